//! [`Declared`]: the values that earlier parts of a file declare, for later parts that refer to them by id.

use std::any::{Any, TypeId};
use std::collections::BTreeMap;
use std::sync::Arc;

use super::name::Id;

/// The values that have been declared so far: by type, then by id.
///
/// The reader of the file holds them. It does not name their types, because these types are read with it: the files would
/// import each other. The type is named where a value is added and where it is used, as with `Evidence`.
#[derive(Debug, Default)]
pub(super) struct Declared(BTreeMap<TypeId, BTreeMap<Id, Arc<dyn Any + Send + Sync>>>);

impl Declared {
    /// Adds a value. Of several with one type and id, the first counts.
    pub(super) fn add<T: Any + Send + Sync>(&mut self, id: &Id, value: &Arc<T>) {
        let of_type = self.0.entry(TypeId::of::<T>()).or_default();
        of_type.entry(id.clone()).or_insert_with(|| Arc::<T>::clone(value));
    }

    /// The value of a type with an id. If there is none, the check of all ids reports it.
    pub(super) fn get<T: Any + Send + Sync>(&self, id: &Id) -> Option<Arc<T>> {
        let value = self.0.get(&TypeId::of::<T>())?.get(id)?;
        Arc::clone(value).downcast().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn value_is_found_by_its_type_and_id_and_the_first_counts() {
        let [a, b]: [Id; 2] = ["a", "b"].map(|id| id.parse().unwrap());
        let mut declared = Declared::default();
        declared.add(&a, &Arc::new(1_u8));
        declared.add(&a, &Arc::new(2_u8));
        declared.add(&a, &Arc::new("other type"));
        assert_eq!(declared.get::<u8>(&a).as_deref(), Some(&1));
        assert_eq!(declared.get::<&str>(&a).as_deref(), Some(&"other type"));
        assert_eq!(declared.get::<u8>(&b), None);
    }
}
