//! The whole story.

use diplograph::story::{
    Correction, DeclaredUnit, Format, MonthOfYear, NamedUnit, Part, Parties, Party, Story,
};

use crate::maker::Maker;

const UNITS: [&str; 4] = ["jobs", "TEU", "head-of-cattle", "bn-trees"];

impl Maker<'_> {
    pub(crate) fn story(&mut self) -> Story {
        self.lang = self.any_lang();
        self.fiscal_year_start = self.maybe(|maker| maker.small(1, 12));
        let (units, parties) = (self.declared_units(), self.all_parties());
        self.sources = self.several(3, Self::source);
        if !self.sources.is_empty() {
            self.evidence = self.several(3, |maker| {
                let id = maker.id();
                maker.evidence(Some(id))
            });
        }
        // Facts refer to those that are made before them, so that no fact is a part of itself.
        let (areas, ties) = (self.several(2, Self::area), self.several(3, Self::tie));
        let (measures, projects) = (self.several(2, Self::measure), self.several(3, Self::project));
        let figures = self.several(2, |maker| maker.figure(false));
        let events = self.several(4, Self::event);
        let quotes = self.several(2, Self::quote);
        let (leads, start) = (self.leads.clone(), self.fiscal_year_start);
        Story {
            schema: self.maybe(Self::string),
            format: Format,
            lang: self.lang.clone(),
            title: self.text(),
            summary: self.maybe(Self::text),
            updated: self.maybe(|maker| maker.date(start)),
            lead: self.one_or_none(&leads),
            order: self.some(Part::ALL, 7),
            fiscal_year_start: start.and_then(MonthOfYear::new),
            units,
            parties,
            sources: std::mem::take(&mut self.sources),
            evidence: std::mem::take(&mut self.evidence).into_iter().collect(),
            measures,
            projects,
            figures,
            events,
            ties,
            quotes,
            areas,
            notes: self.several(2, Self::text),
            corrections: self
                .several(2, |maker| Correction { date: maker.date(start), text: maker.text() }),
        }
    }

    fn declared_units(&mut self) -> Vec<NamedUnit> {
        let ids = self.some(&UNITS, 2);
        self.units = ids.iter().filter_map(|id| DeclaredUnit::from_id(id)).collect();
        let ids = ids.into_iter().map(|id| id.parse().expect("an id"));
        ids.map(|id| NamedUnit { id, name: self.text() }).collect()
    }

    fn all_parties(&mut self) -> Parties {
        let count = 2 + self.below(4);
        let parties: Vec<Party> =
            (0..count).map(|_| Party { id: self.id(), name: self.text() }).collect();
        self.parties = parties.iter().map(|party| party.id.clone()).collect();
        Parties::new(parties).expect("there are two or more")
    }
}
