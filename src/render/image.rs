//! The image of a story, as a page and those who link to it name it.

use super::{Site, StoryFile};

/// The address of the images of a story as a page has it, with `*` where the tag of the language belongs.
pub(super) fn images(file: &StoryFile, site: &Site) -> Option<String> {
    let folder = site.images.as_deref()?;
    Some(folder.trim_start_matches("./").to_owned() + &file.image_name("*"))
}

/// The whole address of the image of a story in a language, by which a messenger or another site asks for it; there is
/// none where no image is known of, or no whole address.
pub(super) fn image_address(file: &StoryFile, lang: &str, site: &Site) -> Option<String> {
    let folder = site.images.as_deref()?;
    let name = file.image_name(lang);
    if folder.contains("://") {
        return Some(format!("{folder}{name}"));
    }
    let pages = site.address.as_deref()?;
    Some(match folder.strip_prefix('/') {
        Some(path) => format!("{}/{path}{name}", super::page::origin(pages)?),
        None => format!("{pages}{}{name}", folder.trim_start_matches("./")),
    })
}
