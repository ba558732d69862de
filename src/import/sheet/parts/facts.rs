//! The sheets of facts with an amount.

use super::repeated::{
    COUNT, DATE_AS_WRITTEN, DEADLINE, DEADLINE_AS_WRITTEN, HOW, ID, NOTE, PART_OF, PROJECT_STATE,
    VALUE,
};
use super::{Kind, Part, column};
use crate::import::sheet::choice::Choice;

pub(super) const GOALS: Part = Part {
    name: "goals",
    names: "goal, targets, target, objectives | цели, цель",
    about: "a target that parties set themselves",
    columns: &[
        column(
            "measure",
            Kind::Ref,
            "what is counted, indicator | показатель, что считают",
            "the id or title of the measure",
        ),
        ID,
        column(
            "target",
            Kind::Amount,
            "amount, value, goal, sum | цель, значение, сумма, величина, объём",
            "the amount to be reached: `USD 10bn`",
        ),
        column(
            "by",
            Kind::Parties,
            "who, promised by, parties, party | кто, кем, обещали, стороны, сторона",
            "the parties that promise it, separated by `;`",
        ),
        column(
            "set",
            Kind::Date,
            "set on, date, promised on | поставлена, дата, когда поставлена",
            "the day when it was set",
        ),
        column(
            "set_as_written",
            Kind::Text,
            "set in words, set as written | поставлена словами, дата словами",
            "that day in the words of the source",
        ),
        DEADLINE,
        DEADLINE_AS_WRITTEN,
        column(
            "state",
            Kind::Choice(Choice::GoalState),
            "status, outcome | состояние, статус, итог",
            "`open` if it is empty",
        ),
        column(
            "replaced_by",
            Kind::Ref,
            "superseded by, new goal | заменена на, новая цель",
            "the id of the goal that replaced it",
        ),
        PART_OF,
        HOW,
        NOTE,
    ],
    is_fact: true,
};

pub(super) const POINTS: Part = Part {
    name: "points",
    names: "values, point, series, data, statistics | значения, точки, ряды, статистика, данные",
    about: "a value that was reached, for a period",
    columns: &[
        column(
            "measure",
            Kind::Ref,
            "what is counted, indicator | показатель, что считают",
            "the id or title of the measure",
        ),
        column(
            "series",
            Kind::Text,
            "office, who counts, counted by, statistics of | ряд, кто считает, ведомство, статистика",
            "the office that counts, or who reports it",
        ),
        column(
            "party",
            Kind::Party,
            "country, side, owner | сторона, страна",
            "the party whose office counts",
        ),
        column(
            "period",
            Kind::Date,
            "year, date, month, time | период, год, дата, время",
            "the time that the value covers: `2023`",
        ),
        DATE_AS_WRITTEN,
        VALUE,
        HOW,
        NOTE,
    ],
    is_fact: true,
};

pub(super) const PROJECTS: Part = Part {
    name: "projects",
    names: "project, portfolio, investments | проекты, проект",
    about: "a project, or a group that a source reports together",
    columns: &[
        ID,
        column(
            "title",
            Kind::Text,
            "name, project | название, проект, заголовок",
            "the name of the project",
        ),
        PART_OF,
        column(
            "since",
            Kind::Date,
            "start, started, begin, from | начало, с, начат",
            "when it began",
        ),
        column("until", Kind::Date, "end, ended, end date | окончание, конец, до", "when it ended"),
        DEADLINE,
        DEADLINE_AS_WRITTEN,
        PROJECT_STATE,
        COUNT,
        VALUE,
        column(
            "date",
            Kind::Date,
            "as of, report date, when | дата, на дату, когда",
            "the day to which state and value belong",
        ),
        DATE_AS_WRITTEN,
        HOW,
        NOTE,
    ],
    is_fact: true,
};

pub(super) const REPORTS: Part = Part {
    name: "reports",
    names: "report, project reports | отчёты, отчёт, отчеты, сообщения",
    about: "one of several reports on a project of the sheet “projects”",
    columns: &[
        column("project", Kind::Ref, "of, project id | проект", "the id or title of the project"),
        column("date", Kind::Date, "as of, when | дата, на дату, когда", "the day of the report"),
        DATE_AS_WRITTEN,
        PROJECT_STATE,
        COUNT,
        VALUE,
        HOW,
        NOTE,
    ],
    is_fact: true,
};

pub(super) const FIGURES: Part = Part {
    name: "figures",
    names: "figure, numbers, stats | цифры, числа, число, цифра",
    about: "a number with a label, of its own or of an event or project",
    columns: &[
        column(
            "of",
            Kind::Ref,
            "event, project, belongs to, of what | чего, событие, проект, к чему",
            "the id or title of its event or project; empty if it stands alone",
        ),
        ID,
        column(
            "label",
            Kind::Text,
            "title, name, what is counted | подпись, название, что, надпись",
            "what is counted: `new jobs`",
        ),
        VALUE,
        column(
            "headline",
            Kind::Bool,
            "shown at once, main | сразу, главная, главное",
            "`yes` to show a number of an event at once",
        ),
        PART_OF,
        column(
            "date",
            Kind::Date,
            "as of, when, year | дата, когда, год",
            "the day or year of the number",
        ),
        DATE_AS_WRITTEN,
        HOW,
        NOTE,
    ],
    is_fact: true,
};
