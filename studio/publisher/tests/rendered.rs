//! The files of the example stories, as the publisher makes them.

#![allow(clippy::unwrap_used, reason = "a test panics where it fails")]

use diplograph::render::StoryFile;
use publisher::rendered::{self, Publication};
use publisher::{File, Package};

const NAME: &str = "france-maroc-2024";
const ADDRESS: &str = "https://example.org/graphics/";

fn story() -> StoryFile {
    rendered::read(include_str!("../../../static/stories/france-maroc-2024.json"), NAME).unwrap()
}

fn wait<T>(future: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    tokio::task::LocalSet::new().block_on(&runtime, future)
}

fn files(publication: &Publication) -> Vec<File> {
    wait(rendered::files(&story(), publication))
}

fn content<'a>(files: &'a [File], path: &str) -> &'a str {
    let file = files.iter().find(|file| file.path == path);
    std::str::from_utf8(&file.unwrap_or_else(|| panic!("no {path}")).content).unwrap()
}

/// The addresses in `href` and `src`, without those of other sites.
fn own_addresses(html: &str) -> Vec<&str> {
    let attributes = html.split([' ', '\n']).filter_map(|attribute| {
        attribute.strip_prefix("href=\"").or(attribute.strip_prefix("src=\""))
    });
    let addresses = attributes.filter_map(|rest| rest.split('"').next());
    addresses
        .filter(|it| !it.contains("://") && !it.starts_with(['#']) && !it.starts_with("data:"))
        .collect()
}

#[test]
fn package_has_the_files_of_each_language() {
    let files = files(&Publication::default());
    for lang in ["en", "fr"] {
        for (folder, ending) in [("", "html"), ("", "csv"), ("embed/", "html"), ("plain/", "html")]
        {
            content(&files, &format!("{folder}{NAME}.{lang}.{ending}"));
        }
    }
    let story = story();
    assert_eq!(content(&files, "stories/france-maroc-2024.json"), story.text);
    let own = content(&files, &format!("{NAME}.{}.html", story.story.lang));
    assert_eq!(content(&files, "index.html"), own);
    assert!(content(&files, "_headers").contains("/v1/engine-*"));
    assert!(!files.iter().any(|file| file.path.starts_with("oembed/")));
}

#[test]
fn each_relative_link_leads_to_a_file_of_the_package_or_of_the_element() {
    let files = files(&Publication::default());
    let mut package = Package::default();
    package.extend(files.clone());
    let mut count = 0;
    for file in
        files.iter().filter(|file| file.path.ends_with(".html") && !file.path.starts_with("plain/"))
    {
        let html = std::str::from_utf8(&file.content).unwrap();
        for address in own_addresses(html) {
            let inside = file.path.starts_with("embed/");
            let path = match address.strip_prefix("../") {
                Some(path) => path.to_owned(),
                None if inside => format!("embed/{address}"),
                None => address.to_owned(),
            };
            let path = path.split(['#', '?']).next().unwrap().to_owned();
            let is_there = path.starts_with("v1/") || package.content(&path).is_some();
            assert!(is_there, "{}: {address}", file.path);
            count += 1;
        }
    }
    assert!(count > 10, "only {count} links");
}

#[test]
fn page_without_an_address_names_no_place_on_the_web() {
    let files = files(&Publication::default());
    assert!(!content(&files, "index.html").contains("og:url"));
    let known =
        Publication { address: Some(ADDRESS.to_owned()), images: vec!["fr".parse().unwrap()] };
    let files = wait(rendered::files(&story(), &known));
    let page = content(&files, &format!("{NAME}.fr.html"));
    assert!(page.contains(&format!("content=\"{ADDRESS}{NAME}.fr.html\"")), "{page}");
    assert!(page.contains(&format!("content=\"{ADDRESS}{NAME}.fr.png\"")), "{page}");
    assert!(!content(&files, &format!("{NAME}.en.html")).contains(".png"), "it has no image");
    content(&files, &format!("oembed/{NAME}.fr.json"));
    assert!(content(&files, "README.txt").contains(&format!("{ADDRESS}v1/frame.js")));
}

#[test]
fn policy_of_a_page_allows_its_own_files_and_its_style_alone() {
    let files = files(&Publication::default());
    let page = content(&files, "index.html");
    let policy = page.split("Content-Security-Policy\" content=\"").nth(1).unwrap();
    let policy = policy.split('"').next().unwrap();
    assert!(
        policy.starts_with(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'sha256-"
        ),
        "{policy}"
    );
    assert!(!policy.contains("unsafe-inline") && !policy.contains("{{"), "{policy}");
    assert_eq!(page.matches("<style>").count(), 1);
}

#[test]
fn page_for_readers_without_a_script_loads_its_style_alone() {
    let page = wait(rendered::standalone(&story(), "en"));
    assert!(!page.contains("<script type=\"module\""), "{page}");
    assert!(page.contains("<html lang=\"en\""), "{page}");
    assert_eq!(own_addresses(&page), ["v1/widget.css", "studio/no-script.css"]);
    let rules = include_str!("../../../static/studio/no-script.css");
    let same = [
        include_str!("../../../src/render/page.css"),
        include_str!("../../../src/render/standalone.css"),
    ];
    assert!(
        same.iter().all(|same| rules.contains(same)),
        "no-script.css lacks rules of the library's page"
    );
}

#[test]
fn story_with_an_error_is_not_read() {
    assert!(rendered::read("{", NAME).is_none());
}
