//! The columns that several sheets have.

use super::{Column, Kind, column};
use crate::import::sheet::choice::Choice;

pub(super) const NOTE: Column = column(
    "note",
    Kind::Text,
    "notes, remark, comment | примечание, заметка, комментарий",
    "a note for readers",
);
pub(super) const HOW: Column = column(
    "how",
    Kind::Text,
    "calculation, method, formula | как посчитано, расчёт, методика",
    "the calculation of an amount that begins with `computed`",
);
pub(super) const ID: Column = column(
    "id",
    Kind::Id,
    "code, key | код, ид, идентификатор",
    "a short name for links; if it is empty, one is made",
);
pub(super) const PART_OF: Column = column(
    "part_of",
    Kind::Ref,
    "part of, whole, parent | часть, входит в, часть чего",
    "the id of the larger sum that includes it",
);
pub(super) const DATE_AS_WRITTEN: Column = column(
    "date_as_written",
    Kind::Text,
    "date in words, date as written | дата словами, дата в источнике, дата как в источнике",
    "the date in the words of the source",
);
pub(super) const DEADLINE: Column = column(
    "deadline",
    Kind::Deadline,
    "by when, due, until when, target date, to be done by | срок, к сроку, крайний срок",
    "the date by which it is to be done",
);
pub(super) const DEADLINE_AS_WRITTEN: Column = column(
    "deadline_as_written",
    Kind::Text,
    "deadline in words, deadline as written | срок словами, срок в источнике",
    "the deadline in the words of the source",
);
pub(super) const COUNT: Column = column(
    "count",
    Kind::Amount,
    "number of projects, how many, quantity | количество, число проектов, сколько",
    "the number of projects",
);
pub(super) const PROJECT_STATE: Column = column(
    "state",
    Kind::Choice(Choice::ProjectState),
    "status, stage, phase | состояние, статус, стадия",
    "what has become of it",
);
pub(super) const EVENT_STATE: Column = column(
    "state",
    Kind::Choice(Choice::EventState),
    "status, stage | состояние, статус",
    "`held` if it is empty",
);
pub(super) const VALUE: Column = column(
    "value",
    Kind::Amount,
    "amount, sum, figure, number, total | значение, сумма, величина, объём, стоимость",
    "the amount, as the source gives it",
);

/// The columns of an image, a video, a recording or a page that shows an event.
pub(super) const MEDIA: Column = column(
    "media",
    Kind::File,
    "picture, image, photo, video, file | медиа, изображение, картинка, фото, видео, файл",
    "the file of an image, video or recording beside the story, such as `talks.jpg`, or a web address",
);
pub(super) const ALT: Column = column(
    "alt",
    Kind::Text,
    "alt text, alternative text | описание изображения, описание медиа, альтернативный текст",
    "what it shows, for readers who cannot see it",
);
pub(super) const CAPTION: Column = column(
    "caption",
    Kind::Text,
    "media caption, picture caption | подпись к изображению, подпись к фото",
    "a sentence below it",
);
pub(super) const CREDIT: Column = column(
    "credit",
    Kind::Text,
    "media credit, photographer, picture by | автор изображения, автор фото, фотограф",
    "the person or agency who made it",
);
pub(super) const SIZE: Column = column(
    "size",
    Kind::Size,
    "picture size, width and height, pixels | размер изображения, размер, пиксели",
    "its width and height in pixels: `1200x800`",
);
