//! `diplograph render` without `--assets`: pages that need no other file.

use std::fs;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use snapbox::str;

use super::{daily_story, diplograph, empty_folder, story_with_media};

const RUSSIA: &str = "../static/stories/kazakhstan-russia-2024.json";
const DECADE: &str = "../static/stories/kazakhstan-uzbekistan.json";

fn printed(arguments: &[&str]) -> String {
    let output = diplograph().args(["render", "--quiet"]).args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Returns the text between two others.
#[track_caller]
fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = text.split_once(start).expect(start);
    rest.split_once(end).expect(end).0
}

/// Asserts that a page has its style inside, that its policy allows this style, and that it loads nothing.
#[track_caller]
fn assert_needs_no_other_file(page: &str) {
    let style = between(page, "<style>", "</style>");
    let hash = format!("style-src 'sha256-{}';", STANDARD.encode(Sha256::digest(style)));
    assert!(page.contains(&hash), "the policy allows the style: {hash}");
    assert!(style.contains("--dg-paper:") && style.contains(".timeline"), "the widget's style");
    for forbidden in
        ["rel=\"stylesheet\"", "@import", "url(", " style=", " src=", "<iframe", "<img", "srcset"]
    {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
    let scripts = page.matches("<script").count();
    assert_eq!(scripts, page.matches("<script type=\"application/ld+json\">").count(), "no script");
}

#[test]
fn single_page_needs_no_other_file() {
    for story in [RUSSIA, DECADE] {
        assert_needs_no_other_file(&printed(&[story]));
        assert_needs_no_other_file(&printed(&["--page", "--lang", "ru", story]));
    }
}

#[test]
fn timeline_is_drawn_for_three_widths_of_which_the_style_shows_one() {
    let page = printed(&[RUSSIA]);
    let style = between(&page, "<style>", "</style>");
    for width in ["narrow", "medium", "wide"] {
        let drawing = format!("class=\"drawing drawing--timeline drawing--{width}\"");
        assert_eq!(page.matches(&drawing).count(), 1, "{width}");
        assert!(style.contains(&format!(".drawing--{width}")), "the style knows {width}");
    }
    assert!(style.contains("\n.story .scripted { display: none; }\n"), "no engine, no controls");
}

#[test]
fn head_has_the_policy_and_the_style() {
    let page = printed(&[RUSSIA]);
    let style = between(&page, "<style>", "</style>");
    let hash = between(&page, "'sha256-", "'");
    let (head, _) = page.split_once("<body>").unwrap();
    let head = head.replace(style, "…").replace(hash, "…");
    snapbox::assert_data_eq!(
        head,
        str![[r#"
<!DOCTYPE html>
<html lang="en" dir="ltr">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-…'; img-src data:; base-uri 'none'; form-action 'none'">
  <title>Kazakhstan and Russia: trade could reach $30bn</title>
  <meta name="description" content="93 joint projects worth $18.3bn have been completed and 49 more, worth around $29.5bn, are in the pipeline; trade, nearly $28.5bn last year, has strong potential to reach $30bn.">
  <meta property="og:type" content="article">
  <meta property="og:title" content="Kazakhstan and Russia: trade could reach $30bn">
  <meta property="og:description" content="93 joint projects worth $18.3bn have been completed and 49 more, worth around $29.5bn, are in the pipeline; trade, nearly $28.5bn last year, has strong potential to reach $30bn.">
  <meta name="twitter:card" content="summary">
  <meta name="color-scheme" content="light dark">
  <link rel="icon" href="data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAzMiAzMiI+PHJlY3Qgd2lkdGg9IjMyIiBoZWlnaHQ9IjMyIiByeD0iNiIgZmlsbD0iIzE5MWIxZSIvPjxwYXRoIGQ9Ik02IDIyaDIwIiBzdHJva2U9IiNmZmYiIHN0cm9rZS13aWR0aD0iMS41Ii8+PGNpcmNsZSBjeD0iMTEiIGN5PSIxNSIgcj0iNCIgZmlsbD0iIzU4YjlkMSIvPjxyZWN0IHg9IjE4IiB5PSIxMSIgd2lkdGg9IjgiIGhlaWdodD0iOCIgcng9IjEiIGZpbGw9IiNmMjkyNWYiLz48L3N2Zz4=">
  <style>…</style>
</head>

"#]]
    );
}

#[test]
fn single_page_links_to_no_file_of_its_site() {
    let page = printed(&[RUSSIA]);
    let links = page.split(" href=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
    let mut count = 0;
    for link in links {
        let id = link.strip_prefix('#').map(|id| format!(" id=\"{id}\""));
        let is_inside = id.is_some_and(|id| page.contains(&id));
        assert!(is_inside || link.starts_with("https://") || link.starts_with("data:"), "{link}");
        count += 1;
    }
    assert!(count > 10, "the entries and the sources");
    assert!(!page.contains("data-take=\"csv\""), "there is no file to download");
}

#[test]
fn address_and_story_folder_are_used_in_a_single_page() {
    let address = ["--address", "https://example.org/", "--stories", "stories"];
    let page = printed(&[&address[..], &[RUSSIA]].concat());
    assert!(page.contains("hreflang=\"ru\" href=\"https://example.org/kazakhstan-russia-2024.ru"));
    assert!(page.contains("data-take=\"json\" href=\"stories/kazakhstan-russia-2024.json\""));
}

#[test]
fn pages_in_a_folder_need_only_each_other() {
    let folder = empty_folder("standalone").join("");
    printed(&["--all-languages", RUSSIA, "-o", folder.to_str().unwrap()]);
    for lang in ["en", "kk", "ru"] {
        let page = fs::read_to_string(folder.join(format!("kazakhstan-russia-2024.{lang}.html")));
        let page = page.unwrap();
        assert_needs_no_other_file(&page);
        assert!(page.contains("href=\"kazakhstan-russia-2024.kk.html\""), "another language");
        assert!(
            page.contains("href=\"kazakhstan-russia-2024.ru.csv\"") == (lang == "ru"),
            "{lang}"
        );
        assert!(!page.contains(".json\""), "no story file");
    }
}

#[test]
fn chapters_of_a_long_story_need_no_other_file() {
    let folder = empty_folder("standalone-chapters").join("");
    let story = folder.join("daily.json");
    fs::write(&story, daily_story(120)).unwrap();
    printed(&[story.to_str().unwrap(), "-o", folder.to_str().unwrap()]);
    for name in ["daily.en.html", "daily.en.list-1.html"] {
        assert_needs_no_other_file(&fs::read_to_string(folder.join(name)).unwrap());
    }
}

#[test]
fn page_with_assets_loads_its_files_from_there() {
    let page = printed(&["--assets", "../v1", RUSSIA]);
    for wanted in [
        "<link rel=\"stylesheet\" href=\"../v1/widget.css\">",
        "src=\"../v1/diplograph.js\"",
        "<diplo-graph src=\"stories/kazakhstan-russia-2024.json\"",
    ] {
        assert!(page.contains(wanted), "{wanted}");
    }
    assert!(!page.contains("<style"), "the style is in the file");
}

#[test]
fn media_beside_the_story_are_copied_beside_the_page() {
    let (from, to) = (empty_folder("media-from"), empty_folder("media-to"));
    fs::create_dir(from.join("a")).unwrap();
    fs::write(from.join("a/my talks.jpg"), "image").unwrap();
    let story = from.join("story.json");
    let far = "https://example.org/far.jpg";
    fs::write(&story, story_with_media(&["a/my%20talks.jpg?v=1", far])).unwrap();
    let render = || diplograph().args(["render", "--quiet", "-o"]);
    render().arg(to.join("")).arg(&story).assert().success();
    assert_eq!(fs::read(to.join("a/my talks.jpg")).unwrap(), b"image");
    assert!(to.join("story.en.html").exists());
    // A page beside the story needs no copy.
    render().arg(from.join("page.html")).arg(&story).assert().success();
    assert_eq!(fs::read(from.join("a/my talks.jpg")).unwrap(), b"image");
}

#[test]
fn media_that_cannot_be_copied_are_named_and_the_page_is_written() {
    let (from, to) = (empty_folder("media-missing"), empty_folder("media-missing-to"));
    let story = from.join("story.json");
    fs::write(&story, story_with_media(&["missing.jpg", "../outside.jpg"])).unwrap();
    fs::write(from.join("../outside.jpg"), "secret").unwrap();
    let render = diplograph().args(["render", "--quiet", "-o"]).arg(to.join("")).arg(&story);
    let output = render.output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let errors = String::from_utf8(output.stderr).unwrap();
    assert!(errors.contains("missing.jpg, which the story shows"), "{errors}");
    assert!(errors.contains("`../outside.jpg` is not in the folder of the story"), "{errors}");
    assert!(to.join("story.en.html").exists(), "the page is there");
    assert_eq!(fs::read_dir(&to).unwrap().count(), 2, "the page and its table, and nothing else");
}

#[test]
fn media_of_a_page_with_the_engine_stay_beside_the_story_file() {
    let (from, to) = (empty_folder("media-engine"), empty_folder("media-engine-to"));
    fs::write(from.join("talks.jpg"), "image").unwrap();
    let story = from.join("story.json");
    fs::write(&story, story_with_media(&["talks.jpg"])).unwrap();
    let render = diplograph().args(["render", "--quiet", "--assets", "/v1/", "-o"]);
    render.arg(to.join("")).arg(&story).assert().success();
    assert!(!to.join("talks.jpg").exists());
    let page = fs::read_to_string(to.join("story.en.html")).unwrap();
    assert!(page.contains(" src=\"stories/talks.jpg\""), "{page}");
}
