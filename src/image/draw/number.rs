//! Numbers as SVG attributes.

/// Formats a number with at most two decimals and no trailing zeros.
pub(super) fn number(number: f64) -> String {
    let mut text = format!("{number:.2}");
    let kept = text.trim_end_matches('0').trim_end_matches('.').len();
    text.truncate(kept);
    if text == "-0" { "0".to_owned() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn number_has_no_trailing_zeros() {
        for (value, text) in
            [(0.0, "0"), (-0.001, "0"), (12.5, "12.5"), (100.0, "100"), (-0.125, "-0.12")]
        {
            assert_eq!(number(value), text);
        }
    }
}
