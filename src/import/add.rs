//! Adding a file to a draft, by its format.

use super::draft::{Draft, Options};
use super::format::Format;
use super::note::Note;
use super::refused::Refused;
use super::{facts, sheet, timelinejs, vis, wikidata};

impl Draft {
    /// Adds what a file says, and returns what became of its parts. A file that is refused changes nothing.
    pub fn add(&mut self, bytes: &[u8], format: Format) -> Result<Vec<Note>, Refused> {
        let (mut draft, mut notes) = (self.clone(), Vec::new());
        if self.whole.is_some() || (format == Format::Spreadsheet && self.is_begun) {
            let text = "a spreadsheet is a whole story";
            return Err(Refused::new(text, "import it without the other files"));
        }
        draft.is_begun = true;
        match format {
            Format::TimelineJs => timelinejs::read(bytes, &mut draft, &mut notes)?,
            Format::VisTimeline => vis::read(bytes, &mut draft, &mut notes)?,
            Format::Wikidata => wikidata::read(bytes, &mut draft, &mut notes)?,
            Format::OurCsv => facts::read(bytes, &mut draft, &mut notes)?,
            Format::Spreadsheet => {
                let (lang, parties) = (self.lang.clone(), self.parties.clone());
                let imported = sheet::read(bytes, &Options { lang, parties })?;
                draft.whole = Some(imported.text);
                notes = imported.notes;
            }
        }
        *self = draft;
        Ok(notes)
    }
}
