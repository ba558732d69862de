//! [`WrittenField`]: the value of a field that is written, or left out of the file.

use serde::ser::{Serialize, SerializeMap};

/// A type of a field. Some values are left out of the file.
pub(super) trait WrittenField: Serialize {
    /// Returns `true` if the reader takes a missing field for this value.
    fn is_absent(&self) -> bool {
        false
    }
}

impl<T: WrittenField> WrittenField for Option<T> {
    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<T: Serialize> WrittenField for Vec<T> {
    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

impl WrittenField for bool {
    fn is_absent(&self) -> bool {
        !self
    }
}

/// Writes a field of an object, unless it is left out.
pub(super) fn write_field<M: SerializeMap>(
    map: &mut M,
    key: &'static str,
    field: &impl WrittenField,
) -> Result<(), M::Error> {
    if field.is_absent() { Ok(()) } else { map.serialize_entry(key, field) }
}
