//! The facts of a story that have a panel of their own in the picture.

use crate::story::{Date, Measure, Project, Story};

/// The minimum number of dated facts of a panel. A single one is shown as a figure.
const MIN_DATED: usize = 2;

/// Returns whether a measure has a panel: it has at least two facts with a date.
pub fn has_panel(measure: &Measure) -> bool {
    let goals = measure
        .goals
        .iter()
        .filter(|goal| goal.set.or(goal.deadline).is_some_and(|date| date.is_placed()));
    let points = measure.series.iter().flat_map(|series| &series.points);
    let points = points.filter(|point| point.period.is_placed());
    goals.count() + points.count() >= MIN_DATED
}

/// Returns whether the projects have a panel: at least two of their reports have a date.
pub fn have_panel(projects: &[Project]) -> bool {
    report_dates(projects).count() >= MIN_DATED
}

/// Returns the dates of all amounts that are drawn in panels.
pub fn amount_dates(story: &Story) -> Vec<Date> {
    let measures = story.measures.iter().filter(|measure| has_panel(measure));
    let of_measures = measures.flat_map(|measure| {
        let goals = measure.goals.iter().flat_map(|goal| [goal.set, goal.deadline]).flatten();
        let points = measure.series.iter().flat_map(|series| &series.points);
        goals.chain(points.map(|point| point.period))
    });
    let of_projects = have_panel(&story.projects).then(|| report_dates(&story.projects));
    of_measures.chain(of_projects.into_iter().flatten()).collect()
}

fn report_dates(projects: &[Project]) -> impl Iterator<Item = Date> {
    let reports = projects.iter().flat_map(|project| &project.reports);
    reports.filter_map(|report| report.date).filter(Date::is_placed)
}
