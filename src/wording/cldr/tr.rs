//! The conventions of `tr`.
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
    percent: "%{0}",
    range: "{0}–{1}",
    about: "~{0}",
    money: "{1}{0}",
    money_letters: "{1}\u{a0}{0}",
    symbols: "AMD=֏|AUD=AU$|AZN=₼|BRL=R$|BYN=р.|CAD=CA$|CNY=CN¥|CZK=Kč|EGP=E£|EUR=€|GBP=£|GEL=₾|HKD=HK$|IDR=Rp|ILS=₪|INR=₹|JPY=¥|KRW=₩|KZT=₸|MNT=₮|MXN=MX$|PHP=₱|PLN=zł|RUB=₽|THB=฿|TRY=₺|UAH=₴|USD=$|VND=₫|XOF=F\u{202f}CFA",
    powers: [3, 6, 9, 12],
    magnitudes: [
        Forms::same("{0} bin"),
        Forms::same("{0} milyon"),
        Forms::same("{0} milyar"),
        Forms::same("{0} trilyon"),
    ],
    magnitudes_short: [
        Forms::same("{0}\u{a0}bin"),
        Forms::same("{0}\u{a0}Mn"),
        Forms::same("{0}\u{a0}Mr"),
        Forms::same("{0}\u{a0}Tn"),
    ],
    units: [
        UnitForms { full: Forms::same("{0} kilovat"), brief: Forms::same("{0} kW") },
        UnitForms { full: Forms::same("{0} megavat"), brief: Forms::same("{0} MW") },
        UnitForms { full: Forms::same("{0} gigavat"), brief: Forms::same("{0} GW") },
        UnitForms { full: Forms::same("{0} kilovatsaat"), brief: Forms::same("{0} kWh") },
        UnitForms { full: Forms::same("{0} megavatsaat"), brief: Forms::same("{0} MWh") },
        UnitForms { full: Forms::same("{0} gigavatsaat"), brief: Forms::same("{0} GWh") },
        UnitForms { full: Forms::same("{0} teravatsaat"), brief: Forms::same("{0} TWh") },
        UnitForms { full: Forms::same("{0} metre"), brief: Forms::same("{0} m") },
        UnitForms { full: Forms::same("{0} kilometre"), brief: Forms::same("{0} km") },
        UnitForms { full: Forms::same("{0} metrekare"), brief: Forms::same("{0} m²") },
        UnitForms { full: Forms::same("{0} kilometrekare"), brief: Forms::same("{0} km²") },
        UnitForms { full: Forms::same("{0} hektar"), brief: Forms::same("{0} ha") },
        UnitForms { full: Forms::same("{0} kilogram"), brief: Forms::same("{0} kg") },
        UnitForms { full: Forms::same("{0} ton"), brief: Forms::same("{0} t") },
        UnitForms { full: Forms::same("{0} litre"), brief: Forms::same("{0} l") },
        UnitForms { full: Forms::same("{0} metreküp"), brief: Forms::same("{0} m³") },
        UnitForms { full: Forms::same("{0} varil"), brief: Forms::same("{0} bbl") },
        UnitForms { full: Forms::same("{0} saat"), brief: Forms::same("{0} sa.") },
        UnitForms { full: Forms::same("{0} gün"), brief: Forms::same("{0} gün") },
        UnitForms { full: Forms::same("{0} ay"), brief: Forms::same("{0} ay") },
        UnitForms { full: Forms::same("{0} yıl"), brief: Forms::same("{0} yıl") },
    ],
    months: Months {
        full: "Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık",
        full_alone: "Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık",
        brief: "Oca|Şub|Mar|Nis|May|Haz|Tem|Ağu|Eyl|Eki|Kas|Ara",
        brief_alone: "Oca|Şub|Mar|Nis|May|Haz|Tem|Ağu|Eyl|Eki|Kas|Ara",
    },
    quarters: "1. çeyrek|2. çeyrek|3. çeyrek|4. çeyrek",
    quarters_short: "Ç1|Ç2|Ç3|Ç4",
    before_era: "MÖ",
    full: Patterns {
        day: "d MMMM y",
        month: "MMMM y",
        quarter: "y 'yılının' Q'. çeyreği'",
        era_day: "G d MMMM y",
        era_month: "G MMMM y",
        days: "d–d MMMM y",
        days_of_year: "d MMMM\u{2009}–\u{2009}d MMMM y",
        days_of_years: "d MMMM y\u{2009}–\u{2009}d MMMM y",
        months: "MMMM\u{2009}–\u{2009}MMMM y",
        months_of_years: "MMMM y\u{2009}–\u{2009}MMMM y",
    },
    brief: Patterns {
        day: "d MMM y",
        month: "MMM y",
        quarter: "y QQQ",
        era_day: "G d MMM y",
        era_month: "G MMM y",
        days: "d–d MMM y",
        days_of_year: "d MMM\u{2009}–\u{2009}d MMM y",
        days_of_years: "d MMM y\u{2009}–\u{2009}d MMM y",
        months: "MMM–MMM y",
        months_of_years: "MMM y\u{2009}–\u{2009}MMM y",
    },
    year: "y",
    era_year: "G y",
    first_day: "",
    month_day: "d MMM",
    years: "y–y",
    between: "{0}\u{2009}–\u{2009}{1}",
    pair: "{0} ve {1}",
    list_start: "{0}, {1}",
    list_middle: "{0}, {1}",
    list_end: "{0} ve {1}",
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
