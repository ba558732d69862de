//! The phrases of amounts and dates in Uzbek in Cyrillic script.

use crate::wording::data::{Forms, Width};
use crate::wording::ending::Endings;
use crate::wording::message::Message;
use crate::wording::phrases::{Numeral, OpenInterval, Phrases, ThisEra};

pub(in crate::wording::words) const PHRASES: Phrases = Phrases {
    about: Message::new("тахминан {0}"),
    nearly: Message::new("қарийб {0}"),
    more_than: Message::new("{0} ортиқ"),
    at_least: Message::new("камида {0}"),
    less_than: Message::new("{0} кам"),
    up_to: Message::new("{0}"),
    ablative: ABLATIVE,
    dative: DATIVE,
    computed: Message::new("{0} (бизнинг ҳисобимиз)"),
    also: Message::new("{0} ({1})"),
    magnitudes: Width::Brief,
    lakh: Message::new("{0}\u{a0}лакх"),
    crore: Message::new("{0}\u{a0}крор"),
    lakh_crore: Message::new("{0}\u{a0}лакх крор"),
    times: Forms::same("{0} баравар"),
    of_units: "",
    with_unit: Message::new("{0} {1}"),
    qualified_units: "",
    rates: [
        Message::new("кунига {0}"),
        Message::new("ҳафтасига {0}"),
        Message::new("ойига {0}"),
        Message::new("йилига {0}"),
    ],
    currency_nouns: "AED=БАА дирҳами|AZN=манат|BYN=беларусь рубли|CHF=швейцария франки|CNY=юань|EUR=евро|GBP=фунт стерлинг|INR=ҳинд рупияси|JPY=иена|KGS=сом|KRW=вон|KZT=тенге|PLN=злотий|RUB=рубль|TJS=сомоний|TRY=турк лираси|USD=доллар|UZS=сўм",
    about_day: Message::new("тахминан {0}"),
    about_date: Message::new("тахминан {0}"),
    about_span: Message::new("тахминан {0}"),
    perhaps: Message::new("эҳтимол, {0}"),
    question_mark: "?",
    since: OpenInterval {
        day: "y 'йил' d MMMM'дан бери'",
        second_day: "",
        month: "y 'йил' MMMM'дан бери'",
        year: "y 'йилдан бери'",
    },
    until: OpenInterval {
        day: "y 'йил' d MMMM'гача'",
        second_day: "",
        month: "y 'йил' MMMM'гача'",
        year: "y 'йилгача'",
    },
    end_unknown: Message::new("бошланиши: {0}, тугаши номаълум"),
    start_unknown: Message::new("тугаши: {0}, бошланиши номаълум"),
    both_open: "бошланиши ва тугаши очиқ",
    or: Message::new("{0} ёки {1}"),
    within: Message::new("{0} – {1} оралиғида"),
    day_unknown: Message::new("{0} (куни номаълум)"),
    month_unknown: Message::new("{0} (ойи номаълум)"),
    day_and_month_unknown: Message::new("{0} (куни ва ойи номаълум)"),
    before_era: Message::new("м.а. {0}"),
    this_era: ThisEra {
        day: "'милодий' y 'йил' d LLLL",
        month: "'милодий' y 'йил' LLLL",
        year: "'милодий' y",
        named: Message::new("милодий {0}"),
    },
    spring: Message::new("{0} йил баҳори"),
    summer: Message::new("{0} йил ёзи"),
    autumn: Message::new("{0} йил кузи"),
    winter: Message::new("{0}–{1} йиллар қиши"),
    halves: [Message::new("{0} йилнинг биринчи ярми"), Message::new("{0} йилнинг иккинчи ярми")],
    fiscal_year: Message::new("{0} молия йили"),
    fiscal_year_short: Message::new("{0} м.й."),
    fiscal_pair: Message::new("{0}/{1}"),
    decade: Message::new("{0} йиллар"),
    decade_endings: "",
    century: Message::new("{0} аср"),
    numeral: Numeral::Roman,
};

const ABLATIVE: Endings = Endings {
    numbers: "*= дан",
    percent: "",
    currencies: "*= дан",
    sounds: ":дан:дан",
    back_vowels: "",
    front_vowels: "",
};

/// The ending of "up to": 60 гача, долларгача.
const DATIVE: Endings = Endings {
    numbers: "*= гача",
    percent: "",
    currencies: "*= гача",
    sounds: ":гача:гача",
    back_vowels: "",
    front_vowels: "",
};
