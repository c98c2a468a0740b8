// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “reports”, and their types.
//!
//! The operations are methods of [`Reports`](operations::Reports), which [`Client::reports`](super::Client::reports) returns.

pub mod operations;

use clientwright_runtime::{DateTime, File, Uuid};
use clientwright_runtime::emitted::object;

#[derive(Clone)]
#[non_exhaustive]
pub struct Report {
    pub id: Uuid,
    pub made: Option<DateTime>,
}
object!(Report {
    required id;
    optional made;
});

#[derive(Clone)]
#[non_exhaustive]
pub struct Problem {
    pub message: String,
}
object!(Problem { required message; });

#[derive(Clone)]
#[non_exhaustive]
pub struct UploadBody {
    pub title: String,
    pub file: File,
    pub pages: Option<Vec<i64>>,
}
object!(UploadBody {
    required title, file;
    optional pages;
});

impl UploadBody {
    /// Creates a new `UploadBody` with its required properties.
    pub fn new(title: impl Into<String>, file: impl Into<File>) -> Self {
        Self {
            title: title.into(),
            file: file.into(),
            pages: None,
        }
    }

    pub fn with_pages(mut self, pages: Vec<i64>) -> Self {
        self.pages = Some(pages);
        self
    }
}

#[derive(Clone, Default)]
#[non_exhaustive]
pub struct DescribeBody {
    pub title: Option<String>,
}
object!(DescribeBody { optional title; });

impl DescribeBody {
    /// Creates a new `DescribeBody` without optional properties.
    pub fn new() -> Self {
        Self::default()
    }

    pub fn with_title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }
}

#[derive(Clone, Default)]
#[non_exhaustive]
pub struct ReviseBodyItem {
    pub op: Option<String>,
}
object!(ReviseBodyItem { optional op; });

impl ReviseBodyItem {
    /// Creates a new `ReviseBodyItem` without optional properties.
    pub fn new() -> Self {
        Self::default()
    }

    pub fn with_op(mut self, op: impl Into<String>) -> Self {
        self.op = Some(op.into());
        self
    }
}
