//! How much is in memory between reading and writing.

use std::sync::{Condvar, Mutex};

/// How many lines for each thread, and at most about how many bytes of them, are in memory at once. A line that is longer is in
/// memory alone.
const LINES_PER_JOB: usize = 64;
const BYTES_PER_JOB: usize = 4 << 20;

/// Room for lines between reading and writing.
pub(crate) struct Room {
    taken: Mutex<(usize, usize)>,
    left: Condvar,
    lines: usize,
    bytes: usize,
}

impl Room {
    pub(crate) fn new(jobs: usize) -> Room {
        Room {
            taken: Mutex::new((0, 0)),
            left: Condvar::new(),
            lines: jobs.saturating_mul(LINES_PER_JOB),
            bytes: jobs.saturating_mul(BYTES_PER_JOB),
        }
    }

    /// Waits until there is room for a line.
    pub(crate) fn enter(&self, more: usize) {
        let full = |&mut (lines, bytes): &mut (usize, usize)| {
            lines > 0 && (lines >= self.lines || bytes.saturating_add(more) > self.bytes)
        };
        let Ok(taken) = self.taken.lock() else { return };
        if let Ok(mut taken) = self.left.wait_while(taken, full) {
            *taken = (taken.0 + 1, taken.1 + more);
        }
    }

    pub(crate) fn leave(&self, bytes: usize) {
        if let Ok(mut taken) = self.taken.lock() {
            *taken = (taken.0 - 1, taken.1 - bytes);
        }
        self.left.notify_one();
    }
}
