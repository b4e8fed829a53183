//! What happened, as one word.

/// Gives an event its word in the log and the list of all such words.
macro_rules! kinds {
    ($event:ident as $group:ident: $($kind:ident),* $(,)?) => {
        impl $event {
            /// Every word that this subject writes into the log.
            pub const KINDS: &'static [&'static str] = &[$(stringify!($kind)),*];

            /// What happened, as one word: the name in the log.
            pub fn kind(&self) -> &'static str {
                match self { $($event::$kind { .. } => stringify!($kind)),* }
            }
        }

        impl From<$event> for crate::event::Event {
            fn from(event: $event) -> Self {
                Self::$group(event)
            }
        }
    };
}
pub(crate) use kinds;
