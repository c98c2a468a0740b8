// @generated from the OpenAPI document; do not edit.
// Regenerate: cargo xtask codegen

//! The operations of “Pages Projects”.

use clientwright_runtime::emitted as rt;
use super::PagesProject;
use super::super::common;

/// The operations of “Pages Projects”.
///
/// [`Client::pages_projects`](super::super::Client::pages_projects) returns it.
#[derive(Clone, Copy, Debug)]
pub struct PagesProjects<'c> {
    pub(crate) client: &'c rt::Client,
}

impl PagesProjects<'_> {
    /// List projects.
    ///
    /// Returns the Pages projects of an account.
    ///
    /// Returns a list of [`PagesProject`] from `GET /accounts/{account_id}/pages/projects`.
    ///
    /// - `account_id`: The account's id. `maxLength: 32`.
    ///
    /// # Errors
    ///
    /// - 4XX: The API refused the call; `errors` contains the reasons. [`error.body::<Failure>()`](clientwright_runtime::Error::body) returns [`Failure`](super::Failure).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &cloudflare_deployments::Client) -> Result<(), cloudflare_deployments::runtime::Error> {
    /// let projects = client.pages_projects().list("account_id").await?;
    /// for project in &projects {
    ///     println!("{}", project.id);
    /// }
    /// # Ok(()) }
    /// ```
    pub fn list(&self, account_id: &str) -> List {
        List(rt::call(self.client, &List::OPERATION).path("account_id", account_id))
    }
}

/// The request builder for [`PagesProjects::list`]. Sending it returns a list of [`PagesProject`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct List(rt::Call);

impl List {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "pages-projects-list",
        method: rt::Method::Get,
        path: "/accounts/{account_id}/pages/projects",
        ..common::OPERATION
    };
}
rt::request!(List::send -> Vec<PagesProject> as Json);

impl PagesProjects<'_> {
    /// Get a project.
    ///
    /// Returns one Pages project, with its settings and its latest deployments.
    ///
    /// Returns [`PagesProject`] from `GET /accounts/{account_id}/pages/projects/{project_name}`.
    ///
    /// - `account_id`: The account's id. `maxLength: 32`.
    /// - `project_name`: The project's name.
    ///
    /// # Errors
    ///
    /// - 4XX: The API refused the call; `errors` contains the reasons. [`error.body::<Failure>()`](clientwright_runtime::Error::body) returns [`Failure`](super::Failure).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &cloudflare_deployments::Client) -> Result<(), cloudflare_deployments::runtime::Error> {
    /// let project = client.pages_projects().get("account_id", "project_name").await?;
    /// println!("{}", project.id);
    /// # Ok(()) }
    /// ```
    pub fn get(&self, account_id: &str, project_name: &str) -> Get {
        Get(
            rt::call(self.client, &Get::OPERATION)
                .path("account_id", account_id)
                .path("project_name", project_name),
        )
    }
}

/// The request builder for [`PagesProjects::get`]. Sending it returns [`PagesProject`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct Get(rt::Call);

impl Get {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "pages-projects-get",
        method: rt::Method::Get,
        path: "/accounts/{account_id}/pages/projects/{project_name}",
        ..common::OPERATION
    };
}
rt::request!(Get::send -> PagesProject as Json);

/// What the fake checks in requests of each operation, and how it responds.
#[cfg(feature = "fake")]
pub(in super::super) static FAKED: &[rt::Faked] = &[
    rt::Faked::new(&List::OPERATION)
        .example(200, "application/json", r#"{"errors":[],"messages":[],"result":[{"created_on":"text","id":"text","name":"text","production_branch":"text"}],"success":true}"#),
    rt::Faked::new(&Get::OPERATION)
        .example(200, "application/json", r#"{"errors":[],"messages":[],"result":{"created_on":"text","id":"text","name":"text","production_branch":"text"},"success":true}"#),
];
