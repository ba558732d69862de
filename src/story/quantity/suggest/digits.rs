//! The readings of digits with separators.

use rust_decimal::Decimal;

/// Digits in the grammar of amounts, and the exponent of the power of ten by which they are multiplied.
pub(crate) type Reading = (String, u32);

/// Returns the readings of digits, the best first. In a text that is not in English, one comma or point before three digits
/// can be a decimal separator or a separator of thousands.
pub(crate) fn readings(written: &str, is_english: bool) -> Vec<Reading> {
    let (digits, power) = match written.split_once(['e', 'E']) {
        Some((digits, power)) => (digits, power.parse().unwrap_or(u32::MAX)),
        None => (written, 0),
    };
    let joined: String = digits.chars().filter(|c| !matches!(c, ' ' | '’' | '_')).collect();
    let has_groups = joined.len() < digits.len();
    let texts = match (joined.matches('.').count(), joined.matches(',').count()) {
        (0, 0) if has_groups => vec![grouped(&joined)],
        (0, 0) => vec![joined],
        (1, 0) => one_separator(&joined, '.', is_english || has_groups),
        (0, 1) => one_separator(&joined, ',', is_english && !has_groups),
        (0, _) => groups(&joined, ',', &[2, 3]).into_iter().collect(),
        (_, 0) => groups(&joined, '.', &[3])
            .map(|whole| grouped(&whole.replace(',', "")))
            .into_iter()
            .collect(),
        (points, commas) => both_separators(&joined, points, commas).into_iter().collect(),
    };
    texts.into_iter().map(|text| (text, power)).collect()
}

/// Returns the readings of digits with one point or comma. `is_usual`: it is used as in English.
fn one_separator(text: &str, separator: char, is_usual: bool) -> Vec<String> {
    let (whole, places) = text.split_once(separator).unwrap_or((text, ""));
    let decimal = format!("{}.{places}", grouped_if_long(whole));
    let can_group = places.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0');
    let thousands = format!("{whole},{places}");
    match (can_group, is_usual, separator) {
        (false, ..) | (_, true, '.') => vec![decimal],
        (_, true, _) => vec![thousands],
        (_, false, _) => vec![decimal, thousands],
    }
}

/// Returns digits whose groups are separated by several commas, or by several points. The middle groups have one of these
/// lengths: two digits are a group in South Asia.
fn groups(text: &str, separator: char, lengths: &[usize]) -> Option<String> {
    let mut parts = text.split(separator);
    let first = parts.next()?;
    let rest: Vec<&str> = parts.collect();
    let (last, middle) = rest.split_last()?;
    let fits = last.len() == 3
        && (1..=3).contains(&first.len())
        && lengths.iter().any(|length| middle.iter().all(|part| part.len() == *length));
    fits.then(|| text.replace(separator, ","))
}

/// Returns digits with points and commas: the last separator is the decimal one.
fn both_separators(text: &str, points: usize, commas: usize) -> Option<String> {
    let decimal = if text.rfind('.') > text.rfind(',') { '.' } else { ',' };
    let is_once = if decimal == '.' { points == 1 } else { commas == 1 };
    let (whole, places) = text.rsplit_once(decimal)?;
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    is_once.then(|| format!("{}.{places}", grouped(&whole)))
}

fn grouped_if_long(whole: &str) -> String {
    if whole.len() > 4 { grouped(whole) } else { whole.to_owned() }
}

/// Returns digits in groups of three.
fn grouped(digits: &str) -> String {
    let mut out = String::new();
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// The magnitudes of the grammar by their power of ten, the largest first.
const POWERS: [(u32, &str); 3] = [(12, "tn"), (9, "bn"), (6, "mn")];

/// Returns digits times a power of ten, with a magnitude of the grammar: `36bn` for 360 times 10⁸.
pub(crate) fn scaled(digits: &str, power: u32) -> Option<String> {
    let number = Decimal::from_str_exact(&digits.replace(',', "")).ok()?;
    let value = number.checked_mul(Decimal::from(10_u64.checked_pow(power)?))?.normalize();
    let factor = |power: u32| Decimal::from(10_u64.pow(power));
    let found = POWERS.iter().find(|(power, _)| value >= factor(*power));
    let Some((power, word)) = found else {
        let text = value.to_string();
        return Some(if text.contains('.') { text } else { grouped(&text) });
    };
    Some(format!("{}{word}", (value / factor(*power)).normalize()))
}
