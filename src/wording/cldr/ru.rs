//! The conventions of `ru`.
//!
//! Generated from Unicode CLDR 48 by `cargo xtask cldr`; do not edit.
//! Data © Unicode, Inc., under the Unicode License v3 (SPDX: Unicode-3.0).

use crate::wording::data::{Cldr, Forms, Months, Patterns};
use crate::wording::plural::{Operands, Plural};

pub(in crate::wording) static CLDR: Cldr = Cldr {
    zero: '0',
    least_grouped: 1,
    decimal: ",",
    group: "\u{a0}",
    minus: "-",
    percent: "{0}\u{a0}%",
    range: "{0}–{1}",
    about: "≈{0}",
    money: "{0}\u{a0}{1}",
    money_letters: "{0}\u{a0}{1}",
    symbols: "AMD=֏|AUD=A$|AZN=₼|BRL=R$|BYN=р.|CAD=CA$|CNY=CN¥|CZK=Kč|EGP=E£|EUR=€|GBP=£|GEL=ლ|HKD=HK$|IDR=Rp|ILS=₪|INR=₹|JPY=¥|KRW=₩|KZT=₸|MNT=₮|MXN=MX$|PHP=₱|PLN=zł|RUB=₽|THB=฿|TRY=₺|UAH=₴|USD=$|VND=₫|XOF=F\u{202f}CFA",
    powers: [3, 6, 9, 12],
    scales: [
        Forms::new(&[(Plural::One, "{0} тысяча"), (Plural::Many, "{0} тысяч")], "{0} тысячи"),
        Forms::new(
            &[(Plural::One, "{0} миллион"), (Plural::Many, "{0} миллионов")],
            "{0} миллиона",
        ),
        Forms::new(
            &[(Plural::One, "{0} миллиард"), (Plural::Many, "{0} миллиардов")],
            "{0} миллиарда",
        ),
        Forms::new(
            &[(Plural::One, "{0} триллион"), (Plural::Many, "{0} триллионов")],
            "{0} триллиона",
        ),
    ],
    scales_short: [
        Forms::same("{0}\u{a0}тыс."),
        Forms::same("{0}\u{a0}млн"),
        Forms::same("{0}\u{a0}млрд"),
        Forms::same("{0}\u{a0}трлн"),
    ],
    months: Months {
        full: "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря",
        full_alone: "январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь",
        brief: "янв.|февр.|мар.|апр.|мая|июн.|июл.|авг.|сент.|окт.|нояб.|дек.",
        brief_alone: "янв.|февр.|март|апр.|май|июнь|июль|авг.|сент.|окт.|нояб.|дек.",
    },
    quarters: "1-й квартал|2-й квартал|3-й квартал|4-й квартал",
    quarters_short: "1-й кв.|2-й кв.|3-й кв.|4-й кв.",
    before_era: "до н. э.",
    full: Patterns {
        day: "d MMMM y\u{202f}'г'.",
        month: "LLLL y\u{202f}'г'.",
        quarter: "QQQQ y\u{202f}'г'.",
        era_day: "d MMMM y\u{202f}'г'. G",
        era_month: "LLLL y\u{202f}'г'. G",
        days: "d–d MMMM y\u{202f}'г'.",
        days_of_year: "d MMMM – d MMMM y\u{202f}'г'.",
        days_of_years: "d MMMM y\u{202f}'г'. – d MMMM y\u{202f}'г'.",
        months: "LLLL – LLLL y\u{202f}'г'.",
        months_of_years: "LLLL y\u{202f}'г'. – LLLL y\u{202f}'г'.",
    },
    brief: Patterns {
        day: "d MMM y\u{202f}'г'.",
        month: "LLL y\u{202f}'г'.",
        quarter: "QQQ y\u{202f}'г'.",
        era_day: "d MMM y\u{202f}'г'. G",
        era_month: "LLL y\u{202f}'г'. G",
        days: "d–d MMM y\u{202f}'г'.",
        days_of_year: "d MMM – d MMM y\u{202f}'г'.",
        days_of_years: "d MMM y\u{202f}'г'. – d MMM y\u{202f}'г'.",
        months: "LLL – LLL y\u{202f}'г'.",
        months_of_years: "LLL y\u{202f}'г'. – LLL y\u{202f}'г'.",
    },
    year: "y",
    era_year: "y\u{202f}'г'. G",
    first_day: "",
    month_day: "d MMM",
    years: "y–y",
    between: "{0} – {1}",
    pair: "{0} и {1}",
    list_start: "{0}, {1}",
    list_middle: "{0}, {1}",
    list_end: "{0} и {1}",
    quotes: ["«", "»"],
    plural,
    #[cfg(test)]
    samples: &[
        (Plural::One, "1 21 31 41 51 61 71 81 101 1001"),
        (Plural::Few, "2 4 22 24 32 34 42 44 52 54 62 102 1002"),
        (Plural::Many, "0 5 19 100 1000 10000 100000 1000000"),
        (Plural::Other, "0.0 1.5 10.0 100.0 1000.0 10000.0 100000.0 1000000.0"),
    ],
};

pub(in crate::wording) fn plural(of: Operands) -> Plural {
    if of.v == 0 && of.i % 10 == 1 && of.i % 100 != 11 {
        return Plural::One;
    }
    if of.v == 0 && matches!(of.i % 10, 2..=4) && !matches!(of.i % 100, 12..=14) {
        return Plural::Few;
    }
    if of.v == 0 && of.i.is_multiple_of(10) {
        return Plural::Many;
    }
    if of.v == 0 && matches!(of.i % 10, 5..=9) {
        return Plural::Many;
    }
    if of.v == 0 && matches!(of.i % 100, 11..=14) {
        return Plural::Many;
    }
    Plural::Other
}
