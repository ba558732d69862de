//! `diplograph render`: stories as HTML.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use clap::{Args, ValueHint};

use super::stories::{self, Failures};
use super::{file, media};
use crate::render::{
    ChapterPage, Frame, HeadingLevel, PageTemplate, Site, StoryFile, chapters, element, embed,
    fragment, oembed, page,
};
use crate::story::Lang;

/// Render stories as HTML that is complete and usable without JavaScript
#[derive(Debug, Args)]
#[command(after_help = examples! {
    "Render a page in the story's own language, which needs no other file": "render my-story.json -o my-story.html",
    "Render a page for each story and language into a folder": "render --all-languages -o public/ stories/*.json",
    "Do the same with the engine, served from another folder": "render --all-languages --assets ../v1/ -o public/ stories/*.json",
    "Do the same with a template of your site": "render --template template.html --address https://example.org/relations/ -o public/ stories/*.json",
    "Render only the text in French, for a feed or a content system": "render --fragment --lang fr stories/france-maroc-2024.json",
    "Render pages for iframes into the folder `embed` next to `v1` and `stories`": "render --embed --all-languages --assets ../v1/ --stories ../stories/ -o public/embed/ stories/*.json",
    "Write the oEmbed answers by which content systems make such iframes": "render --oembed --all-languages --address https://example.org/relations/ -o public/oembed/ stories/*.json",
    "Render the widget to paste into an article": "render --element --assets https://example.org/diplograph/ --stories https://example.org/stories/ my-story.json",
})]
pub(super) struct Render {
    /// Story files; `-` reads standard input
    #[arg(required = true, value_name = "FILE", value_hint = ValueHint::FilePath)]
    files: Vec<PathBuf>,
    #[command(flatten)]
    kind: Kind,
    /// Language of the output (repeatable) [default: the story's own]
    #[arg(long, value_name = "TAG")]
    lang: Vec<Lang>,
    /// Use every language of the story
    #[arg(long, conflicts_with = "lang")]
    all_languages: bool,
    /// Hide warnings
    #[arg(short, long)]
    quiet: bool,
    /// Output file, or folder for `NAME.LANG.html` (with `--oembed` `.json`) [default: standard output]. A folder also gets
    /// the data of each page, `NAME.LANG.csv`, and the further pages of a story with more than 100 entries,
    /// `NAME.LANG.list-1.html` and so on; a single file has the whole story. The media files beside the story are copied beside a page that has its style sheet inside;
    /// other pages expect them beside the story file
    #[arg(short, long, value_name = "PATH", value_hint = ValueHint::AnyPath)]
    output: Option<PathBuf>,
    /// Address of the folder of diplograph.js and widget.css, ending with a slash (`./` for the folder of the page) [default:
    /// none for a page without a template, which has its style sheet inside, no script, and no controls that need one; else
    /// the folder of the page]
    #[arg(long, value_name = "ADDRESS")]
    assets: Option<String>,
    /// Address of the folder of the story files, ending with a slash; a page with its style sheet inside names a story file
    /// only if this is given [default: stories/]
    #[arg(long, value_name = "ADDRESS")]
    stories: Option<String>,
    /// Absolute address of the folder of the pages, for canonical links, link previews and the link to
    /// oembed/NAME.LANG.json, which `--oembed` writes
    #[arg(long, value_name = "ADDRESS", conflicts_with_all = ["fragment", "element"])]
    address: Option<String>,
    /// Address of the folder of the images `NAME.LANG.png` of `diplograph image`, absolute or relative to the pages (`./` for
    /// the same folder) [default: no images]
    #[arg(long, value_name = "ADDRESS", conflicts_with_all = ["fragment", "element"])]
    images: Option<String>,
    /// HTML page with the markers `<!-- diplograph:head -->` and `<!-- diplograph:story -->` and with links to widget.css and
    /// diplograph.js. The placeholders `{{lang}}`, `{{dir}}`, `{{name}}`, `{{assets}}` and `{{self}}` (the origins for a
    /// content security policy) are filled in
    #[arg(long, value_name = "FILE", conflicts_with_all = ["fragment", "element", "oembed"], value_hint = ValueHint::FilePath)]
    template: Option<PathBuf>,
    /// Heading level of the story's title [default: 2, or 1 in a page without a template]
    #[arg(long, value_name = "LEVEL", conflicts_with = "oembed", value_parser = clap::value_parser!(u8).range(1..=6))]
    heading_level: Option<u8>,
}

/// The kind of output.
#[derive(Clone, Copy, Debug, Args)]
#[group(multiple = false)]
struct Kind {
    /// Render a whole page (default). It needs no other file, unless `--assets` or `--template` is given
    #[arg(long)]
    page: bool,
    /// Render only the text: no drawing, no controls, no style sheet needed
    #[arg(long)]
    fragment: bool,
    /// Render the custom element with a declarative shadow root, ready to paste
    #[arg(long)]
    element: bool,
    /// Render a page for an iframe; it belongs in the folder `embed` of the pages and also uses embed.css and embed.js of the
    /// assets
    #[arg(long)]
    embed: bool,
    /// Write the oEmbed answer by which a content system makes that iframe; it belongs in the folder `oembed` of the pages
    #[arg(long, requires = "address")]
    oembed: bool,
}

impl Render {
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        let site = Site {
            assets: self.assets.as_deref().map(folder).unwrap_or_default(),
            stories: self.stories_folder(),
            address: self.address.as_deref().map(folder),
            images: self.images.as_deref().map(folder),
            level: self.level(),
            is_folder: self.frame().is_some()
                && self.output.as_deref().is_some_and(stories::is_folder),
            is_static: self.is_static(),
        };
        let template = self.template()?;
        stories::each(&self.files, "Rendering", self.quiet, |story, path| {
            self.write_all(story, &site, &template)?;
            Ok(self.copy_media(story, path, &site))
        })
    }

    /// Returns the heading level: 1 for a page with nothing but the story, because it has no other title.
    fn level(&self) -> HeadingLevel {
        let is_alone = self.template.is_none() && self.frame() == Some(Frame::Page);
        self.heading_level.map_or_else(
            || if is_alone { 1.into() } else { HeadingLevel::default() },
            HeadingLevel::from,
        )
    }

    fn template(&self) -> anyhow::Result<PageTemplate> {
        let Some(path) = &self.template else { return Ok(self.default_template()) };
        PageTemplate::new(file::read(path)?)
            .with_context(|| format!("cannot use {}", path.display()))
    }

    fn default_template(&self) -> PageTemplate {
        match self.kind {
            Kind { embed: true, .. } => PageTemplate::embed(),
            _ if self.is_static() => PageTemplate::standalone(),
            _ => PageTemplate::plain(),
        }
    }

    /// Returns whether the pages have their style sheet inside and no engine.
    fn is_static(&self) -> bool {
        let is_page = self.frame() == Some(Frame::Page);
        is_page && self.template.is_none() && self.assets.is_none()
    }

    fn stories_folder(&self) -> String {
        let default = if self.is_static() { "" } else { "stories/" };
        folder(self.stories.as_deref().unwrap_or(default))
    }

    fn write_all(
        &self,
        story: &StoryFile,
        site: &Site,
        template: &PageTemplate,
    ) -> anyhow::Result<()> {
        let languages = stories::languages(story, &self.lang, self.all_languages);
        let is_alone = self.files.len() == 1 && languages.len() == 1;
        for lang in &languages {
            let text = self.text(story, lang, site, template)?;
            let name =
                if self.kind.oembed { story.oembed_name(lang) } else { story.page_name(lang) };
            let path = stories::output_path(self.output.as_deref(), name, is_alone, "page")?;
            file::write(path.as_deref(), &text)?;
            if let (true, Some(frame), Some(path)) = (site.is_folder, self.frame(), path) {
                let beside =
                    |name: &str, text: &str| file::write(Some(&path.with_file_name(name)), text);
                for chapter in chapters(story, lang.clone(), site, template, frame) {
                    let ChapterPage { name, html } = chapter?;
                    beside(&name, &html)?;
                }
                beside(&story.data_name(lang), &story.csv(lang.clone()))?;
            }
        }
        Ok(())
    }

    /// Copies the media files beside a page that names no story file. Those of other pages lie beside the story file.
    fn copy_media(&self, story: &StoryFile, path: &Path, site: &Site) -> Failures {
        let Some(output) = self.output.as_deref().filter(|it| !file::is_standard(it)) else {
            return Failures::new();
        };
        if !self.is_static() || !site.stories.is_empty() || file::is_standard(path) {
            return Failures::new();
        }
        let beside = |path: &Path| path.parent().unwrap_or(Path::new("")).to_owned();
        let to = if stories::is_folder(output) { output.to_owned() } else { beside(output) };
        media::copy(&story.story, &beside(path), &to)
    }

    /// Returns the kind of page, or `None` for output that is not a page.
    fn frame(&self) -> Option<Frame> {
        match self.kind {
            Kind { fragment: true, .. }
            | Kind { element: true, .. }
            | Kind { oembed: true, .. } => None,
            Kind { embed: true, .. } => Some(Frame::Embed),
            Kind { .. } => Some(Frame::Page),
        }
    }

    fn text(
        &self,
        story: &StoryFile,
        lang: &Lang,
        site: &Site,
        template: &PageTemplate,
    ) -> anyhow::Result<String> {
        Ok(match self.kind {
            Kind { fragment: true, .. } => fragment(story, lang.clone(), site)? + "\n",
            Kind { element: true, .. } => element(story, lang.clone(), site)?,
            Kind { embed: true, .. } => embed(story, lang.clone(), site, template)?,
            Kind { oembed: true, .. } => oembed(story, lang.clone(), site),
            Kind { .. } => page(story, lang.clone(), site, template)?,
        })
    }
}

/// Adds the slash at the end of a folder address.
fn folder(address: &str) -> String {
    let is_complete = address.is_empty() || address.ends_with('/');
    if is_complete { address.to_owned() } else { format!("{address}/") }
}
