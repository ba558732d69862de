//! The conventions of `uz`.
//!
//! Generated from Unicode CLDR 48 by `cargo xtask cldr`; do not edit.
//! Data © Unicode, Inc., under the Unicode License v3 (SPDX: Unicode-3.0).

use crate::wording::data::{Cldr, Forms, Months, Patterns, UnitForms};
use crate::wording::plural::{Operands, Plural};

pub(in crate::wording) static CLDR: Cldr = Cldr {
    zero: '0',
    least_grouped: 1,
    decimal: ",",
    group: "\u{a0}",
    minus: "-",
    percent: "{0}%",
    range: "{0}–{1}",
    about: "~{0}",
    money: "{0}\u{a0}{1}",
    money_letters: "{0}\u{a0}{1}",
    symbols: "AMD=֏|AUD=A$|AZN=₼|BRL=R$|BYN=р.|CAD=CA$|CNY=CN¥|CZK=Kč|EGP=E£|EUR=€|GBP=£|GEL=₾|HKD=HK$|IDR=Rp|ILS=₪|INR=₹|JPY=JP¥|KRW=₩|KZT=₸|MNT=₮|MXN=MX$|PHP=₱|PLN=zł|RUB=₽|THB=฿|TRY=₺|UAH=₴|USD=$|UZS=soʻm|VND=₫|XOF=F\u{202f}CFA",
    powers: [3, 6, 9, 12],
    magnitudes: [
        Forms::same("{0} ming"),
        Forms::same("{0} million"),
        Forms::same("{0} milliard"),
        Forms::same("{0} trillion"),
    ],
    magnitudes_short: [
        Forms::same("{0}\u{a0}ming"),
        Forms::same("{0}\u{a0}mln"),
        Forms::same("{0}\u{a0}mlrd"),
        Forms::same("{0}\u{a0}trln"),
    ],
    units: [
        UnitForms { full: Forms::same("{0} kilovatt"), brief: Forms::same("{0} kVt") },
        UnitForms { full: Forms::same("{0} megavatt"), brief: Forms::same("{0} MVt") },
        UnitForms { full: Forms::same("{0} gigavatt"), brief: Forms::same("{0} GVt") },
        UnitForms { full: Forms::same("{0} kilovatt-soat"), brief: Forms::same("{0} kVt-soat") },
        UnitForms { full: Forms::same("{0} megavatt-soat"), brief: Forms::same("{0} MVt-soat") },
        UnitForms { full: Forms::same("{0} gigavatt-soat"), brief: Forms::same("{0} GVt-soat") },
        UnitForms { full: Forms::same("{0} teravatt-soat"), brief: Forms::same("{0} TVt-soat") },
        UnitForms { full: Forms::same("{0} metr"), brief: Forms::same("{0} m") },
        UnitForms { full: Forms::same("{0} kilometr"), brief: Forms::same("{0} km") },
        UnitForms { full: Forms::same("{0} kvadrat metr"), brief: Forms::same("{0} m²") },
        UnitForms { full: Forms::same("{0} kvadrat kilometr"), brief: Forms::same("{0} km²") },
        UnitForms { full: Forms::same("{0} gektar"), brief: Forms::same("{0} ga") },
        UnitForms { full: Forms::same("{0} kilogramm"), brief: Forms::same("{0} kg") },
        UnitForms { full: Forms::same("{0} tonna"), brief: Forms::same("{0} t") },
        UnitForms { full: Forms::same("{0} litr"), brief: Forms::same("{0} l") },
        UnitForms { full: Forms::same("{0} kub metr"), brief: Forms::same("{0} m³") },
        UnitForms { full: Forms::same("{0} barrel"), brief: Forms::same("{0} barrel") },
        UnitForms { full: Forms::same("{0} soat"), brief: Forms::same("{0} soat") },
        UnitForms { full: Forms::same("{0} kun"), brief: Forms::same("{0} kun") },
        UnitForms { full: Forms::same("{0} oy"), brief: Forms::same("{0} oy") },
        UnitForms { full: Forms::same("{0} yil"), brief: Forms::same("{0} yil") },
    ],
    months: Months {
        full: "yanvar|fevral|mart|aprel|may|iyun|iyul|avgust|sentabr|oktabr|noyabr|dekabr",
        full_alone: "Yanvar|Fevral|Mart|Aprel|May|Iyun|Iyul|Avgust|Sentabr|Oktabr|Noyabr|Dekabr",
        brief: "yan|fev|mar|apr|may|iyn|iyl|avg|sen|okt|noy|dek",
        brief_alone: "Yan|Fev|Mar|Apr|May|Iyn|Iyl|Avg|Sen|Okt|Noy|Dek",
    },
    quarters: "1-chorak|2-chorak|3-chorak|4-chorak",
    quarters_short: "1-ch|2-ch|3-ch|4-ch",
    before_era: "m.a.",
    full: Patterns {
        day: "y-'yil' d-MMMM",
        month: "y-'yil' MMMM",
        quarter: "y-'yil' QQQQ",
        era_day: "G y-'yil' d-MMMM",
        era_month: "G y-'yil' MMMM",
        days: "y-'yil' d–d-MMMM",
        days_of_year: "y-'yil' d-MMMM – d-MMMM",
        days_of_years: "y-'yil' d-MMMM – y-'yil' d-MMMM",
        months: "y-'yil' MMMM – MMMM",
        months_of_years: "y-'yil' MMMM – y-'yil' MMMM",
    },
    brief: Patterns {
        day: "y-'yil' d-MMM",
        month: "y-'yil' MMM",
        quarter: "y-'yil' QQQ",
        era_day: "G y-'yil' d-MMM",
        era_month: "G y-'yil' MMM",
        days: "y-'yil' d–d-MMM",
        days_of_year: "y-'yil' d-MMM – d-MMM",
        days_of_years: "y-'yil' d-MMM – y-'yil' d-MMM",
        months: "y-'yil' MMM – MMM",
        months_of_years: "y-'yil' MMM – y-'yil' MMM",
    },
    year: "y",
    era_year: "G y",
    first_day: "",
    month_day: "d-MMM",
    years: "y–y",
    between: "{0}\u{2009}–\u{2009}{1}",
    pair: "{0} va {1}",
    list_start: "{0}, {1}",
    list_middle: "{0}, {1}",
    list_end: "{0} va {1}",
    quotes: ["“", "”"],
    plural,
    #[cfg(test)]
    samples: &[
        (Plural::One, "1 1.0 1.00 1.000 1.0000"),
        (
            Plural::Other,
            "0 2 16 100 1000 10000 100000 1000000 0.0 0.9 1.1 1.6 10.0 100.0 1000.0 10000.0 100000.0 1000000.0",
        ),
    ],
};

pub(in crate::wording) fn plural(of: Operands) -> Plural {
    if of.f == 0 && of.i == 1 {
        return Plural::One;
    }
    Plural::Other
}
