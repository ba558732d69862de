//! The sheets of what happened, what lasts, and what was said.

use super::repeated::{
    ALT, CAPTION, CREDIT, DATE_AS_WRITTEN, DEADLINE, DEADLINE_AS_WRITTEN, EVENT_STATE, ID, MEDIA,
    NOTE, SIZE,
};
use super::{Kind, Part, column};
use crate::import::sheet::choice::Choice;

pub(super) const EVENTS: Part = Part {
    name: "events",
    names: "event, timeline, chronology, entries | события, событие, хронология",
    about: "something that happened, or is planned, at a time",
    columns: &[
        ID,
        column(
            "kind",
            Kind::Choice(Choice::EventKind),
            "type, category, kind of event | вид, тип, вид события, категория",
            "visit, talks, agreement and others",
        ),
        EVENT_STATE,
        column(
            "date",
            Kind::Date,
            "when, day, time | дата, когда, день, время",
            "as precise as the source: `2024-05-07`, `2024-05`",
        ),
        DATE_AS_WRITTEN,
        DEADLINE,
        DEADLINE_AS_WRITTEN,
        column(
            "title",
            Kind::Text,
            "name, headline, event, what | название, заголовок, событие, что",
            "what happened, in a few words",
        ),
        column(
            "text",
            Kind::Text,
            "description, details, body | текст, описание, подробности",
            "more than the title says",
        ),
        column(
            "by",
            Kind::Parties,
            "who acts, actor, issuer | кем, чей, кто принял",
            "the party that acts: a law, a statement",
        ),
        column(
            "from",
            Kind::Parties,
            "visitor, guest, who, party | от, откуда, гость, кто, сторона",
            "the party that visits",
        ),
        column(
            "to",
            Kind::Parties,
            "visited, destination, to whom | к, куда, кому",
            "the party that is visited",
        ),
        column(
            "host",
            Kind::Parties,
            "hosted by, hosts | хозяин, принимает, принимающая сторона",
            "the party that hosts a meeting",
        ),
        column(
            "participants",
            Kind::Parties,
            "parties, countries, with | участники, стороны, страны",
            "the other parties that take part",
        ),
        column("place", Kind::Text, "city, location, where, venue | место, город, где", "the town"),
        column(
            "people",
            Kind::Texts,
            "persons, attendees | люди, лица, персоны",
            "the persons, separated by `;`",
        ),
        column(
            "leads_to",
            Kind::Refs,
            "leads to, results, consequences | ведёт к, приводит к, следствие",
            "ids of what it led to, separated by `;`",
        ),
        MEDIA,
        ALT,
        CAPTION,
        CREDIT,
        SIZE,
        NOTE,
    ],
    is_fact: true,
};

pub(super) const HISTORY: Part = Part {
    name: "history",
    names: "earlier dates, announcements | история дат, прежние даты, переносы",
    about: "an earlier date of an event that was put off",
    columns: &[
        column("event", Kind::Ref, "of, event id | событие", "the id or title of the event"),
        column(
            "date",
            Kind::Date,
            "when, earlier date | дата, прежняя дата",
            "the date that was announced",
        ),
        DATE_AS_WRITTEN,
        EVENT_STATE,
        NOTE,
    ],
    is_fact: true,
};

pub(super) const TIES: Part = Part {
    name: "ties",
    names: "tie, treaties, institutions, relations | связи, связь, договоры и советы, договоры",
    about: "something that lasts: a treaty, a council, an embargo",
    columns: &[
        ID,
        column("title", Kind::Text, "name, tie | название, заголовок", "its name"),
        column(
            "kind",
            Kind::Choice(Choice::TieKind),
            "type, category | вид, тип, категория",
            "treaty, council, embargo and others",
        ),
        column(
            "state",
            Kind::Choice(Choice::TieState),
            "status, stage | состояние, статус",
            "what has become of it",
        ),
        column(
            "by",
            Kind::Parties,
            "imposed by, parties, party | кем, стороны, сторона",
            "the party that imposes it",
        ),
        column(
            "since",
            Kind::Date,
            "start, date, from, signed on | с, дата, начало, подписан",
            "since when",
        ),
        column(
            "since_as_written",
            Kind::Text,
            "since in words | начало словами, дата словами",
            "that date in the words of the source",
        ),
        column("until", Kind::Date, "end, end date | до, окончание, конец", "until when"),
        column(
            "until_as_written",
            Kind::Text,
            "until in words | окончание словами",
            "that date in the words of the source",
        ),
        NOTE,
    ],
    is_fact: true,
};

pub(super) const QUOTES: Part = Part {
    name: "quotes",
    names: "quote, quotations | цитаты, цитата, прямая речь",
    about: "exact words of a person that are shown large",
    columns: &[
        ID,
        column(
            "text",
            Kind::Verbatim,
            "quote, quotation, words, title | текст, цитата, слова",
            "the exact words",
        ),
        column(
            "lang",
            Kind::Lang,
            "language | язык",
            "their language, if it is not that of the story",
        ),
        column(
            "translation",
            Kind::Translation,
            "translated | перевод",
            "their translation; `translation ru` for another language",
        ),
        column(
            "speaker",
            Kind::Text,
            "said by, who said it, who, person | кто сказал, спикер, говорящий, кто",
            "who said it",
        ),
        column(
            "role",
            Kind::Text,
            "position, post, office | должность, роль, пост",
            "the office of the speaker",
        ),
        column("date", Kind::Date, "when, said on | дата, когда", "the day when it was said"),
    ],
    is_fact: true,
};

pub(super) const AREAS: Part = Part {
    name: "areas",
    names: "area, sectors, topics, fields | сферы, области, направления, сфера",
    about: "a field in which the parties work together",
    columns: &[
        ID,
        column("title", Kind::Text, "name, area | название, сфера, область", "its name"),
        NOTE,
    ],
    is_fact: true,
};
