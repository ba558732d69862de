//! `diplograph render`: stories as pages, as text only, as the element.

use std::ffi::OsString;
use std::fs;

use snapbox::str;

use super::{diplograph, empty_folder, root};

const FOUNDING: &str = "../static/stories/kazakhstan-uzbekistan-2024.json";
const RUSSIA: &str = "../static/stories/kazakhstan-russia-2024.json";

fn printed(arguments: &[&str]) -> String {
    let output = diplograph().arg("render").args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn page_is_a_whole_document() {
    let page = printed(&["--quiet", FOUNDING]);
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">"), "{page:.80}");
    assert!(page.ends_with("</html>\n"), "it is complete");
}

#[test]
fn fragment_is_only_the_article() {
    let words = printed(&["--quiet", "--fragment", "--lang", "uz-Cyrl", FOUNDING]);
    assert!(words.starts_with("<article "), "{words:.80}");
    assert!(words.ends_with("</article>\n"), "nothing follows");
    assert!(words.contains("lang=\"uz-Cyrl\""), "in the given language");
}

#[test]
fn element_has_the_given_addresses() {
    let assets = "https://example.org/diplograph";
    let element = printed(&["-q", "--element", "--assets", assets, "--stories", "/s", FOUNDING]);
    assert!(
        element.starts_with("<diplo-graph src=\"/s/kazakhstan-uzbekistan-2024.json\""),
        "{element:.80}"
    );
    assert!(element.contains("src=\"https://example.org/diplograph/diplograph.js\""), "the loader");
}

#[test]
fn folder_gets_a_page_and_a_table_per_story_and_language() {
    let folder = empty_folder("pages").join("new/");
    diplograph()
        .args(["render", "--quiet", "--all-languages", "-o"])
        .arg(&folder)
        .args([FOUNDING, RUSSIA])
        .assert()
        .success()
        .stdout_eq("")
        .stderr_eq("");
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    let of = |name: &str, tags: &str| -> Vec<OsString> {
        let files = |tag| ["csv", "html"].map(|kind| format!("{name}.{tag}.{kind}").into());
        tags.split(' ').flat_map(files).collect()
    };
    let expected = [
        of("kazakhstan-russia-2024", "en kk ru"),
        of("kazakhstan-uzbekistan-2024", "ar de en es fr kk pt ru tr uz-Cyrl uz zh"),
    ];
    assert_eq!(names, expected.concat());
}

#[test]
fn page_links_to_its_table_only_in_a_folder() {
    let link = "data-take=\"csv\" href=\"kazakhstan-russia-2024.en.csv\"";
    let alone = printed(&["--quiet", "--assets", "./", RUSSIA]);
    assert!(
        !alone.contains(link) && alone.contains("data-take=\"csv\" href=\"#csv\""),
        "a single page has no table"
    );
    let folder = empty_folder("linked").join("");
    let status = diplograph().args(["render", "-q", RUSSIA, "-o"]).arg(&folder).output().unwrap();
    assert!(status.status.success(), "the page is written");
    let page = fs::read_to_string(folder.join("kazakhstan-russia-2024.en.html")).unwrap();
    assert!(
        page.contains(link) && page.contains("data-tables=\"kazakhstan-russia-2024.*.csv\""),
        "the page links to the table"
    );
    assert!(folder.join("kazakhstan-russia-2024.en.csv").exists(), "the table is written");
}

#[test]
fn file_for_several_pages_is_refused() {
    let file = empty_folder("one-page").join("pages.html");
    diplograph()
        .args(["render", "--quiet", "--lang", "en", "--lang", "ru", FOUNDING, "-o"])
        .arg(&file)
        .assert()
        .code(2)
        .stderr_eq(str![[r#"
error: [..]pages.html holds only one page; for several name a folder, ending with a slash

"#]]);
    assert!(!file.exists(), "nothing is written");
}

#[test]
fn invalid_and_missing_stories_do_not_stop_the_others() {
    let folder = empty_folder("others").join("");
    diplograph()
        .args(["render", "--quiet", "bad/month-thirteen.json", "nowhere.json", RUSSIA, "-o"])
        .arg(&folder)
        .assert()
        .code(2)
        .stderr_eq(str![[r#"
error: `2023-13` is not a date: [..]
...
error: cannot read nowhere.json: No such file or directory (os error 2)

"#]]);
    assert!(folder.join("kazakhstan-russia-2024.en.html").exists(), "the valid story is rendered");
    assert!(!folder.join("month-thirteen.en.html").exists(), "the invalid story is not rendered");
}

#[test]
fn standard_input_is_rendered_as_story() {
    let text = fs::read_to_string(root().join("tests").join(FOUNDING)).unwrap();
    let output =
        diplograph().args(["render", "-q", "--assets", "./", "-"]).stdin(text).output().unwrap();
    let page = String::from_utf8(output.stdout).unwrap();
    assert!(
        page.contains("<diplo-graph src=\"stories/story.json\" lang=\"en\" heading-level=\"1\">"),
        "{page:.80}"
    );
}

#[test]
fn template_without_the_story_marker_is_refused() {
    let frame = empty_folder("frame").join("frame.html");
    fs::write(&frame, "<html><!-- diplograph:head --></html>").unwrap();
    diplograph()
        .args(["render", "--quiet", FOUNDING, "--template"])
        .arg(&frame)
        .assert()
        .code(2)
        .stderr_eq(str![[r#"
error: cannot use [..]frame.html: the template has no `<!-- diplograph:story -->`

"#]]);
}

#[test]
fn embed_page_loads_its_files_from_the_assets() {
    let page =
        printed(&["-q", "--embed", "--assets", "../v1", "--stories", "../stories", FOUNDING]);
    for wanted in
        ["href=\"../v1/embed.css\"", "src=\"../v1/diplograph.js\"", "src=\"../v1/embed.js\""]
    {
        assert!(page.contains(wanted), "{wanted}");
    }
}

#[test]
fn folder_gets_an_oembed_answer_per_language() {
    let folder = empty_folder("oembed").join("");
    diplograph()
        .args(["render", "--quiet", "--oembed", "--all-languages", RUSSIA])
        .args(["--address", "https://example.org/relations", "-o"])
        .arg(&folder)
        .assert()
        .success()
        .stdout_eq("")
        .stderr_eq("");
    let text = fs::read_to_string(folder.join("kazakhstan-russia-2024.kk.json")).unwrap();
    let answer: serde_json::Value = serde_json::from_str(&text).unwrap();
    let html = answer["html"].as_str().unwrap();
    let src = "src=\"https://example.org/relations/embed/kazakhstan-russia-2024.kk.html\"";
    assert!(html.contains(src), "{html}");
    assert_eq!(fs::read_dir(folder).unwrap().count(), 3, "English, Russian and Kazakh");
}

#[test]
fn oembed_requires_an_address() {
    diplograph().args(["render", "--oembed", FOUNDING]).assert().code(2).stdout_eq("").stderr_eq(
        str![[r#"
error: the following required arguments were not provided:
  --address <ADDRESS>

Usage: diplograph render --address <ADDRESS> --oembed <FILE>...

For more information, try '--help'.

"#]],
    );
}

#[test]
fn headings_start_at_the_level_of_the_page() {
    #[track_caller]
    fn case(arguments: &[&str], title: &str, part: &str) {
        let html = printed(&[&["-q", FOUNDING], arguments].concat());
        let is_there = |tag: &str, id: &str| html.contains(&format!("<{tag} id=\"dg-{id}\""));
        assert!(is_there(title, "title"), "{arguments:?}: the title is {title}");
        assert!(is_there(part, "timeline"), "{arguments:?}: the parts are {part}");
        let attribute = format!("heading-level=\"{}\"", &title[1..]);
        let is_default = title == "h2" || arguments.contains(&"--fragment");
        assert_eq!(
            html.contains(&attribute),
            !is_default,
            "{arguments:?}: another level is passed to the script"
        );
    }

    case(&[], "h1", "h2");
    case(&["--embed"], "h2", "h3");
    case(&["--element"], "h2", "h3");
    case(&["--element", "--heading-level", "4"], "h4", "h5");
    case(&["--heading-level", "6"], "h6", "h6");
    case(&["--fragment", "--heading-level", "3"], "h3", "h4");
    diplograph().args(["render", "--heading-level", "7", FOUNDING]).assert().code(2);
}
