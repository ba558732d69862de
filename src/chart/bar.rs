//! [`Bar`]: a quantity as a length.

use rust_decimal::Decimal;

use crate::story::{Numbers, Qualifier, Quantity, TimeUnit, Unit};

/// A linear scale that contains 0 and all values of a drawing, in one unit and for one unit of time.
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
    /// The smallest value; 0 if none is below it.
    lowest: Decimal,
    /// The largest value; 0 if none is above it.
    highest: Decimal,
}

/// A quantity as a length from 0, in shares of the scale. A value below 0 has its end before 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// The position of 0.
    pub zero: f64,
    /// The end of the part that is certain; for [`End::Below`], the upper limit.
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
    /// Uncertain from the certain part to this limit: a range.
    Range(f64),
}

/// A segment of a bar, in shares of the scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Segment {
    /// The edge that is nearer to 0. Below 0, it comes after the other edge.
    pub from: f64,
    /// The edge that is farther from 0.
    pub to: f64,
    /// The way in which it is painted.
    pub kind: SegmentKind,
}

/// The way in which a segment is painted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SegmentKind {
    /// In the full colour: the certain part.
    Solid,
    /// From the full colour to nothing, away from 0: a soft edge.
    Fading,
    /// In a light tint with a dashed outline: the uncertain part.
    Uncertain,
}

/// Half the length of a soft edge, as a share of the value.
const FADE: f64 = 0.1;

/// The maximum length of a bar with its soft edge, as a share of the longest value.
pub const MAX_REACH: f64 = 1.0 + 2.0 * FADE;

impl Segment {
    /// The smaller of its edges.
    pub fn start(self) -> f64 {
        self.from.min(self.to)
    }

    /// Its length.
    pub fn length(self) -> f64 {
        (self.to - self.from).abs()
    }
}

impl Bar {
    /// Returns the segments of the bar, away from 0.
    pub fn segments(self) -> impl Iterator<Item = Segment> {
        use SegmentKind::{Fading, Solid, Uncertain};
        let Self { zero, to, .. } = self;
        let reach = |share: f64| zero + (to - zero) * share;
        let segment = |from, to, kind| Segment { from, to, kind };
        let (first, second) = match self.end {
            End::Sharp => (segment(zero, to, Solid), None),
            End::Soft => {
                let [low, high] = [reach(1.0 - FADE), reach(1.0 + FADE)];
                (segment(zero, low, Solid), Some(segment(low, high, Fading)))
            }
            End::Open => (segment(zero, to, Solid), Some(segment(to, reach(MAX_REACH), Fading))),
            End::Below => (segment(zero, to, Uncertain), None),
            End::Range(limit) => (segment(zero, to, Solid), Some(segment(to, limit, Uncertain))),
        };
        // A range on both sides of 0 has no certain part.
        let visible = |segment: &Segment| segment.kind != Solid || segment.length() > 0.0;
        std::iter::once(first).chain(second).filter(visible)
    }
}

impl LinearScale {
    /// Returns the scale of quantities of one unit; `None` if all are 0 or the units differ.
    pub fn of<'a>(quantities: impl IntoIterator<Item = &'a Quantity>) -> Option<Self> {
        let mut dimension = None;
        let (mut lowest, mut highest) = (Decimal::ZERO, Decimal::ZERO);
        for quantity in quantities {
            if *dimension.get_or_insert(quantity.dimension()) != quantity.dimension() {
                return None;
            }
            lowest = lowest.min(quantity.low());
            highest = highest.max(quantity.high());
        }
        (lowest < highest).then_some(Self { dimension: dimension?, lowest, highest })
    }

    /// Returns the bar of a quantity; `None` if it has another unit, or is a bound below 0: "less than −5" may mean a
    /// smaller or a larger loss.
    pub fn bar(&self, quantity: &Quantity) -> Option<Bar> {
        if quantity.dimension() != self.dimension {
            return None;
        }
        let (low, high) = (quantity.low(), quantity.high());
        let (near, far) = match (low < Decimal::ZERO, high > Decimal::ZERO) {
            (true, true) => return Some(self.uncertain(low, high)),
            (true, false) => (high, low),
            (false, _) => (low, high),
        };
        let end = match (quantity.numbers, quantity.qualifier) {
            (Numbers::Between(..), _) => End::Range(self.at(far)),
            (_, Qualifier::Exact) => End::Sharp,
            (_, Qualifier::About | Qualifier::Nearly) => End::Soft,
            _ if low < Decimal::ZERO => return None,
            (_, Qualifier::MoreThan | Qualifier::AtLeast) => End::Open,
            (_, Qualifier::LessThan | Qualifier::UpTo) => End::Below,
        };
        Some(Bar { zero: self.zero(), to: self.at(near), end })
    }

    /// Returns the position of 0.
    pub fn zero(&self) -> f64 {
        self.at(Decimal::ZERO)
    }

    /// Returns a bar of a range on both sides of 0.
    fn uncertain(&self, low: Decimal, high: Decimal) -> Bar {
        Bar { zero: self.at(low), to: self.at(low), end: End::Range(self.at(high)) }
    }

    /// Returns the position of a value.
    fn at(&self, value: Decimal) -> f64 {
        float(value - self.lowest) / float(self.highest - self.lowest)
    }
}

/// Converts a value to a length. Lengths need no exact decimals.
pub(crate) fn float(value: Decimal) -> f64 {
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
    fn different_units_and_bounds_below_zero_have_no_bar() {
        assert_eq!(LinearScale::of([&quantity("USD 1bn"), &quantity("EUR 1bn")]), None);
        let dollars = LinearScale::of([&quantity("USD 1bn")]).unwrap();
        assert_eq!(dollars.bar(&quantity("EUR 1bn")), None);
        assert_eq!(dollars.bar(&quantity("less than USD -1bn")), None, "a bound below zero");
        assert_eq!(LinearScale::of([&quantity("USD 0")]), None, "no value but zero");
        assert_eq!(LinearScale::of([]), None, "no value");
    }

    #[test]
    fn values_below_zero_are_drawn_below_zero_to_scale() {
        let all = [quantity("USD -1bn"), quantity("USD 3bn")];
        let scale = LinearScale::of(&all).unwrap();
        assert_eq!(scale.zero(), 0.25);
        let loss = scale.bar(&all[0]).unwrap().segments().next().unwrap();
        assert_eq!((loss.from, loss.to, loss.length()), (0.25, 0.0, 0.25));
        let gain = scale.bar(&all[1]).unwrap().segments().next().unwrap();
        assert_eq!((gain.start(), gain.length()), (0.25, 0.75), "three times as long");
    }

    #[test]
    fn ranges_below_and_across_zero_are_uncertain_where_they_are() {
        #[track_caller]
        fn case(text: &str, expected: &[(f64, f64, SegmentKind)]) {
            let scale = LinearScale::of([&quantity("-5"), &quantity("5")]).unwrap();
            let segments = scale.bar(&quantity(text)).unwrap().segments();
            let found: Vec<_> = segments.map(|it| (it.from, it.to, it.kind)).collect();
            assert_eq!(found, expected, "{text}");
        }

        case("-4 to -2", &[(0.5, 0.3, SegmentKind::Solid), (0.3, 0.1, SegmentKind::Uncertain)]);
        case("-2 to 3", &[(0.3, 0.8, SegmentKind::Uncertain)]);
    }

    #[test]
    fn segments_join_and_only_a_soft_edge_goes_beyond_the_value() {
        #[track_caller]
        fn case(end: End, kinds: &[SegmentKind], reach: f64) {
            let segments: Vec<Segment> = Bar { zero: 0.0, to: 0.5, end }.segments().collect();
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
