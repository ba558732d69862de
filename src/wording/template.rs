//! [`Template`]: a sentence with holes for what changes.

/// A text with the holes `{0}` to `{N - 1}`, each of them once, in whatever order the language wants.
///
/// ```
/// use diplograph::wording::Template;
///
/// const OF_GOAL: Template<2> = Template::new("{1}: {0} of the goal");
/// assert_eq!(OF_GOAL.fill(["44%", "2023"]), "2023: 44% of the goal");
/// assert_eq!(Template::<1>::new("by {0}").around(), ("by ", ""));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Template<const N: usize>(&'static str);

impl<const N: usize> Template<N> {
    /// A template; in a constant, a hole forgotten stops the build.
    ///
    /// # Panics
    ///
    /// If a hole is missing, stands twice, or is one too many.
    pub const fn new(text: &'static str) -> Self {
        let mut hole = 0u8;
        while (hole as usize) < N {
            assert!(holes(text, b'0' + hole) == 1, "each hole must stand once");
            hole += 1;
        }
        assert!(braces(text) == N, "there is a hole too many");
        Self(text)
    }

    /// Of a language that is being written.
    #[cfg(not(target_arch = "wasm32"))]
    pub(super) const MISSING: Self = Self(super::lines::MISSING);

    /// The same for a text that is learned; it was looked at when it was published.
    pub(super) fn learned(text: &'static str) -> Self {
        Self(text)
    }

    /// The text with its holes.
    #[cfg(not(target_arch = "wasm32"))]
    pub(super) fn text(self) -> &'static str {
        self.0
    }

    /// The text with its holes filled.
    pub fn fill(self, words: [&str; N]) -> String {
        fill(self.0, &words)
    }
}

impl Template<1> {
    /// Whether it says more than what is put in.
    pub(super) fn is_said(self) -> bool {
        self.0 != "{0}"
    }

    /// The text before the hole and the text behind it.
    pub fn around(self) -> (&'static str, &'static str) {
        let (before, rest) = self.0.split_once('{').unwrap_or((self.0, ""));
        (before, rest.split_once('}').map_or("", |(_, behind)| behind))
    }
}

/// How often `{digit}` stands in a text.
const fn holes(text: &str, digit: u8) -> usize {
    let bytes = text.as_bytes();
    let (mut at, mut count) = (0, 0);
    while at + 2 < bytes.len() {
        if bytes[at] == b'{' && bytes[at + 1] == digit && bytes[at + 2] == b'}' {
            count += 1;
        }
        at += 1;
    }
    count
}

const fn braces(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut at, mut count) = (0, 0);
    while at < bytes.len() {
        if bytes[at] == b'{' {
            count += 1;
        }
        at += 1;
    }
    count
}

/// Fills `{0}`, `{1}`, … of a text; a hole without words stays empty.
pub(super) fn fill(text: &str, words: &[&str]) -> String {
    let mut parts = text.split('{');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (hole, rest) = part.split_once('}').unwrap_or(("", part));
        let nth = usize::from(hole.bytes().next().unwrap_or(b'0').wrapping_sub(b'0'));
        filled.push_str(words.get(nth).copied().unwrap_or_default());
        filled.push_str(rest);
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holes_are_filled_in_the_order_of_the_language() {
        assert_eq!(Template::<2>::new("{1} {0}").fill(["a", "b"]), "b a");
        assert_eq!(fill("{0}–{0}", &["a"]), "a–a");
        assert_eq!(fill("nothing", &["a"]), "nothing");
    }

    #[test]
    fn the_words_put_in_are_not_read_for_holes() {
        assert_eq!(Template::<2>::new("{0}, {1}").fill(["{1}", "b"]), "{1}, b");
    }

    #[test]
    #[should_panic(expected = "each hole must stand once")]
    fn a_forgotten_hole_is_refused() {
        let _ = Template::<2>::new("{0} alone");
    }
}
