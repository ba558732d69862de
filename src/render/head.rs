//! The metadata in the `<head>` of a page, for search engines, feeds and messengers.

use std::fmt::{Arguments, Write};

use super::image::image_address;
use super::markup::{attribute, text};
use super::site::{Frame, Site};
use super::story_file::StoryFile;
use crate::image::{Size, alt};
use crate::story::Lang;
use crate::view::{RenderContext, title};

/// Renders the elements for the `<head>` of the page of a story.
pub(super) fn head(file: &StoryFile, lang: &Lang, site: &Site) -> String {
    let context = file.context(lang.clone());
    let title = context.say(&file.story.title).text;
    let summary = file.story.summary.as_ref().map_or(title, |summary| context.say(summary).text);
    let mut head = Head::default();
    head.start(format_args!("<title>{}</title>", text(title)));
    head.line(format_args!("<meta name=\"description\" content=\"{}\">", attribute(summary)));
    let address = |lang: &str| site.page_url("", &file.page_name(lang));
    if site.has_other_pages() {
        head.line(format_args!("<link rel=\"canonical\" href=\"{}\">", address(&context.lang)));
        head.languages(file, address);
    }
    head.property("og:type", "article");
    head.property("og:title", title);
    head.property("og:description", summary);
    // Messengers cannot resolve a relative address.
    if site.address.is_some() {
        head.line(format_args!(
            "<meta property=\"og:url\" content=\"{}\">",
            address(&context.lang)
        ));
    }
    head.card(&context, image_address(file, &context.lang, site).as_deref());
    head.discovery(file, &context.lang, title, site);
    head.0
}

/// Renders the elements for the `<head>` of a chapter. The chapter of an iframe has the same chapter of the page as its
/// canonical address.
pub(super) fn chapter_head(
    file: &StoryFile,
    context: &RenderContext,
    site: &Site,
    frame: Frame,
) -> String {
    let Some(chapters) = context.chapters() else { return String::new() };
    let up = if frame == Frame::Embed { "../" } else { "" };
    let address = |lang: &str| site.page_url(up, &chapters.address(chapters.here(), lang));
    let story = context.say(&file.story.title).text;
    let mut head = Head::default();
    head.start(format_args!("<title>{}: {}</title>", text(&title(context)), text(story)));
    head.line(format_args!("<link rel=\"canonical\" href=\"{}\">", address(&context.lang)));
    let languages = file.languages();
    if languages.len() > 1 && frame == Frame::Page {
        for lang in &languages {
            head.alternate(lang, &address(lang));
        }
    }
    head.0
}

/// Renders the elements for the `<head>` of a page for an iframe, whose canonical address is that of the story's page.
pub(super) fn embed_head(file: &StoryFile, lang: &Lang, site: &Site) -> String {
    let context = file.context(lang.clone());
    let title = context.say(&file.story.title).text;
    let page = site.page_url("../", &file.page_name(&context.lang));
    let mut head = Head::default();
    head.start(format_args!("<title>{}</title>", text(title)));
    head.line(format_args!("<link rel=\"canonical\" href=\"{page}\">"));
    head.discovery(file, &context.lang, title, site);
    head.0
}

/// Lines of a `<head>`.
#[derive(Default)]
struct Head(String);

impl Head {
    /// Adds the first line, which the template indents.
    fn start(&mut self, element: Arguments<'_>) {
        // Writing to a string does not fail.
        let _ = writeln!(self.0, "{element}");
    }

    fn line(&mut self, element: Arguments<'_>) {
        let _ = writeln!(self.0, "  {element}");
    }

    fn property(&mut self, name: &str, content: &str) {
        let content = attribute(content);
        self.line(format_args!("<meta property=\"{name}\" content=\"{content}\">"));
    }

    /// Adds the links to the pages in all languages, if there are several.
    fn languages(&mut self, file: &StoryFile, address: impl Fn(&str) -> String) {
        let languages = file.languages();
        if languages.len() < 2 {
            return;
        }
        for lang in &languages {
            self.alternate(lang, &address(lang));
        }
        self.alternate("x-default", &address(&file.story.lang));
    }

    /// Adds the link to the page in another language. The address is escaped already.
    fn alternate(&mut self, lang: &str, href: &str) {
        self.line(format_args!("<link rel=\"alternate\" hreflang=\"{lang}\" href=\"{href}\">"));
    }

    /// Adds the image that messengers show with a link, and the kind of card.
    fn card(&mut self, context: &RenderContext, image: Option<&str>) {
        let Some(image) = image else {
            self.line(format_args!("<meta name=\"twitter:card\" content=\"summary\">"));
            return;
        };
        let (size, alt) = (Size::default(), alt(context));
        self.property("og:image", image);
        self.property("og:image:type", "image/png");
        self.property("og:image:width", &size.width().to_string());
        self.property("og:image:height", &size.height().to_string());
        self.property("og:image:alt", &alt);
        self.line(format_args!("<meta name=\"twitter:card\" content=\"summary_large_image\">"));
        let alt = attribute(&alt);
        self.line(format_args!("<meta name=\"twitter:image:alt\" content=\"{alt}\">"));
    }

    /// Adds the link by which a content system finds the oEmbed answer, which must be absolute.
    fn discovery(&mut self, file: &StoryFile, lang: &Lang, title: &str, site: &Site) {
        let Some(address) = &site.address else { return };
        let href = format!("{address}oembed/{}", file.oembed_name(lang));
        self.line(format_args!(
            "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}\" title=\"{}\">",
            attribute(&href),
            attribute(title),
        ));
    }
}
