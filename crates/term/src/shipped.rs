//! The terms and designated days that come with the program.

use std::sync::LazyLock;

use crate::fault::Faults;
use crate::terms::Terms;

const FILES: &[(&str, &str)] = &[
    ("terms/awb.toml", include_str!("../terms/awb.toml")),
    ("terms/vw.toml", include_str!("../terms/vw.toml")),
    ("terms/vw_64.toml", include_str!("../terms/vw_64.toml")),
    ("terms/court.toml", include_str!("../terms/court.toml")),
    ("terms/designated_days.toml", include_str!("../terms/designated_days.toml")),
];

static SHIPPED: LazyLock<Result<Terms, Faults>> = LazyLock::new(|| Terms::load(FILES));

/// The terms that come with the program, read once.
///
/// # Errors
/// When a file of the program itself is faulty; a test keeps that from being shipped.
pub fn shipped() -> Result<&'static Terms, &'static Faults> {
    SHIPPED.as_ref()
}
