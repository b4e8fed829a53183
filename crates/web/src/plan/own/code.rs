//! An address as squares that a telephone reads. The drawing is ours: plain shapes, nothing that runs.

use std::fmt::Write;

use qrcode::{Color, QrCode};

/// The light edge around the squares, in squares, as the norm asks (ISO/IEC 18004).
const EDGE: usize = 4;

/// Squares that say an address.
pub struct Squares {
    /// How many squares there are on a side, with the edge.
    pub side: usize,
    /// The dark ones, as the outline of an SVG path.
    pub path: String,
}

impl Squares {
    /// The squares of an address; none for one that is too long for any.
    pub fn of(address: &str) -> Option<Squares> {
        let code = QrCode::new(address).ok()?;
        let width = code.width();
        let mut path = String::new();
        for (place, _) in code.to_colors().into_iter().enumerate().filter(|(_, color)| *color == Color::Dark) {
            let _ = write!(path, "M{} {}h1v1h-1z", place % width + EDGE, place / width + EDGE);
        }
        Some(Squares { side: width + 2 * EDGE, path })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_three_corners_by_which_a_telephone_finds_it_are_dark() {
        let address = format!("https://bestendig.example/demostad/days/{}?language=ti", "0f".repeat(32));
        let squares = Squares::of(&address).expect("it fits");
        let far = squares.side - EDGE - 1;
        for (x, y) in [(EDGE, EDGE), (far, EDGE), (EDGE, far)] {
            assert!(squares.path.contains(&format!("M{x} {y}h1")), "{x} {y}");
        }
        assert!(!squares.path.contains("M3 ") && squares.side < 70, "{}", squares.side);
    }
}
