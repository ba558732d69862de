//! The conventions of each language.
//!
//! Generated from Unicode CLDR 48 by `cargo xtask cldr`; do not edit.
//! Data © Unicode, Inc., under the Unicode License v3 (SPDX: Unicode-3.0).

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
