//! Numbers as SVG attributes.

use yew::AttrValue;

/// Returns a share as a percentage with two decimals, which is finer than any screen shows.
pub(in crate::view) fn percent(share: f64) -> AttrValue {
    (decimal(share * 100.0) + "%").into()
}

/// Returns a number with at most two decimals.
pub(in crate::view) fn decimal(number: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "coordinates and shares are small numbers")]
    let hundredths = (number * 100.0).round() as i32;
    let (whole, rest) = (hundredths / 100, (hundredths % 100).abs());
    let sign = if hundredths < 0 && whole == 0 { "-" } else { "" };
    match rest {
        0 => format!("{sign}{whole}"),
        _ => format!("{sign}{whole}.{rest:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn share_is_rounded_to_a_hundredth_of_a_percent() {
        for (share, text) in
            [(0.0, "0%"), (1.0, "100%"), (0.156, "15.60%"), (0.1 + 0.2, "30%"), (-0.001, "-0.10%")]
        {
            assert_eq!(percent(share), text);
        }
    }
}
