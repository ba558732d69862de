//! [`Json`]: a file as JSON, read once from front to back, with the place of each value.
//!
//! `serde_json::Value` keeps the last of two equal keys and forgets the first; a fact would be lost without a word. Here
//! every key stays, in order, and the values lie in one list, so that a long story costs no allocation for each.

/// A text that is JSON.
#[derive(Debug)]
pub(super) struct Json<'a> {
    pub(super) text: &'a str,
    /// In the order of the file: a list or an object is followed by all that is inside it, a value by no key but its own
    /// before it.
    pub(super) values: Vec<Value>,
}

/// A value, or a key: there are a dozen for each fact, so that they are packed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Value {
    /// The byte of the file at which it begins.
    start: u32,
    /// Its length, and in the last three bits its shape.
    rest: u32,
}

/// The longest file in bytes, for a length of 29 bits.
const LONGEST: usize = (1 << 29) - 1;

impl Value {
    fn new(shape: Shape, start: usize, length: usize) -> Self {
        Self { start: small(start), rest: small(length) << 3 | shape as u32 }
    }

    pub(super) fn shape(self) -> Shape {
        Shape::ALL[(self.rest & 7) as usize]
    }

    /// The byte of the file at which it begins.
    pub(super) fn start(self) -> usize {
        self.start as usize
    }

    /// Its bytes; of a list or an object, the values inside, with those inside them.
    pub(super) fn length(self) -> u32 {
        self.rest >> 3
    }

    /// The byte behind what is no list or object.
    pub(super) fn end(self) -> usize {
        self.start() + self.length() as usize
    }
}

/// What a value is, as far as its first reading tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool,
    /// A number of whatever size.
    Number,
    /// A string of ASCII letters and signs, written as they are read.
    Plain,
    /// A string without an escape.
    Direct,
    /// A string with an escape.
    Escaped,
    /// A list.
    List,
    /// An object.
    Object,
}

impl Shape {
    const ALL: [Self; 8] = [
        Self::Null,
        Self::Bool,
        Self::Number,
        Self::Plain,
        Self::Direct,
        Self::Escaped,
        Self::List,
        Self::Object,
    ];
}

/// Where a text stops being JSON, and what is wrong there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NotJson {
    /// The byte at fault, or the last of a text that ends too early.
    pub(super) offset: usize,
    /// The word for it.
    pub(super) message: &'static str,
}

/// As deep as any reader of JSON goes that may be asked for its stack.
const DEEPEST: usize = 127;

impl<'a> Json<'a> {
    /// Reads a text to its end.
    pub(super) fn of(text: &'a str) -> Result<Self, NotJson> {
        let mut reading = Reading {
            bytes: text.as_bytes(),
            at: 0,
            depth: 0,
            values: Vec::with_capacity(text.len() / 16),
            message: "",
        };
        match reading.whole() {
            Some(()) => Ok(Self { text, values: reading.values }),
            None => Err(reading.not_json()),
        }
    }
}

/// Where the reading stands. What returns `None` has left its reason in `message`.
struct Reading<'a> {
    bytes: &'a [u8],
    at: usize,
    depth: usize,
    values: Vec<Value>,
    message: &'static str,
}

impl Reading<'_> {
    fn whole(&mut self) -> Option<()> {
        if self.bytes.len() > LONGEST {
            return self.fail("the file is larger than 512 MB");
        }
        self.value()?;
        match self.next() {
            None => Some(()),
            Some(_) => self.fail("trailing characters"),
        }
    }

    fn fail<T>(&mut self, message: &'static str) -> Option<T> {
        self.message = message;
        None
    }

    fn not_json(&self) -> NotJson {
        let last = self.bytes.len().saturating_sub(1);
        // At the end of a text its last character is shown, but for a line end: behind that is a line of its own.
        let is_behind = self.at > last && self.bytes.last() != Some(&b'\n');
        NotJson { offset: if is_behind { last } else { self.at }, message: self.message }
    }

    /// The first byte that is no blank.
    fn next(&mut self) -> Option<u8> {
        loop {
            match self.peek() {
                Some(b' ' | b'\n' | b'\t' | b'\r') => self.at += 1,
                byte => return byte,
            }
            // What is indented begins with many.
            while self.bytes[self.at..].starts_with(&[b' '; 8]) {
                self.at += 8;
            }
        }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn value(&mut self) -> Option<()> {
        match self.next() {
            Some(b'"') => self.string(),
            Some(b'{') => self.inside(Shape::Object),
            Some(b'[') => self.inside(Shape::List),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b't') => self.word(b"true", Shape::Bool),
            Some(b'f') => self.word(b"false", Shape::Bool),
            Some(b'n') => self.word(b"null", Shape::Null),
            Some(_) => self.fail("expected value"),
            None => self.fail("EOF while parsing a value"),
        }
    }

    fn note(&mut self, shape: Shape, start: usize, end: usize) {
        self.values.push(Value::new(shape, start, end - start));
    }

    /// What is inside a list or an object.
    fn inside(&mut self, shape: Shape) -> Option<()> {
        let (close, torn, unlike) = match shape {
            Shape::Object => (b'}', "EOF while parsing an object", "expected `,` or `}`"),
            _ => (b']', "EOF while parsing a list", "expected `,` or `]`"),
        };
        if self.depth == DEEPEST {
            return self.fail("recursion limit exceeded");
        }
        self.depth += 1;
        let nth = self.values.len();
        let start = self.at;
        self.note(shape, start, start);
        self.at += 1;
        loop {
            let is_first = self.values.len() == nth + 1;
            match self.next() {
                Some(byte) if byte == close => break,
                Some(b',') if !is_first => {
                    self.at += 1;
                    if self.next() == Some(close) {
                        return self.fail("trailing comma");
                    }
                }
                Some(_) if is_first => {}
                Some(_) => return self.fail(unlike),
                None => return self.fail(torn),
            }
            if shape == Shape::Object {
                self.key()?;
            }
            self.value()?;
        }
        self.at += 1;
        self.depth -= 1;
        self.values[nth] = Value::new(shape, start, self.values.len() - nth - 1);
        Some(())
    }

    /// A key and its colon.
    fn key(&mut self) -> Option<()> {
        match self.next() {
            Some(b'"') => self.string()?,
            Some(_) => return self.fail("key must be a string"),
            None => return self.fail("EOF while parsing a value"),
        }
        match self.next() {
            Some(b':') => self.at += 1,
            Some(_) => return self.fail("expected `:`"),
            None => return self.fail("EOF while parsing an object"),
        }
        Some(())
    }

    fn string(&mut self) -> Option<()> {
        let start = self.at;
        self.at += 1;
        let mut shape = Shape::Plain;
        loop {
            self.at = stop(self.bytes, self.at, shape);
            match self.peek() {
                Some(b'"') => break,
                Some(b'\\') => {
                    shape = Shape::Escaped;
                    self.escape()?;
                }
                Some(0..b' ') => {
                    return self
                        .fail("control character (\\u0000-\\u001F) found while parsing a string");
                }
                Some(_) => shape = Shape::Direct,
                None => return self.fail("EOF while parsing a string"),
            }
        }
        self.at += 1;
        self.note(shape, start, self.at);
        Some(())
    }

    fn escape(&mut self) -> Option<()> {
        self.at += 1;
        match self.peek() {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => self.at += 1,
            Some(b'u') => {
                self.at += 1;
                self.unicode()?;
            }
            Some(_) => return self.fail("invalid escape"),
            None => return self.fail("EOF while parsing a string"),
        }
        Some(())
    }

    /// What is behind the `u` of `\u00e9`, or of two such that make one character.
    fn unicode(&mut self) -> Option<()> {
        const LONE: &str = "lone leading surrogate in hex escape";
        match self.hex()? {
            0xdc00..=0xdfff => self.fail(LONE),
            0xd800..=0xdbff => {
                for sign in [b'\\', b'u'] {
                    match self.peek() {
                        Some(byte) if byte == sign => self.at += 1,
                        Some(_) => return self.fail("unexpected end of hex escape"),
                        None => return self.fail("EOF while parsing a string"),
                    }
                }
                match self.hex()? {
                    0xdc00..=0xdfff => Some(()),
                    _ => self.fail(LONE),
                }
            }
            _ => Some(()),
        }
    }

    /// Four figures.
    fn hex(&mut self) -> Option<u32> {
        let Some(figures) = self.bytes.get(self.at..self.at + 4) else {
            self.at = self.bytes.len();
            return self.fail("EOF while parsing a string");
        };
        match hex(figures) {
            Some(code) => {
                self.at += 4;
                Some(code)
            }
            None => self.fail("invalid escape"),
        }
    }

    fn number(&mut self) -> Option<()> {
        let start = self.at;
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        if self.peek() == Some(b'0') {
            self.at += 1;
            if matches!(self.peek(), Some(b'0'..=b'9')) {
                return self.fail("invalid number");
            }
        } else {
            self.figures()?;
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.figures()?;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            self.figures()?;
        }
        self.note(Shape::Number, start, self.at);
        Some(())
    }

    /// One figure or more.
    fn figures(&mut self) -> Option<()> {
        match self.peek() {
            Some(b'0'..=b'9') => {}
            Some(_) => return self.fail("invalid number"),
            None => return self.fail("EOF while parsing a value"),
        }
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        Some(())
    }

    fn word(&mut self, word: &[u8], shape: Shape) -> Option<()> {
        let start = self.at;
        for letter in word {
            match self.peek() {
                Some(byte) if byte == *letter => self.at += 1,
                Some(_) => return self.fail("expected ident"),
                None => return self.fail("EOF while parsing a value"),
            }
        }
        self.note(shape, start, self.at);
        Some(())
    }
}

/// The first byte from `at` on that ends a string, begins an escape, is a control character or, in a string so far plain,
/// does away with that.
///
/// Eight bytes are looked at in one word. A bit that is borrowed or carried can mark only a byte behind one that is rightly
/// marked, and the first counts.
fn stop(bytes: &[u8], at: usize, shape: Shape) -> usize {
    const ONES: u64 = u64::MAX / 255;
    const HIGHEST: u64 = ONES << 7;
    let below = |word: u64, least: u8| word.wrapping_sub(ONES * u64::from(least)) & !word;
    let equal = |word: u64, byte: u8| below(word ^ (ONES * u64::from(byte)), 1);
    let mut at = at;
    loop {
        let rest = bytes.get(at..).unwrap_or_default();
        let eight = rest.first_chunk().copied().unwrap_or_else(|| ended(rest));
        let word = u64::from_le_bytes(eight);
        let mut marks = equal(word, b'"') | equal(word, b'\\') | below(word, b' ');
        if shape == Shape::Plain {
            marks |= word | word.wrapping_add(ONES);
        }
        match marks & HIGHEST {
            0 => at += 8,
            marks => return at + marks.trailing_zeros() as usize / 8,
        }
    }
}

/// The last bytes of a file, and quotation marks behind them.
fn ended(rest: &[u8]) -> [u8; 8] {
    let mut eight = [b'"'; 8];
    eight.iter_mut().zip(rest).for_each(|(byte, own)| *byte = *own);
    eight
}

/// A place in a file, which was found to be small enough before the first.
fn small(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

fn hex(figures: &[u8]) -> Option<u32> {
    figures.iter().try_fold(0, |code, figure| Some(code * 16 + char::from(*figure).to_digit(16)?))
}

/// The words of a string that has escapes, without its quotation marks.
pub(super) fn unescaped(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, escape)) = rest.split_once('\\') {
        words.push_str(before);
        let (sign, length) = match escape.as_bytes() {
            [b'u', ..] => unicode(escape),
            [b'b', ..] => ('\u{8}', 1),
            [b'f', ..] => ('\u{c}', 1),
            [b'n', ..] => ('\n', 1),
            [b'r', ..] => ('\r', 1),
            [b't', ..] => ('\t', 1),
            // A quotation mark or a stroke means itself.
            [sign, ..] => (char::from(*sign), 1),
            [] => return words,
        };
        words.push(sign);
        rest = escape.get(length..).unwrap_or_default();
    }
    words + rest
}

/// The character of `u00e9`, or of `ud83d\ude00`, and the length of that.
fn unicode(escape: &str) -> (char, usize) {
    let code =
        |from: usize| escape.as_bytes().get(from..from + 4).and_then(hex).unwrap_or_default();
    let (code, length) = match code(1) {
        high @ 0xd800..=0xdbff => (0x10000 + ((high - 0xd800) << 10) + (code(7) & 0x3ff), 11),
        code => (code, 5),
    };
    (char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER), length)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::story::node::Node;

    /// Both readers say the same of a text, for better or worse.
    #[track_caller]
    fn compare(text: &str) {
        let ours = Json::of(text);
        match serde_json::from_str::<serde_json::Value>(text) {
            Ok(theirs) => {
                let ours = ours.unwrap_or_else(|wrong| panic!("{text:?}: {}", wrong.message));
                assert_eq!(value(Node::root(&ours)), theirs, "{text:?}");
            }
            Err(error) => {
                let wrong = ours.expect_err(text);
                let words = error.to_string();
                assert_eq!(words.split(" at line ").next(), Some(wrong.message), "{text:?}");
            }
        }
    }

    fn value(node: Node<'_>) -> serde_json::Value {
        if let Some(items) = node.items() {
            return items.map(value).collect();
        }
        if let Some(fields) = node.fields() {
            return fields.map(|(key, inside)| (key.words().unwrap(), value(inside))).collect();
        }
        let bytes = node.value().start()..node.value().end();
        match node.words() {
            Some(words) => words.into(),
            // What is neither is left as it was written.
            None => node.json.text[bytes].parse().unwrap(),
        }
    }

    /// Texts that are JSON, and what is nearly so.
    const TEXTS: &[&str] = &[
        "",
        " ",
        "{",
        "[",
        "\"",
        "[1",
        "[1,",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "{\"a\":1,",
        "[1,]",
        "{\"a\":1,}",
        "{,}",
        "[,]",
        "{1:2}",
        "{\"a\" 1}",
        "[1 2]",
        "{\"a\":1 \"b\":2}",
        "1 2",
        "[] x",
        "tru",
        "trux",
        "nul",
        "falsehood",
        "-",
        "-x",
        "01",
        "-01",
        "1.",
        "1.x",
        "1e",
        "1e+",
        "1e+x",
        "-0",
        "0",
        "0.0",
        "12e3",
        "+1",
        ".5",
        "\"\\",
        "\"\\x\"",
        "\"\\u00e9\"",
        "\"\\u12\"",
        "\"\\u12",
        "\"\\u12g4\"",
        "\"\\ud83d\\ude00\"",
        "\"\\ud83d\"",
        "\"\\ud83d",
        "\"\\ud83d\\",
        "\"\\ud83d\\u",
        "\"\\ud83dx\"",
        "\"\\ud83d\\n\"",
        "\"\\ud83d\\u0041\"",
        "\"\\ude00\"",
        "\"\n\"",
        "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
        "\"\u{7f}\u{80}\u{2028}ж\"",
        "'a'",
        "<html>",
        "\u{a0}1",
    ];

    #[test]
    fn a_text_is_json_or_not_as_it_is_to_serde() {
        TEXTS.iter().for_each(|text| compare(text));
    }

    #[test]
    fn what_is_too_deep_is_no_json_to_either() {
        for depth in [126, 127, 128, 129] {
            compare(&("[".repeat(depth) + &"]".repeat(depth)));
            compare(&("{\"a\":".repeat(depth) + "1" + &"}".repeat(depth)));
        }
    }

    #[test]
    fn every_byte_ends_a_string_in_every_place_of_it_as_with_serde() {
        let signs = (0u8..=127).map(char::from).chain(['\u{80}', 'ж', '\u{ffff}', '😀']);
        for sign in signs {
            for length in 0..=17 {
                let (before, behind) = ("a".repeat(length), "b".repeat(17 - length));
                compare(&format!("[\"{before}{sign}{behind}\", \"{before}é{sign}{behind}\"]"));
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2048, ..ProptestConfig::default() })]

        /// Without exponents, by which serde refuses what binary floating point cannot hold, and we do not.
        #[test]
        fn any_text_is_json_or_not_as_it_is_to_serde(
            text in r#"\[([\[\]{},:"\\ \n0-9.+\-]|true|null|fals|"a":?|"b",|1,|\[\]|\{\}|\\u[d0-9a-f]{4}|ж){0,16}\]"#
        ) {
            compare(&text);
        }
    }
}
