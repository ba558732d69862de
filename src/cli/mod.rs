//! The command line: one file per verb.

/// A heading in the help, styled like those of clap, which strips the style where colours are off.
macro_rules! heading {
    ($text:literal) => {
        concat!("\u{1b}[1;4m", $text, "\u{1b}[0m")
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
mod fix;
#[cfg(feature = "image")]
mod image;
#[cfg(feature = "import")]
mod import;
mod media;
mod new;
#[cfg(feature = "template")]
mod new_sheet;
mod pipe_safe;
#[cfg(feature = "preview")]
mod preview;
#[cfg_attr(not(feature = "progress"), path = "no_progress.rs")]
mod progress;
mod render;
mod report;
mod schema;
mod stories;
mod words;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Make infographics of the relations between countries, each from one story file
#[derive(Debug, Parser)]
#[command(version, max_term_width = 100)]
#[command(after_help = [EXAMPLES, IMPORT_EXAMPLE, PREVIEW_EXAMPLE, IMAGE_EXAMPLE].concat())]
struct Arguments {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    New(new::New),
    #[cfg(feature = "import")]
    Import(import::Import),
    Check(check::Check),
    #[cfg(feature = "preview")]
    Preview(preview::Preview),
    Render(render::Render),
    Data(data::Data),
    #[cfg(feature = "image")]
    Image(image::Image),
    Schema(schema::Schema),
    #[command(hide = true)]
    Words(words::Words),
}

const EXAMPLES: &str = examples! {
    "Start a story": "new -o my-story.json",
    "Check it for mistakes": "check my-story.json",
    "Render it as HTML": "render my-story.json -o my-story.html",
    "Export its data for a spreadsheet": "data my-story.json -o my-story.csv",
};

const IMPORT_EXAMPLE: &str = if cfg!(feature = "import") {
    example!("Make a story of a timeline or a table": "import timeline.json -o my-story.json")
} else {
    ""
};

const PREVIEW_EXAMPLE: &str = if cfg!(feature = "preview") {
    example!("See it in the browser while you write": "preview my-story.json")
} else {
    ""
};

const IMAGE_EXAMPLE: &str = if cfg!(feature = "image") {
    example!("Draw an image for sharing": "image my-story.json -o my-story.png")
} else {
    ""
};

/// Runs the verb in the arguments and returns the exit code.
///
/// The exit code is 0 if no story has an error, 1 if one has, and 2 if a file cannot be read or written or the arguments
/// are invalid.
pub fn run() -> ExitCode {
    #[cfg(target_os = "wasi")]
    enter_folder();
    let result = match Arguments::parse().verb {
        Verb::New(new) => new.run(),
        #[cfg(feature = "import")]
        Verb::Import(import) => import.run(),
        Verb::Check(check) => check.run(),
        #[cfg(feature = "preview")]
        Verb::Preview(preview) => preview.run(),
        Verb::Render(render) => render.run(),
        Verb::Data(data) => data.run(),
        #[cfg(feature = "image")]
        Verb::Image(image) => image.run(),
        Verb::Schema(schema) => schema.run(),
        Verb::Words(words) => words.run(),
    };
    result.unwrap_or_else(|error| {
        diagnostic::print_failure(&error);
        exit::COULD_NOT_RUN.into()
    })
}

/// Makes the folder in which the host runs the current one. WASI itself has none, and paths would begin at the root.
#[cfg(target_os = "wasi")]
fn enter_folder() {
    if let Some(folder) = std::env::var_os("PWD") {
        // Without the folder, paths that are not absolute are not found, and each command says so.
        let _ = std::env::set_current_dir(folder);
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn clap_accepts_the_declared_arguments() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn every_argument_has_help() {
        for verb in Arguments::command().get_subcommands() {
            for argument in verb.get_arguments() {
                let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
                assert!(help.len() > 5, "{} {}: {help:?}", verb.get_name(), argument.get_id());
            }
        }
    }

    /// The commands in the examples of a help, without redirections.
    fn examples(command: &clap::Command) -> Vec<String> {
        let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
        let commands = help.lines().filter_map(|line| line.split_once("diplograph "));
        commands
            .filter_map(|(_, arguments)| arguments.split(['|', '<', '\u{1b}']).next())
            .map(|arguments| format!("diplograph {arguments}"))
            .collect()
    }

    #[test]
    fn every_example_in_the_help_is_accepted() {
        let command = Arguments::command();
        let verbs = command.get_subcommands().filter(|verb| !verb.is_hide_set());
        for verb in verbs.chain([&command]) {
            let examples = examples(verb);
            assert!(examples.len() >= 2, "{} has examples", verb.get_name());
            for example in examples {
                let result = Arguments::try_parse_from(example.split_whitespace());
                assert!(result.is_ok(), "{example}: {}", result.unwrap_err());
            }
        }
    }
}
