//! The conventions of `uz-Cyrl`.
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
    symbols: "AMD=֏|AUD=A$|AZN=₼|BRL=R$|CAD=CA$|CNY=CN¥|CZK=Kč|EGP=E£|EUR=€|GBP=£|GEL=₾|HKD=HK$|IDR=Rp|ILS=₪|INR=₹|JPY=JP¥|KRW=₩|KZT=₸|MNT=₮|MXN=MX$|PHP=₱|PLN=zł|RUB=₽|THB=฿|TRY=₺|UAH=₴|USD=$|UZS=сўм|VND=₫|XOF=F\u{202f}CFA",
    powers: [3, 6, 9, 12],
    magnitudes: [
        Forms::same("{0} минг"),
        Forms::same("{0} миллион"),
        Forms::same("{0} миллиард"),
        Forms::same("{0} триллион"),
    ],
    magnitudes_short: [
        Forms::same("{0}\u{a0}минг"),
        Forms::same("{0}\u{a0}млн"),
        Forms::same("{0}\u{a0}млрд"),
        Forms::same("{0}\u{a0}трлн"),
    ],
    units: [
        UnitForms { full: Forms::same("{0} киловатт"), brief: Forms::same("{0} кВт") },
        UnitForms { full: Forms::same("{0} мегаватт"), brief: Forms::same("{0} МВт") },
        UnitForms { full: Forms::same("{0} гигаватт"), brief: Forms::same("{0} ГВт") },
        UnitForms {
            full: Forms::same("{0} киловатт-соат"), brief: Forms::same("{0} кВт-соат")
        },
        UnitForms {
            full: Forms::same("{0} мегаватт-соат"), brief: Forms::same("{0} МВт-соат")
        },
        UnitForms {
            full: Forms::same("{0} гигаватт-соат"), brief: Forms::same("{0} ГВт-соат")
        },
        UnitForms {
            full: Forms::same("{0} тераватт-соат"), brief: Forms::same("{0} ТВт-соат")
        },
        UnitForms { full: Forms::same("{0} метр"), brief: Forms::same("{0} м") },
        UnitForms { full: Forms::same("{0} километр"), brief: Forms::same("{0} км") },
        UnitForms {
            full: Forms::same("{0} квадрат метр"), brief: Forms::same("{0} м²")
        },
        UnitForms {
            full: Forms::same("{0} квадрат километр"), brief: Forms::same("{0} км²")
        },
        UnitForms { full: Forms::same("{0} гектар"), brief: Forms::same("{0} га") },
        UnitForms { full: Forms::same("{0} килограмм"), brief: Forms::same("{0} кг") },
        UnitForms { full: Forms::same("{0} тонна"), brief: Forms::same("{0} т") },
        UnitForms { full: Forms::same("{0} литр"), brief: Forms::same("{0} л") },
        UnitForms { full: Forms::same("{0} куб метр"), brief: Forms::same("{0} м³") },
        UnitForms {
            full: Forms::same("{0} баррель"), brief: Forms::same("{0} баррель")
        },
        UnitForms { full: Forms::same("{0} соат"), brief: Forms::same("{0} соат") },
        UnitForms { full: Forms::same("{0} кун"), brief: Forms::same("{0} кун") },
        UnitForms { full: Forms::same("{0} ой"), brief: Forms::same("{0} ой") },
        UnitForms { full: Forms::same("{0} йил"), brief: Forms::same("{0} йил") },
    ],
    months: Months {
        full: "январ|феврал|март|апрел|май|июн|июл|август|сентябр|октябр|ноябр|декабр",
        full_alone: "январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь",
        brief: "янв|фев|мар|апр|май|июн|июл|авг|сен|окт|ноя|дек",
        brief_alone: "янв|фев|мар|апр|май|июн|июл|авг|сен|окт|ноя|дек",
    },
    quarters: "1-чорак|2-чорак|3-чорак|4-чорак",
    quarters_short: "1-ч|2-ч|3-ч|4-ч",
    before_era: "м.а.",
    full: Patterns {
        day: "y 'йил' d LLLL",
        month: "y 'йил' LLLL",
        quarter: "y 'йил' QQQQ",
        era_day: "G y 'йил' d LLLL",
        era_month: "G y 'йил' LLLL",
        days: "y 'йил' d–d LLLL",
        days_of_year: "y 'йил' d LLLL – d LLLL",
        days_of_years: "y 'йил' d LLLL – y 'йил' d LLLL",
        months: "y 'йил' LLLL – LLLL",
        months_of_years: "y 'йил' LLLL – y 'йил' LLLL",
    },
    brief: Patterns {
        day: "y 'йил' d MMM",
        month: "y 'йил' MMM",
        quarter: "y 'йил' QQQ",
        era_day: "G y 'йил' d MMM",
        era_month: "G y 'йил' MMM",
        days: "y 'йил' d–d MMM",
        days_of_year: "y 'йил' d MMM – d MMM",
        days_of_years: "y 'йил' d MMM – y 'йил' d MMM",
        months: "y 'йил' MMM – MMM",
        months_of_years: "y 'йил' MMM – y 'йил' MMM",
    },
    year: "y",
    era_year: "G y",
    first_day: "",
    month_day: "d MMM",
    years: "y–y",
    between: "{0} – {1}",
    pair: "{0} ва {1}",
    list_start: "{0}, {1}",
    list_middle: "{0}, {1}",
    list_end: "{0} ва {1}",
    quotes: ["«", "»"],
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
