//! Addresses at which somebody sees their own days. They are no facts of the house, so they stand beside the log, and of
//! the secret in them only a hash.

use domain::id::PersonId;
use jiff::Timestamp;

use crate::bytes::{Columns, Stored};
use crate::{Archive, Broken, TokenHash};

impl Archive {
    /// Keeps the address of somebody's days. The one before is worth nothing any more.
    pub async fn open_own_days(&self, token: TokenHash, person: PersonId, at: Timestamp) -> Result<(), Broken> {
        self.may_write()?;
        let mut tx = self.engine.write().await?;
        sqlx::query(
            "INSERT INTO own_days (token, person, made_at) VALUES ($1, $2, $3)
             ON CONFLICT (person) DO UPDATE SET token = excluded.token, made_at = excluded.made_at",
        )
        .bind(token.to_vec())
        .bind(person.bytes())
        .bind(at.as_millisecond())
        .execute(&mut *tx)
        .await
        .map_err(|error| self.weigh(error.into()))?;
        tx.commit().await.map_err(|error| self.weigh(error.into()))
    }

    /// Takes the address of somebody's days back.
    pub async fn close_own_days(&self, person: PersonId) -> Result<(), Broken> {
        self.may_write()?;
        let mut tx = self.engine.write().await?;
        let query = sqlx::query("DELETE FROM own_days WHERE person = $1").bind(person.bytes());
        query.execute(&mut *tx).await.map_err(|error| self.weigh(error.into()))?;
        tx.commit().await.map_err(|error| self.weigh(error.into()))
    }

    /// Whose days lie at an address.
    pub async fn own_days_at(&self, token: TokenHash) -> Result<Option<PersonId>, Broken> {
        let row = sqlx::query("SELECT person FROM own_days WHERE token = $1")
            .bind(token.to_vec())
            .fetch_optional(&mut *self.engine.read().await?)
            .await?;
        row.map(|row| row.id("person")).transpose()
    }

    /// Since when somebody's days have an address.
    pub async fn own_days_of(&self, person: PersonId) -> Result<Option<Timestamp>, Broken> {
        let row = sqlx::query("SELECT made_at FROM own_days WHERE person = $1")
            .bind(person.bytes())
            .fetch_optional(&mut *self.engine.read().await?)
            .await?;
        row.map(|row| row.time("made_at")).transpose()
    }
}
