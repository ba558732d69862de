//! [`Lead`]: the fact that the head and the share image show large.

use super::basis::Basis;
use super::date::Date;
use super::document::Story;
use super::event::Event;
use super::figure::Figure;
use super::goals::GoalGroups;
use super::index::{Fact, Index};
use super::measure::{Goal, Measure, Point, Series};
use super::name::Id;
use super::project::Project;
use crate::order::reorder;

/// The leading fact of a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lead<'s> {
    /// A goal of a measure.
    Goal(&'s Measure, &'s Goal),
    /// The latest value of a measure without a goal.
    Point(&'s Measure, &'s Series, &'s Point),
    /// A project, by its latest report.
    Project(&'s Project),
    /// A figure with its id, if it has one.
    Figure(&'s Figure),
    /// An event.
    Event(&'s Event),
}

impl Story {
    /// The fact that the story names as its `lead`. Without one: of the current goals, the measures without a goal, the
    /// projects and the figures, the first disputed one, or else the newest. Parts of others do not lead.
    pub fn leading_fact(&self, index: &Index) -> Option<Lead<'_>> {
        let named = self.lead.as_ref().and_then(|id| self.named_lead(index.fact(id)?));
        named.or_else(|| {
            let mut candidates: Vec<Lead<'_>> = self.candidates().collect();
            reorder(&mut candidates, |a, b| b.rank().cmp(&a.rank()));
            candidates.into_iter().next()
        })
    }

    fn named_lead(&self, fact: Fact) -> Option<Lead<'_>> {
        Some(match fact {
            Fact::Measure(measure) => self.measures[measure].lead()?,
            Fact::Goal { measure, goal } => {
                let measure = &self.measures[measure];
                Lead::Goal(measure, &measure.goals[goal])
            }
            Fact::Project(project) => Lead::Project(&self.projects[project]),
            Fact::ProjectFigure { project, figure } => {
                Lead::Figure(&self.projects[project].figures[figure])
            }
            Fact::Figure(figure) => Lead::Figure(&self.figures[figure]),
            Fact::Event(event) => Lead::Event(&self.events[event]),
            Fact::EventFigure { event, figure } => {
                Lead::Figure(&self.events[event].figures[figure])
            }
            Fact::Series { .. } | Fact::Tie(_) | Fact::Quote(_) | Fact::Area(_) => return None,
        })
    }

    fn candidates(&self) -> impl Iterator<Item = Lead<'_>> {
        let measures = self.measures.iter().filter_map(Measure::lead);
        let projects = self.projects.iter().filter(|project| project.part_of.is_none());
        let figures = self.figures.iter().filter(|figure| figure.part_of.is_none());
        measures.chain(projects.map(Lead::Project)).chain(figures.map(Lead::Figure))
    }
}

impl Measure {
    /// The current goal that was set last, or else the latest value.
    pub fn lead(&self) -> Option<Lead<'_>> {
        let goal = GoalGroups::of(self).current.last().copied();
        goal.map(|goal| Lead::Goal(self, goal)).or_else(|| {
            let points = self
                .series
                .iter()
                .flat_map(|series| series.points.iter().map(move |point| (series, point)));
            let (series, point) = points.max_by_key(|(_, point)| point.period.order_key())?;
            Some(Lead::Point(self, series, point))
        })
    }
}

impl<'s> Lead<'s> {
    /// The id of the fact, if it has one.
    pub fn id(&self) -> Option<&'s Id> {
        match *self {
            Self::Goal(_, goal) => Some(&goal.id),
            Self::Point(_, series, _) => Some(&series.id),
            Self::Project(project) => Some(&project.id),
            Self::Figure(figure) => figure.id.as_ref(),
            Self::Event(event) => Some(&event.id),
        }
    }

    /// The sentences that it rests on.
    pub fn basis(&self) -> Basis<'s> {
        match *self {
            Self::Goal(_, goal) => goal.basis(),
            Self::Point(_, _, point) => point.basis(),
            Self::Project(project) => project.latest().basis(),
            Self::Figure(figure) => figure.basis(),
            Self::Event(event) => event.basis(),
        }
    }

    /// Disputed facts rank above others, then newer ones above older ones.
    fn rank(&self) -> impl Ord + use<> {
        let date: Option<Date> = match self {
            Self::Goal(_, goal) => goal.set,
            Self::Point(_, _, point) => Some(point.period),
            Self::Project(project) => project.latest().date,
            Self::Figure(figure) => figure.date,
            Self::Event(event) => event.date,
        };
        (!self.basis().disputed_by.is_empty(), date.map(|date| date.order_key()))
    }
}
