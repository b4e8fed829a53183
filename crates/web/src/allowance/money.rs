//! Amounts of money as people write them and as the program keeps them.

use domain::allowance::Cents;

use crate::language::Language;

/// What joins a sign and its number, so that no line breaks between them.
const JOIN: char = '\u{a0}';

/// An amount as it is read aloud: `€ 50,00` or `€50.00`.
pub fn shown(language: Language, amount: Cents) -> String {
    match language {
        Language::Dutch => format!("€{JOIN}{}", number(amount, ',', '.')),
        Language::English => format!("€{}", number(amount, '.', ',')),
    }
}

/// The number alone, as a form begins with it and as a Dutch worksheet reads it: `50,00`.
pub fn plain(amount: Cents) -> String {
    format!("{},{:02}", amount.number() / 100, amount.number() % 100)
}

/// What was typed, when it is an amount: `50`, `50,00`, `50.00` or `€ 50`.
pub fn read(typed: &str) -> Option<Cents> {
    let typed = typed.trim().trim_start_matches('€').trim();
    let (euros, cents) = typed.split_once([',', '.']).unwrap_or((typed, "00"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|digit| digit.is_ascii_digit());
    if !digits(euros) || !digits(cents) || euros.len() > 6 || cents.len() != 2 {
        return None;
    }
    let (euros, cents): (u32, u32) = (euros.parse().ok()?, cents.parse().ok()?);
    Some(Cents::new(100 * euros + cents))
}

fn number(amount: Cents, point: char, thousands: char) -> String {
    let (euros, cents) = (amount.number() / 100, amount.number() % 100);
    let whole =
        if euros >= 1_000 { format!("{}{thousands}{:03}", euros / 1_000, euros % 1_000) } else { euros.to_string() };
    format!("{whole}{point}{cents:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_read_as_people_write_it_and_nothing_is_guessed() {
        for typed in ["50", "50,00", "50.00", " € 50 ", "€50,00", "000050,00"] {
            assert_eq!(read(typed), Some(Cents::new(5_000)), "{typed}");
        }
        assert_eq!(read("0,05"), Some(Cents::new(5)));
        for typed in ["", "€", "vijftig", "-5", "5,0", "5,000", "1.250,00", "1e3", "5 0", ",50", "9999999", "٥٠"] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }

    #[test]
    fn an_amount_is_shown_as_each_language_writes_it() {
        check(5_000, "€\u{a0}50,00", "€50.00", "50,00");
        check(5, "€\u{a0}0,05", "€0.05", "0,05");
        check(1_234_567, "€\u{a0}12.345,67", "€12,345.67", "12345,67");
        check(100_500, "€\u{a0}1.005,00", "€1,005.00", "1005,00");
    }

    #[track_caller]
    fn check(cents: u32, dutch: &str, english: &str, alone: &str) {
        let amount = Cents::new(cents);
        assert_eq!(shown(Language::Dutch, amount), dutch);
        assert_eq!(shown(Language::English, amount), english);
        assert_eq!(plain(amount), alone);
    }
}
