//! The kinds of event that other formats name, as groups, tags or types.

use crate::story::{EventKind, SYNONYMS};

/// The kind that a word names in English or Russian. A family of kinds is its most general kind.
pub(super) fn kind_of(name: &str) -> Option<EventKind> {
    let folded: String =
        name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let own = |kind: &&EventKind| kind.word().replace('-', "") == folded;
    let singular = folded.strip_suffix('s').unwrap_or(&folded);
    let is_named = |words: &str| words.split(' ').any(|word| word == folded || word == singular);
    let word = || {
        let rows = SYNONYMS.iter().take_while(|(word, _)| *word != "treaty");
        let row = rows
            .into_iter()
            .find(|(word, others)| word.replace('-', "") == singular || is_named(others));
        row.map(|(word, _)| *word)
    };
    let listed = || MORE.iter().find(|(_, words)| is_named(words)).map(|(kind, _)| *kind);
    let by_word = |word: &str| EventKind::ALL.iter().find(|kind| kind.word() == word).copied();
    EventKind::ALL.iter().find(own).copied().or_else(listed).or_else(|| word().and_then(by_word))
}

/// Families of kinds in English, and all of them in Russian, in small letters without separators.
const MORE: &[(EventKind, &str)] = &[
    (EventKind::StateVisit, "государственныйвизит государственныевизиты"),
    (EventKind::OfficialVisit, "официальныйвизит официальныевизиты"),
    (EventKind::WorkingVisit, "рабочийвизит рабочиевизиты рабочаяпоездка"),
    (EventKind::Visit, "visits визит визиты поездка поездки"),
    (EventKind::InformalMeeting, "неформальнаявстреча неформальныевстречи"),
    (EventKind::Talks, "talks meetings переговоры встреча встречи"),
    (EventKind::Call, "телефонныйразговор телефонныеразговоры звонок звонки"),
    (EventKind::Summit, "саммит саммиты"),
    (EventKind::Commission, "комиссия комиссии заседание заседания"),
    (EventKind::Forum, "forums форум форумы"),
    (EventKind::Exhibition, "выставка выставки ярмарка"),
    (
        EventKind::Agreement,
        "agreements treaties соглашение соглашения договор договоры договоренности",
    ),
    (EventKind::Ratification, "ратификация ратификации"),
    (EventKind::Institution, "institutions институт институты учреждение учреждения"),
    (EventKind::Project, "projects проект проекты"),
    (EventKind::Law, "закон законы"),
    (EventKind::Sanctions, "санкции"),
    (EventKind::Statement, "decisions заявление заявления решение решения"),
    (EventKind::Conflict, "конфликт конфликты война войны"),
    (EventKind::Crisis, "crises кризис кризисы"),
    (EventKind::BreakOfRelations, "разрывотношений"),
    (EventKind::ResumptionOfRelations, "восстановлениеотношений"),
    (EventKind::Other, "другое прочее"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn group_names_a_kind_or_a_family() {
        #[track_caller]
        fn case(name: &str, kind: Option<EventKind>) {
            assert_eq!(kind_of(name), kind, "{name}");
        }

        case("State visit", Some(EventKind::StateVisit));
        case("state-visit", Some(EventKind::StateVisit));
        case("VISITS", Some(EventKind::Visit));
        case("Treaties", Some(EventKind::Agreement));
        case("treaty", Some(EventKind::Agreement));
        case("summits", Some(EventKind::Summit));
        case("Переговоры", Some(EventKind::Talks));
        case("Соглашения", Some(EventKind::Agreement));
        case("Wars", Some(EventKind::Conflict));
        case("Group BB", None);
        case("", None);
    }
}
