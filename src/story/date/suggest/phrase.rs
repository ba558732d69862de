//! [`suggest_date`]: the readings of a text, with qualifiers, intervals and alternatives.

use super::clean::clean;
use super::numeric::year_and_two_digits;
use super::parts::one_date;
use super::token::{Token, tokens};
use super::word::Word;
use crate::story::date::span::Season;
use crate::story::date::value::Date;

/// Longer texts are no dates.
const LONGEST: usize = 80;

/// Returns the dates that were probably meant, best first: none, a certain one, or several readings of the text.
///
/// ```
/// use diplograph::story::suggest_date;
///
/// assert_eq!(suggest_date("19 February 2024"), ["2024-02-19"]);
/// assert_eq!(suggest_date("03/04/2024"), ["2024-03-04", "2024-04-03"]);
/// assert!(suggest_date("next year").is_empty());
/// ```
pub fn suggest_date(text: &str) -> Vec<String> {
    if text.chars().count() > LONGEST {
        return Vec::new();
    }
    let cleaned = clean(text);
    let mut found = as_typed(text, &cleaned);
    if found.is_empty() {
        found = tokens(&cleaned).map(|tokens| phrase(&tokens)).unwrap_or_default();
    }
    let mut dates: Vec<String> = Vec::new();
    for date in found {
        if date.parse::<Date>().is_ok() && !dates.contains(&date) {
            dates.push(date);
        }
    }
    dates
}

/// Returns the readings of a text that is a date but for its letters, dashes, blanks or order, or has a time of day.
fn as_typed(text: &str, cleaned: &str) -> Vec<String> {
    let typed = canonical(cleaned).replace(" /", "/").replace("/ ", "/").replace(", ", ",");
    let is_date = |text: &str| text.parse::<Date>().is_ok();
    // `2008–09` with a dash that is no hyphen is hardly a month.
    if let [.., b'-', b'0'..=b'9', b'0'..=b'9'] = typed.as_bytes()
        && typed.len() == 7
        && !text.contains('-')
    {
        let (year, number) = (typed[..4].parse(), typed[5..].parse());
        let readings = year.ok().zip(number.ok());
        return readings
            .map(|(year, number)| year_and_two_digits(year, number))
            .unwrap_or_default();
    }
    if is_date(&typed) && typed != text {
        return vec![typed];
    }
    if let Some(one) = typed.strip_prefix('[').and_then(|text| text.strip_suffix(']'))
        && is_date(one)
    {
        return vec![one.to_owned()];
    }
    if let Some((from, to)) = typed.split_once('/')
        && is_date(&format!("{to}/{from}"))
    {
        return vec![format!("{to}/{from}")];
    }
    match typed.split_once([' ', 'T']) {
        Some((day, time)) if time.contains(':') && is_date(day) => vec![day.to_owned()],
        _ => Vec::new(),
    }
}

/// Returns a text with the letters of dates in their case.
fn canonical(cleaned: &str) -> String {
    let upper = cleaned.to_uppercase();
    Season::ALL.iter().fold(upper, |text, (_, word)| text.replace(&word.to_uppercase(), word))
}

fn phrase(tokens: &[Token]) -> Vec<String> {
    use Word::{About, Filler, Now, PartOf, Perhaps, Since, Until};
    let trimmed = tokens.iter().position(|token| *token != Token::Word(Filler));
    let tokens = &tokens[trimmed.unwrap_or_default()..];
    match tokens {
        [Token::Word(About) | Token::Sign('~'), rest @ ..]
        | [rest @ .., Token::Word(About) | Token::Sign('~')] => marked(rest, "~"),
        // Both are wider than the text, so an author has to choose.
        [Token::Word(PartOf), rest @ ..] | [rest @ .., Token::Word(PartOf)] => {
            [marked(rest, "~"), marked(rest, "")].concat()
        }
        [Token::Word(Perhaps), rest @ ..]
        | [rest @ .., Token::Word(Perhaps) | Token::Sign('?')] => marked(rest, "?"),
        [rest @ .., Token::Sign('-')] => {
            let dates = one_date(rest);
            dates.iter().flat_map(|date| [format!("{date}/.."), date.clone()]).collect()
        }
        [rest @ .., _, Token::Word(Now)] => {
            let rest = rest.strip_prefix(&[Token::Word(Since)]).unwrap_or(rest);
            single(rest).map(|date| format!("{date}/..")).into_iter().collect()
        }
        [Token::Word(Since), rest @ .., Token::Word(Since)] => since(rest),
        [Token::Word(Since), rest @ ..] => or_else(interval(rest), || since(rest)),
        [rest @ .., Token::Word(Since)] => since(rest),
        [Token::Word(Until), rest @ ..] | [rest @ .., Token::Word(Until)] => {
            one_date(rest).iter().map(|date| format!("../{date}")).collect()
        }
        _ => or_else(one_date(tokens), || or_else(alternatives(tokens), || interval(tokens))),
    }
}

fn since(tokens: &[Token]) -> Vec<String> {
    one_date(tokens).iter().map(|date| format!("{date}/..")).collect()
}

fn or_else(found: Vec<String>, other: impl FnOnce() -> Vec<String>) -> Vec<String> {
    if found.is_empty() { other() } else { found }
}

/// Returns the readings of one date with a mark of its certainty.
fn marked(tokens: &[Token], mark: &str) -> Vec<String> {
    let is_joint =
        |token: &Token| matches!(token, Token::Sign('-' | '.') | Token::Word(Word::Filler));
    let start = tokens.iter().position(|token| !is_joint(token)).unwrap_or_default();
    let dates = match phrase(&tokens[start..]) {
        dates if dates.iter().any(|date| date.contains(['/', '[', '~', '?'])) => Vec::new(),
        dates => dates,
    };
    dates.into_iter().map(|date| format!("{date}{mark}")).collect()
}

/// Returns the date if there is exactly one reading.
fn single(tokens: &[Token]) -> Option<String> {
    let found = one_date(tokens);
    let [date] = &found[..] else { return None };
    date.parse::<Date>().ok().map(|date| date.to_string())
}

/// Returns the readings of "2 or 3 May 2023".
fn alternatives(tokens: &[Token]) -> Vec<String> {
    let Some(at) = tokens.iter().position(|token| *token == Token::Word(Word::Or)) else {
        return Vec::new();
    };
    let pair = ends(&tokens[..at], &tokens[at + 1..]);
    pair.map(|(a, b)| format!("[{a},{b}]")).into_iter().collect()
}

/// Returns the readings of "2019 to 2024" and "14–15 April 2019".
fn interval(tokens: &[Token]) -> Vec<String> {
    let is_joint = |token: &Token| {
        matches!(token, Token::Word(Word::To | Word::Until) | Token::Sign('-' | '/' | '~'))
    };
    let joints = (0..tokens.len()).filter(|at| is_joint(&tokens[*at]));
    let found =
        joints.filter_map(|at| ends(&tokens[..at], &tokens[at + 1..])).find_map(|(a, b)| {
            let either = [format!("{a}/{b}"), format!("{b}/{a}")];
            either.into_iter().find(|date| date.parse::<Date>().is_ok())
        });
    found.into_iter().collect()
}

/// Returns two dates, of which one may lack the month or the year of the other.
fn ends(left: &[Token], right: &[Token]) -> Option<(String, String)> {
    if left.is_empty() || right.is_empty() {
        return None;
    }
    let year = |token: &&Token| matches!(token, Token::Number(_, 4));
    let month = |token: &&Token| matches!(token, Token::Word(Word::Month(_)));
    let with = |tokens: &[Token], others: Vec<&Token>| -> Vec<Token> {
        tokens.iter().chain(others).copied().collect()
    };
    let years: Vec<&Token> = right.iter().filter(year).collect();
    let months: Vec<&Token> = right.iter().filter(month).collect();
    let both = months.iter().chain(&years).copied().collect();
    let with_left_month = with(right, left.iter().filter(month).collect());
    let pairs = [
        (left.to_vec(), right.to_vec()),
        (with(left, years.clone()), right.to_vec()),
        (with(left, both), right.to_vec()),
        (with(left, years), with_left_month),
    ];
    pairs.iter().find_map(|(left, right)| single(left).zip(single(right)))
}
