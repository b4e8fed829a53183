//! One name in several scripts, one index.

use crate::{Index, Why};

const HELD: &[&str] = &[
    "Mohammed",
    "Mahmoud",
    "Ahmed",
    "Ibrahim",
    "Yusuf",
    "Fatima",
    "Khadija",
    "Tesfay",
    "Haile",
    "Selam",
    "Gebre",
    "Abraham",
    "Aleksandr",
    "Dmitri",
    "Yevgeniya",
    "Sergej",
    "Zhanna",
    "Natalia",
    "Giorgos",
    "Shoshana",
    "Nguyen",
    "Omar",
    "Said",
    "Meron",
    "Semhar",
    "Berhane",
    "Kidane",
    "Reza",
    "Parisa",
    "Olena",
    "Mykola",
    "Tariq",
    "Hussein",
    "Abdelrahman",
];

/// Everything in `asked` must have `held` on top.
#[track_caller]
fn check(held: &str, asked: &[&str]) {
    let mut index = Index::new();
    for name in HELD {
        index.insert(*name, [*name]);
    }
    assert!(HELD.contains(&held), "{held} is held");
    for query in asked {
        let hits = index.search(query, 3);
        assert_eq!(hits.first().map(|hit| hit.key), Some(held), "{query}: {hits:?}");
    }
}

#[test]
fn arabic_script_finds_the_latin_spelling() {
    check("Mohammed", &["محمد", "مُحَمَّد", "محمّد"]);
    check("Mahmoud", &["محمود"]);
    check("Ibrahim", &["إبراهيم", "ابراهيم"]);
    check("Yusuf", &["يوسف"]);
    check("Khadija", &["خديجة"]);
    check("Omar", &["عمر"]);
    check("Said", &["سعيد"]);
    check("Hussein", &["حسين"]);
    check("Abdelrahman", &["عبد الرحمن", "عبدالرحمن"]);
}

#[test]
fn persian_letters_find_the_latin_spelling() {
    check("Parisa", &["پریسا"]);
    check("Reza", &["رضا"]);
}

#[test]
fn geez_script_finds_the_latin_spelling() {
    check("Mohammed", &["ሙሓመድ", "መሐመድ", "ሞሃመድ"]);
    check("Tesfay", &["ተስፋይ"]);
    check("Haile", &["ሃይለ", "ኃይለ"]);
    check("Selam", &["ሰላም"]);
    check("Abraham", &["ኣብርሃም"]);
    check("Meron", &["ሜሮን"]);
    check("Semhar", &["ሰምሃር"]);
    check("Berhane", &["ብርሃነ"]);
    check("Kidane", &["ኪዳነ"]);
}

#[test]
fn cyrillic_finds_the_latin_spelling() {
    check("Mohammed", &["Мухаммед", "Мохаммед", "Магомед"]);
    check("Aleksandr", &["Александр", "Олександр"]);
    check("Dmitri", &["Дмитрий"]);
    check("Yevgeniya", &["Евгения"]);
    check("Sergej", &["Сергей"]);
    check("Zhanna", &["Жанна"]);
    check("Olena", &["Олена"]);
    check("Mykola", &["Микола"]);
}

#[test]
fn greek_and_hebrew_find_the_latin_spelling() {
    check("Giorgos", &["Γιώργος"]);
    check("Shoshana", &["שושנה"]);
}

#[test]
fn latin_spellings_find_each_other() {
    check("Mohammed", &["Muhammad", "Mohamad", "Mouhamed", "MOHAMED", "Mohammmed"]);
    check("Yusuf", &["Youssef", "Joesoef", "Yousif"]);
    check("Khadija", &["Hadija", "Khadidja", "Chadidja"]);
    check("Tesfay", &["Tesfaye", "Tesfai"]);
    check("Tariq", &["Tarek", "Tarik"]);
    check("Sergej", &["Sergei", "Serguei"]);
}

#[test]
fn any_script_may_be_held_and_latin_asked() {
    let mut index = Index::new();
    index.insert(1, ["محمد"]);
    index.insert(2, ["ተስፋይ"]);
    index.insert(3, ["Мария"]);
    for (asked, wanted) in [("Mohamed", 1), ("Tesfaye", 2), ("Maria", 3), ("ماريا", 3)] {
        assert_eq!(index.search(asked, 1).first().map(|hit| hit.key), Some(wanted), "{asked}");
    }
}

#[test]
fn the_reason_is_the_one_a_colleague_would_give() {
    let mut index = Index::new();
    index.insert(1, ["Testa Voorbeeld"]);
    let why = |query: &str| index.search(query, 1).first().map(|hit| hit.why);
    assert_eq!(why("TESTA voorbeeld"), Some(Why::SameSpelling));
    assert_eq!(why("Téstà Voorbeeld"), Some(Why::SameAfterScript));
    assert_eq!(why("Testan Voorbeeld"), Some(Why::NearlySpelled));
    assert_eq!(why("Thessta Voorbield"), Some(Why::SoundsAlike));
    assert_eq!(why("Testa Voorb"), Some(Why::BeginsAlike));
    assert_eq!(why("Voorbeeld"), Some(Why::PartOfName));
}
