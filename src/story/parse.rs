//! [`parse`]: from the text of a file to a tree of [`Node`]s, by `serde_json`.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::node::{Field, Node, Value};

/// Reads a text as JSON, to its end.
pub(super) fn parse(text: &str) -> Result<Node<'_>, serde_json::Error> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let node = NodeSeed { next: &mut 0 }.deserialize(&mut deserializer)?;
    deserializer.end()?;
    Ok(node)
}

/// Reads one value and everything inside it.
struct NodeSeed<'n> {
    /// The number that the value gets.
    next: &'n mut usize,
}

impl<'de> DeserializeSeed<'de> for NodeSeed<'_> {
    type Value = Node<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node<'de>, D::Error> {
        let number = *self.next;
        *self.next += 1;
        let value = deserializer.deserialize_any(ValueVisitor { next: self.next })?;
        Ok(Node { number, value })
    }
}

/// Takes the content of one value from `serde_json`.
struct ValueVisitor<'n> {
    /// The number that the first value inside gets.
    next: &'n mut usize,
}

impl<'de> Visitor<'de> for ValueVisitor<'_> {
    type Value = Value<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E: Error>(self) -> Result<Value<'de>, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value<'de>, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Value<'de>, E> {
        Ok(Value::Integer(number))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Value<'de>, E> {
        Ok(i64::try_from(number).map_or(Value::OtherNumber, Value::Integer))
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Value<'de>, E> {
        Ok(Value::OtherNumber)
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Value<'de>, E> {
        Ok(Value::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value<'de>, E> {
        Ok(Value::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value<'de>, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element_seed(NodeSeed { next: self.next })? {
            items.push(item);
        }
        Ok(Value::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Value<'de>, A::Error> {
        let mut fields = Vec::new();
        while let Some(key) = object.next_key_seed(NodeSeed { next: self.next })? {
            let value = object.next_value_seed(NodeSeed { next: self.next })?;
            fields.push(Field { key, value });
        }
        Ok(Value::Object(fields))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(node: &Node<'_>, found: &mut Vec<usize>) {
        found.push(node.number);
        node.items().unwrap_or_default().iter().for_each(|item| numbers(item, found));
        for field in node.fields().unwrap_or_default() {
            numbers(&field.key, found);
            numbers(&field.value, found);
        }
    }

    #[test]
    fn values_and_keys_are_numbered_in_the_order_of_the_file() {
        let root = parse(r#"{ "a": [1, { "b": null }], "c": "d", "e": {} }"#).unwrap();
        let mut found = Vec::new();
        numbers(&root, &mut found);
        assert_eq!(found, (0..11).collect::<Vec<usize>>());
    }

    #[test]
    fn repeated_keys_and_their_order_are_kept() {
        let root = parse(r#"{ "b": 1, "a": 2, "b": 3 }"#).unwrap();
        let names: Vec<&str> = root.fields().unwrap().iter().map(Field::name).collect();
        assert_eq!(names, ["b", "a", "b"]);
        assert_eq!(root.field("b").and_then(Node::integer), Some(1), "the first counts");
    }

    #[test]
    fn only_a_string_with_an_escape_is_copied() {
        let root = parse(r#"["plain Қазақ", "\u0061\n\ud83d\ude00"]"#).unwrap();
        let [plain, escaped] = root.items().unwrap() else { panic!("two items") };
        assert!(matches!(plain.value, Value::Text(Cow::Borrowed("plain Қазақ"))), "{plain:?}");
        assert_eq!(escaped.text(), Some("a\n😀"));
    }

    #[test]
    fn only_a_whole_number_in_range_is_an_integer() {
        #[track_caller]
        fn case(text: &str, expected: Option<i64>) {
            let node = parse(text).unwrap();
            assert_eq!(node.integer(), expected, "{text}");
            assert!(node.is_number(), "{text}");
        }

        case("0", Some(0));
        case("-7", Some(-7));
        case("9223372036854775807", Some(i64::MAX));
        case("9223372036854775808", None);
        case("99999999999999999999", None);
        case("1.0", None);
        case("1e3", None);
        case("-0", None);
    }

    #[test]
    fn nesting_is_limited() {
        let nested = |depth| "[".repeat(depth) + &"]".repeat(depth);
        assert!(parse(&nested(127)).is_ok());
        assert!(parse(&nested(128)).is_err());
        assert!(parse(&"[".repeat(1_000_000)).is_err());
    }

    #[test]
    fn a_text_after_the_value_is_an_error() {
        assert!(parse("{} x").is_err());
        assert!(parse("{} \n").is_ok());
    }
}
