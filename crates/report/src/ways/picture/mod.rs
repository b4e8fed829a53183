//! The ways as a picture: boxes for steps in rows from top to bottom, arrows as wide as many people took them. It is SVG without colour,
//! script or style of its own and takes the colour of the text around it.

mod labels;
mod layout;
mod lines;
mod pen;
mod svg;

use super::{Tongue, Ways};

impl Ways {
    /// The picture. The table of [`Ways::rows`] says the same beside it.
    pub fn picture(&self, tongue: Tongue) -> String {
        svg::draw(&layout::Layout::of(self, tongue))
    }
}
