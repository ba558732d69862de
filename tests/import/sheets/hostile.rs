//! Files that were damaged or made to do harm: each is read or refused, in time and within limits.

use std::io::{Cursor, Read, Write};

use diplograph::import::{Imported, Options, Refused, sheet};
use proptest::prelude::*;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

const FLAT: &str = include_str!("flat.csv");
const XLSX: &[u8] = include_bytes!("template-libreoffice.xlsx");
const ODS: &[u8] = include_bytes!("template-libreoffice.ods");

fn read(bytes: &[u8]) -> Result<Imported, Refused> {
    sheet::read(bytes, &Options::default())
}

/// A workbook of entries.
fn zipped(entries: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, content) in entries {
        writer.start_file(name.clone(), options).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn entries(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let read = |nth| {
        let mut entry = archive.by_index(nth).unwrap();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).unwrap();
        (entry.name().unwrap().into_owned(), content)
    };
    (0..ZipArchive::new(Cursor::new(bytes)).unwrap().len()).map(read).collect()
}

/// The workbook with a change to one entry.
fn changed(bytes: &[u8], name: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let mut all = entries(bytes);
    for (_, content) in all.iter_mut().filter(|(entry, _)| entry == name) {
        *content = change(String::from_utf8(content.clone()).unwrap()).into_bytes();
    }
    zipped(&all)
}

#[track_caller]
fn refused(bytes: &[u8], text: &str) {
    let refused = read(bytes).map(|imported| imported.text.len()).unwrap_err();
    assert_eq!(refused.text, text, "the reason");
}

const TOO_LARGE: &str = "the spreadsheet is too large";

#[test]
fn archive_that_grows_beyond_the_limit_is_refused() {
    let mut all = entries(XLSX);
    all.push(("bomb.xml".to_owned(), vec![b' '; 200 << 20]));
    let bytes = zipped(&all);
    assert!(bytes.len() < 1 << 20, "it is small: {}", bytes.len());
    refused(&bytes, TOO_LARGE);
}

#[test]
fn numbers_that_promise_much_are_refused() {
    let strings = "xl/sharedStrings.xml";
    let count = |text: String| text.replacen("uniqueCount=\"", "uniqueCount=\"9999999999999", 1);
    refused(&changed(XLSX, strings, count), TOO_LARGE);
    let content = "content.xml";
    let cell = "<table:table-cell office:value-type=\"string\"";
    for (attribute, number) in [
        ("table:number-columns-repeated", "16000"),
        ("table:number-columns-repeated", "99999999999"),
    ] {
        let wide =
            |text: String| text.replacen(cell, &format!("{cell} {attribute}=\"{number}\""), 1);
        // A number that is none is one cell.
        let _ = read(&changed(ODS, content, wide));
    }
    let row = "<table:table-row ";
    let tall = |text: String| {
        text.replacen(row, &format!("{row}table:number-rows-repeated=\"900000\" "), 1)
    };
    refused(&changed(ODS, content, tall), TOO_LARGE);
    let far = |text: String| text.replacen("r=\"A1\"", "r=\"XFD1048576\"", 1);
    refused(&changed(XLSX, "xl/worksheets/sheet2.xml", far), TOO_LARGE);
}

#[test]
fn other_files_are_refused() {
    refused(&[0xd0, 0xcf, 0x11, 0xe0, 0, 0], "the file is a workbook of Excel before 2007");
    refused(b"PK\x03\x04", "the spreadsheet cannot be read");
    let other = zipped(&[("a.txt".to_owned(), b"a".to_vec())]);
    refused(&other, "the file is a zip archive, but not a spreadsheet");
}

/// Changes of bytes: a position as a share of the length, and the bytes to put there.
fn changes() -> impl Strategy<Value = Vec<(f64, Vec<u8>)>> {
    let piece = prop_oneof![
        prop::collection::vec(any::<u8>(), 0..4),
        prop::sample::select(vec![
            "\"",
            "<",
            ">",
            "&",
            "\0",
            "99999999999",
            "-1",
            ";",
            "\n",
            "r=\"",
            "XFD1"
        ])
        .prop_map(|text| text.as_bytes().to_vec()),
    ];
    prop::collection::vec((0.0..1.0, piece), 1..6)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a place"
)]
fn mutated(bytes: &[u8], changes: &[(f64, Vec<u8>)]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for (share, piece) in changes {
        let start = (share * bytes.len() as f64) as usize;
        let end = (start + piece.len()).min(bytes.len());
        bytes.splice(start..end, piece.iter().copied());
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        let _ = read(&bytes);
        let _ = sheet::is_table(&bytes);
        let _ = read(&[b"PK\x03\x04", &*bytes].concat());
    }

    #[test]
    fn changed_tables_are_read_or_refused(changes in changes()) {
        let _ = read(&mutated(FLAT.as_bytes(), &changes));
    }

    #[test]
    fn changed_workbooks_are_read_or_refused(changes in changes(), is_ods in any::<bool>()) {
        let _ = read(&mutated(if is_ods { ODS } else { XLSX }, &changes));
    }

    #[test]
    fn workbooks_with_changed_entries_are_read_or_refused(
        changes in changes(), entry in any::<prop::sample::Index>(), is_ods in any::<bool>(),
    ) {
        let mut all = entries(if is_ods { ODS } else { XLSX });
        let nth = entry.index(all.len());
        all[nth].1 = mutated(&all[nth].1, &changes);
        let _ = read(&zipped(&all));
    }
}
