//! Follows a Pages deployment until it has ended.
//!
//! The API has no push notifications, so it is polled: soon after an event, and less often while nothing
//! changes. Timers are those of the client's [`Clock`], so the module depends on no async
//! runtime, and tests need not wait.
//!
//! ```no_run
//! use cloudflare_deployments::Client;
//! use cloudflare_deployments::follow::{Event, FollowError};
//!
//! # async fn example(client: Client) -> Result<(), FollowError> {
//! let pages = client.pages_deployments();
//! let started = pages.create("account id", "my-project").send().await?;
//! let mut events = pages.follow("account id", "my-project", &started.id).events();
//! while let Some(event) = events.next().await {
//!     match event? {
//!         Event::Stage(stage) => println!("{}: {}", stage.name, stage.status),
//!         Event::Log(line) => println!("    {}", line.line),
//!         Event::Finished(outcome, deployment) => println!("{outcome}: {}", deployment.url),
//!         _ => {}
//!     }
//! }
//! # Ok(())
//! # }
//! ```

mod error;
mod events;
mod watch;

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

pub use error::{FollowError, Unsuccessful};
pub use events::{Event, Events, Outcome};

use crate::Client;
use crate::pages_deployments::operations::PagesDeployments;
use crate::pages_deployments::{DeploymentEnvironment, PagesDeployment};
use crate::runtime::{BoxFuture, Clock, Error};
use watch::Watch;

/// The number of log lines in [`Unsuccessful`].
const LAST_LINES: usize = 20;

/// Follows a Pages deployment. Created by
/// [`PagesDeployments::follow`](crate::pages_deployments::operations::PagesDeployments::follow).
#[must_use = "nothing is followed until `events` or `wait` is called"]
#[derive(Clone, Debug)]
pub struct Follow {
    client: Client,
    clock: Arc<dyn Clock>,
    account_id: String,
    project_name: String,
    deployment_id: String,
    first_wait: Duration,
    longest_wait: Duration,
    deadline: Duration,
    logs: bool,
}

impl PagesDeployments<'_> {
    /// Follows a deployment until it has ended; see [`follow`](crate::follow).
    pub fn follow(&self, account_id: &str, project_name: &str, deployment_id: &str) -> Follow {
        Follow {
            client: Client::from(self.client.clone()),
            clock: self.client.clock(),
            account_id: account_id.to_owned(),
            project_name: project_name.to_owned(),
            deployment_id: deployment_id.to_owned(),
            first_wait: Duration::from_secs(2),
            longest_wait: Duration::from_secs(15),
            deadline: Duration::from_secs(30 * 60),
            logs: true,
        }
    }
}

impl Follow {
    /// Sets the interval of polls: `first` after an event, doubled up to `longest` while nothing changes. 2 and
    /// 15 seconds unless set.
    pub fn wait_between(mut self, first: Duration, longest: Duration) -> Self {
        self.first_wait = first;
        self.longest_wait = longest.max(first);
        self
    }

    /// Sets the maximum time, from the call of [`events`](Self::events) or [`wait`](Self::wait); half an hour
    /// unless set. After it, the error is [`FollowError::Deadline`].
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = deadline;
        self
    }

    /// Requests stages only, which halves the number of requests.
    pub fn without_logs(mut self) -> Self {
        self.logs = false;
        self
    }

    /// Returns the stream of events. Dropping it stops the polls.
    #[must_use = "a stream does nothing until it is polled"]
    pub fn events(&self) -> Events {
        Events::new(Watch::new(self.clone()))
    }

    /// Waits until the deployment is live, and returns it.
    ///
    /// ```no_run
    /// use cloudflare_deployments::Client;
    /// use cloudflare_deployments::follow::FollowError;
    ///
    /// # async fn example(client: Client) -> Result<(), FollowError> {
    /// let follow = client.pages_deployments().follow("account id", "my-project", "f64788e9");
    /// match follow.wait().await {
    ///     Ok(live) => println!("live at {}", live.url),
    ///     Err(FollowError::Unsuccessful(end)) => println!("{end}"),
    ///     Err(error) => return Err(error),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// [`FollowError::Unsuccessful`] if it ends and is not live, with the stage and the last lines of its log, and
    /// the errors of [`events`](Self::events).
    pub fn wait(&self) -> BoxFuture<'static, Result<PagesDeployment, FollowError>> {
        let mut watch = Watch::new(self.clone());
        Box::pin(async move {
            let mut log = VecDeque::new();
            loop {
                for event in watch.poll().await? {
                    match event {
                        Event::Stage(_) => {}
                        Event::Log(line) => {
                            log.push_back(line);
                            if log.len() > LAST_LINES {
                                log.pop_front();
                            }
                        }
                        Event::Finished(Outcome::Succeeded, deployment) => return Ok(*deployment),
                        Event::Finished(outcome, deployment) => {
                            return Err(FollowError::Unsuccessful(Box::new(Unsuccessful {
                                outcome,
                                deployment: *deployment,
                                last_lines: log.into(),
                            })));
                        }
                    }
                }
            }
        })
    }

    /// Rolls production back to the latest deployment that succeeded before the followed one, and returns it;
    /// [`None`] if there is none.
    ///
    /// # Errors
    /// A call failed.
    pub fn roll_back(&self) -> BoxFuture<'static, Result<Option<PagesDeployment>, Error>> {
        let Self {
            client,
            account_id,
            project_name,
            deployment_id,
            ..
        } = self.clone();
        Box::pin(async move {
            let pages = client.pages_deployments();
            // The list begins with the latest.
            let mut listed = pages.list(&account_id, &project_name).items();
            let mut is_before = false;
            while let Some(deployment) = listed.next().await.transpose()? {
                if is_before && is_production(&deployment) && deployment.has_succeeded() {
                    let call = pages.rollback(&account_id, &project_name, &deployment.id);
                    return call.send().await.map(Some);
                }
                is_before |= deployment.id == deployment_id;
            }
            Ok(None)
        })
    }
}

fn is_production(deployment: &PagesDeployment) -> bool {
    deployment.environment == DeploymentEnvironment::Production
}
