//! Nothing that somebody wrote or is called can be read in a backup, at no moment while it is made, and nothing is left elsewhere.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use testkit::{House, both_engines};

use crate::town::{Safe, WORDS, evening, furnish, names, register};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_word_of_the_house_stands_readable_in_a_backup_or_beside_it_while_it_is_made() {
    both_engines(async |house: House| {
        let safe = Safe::new();
        furnish(&house.archive).await;
        for _ in 0..150 {
            register(&house.archive, WORDS[0]).await;
        }
        fs::write(house.folder().join("house.toml"), format!("name = \"{}\"\n", WORDS[1])).unwrap();
        let before = names(house.folder());
        fs::create_dir(&safe.to).unwrap();

        let stop = Arc::new(AtomicBool::new(false));
        let watching = {
            let (stop, to, home, before) = (stop.clone(), safe.to.clone(), house.folder().to_owned(), before.clone());
            std::thread::spawn(move || {
                let (mut found, mut looks) = (Vec::new(), 0);
                while !stop.load(Ordering::Relaxed) {
                    found.extend(readable(&to, &[]));
                    found.extend(readable(&home, &before));
                    looks += 1;
                    std::thread::sleep(std::time::Duration::from_millis(1));
                }
                (found, looks)
            })
        };
        let made = safe.back_up(&house.place, evening(0)).await.unwrap();
        stop.store(true, Ordering::Relaxed);
        let (found, looks) = watching.join().unwrap();
        println!("looked {looks} times while it was made");
        assert!(found.is_empty(), "{found:?}");
        assert!(looks > 3, "nobody looked while it was made");

        assert_eq!(readable(&safe.to, &[]), Vec::<String>::new());
        let own = |name: &String| !name.starts_with("log.db");
        let left = |names: Vec<String>| names.into_iter().filter(own).collect::<Vec<_>>();
        assert_eq!(left(names(house.folder())), left(before), "something was left in the house");
        assert_eq!(names(&safe.to).len(), 4, "{:?}", names(&safe.to));
        // The manifest tells no name, and the search finds what is there.
        assert!(fs::read_to_string(&made.path).unwrap().contains(&made.manifest.head));
        fs::write(safe.to.join("slip"), format!("..{}..", WORDS[2])).unwrap();
        assert_eq!(readable(&safe.to, &[]).len(), 1, "the search itself finds nothing");
    })
    .await;
}

/// Which words stand readable in the files of a folder, but for those that were there before.
fn readable(folder: &Path, but: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    let ours = |name: &String| !but.contains(name) && !name.starts_with("log.db");
    for name in names(folder).into_iter().filter(ours) {
        let Ok(bytes) = fs::read(folder.join(&name)) else { continue };
        for word in WORDS {
            let wide = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let shapes: [Vec<u8>; 3] = [word.as_bytes().to_vec(), word.to_lowercase().into_bytes(), wide];
            if shapes.iter().any(|shape| bytes.windows(shape.len()).any(|window| window == shape)) {
                found.push(format!("{word} in {name}"));
            }
        }
    }
    found
}
