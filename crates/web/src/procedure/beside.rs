//! The procedures of somebody, for the page of that person: only for whoever reads the legal strand.

use domain::deed::Deed;
use domain::id::PersonId;
use domain::procedure::TermState;

use super::find::{self, Opened};
use super::words;
use crate::answer::Trouble;
use crate::dates;
use crate::visit::Visit;

/// The procedures of somebody, and where another is written down.
pub struct Procedures {
    pub rows: Vec<Row>,
    pub open: Option<String>,
}

/// One procedure.
pub struct Row {
    pub href: String,
    pub kind: String,
    pub closed: bool,
    /// The earliest last day of its running terms.
    pub last_day: Option<String>,
}

/// The procedures of this person; nothing for whoever may not read the legal strand.
pub async fn of(visit: &Visit, person: PersonId) -> Result<Option<Procedures>, Trouble> {
    if find::sight(visit).is_err() {
        return Ok(None);
    }
    let opened = Opened::of(visit, person).await?;
    let mut rows = Vec::new();
    for now in visit.house.archive.procedures_of(person).await? {
        let Some(procedure) = opened.docket.procedure(now.id) else { continue };
        let running = |(_, term): &(_, &domain::procedure::Term)| term.state == TermState::Running;
        let first = opened.docket.terms(now.id).into_iter().find(running);
        rows.push(Row {
            href: visit.path(format_args!("procedure/{}", now.id)),
            kind: words::kind_said(visit.language, &procedure.kind),
            closed: now.closed,
            last_day: first.map(|(_, term)| dates::full_day(visit.language, term.last_day)),
        });
    }
    let may = visit.must_be_allowed(Deed::OpenProcedure).is_ok();
    Ok(Some(Procedures { rows, open: may.then(|| visit.path(format_args!("procedure/open/{person}"))) }))
}
