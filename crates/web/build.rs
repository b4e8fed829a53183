//! Builds again when the looks of the pages were: their names change with their content, so no file
//! that the compiler already knows of would show it.

fn main() {
    // Cargo watches a folder only when there is one; it is git-ignored and may well be empty.
    std::fs::create_dir_all("assets/dist").expect("the crate's own folder can be written to");
    println!("cargo::rerun-if-changed=assets/dist");
}
