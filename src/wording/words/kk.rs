//! Kazakh. A label ends with a colon where a sentence would need a case ending.

use super::{Failures, Kinds, Scripts, Words};
use crate::wording::data::{Forms, Width};
use crate::wording::ending::Endings;
use crate::wording::locale::Direction;
use crate::wording::message::Message;
use crate::wording::phrases::{Numeral, OpenInterval, Phrases};

pub(super) const NAME: &str = "Қазақша";
pub(super) const DIRECTION: Direction = Direction::LeftToRight;

pub(super) static WORDS: Words = Words {
    phrases: PHRASES,
    kinds: KINDS,
    failures: FAILURES,

    goals: "Мақсаттар",
    projects: "Жобалар",
    timeline: "Хронология",
    ties: "Шарттар мен кеңестер",
    quotes: "Тікелей сөз",
    areas: "Ынтымақтастық бағыттары",
    figures: "Көрсеткіштер",
    sources: "Дереккөздер",
    how_we_know: "Бұл қайдан белгілі",
    corrections: "Түзетулер",
    parties: "Тараптар",
    updated: Message::new("Жаңартылған күні: {0}"),
    language: "Тіл",

    comma: ", ",
    colon: ": ",
    semicolon: "; ",
    full_stop: ". ",
    between_publishers: " · ",
    label_space: " ",

    goal: "Мақсат",
    by_deadline: Message::new("мерзімі: {0}"),
    set_on: Message::new("мақсат қойылған уақыт: {0}"),
    share_of_goal: Message::new("мақсаттың орындалуы: {0}, {1}, {2}"),
    series_apart: "Әркім өзінше есептейді; деректер біріктірілмеген.",
    no_progress_figure: "Материалда қол жеткізілген нәтиже туралы дерек жоқ.",
    earlier_goals: "Бұрынғы мақсаттар",
    goal_reached: "орындалды",
    goal_missed: "орындалмады",
    goal_replaced: "басқасымен ауыстырылды",

    projects_counted: Forms::same("{0} жоба"),
    projects_qualified: Forms::same("{0} жоба"),
    each_square: "Бір шаршы — бір жоба.",
    as_of: Message::new("дерек уақыты: {0}"),
    scale_per_currency: "Әр валютаның өз масштабы бар.",
    project_implemented: "Іске асырылған",
    project_under_way: "Іске асырылып жатыр",
    project_pipeline: "Әзірленіп жатыр",
    project_cancelled: "Тоқтатылған",

    entries: Forms::same("{0} оқиға"),
    entries_between: Message::new("{0}: {1} – {2}"),
    nth_of: Message::new("{0} / {1}"),
    mark_name: Message::new("{0} {1} ({2})"),
    previous: "Алдыңғы",
    next: "Келесі",
    filter: "Көрсету",
    all: "Бәрі",
    zoom_in: "Үлкейту",
    zoom_out: "Кішірейту",
    show_all: "Бүкіл кезеңді көрсету",
    look_earlier: "Ертерек",
    look_later: "Кейінірек",
    find: "Іздеу",
    find_hint: "Тақырып сөздері немесе жыл",
    date: "Күні",
    place: "Орны",
    people: "Қатысушылар",
    set_in_motion: "Неге жол ашты",

    source: "Дереккөз",
    said_by: Message::new("кімнің сөзі: {0}"),
    published: Message::new("жарияланған күні: {0}"),
    date_unknown: "жарияланған күні белгісіз",
    address_unknown: "беттің мекенжайы белгісіз",
    for_date: "күні туралы",
    for_place: "орны туралы",
    for_people: "қатысушылар туралы",
    for_value: "сомасы туралы",
    for_count: "саны туралы",
    for_state: "жай-күйі туралы",
    for_deadline: "мерзімі туралы",
    sources_disagree: "Дереккөздер әртүрлі айтады",
    another_source: "Басқа дереккөз бойынша:",
    computed_how: "Қалай есептелген:",
    as_written: "Дереккөздегі жазылуы:",
    not_cited: "Материалда дереккөз көрсетілмеген.",
    translation: "Аудармасы:",
    in_language: "ar=араб тілінде|de=неміс тілінде|en=ағылшын тілінде|es=испан тілінде|\
        fr=француз тілінде|kaa=қарақалпақ тілінде|kk=қазақ тілінде|pt=португал тілінде|\
        ru=орыс тілінде|tr=түрік тілінде|uz=өзбек тілінде|zh=қытай тілінде",
    in_other_language: Message::new("басқа тілде ({0})"),

    data_table: "Деректер кестесі",
    name: "Атауы",
    state: "Жай-күйі",
    since: "Қай уақыттан бері",
    year: "Жыл",
    value: "Мәні",
    party: "Тарап",
    download: "Деректерді жүктеп алу",
    link: "Осы жерге сілтеме",
    link_story: "Материалға сілтеме",
    cite: "Дәйексөзді көшіру",
    copied: "Көшірілді",
    embed: "Кірістіру коды",

    spoken_between: Message::new("{0} – {1}"),
    kind: "Түрі",
    towards: "қайда:",
    keys: "Көрсеткі пернелер оқиғаларды аралайды, цифрлар жылға апарады; Enter ашады, Escape жабады.",
    keys_of_time: "+ және − масштабты өзгертеді, Page Up пен Page Down уақытты жылжытады.",
    closed: "Жабылды",
};

const PHRASES: Phrases = Phrases {
    about: Message::new("шамамен {0}"),
    nearly: Message::new("{0} дерлік"),
    more_than: Message::new("{0} астам"),
    at_least: Message::new("кемінде {0}"),
    less_than: Message::new("{0} аз"),
    up_to: Message::new("ең көбі {0}"),
    ablative: ENDINGS,
    computed: Message::new("{0} (есептелген)"),
    also: Message::new("{0} ({1})"),
    scales: Width::Brief,
    lakh: Message::new("{0}\u{a0}лакх"),
    crore: Message::new("{0}\u{a0}крор"),
    currency_nouns: "",
    about_day: Message::new("шамамен {0}"),
    about_date: Message::new("шамамен {0}"),
    about_span: Message::new("шамамен {0}"),
    perhaps: Message::new("бәлкім, {0}"),
    question_mark: "?",
    since: OpenInterval {
        day: "y 'жылғы' d MMMM 'күнінен бері'",
        second_day: "",
        month: "y 'жылғы' MMMM 'айынан бері'",
        year: "y 'жылдан бері'",
    },
    until: OpenInterval {
        day: "y 'жылғы' d MMMM 'күніне дейін'",
        second_day: "",
        month: "y 'жылғы' MMMM 'айына дейін'",
        year: "y 'жылға дейін'",
    },
    before_era: Message::new("б.з.д. {0}"),
    spring: Message::new("{0}\u{202f}ж. көктемі"),
    summer: Message::new("{0}\u{202f}ж. жазы"),
    autumn: Message::new("{0}\u{202f}ж. күзі"),
    winter: Message::new("{0}–{1}\u{202f}жж. қысы"),
    halves: [
        Message::new("{0}\u{202f}ж. бірінші жартыжылдығы"),
        Message::new("{0}\u{202f}ж. екінші жартыжылдығы"),
    ],
    decade: Message::new("{0}-жылдар"),
    decade_endings: "",
    century: Message::new("{0} ғасыр"),
    numeral: Numeral::Roman,
};

/// Ablative endings: нөлден, бірден, екіден; доллардан, теңгеден, сомнан. The percent sign is spoken "пайыз".
const ENDINGS: Endings = Endings {
    numbers: "0=-ден|1=-ден|2=-ден|3=-тен|4=-тен|5=-тен|6=-дан|7=-ден|8=-ден|9=-дан|10=-нан|20=-дан|\
        30=-дан|40=-тан|50=-ден|60=-тан|70=-тен|80=-нен|90=-нан|100=-ден|k=-нан|mn=-нан|bn=-тан|\
        tn=-нан|lakh=-тан|crore=-дан",
    percent: "-дан",
    currencies: "BYN=-ден|CHF=-тен|CNY=-нан|GBP=-тан|INR=-ден|JPY=-нен|KGS=-нан|KRW=-нан|KZT=-ден|\
        PLN=-дан|RUB=-ден|TJS=-ден|TMT=-тан|AZN=-тан|UZS=-нан|AED=-нан|MAD=-нан|*=-дан",
};

const KINDS: Kinds = Kinds {
    state_visit: "Мемлекеттік сапар",
    official_visit: "Ресми сапар",
    working_visit: "Жұмыс сапары",
    visit: "Сапар",
    informal_meeting: "Бейресми кездесу",
    talks: "Келіссөздер",
    call: "Телефон арқылы сөйлесу",
    summit: "Саммит",
    commission_meeting: "Комиссия отырысы",
    forum: "Форум",
    agreement: "Келісім",
    ratification: "Ратификация",
    institution: "Мекеме",
    project: "Жоба",
    statement: "Мәлімдеме",
    other_event: "Басқа",

    visits: "Сапарлар",
    meetings: "Келіссөздер",
    agreements: "Келісімдер",
    institutions: "Мекемелер",
    projects: "Жобалар",
    others: "Басқа",

    held: "өтті",
    planned: "жоспарланған",
    postponed: "кейінге қалдырылды",
    cancelled: "тоқтатылды",
    not_held: "өтпеді",

    treaty: "Шарт",
    council: "Кеңес",
    commission: "Комиссия",
    centre: "Орталық",
    programme: "Бағдарлама",
    other_tie: "Басқа",

    tie_planned: "жоспарланған",
    tie_signed: "қол қойылған",
    tie_established: "құрылған",
    tie_operating: "жұмыс істейді",
};

const FAILURES: Failures = Failures {
    not_found: "Инфографиканы көрсету мүмкін емес: файл табылмады.",
    not_reachable: "Инфографиканы көрсету мүмкін емес: файл қазір қолжетімсіз.",
    too_slow: "Инфографиканы көрсету мүмкін емес: жүктеу тым ұзаққа созылды.",
    too_large: "Инфографиканы көрсету мүмкін емес: файл 16 МБ-тан үлкен.",
    not_a_story: "Инфографиканы көрсету мүмкін емес: файлды оқу мүмкін емес.",
    too_new: "Инфографиканы көрсету мүмкін емес: ол жаңарақ нұсқаға арналған.",
    has_mistakes: "Инфографиканы көрсету мүмкін емес: файлда қателер бар.",
    details: "Авторға арналған мәлімет",
    position: Message::new("{0}-жол, {1}-баған"),
};

/// Messages of the loader script and the embed panel.
pub(super) static SCRIPTS: Scripts = Scripts {
    lost: "Интерактивті бөлігі жүктелмеді.",
    kind: "Түрі",
    iframe: "Фрейм",
    element: "Элемент",
    plain: "Жай HTML",
    lang: "Тіл",
    theme: "Түстер",
    auto: "Оқырманның таңдауы",
    light: "Ашық",
    dark: "Қараңғы",
    height: "Биіктігі",
    fit: "Мазмұнына қарай",
    fixed: "Тұрақты",
    copy: "Көшіру",
    code: "Код",
    preview: "Алдын ала көру",
    anywhere: "Кез келген бетте жеке скриптсіз жұмыс істейді.",
    fitting: "Скрипт фрейм биіктігін мазмұнға сай өзгертеді; бетте өз скрипті болса, қажет емес.",
    part: "Беттің өз бөлігі. Беттің саясаты осы сайтқа, ал интерактивті бөлігі үшін «wasm-unsafe-eval» рұқсат беруі керек.",
    bare: "Тек мәтін мен дереккөздер: таспалар, хат тарату және скрипт қабылдамайтын жүйелер үшін.",
};
