//! Generates the data table of one language.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use serde_json::Value;

use super::HEAD;
use super::correction::correction;
use super::pattern::{Shape, patterns};
use super::rule::{conditions, samples};
use super::text::{capital, field, literal, names, text_of, with_placeholder, zero};
use super::unit::units;

/// The currencies with known symbols; others are written with their codes.
const CURRENCIES: [&str; 40] = [
    "AED", "AMD", "ARS", "AUD", "AZN", "BRL", "BYN", "CAD", "CHF", "CNY", "CZK", "DZD", "EGP",
    "EUR", "GBP", "GEL", "HKD", "IDR", "ILS", "INR", "JPY", "KGS", "KRW", "KZT", "MAD", "MNT",
    "MXN", "PHP", "PKR", "PLN", "QAR", "RUB", "SAR", "THB", "TRY", "UAH", "USD", "UZS", "VND",
    "XOF",
];

/// Narrow symbols that several currencies share, and one (the som) that fonts do not have yet.
const UNUSABLE_SYMBOLS: [&str; 7] = ["$", "¥", "£", "kr", "Rs", "F", "\u{20c0}"];

/// The powers of ten that have names.
const THREES: [u32; 4] = [3, 6, 9, 12];
const FOURS: [u32; 4] = [4, 8, 12, 16];

/// Languages of many countries where `$` alone is the local currency, so the US dollar has its longer symbol.
const SHARED_DOLLAR_LANGUAGES: [&str; 2] = ["es", "pt"];

/// The CLDR data of one language.
pub(super) struct Source {
    tag: String,
    calendar: Value,
    numbers: Value,
    currencies: Value,
    lists: Value,
    delimiters: Value,
    plurals: Value,
    units: Value,
}

/// The language whose units are used for another: newspapers outside the United States write "tonnes" and "kilometres".
const UNITS_OF: (&str, &str) = ("en", "en-GB");

impl Source {
    pub(super) fn read(modules: &Path, tag: &str) -> Result<Self> {
        let of = |tag: &str, package: &str, file: &str| -> Result<Value> {
            let path = modules.join(package).join("main").join(tag).join(file);
            let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
            let mut value: Value = serde_json::from_str(&text)?;
            Ok(value["main"][tag].take())
        };
        let main = |package: &str, file: &str| of(tag, package, file);
        let tag_of_units = if tag == UNITS_OF.0 { UNITS_OF.1 } else { tag };
        let plurals = modules.join("cldr-core/supplemental/plurals.json");
        let mut plurals: Value = serde_json::from_str(&fs::read_to_string(plurals)?)?;
        let language = tag.split('-').next().unwrap_or(tag);
        Ok(Self {
            tag: tag.to_owned(),
            calendar: main("cldr-dates-full", "ca-gregorian.json")?["dates"]["calendars"]
                ["gregorian"]
                .take(),
            numbers: main("cldr-numbers-full", "numbers.json")?["numbers"].take(),
            currencies: main("cldr-numbers-full", "currencies.json")?["numbers"]["currencies"]
                .take(),
            lists: main("cldr-misc-full", "listPatterns.json")?["listPatterns"]
                ["listPattern-type-standard"]
                .take(),
            delimiters: main("cldr-misc-full", "delimiters.json")?["delimiters"].take(),
            units: of(tag_of_units, "cldr-units-full", "units.json")?["units"].take(),
            plurals: plurals["supplemental"]["plurals-type-cardinal"][language].take(),
        })
    }

    /// Returns the Rust source of the language's table.
    pub(super) fn table(&self) -> Result<String> {
        let mut text = format!("//! The conventions of `{}`.\n//!\n", self.tag);
        for line in HEAD.lines() {
            writeln!(text, "//! {line}")?;
        }
        let names = "use crate::wording::data::{Cldr, Forms, Months, Patterns, UnitForms};\n\
                     use crate::wording::plural::{Operands, Plural};\n";
        write!(text, "\n{names}\npub(in crate::wording) static CLDR: Cldr = Cldr {{\n")?;
        text += &self.number_fields()?;
        text += &units(&self.tag, &self.units)?;
        text += &self.date_fields()?;
        text += &self.list_fields()?;
        text += "plural,\n";
        text += &self.plural_samples()?;
        text += "};\n\n";
        text += &self.plural_rule()?;
        Ok(text)
    }

    fn number_fields(&self) -> Result<String> {
        let system = text_of(&self.numbers["defaultNumberingSystem"])?;
        let of = |what: &str| &self.numbers[format!("{what}-numberSystem-{system}")];
        let symbols = of("symbols");
        let percent = text_of(&of("percentFormats")["standard"])?;
        let misc = of("miscPatterns");
        let money = of("currencyFormats");
        let standard = text_of(&money["standard"])?;
        let letters = money["standard-alphaNextToNumber"].as_str().unwrap_or(standard);
        let least = &self.numbers["minimumGroupingDigits"];
        let least = self.correction("leastGrouped").map_or_else(|| text_of(least), Ok)?;
        let compact = of("decimalFormats");
        let mut out = format!("zero: {:?},\nleast_grouped: {least},\n", zero(system)?);
        let percent_sign = text_of(&symbols["percentSign"])?;
        field(&mut out, "decimal", text_of(&symbols["decimal"])?);
        field(&mut out, "group", text_of(&symbols["group"])?);
        field(&mut out, "minus", text_of(&symbols["minusSign"])?);
        let percent = with_placeholder(percent).replace('%', percent_sign);
        self.corrected_field(&mut out, "percent", &percent);
        self.corrected_field(&mut out, "range", text_of(&misc["range"])?);
        field(&mut out, "about", text_of(&misc["approximately"])?);
        // Chinese uses the names of currencies instead of symbols: see `symbols`.
        let named = |pattern: &str| {
            if self.is_in_myriads() {
                "{0}{1}".to_owned()
            } else {
                with_placeholder(pattern).replace('¤', "{1}")
            }
        };
        field(&mut out, "money", &named(standard));
        field(&mut out, "money_letters", &named(letters));
        field(&mut out, "symbols", &self.symbols());
        writeln!(out, "powers: {:?},", self.powers())?;
        for (name, width) in [("magnitudes", "long"), ("magnitudes_short", "short")] {
            let magnitudes = self.magnitudes(&compact[width]["decimalFormat"], width)?;
            writeln!(out, "{name}: {magnitudes},")?;
        }
        Ok(out)
    }

    /// Returns the unambiguous currency symbols as `USD=$|EUR=€`.
    fn symbols(&self) -> String {
        let sign = |code: &str| {
            let data = &self.currencies[code];
            let narrow = data["symbol-alt-narrow"].as_str();
            if self.is_in_myriads() {
                let name = self.correction(code).or(data["displayName"].as_str());
                return name.map(str::to_owned);
            }
            if code == "USD" && !SHARED_DOLLAR_LANGUAGES.contains(&&*self.tag) {
                return narrow.map(str::to_owned);
            }
            let own = data["symbol"].as_str().filter(|sign| *sign != code);
            let sign = own.or(narrow.filter(|sign| !UNUSABLE_SYMBOLS.contains(sign)))?;
            Some(sign.to_owned())
        };
        let known = |code| sign(code).map(|sign| format!("{code}={sign}"));
        let all: Vec<String> = CURRENCIES.into_iter().filter_map(known).collect();
        all.join("|")
    }

    /// Returns whether numbers are grouped by ten thousands.
    fn is_in_myriads(&self) -> bool {
        self.tag == "zh"
    }

    fn powers(&self) -> [u32; 4] {
        if self.is_in_myriads() { FOURS } else { THREES }
    }

    /// Returns the magnitudes, each with its plural forms.
    fn magnitudes(&self, formats: &Value, width: &str) -> Result<String> {
        let mut out = String::from("[");
        for power in self.powers().map(|power| format!("1{:0>width$}", "", width = power as usize))
        {
            let corrected = self.correction(&format!("{width}/{power}"));
            let form = |category: &str| -> Option<String> {
                let found = formats[format!("{power}-count-{category}")].as_str();
                let text = corrected.or(found)?;
                if let Some(text) = self.correction(&format!("{width}/{power}/{category}")) {
                    return Some(text.to_owned());
                }
                // More than one zero means that the magnitude has no name; a smaller one is used.
                Some(if text.contains("00") {
                    with_placeholder("0")
                } else {
                    with_placeholder(text)
                })
            };
            let other = form("other").unwrap_or_else(|| with_placeholder("0"));
            let mut own = String::new();
            for category in ["zero", "one", "two", "few", "many"] {
                if let Some(text) = form(category).filter(|text| *text != other) {
                    write!(own, "(Plural::{}, {}),", capital(category), literal(&text))?;
                }
            }
            let other = literal(&other);
            if own.is_empty() {
                write!(out, "Forms::same({other}),")?;
            } else {
                write!(out, "Forms::new(&[{own}], {other}),")?;
            }
        }
        Ok(out + "]")
    }

    fn date_fields(&self) -> Result<String> {
        let calendar = &self.calendar;
        let months = |context: &str, width: &str| names(&calendar["months"][context][width], 12);
        let quarters = |width: &str| names(&calendar["quarters"]["stand-alone"][width], 4);
        let formats = &calendar["dateTimeFormats"]["availableFormats"];
        let intervals = &calendar["dateTimeFormats"]["intervalFormats"];
        let mut out = String::from("months: Months {\n");
        self.corrected_field(&mut out, "months/full", &months("format", "wide")?);
        self.corrected_field(&mut out, "months/full_alone", &months("stand-alone", "wide")?);
        self.corrected_field(&mut out, "months/brief", &months("format", "abbreviated")?);
        self.corrected_field(
            &mut out,
            "months/brief_alone",
            &months("stand-alone", "abbreviated")?,
        );
        out += "},\n";
        self.corrected_field(&mut out, "quarters", &quarters("wide")?);
        field(&mut out, "quarters_short", &quarters("abbreviated")?);
        field(&mut out, "before_era", text_of(&calendar["eras"]["eraAbbr"]["0"])?);
        let long = text_of(&calendar["dateFormats"]["long"])?;
        let full = Shape { tag: &self.tag, long: Some(long) };
        let brief = Shape { long: None, ..full };
        writeln!(out, "full: {},", patterns(formats, intervals, full)?)?;
        writeln!(out, "brief: {},", patterns(formats, intervals, brief)?)?;
        field(&mut out, "year", text_of(&formats["y"])?);
        field(&mut out, "era_year", text_of(&formats["Gy"])?);
        field(&mut out, "first_day", self.correction("firstDay").unwrap_or_default());
        field(&mut out, "month_day", text_of(&formats["MMMd"])?);
        let or_corrected =
            |place: &str, text| self.correction(place).map_or_else(|| text_of(text), Ok);
        field(&mut out, "years", or_corrected("years", &intervals["y"]["y"])?);
        field(&mut out, "between", or_corrected("between", &intervals["intervalFormatFallback"])?);
        Ok(out)
    }

    fn list_fields(&self) -> Result<String> {
        let mut out = String::new();
        for (name, key) in
            [("pair", "2"), ("list_start", "start"), ("list_middle", "middle"), ("list_end", "end")]
        {
            let corrected = self.correction(&format!("listPattern/{key}"));
            field(&mut out, name, corrected.map_or_else(|| text_of(&self.lists[key]), Ok)?);
        }
        let quote = |key: &str| {
            let text = self.correction(key).map_or_else(|| text_of(&self.delimiters[key]), Ok);
            text.map(literal)
        };
        writeln!(out, "quotes: [{}, {}],", quote("quotationStart")?, quote("quotationEnd")?)?;
        Ok(out)
    }

    fn correction(&self, place: &str) -> Option<&'static str> {
        correction(&self.tag, place)
    }

    /// Adds a field of the table, corrected if there is a correction for this place.
    fn corrected_field(&self, out: &mut String, place: &str, text: &str) {
        let name = place.rsplit('/').next().unwrap_or(place);
        field(out, name, self.correction(place).unwrap_or(text));
    }

    /// Returns the plural rules as a Rust function.
    fn plural_rule(&self) -> Result<String> {
        let mut body = String::new();
        for category in ["zero", "one", "two", "few", "many"] {
            let Some(rule) = self.rule(category) else { continue };
            for condition in conditions(rule.split('@').next().unwrap_or_default())? {
                writeln!(body, "if {condition} {{ return Plural::{}; }}", capital(category))?;
            }
        }
        let argument = if body.is_empty() { "_" } else { "of" };
        Ok(format!(
            "pub(in crate::wording) fn plural({argument}: Operands) -> Plural {{\n{body}Plural::Other\n}}\n"
        ))
    }

    /// Returns CLDR's samples of each plural category, for the tests.
    fn plural_samples(&self) -> Result<String> {
        let mut rows = String::new();
        for category in ["zero", "one", "two", "few", "many", "other"] {
            let Some(rule) = self.rule(category) else { continue };
            let samples = samples(rule);
            write!(rows, "(Plural::{}, {:?}),", capital(category), samples)?;
        }
        Ok(format!("#[cfg(test)]\nsamples: &[{rows}],\n"))
    }

    fn rule(&self, category: &str) -> Option<&str> {
        self.plurals[format!("pluralRule-count-{category}")].as_str()
    }
}
