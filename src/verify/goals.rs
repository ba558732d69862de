//! Goals that were missed although their measure reached them.

use crate::story::{Check, Doubt, Goal, GoalState, Measure, Point, Step, Story};

/// Returns a doubt for each missed goal that a value of its measure reaches.
pub(super) fn check(story: &Story) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    for (measure, it) in story.measures.iter().enumerate() {
        for (goal, missed) in it.goals.iter().enumerate() {
            let Some(point) = reaching(it, missed) else { continue };
            let steps: [Step; 5] =
                ["measures".into(), measure.into(), "goals".into(), goal.into(), "state".into()];
            let message = format!(
                "the goal `{}` is `missed`, but `{}` has `{}` for {}",
                missed.target, it.id, point.value, point.period
            );
            let help = "write `reached` or `exceeded`; if it was reached after its deadline, say so in `note` and answer this warning";
            let path = steps.into_iter().collect();
            doubts.push(Doubt {
                check: Check::MissedButReached,
                path,
                message,
                help: help.to_owned(),
            });
        }
    }
    doubts
}

/// Returns the first value of a measure that reaches a missed goal by its deadline, or exceeds it afterwards.
fn reaching<'m>(measure: &'m Measure, goal: &Goal) -> Option<&'m Point> {
    let (first, last) = (goal.set.and_then(|it| it.first_day()), goal.deadline?.last_day()?);
    let points = measure.series.iter().flat_map(|series| &series.points);
    let mut reaching = points.filter(|point| {
        let Some(end) = point.period.last_day() else { return false };
        let is_comparable = point.value.dimension() == goal.target.dimension();
        let (value, target) = (point.value.low(), goal.target.high());
        let is_reached = if end <= last { value >= target } else { value > target };
        is_comparable && is_reached && first.is_none_or(|first| end >= first)
    });
    reaching.next().filter(|_| goal.state == GoalState::Missed)
}
