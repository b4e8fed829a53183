//! Who applied in an invented house, and what came of it: every state that an application can show
//! to whoever works there, in the languages of letters.

use domain::admission::AppliedBy::{Guide, Organisation, Person};
use domain::admission::WaitsFor::{Others, Us};
use domain::hardship::Ground;
use domain::letter::Delivery::{HandedOver, ReadAloud, Sent};
use domain::person::SignalKind;
use domain::plan::{Agreed, Strand};

use super::Telling;
use super::known::{ANSWERED, ILL, JUDGED, NO_SOLUTION, NOT_SEEN, SEEN, STILL_RUNS, TOLD};
use super::legal::Track;
use super::plan::Step;
use super::story::Who;
use super::weigh::Hardship;

/// What is said to whoever meets the rules.
const WELCOME: &str = "U kunt meedoen. U voldoet aan de regels van het programma.";
const PARTNER: &str = "Het antwoord van een partner over recht op verblijf en inreisverbod.";

/// The stories of every city.
pub fn everywhere(telling: &mut Telling<'_>) {
    came_in(telling);
    did_not_come_in(telling);
    is_weighed(telling);
    waits(telling);
}

fn came_in(telling: &mut Telling<'_>) {
    let story = telling.applies(Who::sleeps_here("ar"), 15, Person).known(15, &[TOLD, SEEN]);
    let story = story.waits(15, Others, PARTNER).known(12, &[ANSWERED, JUDGED]).waits(12, Us, "");
    let story = story.admitted(11, WELCOME).guided(9).delivered(9, ReadAloud, "Tolk aan de telefoon.");
    let about = "Nieuwe feiten over de stad van herkomst. Kenmerk 0000.";
    let track = Track { kind: "repeat-asylum", lawyer: "mr. Voorbeeld, 000 000", about };
    let story = story.in_procedure(8, &track, &[(40, "lodged"), (15, "heard"), (6, "refused-short")]);
    let about = "Eerste aanvraag, al lang geleden afgewezen.";
    let story = story.in_procedure(8, &Track { kind: "asylum", lawyer: "", about }, &[(400, "lodged"), (300, "heard")]);
    let story = story.has_a_plan(8, "Ik wil weten waar ik aan toe ben, en weer leren.", Agreed::OnScreen);
    let story = story.with_steps(
        8,
        &[
            Step { strand: Strand::Social, what: "Kennismaken en de buurt leren kennen", in_days: -4, place: "" },
            Step { strand: Strand::Learning, what: "Inschrijven voor de taalles", in_days: -1, place: "" },
            Step {
                strand: Strand::Legal,
                what: "Beroep bespreken met de advocaat",
                in_days: 0,
                place: "Kantoor Voorbeeld",
            },
            Step { strand: Strand::Medical, what: "Eerste gesprek huisarts", in_days: 3, place: "Praktijk Voorbeeld" },
            Step { strand: Strand::Practical, what: "Winterjas halen", in_days: 5, place: "" },
        ],
    );
    let story = story.noted(3, Strand::Social, "Wil graag koken voor de groep. Belt elke avond met de familie.");
    story.paid(1, Some("x")).gets(1, "Kledingbon");

    // The letter has not come to them yet.
    let story = telling.applies(Who::sleeps_here("ti"), 9, Guide).known(9, &[TOLD, SEEN]);
    let story = story.known(5, &[ANSWERED, JUDGED]).admitted(2, WELCOME);
    let about = "De huisarts schreef een verklaring; de behandeling loopt.";
    let track = Track { kind: "art-64", lawyer: "", about };
    story.in_procedure(1, &track, &[(20, "statement"), (5, "lodged")]).paid(1, None);

    let story = telling.applies(Who::sleeps_here("so"), 15, Guide).known(15, &[TOLD, SEEN, ANSWERED, JUDGED]);
    let story = story.admitted(14, WELCOME).guided(12).delivered(12, HandedOver, "");
    let reason = "U was zes nachten niet in uw bed. Wij konden u niet bereiken. Vertel ons wat er is.";
    let story = story.warned(3, reason).delivered(3, HandedOver, "");
    let about = "Verblijf bij een kind. Kenmerk 0000.";
    let track = Track { kind: "regular", lawyer: "mr. Voorbeeld, 000 000", about };
    let story = story.in_procedure(11, &track, &[(120, "lodged"), (24, "refused")]);
    let story = story.meets(4, "Ontvangstbevestiging van het bezwaar, per aangetekende post.");
    let story = story.has_a_plan(11, "Mijn kind vaker zien.", Agreed::Refused);
    story
        .with_steps(
            11,
            &[
                Step {
                    strand: Strand::Social,
                    what: "Bezoek aan het kind voorbereiden",
                    in_days: 2,
                    place: "Buurthuis Voorbeeld",
                },
                Step { strand: Strand::Legal, what: "Antwoord van de IND navragen", in_days: 1, place: "" },
            ],
        )
        .paid_by_mistake(1, "Was voor iemand anders bedoeld.");
}

fn did_not_come_in(telling: &mut Telling<'_>) {
    let doubt = "Zegt weinig over hoe het gaat. Wij willen niets missen.";
    let story = telling.applies(Who::sleeps_here("fr"), 15, Person).known(15, &[TOLD, STILL_RUNS]);
    let story = story.known(12, &[ANSWERED]).weighed(12, Ground::Doubt, doubt);
    let story = story.confirmed(10, 8, Hardship::NotFound);
    let story = story.refused(
        7,
        "Over uw aanvraag is nog niet beslist. Het programma is voor mensen van wie de hele procedure klaar is.",
    );
    story.delivered(7, HandedOver, "");

    let story = telling.applies(Who::sleeps_here("fa"), 15, Person).known(15, &[NO_SOLUTION, SEEN]);
    let story =
        story.known(13, &[ANSWERED, JUDGED]).weighed(13, Ground::Appeal, "Zegt: buiten slapen houd ik niet vol.");
    let story = story.confirmed(12, 11, Hardship::NotFound);
    let story = story.refused(10, "U wilt nu niet werken aan een oplossing. Dat vraagt het programma wel.");
    story.delivered(10, Sent, "Naar een postadres.").objects(5, "Ik wil wel meewerken. De tolk begreep mij verkeerd.");

    let elsewhere =
        if telling.layout.city.slug == "utrecht" { ("amsterdam", "Amsterdam") } else { ("utrecht", "Utrecht") };
    let story = telling.applies(Who::waits_outside("ar"), 8, Person).near(elsewhere.0).known(8, &[TOLD, SEEN]);
    let story =
        story.referred(4, elsewhere.1, "In die stad woont uw zus. U wilt daar graag naartoe, en daar is een bed.");
    story.delivered(4, ReadAloud, "Tolk aan het loket.");
}

fn is_weighed(telling: &mut Telling<'_>) {
    let ill = Who::sleeps_here("ti").with(SignalKind::Ill);
    let story = telling.applies(ill, 10, Guide).known(10, &[TOLD, STILL_RUNS]).known(8, &[ILL]);
    story.proposed(4, Hardship::Found);

    let distressed = Who::waits_outside("ar").with(SignalKind::MentalDistress);
    telling.applies(distressed, 6, Organisation).known(6, &[TOLD, NOT_SEEN]);
}

fn waits(telling: &mut Telling<'_>) {
    telling.applies(Who::waits_outside("en"), 13, Person).known(13, &[TOLD, SEEN]).waits(13, Others, PARTNER);
    telling.applies(Who::waits_outside("fa"), 11, Person).known(11, &[TOLD, SEEN]).known(7, &[ANSWERED, JUDGED]);
    telling.applies(Who::waits_outside("nl"), 1, Organisation);
}

/// The stories that only cities with more people have.
pub fn where_more_people_are(telling: &mut Telling<'_>) {
    let ill = Who::sleeps_here("fr").with(SignalKind::Ill);
    let story = telling.applies(ill, 14, Guide).known(14, &[TOLD, STILL_RUNS, ILL]);
    let story = story.confirmed(9, 7, Hardship::Found);
    story.admitted(
        6,
        "Over uw aanvraag is nog niet beslist. Maar u bent ziek, en de regels zijn voor u te hard. U kunt meedoen.",
    );

    let story = telling.applies(Who::sleeps_here("en"), 12, Person).known(12, &[TOLD, NOT_SEEN]);
    story.waits(11, Others, "Papieren van een advocaat.").known(3, &[SEEN]).waits(3, Us, "");

    telling.applies(Who::waits_outside("ti"), 5, Guide).known(5, &[TOLD, STILL_RUNS]);
    telling.applies(Who::waits_outside("tr"), 7, Person).known(7, &[TOLD]).withdraws(5);
}
