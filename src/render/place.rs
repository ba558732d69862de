//! The components as HTML: bare for a feed, or in a place that the script takes over.

use std::fmt::Write;
use std::rc::Rc;

use yew::{AttrValue, Callback, LocalServerRenderer};

use super::markup::attribute;
use super::{Site, StoryFile};
use crate::seal::{CHAPTERS, IMAGES, LANGUAGES, SEAL, TABLES, digest, seal};
use crate::story::{Lang, Story};
use crate::view::{
    Files, Form, HeadingLevel, Languages, Listing, Shell, ShellProps, Widget, WidgetProps,
};

/// A story in a language as the drawn infographic, without the marks by which a script would take it over.
///
/// # Errors
///
/// Where no runtime can be had to render on.
pub fn html(story: Rc<Story>, lang: Lang) -> std::io::Result<String> {
    let props = WidgetProps { languages: Languages::Fixed, ..props(story, lang) };
    run(LocalServerRenderer::<Widget>::with_props(props).hydratable(false))
}

/// A story in a language as words alone: no drawing, no control, nothing that needs the style sheet.
///
/// # Errors
///
/// Where no runtime can be had to render on.
pub fn fragment(file: &StoryFile, lang: Lang, level: HeadingLevel) -> std::io::Result<String> {
    let props = WidgetProps { form: Form::TextOnly, level, ..props(Rc::clone(&file.story), lang) };
    run(LocalServerRenderer::<Widget>::with_props(props).hydratable(false))
}

/// The pages that a page of ours stands among.
#[derive(Clone, Debug)]
pub(super) struct Pages {
    /// Their address, with `*` where the tag of the language belongs.
    pub(super) address: AttrValue,
    /// Whether the entries go on in chapters.
    pub(super) has_chapters: bool,
    /// The same address for the tables, where they stand beside the pages.
    pub(super) tables: Option<AttrValue>,
    /// The same address for the images, where there are any.
    pub(super) images: Option<AttrValue>,
}

/// A story in its place, sealed, to be taken over.
pub(super) fn place(
    file: &StoryFile,
    lang: Lang,
    site: &Site,
    pages: Option<Pages>,
) -> std::io::Result<String> {
    let chapters = pages.as_ref().filter(|pages| pages.has_chapters).map(|pages| &pages.address);
    let tables = pages.as_ref().and_then(|pages| pages.tables.as_ref());
    let images = pages.as_ref().and_then(|pages| pages.images.as_ref());
    let widget = WidgetProps {
        // The element's own buttons ask for a language; there is nobody to ask yet.
        languages: pages.as_ref().map_or(Languages::Asked(Callback::noop()), |pages| {
            Languages::Linked(pages.address.clone())
        }),
        listing: chapters.map_or(Listing::Whole, |pages| Listing::Linked(pages.clone())),
        level: site.level,
        files: Some(Files {
            story: Some(story_url(file, site).into()),
            tables: tables.cloned(),
            images: images.cloned(),
        }),
        ..props(Rc::clone(&file.story), lang.clone())
    };
    let shell = ShellProps { shown: Some((1, Rc::new(widget))), failure: None };
    let inside = without_names(&run(LocalServerRenderer::<Shell>::with_props(shell))?);
    let seal = seal(digest(&file.text), &lang, site.level, nodes(&inside));
    let mut html = format!("<div class=\"place\" {SEAL}=\"{seal}\"");
    let languages = pages.as_ref().map(|pages| &pages.address);
    let addresses =
        [(LANGUAGES, languages), (CHAPTERS, chapters), (TABLES, tables), (IMAGES, images)];
    for (name, address) in addresses {
        if let Some(address) = address {
            // Writing to a string does not fail.
            let _ = write!(html, " {name}=\"{}\"", attribute(address));
        }
    }
    Ok(html + ">" + &inside + "</div>")
}

/// The address of the story file, as the page names it.
pub(super) fn story_url(file: &StoryFile, site: &Site) -> String {
    format!("{}{}.json", site.stories, file.name)
}

/// The attribute by which the script knows the level too, where it is not the usual.
pub(super) fn level_attribute(site: &Site) -> String {
    if site.level == HeadingLevel::default() {
        return String::new();
    }
    format!(" heading-level=\"{}\"", site.level)
}

fn props(story: Rc<Story>, lang: Lang) -> WidgetProps {
    WidgetProps {
        story: story.into(),
        lang,
        form: Form::Full,
        level: HeadingLevel::default(),
        files: None,
        languages: Languages::Fixed,
        open: None,
        listing: Listing::Whole,
        measure_text: None,
        on_effect: Callback::noop(),
        on_shown: Callback::noop(),
    }
}

pub(super) fn run<C: yew::BaseComponent>(
    renderer: LocalServerRenderer<C>,
) -> std::io::Result<String> {
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let tasks = tokio::task::LocalSet::new();
    Ok(tasks.block_on(&runtime, renderer.render()))
}

/// The same HTML without the names of components, which a build for debugging writes into its marks.
fn without_names(html: &str) -> String {
    let mut plain = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find("<!--<") {
        let (before, mark) = rest.split_at(at);
        let length = mark.find("-->").map_or(mark.len(), |end| end + "-->".len());
        plain.push_str(before);
        plain.push_str(if mark.starts_with("<!--</") { "<!--</[]>-->" } else { "<!--<[]>-->" });
        rest = &mark[length..];
    }
    plain + rest
}

/// How many elements and comments there are. In text and attributes the sign that opens them is written otherwise.
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
    fn marks_lose_their_names_and_nothing_else() {
        let named = "<!--<[a::B<c::D>]>--><p>x</p><!--<[E]>-->y<!--</[E]>--><!--</[a::B<c::D>]>-->";
        let plain = "<!--<[]>--><p>x</p><!--<[]>-->y<!--</[]>--><!--</[]>-->";
        assert_eq!(without_names(named), plain);
        assert_eq!(without_names("<p>&lt;!--</p>"), "<p>&lt;!--</p>");
    }

    #[test]
    fn elements_and_comments_are_counted() {
        assert_eq!(nodes("<!--<[]>--><p a=\"b\">x &lt; y<br></p><!--</[]>-->"), 4);
    }
}
