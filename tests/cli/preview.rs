//! `diplograph preview`: a story in the browser while it is written.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use snapbox::cmd::cargo_bin;
use snapbox::str;

use super::{daily_story, diplograph, empty_folder, root, story_with_media};

const RUSSIA: &str = "static/stories/kazakhstan-russia-2024.json";

/// A preview on a free port, which ends with the test.
struct Preview {
    child: Child,
    port: u16,
    file: PathBuf,
}

impl Preview {
    /// Starts the preview of a copy of a story.
    fn start(name: &str) -> Self {
        let file = empty_folder(name).join("my <story>.json");
        fs::copy(root().join(RUSSIA), &file).unwrap();
        let mut child = Command::new(cargo_bin!("diplograph"))
            .args(["preview", "--port", "0"])
            .arg(&file)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let (_, address) = line.split_once(": http://127.0.0.1:").expect(&line);
        let port = address.split_once('/').unwrap().0.parse().unwrap();
        Self { child, port, file }
    }

    /// Returns the answer to a request, with its headers.
    fn request(&self, method: &str, path: &str, host: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
        write!(stream, "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")
            .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    fn get(&self, path: &str) -> String {
        self.request("GET", path, &format!("127.0.0.1:{}", self.port))
    }

    /// Returns the version in the overview.
    fn version(&self) -> String {
        let page = self.get("/");
        let (_, rest) = page.split_once("data-version=\"").expect(&page);
        rest.split_once('"').unwrap().0.to_owned()
    }

    fn change(&self, from: &str, to: &str) {
        let text = fs::read_to_string(&self.file).unwrap();
        assert!(text.contains(from), "{from}");
        fs::write(&self.file, text.replace(from, to)).unwrap();
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        // A child that has ended by itself is what the test reports.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[track_caller]
fn assert_status(answer: &str, status: u16) {
    assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{answer:.200}");
}

#[test]
fn overview_shows_the_page_in_three_frames() {
    let preview = Preview::start("preview-overview");
    let overview = preview.get("/");
    assert_status(&overview, 200);
    assert!(overview.contains("my &lt;story&gt;.json</h1>"), "the name is escaped: {overview}");
    for frame in ["page", "phone", "article"] {
        let frame = format!("<iframe class=\"{frame}\" src=\"/story.en.html\"");
        assert!(overview.contains(&frame), "{frame}");
    }
    let russian = preview.get("/?lang=ru");
    assert_eq!(russian.matches("src=\"/story.ru.html\"").count(), 3, "another language");
    let unknown = preview.get("/?lang=%22%3E");
    assert_eq!(unknown.matches("src=\"/story.en.html\"").count(), 3, "the story's own language");
}

#[test]
fn page_and_table_are_those_of_render() {
    let preview = Preview::start("preview-page");
    let folder = empty_folder("preview-rendered").join("");
    let story = folder.join("story.json");
    fs::copy(&preview.file, &story).unwrap();
    let render = diplograph().args(["render", "-q", "--lang", "ru", "-o"]).arg(&folder).arg(&story);
    render.assert().success();
    for name in ["story.ru.html", "story.ru.csv"] {
        let answer = preview.get(&format!("/{name}"));
        assert_status(&answer, 200);
        let (headers, body) = answer.split_once("\r\n\r\n").unwrap();
        assert!(body == fs::read_to_string(folder.join(name)).unwrap(), "{name} differs");
        assert!(!headers.contains("style-src"), "the page has its own policy: {headers}");
    }
}

#[test]
fn chapters_of_a_long_story_are_served() {
    let preview = Preview::start("preview-chapters");
    fs::write(&preview.file, daily_story(120)).unwrap();
    let page = preview.get("/story.en.html");
    assert!(page.contains("href=\"story.en.list-4.html"), "the page links to the chapter");
    let chapter = preview.get("/story.en.list-4.html");
    assert_status(&chapter, 200);
    let entry = " id=\"dg-entry-e4-28\"";
    assert!(chapter.contains(entry) && !page.contains(entry), "only the chapter has the entry");
    assert_status(&preview.get("/story.en.list-9.html"), 404);
}

#[test]
fn only_media_that_the_story_names_are_served() {
    let preview = Preview::start("preview-media");
    let folder = preview.file.parent().unwrap();
    for name in ["my talks.svg", "other.svg", "notes.txt"] {
        fs::write(folder.join(name), "<svg xmlns='http://www.w3.org/2000/svg'/>").unwrap();
    }
    fs::write(&preview.file, story_with_media(&["my%20talks.svg", "notes.txt", "../main.rs"]))
        .unwrap();
    assert!(preview.get("/story.en.html").contains(" src=\"my%20talks.svg\""));
    let answer = preview.get("/my%20talks.svg");
    assert_status(&answer, 200);
    assert!(answer.contains("Content-Type: image/svg+xml\r\n"), "{answer}");
    assert!(
        answer.contains("Content-Security-Policy: default-src 'none'; sandbox\r\n"),
        "{answer}"
    );
    assert!(answer.ends_with("<svg xmlns='http://www.w3.org/2000/svg'/>"), "{answer}");
    for other in ["/other.svg", "/notes.txt", "/main.rs", "/../main.rs", "/%2e%2e/main.rs"] {
        assert_status(&preview.get(other), 404);
    }
}

#[test]
fn changed_file_changes_the_page_and_ends_the_wait() {
    let preview = Preview::start("preview-change");
    let version = preview.version();
    std::thread::scope(|scope| {
        let start = Instant::now();
        let waiting = scope.spawn(|| preview.get(&format!("/changes?seen={version}")));
        std::thread::sleep(Duration::from_millis(300));
        preview.change("Kazakhstan and Russia:", "Two neighbours:");
        let answer = waiting.join().unwrap();
        assert_status(&answer, 200);
        assert!(!answer.ends_with(&version), "another version than {version}: {answer}");
        assert!(
            start.elapsed() < Duration::from_secs(20),
            "the answer does not wait for its limit"
        );
    });
    assert_ne!(preview.version(), version, "the overview has the new version");
    assert!(preview.get("/story.en.html").contains("Two neighbours:"), "the page is new");
}

#[test]
fn error_is_shown_with_its_place_and_remedy_instead_of_the_story() {
    let preview = Preview::start("preview-error");
    preview.change("\"date\": \"", "\"date\": \"on ");
    for path in ["/", "/story.en.html"] {
        let page = preview.get(path);
        assert_status(&page, 200);
        let (_, text) = page.split_once("<pre>").expect(&page);
        for wanted in ["error: ", "my &lt;story&gt;.json:", ".date", "= help: "] {
            assert!(text.contains(wanted), "{path}: {wanted} in {text}");
        }
        assert!(!page.contains("<iframe") && !page.contains("dg-title"), "{path}: no stale page");
        assert!(page.contains("<script type=\"module\" src=\"/preview.js\">"), "{path} reloads");
    }
    fs::remove_file(&preview.file).unwrap();
    assert!(preview.get("/").contains("No such file or directory"), "a missing file is named");
}

#[test]
fn another_host_is_refused() {
    let preview = Preview::start("preview-host");
    let port = preview.port;
    for host in ["evil.example", &format!("evil.example:{port}"), "127.0.0.1", "127.0.0.1:1", ""] {
        let answer = preview.request("GET", "/story.en.html", host);
        assert_status(&answer, 421);
        assert!(!answer.contains("Kazakhstan"), "{host}: nothing of the story");
    }
    let two = format!("127.0.0.1:{port}\r\nHost: evil.example");
    assert_status(&preview.request("GET", "/", &two), 421);
    assert_status(&preview.request("GET", "/", &format!("localhost:{port}")), 200);
}

#[test]
fn nothing_but_the_preview_is_served() {
    let preview = Preview::start("preview-paths");
    for path in [
        "/story.xx.html",
        "/story.json",
        "/../../Cargo.toml",
        "/my%20story.json",
        "/story.en.list-1.html",
        "//",
    ] {
        assert_status(&preview.get(path), 404);
    }
    assert_status(&preview.request("POST", "/", &format!("127.0.0.1:{}", preview.port)), 405);
}

#[test]
fn answers_can_be_neither_framed_nor_read_by_other_sites() {
    let preview = Preview::start("preview-headers");
    for path in ["/", "/story.en.html", "/changes", "/nowhere"] {
        let answer = preview.get(path);
        let (headers, _) = answer.split_once("\r\n\r\n").unwrap();
        for wanted in [
            "frame-ancestors 'self'",
            "Cross-Origin-Resource-Policy: same-origin",
            "X-Content-Type-Options: nosniff",
        ] {
            assert!(headers.contains(wanted), "{path}: {wanted} in {headers}");
        }
        assert!(!headers.contains("Access-Control"), "{path}: {headers}");
    }
}

#[test]
fn missing_file_and_standard_input_are_refused() {
    diplograph().args(["preview", "--port", "0", "away.json"]).assert().code(2).stderr_eq(str![[
        r#"
error: cannot read away.json: No such file or directory (os error 2)

"#
    ]]);
    diplograph().args(["preview", "--port", "0", "-"]).assert().code(2).stderr_eq(str![[r#"
error: a preview needs a file, not standard input

"#]]);
}

#[test]
fn files_of_the_preview_name_no_other_server() {
    let folder = Path::new(root()).join("src/cli/preview");
    let mut count = 0;
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_some_and(|end| ["html", "css", "js"].iter().any(|it| end == *it)) {
            assert!(!fs::read_to_string(&path).unwrap().contains("://"), "{}", path.display());
            count += 1;
        }
    }
    assert_eq!(count, 4, "the files of the preview");
}
