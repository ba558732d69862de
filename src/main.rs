//! The command line's door: arguments in, exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    diplograph::cli::run()
}
