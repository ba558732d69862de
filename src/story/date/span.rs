//! [`Span`]: a period of the calendar.

use crate::story::day::Day;

/// A period of the proleptic Gregorian calendar. Years are astronomical: 0 is 1 BC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Span {
    /// One day; it exists.
    Day {
        /// -9999 to 9999.
        year: i32,
        /// 1 to 12.
        month: u8,
        /// 1 to 31.
        day: u8,
    },
    /// Some day of a month: `2016-05-XX`.
    SomeDay {
        /// -9999 to 9999.
        year: i32,
        /// 1 to 12.
        month: u8,
    },
    /// Some day of a year: `2016-XX-XX`.
    SomeDayOfYear(i32),
    /// One month.
    Month {
        /// -9999 to 9999.
        year: i32,
        /// 1 to 12.
        month: u8,
    },
    /// Some month of a year: `2016-XX`.
    SomeMonth(i32),
    /// A season of three whole months.
    Season {
        /// The year in which the season begins.
        year: i32,
        /// Which season.
        season: Season,
    },
    /// A quarter.
    Quarter {
        /// -9999 to 9999.
        year: i32,
        /// 1 to 4.
        quarter: u8,
    },
    /// A half year.
    Half {
        /// -9999 to 9999.
        year: i32,
        /// 1 or 2.
        half: u8,
    },
    /// A fiscal year.
    FiscalYear {
        /// The year in which it begins, 1 to 9999.
        year: i32,
        /// The month in which it begins, 1 to 12. A date that was read from a text has 1, until
        /// [`Date::with_fiscal_start`](super::Date::with_fiscal_start) sets it.
        first_month: u8,
    },
    /// One year, -999999 to 999999.
    Year(i32),
    /// Ten years, named by the earliest: 1950 for `195X`, -1999 for `-199X`.
    Decade(i32),
    /// A hundred years, named by the earliest: 1900 for `19XX`, -199 for `-01XX`.
    Century(i32),
}

/// A season of the northern hemisphere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Season {
    /// March to May.
    Spring,
    /// June to August.
    Summer,
    /// September to November.
    Autumn,
    /// December to February.
    Winter,
}

impl Span {
    /// The first day of the period.
    pub fn first_day(self) -> Day {
        let (year, month, day) = match self {
            Self::Day { year, month, day } => (year, month, day),
            Self::Month { year, month } | Self::SomeDay { year, month } => (year, month, 1),
            Self::Season { year, season } => (year, season.first_month(), 1),
            Self::Quarter { year, quarter } => (year, quarter * 3 - 2, 1),
            Self::Half { year, half } => (year, half * 6 - 5, 1),
            Self::FiscalYear { year, first_month } => (year, first_month, 1),
            Self::SomeDayOfYear(year)
            | Self::SomeMonth(year)
            | Self::Year(year)
            | Self::Decade(year)
            | Self::Century(year) => (year, 1, 1),
        };
        Day::from_civil(year, month, day)
    }

    /// The last day of the period.
    pub fn last_day(self) -> Day {
        self.following().before()
    }

    /// The first day after the period.
    fn following(self) -> Day {
        match self {
            Self::Day { .. } => self.first_day().after(1),
            Self::Month { year, month } | Self::SomeDay { year, month } => {
                month_after(year, month, 1)
            }
            Self::Season { year, season } => month_after(year, season.first_month(), 3),
            Self::Quarter { year, quarter } => month_after(year, quarter * 3 - 2, 3),
            Self::Half { year, half } => month_after(year, half * 6 - 5, 6),
            Self::FiscalYear { year, first_month } => Day::from_civil(year + 1, first_month, 1),
            Self::Year(year) | Self::SomeMonth(year) | Self::SomeDayOfYear(year) => {
                Day::from_civil(year + 1, 1, 1)
            }
            Self::Decade(year) => Day::from_civil(year + 10, 1, 1),
            Self::Century(year) => Day::from_civil(year + 100, 1, 1),
        }
    }

    /// The year in which it begins.
    pub fn year(self) -> i32 {
        match self {
            Self::Day { year, .. }
            | Self::SomeDay { year, .. }
            | Self::SomeDayOfYear(year)
            | Self::Month { year, .. }
            | Self::SomeMonth(year)
            | Self::Season { year, .. }
            | Self::Quarter { year, .. }
            | Self::Half { year, .. }
            | Self::FiscalYear { year, .. }
            | Self::Year(year)
            | Self::Decade(year)
            | Self::Century(year) => year,
        }
    }

    /// Returns `true` for a fiscal year.
    pub fn is_fiscal(self) -> bool {
        matches!(self, Self::FiscalYear { .. })
    }

    /// Returns the period with the first month of a fiscal year; other periods stay the same.
    pub(super) fn with_fiscal_start(self, first_month: u8) -> Self {
        match self {
            Self::FiscalYear { year, .. } => Self::FiscalYear { year, first_month },
            other => other,
        }
    }
}

impl Season {
    /// The seasons with their words in a date.
    pub(super) const ALL: [(Self, &'static str); 4] = [
        (Self::Spring, "spring"),
        (Self::Summer, "summer"),
        (Self::Autumn, "autumn"),
        (Self::Winter, "winter"),
    ];

    /// 3, 6, 9 or 12.
    fn first_month(self) -> u8 {
        match self {
            Self::Spring => 3,
            Self::Summer => 6,
            Self::Autumn => 9,
            Self::Winter => 12,
        }
    }
}

/// The first day of the month that is `months` after the given one.
fn month_after(year: i32, month: u8, months: u8) -> Day {
    match month + months {
        m @ 1..=12 => Day::from_civil(year, m, 1),
        m => Day::from_civil(year + 1, m - 12, 1),
    }
}
