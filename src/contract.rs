//! The contract between the engine and the scripts: names in the HTML that one side writes and the other side reads.
//!
//! The constants are the source. `static/element/contract.js` has the same constants for the scripts, written by a test.
//! Components write a class or an attribute as a literal in their `html!`; the test finds each name in rendered HTML.

/// Declares the constants, and the table of all constants.
macro_rules! contract {
    ($($(#[$doc:meta])+ $name:ident = $value:literal;)+) => {
        $($(#[$doc])+ pub const $name: &str = $value;)+
        /// All constants: names and values.
        pub const ALL: &[(&str, &str)] = &[$((stringify!($name), $value)),+];
    };
}

contract! {
    /// The class of a mount point.
    PLACE_CLASS = "place";
    /// The class of a rendered mount point whose controls work: the engine is fetched for the first that is pressed.
    READY_CLASS = "place--ready";
    /// The class of a story.
    STORY_CLASS = "story";
    /// The class of the title.
    TITLE_CLASS = "head__title";
    /// The class of the date of the last change.
    UPDATED_CLASS = "head__updated";
    /// The class of the list of languages.
    LANGUAGES_CLASS = "languages";
    /// The class of one language in the list.
    LANGUAGE_CLASS = "languages__choice";
    /// The class of the link from a chapter to its story.
    BACK_CLASS = "chapter__back";
    /// The class of the disclosure of an entry.
    ENTRY_CLASS = "entry__details";
    /// The class of the content of an entry.
    ENTRY_BODY_CLASS = "entry__body";
    /// The class of the disclosure of a receipt.
    RECEIPT_CLASS = "receipt";
    /// The class of the content of a receipt.
    RECEIPT_BODY_CLASS = "receipt__body";
    /// The class of a citation.
    CITATION_CLASS = "citation";
    /// The class of a known fact about the source of a citation.
    CITATION_FACT_CLASS = "citation__known";
    /// The class of the translation of a citation.
    TRANSLATION_CLASS = "citation__translation";
    /// The class of a link or button that copies or saves something.
    LINK_CLASS = "link";
    /// The class of a control that needs a script.
    SCRIPTED_CLASS = "scripted";
    /// The class of the disclosure of the search and the filters.
    FINDER_CLASS = "finder";
    /// The class of the summary of a data table.
    TABLE_CLASS = "data__summary";
    /// The class of a drawing.
    DRAWING_CLASS = "drawing";
    /// The class of the foot of a story.
    FOOT_CLASS = "foot";
    /// The class of the disclosure that the embed form is put into.
    EMBED_CLASS = "foot__embed";

    /// The attribute of a server-rendered mount point with the hydration key.
    HYDRATION_KEY_ATTRIBUTE = "data-hydration-key";
    /// The attribute of a server-rendered mount point with the address of the pages in other languages.
    LANGUAGES_ATTRIBUTE = "data-languages";
    /// The attribute of a server-rendered mount point with the address of the story's data tables.
    TABLES_ATTRIBUTE = "data-tables";
    /// The attribute of a server-rendered mount point with the address of the story's images.
    IMAGES_ATTRIBUTE = "data-images";
    /// The attribute of a mount point whose entries continue in chapters, with the address of the pages.
    CHAPTERS_ATTRIBUTE = "data-chapters";
    /// The attribute of the search field.
    FIND_ATTRIBUTE = "data-find";
    /// The attribute of a link with the kind of the thing that it copies or saves.
    TAKE_ATTRIBUTE = "data-take";
    /// The attribute of a story with the message after copying.
    COPIED_ATTRIBUTE = "data-copied";
    /// The attribute of a story with the message if the engine cannot be loaded.
    LOST_ATTRIBUTE = "data-lost";
    /// The attribute of a quotation with the opening quotation mark.
    OPEN_ATTRIBUTE = "data-open";
    /// The attribute of a quotation with the closing quotation mark.
    CLOSE_ATTRIBUTE = "data-close";

    /// The start of the id of an entry's disclosure; the id of the event follows.
    ENTRY_ID = "dg-entry-";
    /// The start of the id of a receipt's content; the key of the receipt follows.
    RECEIPT_ID = "dg-cite-";
    /// The start of the id of a part that can be linked to; the name of the part follows.
    PART_ID = "dg-part-";
    /// The id of the disclosure that the embed form is put into.
    EMBED_ID = "dg-embed";

    /// The event by which the engine reports the language that a reader chose.
    LANGUAGE_EVENT = "diplograph:language";
    /// The event by which the engine reports the entry that is open now: its id, or nothing.
    ENTRY_EVENT = "diplograph:entry";
    /// The event by which the engine reports the first render of a story.
    STARTED_EVENT = "diplograph:started";
    /// The event by which the engine reports that a widget is about to be rendered.
    RENDER_EVENT = "diplograph:render";
    /// The event by which the engine reports that a widget was rendered.
    RENDERED_EVENT = "diplograph:rendered";

    /// The reason of a failure: the server has no such file.
    NOT_FOUND = "not-found";
    /// The reason of a failure: the file did not arrive in time.
    TIMED_OUT = "timed-out";
    /// The reason of a failure: the file is too large.
    TOO_LARGE = "too-large";
    /// The reason of a failure: the server cannot be reached.
    UNREACHABLE = "unreachable";
}
