//! The conventions of `ru`.
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
    about: "≈{0}",
    money: "{0}\u{a0}{1}",
    money_letters: "{0}\u{a0}{1}",
    symbols: "AMD=֏|AUD=A$|AZN=₼|BRL=R$|BYN=р.|CAD=CA$|CNY=CN¥|CZK=Kč|EGP=E£|EUR=€|GBP=£|GEL=ლ|HKD=HK$|IDR=Rp|ILS=₪|INR=₹|JPY=¥|KRW=₩|KZT=₸|MNT=₮|MXN=MX$|PHP=₱|PLN=zł|RUB=₽|THB=฿|TRY=₺|UAH=₴|USD=$|VND=₫|XOF=F\u{202f}CFA",
    powers: [3, 6, 9, 12],
    magnitudes: [
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
    magnitudes_short: [
        Forms::same("{0}\u{a0}тыс."),
        Forms::same("{0}\u{a0}млн"),
        Forms::same("{0}\u{a0}млрд"),
        Forms::same("{0}\u{a0}трлн"),
    ],
    units: [
        UnitForms {
            full: Forms::new(
                &[(Plural::One, "{0} киловатт"), (Plural::Many, "{0} киловатт")],
                "{0} киловатта",
            ),
            brief: Forms::same("{0} кВт"),
        },
        UnitForms {
            full: Forms::new(
                &[(Plural::One, "{0} мегаватт"), (Plural::Many, "{0} мегаватт")],
                "{0} мегаватта",
            ),
            brief: Forms::same("{0} МВт"),
        },
        UnitForms {
            full: Forms::new(
                &[(Plural::One, "{0} гигаватт"), (Plural::Many, "{0} гигаватт")],
                "{0} гигаватта",
            ),
            brief: Forms::same("{0} ГВт"),
        },
        UnitForms {
            full: Forms::new(
                &[(Plural::One, "{0} киловатт-час"), (Plural::Many, "{0} киловатт-часов")],
                "{0} киловатт-часа",
            ),
            brief: Forms::same("{0} кВт⋅ч"),
        },
        UnitForms {
            full: Forms::new(
                &[(Plural::One, "{0} мегаватт-час"), (Plural::Many, "{0} мегаватт-часов")],
                "{0} мегаватт-часа",
            ),
            brief: Forms::same("{0} МВт⋅ч"),
        },
        UnitForms {
            full: Forms::new(
                &[(Plural::One, "{0} гигаватт-час"), (Plural::Many, "{0} гигаватт-часов")],
                "{0} гигаватт-часа",
            ),
            brief: Forms::same("{0} ГВт⋅ч"),
        },
        UnitForms {
            full: Forms::new(
                &[(Plural::One, "{0} тераватт-час"), (Plural::Many, "{0} тераватт-часов")],
                "{0} тераватт-часа",
            ),
            brief: Forms::same("{0} ТВт⋅ч"),
        },
        UnitForms {
            full: Forms::new(
                &[(Plural::One, "{0} метр"), (Plural::Many, "{0} метров")],
                "{0} метра",
            ),
            brief: Forms::same("{0} м"),
        },
        UnitForms {
            full: Forms::new(
                &[(Plural::One, "{0} километр"), (Plural::Many, "{0} километров")],
                "{0} километра",
            ),
            brief: Forms::same("{0} км"),
        },
        UnitForms {
            full: Forms::new(
                &[
                    (Plural::One, "{0} квадратный метр"),
                    (Plural::Few, "{0} квадратных метра"),
                    (Plural::Many, "{0} квадратных метров"),
                ],
                "{0} квадратного метра",
            ),
            brief: Forms::same("{0} м²"),
        },
        UnitForms {
            full: Forms::new(
                &[
                    (Plural::One, "{0} квадратный километр"),
                    (Plural::Few, "{0} квадратных километра"),
                    (Plural::Many, "{0} квадратных километров"),
                ],
                "{0} квадратного километра",
            ),
            brief: Forms::same("{0} км²"),
        },
        UnitForms {
            full: Forms::new(
                &[(Plural::One, "{0} гектар"), (Plural::Many, "{0} гектаров")],
                "{0} гектара",
            ),
            brief: Forms::same("{0} га"),
        },
        UnitForms {
            full: Forms::new(
                &[(Plural::One, "{0} килограмм"), (Plural::Many, "{0} килограмм")],
                "{0} килограмма",
            ),
            brief: Forms::same("{0} кг"),
        },
        UnitForms {
            full: Forms::new(
                &[(Plural::One, "{0} тонна"), (Plural::Many, "{0} тонн")],
                "{0} тонны",
            ),
            brief: Forms::same("{0} т"),
        },
        UnitForms {
            full: Forms::new(
                &[(Plural::One, "{0} литр"), (Plural::Many, "{0} литров")],
                "{0} литра",
            ),
            brief: Forms::same("{0} л"),
        },
        UnitForms {
            full: Forms::new(
                &[
                    (Plural::One, "{0} кубический метр"),
                    (Plural::Few, "{0} кубических метра"),
                    (Plural::Many, "{0} кубических метров"),
                ],
                "{0} кубического метра",
            ),
            brief: Forms::same("{0} м³"),
        },
        UnitForms {
            full: Forms::new(
                &[(Plural::One, "{0} баррель"), (Plural::Many, "{0} баррелей")],
                "{0} барреля",
            ),
            brief: Forms::same("{0} барр."),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} час"), (Plural::Many, "{0} часов")], "{0} часа"),
            brief: Forms::same("{0} ч"),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} день"), (Plural::Many, "{0} дней")], "{0} дня"),
            brief: Forms::same("{0} дн."),
        },
        UnitForms {
            full: Forms::new(
                &[(Plural::One, "{0} месяц"), (Plural::Many, "{0} месяцев")],
                "{0} месяца",
            ),
            brief: Forms::same("{0} мес."),
        },
        UnitForms {
            full: Forms::new(&[(Plural::One, "{0} год"), (Plural::Many, "{0} лет")], "{0} года"),
            brief: Forms::new(&[(Plural::Many, "{0} л.")], "{0} г."),
        },
    ],
    months: Months {
        full: "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря",
        full_alone: "январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь",
        brief: "янв.|февр.|марта|апр.|мая|июня|июля|авг.|сент.|окт.|нояб.|дек.",
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
