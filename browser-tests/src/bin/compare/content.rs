//! The common content of all compared pages: entries over thirty years, a goal and a few projects. It is deterministic.

use std::fmt::Write;

/// The content of a page, independent of its format.
#[derive(Clone, Debug)]
pub(crate) struct Content {
    pub(crate) title: String,
    pub(crate) goal: Goal,
    pub(crate) projects: Vec<Goal>,
    pub(crate) entries: Vec<Entry>,
}

/// A target and its progress, in billions of dollars.
#[derive(Clone, Debug)]
pub(crate) struct Goal {
    pub(crate) title: String,
    pub(crate) reached: usize,
    pub(crate) target: usize,
    pub(crate) sentence: String,
}

/// An event on a day.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) year: usize,
    pub(crate) month: usize,
    pub(crate) day: usize,
    pub(crate) headline: String,
    /// Two sentences with forty words.
    pub(crate) text: String,
    /// The first sentence, which is the cited source text.
    pub(crate) sentence: String,
}

/// The source of all entries.
pub(crate) const PUBLISHER: &str = "The Gazette";
pub(crate) const SOURCE: &str = "https://example.org/gazette";

impl Content {
    /// Generates the content with this number of entries in chronological order.
    pub(crate) fn of(entries: usize) -> Self {
        let mut words = Words(entries as u64);
        let aim = |words: &mut Words, nth: usize| {
            let target = 2 + words.below(18);
            Goal {
                title: words.sentence(3),
                reached: 1 + words.below(target),
                target,
                sentence: format!("{} {nth}.", words.sentence(15)),
            }
        };
        Self {
            title: words.sentence(6),
            goal: aim(&mut words, 0),
            projects: (1..=3).map(|nth| aim(&mut words, nth)).collect(),
            entries: (0..entries).map(|nth| Entry::of(&mut words, nth, entries)).collect(),
        }
    }
}

impl Entry {
    /// Generates an entry with the `nth` of equally spaced days from 1995 to 2024. Every month has 28 days, so each day
    /// exists.
    fn of(words: &mut Words, nth: usize, entries: usize) -> Self {
        const DAYS: usize = 30 * 12 * 28;
        let share = words.below(800);
        let day = (nth * 1000 + share) * DAYS / (entries * 1000);
        let sentence = format!("{}.", words.sentence(20));
        Self {
            year: 1995 + day / (12 * 28),
            month: day / 28 % 12 + 1,
            day: day % 28 + 1,
            headline: format!("{} no {}", words.sentence(4), nth + 1),
            text: format!("{sentence} {}.", words.sentence(20)),
            sentence,
        }
    }

    pub(crate) fn date(&self) -> String {
        format!("{}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// A pseudo-random source of words with unequal frequencies, as in a language: a text of equally likely words would not
/// compress as real text does.
struct Words(u64);

impl Words {
    const ALL: &str = "the of and in to a for with on by was as at from both new joint trade countries agreed said between \
        minister president signed border projects meeting visited talks investment agreement cooperation energy transport \
        railway water regional capital economic first after would during council commission delegation foreign products \
        industrial exports imports market customs tariff corridor port airport bridge road gas oil power solar wind grid \
        textile cotton grain fruit machinery cars steel copper gold chemical medicine school university students language \
        culture museum theatre film music sport tourism visa citizens labour migration security army exercise police law \
        court treaty declaration statement protocol memorandum roadmap programme strategy plan fund bank loan credit bond \
        currency billion million percent quarter year decade century month week day morning north south east west valley \
        river lake sea mountain desert steppe city village district province region capitals parliament senate deputy \
        ambassador consul envoy summit forum conference exhibition fair award opening ceremony launch completion delay review \
        report study survey data figure estimate forecast growth decline recovery record target result outcome partner company \
        factory plant mine field pipeline cable network satellite station terminal warehouse zone park centre institute \
        laboratory hospital clinic doctor engineer farmer driver teacher writer artist mayor governor";

    fn next(&mut self) -> u64 {
        // The SplitMix64 generator of Steele, Lea and Flood.
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        // 32 bits fit into `usize` on every supported machine.
        usize::try_from(self.next() >> 32).unwrap_or_default() % end
    }

    /// Returns this number of words, the first with a capital letter.
    fn sentence(&mut self, number: usize) -> String {
        let all: Vec<&str> = Self::ALL.split_whitespace().collect();
        let mut text = String::new();
        for nth in 0..number {
            // The minimum of two indices: the first words are the most frequent.
            let index = self.below(all.len()).min(self.below(all.len()));
            let word = all[index];
            let gap = if nth == 0 { "" } else { " " };
            // Writing to a string cannot fail.
            let _ = write!(text, "{gap}{word}");
        }
        let first = text.get(..1).map(str::to_uppercase).unwrap_or_default();
        first + text.get(1..).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_is_deterministic_and_chronological() {
        let [one, other] = [Content::of(1000), Content::of(1000)];
        assert_eq!(format!("{one:?}"), format!("{other:?}"), "the content must be deterministic");
        let dates: Vec<_> = one.entries.iter().map(Entry::date).collect();
        assert!(dates.is_sorted(), "the entries must be in chronological order");
        assert!(
            dates[0] < dates[999] && dates[999].starts_with("2024"),
            "the entries span thirty years"
        );
    }

    #[test]
    fn text_has_forty_words_and_begins_with_the_cited_sentence() {
        let Entry { text, sentence, .. } = &Content::of(4).entries[3];
        assert_eq!(text.split_whitespace().count(), 40, "{text}");
        assert!(text.starts_with(sentence), "{sentence}");
    }
}
