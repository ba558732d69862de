//! Each story, in each of its languages, is rendered natively to the HTML committed beside this file.
//!
//! After a change of the picture: `UPDATE_EXPECTED=1 cargo test --test render`, then read the difference.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use diplograph::render::{self, HeadingLevel, PageTemplate, Site, StoryFile};
use diplograph::story;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn stories() -> Vec<StoryFile> {
    let entries = fs::read_dir(root().join("static/stories")).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.iter().map(|path| story_file(path)).collect()
}

fn story_file(path: &Path) -> StoryFile {
    let text = fs::read_to_string(path).unwrap();
    let name = path.file_stem().unwrap().to_string_lossy().into_owned();
    let checked = story::read(&text);
    let errors: Vec<String> = checked
        .problems
        .iter()
        .filter(|problem| problem.is_error())
        .map(ToString::to_string)
        .collect();
    assert!(errors.is_empty(), "{name}: {errors:#?}");
    StoryFile { name, text, story: Rc::new(checked.story.unwrap()) }
}

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

/// One tag a line, so that a difference can be read.
fn in_lines(html: &str) -> String {
    html.replace("><", ">\n<") + "\n"
}

/// Whether a rendering is the one that is committed; where it is asked for, it is from now on.
fn is_as_committed(name: &str, html: &str) -> bool {
    let found = in_lines(html);
    let path = root().join("tests/rendered").join(name);
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        fs::write(&path, &found).unwrap();
    }
    fs::read_to_string(&path).unwrap_or_default() == found
}

#[test]
fn each_story_is_rendered_as_committed() {
    let all = stories();
    assert_eq!(all.len(), 6, "the six stories of the gallery");
    let mut changed = Vec::new();
    for file in all {
        for lang in file.languages() {
            let html = render::html(Rc::clone(&file.story), lang.clone()).unwrap();
            let name = file.page_name(&lang);
            if !is_as_committed(&name, &html) {
                changed.push(name);
            }
        }
    }
    assert!(changed.is_empty(), "rendered otherwise than committed: {changed:#?}");
}

#[test]
fn a_fragment_is_words_alone() {
    for file in stories() {
        for lang in file.languages() {
            let html = render::fragment(&file, lang.clone(), HeadingLevel::default()).unwrap();
            for forbidden in ["<svg", "<button", "<nav", "<script", "<link", "<!--"] {
                assert!(!html.contains(forbidden), "{} in {lang}: {forbidden}", file.name);
            }
        }
    }
    let fragment =
        render::fragment(&founding(), "en".parse().unwrap(), HeadingLevel::default()).unwrap();
    assert!(is_as_committed("fragment.html", &fragment), "rendered otherwise than committed");
}

#[test]
fn a_page_says_what_it_is() {
    let file = founding();
    let page = render::page(&file, "ru".parse().unwrap(), &site(), &PageTemplate::plain()).unwrap();
    let (head, body) = page.split_once("<body>").unwrap();
    assert!(is_as_committed("head.html", head), "rendered otherwise than committed");
    assert!(
        body.contains("<diplo-graph src=\"stories/kazakhstan-uzbekistan-2024.json\" lang=\"ru\">"),
        "the element"
    );
    assert!(!body.contains("shadowrootmode"), "our own page keeps its words in the document");
    assert_eq!(head.matches("hreflang=").count(), 13, "twelve languages, and the one for the rest");

    let (_, data) = body.split_once("ld+json\">").unwrap();
    let data: serde_json::Value =
        serde_json::from_str(data.split_once("</script>").unwrap().0).unwrap();
    assert_eq!(data["@type"], "WebPage");
    assert_eq!(data["inLanguage"], "ru");
    assert_eq!(data["citation"].as_array().unwrap().len(), file.story.sources.len());
    assert_eq!(data["mentions"][2]["startDate"], "2024-02-19");
}

#[test]
fn a_page_without_a_known_address_gives_no_half_of_one() {
    let site = Site { address: None, ..site() };
    let page =
        render::page(&founding(), "en".parse().unwrap(), &site, &PageTemplate::plain()).unwrap();
    assert!(!page.contains("og:url"), "a messenger cannot complete an address");
    assert!(
        page.contains("<link rel=\"canonical\" href=\"kazakhstan-uzbekistan-2024.en.html\">"),
        "a browser can"
    );
}

#[test]
fn a_text_that_has_translations_but_none_for_the_reader_is_marked_and_a_name_is_not() {
    let text = founding().text.replace("\"kk\": \"Өзара сауда\",", "");
    let story = Rc::new(story::read(&text).story.unwrap());
    let html = render::html(story, "kk".parse().unwrap()).unwrap();
    let marked = "<span lang=\"en\" dir=\"auto\" class=\"untranslated\">Mutual trade</span>";
    assert!(html.contains(marked), "the original, marked");
    let times = html.matches("\"untranslated\"").count();
    assert_eq!(times, html.matches(marked).count(), "it alone");
    assert!(html.contains("<span lang=\"en\" dir=\"auto\">Daryo</span>"), "for voices alone");
}

#[test]
fn markup_in_a_story_stays_text_wherever_it_is_rendered() {
    let text = founding()
        .text
        .replace("Kazakhstan and Uzbekistan aim", "</script></title>\\\"><b>aim</b> {{lang}}");
    let story = Rc::new(story::read(&text).story.unwrap());
    let file = StoryFile { name: "hos\"tile<b>aim".to_owned(), text, story };
    let lang = || "en".parse().unwrap();
    let page = render::page(&file, lang(), &site(), &PageTemplate::plain()).unwrap();
    let element = render::element(&file, lang(), &site()).unwrap();
    let frame =
        "<a data-story=\"{{name}}\">{{name}}</a><!-- diplograph:head --><!-- diplograph:story -->";
    let frame = PageTemplate::new(frame.to_owned()).unwrap();
    let framed = render::page(&file, lang(), &site(), &frame).unwrap();
    for (what, html) in [("page", &page), ("element", &element), ("framed", &framed)] {
        assert!(!html.contains("<b>aim"), "{what}");
        assert!(html.contains("{{lang}}"), "{what}: braces of the story are its own");
    }
    assert!(framed.contains("&quot;tile&lt;b&gt;aim\" aria-current=\"page\""), "{framed:.200}");
    assert_eq!(page.matches("</script>").count(), 2, "the description and the loader");
    assert_eq!(page.matches("</title>").count(), 1, "one title");
}

#[test]
fn a_page_for_an_iframe_is_the_story_alone_and_names_its_page() {
    let site = Site { assets: "../v1/".to_owned(), stories: "../stories/".to_owned(), ..site() };
    let page =
        render::embed(&founding(), "ru".parse().unwrap(), &site, &PageTemplate::embed()).unwrap();
    let (head, body) = page.split_once("<body>").unwrap();
    assert!(is_as_committed("embed-head.html", head), "rendered otherwise than committed");
    let own = "<diplo-graph src=\"../stories/kazakhstan-uzbekistan-2024.json\" lang=\"ru\">";
    assert!(body.trim_start().starts_with(own), "{body:.120}");
    for forbidden in ["ld+json", "shadowrootmode", "{{"] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
    // Without a known address there is none to give a policy, and the page is known by its place alone.
    let site = Site { address: None, ..site };
    let page =
        render::embed(&founding(), "ru".parse().unwrap(), &site, &PageTemplate::embed()).unwrap();
    for wanted in [
        "script-src 'self' 'wasm-unsafe-eval'; style-src 'self';",
        "<link rel=\"canonical\" href=\"../kazakhstan-uzbekistan-2024.ru.html\">",
    ] {
        assert!(page.contains(wanted), "{wanted}");
    }
    assert!(!page.contains("oembed"), "half of an address leads a content system nowhere");
}

#[test]
fn what_a_content_system_asks_for_is_a_lone_frame() {
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
    assert!(answer["title"].as_str().unwrap().starts_with("\"<b>Aim</b>\" & more"), "as it is");
    let (width, height) = (answer["width"].as_u64().unwrap(), answer["height"].as_u64().unwrap());
    assert!(width > 300 && height > 300, "room for a story: {width} by {height}");
    assert!(answer["cache_age"].is_u64(), "seconds");
    let html = answer["html"].as_str().unwrap();
    let src = "<iframe src=\"https://news.example:8443/relations/embed/two &quot;states.en.html\" title=\"&quot;";
    assert!(html.starts_with(src) && html.ends_with("></iframe>"), "{html}");
    assert_eq!(html.matches('<').count(), 2, "one element, and no markup of the story's: {html}");
    assert!(html.contains(&format!(" height=\"{height}\" ")), "{html}");
    assert!(answer.get("thumbnail_url").is_none(), "no image is known of");
}

#[test]
fn an_image_is_named_by_its_whole_address_or_not_at_all() {
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
fn a_page_leads_to_what_a_content_system_asks_for() {
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
fn a_template_without_a_place_for_the_story_is_refused() {
    let error = PageTemplate::new("<!-- diplograph:head -->".to_owned()).unwrap_err();
    assert_eq!(error.to_string(), "the template has no `<!-- diplograph:story -->`");
}

#[test]
fn an_element_has_its_story_inside() {
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
fn nothing_is_styled_in_line() {
    for file in stories() {
        let html = render::element(&file, file.story.lang.clone(), &site()).unwrap();
        for forbidden in [" style=", "<style", "javascript:", " onclick="] {
            assert!(!html.contains(forbidden), "{} contains {forbidden}", file.name);
        }
    }
}

#[test]
fn ids_stand_once_and_links_point_at_them() {
    for file in stories() {
        let name = &file.name;
        let html = render::html(Rc::clone(&file.story), file.story.lang.clone()).unwrap();
        let values = |attribute: &str| -> Vec<String> {
            let mark = format!(" {attribute}=\"");
            html.split(&mark)
                .skip(1)
                .filter_map(|rest| rest.split('"').next())
                .map(str::to_owned)
                .collect()
        };
        let mut ids = values("id");
        ids.sort();
        let twice: Vec<&[String]> = ids.windows(2).filter(|pair| pair[0] == pair[1]).collect();
        assert!(twice.is_empty(), "{name}: {twice:?}");
        for link in values("href").iter().filter_map(|href| href.strip_prefix('#')) {
            assert!(ids.iter().any(|id| id == link), "{name}: #{link} points nowhere");
        }
        for label in values("aria-labelledby") {
            assert!(ids.contains(&label), "{name}: nothing is called {label}");
        }
    }
}
