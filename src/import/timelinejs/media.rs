//! The medium of a slide, and what becomes of it.

use crate::import::event::{plain, some};
use crate::import::html::Plain;
use crate::import::media_kind::media_kind;
use crate::import::note::{Change, Note, Place};
use crate::story::{Address, Media, MediaKind};

/// A part of a medium.
#[derive(Debug)]
pub(super) struct Part {
    /// The name that the third generation gives it.
    pub(super) name: &'static str,
    /// The name of its field or column in the file.
    pub(super) field: &'static str,
    pub(super) text: String,
}

/// Returns the medium of an event, with notes on what became of its parts.
pub(super) fn medium(parts: &[Part], at: &Place, notes: &mut Vec<Note>) -> Option<Media> {
    let part = |name: &str| parts.iter().find(|part| part.name == name);
    let Some(src) = part("url").and_then(|part| address(&part.text)) else {
        left_out(parts, at, "the medium, because it has no address", notes);
        return None;
    };
    let kind = media_kind(&src);
    note_kind(kind, &src, at, notes);
    for part in parts.iter().filter(|part| ["thumbnail", "title", "link"].contains(&part.name)) {
        let note = "the part, because a medium of an event has none";
        notes.push(Note::new(Change::LeftOut, at.at(part.field), note).with_value(&*part.text));
    }
    let mut text = |name: &str| {
        let part = part(name)?;
        plain(Some(&part.text), &at.at(part.field), notes).and_then(some)
    };
    let (alt, caption, credit) = (text("alt"), text("caption"), text("credit"));
    Some(Media {
        kind,
        src,
        sizes: Vec::new(),
        poster: None,
        width: None,
        height: None,
        alt,
        caption,
        credit,
    })
}

/// Notes a medium that is left out, with all its parts.
pub(super) fn left_out(parts: &[Part], at: &Place, note: &'static str, notes: &mut Vec<Note>) {
    let value: Vec<String> = parts.iter().map(|part| named(part.name, &part.text)).collect();
    notes.push(Note::new(Change::LeftOut, at.clone(), note).with_value(value.join("; ")));
}

/// A part of a medium with its name. A caption may be HTML, and so may a medium.
fn named(name: &str, value: &str) -> String {
    let Plain { text, .. } = Plain::of(value);
    let text = if text.is_empty() { value } else { &text };
    format!("{name}: {text}")
}

fn note_kind(kind: MediaKind, src: &Address, at: &Place, notes: &mut Vec<Note>) {
    let word = kind.word();
    let (note, help) = match (src.host(), kind) {
        (Some(host), MediaKind::Link) => (
            format!("the medium is a `{word}`: readers see a link to {host}"),
            "if the page tells of the event, enter it under `sources` too",
        ),
        (Some(host), _) => (
            format!("the medium is of the kind `{word}`, and readers see a link to {host}"),
            "if you may publish it, put the file beside the story, and write its name as `src`",
        ),
        (None, _) => (
            format!("the medium is of the kind `{word}`, with an address relative to the story"),
            "put the file beside the story",
        ),
    };
    let note = Note::new(Change::Understood, at.clone(), note).with_value(&**src);
    notes.push(note.with_help(help));
}

/// The address of a medium: as it is written, or that of a frame or link in HTML.
fn address(url: &str) -> Option<Address> {
    let url = url.trim();
    if !url.contains('<') {
        let scheme = match url {
            _ if url.starts_with("//") => "https:",
            _ if url.starts_with("www.") => "https://",
            _ => "",
        };
        return format!("{scheme}{url}").replace(' ', "%20").parse().ok();
    }
    let Plain { links, media, .. } = Plain::of(url);
    // The last link of a quoted post is that to the post.
    let mut written = media.iter().chain(links.last());
    written.find_map(|url| if url.contains('<') { None } else { address(url) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn medium_is_of_the_kind_that_its_address_tells() {
        #[track_caller]
        fn case(url: &str, expected: &str) {
            let mut notes = Vec::new();
            let found = medium(
                &[Part { name: "url", field: "url", text: url.to_owned() }],
                &Place::File,
                &mut notes,
            );
            let found = found
                .map_or_else(|| "none".to_owned(), |it| format!("{} {}", it.kind.word(), it.src));
            assert_eq!(found, expected, "{url}");
            assert_eq!(notes.len(), 1, "{notes:?}");
        }

        case(
            "https://example.org/talks.JPG?w=600#a",
            "image https://example.org/talks.JPG?w=600#a",
        );
        case("images/talks one.png", "image images/talks%20one.png");
        case("//example.org/talks.gif", "image https://example.org/talks.gif");
        case("https://example.org/talks.mp4", "video https://example.org/talks.mp4");
        case("https://example.org/talks.mp3", "audio https://example.org/talks.mp3");
        case("https://www.youtube.com/watch?v=a.jpg", "link https://www.youtube.com/watch?v=a.jpg");
        case("www.example.org/talks.jpg", "image https://www.example.org/talks.jpg");
        case("//example.org/talks", "link https://example.org/talks");
        case("https://vimeo.com/1234", "link https://vimeo.com/1234");
        case("https://twitter.com/a/status/1", "link https://twitter.com/a/status/1");
        case(
            "https://en.wikipedia.org/wiki/File:A.jpg",
            "link https://en.wikipedia.org/wiki/File:A.jpg",
        );
        case("https://example.png", "link https://example.png");
        case(
            "<iframe src='https://maps.example.org/a?b=1&amp;c'></iframe>",
            "link https://maps.example.org/a?b=1&c",
        );
        case(
            "<blockquote>Words <a href='https://example.org/a'>a</a> <a href='https://example.org/post/1'>1 May</a></blockquote>",
            "link https://example.org/post/1",
        );
        case("<blockquote>We trade more</blockquote>", "none");
        case("<iframe src='javascript:alert(1)'></iframe>", "none");
        case("javascript:alert(1)", "none");
        case("data:image/png;base64,AA", "none");
    }
}
