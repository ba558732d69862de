//! Media in rendered stories: what is shown, what is only linked, and where addresses lead.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "gallery/stories.rs"]
mod gallery;

use diplograph::render::{self, Frame, PageTemplate, Site, StoryFile};
use gallery::story_of;

/// A story with one event, which has these media.
fn story(media: &str) -> StoryFile {
    let text = format!(
        r#"{{ "format": 1, "lang": "en", "title": {{ "en": "A and B", "ru": "А и Б" }},
            "parties": [{{ "id": "a", "name": "A" }}, {{ "id": "b", "name": "B" }}],
            "sources": [{{ "id": "s", "publisher": "S", "url": "https://news.example.org/", "date": "2024" }}],
            "events": [{{ "id": "talks", "kind": "talks", "date": "2024", "title": "Talks",
                "cite": [{{ "source": "s", "sentence": "They talked." }}], "media": [{media}] }}] }}"#
    );
    story_of("story".to_owned(), text)
}

const IMAGE: &str = r#"{ "kind": "image", "src": "talks.jpg", "width": 1200, "height": 800,
    "sizes": [{ "src": "talks,600.jpg", "width": 600 }],
    "alt": { "en": "Two people", "ru": "Два человека" }, "caption": "The \"talks\" <b>", "credit": "Agency" }"#;
const VIDEO: &str = r#"{ "kind": "video", "src": "talks.mp4", "poster": "talks.jpg", "width": 640, "height": 360, "alt": "A handshake" }"#;
const AUDIO: &str =
    r#"{ "kind": "audio", "src": "/sounds/talks.mp3", "alt": "The speech", "credit": "Radio" }"#;
const LINK: &str = r#"{ "kind": "link", "src": "https://www.video.example.net/watch?a=1&b=2", "poster": "talks.jpg", "caption": "The speech" }"#;
const FAR: &str = r#"{ "kind": "image", "src": "https://pictures.example.net/talks.jpg", "alt": "A garden",
    "poster": "https://pictures.example.net/small.jpg", "sizes": [{ "src": "https://pictures.example.net/600.jpg", "width": 600 }], "width": 1200 }"#;

fn element(media: &str, lang: &str, site: &Site) -> String {
    render::element(&story(media), lang.parse().unwrap(), site).unwrap()
}

/// Returns the tag that begins so.
#[track_caller]
fn tag<'a>(html: &'a str, start: &str) -> &'a str {
    let from = html.find(start).unwrap_or_else(|| panic!("{start} in {html}"));
    &html[from..=from + html[from..].find('>').unwrap()]
}

fn on_host() -> Site {
    Site { stories: "https://graphs.example.org/stories/".to_owned(), ..Site::default() }
}

#[test]
fn own_image_has_its_size_its_files_and_its_description() {
    let html = element(IMAGE, "en", &Site { stories: "stories/".to_owned(), ..Site::default() });
    assert_eq!(
        tag(&html, "<img"),
        "<img loading=\"lazy\" decoding=\"async\" width=\"1200\" height=\"800\" \
         sizes=\"(min-width: 40em) 36em, 100vw\" \
         srcset=\"stories/talks%2C600.jpg 600w, stories/talks.jpg 1200w\" src=\"stories/talks.jpg\" \
         alt=\"Two people\" class=\"media__picture\">"
    );
    assert!(html.contains("The \"talks\" &lt;b&gt;"), "the caption is escaped");
    assert!(html.contains("Image: "), "the credit has a label");
    let html = element(IMAGE, "ru", &Site::default());
    assert!(tag(&html, "<img").contains(" alt=\"Два человека\""), "{html}");
    assert!(html.contains("Изображение: "), "{html}");
    let html = element(IMAGE, "kk", &Site::default());
    assert!(tag(&html, "<img").contains(" alt=\"Two people\" lang=\"en\""), "{html}");
}

#[test]
fn own_players_load_nothing_before_they_are_used() {
    let html = element(&[VIDEO, AUDIO].join(","), "en", &on_host());
    assert_eq!(
        tag(&html, "<video"),
        "<video loading=\"lazy\" preload=\"none\" width=\"640\" height=\"360\" \
         poster=\"https://graphs.example.org/stories/talks.jpg\" \
         src=\"https://graphs.example.org/stories/talks.mp4\" aria-label=\"A handshake\" \
         controls=\"controls\" playsinline=\"playsinline\" class=\"media__picture\">"
    );
    let audio = tag(&html, "<audio");
    assert!(
        audio.contains("preload=\"none\" src=\"https://graphs.example.org/sounds/talks.mp3\""),
        "{audio}"
    );
    assert!(audio.contains(" aria-label=\"The speech\""), "{audio}");
}

#[test]
fn address_of_another_host_is_only_a_link_that_names_the_host() {
    let html = element(&[LINK, FAR].join(","), "en", &on_host());
    assert_eq!(html.matches("<img").count(), 1, "only the own poster");
    assert!(tag(&html, "<img").contains("src=\"https://graphs.example.org/stories/talks.jpg\""));
    for loading in [" src=\"https://pictures", " srcset=", " poster=", "src=\"https://www.video"] {
        assert!(!html.contains(loading), "{loading}: {html}");
    }
    assert!(html.contains(
        "<a href=\"https://www.video.example.net/watch?a=1&amp;b=2\" target=\"_blank\" rel=\"noopener\" class=\"media__link\">"
    ));
    assert!(html.contains(">Page on <bdi>video.example.net</bdi>"), "{html}");
    assert!(html.contains(">Image on <bdi>pictures.example.net</bdi>"), "{html}");
}

#[test]
fn whole_address_of_the_own_host_is_shown() {
    let address = " src=\"https://graphs.example.org/talks.jpg\"";
    let own = FAR.replace("pictures.example.net", "graphs.example.org");
    assert!(tag(&element(&own, "en", &on_host()), "<img").contains(address));
    let addressed = Site {
        stories: "stories/".to_owned(),
        address: Some("https://graphs.example.org/relations/".to_owned()),
        ..Site::default()
    };
    let html = element(&own, "en", &addressed);
    assert!(html.contains(" data-origin=\"https://graphs.example.org\""), "the engine is told");
    assert!(tag(&html, "<img").contains(address));
    let unknown = element(&own, "en", &Site::default());
    assert!(!unknown.contains("<img"), "without an address, no host is the own one");
}

#[test]
fn story_without_media_does_not_name_its_origin() {
    let addressed =
        Site { address: Some("https://graphs.example.org/".to_owned()), ..Site::default() };
    assert!(!element("", "en", &addressed).contains("data-origin"));
}

#[test]
fn page_for_an_iframe_finds_media_beside_the_story_file() {
    let site = Site { stories: "../stories/".to_owned(), ..Site::default() };
    let page =
        render::embed(&story(IMAGE), "en".parse().unwrap(), &site, &PageTemplate::embed()).unwrap();
    assert!(tag(&page, "<img").contains(" src=\"../stories/talks.jpg\""));
    assert!(page.contains("img-src 'self'; media-src 'self';"), "its policy allows them");
}

#[test]
fn page_without_other_files_finds_media_beside_itself() {
    let site = Site { is_static: true, ..Site::default() };
    let page = |media: &str| {
        render::page(&story(media), "en".parse().unwrap(), &site, &PageTemplate::standalone())
            .unwrap()
    };
    let shown = page(IMAGE);
    assert!(tag(&shown, "<img").contains(" src=\"talks.jpg\""));
    assert!(shown.contains("img-src data: 'self'; media-src 'self';"), "its policy allows them");
    assert!(page("").contains("img-src data:; base-uri"), "without media nothing is allowed");
}

#[test]
fn text_only_story_has_captions_credits_and_addresses() {
    let media = [IMAGE, AUDIO, LINK, FAR].join(",");
    let html = render::fragment(&story(&media), "en".parse().unwrap(), &on_host()).unwrap();
    for forbidden in ["<img", "<video", "<audio", "srcset", "<figure class=\"media"] {
        assert!(!html.contains(forbidden), "{forbidden}: {html}");
    }
    for line in [
        "The \"talks\" &lt;b&gt; · <a href=\"https://graphs.example.org/stories/talks.jpg\"><bdi>https://graphs.example.org/stories/talks.jpg</bdi></a> · Image: Agency",
        "The speech · <a href=\"https://graphs.example.org/sounds/talks.mp3\"><bdi>https://graphs.example.org/sounds/talks.mp3</bdi></a> · Audio: Radio",
        "The speech · <a href=\"https://www.video.example.net/watch?a=1&amp;b=2\">Page on <bdi>video.example.net</bdi></a>",
        "A garden · <a href=\"https://pictures.example.net/talks.jpg\">Image on <bdi>pictures.example.net</bdi></a>",
    ] {
        assert!(html.contains(line), "{line}\n{html}");
    }
}

#[test]
fn chapter_of_a_long_story_finds_media_beside_the_story_file() {
    let event = |nth: usize| {
        format!(
            r#"{{ "id": "e{nth}", "kind": "talks", "date": "{}", "title": "Talks", "media": [{IMAGE}] }}"#,
            1000 + nth
        )
    };
    let events: Vec<String> = (0..120).map(event).collect();
    let text = format!(
        r#"{{ "format": 1, "lang": "en", "title": "A and B",
            "parties": [{{ "id": "a", "name": "A" }}, {{ "id": "b", "name": "B" }}], "events": [{}] }}"#,
        events.join(",")
    );
    let site = Site { stories: "../stories/".to_owned(), is_folder: true, ..Site::default() };
    let file = story_of("long".to_owned(), text);
    let template = PageTemplate::plain();
    let mut chapters =
        render::chapters(&file, "en".parse().unwrap(), &site, &template, Frame::Page);
    let first = chapters.next().unwrap().unwrap();
    assert!(tag(&first.html, "<img").contains(" src=\"../stories/talks.jpg\""));
}
