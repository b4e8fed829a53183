//! Letters about nobody, one of each kind: to look at, to try a template on, and to test with.
//! Everything in them is plainly invented.

use jiff::civil::{Date, date};

use crate::{
    Advice, Afterwards, Bed, Decision, DecisionLetter, Deviation, FactUsed, Found, Ground, Help, Known, KnownBy,
    ObjectionOutcome, Remedy, RemedyKind, Rule, Sender, Standing, Terms, Texts, Value,
};

const NOTIFIED: Date = date(2026, 11, 25);
const LAST_DAY: Date = date(2026, 12, 23);

/// A letter of each kind, for a reader of this language.
pub fn all(language: &str) -> Vec<DecisionLetter> {
    decisions().into_iter().map(|decision| letter(language, decision)).collect()
}

/// A letter with this decision, for a reader of this language.
pub fn letter(language: &str, decision: Decision) -> DecisionLetter {
    // Nobody is refused while it cannot be said yet; somebody can be admitted against the rules.
    let admitted = matches!(decision, Decision::Admitted { .. });
    DecisionLetter {
        sender: Sender {
            house: "Gemeente Voorbeeldstad".into(),
            programme: "Opvang Voorbeeldstad (LVV)".into(),
            lines: vec!["Aanmeldloket".into(), "Voorbeeldstraat 1".into(), "0000 AA Voorbeeldstad".into()],
        },
        notified: NOTIFIED,
        reference: "VB-2026-0042".into(),
        addressee: Some("Testa Voorbeeld".into()),
        language: language.into(),
        remedy: remedy(&decision),
        reason: reason(&decision).into(),
        decision,
        grounds: grounds(),
        facts: facts(),
        rule: Some(Rule {
            name: "Toelatingsregels Voorbeeldstad".into(),
            since: date(2025, 1, 1),
            hash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".into(),
        }),
        deviation: admitted.then(|| Deviation {
            advice: Advice::NotByTheseRules,
            reason: "Bij het Rijk is nu geen plaats voor u. Dat is nagevraagd.".into(),
        }),
        help: vec![
            Help { name: "Steunpunt Voorbeeld".into(), how: "elke werkdag van 10 tot 12 uur, Proefplein 2".into() },
            Help { name: "Spreekuur rechtshulp Voorbeeld".into(), how: "op woensdagmiddag, zonder afspraak".into() },
        ],
        tonight: Some("bij het aanmeldloket, ook 's avonds".into()),
        texts: Texts::default(),
        template: None,
    }
}

fn decisions() -> Vec<Decision> {
    let weighed = "Er zijn geen tekenen van ziekte of een andere bijzondere kwetsbaarheid gevonden.";
    vec![
        Decision::Admitted { terms: terms(), hardship: None },
        Decision::ReferredElsewhere {
            city: "Proefstad".into(),
            bed_there: "Opvang Proefstad, bevestigd op 24 november 2026".into(),
            held_until: date(2026, 12, 9),
        },
        Decision::Refused { weighed: weighed.into(), bed_until: Some(LAST_DAY) },
        Decision::StayEnded {
            weighed: weighed.into(),
            from: date(2027, 1, 4),
            afterwards: Afterwards::NightShelter,
            arranged: "Nachtopvang Voorbeeldstad weet ervan; u kunt daar vanaf 17 uur terecht.".into(),
        },
        Decision::Warned { answer_by: date(2026, 12, 9) },
        Decision::ObjectionDecided { outcome: ObjectionOutcome::Unfounded, bed_until: Some(LAST_DAY) },
        Decision::HardshipFound(found()),
    ]
}

fn terms() -> Terms {
    Terms {
        from: date(2026, 12, 1),
        until: Some(date(2027, 5, 31)),
        reviews: vec![date(2027, 2, 1), date(2027, 5, 3)],
        conditions: vec![
            "U praat elke twee weken met uw begeleider over uw plan.".into(),
            "Blijft u langer dan drie nachten weg? Dan laat u dat weten.".into(),
        ],
    }
}

fn found() -> Found {
    Found {
        words: "U bent ziek en uw behandeling kan niet wachten. Op straat wordt u zieker.".into(),
        until: Some(date(2027, 5, 31)),
        review: date(2027, 3, 1),
    }
}

fn reason(decision: &Decision) -> &'static str {
    match decision {
        Decision::Admitted { .. } => "Uw asielprocedure is afgerond en u hebt nu geen andere opvang.",
        Decision::ReferredElsewhere { .. } => "In Proefstad wonen uw zus en uw behandelaar.",
        Decision::Refused { .. } => "U hebt recht op opvang van het Rijk. Daar is plaats voor u.",
        Decision::StayEnded { .. } => "U hebt een andere plek, en u wilt niet verder met het plan.",
        Decision::Warned { .. } => "U was drie keer niet bij een afgesproken gesprek.\nWij weten niet waarom.",
        Decision::ObjectionDecided { .. } => "Er zijn geen nieuwe feiten. De regels zijn goed toegepast.",
        Decision::HardshipFound(_) => "",
    }
}

fn remedy(decision: &Decision) -> Option<Remedy> {
    let (kind, rule, bed) = match decision {
        Decision::Warned { .. } => return None,
        Decision::ObjectionDecided { .. } => {
            (RemedyKind::Appeal, "Vw 2000 art. 69 lid 1: vier weken; Awb 6:8", Bed::StaysUntil(LAST_DAY))
        }
        Decision::Admitted { .. }
        | Decision::ReferredElsewhere { .. }
        | Decision::Refused { .. }
        | Decision::StayEnded { .. }
        | Decision::HardshipFound(_) => {
            (RemedyKind::Objection, "Vw 2000 art. 69 lid 1: vier weken; Awb 6:8", Bed::StaysAfterDecision { weeks: 4 })
        }
    };
    let send_to = ["Gemeente Voorbeeldstad, bezwaar", "Postbus 0", "0000 AA Voorbeeldstad"];
    Some(Remedy {
        kind,
        last_day: LAST_DAY,
        rule: rule.into(),
        send_to: send_to.map(str::to_owned).into(),
        bed,
        measure_at: Some("de rechtbank Voorbeeld".into()),
    })
}

fn grounds() -> Vec<Ground> {
    let ground = |dutch: &str, english: &str, standing, source: &str| Ground {
        dutch: dutch.into(),
        english: english.into(),
        standing,
        source: source.into(),
    };
    vec![
        ground(
            "De asielprocedure is afgerond",
            "The asylum procedure has ended",
            Standing::Met,
            "voorbeeldregels, artikel 1",
        ),
        ground("Er is geen opvang van het Rijk", "There is no state reception", Standing::NotMet, "artikel 2"),
        ground("Er is een zwaar inreisverbod", "There is a heavy entry ban", Standing::Unknown, "artikel 3"),
        ground(
            "De persoon werkt mee aan een bestendige oplossing",
            "The person co-operates with a lasting solution",
            Standing::Judged,
            "artikel 4",
        ),
    ]
}

fn facts() -> Vec<FactUsed> {
    let fact = |dutch: &str, english: &str, value, known: Option<(KnownBy, Date)>| FactUsed {
        dutch: dutch.into(),
        english: english.into(),
        value,
        known: known.map(|(by, on)| Known { by, on }),
    };
    vec![
        fact(
            "Asielprocedure afgerond",
            "Asylum procedure ended",
            Value::Truth(true),
            Some((KnownBy::DocumentSeen, date(2026, 11, 3))),
        ),
        fact("Geboren", "Born", Value::Day(date(1990, 5, 1)), Some((KnownBy::Told, date(2026, 11, 3)))),
        fact(
            "Laatste opvang",
            "Last shelter",
            Value::Words("bij vrienden".into()),
            Some((KnownBy::Told, date(2026, 11, 3))),
        ),
        fact(
            "Opvang van het Rijk",
            "State reception",
            Value::Truth(false),
            Some((KnownBy::PartnerAnswered, date(2026, 11, 18))),
        ),
        fact("Maanden in de stad", "Months in the city", Value::Number(7), Some((KnownBy::WorkerSaw, NOTIFIED))),
        fact("Inreisverbod", "Entry ban", Value::Unknown, None),
    ]
}
