//! [`Bar`]: a quantity as a length.

use rust_decimal::Decimal;

use crate::story::{Numbers, Qualifier, Quantity, TimeUnit, Unit};

/// A linear scale from 0 to the largest value of a drawing, in one unit and for one unit of time.
///
/// ```
/// use diplograph::chart::LinearScale;
/// use diplograph::story::Quantity;
///
/// let (small, large): (Quantity, Quantity) = ("USD 156mn".parse()?, "about USD 1bn".parse()?);
/// let scale = LinearScale::of([&small, &large]).unwrap();
/// assert_eq!(scale.bar(&small).unwrap().to, 0.156);
/// # Ok::<(), diplograph::story::QuantityError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinearScale {
    dimension: (Unit, Option<TimeUnit>),
    longest: Decimal,
}

/// A quantity as a length, as a share of the longest bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// The length that is certain; for [`End::Below`], the upper limit.
    pub to: f64,
    /// The kind of its end.
    pub end: End,
}

/// The end of a bar, which shows the qualifier of the quantity.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum End {
    /// A sharp edge: exactly the value.
    Sharp,
    /// A soft edge around the value: about the value.
    Soft,
    /// A soft edge beyond the value: the value or more.
    Open,
    /// The whole bar is uncertain: the value or less.
    Below,
    /// Uncertain from the lower to this upper limit: a range.
    Range(f64),
}

/// A segment of a bar, in shares of the longest bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Segment {
    /// The start.
    pub from: f64,
    /// The end.
    pub to: f64,
    /// The way in which it is painted.
    pub kind: SegmentKind,
}

/// The way in which a segment is painted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SegmentKind {
    /// In the full colour: the certain part.
    Solid,
    /// From the full colour to nothing: a soft edge.
    Fading,
    /// In a light tint with a dashed outline: the uncertain part.
    Uncertain,
}

/// Half the length of a soft edge, as a share of the value.
const FADE: f64 = 0.1;

/// The maximum length of a bar with its soft edge, as a share of the longest value.
pub const MAX_REACH: f64 = 1.0 + 2.0 * FADE;

impl Bar {
    /// Returns the segments of the bar, from the start to the end.
    pub fn segments(self) -> impl Iterator<Item = Segment> {
        use SegmentKind::{Fading, Solid, Uncertain};
        let to = self.to;
        let segment = |from, to, kind| Segment { from, to, kind };
        let (first, second) = match self.end {
            End::Sharp => (segment(0.0, to, Solid), None),
            End::Soft => {
                let [low, high] = [to * (1.0 - FADE), to * (1.0 + FADE)];
                (segment(0.0, low, Solid), Some(segment(low, high, Fading)))
            }
            End::Open => (segment(0.0, to, Solid), Some(segment(to, to * MAX_REACH, Fading))),
            End::Below => (segment(0.0, to, Uncertain), None),
            End::Range(high) => (segment(0.0, to, Solid), Some(segment(to, high, Uncertain))),
        };
        std::iter::once(first).chain(second)
    }
}

impl LinearScale {
    /// Returns the scale of quantities of one unit; `None` if none is above zero or the units differ.
    pub fn of<'a>(quantities: impl IntoIterator<Item = &'a Quantity>) -> Option<Self> {
        let mut all = quantities.into_iter();
        let first = all.next()?;
        let mut longest = first.high();
        for quantity in all {
            if quantity.dimension() != first.dimension() {
                return None;
            }
            longest = longest.max(quantity.high());
        }
        (longest > Decimal::ZERO).then_some(Self { dimension: first.dimension(), longest })
    }

    /// Returns the bar of a quantity; `None` if it has another unit or is below zero.
    pub fn bar(&self, quantity: &Quantity) -> Option<Bar> {
        if quantity.dimension() != self.dimension || quantity.low() < Decimal::ZERO {
            return None;
        }
        let to = self.share(quantity.low());
        let end = match (quantity.numbers, quantity.qualifier) {
            (Numbers::Between(..), _) => End::Range(self.share(quantity.high())),
            (_, Qualifier::Exact) => End::Sharp,
            (_, Qualifier::About | Qualifier::Nearly) => End::Soft,
            (_, Qualifier::MoreThan | Qualifier::AtLeast) => End::Open,
            (_, Qualifier::LessThan | Qualifier::UpTo) => End::Below,
        };
        Some(Bar { to, end })
    }

    fn share(&self, value: Decimal) -> f64 {
        float(value) / float(self.longest)
    }
}

/// Converts a value to a length. Lengths need no exact decimals.
fn float(value: Decimal) -> f64 {
    #[expect(
        clippy::cast_precision_loss,
        reason = "no screen shows the sixteenth digit of a length"
    )]
    let digits = value.mantissa() as f64;
    #[expect(
        clippy::cast_possible_wrap,
        reason = "a decimal has at most 28 digits behind its point"
    )]
    let places = value.scale() as i32;
    digits / 10_f64.powi(places)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn quantity(text: &str) -> Quantity {
        text.parse().unwrap()
    }

    #[test]
    fn qualifier_decides_the_end_of_the_bar() {
        #[track_caller]
        fn case(text: &str, end: End) {
            let scale = LinearScale::of([&quantity("USD 10bn")]).unwrap();
            assert_eq!(scale.bar(&quantity(text)).unwrap().end, end, "{text}");
        }

        case("USD 5bn", End::Sharp);
        case("about USD 5bn", End::Soft);
        case("nearly USD 5bn", End::Soft);
        case("more than USD 5bn", End::Open);
        case("up to USD 5bn", End::Below);
        case("USD 5bn to 8bn", End::Range(0.8));
    }

    #[test]
    fn different_units_and_values_below_zero_have_no_bar() {
        assert_eq!(LinearScale::of([&quantity("USD 1bn"), &quantity("EUR 1bn")]), None);
        let dollars = LinearScale::of([&quantity("USD 1bn")]).unwrap();
        assert_eq!(dollars.bar(&quantity("EUR 1bn")), None);
        assert_eq!(dollars.bar(&quantity("USD 1bn per year")), None, "a rate");
        assert_eq!(dollars.bar(&quantity("USD -1bn")), None, "below zero");
        assert_eq!(LinearScale::of([&quantity("2400 MW"), &quantity("1.1 GW")]), None, "two units");
        assert_eq!(LinearScale::of([&quantity("USD 0")]), None, "nothing above zero");
    }

    #[test]
    fn segments_join_and_only_a_soft_edge_goes_beyond_the_value() {
        #[track_caller]
        fn case(end: End, kinds: &[SegmentKind], reach: f64) {
            let segments: Vec<Segment> = Bar { to: 0.5, end }.segments().collect();
            let found: Vec<SegmentKind> = segments.iter().map(|segment| segment.kind).collect();
            assert_eq!(found, kinds, "{end:?}");
            assert!(segments.windows(2).all(|pair| pair[0].to == pair[1].from), "{end:?}");
            let last = segments.last().unwrap().to;
            assert!((last - reach).abs() < 1e-12, "{end:?} reaches {last}");
        }

        case(End::Sharp, &[SegmentKind::Solid], 0.5);
        case(End::Soft, &[SegmentKind::Solid, SegmentKind::Fading], 0.55);
        case(End::Open, &[SegmentKind::Solid, SegmentKind::Fading], 0.5 * MAX_REACH);
        case(End::Below, &[SegmentKind::Uncertain], 0.5);
        case(End::Range(0.8), &[SegmentKind::Solid, SegmentKind::Uncertain], 0.8);
    }

    proptest! {
        #[test]
        fn larger_value_has_no_shorter_bar(a in 1u64..1_000_000, b in 1u64..1_000_000) {
            let (small, large) = (quantity(&format!("USD {}", a.min(b))), quantity(&format!("USD {}", a.max(b))));
            let scale = LinearScale::of([&small, &large]).unwrap();
            let (short, long) = (scale.bar(&small).unwrap(), scale.bar(&large).unwrap());
            prop_assert!(short.to <= long.to && long.to <= 1.0);
        }
    }
}
