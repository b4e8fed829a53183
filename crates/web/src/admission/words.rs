//! Where somebody stands, as keys of texts.

use domain::admission::{Origin, Stays, WaitsFor};
use jiff::SignedDuration;
use rules::Tongue;
use store::ApplicationState;

use crate::dates;
use crate::language::Language;

/// Where an application stands.
pub const fn state(state: ApplicationState) -> &'static str {
    match state {
        ApplicationState::Pending => "application-pending",
        ApplicationState::Admitted => "application-admitted",
        ApplicationState::InGuidance => "application-in-guidance",
        ApplicationState::Referred => "application-referred",
        ApplicationState::Refused => "application-refused",
        ApplicationState::Withdrawn => "application-withdrawn",
        ApplicationState::Ended => "application-ended",
        ApplicationState::Left => "application-left",
    }
}

/// How a fact is known, as the form sends it and as the end of its text's key.
pub const fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Told => "told",
        Origin::DocumentSeen => "document-seen",
        Origin::PartnerAnswered => "partner-answered",
        Origin::WorkerSaw => "worker-saw",
    }
}

/// For whom an application waits.
pub const fn waits_for(waits_for: WaitsFor) -> &'static str {
    match waits_for {
        WaitsFor::Us => "waits-for-us",
        WaitsFor::Others => "waits-for-others",
    }
}

/// Why a bed stays somebody's, as a sentence.
pub fn stays(language: Language, stays: Stays) -> String {
    match stays {
        Stays::NothingDecided => language.t("stays-nothing-decided"),
        Stays::HardshipWeighed => language.t("stays-hardship-weighed"),
        Stays::ObjectionRuns => language.t("stays-objection-runs"),
        Stays::Until(day) => language.with("stays-until", &[("day", &dates::full_day(language, day))]),
    }
}

/// The same language, as the rules call it.
pub const fn tongue(language: Language) -> Tongue {
    match language {
        Language::Dutch => Tongue::Dutch,
        Language::English => Tongue::English,
    }
}

/// How long, in whole days.
pub fn days(language: Language, long: SignedDuration) -> String {
    language.n("admission-days", usize::try_from(long.as_hours() / 24).unwrap_or(0))
}
