//! The conventions of `es`.
//!
//! Generated from Unicode CLDR 48 by `cargo xtask cldr`; do not edit.
//! Data © Unicode, Inc., under the Unicode License v3 (SPDX: Unicode-3.0).

use crate::wording::data::{Cldr, Forms, Months, Patterns, UnitForms};
use crate::wording::plural::{Operands, Plural};

pub(in crate::wording) static CLDR: Cldr = Cldr {
    zero: '0',
    least_grouped: 2,
    decimal: ",",
    group: ".",
    minus: "-",
    percent: "{0}\u{a0}%",
    range: "{0}-{1}",
    about: "~{0}",
    money: "{0}\u{a0}{1}",
    money_letters: "{0}\u{a0}{1}",
    symbols: "AMD=֏|AZN=₼|BRL=R$|BYN=р.|CZK=Kč|EGP=EGP|EUR=€|GEL=₾|IDR=Rp|ILS=₪|INR=₹|KRW=₩|KZT=₸|MNT=₮|PHP=₱|PLN=zł|RUB=₽|THB=฿|TRY=₺|UAH=₴|USD=US$|VND=₫",
    powers: [3, 6, 9, 12],
    magnitudes: [
        Forms::same("{0}"),
        Forms::new(&[(Plural::One, "{0} millón")], "{0} millones"),
        Forms::same("{0}"),
        Forms::new(&[(Plural::One, "{0} billón")], "{0} billones"),
    ],
    magnitudes_short: [
        Forms::same("{0}\u{a0}mil"),
        Forms::same("{0}\u{a0}M"),
        Forms::same("{0}"),
        Forms::same("{0}\u{a0}B"),
    ],
    units: [
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} kilovatio")], "{0} kilovatios"),
            brief: Forms::same("{0} kW"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} megavatio")], "{0} megavatios"),
            brief: Forms::same("{0} MW"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} gigavatio")], "{0} gigavatios"),
            brief: Forms::same("{0} GW"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} kilovatio hora")], "{0} kilovatios hora"),
            brief: Forms::same("{0} kWh"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} megavatio hora")], "{0} megavatios hora"),
            brief: Forms::same("{0} MWh"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} gigavatio hora")], "{0} gigavatios hora"),
            brief: Forms::same("{0} GWh"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} teravatio hora")], "{0} teravatios hora"),
            brief: Forms::same("{0} TWh"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} metro")], "{0} metros"),
            brief: Forms::same("{0} m"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} kilómetro")], "{0} kilómetros"),
            brief: Forms::same("{0} km"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} metro cuadrado")], "{0} metros cuadrados"),
            brief: Forms::same("{0} m²"),
        },
        UnitForms {
            full: Forms::new(
                &[(Plural::One, "{0} kilómetro cuadrado")],
                "{0} kilómetros cuadrados",
            ),
            brief: Forms::same("{0} km²"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} hectárea")], "{0} hectáreas"),
            brief: Forms::same("{0} ha"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} kilogramo")], "{0} kilogramos"),
            brief: Forms::same("{0} kg"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} tonelada")], "{0} toneladas"),
            brief: Forms::same("{0} t"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} litro")], "{0} litros"),
            brief: Forms::same("{0} l"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} metro cúbico")], "{0} metros cúbicos"),
            brief: Forms::same("{0} m³"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} barril")], "{0} barriles"),
            brief: Forms::same("{0} bbl"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} hora")], "{0} horas"),
            brief: Forms::same("{0} h"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} día")], "{0} días"),
            brief: Forms::same("{0} d"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} mes")], "{0} meses"),
            brief: Forms::same("{0} m."),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} año")], "{0} años"),
            brief: Forms::same("{0} a"),
        },
    ],
    months: Months {
        full: "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre",
        full_alone: "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre",
        brief: "ene|feb|mar|abr|may|jun|jul|ago|sept|oct|nov|dic",
        brief_alone: "ene|feb|mar|abr|may|jun|jul|ago|sept|oct|nov|dic",
    },
    quarters: "1.er trimestre|2.º trimestre|3.er trimestre|4.º trimestre",
    quarters_short: "T1|T2|T3|T4",
    before_era: "a. C.",
    full: Patterns {
        day: "d 'de' MMMM 'de' y",
        month: "MMMM 'de' y",
        quarter: "QQQQ 'de' y",
        era_day: "d 'de' MMMM 'de' y G",
        era_month: "MMMM 'de' y G",
        days: "d–d 'de' MMMM 'de' y",
        days_of_year: "d 'de' MMMM\u{2009}–\u{2009}d 'de' MMMM 'de' y",
        days_of_years: "d 'de' MMMM 'de' y\u{2009}–\u{2009}d 'de' MMMM 'de' y",
        months: "MMMM–MMMM 'de' y",
        months_of_years: "MMMM 'de' y\u{2009}–\u{2009}MMMM 'de' y",
    },
    brief: Patterns {
        day: "d MMM y",
        month: "MMM y",
        quarter: "QQQ y",
        era_day: "d MMM y G",
        era_month: "MMM y G",
        days: "d–d MMM y",
        days_of_year: "d MMM\u{2009}–\u{2009}d MMM y",
        days_of_years: "d MMM y\u{2009}–\u{2009}d MMM y",
        months: "MMM–MMM y",
        months_of_years: "MMM y\u{2009}–\u{2009}MMM y",
    },
    year: "y",
    era_year: "y G",
    first_day: "",
    month_day: "d MMM",
    years: "y–y",
    between: "{0}\u{2009}–\u{2009}{1}",
    pair: "{0} y {1}",
    list_start: "{0}, {1}",
    list_middle: "{0}, {1}",
    list_end: "{0} y {1}",
    quotes: ["“", "”"],
    plural,
    #[cfg(test)]
    samples: &[
        (Plural::One, "1 1.0 1.00 1.000 1.0000"),
        (Plural::Many, "1000000"),
        (
            Plural::Other,
            "0 2 16 100 1000 10000 100000 0.0 0.9 1.1 1.6 10.0 100.0 1000.0 10000.0 100000.0 1000000.0",
        ),
    ],
};

pub(in crate::wording) fn plural(of: Operands) -> Plural {
    if of.f == 0 && of.i == 1 {
        return Plural::One;
    }
    if of.i != 0 && of.i.is_multiple_of(1000000) && of.v == 0 {
        return Plural::Many;
    }
    Plural::Other
}
