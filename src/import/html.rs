//! [`Plain`]: the text of a piece of HTML.

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{HtmlString, StartTag, Token, Tokenizer};

/// The text of a piece of HTML, without tags. A link stays as its text, with its address in brackets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Plain {
    /// The text, with single spaces.
    pub(super) text: String,
    /// The addresses of its links.
    pub(super) links: Vec<String>,
    /// The addresses of pictures, films and frames in it, which are not in the text.
    pub(super) media: Vec<String>,
}

/// The elements whose content is not text for readers.
const HIDDEN: &[&[u8]] =
    &[b"script", b"style", b"template", b"iframe", b"noscript", b"title", b"head"];

/// The elements that show something of another address.
const MEDIA: &[&[u8]] = &[b"img", b"iframe", b"video", b"audio", b"source", b"embed", b"object"];

/// The elements within a line. All others begin and end one.
const INLINE: &[&[u8]] = &[
    b"a", b"abbr", b"b", b"bdi", b"bdo", b"cite", b"code", b"del", b"dfn", b"em", b"font", b"i",
    b"ins", b"kbd", b"label", b"mark", b"q", b"s", b"samp", b"small", b"span", b"strong", b"sub",
    b"sup", b"time", b"tt", b"u", b"var", b"wbr",
];

impl Plain {
    /// The text of a piece of HTML.
    pub(super) fn of(html: &str) -> Self {
        let mut reading = Reading::default();
        if html.contains(['<', '&']) {
            let mut emitter = DefaultEmitter::<()>::default();
            emitter.naively_switch_states(true);
            for token in Tokenizer::new_with_emitter(html, emitter) {
                let Ok(token) = token;
                reading.take(token);
            }
        } else {
            reading.write(html);
        }
        reading.close_link();
        reading.plain
    }
}

/// The state while the tokens are read.
#[derive(Default)]
struct Reading {
    plain: Plain,
    /// White space is due before the next word.
    is_spaced: bool,
    /// The element whose content is skipped.
    hidden: Option<HtmlString>,
    /// The address of the link that is open, and where its text begins.
    link: Option<(String, usize)>,
}

impl Reading {
    fn take(&mut self, token: Token) {
        match token {
            Token::StartTag(tag) if self.hidden.is_none() => self.open(&tag),
            Token::EndTag(tag) if self.hidden.is_some() => {
                if self.hidden.as_ref() == Some(&tag.name) {
                    self.hidden = None;
                }
            }
            Token::EndTag(tag) => {
                if **tag.name == *b"a" {
                    self.close_link();
                }
                self.break_around(&tag.name);
            }
            Token::String(text) if self.hidden.is_none() => {
                self.write(&String::from_utf8_lossy(&text));
            }
            _ => {}
        }
    }

    fn open(&mut self, tag: &StartTag<()>) {
        let name: &[u8] = &tag.name;
        let attribute = |key: &[u8]| {
            let value = tag.attributes.get(key)?;
            Some(String::from_utf8_lossy(value).trim().to_owned()).filter(|text| !text.is_empty())
        };
        if MEDIA.contains(&name) {
            self.plain.media.extend(attribute(b"src").or_else(|| attribute(b"data")));
        }
        if HIDDEN.contains(&name) && !tag.self_closing {
            self.hidden = Some(tag.name.clone());
        }
        self.break_around(name);
        if name == b"a" {
            self.close_link();
            self.link = attribute(b"href").map(|address| (address, self.plain.text.len()));
        }
    }

    /// Writes the address of the open link after its text. Addresses inside the page of the tool lead nowhere in a story.
    fn close_link(&mut self) {
        let Some((address, from)) = self.link.take() else { return };
        let is_web = ["http://", "https://"].iter().any(|scheme| address.starts_with(scheme));
        if !is_web {
            return;
        }
        let label = self.plain.text[from..].trim();
        if label.is_empty() {
            self.write(&address);
        } else if label != address {
            self.plain.text.push_str(&format!(" ({address})"));
        }
        self.plain.links.push(address);
    }

    fn break_around(&mut self, name: &[u8]) {
        self.is_spaced |= !INLINE.contains(&name);
    }

    /// Adds text with single spaces. Control characters, which a story may not contain, are spaces too.
    fn write(&mut self, text: &str) {
        for letter in text.chars() {
            if letter.is_whitespace() || letter.is_control() {
                self.is_spaced = true;
                continue;
            }
            if self.is_spaced && !self.plain.text.is_empty() {
                self.plain.text.push(' ');
            }
            self.is_spaced = false;
            self.plain.text.push(letter);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(html: &str, text: &str) {
        assert_eq!(Plain::of(html).text, text, "{html}");
    }

    #[test]
    fn tags_are_removed_and_blocks_are_separated() {
        case("Talks &amp; trade", "Talks & trade");
        case("<p>One.</p><p>Two<br>three.</p>", "One. Two three.");
        case("<b>b</b>old, H<sub>2</sub>O", "bold, H2O");
        case("<ul><li>first</li><li>second</li></ul>", "first second");
        case("a < b &lt;i&gt;", "a < b <i>");
        case("unclosed <b", "unclosed");
        case("<script>alert(1)</script><style>p{}</style>seen<!-- not -->", "seen");
        case("<iframe src='https://a.org/x'>no frames</iframe>after", "after");
        case("  two\n\n spaces\u{7} ", "two spaces");
        case("", "");
    }

    #[test]
    fn link_keeps_its_address() {
        case(
            "See <a href='https://a.org/b?c=1&amp;d'>the page</a>.",
            "See the page (https://a.org/b?c=1&d).",
        );
        case("<a href='https://a.org'>https://a.org</a>", "https://a.org");
        case("<a href='https://a.org'><img src='x.png'></a>", "https://a.org");
        case("<a href='#note'>note</a>", "note");
        case("<a href='javascript:alert(1)'>press</a>", "press");
        case("<a href='https://a.org'>open", "open (https://a.org)");
        assert_eq!(Plain::of("<a href='https://a.org'>x</a>").links, ["https://a.org"]);
        assert_eq!(Plain::of("<img src='a.png'>").media, ["a.png"]);
    }
}
