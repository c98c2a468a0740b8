//! How far a Pages deployment is.

use super::follow::Outcome;
use crate::pages_deployments::{PagesDeployment, StageName, StageStatus};

impl PagesDeployment {
    /// How the deployment ended; [`None`] as long as it has not.
    ///
    /// A status that the API's document does not list counts as one that may still change.
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

    /// Whether nothing more happens to this deployment: it is live, or was skipped, or a stage of
    /// it failed or was canceled.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        self.outcome().is_some()
    }

    /// Whether its last stage, `deploy`, succeeded.
    #[must_use]
    pub fn has_succeeded(&self) -> bool {
        self.outcome() == Some(Outcome::Succeeded)
    }
}
