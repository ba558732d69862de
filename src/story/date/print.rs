//! Prints a [`Date`] in the form in which it is read.

use std::fmt;

use super::span::{Season, Span};
use super::value::{Certainty, Date, Edge, OneOf, PartialDate};

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::On(date) => date.fmt(f),
            Self::Between(from, to) => write!(f, "{from}/{to}"),
            Self::OneOf(one) => one.fmt(f),
        }
    }
}

impl fmt::Display for OneOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, date) in self.dates().iter().enumerate() {
            f.write_str(if number == 0 { "[" } else { "," })?;
            date.fmt(f)?;
        }
        f.write_str("]")
    }
}

impl fmt::Display for Edge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Known(date) => date.fmt(f),
            Self::Open => f.write_str(".."),
            Self::Unknown => Ok(()),
        }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mark = match self.certainty {
            Certainty::Certain => "",
            Certainty::Approximate => "~",
            Certainty::Uncertain => "?",
            Certainty::Doubtful => "%",
        };
        write!(f, "{}{mark}", self.span)
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let year = self.year();
        match self {
            Self::Year(_) if year.abs() > 9999 => return write!(f, "Y{year}"),
            Self::FiscalYear { .. } => return write!(f, "FY{year:04}"),
            _ if year < 0 => f.write_str("-")?,
            _ => {}
        }
        let year = year.unsigned_abs();
        match self {
            Self::Day { month, day, .. } => write!(f, "{year:04}-{month:02}-{day:02}"),
            Self::SomeDay { month, .. } => write!(f, "{year:04}-{month:02}-XX"),
            Self::SomeDayOfYear(_) => write!(f, "{year:04}-XX-XX"),
            Self::Month { month, .. } => write!(f, "{year:04}-{month:02}"),
            Self::SomeMonth(_) => write!(f, "{year:04}-XX"),
            Self::Season { season, .. } => write!(f, "{year:04}-{season}"),
            Self::Quarter { quarter, .. } => write!(f, "{year:04}-Q{quarter}"),
            Self::Half { half, .. } => write!(f, "{year:04}-H{half}"),
            Self::FiscalYear { .. } | Self::Year(_) => write!(f, "{year:04}"),
            Self::Decade(_) => write!(f, "{:03}X", year / 10),
            Self::Century(_) => write!(f, "{:02}XX", year / 100),
        }
    }
}

impl fmt::Display for Season {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = Self::ALL.iter().find(|(season, _)| season == self).map(|(_, word)| *word);
        f.write_str(word.unwrap_or_default())
    }
}
