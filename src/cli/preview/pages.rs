//! The answers of the preview.

use std::fmt::Write;
use std::path::Path;

use anyhow::Context;

use super::draft::Draft;
use crate::cli::media;
use crate::render::{Frame, PageTemplate, Site, StoryFile, chapters, page};
use crate::story::{Lang, escaped};
use crate::wording::Language;

const HTML: &str = "text/html; charset=utf-8";

/// The content of an address.
pub(super) struct Answer {
    pub(super) media_type: &'static str,
    /// The content security policy. Only the preview may show its pages in a frame.
    pub(super) policy: &'static str,
    pub(super) body: Vec<u8>,
}

const OWN_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; \
                          base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/// The page of a story has its own policy inside. A policy is only added to another, so this one says nothing else.
const STORY_POLICY: &str = "frame-ancestors 'self'";

impl Answer {
    /// Makes an answer of the preview itself.
    pub(super) fn own(media_type: &'static str, body: impl Into<String>) -> Self {
        Self { media_type, policy: OWN_POLICY, body: body.into().into_bytes() }
    }

    /// Makes an answer of a media file of the story. Its own policy allows it nothing, since an SVG may have scripts.
    fn media(path: &Path) -> Option<Self> {
        let media_type = media_type(path.extension()?.to_str()?)?;
        let body = std::fs::read(path).ok()?;
        Some(Self { media_type, policy: "default-src 'none'; sandbox", body })
    }

    fn story(media_type: &'static str, body: String) -> Self {
        Self { media_type, policy: STORY_POLICY, body: body.into_bytes() }
    }
}

/// Returns the status and the answer to an address.
pub(super) fn found(url: &str, path: &Path) -> (u16, Answer) {
    let (page, query) = url.split_once('?').unwrap_or((url, ""));
    match answer(&Draft::read(path), page, query) {
        Ok(Some(answer)) => (200, answer),
        Ok(None) => (404, plain("not found")),
        Err(error) => (500, plain(&format!("{error:#}"))),
    }
}

/// Makes an answer of plain text.
pub(super) fn plain(text: &str) -> Answer {
    Answer::own("text/plain; charset=utf-8", text)
}

/// Returns the answer to a path with its query, or `None` if there is none.
fn answer(draft: &Draft, path: &str, query: &str) -> anyhow::Result<Option<Answer>> {
    Ok(match path {
        "/" => Some(Answer::own(HTML, overview(draft, query))),
        "/preview.css" => Some(Answer::own("text/css; charset=utf-8", include_str!("preview.css"))),
        "/preview.js" => {
            Some(Answer::own("text/javascript; charset=utf-8", include_str!("preview.js")))
        }
        _ => match (&draft.story, path.strip_prefix("/story.")) {
            (Some(story), Some(_)) => story_file(story, &path[1..])?,
            (None, Some(_)) => Some(Answer::own(HTML, shell(draft, &problems(draft)))),
            (Some(story), None) => {
                let file = media::find(&story.story, path.trim_start_matches('/'));
                file.and_then(|file| Answer::media(&draft.folder.join(file)))
            }
            (None, None) => None,
        },
    })
}

/// Returns the media type of a file that a story may show, by the end of its name.
fn media_type(extension: &str) -> Option<&'static str> {
    Some(match extension.to_ascii_lowercase().as_str() {
        "avif" => "image/avif",
        "gif" => "image/gif",
        "jpg" | "jpeg" => "image/jpeg",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "webp" => "image/webp",
        "mp4" | "m4v" => "video/mp4",
        "webm" => "video/webm",
        "m4a" => "audio/mp4",
        "mp3" => "audio/mpeg",
        "oga" | "ogg" | "opus" => "audio/ogg",
        "wav" => "audio/wav",
        "pdf" => "application/pdf",
        _ => return None,
    })
}

/// Returns a page of the story, or a table, by its file name.
fn story_file(story: &StoryFile, name: &str) -> anyhow::Result<Option<Answer>> {
    let site = Site { is_folder: true, is_static: true, level: 1.into(), ..Site::default() };
    let template = PageTemplate::standalone();
    for lang in story.languages() {
        if name == story.page_name(&lang) {
            return Ok(Some(Answer::story(HTML, page(story, lang, &site, &template)?)));
        }
        if name == story.data_name(&lang) {
            return Ok(Some(Answer::story("text/csv; charset=utf-8", story.csv(lang))));
        }
        if name.starts_with(&format!("story.{lang}.list-")) {
            return chapter(story, lang, name, &site, &template);
        }
    }
    Ok(None)
}

fn chapter(
    story: &StoryFile,
    lang: Lang,
    name: &str,
    site: &Site,
    template: &PageTemplate,
) -> anyhow::Result<Option<Answer>> {
    for chapter in chapters(story, lang, site, template, Frame::Page) {
        let chapter = chapter.context("cannot render the page")?;
        if chapter.name == name {
            return Ok(Some(Answer::story(HTML, chapter.html)));
        }
    }
    Ok(None)
}

/// Returns the page with the story in its frames, or with the errors of the file.
fn overview(draft: &Draft, query: &str) -> String {
    let Some(story) = &draft.story else { return shell(draft, &problems(draft)) };
    let languages = story.languages();
    let asked = query.split('&').find_map(|pair| pair.strip_prefix("lang="));
    let lang = languages.iter().find(|lang| Some(&***lang) == asked).unwrap_or(&languages[0]);
    let frames = include_str!("frames.html").replace("{{page}}", &story.page_name(lang));
    shell(draft, &format!("{}{frames}{}", links(&languages, lang), problems(draft)))
}

/// Returns the links to the overview in each language, if there are several.
fn links(languages: &[Lang], current: &Lang) -> String {
    if languages.len() < 2 {
        return String::new();
    }
    let mut links = String::new();
    for lang in languages {
        let name = Language::find(lang).map_or(&**lang, |language| language.name);
        let mark = if lang == current { " aria-current=\"page\"" } else { "" };
        // Writing to a string does not fail.
        let _ = write!(links, "<a href=\"/?lang={lang}\" lang=\"{lang}\"{mark}>{name}</a> ");
    }
    format!("<nav aria-label=\"Languages\">{links}</nav>\n")
}

/// Returns the problems of the file, if there are any.
fn problems(draft: &Draft) -> String {
    let title = match &draft.story {
        _ if draft.problems.is_empty() => return String::new(),
        Some(_) => "Warnings",
        None => "The story is not shown, because its file has errors",
    };
    let problems = html_escape::encode_text(&draft.problems);
    format!("<section>\n<h2>{title}</h2>\n<pre>{problems}</pre>\n</section>\n")
}

/// Returns a page of the preview itself, which reloads when the file changes.
fn shell(draft: &Draft, content: &str) -> String {
    let name = escaped(&draft.name);
    include_str!("preview.html")
        .replace("{{version}}", &draft.version)
        .replace("{{name}}", &html_escape::encode_text(&name))
        .replacen("{{content}}", content, 1)
}
