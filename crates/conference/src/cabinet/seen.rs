//! What a guest sees: what is on for their own seat now, and what was on for it. Every look compares with the clock.

use jiff::Timestamp;
use sha2::{Digest, Sha256};

use super::told::key;
use super::{Accident, Cabinet};
use crate::code::CodeHash;
use crate::id::SheetId;
use crate::secret::{hex, unhex};
use crate::sheet::Sheet;

/// What the browser of a guest holds. Only a hash of it is kept.
#[derive(Clone)]
pub(crate) struct Token([u8; 32]);

impl Token {
    pub(crate) fn random() -> Token {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).expect("the operating system gives chance");
        Token(bytes)
    }

    pub(crate) fn read(text: &str) -> Option<Token> {
        unhex(text).map(Token)
    }

    pub(crate) fn text(&self) -> String {
        hex(&self.0)
    }

    /// A secret this long needs no salt and no slow hash.
    fn hash(&self) -> Vec<u8> {
        Sha256::digest(self.0).to_vec()
    }
}

/// A seat, as the guest who sits there sees it.
pub(crate) struct Guest {
    /// What the meeting is called.
    pub title: String,
    /// What the partner is called.
    pub name: String,
    /// What is on now.
    pub on: Option<Sheet>,
}

impl Cabinet {
    /// Lets in whoever has the code of a seat, as long as its meeting lasts.
    pub(crate) async fn let_in(&self, code: CodeHash, token: &Token, now: Timestamp) -> Result<bool, Accident> {
        // One statement: the seat may be gone a moment later.
        let let_in = sqlx::query(
            "INSERT INTO guest (token, seat)
             SELECT $1, seat.id FROM seat JOIN meeting ON meeting.id = seat.meeting WHERE seat.code = $2 AND meeting.ends > $3",
        )
        .bind(token.hash())
        .bind(&code.0[..])
        .bind(now.as_second())
        .execute(&self.file)
        .await?;
        Ok(let_in.rows_affected() == 1)
    }

    /// Who this is, and what is on for them now.
    pub(crate) async fn guest(&self, token: &Token, now: Timestamp) -> Result<Option<Guest>, Accident> {
        if self.is_stopped() {
            return Ok(None);
        }
        let row: Option<(String, String, Option<String>)> = sqlx::query_as(
            "SELECT meeting.title, seat.name, sheet.words
             FROM guest JOIN seat ON seat.id = guest.seat JOIN meeting ON meeting.id = seat.meeting
             LEFT JOIN sheet ON sheet.id = seat.on_now AND sheet.seat = seat.id AND sheet.shown = 1 AND sheet.gone_at > $2
             WHERE guest.token = $1 AND meeting.gone_at > $2",
        )
        .bind(token.hash())
        .bind(now.as_second())
        .fetch_optional(&self.file)
        .await?;
        let Some((title, name, words)) = row else { return Ok(None) };
        let on = words.as_deref().map(read).transpose()?;
        Ok(Some(Guest { title, name, on }))
    }

    /// A sheet that is or was on for this guest's seat.
    pub(crate) async fn sheet(&self, token: &Token, sheet: SheetId, now: Timestamp) -> Result<Option<Sheet>, Accident> {
        if self.is_stopped() {
            return Ok(None);
        }
        let words: Option<String> = sqlx::query_scalar(
            "SELECT sheet.words FROM guest JOIN seat ON seat.id = guest.seat JOIN meeting ON meeting.id = seat.meeting
             JOIN sheet ON sheet.seat = seat.id
             WHERE guest.token = $1 AND sheet.id = $2 AND sheet.shown = 1 AND sheet.gone_at > $3 AND meeting.gone_at > $3",
        )
        .bind(token.hash())
        .bind(key(sheet.number()))
        .bind(now.as_second())
        .fetch_optional(&self.file)
        .await?;
        words.as_deref().map(read).transpose()
    }

    /// Lets a guest go.
    pub(crate) async fn leave(&self, token: &Token) -> Result<(), Accident> {
        sqlx::query("DELETE FROM guest WHERE token = $1").bind(token.hash()).execute(&self.file).await?;
        Ok(())
    }
}

fn read(words: &str) -> Result<Sheet, Accident> {
    serde_json::from_str(words).map_err(|_| Accident::Unreadable)
}
