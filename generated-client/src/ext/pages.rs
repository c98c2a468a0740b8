//! The progress of a Pages deployment.

use super::follow::Outcome;
use crate::pages_deployments::{PagesDeployment, StageName, StageStatus};

impl PagesDeployment {
    /// Returns the outcome of the deployment; [`None`] before it has ended.
    ///
    /// An unknown status counts as one that may still change.
    #[must_use]
    pub fn outcome(&self) -> Option<Outcome> {
        if self.is_skipped {
            return Some(Outcome::Skipped);
        }
        match self.latest_stage.status {
            StageStatus::Failure => Some(Outcome::Failed),
            StageStatus::Canceled => Some(Outcome::Canceled),
            StageStatus::Skipped => Some(Outcome::Skipped),
            StageStatus::Success if self.latest_stage.name == StageName::Deploy => {
                Some(Outcome::Succeeded)
            }
            _ => None,
        }
    }

    /// Returns whether the deployment has ended: it is live, it was skipped, or a stage failed or was
    /// canceled.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        self.outcome().is_some()
    }

    /// Returns whether its last stage, `deploy`, succeeded.
    #[must_use]
    pub fn has_succeeded(&self) -> bool {
        self.outcome() == Some(Outcome::Succeeded)
    }
}
