//! The errors of following a deployment.

use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use super::Outcome;
use crate::pages_deployments::{LogLine, PagesDeployment, Stage};
use crate::runtime::Error;

/// The error if a deployment cannot be followed, or is not live.
#[derive(Debug)]
#[non_exhaustive]
pub enum FollowError {
    /// A call failed permanently.
    Call(Error),
    /// The deployment did not end before the deadline. It is not canceled.
    Deadline {
        /// The time for which it was followed.
        deadline: Duration,
        /// The last stage that has started, if any.
        stage: Option<Stage>,
    },
    /// The deployment ended and is not live. Only [`Follow::wait`](super::Follow::wait) returns this error.
    Unsuccessful(Box<Unsuccessful>),
}

/// A deployment that ended and is not live.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Unsuccessful {
    /// The outcome.
    pub outcome: Outcome,
    /// The deployment, which ended in its `latest_stage`.
    pub deployment: PagesDeployment,
    /// The last lines of its log; empty if the logs were not followed.
    pub last_lines: Vec<LogLine>,
}

impl fmt::Display for FollowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Call(error) => write!(f, "the deployment cannot be followed: {error}"),
            Self::Deadline { deadline, stage } => {
                let seconds = deadline.as_secs_f64();
                write!(f, "the deployment was not finished after {seconds} s")?;
                match stage {
                    Some(stage) => write!(f, "; its stage {} is {}", stage.name, stage.status),
                    None => f.write_str("; none of its stages has started"),
                }
            }
            Self::Unsuccessful(end) => end.fmt(f),
        }
    }
}

impl fmt::Display for Unsuccessful {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let stage = &self.deployment.latest_stage;
        write!(
            f,
            "the deployment {} {} in the stage {}",
            self.deployment.id, self.outcome, stage.name
        )?;
        for line in &self.last_lines {
            write!(f, "\n    {}", line.line)?;
        }
        Ok(())
    }
}

impl StdError for FollowError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Call(error) => Some(error),
            Self::Deadline { .. } | Self::Unsuccessful(_) => None,
        }
    }
}

impl From<Error> for FollowError {
    fn from(error: Error) -> Self {
        Self::Call(error)
    }
}
