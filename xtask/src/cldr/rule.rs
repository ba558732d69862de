//! Converts CLDR plural rules to Rust.

use anyhow::{Context as _, Result, bail};

/// Returns the samples that follow a rule; for a range, its two ends.
pub(super) fn samples(rule: &str) -> String {
    let behind = rule.split_once('@').map_or("", |(_, behind)| behind);
    let is_number = |part: &&str| part.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let parts = behind.split([' ', ',', '@', '~']).filter(is_number);
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Converts a rule such as `v = 0 and i % 10 = 2..4 or n = 1` to Rust, one condition for each satisfiable alternative.
pub(super) fn conditions(rule: &str) -> Result<Vec<String>> {
    let mut conditions = Vec::new();
    for part in rule.trim().split(" or ") {
        let relations: Result<Vec<String>> =
            part.split(" and ").map(|relation| relation_of(relation.trim())).collect();
        let mut relations = relations?;
        relations.retain(|relation| relation != "true");
        if !relations.iter().any(|relation| relation == "false") {
            conditions.push(relations.join(" && "));
        }
    }
    Ok(conditions)
}

fn relation_of(relation: &str) -> Result<String> {
    let (left, right, is_equal) = match relation.split_once(" != ") {
        Some((left, right)) => (left, right, false),
        None => {
            let (left, right) = relation.split_once(" = ").context(relation.to_owned())?;
            (left, right, true)
        }
    };
    let (operand, modulus) = match left.split_once(" % ") {
        Some((operand, modulus)) => (operand, format!(" % {modulus}")),
        None => (left, String::new()),
    };
    let (subject, needs_whole) = match operand {
        "n" => (format!("of.i{modulus}"), true),
        "i" | "f" | "v" => (format!("of.{operand}{modulus}"), false),
        // Compact exponents do not occur: numbers before a noun are written out.
        "e" | "c" => {
            return Ok(right.split(',').any(|n| n.starts_with('0')).eq(&is_equal).to_string());
        }
        _ => bail!("unknown operand `{operand}` in `{relation}`"),
    };
    let values = right.replace(',', " | ").replace("..", "..=");
    let is_single = values.bytes().all(|b| b.is_ascii_digit());
    let test = match (is_single, is_equal) {
        _ if left.contains('%') && right == "0" => {
            let not = if is_equal { "" } else { "!" };
            let (operand, modulus) = subject.split_once(" % ").context("no modulus")?;
            format!("{not}{operand}.is_multiple_of({modulus})")
        }
        (true, true) => format!("{subject} == {values}"),
        (true, false) => format!("{subject} != {values}"),
        (false, true) => format!("matches!({subject}, {values})"),
        (false, false) => format!("!matches!({subject}, {values})"),
    };
    match (needs_whole, is_equal) {
        (true, true) => Ok(format!("of.f == 0 && {test}")),
        (true, false) => Ok(format!("(of.f != 0 || {test})")),
        (false, _) => Ok(test),
    }
}
