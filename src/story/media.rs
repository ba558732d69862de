//! [`Media`]: an image, a video, a recording or a page that belongs to an event.

use super::address::Address;
use super::pixels::Pixels;
use super::text::Text;

record! {
    /// An image, a video, a recording or a page that belongs to an event.
    ///
    /// A file of one's own is shown inside the open entry. Anything on another site is a link that names the site, and
    /// nothing is fetched from there before a click.
    pub struct Media {
        /// The sort of medium. Use `link` for a page elsewhere that has the video, the post or the map.
        pub kind: MediaKind,
        /// The address of the file, relative to the story file, such as `talks.jpg`. A whole address of another site becomes
        /// a link that names the site.
        pub src: Address,
        /// The same image in other widths, for smaller screens.
        pub sizes: Vec<ImageSize>,
        /// The address of an image of your own that stands for a video, or for what is on another site.
        pub poster: Option<Address>,
        /// The width of the image, the video or the poster in pixels. With both lengths the page reserves the room.
        pub width: Option<Pixels>,
        /// The height of the image, the video or the poster in pixels.
        pub height: Option<Pixels>,
        /// The content of the image, video or recording in words, for readers who cannot see or hear it.
        pub alt: Option<Text>,
        /// A sentence below the image, for all readers.
        pub caption: Option<Text>,
        /// The person or agency whose work it is, such as "Ada Lind/Reuters". Readers see the label "Image" before it.
        pub credit: Option<Text>,
    }
}

record! {
    /// An image file in another width.
    pub struct ImageSize {
        /// The address of the file with this width, relative to the story file.
        pub src: Address,
        /// The width of that file in pixels, from which browsers choose.
        pub width: Pixels,
    }
}

choice! {
    /// The kind of medium.
    pub enum MediaKind, "a kind of media" {
        /// A photograph, a map or another image.
        Image = "image",
        /// A video.
        Video = "video",
        /// A recording of sound.
        Audio = "audio",
        /// A page or document, such as a video on another site, a post or a map.
        Link = "link",
    }
}
