//! How large it is drawn: pure geometry, no words and no screen.

mod bar;
mod squares;

pub use bar::{Bar, End, Yardstick};
pub use squares::Squares;
