//! [`Chains`]: goals that replace each other, followed to the goal that is current. Parts and wholes form chains as well.

use super::measure::Goal;
use super::name::Id;
use crate::order::ordered;

/// Which goal replaces which, for the goals of a measure. Goals are given by their positions in the measure's list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chains {
    /// For each goal, the goal at the end of its chain; `None` if the chain has no end.
    current: Vec<Option<usize>>,
    /// For each current goal, the goals that it replaces, directly or through others.
    earlier: Vec<Vec<usize>>,
    /// The goals that replace themselves through others.
    circular: Vec<usize>,
}

/// The progress at one goal.
#[derive(Clone, Copy)]
enum State {
    Unknown,
    /// The goal is on the chain that is being followed, at this position.
    Following(usize),
    Known,
}

impl Chains {
    /// Follows the chains of all goals, in n log n time. A `replaced_by` that is not the id of a goal ends a chain.
    pub fn of_goals(goals: &[Goal]) -> Self {
        Self::of(&successors(goals))
    }

    /// Follows the chains of things of which each names the next, in linear time.
    pub(super) fn of(next: &[Option<usize>]) -> Self {
        let count = next.len();
        let mut current = vec![None; count];
        let mut is_circular = vec![false; count];
        let mut states = vec![State::Unknown; count];
        for start in 0..count {
            let mut chain = Vec::new();
            let end = follow(start, next, &mut states, &mut chain);
            let known = match end {
                None => chain.last().copied(),
                Some(goal) => match states[goal] {
                    State::Following(from) => {
                        chain[from..].iter().for_each(|goal| is_circular[*goal] = true);
                        None
                    }
                    _ => current[goal],
                },
            };
            for goal in chain {
                (current[goal], states[goal]) = (known, State::Known);
            }
        }
        let circular = (0..count).filter(|goal| is_circular[*goal]).collect();
        Self { earlier: grouped(&current), current, circular }
    }

    /// The goal at the end of a goal's chain, which may be itself. `None` if the chain has no end.
    pub fn current(&self, goal: usize) -> Option<usize> {
        self.current.get(goal).copied().flatten()
    }

    /// Returns `true` if no goal replaces this one.
    pub fn is_current(&self, goal: usize) -> bool {
        self.current(goal) == Some(goal)
    }

    /// The goals that a current goal replaces, directly or through others, in the order of the file.
    pub fn earlier(&self, goal: usize) -> &[usize] {
        self.earlier.get(goal).map(Vec::as_slice).unwrap_or_default()
    }

    /// The goals that no other goal replaces, in the order of the file.
    pub fn all_current(&self) -> impl Iterator<Item = usize> {
        (0..self.current.len()).filter(|goal| self.is_current(*goal))
    }

    /// The goals that replace themselves, directly or through others. A story that is shown has none.
    pub(super) fn circular(&self) -> &[usize] {
        &self.circular
    }
}

/// Follows a chain of goals that are not known yet. Returns the first goal that is known or on the chain itself, or `None`
/// at the end of the chain.
fn follow(
    start: usize,
    next: &[Option<usize>],
    states: &mut [State],
    chain: &mut Vec<usize>,
) -> Option<usize> {
    let mut goal = start;
    while let State::Unknown = states[goal] {
        states[goal] = State::Following(chain.len());
        chain.push(goal);
        goal = next[goal]?;
    }
    Some(goal)
}

/// For each goal, the goal that replaces it.
fn successors(goals: &[Goal]) -> Vec<Option<usize>> {
    let by_id = ordered(goals.len(), &|a, b| goals[a].id.cmp(&goals[b].id));
    let find = |id: &Id| {
        let place = by_id.binary_search_by(|nth| goals[*nth].id.cmp(id)).ok()?;
        Some(by_id[place])
    };
    goals.iter().map(|goal| find(goal.replaced_by.as_ref()?)).collect()
}

/// For each current goal, the others that lead to it.
fn grouped(current: &[Option<usize>]) -> Vec<Vec<usize>> {
    let mut earlier = vec![Vec::new(); current.len()];
    for (goal, last) in current.iter().enumerate() {
        if let Some(last) = last.filter(|last| *last != goal) {
            earlier[last].push(goal);
        }
    }
    earlier
}

#[cfg(test)]
mod tests {
    use super::super::PartyList;
    use super::*;

    /// Goals with the ids 0, 1, 2 and so on, each replaced by the goal of an id.
    fn goals(replaced_by: &[Option<usize>]) -> Vec<Goal> {
        let goal = |(nth, next): (usize, &Option<usize>)| Goal {
            id: nth.to_string().parse().unwrap(),
            target: "USD 1bn".parse().unwrap(),
            by: PartyList::default(),
            set: None,
            set_as_written: None,
            deadline: None,
            deadline_as_written: None,
            state: super::super::GoalState::Open,
            replaced_by: next.map(|next| next.to_string().parse().unwrap()),
            part_of: None,
            how: None,
            disputed_by: Vec::new(),
            also: Vec::new(),
            note: None,
            cite: Vec::new(),
        };
        replaced_by.iter().enumerate().map(goal).collect()
    }

    #[test]
    fn a_chain_leads_to_its_last_goal() {
        let chains = Chains::of_goals(&goals(&[Some(2), None, Some(3), None, Some(3)]));
        assert_eq!(chains.current, [Some(3), Some(1), Some(3), Some(3), Some(3)]);
        assert_eq!(chains.earlier(3), [0, 2, 4], "in the order of the file");
        assert!(chains.earlier(1).is_empty() && chains.earlier(2).is_empty());
        assert!(chains.is_current(1) && chains.is_current(3) && !chains.is_current(2));
        assert!(chains.circular().is_empty());
    }

    #[test]
    fn an_unknown_id_ends_a_chain() {
        let chains = Chains::of_goals(&goals(&[Some(1), Some(7)]));
        assert_eq!(chains.current(0), Some(1));
        assert_eq!(chains.current(7), None, "there is no such goal");
    }

    #[test]
    fn goals_on_a_circle_have_no_current_goal() {
        let chains = Chains::of_goals(&goals(&[Some(1), Some(2), Some(1), Some(3), None]));
        assert_eq!(chains.current, [None, None, None, None, Some(4)]);
        assert_eq!(chains.circular(), [1, 2, 3], "the first leads to the circle and is not on it");
    }

    #[test]
    fn ten_thousand_goals_that_replace_each_other_have_one_current_goal() {
        const COUNT: usize = 10_000;
        let forwards: Vec<_> = (1..COUNT).map(Some).chain([None]).collect();
        let chains = Chains::of_goals(&goals(&forwards));
        assert!((0..COUNT).all(|goal| chains.current(goal) == Some(COUNT - 1)));
        assert_eq!(chains.earlier(COUNT - 1).len(), COUNT - 1);

        let backwards: Vec<_> = [None].into_iter().chain((0..COUNT - 1).map(Some)).collect();
        let chains = Chains::of_goals(&goals(&backwards));
        assert!((0..COUNT).all(|goal| chains.current(goal) == Some(0)));

        let circle: Vec<_> = (0..COUNT).map(|goal| Some((goal + 1) % COUNT)).collect();
        assert_eq!(Chains::of_goals(&goals(&circle)).circular().len(), COUNT);
    }
}
