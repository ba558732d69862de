//! The founding story by keyboard alone, between a link before it and a link after it.

mod actions;
mod focus;
mod host_keys;
mod order;
