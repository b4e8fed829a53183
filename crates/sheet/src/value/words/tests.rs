//! Words as they stand in worksheets, and what they mean.

use jiff::civil::time as clock;

use super::*;

#[test]
fn yes_and_no_are_said_in_many_ways() {
    for words in ["ja", "J", "x", "yes", "1", "✓", "Ja, Tigrinya"] {
        assert_eq!(yes_or_no(&Cell::text(words)), Ok(Some(true)), "{words}");
    }
    for words in ["nee", "N", "0", "no", "geen"] {
        assert_eq!(yes_or_no(&Cell::text(words)), Ok(Some(false)), "{words}");
    }
    assert_eq!(yes_or_no(&Cell::text("-")), Ok(None));
    assert_eq!(yes_or_no(&Cell::Number(1.0)), Ok(Some(true)));
    assert_eq!(yes_or_no(&Cell::text("misschien")), Err(Reason::NotYesOrNo));
    assert_eq!(yes_or_no(&Cell::Broken("#N/A".to_owned())), Err(Reason::BrokenFormula));
}

#[test]
fn with_whom_somebody_sleeps_is_never_guessed() {
    assert_eq!(sleeps_with("V"), Ok(SleepsWith::Women));
    assert_eq!(sleeps_with("man"), Ok(SleepsWith::Men));
    assert_eq!(sleeps_with("x"), Ok(SleepsWith::NotSaid));
    assert_eq!(sleeps_with(""), Ok(SleepsWith::NotSaid));
    assert_eq!(sleeps_with("blauw"), Err(Reason::WordNotKnown));
}

#[test]
fn rooms_say_who_may_sleep_in_them() {
    assert_eq!(room_sex("Alleen vrouwen"), Ok(Some(SexRule::Women)));
    assert_eq!(room_sex("heren"), Ok(Some(SexRule::Men)));
    assert_eq!(room_sex("m/v"), Ok(Some(SexRule::Flexible)));
    assert_eq!(room_sex("Gemengd"), Ok(Some(SexRule::Any)));
    assert_eq!(room_sex(""), Ok(None));
    assert_eq!(room_sex("groen"), Err(Reason::WordNotKnown));
}

#[test]
fn opening_hours_are_read_and_only_a_night_without_hours_is_assumed() {
    let night = |from, until| Some(Regime::NightOnly { from: clock(from, 0, 0, 0), until: clock(until, 0, 0, 0) });
    assert_eq!(regime("24-uurs", None, None), Ok((Some(Regime::DayAndNight), None)));
    assert_eq!(regime("22:00 - 08:00", None, None), Ok((night(22, 8), None)));
    assert_eq!(regime("van 17.00 tot 9.00 uur", None, None), Ok((night(17, 9), None)));
    assert_eq!(regime("nachtopvang", None, None), Ok((night(22, 7), Some(Reason::HoursAssumed))));
    assert_eq!(regime("", Some(clock(20, 0, 0, 0)), Some(clock(9, 0, 0, 0))), Ok((night(20, 9), None)));
    assert_eq!(regime("", None, None), Ok((None, None)));
    assert_eq!(regime("soms", None, None), Err(Reason::WordNotKnown));
}

#[test]
fn times_are_written_with_a_colon_a_point_or_a_letter() {
    for words in ["22:00", "22.00", "22u", "22 uur", "22u00", "22h"] {
        assert_eq!(time(&Cell::text(words)), Ok(Some(clock(22, 0, 0, 0))), "{words}");
    }
    assert_eq!(time(&Cell::text("25:00")), Err(Reason::NotATime));
    assert_eq!(time(&Cell::text("laat")), Err(Reason::NotATime));
}

#[test]
fn signs_of_vulnerability_are_known_by_their_stems() {
    assert_eq!(signals("zwanger, psychische klachten"), [SignalKind::Pregnant, SignalKind::MentalDistress]);
    assert_eq!(signals("slaapt slecht"), [SignalKind::Other]);
    assert_eq!(signals("geen"), []);
}
