//! The names by which the engine and its glue know each other, made short.
//!
//! wasm-bindgen gives each function a name with a digest in it, and writes it into both files: 4 kB that nothing compresses.

use anyhow::{Context, Result, ensure};

/// The name of the glue in the engine.
const GLUE: &str = "./diplograph_bg.js";
const SHORT_GLUE: &str = "g";

/// The engine and its glue with short names for what the engine takes from it.
pub(super) fn shortened(wasm: &[u8], glue: &str) -> Result<(Vec<u8>, String)> {
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
    Ok((made, replaced(&glue, &format!("\"{GLUE}\""), &format!("\"{SHORT_GLUE}\""))?))
}

/// The section of imports, with each name replaced in the glue too.
fn imports(section: &mut Bytes<'_>, glue: &mut String) -> Result<Vec<u8>> {
    let count = section.number()?;
    let mut made = Vec::new();
    write_number(count, &mut made);
    for nth in 0..count {
        let (module, name) = (section.name()?, section.name()?);
        ensure!(
            module == GLUE,
            "the engine imports `{name}` from `{module}`, which is not its glue"
        );
        let short = format!("_{nth}");
        *glue = replaced(glue, &format!(" {name}: "), &format!(" {short}: "))?;
        write_name(SHORT_GLUE, &mut made);
        write_name(&short, &mut made);
        let kind = section.byte();
        ensure!(kind == Some(0), "`{name}` is no function");
        made.push(0);
        write_number(section.number()?, &mut made);
    }
    Ok(made)
}

/// A text with what stands in it once replaced.
fn replaced(text: &str, old: &str, new: &str) -> Result<String> {
    let times = text.matches(old).count();
    ensure!(
        times == 1,
        "wasm-bindgen's glue has `{old}` {times} times, where one is to be made short"
    );
    Ok(text.replace(old, new))
}

/// The bytes of a wasm that are yet to be read.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    fn take(&mut self, length: usize) -> Result<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length).context("the wasm ends too early")?;
        self.0 = rest;
        Ok(taken)
    }

    /// Seven bits a byte, the lowest first.
    fn number(&mut self) -> Result<usize> {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.byte().context("the wasm ends too early")?;
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

    /// A wasm with a section of its own and two imports of functions.
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
    fn both_sides_get_the_same_short_names() {
        let long = "x".repeat(200);
        let glue = format!("{{ {long}: a, b_1: c }}, \"./diplograph_bg.js\": d");
        let (made, glue) = shortened(&wasm(GLUE, ["b_1", &long]), &glue).unwrap();
        assert_eq!(made, wasm(SHORT_GLUE, ["_0", "_1"]));
        assert_eq!(glue, "{ _1: a, _0: c }, \"g\": d");
    }

    #[test]
    fn a_name_that_the_glue_lacks_stops_the_build() {
        let error =
            shortened(&wasm(GLUE, ["a", "b"]), " a: 1, \"./diplograph_bg.js\"").unwrap_err();
        assert!(error.to_string().contains("` b: ` 0 times"), "{error}");
        assert!(shortened(&wasm("./other.js", ["a", "b"]), "").is_err());
    }
}
