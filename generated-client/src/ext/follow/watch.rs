//! Polls a deployment, and returns its new events.

use std::time::Duration;

use super::{Event, Follow, FollowError};
use crate::Request;
use crate::pages_deployments::{LogLine, PagesDeployment, Stage, StageStatus};
use crate::runtime::Error;

/// The maximum number of consecutive polls with transient failures. The client retries each call as well.
const MAX_TRANSIENT_FAILURES: u32 = 5;

/// The state of a deployment between two polls.
#[derive(Debug)]
pub(super) struct Watch {
    follow: Follow,
    begun: Duration,
    /// The wait before the next poll; [`None`] before the first.
    wait: Option<Duration>,
    stages: Vec<Stage>,
    lines: usize,
    failures: u32,
}

impl Watch {
    pub(super) fn new(follow: Follow) -> Self {
        Self {
            begun: follow.clock.now(),
            follow,
            wait: None,
            stages: Vec::new(),
            lines: 0,
            failures: 0,
        }
    }

    /// Waits, polls once, and returns the new events. The last one is [`Event::Finished`].
    pub(super) async fn poll(&mut self) -> Result<Vec<Event>, FollowError> {
        self.pause().await?;
        let (deployment, lines) = match self.fetch().await {
            Ok(fetched) => fetched,
            Err(error) if error.is_retryable() && self.failures < MAX_TRANSIENT_FAILURES => {
                self.failures += 1;
                self.wait_longer(error.retry_after());
                return Ok(Vec::new());
            }
            Err(error) => return Err(FollowError::Call(error)),
        };
        self.failures = 0;
        let mut events = self.changed_stages(&deployment);
        let known = self.lines;
        self.lines = known.max(lines.len());
        events.extend(lines.into_iter().skip(known).map(Event::Log));
        if events.is_empty() {
            self.wait_longer(None);
        } else {
            self.wait = Some(self.follow.first_wait);
        }
        if let Some(outcome) = deployment.outcome() {
            events.push(Event::Finished(outcome, Box::new(deployment)));
        }
        Ok(events)
    }

    /// Waits before a poll, but not beyond the deadline.
    async fn pause(&mut self) -> Result<(), FollowError> {
        let Some(wait) = self.wait else {
            return Ok(());
        };
        let left = self.left();
        self.follow.clock.sleep(wait.min(left)).await;
        if wait < left {
            return Ok(());
        }
        Err(FollowError::Deadline {
            deadline: self.follow.deadline,
            stage: self
                .stages
                .iter()
                .rev()
                .find(|stage| is_begun(stage))
                .cloned(),
        })
    }

    /// Returns the time until the deadline.
    fn left(&self) -> Duration {
        let gone = self.follow.clock.now().saturating_sub(self.begun);
        self.follow.deadline.saturating_sub(gone)
    }

    fn wait_longer(&mut self, asked: Option<Duration>) {
        let doubled = self
            .wait
            .map_or(self.follow.first_wait, |wait| wait.saturating_mul(2));
        let wait = doubled.min(self.follow.longest_wait);
        self.wait = Some(asked.map_or(wait, |asked| asked.max(wait)));
    }

    /// Requests the deployment and then its log, so the log of an ended deployment is complete.
    async fn fetch(&self) -> Result<(PagesDeployment, Vec<LogLine>), Error> {
        let Follow {
            client,
            account_id,
            project_name,
            deployment_id,
            ..
        } = &self.follow;
        let pages = client.pages_deployments();
        let get = pages.get(account_id, project_name, deployment_id);
        let deployment = get.timeout(self.left()).send().await?;
        if !self.follow.logs {
            return Ok((deployment, Vec::new()));
        }
        let logs = pages.logs(account_id, project_name, deployment_id);
        match logs.timeout(self.left()).send().await {
            Ok(logs) => Ok((deployment, logs.data)),
            // A deployment has no log before its build starts.
            Err(error) if error.status().is_some_and(|status| status == 404) => {
                Ok((deployment, Vec::new()))
            }
            Err(error) => Err(error),
        }
    }

    /// Returns the stages whose status has changed since the last poll.
    fn changed_stages(&mut self, deployment: &PagesDeployment) -> Vec<Event> {
        let mut stages = deployment.stages.clone();
        let latest = &deployment.latest_stage;
        match stages.iter_mut().find(|stage| stage.name == latest.name) {
            Some(stage) => stage.clone_from(latest),
            None => stages.push(latest.clone()),
        }
        let before = std::mem::replace(&mut self.stages, stages);
        let is_news = |stage: &&Stage| {
            let known = before.iter().find(|known| known.name == stage.name);
            known.map_or(is_begun(stage), |known| known.status != stage.status)
        };
        self.stages
            .iter()
            .filter(is_news)
            .cloned()
            .map(Event::Stage)
            .collect()
    }
}

fn is_begun(stage: &Stage) -> bool {
    stage.status != StageStatus::Idle
}
