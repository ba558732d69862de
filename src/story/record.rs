//! The macros that declare the types of a story. From one list of fields they make the type, its reader, its
//! writer and its schema.

/// Declares a struct whose fields are the fields of a JSON object.
///
/// A field is optional if its type can be absent ([`Read::absent`](super::read::Read::absent)): an `Option`, a `Vec`, or a
/// state with a default. `= "key"` gives a key that is not a Rust identifier.
macro_rules! record {
    (
        $(#[doc = $about:literal])*
        $visibility:vis struct $name:ident {
            $( $(#[doc = $doc:literal])* $field_visibility:vis $field:ident: $type:ty $(= $key:literal)? ),* $(,)?
        }
    ) => {
        $(#[doc = $about])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        $visibility struct $name {
            $( $(#[doc = $doc])* $field_visibility $field: $type, )*
        }

        impl $crate::story::read::Read for $name {
            fn read<'a>(
                node: &'a $crate::story::node::Node<'a>,
                reader: &mut $crate::story::read::Reader<'a>,
            ) -> Option<Self> {
                const FIELDS: &[&str] = &[$( record!(@key $field $($key)?) ),*];
                let mut values = [None; FIELDS.len()];
                reader.object(node, FIELDS, &mut values)?;
                let [$($field),*] = values;
                $( let $field = reader.field::<$type>($field, record!(@key $field $($key)?)); )*
                // In one pattern: each early return would need code to drop the fields before it.
                let ($( Some($field) ),*) = ($( $field ),*) else { return None };
                let record = Self { $( $field ),* };
                $crate::story::read::Review::review(&record, reader);
                Some(record)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut map = serializer.serialize_map(None)?;
                $( $crate::story::written_field::write_field(
                    &mut map, record!(@key $field $($key)?), &self.$field
                )?; )*
                serde::ser::SerializeMap::end(map)
            }
        }

        #[cfg(feature = "cli")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let mut object = $crate::story::object_schema::ObjectSchema::new(concat!($($about),*));
                $( object.field::<$type>(
                    generator, record!(@key $field $($key)?), concat!($($doc),*)
                ); )*
                object.finish(generator)
            }
        }
    };
    (@key $field:ident) => { stringify!($field) };
    (@key $field:ident $key:literal) => { $key };
}

/// Declares an enum whose values are words in the file. `, or …` names the default of a missing field.
macro_rules! choice {
    (
        $(#[doc = $about:literal])*
        pub enum $name:ident, $what:literal $(, or $usual:ident)? {
            $( $(#[doc = $doc:literal])* $variant:ident = $word:literal ),* $(,)?
        }
    ) => {
        $(#[doc = $about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $( $(#[doc = $doc])* $variant, )*
        }

        impl $name {
            /// All of them, in the order in which they are shown.
            pub const ALL: &[Self] = &[$( Self::$variant ),*];

            const WORDS: &[&str] = &[$( $word ),*];

            /// The word in the file.
            pub fn word(self) -> &'static str {
                Self::WORDS[self as usize]
            }
        }

        impl $crate::story::read::Read for $name {
            fn read<'a>(
                node: &'a $crate::story::node::Node<'a>,
                reader: &mut $crate::story::read::Reader<'a>,
            ) -> Option<Self> {
                reader.choice(node, $what, Self::WORDS).map(|nth| Self::ALL[nth])
            }

            $( fn absent() -> Option<Self> {
                Some(Self::$usual)
            } )?
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.word())
            }
        }

        impl $crate::story::written_field::WrittenField for $name {
            $( fn is_absent(&self) -> bool {
                *self == Self::$usual
            } )?
        }

        #[cfg(feature = "cli")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $crate::story::object_schema::words(
                    concat!($($about),*),
                    &[$( ($word, concat!($($doc),*)) ),*],
                )
            }
        }
    };
}

/// Gives a fact its [`Basis`](super::basis::Basis). `how` is named for facts whose value may be computed.
macro_rules! basis {
    ($name:ident $(, $how:ident)?) => {
        impl $name {
            /// The sentences, statements and notes that the fact rests on.
            pub fn basis(&self) -> $crate::story::Basis<'_> {
                $crate::story::Basis {
                    disputed_by: &self.disputed_by,
                    also: &self.also,
                    $( $how: self.$how.as_ref(), )?
                    ..$crate::story::Basis::cited(&self.cite, self.note.as_ref())
                }
            }
        }
    };
}
