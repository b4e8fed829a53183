//! The style sheet and the script of the house, carried inside the program under the same hashed names. Pages work
//! without them: when they were not built, everything else goes on.

/// Every file that was built, by its hashed name.
static BUILT: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/built.rs"));

/// Where a browser finds a file, by its plain name such as `page.css`.
pub(crate) fn url(name: &str) -> String {
    let built = BUILT.iter().find(|(hashed, _)| plain(hashed).is_some_and(|plain| plain == name));
    format!("/asset/{}", built.map_or(name, |(hashed, _)| hashed))
}

/// The name without the hash: `page.css` for `page-6d0b147de2e4.css`.
fn plain(hashed: &str) -> Option<String> {
    let (stem, ending) = hashed.split_once('.')?;
    let (name, _) = stem.rsplit_once('-')?;
    Some(format!("{name}.{ending}"))
}
