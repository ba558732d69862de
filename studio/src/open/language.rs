//! The language of a text, by its letters and its most frequent words.

/// The languages of an article, each by its tag and its English name.
pub const ALL: [(&str, &str); 12] = [
    ("ar", "Arabic"),
    ("zh", "Chinese"),
    ("en", "English"),
    ("fr", "French"),
    ("de", "German"),
    ("kk", "Kazakh"),
    ("pt", "Portuguese"),
    ("ru", "Russian"),
    ("es", "Spanish"),
    ("tr", "Turkish"),
    ("uz", "Uzbek"),
    ("uz-Cyrl", "Uzbek (Cyrillic)"),
];

/// Frequent words of the languages in Latin letters, which few of the others have.
const WORDS: [(&str, &str); 7] = [
    ("en", "the of and to in is that for with was on by from has which"),
    ("fr", "le la les des et du une dans que est pour avec au aux sur par qui"),
    ("de", "der die das und ist den von mit zu auf ein eine nicht im für dem"),
    ("es", "el los las del y que en por una con para su se al como más"),
    ("pt", "o os da do das dos em não uma com para que ao na no pela são"),
    ("tr", "ve bir bu için ile da de olarak olan etti arasında sonra daha"),
    ("uz", "va bilan uchun bu ham edi hamda bo‘yicha o‘z boʻyicha bo'yicha bir"),
];

/// The part of a text that is looked at, in characters.
const LOOKED_AT: usize = 20_000;

/// Returns the tag of the language that a text is probably in; English if nothing tells.
pub fn language_of(text: &str) -> &'static str {
    let mut scripts = Scripts::default();
    text.chars().take(LOOKED_AT).for_each(|character| scripts.add(character));
    let Scripts { latin, cyrillic, arabic, han, kazakh, uzbek } = scripts;
    let most = latin.max(cyrillic).max(arabic);
    // A Chinese character stands for a word.
    if han > 0 && han * 3 >= most {
        "zh"
    } else if arabic > 0 && arabic == most {
        "ar"
    } else if cyrillic > 0 && cyrillic == most {
        // A foreign name has a letter of another language; a text has one in each line.
        let is_frequent = |letters: usize| letters * 100 >= cyrillic;
        match (is_frequent(kazakh), is_frequent(uzbek)) {
            (_, true) if uzbek > kazakh => "uz-Cyrl",
            (true, _) => "kk",
            _ => "ru",
        }
    } else {
        by_words(text)
    }
}

/// Counts of letters by script.
#[derive(Debug, Default)]
struct Scripts {
    latin: usize,
    cyrillic: usize,
    arabic: usize,
    han: usize,
    /// Letters that Kazakh has and Russian and Uzbek lack.
    kazakh: usize,
    /// Letters that Uzbek has and Russian and Kazakh lack.
    uzbek: usize,
}

impl Scripts {
    fn add(&mut self, character: char) {
        match character {
            'a'..='z' | 'A'..='Z' | 'À'..='ɏ' => self.latin += 1,
            '\u{400}'..='\u{52f}' => self.cyrillic += 1,
            '\u{600}'..='\u{6ff}' => self.arabic += 1,
            '\u{4e00}'..='\u{9fff}' => self.han += 1,
            _ => {}
        }
        match character {
            'ә' | 'ң' | 'ө' | 'ұ' | 'ү' | 'і' | 'Ә' | 'Ң' | 'Ө' | 'Ұ' | 'Ү' | 'І' => {
                self.kazakh += 1;
            }
            'ў' | 'ҳ' | 'Ў' | 'Ҳ' => self.uzbek += 1,
            _ => {}
        }
    }
}

fn by_words(text: &str) -> &'static str {
    let mut counts = [0_usize; WORDS.len()];
    let end = text.char_indices().nth(LOOKED_AT).map_or(text.len(), |(at, _)| at);
    let is_letter = |c: char| c.is_alphanumeric() || matches!(c, '‘' | 'ʻ' | '\'');
    for word in text[..end].split(|c: char| !is_letter(c)).filter(|word| !word.is_empty()) {
        let word = word.to_lowercase();
        for (count, (_, words)) in counts.iter_mut().zip(WORDS) {
            *count += usize::from(words.split(' ').any(|it| it == word));
        }
    }
    let most = counts.iter().max().copied().unwrap_or_default();
    let first = counts.iter().position(|count| *count == most).unwrap_or_default();
    WORDS[first].0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn language_is_found_by_letters_and_words() {
        #[track_caller]
        fn case(text: &str, tag: &str) {
            assert_eq!(language_of(text), tag, "{text}");
        }

        case(
            "The two countries aimed to elevate mutual trade to $10bn by the end of the year.",
            "en",
        );
        case(
            "Les deux pays veulent porter le commerce à dix milliards d’euros dans les années.",
            "fr",
        );
        case("Die beiden Länder wollen den Handel auf zehn Milliarden Dollar erhöhen.", "de");
        case("Los dos países quieren elevar el comercio a diez mil millones de dólares.", "es");
        case("Os dois países querem elevar o comércio para dez mil milhões de dólares.", "pt");
        case(
            "İki ülke arasında ticaret hacmi on milyar dolara çıkacak ve bir anlaşma imzalandı.",
            "tr",
        );
        case("Ikki davlat va hukumat o‘rtasida savdo uchun kelishuv bilan imzolandi.", "uz");
        case("Икки давлат ўртасида савдо ҳажми ўн миллиард долларга етказилади.", "uz-Cyrl");
        case("Екі ел арасындағы сауда көлемі он миллиард долларға жеткізіледі.", "kk");
        case("Страны намерены довести товарооборот до 10 млрд долларов.", "ru");
        case("تهدف الدولتان إلى رفع حجم التجارة إلى عشرة مليارات دولار.", "ar");
        case("两国计划将双边贸易额提高到100亿美元。", "zh");
        case("$10bn, 21", "en");
        case("", "en");
    }

    #[test]
    fn foreign_name_does_not_change_the_language() {
        let russian =
            "Президент Республики встретился с главой правительства в столице. ".repeat(3);
        assert_eq!(language_of(&format!("{russian} Өскемен")), "ru");
        assert_eq!(language_of(&format!("{russian} Kazakhstan (KZ)")), "ru");
    }

    #[test]
    fn each_language_of_the_library_can_be_chosen() {
        let known = diplograph::wording::Language::all().len();
        assert_eq!(ALL.len(), known);
        for (tag, _) in ALL {
            assert!(diplograph::wording::Language::find(tag).is_some(), "{tag}");
        }
    }
}
