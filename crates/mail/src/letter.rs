//! A letter: plain text from one address to one other.

use std::time::{Duration, SystemTime};

use jiff::Timestamp;
use lettre::Message;
use lettre::address::Address;
use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, SinglePart};

use crate::Fault;

/// A letter. Sent twice it carries the same number, by which a reader's program can know it again.
pub struct Letter {
    /// The address of whom it is for.
    pub to: String,
    /// What stands above it, also on a locked telephone.
    pub subject: String,
    /// What stands in it.
    pub body: String,
    /// Its number.
    pub number: u128,
    /// When it was written.
    pub at: Timestamp,
}

/// Whether this can be an address: no name around it, and a host that is a name.
pub fn is_address(text: &str) -> bool {
    text.parse::<Address>().is_ok_and(|address| address.domain().contains('.') || address.domain() == "localhost")
}

impl Letter {
    /// As it goes over the line, from this address.
    pub(crate) fn message(&self, from: &Address) -> Result<Message, Fault> {
        let to: Address = self.to.parse().map_err(|_| Fault::NoAddress)?;
        Message::builder()
            .from(Mailbox::new(Some("Bestendig".to_owned()), from.clone()))
            .to(Mailbox::new(None, to))
            .subject(self.subject.as_str())
            .date(SystemTime::UNIX_EPOCH + Duration::from_secs(self.at.as_second().unsigned_abs()))
            .message_id(Some(format!("<{:032x}@{}>", self.number, from.domain())))
            .header(Automatic)
            .singlepart(SinglePart::builder().header(ContentType::TEXT_PLAIN).body(self.body.clone()))
            .map_err(|_| Fault::NoAddress)
    }
}

/// Asks holiday programs and the like not to answer (RFC 3834).
#[derive(Clone)]
struct Automatic;

impl Header for Automatic {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Automatic, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Automatic)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Automatic::name(), "auto-generated".to_owned())
    }
}

impl std::fmt::Debug for Letter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Letter({:032x})", self.number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_one_and_nothing_around_it() {
        for (text, expected) in [
            ("demo@voorbeeld.example", true),
            ("demo.begeleider+dag@mail.voorbeeld.example", true),
            ("Demo <demo@voorbeeld.example>", false),
            ("demo@voorbeeld.example, ander@voorbeeld.example", false),
            ("demo@voorbeeld.example\r\nBcc: ander@voorbeeld.example", false),
            ("demo@voorbeeld", false),
            ("demo", false),
            ("", false),
        ] {
            assert_eq!(is_address(text), expected, "{text}");
        }
    }
}
