//! The width of a text from a table, which is the same natively and in every browser.

/// Returns the width of a text in pixels at a font size. It is an upper estimate for the usual system fonts.
///
/// ```
/// use diplograph::timeline::width_of;
///
/// assert!(width_of("Tashkent", 13.0) > width_of("Tash", 13.0));
/// assert!(width_of("Ташкент", 13.0) < 80.0);
/// ```
pub fn width_of(text: &str, size: f64) -> f64 {
    let em: f64 = text.chars().map(width_of_char).sum();
    // The margin covers the wider ones of the usual fonts.
    em * size * 1.06
}

/// Returns the width of a character in em.
fn width_of_char(c: char) -> f64 {
    match c {
        ' ' | '\u{a0}' | '\u{202f}' | '.' | ',' | ':' | ';' | '\'' | '’' | 'ʻ' | 'ʼ' | '|'
        | 'i' | 'j' | 'l' | 'I' => 0.29,
        'f' | 't' | 'r' | '(' | ')' | '-' | '!' | '/' | '“' | '”' | '"' => 0.37,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' | 'J' => 0.52,
        'm' | 'M' | 'W' | '—' | '%' | '@' => 0.88,
        'w' => 0.76,
        'a'..='z' | '0'..='9' | '$' | '€' | '–' | '+' | '=' | '<' | '>' | '~' => 0.58,
        'A'..='Z' | '&' => 0.70,
        'ж' | 'м' | 'ш' | 'щ' | 'ю' | 'ф' | 'ы' => 0.80,
        'Ж' | 'М' | 'Ш' | 'Щ' | 'Ю' | 'Ф' | 'Ы' => 1.0,
        '\u{430}'..='\u{4ff}' => 0.60,
        '\u{400}'..='\u{42f}' => 0.72,
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{2066}'..='\u{2069}' => 0.0,
        '\u{600}'..='\u{6ff}' => 0.55,
        '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{ffef}' => 1.0,
        _ => 0.64,
    }
}
