//! `POST /mine/reach`: somebody says how they can be reached safely.

use axum::Router;
use axum::routing::post;
use domain::person::{Channel, CorrectRefusal, Reach, ReachRefusal, SetReach};
use domain::personal::Personal;

use super::again;
use crate::answer::{Answer, Trouble, page};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::mine::arrive::Mine;

/// How many ways can be said on the page.
const LINES: usize = 3;
/// The channels by the word of the form, which is also that of its text.
pub const CHANNELS: [(&str, Channel); 4] = [
    ("telephone", Channel::Telephone),
    ("message", Channel::Message),
    ("through", Channel::Through),
    ("place", Channel::Place),
];

/// One way to reach somebody, as a form shows it.
pub struct Line {
    pub name: String,
    pub channel: &'static str,
    pub to: String,
    pub mind: String,
}

pub fn routes() -> Router<Houses> {
    Router::new().route("/mine/reach", post(set))
}

/// What stands, with room for more.
pub fn lines(stands: &[Reach]) -> Vec<Line> {
    let known = stands.iter().map(|reach| {
        let word =
            CHANNELS.iter().find(|(_, channel)| *channel == reach.channel).map_or("telephone", |(word, _)| *word);
        (word, reach.to.reveal().to_owned(), reach.mind.reveal().to_owned())
    });
    let empty = std::iter::repeat_with(|| ("telephone", String::new(), String::new()));
    let many = LINES.max(stands.len() + 1);
    let line = |(nth, (channel, to, mind))| Line { name: format!("reach-{nth}"), channel, to, mind };
    (1..).zip(known.chain(empty).take(many)).map(line).collect()
}

/// What was typed.
pub fn typed(filled: &Filled) -> Vec<Line> {
    read(filled).map(|(name, channel, to, mind)| Line { name, channel, to, mind }).collect()
}

fn read(filled: &Filled) -> impl Iterator<Item = (String, &'static str, String, String)> {
    (1..=20).map(|nth| format!("reach-{nth}")).filter_map(|name| {
        let channel = filled.one(&format!("{name}-channel"));
        let (word, _) = CHANNELS.iter().find(|(word, _)| *word == channel)?;
        let (to, mind) = (filled.one(&format!("{name}-to")).to_owned(), filled.one(&format!("{name}-mind")).to_owned());
        Some((name, *word, to, mind))
    })
}

async fn set(mine: Mine, filled: Filled) -> Answer {
    let reach = read(&filled).filter(|(_, _, to, _)| !to.is_empty()).filter_map(|(_, word, to, mind)| {
        let (_, channel) = CHANNELS.iter().find(|(known, _)| *known == word)?;
        Some(Reach { channel: *channel, to: Personal::new(&to), mind: Personal::new(&mind) })
    });
    let set = SetReach { person: mine.own.person(), reach: reach.collect() };
    match mine.execute(set, filled.id("command")?).await? {
        Ok(()) => page(&super::page(&mine, Faults::default(), Filled::default(), true).await?),
        Err(ReachRefusal::Unsound(CorrectRefusal::TooLong | CorrectRefusal::TooMany)) => {
            again(&mine, Faults::one("reach", "long"), filled).await
        }
        Err(ReachRefusal::NotRegistered | ReachRefusal::Unsound(_)) => Err(Trouble::NotThere),
    }
}
