//! What a page says of itself to search engines, feeds and messengers.

use std::fmt::Write;

use super::image::image_address;
use super::markup::{attribute, text};
use super::{Frame, Site, StoryFile};
use crate::image::{Size, alt};
use crate::story::Lang;
use crate::view::{RenderContext, title};

/// The elements for the `<head>` of a page in a language.
pub(super) fn head(file: &StoryFile, lang: &Lang, site: &Site) -> String {
    let context = file.context(lang.clone());
    let title = context.say(&file.story.title).text;
    let summary = file.story.summary.as_ref().map_or(title, |summary| context.say(summary).text);
    let mut head = format!(
        "<title>{}</title>\n  <meta name=\"description\" content=\"{}\">\n",
        text(title),
        attribute(summary)
    );
    let address = |lang: &str| page_address(file, lang, site, "");
    let here = address(&context.lang);
    // Writing to a string does not fail.
    let mut line = |line: std::fmt::Arguments<'_>| {
        let _ = writeln!(head, "  {line}");
    };
    line(format_args!("<link rel=\"canonical\" href=\"{here}\">"));
    let languages = file.languages();
    if languages.len() > 1 {
        for lang in &languages {
            let href = address(lang);
            line(format_args!("<link rel=\"alternate\" hreflang=\"{lang}\" href=\"{href}\">"));
        }
        let own = address(&file.story.lang);
        line(format_args!("<link rel=\"alternate\" hreflang=\"x-default\" href=\"{own}\">"));
    }
    line(format_args!("<meta property=\"og:type\" content=\"article\">"));
    line(format_args!("<meta property=\"og:title\" content=\"{}\">", attribute(title)));
    line(format_args!("<meta property=\"og:description\" content=\"{}\">", attribute(summary)));
    // A messenger cannot complete an address, so half of one is worth nothing to it.
    if site.address.is_some() {
        line(format_args!("<meta property=\"og:url\" content=\"{here}\">"));
    }
    if let Some(image) = image_address(file, &context.lang, site) {
        let (size, alt) = (Size::default(), alt(&context));
        let mut property = |name, content: &str| {
            let content = attribute(content);
            line(format_args!("<meta property=\"og:image{name}\" content=\"{content}\">"));
        };
        property("", &image);
        property(":type", "image/png");
        property(":width", &size.width().to_string());
        property(":height", &size.height().to_string());
        property(":alt", &alt);
        line(format_args!("<meta name=\"twitter:card\" content=\"summary_large_image\">"));
        let alt = attribute(&alt);
        line(format_args!("<meta name=\"twitter:image:alt\" content=\"{alt}\">"));
    } else {
        line(format_args!("<meta name=\"twitter:card\" content=\"summary\">"));
    }
    head + &discovery(file, &context.lang, title, site)
}

/// The elements for the `<head>` of a chapter; one in an iframe is found as the one of the page.
pub(super) fn chapter_head(
    file: &StoryFile,
    context: &RenderContext,
    site: &Site,
    frame: Frame,
) -> String {
    let Some(chapters) = context.chapters() else { return String::new() };
    let way = if frame == Frame::Embed { "../" } else { "" };
    let address = |lang: &str| address(site, way, &chapters.address(chapters.here(), lang));
    let story = context.say(&file.story.title).text;
    let mut head = format!(
        "<title>{}: {}</title>\n  <link rel=\"canonical\" href=\"{}\">\n",
        text(&title(context)),
        text(story),
        address(&context.lang),
    );
    let languages = file.languages();
    for lang in languages.iter().filter(|_| languages.len() > 1 && frame == Frame::Page) {
        let href = address(lang);
        // Writing to a string does not fail.
        let _ = writeln!(head, "  <link rel=\"alternate\" hreflang=\"{lang}\" href=\"{href}\">");
    }
    head
}

/// The elements for the `<head>` of a page in an iframe, which nobody should find in place of the page.
pub(super) fn embed_head(file: &StoryFile, lang: &Lang, site: &Site) -> String {
    let context = file.context(lang.clone());
    let title = context.say(&file.story.title).text;
    let page = page_address(file, &context.lang, site, "../");
    format!(
        "<title>{}</title>\n  <link rel=\"canonical\" href=\"{page}\">\n{}",
        text(title),
        discovery(file, &context.lang, title, site),
    )
}

/// Where a page stands, as an attribute has it; without a whole address, as seen from a page that is this way from its folder.
fn page_address(file: &StoryFile, lang: &str, site: &Site, way: &str) -> String {
    address(site, way, &file.page_name(lang))
}

/// The same for a page of this name.
fn address(site: &Site, way: &str, name: &str) -> String {
    let folder = site.address.as_deref().unwrap_or(way);
    attribute(&format!("{folder}{name}")).into_owned()
}

/// The link by which a content system finds what to embed; it takes none but a whole address.
fn discovery(file: &StoryFile, lang: &Lang, title: &str, site: &Site) -> String {
    let Some(address) = &site.address else { return String::new() };
    let href = format!("{address}oembed/{}", file.oembed_name(lang));
    format!(
        "  <link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}\" title=\"{}\">\n",
        attribute(&href),
        attribute(title),
    )
}
