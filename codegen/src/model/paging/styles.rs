//! The styles of paging.

use super::PageMemberKind::{FirstPage, InRequest, InResponse, MaybeInResponse, Parameter};
use super::PageStyle;

/// Every style of paging.
pub const PAGE_STYLES: &[PageStyle] = &[
    // The number of the page.
    PageStyle {
        name: "page",
        runtime_type: "Number",
        members: &[
            ("parameter", Parameter),
            ("first", FirstPage),
            ("total_pages", MaybeInResponse),
            ("total", MaybeInResponse),
        ],
        usual_parameters: &["page", "page_number", "pageNumber"],
    },
    // A cursor from the previous page.
    PageStyle {
        name: "cursor",
        runtime_type: "Cursor",
        members: &[
            ("parameter", Parameter),
            ("next", InResponse),
            ("more", MaybeInResponse),
        ],
        usual_parameters: &[
            "cursor",
            "after",
            "page_token",
            "pageToken",
            "continuation_token",
        ],
    },
    // The number of items to skip.
    PageStyle {
        name: "offset",
        runtime_type: "Offset",
        members: &[("parameter", Parameter), ("total", MaybeInResponse)],
        usual_parameters: &["offset", "skip"],
    },
    // The URL of the next page in the header `Link` (RFC 8288).
    PageStyle {
        name: "link",
        runtime_type: "LinkHeader",
        members: &[],
        usual_parameters: &[],
    },
    // The URL of the next page, in the body of the previous page.
    PageStyle {
        name: "url",
        runtime_type: "NextUrl",
        members: &[("next", InResponse)],
        usual_parameters: &[],
    },
    // A cursor from the previous page, in the body of the request.
    PageStyle {
        name: "body-cursor",
        runtime_type: "BodyCursor",
        members: &[
            ("member", InRequest),
            ("next", InResponse),
            ("more", MaybeInResponse),
        ],
        usual_parameters: &[],
    },
];
