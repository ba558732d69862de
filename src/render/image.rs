//! The addresses of the share image of a story.

use super::site::{Site, origin};
use super::story_file::StoryFile;

/// Returns the address of the images of a story as a page names it, with `*` for the language tag.
pub(super) fn image_pattern(file: &StoryFile, site: &Site) -> Option<String> {
    let folder = site.images.as_deref()?;
    Some(folder.trim_start_matches("./").to_owned() + &file.image_name("*"))
}

/// Returns the absolute address of the image of a story in a language, for messengers and other sites.
///
/// There is none if the site has no images, or if no absolute address is known.
pub(super) fn image_address(file: &StoryFile, lang: &str, site: &Site) -> Option<String> {
    let folder = site.images.as_deref()?;
    let name = file.image_name(lang);
    if folder.contains("://") {
        return Some(format!("{folder}{name}"));
    }
    let pages = site.address.as_deref()?;
    Some(match folder.strip_prefix('/') {
        Some(path) => format!("{}/{path}{name}", origin(pages)?),
        None => format!("{pages}{}{name}", folder.trim_start_matches("./")),
    })
}
