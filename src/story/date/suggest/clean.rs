//! [`clean`]: one spelling for the letters, digits, dashes and blanks that people type.

/// Chinese words and their English equivalents; longer words come first.
const CHINESE: [(&str, &str); 45] = [
    ("公元前", " bc "),
    ("财政年度", " fiscal "),
    ("财年", " fiscal "),
    ("上半年", " first half "),
    ("下半年", " second half "),
    ("年代", " decade "),
    ("年初", " early "),
    ("年底", " late "),
    ("年末", " late "),
    ("年中", " mid "),
    ("世纪", " century "),
    ("季度", " quarter "),
    ("春季", " spring "),
    ("夏季", " summer "),
    ("秋季", " autumn "),
    ("冬季", " winter "),
    ("春天", " spring "),
    ("夏天", " summer "),
    ("秋天", " autumn "),
    ("冬天", " winter "),
    ("大约", " about "),
    ("可能", " perhaps "),
    ("截至", " until "),
    ("以来", " since "),
    ("春", " spring "),
    ("夏", " summer "),
    ("秋", " autumn "),
    ("冬", " winter "),
    ("约", " about "),
    ("自", " since "),
    ("起", " since "),
    ("至", " to "),
    ("到", " to "),
    ("或", " or "),
    ("初", " early "),
    ("第", " "),
    ("一", " first "),
    ("二", " second "),
    ("三", " third "),
    ("四", " fourth "),
    ("年", "."),
    ("月", "."),
    ("日", " "),
    ("号", " "),
    ("、", " "),
];

/// Returns a text in lower case without accents, with ASCII digits, hyphens and single blanks.
pub(super) fn clean(text: &str) -> String {
    let lower = plain_word(text);
    // The first words of these Arabic months are the same.
    let lower = lower.replace("كانون ال", "كانونال").replace("تشرين ال", "تشرينال");
    let english = CHINESE.iter().fold(lower, |text, (chinese, word)| text.replace(chinese, word));
    let words: Vec<&str> = english.split_whitespace().collect();
    words.join(" ").trim_end_matches(['.', ',', ';']).to_owned()
}

/// Returns one word in the spelling of `clean`, if it is not Chinese.
pub(crate) fn plain_word(word: &str) -> String {
    let plain: String = word.chars().filter_map(one_spelling).collect();
    plain.to_lowercase().chars().filter_map(without_accent).collect()
}

/// Returns the usual form of a digit, a dash, a blank or a full-width sign; `None` for an invisible character.
fn one_spelling(character: char) -> Option<char> {
    Some(match character {
        '\u{660}'..='\u{669}' => digit(character, '\u{660}'),
        '\u{6f0}'..='\u{6f9}' => digit(character, '\u{6f0}'),
        '\u{ff10}'..='\u{ff19}' => digit(character, '\u{ff10}'),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => '-',
        '\u{ff0f}' => '/',
        '\u{ff0e}' => '.',
        '≈' | '\u{ff5e}' => '~',
        '\u{60c}' | '\u{ff0c}' => ',',
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}' | '\'' | '’' | '‘' | 'ʻ' | 'ʼ' | '`' =>
        {
            return None;
        }
        '(' | ')' | '"' | '“' | '”' | '«' | '»' => ' ',
        _ if character.is_whitespace() => ' ',
        other => other,
    })
}

fn digit(character: char, zero: char) -> char {
    char::from_digit(u32::from(character) - u32::from(zero), 10).unwrap_or(character)
}

/// Returns a letter without its accent; `None` for the mark of an ordinal and the dot that a
/// Turkish İ leaves behind.
fn without_accent(letter: char) -> Option<char> {
    Some(match letter {
        '\u{307}' | 'º' | 'ª' => return None,
        'à' | 'á' | 'â' | 'ã' | 'ä' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' | 'ı' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ş' => 's',
        'ğ' => 'g',
        'ё' => 'е',
        other => other,
    })
}
