//! Prints problems and failures in the style of a compiler.

use std::io::{self, IsTerminal, Write};

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use terminal_size::{Width, terminal_size};

use super::excerpt::Excerpt;
use super::pipe_safe;
use crate::story::{Check, Problem, Severity, escaped};
use crate::verify::Answered;

/// The width of the output if it is not a terminal.
const DEFAULT_WIDTH: usize = 120;

/// The minimum width of the output.
const MIN_WIDTH: usize = 40;

/// Prints each problem of a file with its line; a long line is cut around the problem.
pub(super) fn print(
    mut out: impl Write,
    name: &str,
    text: &str,
    problems: &[Problem],
) -> io::Result<()> {
    let renderer = Renderer::styled().term_width(width());
    for problem in problems {
        writeln!(out, "{}\n", rendered(&renderer, name, text, problem))?;
    }
    Ok(())
}

/// Prints each answered warning of a file with its places and its reason.
pub(super) fn print_answered(
    mut out: impl Write,
    name: &str,
    answered: &[Answered],
) -> io::Result<()> {
    for Answered { problem, reason } in answered {
        let (place, check) = (&problem.place, problem.check.map(Check::name).unwrap_or_default());
        writeln!(out, "answered[{check}]: {}", problem.message)?;
        writeln!(out, "  --> {}:{} {}", escaped(name), place.position, place.path)?;
        if let Some(elsewhere) = problem.elsewhere() {
            writeln!(out, "   = note: {elsewhere}")?;
        }
        writeln!(out, "   = reason: {}\n", escaped(reason))?;
    }
    Ok(())
}

/// Returns the problems of a file as a terminal without colours shows them.
#[cfg(feature = "preview")]
pub(super) fn plain(name: &str, text: &str, problems: &[Problem]) -> String {
    let renderer = Renderer::plain().term_width(DEFAULT_WIDTH);
    let problems = problems.iter().map(|problem| rendered(&renderer, name, text, problem));
    problems.collect::<Vec<_>>().join("\n\n")
}

/// Prints the reason of a failure on standard error.
pub(super) fn print_failure(error: &anyhow::Error) {
    let message = format!("{error:#}");
    let report = &[Group::with_title(Level::ERROR.primary_title(message))];
    // If standard error fails too, there is nowhere left to report it.
    let _ = writeln!(pipe_safe::stderr(), "{}", Renderer::styled().render(report));
}

fn rendered(renderer: &Renderer, name: &str, text: &str, problem: &Problem) -> String {
    let Excerpt { line, token } = Excerpt::of(text, &problem.place);
    let position = problem.place.position;
    let path = problem.place.path.to_string();
    let level = match problem.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let annotation = AnnotationKind::Primary
        .span(token.clone())
        .label(Some(path).filter(|path| !path.is_empty()));
    let (name, shown_column) = (escaped(name), line[..token.start].chars().count() + 1);
    let snippet =
        Snippet::source(&*line).path(&*name).line_start(position.line).annotation(annotation);
    let elsewhere = problem.elsewhere().map(|places| Level::NOTE.message(places));
    let help = problem.help.as_deref().map(|help| Level::HELP.message(help));
    let title = level.primary_title(&*problem.message);
    let title = match problem.check {
        Some(check) => title.id(check.name()),
        None => title,
    };
    let group = title.element(snippet);
    let report = renderer.render(&[group.elements(elsewhere).elements(help)]);
    // The column of the excerpt is another: it may be cut, and what is escaped is longer.
    let shown = format!("{name}:{}:{shown_column}", position.line);
    let (title, rest) = report.split_once('\n').unwrap_or((&report, ""));
    format!("{title}\n{}", rest.replacen(&shown, &format!("{name}:{position}"), 1))
}

fn width() -> usize {
    let terminal = io::stdout().is_terminal().then(terminal_size).flatten();
    terminal.map_or(DEFAULT_WIDTH, |(Width(columns), _)| usize::from(columns).max(MIN_WIDTH))
}
