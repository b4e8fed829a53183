//! `/import`: choosing a file. It is read once, to say at once when it cannot be, and then waits.

use askama::Template;
use axum::Router;
use axum::extract::multipart::{Field, MultipartError, MultipartRejection};
use axum::extract::{DefaultBodyLimit, Multipart};
use axum::http::StatusCode;
use axum::routing::get;
use import::Bound;
use sheet::{Kind, Unreadable};

use super::only_coordinators;
use super::waiting::{File, Waiting};
use crate::answer::{Answer, Trouble, again, page, to};
use crate::chance;
use crate::form::Faults;
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;

/// The largest file, in bytes.
const LARGEST: usize = 16 * 1024 * 1024;
/// What a browser adds around the files.
const AROUND: usize = 64 * 1024;

pub fn routes() -> Router<Houses> {
    Router::new().route("/import", get(show).post(upload).layer(DefaultBodyLimit::max(2 * LARGEST + AROUND)))
}

#[derive(Template)]
#[template(path = "import/upload/page.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    kind: Option<Kind>,
}

async fn show(visit: Visit) -> Answer {
    only_coordinators(&visit)?;
    page(&Page { frame: visit.frame("import-title").await?, faults: Faults::default(), kind: None })
}

/// What was sent: which kind, and the files.
#[derive(Default)]
struct Sent {
    kind: Option<Kind>,
    list: Option<(String, Vec<u8>)>,
    second: Option<(String, Vec<u8>)>,
    too_large: bool,
}

async fn upload(visit: Visit, form: Result<Multipart, MultipartRejection>) -> Answer {
    only_coordinators(&visit)?;
    let sent = read(form.map_err(|_| Trouble::NotAForm)?).await?;
    let faults = faults(&sent).await;
    let (Some(kind), Some((name, bytes)), true) = (sent.kind, sent.list, faults.is_empty()) else {
        return again(&Page { frame: visit.frame("import-title").await?, faults, kind: sent.kind });
    };
    let second = sent.second.map(|(name, bytes)| File::new(name, &bytes)).filter(|_| kind == Kind::Locations);
    let id = chance::command();
    Waiting::Files { kind, list: File::new(name, &bytes), second }.keep(&visit, id).await?;
    to(visit.path(format_args!("import/{id}")))
}

async fn read(mut form: Multipart) -> Result<Sent, Trouble> {
    let mut sent = Sent::default();
    loop {
        let field = match form.next_field().await {
            Ok(Some(field)) => field,
            Ok(None) => return Ok(sent),
            Err(error) if is_too_large(&error) => return Ok(Sent { too_large: true, ..sent }),
            Err(_) => return Err(Trouble::NotAForm),
        };
        let name = field.name().unwrap_or_default().to_owned();
        match name.as_str() {
            "kind" => sent.kind = kind(&field.text().await.map_err(|_| Trouble::NotAForm)?),
            "list" => sent.list = file(field, &mut sent.too_large).await?,
            "second" => sent.second = file(field, &mut sent.too_large).await?,
            _ => drop(field.bytes().await),
        }
    }
}

fn kind(word: &str) -> Option<Kind> {
    [Kind::Locations, Kind::People].into_iter().find(|kind| kind.name() == word)
}

/// A file, or nothing when none was chosen.
async fn file(field: Field<'_>, too_large: &mut bool) -> Result<Option<(String, Vec<u8>)>, Trouble> {
    let name = field.file_name().unwrap_or_default().to_owned();
    match field.bytes().await {
        Ok(bytes) if bytes.len() > LARGEST => {
            *too_large = true;
            Ok(None)
        }
        Ok(bytes) => Ok((!bytes.is_empty() || !name.is_empty()).then(|| (name, bytes.to_vec()))),
        Err(error) if is_too_large(&error) => {
            *too_large = true;
            Ok(None)
        }
        Err(_) => Err(Trouble::NotAForm),
    }
}

fn is_too_large(error: &MultipartError) -> bool {
    error.status() == StatusCode::PAYLOAD_TOO_LARGE
}

/// Everything that is wrong with what was sent.
async fn faults(sent: &Sent) -> Faults {
    let mut faults = Faults::default();
    if sent.kind.is_none() {
        faults.add("kind", "import-no-kind");
    }
    if sent.too_large {
        faults.add("list", format!("import-unreadable-{}", Unreadable::TooLarge.name()));
    } else if sent.list.is_none() {
        faults.add("list", "import-no-file");
    }
    let kind = sent.kind.unwrap_or(Kind::Locations);
    for (field, file, kind) in [("list", &sent.list, kind), ("second", &sent.second, Kind::Eligibility)] {
        let Some((name, bytes)) = file.clone() else { continue };
        let read = tokio::task::spawn_blocking(move || Bound::read(&bytes, &name, kind).map(drop)).await;
        if let Err(why) = read.unwrap_or(Err(Unreadable::Damaged)) {
            faults.add(field, format!("import-unreadable-{}", why.name()));
        }
    }
    faults
}
