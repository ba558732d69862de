//! [`Choice`]: the words of the format for kinds and states, and the Russian words that people write for them.

use crate::story::{
    Aspect, EventKind, EventState, GoalState, Part, ProjectState, TieKind, TieState, respelled,
};

/// A list of words of which a cell has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// The kind of an event.
    EventKind,
    /// The state of an event.
    EventState,
    /// The kind of a tie.
    TieKind,
    /// The state of a tie.
    TieState,
    /// The state of a goal.
    GoalState,
    /// The state of a project.
    ProjectState,
    /// The part of a fact that a sentence supports.
    Aspect,
    /// A part of the page.
    Part,
}

/// The words of the format with what people write for them in Russian, in small letters.
const RUSSIAN: &[(Choice, &[(&str, &str)])] = &[
    (
        Choice::EventKind,
        &[
            ("state-visit", "государственный визит, госвизит"),
            ("official-visit", "официальный визит"),
            ("working-visit", "рабочий визит, рабочая поездка"),
            ("visit", "визит, поездка"),
            ("informal-meeting", "неформальная встреча"),
            ("talks", "переговоры, встреча, консультации"),
            ("call", "телефонный разговор, звонок, разговор по телефону"),
            ("summit", "саммит"),
            ("commission", "заседание комиссии, комиссия, заседание совета"),
            ("forum", "форум, бизнес-форум, конференция"),
            ("exhibition", "выставка"),
            ("agreement", "соглашение, подписание, договор, меморандум"),
            ("ratification", "ратификация"),
            ("institution", "учреждение, посольство, консульство"),
            ("project", "проект, запуск, строительство"),
            ("law", "закон, указ, постановление"),
            ("sanctions", "санкции"),
            ("statement", "заявление, декларация, решение"),
            ("conflict", "конфликт, война"),
            ("crisis", "кризис"),
            ("break-of-relations", "разрыв отношений"),
            ("resumption-of-relations", "восстановление отношений"),
            ("other", "другое, прочее, иное"),
        ],
    ),
    (
        Choice::EventState,
        &[
            ("held", "состоялось, состоялся, состоялась, состоялись, прошло, прошел, прошла"),
            ("planned", "запланировано, запланирован, запланирована, планируется"),
            ("expected", "ожидается, ожидаются"),
            ("conditional", "условно, зависит от условий"),
            ("postponed", "отложено, отложен, отложена, перенесено, перенесен, перенесена"),
            ("cancelled", "отменено, отменен, отменена"),
            ("not-held", "не состоялось, не состоялся, не состоялась"),
            ("unknown", "неизвестно, итог не сообщается"),
        ],
    ),
    (
        Choice::TieKind,
        &[
            ("treaty", "договор, соглашение"),
            ("council", "совет"),
            ("commission", "комиссия"),
            ("centre", "центр"),
            ("programme", "программа"),
            ("embargo", "эмбарго"),
            ("sanctions", "санкции"),
            ("other", "другое, прочее"),
        ],
    ),
    (
        Choice::TieState,
        &[
            ("planned", "в планах, планируется, запланирован"),
            ("signed", "подписан, подписано, подписана"),
            ("ratified", "ратифицирован, ратифицировано"),
            ("in-force", "действует, в силе, вступил в силу"),
            ("established", "создан, создано, создана, учрежден"),
            ("operating", "работает, функционирует"),
            ("imposed", "введен, введено, введена, введены"),
            ("suspended", "приостановлен, приостановлено, приостановлена"),
            ("ended", "прекращен, прекращено, прекращена, завершен"),
        ],
    ),
    (
        Choice::GoalState,
        &[
            ("open", "действует, открыта, в силе"),
            ("reached", "достигнута, достигнуто, выполнена"),
            ("exceeded", "перевыполнена, превышена"),
            ("missed", "не достигнута, не выполнена"),
            ("replaced", "заменена, заменена другой"),
            ("unknown", "неизвестно, итог не сообщается"),
        ],
    ),
    (
        Choice::ProjectState,
        &[
            ("implemented", "реализован, реализованы, завершен, завершены, реализовано"),
            ("under-way", "реализуется, реализуются, в работе, строится, ведется"),
            ("pipeline", "планируется, планируются, прорабатывается, прорабатываются, в планах"),
            ("cancelled", "отменен, отменены, отменено"),
        ],
    ),
    (
        Choice::Aspect,
        &[
            ("date", "дата, дату"),
            ("place", "место"),
            ("people", "люди, людей"),
            ("value", "сумма, сумму, значение"),
            ("count", "количество"),
            ("state", "состояние"),
            ("deadline", "срок"),
        ],
    ),
    (
        Choice::Part,
        &[
            ("measures", "показатели, цели"),
            ("projects", "проекты"),
            ("timeline", "события, хронология"),
            ("ties", "связи, договоры"),
            ("figures", "цифры"),
            ("quotes", "цитаты"),
            ("areas", "сферы"),
        ],
    ),
];

impl Choice {
    /// Returns the words of the format.
    pub fn words(self) -> Vec<&'static str> {
        match self {
            Self::EventKind => EventKind::ALL.iter().map(|it| it.word()).collect(),
            Self::EventState => EventState::ALL.iter().map(|it| it.word()).collect(),
            Self::TieKind => TieKind::ALL.iter().map(|it| it.word()).collect(),
            Self::TieState => TieState::ALL.iter().map(|it| it.word()).collect(),
            Self::GoalState => GoalState::ALL.iter().map(|it| it.word()).collect(),
            Self::ProjectState => ProjectState::ALL.iter().map(|it| it.word()).collect(),
            Self::Aspect => Aspect::ALL.iter().map(|it| it.word()).collect(),
            Self::Part => Part::ALL.iter().map(|it| it.word()).collect(),
        }
    }

    /// Returns the word of the format that a text can only mean: the same in other capitals, or its Russian name.
    pub fn understood(self, text: &str) -> Option<&'static str> {
        respelled(text, &self.words()).or_else(|| self.russian(text))
    }

    fn russian(self, text: &str) -> Option<&'static str> {
        let wanted = text.to_lowercase().replace('ё', "е");
        let list = RUSSIAN.iter().find(|(choice, _)| *choice == self)?.1;
        let is_meant = |words: &str| words.split(", ").any(|word| word == wanted);
        list.iter().find(|(_, words)| is_meant(words)).map(|(word, _)| *word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_has_russian_names_and_no_name_stands_for_two() {
        for (choice, list) in RUSSIAN {
            let words: Vec<&str> = list.iter().map(|(word, _)| *word).collect();
            assert_eq!(words, choice.words(), "{choice:?}");
            let mut names: Vec<&str> = list.iter().flat_map(|(_, it)| it.split(", ")).collect();
            let count = names.len();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), count, "{choice:?}");
        }
    }

    #[test]
    fn words_are_understood_in_other_capitals_and_in_russian() {
        #[track_caller]
        fn case(choice: Choice, text: &str, expected: Option<&str>) {
            assert_eq!(choice.understood(text), expected, "{text}");
        }

        case(Choice::EventKind, "State Visit", Some("state-visit"));
        case(Choice::EventKind, "Визит", Some("visit"));
        case(Choice::EventState, "Перенесён", Some("postponed"));
        case(Choice::TieKind, "Санкции", Some("sanctions"));
        // A synonym may mean something else, so the check asks.
        case(Choice::EventKind, "meeting", None);
        case(Choice::EventKind, "", None);
    }
}
