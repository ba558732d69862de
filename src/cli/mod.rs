//! The command line: one file a verb.

mod check;
mod file;
mod render;
mod schema;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Infographics of relations between countries, from one story file.
#[derive(Debug, Parser)]
#[command(version, about)]
struct Arguments {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    Check(check::Check),
    Render(render::Render),
    Schema(schema::Schema),
}

/// Runs the verb that the arguments name.
///
/// # Errors
///
/// Where a file cannot be read or written; what is wrong inside a story is printed instead.
pub fn run() -> anyhow::Result<ExitCode> {
    match Arguments::parse().verb {
        Verb::Check(check) => check.run(),
        Verb::Render(render) => render.run(),
        Verb::Schema(schema) => schema.run(),
    }
}
