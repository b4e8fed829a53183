//! From what stands about somebody back to the form, so that correcting begins with it.

use domain::person::{
    Birth, Care, Channel, Description, Name, NameKind, Nationalities, Nationality, Needs, SleepsWith, nationality,
};

use crate::form::Filled;

/// The form with everything that stands filled in. Read back, it says the same.
pub fn fill(names: &[Name], needs: &Needs, description: &Description) -> Filled {
    let mut filled = Filled::default();
    filled.set("name", names.iter().map(|name| name.words.reveal().to_owned()));
    filled.set("kind", names.iter().map(|name| kind(name.kind).to_owned()));
    fill_needs(&mut filled, needs);
    filled.set("birth", [birth(description.birth)]);
    fill_nationalities(&mut filled, &description.nationalities);
    let language = |code: &str| sheet::told::language_name(code).map_or(code.to_owned(), str::to_owned);
    let languages: Vec<String> = description.languages.iter().map(|one| language(&one.0)).collect();
    filled.set("languages", [languages.join(", ")]);
    filled.set("interpreter", description.interpreter.then(|| "yes".to_owned()));
    filled.set("reach-channel", description.reach.iter().map(|one| channel(one.channel).to_owned()));
    filled.set("reach-to", description.reach.iter().map(|one| one.to.reveal().to_owned()));
    filled.set("reach-mind", description.reach.iter().map(|one| one.mind.reveal().to_owned()));
    filled.set("signal", description.signals.iter().map(|one| one.kind.name().to_owned()));
    for signal in &description.signals {
        filled.set(&format!("said-{}", signal.kind.name()), [signal.said_by.name().to_owned()]);
    }
    filled.set("note", [description.note.reveal().to_owned()]);
    filled
}

fn fill_needs(filled: &mut Filled, needs: &Needs) {
    let with = match needs.sleeps_with {
        SleepsWith::NotSaid => "",
        SleepsWith::Women => "women",
        SleepsWith::Men => "men",
    };
    let care = match needs.care {
        Care::None => "",
        Care::Near => "near",
        Care::InHouse => "in-house",
    };
    filled.set("with", [with.to_owned()]);
    filled.set("care", [care.to_owned()]);
    let told = [
        (needs.step_free, "step-free"),
        (needs.women_only, "women-only"),
        (needs.minor, "minor"),
        (needs.quiet, "quiet"),
    ];
    filled.set("need", told.into_iter().filter(|(told, _)| *told).map(|(_, name)| name.to_owned()));
}

fn fill_nationalities(filled: &mut Filled, nationalities: &Nationalities) {
    let Nationalities::Told(told) = nationalities else { return };
    let (mut states, mut answers) = (Vec::new(), Vec::new());
    for one in told {
        match one {
            Nationality::Unknown => answers.push("unknown".to_owned()),
            Nationality::Stateless => answers.push("stateless".to_owned()),
            Nationality::Of(code) => states.push(nationality::name(code).unwrap_or(code).to_owned()),
        }
    }
    filled.set("nationality", states);
    filled.set("nationality-is", answers);
}

/// A birth as it is typed.
pub fn birth(birth: Birth) -> String {
    match birth {
        Birth::NotKnown => String::new(),
        Birth::Exact(date) => date.strftime("%d-%m-%Y").to_string(),
        Birth::Month { year, month } => format!("{month:02}-{year}"),
        Birth::Year(year) => year.to_string(),
        Birth::About(year) => format!("ca. {year}"),
    }
}

fn kind(kind: NameKind) -> &'static str {
    match kind {
        NameKind::Told => "told",
        NameKind::OwnScript => "own-script",
        NameKind::Alias => "alias",
    }
}

fn channel(channel: Channel) -> &'static str {
    match channel {
        Channel::Telephone => "telephone",
        Channel::Message => "message",
        Channel::Through => "through",
        Channel::Place => "place",
    }
}
