//! Texts, languages, translations and addresses.

use diplograph::story::{Address, Lang, Text, Translation, Url};

use crate::maker::Maker;

/// Texts that are hard to write or to show.
const TEXTS: [&str; 14] = [
    "A",
    "Trade of \"both\" \\ sides",
    "Қазақстан мен Өзбекстан",
    "مرحبا (2024)",
    "中哈贸易",
    " leading and trailing ",
    "two\nlines\tand a tab\r\n",
    "</script><b>&amp;",
    "\u{2067}a run\u{2069} that ends",
    "e\u{301}\u{200d}👩\u{200d}🚀",
    "=SUM(A1)",
    "a, \"b\"; c",
    "{{ x }} ${y}",
    "\u{a0}\u{feff}x",
];

const TAGS: [&str; 7] = ["en", "ru", "ar", "kk", "uz-Cyrl", "kaa", "zh-Hant-HK"];

const ADDRESSES: [&str; 5] = [
    "https://example.org/",
    "http://example.org/a?b=c&d=\"e\"#f",
    "HTTPS://EXAMPLE.ORG",
    "https://itolqyn.com/news/Қазақстан_мен",
    "https://example.org/<b>'\\@x",
];

const FILES: [&str; 5] =
    ["talks.jpg", "../a/b.mp4?c=d#e", "/қ/\"<b>'@x,.png", "./a:b", "https://example.org/talks.jpg"];

/// Returns `true` if a text may contain a character at any place.
fn is_allowed(character: char) -> bool {
    let acts = matches!(
        character, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fdd0}'..='\u{fdef}'
    );
    !acts && !character.is_control() && u32::from(character) & 0xfffe != 0xfffe
}

impl Maker<'_> {
    pub(crate) fn any_lang(&mut self) -> Lang {
        self.one(&TAGS).parse().expect("a language tag")
    }

    /// A string that is not blank.
    pub(crate) fn string(&mut self) -> String {
        if !self.chance(4) {
            return self.one(&TEXTS).to_owned();
        }
        let text: String = self.characters().chars().filter(|c| is_allowed(*c)).collect();
        let is_blank = text.chars().all(char::is_whitespace);
        if is_blank { text + "x" } else { text }
    }

    /// A text in the language of the story, or in several.
    pub(crate) fn text(&mut self) -> Text {
        if !self.chance(3) {
            return Text::Plain(self.string());
        }
        let mut texts = self.by_language(3);
        let own = self.lang.clone();
        if !texts.iter().any(|(lang, _)| *lang == own) {
            texts.push((own, self.string()));
        }
        Text::ByLanguage(texts)
    }

    pub(crate) fn translation(&mut self) -> Translation {
        let texts = self.by_language(3);
        let one = |maker: &mut Self| vec![(maker.any_lang(), maker.string())];
        let texts = if texts.is_empty() { one(self) } else { texts };
        Translation::new(texts).expect("it has a text")
    }

    fn by_language(&mut self, most: usize) -> Vec<(Lang, String)> {
        let tags = self.some(&TAGS, most);
        let tags = tags.into_iter().map(|tag| tag.parse().expect("a language tag"));
        tags.map(|lang| (lang, self.string())).collect()
    }

    pub(crate) fn address(&mut self) -> Address {
        self.one(&FILES).parse().expect("an address")
    }

    pub(crate) fn url(&mut self) -> Url {
        self.one(&ADDRESSES).parse().expect("an address")
    }
}
