//! The frame around every page: the house, the menu, who is signed in, the head of the chain.

use domain::command::Place;
use domain::deed::Deed;
use domain::event::Class;
use domain::tonight::State;
use permission::{Page, Purpose};

use crate::answer::Trouble;
use crate::house::House;
use crate::language::Language;
use crate::visit::Visit;

/// What the frame shows.
pub struct Frame {
    /// The key of the title. Titles are constant: no person's name stands in one.
    pub title: &'static str,
    /// The language of the page.
    pub language: Language,
    /// The word in the house's address.
    pub slug: String,
    /// The house's name.
    pub house: String,
    /// The entries of the menu that are always in sight.
    pub tabs: Vec<Entry>,
    /// The others.
    pub more: Vec<Entry>,
    /// Who is signed in.
    pub worker: String,
    /// As what, in words.
    pub roles: String,
    /// How many requests ring for this worker.
    pub rings: usize,
    /// How many colleagues are stopped from opening files, for whoever may let them read again.
    pub stops: usize,
    /// How many legal terms ask something of this worker.
    pub terms: usize,
    /// The head of the chain, short.
    pub head: String,
    /// The address of this page, to come back to after a change of language.
    here: String,
}

/// An entry of the menu.
pub struct Entry {
    /// Its text's key.
    pub key: &'static str,
    /// Its address.
    pub href: String,
    /// Whether this page belongs to it.
    pub current: bool,
}

impl Frame {
    /// The frame for this visit.
    pub async fn of(visit: &Visit, title: &'static str) -> Result<Frame, Trouble> {
        let house = &visit.house;
        let head = house.archive.head().await?;
        let roles: Vec<String> =
            visit.me.worker.roles.iter().map(|role| visit.language.t(format!("role-{}", role.name()))).collect();
        // Whoever only chooses how they come in is told nothing of the house.
        let entering = visit.me.is_entering();
        let (tabs, more) = if entering { (vec![], vec![]) } else { menu(visit) };
        Ok(Frame {
            title,
            language: visit.language,
            slug: house.slug.clone(),
            house: house.name.clone(),
            tabs,
            more,
            worker: visit.me.name.clone(),
            roles: roles.join(", "),
            rings: if entering { 0 } else { rings(visit).await? },
            stops: if entering { 0 } else { crate::reading::stopped(visit).await? },
            terms: if entering { 0 } else { crate::procedure::terms::asking(visit).await? },
            head: if entering { String::new() } else { short(&head) },
            here: visit.here.clone(),
        })
    }

    /// The text under this key.
    pub fn t(&self, key: impl AsRef<str>) -> String {
        self.language.t(key)
    }

    /// The text under this key with a number in it.
    pub fn n(&self, key: impl AsRef<str>, n: impl Count) -> String {
        self.language.n(key, n.count())
    }

    /// The address that changes the language and comes back here.
    pub fn in_language(&self, language: &Language) -> String {
        let question = [("to", language.code()), ("back", &self.here)];
        self.path(format_args!("language?{}", serde_html_form::to_string(question).unwrap_or_default()))
    }

    /// An address in this house.
    pub fn path(&self, rest: impl std::fmt::Display) -> String {
        format!("/{}/{rest}", self.slug)
    }
}

/// The head of the chain as people compare it, and as `bestendig verify --head` takes it: the position and
/// the first sixteen digits, in fours.
pub fn short(head: &store::Head) -> String {
    let digits = head.hash.short();
    let fours: Vec<&str> = [0, 4, 8, 12].into_iter().filter_map(|from| digits.get(from..from + 4)).collect();
    format!("{}: {}", head.position, fours.join(" "))
}

fn menu(visit: &Visit) -> (Vec<Entry>, Vec<Entry>) {
    let may = |deed| visit.may(deed, Place::House);
    let sees = |page| visit.see(page, Place::House).is_ok();
    let rounds = visit.me.places().into_iter().any(|place| visit.may(Deed::MarkRound, place));
    let letters = may(Deed::DeliverLetter);
    let searches = !visit.house.guard.search_purposes(&visit.me.worker).is_empty();
    let confirms = may(Deed::CloseHardship);
    let entry = |shown: bool, key, rest: &str| {
        let href = visit.path(rest);
        let current = belongs(&visit.path, &href);
        shown.then_some(Entry { key, href, current })
    };
    let tabs = [
        entry(may(Deed::RequestTonight), "nav-tonight", "tonight"),
        entry(sees(Page::Board), "nav-board", "board"),
        entry(may(Deed::RegisterPerson), "nav-register", "person/register"),
        entry(rounds, "nav-round", "round"),
        entry(confirms, "nav-hardship", "hardship"),
        entry(may(Deed::MeetTerm), "nav-terms", "term"),
        entry(may(Deed::WriteNote), "nav-caseload", "caseload"),
    ];
    let admits = may(Deed::NoteFact) || visit.sight(Purpose::Admission, &[Class::Night], Place::House).is_ok();
    let moves = visit.sight(Purpose::Transfer, &[Class::Case], Place::House).is_ok();
    let more = [
        entry(admits, "nav-admission", "admission"),
        entry(!confirms && may(Deed::ProposeHardship), "nav-hardship", "hardship"),
        entry(may(Deed::ReceiveObjection) || may(Deed::DecideObjection), "nav-objection", "objection"),
        entry(!may(Deed::MeetTerm) && sees(Page::Terms), "nav-terms", "term"),
        entry(!may(Deed::WriteNote) && sees(Page::Caseload), "nav-caseload", "caseload"),
        entry(sees(Page::Learning), "nav-learning", "learning"),
        entry(sees(Page::Conference), "nav-conference", "conference"),
        entry(may(Deed::TakeUpComplaint), "nav-complaint", "complaint"),
        entry(moves, "nav-transfer", "transfer"),
        entry(crate::outflow::sees(visit), "nav-outflow", "outflow"),
        entry(crate::figures::sees(visit), "nav-figures", "figures"),
        entry(crate::figures::sees_rights(visit), "nav-rights", "figures/rights"),
        entry(crate::figures::sees(visit), "nav-capacity", "capacity"),
        entry(searches, "nav-people", "person/search"),
        entry(searches, "nav-phrase", "phrase"),
        entry(sees(Page::Locations), "nav-locations", "location"),
        entry(may(Deed::OpenLocation), "nav-import", "import"),
        entry(crate::allowance::sees(visit), "nav-allowance", "allowance"),
        entry(letters, "nav-letters", "letter"),
        entry(sees(Page::Rules), "nav-rules", "rules"),
        entry(sees(Page::Staff), "nav-staff", "staff"),
        entry(sees(Page::Outbox), "nav-outbox", "outbox"),
    ];
    (tabs.into_iter().flatten().collect(), more.into_iter().flatten().collect())
}

/// Whether a page is the one of this entry, or lies below it.
fn belongs(path: &str, entry: &str) -> bool {
    path.strip_prefix(entry).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// How many open requests ring for this worker: all that rang as far as their place on the duty list.
async fn rings(visit: &Visit) -> Result<usize, Trouble> {
    let duty = visit.house.archive.duty().await?;
    if !duty.contains(&visit.me.worker.id) {
        return Ok(0);
    }
    let open = visit.house.archive.open_requests().await?;
    let rung = |step: u16| (1..=step).any(|step| House::rung(&duty, step) == Some(visit.me.worker.id));
    Ok(open
        .iter()
        .filter(|request| *request.asked.state(visit.now.at) == State::Open && rung(request.asked.step))
        .count())
}

/// A number as templates hand it over: by value or by reference.
pub trait Count {
    /// The number.
    fn count(self) -> usize;
}

impl Count for u64 {
    fn count(self) -> usize {
        usize::try_from(self).unwrap_or(usize::MAX)
    }
}

impl Count for usize {
    fn count(self) -> usize {
        self
    }
}

impl Count for u32 {
    fn count(self) -> usize {
        usize::try_from(self).unwrap_or(usize::MAX)
    }
}

impl Count for u16 {
    fn count(self) -> usize {
        usize::from(self)
    }
}

impl<C: Count + Copy> Count for &C {
    fn count(self) -> usize {
        (*self).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_belongs_to_its_own_entry_only() {
        check("/demostad/tonight", "/demostad/tonight", true);
        check("/demostad/tonight/00/hold", "/demostad/tonight", true);
        check("/demostad/person/register", "/demostad/person/search", false);
        check("/demostad/boarding", "/demostad/board", false);
        check("/demostad/", "/demostad/board", false);
    }

    #[track_caller]
    fn check(path: &str, entry: &str, expected: bool) {
        assert_eq!(belongs(path, entry), expected);
    }
}
