//! The phrases of amounts and dates in Arabic.

use crate::wording::data::{Forms, Width};
use crate::wording::ending::Endings;
use crate::wording::message::Message;
use crate::wording::phrases::{Numeral, OpenInterval, Phrases, ThisEra};
use crate::wording::plural::Plural;

pub(in crate::wording::words) const PHRASES: Phrases = Phrases {
    about: Message::new("نحو {0}"),
    nearly: Message::new("ما يقارب {0}"),
    more_than: Message::new("أكثر من {0}"),
    at_least: Message::new("ما لا يقل عن {0}"),
    less_than: Message::new("أقل من {0}"),
    up_to: Message::new("ما يصل إلى {0}"),
    ablative: Endings::NONE,
    computed: Message::new("{0} (رقم محسوب)"),
    also: Message::new("{0} ({1})"),
    magnitudes: Width::Full,
    lakh: Message::new("{0}\u{a0}لك"),
    crore: Message::new("{0}\u{a0}كرور"),
    lakh_crore: Message::new("{0}\u{a0}لك كرور"),
    times: Forms::new(
        &[
            (Plural::Zero, "{0} مرة"),
            (Plural::One, "{0} مرة"),
            (Plural::Two, "{0} مرة"),
            (Plural::Few, "{0} مرات"),
            (Plural::Many, "{0} مرة"),
        ],
        "{0} مرة",
    ),
    of_units: "",
    with_unit: Message::new("{0} {1}"),
    qualified_units: "",
    rates: [
        Message::new("{0} يوميًا"),
        Message::new("{0} أسبوعيًا"),
        Message::new("{0} شهريًا"),
        Message::new("{0} سنويًا"),
    ],
    currency_nouns: "AED=درهم إماراتي|CNY=يوان|EGP=جنيه مصري|EUR=يورو|GBP=جنيه إسترليني|INR=روبية|\
        JPY=ين|KZT=تنغي|MAD=درهم مغربي|RUB=روبل|SAR=ريال سعودي|TRY=ليرة تركية|USD=دولار|\
        UZS=سوم",
    about_day: Message::new("نحو {0}"),
    about_date: Message::new("نحو {0}"),
    about_span: Message::new("نحو {0}"),
    perhaps: Message::new("ربما {0}"),
    question_mark: "؟",
    since: OpenInterval {
        day: "'منذ' d MMMM y",
        second_day: "",
        month: "'منذ' MMMM y",
        year: "'منذ' y",
    },
    until: OpenInterval {
        day: "'حتى' d MMMM y",
        second_day: "",
        month: "'حتى' MMMM y",
        year: "'حتى' y",
    },
    end_unknown: Message::new("البداية: {0}، والنهاية غير معروفة"),
    start_unknown: Message::new("النهاية: {0}، والبداية غير معروفة"),
    both_open: "البداية والنهاية مفتوحتان",
    or: Message::new("{0} أو {1}"),
    within: Message::new("بين {0} و{1}"),
    day_unknown: Message::new("{0} (اليوم غير معروف)"),
    month_unknown: Message::new("{0} (الشهر غير معروف)"),
    day_and_month_unknown: Message::new("{0} (اليوم والشهر غير معروفين)"),
    before_era: Message::new("{0} ق.م"),
    this_era: ThisEra {
        day: "d MMMM y 'م'",
        month: "MMMM y 'م'",
        year: "y 'م'",
        named: Message::new("{0} م"),
    },
    spring: Message::new("ربيع {0}"),
    summer: Message::new("صيف {0}"),
    autumn: Message::new("خريف {0}"),
    winter: Message::new("شتاء {0}–{1}"),
    halves: [Message::new("النصف الأول من {0}"), Message::new("النصف الثاني من {0}")],
    fiscal_year: Message::new("السنة المالية {0}"),
    fiscal_year_short: Message::new("السنة المالية {0}"),
    fiscal_pair: Message::new("{0}/{1}"),
    decade: Message::new("عقد {0}"),
    decade_endings: "",
    century: Message::new("القرن {0}"),
    numeral: Numeral::Digits,
};
