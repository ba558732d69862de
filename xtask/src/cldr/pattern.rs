//! Date patterns.

use anyhow::Result;
use serde_json::Value;

use super::text::{field, text_of};

/// Options for a set of patterns.
#[derive(Clone, Copy)]
pub(super) struct Shape<'a> {
    /// The long date pattern, for the full width only.
    pub(super) long: Option<&'a str>,
    /// Chinese conventions: numeric months, full quarter names, and `至` between two dates, without spaces.
    pub(super) is_chinese: bool,
}

/// Returns the patterns of one width.
pub(super) fn patterns(formats: &Value, intervals: &Value, shape: Shape<'_>) -> Result<String> {
    let Shape { long, is_chinese } = shape;
    let is_full = long.is_some();
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
    let day = long.map_or_else(|| text_of(&formats["yMMMd"]), Ok)?;
    let mut out = String::from("Patterns {\n");
    field(&mut out, "day", day);
    field(&mut out, "month", &format("yMMMM", "yMMM")?);
    field(&mut out, "quarter", &format("yQQQQ", "yQQQ")?);
    field(&mut out, "era_day", &format("GyMMMMd", "GyMMMd")?);
    field(&mut out, "era_month", &format("GyMMMM", "GyMMM")?);
    field(&mut out, "days", &interval("yMMMMd", "yMMMd", "d")?);
    field(&mut out, "days_of_year", &interval("yMMMMd", "yMMMd", "M")?);
    field(&mut out, "days_of_years", &interval("yMMMMd", "yMMMd", "y")?);
    field(&mut out, "months", &interval("yMMMM", "yMMM", "M")?);
    field(&mut out, "months_of_years", &interval("yMMMM", "yMMM", "y")?);
    Ok(out + "}")
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
