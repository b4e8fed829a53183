//! The three ways to a solution that lasts, and which of them somebody aims for. The program knows no order among them.

use serde::{Deserialize, Serialize};

use crate::personal::Personal;

/// A way to a solution that lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Route {
    /// A right to stay here (legalisering).
    Legalisation,
    /// To another country where staying is guaranteed (doormigratie).
    Onward,
    /// To the country somebody came from, by their own choice (terugkeer).
    Return,
}

impl Route {
    /// All of them. The order is that of the alphabet and means nothing.
    pub const ALL: [Route; 3] = [Route::Legalisation, Route::Onward, Route::Return];

    /// The name, as addresses and texts use it.
    pub const fn name(self) -> &'static str {
        match self {
            Route::Legalisation => "legalisation",
            Route::Onward => "onward",
            Route::Return => "return",
        }
    }
}

/// What was found of one route.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RouteWeighed {
    /// What speaks for it; evidence is described.
    pub speaks_for: Personal,
    /// What speaks against it, or makes it impossible.
    pub against: Personal,
    /// What the person thinks of it, in their own words.
    pub view: Personal,
    /// What is still to be found out.
    pub open: Personal,
}

/// What is aimed for (begeleidingsscenario).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Aim {
    /// Nothing yet: it is being looked into (nog in onderzoek).
    UnderInvestigation,
    /// One of the three routes.
    For(Route),
}
