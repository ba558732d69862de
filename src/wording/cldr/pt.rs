//! The conventions of `pt`.
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
    percent: "{0}%",
    range: "{0}–{1}",
    about: "~{0}",
    money: "{1}\u{a0}{0}",
    money_letters: "{1}\u{a0}{0}",
    symbols: "AMD=֏|AUD=AU$|AZN=₼|BRL=R$|BYN=р.|CAD=CA$|CNY=CN¥|CZK=Kč|EGP=E£|EUR=€|GBP=£|GEL=₾|HKD=HK$|IDR=Rp|ILS=₪|INR=₹|JPY=JP¥|KRW=₩|KZT=₸|MNT=₮|MXN=MX$|PHP=₱|PLN=zł|RUB=₽|THB=฿|TRY=₺|UAH=₴|USD=US$|VND=₫|XOF=F\u{202f}CFA",
    powers: [3, 6, 9, 12],
    magnitudes: [
        Forms::same("{0} mil"),
        Forms::new(&[(Plural::One, "{0} milhão")], "{0} milhões"),
        Forms::new(&[(Plural::One, "{0} bilhão")], "{0} bilhões"),
        Forms::new(&[(Plural::One, "{0} trilhão")], "{0} trilhões"),
    ],
    magnitudes_short: [
        Forms::same("{0}\u{a0}mil"),
        Forms::same("{0}\u{a0}mi"),
        Forms::same("{0}\u{a0}bi"),
        Forms::same("{0}\u{a0}tri"),
    ],
    units: [
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} quilowatt")], "{0} quilowatts"),
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
            full: Forms::new(&[(Plural::One, "{0} quilowatt-hora")], "{0} quilowatts-hora"),
            brief: Forms::same("{0} kWh"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} megawatt-hora")], "{0} megawatts-hora"),
            brief: Forms::same("{0} MWh"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} gigawatt-hora")], "{0} gigawatts-hora"),
            brief: Forms::same("{0} GWh"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} terawatt-hora")], "{0} terawatts-hora"),
            brief: Forms::same("{0} TWh"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} metro")], "{0} metros"),
            brief: Forms::same("{0} m"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} quilômetro")], "{0} quilômetros"),
            brief: Forms::same("{0} km"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} metro quadrado")], "{0} metros quadrados"),
            brief: Forms::same("{0} m²"),
        },
        UnitForms {
            full: Forms::new(
                &[(Plural::One, "{0} quilômetro quadrado")],
                "{0} quilômetros quadrados",
            ),
            brief: Forms::same("{0} km²"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} hectare")], "{0} hectares"),
            brief: Forms::same("{0} ha"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} quilograma")], "{0} quilogramas"),
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
            full: Forms::new(&[(Plural::One, "{0} barril")], "{0} barris"),
            brief: Forms::same("{0} bbl"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} hora")], "{0} horas"),
            brief: Forms::same("{0} h"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} dia")], "{0} dias"),
            brief: Forms::new(&[(Plural::One, "{0} dia")], "{0} dias"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} mês")], "{0} meses"),
            brief: Forms::new(&[(Plural::One, "{0} mês")], "{0} meses"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} ano")], "{0} anos"),
            brief: Forms::new(&[(Plural::One, "{0} ano")], "{0} anos"),
        },
    ],
    months: Months {
        full: "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro",
        full_alone: "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro",
        brief: "jan.|fev.|mar.|abr.|mai.|jun.|jul.|ago.|set.|out.|nov.|dez.",
        brief_alone: "jan.|fev.|mar.|abr.|mai.|jun.|jul.|ago.|set.|out.|nov.|dez.",
    },
    quarters: "1º trimestre|2º trimestre|3º trimestre|4º trimestre",
    quarters_short: "T1|T2|T3|T4",
    before_era: "a.C.",
    full: Patterns {
        day: "d 'de' MMMM 'de' y",
        month: "MMMM 'de' y",
        quarter: "QQQQ 'de' y",
        era_day: "d 'de' MMMM 'de' y G",
        era_month: "MMMM 'de' y G",
        days: "d\u{2009}–\u{2009}d 'de' MMMM 'de' y",
        days_of_year: "d 'de' MMMM\u{2009}–\u{2009}d 'de' MMMM 'de' y",
        days_of_years: "d 'de' MMMM 'de' y\u{2009}–\u{2009}d 'de' MMMM 'de' y",
        months: "MMMM\u{2009}–\u{2009}MMMM 'de' y",
        months_of_years: "MMMM 'de' y\u{2009}–\u{2009}MMMM 'de' y",
    },
    brief: Patterns {
        day: "d 'de' MMM 'de' y",
        month: "MMM 'de' y",
        quarter: "QQQ 'de' y",
        era_day: "d 'de' MMM 'de' y G",
        era_month: "MMM 'de' y G",
        days: "d\u{2009}–\u{2009}d 'de' MMM 'de' y",
        days_of_year: "d 'de' MMM\u{2009}–\u{2009}d 'de' MMM 'de' y",
        days_of_years: "d 'de' MMM 'de' y\u{2009}–\u{2009}d 'de' MMM 'de' y",
        months: "MMM\u{2009}–\u{2009}MMM 'de' y",
        months_of_years: "MMM 'de' y\u{2009}–\u{2009}MMM 'de' y",
    },
    year: "y",
    era_year: "y G",
    first_day: "1º",
    month_day: "d 'de' MMM",
    years: "y\u{2009}–\u{2009}y",
    between: "{0}\u{2009}–\u{2009}{1}",
    pair: "{0} e {1}",
    list_start: "{0}, {1}",
    list_middle: "{0}, {1}",
    list_end: "{0} e {1}",
    quotes: ["“", "”"],
    plural,
    #[cfg(test)]
    samples: &[
        (Plural::One, "0 1 0.0 1.5"),
        (Plural::Many, "1000000"),
        (
            Plural::Other,
            "2 17 100 1000 10000 100000 2.0 3.5 10.0 100.0 1000.0 10000.0 100000.0 1000000.0",
        ),
    ],
};

pub(in crate::wording) fn plural(of: Operands) -> Plural {
    if matches!(of.i, 0..=1) {
        return Plural::One;
    }
    if of.i != 0 && of.i.is_multiple_of(1000000) && of.v == 0 {
        return Plural::Many;
    }
    Plural::Other
}
