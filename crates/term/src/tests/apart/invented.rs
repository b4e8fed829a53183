//! Terms that no law knows, for what the shipped ones do not reach: none of those is so short that article 2 of the
//! Algemene termijnenwet (Act on Terms) lengthens it, and few lie at a border of article 4.

/// A file with every kind of term of every length where the Act changes its mind.
pub fn file() -> String {
    let mut text = String::from("[[decree]]\ndates = [\"2024-12-27\"]\nsource = \"Invented\"\nconfirmed = true\n");
    let days = [1, 2, 3, 4, 5, 90, 91].map(|count| (count, "day"));
    let weeks = [1, 12, 13].map(|count| (count, "week"));
    let longer = [(1, "month"), (3, "month"), (4, "month"), (1, "year")];
    for (count, unit) in days.into_iter().chain(weeks).chain(longer) {
        let length = format!("{count} {unit}{}", if count == 1 { "" } else { "s" });
        for starts in ["day-after", "same-day", "counted-back"] {
            text += &term(&format!("{length} {starts}"), &length, starts, "law");
        }
    }
    for set_by in ["court", "contract", "policy"] {
        text += &term(set_by, "3 days", "day-after", set_by);
    }
    text += &term("renewed", "2 weeks", "day-after", "law");
    text += "in_force_from = \"2021-03-04\"\nin_force_until = \"2026-06-11\"\n";
    text += &term("renewed", "1 week", "day-after", "law");
    text += "in_force_from = \"2026-06-12\"\nin_force_until = \"2026-09-30\"\n";
    text
}

fn term(name: &str, length: &str, starts: &str, set_by: &str) -> String {
    format!(
        r#"
[[term]]
name = "{name}"
article = "None"
title = {{ nl = "verzonnen", en = "invented" }}
counts_from = {{ nl = "verzonnen", en = "invented" }}
length = "{length}"
starts = "{starts}"
set_by = "{set_by}"
source = "Invented"
confirmed = true
"#
    )
}
