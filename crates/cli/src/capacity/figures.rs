//! Figures as they are typed: what makes no sense is said in the sentence of the figure itself.

use std::path::Path;

use ::capacity::figure::{self, BadFigure, Chance, Load, Uncertainty, What};

use crate::complaint::Complaint;

/// A load in erlangs.
pub fn load(text: &str) -> Result<Load, BadFigure> {
    Load::new(number(text, What::Load)?)
}

/// A chance or a share.
pub fn chance(text: &str) -> Result<Chance, BadFigure> {
    Chance::new(number(text, What::Chance)?)
}

/// The uncertainty of a rate.
pub fn uncertainty(text: &str) -> Result<Uncertainty, BadFigure> {
    Uncertainty::new(number(text, What::Uncertainty)?)
}

/// A number of beds.
pub fn beds(text: &str) -> Result<u32, BadFigure> {
    match text.trim().parse::<i128>() {
        Ok(below) if below < 0 => Err(BadFigure::BelowZero(What::Beds)),
        Ok(number) => figure::beds(u64::try_from(number).unwrap_or(u64::MAX)),
        Err(_) => Err(BadFigure::NoNumber(What::Beds)),
    }
}

/// The text of a file.
pub fn file(path: &Path) -> Result<String, Complaint> {
    std::fs::read_to_string(path).map_err(|error| Complaint::new(format!("{} cannot be read: {error}", path.display())))
}

/// Why something cannot be reckoned, where it was not typed as one figure.
pub fn complaint(bad: BadFigure) -> Complaint {
    Complaint::new(bad.to_string())
}

fn number(text: &str, what: What) -> Result<f64, BadFigure> {
    text.trim().parse().map_err(|_| BadFigure::NoNumber(what))
}
