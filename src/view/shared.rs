//! [`Shared`]: a reference-counted value that is compared by identity.

use std::fmt;
use std::ops::Deref;
use std::rc::Rc;

use yew::html::ImplicitClone;

/// An [`Rc`] whose equality is pointer equality.
///
/// Props and state that hold a large value in it can derive `PartialEq`: the comparison is cheap, and a new field cannot
/// be forgotten in it.
pub struct Shared<T: ?Sized>(Rc<T>);

impl<T> Shared<T> {
    /// Moves a value behind a new pointer, which equals no other.
    pub fn new(value: T) -> Self {
        Self(Rc::new(value))
    }
}

impl<T: ?Sized> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T: ?Sized> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: ?Sized> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T: ?Sized + fmt::Debug> fmt::Debug for Shared<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<T: ?Sized> From<Rc<T>> for Shared<T> {
    fn from(value: Rc<T>) -> Self {
        Self(value)
    }
}

impl<T> FromIterator<T> for Shared<[T]> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        Self(values.into_iter().collect())
    }
}

impl<T: ?Sized + 'static> ImplicitClone for Shared<T> {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clones_are_equal_and_equal_values_behind_two_pointers_are_not() {
        let one = Shared::new(7);
        assert_eq!(one, one.clone());
        assert_ne!(one, Shared::new(7));
    }
}
