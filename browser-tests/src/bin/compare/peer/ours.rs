//! Diplograph: a rendered page with its style sheet inside, as the site's own pages have it, and the element alone.

use std::{fs, rc::Rc, thread};

use anyhow::{Context, Result, anyhow};
use browser_tests::dist;
use diplograph::{
    render::{self, Frame, PageTemplate, Site, StoryFile},
    story,
};

use super::{File, host};
use crate::content::Content;
use crate::story_file::story;

const STORY: &str = "stories/story.json";
const EMBED: &str = "embed/story.en.html";

/// Returns the rendered page and its files.
pub(super) fn prerendered(content: &Content) -> Result<Vec<File>> {
    let page = rendered(content, Frame::Page)?.replacen(
        "<link rel=\"stylesheet\" href=\"v1/widget.css\">",
        &format!("<style>{}</style>", fs::read_to_string(dist().join("v1/widget.css"))?),
        1,
    );
    with_widget(content, vec![File::page(page)])
}

/// Renders a page, as `diplograph render` does.
fn rendered(content: &Content, frame: Frame) -> Result<String> {
    let text = story(content).to_string();
    let render = || {
        let story = story::read(&text).story.context("the story has errors")?;
        let (lang, story) = (story.lang.clone(), Rc::new(story));
        let file = StoryFile { name: "story".to_owned(), text: text.clone(), story };
        let site = |up: &str| Site {
            assets: format!("{up}v1/"),
            stories: format!("{up}stories/"),
            is_folder: true,
            ..Site::default()
        };
        anyhow::Ok(match frame {
            Frame::Page => render::page(&file, lang, &site(""), &PageTemplate::plain())?,
            Frame::Embed => render::embed(&file, lang, &site("../"), &PageTemplate::embed())?,
        })
    };
    // The renderer has its own runtime, which cannot start inside another one.
    let page = thread::scope(|scope| scope.spawn(render).join());
    page.map_err(|_| anyhow!("could not render the page"))?
}

/// Returns a host page with the snippet of docs/embedding.md, and the rendered page that the element fetches.
pub(super) fn by_script(content: &Content) -> Result<Vec<File>> {
    let title = &content.title;
    let body = format!(
        "<diplo-graph src=\"{EMBED}\" lang=\"en\"><a href=\"story.en.html\">{title}</a></diplo-graph>\
         <script type=\"module\" src=\"v1/diplograph.js\"></script>"
    );
    let embed = File { name: EMBED.to_owned(), ..File::page(rendered(content, Frame::Embed)?) };
    with_widget(content, vec![host(title, "", &body), embed])
}

/// Returns the pages with their story and the widget's files of `dist`.
fn with_widget(content: &Content, pages: Vec<File>) -> Result<Vec<File>> {
    let mut files = pages;
    files.push(File::json(STORY, &story(content)));
    for entry in fs::read_dir(dist().join("v1")).context("run `cargo xtask build` first")? {
        let path = entry?.path();
        let ending = path.extension().and_then(|ending| ending.to_str());
        if let (Some("js" | "css" | "wasm"), Some(name)) = (ending, path.file_name()) {
            files.push(File::copied(format!("v1/{}", name.to_string_lossy()), path)?);
        }
    }
    Ok(files)
}
