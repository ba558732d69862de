//! Rules that several records share: counts, calculations, citations and periods.

use crate::story::check_name::Check;
use crate::story::date::Date;
use crate::story::evidence::Citation;
use crate::story::quantity::{Origin, Quantity};
use crate::story::read::Reader;
use crate::story::text::Text;

pub(super) fn check_count(count: Option<&Quantity>, reader: &mut Reader<'_>) {
    if let Some(count) = count.filter(|count| !count.is_count()) {
        reader.at(["count".into()], |reader| {
            reader.error(format!("`{count}` is not a whole number of projects"));
        });
    }
}

pub(super) fn check_cited(cite: &[Citation], reader: &mut Reader<'_>) {
    if cite.is_empty() {
        reader.warning(Check::Uncited, "no source is cited: readers are told so");
    }
}

pub(super) fn check_computed(value: &Quantity, how: Option<&Text>, reader: &mut Reader<'_>) {
    match (value.origin, how) {
        (Origin::Computed, None) => {
            reader.error_with_help(
                "the value is `computed`, but `how` is missing",
                "explain in `how` how it was computed",
            );
        }
        (Origin::Stated, how) => check_nothing_computed(how, reader),
        (Origin::Computed, Some(_)) => {}
    }
}

pub(super) fn check_nothing_computed(how: Option<&Text>, reader: &mut Reader<'_>) {
    if how.is_some() {
        reader.error_with_help(
            "`how` is given, but the value is not `computed`",
            "write `computed` before the value, or remove `how`",
        );
    }
}

/// Reports a period that ends before it begins, at the field of its end.
pub(super) fn check_period(
    [from, to]: [Option<Date>; 2],
    end: &'static str,
    reader: &mut Reader<'_>,
) {
    let (from, to) = (from.and_then(|date| date.first_day()), to.and_then(|date| date.last_day()));
    if from.zip(to).is_some_and(|(from, to)| to < from) {
        reader.at([end.into()], |reader| reader.error("it ends before it begins"));
    }
}
