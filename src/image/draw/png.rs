//! An SVG as a PNG, as small as few colours make it.

use std::collections::HashMap;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// The most colours that a PNG has by their numbers.
const MOST: usize = 256;

/// Makes dots of an SVG of ours.
///
/// # Errors
///
/// Where it is no SVG, or one without a size.
pub fn png(svg: &str) -> std::io::Result<Vec<u8>> {
    let tree = Tree::from_str(svg, &Options::default()).map_err(std::io::Error::other)?;
    let size = tree.size().to_int_size();
    let mut dots = Pixmap::new(size.width(), size.height())
        .ok_or_else(|| std::io::Error::other("an image without a size"))?;
    resvg::render(&tree, Transform::identity(), &mut dots.as_mut());
    // The ground covers all of it, so that nothing is seen through it.
    let dots: Vec<[u8; 3]> =
        dots.pixels().iter().map(|dot| [dot.red(), dot.green(), dot.blue()]).collect();
    encoded(&dots, size.width(), size.height())
}

/// The colours that stand most often, and the nearest of them for all others: those are mixtures at the edges of letters.
fn encoded(dots: &[[u8; 3]], width: u32, height: u32) -> std::io::Result<Vec<u8>> {
    let mut times: HashMap<[u8; 3], usize> = HashMap::new();
    // Most dots are like their neighbours.
    let runs = || dots.chunk_by(|a, b| a == b);
    for run in runs() {
        *times.entry(run[0]).or_default() += run.len();
    }
    let mut colours: Vec<([u8; 3], usize)> = times.into_iter().collect();
    // By the colour too, lest the order be another each time.
    colours.sort_unstable_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    let palette: Vec<[u8; 3]> = colours.iter().take(MOST).map(|(colour, _)| *colour).collect();
    let numbers: HashMap<[u8; 3], u8> =
        colours.iter().map(|(colour, _)| (*colour, nearest(&palette, *colour))).collect();
    let numbered: Vec<u8> =
        runs().flat_map(|run| std::iter::repeat_n(numbers[&run[0]], run.len())).collect();

    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    encoder.write_header()?.write_image_data(&numbered)?;
    Ok(file)
}

/// The number of the colour of a palette that is nearest.
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
    fn the_commonest_colours_stay_and_the_others_become_the_nearest() {
        let mut dots: Vec<[u8; 3]> = vec![[255, 255, 255]; 5000];
        dots.extend(vec![[0, 105, 127]; 3000]);
        dots.extend((0..=249).flat_map(|red| [0, 80, 160, 240].map(|green| [red, green, 7])));
        let file = encoded(&dots, 90, 100).unwrap();
        let mut reader = png::Decoder::new(std::io::Cursor::new(&file)).read_info().unwrap();
        let palette = reader.info().palette.clone().unwrap().to_vec();
        assert_eq!(palette.len(), MOST * 3);
        assert_eq!(palette[..6], [255, 255, 255, 0, 105, 127]);
        let mut numbers = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut numbers).unwrap();
        assert_eq!((numbers[0], numbers[5000]), (0, 1));
        assert_eq!(encoded(&dots, 90, 100).unwrap(), file, "and the same again");
    }
}
