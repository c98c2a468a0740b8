//! Names that Rust, its prelude, the runtime or emitted code have taken.

/// A name that cannot be used as it is: Rust 2024's keywords.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
    "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl",
    "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref",
    "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Keywords that cannot be written as `r#…` either.
const NEVER_RAW: &[&str] = &["crate", "self", "super"];

/// Types and traits of the prelude, whose shadowing would break a caller's glob import, and what
/// models use of the rest of std.
const TYPES: &[&str] = &[
    "AsMut",
    "AsRef",
    "AsyncFn",
    "AsyncFnMut",
    "AsyncFnOnce",
    "BTreeMap",
    "Box",
    "Clone",
    "Copy",
    "Default",
    "DoubleEndedIterator",
    "Drop",
    "Eq",
    "Err",
    "ExactSizeIterator",
    "Extend",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "FromIterator",
    "Future",
    "Into",
    "IntoFuture",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Result",
    "Self",
    "Send",
    "Sized",
    "Some",
    "String",
    "Sync",
    "ToOwned",
    "ToString",
    "TryFrom",
    "TryInto",
    "Unpin",
    "Vec",
];

/// The methods of a client other than the accessors of tags, and the modules other than those of tags.
const MODULES: &[&str] = &[
    "alloc",
    "api",
    "as_ref",
    "builder",
    "from_env",
    "clone",
    "clone_from",
    "core",
    "credentials",
    "client",
    "common",
    "ext",
    "fake",
    "fmt",
    "from",
    "generated",
    "into",
    "new",
    "clientwright_runtime",
    "runtime",
    "shared",
    "std",
    "test",
    "try_into",
    "unreferenced",
];

/// Whether a name is not a keyword.
pub(super) fn is_free(name: &str) -> bool {
    !KEYWORDS.contains(&name)
}

/// A field or method: keywords are written raw where Rust allows it.
pub(super) fn member(name: String) -> String {
    if NEVER_RAW.contains(&name.as_str()) {
        name + "_"
    } else if KEYWORDS.contains(&name.as_str()) {
        format!("r#{name}")
    } else {
        name
    }
}

/// A module, which is also the name of an accessor.
pub(super) fn module(name: String) -> String {
    let taken = MODULES.contains(&name.as_str()) || KEYWORDS.contains(&name.as_str());
    if taken { name + "_" } else { name }
}

/// A type.
pub(super) fn ty(name: String) -> String {
    if TYPES.contains(&name.as_str()) {
        name + "Model"
    } else {
        name
    }
}

/// A variant of an enum, each of which has `Unknown`.
pub(super) fn variant(name: String) -> String {
    if matches!(name.as_str(), "Unknown" | "Self") {
        name + "Value"
    } else {
        name
    }
}

/// The type with the operations of a tag.
pub(super) fn group(name: String) -> String {
    if TYPES.contains(&name.as_str()) {
        name + "Operations"
    } else {
        name
    }
}

/// A request builder: a tuple struct.
pub(super) fn builder(name: String) -> String {
    if TYPES.contains(&name.as_str()) || !has_capital(&name) {
        name + "Request"
    } else {
        name
    }
}

/// Whether a type's name has a capital of ASCII, which no variable's has. The name of a tuple struct
/// must have one: a variable of the same name would be taken for it.
pub(super) fn has_capital(name: &str) -> bool {
    name.bytes().any(|byte| byte.is_ascii_uppercase())
}
