//! Everything that can be asked of the policies.

use domain::deed::Deed;
use domain::event::Class;

/// What a look at somebody's file is for. Every look has one, and it is written down with the look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// To find a bed for tonight.
    ShelterTonight,
    /// To write somebody down, or put right what is written.
    Registering,
    /// To go along with somebody.
    Guidance,
    /// To know who sleeps where at night.
    NightRound,
    /// To find out whether somebody is already known.
    MaybeKnown,
    /// Because the person asks what is written about them.
    PersonAsks,
    /// To take over a list from elsewhere.
    Import,
    /// To decide whether somebody comes into the programme, or stays in it.
    Admission,
    /// To see to it that a legal term is watched.
    LegalTerm,
    /// To keep the work of a team in balance and hand it over.
    Caseload,
    /// To give somebody their allowance or goods.
    Allowance,
    /// To hold a case conference.
    Conference,
    /// To see to a complaint.
    Complaint,
    /// To let somebody go to another house, or receive them from one.
    Transfer,
    /// To let somebody leave the programme, and to know what became of them.
    Outflow,
}

impl Purpose {
    /// All purposes.
    pub const ALL: [Purpose; 15] = [
        Purpose::ShelterTonight,
        Purpose::Registering,
        Purpose::Guidance,
        Purpose::NightRound,
        Purpose::MaybeKnown,
        Purpose::PersonAsks,
        Purpose::Import,
        Purpose::Admission,
        Purpose::LegalTerm,
        Purpose::Caseload,
        Purpose::Allowance,
        Purpose::Conference,
        Purpose::Complaint,
        Purpose::Transfer,
        Purpose::Outflow,
    ];

    /// The name, as the policies and the log use it.
    pub const fn name(self) -> &'static str {
        match self {
            Purpose::ShelterTonight => "ShelterTonight",
            Purpose::Registering => "Registering",
            Purpose::Guidance => "Guidance",
            Purpose::NightRound => "NightRound",
            Purpose::MaybeKnown => "MaybeKnown",
            Purpose::PersonAsks => "PersonAsks",
            Purpose::Import => "Import",
            Purpose::Admission => "Admission",
            Purpose::LegalTerm => "LegalTerm",
            Purpose::Caseload => "Caseload",
            Purpose::Allowance => "Allowance",
            Purpose::Conference => "Conference",
            Purpose::Complaint => "Complaint",
            Purpose::Transfer => "Transfer",
            Purpose::Outflow => "Outflow",
        }
    }
}

/// A page on which no word about a person in the programme stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// The board: which beds are free, held, taken, and how many requests are open.
    Board,
    /// Locations, rooms and beds.
    Locations,
    /// Who works here.
    Staff,
    /// Which rules hold.
    Rules,
    /// Which legal terms run, and who watches them.
    Terms,
    /// Who guides whom, and how many: the load of a team.
    Caseload,
    /// What there is to learn and to do, and how many places are free.
    Learning,
    /// Mail to colleagues: what waits, what was sent and what was given up.
    Outbox,
    /// Levels of consultation, who sits in them, and when they meet.
    Conference,
    /// Who came, was there and left, in numbers.
    Figures,
    /// What people asked about their files, who looked, and whose files are kept, in numbers.
    Rights,
}

impl Page {
    /// All of them.
    pub const ALL: [Page; 11] = [
        Page::Board,
        Page::Locations,
        Page::Staff,
        Page::Rules,
        Page::Terms,
        Page::Caseload,
        Page::Learning,
        Page::Outbox,
        Page::Conference,
        Page::Figures,
        Page::Rights,
    ];
}

/// One question to the policies, apart from who asks and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ask {
    /// To do something.
    Do(Deed),
    /// To read one class of what is written about a person.
    Look(Class, Purpose),
    /// To search among all people.
    Search(Purpose),
    /// To see a page without people.
    See(Page),
}

impl Ask {
    /// The action in the policies; none for what no policy can permit.
    pub(crate) fn action(self) -> Option<&'static str> {
        match self {
            Ask::Do(deed) => Some(deed.name()),
            Ask::Look(Class::Night, _) => Some("LookNight"),
            Ask::Look(Class::Case, _) => Some("LookCase"),
            Ask::Look(Class::Legal, _) => Some("LookLegal"),
            Ask::Look(Class::Medical, _) => Some("LookMedical"),
            Ask::Look(Class::Conference, _) => Some("LookConference"),
            Ask::Look(Class::Complaint, _) => Some("LookComplaint"),
            Ask::Look(Class::Reads, _) => Some("LookReads"),
            // What lies under a worker's key is no part of anybody's file: it is seen on the staff page.
            Ask::Look(Class::Staff, _) => None,
            Ask::Search(_) => Some("SearchPeople"),
            Ask::See(Page::Board) => Some("SeeBoard"),
            Ask::See(Page::Locations) => Some("SeeLocations"),
            Ask::See(Page::Staff) => Some("SeeStaff"),
            Ask::See(Page::Rules) => Some("SeeRules"),
            Ask::See(Page::Terms) => Some("SeeTerms"),
            Ask::See(Page::Caseload) => Some("SeeCaseload"),
            Ask::See(Page::Learning) => Some("SeeLearning"),
            Ask::See(Page::Outbox) => Some("SeeOutbox"),
            Ask::See(Page::Conference) => Some("SeeConference"),
            Ask::See(Page::Figures) => Some("SeeFigures"),
            Ask::See(Page::Rights) => Some("SeeRights"),
        }
    }

    /// What it is for, where that is asked.
    pub(crate) fn purpose(self) -> Option<Purpose> {
        match self {
            Ask::Look(_, purpose) | Ask::Search(purpose) => Some(purpose),
            Ask::Do(_) | Ask::See(_) => None,
        }
    }
}
