//! What a person decided about the columns of a worksheet, kept for the next one with the same
//! headers; and a fingerprint that only this house can make, to know a row again.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::bytes::Columns;
use crate::{Archive, Broken};

impl Archive {
    /// The mapping that was kept for headers with this fingerprint.
    pub async fn mapping(&self, fingerprint: &str) -> Result<Option<String>, Broken> {
        let row = sqlx::query("SELECT content FROM mapping WHERE fingerprint = $1")
            .bind(fingerprint)
            .fetch_optional(&mut *self.engine.read().await?)
            .await?;
        row.map(|row| row.text("content")).transpose()
    }

    /// Keeps a mapping for headers with this fingerprint.
    pub async fn keep_mapping(&self, fingerprint: &str, content: &str) -> Result<(), Broken> {
        self.may_write()?;
        let mut tx = self.engine.write().await?;
        let kept = sqlx::query(
            "INSERT INTO mapping (fingerprint, content) VALUES ($1, $2)
             ON CONFLICT (fingerprint) DO UPDATE SET content = excluded.content",
        )
        .bind(fingerprint)
        .bind(content)
        .execute(&mut *tx)
        .await;
        kept.map_err(|error| self.weigh(error.into()))?;
        tx.commit().await.map_err(|error| self.weigh(error.into()))
    }

    /// The same number for the same words, in this house only. Without the key of the house nobody
    /// can try whether certain words were ever here.
    pub fn mark(&self, words: &[u8]) -> u128 {
        let mut mac = Hmac::<Sha256>::new_from_slice(self.keys.master()).expect("a key of any length will do");
        mac.update(b"mark");
        mac.update(words);
        let sum = mac.finalize().into_bytes();
        u128::from_be_bytes(sum[..16].try_into().expect("a sum has thirty-two bytes"))
    }
}
