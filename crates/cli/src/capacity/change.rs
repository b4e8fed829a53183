//! The one thing that is changed, to see what it does.

use ::capacity::what_if::{Beds, WhatIf};
use clap::Args;

/// What if; at most one of these.
#[derive(Args)]
#[group(multiple = false)]
pub struct Change {
    /// What if this city closes, or its rooms of one kind: CITY or CITY/KIND.
    #[arg(long, value_name = "CITY")]
    close: Option<String>,
    /// What if the same people and beds were spread over this many cities.
    #[arg(long, value_name = "NUMBER")]
    cities: Option<u32>,
    /// What if the same people came to this many cities, each with as many beds as a city has now.
    #[arg(long, value_name = "NUMBER")]
    cities_with_beds: Option<u32>,
    /// What if stays are longer by so many days, such as for a court: DAYS, or DAYS/SHARE for part of the households.
    #[arg(long, value_name = "DAYS", value_parser = longer, allow_negative_numbers = true)]
    longer: Option<(f64, f64)>,
}

impl Change {
    /// What is asked for, if anything is.
    pub fn asked(&self) -> Option<WhatIf> {
        let close = self.close.as_deref().map(|what| match what.split_once('/') {
            Some((city, kind)) => WhatIf::Close { city: city.to_owned(), kind: Some(kind.to_owned()) },
            None => WhatIf::Close { city: what.to_owned(), kind: None },
        });
        let shared = self.cities.map(|number| WhatIf::Cities { number, beds: Beds::Shared });
        let own = self.cities_with_beds.map(|number| WhatIf::Cities { number, beds: Beds::PerCity });
        let longer = self.longer.map(|(days, share)| WhatIf::LongerStays { days, share });
        close.or(shared).or(own).or(longer)
    }
}

fn longer(text: &str) -> Result<(f64, f64), String> {
    let (days, share) = text.split_once('/').unwrap_or((text, "1"));
    let number = |text: &str| text.trim().parse::<f64>().map_err(|_| format!("`{text}` is no number"));
    Ok((number(days)?, number(share)?))
}
