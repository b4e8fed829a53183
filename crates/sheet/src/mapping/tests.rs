//! Headers as they stand above real lists, and what each is taken for.

use super::*;

#[test]
fn dutch_headers_of_a_list_of_locations_are_known() {
    check(
        Kind::Locations,
        &[
            ("Locatie", Some(Field::LocationName)),
            ("Adres", Some(Field::Address)),
            ("Kamer nr.", Some(Field::RoomName)),
            ("Kamertype", Some(Field::RoomKind)),
            ("Aantal bedden", Some(Field::Beds)),
            ("M/V", Some(Field::Sex)),
            ("Rolstoeltoegankelijk", Some(Field::StepFree)),
            ("Soort opvang", Some(Field::Regime)),
            ("Kleur van de deur", None),
        ],
    );
}

#[test]
fn english_headers_of_a_shelter_list_are_known() {
    check(
        Kind::Locations,
        &[
            ("", None),
            ("PROGRAM_ID", Some(Field::Programme)),
            ("LOCATION_NAME", Some(Field::LocationName)),
            ("CAPACITY_TYPE", Some(Field::CapacityType)),
            ("CAPACITY_ACTUAL_ROOM", Some(Field::Rooms)),
            ("CAPACITY_ACTUAL_BED", Some(Field::Beds)),
        ],
    );
    check(
        Kind::Eligibility,
        &[
            ("SHELTER_NAME", Some(Field::LocationName)),
            ("men_eligible_eligible", Some(Field::MenEligible)),
            ("women_eligible_eligible", Some(Field::WomenEligible)),
        ],
    );
}

#[test]
fn dutch_headers_of_a_list_of_people_are_known() {
    check(
        Kind::People,
        &[
            ("Achternaam", Some(Field::FamilyName)),
            ("Tussenv.", Some(Field::Infix)),
            ("Voornaam", Some(Field::GivenName)),
            ("Roepnaam", Some(Field::Alias)),
            ("geb.datum", Some(Field::Birth)),
            ("Nationaliteit(en)", Some(Field::Nationality)),
            ("Taal", Some(Field::Language)),
            ("Tolk?", Some(Field::Interpreter)),
            ("Telefoonnr. mobiel", Some(Field::Telephone)),
            ("Telefoon contactpersoon", Some(Field::Through)),
            ("m/v", Some(Field::Sex)),
            ("Opmerkingen", Some(Field::Note)),
            ("V-nummer", None),
        ],
    );
}

#[test]
fn a_field_that_one_column_can_hold_goes_to_the_likeliest() {
    check(Kind::Locations, &[("Bedden totaal", None), ("Bedden", Some(Field::Beds))]);
    check(Kind::People, &[("Telefoon 1", Some(Field::Telephone)), ("Telefoon 2", Some(Field::Telephone))]);
}

#[test]
fn a_mapping_is_changed_kept_and_known_again() {
    let headers = ["Naam", "Kolom 7"];
    let mut mapping = guess(&headers, Kind::People);
    mapping.set(1, Some(Field::Alias));
    let kept = serde_json::to_string(&mapping).unwrap();
    let again: Mapping = serde_json::from_str(&kept).unwrap();
    assert_eq!(again, mapping);
    assert!(again.fits(&["  naam ", "KOLOM_7"]));
    assert!(!again.fits(&["Kolom 7", "Naam"]));
    assert!(!kept.contains("Kolom"), "headers are not kept, only their sum");
    mapping.set(1, Some(Field::Name));
    assert_eq!(mapping.columns(), [None, Some(Field::Name)]);
}

#[test]
fn what_is_missing_is_told() {
    assert_eq!(guess(&["Locatie", "Adres"], Kind::Locations).missing().len(), 1);
    assert!(guess(&["Locatie", "Bedden"], Kind::Locations).missing().is_empty());
    assert_eq!(guess(&["Kleur"], Kind::People).missing().len(), 1);
}

#[test]
fn every_wording_is_written_as_it_is_compared() {
    for line in include_str!("headers.tsv").lines().filter(|line| !line.starts_with('#')) {
        for words in line.split('\t').nth(2).unwrap().split('|') {
            assert_eq!(fold(words), words, "{line}");
        }
    }
}

#[track_caller]
fn check(kind: Kind, expected: &[(&str, Option<Field>)]) {
    let headers: Vec<&str> = expected.iter().map(|(header, _)| *header).collect();
    let fields: Vec<Option<Field>> = expected.iter().map(|(_, field)| *field).collect();
    assert_eq!(guess(&headers, kind).columns(), fields);
}
