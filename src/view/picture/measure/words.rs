//! The words of goals and values: on labels, and for screen readers.

use rust_decimal::Decimal;

use super::panel_facts::PanelFacts;
use crate::chart::percent_of;
use crate::picture::Size;
use crate::picture::measure::{LabelWords, Line, Subject};
use crate::story::{
    Chains, Goal, GoalGroups, GoalState, Point, Qualifier, Quantity, Statement, Text, Unit,
};
use crate::view::elements::foreign_language;

impl PanelFacts<'_> {
    /// Returns the heights and the words of the values on the scale, in ascending order. Only the highest has its unit.
    pub(crate) fn tick_words(&self) -> Vec<(f64, String)> {
        let Some(largest) = self.measure.quantities().max_by_key(|quantity| quantity.high()) else {
            return Vec::new();
        };
        let ticks = self.scale.ticks(self.dimensions.ticks);
        let is_named = !matches!(largest.unit, Unit::Declared(_) | Unit::Measure(_));
        let top = ticks.last().copied();
        let word = |value: Decimal| {
            if is_named && Some(value) == top && !value.is_zero() {
                self.context.top_of_scale(value, largest)
            } else {
                self.context.locale.value_on_scale(value, largest)
            }
        };
        ticks.into_iter().map(|value| (self.scale.y(value), word(value))).collect()
    }

    /// Returns the words of a label, from the longest form to the shortest.
    pub(crate) fn label_words(&self, subject: Subject) -> Vec<LabelWords> {
        match subject {
            Subject::Goal(goal) => self.goal_words(&self.measure.goals[goal]),
            Subject::Value { series, point } => self.value_words(series, point),
        }
    }

    fn goal_words(&self, goal: &Goal) -> Vec<LabelWords> {
        let context = self.context;
        let words = context.words();
        let mut rest =
            vec![context.locale.goal_state(goal.state).unwrap_or(words.goal_open).to_owned()];
        rest.extend(goal.part_of.as_ref().map(|whole| words.part_of.fill([&context.name(whole)])));
        let rest = rest.join(" · ") + &self.or_short(&goal.target, &goal.disputed_by);
        let mut forms = Vec::new();
        let targets = [context.quantity(&goal.target), context.quantity_short(&goal.target)];
        let is_short_enough =
            goal.state != GoalState::Open && goal.target.qualifier == Qualifier::Exact;
        for target in targets.into_iter().skip(usize::from(is_short_enough)) {
            let target = self.with_deadline(goal, target);
            if goal.state == GoalState::Open && self.size == Size::Narrow {
                // The weight of its line tells that it is pursued.
                forms.push(LabelWords::on_one_line(&*target, ""));
            }
            forms.push(LabelWords::on_one_line(&*target, format!(" · {rest}")));
            forms.push(on_two_lines(&target, &rest));
            forms.push(LabelWords::on_one_line(target, ""));
        }
        forms
    }

    /// Returns "$5bn by 2020 · missed".
    pub(crate) fn goal_in_brief(&self, goal: usize) -> String {
        let goal = &self.measure.goals[goal];
        let state = self.context.locale.goal_state(goal.state);
        let state = state.unwrap_or(self.context.words().goal_open);
        let or = self.or_short(&goal.target, &goal.disputed_by);
        format!("{} · {state}{or}", self.with_deadline(goal, self.brief(&goal.target)))
    }

    /// Returns a target with its deadline: "$10 billion by 2030".
    fn with_deadline(&self, goal: &Goal, target: String) -> String {
        let (locale, words) = (self.context.locale, self.context.words());
        match (&goal.deadline, &goal.deadline_as_written) {
            (Some(due), _) if due.is_year() => {
                words.goal_by_year.fill([&target, &locale.date_short(due)])
            }
            (Some(due), _) => {
                locale.phrases(&[&target, &words.by_deadline.fill([&locale.date_short(due)])])
            }
            (None, Some(written)) => locale.phrases(&[&target, &self.said(written)]),
            (None, None) => target,
        }
    }

    fn value_words(&self, series: usize, point: usize) -> Vec<LabelWords> {
        let (context, owner) = (self.context, self.owners[series]);
        let series = &self.measure.series[series];
        let point = &series.points[point];
        let title = self.said(&series.title);
        let is_last = owner.sign.is_none() || is_latest(&series.points, point);
        let or = self.or_short(&point.value, &point.disputed_by);
        let told = |value: String| {
            if is_last && owner.sign.is_some() {
                context.locale.phrases(&[&value, &context.locale.date_short(&point.period)]) + &or
            } else {
                value + &or
            }
        };
        let values = [context.quantity(&point.value), context.quantity_short(&point.value)];
        let is_exact = point.value.qualifier == Qualifier::Exact;
        let share = self.share(point).filter(|_| is_last && owner.sign.is_some());
        let mut forms = Vec::new();
        for value in values.into_iter().skip(usize::from(is_exact)).map(told) {
            if let Some(share) = &share {
                let shared = context.locale.phrases(&[&value, share]);
                forms.push(LabelWords::on_one_line(&*title, format!(" {shared}")));
                forms.push(on_two_lines(&title, &shared));
            }
            forms.push(LabelWords::on_one_line(&*title, format!(" {value}")));
            forms.push(on_two_lines(&title, &value));
        }
        if !is_last {
            // The owner has its name at the last value.
            forms.push(LabelWords::on_one_line("", self.brief(&point.value) + &or));
        }
        forms
    }

    /// Returns "44% of the goal" for a value, if the measure has exactly one current goal.
    pub(super) fn share(&self, point: &Point) -> Option<String> {
        let goals = GoalGroups::of(self.measure);
        let [goal] = *goals.current else { return None };
        let share = percent_of(&point.value, &goal.target).filter(|_| point.period.is_year())?;
        if !self.is_since(goal, point) {
            return None;
        }
        Some(self.context.locale.share_of_the_goal(share, &point.value))
    }

    /// Returns whether a value is not older than a goal and the goals of the same amount that it replaces. A share of a
    /// goal that nobody had set yet would mislead.
    fn is_since(&self, goal: &Goal, point: &Point) -> bool {
        let chains = Chains::of_goals(&self.measure.goals);
        let Some(position) = self.measure.goals.iter().position(|other| other.id == goal.id) else {
            return false;
        };
        let earlier = chains.earlier(position).iter().map(|nth| &self.measure.goals[*nth]);
        let same =
            earlier.filter(|other| other.target.numbers == goal.target.numbers).chain([goal]);
        let set: Option<Vec<_>> = same.map(|goal| goal.set?.first_day()).collect();
        let first = set.and_then(|days| days.into_iter().min());
        first.is_none_or(|first| point.period.last_day().is_some_and(|last| last >= first))
    }

    /// Returns " (or $4.4 billion)" for the values of other sources, each once; empty if there are none.
    pub(super) fn or(&self, own: &Quantity, statements: &[Statement]) -> String {
        self.or_with(own, statements, |value| self.context.quantity(value))
    }

    /// Returns a quantity with its qualifier in words, but in short if it has none.
    pub(super) fn brief(&self, quantity: &Quantity) -> String {
        match quantity.qualifier {
            Qualifier::Exact => self.context.quantity_short(quantity),
            _ => self.context.quantity(quantity),
        }
    }

    /// Returns " (or $4.4bn)" in the same way.
    pub(super) fn or_short(&self, own: &Quantity, statements: &[Statement]) -> String {
        self.or_with(own, statements, |value| self.context.quantity_short(value))
    }

    fn or_with(
        &self,
        own: &Quantity,
        statements: &[Statement],
        words: impl Fn(&Quantity) -> String,
    ) -> String {
        let mut values: Vec<&Quantity> = Vec::new();
        for value in self.scale.stated(statements).map(|(_, value)| value) {
            let is_told = |told: &&Quantity| told.numbers == value.numbers;
            if own != value && !values.iter().any(is_told) {
                values.push(value);
            }
        }
        let or = |value: &&Quantity| self.context.words().or_value.fill([&words(value)]);
        let all: Vec<String> = values.iter().map(or).collect();
        let all: Vec<&str> = all.iter().map(String::as_str).collect();
        if all.is_empty() {
            String::new()
        } else {
            format!(" ({})", self.context.locale.phrases(&all))
        }
    }

    /// Returns a text of the story. A foreign one is isolated, because SVG has no `dir=auto`.
    pub(super) fn said(&self, text: &Text) -> String {
        let said = self.context.say(text);
        match foreign_language(self.context, said.lang) {
            Some(_) => format!("\u{2068}{}\u{2069}", said.text),
            None => said.text.to_owned(),
        }
    }

    /// Returns "Goal: $10 billion, by 2026, goal set December 6, 2021, replaced".
    pub(super) fn goal_name(&self, goal: &Goal) -> String {
        let (context, words) = (self.context, self.context.words());
        let target = context.quantity(&goal.target) + &self.or(&goal.target, &goal.disputed_by);
        let mut parts = vec![context.locale.target(words.goal, &target, goal.deadline.as_ref())];
        if goal.deadline.is_none() {
            parts.extend(goal.deadline_as_written.as_ref().map(|written| self.said(written)));
        }
        parts.extend(goal.set.map(|set| words.set_on.fill([&context.locale.date(&set)])));
        parts.push(context.locale.goal_state(goal.state).unwrap_or(words.goal_open).to_owned());
        parts.extend(goal.part_of.as_ref().map(|whole| words.part_of.fill([&context.name(whole)])));
        if !goal.disputed_by.is_empty() {
            parts.push(words.sources_disagree.to_owned());
        }
        context.locale.phrases(&parts.iter().map(String::as_str).collect::<Vec<_>>())
    }

    /// Returns "Uzbek statistics, 2023: $4.4 billion (or $4 billion)".
    pub(super) fn value_name(&self, series: usize, point: usize) -> String {
        let series = &self.measure.series[series];
        let point = &series.points[point];
        let value =
            self.context.quantity(&point.value) + &self.or(&point.value, &point.disputed_by);
        self.context.locale.series_value(&self.said(&series.title), &point.period, &value)
    }
}

/// Returns whether no value of a series is later.
fn is_latest(points: &[Point], point: &Point) -> bool {
    points.iter().all(|other| other.period.order_key() <= point.period.order_key())
}

fn on_two_lines(title: &str, value: &str) -> LabelWords {
    LabelWords {
        lines: vec![
            Line { strong: title.to_owned(), rest: String::new() },
            Line { strong: String::new(), rest: value.to_owned() },
        ],
    }
}
