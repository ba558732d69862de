//! [`symbol_points`]: the symbol of a party, so that parties differ in more than colour.
//!
//! The numbers are texts, as SVG has them: the code that prints binary floating point is several kilobytes of the widget.

/// The radius of the circle of a party without corners, in pixels.
pub const SYMBOL_RADIUS: &str = "5.5";

/// Returns the corners of the symbol of a party around its middle, in pixels, as in `points` of SVG; `None` for a circle.
///
/// The parties have, in order: a circle, a square, a diamond, a triangle upwards, a triangle downwards and a plus. All others
/// have a circle too.
///
/// ```
/// use diplograph::chart::symbol_points;
///
/// assert_eq!(symbol_points(0), None);
/// assert_eq!(symbol_points(1), Some("-5,-5 5,-5 5,5 -5,5"));
/// ```
pub fn symbol_points(party: usize) -> Option<&'static str> {
    Some(match party {
        1 => "-5,-5 5,-5 5,5 -5,5",
        2 => "0,-7 7,0 0,7 -7,0",
        3 => "0,-6.5 6.5,5 -6.5,5",
        4 => "0,6.5 6.5,-5 -6.5,-5",
        5 => "-2,-6.5 2,-6.5 2,-2 6.5,-2 6.5,2 2,2 2,6.5 -2,6.5 -2,2 -6.5,2 -6.5,-2 -2,-2",
        _ => return None,
    })
}
