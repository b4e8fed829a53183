//! Links with which organisations sign people up. Of a secret only the hash lies here.

use domain::event::{Class, Owner, Seal};
use domain::id::{ReferralId, WorkerId};
use domain::personal::Personal;
use domain::referral::{Event, SecretHash};
use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::any::AnyRow;

use super::Shelf;
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::history::Noted;
use crate::{Archive, Broken, seal};

pub(crate) const SHELF: Shelf = Shelf {
    name: "referral",
    clear: "DELETE FROM referral",
    content: "SELECT id, secret, programme, until, organisation, used, used_last, opened_at, opened_by, withdrawn_at
              FROM referral ORDER BY id",
};

/// A link as it is now.
#[derive(Clone, Debug, PartialEq)]
pub struct ReferralNow {
    /// Which link.
    pub id: ReferralId,
    /// For which programme.
    pub programme: String,
    /// The last day on which it works.
    pub until: Date,
    /// Which organisation has it; nothing when that was forgotten.
    pub organisation: Option<Personal>,
    /// How many people were signed up with it.
    pub used: u64,
    /// When somebody was last signed up with it.
    pub used_last: Option<Date>,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// By whom.
    pub opened_by: WorkerId,
    /// When it was withdrawn, if it was.
    pub withdrawn_at: Option<Timestamp>,
}

pub(crate) async fn draw(conn: &mut Conn, archive: &Archive, noted: &Noted, event: &Event) -> Result<(), Broken> {
    match event {
        Event::ReferralLinkOpened { link, programme, secret, until } => {
            let query = sqlx::query(
                "INSERT INTO referral (id, secret, programme, until, used, opened_at, opened_by)
                 VALUES ($1, $2, $3, $4, 0, $5, $6)",
            );
            let query = query.bind(link.bytes()).bind(secret.bytes().to_vec()).bind(programme);
            let query = query.bind(until.to_string()).bind(noted.at.as_millisecond()).bind(noted.actor.bytes());
            query.execute(conn).await?;
        }
        Event::ReferrerNamed { link, organisation } => {
            let key = archive.keys.get_or_make(key_of(*link))?;
            let sealed = seal::close_same(&key, &place(archive, *link), organisation.reveal().as_bytes());
            let query = sqlx::query("UPDATE referral SET organisation = $1 WHERE id = $2");
            query.bind(sealed).bind(link.bytes()).execute(conn).await?;
        }
        Event::ReferralLinkUsed { link, on } => {
            let query = sqlx::query("UPDATE referral SET used = used + 1, used_last = $1 WHERE id = $2");
            query.bind(on.to_string()).bind(link.bytes()).execute(conn).await?;
        }
        Event::ReferralLinkWithdrawn { link } => {
            let query = sqlx::query("UPDATE referral SET withdrawn_at = $1 WHERE id = $2");
            query.bind(noted.at.as_millisecond()).bind(link.bytes()).execute(conn).await?;
        }
    }
    Ok(())
}

fn key_of(link: ReferralId) -> Seal {
    Seal { owner: Owner::Referral(link), class: Class::Staff }
}

fn place(archive: &Archive, link: ReferralId) -> Vec<u8> {
    [&b"referral"[..], &archive.house.to_be_bytes(), &link.bytes()].concat()
}

impl Archive {
    /// All links that were ever opened, the newest first.
    pub async fn referrals(&self) -> Result<Vec<ReferralNow>, Broken> {
        let rows = sqlx::query(SHELF.content).fetch_all(&mut *self.engine.read().await?).await?;
        let links: Result<Vec<_>, Broken> = rows.iter().map(|row| self.referral_of(row)).collect();
        let mut links = links?;
        links.sort_by_key(|link| (std::cmp::Reverse(link.opened_at), link.id));
        Ok(links)
    }

    /// The link with this secret, whether it still works or not.
    pub async fn referral_with(&self, secret: &SecretHash) -> Result<Option<ReferralNow>, Broken> {
        let row = sqlx::query(
            "SELECT id, secret, programme, until, organisation, used, used_last, opened_at, opened_by, withdrawn_at
             FROM referral WHERE secret = $1",
        )
        .bind(secret.bytes().to_vec())
        .fetch_optional(&mut *self.engine.read().await?)
        .await?;
        row.map(|row| self.referral_of(&row)).transpose()
    }

    fn referral_of(&self, row: &AnyRow) -> Result<ReferralNow, Broken> {
        let id = row.id("id")?;
        Ok(ReferralNow {
            id,
            programme: row.text("programme")?,
            until: row.date_or_none("until")?.ok_or(Broken::BadShelf("until"))?,
            organisation: self.referrer(id, row.blob_or_none("organisation")?)?,
            used: row.position("used")?,
            used_last: row.date_or_none("used_last")?,
            opened_at: row.time("opened_at")?,
            opened_by: row.id("opened_by")?,
            withdrawn_at: row.time_or_none("withdrawn_at")?,
        })
    }

    /// Which organisation it is, unless the key of the link was destroyed.
    fn referrer(&self, link: ReferralId, sealed: Option<Vec<u8>>) -> Result<Option<Personal>, Broken> {
        let (Some(sealed), Some(key)) = (sealed, self.keys.get(key_of(link))?) else { return Ok(None) };
        let words = seal::open(&key, &place(self, link), &sealed).ok_or(Broken::BadShelf("referral"))?;
        let words = std::str::from_utf8(&words).map_err(|_| Broken::BadShelf("referral"))?;
        Ok(Some(Personal::new(words)))
    }
}
