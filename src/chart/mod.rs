//! How large it is drawn: pure geometry, no words and no screen.

mod bar;
mod share;
mod squares;

pub use bar::{Bar, End, Yardstick};
pub use share::percent_of;
pub use squares::Squares;
