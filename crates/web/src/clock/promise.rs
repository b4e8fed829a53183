//! Telling by what the draws of this night and the next will be held, before anybody has a ticket.

use domain::moment::Moment;
use domain::proposal::PromiseDraw;
use placement::Draw;
use store::Broken;

use super::count::days;
use super::{bring, once};
use crate::house::House;

/// Promises what was not promised yet.
pub async fn promise(house: &House, now: &Moment) -> Result<(), Broken> {
    for night in [Some(now.night()), now.night().tomorrow().ok()].into_iter().flatten() {
        if house.archive.draw_promised(night).await?.is_none() {
            let promise = Draw::new(house.archive.draw_seed(night)).promise().to_string();
            let command = house.guard.house_clock(PromiseDraw { night, promise });
            bring(house, command, once("draw", 0, days(night)), now).await?;
        }
    }
    Ok(())
}
