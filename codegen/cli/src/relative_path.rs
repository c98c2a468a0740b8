//! Paths relative to the current directory and to other folders.

use std::path::{Component, Path, PathBuf};

/// Returns a path relative to the current directory.
///
/// From `/home/app`, `/home/app/spec/api.yaml` is `spec/api.yaml`, and `/home/client` is
/// `../client`.
#[must_use]
pub fn relative_to_here(path: &Path) -> PathBuf {
    let (Ok(here), Ok(path)) = (std::env::current_dir(), std::path::absolute(path)) else {
        return path.to_owned();
    };
    relative(&here, &normalized(&path))
}

/// Returns a path relative to a folder. Both must be absolute.
pub(crate) fn relative(from: &Path, to: &Path) -> PathBuf {
    let shared = from.components().zip(to.components());
    let shared = shared.take_while(|(from, to)| from == to).count();
    let up = from.components().skip(shared).map(|_| Component::ParentDir);
    let path: PathBuf = up.chain(to.components().skip(shared)).collect();
    if path.as_os_str().is_empty() {
        PathBuf::from(".")
    } else {
        path
    }
}

/// Resolves `..` and `.` without access to the file system.
pub(crate) fn normalized(path: &Path) -> PathBuf {
    let mut parts: Vec<Component<'_>> = Vec::new();
    for part in path.components() {
        match (part, parts.last()) {
            (Component::CurDir, _) => {}
            (Component::ParentDir, Some(Component::Normal(_))) => {
                parts.pop();
            }
            _ => parts.push(part),
        }
    }
    parts.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::{normalized, relative};
    use std::path::Path;

    #[test]
    fn relative_paths_are_below_or_above_the_folder() {
        let relative = |from, to| {
            relative(Path::new(from), Path::new(to))
                .display()
                .to_string()
        };
        assert_eq!(
            relative("/home/app", "/home/app/spec/api.yaml"),
            "spec/api.yaml"
        );
        assert_eq!(relative("/home/app", "/home/client"), "../client");
        assert_eq!(relative("/home/app", "/home/app"), ".");
    }

    #[test]
    fn normalized_paths_have_no_dots() {
        let normalized = |path| normalized(Path::new(path)).display().to_string();
        assert_eq!(normalized("/home/app/spec/../../client/."), "/home/client");
        assert_eq!(normalized("../a"), "../a");
    }
}
