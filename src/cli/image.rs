//! `diplograph image`: stories as images to share.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, anyhow, ensure};
use clap::{Args, ValueEnum, ValueHint};

use super::{file, stories};
use crate::image::{Fonts, Lacking, Size, Theme, png, svg};
use crate::render::StoryFile;
use crate::story::Lang;

/// Draw stories as images to share: for messengers, feeds and content systems.
#[derive(Debug, Args)]
#[command(after_help = examples! {
    "An image in the story's own language": "image my-story.json -o my-story.png",
    "One for each language of each story, in a folder": "image --all-languages -o public/ stories/*.json",
    "A square one in the colours of the night": "image --size 1200x1200 --theme dark my-story.json -o square.png",
    "Lines instead of dots, to print or to go on with": "image my-story.json -o my-story.svg",
    "The same on each machine, from fonts of one's own": "image --font fonts/ --lang ar my-story.json -o my-story.png",
})]
pub(super) struct Image {
    /// The story files; `-` is standard input.
    #[arg(required = true, value_name = "FILE", value_hint = ValueHint::FilePath)]
    files: Vec<PathBuf>,
    /// Where to write it: a file that ends with `.png` or `.svg`, or a folder for `NAME.LANG.png`; an SVG goes to standard
    /// output unless given.
    #[arg(short, long, value_name = "PATH", value_hint = ValueHint::AnyPath)]
    output: Option<PathBuf>,
    /// A width and a height in pixels: 1200x630 is what links are shown with, 1200x1200 and 1080x1920 have room for more.
    #[arg(long, value_name = "SIZE", default_value_t = Size::default())]
    size: Size,
    /// The colours of daylight or those of the night.
    #[arg(long, value_enum, value_name = "THEME", default_value_t = Ground::Light)]
    theme: Ground,
    /// A language to tell them in; the story's own unless given. May be given several times.
    #[arg(long, value_name = "TAG")]
    lang: Vec<Lang>,
    /// In every language that the story is told in.
    #[arg(long, conflicts_with = "lang")]
    all_languages: bool,
    /// A font, or a folder of fonts (TTF, OTF, TTC), to letter it with instead of the system's; the first that has a letter
    /// draws it. May be given several times.
    #[arg(long, value_name = "PATH", value_hint = ValueHint::AnyPath)]
    font: Vec<PathBuf>,
    /// Leave warnings out.
    #[arg(short, long)]
    quiet: bool,
}

/// A theme by its name.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Ground {
    Light,
    Dark,
}

/// What an image is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Png,
    Svg,
}

impl Image {
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        let format = self.format()?;
        let fonts = self.fonts()?;
        stories::each(&self.files, "Drawing", self.quiet, |story| {
            self.draw_all(story, &fonts, format)
        })
    }

    /// What is written: a folder gets what is shared, standard output what is text.
    fn format(&self) -> anyhow::Result<Format> {
        let Some(path) = self.output.as_deref().filter(|path| !file::is_standard(path)) else {
            return Ok(Format::Svg);
        };
        let ending = path.extension().and_then(|ending| ending.to_str());
        match ending {
            _ if stories::is_folder(path) => Ok(Format::Png),
            Some("png") => Ok(Format::Png),
            Some("svg") => Ok(Format::Svg),
            _ => Err(anyhow!(
                "{} ends with neither `.png` nor `.svg`, and a folder with a slash",
                path.display()
            )),
        }
    }

    fn fonts(&self) -> anyhow::Result<Fonts> {
        if self.font.is_empty() {
            return Ok(Fonts::of_system());
        }
        let mut files = Vec::new();
        for path in &self.font {
            collect(path, &mut files)
                .with_context(|| format!("cannot read fonts from {}", path.display()))?;
        }
        let read = |path: &PathBuf| {
            std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))
        };
        let contents = files.iter().map(read).collect::<anyhow::Result<Vec<_>>>()?;
        let names = || self.font.iter().map(|path| path.display().to_string()).collect::<Vec<_>>();
        ensure!(!contents.is_empty(), "there is no font in {}", names().join(", "));
        Fonts::of_files(contents)
            .with_context(|| format!("one of the files of {} is no font", names().join(", ")))
    }

    fn draw_all(&self, story: &StoryFile, fonts: &Fonts, format: Format) -> anyhow::Result<()> {
        let languages = stories::languages(story, &self.lang, self.all_languages);
        let is_alone = self.files.len() == 1 && languages.len() == 1;
        ensure!(
            is_alone || self.output.is_some(),
            "standard output takes one image, and these are more: name a folder with `--output`"
        );
        for lang in &languages {
            let name = story.image_name(lang);
            let path = stories::place(self.output.as_deref(), name, is_alone, "image")?;
            let context = story.context(lang.clone());
            let theme = match self.theme {
                Ground::Light => Theme::Light,
                Ground::Dark => Theme::Dark,
            };
            let drawn = svg(&context, fonts, self.size, theme);
            let drawn = drawn.map_err(|lacking| self.explained(story, lang, &lacking))?;
            match format {
                Format::Svg => file::write(path.as_deref(), drawn)?,
                Format::Png => file::write(path.as_deref(), png(&drawn)?)?,
            }
        }
        Ok(())
    }

    fn explained(&self, story: &StoryFile, lang: &Lang, lacking: &Lacking) -> anyhow::Error {
        let remedy = if self.font.is_empty() {
            "install one that has (on Debian `fonts-noto-core`, for Chinese, Japanese and Korean `fonts-noto-cjk`), or name one with `--font`"
        } else {
            "name one more with `--font`"
        };
        anyhow!("cannot draw {} in `{lang}`: {lacking}; {remedy}", story.name)
    }
}

/// The fonts that a name stands for, in the order of their own names: a folder's, and those of the folders in it.
fn collect(path: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    if !path.is_dir() {
        files.push(path.to_owned());
        return Ok(());
    }
    let mut inside: Vec<PathBuf> =
        std::fs::read_dir(path)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<_>>()?;
    inside.sort();
    for path in inside {
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        if path.is_dir() || matches!(&*ending.to_ascii_lowercase(), "ttf" | "otf" | "ttc" | "otc") {
            collect(&path, files)?;
        }
    }
    Ok(())
}
