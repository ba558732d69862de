//! The keys of a table.

/// A key with its modifiers. `ctrl` is also the command key of a Mac.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Key<'a> {
    pub(super) key: &'a str,
    pub(super) ctrl: bool,
    pub(super) alt: bool,
    pub(super) shift: bool,
}

/// The act of an author by a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Command {
    /// Goes some rows and columns on. With `true`, the cells on the way are selected.
    Move(isize, isize, bool),
    /// Goes to the next cell of the row order, or to the one before.
    Next(isize),
    /// Goes to the first or last cell of the row; with `true`, of the table.
    Edge {
        is_last: bool,
        of_table: bool,
    },
    /// Edits the cell, with its text or with the typed letter.
    Edit(Option<String>),
    /// Makes the cells empty.
    Clear,
    /// Mends the cell.
    Mend,
    /// Moves the row up or down.
    MoveRow(isize),
    /// Shows the sentence on which the row rests.
    ShowSentence,
    /// Leaves the table.
    Leave,
    Undo,
    Redo,
}

/// Returns what a key does; `None` if it is not for the table.
pub(super) fn command(key: Key<'_>) -> Option<Command> {
    use Command::{Clear, Edge, Edit, Leave, Mend, Move, MoveRow, Next, Redo, ShowSentence, Undo};
    let Key { key, ctrl, alt, shift } = key;
    Some(match (ctrl, alt, key) {
        (false, true, "ArrowUp") => MoveRow(-1),
        (false, true, "ArrowDown") => MoveRow(1),
        (false, true, "Enter") => Mend,
        (true, false, "e" | "E") => ShowSentence,
        (true, false, "z") if !shift => Undo,
        (true, false, "z" | "Z" | "y") => Redo,
        (true, false, "Home") => Edge { is_last: false, of_table: true },
        (true, false, "End") => Edge { is_last: true, of_table: true },
        (_, true, _) | (true, _, _) => return None,
        (.., "ArrowUp") => Move(-1, 0, shift),
        (.., "ArrowDown") => Move(1, 0, shift),
        (.., "ArrowLeft") => Move(0, -1, shift),
        (.., "ArrowRight") => Move(0, 1, shift),
        (.., "PageUp") => Move(-10, 0, shift),
        (.., "PageDown") => Move(10, 0, shift),
        (.., "Home") => Edge { is_last: false, of_table: false },
        (.., "End") => Edge { is_last: true, of_table: false },
        (.., "Tab") => Next(if shift { -1 } else { 1 }),
        (.., "Enter" | "F2") => Edit(None),
        (.., "Delete" | "Backspace") => Clear,
        (.., "Escape") => Leave,
        (.., letter) if letter.chars().count() == 1 => Edit(Some(letter.to_owned())),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_those_of_a_spreadsheet() {
        #[track_caller]
        fn case(key: &str, modifiers: &str, expected: Option<Command>) {
            let has = |letter: char| modifiers.contains(letter);
            let key = Key { key, ctrl: has('c'), alt: has('a'), shift: has('s') };
            assert_eq!(command(key), expected, "{key:?}");
        }

        case("ArrowDown", "", Some(Command::Move(1, 0, false)));
        case("ArrowDown", "s", Some(Command::Move(1, 0, true)));
        case("ArrowDown", "a", Some(Command::MoveRow(1)));
        case("Enter", "", Some(Command::Edit(None)));
        case("Enter", "a", Some(Command::Mend));
        case("7", "", Some(Command::Edit(Some("7".to_owned()))));
        case("Ж", "s", Some(Command::Edit(Some("Ж".to_owned()))));
        case("z", "c", Some(Command::Undo));
        case("Z", "cs", Some(Command::Redo));
        case("End", "c", Some(Command::Edge { is_last: true, of_table: true }));
        // The browser copies, pastes and reloads.
        case("c", "c", None);
        case("v", "c", None);
        case("r", "c", None);
        case("Shift", "s", None);
        case("F8", "", None);
    }
}
