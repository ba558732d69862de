//! [`Moment`]: a time in words.

/// A time in the time zone of the author.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moment {
    /// The year.
    pub year: u32,
    /// The month, from 1.
    pub month: u32,
    /// The day of the month, from 1.
    pub day: u32,
    /// The hour, from 0.
    pub hour: u32,
    /// The minute, from 0.
    pub minute: u32,
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Moment {
    /// Returns the time of day: "14:32".
    pub fn time(self) -> String {
        format!("{:02}:{:02}", self.hour, self.minute)
    }

    /// Returns the day and the time: "today, 14:32", "29 November 2026, 14:32".
    pub fn words(self, now: Self) -> String {
        let Self { year, month, day, .. } = self;
        if (year, month, day) == (now.year, now.month, now.day) {
            return format!("today, {}", self.time());
        }
        let name = usize::try_from(month).ok().and_then(|month| MONTHS.get(month.checked_sub(1)?));
        format!("{day} {} {year}, {}", name.unwrap_or(&""), self.time())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn day_is_named_unless_it_is_today() {
        let moment = |day, minute| Moment { year: 2026, month: 11, day, hour: 14, minute };
        assert_eq!(moment(30, 2).words(moment(30, 40)), "today, 14:02");
        assert_eq!(moment(29, 32).words(moment(30, 40)), "29 November 2026, 14:32");
    }
}
