//! The conference server as the house and its guests meet it, over the wire.

mod codes;
mod confined;
mod house_door;
mod room;
mod sheets;
mod traces;
