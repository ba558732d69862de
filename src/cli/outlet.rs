//! Standard output and standard error, as long as somebody reads them.

use std::io::{self, ErrorKind, Write};

use anstream::AutoStream;

/// A stream whose reader may leave, as `head` does: what comes after is dropped, and the work goes on to its exit code.
pub(super) struct Outlet<W>(pub(super) W);

/// Standard output; colours reach a terminal alone, and not where `NO_COLOR` is set.
pub(super) fn stdout() -> Outlet<AutoStream<io::Stdout>> {
    Outlet(anstream::stdout())
}

/// Standard error, in the same way.
pub(super) fn stderr() -> Outlet<AutoStream<io::Stderr>> {
    Outlet(anstream::stderr())
}

impl<W: Write> Write for Outlet<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        unless_left(self.0.write(bytes), bytes.len())
    }

    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        unless_left(self.0.write_all(bytes), ())
    }

    fn flush(&mut self) -> io::Result<()> {
        unless_left(self.0.flush(), ())
    }
}

fn unless_left<T>(result: io::Result<T>, left: T) -> io::Result<T> {
    match result {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(left),
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
    fn a_reader_that_left_is_no_failure() {
        assert!(writeln!(Outlet(Failing(ErrorKind::BrokenPipe)), "words").is_ok());
    }

    #[test]
    fn a_full_disk_is_one() {
        assert!(writeln!(Outlet(Failing(ErrorKind::StorageFull)), "words").is_err());
    }
}
