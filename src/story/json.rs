//! [`parse`]: from the text of a file to its [`Node`]s, and from a value to those directly inside it.
//!
//! `serde_json` does the same with all that a serializer may ask for, such as the reading and printing of floating
//! point, of which a story has none: 15 kB of what a reader fetches. Its messages and positions are kept.

use std::borrow::Cow;

use super::node::{Field, Node};

/// Why a text is not JSON.
#[derive(Debug)]
pub(super) struct Fault {
    pub(super) message: &'static str,
    /// The byte behind the one at fault.
    pub(super) end: usize,
}

/// How deep values may stand in each other, so that no file exhausts the stack.
const DEEPEST: u32 = 127;

/// The value that a text is.
pub(super) fn parse(text: &str) -> Result<Node<'_>, Fault> {
    let mut cursor = Cursor { text, at: 0, depth: 0 };
    let node = cursor.value()?;
    match cursor.peek() {
        None => Ok(node),
        Some(_) => Err(cursor.before("trailing characters")),
    }
}

/// The slices of a sound text that are the values directly inside the value at its beginning, with their keys in an object.
pub(super) fn inside(text: &str) -> Vec<(Option<Cow<'_, str>>, &str)> {
    let mut cursor = Cursor { text, at: 0, depth: 0 };
    let mut all = Vec::new();
    let is_object = cursor.peek() == Some(b'{');
    if !is_object && cursor.peek() != Some(b'[') {
        return all;
    }
    cursor.eat();
    while !matches!(cursor.peek(), Some(b']' | b'}') | None) {
        let key = if is_object { cursor.key().ok() } else { None };
        cursor.peek();
        let start = cursor.at;
        cursor.skip();
        all.push((key, &text[start..cursor.at]));
        if cursor.peek() == Some(b',') {
            cursor.eat();
        }
    }
    all
}

/// A place in a text.
struct Cursor<'a> {
    text: &'a str,
    at: usize,
    depth: u32,
}

impl<'a> Cursor<'a> {
    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn eat(&mut self) {
        self.at += 1;
    }

    /// The next byte, past blanks.
    fn peek(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.byte() {
            self.eat();
        }
        self.byte()
    }

    /// A fault of what was read last.
    #[cold]
    fn behind(&self, message: &'static str) -> Fault {
        Fault { message, end: self.at.min(self.text.len()) }
    }

    /// A fault of what comes next.
    #[cold]
    fn before(&self, message: &'static str) -> Fault {
        Fault { message, end: (self.at + 1).min(self.text.len()) }
    }

    fn value(&mut self) -> Result<Node<'a>, Fault> {
        match self.peek() {
            None => Err(self.before("EOF while parsing a value")),
            Some(b'n') => self.word("null", Node::Null),
            Some(b't') => self.word("true", Node::Bool),
            Some(b'f') => self.word("false", Node::Bool),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b'"') => Ok(Node::String(self.string()?)),
            Some(b'[') => self.deeper(Self::list),
            Some(b'{') => self.deeper(Self::object),
            Some(_) => Err(self.before("expected value")),
        }
    }

    fn word(&mut self, word: &str, node: Node<'a>) -> Result<Node<'a>, Fault> {
        for expected in word.bytes() {
            let Some(found) = self.byte() else {
                return Err(self.behind("EOF while parsing a value"));
            };
            self.eat();
            if found != expected {
                return Err(self.behind("expected ident"));
            }
        }
        Ok(node)
    }

    fn deeper(
        &mut self,
        read: fn(&mut Self) -> Result<Node<'a>, Fault>,
    ) -> Result<Node<'a>, Fault> {
        if self.depth == DEEPEST {
            return Err(self.before("recursion limit exceeded"));
        }
        self.eat();
        self.depth += 1;
        let node = read(self);
        self.depth -= 1;
        node
    }

    fn list(&mut self) -> Result<Node<'a>, Fault> {
        let mut items = Vec::new();
        loop {
            match self.peek() {
                None => return Err(self.before("EOF while parsing a list")),
                Some(b']') => break,
                Some(_) if items.is_empty() => {}
                Some(b',') => {
                    self.eat();
                    match self.peek() {
                        None => return Err(self.before("EOF while parsing a value")),
                        Some(b']') => return Err(self.before("trailing comma")),
                        Some(_) => {}
                    }
                }
                Some(_) => return Err(self.before("expected `,` or `]`")),
            }
            items.push(self.value()?);
        }
        self.eat();
        Ok(Node::Array(items))
    }

    fn object(&mut self) -> Result<Node<'a>, Fault> {
        let mut fields: Vec<Field<'a>> = Vec::new();
        loop {
            match self.peek() {
                None => return Err(self.before("EOF while parsing an object")),
                Some(b'}') => break,
                Some(_) if fields.is_empty() => {}
                Some(b',') => {
                    self.eat();
                    match self.peek() {
                        None => return Err(self.before("EOF while parsing a value")),
                        Some(b'}') => return Err(self.before("trailing comma")),
                        Some(_) => {}
                    }
                }
                Some(_) => return Err(self.before("expected `,` or `}`")),
            }
            fields.push((self.key()?, self.value()?));
        }
        self.eat();
        Ok(Node::Object(fields))
    }

    /// A key with its colon.
    fn key(&mut self) -> Result<Cow<'a, str>, Fault> {
        if self.byte() != Some(b'"') {
            return Err(self.before("key must be a string"));
        }
        let key = self.string()?;
        match self.peek() {
            None => return Err(self.before("EOF while parsing an object")),
            Some(b':') => self.eat(),
            Some(_) => return Err(self.before("expected `:`")),
        }
        Ok(key)
    }

    fn string(&mut self) -> Result<Cow<'a, str>, Fault> {
        self.eat();
        let mut whole = Cow::Borrowed("");
        loop {
            let rest = &self.text[self.at..];
            let stop = rest.bytes().position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1f));
            let plain = &rest[..stop.unwrap_or(rest.len())];
            self.at += plain.len();
            // Most texts have nothing to resolve, and stay where they are.
            match &mut whole {
                whole if whole.is_empty() => *whole = Cow::Borrowed(plain),
                whole => whole.to_mut().push_str(plain),
            }
            match self.byte() {
                None => return Err(self.behind("EOF while parsing a string")),
                Some(b'"') => break,
                Some(b'\\') => whole.to_mut().push(self.escaped()?),
                Some(_) => {
                    self.eat();
                    return Err(self.behind(
                        "control character (\\u0000-\\u001F) found while parsing a string",
                    ));
                }
            }
        }
        self.eat();
        Ok(whole)
    }

    /// The character that a backslash and what follows it stand for.
    fn escaped(&mut self) -> Result<char, Fault> {
        self.eat();
        let Some(letter) = self.byte() else {
            return Err(self.behind("EOF while parsing a string"));
        };
        self.eat();
        Ok(match letter {
            b'"' | b'\\' | b'/' => char::from(letter),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.numbered(),
            _ => return Err(self.behind("invalid escape")),
        })
    }

    /// The character of a number, or of two where one does not hold it.
    fn numbered(&mut self) -> Result<char, Fault> {
        let first = self.hexadecimal()?;
        if !(0xd800..0xdc00).contains(&first) {
            // What is left of the surrogates is no character.
            return char::from_u32(first)
                .ok_or_else(|| self.behind("lone leading surrogate in hex escape"));
        }
        for expected in *b"\\u" {
            let Some(found) = self.byte() else {
                return Err(self.behind("EOF while parsing a string"));
            };
            self.eat();
            if found != expected {
                return Err(self.behind("unexpected end of hex escape"));
            }
        }
        let second = self.hexadecimal()?;
        let both = 0x10000 + ((first - 0xd800) << 10);
        (0xdc00..0xe000)
            .contains(&second)
            .then(|| char::from_u32(both + second - 0xdc00))
            .flatten()
            .ok_or_else(|| self.behind("lone leading surrogate in hex escape"))
    }

    fn hexadecimal(&mut self) -> Result<u32, Fault> {
        let Some(digits) = self.text.as_bytes().get(self.at..self.at + 4) else {
            self.at = self.text.len();
            return Err(self.behind("EOF while parsing a string"));
        };
        self.at += 4;
        digits
            .iter()
            .try_fold(0, |number, digit| Some(number * 16 + char::from(*digit).to_digit(16)?))
            .ok_or_else(|| self.behind("invalid escape"))
    }

    fn number(&mut self) -> Result<Node<'a>, Fault> {
        let start = self.at;
        if self.byte() == Some(b'-') {
            self.eat();
        }
        match self.byte() {
            None => return Err(self.behind("EOF while parsing a value")),
            Some(b'0') => {
                self.eat();
                if self.byte().is_some_and(|byte| byte.is_ascii_digit()) {
                    return Err(self.before("invalid number"));
                }
            }
            Some(b'1'..=b'9') => self.digits(),
            Some(_) => {
                self.eat();
                return Err(self.behind("invalid number"));
            }
        }
        let whole = &self.text[start..self.at];
        let is_whole = !matches!(self.byte(), Some(b'.' | b'e' | b'E'));
        self.fraction()?;
        self.exponent()?;
        // A noughth below nought is no integer.
        let integer = whole.parse().ok().filter(|_| is_whole && whole != "-0");
        Ok(integer.map_or(Node::Fraction, Node::Integer))
    }

    fn digits(&mut self) {
        while self.byte().is_some_and(|byte| byte.is_ascii_digit()) {
            self.eat();
        }
    }

    fn fraction(&mut self) -> Result<(), Fault> {
        if self.byte() != Some(b'.') {
            return Ok(());
        }
        self.eat();
        match self.byte() {
            None => Err(self.before("EOF while parsing a value")),
            Some(b'0'..=b'9') => {
                self.digits();
                Ok(())
            }
            Some(_) => Err(self.before("invalid number")),
        }
    }

    fn exponent(&mut self) -> Result<(), Fault> {
        if !matches!(self.byte(), Some(b'e' | b'E')) {
            return Ok(());
        }
        self.eat();
        if let Some(b'+' | b'-') = self.byte() {
            self.eat();
        }
        let Some(found) = self.byte() else { return Err(self.behind("EOF while parsing a value")) };
        self.eat();
        if !found.is_ascii_digit() {
            return Err(self.behind("invalid number"));
        }
        self.digits();
        Ok(())
    }

    /// Goes behind a value of a sound text.
    fn skip(&mut self) {
        let mut depth = 0_u32;
        while let Some(byte) = self.byte() {
            match byte {
                b'"' => self.skip_string(),
                b'[' | b'{' => depth += 1,
                b']' | b'}' if depth > 0 => depth -= 1,
                b',' | b']' | b'}' | b' ' | b'\n' | b'\r' | b'\t' if depth == 0 => return,
                _ => {}
            }
            self.eat();
            if depth == 0 && matches!(byte, b'"' | b']' | b'}') {
                return;
            }
        }
    }

    /// Goes to the mark that closes a string.
    fn skip_string(&mut self) {
        self.eat();
        while let Some(byte) = self.byte().filter(|byte| *byte != b'"') {
            self.at += if byte == b'\\' { 2 } else { 1 };
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;

    /// The same value, as far as a node tells: a number with a fraction is any.
    fn is_same(node: &Node<'_>, value: &Value) -> bool {
        match (node, value) {
            (Node::Null, Value::Null) | (Node::Bool, Value::Bool(_)) => true,
            (Node::Integer(integer), Value::Number(number)) => number.as_i64() == Some(*integer),
            (Node::Fraction, Value::Number(number)) => number.as_i64().is_none(),
            (Node::String(text), Value::String(other)) => text == other,
            (Node::Array(items), Value::Array(others)) => {
                items.len() == others.len() && items.iter().zip(others).all(|(a, b)| is_same(a, b))
            }
            (Node::Object(fields), Value::Object(others)) => fields.iter().all(|(key, node)| {
                let last = fields.iter().rfind(|(other, _)| other == key);
                last.is_some_and(|(_, last)| !std::ptr::eq(last, node))
                    || others.get(&**key).is_some_and(|value| is_same(node, value))
            }),
            _ => false,
        }
    }

    /// Where `serde_json` says that something is wrong, as the byte behind it.
    fn end(text: &str, error: &serde_json::Error) -> usize {
        let before: usize =
            text.split('\n').take(error.line() - 1).map(|line| line.len() + 1).sum();
        before + error.column()
    }

    #[track_caller]
    fn agrees(text: &str) {
        match (parse(text), serde_json::from_str::<Value>(text)) {
            (Ok(node), Ok(value)) => assert!(is_same(&node, &value), "{text}: {node:?}"),
            (Err(fault), Err(error)) => {
                let message = error.to_string();
                let (message, _) = message.rsplit_once(" at line ").unwrap();
                assert_eq!((fault.message, fault.end), (message, end(text, &error)), "{text:?}");
            }
            (ours, theirs) => panic!("{text:?}: {ours:?} is not {theirs:?}"),
        }
    }

    #[test]
    fn what_is_sound_or_at_fault_is_so_for_serde_json_too() {
        for text in [
            "",
            " ",
            "\n",
            "[",
            "{",
            "[1",
            "[1,",
            "[1,]",
            "[,1]",
            "[1 2]",
            "{\"a\"",
            "{\"a\":",
            "{\"a\":1",
            "{\"a\":1,",
            "{\"a\":1,}",
            "{,}",
            "{a:1}",
            "{\"a\" 1}",
            "{\"a\":1 \"b\":2}",
            "{\"a\":1, b}",
            "[1}",
            "{\"a\":1]",
            "[]]",
            "1 2",
            "nul",
            "nulL",
            "tru",
            "truth",
            "fals",
            "falsy",
            "-",
            "-a",
            "01",
            "-01",
            "1.",
            "1.a",
            "1.5",
            "1e",
            "1e+",
            "1ea",
            "1e5",
            "-0",
            "0",
            "-0.0",
            "0e0",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "-9223372036854775809",
            "1.\n",
            "\"",
            "\"\\",
            "\"\\x\"",
            "\"\\u\"",
            "\"\\u12",
            "\"\\u12G4\"",
            "\"\\u00e9\"",
            "\"\\ud83d\\ude00\"",
            "\"\\ud83d\"",
            "\"\\ud83d\\n\"",
            "\"\\ud83d\\u0041\"",
            "\"\\ude00\"",
            "\"\\ud83d\\",
            "\"\\ud83dx\"",
            "\"a\nb\"",
            "\"a\tb\"",
            "\"\u{7f}\"",
            "\"қаз\\\"ақ\\\\\\/\\b\\f\\n\\r\\t\"",
            "\"\\\"\"",
            "[[], {}, [{}], {\"a\": [null, true, false]}]",
            "{\"a\": 1, \"a\": 2}",
            "<html>",
            "қ",
            "[\"a\" : 1]",
            "\u{feff}1",
        ] {
            agrees(text);
        }
        for depth in [126, 127, 128, 200] {
            agrees(&("[".repeat(depth) + &"]".repeat(depth)));
            agrees(&("{\"a\":".repeat(depth) + "1" + &"}".repeat(depth)));
        }
    }

    proptest! {
        #[test]
        fn no_text_is_taken_for_another_than_serde_json_takes_it_for(
            text in "([\\[\\]{},:\" \\n]|[\\[{,:]|\"[a-c\\\\uқ]{0,6}\"|\"[a-c]\":|-?[0-9]{1,3}(\\.[0-9])?|true|null){0,12}",
        ) {
            agrees(&text);
        }
    }

    #[test]
    fn the_values_inside_a_value_are_slices_of_the_text() {
        let found = inside(
            "{ \"a\" : [1, \"]\\\"\"] ,\n\"b\\n\":{\"c\":{}} , \"d\": -1.5e3, \"e\":null }, 7",
        );
        let found: Vec<_> = found.iter().map(|(key, value)| (key.as_deref(), *value)).collect();
        let all = [("a", "[1, \"]\\\"\"]"), ("b\n", "{\"c\":{}}"), ("d", "-1.5e3"), ("e", "null")];
        assert_eq!(found, all.map(|(key, value)| (Some(key), value)));
        assert_eq!(inside("[ ]"), []);
        assert_eq!(inside("[true,[2],\"3\"]"), ["true", "[2]", "\"3\""].map(|value| (None, value)));
        assert_eq!(inside("\"[1]\""), []);
    }
}
