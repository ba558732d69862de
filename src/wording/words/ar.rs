//! Arabic.

use super::{Failures, Kinds, Scripts, Words};
use crate::wording::data::{Forms, Width};
use crate::wording::ending::Endings;
use crate::wording::locale::Direction;
use crate::wording::phrases::{Ends, Numeral, Phrases};
use crate::wording::plural::Plural;
use crate::wording::template::Template;

pub(super) const NAME: &str = "العربية";
pub(super) const DIRECTION: Direction = Direction::RightToLeft;

pub(super) static WORDS: Words = Words {
    phrases: PHRASES,
    kinds: KINDS,
    failures: FAILURES,

    goals: "الأهداف",
    projects: "المشاريع",
    timeline: "التسلسل الزمني",
    ties: "المعاهدات والمجالس",
    quotes: "من أقوالهم",
    areas: "مجالات التعاون",
    figures: "أرقام",
    sources: "المصادر",
    how_we_know: "كيف عرفنا ذلك",
    corrections: "تصويبات",
    parties: "الأطراف",
    updated: Template::new("آخر تحديث: {0}"),
    language: "اللغة",

    comma: "، ",
    colon: ": ",

    goal: "الهدف",
    by_deadline: Template::new("بحلول {0}"),
    set_on: Template::new("تاريخ تحديد الهدف: {0}"),
    share_of_goal: Template::new("{0} من الهدف، {1}، {2}"),
    series_apart: "لكل جهة طريقتها في الحساب؛ ولم تُدمج الأرقام.",
    no_progress_figure: "لا يذكر الموضوع رقمًا لما تحقق حتى الآن.",
    earlier_goals: "أهداف سابقة",
    goal_reached: "تحقق",
    goal_missed: "لم يتحقق",
    goal_replaced: "حل محله هدف آخر",

    projects_counted: Forms::new(
        &[
            (Plural::Zero, "لا مشاريع"),
            (Plural::One, "مشروع واحد"),
            (Plural::Two, "مشروعان"),
            (Plural::Few, "{0} مشاريع"),
            (Plural::Many, "{0} مشروعًا"),
        ],
        "{0} مشروع",
    ),
    projects_qualified: Forms::new(
        &[
            (Plural::Zero, "{0} مشروع"),
            (Plural::One, "{0} مشروع"),
            (Plural::Two, "{0} مشروع"),
            (Plural::Few, "{0} مشاريع"),
            (Plural::Many, "{0} مشروعًا"),
        ],
        "{0} مشروع",
    ),
    each_square: "كل مربع يمثل مشروعًا واحدًا.",
    as_of: Template::new("حتى {0}"),
    scale_per_currency: "لكل عملة مقياسها.",
    project_implemented: "منفذة",
    project_under_way: "قيد التنفيذ",
    project_pipeline: "قيد الإعداد",
    project_cancelled: "ملغاة",

    entries: Forms::new(
        &[
            (Plural::Zero, "لا أحداث"),
            (Plural::One, "حدث واحد"),
            (Plural::Two, "حدثان"),
            (Plural::Few, "{0} أحداث"),
            (Plural::Many, "{0} حدثًا"),
        ],
        "{0} حدث",
    ),
    entries_between: Template::new("{0}، من {1} إلى {2}"),
    nth_of: Template::new("{0} من {1}"),
    previous: "السابق",
    next: "التالي",
    filter: "عرض",
    all: "الكل",
    zoom_in: "تكبير",
    zoom_out: "تصغير",
    show_all: "عرض الفترة كلها",
    look_earlier: "أسبق",
    look_later: "لاحق",
    find: "بحث",
    find_hint: "كلمات من العنوان أو سنة",
    date: "التاريخ",
    place: "المكان",
    people: "المشاركون",
    set_in_motion: "ما أسفر عنه",

    source: "المصدر",
    said_by: Template::new("على لسان {0}"),
    published: Template::new("تاريخ النشر: {0}"),
    date_unknown: "تاريخ النشر غير معروف",
    address_unknown: "عنوان الصفحة غير معروف",
    for_date: "بشأن التاريخ",
    for_place: "بشأن المكان",
    for_people: "بشأن المشاركين",
    for_value: "بشأن المبلغ",
    for_count: "بشأن العدد",
    for_state: "بشأن الحالة",
    for_deadline: "بشأن الموعد النهائي",
    sources_disagree: "المصادر متباينة",
    another_source: "يقول مصدر آخر:",
    computed_how: "طريقة الحساب:",
    as_written: "كما ورد في المصدر:",
    not_cited: "لا يذكر الموضوع مصدرًا.",
    translation: "الترجمة:",
    in_language: "ar=بالعربية|de=بالألمانية|en=بالإنجليزية|es=بالإسبانية|fr=بالفرنسية|\
        kaa=بالقرقلباقية|kk=بالكازاخية|pt=بالبرتغالية|ru=بالروسية|tr=بالتركية|\
        uz=بالأوزبكية|zh=بالصينية",
    in_other_language: Template::new("بلغة أخرى ({0})"),

    data_table: "جدول البيانات",
    name: "الاسم",
    state: "الحالة",
    since: "منذ",
    year: "السنة",
    value: "القيمة",
    party: "الطرف",
    download: "تنزيل البيانات",
    link: "رابط إلى هذا الموضع",
    link_story: "رابط الموضوع",
    cite: "نسخ الاستشهاد",
    copied: "تم النسخ",
    embed: "رمز التضمين",

    spoken_between: Template::new("من {0} إلى {1}"),
    kind: "النوع",
    towards: "إلى:",
    keys: "تنقلك مفاتيح الأسهم بين الأحداث، والأرقام إلى سنة؛ يفتح Enter ويغلق Escape.",
    keys_of_time: "يغيّر + و− المقياس، ويحرّك Page Up وPage Down الزمن.",
    closed: "أُغلق",
};

const PHRASES: Phrases = Phrases {
    about: Template::new("نحو {0}"),
    nearly: Template::new("ما يقارب {0}"),
    more_than: Template::new("أكثر من {0}"),
    at_least: Template::new("ما لا يقل عن {0}"),
    less_than: Template::new("أقل من {0}"),
    up_to: Template::new("ما يصل إلى {0}"),
    ablative: Endings::NONE,
    computed: Template::new("{0} (رقم محسوب)"),
    also: Template::new("{0} ({1})"),
    scales: Width::Full,
    lakh: Template::new("{0}\u{a0}لك"),
    crore: Template::new("{0}\u{a0}كرور"),
    currency_nouns: "AED=درهم إماراتي|CNY=يوان|EGP=جنيه مصري|EUR=يورو|GBP=جنيه إسترليني|INR=روبية|\
        JPY=ين|KZT=تنغي|MAD=درهم مغربي|RUB=روبل|SAR=ريال سعودي|TRY=ليرة تركية|USD=دولار|\
        UZS=سوم",
    about_day: Template::new("نحو {0}"),
    about_date: Template::new("نحو {0}"),
    about_span: Template::new("نحو {0}"),
    perhaps: Template::new("ربما {0}"),
    question_mark: "؟",
    since: Ends {
        day: "'منذ' d MMMM y", second_day: "", month: "'منذ' MMMM y", year: "'منذ' y"
    },
    until: Ends {
        day: "'حتى' d MMMM y", second_day: "", month: "'حتى' MMMM y", year: "'حتى' y"
    },
    before_era: Template::new("{0} ق.م"),
    spring: Template::new("ربيع {0}"),
    summer: Template::new("صيف {0}"),
    autumn: Template::new("خريف {0}"),
    winter: Template::new("شتاء {0}–{1}"),
    halves: [Template::new("النصف الأول من {0}"), Template::new("النصف الثاني من {0}")],
    decade: Template::new("عقد {0}"),
    decade_endings: "",
    century: Template::new("القرن {0}"),
    numeral: Numeral::Digits,
};

const KINDS: Kinds = Kinds {
    state_visit: "زيارة دولة",
    official_visit: "زيارة رسمية",
    working_visit: "زيارة عمل",
    visit: "زيارة",
    informal_meeting: "لقاء غير رسمي",
    talks: "محادثات",
    call: "اتصال هاتفي",
    summit: "قمة",
    commission_meeting: "اجتماع لجنة",
    forum: "منتدى",
    agreement: "اتفاق",
    ratification: "تصديق",
    institution: "مؤسسة",
    project: "مشروع",
    statement: "بيان",
    other_event: "غير ذلك",

    visits: "زيارات",
    meetings: "محادثات",
    agreements: "اتفاقات",
    institutions: "مؤسسات",
    projects: "مشاريع",
    others: "غير ذلك",

    held: "جرى",
    planned: "مقرر",
    postponed: "مؤجل",
    cancelled: "ملغى",
    not_held: "لم يجرِ",

    treaty: "معاهدة",
    council: "مجلس",
    commission: "لجنة",
    centre: "مركز",
    programme: "برنامج",
    other_tie: "غير ذلك",

    tie_planned: "مقرر",
    tie_signed: "موقَّع",
    tie_established: "أُنشئ",
    tie_operating: "يعمل",
};

const FAILURES: Failures = Failures {
    not_found: "تعذر عرض هذا الرسم: لم يُعثر على ملفه.",
    not_reachable: "تعذر عرض هذا الرسم: لا يمكن الوصول إلى ملفه حاليًا.",
    too_slow: "تعذر عرض هذا الرسم: استغرق التحميل وقتًا أطول من اللازم.",
    too_large: "تعذر عرض هذا الرسم: حجم ملفه أكبر من 16 ميغابايت.",
    not_a_story: "تعذر عرض هذا الرسم: لا يمكن قراءة ملفه.",
    too_new: "تعذر عرض هذا الرسم: أُعد لإصدار أحدث.",
    has_mistakes: "تعذر عرض هذا الرسم: في ملفه أخطاء.",
    details: "تفاصيل للكاتب",
    position: Template::new("السطر {0}، العمود {1}"),
};

/// The words of the two scripts that have some of their own.
pub(super) static SCRIPTS: Scripts = Scripts {
    lost: "تعذر تحميل الجزء التفاعلي.",
    kind: "الشكل",
    iframe: "إطار",
    element: "عنصر",
    plain: "HTML بسيط",
    lang: "اللغة",
    theme: "الألوان",
    auto: "حسب اختيار القارئ",
    light: "فاتحة",
    dark: "داكنة",
    height: "الارتفاع",
    fit: "حسب المحتوى",
    fixed: "ثابت",
    copy: "نسخ",
    code: "الشيفرة",
    preview: "معاينة",
    anywhere: "يعمل في أي صفحة دون برنامج نصي خاص بها.",
    fitting: "يضبط البرنامج النصي ارتفاع الإطار بحسب محتواه؛ ولا حاجة إليه إن كان للصفحة برنامجها.",
    part: "جزء من الصفحة نفسها. يجب أن تسمح سياستها بهذا الموقع، وبـ «wasm-unsafe-eval» للجزء التفاعلي.",
    bare: "النص والمصادر وحدها: للخلاصات والرسائل والأنظمة التي لا تقبل البرامج النصية.",
};
