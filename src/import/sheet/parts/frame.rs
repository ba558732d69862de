//! The sheets that facts refer to: the story itself, its parties, sources, sentences and measures.

use super::{Kind, Part, column};
use crate::import::sheet::choice::Choice;

pub(super) const STORY: Part = Part {
    name: "story",
    names: "about, head, settings | сюжет, история, рассказ, заголовок, о сюжете",
    about: "the head of the story: a name in the first column, its value in the second",
    columns: &[
        column(
            "lang",
            Kind::Lang,
            "language, locale | язык",
            "the language of the story: `en`, `ru`, `kk`",
        ),
        column(
            "title",
            Kind::Text,
            "headline, heading, name | заголовок, название",
            "the headline",
        ),
        column(
            "summary",
            Kind::Text,
            "description, standfirst, abstract, subtitle | резюме, описание, подзаголовок, лид",
            "the story in one sentence",
        ),
        column(
            "updated",
            Kind::Date,
            "last updated, modified, date | обновлено, дата обновления, дата",
            "the day when it was last edited",
        ),
        column(
            "lead",
            Kind::Ref,
            "main fact, leads | главное, главный факт",
            "the id of the fact that is shown large",
        ),
        column(
            "order",
            Kind::Choices(Choice::Part),
            "order of parts, parts | порядок, порядок частей",
            "the parts that come first, separated by `;`: `timeline; quotes`",
        ),
        column(
            "fiscal_year_start",
            Kind::Month,
            "first month of the fiscal year, fiscal year start month | начало финансового года, финансовый год",
            "the month in which fiscal years begin, 1 to 12",
        ),
        column(
            "notes",
            Kind::Texts,
            "note, remark | примечания, примечание",
            "a note for readers on how the story was made; one row for each",
        ),
    ],
    is_fact: false,
};

pub(super) const PARTIES: Part = Part {
    name: "parties",
    names: "party, countries, sides, states | стороны, сторона, страны",
    about: "a country, a union or an organization",
    columns: &[
        column("id", Kind::Id, "code, key | код, ид, идентификатор", "a short name: `kz`"),
        column(
            "name",
            Kind::Text,
            "title, country, party, side | название, имя, страна, сторона",
            "the name that readers see",
        ),
    ],
    is_fact: false,
};

pub(super) const SOURCES: Part = Part {
    name: "sources",
    names: "source, references, bibliography, publications | источники, источник, публикации",
    about: "a page that the story cites",
    columns: &[
        column(
            "id",
            Kind::Id,
            "code, key, source | код, ид, идентификатор, источник",
            "a short name: `daryo-2024`",
        ),
        column(
            "publisher",
            Kind::Text,
            "publication, outlet, media, newspaper, site, name | издание, издатель, СМИ, сайт, название",
            "who published it",
        ),
        column(
            "title",
            Kind::Text,
            "headline, heading | заголовок",
            "its headline; empty if you do not know it",
        ),
        column("author", Kind::Text, "writer, byline | автор", "who wrote it"),
        column(
            "url",
            Kind::Url,
            "address, link, web address, website | адрес, ссылка, адрес страницы, URL",
            "its address",
        ),
        column(
            "date",
            Kind::Date,
            "published, publication date, date published, source date, date of the page | дата, дата публикации, опубликовано",
            "the day of publication",
        ),
        column(
            "lang",
            Kind::Lang,
            "language | язык",
            "its language, if it is not that of the story",
        ),
        column(
            "paraphrased",
            Kind::Bool,
            "in other words | пересказ, своими словами",
            "`yes` if the sentences are not word for word",
        ),
        column(
            "fiscal_year_start",
            Kind::Month,
            "first month of the fiscal year | начало финансового года",
            "the month in which its fiscal years begin",
        ),
        column(
            "note",
            Kind::Text,
            "notes, remark, comment | примечание, заметка, комментарий",
            "a note for readers",
        ),
    ],
    is_fact: false,
};

pub(super) const EVIDENCE: Part = Part {
    name: "evidence",
    names: "sentences, quotations, citations | доказательства, предложения, цитирование, свидетельства",
    about: "a sentence of a source, word for word",
    columns: &[
        column(
            "id",
            Kind::Id,
            "code, key, evidence | код, ид, идентификатор",
            "a short name, which facts cite",
        ),
        column(
            "source",
            Kind::Ref,
            "source id | источник, код источника",
            "the id of its source; or write publisher, address and date of the page here",
        ),
        column(
            "sentence",
            Kind::Verbatim,
            "text, words, quote, quotation, exact words | предложение, текст, фраза, слова, цитата, дословно",
            "the exact words",
        ),
        column(
            "lang",
            Kind::Lang,
            "language | язык",
            "its language, if it is not that of the source",
        ),
        column(
            "translation",
            Kind::Translation,
            "translated | перевод",
            "its translation; `translation ru` for another language",
        ),
        column(
            "speaker",
            Kind::Text,
            "said by, who said it, person | кто сказал, спикер, говорящий",
            "the person whose words the source reports",
        ),
        column(
            "url",
            Kind::Url,
            "address, link, web address | адрес, ссылка, адрес страницы, URL",
            "the address, if it is not that of the source",
        ),
        column(
            "note",
            Kind::Text,
            "notes, remark, comment | примечание, заметка, комментарий",
            "a note for readers",
        ),
        column(
            "publisher",
            Kind::Text,
            "publication, outlet, media, newspaper, site | издание, издатель, СМИ, сайт",
            "who published the page, if it is not in the sheet “sources”",
        ),
        column(
            "source_date",
            Kind::Date,
            "date, date of the page, page date, published, publication date | дата, дата источника, дата страницы, дата публикации",
            "the day when the page was published",
        ),
        column(
            "source_title",
            Kind::Text,
            "page title, title of the page | заголовок источника, заголовок страницы",
            "the headline of the page",
        ),
        column(
            "source_lang",
            Kind::Lang,
            "source language, language of the page | язык источника, язык страницы",
            "the language of the page",
        ),
    ],
    is_fact: false,
};

pub(super) const MEASURES: Part = Part {
    name: "measures",
    names: "measure, indicators | показатели, показатель, измерения",
    about: "a thing that is counted, such as mutual trade",
    columns: &[
        column("id", Kind::Id, "code, key | код, ид, идентификатор", "a short name: `trade`"),
        column(
            "title",
            Kind::Text,
            "name, measure, what is counted | название, показатель, что считают",
            "what is counted",
        ),
        column(
            "note",
            Kind::Text,
            "notes, remark, comment | примечание, заметка, комментарий",
            "a note for readers",
        ),
    ],
    is_fact: false,
};

pub(super) const UNITS: Part = Part {
    name: "units",
    names: "unit | единицы, единица, единицы измерения",
    about: "a unit that the format does not know, such as jobs",
    columns: &[
        column(
            "id",
            Kind::Id,
            "unit, code, word | код, единица, ид",
            "the word in amounts: `jobs`",
        ),
        column("name", Kind::Text, "title | название", "the name that readers see after a number"),
    ],
    is_fact: false,
};

pub(super) const CORRECTIONS: Part = Part {
    name: "corrections",
    names: "correction, errata | исправления, исправление",
    about: "a mistake that was mended after publication",
    columns: &[
        column("date", Kind::Date, "day, corrected | дата, когда", "the day of the correction"),
        column(
            "text",
            Kind::Text,
            "correction, what | текст, исправление",
            "what was wrong and what is right now",
        ),
    ],
    is_fact: false,
};
