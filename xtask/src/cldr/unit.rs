//! Units: `{0} megawatts`, `{0} MW`.

use std::fmt::Write as _;

use anyhow::{Context as _, Result};
use serde_json::Value;

use super::text::{capital, literal};

/// CLDR's names of the units, in the order of `MeasureUnit`. A megawatt-hour has no name in CLDR: it is a kilowatt-hour with
/// another prefix.
const UNITS: [(&str, Option<&str>); 21] = [
    ("power-kilowatt", None),
    ("power-megawatt", None),
    ("power-gigawatt", None),
    ("energy-kilowatt-hour", None),
    ("energy-kilowatt-hour", Some("10p6")),
    ("energy-kilowatt-hour", Some("10p9")),
    ("energy-kilowatt-hour", Some("10p12")),
    ("length-meter", None),
    ("length-kilometer", None),
    ("area-square-meter", None),
    ("area-square-kilometer", None),
    ("area-hectare", None),
    ("mass-kilogram", None),
    ("mass-tonne", None),
    ("volume-liter", None),
    ("volume-cubic-meter", None),
    ("volume-barrel", None),
    ("duration-hour", None),
    ("duration-day", None),
    ("duration-month", None),
    ("duration-year", None),
];

/// Names for which CLDR has English abbreviations or a longer word than newspapers: language, unit, length, forms.
const CORRECTIONS: [(&str, &str, &str, &str); 35] = [
    ("ar", "mass-tonne", "long", "few={0} أطنان|many={0} طنًا|other={0} طن"),
    ("ar", "mass-tonne", "short", "few={0} أطنان|many={0} طنًا|other={0} طن"),
    ("ar", "energy-kilowatt-hour", "short", "other={0} كيلو واط/ساعة"),
    ("kk", "mass-tonne", "long", "other={0} тонна"),
    ("pt", "mass-tonne", "long", "one={0} tonelada|other={0} toneladas"),
    ("zh", "mass-tonne", "long", "other={0}吨"),
    ("zh", "mass-tonne", "short", "other={0}吨"),
    ("zh", "mass-kilogram", "short", "other={0}千克"),
    ("uz-Cyrl", "power-kilowatt", "long", "other={0} киловатт"),
    ("uz-Cyrl", "power-kilowatt", "short", "other={0} кВт"),
    ("uz-Cyrl", "power-megawatt", "long", "other={0} мегаватт"),
    ("uz-Cyrl", "power-megawatt", "short", "other={0} МВт"),
    ("uz-Cyrl", "power-gigawatt", "long", "other={0} гигаватт"),
    ("uz-Cyrl", "power-gigawatt", "short", "other={0} ГВт"),
    ("uz-Cyrl", "energy-kilowatt-hour", "long", "other={0} киловатт-соат"),
    ("uz-Cyrl", "energy-kilowatt-hour", "short", "other={0} кВт-соат"),
    ("uz-Cyrl", "length-meter", "long", "other={0} метр"),
    ("uz-Cyrl", "length-kilometer", "long", "other={0} километр"),
    ("uz-Cyrl", "area-square-meter", "long", "other={0} квадрат метр"),
    ("uz-Cyrl", "area-square-meter", "short", "other={0} м²"),
    ("uz-Cyrl", "area-square-kilometer", "long", "other={0} квадрат километр"),
    ("uz-Cyrl", "area-square-kilometer", "short", "other={0} км²"),
    ("uz-Cyrl", "area-hectare", "long", "other={0} гектар"),
    ("uz-Cyrl", "area-hectare", "short", "other={0} га"),
    ("uz-Cyrl", "mass-kilogram", "long", "other={0} килограмм"),
    ("uz-Cyrl", "mass-tonne", "long", "other={0} тонна"),
    ("uz-Cyrl", "mass-tonne", "short", "other={0} т"),
    ("uz-Cyrl", "volume-liter", "long", "other={0} литр"),
    ("uz-Cyrl", "volume-liter", "short", "other={0} л"),
    ("uz-Cyrl", "volume-cubic-meter", "long", "other={0} куб метр"),
    ("uz-Cyrl", "volume-cubic-meter", "short", "other={0} м³"),
    ("uz-Cyrl", "volume-barrel", "long", "other={0} баррель"),
    ("uz-Cyrl", "volume-barrel", "short", "other={0} баррель"),
    ("uz-Cyrl", "duration-year", "short", "other={0} йил"),
    ("uz", "volume-liter", "short", "other={0} l"),
];

/// Prefixes of "kilo", "mega", "giga" and "tera" where CLDR has none in the letters of the unit.
const PREFIXES: [(&str, &str, [&str; 4]); 5] = [
    ("ar", "short", ["كيلو", "ميغا", "غيغا", "تيرا"]),
    ("pt", "long", ["quilo", "mega", "giga", "tera"]),
    ("uz-Cyrl", "long", ["кило", "мега", "гига", "тера"]),
    ("uz-Cyrl", "short", ["к", "М", "Г", "Т"]),
    ("zh", "short", ["千", "兆", "吉", "太"]),
];

const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Returns the units of a language as Rust source.
pub(super) fn units(tag: &str, data: &Value) -> Result<String> {
    let mut out = String::from("units: [\n");
    for (name, power) in UNITS {
        let [full, brief] =
            ["long", "short"].map(|width| forms(tag, &data[width], name, power, width));
        write!(out, "UnitForms {{ full: {}, brief: {} }},", full?, brief?)?;
    }
    Ok(out + "],\n")
}

/// Returns the plural forms of a unit as Rust source.
fn forms(tag: &str, data: &Value, name: &str, power: Option<&str>, width: &str) -> Result<String> {
    let mut forms = corrected(tag, name, width).unwrap_or_else(|| named(data, name));
    if let Some(power) = power {
        let [from, to] = prefixes(tag, data, width, power)?;
        for (_, text) in &mut forms {
            let replaced = text.replacen(&from, &to, 1);
            anyhow::ensure!(replaced != *text, "{tag}: `{text}` does not begin with `{from}`");
            *text = replaced;
        }
    }
    let other = forms.iter().find(|(category, _)| category == "other").context(name.to_owned())?;
    let other = other.1.clone();
    let mut own = String::new();
    // A form without the number would lose it in a range: such a form is left out.
    for (category, text) in forms.iter().filter(|(_, text)| *text != other && text.contains("{0}"))
    {
        write!(own, "(Plural::{}, {}),", capital(category), literal(text))?;
    }
    let other = literal(&other);
    Ok(match own.is_empty() {
        true => format!("Forms::same({other})"),
        false => format!("Forms::new(&[{own}], {other})"),
    })
}

/// Returns CLDR's forms of a unit by plural category.
fn named(data: &Value, name: &str) -> Vec<(String, String)> {
    let form = |category: &&str| {
        let text = data[name][format!("unitPattern-count-{category}")].as_str()?;
        Some(((*category).to_owned(), text.to_owned()))
    };
    CATEGORIES.iter().filter_map(form).collect()
}

fn corrected(tag: &str, name: &str, width: &str) -> Option<Vec<(String, String)>> {
    let (.., forms) = CORRECTIONS.iter().find(|(t, n, w, _)| (*t, *n, *w) == (tag, name, width))?;
    let form = |text: &str| text.split_once('=').map(|(c, text)| (c.to_owned(), text.to_owned()));
    Some(forms.split('|').filter_map(form).collect())
}

/// Returns the prefix "kilo" and the one of another power of ten.
fn prefixes(tag: &str, data: &Value, width: &str, power: &str) -> Result<[String; 2]> {
    let nth = ["10p3", "10p6", "10p9", "10p12"].iter().position(|known| *known == power);
    if let Some((.., own)) = PREFIXES.iter().find(|(t, w, _)| (*t, *w) == (tag, width)) {
        return Ok([own[0].to_owned(), own[nth.context("unknown power")?].to_owned()]);
    }
    let prefix = |power: &str| -> Result<String> {
        let text = data[power]["unitPrefixPattern"].as_str().context("no prefix")?;
        Ok(text.replace("{0}", ""))
    };
    Ok([prefix("10p3")?, prefix(power)?])
}
