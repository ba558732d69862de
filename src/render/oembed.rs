//! What a content system asks for when an author pastes the address of a page: oEmbed 1.0, as a file.

use serde_json::json;

use super::image::image_address;
use super::markup::attribute;
use super::{Site, StoryFile};
use crate::image::Size;
use crate::story::Lang;

/// The room that is asked for where nothing tells the frame's height; what is longer scrolls inside.
const ROOM: (u32, u32) = (680, 720);
/// Seconds for which an answer may be kept.
const KEPT: u32 = 86_400;

/// The answer for a page of a site whose whole address is known.
///
/// A file cannot obey `maxwidth`, so the frame is as wide as the column it stands in.
pub fn oembed(file: &StoryFile, lang: Lang, site: &Site) -> String {
    let address = site.address.as_deref().unwrap_or_default();
    let context = file.context(lang);
    let title = context.say(&file.story.title).text;
    let (width, height) = ROOM;
    let src = format!("{address}embed/{}", file.page_name(&context.lang));
    // Systems take all but a lone frame out, and styles with it; the border is asked for by the old attribute.
    let html = format!(
        "<iframe src=\"{}\" title=\"{}\" loading=\"lazy\" width=\"100%\" height=\"{height}\" frameborder=\"0\"></iframe>",
        attribute(&src),
        attribute(title),
    );
    let mut answer = json!({
        "type": "rich",
        "version": "1.0",
        "title": title,
        "provider_name": host(address),
        "provider_url": address,
        "cache_age": KEPT,
        "width": width,
        "height": height,
        "html": html,
    });
    if let Some(image) = image_address(file, &context.lang, site) {
        let size = Size::default();
        answer["thumbnail_url"] = image.into();
        answer["thumbnail_width"] = size.width().into();
        answer["thumbnail_height"] = size.height().into();
    }
    format!("{answer:#}\n")
}

/// The name of the site, as its address has it.
fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split(['/', ':']).next().unwrap_or(rest)
}
