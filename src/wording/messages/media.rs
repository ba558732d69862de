//! [`MediaWords`]: messages for images, videos, recordings and pages.

use crate::wording::catalogue::catalogue;
use crate::wording::message::Message;

catalogue! {
    /// Messages for images, videos, recordings and pages.
    pub struct MediaWords {
        /// Link to an image on another site, by the name of the site.
        pub image_at: Message<1>,
        /// Link to a video on another site.
        pub video_at: Message<1>,
        /// Link to a recording on another site.
        pub audio_at: Message<1>,
        /// Link to a page on another site.
        pub page_at: Message<1>,
        /// The person or agency that made an image.
        pub image_by: Message<1>,
        /// The person or agency that made a video.
        pub video_by: Message<1>,
        /// The person or agency that made a recording.
        pub audio_by: Message<1>,
    }
}
