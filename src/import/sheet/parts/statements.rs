//! The sheet of what other sources say about a fact.

use super::repeated::{COUNT, VALUE};
use super::{Column, Kind, Part, column};

pub(super) const DISPUTES: Column = column(
    "disputes",
    Kind::Ref,
    "disputed_by, contradicts, disputed fact | оспаривает, противоречит, чему противоречит",
    "the id or title of the fact that it contradicts",
);
pub(super) const AGREES_WITH: Column = column(
    "agrees_with",
    Kind::Ref,
    "also, agrees with, repeats, same as | подтверждает, повторяет, совпадает с",
    "the id or title of the fact that it tells in other words or another unit",
);

pub(super) const STATEMENTS: Part = Part {
    name: "statements",
    names: "statement, disputes, disputed_by, other sources | утверждения, утверждение, расхождения, другие источники",
    about: "what another source says about a fact: `disputes` if it contradicts, `agrees_with` if it says the same",
    columns: &[
        DISPUTES,
        AGREES_WITH,
        VALUE,
        COUNT,
        column(
            "state",
            Kind::Verbatim,
            "status, stage, outcome | состояние, статус",
            "the state that it gives",
        ),
        column("date", Kind::Date, "when, day | дата, когда, день", "the date that it gives"),
        column(
            "claim",
            Kind::Text,
            "text, in words, what it says | утверждение, текст, словами",
            "what it says in words, if it gives none of these",
        ),
    ],
    is_fact: true,
};
