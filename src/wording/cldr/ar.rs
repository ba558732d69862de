//! The conventions of `ar`.
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
    minus: "\u{200e}-",
    percent: "{0}\u{200e}%\u{200e}",
    range: "{0}–{1}",
    about: "~{0}",
    money: "\u{200f}{0}\u{a0}{1}",
    money_letters: "\u{200f}{0}\u{a0}{1}",
    symbols: "AED=د.إ.\u{200f}|AMD=֏|ARS=AR$|AUD=AU$|AZN=₼|BRL=R$|BYN=р.|CAD=CA$|CNY=CN¥|CZK=Kč|DZD=د.ج.\u{200f}|EGP=ج.م.\u{200f}|EUR=€|GBP=UK£|GEL=₾|HKD=HK$|IDR=Rp|ILS=₪|INR=₹|JPY=JP¥|KRW=₩|KZT=₸|MAD=د.م.\u{200f}|MNT=₮|MXN=MX$|PHP=₱|PLN=zł|QAR=ر.ق.\u{200f}|RUB=₽|SAR=ر.س.\u{200f}|THB=฿|TRY=₺|UAH=₴|USD=US$|VND=₫|XOF=F\u{202f}CFA",
    powers: [3, 6, 9, 12],
    magnitudes: [
        Forms::new(&[(Plural::One, "ألف"), (Plural::Few, "{0} آلاف")], "{0} ألف"),
        Forms::new(&[(Plural::One, "مليون"), (Plural::Few, "{0} ملايين")], "{0} مليون"),
        Forms::new(&[(Plural::One, "مليار"), (Plural::Few, "{0} مليارات")], "{0} مليار"),
        Forms::new(&[(Plural::One, "ترليون")], "{0} ترليون"),
    ],
    magnitudes_short: [
        Forms::new(&[(Plural::Few, "{0}\u{a0}آلاف")], "{0}\u{a0}ألف"),
        Forms::same("{0}\u{a0}مليون"),
        Forms::same("{0}\u{a0}مليار"),
        Forms::same("{0}\u{a0}ترليون"),
    ],
    units: [
        UnitForms {
            full: Forms::same("{0} كيلوواط"), brief: Forms::same("{0} كيلوواط")
        },
        UnitForms { full: Forms::same("{0} ميغا واط"), brief: Forms::same("{0} م واط") },
        UnitForms { full: Forms::same("{0} غيغا واط"), brief: Forms::same("{0} غ واط") },
        UnitForms {
            full: Forms::same("{0} كيلو واط/ساعة"),
            brief: Forms::same("{0} كيلو واط/ساعة"),
        },
        UnitForms {
            full: Forms::same("{0} ميغا واط/ساعة"),
            brief: Forms::same("{0} ميغا واط/ساعة"),
        },
        UnitForms {
            full: Forms::same("{0} غيغا واط/ساعة"),
            brief: Forms::same("{0} غيغا واط/ساعة"),
        },
        UnitForms {
            full: Forms::same("{0} تيرا واط/ساعة"),
            brief: Forms::same("{0} تيرا واط/ساعة"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::Few, "{0} أمتار"), (Plural::Many, "{0} مترًا")], "{0} متر"),
            brief: Forms::new(&[(Plural::Few, "{0} أمتار"), (Plural::Many, "{0} مترًا")], "{0} متر"),
        },
        UnitForms {
            full: Forms::new(
                &[(Plural::Few, "{0} كيلومترات"), (Plural::Many, "{0} كيلومترًا")],
                "{0} كيلومتر",
            ),
            brief: Forms::same("{0} كم"),
        },
        UnitForms { full: Forms::same("{0} متر مربع"), brief: Forms::same("{0} م²") },
        UnitForms {
            full: Forms::same("{0} كيلومتر مربع"), brief: Forms::same("{0} كم²")
        },
        UnitForms { full: Forms::same("{0} هكتار"), brief: Forms::same("{0} هكتار") },
        UnitForms { full: Forms::same("{0} كيلوغرام"), brief: Forms::same("{0} كغم") },
        UnitForms {
            full: Forms::new(&[(Plural::Few, "{0} أطنان"), (Plural::Many, "{0} طنًا")], "{0} طن"),
            brief: Forms::new(&[(Plural::Few, "{0} أطنان"), (Plural::Many, "{0} طنًا")], "{0} طن"),
        },
        UnitForms { full: Forms::same("{0} لتر"), brief: Forms::same("{0} لتر") },
        UnitForms { full: Forms::same("{0} متر مكعب"), brief: Forms::same("{0} م³") },
        UnitForms {
            full: Forms::new(
                &[(Plural::Few, "{0} براميل"), (Plural::Many, "{0} برميلًا")],
                "{0} برميل",
            ),
            brief: Forms::new(
                &[(Plural::Few, "{0} براميل"), (Plural::Many, "{0} برميلًا")],
                "{0} برميل",
            ),
        },
        UnitForms {
            full: Forms::new(&[(Plural::Few, "{0} ساعات")], "{0} ساعة"),
            brief: Forms::same("{0} س"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::Few, "{0} أيام"), (Plural::Many, "{0} يومًا")], "{0} يوم"),
            brief: Forms::new(&[(Plural::Few, "{0} أيام"), (Plural::Many, "{0} يومًا")], "{0} يوم"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::Few, "{0} أشهر"), (Plural::Many, "{0} شهرًا")], "{0} شهر"),
            brief: Forms::new(&[(Plural::Few, "{0} أشهر"), (Plural::Many, "{0} شهرًا")], "{0} شهر"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::Few, "{0} سنوات")], "{0} سنة"),
            brief: Forms::new(&[(Plural::Few, "{0} سنوات")], "{0} سنة"),
        },
    ],
    months: Months {
        full: "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر",
        full_alone: "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر",
        brief: "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر",
        brief_alone: "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر",
    },
    quarters: "الربع الأول|الربع الثاني|الربع الثالث|الربع الرابع",
    quarters_short: "الربع الأول|الربع الثاني|الربع الثالث|الربع الرابع",
    before_era: "ق.م",
    full: Patterns {
        day: "d MMMM y",
        month: "MMMM y",
        quarter: "QQQQ 'من' y",
        era_day: "d MMMM y G",
        era_month: "MMMM y G",
        days: "d–d MMMM y",
        days_of_year: "d MMMM – d MMMM y",
        days_of_years: "d MMMM y – d MMMM y",
        months: "MMMM – MMMM y",
        months_of_years: "MMMM y – MMMM y",
    },
    brief: Patterns {
        day: "d MMM y",
        month: "MMM y",
        quarter: "QQQ 'من' y",
        era_day: "d MMM y G",
        era_month: "MMM y G",
        days: "d–d MMM y",
        days_of_year: "d MMM – d MMM y",
        days_of_years: "d MMM y – d MMM y",
        months: "MMM\u{2009}–\u{2009}MMM y",
        months_of_years: "MMM y\u{2009}–\u{2009}MMM y",
    },
    year: "y",
    era_year: "y G",
    first_day: "",
    month_day: "d MMM",
    years: "y–y",
    between: "{0} – {1}",
    pair: "{0} و{1}",
    list_start: "{0} و{1}",
    list_middle: "{0} و{1}",
    list_end: "{0} و{1}",
    quotes: ["«", "»"],
    plural,
    #[cfg(test)]
    samples: &[
        (Plural::Zero, "0 0.0 0.00 0.000 0.0000"),
        (Plural::One, "1 1.0 1.00 1.000 1.0000"),
        (Plural::Two, "2 2.0 2.00 2.000 2.0000"),
        (Plural::Few, "3 10 103 110 1003 3.0 4.0 5.0 6.0 7.0 8.0 9.0 10.0 103.0 1003.0"),
        (Plural::Many, "11 26 111 1011 11.0 12.0 13.0 14.0 15.0 16.0 17.0 18.0 111.0 1011.0"),
        (
            Plural::Other,
            "100 102 200 202 300 302 400 402 500 502 600 1000 10000 100000 1000000 0.1 0.9 1.1 1.7 10.1 100.0 1000.0 10000.0 100000.0 1000000.0",
        ),
    ],
};

pub(in crate::wording) fn plural(of: Operands) -> Plural {
    if of.f == 0 && of.i == 0 {
        return Plural::Zero;
    }
    if of.f == 0 && of.i == 1 {
        return Plural::One;
    }
    if of.f == 0 && of.i == 2 {
        return Plural::Two;
    }
    if of.f == 0 && matches!(of.i % 100, 3..=10) {
        return Plural::Few;
    }
    if of.f == 0 && matches!(of.i % 100, 11..=99) {
        return Plural::Many;
    }
    Plural::Other
}
