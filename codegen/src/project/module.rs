//! A client as a module of an existing package.

use std::path::Path;

use super::ManifestError;

/// Returns the path of the module in a folder, which begins with the name of its library.
///
/// `shop/src/api/v1` of the package `my-shop` is `my_shop::api::v1`.
pub(super) fn path(folder: &Path) -> Result<String, ManifestError> {
    let absolute = std::path::absolute(folder).map_err(|error| {
        ManifestError::new(format!("cannot access `{}`: {error}", folder.display()))
    })?;
    let package = absolute
        .ancestors()
        .skip(1)
        .find(|folder| folder.join("Cargo.toml").exists());
    let below = package.and_then(|package| absolute.strip_prefix(package.join("src")).ok());
    let (Some(package), Some(below)) = (package, below) else {
        return Err(ManifestError::new(format!(
            "`{}` is not below the `src` of a package, which a module is part of",
            folder.display()
        )));
    };
    let library = super::manifest::library(&package.join("Cargo.toml"))?;
    let modules = below.iter().map(|part| part.to_string_lossy().into_owned());
    let parts: Vec<String> = std::iter::once(library).chain(modules).collect();
    Ok(parts.join("::"))
}
