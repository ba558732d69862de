//! [`Column`]: an amount as the height of a bar, with the edge that its qualifier gives it.

use crate::chart::{End, LinearScale};
use crate::story::{Qualifier, Quantity};

/// An amount as a height, in shares of the highest amount of the panel.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Column {
    /// The height of the value.
    pub height: f64,
    /// The edge at the value.
    pub edge: Edge,
}

/// The edge of a bar, which shows the qualifier of its amount.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Edge {
    /// Exactly the value.
    Sharp,
    /// The value or more: the bar fades upwards.
    Up,
    /// About the value: the bar fades around it.
    Both,
    /// The value or less: the bar fades below it.
    Down,
    /// A range up to this height: pale above the smaller value.
    Range(f64),
}

/// A part of a bar, in pixels from the top of the panel.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Piece {
    /// The upper edge.
    pub top: f64,
    /// The lower edge.
    pub bottom: f64,
    /// The opacity, in percent.
    pub opacity: u8,
}

/// The height of the smallest bar, in pixels. A smaller one would be invisible.
pub(super) const MIN_HEIGHT: f64 = 1.6;
/// The maximum length of a soft edge on one side of the value, in pixels.
pub(super) const FADE: f64 = 7.0;
/// The maximum length of a soft edge below the value, as a share of the bar.
const FADE_SHARE: f64 = 0.3;
/// The opacities of a soft edge, from the bar outwards.
const FADING: [u8; 4] = [72, 50, 28, 12];
/// The opacity of the uncertain part of a range.
const UNCERTAIN: u8 = 28;

impl Column {
    /// Returns the column of a quantity; `None` if the scale has another unit, or the quantity is below 0.
    pub fn of(scale: LinearScale, quantity: &Quantity) -> Option<Self> {
        let bar = scale.bar(quantity)?;
        let height = bar.to - bar.zero;
        let edge = match (bar.end, quantity.qualifier) {
            (End::Sharp, _) => Edge::Sharp,
            (End::Soft, Qualifier::Nearly) | (End::Below, _) => Edge::Down,
            (End::Soft, _) => Edge::Both,
            (End::Open, _) => Edge::Up,
            (End::Range(limit), _) => Edge::Range(limit - bar.zero),
        };
        (height >= 0.0).then_some(Self { height, edge })
    }

    /// Returns the largest height that the quantity names.
    pub fn highest(self) -> f64 {
        match self.edge {
            Edge::Range(limit) => limit,
            _ => self.height,
        }
    }

    /// Returns the height of the value in pixels. `full` is the height of the highest amount.
    pub fn pixels(self, full: f64) -> f64 {
        (self.height * full).max(MIN_HEIGHT)
    }

    /// Returns the pieces of the bar, from the base upwards.
    pub fn pieces(self, full: f64, base: f64) -> Vec<Piece> {
        let height = self.pixels(full);
        let soft = (height * FADE_SHARE).min(FADE);
        let (from, to) = match self.edge {
            Edge::Sharp => (height, height),
            Edge::Up => (height, height + FADE),
            Edge::Both => (height - soft, height + soft),
            Edge::Down => (height - soft, height),
            Edge::Range(limit) => return ranged(height, limit * full, base),
        };
        // An edge of less than a pixel is not visible.
        if to - from < 1.0 {
            return vec![Piece { top: base - height, bottom: base, opacity: 100 }];
        }
        let mut pieces = vec![Piece { top: base - from, bottom: base, opacity: 100 }];
        let mut bottom = base - from;
        for opacity in FADING {
            let top = bottom - (to - from) / 4.0;
            pieces.push(Piece { top, bottom, opacity });
            bottom = top;
        }
        pieces
    }
}

fn ranged(height: f64, limit: f64, base: f64) -> Vec<Piece> {
    let solid = Piece { top: base - height, bottom: base, opacity: 100 };
    let uncertain = Piece { top: base - limit.max(height), bottom: solid.top, opacity: UNCERTAIN };
    vec![solid, uncertain]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn qualifier_decides_the_direction_in_which_a_bar_fades() {
        #[track_caller]
        fn case(text: &str, edge: Edge) {
            let scale = LinearScale::of([&"USD 10bn".parse().unwrap()]).unwrap();
            assert_eq!(Column::of(scale, &text.parse().unwrap()).unwrap().edge, edge, "{text}");
        }
        case("USD 5bn", Edge::Sharp);
        case("about USD 5bn", Edge::Both);
        case("nearly USD 5bn", Edge::Down);
        case("more than USD 5bn", Edge::Up);
        case("at least USD 5bn", Edge::Up);
        case("up to USD 5bn", Edge::Down);
        case("USD 5bn to 6bn", Edge::Range(0.6));
    }

    #[test]
    fn pieces_adjoin_and_end_at_the_base() {
        for edge in [Edge::Sharp, Edge::Up, Edge::Both, Edge::Down, Edge::Range(0.9)] {
            let pieces = Column { height: 0.5, edge }.pieces(60.0, 100.0);
            assert_eq!(pieces[0].bottom, 100.0, "{edge:?}");
            for pair in pieces.windows(2) {
                assert!((pair[0].top - pair[1].bottom).abs() < 1e-9, "{edge:?}");
                assert!(pair[1].opacity < pair[0].opacity, "{edge:?} fades outwards");
            }
        }
    }
}
