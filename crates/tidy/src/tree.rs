//! Every file that people wrote here, as text.

use std::fs;
use std::path::{Path, PathBuf};

/// Folders in which nobody writes by hand.
const MADE: &[&str] = &["target", "node_modules", ".git", "dist", ".demo", "bestendig-demo"];
/// Files that tools write.
const WRITTEN_BY_TOOLS: &[&str] = &["Cargo.lock", "package-lock.json"];

/// A file, and where it lies as seen from the root.
pub struct File {
    /// Path from the root, with forward slashes.
    pub path: String,
    /// What stands in it.
    pub text: String,
}

impl File {
    /// The ending of the name, without the dot.
    pub fn ending(&self) -> &str {
        Path::new(&self.path).extension().and_then(|ending| ending.to_str()).unwrap_or("")
    }

    /// The name without folder and ending.
    pub fn stem(&self) -> &str {
        Path::new(&self.path).file_stem().and_then(|stem| stem.to_str()).unwrap_or("")
    }

    /// Whether it holds only tests: it need not keep what is kept from readers of the log.
    pub fn is_test(&self) -> bool {
        self.path.contains("/tests/") || ["tests", "testing"].contains(&self.stem()) || self.stem().ends_with("_tests")
    }

    /// The part of the text before the tests at the bottom.
    pub fn shipped(&self) -> &str {
        if self.is_test() { "" } else { self.text.split("#[cfg(test)]\nmod tests").next().unwrap_or("") }
    }
}

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .canonicalize()
        .expect("this crate lies two floors below the root")
}

/// All files under a folder of the repository that are text and written by hand.
pub fn files(under: &str) -> Vec<File> {
    let root = root();
    let mut found = Vec::new();
    collect(&root, &root.join(under), &mut found);
    found.sort_by(|one, other| one.path.cmp(&other.path));
    assert!(!found.is_empty(), "nothing lies under `{under}`");
    found
}

/// The one file at this path.
pub fn file(path: &str) -> File {
    let text = fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    File { path: path.to_owned(), text }
}

/// Rust files of all crates.
pub fn rust() -> Vec<File> {
    files("crates").into_iter().filter(|file| file.ending() == "rs").collect()
}

/// Fails with every finding at once, so that one run shows all there is to mend.
#[track_caller]
pub fn none(rule: &str, found: &[String]) {
    assert!(found.is_empty(), "{rule}\n  {}", found.join("\n  "));
}

fn collect(root: &Path, folder: &Path, found: &mut Vec<File>) {
    for entry in fs::read_dir(folder).expect("a folder that can be read").flatten() {
        let (path, name) = (entry.path(), entry.file_name());
        let name = name.to_string_lossy();
        if path.is_dir() {
            if !MADE.contains(&&*name) {
                collect(root, &path, found);
            }
        } else if !WRITTEN_BY_TOOLS.contains(&&*name)
            && let Ok(text) = fs::read_to_string(&path)
        {
            let path = path.strip_prefix(root).expect("below the root").to_string_lossy().replace('\\', "/");
            found.push(File { path, text });
        }
    }
}
