//! [`media_kind`]: the kind of a medium by its address.

use crate::story::{Address, MediaKind};

const IMAGES: &[&str] =
    &["avif", "bmp", "gif", "jfif", "jpeg", "jpg", "png", "svg", "tif", "tiff", "webp"];
const VIDEOS: &[&str] = &["m4v", "mov", "mp4", "ogv", "webm"];
const SOUNDS: &[&str] = &["aac", "flac", "m4a", "mp3", "oga", "ogg", "opus", "wav"];

/// The kind of a medium by the end of its address. A page about a file, such as one of Wikipedia, is a link.
pub(super) fn media_kind(src: &Address) -> MediaKind {
    let path = src.split(['?', '#']).next().unwrap_or_default();
    // Without a path, the end is that of the host.
    let path = src.host().map_or(path, |host| path.split_once(host).map_or("", |(_, rest)| rest));
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    let is_one_of = |endings: &[&str]| endings.contains(&&*ending);
    match () {
        () if path.contains("/wiki/") => MediaKind::Link,
        () if is_one_of(IMAGES) => MediaKind::Image,
        () if is_one_of(VIDEOS) => MediaKind::Video,
        () if is_one_of(SOUNDS) => MediaKind::Audio,
        () => MediaKind::Link,
    }
}
