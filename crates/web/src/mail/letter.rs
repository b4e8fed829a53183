//! What a letter to a colleague says: how much there is, and where to look. It is put together from counts, so that no
//! word about anybody can stand in it.

use domain::id::CommandId;
use jiff::Timestamp;
use mail::Letter;

use crate::house::House;
use crate::language::Language;
use crate::plan::due::Due;

/// How much is due today.
pub fn daily(house: &House, language: Language, to: &str, due: Due) -> Draft {
    let lines = [("mail-steps", due.steps), ("mail-terms", due.terms), ("mail-reviews", due.reviews)];
    let counted = lines.into_iter().filter(|(_, n)| *n > 0).map(|(key, n)| language.n(key, n));
    let body = [language.t("mail-hello"), String::new()].into_iter().chain(counted).chain([
        String::new(),
        link(house, language),
        String::new(),
        language.t("mail-why"),
    ]);
    draft(to, language.n("mail-subject", due.all()), body)
}

/// That mail arrives.
pub fn trial(house: &House, language: Language, to: &str) -> Draft {
    let body = [language.t("mail-trial-body"), String::new(), link(house, language)];
    draft(to, language.t("mail-trial-subject"), body)
}

/// A letter without its number.
pub struct Draft {
    to: String,
    subject: String,
    body: String,
}

impl Draft {
    /// The letter, with the number of its message. Outside the house nobody can find the message by it.
    pub fn numbered(self, house: &House, id: CommandId, at: Timestamp) -> Letter {
        let number = house.archive.mark(&id.number().to_be_bytes());
        Letter { to: self.to, subject: self.subject, body: self.body, number, at }
    }
}

fn link(house: &House, language: Language) -> String {
    format!("{} {}/{}/sign-in", language.t("mail-sign-in"), house.origin, house.slug)
}

fn draft(to: &str, subject: String, body: impl IntoIterator<Item = String>) -> Draft {
    // Signs that keep a number apart from a text in the other direction are of no use in plain text.
    let plain = |text: String| text.replace(['\u{2068}', '\u{2069}'], "");
    let lines: Vec<String> = body.into_iter().map(plain).collect();
    Draft { to: to.to_owned(), subject: plain(subject), body: lines.join("\n") + "\n" }
}
