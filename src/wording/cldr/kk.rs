//! The conventions of `kk`.
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
    symbols: "AMD=֏|AUD=A$|AZN=₼|BRL=R$|BYN=р.|CAD=CA$|CNY=CN¥|CZK=Kč|EGP=E£|EUR=€|GBP=£|GEL=₾|HKD=HK$|IDR=Rp|ILS=₪|INR=₹|JPY=JP¥|KRW=₩|KZT=₸|MNT=₮|MXN=MX$|PHP=₱|PLN=zł|RUB=₽|THB=฿|TRY=₺|UAH=₴|USD=$|VND=₫|XOF=F\u{202f}CFA",
    powers: [3, 6, 9, 12],
    magnitudes: [
        Forms::same("{0} мың"),
        Forms::same("{0} миллион"),
        Forms::same("{0} миллиард"),
        Forms::same("{0} триллион"),
    ],
    magnitudes_short: [
        Forms::same("{0}\u{a0}мың"),
        Forms::same("{0}\u{a0}млн"),
        Forms::same("{0}\u{a0}млрд"),
        Forms::same("{0}\u{a0}трлн"),
    ],
    units: [
        UnitForms { full: Forms::same("{0} киловатт"), brief: Forms::same("{0} кВт") },
        UnitForms { full: Forms::same("{0} мегаватт"), brief: Forms::same("{0} МВт") },
        UnitForms { full: Forms::same("{0} гигаватт"), brief: Forms::same("{0} ГВт") },
        UnitForms {
            full: Forms::same("{0} киловатт-сағат"), brief: Forms::same("{0} кВт-сағ")
        },
        UnitForms {
            full: Forms::same("{0} мегаватт-сағат"), brief: Forms::same("{0} МВт-сағ")
        },
        UnitForms {
            full: Forms::same("{0} гигаватт-сағат"), brief: Forms::same("{0} ГВт-сағ")
        },
        UnitForms {
            full: Forms::same("{0} тераватт-сағат"), brief: Forms::same("{0} ТВт-сағ")
        },
        UnitForms { full: Forms::same("{0} метр"), brief: Forms::same("{0} м") },
        UnitForms { full: Forms::same("{0} километр"), brief: Forms::same("{0} км") },
        UnitForms { full: Forms::same("{0} шаршы метр"), brief: Forms::same("{0} м²") },
        UnitForms {
            full: Forms::same("{0} шаршы километр"), brief: Forms::same("{0} км²")
        },
        UnitForms { full: Forms::same("{0} гектар"), brief: Forms::same("{0} га") },
        UnitForms { full: Forms::same("{0} килограмм"), brief: Forms::same("{0} кг") },
        UnitForms { full: Forms::same("{0} тонна"), brief: Forms::same("{0} т") },
        UnitForms { full: Forms::same("{0} литр"), brief: Forms::same("{0} л") },
        UnitForms { full: Forms::same("{0} текше метр"), brief: Forms::same("{0} м³") },
        UnitForms {
            full: Forms::same("{0} баррель"), brief: Forms::same("{0} баррель")
        },
        UnitForms { full: Forms::same("{0} сағат"), brief: Forms::same("{0} сағ") },
        UnitForms { full: Forms::same("{0} күн"), brief: Forms::same("{0} күн") },
        UnitForms { full: Forms::same("{0} ай"), brief: Forms::same("{0} ай") },
        UnitForms { full: Forms::same("{0} жыл"), brief: Forms::same("{0} ж.") },
    ],
    months: Months {
        full: "қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан",
        full_alone: "Қаңтар|Ақпан|Наурыз|Сәуір|Мамыр|Маусым|Шілде|Тамыз|Қыркүйек|Қазан|Қараша|Желтоқсан",
        brief: "қаң.|ақп.|нау.|сәу.|мам.|мау.|шіл.|там.|қыр.|қаз.|қар.|жел.",
        brief_alone: "қаң.|ақп.|нау.|сәу.|мам.|мау.|шіл.|там.|қыр.|қаз.|қар.|жел.",
    },
    quarters: "І тоқсан|ІІ тоқсан|ІІІ тоқсан|IV тоқсан",
    quarters_short: "І тқс.|ІІ тқс.|ІІІ тқс.|IV тқс.",
    before_era: "б.з.д.",
    full: Patterns {
        day: "y\u{202f}'ж'. d MMMM",
        month: "y\u{202f}'ж'. MMMM",
        quarter: "y\u{202f}'ж'. QQQQ",
        era_day: "G y\u{202f}'ж'. d MMMM",
        era_month: "G y\u{202f}'ж'. MMMM",
        days: "y\u{202f}'ж'. d–d MMMM",
        days_of_year: "y\u{202f}'ж'. d MMMM – d MMMM",
        days_of_years: "y\u{202f}'ж'. d MMMM – y\u{202f}'ж'. d MMMM",
        months: "y\u{202f}'ж'. MMMM – MMMM",
        months_of_years: "y\u{202f}'ж'. MMMM – y\u{202f}'ж'. MMMM",
    },
    brief: Patterns {
        day: "y\u{202f}'ж'. d MMM",
        month: "y\u{202f}'ж'. MMM",
        quarter: "y\u{202f}'ж'. QQQ",
        era_day: "G y\u{202f}'ж'. d MMM",
        era_month: "G y\u{202f}'ж'. MMM",
        days: "y\u{202f}'ж'. d–d MMM",
        days_of_year: "y\u{202f}'ж'. d MMM – d MMM",
        days_of_years: "y\u{202f}'ж'. d MMM – y\u{202f}'ж'. d MMM",
        months: "y\u{202f}'ж'. MMM–MMM",
        months_of_years: "y\u{202f}'ж'. MMM – y\u{202f}'ж'. MMM",
    },
    year: "y",
    era_year: "G y\u{202f}'ж'.",
    first_day: "",
    month_day: "d MMM",
    years: "y–y",
    between: "{0} – {1}",
    pair: "{0} және {1}",
    list_start: "{0}, {1}",
    list_middle: "{0}, {1}",
    list_end: "{0} және {1}",
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
