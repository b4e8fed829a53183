//! Whose file the house does not have to keep any more: they left, and the time that was agreed is over.

use domain::id::PersonId;
use jiff::ToSpan;
use jiff::civil::Date;
use report::{Now, last_times};

use crate::answer::Trouble;
use crate::visit::Visit;
use crate::{dates, figures, outflow};

/// No more than so many are shown at once.
const MOST: usize = 100;

/// Somebody whose time is over.
pub struct Row {
    pub href: String,
    pub called: String,
    pub left: String,
    /// Since when the file does not have to be kept.
    pub since: String,
    /// Who agreed on it, and whether anybody did.
    pub source: String,
    pub confirmed: bool,
}

/// Whoever falls due, the longest first, and how many there are in all.
pub async fn of(visit: &Visit) -> Result<(Vec<Row>, usize), Trouble> {
    let Some(counted) = figures::counted(&visit.house).await? else { return Ok((Vec::new(), 0)) };
    let today = visit.now.wall.date();
    let mut due: Vec<(Date, Date, PersonId, String, bool)> = Vec::new();
    for one in last_times(counted.passages.held.iter()).into_values() {
        let Some(gone) = &one.gone else { continue };
        // Whoever came back is there, however long ago they left.
        if gone.now == Now::Back {
            continue;
        }
        let class = visit.house.outflow.on(gone.on).kind(&gone.kind).map_or("", |kind| kind.class.as_str());
        let Some(kept) = visit.house.keeping.of(class, today) else { continue };
        let since = gone.on.saturating_add(i32::from(kept.months).months());
        if since <= today {
            due.push((since, gone.on, one.person, kept.source.clone(), kept.confirmed));
        }
    }
    due.sort();
    let all = due.len();
    due.truncate(MOST);
    let people: Vec<PersonId> = due.iter().map(|(_, _, person, ..)| *person).collect();
    let cards = visit.house.archive.cards(&outflow::sight(visit)?, &people, &visit.now).await?;
    let row = |(since, left, person, source, confirmed): (Date, Date, PersonId, String, bool)| {
        let card = cards.iter().find(|known| known.person == person)?;
        let called = domain::person::called(&card.card.names);
        Some(Row {
            href: visit.path(format_args!("person/{person}/forget")),
            called: called.map_or_else(|| visit.language.t("no-name"), str::to_owned),
            left: dates::full_day(visit.language, left),
            since: dates::full_day(visit.language, since),
            source,
            confirmed,
        })
    };
    Ok((due.into_iter().filter_map(row).collect(), all))
}
