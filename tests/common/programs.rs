//! The example programs, to be run by tests.

use std::env::consts::EXE_SUFFIX;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// An example with arguments, and with pipes at all its ends.
pub(crate) fn command(program: &str, arguments: &[&str]) -> Command {
    // This test is in `deps`, beside the folder with the examples.
    let test = std::env::current_exe().unwrap();
    let folder = test.ancestors().nth(2).unwrap().join("examples");
    let binary = folder.join(format!("{program}{EXE_SUFFIX}"));
    assert!(binary.exists(), "there is no {}; `cargo build --examples` makes it", binary.display());
    let mut command = Command::new(binary);
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// A place for a file of one test.
pub(crate) fn scratch(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}
