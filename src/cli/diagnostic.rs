//! Problems and failures as a terminal shows them, in the manner of a compiler.

use std::io::{self, IsTerminal, Write};

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use terminal_size::{Width, terminal_size_of};

use super::excerpt::Excerpt;
use super::outlet;
use crate::story::{Problem, Severity, harmless};

/// How wide the lines of a file are shown where it is not a terminal that shows them.
const USUAL_WIDTH: usize = 120;

/// Less than this shows nothing of use.
const LEAST_WIDTH: usize = 40;

/// Writes each problem of a file with the line it stands in; longer lines are cut around it.
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

/// Says on standard error why something could not be done.
pub(super) fn print_failure(error: &anyhow::Error) {
    let message = format!("{error:#}");
    let report = &[Group::with_title(Level::ERROR.primary_title(message))];
    // There is nowhere left to say that this cannot be said.
    let _ = writeln!(outlet::stderr(), "{}", Renderer::styled().render(report));
}

fn rendered(renderer: &Renderer, name: &str, text: &str, problem: &Problem) -> String {
    let Excerpt { line, token } = Excerpt::of(text, problem);
    let path = problem.path.to_string();
    let level = match problem.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let at_fault =
        AnnotationKind::Primary.span(token).label(Some(path).filter(|path| !path.is_empty()));
    let snippet = Snippet::source(&*line)
        .path(harmless(name))
        .line_start(problem.position.line)
        .annotation(at_fault);
    let help = problem.help.as_deref().map(|help| Level::HELP.message(help));
    renderer.render(&[level.primary_title(&*problem.message).element(snippet).elements(help)])
}

fn width() -> usize {
    let stdout = io::stdout();
    let terminal = stdout.is_terminal().then(|| terminal_size_of(stdout)).flatten();
    terminal.map_or(USUAL_WIDTH, |(Width(columns), _)| usize::from(columns).max(LEAST_WIDTH))
}
