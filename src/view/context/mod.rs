//! [`RenderContext`]: a story with everything that the components need to render it in one language.

mod adoption;
mod chapters;
mod heading_level;
mod language;
mod lookup;
mod media_base;
mod period;
mod quantities;
mod render_context;

pub use adoption::Adoption;
pub use chapters::{Chapters, Here};
pub(super) use chapters::{MAX_UNPAGED, PAGE_SIZE};
pub use heading_level::HeadingLevel;
pub use language::{language, resolve_language};
pub use lookup::DatedEvent;
pub use media_base::{MediaBase, MediaPlace};
pub(super) use period::period;
pub use render_context::{Form, RenderContext};
