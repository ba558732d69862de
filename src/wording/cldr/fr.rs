//! The conventions of `fr`.
//!
//! Generated from Unicode CLDR 48 by `cargo xtask cldr`; do not edit.
//! Data © Unicode, Inc., under the Unicode License v3 (SPDX: Unicode-3.0).

use crate::wording::data::{Cldr, Forms, Months, Patterns, UnitForms};
use crate::wording::plural::{Operands, Plural};

pub(in crate::wording) static CLDR: Cldr = Cldr {
    zero: '0',
    least_grouped: 1,
    decimal: ",",
    group: "\u{202f}",
    minus: "-",
    percent: "{0}\u{a0}%",
    range: "{0}–{1}",
    about: "≈{0}",
    money: "{0}\u{a0}{1}",
    money_letters: "{0}\u{a0}{1}",
    symbols: "AMD=֏|ARS=$AR|AUD=$AU|AZN=₼|BRL=R$|BYN=р.|CAD=$CA|CZK=Kč|EGP=£E|EUR=€|GBP=£GB|GEL=₾|IDR=Rp|ILS=₪|INR=₹|KRW=₩|KZT=₸|MNT=₮|MXN=$MX|PHP=₱|PLN=zł|RUB=₽|THB=฿|TRY=₺|UAH=₴|USD=$|VND=₫|XOF=F\u{202f}CFA",
    powers: [3, 6, 9, 12],
    magnitudes: [
        Forms::same("{0}"),
        Forms::new(&[(Plural::One, "{0} million")], "{0} millions"),
        Forms::new(&[(Plural::One, "{0} milliard")], "{0} milliards"),
        Forms::new(&[(Plural::One, "{0} billion")], "{0} billions"),
    ],
    magnitudes_short: [
        Forms::same("{0}\u{a0}k"),
        Forms::same("{0}\u{a0}M"),
        Forms::same("{0}\u{a0}Md"),
        Forms::same("{0}\u{a0}Bn"),
    ],
    units: [
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0}\u{a0}kilowatt")], "{0}\u{a0}kilowatts"),
            brief: Forms::same("{0}\u{202f}kW"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0}\u{a0}mégawatt")], "{0}\u{a0}mégawatts"),
            brief: Forms::same("{0}\u{202f}MW"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0}\u{a0}gigawatt")], "{0}\u{a0}gigawatts"),
            brief: Forms::same("{0}\u{202f}GW"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} kilowatt-heure")], "{0} kilowatt-heures"),
            brief: Forms::same("{0}\u{202f}kWh"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} mégawatt-heure")], "{0} mégawatt-heures"),
            brief: Forms::same("{0}\u{202f}MWh"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} gigawatt-heure")], "{0} gigawatt-heures"),
            brief: Forms::same("{0}\u{202f}GWh"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} térawatt-heure")], "{0} térawatt-heures"),
            brief: Forms::same("{0}\u{202f}TWh"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0}\u{a0}mètre")], "{0}\u{a0}mètres"),
            brief: Forms::same("{0}\u{202f}m"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0}\u{a0}kilomètre")], "{0}\u{a0}kilomètres"),
            brief: Forms::same("{0}\u{202f}km"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0}\u{a0}mètre carré")], "{0}\u{a0}mètres carrés"),
            brief: Forms::same("{0}\u{202f}m²"),
        },
        UnitForms {
            full: Forms::new(
                &[(Plural::One, "{0}\u{a0}kilomètre carré")],
                "{0}\u{a0}kilomètres carrés",
            ),
            brief: Forms::same("{0}\u{202f}km²"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0}\u{a0}hectare")], "{0}\u{a0}hectares"),
            brief: Forms::same("{0}\u{202f}ha"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0}\u{a0}kilogramme")], "{0}\u{a0}kilogrammes"),
            brief: Forms::same("{0}\u{202f}kg"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0}\u{a0}tonne")], "{0}\u{a0}tonnes"),
            brief: Forms::same("{0}\u{202f}t"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0}\u{a0}litre")], "{0}\u{a0}litres"),
            brief: Forms::same("{0}\u{202f}l"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0}\u{a0}mètre cube")], "{0}\u{a0}mètres cubes"),
            brief: Forms::same("{0}\u{202f}m³"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0}\u{a0}baril")], "{0}\u{a0}barils"),
            brief: Forms::same("{0}\u{202f}bbl"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0}\u{a0}heure")], "{0}\u{a0}heures"),
            brief: Forms::same("{0}\u{202f}h"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0}\u{a0}jour")], "{0}\u{a0}jours"),
            brief: Forms::same("{0}\u{202f}j"),
        },
        UnitForms { full: Forms::same("{0}\u{a0}mois"), brief: Forms::same("{0}\u{202f}m.") },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0}\u{a0}an")], "{0} ans"),
            brief: Forms::new(&[(Plural::One, "{0}\u{a0}an")], "{0}\u{a0}ans"),
        },
    ],
    months: Months {
        full: "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
        full_alone: "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
        brief: "janv.|févr.|mars|avr.|mai|juin|juil.|août|sept.|oct.|nov.|déc.",
        brief_alone: "janv.|févr.|mars|avr.|mai|juin|juil.|août|sept.|oct.|nov.|déc.",
    },
    quarters: "1er trimestre|2e trimestre|3e trimestre|4e trimestre",
    quarters_short: "T1|T2|T3|T4",
    before_era: "av. J.-C.",
    full: Patterns {
        day: "d MMMM y",
        month: "MMMM y",
        quarter: "QQQQ y",
        era_day: "d MMMM y G",
        era_month: "MMMM y G",
        days: "d–d MMMM y",
        days_of_year: "d MMMM\u{2009}–\u{2009}d MMMM y",
        days_of_years: "d MMMM y\u{2009}–\u{2009}d MMMM y",
        months: "MMMM\u{2009}–\u{2009}MMMM y",
        months_of_years: "MMMM y\u{2009}–\u{2009}MMMM y",
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
    first_day: "1er",
    month_day: "d MMM",
    years: "y–y",
    between: "{0}\u{2009}–\u{2009}{1}",
    pair: "{0} et {1}",
    list_start: "{0}, {1}",
    list_middle: "{0}, {1}",
    list_end: "{0} et {1}",
    quotes: ["«\u{a0}", "\u{a0}»"],
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
    if matches!(of.i, 0 | 1) {
        return Plural::One;
    }
    if of.i != 0 && of.i.is_multiple_of(1000000) && of.v == 0 {
        return Plural::Many;
    }
    Plural::Other
}
