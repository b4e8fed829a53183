//! `POST /mine/correct`, `/mine/forget`, `/mine/complain` and `/mine/take-back`: asking, complaining, and neither any more.

use axum::Router;
use axum::routing::post;
use domain::complaint::{MakeComplaint, MakeComplaintRefusal, WithdrawComplaint, WithdrawComplaintRefusal};
use domain::id::{CommandId, ComplaintId, WishId};
use domain::personal::Personal;
use domain::wish::{About, Asks, MakeWish, TakeBackWish, TakeBackWishRefusal, WishRefusal as Refusal};

use super::again;
use crate::answer::{Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::mine::arrive::Mine;

pub fn routes() -> Router<Houses> {
    Router::new()
        .route("/mine/correct", post(correct))
        .route("/mine/forget", post(forget))
        .route("/mine/complain", post(complain))
        .route("/mine/take-back", post(take_back))
}

async fn correct(mine: Mine, filled: Filled) -> Answer {
    let about = About::ALL.into_iter().find(|about| about.name() == filled.one("about"));
    let mut faults = Faults::default();
    if about.is_none() {
        faults.add("about", "needed");
    }
    if filled.one("words").is_empty() {
        faults.add("words", "needed");
    }
    let Some(about) = about.filter(|_| faults.is_empty()) else { return again(&mine, faults, filled).await };
    make(mine, Asks::Correct(about), filled).await
}

async fn forget(mine: Mine, filled: Filled) -> Answer {
    make(mine, Asks::Forget, filled).await
}

async fn make(mine: Mine, asks: Asks, filled: Filled) -> Answer {
    let (id, words) = (filled.id::<CommandId>("command")?, Personal::new(filled.one("words")));
    let wish = WishId::new(mine.number(id, "wish"));
    let made = mine.execute(MakeWish { person: mine.own.person(), wish, asks, words }, id).await?;
    match made {
        Ok(()) | Err(Refusal::MadeAlready | Refusal::AskedAlready) => to(mine.path("asks#asked")),
        Err(Refusal::NotRegistered) => Err(Trouble::NotThere),
        Err(Refusal::NoWords) => again(&mine, Faults::one("words", "needed"), filled).await,
        Err(Refusal::TooLong | Refusal::TooMany) => again(&mine, Faults::one("words", "long"), filled).await,
    }
}

async fn complain(mine: Mine, filled: Filled) -> Answer {
    let (id, words) = (filled.id::<CommandId>("command")?, Personal::new(filled.one("complaint")));
    let complaint = ComplaintId::new(mine.number(id, "complaint"));
    let made = mine.execute(MakeComplaint { person: mine.own.person(), complaint, words }, id).await?;
    match made {
        Ok(()) | Err(MakeComplaintRefusal::MadeAlready) => to(mine.path("asks#asked")),
        Err(MakeComplaintRefusal::NotRegistered) => Err(Trouble::NotThere),
        Err(MakeComplaintRefusal::NoWords) => again(&mine, Faults::one("complaint", "needed"), filled).await,
        Err(MakeComplaintRefusal::TooLong | MakeComplaintRefusal::TooMany) => {
            again(&mine, Faults::one("complaint", "long"), filled).await
        }
    }
}

async fn take_back(mine: Mine, filled: Filled) -> Answer {
    if !filled.one("complaint").is_empty() {
        let complaint = filled.id("complaint")?;
        let asked = WithdrawComplaint { person: mine.own.person(), complaint };
        let (Ok(()) | Err(WithdrawComplaintRefusal::NotOpen)) = mine.execute(asked, filled.id("command")?).await?;
        return to(mine.path("asks#asked"));
    }
    let wish: WishId = filled.id("wish")?;
    let asked = mine.execute(TakeBackWish { person: mine.own.person(), wish }, filled.id("command")?).await?;
    match asked {
        // What was answered meanwhile is shown as it is.
        Ok(()) | Err(TakeBackWishRefusal::NotOpen) => to(mine.path("asks#asked")),
    }
}
