//! [`spread`]: moves boxes apart along a line.

/// Moves boxes apart until none overlap, with a total distance that is as small as possible. They keep their order.
///
/// `starts` are the wished starts, in ascending order, and `lengths` the lengths of the boxes with their gaps.
pub(super) fn spread(starts: &[f64], lengths: &[f64]) -> Vec<f64> {
    // Without the lengths of the boxes before it, the start of a box must only not be smaller than that before it. So groups
    // of boxes that touch move to the mean of their wishes.
    let mut groups: Vec<(f64, f64)> = Vec::new();
    let mut before = 0.0;
    for (start, length) in starts.iter().zip(lengths) {
        let mut group = (start - before, 1.0);
        while let Some((mean, count)) = groups.last().copied().filter(|last| last.0 > group.0) {
            group = ((mean * count + group.0 * group.1) / (count + group.1), count + group.1);
            groups.pop();
        }
        groups.push(group);
        before += length;
    }
    let mut moved = Vec::with_capacity(starts.len());
    let mut before = 0.0;
    for (mean, count) in groups {
        let mut left = count;
        while left > 0.5 && moved.len() < lengths.len() {
            before += if moved.is_empty() { 0.0 } else { lengths[moved.len() - 1] };
            moved.push(mean + before);
            left -= 1.0;
        }
    }
    moved
}

/// Moves boxes into a range, as far as there is room for all of them. They keep their order.
pub(super) fn keep_inside(starts: &mut [f64], lengths: &[f64], from: f64, to: f64) {
    let mut limit = to;
    for (start, length) in starts.iter_mut().zip(lengths).rev() {
        *start = start.min(limit - length);
        limit = *start;
    }
    let mut limit = from;
    for (start, length) in starts.iter_mut().zip(lengths) {
        *start = start.max(limit);
        limit = *start + length;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn boxes_are_apart_and_move_only_if_they_must(
            boxes in prop::collection::vec((0.0f64..900.0, 3.0f64..14.0), 1..40),
        ) {
            let mut starts: Vec<f64> = boxes.iter().map(|(start, _)| *start).collect();
            starts.sort_by(f64::total_cmp);
            let lengths: Vec<f64> = boxes.iter().map(|(_, length)| *length).collect();
            let mut moved = spread(&starts, &lengths);
            prop_assert_eq!(moved.len(), starts.len());
            let apart = |moved: &[f64]| (1..moved.len()).all(|nth| moved[nth - 1] + lengths[nth - 1] <= moved[nth] + 1e-6);
            prop_assert!(apart(&moved), "{:?}", moved);
            if apart(&starts) {
                prop_assert!(starts.iter().zip(&moved).all(|(a, b)| (a - b).abs() < 1e-6));
            }
            keep_inside(&mut moved, &lengths, 0.0, 900.0);
            prop_assert!(apart(&moved), "{:?}", moved);
            prop_assert!(moved[0] >= 0.0 && moved[moved.len() - 1] + lengths[moved.len() - 1] <= 900.0 + 1e-6);
        }
    }
}
