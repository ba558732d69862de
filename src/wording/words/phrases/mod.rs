//! The phrases of amounts and dates, one file per language.

#![cfg_attr(
    target_os = "unknown",
    allow(dead_code, reason = "the messages of all languages but English are loaded")
)]

pub(super) mod ar;
pub(super) mod de;
pub(super) mod en;
pub(super) mod es;
pub(super) mod fr;
pub(super) mod kk;
pub(super) mod pt;
pub(super) mod ru;
pub(super) mod tr;
pub(super) mod uz;
pub(super) mod uz_cyrl;
pub(super) mod zh;
