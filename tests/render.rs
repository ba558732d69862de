//! Pages, elements, fragments and oEmbed answers: heads, metadata, escaping, ids and links.
//!
//! `UPDATE_EXPECTED=1 cargo test --test render` updates the committed heads and the fragment. The stories themselves are
//! compared in `tests/snapshots`.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "gallery/stories.rs"]
mod gallery;

use std::fs;
use std::rc::Rc;

use diplograph::render::{self, PageTemplate, Site, StoryFile};
use diplograph::story;
use gallery::{root, stories, story_file};

fn founding() -> StoryFile {
    story_file(&root().join("static/stories/kazakhstan-uzbekistan-2024.json"))
}

fn site() -> Site {
    Site {
        assets: "https://example.org/diplograph/".to_owned(),
        stories: "stories/".to_owned(),
        address: Some("https://example.org/relations/".to_owned()),
        images: Some("./".to_owned()),
        is_folder: true,
        ..Site::default()
    }
}

/// Puts each tag on a line of its own, for readable differences.
fn in_lines(html: &str) -> String {
    html.replace("><", ">\n<") + "\n"
}

/// Returns whether HTML equals the committed file; updates the file first if that is asked for.
fn is_as_committed(name: &str, html: &str) -> bool {
    let found = in_lines(html);
    let path = root().join("tests/rendered").join(name);
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        fs::write(&path, &found).unwrap();
    }
    fs::read_to_string(&path).unwrap_or_default() == found
}

#[test]
fn fragment_has_no_drawing_controls_or_scripts() {
    for file in stories() {
        for lang in file.languages() {
            let html = render::fragment(&file, lang.clone(), &Site::default()).unwrap();
            for forbidden in ["<svg", "<button", "<nav", "<script", "<link", "<!--"] {
                assert!(!html.contains(forbidden), "{} in {lang}: {forbidden}", file.name);
            }
        }
    }
    let fragment = render::fragment(&founding(), "en".parse().unwrap(), &Site::default()).unwrap();
    assert!(is_as_committed("fragment.html", &fragment), "differs from the committed file");
}

#[test]
fn page_has_metadata_and_linked_data() {
    let file = founding();
    let page = render::page(&file, "ru".parse().unwrap(), &site(), &PageTemplate::plain()).unwrap();
    let (head, body) = page.split_once("<body>").unwrap();
    assert!(is_as_committed("head.html", head), "differs from the committed file");
    assert!(
        body.contains("<diplo-graph src=\"stories/kazakhstan-uzbekistan-2024.json\" lang=\"ru\">"),
        "the element"
    );
    assert!(!body.contains("shadowrootmode"), "a page has no shadow root");
    assert_eq!(head.matches("hreflang=").count(), 13, "twelve languages and x-default");

    let (_, data) = body.split_once("ld+json\">").unwrap();
    let data: serde_json::Value =
        serde_json::from_str(data.split_once("</script>").unwrap().0).unwrap();
    assert_eq!(data["@type"], "WebPage");
    assert_eq!(data["inLanguage"], "ru");
    assert_eq!(data["citation"].as_array().unwrap().len(), file.story.sources.len());
    assert_eq!(data["mentions"][2]["startDate"], "2024-02-19");
}

#[test]
fn page_without_address_has_no_absolute_links() {
    let site = Site { address: None, ..site() };
    let page =
        render::page(&founding(), "en".parse().unwrap(), &site, &PageTemplate::plain()).unwrap();
    assert!(!page.contains("og:url"), "messengers cannot resolve relative addresses");
    assert!(
        page.contains("<link rel=\"canonical\" href=\"kazakhstan-uzbekistan-2024.en.html\">"),
        "the canonical link is relative"
    );
}

#[test]
fn text_missing_in_the_language_is_marked_as_untranslated_and_names_are_not() {
    let text = founding().text.replace("\"kk\": \"Өзара сауда\",", "");
    let story = Rc::new(story::read(&text).story.unwrap());
    let html = render::html(story, "kk".parse().unwrap()).unwrap();
    let marked = "<span lang=\"en\" dir=\"auto\" class=\"untranslated\">Bilateral trade</span>";
    assert!(html.contains(marked), "the original text is marked");
    let times = html.matches("\"untranslated\"").count();
    assert_eq!(times, html.matches(marked).count(), "nothing else is marked");
    assert!(
        html.contains("<span lang=\"en\" dir=\"auto\">Daryo</span>"),
        "a name has only its language"
    );
}

#[test]
fn markup_in_a_story_is_escaped_in_every_output() {
    let text = founding()
        .text
        .replace("Kazakhstan and Uzbekistan aim", "</script></title>\\\"><b>aim</b> {{lang}}");
    let story = Rc::new(story::read(&text).story.unwrap());
    let file = StoryFile { name: "hos\"tile<b>aim".to_owned(), text, story };
    let lang = || "en".parse().unwrap();
    let page = render::page(&file, lang(), &site(), &PageTemplate::plain()).unwrap();
    let element = render::element(&file, lang(), &site()).unwrap();
    let template =
        "<a data-story=\"{{name}}\">{{name}}</a><!-- diplograph:head --><!-- diplograph:story -->";
    let template = PageTemplate::new(template.to_owned()).unwrap();
    let templated = render::page(&file, lang(), &site(), &template).unwrap();
    for (what, html) in [("page", &page), ("element", &element), ("template", &templated)] {
        assert!(!html.contains("<b>aim"), "{what}");
        assert!(html.contains("{{lang}}"), "{what}: braces in the story are not placeholders");
    }
    assert!(
        templated.contains("&quot;tile&lt;b&gt;aim\" aria-current=\"page\""),
        "{templated:.200}"
    );
    assert_eq!(page.matches("</script>").count(), 2, "the linked data and the loader");
    let (head, body) = page.split_once("<body>").unwrap();
    assert_eq!(head.matches("</title>").count(), 1, "one title");
    assert_eq!(
        body.matches("</title>").count(),
        body.matches("<title>").count(),
        "titles of marks"
    );
}

#[test]
fn embed_page_has_only_the_story_and_a_canonical_link() {
    let site = Site { assets: "../v1/".to_owned(), stories: "../stories/".to_owned(), ..site() };
    let page =
        render::embed(&founding(), "ru".parse().unwrap(), &site, &PageTemplate::embed()).unwrap();
    let (head, body) = page.split_once("<body>").unwrap();
    assert!(is_as_committed("embed-head.html", head), "differs from the committed file");
    let own = "<diplo-graph src=\"../stories/kazakhstan-uzbekistan-2024.json\" lang=\"ru\">";
    assert!(body.trim_start().starts_with(own), "{body:.120}");
    for forbidden in ["ld+json", "shadowrootmode", "{{"] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
    // Without an absolute address the policy has only `self`, and the canonical link is relative.
    let site = Site { address: None, ..site };
    let page =
        render::embed(&founding(), "ru".parse().unwrap(), &site, &PageTemplate::embed()).unwrap();
    for wanted in [
        "script-src 'self' 'wasm-unsafe-eval'; style-src 'self';",
        "<link rel=\"canonical\" href=\"../kazakhstan-uzbekistan-2024.ru.html\">",
    ] {
        assert!(page.contains(wanted), "{wanted}");
    }
    assert!(!page.contains("oembed"), "an oEmbed link must be absolute");
}

#[test]
fn oembed_answer_is_an_iframe_after_a_hidden_link_to_the_page() {
    let text =
        founding().text.replace("Kazakhstan and Uzbekistan aim", "\\\"<b>Aim</b>\\\" & more");
    let story = Rc::new(story::read(&text).story.unwrap());
    let file = StoryFile { name: "two \"states".to_owned(), text, story };
    let address = "https://news.example:8443/relations/";
    let site = Site { address: Some(address.to_owned()), images: None, ..site() };
    let json = render::oembed(&file, "en".parse().unwrap(), &site);
    let answer: serde_json::Value = serde_json::from_str(&json).unwrap();
    for (field, value) in [
        ("type", "rich"),
        ("version", "1.0"),
        ("provider_name", "news.example"),
        ("provider_url", address),
    ] {
        assert_eq!(answer[field], value, "{field}");
    }
    assert!(
        answer["title"].as_str().unwrap().starts_with("\"<b>Aim</b>\" & more"),
        "the title is not escaped in JSON"
    );
    let (width, height) = (answer["width"].as_u64().unwrap(), answer["height"].as_u64().unwrap());
    assert!(width > 300 && height > 300, "large enough for a story: {width} by {height}");
    assert!(answer["cache_age"].is_u64(), "seconds");
    let html = answer["html"].as_str().unwrap();
    let quote = "<blockquote hidden><a href=\"https://news.example:8443/relations/two &quot;states.en.html\">&quot;";
    let frame = "<iframe src=\"https://news.example:8443/relations/embed/two &quot;states.en.html\" title=\"&quot;";
    let (before, after) = html.split_once("</a></blockquote>").unwrap();
    assert!(before.starts_with(quote), "{html}");
    assert!(after.starts_with(frame) && after.ends_with("></iframe>"), "{html}");
    assert_eq!(html.matches('<').count(), 6, "three elements and no markup from the story: {html}");
    assert!(html.contains(&format!(" height=\"{height}\" ")), "{html}");
    assert!(answer.get("thumbnail_url").is_none(), "there are no images");
}

#[test]
fn image_address_is_absolute_or_absent() {
    let file = founding();
    let named = |address: Option<&str>, images: Option<&str>| {
        let [address, images] = [address, images].map(|it| it.map(str::to_owned));
        let site = Site { address, images, ..site() };
        let page =
            render::page(&file, "kk".parse().unwrap(), &site, &PageTemplate::plain()).unwrap();
        let answer = render::oembed(&file, "kk".parse().unwrap(), &site);
        let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
        let (_, data) = page.split_once("ld+json\">").unwrap();
        let data: serde_json::Value =
            serde_json::from_str(data.split_once("</script>").unwrap().0).unwrap();
        let large = page.contains("\"twitter:card\" content=\"summary_large_image\"");
        let image = page.split_once("\"og:image\" content=\"").map(|(_, rest)| {
            let (address, rest) = rest.split_once('"').unwrap();
            for wanted in
                ["og:image:width\" content=\"1200\"", "og:image:alt\" content=\"Қазақстан"]
            {
                assert!(rest.contains(wanted), "{wanted}");
            }
            address.to_owned()
        });
        assert_eq!(large, image.is_some(), "a large card needs an image");
        assert_eq!(answer["thumbnail_url"].as_str(), image.as_deref(), "oEmbed");
        assert_eq!(data["image"].as_str(), image.as_deref(), "schema.org");
        image
    };
    let name = "kazakhstan-uzbekistan-2024.kk.png";
    let pages = Some("https://news.example/relations/");
    for (address, images, whole) in [
        (pages, Some("./"), Some("https://news.example/relations/")),
        (pages, Some("images/"), Some("https://news.example/relations/images/")),
        (pages, Some("/images/"), Some("https://news.example/images/")),
        (None, Some("https://images.example/"), Some("https://images.example/")),
        (None, Some("./"), None),
        (pages, None, None),
    ] {
        let whole = whole.map(|folder| format!("{folder}{name}"));
        assert_eq!(named(address, images), whole, "{address:?} {images:?}");
    }
}

#[test]
fn page_and_embed_link_to_the_oembed_answer() {
    let text = founding().text.replace("Kazakhstan and Uzbekistan aim", "\\\"Aim\\\"");
    let story = Rc::new(story::read(&text).story.unwrap());
    let file = StoryFile { name: "aim".to_owned(), text, story };
    let lang = || "en".parse().unwrap();
    let start = format!(
        "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"https://example.org/relations/oembed/{}\" \
         title=\"&quot;Aim&quot;",
        file.oembed_name("en")
    );
    let page = render::page(&file, lang(), &site(), &PageTemplate::plain()).unwrap();
    let embed = render::embed(&file, lang(), &site(), &PageTemplate::embed()).unwrap();
    for (what, html) in [("page", page), ("embed", embed)] {
        let head = html.split_once("</head>").unwrap().0;
        assert_eq!(head.matches(&start).count(), 1, "{what}: {start}");
    }
}

#[test]
fn template_without_the_story_marker_is_refused() {
    let error = PageTemplate::new("<!-- diplograph:head -->".to_owned()).unwrap_err();
    assert_eq!(error.to_string(), "the template has no `<!-- diplograph:story -->`");
}

#[test]
fn template_with_a_base_address_is_refused() {
    let template = |base: &str| {
        PageTemplate::new(format!("{base}<!-- diplograph:head --><!-- diplograph:story -->"))
    };
    for base in
        ["<base href=\"/\">", "<BASE\n target=_top HREF='https://example.org/'>", "<base href>"]
    {
        let error = template(base).unwrap_err().to_string();
        assert!(error.starts_with("the template has a `<base href>`"), "{base}: {error}");
    }
    for other in ["<base target=\"_top\">", "<basefont href=\"a\">", "<a href=\"b\">base</a>"] {
        assert!(template(other).is_ok(), "{other}");
    }
}

#[test]
fn element_contains_the_story_in_its_shadow_root() {
    let html = render::element(&founding(), "kk".parse().unwrap(), &site()).unwrap();
    for wanted in [
        "<diplo-graph src=\"stories/kazakhstan-uzbekistan-2024.json\" lang=\"kk\">",
        "<template shadowrootmode=\"open\">",
        "<link rel=\"stylesheet\" href=\"https://example.org/diplograph/widget.css\">",
        "<script type=\"module\" src=\"https://example.org/diplograph/diplograph.js\">",
        "<h2 id=\"dg-title\" class=\"head__title\">Қазақстан",
    ] {
        assert!(html.contains(wanted), "{wanted}");
    }
}

#[test]
fn markup_has_no_inline_styles_or_scripts() {
    for file in stories() {
        let html = render::element(&file, file.story.lang.clone(), &site()).unwrap();
        for forbidden in [" style=", "<style", "javascript:", " onclick="] {
            assert!(!html.contains(forbidden), "{} contains {forbidden}", file.name);
        }
    }
}

#[test]
fn ids_are_unique_and_links_resolve() {
    for file in stories() {
        let name = &file.name;
        let html = render::html(Rc::clone(&file.story), file.story.lang.clone()).unwrap();
        let values = |attribute: &str| -> Vec<String> {
            let start = format!(" {attribute}=\"");
            html.split(&start)
                .skip(1)
                .filter_map(|rest| rest.split('"').next())
                .map(str::to_owned)
                .collect()
        };
        let mut ids = values("id");
        ids.sort();
        let duplicates: Vec<&[String]> = ids.windows(2).filter(|pair| pair[0] == pair[1]).collect();
        assert!(duplicates.is_empty(), "{name}: {duplicates:?}");
        for link in values("href").iter().filter_map(|href| href.strip_prefix('#')) {
            assert!(ids.iter().any(|id| id == link), "{name}: #{link} has no target");
        }
        for label in values("aria-labelledby") {
            assert!(ids.contains(&label), "{name}: no element has the id {label}");
        }
    }
}
