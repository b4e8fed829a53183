//! Under which random numbers a meeting, a seat and a sheet lie with the process that shows sheets. They are no facts of
//! the house, so they stand beside the log; with them what was handed out can be taken back.

use domain::id::{ConferenceId, ItemId, PartnerId, PersonId};

use crate::bytes::{Columns, Stored};
use crate::{Archive, Broken};

/// A sheet that was handed out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SheetOut {
    /// Under which number it lies there.
    pub sheet: u128,
    /// Of which case.
    pub item: ItemId,
    /// For which partner.
    pub partner: PartnerId,
    /// About whom.
    pub person: PersonId,
    /// At which meeting.
    pub conference: ConferenceId,
}

fn number(bytes: &[u8]) -> Result<u128, Broken> {
    bytes.try_into().map(u128::from_be_bytes).map_err(|_| Broken::BadShelf("sheet_out"))
}

impl Archive {
    /// The number of a meeting, which is this one unless it has one.
    pub async fn meeting_out(&self, conference: ConferenceId, fresh: u128) -> Result<u128, Broken> {
        self.may_write()?;
        let mut tx = self.engine.write().await?;
        sqlx::query(
            "INSERT INTO meeting_out (conference, meeting) VALUES ($1, $2) ON CONFLICT (conference) DO NOTHING",
        )
        .bind(conference.bytes())
        .bind(fresh.to_be_bytes().to_vec())
        .execute(&mut *tx)
        .await
        .map_err(|error| self.weigh(error.into()))?;
        let row = sqlx::query("SELECT meeting FROM meeting_out WHERE conference = $1")
            .bind(conference.bytes())
            .fetch_one(&mut *tx)
            .await?;
        tx.commit().await.map_err(|error| self.weigh(error.into()))?;
        number(&row.blob("meeting")?)
    }

    /// The number of a partner's seat at a meeting, which is this one unless it has one.
    pub async fn seat_out(&self, conference: ConferenceId, partner: PartnerId, fresh: u128) -> Result<u128, Broken> {
        self.may_write()?;
        let mut tx = self.engine.write().await?;
        sqlx::query(
            "INSERT INTO seat_out (conference, partner, seat) VALUES ($1, $2, $3)
             ON CONFLICT (conference, partner) DO NOTHING",
        )
        .bind(conference.bytes())
        .bind(partner.bytes())
        .bind(fresh.to_be_bytes().to_vec())
        .execute(&mut *tx)
        .await
        .map_err(|error| self.weigh(error.into()))?;
        let row = sqlx::query("SELECT seat FROM seat_out WHERE conference = $1 AND partner = $2")
            .bind(conference.bytes())
            .bind(partner.bytes())
            .fetch_one(&mut *tx)
            .await?;
        tx.commit().await.map_err(|error| self.weigh(error.into()))?;
        number(&row.blob("seat")?)
    }

    /// Remembers a sheet before it is handed out: what might be out can be taken back.
    pub async fn hand_out_sheet(&self, out: &SheetOut) -> Result<(), Broken> {
        self.may_write()?;
        let mut tx = self.engine.write().await?;
        sqlx::query(
            "INSERT INTO sheet_out (sheet, item, partner, person, conference, back) VALUES ($1, $2, $3, $4, $5, 0)",
        )
        .bind(out.sheet.to_be_bytes().to_vec())
        .bind(out.item.bytes())
        .bind(out.partner.bytes())
        .bind(out.person.bytes())
        .bind(out.conference.bytes())
        .execute(&mut *tx)
        .await
        .map_err(|error| self.weigh(error.into()))?;
        tx.commit().await.map_err(|error| self.weigh(error.into()))
    }

    /// Says that what a partner was handed out about a case is to be taken back. It is tried until it was.
    pub async fn take_back_sheets(&self, item: ItemId, partner: PartnerId) -> Result<(), Broken> {
        self.may_write()?;
        let mut tx = self.engine.write().await?;
        let query = sqlx::query("UPDATE sheet_out SET back = 1 WHERE item = $1 AND partner = $2");
        query
            .bind(item.bytes())
            .bind(partner.bytes())
            .execute(&mut *tx)
            .await
            .map_err(|error| self.weigh(error.into()))?;
        tx.commit().await.map_err(|error| self.weigh(error.into()))
    }

    /// Says that everything that was handed out is to be taken back.
    pub async fn take_back_all_sheets(&self) -> Result<(), Broken> {
        self.may_write()?;
        let mut tx = self.engine.write().await?;
        let query = sqlx::query("UPDATE sheet_out SET back = 1");
        query.execute(&mut *tx).await.map_err(|error| self.weigh(error.into()))?;
        tx.commit().await.map_err(|error| self.weigh(error.into()))
    }

    /// The sheets that are to be taken back.
    pub async fn sheets_to_take_back(&self) -> Result<Vec<u128>, Broken> {
        let rows = sqlx::query("SELECT sheet FROM sheet_out WHERE back = 1 ORDER BY sheet")
            .fetch_all(&mut *self.engine.read().await?)
            .await?;
        rows.iter().map(|row| number(&row.blob("sheet")?)).collect()
    }

    /// Remembers that a sheet was taken back.
    pub async fn sheet_was_taken_back(&self, sheet: u128) -> Result<(), Broken> {
        self.may_write()?;
        let mut tx = self.engine.write().await?;
        let query = sqlx::query("DELETE FROM sheet_out WHERE sheet = $1").bind(sheet.to_be_bytes().to_vec());
        query.execute(&mut *tx).await.map_err(|error| self.weigh(error.into()))?;
        tx.commit().await.map_err(|error| self.weigh(error.into()))
    }
}
