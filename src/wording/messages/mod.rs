//! The interface messages that every language must have: a missing one is a compile error.

mod failures;
mod interface;
mod kinds;
mod media;
mod scripts;

pub use failures::Failures;
pub use interface::Words;
pub use kinds::Kinds;
pub use media::MediaWords;
pub use scripts::Scripts;
