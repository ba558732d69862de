//! Hand-written pages for this content: a reference for the best possible values.

use std::fmt::Write;

use serde_json::{Value, json};

use super::{File, host};
use crate::content::{Content, Entry, Goal, PUBLISHER, SOURCE};

/// The number of entries in a chunk that the browser lays out when it comes near the viewport.
const CHUNK: usize = 50;
/// The height of a closed entry in pixels.
const ROW: usize = 32;
const STYLE: &str = "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:auto;padding:1rem}\
    section{content-visibility:auto}details{padding:4px 0}summary{line-height:24px}time{color:#555}";

/// Everything in the page: `<details>` that need no script, in chunks that are not laid out while outside the viewport.
pub(super) fn written(content: &Content) -> Vec<File> {
    vec![host(&content.title, &format!("<style>{STYLE}{}</style>", chunks()), &body(content))]
}

/// The same page with its style in a file.
pub(super) fn with_sheet(content: &Content) -> Vec<File> {
    let head = "<link rel=\"stylesheet\" href=\"style.css\">";
    let style = File {
        name: "style.css".to_owned(),
        media_type: "text/css",
        bytes: (STYLE.to_owned() + &chunks()).into(),
    };
    vec![host(&content.title, head, &body(content)), style]
}

/// Returns the estimated height of a chunk that has not been laid out.
fn chunks() -> String {
    format!("section{{contain-intrinsic-size:auto {}px}}", CHUNK * ROW)
}

fn body(content: &Content) -> String {
    let mut body = format!("<main>{}", aims(content));
    for (nth, chunk) in content.entries.chunks(CHUNK).enumerate() {
        body += "<section>";
        for (place, entry) in chunk.iter().enumerate() {
            body += &details(nth * CHUNK + place, entry);
        }
        body += "</section>";
    }
    body + "</main>"
}

fn aims(content: &Content) -> String {
    let mut html = String::new();
    for Goal { title, reached, target, sentence } in
        [&content.goal].into_iter().chain(&content.projects)
    {
        let _ = write!(
            html,
            "<p>{title}: <meter max=\"{target}\" value=\"{reached}\"></meter> ${reached}bn of ${target}bn</p>\
             <details><summary>Source</summary>{}</details>",
            quote(sentence)
        );
    }
    html
}

fn details(nth: usize, entry: &Entry) -> String {
    let (date, Entry { headline, text, sentence, .. }) = (entry.date(), entry);
    format!(
        "<details name=\"entry\" data-entry=\"{nth}\"><summary><time>{date}</time> {headline}</summary><p>{text}</p>{}</details>",
        quote(sentence)
    )
}

fn quote(sentence: &str) -> String {
    format!("<blockquote>{sentence}</blockquote><a href=\"{SOURCE}\">{PUBLISHER}</a>")
}

/// Renders the visible part of the list, with the text of the open entry below it.
const SCRIPT: &str = "fetch('data.json').then((answer) => answer.json()).then(({ aims, entries }) => {
  const ROW = 32, make = (name, fill) => Object.assign(document.createElement(name), fill);
  const list = document.getElementById('list'), room = document.getElementById('room'), open = document.getElementById('open');
  for (const [title, reached, target] of aims) {
    const line = make('p', { textContent: `${title}: $${reached}bn of $${target}bn ` });
    line.append(make('meter', { max: target, value: reached }));
    list.before(line);
  }
  room.style.height = `${entries.length * ROW}px`;
  const draw = () => {
    const first = Math.max(0, Math.floor(list.scrollTop / ROW) - 5);
    room.replaceChildren(...entries.slice(first, first + 30).map(([date, headline], place) => {
      const row = make('button', { textContent: `${date} ${headline}` });
      row.dataset.entry = first + place;
      row.style.top = `${(first + place) * ROW}px`;
      return row;
    }));
  };
  list.addEventListener('scroll', draw, { passive: true });
  list.addEventListener('click', ({ target: { dataset: { entry } } }) => {
    if (!entry) return;
    const [, , text, sentence] = entries[entry];
    open.dataset.open = entry;
    open.replaceChildren(make('p', { textContent: text }), make('blockquote', { textContent: sentence }), make('a', { href: 'SOURCE', textContent: 'PUBLISHER' }));
  });
  draw();
});";
const SCRIPT_STYLE: &str = "<style>body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:auto;padding:1rem}\
    #list{height:40rem;overflow:auto}#room{position:relative}button{position:absolute;left:0;right:0;height:32px;\
    border:0;background:none;font:inherit;text-align:start}</style>";

/// The same page, rendered from data by an inline script.
pub(super) fn by_script(content: &Content) -> Vec<File> {
    let script = SCRIPT.replace("SOURCE", SOURCE).replace("PUBLISHER", PUBLISHER);
    let body = format!(
        "<main><div id=\"list\"><div id=\"room\"></div></div><div id=\"open\"></div></main><script>{script}</script>"
    );
    let head =
        format!("{SCRIPT_STYLE}<link rel=\"preload\" as=\"fetch\" href=\"data.json\" crossorigin>");
    vec![host(&content.title, &head, &body), File::json("data.json", &data(content))]
}

fn data(content: &Content) -> Value {
    let aims = [&content.goal].into_iter().chain(&content.projects);
    let aims: Vec<_> = aims.map(|aim| json!([aim.title, aim.reached, aim.target])).collect();
    let entry = |entry: &Entry| json!([entry.date(), entry.headline, entry.text, entry.sentence]);
    json!({ "aims": aims, "entries": content.entries.iter().map(entry).collect::<Vec<_>>() })
}
