//! The command line's door: arguments in, exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    match diplograph::cli::run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
