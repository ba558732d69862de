//! The `diplograph` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    diplograph::cli::run()
}
