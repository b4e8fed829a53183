//! `/import/{draft}`: what would happen, with columns that can be changed; and then doing it.

mod view;

use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::id::CommandId;
use import::{By, Stopped};
use sheet::{Field, Mapping};

use super::waiting::{Opened, Waiting};
use super::{done, only_coordinators};
use crate::answer::{Answer, Trouble, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/import/{draft}", get(show).post(go_on))
}

async fn show(visit: Visit, Path((_, draft)): Path<(String, String)>) -> Answer {
    only_coordinators(&visit)?;
    let id: CommandId = draft.parse()?;
    match Waiting::find(&visit, id).await? {
        Waiting::Done(made) => done::show(&visit, &made).await,
        Waiting::Files { kind, list, second } => {
            let opened = Opened::of(&visit, kind, &list, second.as_ref()).await?;
            view::show(&visit, id, &opened, None).await
        }
    }
}

async fn go_on(visit: Visit, Path((_, draft)): Path<(String, String)>, filled: Filled) -> Answer {
    only_coordinators(&visit)?;
    let id: CommandId = draft.parse()?;
    let there = visit.path(format_args!("import/{id}"));
    let Waiting::Files { kind, mut list, mut second } = Waiting::find(&visit, id).await? else { return to(there) };
    let mut opened = Opened::of(&visit, kind, &list, second.as_ref()).await?;
    let seen = (opened.list.mapping.clone(), opened.second.as_ref().map(|second| second.mapping.clone()));
    decide(&mut opened.list.mapping, &filled, "list");
    list.decide(opened.list.mapping.clone());
    if let (Some(bound), Some(file)) = (&mut opened.second, &mut second) {
        decide(&mut bound.mapping, &filled, "second");
        file.decide(bound.mapping.clone());
    }
    let as_seen = seen == (opened.list.mapping.clone(), opened.second.as_ref().map(|second| second.mapping.clone()));
    if filled.one("do") == "import" && as_seen {
        return carry_out(&visit, id, &opened).await;
    }
    Waiting::Files { kind, list, second }.keep(&visit, id).await?;
    if filled.one("do") == "import" {
        return view::show(&visit, id, &opened, Some("import-changed")).await;
    }
    to(there)
}

/// Takes over what was chosen for each column.
fn decide(mapping: &mut Mapping, filled: &Filled, which: &str) {
    let known: Vec<Field> = mapping.kind.fields().collect();
    let before = mapping.columns().to_vec();
    for (column, held) in before.iter().enumerate() {
        let name = format!("{which}-{column}");
        let chosen = Field::named(filled.one(&name)).filter(|field| known.contains(field));
        // Only what changed is set, so that a field given to another column leaves this one.
        if !filled.all(&name).is_empty() && chosen != *held {
            mapping.set(column, chosen);
        }
    }
}

async fn carry_out(visit: &Visit, id: CommandId, opened: &Opened) -> Answer {
    let archive = &visit.house.archive;
    let content = opened.content(visit);
    if !opened.list.mapping.missing().is_empty()
        || !::import::preview(archive, &content, &visit.now).await?.refused.is_empty()
    {
        return view::show(visit, id, opened, Some("import-nothing-imported")).await;
    }
    let by = By { archive, guard: &visit.house.guard, worker: &visit.me.worker };
    match ::import::carry_out(by, &content, &visit.now, |_, _| ()).await {
        Ok(made) => {
            opened.list.keep(archive).await?;
            if let Some(second) = &opened.second {
                second.keep(archive).await?;
            }
            Waiting::Done(made).keep(visit, id).await?;
            to(visit.path(format_args!("import/{id}")))
        }
        Err(Stopped::Refused(_)) => view::show(visit, id, opened, Some("import-nothing-imported")).await,
        Err(Stopped::NotAllowed(_)) => Err(Trouble::NotThere),
        Err(Stopped::Broken(broken)) => Err(broken.into()),
    }
}
