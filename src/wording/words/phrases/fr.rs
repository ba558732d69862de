//! The phrases of amounts and dates in French.

use crate::wording::data::{Forms, Width};
use crate::wording::ending::Endings;
use crate::wording::message::Message;
use crate::wording::phrases::{Numeral, OpenInterval, Phrases, ThisEra};

pub(in crate::wording::words) const PHRASES: Phrases = Phrases {
    about: Message::new("environ {0}"),
    nearly: Message::new("près de {0}"),
    more_than: Message::new("plus de {0}"),
    at_least: Message::new("au moins {0}"),
    less_than: Message::new("moins de {0}"),
    up_to: Message::new("jusqu’à {0}"),
    ablative: Endings::NONE,
    computed: Message::new("{0} (calculé)"),
    also: Message::new("{0} ({1})"),
    magnitudes: Width::Full,
    lakh: Message::new("{0}\u{a0}lakhs"),
    crore: Message::new("{0}\u{a0}crores"),
    lakh_crore: Message::new("{0}\u{a0}lakhs de crores"),
    times: Forms::same("{0} fois"),
    of_units: "de |d’",
    with_unit: Message::new("{0} {1}"),
    qualified_units: "",
    rates: [
        Message::new("{0} par jour"),
        Message::new("{0} par semaine"),
        Message::new("{0} par mois"),
        Message::new("{0} par an"),
    ],
    currency_nouns: "AED=de dirhams émiratis|CHF=de francs suisses|CNY=de yuans|\
        DZD=de dinars algériens|EUR=d’euros|GBP=de livres sterling|INR=de roupies|\
        JPY=de yens|KZT=de tenges|MAD=de dirhams|RUB=de roubles|TRY=de livres turques|\
        USD=de dollars|UZS=de soums",
    about_day: Message::new("vers le {0}"),
    about_date: Message::new("vers {0}"),
    about_span: Message::new("{0} (environ)"),
    perhaps: Message::new("peut-être {0}"),
    question_mark: "?",
    since: OpenInterval {
        day: "'depuis le' d MMMM y",
        second_day: "",
        month: "'depuis' MMMM y",
        year: "'depuis' y",
    },
    until: OpenInterval {
        day: "'jusqu’au' d MMMM y",
        second_day: "",
        month: "'jusqu’en' MMMM y",
        year: "'jusqu’en' y",
    },
    end_unknown: Message::new("début : {0}, fin inconnue"),
    start_unknown: Message::new("fin : {0}, début inconnu"),
    both_open: "début et fin ouverts",
    or: Message::new("{0} ou {1}"),
    within: Message::new("entre {0} et {1}"),
    day_unknown: Message::new("{0} (jour inconnu)"),
    month_unknown: Message::new("{0} (mois inconnu)"),
    day_and_month_unknown: Message::new("{0} (jour et mois inconnus)"),
    before_era: Message::new("{0} av. J.-C."),
    this_era: ThisEra {
        day: "d MMMM y 'ap. J.-C.'",
        month: "MMMM y 'ap. J.-C.'",
        year: "y 'ap. J.-C.'",
        named: Message::new("{0} ap. J.-C."),
    },
    spring: Message::new("printemps {0}"),
    summer: Message::new("été {0}"),
    autumn: Message::new("automne {0}"),
    winter: Message::new("hiver {0}-{1}"),
    halves: [Message::new("1er semestre {0}"), Message::new("2e semestre {0}")],
    fiscal_year: Message::new("exercice budgétaire {0}"),
    fiscal_year_short: Message::new("ex. {0}"),
    fiscal_pair: Message::new("{0}-{1}"),
    decade: Message::new("années {0}"),
    decade_endings: "",
    century: Message::new("{0}e siècle"),
    numeral: Numeral::Roman,
};
