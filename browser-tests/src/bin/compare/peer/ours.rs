//! Diplograph: a page as it renders it, and the element alone.

use std::{fs, rc::Rc, thread};

use anyhow::{Context, Result, anyhow};
use browser_tests::dist;
use diplograph::{
    render::{self, PageTemplate, Site, StoryFile},
    story,
};
use serde_json::{Value, json};

use super::{File, host};
use crate::material::{Aim, Material, PUBLISHER, SOURCE};

const STORY: &str = "stories/story.json";

/// What `diplograph render --page` writes, with the files it names.
pub(super) fn prerendered(material: &Material) -> Result<Vec<File>> {
    let text = story(material).to_string();
    // Rendering has a runtime of its own, which does not start inside another one.
    let page = thread::scope(|scope| scope.spawn(|| rendered(text)).join());
    with_widget(material, page.map_err(|_| anyhow!("the page could not be rendered"))??)
}

fn rendered(text: String) -> Result<File> {
    let story = story::read(&text).story.context("the story has mistakes")?;
    let file = StoryFile { name: "story".to_owned(), text, story: Rc::new(story) };
    let site = Site {
        assets: "v1/".to_owned(),
        stories: "stories/".to_owned(),
        is_folder: true,
        ..Site::default()
    };
    Ok(File::page(render::page(&file, file.story.lang.clone(), &site, &PageTemplate::plain())?))
}

/// The snippet of docs/embedding.md in a page of somebody's site.
pub(super) fn by_script(material: &Material) -> Result<Vec<File>> {
    let title = &material.title;
    let body = format!(
        "<diplo-graph src=\"{STORY}\" lang=\"en\"><a href=\"story.en.html\">{title}</a></diplo-graph>\
         <script type=\"module\" src=\"v1/diplograph.js\"></script>"
    );
    with_widget(material, host(title, "", &body))
}

/// The page with its story and all that `dist` has for the pages of others.
fn with_widget(material: &Material, page: File) -> Result<Vec<File>> {
    let mut files = vec![page, File::json(STORY, &story(material))];
    for entry in fs::read_dir(dist().join("v1")).context("run `cargo xtask build` first")? {
        let path = entry?.path();
        let ending = path.extension().and_then(|ending| ending.to_str());
        if let (Some("js" | "css" | "wasm"), Some(name)) = (ending, path.file_name()) {
            files.push(File::copied(format!("v1/{}", name.to_string_lossy()), path)?);
        }
    }
    Ok(files)
}

fn story(material: &Material) -> Value {
    const KINDS: [&str; 6] = ["visit", "talks", "agreement", "institution", "project", "summit"];
    let entry = |(nth, entry): (usize, &crate::material::Entry)| {
        json!({
            "id": format!("e{nth}"), "kind": KINDS[nth % KINDS.len()], "date": entry.date(),
            "title": entry.headline, "text": entry.text, "cite": cite(&entry.sentence),
        })
    };
    let project = |(nth, project): (usize, &Aim)| {
        json!({
            "id": format!("p{nth}"), "title": project.title, "state": "under-way",
            "value": format!("USD {}bn", project.target), "cite": cite(&project.sentence),
        })
    };
    let goal = &material.goal;
    let point = json!({
        "period": "2024", "value": format!("USD {}bn", goal.reached), "cite": cite(&goal.sentence),
    });
    json!({
        "format": 1, "lang": "en", "title": material.title,
        "parties": [{ "id": "a", "name": "A" }, { "id": "b", "name": "B" }],
        "sources": [{ "id": "s", "publisher": PUBLISHER, "url": SOURCE, "date": "2025-01-01" }],
        "goals": [{
            "id": "goal", "title": goal.title, "target": format!("USD {}bn", goal.target),
            "series": [{ "id": "reached", "title": PUBLISHER, "points": [point] }],
            "cite": cite(&goal.sentence),
        }],
        "projects": material.projects.iter().enumerate().map(project).collect::<Vec<_>>(),
        "events": material.entries.iter().enumerate().map(entry).collect::<Vec<_>>(),
    })
}

fn cite(sentence: &str) -> Value {
    json!([{ "source": "s", "sentence": sentence }])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_material_is_a_story_without_a_mistake() {
        let text = story(&Material::of(50)).to_string();
        let problems: Vec<_> =
            story::read(&text).problems.iter().map(|problem| format!("{problem:?}")).collect();
        assert_eq!(problems, Vec::<String>::new());
    }
}
