//! The oEmbed 1.0 answer, as a file: a content system requests it when an author pastes the address of a page.

use serde_json::json;

use super::image::image_address;
use super::markup::attribute;
use super::site::Site;
use super::story_file::StoryFile;
use crate::image::Size;
use crate::story::Lang;

/// The size of the frame if no script reports the height of its content, which then scrolls inside.
const FRAME_SIZE: (u32, u32) = (680, 720);
/// The time for which an answer may be cached, in seconds.
const CACHE_AGE: u32 = 86_400;

/// Renders the oEmbed answer for a page. The site must have an absolute address.
///
/// A static file cannot obey `maxwidth`, so the frame takes the full width of its column.
pub fn oembed(file: &StoryFile, lang: Lang, site: &Site) -> String {
    let address = site.address.as_deref().unwrap_or_default();
    let context = file.context(lang);
    let title = context.say(&file.story.title).text;
    let (width, height) = FRAME_SIZE;
    let name = file.page_name(&context.lang);
    let title_text = attribute(title);
    // WordPress removes `hidden`, loads its resize script only for a quote before the frame, and shows the quote until the
    // frame reports its height. Content systems strip styles, so the old attribute removes the border.
    let html = format!(
        "<blockquote hidden><a href=\"{}\">{title_text}</a></blockquote>\
         <iframe src=\"{}\" title=\"{title_text}\" loading=\"lazy\" width=\"100%\" height=\"{height}\" \
         frameborder=\"0\"></iframe>",
        attribute(&format!("{address}{name}")),
        attribute(&format!("{address}embed/{name}")),
    );
    let mut answer = json!({
        "type": "rich",
        "version": "1.0",
        "title": title,
        "provider_name": host(address),
        "provider_url": address,
        "cache_age": CACHE_AGE,
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

/// Returns the host of an absolute address.
fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split(['/', ':']).next().unwrap_or(rest)
}
