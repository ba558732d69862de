//! Date patterns.

use anyhow::Result;
use serde_json::Value;

use super::correction::correction;
use super::text::{field, text_of};

/// Options for a set of patterns.
#[derive(Clone, Copy)]
pub(super) struct Shape<'a> {
    /// The language.
    pub(super) tag: &'a str,
    /// The long date pattern, for the full width only.
    pub(super) long: Option<&'a str>,
}

/// Returns the patterns of one width.
pub(super) fn patterns(formats: &Value, intervals: &Value, shape: Shape<'_>) -> Result<String> {
    let own = match shape.tag {
        "uz" => year_first("y-'yil'", "d-", "MMMM", shape),
        "uz-Cyrl" => year_first("y 'йил'", "d ", "LLLL", shape),
        _ => of_cldr(formats, intervals, shape)?,
    };
    let width = if shape.long.is_some() { "full" } else { "brief" };
    let mut out = String::from("Patterns {\n");
    for (name, pattern) in NAMES.iter().zip(own) {
        let corrected = correction(shape.tag, &format!("{width}/{name}"));
        field(&mut out, name, corrected.unwrap_or(&pattern));
    }
    Ok(out + "}")
}

/// The patterns in the order of the table.
const NAMES: [&str; 10] = [
    "day",
    "month",
    "quarter",
    "era_day",
    "era_month",
    "days",
    "days_of_year",
    "days_of_years",
    "months",
    "months_of_years",
];

/// Returns the patterns of CLDR, with full months and with the conventions of Chinese newspapers.
///
/// Chinese has numeric months, full quarter names, and `至` between two dates, without spaces.
fn of_cldr(formats: &Value, intervals: &Value, shape: Shape<'_>) -> Result<[String; 10]> {
    let (is_chinese, is_full) = (shape.tag == "zh", shape.long.is_some());
    let fitted = |pattern: &str| match (is_chinese, is_full) {
        (true, true) => chinese_interval(pattern).replace("第Q季度", "QQQQ"),
        (true, false) => chinese_interval(pattern),
        (false, true) => with_full_months(pattern),
        (false, false) => pattern.to_owned(),
    };
    let format = |full: &str, brief: &str| -> Result<String> {
        let found = formats[full].as_str().filter(|_| is_full);
        Ok(fitted(found.map_or_else(|| text_of(&formats[brief]), Ok)?))
    };
    let interval = |full: &str, brief: &str, differs: &str| -> Result<String> {
        let found = intervals[full][differs].as_str().filter(|_| is_full);
        Ok(fitted(found.map_or_else(|| text_of(&intervals[brief][differs]), Ok)?))
    };
    let day = shape.long.map_or_else(|| text_of(&formats["yMMMd"]), Ok)?;
    Ok([
        day.to_owned(),
        format("yMMMM", "yMMM")?,
        format("yQQQQ", "yQQQ")?,
        format("GyMMMMd", "GyMMMd")?,
        format("GyMMMM", "GyMMM")?,
        interval("yMMMMd", "yMMMd", "d")?,
        interval("yMMMMd", "yMMMd", "M")?,
        interval("yMMMMd", "yMMMd", "y")?,
        interval("yMMMM", "yMMM", "M")?,
        interval("yMMMM", "yMMM", "y")?,
    ])
}

/// Returns the patterns of Uzbek newspapers, which write the year first. CLDR has it last, after a comma.
fn year_first(year: &str, day: &str, full_month: &str, shape: Shape<'_>) -> [String; 10] {
    let (month, quarter) = if shape.long.is_some() { (full_month, "QQQQ") } else { ("MMM", "QQQ") };
    let whole = format!("{year} {day}{month}");
    [
        whole.clone(),
        format!("{year} {month}"),
        format!("{year} {quarter}"),
        format!("G {whole}"),
        format!("G {year} {month}"),
        format!("{year} d–{day}{month}"),
        format!("{whole} – {day}{month}"),
        format!("{whole} – {whole}"),
        format!("{year} {month} – {month}"),
        format!("{year} {month} – {year} {month}"),
    ]
}

/// Replaces abbreviated months with full month names.
fn with_full_months(pattern: &str) -> String {
    let mut out = pattern.to_owned();
    for (brief, full) in [("MMM", "MMMM"), ("LLL", "LLLL")] {
        if !out.contains(full) {
            out = out.replace(brief, full);
        }
    }
    out
}

/// Returns a date interval pattern as Chinese newspapers write it.
fn chinese_interval(pattern: &str) -> String {
    pattern.replace("\u{2009}–\u{2009}", "至").replace(" – ", "至")
}
