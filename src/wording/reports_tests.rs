//! Tests of the reports in each language.

use super::*;

fn locale(tag: &str) -> &'static Locale {
    Locale::find(tag).unwrap()
}

fn quantity(text: &str) -> Quantity {
    text.parse().unwrap()
}

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn projects(tag: &str) -> String {
    let (value, count, day) = (quantity("USD 156mn"), quantity("21"), date("2024-02"));
    let locale = locale(tag);
    let value = Some(locale.quantity(&value));
    let implemented = ProjectReport { value, ..ProjectReport::default() };
    let pipeline = ProjectReport { count: Some(&count), date: Some(&day), ..implemented.clone() };
    locale.clauses(&[
        locale.project_report(ProjectState::Implemented, implemented),
        locale.project_report(ProjectState::Pipeline, pipeline),
    ])
}

fn goal(tag: &str, state: GoalState) -> String {
    locale(tag).goal_with_state("60", Some(&date("2023")), state)
}

fn dated(tag: &str) -> String {
    let (count, year) = (quantity("69"), date("2024"));
    let report =
        ProjectReport { count: Some(&count), date: Some(&year), ..ProjectReport::default() };
    locale(tag).dated_report(Some(ProjectState::UnderWay), report)
}

fn earlier_dates(tag: &str) -> String {
    let earlier = |state| locale(tag).earlier_date(EventKind::StateVisit, state, &date("2023"));
    [EventState::Planned, EventState::Postponed, EventState::Cancelled].map(earlier).join(" | ")
}

const LETTERS: [&str; 8] = ["A", "B", "C", "D", "E", "F", "G", "H"];

#[test]
fn reports_on_projects_are_clauses_with_their_facts() {
    #[track_caller]
    fn case(tag: &str, expected: &str) {
        assert_eq!(projects(tag), expected, "{tag}");
    }

    case(
        "en",
        "Implemented: $156 million; In the pipeline: $156 million, 21 projects, as of February 2024",
    );
    case(
        "ru",
        "Реализованы: 156\u{a0}млн долларов; Готовятся: 156\u{a0}млн долларов, 21 проект, по состоянию на февраль 2024\u{202f}г.",
    );
    case(
        "kk",
        "Іске асырылған: 156\u{a0}млн доллар; Әзірленіп жатыр: 156\u{a0}млн доллар, 21 жоба, 2024\u{202f}ж. ақпан жағдайы бойынша",
    );
    case(
        "uz",
        "Amalga oshirilgan: 156\u{a0}mln dollar; Tayyorlanmoqda: 156\u{a0}mln dollar, 21 ta loyiha, 2024-yil fevral holatiga koʻra",
    );
    case(
        "uz-Cyrl",
        "Амалга оширилган: 156\u{a0}млн доллар; Тайёрланмоқда: 156\u{a0}млн доллар, 21 та лойиҳа, 2024 йил февраль ҳолатига кўра",
    );
    case(
        "fr",
        "Réalisés\u{a0}: 156 millions de dollars\u{202f}; En préparation\u{a0}: 156 millions de dollars, 21 projets, données\u{a0}: février 2024",
    );
    case(
        "de",
        "Umgesetzt: 156 Millionen Dollar; In Vorbereitung: 156 Millionen Dollar, 21 Projekte, Stand: Februar 2024",
    );
    case(
        "es",
        "Ejecutados: 156 millones de dólares; En preparación: 156 millones de dólares, 21 proyectos, datos: febrero de 2024",
    );
    case(
        "pt",
        "Concluídos: US$\u{a0}156 milhões; Em preparação: US$\u{a0}156 milhões, 21 projetos, dados de fevereiro de 2024",
    );
    case(
        "tr",
        "Tamamlanan: 156 milyon dolar; Hazırlanan: 156 milyon dolar, 21 proje, Şubat 2024 itibarıyla",
    );
    case("zh", "已完成：1.56亿美元；筹备中：1.56亿美元，21个项目，截至2024年2月");
    case("ar", "منفذة: 156 مليون دولار؛ قيد الإعداد: 156 مليون دولار، 21 مشروعًا، حتى فبراير 2024");
}

#[test]
fn missing_facts_leave_no_punctuation() {
    let en = locale("en");
    let empty = ProjectReport::default;
    assert_eq!(en.project_report(ProjectState::Cancelled, empty()), "Cancelled");
    assert_eq!(en.project_report(None, empty()), "Status not given");
    let title = ProjectReport { title: Some("X"), ..empty() };
    assert_eq!(en.project_report(ProjectState::UnderWay, title.clone()), "Under way: X");
    assert_eq!(en.dated_report(Some(ProjectState::UnderWay), title), "under way, X");
    assert_eq!(en.dated_report(None, empty()), "");
    let day = date("2024");
    assert_eq!(en.dated_report(None, ProjectReport { date: Some(&day), ..empty() }), "2024");
}

#[test]
fn goal_has_its_state() {
    #[track_caller]
    fn case(tag: &str, expected: &str) {
        assert_eq!(goal(tag, GoalState::Exceeded), expected, "{tag}");
    }

    case("en", "Goal: 60, by 2023, exceeded");
    case("ru", "Цель: 60, срок: 2023, перевыполнена");
    case("kk", "Мақсат: 60, мерзімі: 2023, асыра орындалды");
    case("uz", "Maqsad: 60, muddati: 2023, ortigʻi bilan bajarildi");
    case("uz-Cyrl", "Мақсад: 60, муддати: 2023, ортиғи билан бажарилди");
    case("fr", "Objectif\u{a0}: 60, échéance\u{a0}: 2023, dépassé");
    case("de", "Ziel: 60, bis 2023, übertroffen");
    case("es", "Objetivo: 60, plazo: 2023, superado");
    case("pt", "Meta: 60, até 2023, superada");
    case("tr", "Hedef: 60, son tarih: 2023, aşıldı");
    case("zh", "目标：60，期限：2023年，已超额实现");
    case("ar", "الهدف: 60، بحلول 2023، تم تجاوزه");
}

#[test]
fn open_goal_has_no_state() {
    let en = locale("en");
    assert_eq!(goal("en", GoalState::Open), "Goal: 60, by 2023");
    for state in GoalState::ALL.iter().filter(|state| **state != GoalState::Open) {
        assert!(en.goal_state(*state).is_some(), "{state:?}");
    }
}

#[test]
fn dated_report_has_its_state_in_small_letters() {
    #[track_caller]
    fn case(tag: &str, expected: &str) {
        assert_eq!(dated(tag), expected, "{tag}");
    }

    case("en", "2024: under way, 69 projects");
    case("ru", "2024: реализуются, 69 проектов");
    case("kk", "2024: іске асырылып жатыр, 69 жоба");
    case("uz", "2024: amalga oshirilmoqda, 69 ta loyiha");
    case("uz-Cyrl", "2024: амалга оширилмоқда, 69 та лойиҳа");
    case("fr", "2024\u{a0}: en cours, 69 projets");
    case("de", "2024: in Umsetzung, 69 Projekte");
    case("es", "2024: en ejecución, 69 proyectos");
    case("pt", "2024: em andamento, 69 projetos");
    case("tr", "2024: devam eden, 69 proje");
    case("zh", "2024年：实施中，69个项目");
    case("ar", "2024: قيد التنفيذ، 69 مشروعًا");
}

#[test]
fn participants_are_listed_by_the_pattern_of_the_language() {
    #[track_caller]
    fn case(tag: &str, expected: &str) {
        assert_eq!(locale(tag).participants(&LETTERS), expected, "{tag}");
    }

    case("en", "Participants: A, B, C, D, E, F, G and H");
    case("ru", "Стороны-участницы: A, B, C, D, E, F, G и H");
    case("kk", "Қатысушы тараптар: A, B, C, D, E, F, G және H");
    case("uz", "Ishtirokchi tomonlar: A, B, C, D, E, F, G va H");
    case("uz-Cyrl", "Иштирокчи томонлар: A, B, C, D, E, F, G ва H");
    case("fr", "Parties participantes\u{a0}: A, B, C, D, E, F, G et H");
    case("de", "Teilnehmer: A, B, C, D, E, F, G und H");
    case("es", "Partes participantes: A, B, C, D, E, F, G y H");
    case("pt", "Partes participantes: A, B, C, D, E, F, G e H");
    case("tr", "Katılan taraflar: A, B, C, D, E, F, G ve H");
    case("zh", "参与方：A、B、C、D、E、F、G和H");
    case("ar", "الأطراف المشاركة: A وB وC وD وE وF وG وH");
}

#[test]
fn earlier_date_tells_its_fate() {
    #[track_caller]
    fn case(tag: &str, expected: &str) {
        assert_eq!(earlier_dates(tag), expected, "{tag}");
    }

    case("en", "announced for 2023 | postponed from 2023 | cancelled: 2023");
    case("ru", "объявленная дата: 2023 | перенос с прежней даты: 2023 | отменён: 2023");
    case("kk", "белгіленген күні: 2023 | кейінге қалдырылған күні: 2023 | өтпейтін болды: 2023");
    case("uz", "belgilangan sana: 2023 | keyinga qoldirilgan sana: 2023 | bekor qilingan: 2023");
    case(
        "uz-Cyrl",
        "белгиланган сана: 2023 | кейинга қолдирилган сана: 2023 | бекор қилинган: 2023",
    );
    case("fr", "date annoncée\u{a0}: 2023 | date reportée\u{a0}: 2023 | annulée\u{a0}: 2023");
    case("de", "angekündigter Termin: 2023 | verschobener Termin: 2023 | abgesagt: 2023");
    case("es", "fecha anunciada: 2023 | fecha aplazada: 2023 | cancelada: 2023");
    case("pt", "data anunciada: 2023 | data adiada: 2023 | cancelada: 2023");
    case("tr", "açıklanan tarih: 2023 | ertelenen tarih: 2023 | iptal edildi: 2023");
    case("zh", "宣布的日期：2023年 | 推迟前的日期：2023年 | 已取消：2023年");
    case("ar", "الموعد المعلن: 2023 | الموعد المؤجل: 2023 | ملغاة: 2023");
}

#[test]
fn small_turkish_i_has_one_dot() {
    assert_eq!(uncapitalized("İptal edilen"), "iptal edilen");
    assert_eq!(uncapitalized("Реализуются"), "реализуются");
    assert_eq!(uncapitalized("已完成"), "已完成");
}
