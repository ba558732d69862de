//! [`numeric`]: the readings of a date in digits, such as `03/04/2024` or `2020/21`.

use super::token::Token;
use crate::story::date::readings::readings;

/// Returns the readings of a text that has only numbers with one sign between them; `None` for other texts.
pub(super) fn numeric(tokens: &[Token]) -> Option<Vec<String>> {
    let sign = match tokens.get(1) {
        Some(Token::Sign(sign @ ('.' | '/' | '-'))) => *sign,
        Some(Token::Number(..)) => ' ',
        None => '.',
        _ => return None,
    };
    let mut numbers = Vec::new();
    for token in tokens {
        match *token {
            Token::Number(number, digits) => numbers.push((number, digits)),
            Token::Sign(other) if other == sign => {}
            _ => return None,
        }
    }
    // A sign at the end means something: `2024-`.
    (tokens.len() == numbers.len() || tokens.len() + 1 == numbers.len() * 2)
        .then(|| by_digits(&numbers, sign))
}

fn by_digits(numbers: &[(u32, usize)], sign: char) -> Vec<String> {
    match *numbers {
        [(year, 4)] => vec![format!("{year:04}")],
        [(year, 5 | 6)] => vec![format!("Y{year}")],
        [(date, 8)] => {
            vec![format!("{:04}-{:02}-{:02}", date / 10_000, date / 100 % 100, date % 100)]
        }
        [(year, 4), (number, 2)] => year_and_two_digits(year, number),
        [(year, 4), (month, 1)] if sign != ' ' => vec![format!("{year:04}-{month:02}")],
        [(month, 1 | 2), (year, 4)] if sign != ' ' => vec![format!("{year:04}-{month:02}")],
        [(year, 4), (month, 1 | 2), (day, 1 | 2)] => {
            vec![format!("{year:04}-{month:02}-{day:02}")]
        }
        [(first, 1 | 2), (second, 1 | 2), (year, 4)] => day_and_month(first, second, year, sign),
        [(first, 1 | 2), (second, 1 | 2), (year, 2)] if sign != ' ' => {
            let full = [2000 + year, 1900 + year];
            full.into_iter().flat_map(|year| day_and_month(first, second, year, sign)).collect()
        }
        _ => Vec::new(),
    }
}

/// Returns the readings of a day and a month before the year. With dots, the day comes first in all countries.
fn day_and_month(first: u32, second: u32, year: u32, sign: char) -> Vec<String> {
    let day_first = format!("{year:04}-{second:02}-{first:02}");
    let month_first = format!("{year:04}-{first:02}-{second:02}");
    match (first, second) {
        (_, 13..) => vec![month_first],
        (13.., _) => vec![day_first],
        _ if sign == '.' || first == second => vec![day_first],
        _ => vec![month_first, day_first],
    }
}

/// Returns the readings of a year with two more digits: as a month, a fiscal year, several years or a code.
pub(super) fn year_and_two_digits(year: u32, number: u32) -> Vec<String> {
    let month = (1..=12).contains(&number).then(|| format!("{year:04}-{number:02}"));
    let code = u8::try_from(number).ok().zip(i32::try_from(year).ok());
    let others = code.map(|(code, year)| readings(year, code)).unwrap_or_default();
    month.into_iter().chain(others.into_iter().map(|(date, _)| date)).collect()
}
