//! The command line: one file a verb.

/// A heading in the help, as clap styles its own; a reader without colours gets the words.
macro_rules! heading {
    ($words:literal) => {
        concat!("\u{1b}[1;4m", $words, "\u{1b}[0m")
    };
}

/// One worked example in the help: its purpose and the command.
macro_rules! example {
    ($purpose:literal: $command:literal) => {
        concat!("\n  ", $purpose, ":\n    \u{1b}[1mdiplograph ", $command, "\u{1b}[0m")
    };
}

/// The worked examples at the end of the help of a verb.
macro_rules! examples {
    ($( $purpose:literal: $command:literal ),+ $(,)?) => {
        concat!(heading!("Examples:"), $( example!($purpose: $command), )+)
    };
}

mod check;
mod data;
mod diagnostic;
mod excerpt;
mod exit;
mod file;
#[cfg(feature = "image")]
mod image;
mod new;
mod outlet;
mod progress;
mod render;
mod report;
mod schema;
mod stories;
mod words;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Infographics of relations between countries, from one story file.
#[derive(Debug, Parser)]
#[command(version, max_term_width = 100)]
#[command(after_help = [EXAMPLES, IMAGE_EXAMPLE].concat())]
struct Arguments {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    New(new::New),
    Check(check::Check),
    Render(render::Render),
    Data(data::Data),
    #[cfg(feature = "image")]
    Image(image::Image),
    Schema(schema::Schema),
    #[command(hide = true)]
    Words(words::Words),
}

const EXAMPLES: &str = examples! {
    "Begin a story": "new -o my-story.json",
    "See what is wrong with it": "check my-story.json",
    "Turn it into HTML": "render my-story.json -o my-story.html",
    "Take its facts into a spreadsheet": "data my-story.json -o my-story.csv",
};

const IMAGE_EXAMPLE: &str = if cfg!(feature = "image") {
    example!("Draw an image of it to share": "image my-story.json -o my-story.png")
} else {
    ""
};

/// Runs the verb that the arguments name and says how it ended.
///
/// The exit code is 0 where no story has an error, 1 where one has, and 2 where the work could not
/// be done: a file that cannot be read or written, or arguments that make no sense.
pub fn run() -> ExitCode {
    let ended = match Arguments::parse().verb {
        Verb::New(new) => new.run(),
        Verb::Check(check) => check.run(),
        Verb::Render(render) => render.run(),
        Verb::Data(data) => data.run(),
        #[cfg(feature = "image")]
        Verb::Image(image) => image.run(),
        Verb::Schema(schema) => schema.run(),
        Verb::Words(words) => words.run(),
    };
    ended.unwrap_or_else(|error| {
        diagnostic::print_failure(&error);
        exit::COULD_NOT_RUN.into()
    })
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn clap_accepts_the_arguments_as_declared() {
        Arguments::command().debug_assert();
    }
}
