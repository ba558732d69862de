//! `diplograph render`: stories as HTML.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use clap::{Args, ValueHint};

use super::{file, stories};
use crate::render::{
    ChapterPage, Frame, HeadingLevel, PageTemplate, Site, StoryFile, chapters, element, embed,
    fragment, oembed, page,
};
use crate::story::Lang;

/// Write stories as HTML: complete, readable and clickable without a script.
#[derive(Debug, Args)]
#[command(after_help = examples! {
    "A page in the story's own language": "render my-story.json -o my-story.html",
    "A page for each language of each story, in a folder": "render --all-languages -o public/ stories/*.json",
    "The same in the frame of one's own site": "render --template frame.html --address https://example.org/relations/ -o public/ stories/*.json",
    "Words alone in French, for a feed or a content system": "render --fragment --lang fr stories/france-maroc-2024.json",
    "Pages for iframes, in the folder `embed` beside `v1` and `stories`": "render --embed --all-languages --assets ../v1/ --stories ../stories/ -o public/embed/ stories/*.json",
    "What content systems ask for to make such an iframe": "render --oembed --all-languages --address https://example.org/relations/ -o public/oembed/ stories/*.json",
    "The widget to paste into an article": "render --element --assets https://example.org/diplograph/ --stories https://example.org/stories/ my-story.json",
})]
pub(super) struct Render {
    /// The story files; `-` is standard input.
    #[arg(required = true, value_name = "FILE", value_hint = ValueHint::FilePath)]
    files: Vec<PathBuf>,
    #[command(flatten)]
    kind: Kind,
    /// A language to tell them in; the story's own unless given. May be given several times.
    #[arg(long, value_name = "TAG")]
    lang: Vec<Lang>,
    /// In every language that the story is told in.
    #[arg(long, conflicts_with = "lang")]
    all_languages: bool,
    /// Leave warnings out.
    #[arg(short, long)]
    quiet: bool,
    /// Where to write it: a file, or a folder for `NAME.LANG.html` (or `.json`); standard output unless given. In a folder a
    /// page has its data beside it, `NAME.LANG.csv`, and a story of more than 100 entries becomes several pages: its own
    /// lists the first, `NAME.LANG.list-1.html` and so on have all. A file alone has the whole story.
    #[arg(short, long, value_name = "PATH", value_hint = ValueHint::AnyPath)]
    output: Option<PathBuf>,
    /// The folder of diplograph.js and widget.css, as an address with a slash at its end.
    #[arg(long, value_name = "ADDRESS", default_value = "", hide_default_value = true)]
    assets: String,
    /// The folder of the story files, as an address with a slash at its end.
    #[arg(long, value_name = "ADDRESS", default_value = "stories/")]
    stories: String,
    /// The whole address of the folder of the pages, for the links that need one: among them is a page's link to its
    /// oembed/NAME.LANG.json, which `--oembed` writes.
    #[arg(long, value_name = "ADDRESS", conflicts_with_all = ["fragment", "element"])]
    address: Option<String>,
    /// The folder of the images `NAME.LANG.png` of `diplograph image`, whole or as seen from the pages: `./` beside them.
    /// Without it no page names one.
    #[arg(long, value_name = "ADDRESS", conflicts_with_all = ["fragment", "element"])]
    images: Option<String>,
    /// A page with `<!-- diplograph:head -->` and `<!-- diplograph:story -->` in it, and its own links to widget.css and
    /// diplograph.js. `{{lang}}`, `{{dir}}`, `{{name}}`, `{{assets}}` and `{{self}}` (the origins that a policy must let
    /// in) are filled in.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["fragment", "element", "oembed"], value_hint = ValueHint::FilePath)]
    template: Option<PathBuf>,
    /// The level of the story's title among the headings of its page: 2 unless given, 1 in a page without a template.
    #[arg(long, value_name = "LEVEL", conflicts_with = "oembed", value_parser = clap::value_parser!(u8).range(1..=6))]
    heading_level: Option<u8>,
}

/// What to make of a story; a page unless another is asked for.
#[derive(Clone, Copy, Debug, Args)]
#[group(multiple = false)]
struct Kind {
    /// A whole page (the usual).
    #[arg(long)]
    page: bool,
    /// Words alone: no drawing, no control, nothing that needs the style sheet.
    #[arg(long)]
    fragment: bool,
    /// The custom element with its declarative shadow root, ready to paste.
    #[arg(long)]
    element: bool,
    /// A page for an iframe, to stand in the folder `embed` of the pages; it takes embed.css and embed.js from the
    /// widget's folder too.
    #[arg(long)]
    embed: bool,
    /// What a content system asks for to make that iframe, to stand in the folder `oembed` of the pages.
    #[arg(long, requires = "address")]
    oembed: bool,
}

impl Render {
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        let site = Site {
            assets: folder(&self.assets),
            stories: folder(&self.stories),
            address: self.address.as_deref().map(folder),
            images: self.images.as_deref().map(folder),
            level: self.level(),
            is_folder: self.frame().is_some()
                && self.output.as_deref().is_some_and(stories::is_folder),
        };
        let template = self.template()?;
        stories::each(&self.files, "Rendering", self.quiet, |story| {
            self.write_all(story, &site, &template)
        })
    }

    /// A page with nothing but the story begins with its title; any other has, or stands in a page that has, one of its own.
    fn level(&self) -> HeadingLevel {
        let is_alone = self.template.is_none() && self.frame() == Some(Frame::Page);
        self.heading_level.map_or_else(
            || if is_alone { 1.into() } else { HeadingLevel::default() },
            HeadingLevel::from,
        )
    }

    fn template(&self) -> anyhow::Result<PageTemplate> {
        let usual = if self.kind.embed { PageTemplate::embed } else { PageTemplate::plain };
        let Some(path) = &self.template else { return Ok(usual()) };
        PageTemplate::new(file::read(path)?)
            .with_context(|| format!("cannot use {}", path.display()))
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
            let path = stories::place(self.output.as_deref(), name, is_alone, "page")?;
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

    /// What a page is for, where it is one that may have others beside it.
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
            Kind { fragment: true, .. } => fragment(story, lang.clone(), site.level)? + "\n",
            Kind { element: true, .. } => element(story, lang.clone(), site)?,
            Kind { embed: true, .. } => embed(story, lang.clone(), site, template)?,
            Kind { oembed: true, .. } => oembed(story, lang.clone(), site),
            Kind { .. } => page(story, lang.clone(), site, template)?,
        })
    }
}

/// An address that others can be put behind.
fn folder(address: &str) -> String {
    let is_whole = address.is_empty() || address.ends_with('/');
    if is_whole { address.to_owned() } else { format!("{address}/") }
}
