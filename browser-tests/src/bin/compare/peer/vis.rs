//! vis-timeline as in its examples, with a dozen entries visible, and a panel for the text, which it does not have
//! itself.

use anyhow::Result;
use serde_json::{Value, json};

use super::{File, host, package};
use crate::content::{Content, Entry};

const STYLE: &str = "<style>#panel { min-height: 6rem }</style>";
const SCRIPT: &str = "fetch('items.json').then((answer) => answer.json()).then((entries) => {
  const panel = document.getElementById('panel');
  const at = (nth) => Date.parse(entries[Math.min(nth, entries.length - 1)].start), margin = (at(11) - at(0)) / 10;
  const timeline = new vis.Timeline(document.getElementById('timeline'), new vis.DataSet(entries), {
    height: '460px', dataAttributes: ['id'], zoomKey: 'ctrlKey', start: at(0) - margin, end: at(11) + margin * 2,
  });
  timeline.on('select', ({ items: [id] }) => {
    if (id === undefined) return;
    const [title, text] = [document.createElement('h3'), document.createElement('p')];
    title.textContent = entries[id].content;
    text.textContent = entries[id].text;
    panel.dataset.entry = id;
    panel.replaceChildren(title, text);
  });
});";

pub(super) fn files(content: &Content) -> Result<Vec<File>> {
    let head = format!("<link rel=\"stylesheet\" href=\"vis.css\">{STYLE}");
    let body = format!(
        "<div><div id=\"timeline\"></div><div id=\"panel\"></div></div>\
         <script src=\"vis.js\"></script><script>{SCRIPT}</script>"
    );
    Ok(vec![
        host(&content.title, &head, &body),
        File::json("items.json", &items(content)),
        File::copied(
            "vis.js",
            package("vis-timeline/standalone/umd/vis-timeline-graph2d.min.js")?,
        )?,
        File::copied("vis.css", package("vis-timeline/styles/vis-timeline-graph2d.min.css")?)?,
    ])
}

fn items(content: &Content) -> Value {
    let item = |(nth, entry): (usize, &Entry)| json!({ "id": nth, "start": entry.date(), "content": entry.headline, "text": entry.text });
    content.entries.iter().enumerate().map(item).collect()
}
