//! The conventions of `de`.
//!
//! Generated from Unicode CLDR 48 by `cargo xtask cldr`; do not edit.
//! Data © Unicode, Inc., under the Unicode License v3 (SPDX: Unicode-3.0).

use crate::wording::data::{Cldr, Forms, Months, Patterns, UnitForms};
use crate::wording::plural::{Operands, Plural};

pub(in crate::wording) static CLDR: Cldr = Cldr {
    zero: '0',
    least_grouped: 1,
    decimal: ",",
    group: ".",
    minus: "-",
    percent: "{0}\u{a0}%",
    range: "{0}–{1}",
    about: "≈{0}",
    money: "{0}\u{a0}{1}",
    money_letters: "{0}\u{a0}{1}",
    symbols: "AMD=֏|AUD=AU$|AZN=₼|BRL=R$|BYN=р.|CAD=CA$|CNY=CN¥|CZK=Kč|EGP=E£|EUR=€|GBP=£|GEL=₾|HKD=HK$|IDR=Rp|ILS=₪|INR=₹|JPY=¥|KRW=₩|KZT=₸|MNT=₮|MXN=MX$|PHP=₱|PLN=zł|RUB=₽|THB=฿|TRY=₺|UAH=₴|USD=$|VND=₫|XOF=F\u{202f}CFA",
    powers: [3, 6, 9, 12],
    magnitudes: [
        Forms::same("{0}"),
        Forms::new(&[(Plural::One, "{0} Million")], "{0} Millionen"),
        Forms::new(&[(Plural::One, "{0} Milliarde")], "{0} Milliarden"),
        Forms::new(&[(Plural::One, "{0} Billion")], "{0} Billionen"),
    ],
    magnitudes_short: [
        Forms::same("{0}"),
        Forms::same("{0}\u{a0}Mio."),
        Forms::same("{0}\u{a0}Mrd."),
        Forms::same("{0}\u{a0}Bio."),
    ],
    units: [
        UnitForms { full: Forms::same("{0} Kilowatt"), brief: Forms::same("{0} kW") },
        UnitForms { full: Forms::same("{0}\u{a0}Megawatt"), brief: Forms::same("{0} MW") },
        UnitForms { full: Forms::same("{0}\u{a0}Gigawatt"), brief: Forms::same("{0} GW") },
        UnitForms {
            full: Forms::new(
                &[(Plural::One, "{0}\u{a0}Kilowattstunde")],
                "{0}\u{a0}Kilowattstunden",
            ),
            brief: Forms::same("{0} kWh"),
        },
        UnitForms {
            full: Forms::new(
                &[(Plural::One, "{0}\u{a0}Megawattstunde")],
                "{0}\u{a0}Megawattstunden",
            ),
            brief: Forms::same("{0} MWh"),
        },
        UnitForms {
            full: Forms::new(
                &[(Plural::One, "{0}\u{a0}Gigawattstunde")],
                "{0}\u{a0}Gigawattstunden",
            ),
            brief: Forms::same("{0} GWh"),
        },
        UnitForms {
            full: Forms::new(
                &[(Plural::One, "{0}\u{a0}Terawattstunde")],
                "{0}\u{a0}Terawattstunden",
            ),
            brief: Forms::same("{0} TWh"),
        },
        UnitForms { full: Forms::same("{0} Meter"), brief: Forms::same("{0} m") },
        UnitForms { full: Forms::same("{0} Kilometer"), brief: Forms::same("{0} km") },
        UnitForms { full: Forms::same("{0} Quadratmeter"), brief: Forms::same("{0} m²") },
        UnitForms { full: Forms::same("{0} Quadratkilometer"), brief: Forms::same("{0} km²") },
        UnitForms { full: Forms::same("{0} Hektar"), brief: Forms::same("{0} ha") },
        UnitForms { full: Forms::same("{0} Kilogramm"), brief: Forms::same("{0} kg") },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0}\u{a0}Tonne")], "{0}\u{a0}Tonnen"),
            brief: Forms::same("{0} t"),
        },
        UnitForms { full: Forms::same("{0} Liter"), brief: Forms::same("{0} l") },
        UnitForms { full: Forms::same("{0}\u{a0}Kubikmeter"), brief: Forms::same("{0} m³") },
        UnitForms { full: Forms::same("{0} Barrel"), brief: Forms::same("{0} bbl") },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} Stunde")], "{0} Stunden"),
            brief: Forms::same("{0} Std."),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} Tag")], "{0} Tage"),
            brief: Forms::same("{0} Tg."),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} Monat")], "{0} Monate"),
            brief: Forms::same("{0} Mon."),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} Jahr")], "{0} Jahre"),
            brief: Forms::same("{0} J"),
        },
    ],
    months: Months {
        full: "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember",
        full_alone: "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember",
        brief: "Jan.|Feb.|März|Apr.|Mai|Juni|Juli|Aug.|Sept.|Okt.|Nov.|Dez.",
        brief_alone: "Jan|Feb|März|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez",
    },
    quarters: "1. Quartal|2. Quartal|3. Quartal|4. Quartal",
    quarters_short: "Q1|Q2|Q3|Q4",
    before_era: "v. Chr.",
    full: Patterns {
        day: "d. MMMM y",
        month: "MMMM y",
        quarter: "QQQQ y",
        era_day: "d. MMMM y G",
        era_month: "MMMM y G",
        days: "d.–d. MMMM y",
        days_of_year: "d. MMMM\u{2009}–\u{2009}d. MMMM y",
        days_of_years: "d. MMMM y\u{2009}–\u{2009}d. MMMM y",
        months: "MMMM–MMMM y",
        months_of_years: "MMMM y\u{2009}–\u{2009}MMMM y",
    },
    brief: Patterns {
        day: "d. MMM y",
        month: "MMM y",
        quarter: "QQQ y",
        era_day: "d. MMM y G",
        era_month: "MMM y G",
        days: "d.–d. MMM y",
        days_of_year: "d. MMM\u{2009}–\u{2009}d. MMM y",
        days_of_years: "d. MMM y\u{2009}–\u{2009}d. MMM y",
        months: "MMM–MMM y",
        months_of_years: "MMM y\u{2009}–\u{2009}MMM y",
    },
    year: "y",
    era_year: "y G",
    first_day: "",
    month_day: "d. MMM",
    years: "y–y",
    between: "{0}\u{2009}–\u{2009}{1}",
    pair: "{0} und {1}",
    list_start: "{0}, {1}",
    list_middle: "{0}, {1}",
    list_end: "{0} und {1}",
    quotes: ["„", "“"],
    plural,
    #[cfg(test)]
    samples: &[
        (Plural::One, "1"),
        (
            Plural::Other,
            "0 2 16 100 1000 10000 100000 1000000 0.0 1.5 10.0 100.0 1000.0 10000.0 100000.0 1000000.0",
        ),
    ],
};

pub(in crate::wording) fn plural(of: Operands) -> Plural {
    if of.i == 1 && of.v == 0 {
        return Plural::One;
    }
    Plural::Other
}
