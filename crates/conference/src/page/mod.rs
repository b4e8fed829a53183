//! A sheet as it is read: the same on the screen of the meeting and on the guest's own.

use askama::Template;

use crate::asset;
use crate::language::Language;
use crate::sheet::Sheet;

/// For whose eyes a sheet is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Size {
    /// For one reader.
    #[default]
    Ordinary,
    /// For a screen that a room looks at from three metres.
    Large,
}

#[derive(Template)]
#[template(path = "page/sheet.html")]
struct Article<'a> {
    sheet: &'a Sheet,
    size: Size,
}

#[derive(Template)]
#[template(path = "page/document.html")]
struct Document<'a> {
    language: Language,
    article: &'a str,
}

/// A sheet as a part of a page, dressed by the classes of the house: an `article` with one `h2`.
pub fn article(sheet: &Sheet, size: Size) -> String {
    Article { sheet, size }.render().expect("a sheet is plain text")
}

/// A sheet as a page of its own, without a menu and without a way to anything else.
pub fn page(sheet: &Sheet, size: Size) -> String {
    let article = article(sheet, size);
    Document { language: sheet.language, article: &article }.render().expect("a sheet is plain text")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::Point;
    use crate::{MeetingId, SeatId, SheetId};

    #[test]
    fn a_sheet_shows_its_question_its_minutes_and_its_points_and_nothing_else() {
        let sheet = sheet("Kan de opvang <nu> duren?");
        let shown = page(&sheet, Size::Ordinary);
        for words in ["Kan de opvang &#60;nu&#62; duren?", "7", "Wat loopt", "Een afspraak."] {
            assert!(shown.contains(words), "{words}: {shown}");
        }
        for number in [sheet.id.to_string(), sheet.meeting.to_string(), sheet.seat.to_string()] {
            assert!(!shown.contains(&number));
        }
        assert!(!shown.contains("<a "), "a sheet leads nowhere");
    }

    #[test]
    fn the_large_view_says_the_same() {
        let sheet = sheet("Wat nu?");
        let [one, other] = [Size::Ordinary, Size::Large].map(|size| article(&sheet, size));
        assert_ne!(one, other);
        assert_eq!(one, other.replace(" data-size=\"large\"", ""));
    }

    #[test]
    fn the_words_around_it_are_in_its_language() {
        let english = page(&Sheet { language: Language::English, ..sheet("Wat nu?") }, Size::Ordinary);
        assert!(english.contains("lang=\"en\"") && english.contains("minutes"), "{english}");
        assert!(page(&sheet("Wat nu?"), Size::Ordinary).contains("minuten"));
    }

    fn sheet(question: &str) -> Sheet {
        Sheet {
            id: SheetId::random(),
            meeting: MeetingId::random(),
            seat: SeatId::random(),
            question: question.into(),
            points: vec![Point { heading: "Wat loopt".into(), text: "Een afspraak.".into() }],
            minutes: 7,
            language: Language::Dutch,
            ends: jiff::Timestamp::UNIX_EPOCH,
        }
    }
}
