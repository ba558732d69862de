//! The columns of a sentence that stands in the row of its fact, and of an amount in several cells.

use super::{Column, Kind, column};
use crate::import::sheet::choice::Choice;

/// The columns of a sentence with its source.
pub const SENTENCE: &[Column] = &[
    column(
        "cite",
        Kind::Refs,
        "evidence, evidence id, sentences, citation, citations | доказательства, предложения",
        "ids of the sheet “evidence”, separated by `;`; or write the sentence here, in the columns that follow",
    ),
    column(
        "sentence",
        Kind::Verbatim,
        "exact words, quotation, words of the source | предложение, фраза, слова источника, дословно",
        "the sentence that says so, word for word",
    ),
    column(
        "translation",
        Kind::Translation,
        "sentence translation | перевод, перевод предложения",
        "the sentence in the language of the story; `translation ru` for another language",
    ),
    column(
        "speaker",
        Kind::Text,
        "said by, who said it | кто сказал, спикер, говорящий",
        "the person whose words the source reports",
    ),
    column(
        "supports",
        Kind::Choice(Choice::Aspect),
        "supports only, proves, confirms | что подтверждает, подтверждает только",
        "the part of the fact that the sentence supports, if it is not the whole: `date`, `value`",
    ),
    column(
        "publisher",
        Kind::Text,
        "publication, outlet, media, newspaper, site, source name | издание, издатель, СМИ, сайт, источник",
        "who published the page",
    ),
    column(
        "url",
        Kind::Url,
        "address, link, web address, website, source url, source link | адрес, ссылка, адрес страницы, URL",
        "the address of the page",
    ),
    column(
        "source_date",
        Kind::Date,
        "date of the page, page date, published, publication date, date published | дата источника, дата страницы, дата публикации, опубликовано",
        "the day when the page was published",
    ),
    column(
        "source_title",
        Kind::Text,
        "page title, title of the page, headline of the page | заголовок источника, заголовок страницы",
        "the headline of the page",
    ),
    column(
        "source_lang",
        Kind::Lang,
        "source language, language of the page, language of the source | язык источника, язык страницы",
        "the language of the page, such as `ru`",
    ),
];

/// The columns of an amount whose unit or qualifier stands in a cell of its own.
pub const AMOUNT: &[Column] = &[
    column(
        "unit",
        Kind::Unit,
        "currency, units, in | единица, валюта, единица измерения, ед изм",
        "the unit, if it does not stand beside the number: `USD mn`",
    ),
    column(
        "qualifier",
        Kind::Qualifier,
        "limit, exactness | уточнение, точность",
        "the word that limits the number: `about`, `more than`",
    ),
];
