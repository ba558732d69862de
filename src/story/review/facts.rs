//! The rules for the story itself, its sources, statements, figures, events, ties, quotes and areas.

use std::collections::BTreeSet;

use super::values::{check_cited, check_computed, check_count, check_period};
use crate::story::basis::Statement;
use crate::story::check_name::Check;
use crate::story::document::{Correction, NamedUnit, Party, Story};
use crate::story::event::{Announcement, Event};
use crate::story::evidence::{CitationObject, Evidence};
use crate::story::figure::Figure;
use crate::story::media::{ImageSize, Media, MediaKind};
use crate::story::name::Id;
use crate::story::owner::Owner;
use crate::story::part_of::check_parts;
use crate::story::quantity::DeclaredUnit;
use crate::story::read::{Reader, Review};
use crate::story::source::Source;
use crate::story::state::TieState;
use crate::story::tie::{Area, Quote, Tie};

impl Review for Party {}
impl Review for Correction {}
impl Review for Evidence {}
impl Review for CitationObject {}
impl Review for ImageSize {}

impl Review for NamedUnit {
    fn review(&self, reader: &mut Reader<'_>) {
        if DeclaredUnit::from_id(&self.id).is_none() {
            reader.at(["id".into()], |reader| {
                reader.error_with_help(
                    format!("no amount can have the unit `{}`", self.id),
                    "give it an id of 2 to 24 letters and hyphens that means nothing else in an amount, such as `jobs`",
                );
            });
        }
    }
}

impl Review for Story {
    fn review(&self, reader: &mut Reader<'_>) {
        let mut seen = Vec::new();
        for (nth, part) in self.order.iter().enumerate() {
            if seen.contains(part) {
                reader.at(["order".into(), nth.into()], |reader| {
                    let message = format!("`{}` is named twice", part.word());
                    reader.error_with_help(message, "remove one of them");
                });
            }
            seen.push(*part);
        }
        check_parts(self, reader);
    }
}

impl Review for Source {
    fn review(&self, reader: &mut Reader<'_>) {
        for (is_missing, what) in [(self.url.is_none(), "url"), (self.date.is_none(), "date")] {
            if is_missing {
                let message =
                    format!("the source has no `{what}`: readers are told that it is unknown");
                reader.warning(Check::IncompleteSource, message);
            }
        }
    }
}

impl Review for Statement {
    fn review(&self, reader: &mut Reader<'_>) {
        let fields = [
            ("value", self.value.is_some()),
            ("count", self.count.is_some()),
            ("state", self.state.is_some()),
            ("date", self.date.is_some()),
            ("claim", self.claim.is_some()),
        ];
        if fields.iter().all(|(_, is_given)| !is_given) {
            let help = "give `value`, `count`, `state`, `date` or `claim`";
            reader.error_with_help("the statement is empty", help);
        }
        let owner = Owner::of(reader.keys());
        for (name, _) in fields.into_iter().filter(|(name, is_given)| *is_given && !owner.has(name))
        {
            reader.at([name.into()], |reader| {
                let message = format!("{} has no `{name}` that could differ", owner.name());
                reader.error_with_help(message, owner.instead_of(name));
            });
        }
        check_count(self.count.as_ref(), reader);
        check_cited(&self.cite, reader);
    }
}

impl Review for Figure {
    fn review(&self, reader: &mut Reader<'_>) {
        check_computed(&self.value, self.how.as_ref(), reader);
        check_cited(&self.cite, reader);
        if self.headline && !reader.keys().contains(&"events") {
            reader.at(["headline".into()], |reader| {
                reader.error_with_help(
                    "only a figure of an event can be its headline",
                    "remove the field; name the leading fact of the story in `lead`",
                );
            });
        }
    }
}

impl Review for Announcement {
    fn review(&self, reader: &mut Reader<'_>) {
        check_cited(&self.cite, reader);
    }
}

impl Review for Event {
    fn review(&self, reader: &mut Reader<'_>) {
        if self.leads_to.contains(&self.id) {
            reader.at(["leads_to".into()], |reader| {
                reader.error_with_help(
                    "the event leads to itself",
                    "remove its own id from the list",
                );
            });
        }
        let visited: BTreeSet<&Id> = self.to.iter().collect();
        if let Some(both) = self.from.iter().find(|id| visited.contains(id)) {
            reader.at(["to".into()], |reader| {
                let help = "name each party on one side; a meeting at home has a `host`";
                reader.error_with_help(format!("`{both}` is in `from` and in `to`"), help);
            });
        }
        check_cited(&self.cite, reader);
    }
}

impl Review for Media {
    fn review(&self, reader: &mut Reader<'_>) {
        if !self.sizes.is_empty() && self.kind != MediaKind::Image {
            reader.at(["sizes".into()], |reader| {
                reader.error_with_help("only an image has `sizes`", "remove the field");
            });
        } else if !self.sizes.is_empty() && self.width.is_none() {
            let help = "give the `width` of `src`, so that browsers can choose between the files";
            reader.error_with_help("the image has `sizes`, but `width` is missing", help);
        }
        let is_seen = matches!(self.kind, MediaKind::Image | MediaKind::Audio);
        if is_seen && self.src.host().is_none() && self.poster.is_some() {
            reader.at(["poster".into()], |reader| {
                reader.error_with_help(
                    "a poster is shown only for a video, or for what is on another site",
                    "remove the field",
                );
            });
        }
    }
}

impl Review for Tie {
    fn review(&self, reader: &mut Reader<'_>) {
        if self.state == TieState::Ended && self.until.is_none() {
            let message = "the tie has ended, but `until` is missing: readers are not told when";
            reader.warning(Check::MissingEnd, message);
        }
        check_period([self.since, self.until], "until", reader);
        check_cited(&self.cite, reader);
    }
}

impl Review for Quote {
    fn review(&self, reader: &mut Reader<'_>) {
        check_cited(&self.cite, reader);
    }
}

impl Review for Area {
    fn review(&self, reader: &mut Reader<'_>) {
        check_cited(&self.cite, reader);
    }
}
