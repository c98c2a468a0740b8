// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “pets”.

use openapi_client_runtime::emitted::{Call, Client, Method, Operation, Parameter, Style, call};
use super::{FindPetsFilterParameter, FindPetsThemeParameter, FindPetsWhereParameter};

/// The operations of “pets”.
#[derive(Clone, Copy, Debug)]
pub struct Pets<'c> {
    pub(crate) client: &'c Client,
}

impl Pets<'_> {
    /// Find pets
    ///
    /// Gives what is near.
    ///
    /// `GET /pets/{id}/{path}/{coordinates}`
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client, coordinates: &[f64]) -> Result<(), goldens::runtime::Error> {
    /// client.pets().find_pets(1, &["path"], coordinates, 1).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn find_pets(
        &self,
        id: i64,
        path: &[&str],
        coordinates: &[f64],
        limit: i64,
    ) -> FindPets {
        FindPets(
            self
                .client
                .call(&FIND_PETS)
                .argument(0, &id)
                .argument(1, path)
                .argument(2, coordinates)
                .argument(3, &limit),
        )
    }
}

/// A call of [`Pets::find_pets`], to be completed and sent.
#[must_use = "a call does nothing until it is sent"]
#[derive(Debug)]
pub struct FindPets(Call);

impl FindPets {
    /// The parameter `kinds`.
    pub fn kinds(self, kinds: &[&str]) -> Self {
        Self(self.0.argument(4, kinds))
    }

    /// The parameter `near`.
    pub fn near(self, near: &[i64]) -> Self {
        Self(self.0.argument(5, near))
    }

    /// The parameter `filter`.
    pub fn filter(self, filter: &FindPetsFilterParameter) -> Self {
        Self(self.0.argument(6, filter))
    }

    /// The parameter `raw`.
    pub fn raw(self, raw: &str) -> Self {
        Self(self.0.argument(7, raw))
    }

    /// The parameter `where`.
    pub fn r#where(self, r#where: &FindPetsWhereParameter) -> Self {
        Self(self.0.argument(8, r#where))
    }

    /// The parameter `X-Trace`.
    pub fn x_trace(self, x_trace: &[&str]) -> Self {
        Self(self.0.argument(9, x_trace))
    }

    /// The parameter `theme`.
    pub fn theme(self, theme: &FindPetsThemeParameter) -> Self {
        Self(self.0.argument(10, theme))
    }

    /// The parameter `old`.
    #[deprecated]
    pub fn old(self, old: &str) -> Self {
        Self(self.0.argument(11, old))
    }
}

call! {
    FindPets -> unit;
}

pub(super) static FIND_PETS: Operation = Operation {
    id: "findPets",
    method: Method::Get,
    path: "/pets/{id}/{path}/{coordinates}",
    parameters: &[
        Parameter::path("id"),
        Parameter::path("path").style(Style::Label),
        Parameter::path("coordinates").style(Style::Matrix).explode(true),
        Parameter::query("limit"),
        Parameter::query("kinds").explode(false),
        Parameter::query("near").style(Style::PipeDelimited),
        Parameter::query("filter").style(Style::DeepObject).explode(true),
        Parameter::query("raw").reserved(),
        Parameter::query("where").json(),
        Parameter::header("X-Trace"),
        Parameter::cookie("theme"),
        Parameter::query("old"),
    ],
    ..Operation::DEFAULT
};
