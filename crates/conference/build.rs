//! Carries the looks of the pages inside the program, from where they were built: a server that may open no file but its
//! own reads none. The large faces for other scripts stay out; a sheet is written in Dutch or English.

use std::fmt::Write;
use std::path::Path;

const BUILT: &str = "../web/assets/dist";
const CARRIED: &[&str] = &["css", "js", "svg", "gz"];

fn main() {
    // Cargo watches a folder only when there is one; it is git-ignored and may well be empty.
    std::fs::create_dir_all(BUILT).expect("the folder of the looks can be made");
    println!("cargo::rerun-if-changed={BUILT}");
    let folder = Path::new(BUILT);
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .expect("it can be read")
        .filter_map(|file| file.ok()?.file_name().into_string().ok())
        .filter(|name| name.rsplit_once('.').is_some_and(|(_, ending)| CARRIED.contains(&ending)))
        .collect();
    names.sort();
    // Copies: the looks may be built anew while this crate is compiled.
    let out = std::env::var("OUT_DIR").expect("cargo says where");
    let mut table = String::from("&[\n");
    for name in names {
        std::fs::copy(folder.join(&name), Path::new(&out).join(&name)).expect("it can be copied");
        writeln!(table, "    ({name:?}, include_bytes!(concat!(env!(\"OUT_DIR\"), {:?}))),", format!("/{name}"))
            .expect("text can be written");
    }
    table.push(']');
    std::fs::write(Path::new(&out).join("built.rs"), table).expect("it can be written");
}
