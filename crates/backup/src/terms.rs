//! What a house agreed about its backups: for whom they are encrypted, for how long keys are kept, when somebody is to worry.

use age::x25519;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::Fault;

/// No house keeps keys for longer: within so many days a forgetting has reached every copy.
const LONGEST: u16 = 35;

/// What a house agreed about its backups, under `[backup]`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct BackupTerms {
    /// For whom backups are encrypted: public keys of age, whose identities lie away from this machine. Each of them opens every backup.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub recipients: Vec<String>,
    /// How old the newest backup may be, in hours.
    pub backup_hours: u16,
    /// How long ago the last drill may be, in hours.
    pub drill_hours: u16,
    /// For how many days a file with keys is kept; each from a day on.
    pub keys: Vec<KeysKept>,
}

/// For how long files with keys are kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeysKept {
    /// From which day on it holds, for backups made from then on.
    pub from: Date,
    /// For how many days, the day on which it is made counted.
    pub days: u16,
    /// Who agreed on it.
    pub source: String,
}

impl Default for BackupTerms {
    fn default() -> BackupTerms {
        let kept = KeysKept {
            from: Date::constant(2020, 1, 1),
            days: LONGEST,
            source: "voorstel bij het programma, door geen huis bevestigd".to_owned(),
        };
        BackupTerms { recipients: vec![], backup_hours: 36, drill_hours: 36, keys: vec![kept] }
    }
}

impl BackupTerms {
    /// Refuses what could not work, or would keep keys for longer than is promised.
    pub fn check(&self) -> Result<(), Fault> {
        self.recipients.iter().try_for_each(|text| recipient(text).map(drop))?;
        if self.backup_hours == 0 || self.drill_hours == 0 {
            return Err(Fault::Terms("backup_hours and drill_hours are at least 1"));
        }
        if self.keys.iter().any(|kept| !(1..=LONGEST).contains(&kept.days)) {
            return Err(Fault::Terms("keys are kept for 1 to 35 days: within 35 days a forgetting reaches every copy"));
        }
        Ok(())
    }

    /// For whom to encrypt: never for nobody.
    pub(crate) fn for_whom(&self) -> Result<Vec<x25519::Recipient>, Fault> {
        if self.recipients.is_empty() {
            return Err(Fault::NoRecipients);
        }
        self.recipients.iter().map(|text| recipient(text)).collect()
    }

    /// The last day of keys that are copied on this day. The day after it, they are deleted; that is the last of the agreed days.
    pub(crate) fn last_day(&self, made: Date) -> Result<Date, Fault> {
        let kept = self.keys.iter().filter(|kept| kept.from <= made).max_by_key(|kept| kept.from);
        let kept = kept.ok_or(Fault::Terms("no line of [[backup.keys]] holds today: give one an earlier day"))?;
        let more = jiff::Span::new().days(i64::from(kept.days.clamp(1, LONGEST)) - 1);
        made.checked_add(more).map_err(|_| Fault::Terms("the calendar ends before these keys do"))
    }
}

fn recipient(text: &str) -> Result<x25519::Recipient, Fault> {
    text.trim().parse().map_err(|_| Fault::NotARecipient(text.to_owned()))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn keys_are_gone_within_the_agreed_days_and_a_later_line_comes_before_an_earlier() {
        let line = |from, days| KeysKept { from, days, source: "proef".into() };
        let keys = vec![line(date(2026, 1, 1), 35), line(date(2027, 1, 1), 1)];
        let terms = BackupTerms { keys, ..BackupTerms::default() };
        assert_eq!(terms.last_day(date(2026, 11, 23)).unwrap(), date(2026, 12, 27));
        assert_eq!(terms.last_day(date(2027, 1, 1)).unwrap(), date(2027, 1, 1));
        assert!(matches!(terms.last_day(date(2025, 12, 31)), Err(Fault::Terms(_))));
    }

    #[test]
    fn nobody_keeps_keys_for_longer_than_is_promised_or_encrypts_for_nobody() {
        let key = x25519::Identity::generate().to_public().to_string();
        let sound = BackupTerms { recipients: vec![key], ..BackupTerms::default() };
        assert!(sound.check().is_ok() && sound.for_whom().is_ok());
        let long = KeysKept { from: date(2026, 1, 1), days: 36, source: "proef".into() };
        assert!(BackupTerms { keys: vec![long], ..sound.clone() }.check().is_err());
        assert!(BackupTerms { recipients: vec!["age1nobody".into()], ..sound.clone() }.check().is_err());
        assert!(BackupTerms { backup_hours: 0, ..sound }.check().is_err());
        assert!(matches!(BackupTerms::default().for_whom(), Err(Fault::NoRecipients)));
    }
}
