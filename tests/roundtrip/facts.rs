//! Measures, figures, events, ties, quotes and areas.

use std::collections::HashSet;

use diplograph::story::{
    Announcement, Area, Date, Event, EventKind, EventState, Figure, Goal, GoalState, Id, ImageSize,
    Measure, Media, MediaKind, Origin, PartyList, Pixels, Point, Quantity, Quote, Series, Text,
    Tie, TieKind, TieState,
};

use crate::amounts::Dimension;
use crate::evidence::{Basis, Owner};
use crate::maker::Maker;

/// Returns `true` if a period does not end before it begins.
pub(crate) fn in_order(from: Option<Date>, to: Date) -> bool {
    let from = from.and_then(|date| date.first_day());
    from.zip(to.last_day()).is_none_or(|(from, to)| from <= to)
}

/// The calculation of a value that is computed.
pub(crate) fn how(maker: &mut Maker<'_>, value: &Quantity) -> Option<Text> {
    (value.origin == Origin::Computed).then(|| maker.text())
}

impl Maker<'_> {
    /// Adds the id of a fact that another can be a part of, that an event can lead to, or that can lead the story.
    pub(crate) fn add_fact(&mut self, id: &Id, [is_whole, follows, leads]: [bool; 3]) {
        let lists = [
            (is_whole, &mut self.wholes),
            (follows, &mut self.consequences),
            (leads, &mut self.leads),
        ];
        for (_, list) in lists.into_iter().filter(|(is_meant, _)| *is_meant) {
            list.push(id.clone());
        }
    }

    /// A fact to be a part of. It is one of the first eight, because no more can be inside each other.
    pub(crate) fn whole(&mut self) -> Option<Id> {
        let wholes: Vec<Id> = self.wholes.iter().take(8).cloned().collect();
        self.one_or_none(&wholes)
    }

    fn party_list(&mut self) -> PartyList {
        let parties = self.parties.clone();
        self.some(&parties, 3).into_iter().collect()
    }

    pub(crate) fn measure(&mut self) -> Measure {
        let (id, dimension) = (self.id(), self.dimension());
        let mut goals = self.several(3, |maker| maker.goal(dimension));
        let ids: Vec<Id> = goals.iter().map(|goal| goal.id.clone()).collect();
        for (nth, goal) in goals.iter_mut().enumerate() {
            self.replace(goal, &ids[nth + 1..]);
        }
        let mut series = self.several(2, |maker| maker.series(dimension));
        if goals.is_empty() && series.is_empty() {
            series.push(self.series(dimension));
        }
        self.add_fact(
            &id,
            [false, true, !goals.is_empty() || series.iter().any(|it| !it.points.is_empty())],
        );
        Measure { id, title: self.text(), goals, series, note: self.maybe(Self::text) }
    }

    fn goal(&mut self, dimension: Dimension) -> Goal {
        let Basis { cite, disputed_by, also, fiscal_year_start: start } = self.basis(Owner::Goal);
        let (id, part_of) = (self.id(), self.whole());
        self.add_fact(&id, [true, true, true]);
        let target = self.quantity_in(dimension);
        let set = self.maybe(|maker| maker.date(start));
        let deadline = self.maybe(|maker| maker.date(start));
        Goal {
            id,
            how: how(self, &target),
            target,
            by: self.party_list(),
            set,
            set_as_written: self.maybe(Self::text),
            deadline: deadline.filter(|deadline| in_order(set, *deadline)),
            deadline_as_written: self.maybe(Self::text),
            state: self.one(GoalState::ALL),
            replaced_by: None,
            part_of,
            disputed_by,
            also,
            note: self.maybe(Self::text),
            cite,
        }
    }

    /// Lets a goal be replaced by a later one, as its state says.
    fn replace(&mut self, goal: &mut Goal, later: &[Id]) {
        match goal.state {
            GoalState::Open => {}
            GoalState::Replaced if later.is_empty() => goal.state = GoalState::Unknown,
            GoalState::Replaced => goal.replaced_by = Some(self.one(later)),
            _ => goal.replaced_by = self.one_or_none(later),
        }
    }

    fn series(&mut self, dimension: Dimension) -> Series {
        let parties = self.parties.clone();
        let mut points = self.several(3, |maker| maker.point(dimension));
        let mut seen = HashSet::new();
        points.retain(|point| seen.insert(point.period));
        Series {
            id: self.id(),
            title: self.text(),
            party: self.one_or_none(&parties),
            points,
            note: self.maybe(Self::text),
        }
    }

    fn point(&mut self, dimension: Dimension) -> Point {
        let Basis { cite, disputed_by, also, fiscal_year_start: start } = self.basis(Owner::Point);
        let value = self.quantity_in(dimension);
        Point {
            period: self.date(start),
            date_as_written: self.maybe(Self::text),
            how: how(self, &value),
            value,
            disputed_by,
            also,
            note: self.maybe(Self::text),
            cite,
        }
    }

    pub(crate) fn figure(&mut self, is_of_event: bool) -> Figure {
        let Basis { cite, disputed_by, also, fiscal_year_start: start } = self.basis(Owner::Figure);
        let (id, part_of) = (self.maybe(Self::id), self.whole());
        if let Some(id) = &id {
            self.add_fact(id, [true, false, true]);
        }
        let value = self.quantity();
        Figure {
            id,
            label: self.text(),
            how: how(self, &value),
            value,
            headline: is_of_event && self.chance(3),
            part_of,
            date: self.maybe(|maker| maker.date(start)),
            date_as_written: self.maybe(Self::text),
            disputed_by,
            also,
            note: self.maybe(Self::text),
            cite,
        }
    }

    pub(crate) fn event(&mut self) -> Event {
        let Basis { cite, disputed_by, also, fiscal_year_start: start } = self.basis(Owner::Event);
        let (from, to) = (self.party_list(), self.party_list());
        let to = to.iter().filter(|id| !from.contains(id)).cloned().collect();
        let consequences = self.consequences.clone();
        let id = self.id();
        self.add_fact(&id, [false, true, true]);
        Event {
            id,
            kind: self.one(EventKind::ALL),
            state: self.one(EventState::ALL),
            date: self.maybe(|maker| maker.date(start)),
            date_as_written: self.maybe(Self::text),
            deadline: self.maybe(|maker| maker.date(start)),
            deadline_as_written: self.maybe(Self::text),
            title: self.text(),
            text: self.maybe(Self::text),
            by: self.party_list(),
            from,
            to,
            host: self.party_list(),
            participants: self.party_list(),
            place: self.maybe(Self::text),
            people: self.several(2, Self::text),
            leads_to: self.some(&consequences, 3),
            figures: self.several(2, |maker| maker.figure(true)),
            media: self.several(2, Self::media),
            history: self.several(2, Self::announcement),
            disputed_by,
            also,
            note: self.maybe(Self::text),
            cite,
        }
    }

    fn media(&mut self) -> Media {
        let (kind, src) = (self.one(MediaKind::ALL), self.address());
        let is_embedded = src.host().is_none();
        let has_poster =
            !is_embedded || matches!(kind, MediaKind::Video | MediaKind::Link) && self.chance(2);
        let width = self.maybe(Self::pixels);
        let has_sizes = kind == MediaKind::Image && width.is_some();
        Media {
            kind,
            src,
            sizes: if has_sizes { self.several(2, Self::image_size) } else { Vec::new() },
            poster: if has_poster { self.maybe(Self::address) } else { None },
            width,
            height: self.maybe(Self::pixels),
            alt: self.maybe(Self::text),
            caption: self.maybe(Self::text),
            credit: self.maybe(Self::text),
        }
    }

    fn image_size(&mut self) -> ImageSize {
        ImageSize { src: self.address(), width: self.pixels() }
    }

    fn pixels(&mut self) -> Pixels {
        Pixels::new(self.small(1, 65_535)).expect("a number of pixels")
    }

    fn announcement(&mut self) -> Announcement {
        let cite = self.cite();
        let start = self.start_of(&cite);
        Announcement {
            date: self.date(start),
            date_as_written: self.maybe(Self::text),
            state: self.maybe(|maker| maker.one(EventState::ALL)),
            note: self.maybe(Self::text),
            cite,
        }
    }

    pub(crate) fn tie(&mut self) -> Tie {
        let Basis { cite, disputed_by, also, fiscal_year_start: start } = self.basis(Owner::Tie);
        let since = self.maybe(|maker| maker.date(start));
        let until = self.maybe(|maker| maker.date(start));
        let id = self.id();
        self.add_fact(&id, [false, true, false]);
        Tie {
            id,
            title: self.text(),
            kind: self.one(TieKind::ALL),
            state: self.one(TieState::ALL),
            by: self.party_list(),
            since,
            since_as_written: self.maybe(Self::text),
            until: until.filter(|until| in_order(since, *until)),
            until_as_written: self.maybe(Self::text),
            disputed_by,
            also,
            note: self.maybe(Self::text),
            cite,
        }
    }

    pub(crate) fn quote(&mut self) -> Quote {
        let cite = self.cite();
        let start = self.start_of(&cite);
        Quote {
            id: self.id(),
            text: self.string(),
            lang: self.maybe(Self::any_lang),
            translation: self.maybe(Self::translation),
            speaker: self.text(),
            role: self.maybe(Self::text),
            date: self.maybe(|maker| maker.date(start)),
            cite,
        }
    }

    pub(crate) fn area(&mut self) -> Area {
        let id = self.id();
        self.add_fact(&id, [false, true, false]);
        Area { id, title: self.text(), note: self.maybe(Self::text), cite: self.cite() }
    }
}
