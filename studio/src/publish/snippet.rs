//! [`snippet`]: the code to paste into an article.

/// The way in which a story becomes a part of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A frame, apart from the page.
    Iframe,
    /// An element of the page.
    Element,
}

/// The place of a published story.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// The absolute address of the folder, as the author typed it; may be empty.
    pub address: &'a str,
    /// The name of the files.
    pub name: &'a str,
    /// The tag of the language.
    pub lang: &'a str,
    /// The title in that language.
    pub title: &'a str,
}

/// The address in the code as long as the author has given none.
const ANYWHERE: &str = "https://your-site.example/folder/";

impl Place<'_> {
    /// Returns the address of the folder, with a slash at its end.
    fn folder(&self) -> String {
        let address = address(self.address);
        if address.is_empty() { ANYWHERE.to_owned() } else { address }
    }
}

/// Returns the absolute address of a folder that an author typed, with a slash at its end; empty if the author typed none.
pub fn address(typed: &str) -> String {
    let typed = typed.trim();
    if typed.is_empty() {
        return String::new();
    }
    let scheme = if typed.contains("://") { "" } else { "https://" };
    format!("{scheme}{}/", typed.trim_end_matches('/'))
}

/// Returns the code to paste into an article.
pub fn snippet(kind: Kind, place: Place<'_>) -> String {
    let Place { name, lang, .. } = place;
    let (folder, title) = (escaped(&place.folder()), escaped(place.title));
    let embed = format!("{folder}embed/{name}.{lang}.html");
    match kind {
        Kind::Iframe => format!(
            "<iframe src=\"{embed}\"\n  title=\"{title}\"\n  width=\"100%\" height=\"720\" frameborder=\"0\" loading=\"lazy\" \
             allow=\"clipboard-write\" data-diplograph></iframe>\n\
             <script async src=\"{folder}v1/frame.js\"></script>\n"
        ),
        Kind::Element => format!(
            "<diplo-graph src=\"{embed}\" lang=\"{lang}\">\n  <a href=\"{folder}{name}.{lang}.html\">{title}</a>\n</diplo-graph>\n\
             <script type=\"module\" src=\"{folder}v1/diplograph.js\"></script>\n"
        ),
    }
}

/// Escapes a text for an attribute or an element.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLACE: Place<'_> = Place {
        address: "https://example.org/graphics/kz-uz",
        name: "kazakhstan-uzbekistan",
        lang: "en",
        title: "“A” & \"B\" <c>",
    };

    #[test]
    fn code_names_the_address_and_escapes_the_title() {
        let code = snippet(Kind::Iframe, PLACE);
        let src = "src=\"https://example.org/graphics/kz-uz/embed/kazakhstan-uzbekistan.en.html\"";
        assert!(code.contains(src), "{code}");
        assert!(code.contains("title=\"“A” &amp; &quot;B&quot; &lt;c&gt;\""), "{code}");
        let code = snippet(Kind::Element, Place { address: " example.org/ ", ..PLACE });
        assert!(
            code.contains("<script type=\"module\" src=\"https://example.org/v1/diplograph.js\">"),
            "{code}"
        );
    }

    #[test]
    fn code_without_an_address_has_one_that_is_no_place() {
        let code = snippet(Kind::Iframe, Place { address: "", ..PLACE });
        assert!(code.contains("https://your-site.example/folder/embed/"), "{code}");
    }
}
