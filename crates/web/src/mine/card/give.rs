//! `POST /person/{person}/entrance`: gives somebody their entrance, shown here and nowhere else; the card before is worth
//! nothing any more. `/take-back` leaves them without.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::event::Class;
use domain::id::{PersonId, WorkerId};

use super::{PROFESSIONAL, reads, told};
use crate::answer::{self, Answer, to};
use crate::form::Filled;
use crate::frame::Frame;
use crate::house::Houses;
use crate::mine::seen;
use crate::plan::own::Squares;
use crate::session::Code;
use crate::tongue::Words;
use crate::visit::Visit;
use crate::ways_in::prove;

pub fn routes() -> Router<Houses> {
    Router::new()
        .route("/person/{person}/entrance", post(give))
        .route("/person/{person}/entrance/take-back", post(take_back))
}

#[derive(Template)]
#[template(path = "mine/card/card.html")]
struct Page {
    frame: Frame,
    person: PersonId,
    words: Words,
    code: String,
    address: String,
    squares: Option<Squares>,
    telephone: Option<String>,
}

async fn give(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let (person, _, noted) = told(&visit, &id).await?;
    prove::first(&visit, Some(&filled)).await?;
    let words = Words::of_code(filled.one("language")).or_else(|| seen::language(&noted));
    let words = words.or_else(|| Words::of_code("nl")).unwrap_or_else(|| Words::wished("", &Default::default()));
    let code = Code::new();
    let me = visit.me.worker.id;
    let opened: Vec<(Class, WorkerId)> =
        PROFESSIONAL.into_iter().filter(|class| reads(&visit, *class)).map(|class| (class, me)).collect();
    visit.house.archive.give_entrance(code.hash(), person, &opened, visit.now.at).await?;
    // The code does not stand in the address: it would stay behind in the history of a telephone.
    let address = format!("{}{}", visit.house.origin, visit.path("mine"));
    answer::page(&Page {
        frame: visit.frame("mine-title").await?,
        person,
        words,
        code: code.text(),
        squares: Squares::of(&format!("{address}?language={}", words.code())),
        address,
        telephone: visit.house.admission.telephone.clone(),
    })
}

async fn take_back(visit: Visit, Path((_, id)): Path<(String, String)>, _: Filled) -> Answer {
    let (person, ..) = told(&visit, &id).await?;
    visit.house.archive.take_back_entrance(person).await?;
    to(visit.path(format_args!("person/{person}/mine")))
}
