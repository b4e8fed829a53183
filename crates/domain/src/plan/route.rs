//! The three ways to a solution that lasts, and which of them somebody aims for. The program knows no order among them.

use jiff::civil::Date;
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
    /// What speaks for it.
    pub speaks_for: Personal,
    /// What speaks against it, or makes it impossible.
    pub against: Personal,
    /// What the person thinks of it, in their own words.
    pub view: Personal,
    /// What is still to be found out.
    pub open: Personal,
    /// Which ways within it were looked at.
    #[serde(default)]
    pub ways: Vec<RouteWay>,
    /// Which country, and whether staying there is guaranteed; on which conditions somebody could return.
    #[serde(default)]
    pub terms: Personal,
    /// What there is to show it, described: no copies lie here.
    #[serde(default)]
    pub evidence: Personal,
    /// The finding that somebody cannot return.
    #[serde(default)]
    pub cannot: Option<CannotReturn>,
}

/// A way within a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum RouteWay {
    /// Asylum again, with new facts (opvolgende asielaanvraag).
    RepeatAsylum,
    /// Another ground of the regular law (regulier).
    Regular,
    /// Medical grounds (medisch).
    Medical,
    /// Nobody's fault that somebody cannot leave (buiten schuld).
    NoFault,
    /// Stateless (staatloos).
    Stateless,
    /// A victim of trafficking (mensenhandel).
    Trafficking,
    /// Family (gezin).
    Family,
    /// A child that has grown up here (kind).
    Child,
    /// Staying in the other country is guaranteed.
    StayGuaranteed,
    /// It is not, or nobody knows.
    StayNotGuaranteed,
    /// By own means.
    OwnMeans,
    /// With help on the way and afterwards (ondersteunde terugkeer).
    Assisted,
}

impl RouteWay {
    /// All of them, route by route. The order means nothing.
    pub const ALL: [RouteWay; 12] = [
        RouteWay::RepeatAsylum,
        RouteWay::Regular,
        RouteWay::Medical,
        RouteWay::NoFault,
        RouteWay::Stateless,
        RouteWay::Trafficking,
        RouteWay::Family,
        RouteWay::Child,
        RouteWay::StayGuaranteed,
        RouteWay::StayNotGuaranteed,
        RouteWay::OwnMeans,
        RouteWay::Assisted,
    ];

    /// Of which route it is.
    pub const fn belongs_to(self) -> Route {
        match self {
            RouteWay::StayGuaranteed | RouteWay::StayNotGuaranteed => Route::Onward,
            RouteWay::OwnMeans | RouteWay::Assisted => Route::Return,
            RouteWay::RepeatAsylum
            | RouteWay::Regular
            | RouteWay::Medical
            | RouteWay::NoFault
            | RouteWay::Stateless
            | RouteWay::Trafficking
            | RouteWay::Family
            | RouteWay::Child => Route::Legalisation,
        }
    }

    /// The name, as forms and texts use it.
    pub const fn name(self) -> &'static str {
        match self {
            RouteWay::RepeatAsylum => "repeat-asylum",
            RouteWay::Regular => "regular",
            RouteWay::Medical => "medical",
            RouteWay::NoFault => "no-fault",
            RouteWay::Stateless => "stateless",
            RouteWay::Trafficking => "trafficking",
            RouteWay::Family => "family",
            RouteWay::Child => "child",
            RouteWay::StayGuaranteed => "stay-guaranteed",
            RouteWay::StayNotGuaranteed => "stay-not-guaranteed",
            RouteWay::OwnMeans => "own-means",
            RouteWay::Assisted => "assisted",
        }
    }
}

/// That somebody cannot return (niet kunnen terugkeren): why, and when that is looked at again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CannotReturn {
    /// Why; at least one.
    pub grounds: Vec<CannotGround>,
    /// On which day it is looked at again.
    pub look_again: Date,
}

/// Why somebody cannot return.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CannotGround {
    /// No country is theirs (staatloos).
    Stateless,
    /// No documents can be had (geen documenten).
    NoDocuments,
    /// They are too ill (medisch).
    Medical,
    /// It is not safe (onveilig).
    Unsafe,
    /// Another reason, which stands in the words.
    Other,
}

impl CannotGround {
    /// All of them.
    pub const ALL: [CannotGround; 5] = [
        CannotGround::Stateless,
        CannotGround::NoDocuments,
        CannotGround::Medical,
        CannotGround::Unsafe,
        CannotGround::Other,
    ];

    /// The name, as forms and texts use it.
    pub const fn name(self) -> &'static str {
        match self {
            CannotGround::Stateless => "stateless",
            CannotGround::NoDocuments => "no-documents",
            CannotGround::Medical => "medical",
            CannotGround::Unsafe => "unsafe",
            CannotGround::Other => "other",
        }
    }
}

/// What is aimed for (begeleidingsscenario).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Aim {
    /// Nothing yet: it is being looked into (nog in onderzoek).
    UnderInvestigation,
    /// One of the three routes.
    For(Route),
}
