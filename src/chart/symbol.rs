//! [`symbol_corners`]: the symbol of a party, so that parties differ in more than colour.

/// Returns the corners of the symbol of a party around its middle, in pixels; `None` for a circle.
///
/// The parties have, in order: a circle, a square, a diamond, a triangle upwards, a triangle downwards and a plus. All others
/// have a circle too.
///
/// ```
/// use diplograph::chart::symbol_corners;
///
/// assert_eq!(symbol_corners(0), None);
/// assert_eq!(symbol_corners(1).map(<[_]>::len), Some(4));
/// ```
pub fn symbol_corners(party: usize) -> Option<&'static [(f64, f64)]> {
    Some(match party {
        1 => &[(-5.0, -5.0), (5.0, -5.0), (5.0, 5.0), (-5.0, 5.0)],
        2 => &[(0.0, -7.0), (7.0, 0.0), (0.0, 7.0), (-7.0, 0.0)],
        3 => &[(0.0, -6.5), (6.5, 5.0), (-6.5, 5.0)],
        4 => &[(0.0, 6.5), (6.5, -5.0), (-6.5, -5.0)],
        5 => &[
            (-2.0, -6.5),
            (2.0, -6.5),
            (2.0, -2.0),
            (6.5, -2.0),
            (6.5, 2.0),
            (2.0, 2.0),
            (2.0, 6.5),
            (-2.0, 6.5),
            (-2.0, 2.0),
            (-6.5, 2.0),
            (-6.5, -2.0),
            (-2.0, -2.0),
        ],
        _ => return None,
    })
}

/// The radius of the circle of a party without corners, in pixels.
pub const SYMBOL_RADIUS: f64 = 5.5;
