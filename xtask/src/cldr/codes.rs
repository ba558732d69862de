//! The currency codes of ISO 4217.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use serde_json::Value;

use super::HEAD;

/// Currencies that were withdrawn before this year are left out.
const FIRST_YEAR: &str = "1990";

/// Special drawing rights, which are no tender of any country.
const OTHERS: [&str; 1] = ["XDR"];

/// The number of codes in a line of the source.
const IN_A_LINE: usize = 30;

/// Returns the Rust source of the list.
pub(super) fn codes(modules: &Path) -> Result<String> {
    let path = modules.join("cldr-core/supplemental/currencyData.json");
    let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let data: Value = serde_json::from_str(&text)?;
    let regions = &data["supplemental"]["currencyData"]["region"];
    let periods = regions.as_object().context("no regions")?.values();
    let mut codes: BTreeSet<&str> = OTHERS.into();
    for period in periods.filter_map(Value::as_array).flatten().filter_map(Value::as_object) {
        codes.extend(period.iter().filter(|(_, use_)| is_wanted(use_)).map(|(code, _)| &**code));
    }
    let codes: Vec<&str> = codes.into_iter().collect();
    let mut out = String::from(
        "//! The currency codes of ISO 4217: those in use, and those withdrawn after 1989.\n//!\n",
    );
    for line in HEAD.lines() {
        writeln!(out, "//! {line}")?;
    }
    out += "\n/// The codes in alphabetical order, without separators.\npub(super) const CODES: &str = \"\\\n";
    let lines: Vec<String> =
        codes.chunks(IN_A_LINE).map(|line| format!("    {}", line.concat())).collect();
    Ok(out + &lines.join("\\\n") + "\";\n")
}

/// Returns whether a currency was tender in 1990 or later.
fn is_wanted(period: &Value) -> bool {
    let is_tender = period["_tender"].as_str() != Some("false");
    is_tender && period["_to"].as_str().is_none_or(|end| end >= FIRST_YEAR)
}
