//! [`GoalGroups`]: the goals of a measure by what has become of them.

use super::chains::Chains;
use super::measure::{Goal, Measure};
use super::state::GoalState;

/// The goals of a measure in groups: those that are pursued, those that are parts of others, and those that were settled.
#[derive(Clone, Debug, Default)]
pub struct GoalGroups<'a> {
    /// The goals that are pursued, in the order in which they were set. If all are settled, the last one.
    pub current: Vec<&'a Goal>,
    /// The current goals that are parts of something larger.
    pub parts: Vec<&'a Goal>,
    /// The goals that were reached, missed or replaced.
    pub earlier: Vec<&'a Goal>,
}

impl<'a> GoalGroups<'a> {
    /// Groups the goals of a measure.
    pub fn of(measure: &'a Measure) -> Self {
        let chains = Chains::of_goals(&measure.goals);
        let mut groups = Self::default();
        for (nth, goal) in measure.goals_in_order() {
            let is_pursued = matches!(goal.state, GoalState::Open | GoalState::Unknown);
            if !chains.is_current(nth) || !is_pursued {
                groups.earlier.push(goal);
            } else if goal.part_of.is_some() {
                groups.parts.push(goal);
            } else {
                groups.current.push(goal);
            }
        }
        if groups.current.is_empty() {
            groups.current.extend(groups.earlier.pop());
        }
        groups
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story;

    #[track_caller]
    fn case(goals: &[(&str, &str)], current: &[&str], parts: &[&str], earlier: &[&str]) {
        let goal = |(id, fields): &(&str, &str)| {
            format!(r#"{{ "id": "{id}", "target": "USD 5bn" {fields} }}"#)
        };
        let goals: Vec<String> = goals.iter().map(goal).collect();
        let text = format!(
            r#"{{ "format": 1, "lang": "en", "title": "A and B",
                "parties": [{{ "id": "a", "name": "A" }}, {{ "id": "b", "name": "B" }}],
                "measures": [{{ "id": "m", "title": "Trade", "goals": [{}] }}] }}"#,
            goals.join(",")
        );
        let story = story::read(&text).story.unwrap();
        let groups = GoalGroups::of(&story.measures[0]);
        let ids =
            |goals: &[&Goal]| goals.iter().map(|goal| goal.id.to_string()).collect::<Vec<_>>();
        assert_eq!(ids(&groups.current), current, "current");
        assert_eq!(ids(&groups.parts), parts, "parts");
        assert_eq!(ids(&groups.earlier), earlier, "earlier");
    }

    #[test]
    fn goals_are_grouped_by_what_has_become_of_them() {
        let replaced = r#", "state": "replaced", "replaced_by": "open""#;
        let goals = [
            ("open", r#", "set": "2024""#),
            ("missed", r#", "set": "2018", "state": "missed""#),
            ("old", replaced),
            ("unknown", r#", "set": "2023", "state": "unknown""#),
            ("part", r#", "set": "2024", "part_of": "open""#),
        ];
        case(&goals, &["unknown", "open"], &["part"], &["old", "missed"]);
    }

    #[test]
    fn last_settled_goal_is_current_if_all_are_settled() {
        let goals = [
            ("late", r#", "set": "2020", "state": "reached""#),
            ("early", r#", "set": "2015", "state": "missed""#),
        ];
        case(&goals, &["late"], &[], &["early"]);
    }
}
