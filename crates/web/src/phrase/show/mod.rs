//! `/phrase/{language}`: the sentences in one language, large, with what they mean in small letters under them.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;

use super::Spoken;
use super::spoken::SENTENCES;
use crate::answer::{Answer, Trouble, page};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/phrase/{language}", get(show))
}

#[derive(Template)]
#[template(path = "phrase/show/page.html")]
struct Page {
    frame: Frame,
    spoken: &'static Spoken,
    /// Each sentence, and what it means for whoever shows it.
    sentences: Vec<(&'static str, &'static str)>,
    answers: Vec<(&'static str, &'static str)>,
}

async fn show(visit: Visit, Path((_, code)): Path<(String, String)>) -> Answer {
    let spoken = Spoken::of(&code).ok_or(Trouble::NotThere)?;
    let own = Spoken::of(visit.language.code()).ok_or(Trouble::NotThere)?;
    let both = |sentence: &&'static str| (spoken.say(sentence), own.say(sentence));
    let (sentences, answers) = SENTENCES.split_at(SENTENCES.len() - 2);
    page(&Page {
        frame: visit.frame("phrase-title").await?,
        spoken,
        sentences: sentences.iter().map(both).collect(),
        answers: answers.iter().map(both).collect(),
    })
}
