// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “reports” and their types.

pub mod operations;

use openapi_client_runtime::{DateTime, File, Uuid};
use openapi_client_runtime::emitted::object;

/// Report.
#[derive(Clone)]
#[non_exhaustive]
pub struct Report {
    /// The member `id`.
    pub id: Uuid,
    /// The member `made`.
    pub made: Option<DateTime>,
}
object! {
    Report {
        required "id" => id;
        optional "made" => made;
    }
}

/// Problem.
#[derive(Clone)]
#[non_exhaustive]
pub struct Problem {
    /// The member `message`.
    pub message: String,
}
object! {
    Problem {
        required "message" => message;
    }
}

/// UploadBody.
#[derive(Clone)]
#[non_exhaustive]
pub struct UploadBody {
    /// The member `title`.
    pub title: String,
    /// The member `file`.
    pub file: File,
    /// The member `pages`.
    pub pages: Option<Vec<i64>>,
}
object! {
    UploadBody {
        required "title" => title;
        required "file" => file;
        optional "pages" => pages;
    }
}

impl UploadBody {
    /// With everything that is required.
    #[must_use]
    pub fn new(title: impl Into<String>, file: impl Into<File>) -> Self {
        Self {
            title: title.into(),
            file: file.into(),
            pages: None,
        }
    }

    /// Sets `pages`.
    #[must_use]
    pub fn with_pages(mut self, pages: Vec<i64>) -> Self {
        self.pages = Some(pages);
        self
    }
}

/// DescribeBody.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct DescribeBody {
    /// The member `title`.
    pub title: Option<String>,
}
object! {
    DescribeBody {
        optional "title" => title;
    }
}

impl DescribeBody {
    /// With nothing in it.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `title`.
    #[must_use]
    pub fn with_title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }
}
