//! Writes sheets for a steering group about nobody, to look at: `steering_sheet FOLDER [FONT FILES…]`.
//!
//! One as a city would have it, the same in English, one with as much as it can hold, and one with nothing.

use std::error::Error;
use std::path::Path;

use jiff::civil::date;
use letter::{Fonts, KeyFigure, Language, Month, Outcome, SteeringSheet, Table, steering_sheet};

fn main() -> Result<(), Box<dyn Error>> {
    let mut words = std::env::args().skip(1);
    let folder = words.next().ok_or("in which folder?")?;
    let files = words.map(std::fs::read).collect::<Result<Vec<_>, _>>()?;
    let fonts = Fonts::new(files)?;
    let mut first = usual();
    first.deviates = None;
    let sheets = [("usual", usual()), ("english", english()), ("full", full()), ("empty", empty()), ("plain", first)];
    for (name, sheet) in sheets {
        std::fs::write(Path::new(&folder).join(name).with_extension("pdf"), steering_sheet(&sheet, &fonts)?)?;
    }
    Ok(())
}

fn usual() -> SteeringSheet {
    SteeringSheet {
        house: "Demostad".to_owned(),
        from: date(2026, 1, 1),
        to: date(2026, 11, 23),
        made_on: date(2026, 11, 25),
        language: Language::Nl,
        key: key(),
        months: months(11),
        outcomes: outcomes(),
        tables: tables(),
        rules: rules(),
        definitions: "e5bb2528d72519d5".to_owned(),
        deviates: Some(
            "Dit huis telt sinds 1 maart 2026 uitstel van vertrek als bestendig; andere steden doen dat niet."
                .to_owned(),
        ),
    }
}

fn english() -> SteeringSheet {
    let said = |text: &str| text.to_owned();
    let mut sheet = usual();
    sheet.language = Language::En;
    sheet.months = months(6);
    sheet.to = date(2026, 6, 30);
    sheet.deviates = None;
    sheet.key =
        vec![figure("People in the programme", "112", "on the reference date"), figure("Came", "61", "of whom 9 back")];
    sheet.outcomes = vec![Outcome { label: said("Durable"), at_leaving: 17, now: 19 }];
    sheet.tables = vec![table("How long they stayed", &[("Half of them, at most", "214 days")])];
    sheet.rules = vec![said("People are counted, each time they come and leave.")];
    sheet
}

fn full() -> SteeringSheet {
    let mut sheet = usual();
    sheet.from = date(2024, 12, 24);
    sheet.months = months(24);
    let labels = [
        "Verblijf toegekend (legalisering)",
        "Uitstel van vertrek om medische redenen",
        "Onbekende bestemming",
        "Naar opvang van het Rijk",
    ];
    sheet.outcomes = (1..=20)
        .map(|nth| Outcome { label: labels[nth as usize % 4].to_owned(), at_leaving: nth, now: 22 - nth })
        .collect();
    for table in &mut sheet.tables {
        table.rows = (1..=12).map(|nth| (labels[nth % 4].to_owned(), nth.to_string())).collect();
    }
    sheet
}

fn empty() -> SteeringSheet {
    let mut sheet = usual();
    (sheet.key, sheet.months, sheet.outcomes) = (Vec::new(), Vec::new(), Vec::new());
    (sheet.tables, sheet.rules, sheet.deviates) = (Vec::new(), Vec::new(), None);
    sheet
}

fn key() -> Vec<KeyFigure> {
    vec![
        figure("In het programma", "112", "op de peildatum; 120 plaatsen"),
        figure("Instroom", "98", "van wie 14 terug"),
        figure("Uitstroom", "91", "mensen in deze periode"),
        figure("Bestendige oplossing", "38 %", "van de uitstroom, zoals het nu bekend is"),
        figure("Verblijfsduur", "214 dagen", "de helft verbleef korter"),
        figure("Wachtenden", "23", "van wie de langste 41 dagen"),
        figure("Bezettingsgraad", "93 %", "gemiddeld per nacht"),
        figure("Bezwaren", "4", "van wie 1 gegrond"),
    ]
}

fn months(count: u32) -> Vec<Month> {
    let came = [9, 7, 11, 8, 12, 6, 10, 13, 5, 9, 8];
    let left = [6, 9, 8, 10, 7, 11, 6, 9, 12, 8, 5];
    let mut there = 104;
    let month = |nth: u32| {
        let at = nth as usize % came.len();
        there = there + came[at] - left[at];
        let first = date(2026 - (count as i16 - 1) / 12 + (nth / 12) as i16, (nth % 12 + 1) as i8, 1);
        Month { first, came: came[at], left: left[at], there }
    };
    (0..count).map(month).collect()
}

fn outcomes() -> Vec<Outcome> {
    let classes = [
        ("Bestendig", 31, 35),
        ("Semi-bestendig", 18, 14),
        ("Geen bestendige oplossing", 40, 42),
        ("Niet ingedeeld", 2, 0),
    ];
    classes.into_iter().map(|(label, at_leaving, now)| Outcome { label: label.to_owned(), at_leaving, now }).collect()
}

fn tables() -> Vec<Table> {
    vec![
        table(
            "Waarheen bij vertrek",
            &[
                ("Verblijf toegekend (legalisering)", "19"),
                ("Zelfstandige terugkeer met begeleiding, naar eigen keuze", "9"),
                ("Doormigratie", "3"),
                ("Onbekende bestemming", "21"),
            ],
        ),
        table(
            "Hoe lang zij bleven",
            &[
                ("Tot 3 maanden", "22"),
                ("3 tot 6 maanden", "27"),
                ("6 tot 12 maanden", "29"),
                ("Langer dan een jaar", "13"),
            ],
        ),
        table(
            "Noodbedden",
            &[
                ("Gevraagd", "412"),
                ("Bed dezelfde avond", "401"),
                ("Eigen plek gevonden", "7"),
                ("Zelf teruggenomen", "4"),
            ],
        ),
        table("Wie er is", &[("Vrouwen", "29"), ("Mannen", "71"), ("Gezinnen", "5"), ("Onder 18", "9")]),
    ]
}

fn rules() -> Vec<String> {
    let rules = [
        "Geteld zijn mensen, bij elke keer dat zij komen en vertrekken.",
        "Aanwezig is wie op die avond in het programma was: vanaf de eerste dag, en niet meer op de dag van vertrek.",
        "Bij vertrek is wat op die dag verteld is; dat verandert niet meer.",
        "Nu is wat daarna bekend werd, tot en met de peildatum.",
        "Wie vergeten is, telt mee in de maand waarin iets was.",
    ];
    rules.map(str::to_owned).to_vec()
}

fn figure(label: &str, value: &str, note: &str) -> KeyFigure {
    KeyFigure { label: label.to_owned(), value: value.to_owned(), note: note.to_owned() }
}

fn table(title: &str, rows: &[(&str, &str)]) -> Table {
    let rows = rows.iter().map(|(label, value)| ((*label).to_owned(), (*value).to_owned())).collect();
    Table { title: title.to_owned(), rows }
}
