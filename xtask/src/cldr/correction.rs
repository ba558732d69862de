//! Corrections of the CLDR data, where newspapers write otherwise.

/// Corrections: language, place in the data or field of the table, text. Reasons:
/// `xtask/src/reference/difference.rs` and `docs/wording.md`.
const CORRECTIONS: &[(&str, &str, &str)] = &[
    ("en", "listPattern/end", "{0} and {1}"),
    ("en", "long/1000", "0"),
    ("en", "short/1000", "0k"),
    ("en", "short/1000000", "0mn"),
    ("en", "short/1000000000", "0bn"),
    ("en", "short/1000000000000", "0tn"),
    ("en", "quarters", "first quarter|second quarter|third quarter|fourth quarter"),
    ("en", "full/quarter", "QQQQ 'of' y"),
    ("ru", "percent", "{0}%"),
    ("ru", "months/brief", "янв.|февр.|марта|апр.|мая|июня|июля|авг.|сент.|окт.|нояб.|дек."),
    ("kk", "between", "{0} – {1}"),
    ("kk", "listPattern/end", "{0} және {1}"),
    ("uz-Cyrl", "listPattern/2", "{0} ва {1}"),
    ("uz-Cyrl", "listPattern/end", "{0} ва {1}"),
    ("uz-Cyrl", "short/1000", "0\u{a0}минг"),
    ("uz-Cyrl", "short/1000000", "0\u{a0}млн"),
    ("uz-Cyrl", "short/1000000000", "0\u{a0}млрд"),
    ("uz-Cyrl", "short/1000000000000", "0\u{a0}трлн"),
    ("uz-Cyrl", "long/1000000000000", "0 триллион"),
    // CLDR drops the soft sign, as before an ending: февралдан.
    (
        "uz-Cyrl",
        "months/full_alone",
        "январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь",
    ),
    ("uz-Cyrl", "quotationStart", "«"),
    ("uz-Cyrl", "quotationEnd", "»"),
    ("ar", "quotationStart", "«"),
    ("ar", "quotationEnd", "»"),
    // The number one is not written: نحو مليار دولار.
    ("ar", "long/1000/one", "ألف"),
    ("ar", "long/1000000/one", "مليون"),
    ("ar", "long/1000000000/one", "مليار"),
    ("ar", "long/1000000000000/one", "ترليون"),
    // CLDR has the singular here, but the plural for millions.
    ("ar", "long/1000000000/few", "{0} مليارات"),
    ("ar", "full/quarter", "QQQQ 'من' y"),
    ("ar", "brief/quarter", "QQQ 'من' y"),
    ("fr", "firstDay", "1er"),
    ("fr", "quotationStart", "«\u{a0}"),
    ("fr", "quotationEnd", "\u{a0}»"),
    // The value `0` means that the magnitude has no name: a smaller one is used.
    ("fr", "long/1000", "0"),
    ("de", "long/1000", "0"),
    ("de", "months/brief_alone", "Jan|Feb|März|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez"),
    ("es", "long/1000", "0"),
    ("es", "long/1000000000", "0"),
    ("tr", "short/1000", "0\u{a0}bin"),
    ("tr", "full/quarter", "y 'yılının' Q'. çeyreği'"),
    ("pt", "firstDay", "1º"),
    ("zh", "CNY", "元人民币"),
    ("zh", "leastGrouped", "2"),
    ("zh", "between", "{0}至{1}"),
    ("zh", "years", "y年至y年"),
    // An empty pattern means that each end of a range has its own magnitude and unit.
    ("zh", "range", ""),
];

/// Returns the correction of a place in the data of a language.
pub(super) fn correction(tag: &str, place: &str) -> Option<&'static str> {
    let found = CORRECTIONS.iter().find(|(of, at, _)| *of == tag && *at == place);
    found.map(|(_, _, text)| *text)
}
