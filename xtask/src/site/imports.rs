//! Shortens the import names that the engine and its glue share.
//!
//! wasm-bindgen writes a long name with a hash for each imported function into both files: 4 kB that do not compress.

use anyhow::{Context, Result, ensure};

/// The module name of the glue in the engine's imports.
const GLUE: &str = "./diplograph_bg.js";
const SHORT_GLUE: &str = "g";

/// Returns the engine and its glue with short import names.
pub(super) fn shorten(wasm: &[u8], glue: &str) -> Result<(Vec<u8>, String)> {
    const HEADER: usize = 8;
    const IMPORTS: u8 = 2;
    let (mut made, rest) = (wasm[..HEADER].to_vec(), &wasm[HEADER..]);
    let (mut rest, mut glue) = (Bytes(rest), glue.to_owned());
    while let Some(kind) = rest.byte() {
        let length = rest.number()?;
        let mut section = Bytes(rest.take(length)?);
        let content =
            if kind == IMPORTS { imports(&mut section, &mut glue)? } else { section.0.to_vec() };
        made.push(kind);
        write_number(content.len(), &mut made);
        made.extend(content);
    }
    Ok((made, replace_once(&glue, &format!("\"{GLUE}\""), &format!("\"{SHORT_GLUE}\""))?))
}

/// Rewrites the import section, and replaces each name in the glue too.
fn imports(section: &mut Bytes<'_>, glue: &mut String) -> Result<Vec<u8>> {
    let count = section.number()?;
    let mut made = Vec::new();
    write_number(count, &mut made);
    for nth in 0..count {
        let (module, name) = (section.name()?, section.name()?);
        ensure!(module == GLUE, "the engine imports `{name}` from `{module}`, not from its glue");
        let short = format!("_{nth}");
        *glue = replace_once(glue, &format!(" {name}: "), &format!(" {short}: "))?;
        write_name(SHORT_GLUE, &mut made);
        write_name(&short, &mut made);
        let kind = section.byte();
        ensure!(kind == Some(0), "the import `{name}` is not a function");
        made.push(0);
        write_number(section.number()?, &mut made);
    }
    Ok(made)
}

/// Replaces text that must occur exactly once.
fn replace_once(text: &str, old: &str, new: &str) -> Result<String> {
    let times = text.matches(old).count();
    ensure!(times == 1, "wasm-bindgen's glue has `{old}` {times} times; it must occur once");
    Ok(text.replace(old, new))
}

/// The unread bytes of a wasm file.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    fn take(&mut self, length: usize) -> Result<&'a [u8]> {
        let (taken, rest) =
            self.0.split_at_checked(length).context("the wasm file is truncated")?;
        self.0 = rest;
        Ok(taken)
    }

    /// Reads a LEB128 number: seven bits per byte, lowest first.
    fn number(&mut self) -> Result<usize> {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.byte().context("the wasm file is truncated")?;
            number |= usize::from(byte & 0x7f) << shift;
            shift += 7;
            if byte < 0x80 {
                return Ok(number);
            }
        }
    }

    fn name(&mut self) -> Result<&'a str> {
        let length = self.number()?;
        Ok(std::str::from_utf8(self.take(length)?)?)
    }
}

fn write_number(mut number: usize, to: &mut Vec<u8>) {
    loop {
        let [low, ..] = number.to_le_bytes();
        number >>= 7;
        if number == 0 {
            to.push(low & 0x7f);
            return;
        }
        to.push(low | 0x80);
    }
}

fn write_name(name: &str, to: &mut Vec<u8>) {
    write_number(name.len(), to);
    to.extend(name.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Builds a wasm file with a type section and two function imports.
    fn wasm(module: &str, names: [&str; 2]) -> Vec<u8> {
        let mut imports = vec![2];
        for (nth, name) in names.iter().enumerate() {
            write_name(module, &mut imports);
            write_name(name, &mut imports);
            imports.extend([0, u8::try_from(nth).unwrap()]);
        }
        let mut wasm = b"\0asm\x01\0\0\0\x01\x01\0\x02".to_vec();
        write_number(imports.len(), &mut wasm);
        wasm.extend(imports);
        wasm
    }

    #[test]
    fn engine_and_glue_get_the_same_short_names() {
        let long = "x".repeat(200);
        let glue = format!("{{ {long}: a, b_1: c }}, \"./diplograph_bg.js\": d");
        let (made, glue) = shorten(&wasm(GLUE, ["b_1", &long]), &glue).unwrap();
        assert_eq!(made, wasm(SHORT_GLUE, ["_0", "_1"]));
        assert_eq!(glue, "{ _1: a, _0: c }, \"g\": d");
    }

    #[test]
    fn import_name_missing_in_the_glue_is_an_error() {
        let error = shorten(&wasm(GLUE, ["a", "b"]), " a: 1, \"./diplograph_bg.js\"").unwrap_err();
        assert!(error.to_string().contains("` b: ` 0 times"), "{error}");
        assert!(shorten(&wasm("./other.js", ["a", "b"]), "").is_err());
    }
}
