//! How and until when to go against a decision, and what happens to the bed meanwhile.

use domain::admission::Event as Admission;
use domain::event::Event;
use domain::letter::ObjectionTerm;
use domain::objection::Event as Objection;
use jiff::civil::Date;
use wording::{Bed, Remedy, RemedyKind};

use crate::house::House;

/// The way against the decision of this event.
pub fn remedy(house: &House, event: &Event, term: &ObjectionTerm, has_bed: bool, notified: Date) -> Remedy {
    let terms = &house.admission.letter;
    let house_address = if terms.object_to.is_empty() { &terms.address } else { &terms.object_to };
    // After the house decided on an objection, only a court can be asked.
    let (kind, send_to) = if matches!(event, Event::Objection(_)) {
        (RemedyKind::Appeal, terms.court.iter().cloned().collect())
    } else {
        (RemedyKind::Objection, house_address.clone())
    };
    Remedy {
        kind,
        last_day: term.last_day,
        rule: rule(&term.rule, notified),
        send_to,
        bed: bed(event, has_bed, house.admission.stays_weeks),
        measure_at: terms.court.clone(),
    }
}

fn bed(event: &Event, has_bed: bool, weeks: u8) -> Bed {
    if let Event::Objection(Objection::ObjectionDecided { stays_until, .. }) = event {
        return if has_bed { Bed::StaysUntil(*stays_until) } else { Bed::None };
    }
    // Whoever is in the programme has a bed, or one waits for them.
    let in_programme = matches!(event, Event::Admission(Admission::Admitted { .. } | Admission::StayEnded { .. }));
    if has_bed || in_programme { Bed::StaysAfterDecision { weeks } } else { Bed::None }
}

/// The rule from which the last day follows: its article, its length, what it is for, and the
/// article about its first day.
fn rule(name: &str, notified: Date) -> String {
    let reckoned = term::shipped().ok().and_then(|terms| terms.reckon(name, notified).ok());
    let Some(term) = reckoned.map(|reckoned| reckoned.term) else { return name.to_owned() };
    let length = term.length.map(|length| format!(": {}", length.words().nl)).unwrap_or_default();
    format!("{}{length} ({}); {}", term.article, term.title.nl, term.start_article)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::rule;

    #[test]
    fn the_rule_of_a_term_is_named_by_its_article_and_length() {
        let said = rule("vw-69:1", date(2026, 11, 25));
        assert!(said.starts_with("Vw 69(1): 4 weken (") && said.ends_with("; Awb 6:8"), "{said}");
        assert_eq!(rule("house-rule", date(2026, 11, 25)), "house-rule");
    }
}
