//! Exit codes of the command line.

/// The exit code if a file cannot be read or written. clap uses it for invalid arguments.
pub(super) const COULD_NOT_RUN: u8 = 2;
