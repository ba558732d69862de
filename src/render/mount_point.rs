//! The components as HTML: text only for a feed, or in a mount point that the script hydrates.

use std::fmt::Write;
use std::rc::Rc;

use yew::{AttrValue, Callback, LocalServerRenderer};

use super::markup::attribute;
use super::site::Site;
use super::story_file::StoryFile;
use crate::contract::PLACE_CLASS;
use crate::hydration::{CHAPTERS, IMAGES, KEY, LANGUAGES, ORIGIN, TABLES, hash, hydration_key};
use crate::story::{Lang, Story};
use crate::view::{
    Adoption, Files, Form, HeadingLevel, Languages, Listing, MediaBase, Shell, ShellProps, Widget,
    WidgetProps,
};

/// Renders a story in a language as the infographic, without the comments that hydration needs.
pub async fn html(story: Rc<Story>, lang: Lang) -> String {
    let props = WidgetProps { languages: Languages::Fixed, ..props(story, lang) };
    LocalServerRenderer::<Widget>::with_props(props).hydratable(false).render().await
}

/// Renders a story in a language as text only: no drawing, no controls, nothing that needs the style sheet. Media are links.
pub async fn fragment(file: &StoryFile, lang: Lang, site: &Site) -> String {
    let props = WidgetProps {
        form: Form::TextOnly,
        level: site.level,
        media: site.media_base(&file.name),
        ..props(Rc::clone(&file.story), lang)
    };
    LocalServerRenderer::<Widget>::with_props(props).hydratable(false).render().await
}

/// The addresses of the files beside a page.
#[derive(Clone, Debug)]
pub(super) struct Pages {
    /// The address of the pages, with `*` for the language tag; `None` if there are no others.
    pub(super) address: Option<AttrValue>,
    /// True if the entries continue in chapters.
    pub(super) has_chapters: bool,
    /// The address of the data tables, with `*` for the language tag.
    pub(super) tables: Option<AttrValue>,
    /// The address of the images, with `*` for the language tag.
    pub(super) images: Option<AttrValue>,
}

/// Renders a story in its mount point, with the hydration key.
pub(super) async fn mount_point(
    file: &StoryFile,
    lang: Lang,
    site: &Site,
    pages: Option<Pages>,
) -> String {
    let languages = pages.as_ref().and_then(|pages| pages.address.as_ref());
    let chapters = languages.filter(|_| pages.as_ref().is_some_and(|pages| pages.has_chapters));
    let tables = pages.as_ref().and_then(|pages| pages.tables.as_ref());
    let images = pages.as_ref().and_then(|pages| pages.images.as_ref());
    let files = Files {
        story: site.has_story_file().then(|| site.story_url(&file.name).into()),
        tables: tables.cloned(),
        images: images.cloned(),
    };
    // The engine makes what is missing.
    let has_files = !site.is_static || files != Files::default();
    let widget = WidgetProps {
        languages: match languages {
            Some(address) => Languages::Linked(address.clone()),
            None if site.is_static => Languages::Fixed,
            // Inside the element, buttons choose the language; the callback is attached on hydration.
            None => Languages::Asked(Callback::noop()),
        },
        listing: chapters.map_or(Listing::Whole, |pages| Listing::Linked(pages.clone())),
        level: site.level,
        media: site.media_base(&file.name),
        files: has_files.then_some(files),
        ..props(Rc::clone(&file.story), lang.clone())
    };
    let shell = ShellProps { shown: Some((1, Rc::new(widget))), failure: None };
    let inside = LocalServerRenderer::<Shell>::with_props(shell).render().await;
    let inside = without_component_names(&inside);
    let key = hydration_key(hash(&file.text), &lang, site.level, nodes(&inside));
    let mut html = format!("<div class=\"{PLACE_CLASS}\" {KEY}=\"{key}\"");
    let origin = site.own_origin().filter(|_| file.has_media()).map(|it| it.to_owned().into());
    let addresses = [
        (LANGUAGES, languages),
        (CHAPTERS, chapters),
        (TABLES, tables),
        (IMAGES, images),
        (ORIGIN, origin.as_ref()),
    ];
    for (name, address) in addresses {
        if let Some(address) = address {
            // Writing to a string does not fail.
            let _ = write!(html, " {name}=\"{}\"", attribute(address));
        }
    }
    html + ">" + &inside + "</div>"
}

fn props(story: Rc<Story>, lang: Lang) -> WidgetProps {
    WidgetProps {
        story: story.into(),
        lang,
        form: Form::Full,
        level: HeadingLevel::default(),
        media: MediaBase::default(),
        files: None,
        languages: Languages::Fixed,
        open: None,
        listing: Listing::Whole,
        adoption: Adoption::default(),
        measure_text: None,
        on_effect: Callback::noop(),
        on_open: Callback::noop(),
        on_shown: Callback::noop(),
        on_render: Callback::noop(),
    }
}

/// Removes the names of components, which a debug build writes into its comments.
fn without_component_names(html: &str) -> String {
    let mut plain = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find("<!--<") {
        let (before, comment) = rest.split_at(at);
        let length = comment.find("-->").map_or(comment.len(), |end| end + "-->".len());
        plain.push_str(before);
        plain.push_str(if comment.starts_with("<!--</") { "<!--</[]>-->" } else { "<!--<[]>-->" });
        rest = &comment[length..];
    }
    plain + rest
}

/// Counts the elements and comments. In text and attributes `<` is escaped.
fn nodes(html: &str) -> u32 {
    let opens = |(at, _): &(usize, &str)| {
        let next = html.as_bytes().get(at + 1);
        next.is_some_and(|next| next.is_ascii_alphabetic() || *next == b'!')
    };
    u32::try_from(html.match_indices('<').filter(opens).count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_lose_component_names_and_nothing_else() {
        let named = "<!--<[a::B<c::D>]>--><p>x</p><!--<[E]>-->y<!--</[E]>--><!--</[a::B<c::D>]>-->";
        let plain = "<!--<[]>--><p>x</p><!--<[]>-->y<!--</[]>--><!--</[]>-->";
        assert_eq!(without_component_names(named), plain);
        assert_eq!(without_component_names("<p>&lt;!--</p>"), "<p>&lt;!--</p>");
    }

    #[test]
    fn nodes_counts_elements_and_comments() {
        assert_eq!(nodes("<!--<[]>--><p a=\"b\">x &lt; y<br></p><!--</[]>-->"), 4);
    }
}
