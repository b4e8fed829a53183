//! Whether a house sends mail, and at which hour of which days it tells how much is due.

use jiff::civil::{DateTime, Time, Weekday as Calendar, time};
use mail::{NotAServer, Secret, Server, ServerTerms};
use serde::{Deserialize, Serialize};
use tokio::sync::Notify;

/// When a house tells its colleagues how much is due. Each house sets its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DigestTerms {
    /// From which time on, on the clock on the wall.
    pub at: Time,
    /// On which days.
    pub days: Vec<Weekday>,
}

/// A day of the week, by its name in the settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    fn of(day: Calendar) -> Weekday {
        match day {
            Calendar::Monday => Weekday::Monday,
            Calendar::Tuesday => Weekday::Tuesday,
            Calendar::Wednesday => Weekday::Wednesday,
            Calendar::Thursday => Weekday::Thursday,
            Calendar::Friday => Weekday::Friday,
            Calendar::Saturday => Weekday::Saturday,
            Calendar::Sunday => Weekday::Sunday,
        }
    }
}

impl Default for DigestTerms {
    fn default() -> DigestTerms {
        use Weekday::{Friday, Monday, Thursday, Tuesday, Wednesday};
        DigestTerms { at: time(7, 30, 0, 0), days: vec![Monday, Tuesday, Wednesday, Thursday, Friday] }
    }
}

impl DigestTerms {
    /// Whether it is told by now, today.
    pub fn has_come(&self, wall: DateTime) -> bool {
        self.days.contains(&Weekday::of(wall.date().weekday())) && wall.time() >= self.at
    }
}

/// Whether a house sends mail, and when.
#[derive(Debug, Default)]
pub struct HouseMail {
    server: Option<(Server, ServerTerms)>,
    digest: DigestTerms,
    /// Rung when something is to be sent at once.
    bell: Notify,
}

impl HouseMail {
    /// Mail by these terms; none without a server.
    pub fn new(
        server: Option<ServerTerms>,
        secret: Option<Secret>,
        digest: DigestTerms,
    ) -> Result<HouseMail, NotAServer> {
        let server = server.map(|terms| Server::new(&terms, secret).map(|server| (server, terms))).transpose()?;
        Ok(HouseMail { server, digest, bell: Notify::new() })
    }

    /// The server, if there is one.
    pub fn server(&self) -> Option<&Server> {
        self.server.as_ref().map(|(server, _)| server)
    }

    /// Where letters go and come from, for whoever looks after it.
    pub fn shown(&self) -> Option<(&str, &str)> {
        self.server.as_ref().map(|(_, terms)| (terms.host.as_str(), terms.from.as_str()))
    }

    /// When it is told how much is due.
    pub fn digest(&self) -> &DigestTerms {
        &self.digest
    }

    /// Something is to be sent at once.
    pub fn ring(&self) {
        self.bell.notify_one();
    }

    /// Waits until something is to be sent at once.
    pub async fn rung(&self) {
        self.bell.notified().await;
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn it_is_told_on_working_days_from_half_past_seven() {
        check(date(2026, 11, 23).at(7, 29, 59, 0), false);
        check(date(2026, 11, 23).at(7, 30, 0, 0), true);
        check(date(2026, 11, 27).at(23, 0, 0, 0), true);
        check(date(2026, 11, 28).at(9, 0, 0, 0), false);
    }

    #[track_caller]
    fn check(wall: DateTime, expected: bool) {
        assert_eq!(DigestTerms::default().has_come(wall), expected, "{wall}");
    }
}
