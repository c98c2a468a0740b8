//! How far a Pages deployment is.

use crate::pages_deployments::{PagesDeployment, StageName, StageStatus};

impl PagesDeployment {
    /// Whether nothing more happens to this deployment: it is live, or was skipped, or a stage of
    /// it failed or was canceled.
    ///
    /// A status that the API's document does not list counts as one that may still change.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        let ended = [
            StageStatus::Failure,
            StageStatus::Canceled,
            StageStatus::Skipped,
        ];
        self.is_skipped || self.has_succeeded() || ended.contains(&self.latest_stage.status)
    }

    /// Whether its last stage, `deploy`, succeeded.
    #[must_use]
    pub fn has_succeeded(&self) -> bool {
        self.latest_stage.name == StageName::Deploy
            && self.latest_stage.status == StageStatus::Success
    }
}
