//! What all pages tell: entries over thirty years, a goal and a few projects, the same each time.

use std::fmt::Write;

/// The content of a page, before anybody's format.
#[derive(Clone, Debug)]
pub(crate) struct Material {
    pub(crate) title: String,
    pub(crate) goal: Aim,
    pub(crate) projects: Vec<Aim>,
    pub(crate) entries: Vec<Entry>,
}

/// So much reached of so much, in billions of dollars.
#[derive(Clone, Debug)]
pub(crate) struct Aim {
    pub(crate) title: String,
    pub(crate) reached: usize,
    pub(crate) target: usize,
    pub(crate) sentence: String,
}

/// Something that happened on a day.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) year: usize,
    pub(crate) month: usize,
    pub(crate) day: usize,
    pub(crate) headline: String,
    /// Two sentences, forty words.
    pub(crate) text: String,
    /// The first of them, which is what the entry rests on.
    pub(crate) sentence: String,
}

/// Where all of it was read.
pub(crate) const PUBLISHER: &str = "The Gazette";
pub(crate) const SOURCE: &str = "https://example.org/gazette";

impl Material {
    /// The content with so many entries, in the order of time.
    pub(crate) fn of(entries: usize) -> Self {
        let mut words = Words(entries as u64);
        let aim = |words: &mut Words, nth: usize| {
            let target = 2 + words.below(18);
            Aim {
                title: words.some(3),
                reached: 1 + words.below(target),
                target,
                sentence: format!("{} {nth}.", words.some(15)),
            }
        };
        Self {
            title: words.some(6),
            goal: aim(&mut words, 0),
            projects: (1..=3).map(|nth| aim(&mut words, nth)).collect(),
            entries: (0..entries).map(|nth| Entry::of(&mut words, nth, entries)).collect(),
        }
    }
}

impl Entry {
    /// One of the days from 1995 to 2024, in its turn. No month is counted longer than February, so that each day exists.
    fn of(words: &mut Words, nth: usize, entries: usize) -> Self {
        const DAYS: usize = 30 * 12 * 28;
        let share = words.below(800);
        let day = (nth * 1000 + share) * DAYS / (entries * 1000);
        let sentence = format!("{}.", words.some(20));
        Self {
            year: 1995 + day / (12 * 28),
            month: day / 28 % 12 + 1,
            day: day % 28 + 1,
            headline: format!("{} no {}", words.some(4), nth + 1),
            text: format!("{sentence} {}.", words.some(20)),
            sentence,
        }
    }

    pub(crate) fn date(&self) -> String {
        format!("{}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// A source of words, some of them more often than others, as in a language: texts of equally likely words would not
/// compress as texts do.
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
        // Steele, Lea and Flood's SplitMix64.
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        // Half of the bits are a number on any machine.
        usize::try_from(self.next() >> 32).unwrap_or_default() % end
    }

    /// So many words, the first with a capital.
    fn some(&mut self, number: usize) -> String {
        let all: Vec<&str> = Self::ALL.split_whitespace().collect();
        let mut text = String::new();
        for nth in 0..number {
            // The lower of two places: the first words are the most frequent.
            let place = self.below(all.len()).min(self.below(all.len()));
            let word = all[place];
            let gap = if nth == 0 { "" } else { " " };
            // Writing to a string does not fail.
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
    fn the_same_number_of_entries_is_always_the_same_story_in_the_order_of_time() {
        let [one, other] = [Material::of(1000), Material::of(1000)];
        assert_eq!(format!("{one:?}"), format!("{other:?}"), "chance had a hand in it");
        let dates: Vec<_> = one.entries.iter().map(Entry::date).collect();
        assert!(dates.is_sorted(), "the entries are in another order");
        assert!(dates[0] < dates[999] && dates[999].starts_with("2024"), "they span thirty years");
    }

    #[test]
    fn a_text_has_forty_words_and_begins_with_the_sentence_it_rests_on() {
        let Entry { text, sentence, .. } = &Material::of(4).entries[3];
        assert_eq!(text.split_whitespace().count(), 40, "{text}");
        assert!(text.starts_with(sentence), "{sentence}");
    }
}
