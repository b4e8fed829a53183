//! A disk that fills up, or becomes one that can only be read, while a test writes.

use std::path::Path;
use std::process::Command;

/// A small disk in memory. Where none can be made the test says so and does nothing.
pub struct Disk(tempfile::TempDir);

impl Disk {
    /// A disk of so many bytes, as `mount` takes them; nothing where that cannot be.
    pub fn of(size: &str) -> Option<Disk> {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &format!("size={size}"), "tmpfs"])
            .arg(folder.path())
            .status();
        if mounted.is_ok_and(|status| status.success()) {
            return Some(Disk(folder));
        }
        println!("skipped: no small disk can be made here (it takes the right to mount)");
        None
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// Mounts it once more in another way, such as `ro`.
    pub fn mount_again(&self, how: &str) {
        let how = format!("remount,{how}");
        let mounted = Command::new("mount").args(["-o", &how]).arg(self.path()).status().expect("mount runs");
        assert!(mounted.success(), "{how}");
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(self.path()).status();
    }
}
