//! Measures the time until the first entry of the timeline is visible: the published page against a hand-written one.
//!
//! Both pages are served compressed from one server and opened in turn, each time in a new browser, with a slow
//! connection and a slow processor (150 ms, 1.6 Mbit/s, a quarter of the processor). The hand-written page has the same
//! texts, links and receipts, one of the three drawings, no classes and no scripts. Its few style rules are inline or,
//! as a strict policy requires, in a file.

use std::fs;

use anyhow::{Context, Result};
use browser_tests::{Page, Reply, Screen, Server, compressed, dist, in_browser};
use serde_json::json;

/// The style sheet of the hand-written page.
const STYLE: &str = "body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:auto;padding:1rem}summary{cursor:pointer}\
    blockquote{margin:.5rem 0}figcaption,time{color:#555;font-size:.875rem}ul,ol{list-style:none;padding:0}details{padding:.25rem 0}";

/// Records the time at which the first entry was painted.
const PROBE: &str = "
    const painted = new MessageChannel();
    painted.port1.onmessage = () => { window.seen = performance.now(); };
    const look = () => {
        const entry = document.querySelector('[id=dg-timeline]')?.closest('section').querySelector('li summary');
        if (entry?.checkVisibility() && entry.getBoundingClientRect().height) painted.port2.postMessage(0);
        else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let options = xflags::parse_or_exit! {
        /// The name of the story; default is the founding story.
        optional --story name: String
        /// The number of times that each page is opened; default 15.
        optional --runs runs: u32
    };
    let name = options.story.unwrap_or_else(|| "kazakhstan-uzbekistan-2024".to_owned());
    let ours = fs::read_to_string(dist().join(format!("{name}.en.html")))
        .with_context(|| format!("dist has no page {name}"))?;
    compare(&name, &without_markup(&ours), options.runs.unwrap_or(15)).await
}

async fn compare(name: &str, hand_written: &str, runs: u32) -> Result<()> {
    let server = Server::start(dist()).await?;
    serve(&server, name, hand_written)?;
    let ours = format!("/{name}.en.html");
    let pages = [
        ("hand-written", "/inside.html"),
        ("hand-written, style in a file", "/outside.html"),
        ("ours", &ours),
    ];
    let mut times = vec![Vec::new(); pages.len()];
    for _ in 0..runs {
        for ((_, path), times) in pages.iter().zip(&mut times) {
            in_browser(async |page| {
                times.push(time(&page, &server, path).await?);
                Ok(())
            })
            .await?;
        }
    }
    report(&pages.map(|(name, _)| name), &mut times);
    Ok(())
}

/// Serves the pages and their files, compressed with brotli.
fn serve(server: &Server, name: &str, hand_written: &str) -> Result<()> {
    let put = |path: &str, media_type: &str, bytes: &[u8]| -> Result<()> {
        let sent = compressed(bytes)?;
        println!("{path}: {} bytes, {} sent", bytes.len(), sent.len());
        let reply = Reply::bytes(media_type, sent).with_header("content-encoding", "br");
        server.put(path, reply);
        Ok(())
    };
    let files = |folder: &str| fs::read_dir(dist().join(folder));
    for entry in files("")?.chain(files("v1")?) {
        let path = entry?.path();
        let file = path.strip_prefix(dist())?.to_string_lossy().into_owned();
        let media_type = match path.extension().and_then(|ending| ending.to_str()) {
            Some("css") => "text/css",
            Some("js") => "text/javascript",
            Some("svg") => "image/svg+xml",
            Some("html") if file == format!("{name}.en.html") => "text/html",
            _ => continue,
        };
        put(&format!("/{file}"), media_type, &fs::read(&path)?)?;
    }
    let inside = hand_written.replacen("</head>", &format!("<style>{STYLE}</style></head>"), 1);
    put("/inside.html", "text/html", inside.as_bytes())?;
    let outside =
        hand_written.replacen("</head>", "<link rel=stylesheet href=style.css></head>", 1);
    put("/outside.html", "text/html", outside.as_bytes())?;
    put("/style.css", "text/css", STYLE.as_bytes())?;
    server.put("/blank", Reply::page("<!doctype html><title>blank</title>"));
    Ok(())
}

/// Converts the published page to a hand-written one: the same texts, receipts, links and one drawing, without classes.
fn without_markup(ours: &str) -> String {
    let drawing = |name: &str| ours.find(name).and_then(|at| ours[..at].rfind("<svg"));
    let mut html = match drawing("drawing--narrow").zip(drawing("drawing--wide")) {
        Some((narrow, wide)) => ours[..narrow].to_owned() + &ours[wide..],
        None => ours.to_owned(),
    };
    for (start, end) in [
        ("<!--", "-->"),
        ("<script", "</script>"),
        ("<meta http-equiv", ">"),
        ("<link rel=\"stylesheet\"", ">"),
        ("<button", "</button>"),
    ] {
        html = without(&html, start, end);
    }
    for attribute in ["class", "part", "tabindex"] {
        html = without(&html, &format!(" {attribute}=\""), "\"");
    }
    html
}

/// Removes every section that begins with `start` and ends with `end`.
fn without(text: &str, start: &str, end: &str) -> String {
    let mut pieces = text.split(start);
    let mut rest = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        rest.push_str(piece.split_once(end).map_or("", |(_, rest)| rest));
    }
    rest
}

async fn time(page: &Page, server: &Server, path: &str) -> Result<f64> {
    page.open(&server.url("/blank"), &Screen::new(1280, 1600)).await?;
    page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": PROBE })).await?;
    page.cdp("Network.enable", json!({})).await?;
    let line = json!({ "offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750 });
    page.cdp("Network.emulateNetworkConditions", line).await?;
    page.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await?;
    page.open(&server.url(path), &Screen::new(1280, 1600)).await?;
    page.wait_until("window.seen").await?;
    page.js("return window.seen").await
}

fn report(names: &[&str], times: &mut [Vec<f64>]) {
    let mut medians = Vec::new();
    for (name, times) in names.iter().zip(times) {
        times.sort_by(f64::total_cmp);
        let at = |share: usize| times[(times.len() - 1) * share / 4];
        println!("{name:<32} median {:>5.0} ms, quartiles {:.0}–{:.0}", at(2), at(1), at(3));
        medians.push(at(2));
    }
    if let [inside, file, ours] = medians[..] {
        println!("ours takes {:.2} of the first, {:.2} of the second", ours / inside, ours / file);
    }
}
