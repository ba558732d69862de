//! [`labels`]: places the words of goals and values so that they cover nothing.

use super::drawing::Drawing;
use super::goal_line::{EndMark, GoalLine, Weight};
use super::input::{Input, ValueLabels};
use super::label::{Label, LabelWords, SIZE, Subject};
use super::label_places::{Candidate, of_first, of_goal, of_last};
use super::owner::Owner;
use super::segment::{Companion, Segment};
use crate::order::ordered;
use crate::picture::{LabelBox, LabelPlacer, Placed, X};

/// Returns the labels that have room, with their places.
///
/// `reserved` is the space of other words; `words` returns the words of a goal or a value in several forms, from the longest to the shortest; `width_of` measures
/// them. The goals that are pursued get the first places, then the other goals from the last to the first, the last value
/// of each owner, the first values, and the single values.
pub fn labels(
    input: &Input<'_>,
    drawing: &Drawing,
    owners: &[Owner],
    reserved: &[LabelBox],
    words: &dyn Fn(Subject) -> Vec<LabelWords>,
    width_of: &dyn Fn(&str) -> f64,
) -> Vec<Label> {
    let mut placer = LabelPlacer::new(input.widths, 0.0, 1.0);
    reserved.iter().for_each(|space| placer.take(*space));
    marks(input, drawing).into_iter().for_each(|mark| placer.take(mark));
    let mut all = Placing { input, placer, words, width_of, labels: Vec::new(), cost: 0.0 };
    let (open, settled): (Vec<&GoalLine>, Vec<&GoalLine>) =
        drawing.goals.iter().partition(|line| line.weight == Weight::Heavy);
    for line in open {
        let size = input.dimensions.open_goal;
        let label = Wanted { subject: Subject::Goal(line.goal), size, avoided: &[] };
        all.place(label, &of_goal(line, size, true), false);
    }
    let mut ends = Ends::of(drawing, owners, input.value_labels);
    let mut tries = Vec::new();
    for (is_reversed, prefers_two_lines) in
        [(true, false), (false, false), (true, true), (false, true)]
    {
        let mut lines = settled.clone();
        if is_reversed {
            lines.reverse();
        }
        let with_goals = all.clone().with_goals(&lines, drawing, prefers_two_lines);
        tries.push(with_goals.clone().with_values(&ends));
        if ends.last.len() > 1 {
            ends.last.reverse();
            tries.push(with_goals.with_values(&ends));
            ends.last.reverse();
        }
    }
    let best =
        tries.into_iter().reduce(|best, next| if next.cost < best.cost { next } else { best });
    best.map(|best| best.labels).unwrap_or_default()
}

/// The cost of a label that has no room.
const NO_ROOM: f64 = 12.0;

/// The weight of the costs of first and single values.
const LESS_IMPORTANT: f64 = 0.4;

/// The cost of each form that is shorter than the longest.
const FORM: f64 = 1.0;

fn cost_of(form: usize) -> f64 {
    f64::from(u32::try_from(form).unwrap_or(u32::MAX))
}

/// The labels so far.
#[derive(Clone)]
struct Placing<'a> {
    input: &'a Input<'a>,
    placer: LabelPlacer,
    words: &'a dyn Fn(Subject) -> Vec<LabelWords>,
    width_of: &'a dyn Fn(&str) -> f64,
    labels: Vec<Label>,
    /// The sum of the costs of all labels.
    cost: f64,
}

/// A label that has no place yet.
#[derive(Clone, Copy)]
struct Wanted<'a> {
    subject: Subject,
    /// The font size, in pixels.
    size: f64,
    /// The spaces in which it would be taken for that of another goal.
    avoided: &'a [LabelBox],
}

/// The distance from a line within which words seem to belong to it, in pixels.
const NEAR_LINE: f64 = 24.0;

/// The part of a line at each of its ends that words may be near, in pixels.
const NEAR_END: f64 = 20.0;

/// Returns the spaces beside the lines of goals that begin after a goal ends, or end before it begins.
fn rivals(line: &GoalLine, drawing: &Drawing) -> Vec<LabelBox> {
    let is_apart = |other: &&GoalLine| {
        other.fades_from >= line.anchor() - 1e-9 || other.fades_to <= line.fades_from + 1e-9
    };
    let space = |other: &GoalLine| LabelBox {
        from: X::at(other.fades_from).plus(NEAR_END),
        to: X::at(other.fades_to).plus(-NEAR_END),
        top: other.upper.unwrap_or(other.y) - NEAR_LINE,
        bottom: other.y + NEAR_LINE,
    };
    drawing.goals.iter().filter(is_apart).map(space).collect()
}

impl Placing<'_> {
    /// Gives the settled goals their labels.
    fn with_goals(
        mut self,
        lines: &[&GoalLine],
        drawing: &Drawing,
        prefers_two_lines: bool,
    ) -> Self {
        for line in lines {
            let size = self.input.dimensions.settled_goal;
            let places = of_goal(line, size, false);
            let avoided = rivals(line, drawing);
            let label = Wanted { subject: Subject::Goal(line.goal), size, avoided: &avoided };
            self.place(label, &places, prefers_two_lines);
        }
        self
    }

    /// Gives the last values their labels, then the first ones, then the single ones.
    fn with_values(mut self, ends: &Ends<'_>) -> Self {
        let fade = self.input.dimensions.fade;
        let label = |segment: &Segment| Wanted {
            subject: Subject::Value { series: segment.series, point: segment.point },
            size: SIZE,
            avoided: &[],
        };
        for segment in &ends.last {
            self.place(label(segment), &of_last(segment, fade), false);
        }
        let cost = self.cost;
        for segment in &ends.first {
            self.place(label(segment), &of_first(segment, fade), false);
        }
        for segment in &ends.single {
            self.place(label(segment), &of_last(segment, fade), false);
        }
        self.cost = cost + (self.cost - cost) * LESS_IMPORTANT;
        self
    }

    /// Gives a label the best place that is free. A longer form of the words and a nearer place are better. Forms alternate
    /// between one line and two; `prefers_two_lines` tries the second one first.
    fn place(&mut self, label: Wanted<'_>, places: &[Candidate], prefers_two_lines: bool) {
        let Wanted { subject, size, .. } = label;
        let forms = (self.words)(subject);
        let widths: Vec<f64> = forms.iter().map(|form| form.width(size, self.width_of)).collect();
        let pairs: Vec<(usize, &Candidate)> = (0..forms.len())
            .flat_map(|form| places.iter().map(move |place| (form, place)))
            .collect();
        let cost = |(form, place): (usize, &Candidate)| place.cost + FORM * cost_of(form);
        let rank = |(form, place): (usize, &Candidate)| match form {
            0 if prefers_two_lines => cost((1, place)),
            1 if prefers_two_lines => cost((0, place)),
            _ => cost((form, place)),
        };
        let order = ordered(pairs.len(), &|a, b| rank(pairs[a]).total_cmp(&rank(pairs[b])));
        for (form, place) in order.into_iter().map(|nth| pairs[nth]) {
            if let Some(label) = self.try_at(label, &forms[form], widths[form], *place) {
                self.placer.take(label.space);
                self.labels.push(label);
                self.cost += cost((form, place));
                return;
            }
        }
        self.cost += NO_ROOM;
    }

    fn try_at(
        &self,
        Wanted { subject, size, avoided }: Wanted<'_>,
        words: &LabelWords,
        width: f64,
        candidate: Candidate,
    ) -> Option<Label> {
        let drop = words.drop(size);
        let lift = if candidate.grows_up { drop } else { 0.0 };
        let place = Placed { y: candidate.place.y - lift, ..candidate.place };
        let first = place.space(width, size);
        let space = LabelBox { bottom: first.bottom + drop, ..first };
        let below = self.input.dimensions.base() - 1.0;
        let is_free = space.top >= 0.0
            && space.bottom <= below
            && avoided.iter().all(|other| !other.overlaps(&space, self.input.widths))
            && self.placer.is_free(&space)
            && candidate.leader.is_none_or(|leader| self.placer.is_free(&leader.space()));
        is_free.then(|| Label {
            subject,
            words: words.clone(),
            place,
            size,
            is_open_goal: size > SIZE,
            leader: candidate.leader,
            space,
        })
    }
}

/// The values that have labels.
struct Ends<'d> {
    /// The first value of each owner with a sign.
    first: Vec<&'d Segment>,
    /// The last value of each owner with a sign.
    last: Vec<&'d Segment>,
    /// The values of the other owners.
    single: Vec<&'d Segment>,
}

/// The maximum number of single values with a label.
const MAX_SINGLE: usize = 12;

impl<'d> Ends<'d> {
    fn of(drawing: &'d Drawing, owners: &[Owner], wanted: ValueLabels) -> Self {
        let mut ends = Self { first: Vec::new(), last: Vec::new(), single: Vec::new() };
        if wanted == ValueLabels::None {
            return ends;
        }
        for (series, owner) in owners.iter().enumerate() {
            let mut own = drawing.segments.iter().filter(|segment| segment.series == series);
            if owner.sign.is_none() {
                ends.single.extend(own);
                continue;
            }
            let Some(start) = own.next() else { continue };
            match own.next_back() {
                Some(end) => {
                    ends.first.push(start);
                    ends.last.push(end);
                }
                None => ends.last.push(start),
            }
        }
        if wanted == ValueLabels::Last {
            ends.first.clear();
            if !ends.last.is_empty() {
                ends.single.clear();
            }
        }
        ends.single.truncate(MAX_SINGLE);
        ends
    }
}

/// Returns the spaces of all marks.
fn marks(input: &Input<'_>, drawing: &Drawing) -> Vec<LabelBox> {
    let fade = input.dimensions.fade * 0.5;
    let mut marks = Vec::new();
    for segment in &drawing.segments {
        let top = segment.band.map_or(segment.top, |(high, _)| high);
        let bottom = segment.band.map_or(segment.bottom(), |(_, low)| low.max(segment.bottom()));
        marks.push(LabelBox {
            from: segment.extent.start(),
            to: segment.extent.end(),
            top: top - if segment.fade.up { fade } else { 1.0 },
            bottom: bottom + if segment.fade.down { fade } else { 1.0 },
        });
        if let Some(at) = segment.sign_at {
            let middle = f64::midpoint(segment.top, segment.bottom());
            marks.push(around(X::at(at), middle, segment.sign_radius()));
        }
        marks.extend(segment.companions.iter().map(capsule));
    }
    marks.extend(drawing.bundles.iter().map(|bundle| LabelBox {
        from: bundle.extent.start(),
        to: bundle.extent.end(),
        top: bundle.top,
        bottom: bundle.bottom + input.dimensions.bar,
    }));
    marks.extend(drawing.goals.iter().flat_map(goal_marks));
    marks
}

fn goal_marks(line: &GoalLine) -> Vec<LabelBox> {
    let half = line.thickness() / 2.0 + 1.0;
    let mut marks = vec![LabelBox {
        from: X::at(line.fades_from),
        to: X::at(line.fades_to),
        top: line.upper.unwrap_or(line.y) - half,
        bottom: line.y + half,
    }];
    marks.extend(line.start.map(|start| around(X::at(start.at), line.y, 3.0)));
    marks.extend(line.end.map(|(at, mark)| end_space(X::at(at), line.y, mark)));
    marks.extend(line.companions.iter().map(capsule));
    marks
}

/// Returns the space of the mark at a deadline.
fn end_space(at: X, y: f64, mark: EndMark) -> LabelBox {
    let (before, after, above, below) = match mark {
        EndMark::Open | EndMark::Replaced | EndMark::Unknown => (1.0, 1.0, 9.0, 3.0),
        EndMark::Reached { .. } => (1.0, 10.0, 9.5, 3.0),
        EndMark::Exceeded { .. } => (1.0, 16.0, 9.5, 3.0),
        EndMark::Missed => (5.0, 5.0, 5.0, 5.0),
    };
    LabelBox { from: at.plus(-before), to: at.plus(after), top: y - above, bottom: y + below }
}

fn capsule(companion: &Companion) -> LabelBox {
    LabelBox {
        from: companion.extent.start(),
        to: companion.extent.end(),
        top: companion.top - 1.0,
        bottom: companion.bottom + 1.0,
    }
}

fn around(at: X, y: f64, radius: f64) -> LabelBox {
    LabelBox { from: at.plus(-radius), to: at.plus(radius), top: y - radius, bottom: y + radius }
}
