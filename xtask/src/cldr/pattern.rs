//! The patterns of dates.

use anyhow::Result;
use serde_json::Value;

use super::text::{field, text_of};

/// The patterns of one width; the long one is given for the full width.
pub(super) fn patterns(formats: &Value, intervals: &Value, long: Option<&str>) -> Result<String> {
    let is_full = long.is_some();
    let widen = |pattern: &str| if is_full { widened(pattern) } else { pattern.to_owned() };
    let format = |full: &str, brief: &str| -> Result<String> {
        let found = formats[full].as_str().filter(|_| is_full);
        Ok(widen(found.map_or_else(|| text_of(&formats[brief]), Ok)?))
    };
    let interval = |full: &str, brief: &str, differs: &str| -> Result<String> {
        let found = intervals[full][differs].as_str().filter(|_| is_full);
        Ok(widen(found.map_or_else(|| text_of(&intervals[brief][differs]), Ok)?))
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

/// The pattern with abbreviated months written out.
fn widened(pattern: &str) -> String {
    let mut out = pattern.to_owned();
    for (brief, full) in [("MMM", "MMMM"), ("LLL", "LLLL")] {
        if !out.contains(full) {
            out = out.replace(brief, full);
        }
    }
    out
}
