//! How long until the first entry of the timeline is seen: our page against a hand-written one of the same content.
//!
//! Both are served compressed from one server and opened in turn, each time in a new browser, on a slow line and a slow
//! machine (150 ms, 1.6 Mbit/s, a quarter of the processor). The hand-written page has the same words, links, receipts and one of the three
//! drawings, no class, no script, and its few rules of style inside it, or in a file, as a strict policy has it.

use std::fs;

use anyhow::{Context, Result};
use browser_tests::{Page, Reply, Screen, Server, compressed, dist, in_browser};
use serde_json::json;

/// The style of the hand-written page.
const STYLE: &str = "body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:auto;padding:1rem}summary{cursor:pointer}\
    blockquote{margin:.5rem 0}figcaption,time{color:#555;font-size:.875rem}ul,ol{list-style:none;padding:0}details{padding:.25rem 0}";

/// Notes when the first entry has been painted.
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
    let asked = xflags::parse_or_exit! {
        /// The story's name; the founding one unless given.
        optional --story name: String
        /// How often each page is opened; 15 times unless given.
        optional --runs runs: u32
    };
    let name = asked.story.unwrap_or_else(|| "kazakhstan-uzbekistan-2024".to_owned());
    let ours = fs::read_to_string(dist().join(format!("{name}.en.html")))
        .with_context(|| format!("there is no page of {name}"))?;
    compare(&name, &hand_written(&ours), asked.runs.unwrap_or(15)).await
}

async fn compare(name: &str, words: &str, runs: u32) -> Result<()> {
    let server = Server::start(dist()).await?;
    serve(&server, name, words)?;
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

/// Puts the pages and their files on the server, as a careful one sends them.
fn serve(server: &Server, name: &str, words: &str) -> Result<()> {
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
    let inside = words.replacen("</head>", &format!("<style>{STYLE}</style></head>"), 1);
    put("/inside.html", "text/html", inside.as_bytes())?;
    let outside = words.replacen("</head>", "<link rel=stylesheet href=style.css></head>", 1);
    put("/outside.html", "text/html", outside.as_bytes())?;
    put("/style.css", "text/css", STYLE.as_bytes())?;
    server.put("/blank", Reply::page("<!doctype html><title>blank</title>"));
    Ok(())
}

/// Our page as a person would write it: the same words, receipts, links and one drawing, in elements without classes.
fn hand_written(ours: &str) -> String {
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

/// The same text without every piece from a start to its end.
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
