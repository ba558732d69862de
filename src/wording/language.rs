//! [`Language`]: a language that can be spoken, whether its words are known here or must first be learned.

use std::sync::OnceLock;

#[cfg(not(target_arch = "wasm32"))]
use super::lines::Place;
use super::lines::{Lined, Lines};
use super::locale::{Direction, Locale};
use super::plural::{Operands, Plural};
use super::words::ALL;
#[cfg(not(target_arch = "wasm32"))]
use super::words::Scripts;

/// A language that the widget speaks.
#[derive(Debug)]
pub struct Language {
    /// The tag: `uz-Cyrl`.
    pub tag: &'static str,
    /// The language's own name.
    pub name: &'static str,
    /// Which way its lines run.
    pub direction: Direction,
    /// The rule for numbers before a noun.
    pub(super) plural: fn(Operands) -> Plural,
    /// Its words, where they are part of the program: in a reader's browser those of English, elsewhere all.
    pub(super) own: Option<Locale>,
    /// Its words, once they are learned.
    pub(super) learned: OnceLock<Locale>,
    /// What scripts say by themselves, for whoever publishes them.
    #[cfg(not(target_arch = "wasm32"))]
    pub scripts: &'static Scripts,
}

impl Language {
    /// The language of a tag, or the nearest that is spoken: `kk-KZ` finds `kk`, `uz-Cyrl-UZ` finds `uz-Cyrl`.
    pub fn find(tag: &str) -> Option<&'static Self> {
        let mut tag = tag;
        loop {
            if let Some(found) = ALL.iter().find(|language| language.tag.eq_ignore_ascii_case(tag))
            {
                return Some(found);
            }
            (tag, _) = tag.rsplit_once('-')?;
        }
    }

    /// Every language spoken, the one to fall back on first.
    pub fn all() -> &'static [Self] {
        &ALL
    }

    /// How things are said in it, if that is known here.
    pub fn locale(&self) -> Option<&Locale> {
        self.own.as_ref().or_else(|| self.learned.get())
    }

    /// Learns from its file how things are said in it; says whether it is known now.
    pub fn learn(&'static self, file: &str) -> bool {
        if self.locale().is_none()
            && let Some(locale) = self.read(file)
        {
            // Where it was learned meanwhile, it was from the same file.
            let _ = self.learned.set(locale);
        }
        self.locale().is_some()
    }

    /// What a file says; nothing, where it is for another release.
    pub(super) fn read(&'static self, file: &str) -> Option<Locale> {
        let Self { tag, name, direction, .. } = *self;
        let mut lines = Lines::of(self, file);
        let words = Box::leak(Box::new(Lined::read(&mut lines)));
        let cldr = Box::leak(Box::new(Lined::read(&mut lines)));
        lines.fitted().then_some(Locale { tag, name, direction, words, cldr })
    }

    /// The file that it can be learned from.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn file(&self) -> Option<String> {
        let locale = self.locale()?;
        let mut lines = Vec::new();
        locale.words.write(&mut lines);
        locale.cldr.write(&mut lines);
        Some(lines.join("\n"))
    }

    /// The words of the scripts, each with its name.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn script_words(&self) -> Vec<(String, &'static str)> {
        let mut texts = Vec::new();
        self.scripts.list(Place { name: String::new(), about: "" }, &mut texts);
        texts.into_iter().map(|listed| (listed.place.name, listed.text)).collect()
    }
}
