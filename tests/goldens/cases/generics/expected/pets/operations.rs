// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “pets”.

use clientwright_runtime::emitted as rt;
use super::{
    BirdPage, BirdResponse, CatPage, CatResponse, CountResponse, DogPage, DogResponse, TResponse,
    TreeResponse, WeightResponse,
};

/// The operations of “pets”.
///
/// [`Client::pets`](super::super::Client::pets) returns it.
#[derive(Clone, Copy, Debug)]
pub struct Pets<'c> {
    pub(crate) client: &'c rt::Client,
}

impl Pets<'_> {
    /// Returns [`CatPage`] from `GET /cats`.
    ///
    /// # Errors
    ///
    /// - 4XX: No cats. [`error.body::<CatResponse>()`](clientwright_runtime::Error::body) returns [`CatResponse`].
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let page = client.pets().list_cats().await?;
    /// println!("{page:?}");
    /// # Ok(()) }
    /// ```
    pub fn list_cats(&self) -> ListCats {
        ListCats(rt::call(self.client, &ListCats::OPERATION))
    }
}

/// The request builder for [`Pets::list_cats`]. Sending it returns [`CatPage`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct ListCats(rt::Call);

impl ListCats {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "listCats",
        method: rt::Method::Get,
        path: "/cats",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(ListCats::send -> CatPage as Json);

impl Pets<'_> {
    /// Returns [`DogPage`] from `GET /dogs`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let page = client.pets().list_dogs().await?;
    /// println!("{page:?}");
    /// # Ok(()) }
    /// ```
    pub fn list_dogs(&self) -> ListDogs {
        ListDogs(rt::call(self.client, &ListDogs::OPERATION))
    }
}

/// The request builder for [`Pets::list_dogs`]. Sending it returns [`DogPage`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct ListDogs(rt::Call);

impl ListDogs {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "listDogs",
        method: rt::Method::Get,
        path: "/dogs",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(ListDogs::send -> DogPage as Json);

impl Pets<'_> {
    /// Returns [`BirdPage`] from `GET /birds`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let page = client.pets().list_birds().await?;
    /// println!("{page:?}");
    /// # Ok(()) }
    /// ```
    pub fn list_birds(&self) -> ListBirds {
        ListBirds(rt::call(self.client, &ListBirds::OPERATION))
    }
}

/// The request builder for [`Pets::list_birds`]. Sending it returns [`BirdPage`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct ListBirds(rt::Call);

impl ListBirds {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "listBirds",
        method: rt::Method::Get,
        path: "/birds",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(ListBirds::send -> BirdPage as Json);

impl Pets<'_> {
    /// Returns [`CatResponse`] from `GET /cat`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let response = client.pets().get_cat().await?;
    /// println!("{response:?}");
    /// # Ok(()) }
    /// ```
    pub fn get_cat(&self) -> GetCat {
        GetCat(rt::call(self.client, &GetCat::OPERATION))
    }
}

/// The request builder for [`Pets::get_cat`]. Sending it returns [`CatResponse`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct GetCat(rt::Call);

impl GetCat {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "getCat",
        method: rt::Method::Get,
        path: "/cat",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(GetCat::send -> CatResponse as Json);

impl Pets<'_> {
    /// Returns [`DogResponse`] from `GET /dog`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let response = client.pets().get_dog().await?;
    /// println!("{response:?}");
    /// # Ok(()) }
    /// ```
    pub fn get_dog(&self) -> GetDog {
        GetDog(rt::call(self.client, &GetDog::OPERATION))
    }
}

/// The request builder for [`Pets::get_dog`]. Sending it returns [`DogResponse`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct GetDog(rt::Call);

impl GetDog {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "getDog",
        method: rt::Method::Get,
        path: "/dog",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(GetDog::send -> DogResponse as Json);

impl Pets<'_> {
    /// Returns [`BirdResponse`] from `GET /bird`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let response = client.pets().get_bird().await?;
    /// println!("{response:?}");
    /// # Ok(()) }
    /// ```
    pub fn get_bird(&self) -> GetBird {
        GetBird(rt::call(self.client, &GetBird::OPERATION))
    }
}

/// The request builder for [`Pets::get_bird`]. Sending it returns [`BirdResponse`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct GetBird(rt::Call);

impl GetBird {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "getBird",
        method: rt::Method::Get,
        path: "/bird",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(GetBird::send -> BirdResponse as Json);

impl Pets<'_> {
    /// Returns [`TResponse`] from `GET /t`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let response = client.pets().get_t().await?;
    /// println!("{response:?}");
    /// # Ok(()) }
    /// ```
    pub fn get_t(&self) -> GetT {
        GetT(rt::call(self.client, &GetT::OPERATION))
    }
}

/// The request builder for [`Pets::get_t`]. Sending it returns [`TResponse`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct GetT(rt::Call);

impl GetT {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "getT",
        method: rt::Method::Get,
        path: "/t",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(GetT::send -> TResponse as Json);

impl Pets<'_> {
    /// Returns [`TreeResponse`] from `GET /tree`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let response = client.pets().get_tree().await?;
    /// println!("{response:?}");
    /// # Ok(()) }
    /// ```
    pub fn get_tree(&self) -> GetTree {
        GetTree(rt::call(self.client, &GetTree::OPERATION))
    }
}

/// The request builder for [`Pets::get_tree`]. Sending it returns [`TreeResponse`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct GetTree(rt::Call);

impl GetTree {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "getTree",
        method: rt::Method::Get,
        path: "/tree",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(GetTree::send -> TreeResponse as Json);

impl Pets<'_> {
    /// Returns [`CountResponse`] from `GET /count`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let response = client.pets().get_count().await?;
    /// println!("{response:?}");
    /// # Ok(()) }
    /// ```
    pub fn get_count(&self) -> GetCount {
        GetCount(rt::call(self.client, &GetCount::OPERATION))
    }
}

/// The request builder for [`Pets::get_count`]. Sending it returns [`CountResponse`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct GetCount(rt::Call);

impl GetCount {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "getCount",
        method: rt::Method::Get,
        path: "/count",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(GetCount::send -> CountResponse as Json);

impl Pets<'_> {
    /// Returns [`WeightResponse`] from `GET /weight`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let response = client.pets().get_weight().await?;
    /// println!("{response:?}");
    /// # Ok(()) }
    /// ```
    pub fn get_weight(&self) -> GetWeight {
        GetWeight(rt::call(self.client, &GetWeight::OPERATION))
    }
}

/// The request builder for [`Pets::get_weight`]. Sending it returns [`WeightResponse`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct GetWeight(rt::Call);

impl GetWeight {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "getWeight",
        method: rt::Method::Get,
        path: "/weight",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(GetWeight::send -> WeightResponse as Json);

impl Pets<'_> {
    /// Sends `PUT /weight`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// client.pets().put_weight().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_weight(&self) -> PutWeight {
        PutWeight(rt::call(self.client, &PutWeight::OPERATION))
    }
}

/// The request builder for [`Pets::put_weight`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct PutWeight(rt::Call);

impl PutWeight {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "putWeight",
        method: rt::Method::Put,
        path: "/weight",
        ..rt::Operation::DEFAULT
    };

    /// Sets the body, as `application/json`.
    pub fn body(self, body: &WeightResponse) -> Self {
        Self(self.0.body(rt::body::Json::new(body)))
    }
}
rt::request!(PutWeight::send -> () as NoContent);

/// What the fake checks in requests of each operation, and how it responds.
#[cfg(feature = "fake")]
pub(in super::super) static FAKED: &[rt::Faked] = &[
    rt::Faked::new(&ListCats::OPERATION)
        .example(200, "application/json", r#"{"items":[{"name":"text"}]}"#),
    rt::Faked::new(&ListDogs::OPERATION)
        .example(200, "application/json", r#"{"items":[{"breed":"text"}]}"#),
    rt::Faked::new(&ListBirds::OPERATION).example(200, "application/json", r#"{"items":[{}]}"#),
    rt::Faked::new(&GetCat::OPERATION).example(200, "application/json", r#"{"success":true}"#),
    rt::Faked::new(&GetDog::OPERATION).example(200, "application/json", r#"{"success":true}"#),
    rt::Faked::new(&GetBird::OPERATION).example(200, "application/json", r#"{"success":true}"#),
    rt::Faked::new(&GetT::OPERATION).example(200, "application/json", r#"{"success":true}"#),
    rt::Faked::new(&GetTree::OPERATION).example(200, "application/json", r#"{"success":true}"#),
    rt::Faked::new(&GetCount::OPERATION).example(200, "application/json", r#"{"success":true}"#),
    rt::Faked::new(&GetWeight::OPERATION).example(200, "application/json", r#"{"success":true}"#),
    rt::Faked::new(&PutWeight::OPERATION)
        .bodies(&[("application/json", Some(rt::reads::<super::WeightResponse>))])
        .example(204, "", r""),
];
