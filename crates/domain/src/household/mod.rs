//! People who belong together. The program never splits them; they can part themselves.

mod event;

pub use event::Event;
