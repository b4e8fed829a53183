//! `bestendig backup` and `bestendig restore` as a script meets them: a house is copied, brought back and tried, and every refusal is a
//! sentence that helps.

use std::fs;
use std::path::Path;

use crate::invite;
use crate::program::{bestendig, new_house};

#[test]
fn a_house_is_backed_up_tried_and_brought_back() {
    let above = tempfile::tempdir().unwrap();
    let at = |name: &str| above.path().join(name).display().to_string();
    let (house, to, identity) = (new_house(above.path(), "demostad"), at("backups"), at("identity.txt"));
    invite(&house, "Demo Eerste", "administrator").done();
    let backup = ["backup", "--dir", &house, "--to", &to];
    bestendig(&backup).refused("does not say for whom");
    assert!(!Path::new(&to).exists());

    let public = bestendig(&["backup", "identity", "--out", &identity]).line();
    bestendig(&["backup", "identity", "--out", &identity]).refused("is there already");
    let settings = Path::new(&house).join("house.toml");
    let text = fs::read_to_string(&settings).unwrap();
    let (_, recipients) = public.split_once("house.toml: ").unwrap();
    let (front, rest) = text.split_once("[backup]\n").expect("what a house agreed about backups stands there");
    fs::write(&settings, format!("{front}[backup]\n{recipients}\n{rest}")).unwrap();

    let made = bestendig(&["backup", "--json", "--dir", &house, "--to", &to]).done().json();
    let manifest = made["manifest"].as_str().unwrap().to_owned();
    assert_eq!(made["backup"]["position"], 1);
    bestendig(&["backup", "check", "--from", &to]).done();
    bestendig(&["backup", "expire", "--from", &to]).done();
    let status = ["backup", "status", "--dir", &house, "--from", &to];
    bestendig(&status).refused("No drill was ever made");
    let drill = bestendig(&["backup", "drill", "--dir", &house, "--from", &to, "--identity", &identity]);
    assert!(drill.line().starts_with("Well:"));
    bestendig(&status).done();

    let found = bestendig(&["verify", "--json", "--dir", &house]).done().json();
    let head = found["head"]["hash"].as_str().unwrap();
    let new = at("new");
    let restore = ["restore", "--from", &manifest, "--identity", &identity, "--to", &new];
    bestendig(&[&restore[..], &["--head", &"1".repeat(16)]].concat()).refused("noted outside");
    let list = at("numbers.txt");
    fs::write(&list, "# forgotten since\nnobody\n").unwrap();
    bestendig(&[&restore[..], &["--forgotten", &list]].concat()).refused("line 2");
    assert!(!Path::new(&new).exists());
    bestendig(&[&restore[..], &["--head", &head[..16]]].concat()).done();
    bestendig(&restore).refused("is not empty");
    let back = bestendig(&["verify", "--json", "--dir", &new]).done().json();
    assert_eq!(back["head"], found["head"]);
    assert_eq!(fs::read_to_string(Path::new(&new).join("house.toml")).unwrap(), fs::read_to_string(&settings).unwrap());
    assert!(bestendig(&["staff", "list", "--dir", &new]).line().contains("Demo Eerste"));
}
