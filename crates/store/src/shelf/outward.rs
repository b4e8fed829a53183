//! Referrals to organisations outside: whose each is, and by which hash its link finds it. To whom and what lies sealed in
//! the log only.

use domain::id::{OutwardId, PersonId};
use domain::outward::Event;
use domain::referral::SecretHash;
use jiff::civil::Date;
use sqlx::any::AnyRow;

use super::Shelf;
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::{Archive, Broken};

pub(crate) const SHELF: Shelf = Shelf {
    name: "outward",
    clear: "DELETE FROM outward",
    content: "SELECT id, person, secret, until, ended FROM outward ORDER BY id",
};

/// One as it is now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutwardNow {
    /// Which.
    pub id: OutwardId,
    /// Who was referred.
    pub person: PersonId,
    /// The last day on which it can be opened.
    pub until: Date,
    /// Whether it ended before.
    pub ended: bool,
}

pub(crate) async fn draw(conn: &mut Conn, event: &Event) -> Result<(), Broken> {
    match event {
        Event::OutwardOpened { person, outward, secret, until } => {
            sqlx::query("INSERT INTO outward (id, person, secret, until, ended) VALUES ($1, $2, $3, $4, 0)")
                .bind(outward.bytes())
                .bind(person.bytes())
                .bind(secret.bytes().to_vec())
                .bind(until.to_string())
                .execute(conn)
                .await?;
            Ok(())
        }
        Event::OutwardEnded { outward, .. } => {
            sqlx::query("UPDATE outward SET ended = 1 WHERE id = $1").bind(outward.bytes()).execute(conn).await?;
            Ok(())
        }
        Event::OutwardAnswered { .. }
        | Event::OutwardGiven { .. }
        | Event::OutwardSent { .. }
        | Event::OutwardRead { .. } => Ok(()),
    }
}

impl Archive {
    /// The one with this secret, whether it can still be opened or not.
    pub async fn outward_with(&self, secret: &SecretHash) -> Result<Option<OutwardNow>, Broken> {
        let row = sqlx::query("SELECT id, person, secret, until, ended FROM outward WHERE secret = $1")
            .bind(secret.bytes().to_vec())
            .fetch_optional(&mut *self.engine.read().await?)
            .await?;
        row.as_ref().map(read).transpose()
    }
}

fn read(row: &AnyRow) -> Result<OutwardNow, Broken> {
    Ok(OutwardNow {
        id: row.id("id")?,
        person: row.id("person")?,
        until: row.date_or_none("until")?.ok_or(Broken::BadShelf("until"))?,
        ended: row.yes("ended")?,
    })
}
