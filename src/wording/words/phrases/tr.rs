//! The phrases of amounts and dates in Turkish.

use crate::wording::data::{Forms, Width};
use crate::wording::ending::Endings;
use crate::wording::message::Message;
use crate::wording::phrases::{Numeral, OpenInterval, Phrases, ThisEra};

pub(in crate::wording::words) const PHRASES: Phrases = Phrases {
    about: Message::new("yaklaşık {0}"),
    nearly: Message::new("neredeyse {0}"),
    more_than: Message::new("{0} fazla"),
    at_least: Message::new("en az {0}"),
    less_than: Message::new("{0} az"),
    up_to: Message::new("en fazla {0}"),
    ablative: ENDINGS,
    dative: Endings::NONE,
    computed: Message::new("{0} (hesaplama)"),
    also: Message::new("{0} ({1})"),
    magnitudes: Width::Full,
    lakh: Message::new("{0}\u{a0}lak"),
    crore: Message::new("{0}\u{a0}kror"),
    lakh_crore: Message::new("{0}\u{a0}lak kror"),
    times: Forms::same("{0} kat"),
    of_units: "",
    with_unit: Message::new("{0} {1}"),
    qualified_units: "",
    rates: [
        Message::new("günde {0}"),
        Message::new("haftada {0}"),
        Message::new("ayda {0}"),
        Message::new("yılda {0}"),
    ],
    currency_nouns: "AED=BAE dirhemi|AZN=manat|BRL=Brezilya reali|CHF=İsviçre frangı|CNY=yuan|EGP=Mısır lirası|EUR=euro|GBP=sterlin|GEL=lari|INR=rupi|JPY=yen|KZT=tenge|MAD=Fas dirhemi|QAR=Katar riyali|RUB=ruble|SAR=Suudi riyali|TMT=manat|TRY=lira|USD=dolar|UZS=som",
    about_day: Message::new("yaklaşık {0}"),
    about_date: Message::new("yaklaşık {0}"),
    about_span: Message::new("yaklaşık {0}"),
    perhaps: Message::new("belki {0}"),
    question_mark: "?",
    since: OpenInterval {
        day: "d MMMM y 'tarihinden beri'",
        second_day: "",
        month: "y 'yılının' MMMM 'ayından beri'",
        year: "y 'yılından beri'",
    },
    until: OpenInterval {
        day: "d MMMM y 'tarihine kadar'",
        second_day: "",
        month: "y 'yılının' MMMM 'ayına kadar'",
        year: "y 'yılına kadar'",
    },
    end_unknown: Message::new("başlangıç: {0}, bitiş bilinmiyor"),
    start_unknown: Message::new("bitiş: {0}, başlangıç bilinmiyor"),
    both_open: "başlangıcı ve bitişi açık",
    or: Message::new("{0} veya {1}"),
    within: Message::new("{0} ile {1} arasında"),
    day_unknown: Message::new("{0} (günü bilinmiyor)"),
    month_unknown: Message::new("{0} (ayı bilinmiyor)"),
    day_and_month_unknown: Message::new("{0} (günü ve ayı bilinmiyor)"),
    before_era: Message::new("MÖ {0}"),
    this_era: ThisEra {
        day: "'MS' d MMMM y",
        month: "'MS' MMMM y",
        year: "'MS' y",
        named: Message::new("MS {0}"),
    },
    spring: Message::new("{0} ilkbaharı"),
    summer: Message::new("{0} yazı"),
    autumn: Message::new("{0} sonbaharı"),
    winter: Message::new("{0}–{1} kışı"),
    halves: [Message::new("{0} yılının ilk yarısı"), Message::new("{0} yılının ikinci yarısı")],
    fiscal_year: Message::new("{0} mali yılı"),
    fiscal_year_short: Message::new("{0} mali yılı"),
    fiscal_pair: Message::new("{0}/{1}"),
    decade: Message::new("{0}"),
    decade_endings: "00=’ler|10=’lar|20=’ler|30=’lar|40=’lar|50=’ler|60=’lar|70=’ler|80=’ler|90=’lar",
    century: Message::new("{0}. yüzyıl"),
    numeral: Numeral::Digits,
};

/// Ablative endings: sıfırdan, birden, ikiden; dolardan, eurodan. The percent sign is spoken before the number.
const ENDINGS: Endings = Endings {
    numbers: "0=’dan|1=’den|2=’den|3=’ten|4=’ten|5=’ten|6=’dan|7=’den|8=’den|9=’dan|10=’dan|20=’den|\
        30=’dan|40=’tan|50=’den|60=’tan|70=’ten|80=’den|90=’dan|100=’den|k=’den|mn=’dan|bn=’dan|\
        tn=’dan|lakh=’tan|crore=’dan",
    percent: "",
    currencies: "AED=nden|AZN=’tan|BRL=nden|BYN=’den|CHF=ndan|EGP=ndan|GBP=’den|GEL=’den|INR=’den|JPY=’den|KZT=’den|\
        MAD=nden|PLN=’den|QAR=nden|RUB=’den|SAR=nden|TMT=’tan|*=’dan",
    sounds: "fstkçşhp:tan:ten|:dan:den",
    back_vowels: "aıou",
    front_vowels: "eiöü",
};
