//! The conventions of `en`.
//!
//! Generated from Unicode CLDR 48 by `cargo xtask cldr`; do not edit.
//! Data © Unicode, Inc., under the Unicode License v3 (SPDX: Unicode-3.0).

use crate::wording::data::{Cldr, Forms, Months, Patterns, UnitForms};
use crate::wording::plural::{Operands, Plural};

pub(in crate::wording) static CLDR: Cldr = Cldr {
    zero: '0',
    least_grouped: 1,
    decimal: ".",
    group: ",",
    minus: "-",
    percent: "{0}%",
    range: "{0}–{1}",
    about: "~{0}",
    money: "{1}{0}",
    money_letters: "{1}\u{a0}{0}",
    symbols: "AMD=֏|AUD=A$|AZN=₼|BRL=R$|CAD=CA$|CNY=CN¥|CZK=Kč|EGP=E£|EUR=€|GBP=£|GEL=₾|HKD=HK$|IDR=Rp|ILS=₪|INR=₹|JPY=¥|KRW=₩|KZT=₸|MNT=₮|MXN=MX$|PHP=₱|PLN=zł|RUB=₽|THB=฿|TRY=₺|UAH=₴|USD=$|VND=₫|XOF=F\u{202f}CFA",
    powers: [3, 6, 9, 12],
    magnitudes: [
        Forms::same("{0}"),
        Forms::same("{0} million"),
        Forms::same("{0} billion"),
        Forms::same("{0} trillion"),
    ],
    magnitudes_short: [
        Forms::same("{0}k"),
        Forms::same("{0}mn"),
        Forms::same("{0}bn"),
        Forms::same("{0}tn"),
    ],
    units: [
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} kilowatt")], "{0} kilowatts"),
            brief: Forms::same("{0} kW"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} megawatt")], "{0} megawatts"),
            brief: Forms::same("{0} MW"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} gigawatt")], "{0} gigawatts"),
            brief: Forms::same("{0} GW"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} kilowatt-hour")], "{0} kilowatt-hours"),
            brief: Forms::same("{0} kWh"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} megawatt-hour")], "{0} megawatt-hours"),
            brief: Forms::same("{0} MWh"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} gigawatt-hour")], "{0} gigawatt-hours"),
            brief: Forms::same("{0} GWh"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} terawatt-hour")], "{0} terawatt-hours"),
            brief: Forms::same("{0} TWh"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} metre")], "{0} metres"),
            brief: Forms::same("{0} m"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} kilometre")], "{0} kilometres"),
            brief: Forms::same("{0} km"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} square metre")], "{0} square metres"),
            brief: Forms::same("{0} m²"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} square kilometre")], "{0} square kilometres"),
            brief: Forms::same("{0} km²"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} hectare")], "{0} hectares"),
            brief: Forms::same("{0} ha"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} kilogram")], "{0} kilograms"),
            brief: Forms::same("{0} kg"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} tonne")], "{0} tonnes"),
            brief: Forms::same("{0} t"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} litre")], "{0} litres"),
            brief: Forms::same("{0} l"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} cubic metre")], "{0} cubic metres"),
            brief: Forms::same("{0} m³"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} barrel")], "{0} barrels"),
            brief: Forms::same("{0} bbl"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} hour")], "{0} hours"),
            brief: Forms::new(&[(Plural::One, "{0} hr")], "{0} hrs"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} day")], "{0} days"),
            brief: Forms::new(&[(Plural::One, "{0} day")], "{0} days"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} month")], "{0} months"),
            brief: Forms::new(&[(Plural::One, "{0} mth")], "{0} mths"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} year")], "{0} years"),
            brief: Forms::new(&[(Plural::One, "{0} yr")], "{0} yrs"),
        },
    ],
    months: Months {
        full: "January|February|March|April|May|June|July|August|September|October|November|December",
        full_alone: "January|February|March|April|May|June|July|August|September|October|November|December",
        brief: "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec",
        brief_alone: "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec",
    },
    quarters: "first quarter|second quarter|third quarter|fourth quarter",
    quarters_short: "Q1|Q2|Q3|Q4",
    before_era: "BC",
    full: Patterns {
        day: "MMMM d, y",
        month: "MMMM y",
        quarter: "QQQQ 'of' y",
        era_day: "MMMM d, y G",
        era_month: "MMMM y G",
        days: "MMMM d\u{2009}–\u{2009}d, y",
        days_of_year: "MMMM d\u{2009}–\u{2009}MMMM d, y",
        days_of_years: "MMMM d, y\u{2009}–\u{2009}MMMM d, y",
        months: "MMMM\u{2009}–\u{2009}MMMM y",
        months_of_years: "MMMM y\u{2009}–\u{2009}MMMM y",
    },
    brief: Patterns {
        day: "MMM d, y",
        month: "MMM y",
        quarter: "QQQ y",
        era_day: "MMM d, y G",
        era_month: "MMM y G",
        days: "MMM d\u{2009}–\u{2009}d, y",
        days_of_year: "MMM d\u{2009}–\u{2009}MMM d, y",
        days_of_years: "MMM d, y\u{2009}–\u{2009}MMM d, y",
        months: "MMM\u{2009}–\u{2009}MMM y",
        months_of_years: "MMM y\u{2009}–\u{2009}MMM y",
    },
    year: "y",
    era_year: "y G",
    first_day: "",
    month_day: "MMM d",
    years: "y\u{2009}–\u{2009}y",
    between: "{0}\u{2009}–\u{2009}{1}",
    pair: "{0} and {1}",
    list_start: "{0}, {1}",
    list_middle: "{0}, {1}",
    list_end: "{0} and {1}",
    quotes: ["“", "”"],
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
