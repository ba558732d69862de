//! The phrases of amounts and dates in Kazakh.

use crate::wording::data::{Forms, Width};
use crate::wording::ending::Endings;
use crate::wording::message::Message;
use crate::wording::phrases::{Numeral, OpenInterval, Phrases, ThisEra};

pub(in crate::wording::words) const PHRASES: Phrases = Phrases {
    about: Message::new("шамамен {0}"),
    nearly: Message::new("{0} жуық"),
    more_than: Message::new("{0} астам"),
    at_least: Message::new("кемінде {0}"),
    less_than: Message::new("{0} аз"),
    up_to: Message::new("{0} дейін"),
    ablative: ABLATIVE,
    dative: DATIVE,
    computed: Message::new("{0} (біздің есебіміз)"),
    also: Message::new("{0} ({1})"),
    magnitudes: Width::Brief,
    lakh: Message::new("{0}\u{a0}лакх"),
    crore: Message::new("{0}\u{a0}крор"),
    lakh_crore: Message::new("{0}\u{a0}лакх крор"),
    times: Forms::same("{0} есе"),
    of_units: "",
    with_unit: Message::new("{0} {1}"),
    qualified_units: "",
    rates: [
        Message::new("күніне {0}"),
        Message::new("аптасына {0}"),
        Message::new("айына {0}"),
        Message::new("жылына {0}"),
    ],
    currency_nouns: "AED=БАӘ дирхамы|AZN=манат|BYN=беларусь рублі|CHF=швейцар франкі|CNY=юань|EUR=еуро|GBP=фунт стерлинг|INR=үнді рупиясы|JPY=иена|KGS=сом|KRW=вона|KZT=теңге|PLN=злотый|RUB=рубль|TJS=сомони|TRY=түрік лирасы|USD=доллар|UZS=сум",
    about_day: Message::new("шамамен {0}"),
    about_date: Message::new("шамамен {0}"),
    about_span: Message::new("шамамен {0}"),
    perhaps: Message::new("бәлкім, {0}"),
    question_mark: "?",
    since: OpenInterval {
        day: "y 'жылғы' d MMMM~ 'бері'",
        second_day: "",
        month: "y 'жылғы' MMMM~ 'бері'",
        year: "y 'жылдан бері'",
    },
    until: OpenInterval {
        day: "y 'жылғы' d MMMM~ 'дейін'",
        second_day: "",
        month: "y 'жылғы' MMMM~ 'дейін'",
        year: "y 'жылға дейін'",
    },
    end_unknown: Message::new("басталуы: {0}, аяқталуы белгісіз"),
    start_unknown: Message::new("аяқталуы: {0}, басталуы белгісіз"),
    both_open: "басы мен соңы ашық",
    or: Message::new("{0} немесе {1}"),
    within: Message::new("{0} – {1} аралығында"),
    day_unknown: Message::new("{0} (күні белгісіз)"),
    month_unknown: Message::new("{0} (айы белгісіз)"),
    day_and_month_unknown: Message::new("{0} (күні мен айы белгісіз)"),
    before_era: Message::new("б.з.д. {0}"),
    this_era: ThisEra {
        day: "'б.з.' y\u{202f}'ж'. d MMMM",
        month: "'б.з.' y\u{202f}'ж'. MMMM",
        year: "'б.з.' y\u{202f}'ж'.",
        named: Message::new("б.з. {0}"),
    },
    spring: Message::new("{0}\u{202f}ж. көктемі"),
    summer: Message::new("{0}\u{202f}ж. жазы"),
    autumn: Message::new("{0}\u{202f}ж. күзі"),
    winter: Message::new("{0}–{1}\u{202f}жж. қысы"),
    halves: [
        Message::new("{0}\u{202f}ж. бірінші жартыжылдығы"),
        Message::new("{0}\u{202f}ж. екінші жартыжылдығы"),
    ],
    fiscal_year: Message::new("{0} қаржы жылы"),
    fiscal_year_short: Message::new("{0} қаржы ж."),
    fiscal_pair: Message::new("{0}/{1}"),
    decade: Message::new("{0}-жылдар"),
    decade_endings: "",
    century: Message::new("{0} ғасыр"),
    numeral: Numeral::Roman,
};

/// Ablative endings: нөлден, бірден, екіден; доллардан, теңгеден, сомнан. The percent sign is spoken "пайыз".
const ABLATIVE: Endings = Endings {
    numbers: "0=-ден|1=-ден|2=-ден|3=-тен|4=-тен|5=-тен|6=-дан|7=-ден|8=-ден|9=-дан|10=-нан|20=-дан|\
        30=-дан|40=-тан|50=-ден|60=-тан|70=-тен|80=-нен|90=-нан|100=-ден|k=-нан|mn=-нан|bn=-тан|\
        tn=-нан|lakh=-тан|crore=-дан",
    percent: "-дан",
    currencies: "AED=-нан|AMD=-нан|AZN=-тан|BYN=-нен|CHF=-нен|CNY=-нан|EGP=-тан|GBP=-тен|GEL=-ден|INR=-нан|\
        JPY=-дан|KGS=-нан|KRW=-дан|KZT=-ден|MAD=-нан|MNT=-тен|PLN=-дан|RUB=-ден|TJS=-ден|TMT=-тан|\
        TRY=-нан|UZS=-нан|*=-дан",
    sounds: "пфкқтсшщчцхһбвгд:тан:тен|мнң:нан:нен|:дан:ден",
    back_vowels: "аоұыяёую",
    front_vowels: "әөүіеэи",
};

/// Dative endings: нөлге, бірге, екіге; долларға, теңгеге, сомға.
const DATIVE: Endings = Endings {
    numbers: "0=-ге|1=-ге|2=-ге|3=-ке|4=-ке|5=-ке|6=-ға|7=-ге|8=-ге|9=-ға|10=-ға|20=-ға|30=-ға|40=-қа|\
        50=-ге|60=-қа|70=-ке|80=-ге|90=-ға|100=-ге|k=-ға|mn=-ға|bn=-қа|tn=-ға|lakh=-қа|crore=-ға",
    percent: "-ға",
    currencies: "AED=-на|AZN=-қа|BYN=-не|CHF=-не|EGP=-қа|GBP=-ке|GEL=-ге|INR=-на|KZT=-ге|MNT=-ке|RUB=-ге|\
        TJS=-ге|TMT=-қа|TRY=-на|*=-ға",
    sounds: "пфкқтсшщчцхһбвгд:қа:ке|:ға:ге",
    back_vowels: "аоұыяёую",
    front_vowels: "әөүіеэи",
};
