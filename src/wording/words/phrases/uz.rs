//! The phrases of amounts and dates in Uzbek in Latin script, with U+02BB in `oʻ` and `gʻ` and U+02BC as the glottal stop.

use crate::wording::data::{Forms, Width};
use crate::wording::ending::Endings;
use crate::wording::message::Message;
use crate::wording::phrases::{Numeral, OpenInterval, Phrases, ThisEra};

pub(in crate::wording::words) const PHRASES: Phrases = Phrases {
    about: Message::new("taxminan {0}"),
    nearly: Message::new("qariyb {0}"),
    more_than: Message::new("{0} ortiq"),
    at_least: Message::new("kamida {0}"),
    less_than: Message::new("{0} kam"),
    up_to: Message::new("{0}"),
    ablative: ABLATIVE,
    dative: DATIVE,
    computed: Message::new("{0} (bizning hisobimiz)"),
    also: Message::new("{0} ({1})"),
    magnitudes: Width::Brief,
    lakh: Message::new("{0}\u{a0}lakh"),
    crore: Message::new("{0}\u{a0}kror"),
    lakh_crore: Message::new("{0}\u{a0}lakh kror"),
    times: Forms::same("{0} baravar"),
    of_units: "",
    with_unit: Message::new("{0} {1}"),
    qualified_units: "",
    rates: [
        Message::new("kuniga {0}"),
        Message::new("haftasiga {0}"),
        Message::new("oyiga {0}"),
        Message::new("yiliga {0}"),
    ],
    currency_nouns: "AED=BAA dirhami|AZN=manat|BYN=belarus rubli|CHF=shveytsariya franki|CNY=yuan|EUR=yevro|GBP=funt sterling|INR=hind rupiyasi|JPY=iyena|KGS=som|KRW=von|KZT=tenge|PLN=zlotiy|RUB=rubl|TJS=somoniy|TRY=turk lirasi|USD=dollar|UZS=soʻm",
    about_day: Message::new("taxminan {0}"),
    about_date: Message::new("taxminan {0}"),
    about_span: Message::new("taxminan {0}"),
    perhaps: Message::new("ehtimol, {0}"),
    question_mark: "?",
    since: OpenInterval {
        day: "y-'yil' d-MMMM'dan beri'",
        second_day: "",
        month: "y-'yil' MMMM'dan beri'",
        year: "y-'yildan beri'",
    },
    until: OpenInterval {
        day: "y-'yil' d-MMMM'gacha'",
        second_day: "",
        month: "y-'yil' MMMM'gacha'",
        year: "y-'yilgacha'",
    },
    end_unknown: Message::new("boshlanishi: {0}, tugashi nomaʼlum"),
    start_unknown: Message::new("tugashi: {0}, boshlanishi nomaʼlum"),
    both_open: "boshlanishi va tugashi ochiq",
    or: Message::new("{0} yoki {1}"),
    within: Message::new("{0} – {1} oraligʻida"),
    day_unknown: Message::new("{0} (kuni nomaʼlum)"),
    month_unknown: Message::new("{0} (oyi nomaʼlum)"),
    day_and_month_unknown: Message::new("{0} (kuni va oyi nomaʼlum)"),
    before_era: Message::new("m.a. {0}"),
    this_era: ThisEra {
        day: "'milodiy' y-'yil' d-MMMM",
        month: "'milodiy' y-'yil' MMMM",
        year: "'milodiy' y",
        named: Message::new("milodiy {0}"),
    },
    spring: Message::new("{0}-yil bahori"),
    summer: Message::new("{0}-yil yozi"),
    autumn: Message::new("{0}-yil kuzi"),
    winter: Message::new("{0}–{1}-yillar qishi"),
    halves: [
        Message::new("{0}-yilning birinchi yarmi"),
        Message::new("{0}-yilning ikkinchi yarmi"),
    ],
    fiscal_year: Message::new("{0}-moliya yili"),
    fiscal_year_short: Message::new("{0}-m.y."),
    fiscal_pair: Message::new("{0}/{1}"),
    decade: Message::new("{0}-yillar"),
    decade_endings: "",
    century: Message::new("{0} asr"),
    numeral: Numeral::Roman,
};

const ABLATIVE: Endings = Endings {
    numbers: "*= dan",
    percent: "",
    currencies: "*= dan",
    sounds: ":dan:dan",
    back_vowels: "",
    front_vowels: "",
};

/// The ending of "up to": 60 gacha, dollargacha.
const DATIVE: Endings = Endings {
    numbers: "*= gacha",
    percent: "",
    currencies: "*= gacha",
    sounds: ":gacha:gacha",
    back_vowels: "",
    front_vowels: "",
};
