//! Converts an SVG to a PNG with a palette, which keeps the file small.

use std::collections::HashMap;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// The maximum number of colours in the palette of a PNG.
const MAX_COLOURS: usize = 256;

/// Converts an SVG from [`svg`](super::svg) to a PNG.
///
/// # Errors
///
/// If it is not an SVG, or has no size.
pub fn png(svg: &str) -> std::io::Result<Vec<u8>> {
    let tree = Tree::from_str(svg, &Options::default()).map_err(std::io::Error::other)?;
    let size = tree.size().to_int_size();
    let mut pixmap = Pixmap::new(size.width(), size.height())
        .ok_or_else(|| std::io::Error::other("the image has no size"))?;
    resvg::render(&tree, Transform::identity(), &mut pixmap.as_mut());
    // The background covers the whole image, so no pixel is transparent.
    let pixels: Vec<[u8; 3]> =
        pixmap.pixels().iter().map(|pixel| [pixel.red(), pixel.green(), pixel.blue()]).collect();
    encode(&pixels, size.width(), size.height())
}

/// Encodes pixels with a palette of the most frequent colours. All others, which are mixtures at the edges of letters,
/// become the nearest of these.
fn encode(pixels: &[[u8; 3]], width: u32, height: u32) -> std::io::Result<Vec<u8>> {
    let mut counts: HashMap<[u8; 3], usize> = HashMap::new();
    // Most pixels equal their neighbours, so runs save look-ups.
    let runs = || pixels.chunk_by(|a, b| a == b);
    for run in runs() {
        *counts.entry(run[0]).or_default() += run.len();
    }
    let mut colours: Vec<([u8; 3], usize)> = counts.into_iter().collect();
    // Ties are ordered by colour, so that the result is deterministic.
    colours.sort_unstable_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    let palette: Vec<[u8; 3]> =
        colours.iter().take(MAX_COLOURS).map(|(colour, _)| *colour).collect();
    let indices: HashMap<[u8; 3], u8> =
        colours.iter().map(|(colour, _)| (*colour, nearest(&palette, *colour))).collect();
    let indexed: Vec<u8> =
        runs().flat_map(|run| std::iter::repeat_n(indices[&run[0]], run.len())).collect();

    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    encoder.write_header()?.write_image_data(&indexed)?;
    Ok(file)
}

/// Returns the index of the nearest colour of a palette.
fn nearest(palette: &[[u8; 3]], colour: [u8; 3]) -> u8 {
    let distance = |other: &[u8; 3]| -> u32 {
        other.iter().zip(colour).map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum()
    };
    let nearest = palette.iter().enumerate().min_by_key(|(_, other)| distance(other));
    nearest.and_then(|(nth, _)| u8::try_from(nth).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frequent_colours_are_kept_and_others_become_the_nearest() {
        let mut pixels: Vec<[u8; 3]> = vec![[255, 255, 255]; 5000];
        pixels.extend(vec![[0, 105, 127]; 3000]);
        pixels.extend((0..=249).flat_map(|red| [0, 80, 160, 240].map(|green| [red, green, 7])));
        let file = encode(&pixels, 90, 100).unwrap();
        let mut reader = png::Decoder::new(std::io::Cursor::new(&file)).read_info().unwrap();
        let palette = reader.info().palette.clone().unwrap().to_vec();
        assert_eq!(palette.len(), MAX_COLOURS * 3);
        assert_eq!(palette[..6], [255, 255, 255, 0, 105, 127]);
        let mut numbers = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut numbers).unwrap();
        assert_eq!((numbers[0], numbers[5000]), (0, 1));
        assert_eq!(encode(&pixels, 90, 100).unwrap(), file, "and the same again");
    }
}
