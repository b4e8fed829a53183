//! Who is over to another house, or never came from it: their file is shredded here when they said so, and of somebody who was
//! only offered nothing is kept for longer than a worker needs to see how it ended.

use domain::event::Owner;
use jiff::SignedDuration;
use store::Broken;

use crate::house::House;

/// For how long it is seen how an offer ended.
const SEEN: SignedDuration = SignedDuration::from_hours(24 * 7);

/// Shreds those whose time has come. What was to be said was heard before, or it could not be said any more.
pub async fn forget(house: &House) -> Result<(), Broken> {
    for person in house.archive.moved_out(house.now().at - SEEN).await? {
        house.archive.shred(Owner::Person(person)).await?;
    }
    Ok(())
}
