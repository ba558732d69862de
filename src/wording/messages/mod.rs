//! The interface messages that every language must have: a missing one is a compile error.

mod failures;
mod interface;
mod kinds;
mod media;
mod punctuation;
mod scripts;

pub use failures::Failures;
pub use interface::Words;
pub use kinds::Kinds;
pub use media::MediaWords;
pub use punctuation::Punctuation;
pub use scripts::Scripts;
