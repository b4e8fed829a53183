//! How to come in: one line per role with an address that works once.

use std::sync::Arc;

use domain::staff::Role;
use serde_json::json;
use web::House;

use super::conference::Conference;
use crate::complaint::Complaint;
use crate::print;

/// Prints them, for people or for programs.
pub async fn print(
    houses: &[Arc<House>],
    origin: &str,
    conferences: &[Conference],
    for_programs: bool,
) -> Result<(), Complaint> {
    let mut answer = Vec::new();
    for house in houses {
        if !for_programs {
            print::line(format!("\n{}  {origin}/{}/", house.name, house.slug))?;
        }
        let mut roles = Vec::new();
        for (role, name, url) in doors(house, origin).await? {
            if for_programs {
                roles.push(json!({ "role": role.name(), "name": name, "url": url }));
            } else {
                print::line(format!("  {:<14} {url}", role.name()))?;
            }
        }
        let guests = conferences.iter().find(|one| one.slug == house.slug).map(|one| one.guests.as_str());
        if let (Some(guests), false) = (guests, for_programs) {
            print::line(format!("  {:<14} {guests}/", "guests"))?;
        }
        answer.push(json!({ "slug": house.slug, "name": house.name, "roles": roles, "guests": guests }));
    }
    if for_programs { print::json(&json!({ "houses": answer })) } else { Ok(()) }
}

/// The first colleague of every role, with an address for them.
async fn doors(house: &House, origin: &str) -> Result<Vec<(Role, String, String)>, Complaint> {
    let mut staff = house.archive.staff().await?;
    staff.retain(|one| one.ended_at.is_none());
    let mut doors = Vec::new();
    for role in Role::ALL {
        let Some(one) = staff.iter().find(|one| one.card.roles.contains(&role)) else { continue };
        let token = house.sessions.lend(one.id, &house.now()).await?;
        let url = format!("{origin}/{}/welcome/{}", house.slug, token.text());
        doors.push((role, one.card.name.reveal().to_owned(), url));
    }
    Ok(doors)
}
