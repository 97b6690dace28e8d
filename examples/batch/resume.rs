//! Going on where a run was ended: what a file of answers has already.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Seek, SeekFrom};
use std::path::Path;

use serde_json::Value;

/// What a file of answers has: one for each of the first lines of the input.
#[derive(Default)]
pub(crate) struct Done {
    /// How many.
    pub(crate) lines: usize,
    /// How many of them are errors.
    pub(crate) failed: usize,
    /// The last one.
    last: Vec<u8>,
}

/// Opens a file of answers to go on behind the last whole line, and cuts off one that was torn. Without a file, a new one.
pub(crate) fn open(path: &Path) -> io::Result<(File, Done)> {
    let mut file = File::options().read(true).write(true).create(true).truncate(false).open(path)?;
    if !file.metadata()?.is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "it is no file that can be gone on with"));
    }
    let mut input = BufReader::with_capacity(1 << 16, &file);
    let (mut done, mut end, mut line) = (Done::default(), 0, Vec::new());
    let heads: [&[u8]; 2] = [b"{\"id\":", b"{\"line\":"];
    while input.read_until(b'\n', &mut line)? > 0 {
        // Before anything of it is cut off.
        if !heads.iter().any(|head| line.starts_with(head) || head.starts_with(&line)) {
            let problem = format!("its line {} is no answer: that is another program's file", done.lines + 1);
            return Err(io::Error::new(io::ErrorKind::InvalidData, problem));
        }
        if !line.ends_with(b"\n") {
            break;
        }
        end += line.len() as u64;
        done.lines += 1;
        done.failed += usize::from(line.starts_with(b"{\"line\":"));
        std::mem::swap(&mut done.last, &mut line);
        line.clear();
    }
    file.set_len(end)?;
    file.seek(SeekFrom::Start(end))?;
    Ok((file, done))
}

impl Done {
    /// The lines that have no answer yet. An error comes first when the last answer is not the input's: when it has another
    /// `id`, or when the input ends before it.
    pub(crate) fn skip(
        self,
        mut lines: impl Iterator<Item = io::Result<(usize, Vec<u8>)>>,
    ) -> impl Iterator<Item = io::Result<(usize, Vec<u8>)>> {
        let mut skipped = self.lines == 0;
        std::iter::from_fn(move || {
            if !skipped {
                skipped = true;
                if let Err(error) = self.pass_over(&mut lines) {
                    return Some(Err(error));
                }
            }
            lines.next()
        })
    }

    fn pass_over(&self, lines: &mut impl Iterator<Item = io::Result<(usize, Vec<u8>)>>) -> io::Result<()> {
        let other = |message: String| io::Error::new(io::ErrorKind::InvalidData, message);
        let mut last = Vec::new();
        for done in 0..self.lines {
            let Some(line) = lines.next() else {
                return Err(other(format!("it has {done} lines, but the output has {} answers", self.lines)));
            };
            last = line?.1;
        }
        let answer: Value = serde_json::from_slice(&self.last).unwrap_or_default();
        // An answer without an `id` is an error's, for a line that may have none.
        let (Some(answered), Ok(asked)) = (answer.get("id"), serde_json::from_slice::<Value>(&last)) else {
            return Ok(());
        };
        match asked.get("id") {
            Some(id) if id == answered => Ok(()),
            id => Err(other(format!(
                "its line {} has the id {}, but the output's {answered}: that is another input's output",
                self.lines,
                id.unwrap_or(&Value::Null)
            ))),
        }
    }
}
