//! [`labels`]: places the words of goals and values so that they cover nothing.

use super::drawing::Drawing;
use super::goal_line::{EndMark, GoalLine, Weight};
use super::input::Input;
use super::label::{Label, LabelWords, SIZE, Subject};
use super::label_places::{Candidate, of_first, of_goal, of_last};
use super::owner::Owner;
use super::segment::{Companion, Segment};
use crate::picture::{LabelBox, LabelPlacer, Placed, Size, X};

/// Returns the labels that have room, with their places.
///
/// `reserved` is the space of other words; `words` returns the words of a goal or a value in several forms, from the longest to the shortest; `width_of` measures
/// them. The goals that are pursued get the first places, then the other goals from the last to the first, the last value
/// of each owner, the first values, and the single values. Values have labels in the widest layout only.
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
    let mut all = Placing { input, placer, words, width_of, labels: Vec::new() };
    let (open, settled): (Vec<&GoalLine>, Vec<&GoalLine>) =
        drawing.goals.iter().partition(|line| line.weight == Weight::Heavy);
    for line in open {
        all.place(Subject::Goal(line.goal), true, &of_goal(line, all.input.dimensions().open_goal));
    }
    for line in settled.into_iter().rev() {
        all.place(Subject::Goal(line.goal), false, &of_goal(line, SIZE));
    }
    if input.size == Size::Wide {
        let fade = input.dimensions().fade;
        let (first, last, single) = ends(drawing, owners);
        let subject = |segment: &Segment| Subject::Value { series: segment.series, point: segment.point };
        for segment in last {
            all.place(subject(segment), false, &of_last(segment, fade));
        }
        for segment in first {
            all.place(subject(segment), false, &of_first(segment, fade));
        }
        for segment in single {
            all.place(subject(segment), false, &of_last(segment, fade));
        }
    }
    all.labels
}

/// The labels so far.
struct Placing<'a> {
    input: &'a Input<'a>,
    placer: LabelPlacer,
    words: &'a dyn Fn(Subject) -> Vec<LabelWords>,
    width_of: &'a dyn Fn(&str) -> f64,
    labels: Vec<Label>,
}

impl Placing<'_> {
    /// Gives a label the first place that is free, in the longest form that has one.
    fn place(&mut self, subject: Subject, is_open_goal: bool, places: &[Candidate]) {
        let size = if is_open_goal { self.input.dimensions().open_goal } else { SIZE };
        for words in (self.words)(subject) {
            let width = words.width(size, self.width_of);
            for place in places {
                if let Some(label) = self.try_at(subject, &words, (width, size), *place) {
                    self.placer.take(label.space);
                    self.labels.push(Label { is_open_goal, ..label });
                    return;
                }
            }
        }
    }

    fn try_at(
        &self,
        subject: Subject,
        words: &LabelWords,
        (width, size): (f64, f64),
        candidate: Candidate,
    ) -> Option<Label> {
        let drop = words.drop(size);
        let lift = if candidate.grows_up { drop } else { 0.0 };
        let place = Placed { y: candidate.place.y - lift, ..candidate.place };
        let first = place.space(width, size);
        let space = LabelBox { bottom: first.bottom + drop, ..first };
        let below = self.input.dimensions().base() - 1.0;
        let is_free = space.top >= 0.0
            && space.bottom <= below
            && self.placer.is_free(&space)
            && candidate.leader.is_none_or(|leader| self.placer.is_free(&leader.space()));
        is_free.then(|| Label {
            subject,
            words: words.clone(),
            place,
            size,
            is_open_goal: false,
            leader: candidate.leader,
            space,
        })
    }
}

/// Returns the first and the last value of each owner with a sign, and all values of the others.
fn ends<'d>(
    drawing: &'d Drawing,
    owners: &[Owner],
) -> (Vec<&'d Segment>, Vec<&'d Segment>, Vec<&'d Segment>) {
    let (mut first, mut last, mut single) = (Vec::new(), Vec::new(), Vec::new());
    for (series, owner) in owners.iter().enumerate() {
        let mut own = drawing.segments.iter().filter(|segment| segment.series == series);
        if owner.sign.is_none() {
            single.extend(own);
            continue;
        }
        let Some(start) = own.next() else { continue };
        match own.next_back() {
            Some(end) => {
                first.push(start);
                last.push(end);
            }
            None => last.push(start),
        }
    }
    (first, last, single)
}

/// Returns the spaces of all marks.
fn marks(input: &Input<'_>, drawing: &Drawing) -> Vec<LabelBox> {
    let fade = input.dimensions().fade * 0.5;
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
            marks.push(around(X::at(at), middle, 4.0));
        }
        marks.extend(segment.companions.iter().map(capsule));
    }
    marks.extend(drawing.bundles.iter().map(|bundle| LabelBox {
        from: bundle.extent.start(),
        to: bundle.extent.end(),
        top: bundle.top,
        bottom: bundle.bottom + input.dimensions().bar,
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
