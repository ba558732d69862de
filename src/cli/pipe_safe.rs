//! [`PipeSafe`]: standard output and standard error that ignore a broken pipe.

use std::io::{self, ErrorKind, Write};

use anstream::AutoStream;

/// A writer that discards its output after the reader has closed the pipe, as `head` does.
///
/// The command then runs to its end and returns its usual exit code.
pub(super) struct PipeSafe<W>(pub(super) W);

/// Returns standard output. Colours are stripped unless it is a terminal, or if `NO_COLOR` is set.
pub(super) fn stdout() -> PipeSafe<AutoStream<io::Stdout>> {
    PipeSafe(anstream::stdout())
}

/// Returns standard error, with the same rules for colours.
pub(super) fn stderr() -> PipeSafe<AutoStream<io::Stderr>> {
    PipeSafe(anstream::stderr())
}

impl<W: Write> Write for PipeSafe<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        unless_broken_pipe(self.0.write(bytes), bytes.len())
    }

    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        unless_broken_pipe(self.0.write_all(bytes), ())
    }

    fn flush(&mut self) -> io::Result<()> {
        unless_broken_pipe(self.0.flush(), ())
    }
}

fn unless_broken_pipe<T>(result: io::Result<T>, value: T) -> io::Result<T> {
    match result {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(value),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Failing(ErrorKind);

    impl Write for Failing {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(self.0.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Err(self.0.into())
        }
    }

    #[test]
    fn broken_pipe_is_ignored() {
        assert!(writeln!(PipeSafe(Failing(ErrorKind::BrokenPipe)), "words").is_ok());
    }

    #[test]
    fn full_disk_is_an_error() {
        assert!(writeln!(PipeSafe(Failing(ErrorKind::StorageFull)), "words").is_err());
    }
}
