//! `diplograph image`: stories as images for sharing.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, anyhow, ensure};
use clap::{Args, ValueEnum, ValueHint};

use super::file;
use super::stories::{self, Failures};
use crate::image::{Fonts, MissingGlyph, Size, Theme, png, svg};
use crate::render::StoryFile;
use crate::story::Lang;

/// Draw stories as images for sharing: link previews, feeds, content systems
#[derive(Debug, Args)]
#[command(after_help = examples! {
    "Draw an image in the story's own language": "image my-story.json -o my-story.png",
    "Draw an image for each story and language into a folder": "image --all-languages -o public/ stories/*.json",
    "Draw a square image in dark colours": "image --size 1200x1200 --theme dark my-story.json -o square.png",
    "Draw a vector image for print or further editing": "image my-story.json -o my-story.svg",
    "Use your own fonts, for the same image on every machine": "image --font fonts/ --lang ar my-story.json -o my-story.png",
})]
pub(super) struct Image {
    /// Story files; `-` reads standard input
    #[arg(required = true, value_name = "FILE", value_hint = ValueHint::FilePath)]
    files: Vec<PathBuf>,
    /// Output file with the extension `.png` or `.svg`, or folder for `NAME.LANG.png` [default: SVG on standard output]
    #[arg(short, long, value_name = "PATH", value_hint = ValueHint::AnyPath)]
    output: Option<PathBuf>,
    /// Width and height in pixels: 1200x630 fits link previews, 1200x1200 and 1080x1920 hold more
    #[arg(long, value_name = "SIZE", default_value_t = Size::default())]
    size: Size,
    /// Colour theme
    #[arg(long, value_enum, value_name = "THEME", default_value_t = ThemeName::Light)]
    theme: ThemeName,
    /// Language of the image (repeatable) [default: the story's own]
    #[arg(long, value_name = "TAG")]
    lang: Vec<Lang>,
    /// Use every language of the story
    #[arg(long, conflicts_with = "lang")]
    all_languages: bool,
    /// Font file or folder of fonts (TTF, OTF, TTC) to use instead of the system's; repeatable. Each character is drawn with
    /// the first font that has it
    #[arg(long, value_name = "PATH", value_hint = ValueHint::AnyPath)]
    font: Vec<PathBuf>,
    /// Hide warnings
    #[arg(short, long)]
    quiet: bool,
}

/// The names of the themes.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum ThemeName {
    Light,
    Dark,
}

/// The file format of an image.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Png,
    Svg,
}

impl Image {
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        let format = self.format()?;
        let fonts = self.fonts()?;
        stories::each(&self.files, "Drawing", self.quiet, |story, _| {
            self.draw_all(story, &fonts, format)
        })
    }

    /// Returns the format for the output: SVG on standard output, PNG in a folder, else by extension.
    fn format(&self) -> anyhow::Result<Format> {
        let Some(path) = self.output.as_deref().filter(|path| !file::is_standard(path)) else {
            return Ok(Format::Svg);
        };
        let extension = path.extension().and_then(|extension| extension.to_str());
        match extension {
            _ if stories::is_folder(path) => Ok(Format::Png),
            Some("png") => Ok(Format::Png),
            Some("svg") => Ok(Format::Svg),
            _ => Err(anyhow!(
                "cannot tell the format of {}: end it with `.png` or `.svg`, or with `/` for a folder",
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
        ensure!(!contents.is_empty(), "no font in {}", names().join(", "));
        Fonts::of_files(contents)
            .with_context(|| format!("a file of {} is not a font", names().join(", ")))
    }

    fn draw_all(
        &self,
        story: &StoryFile,
        fonts: &Fonts,
        format: Format,
    ) -> anyhow::Result<Failures> {
        let mut failures = Failures::new();
        let languages = stories::languages(story, &self.lang, self.all_languages);
        let is_alone = self.files.len() == 1 && languages.len() == 1;
        ensure!(
            is_alone || self.output.is_some(),
            "standard output holds only one image; name a folder with `--output`"
        );
        for lang in &languages {
            let name = story.image_name(lang);
            let path = stories::output_path(self.output.as_deref(), name, is_alone, "image")?;
            let context = story.context(lang.clone());
            let theme = match self.theme {
                ThemeName::Light => Theme::Light,
                ThemeName::Dark => Theme::Dark,
            };
            let drawn = svg(&context, fonts, self.size, theme);
            match (drawn, format) {
                (Err(missing), _) => failures.push(self.explain(story, lang, &missing)),
                (Ok(drawn), Format::Svg) => file::write(path.as_deref(), drawn)?,
                (Ok(drawn), Format::Png) => file::write(path.as_deref(), png(&drawn)?)?,
            }
        }
        Ok(failures)
    }

    fn explain(&self, story: &StoryFile, lang: &Lang, missing: &MissingGlyph) -> anyhow::Error {
        let remedy = if is_pictograph(missing.character) {
            "take it out of the text, or name a font that has it as an outline with `--font` (on Debian `fonts-symbola`; a font of colour pictures has no outlines)"
        } else if self.font.is_empty() {
            "install a font that has it (on Debian `fonts-noto-core`, for Chinese, Japanese and Korean `fonts-noto-cjk`), or name one with `--font`"
        } else {
            "add a font that has it with `--font`"
        };
        anyhow!("cannot draw {} in `{lang}`: {missing}; {remedy}", story.name)
    }
}

/// Returns whether a character is an emoji, a part of a flag or another pictograph.
fn is_pictograph(character: char) -> bool {
    matches!(character, '\u{2600}'..='\u{27bf}' | '\u{1f000}'..='\u{1faff}')
}

/// Adds a font file, or all font files of a folder and its subfolders, sorted by name.
fn collect(path: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    if !path.is_dir() {
        files.push(path.to_owned());
        return Ok(());
    }
    let mut inside: Vec<PathBuf> =
        std::fs::read_dir(path)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<_>>()?;
    inside.sort();
    for path in inside {
        let extension =
            path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        if path.is_dir()
            || matches!(&*extension.to_ascii_lowercase(), "ttf" | "otf" | "ttc" | "otc")
        {
            collect(&path, files)?;
        }
    }
    Ok(())
}
