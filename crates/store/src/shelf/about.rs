//! Under which subjects an event is filed.

use super::Shelf;
use crate::engine::Conn;
use crate::history::Noted;
use crate::{Broken, bytes};

pub(crate) const SHELF: Shelf = Shelf {
    name: "event_about",
    clear: "DELETE FROM event_about",
    content: "SELECT subject, position FROM event_about ORDER BY subject, position",
};

pub(crate) async fn draw(conn: &mut Conn, noted: &Noted) -> Result<(), Broken> {
    let mut subjects = noted.event.subjects();
    subjects.sort_unstable();
    subjects.dedup();
    for subject in subjects {
        sqlx::query("INSERT INTO event_about (subject, position) VALUES ($1, $2)")
            .bind(bytes::subject(subject))
            .bind(noted.position as i64)
            .execute(&mut *conn)
            .await?;
    }
    Ok(())
}
