//! Prints how we format thousands of values in each language, as JSON.
//!
//! Each value comes with the request that makes another program format it. `cargo xtask test reference` compares the
//! answers of ICU with ours; see `docs/wording.md`.

use diplograph::story::{Date, Quantity};
use diplograph::wording::Locale;
use rust_decimal::Decimal;
use serde_json::{Value, json};

fn main() {
    let all: Value =
        Locale::all().flat_map(|locale| Forms { locale, forms: Vec::new() }.all()).collect();
    print!("{all}");
}

/// The formatted values of one language, in a fixed order.
struct Forms {
    locale: &'static Locale,
    forms: Vec<Value>,
}

impl Forms {
    fn all(mut self) -> Vec<Value> {
        self.days();
        self.months_and_years();
        self.numbers();
        self.money();
        self.units();
        self.counts_and_lists();
        self.forms
    }

    /// Adds a formatted value: its kind, our text, and the request for another program.
    fn add(&mut self, shape: &str, ours: String, ask: Value) {
        let tag = self.locale.tag;
        self.forms.push(json!({ "tag": tag, "shape": shape, "ours": ours, "ask": ask }));
    }

    fn date(&mut self, shape: &str, text: &str, long: Value, short: Value) {
        let date: Date = text.parse().expect("a valid date");
        let ends: Vec<&str> = text.split('/').collect();
        let ask = |options| json!({ "do": "date", "ends": ends, "options": options });
        self.add(shape, self.locale.date(&date), ask(long));
        self.add(&format!("{shape}, short"), self.locale.date_short(&date), ask(short));
    }

    fn days(&mut self) {
        let long = || json!({ "dateStyle": "long" });
        let spelled = || json!({ "year": "numeric", "month": "long", "day": "numeric" });
        let short = || json!({ "year": "numeric", "month": "short", "day": "numeric" });
        for year in ["2024", "1914", "0986"] {
            for month in 1..=12 {
                for day in [1, 2, 10, 28] {
                    self.date("day", &format!("{year}-{month:02}-{day:02}"), long(), short());
                }
            }
        }
        for (shape, gap) in [("days of a month", "06-03/06-17"), ("days of a year", "02-28/11-01")]
        {
            let (from, to) = gap.split_once('/').expect("two ends");
            for year in [1999, 2024] {
                self.date(shape, &format!("{year}-{from}/{year}-{to}"), spelled(), short());
            }
        }
        for month in 1..=12 {
            let text = format!("2024-{month:02}-01/2024-{month:02}-09");
            self.date("days of a month", &text, spelled(), short());
            let other = month % 12 + 1;
            let (from, to) = (month.min(other), month.max(other));
            let text = format!("2024-{from:02}-05/2024-{to:02}-21");
            self.date("days of a year", &text, spelled(), short());
            let text = format!("2023-{month:02}-30/2024-{other:02}-02");
            let text = text.replace("02-30", "02-28");
            self.date("days of two years", &text, spelled(), short());
        }
        let era = |month: &str| json!({ "era": "short", "year": "numeric", "month": month, "day": "numeric" });
        for text in ["-0043-03-15", "-0099-12-02", "0000-07-31"] {
            self.date("day before 0", text, era("long"), era("short"));
        }
        for month in 1..=12 {
            let date = |month| json!({ "do": "date", "ends": [format!("2024-{month:02}-19")], "options": { "month": "short", "day": "numeric" } });
            self.add("day of an axis", self.locale.day_short(month, 19), date(month));
        }
    }

    fn months_and_years(&mut self) {
        let options = |month: &str| json!({ "year": "numeric", "month": month });
        for month in 1..=12 {
            for year in ["2024", "1991"] {
                self.date(
                    "month",
                    &format!("{year}-{month:02}"),
                    options("long"),
                    options("short"),
                );
            }
            let other = month % 12 + 1;
            let (from, to) = (month.min(other), month.max(other));
            let text = format!("2024-{from:02}/2024-{to:02}");
            self.date("months of a year", &text, options("long"), options("short"));
            let text = format!("2022-{month:02}/2024-{other:02}");
            self.date("months of two years", &text, options("long"), options("short"));
            let alone = json!({ "do": "date", "ends": [format!("2024-{month:02}")], "options": { "month": "short" } });
            self.add("month of an axis", self.locale.month_short(month), alone);
        }
        let era = |month: &str| json!({ "era": "short", "year": "numeric", "month": month });
        for text in ["-0043-03", "-0099-12"] {
            self.date("month before 0", text, era("long"), era("short"));
        }
        let year = || json!({ "year": "numeric" });
        for text in ["2024", "1991", "1000", "0622", "0044"] {
            self.date("year", text, year(), year());
        }
        for text in ["2019/2021", "1999/2000", "1914/1918"] {
            self.date("years", text, year(), year());
        }
        let era = || json!({ "era": "short", "year": "numeric" });
        for text in ["0000", "-0043", "-0099", "-0550"] {
            self.date("year before 0", text, era(), era());
        }
    }

    fn numbers(&mut self) {
        for digits in NUMBERS {
            for sign in ["", "-"] {
                let text = format!("{sign}{digits}");
                let number = Decimal::from_str_exact(&text).expect("a valid number");
                let ask = |style: &str| json!({ "do": "number", "number": text, "style": style });
                if number.is_zero() && sign == "-" {
                    continue;
                }
                self.add("number", self.locale.number(number), ask("decimal"));
                self.add("percent", self.locale.percent(number), ask("percent"));
            }
        }
        for digits in ["500", "7,500", "1,00,000", "12,34,567", "1,23,45,678.5"] {
            // Chinese has no word for a crore and uses its own scales for these numbers.
            if self.locale.tag == "zh" {
                continue;
            }
            let quantity: Quantity = format!("{digits} crore").parse().expect("a valid quantity");
            let said = self.locale.quantity(&quantity);
            let ask = json!({ "do": "indian", "number": digits.replace(',', ""), "said": said });
            self.add("Indian groups", said.clone(), ask);
        }
        for (low, high) in
            [("8", "9"), ("40", "44"), ("1.5", "2.5"), ("950", "1050"), ("10000", "25000")]
        {
            for (shape, sign, style) in
                [("range", "", "decimal"), ("range of percent", "%", "percent")]
            {
                let quantity: Quantity =
                    format!("{low} to {high}{sign}").parse().expect("a valid range");
                let ask = json!({ "do": "range", "ends": [low, high], "style": style });
                self.add(shape, self.locale.quantity(&quantity), ask);
            }
        }
        for (scale, zeros) in [("k", 3), ("mn", 6), ("bn", 9), ("tn", 12)] {
            for digits in
                ["1", "2", "3", "4", "5", "8.5", "1.5", "11", "21", "25", "100", "156", "999"]
            {
                let quantity: Quantity = format!("{digits}{scale}").parse().expect("a valid count");
                let ask = |width: &str| json!({ "do": "compact", "number": format!("{digits}e{zeros}"), "width": width });
                self.add("scale", self.locale.quantity(&quantity), ask("long"));
                self.add(
                    "scale, short",
                    self.locale.quantity_short(&quantity, &|_| None),
                    ask("short"),
                );
            }
        }
    }

    fn money(&mut self) {
        for currency in CURRENCIES {
            for digits in ["1", "22", "999", "1500", "22000", "1234567", "3.25", "-4", "-1500"] {
                let quantity: Quantity =
                    format!("{currency} {digits}").parse().expect("a valid amount");
                let ask = json!({ "do": "money", "number": digits, "currency": currency });
                self.add("money", self.locale.quantity(&quantity), ask);
            }
            for digits in
                ["1mn", "2mn", "5mn", "156mn", "1bn", "1.5bn", "10bn", "3tn", "25k", "-2.5bn"]
            {
                let quantity: Quantity =
                    format!("{currency} {digits}").parse().expect("a valid amount");
                let number = digits
                    .replace("mn", "e6")
                    .replace("bn", "e9")
                    .replace("tn", "e12")
                    .replace('k', "e3");
                let ask = |width: &str| json!({ "do": "large money", "number": number, "currency": currency, "width": width });
                self.add("large money", self.locale.quantity(&quantity), ask("long"));
                self.add(
                    "large money, short",
                    self.locale.quantity_short(&quantity, &|_| None),
                    ask("short"),
                );
            }
        }
    }

    fn units(&mut self) {
        // CLDR has few units in Uzbek in Cyrillic letters; the others are our own words.
        if self.locale.tag == "uz-Cyrl" {
            return;
        }
        for (unit, name) in UNITS {
            for digits in ["3", "5", "11", "21", "1.5", "100", "1200"] {
                let quantity: Quantity =
                    format!("{digits} {unit}").parse().expect("a valid quantity");
                let ask = |width: &str| json!({ "do": "unit", "number": digits, "unit": name, "width": width });
                self.add("unit", self.locale.quantity(&quantity), ask("long"));
                self.add(
                    "unit, short",
                    self.locale.quantity_short(&quantity, &|_| None),
                    ask("short"),
                );
            }
        }
    }

    fn year(&self, text: &str) -> String {
        self.locale.date(&text.parse().expect("a valid year"))
    }

    fn counts_and_lists(&mut self) {
        let more = [
            1000,
            1001,
            1002,
            2000,
            10_000,
            100_000,
            1_000_000,
            1_000_001,
            2_000_000,
            1_000_000_000,
        ];
        for count in (0..=220).chain(more) {
            let category = format!("{:?}", self.locale.plural(count)).to_lowercase();
            self.add("plural", category, json!({ "do": "plural", "number": count.to_string() }));
        }
        for digits in [
            "0.0",
            "0.5",
            "1.0",
            "1.00",
            "1.1",
            "1.5",
            "2.0",
            "2.5",
            "5.0",
            "10.0",
            "11.5",
            "21.1",
            "100.0",
            "1000000.0",
        ] {
            let number = Decimal::from_str_exact(digits).expect("a valid number");
            let category = format!("{:?}", self.locale.plural_as_written(number)).to_lowercase();
            self.add("plural", category, json!({ "do": "plural", "number": digits }));
        }
        let things = ["A", "B", "C", "D", "E"];
        for count in 1..=things.len() {
            let ask = json!({ "do": "list", "type": "conjunction", "things": &things[..count] });
            self.add("list", self.locale.list(&things[..count]), ask);
        }
        for [first, second] in [["1991", "1992"], ["2016", "2020"], ["2023", "2024"]] {
            let date: Date = format!("[{first},{second}]").parse().expect("a valid choice");
            let years = [first, second].map(|year| self.year(year));
            let ask = json!({ "do": "list", "type": "disjunction", "things": years });
            self.add("one of two", self.locale.date(&date), ask);
        }
        self.add("comma", self.locale.phrases(&["A", "B"]), json!({ "do": "comma" }));
    }
}

const NUMBERS: [&str; 24] = [
    "0",
    "1",
    "7",
    "12",
    "44",
    "99.5",
    "100",
    "999",
    "1000",
    "1234.5",
    "9999",
    "9999.99",
    "10000",
    "12345",
    "100000",
    "123456.789",
    "1000000",
    "1234567",
    "12345678.90",
    "1000000000",
    "0.5",
    "0.05",
    "4.0",
    "1.250",
];

const CURRENCIES: [&str; 14] = [
    "USD", "EUR", "RUB", "KZT", "UZS", "CNY", "INR", "TRY", "GBP", "JPY", "AED", "KGS", "CHF",
    "BRL",
];

/// The units that ECMAScript knows, with their names there.
const UNITS: [(&str, &str); 9] = [
    ("metres", "meter"),
    ("km", "kilometer"),
    ("ha", "hectare"),
    ("kg", "kilogram"),
    ("litres", "liter"),
    ("hours", "hour"),
    ("days", "day"),
    ("months", "month"),
    ("years", "year"),
];
