//! Lines in, answers out in the same order: read, answered and written at the same time, by threads of their own.

use std::io::{self, BufRead, Read, Write};
use std::sync::mpsc::{self, Receiver, Sender, TryRecvError};
use std::sync::{Arc, Mutex};
use std::thread;

use crate::room::Room;

/// What a line is answered with; an error's line as the error.
pub(crate) type Answer = Result<Vec<u8>, Vec<u8>>;

/// A line to be answered, with its number from 1.
struct Job {
    number: usize,
    line: Vec<u8>,
    answer: Sender<Answer>,
}

/// What becomes of a line: the answer when it is ready, and how much room the line takes until then.
struct Coming {
    answer: Receiver<Answer>,
    bytes: usize,
}

/// Answers the lines of a reader on `jobs` threads and writes the answers in order. `finished` hears of each that is
/// written. Returns how many were errors.
///
/// A line that is answered is written as soon as those before it are, and flushed before there is anything to wait for:
/// nothing that is finished is kept back. When the reader fails, what was read before is answered and written first. When
/// the writer fails, it returns at once, without waiting for the reader.
pub(crate) fn run(
    lines: impl Iterator<Item = io::Result<(usize, Vec<u8>)>> + Send + 'static,
    answer: impl Fn(usize, &[u8]) -> Answer + Send + Sync + 'static,
    jobs: usize,
    output: &mut impl Write,
    mut finished: impl FnMut(),
) -> Result<usize, Failure> {
    let room = Arc::new(Room::new(jobs));
    let (to_do, to_take) = mpsc::channel::<Job>();
    let (in_order, coming) = mpsc::channel::<io::Result<Coming>>();
    let (to_take, answer) = (Arc::new(Mutex::new(to_take)), Arc::new(answer));
    let reader_room = Arc::clone(&room);
    thread::Builder::new().spawn(move || read(lines, &reader_room, &to_do, &in_order)).map_err(Failure::Threads)?;
    for number in 0..jobs {
        let (to_take, answer) = (Arc::clone(&to_take), Arc::clone(&answer));
        // As many as the system gives; one is enough.
        match thread::Builder::new().spawn(move || work(&to_take, &*answer)) {
            Ok(_) => {}
            Err(error) if number == 0 => return Err(Failure::Threads(error)),
            Err(_) => break,
        }
    }

    let mut failed = 0;
    loop {
        let next = match coming.try_recv() {
            Ok(next) => next,
            Err(TryRecvError::Empty) => {
                output.flush().map_err(Failure::Writing)?;
                let Ok(next) = coming.recv() else { break };
                next
            }
            Err(TryRecvError::Disconnected) => break,
        };
        let Coming { answer, bytes } = match next {
            Ok(coming) => coming,
            Err(error) => {
                output.flush().map_err(Failure::Writing)?;
                return Err(Failure::Reading(error));
            }
        };
        let answer = match answer.try_recv() {
            Ok(answer) => answer,
            Err(_) => {
                output.flush().map_err(Failure::Writing)?;
                answer.recv().map_err(|_| Failure::Reading(io::Error::other("a thread has ended too early")))?
            }
        };
        room.leave(bytes);
        failed += usize::from(answer.is_err());
        output.write_all(&answer.unwrap_or_else(|line| line)).map_err(Failure::Writing)?;
        finished();
    }
    output.flush().map_err(Failure::Writing)?;
    Ok(failed)
}

/// Which end failed.
#[derive(Debug)]
pub(crate) enum Failure {
    Reading(io::Error),
    Writing(io::Error),
    /// There are no threads to be had.
    Threads(io::Error),
}

/// The lines of a reader with their numbers from 1, each with its line end. Of a line of more than `most` bytes only so much
/// is kept as shows that.
pub(crate) fn numbered(mut input: impl BufRead, most: usize) -> impl Iterator<Item = io::Result<(usize, Vec<u8>)>> {
    let mut number = 0;
    std::iter::from_fn(move || {
        let mut line = Vec::new();
        match read_line(&mut input, most, &mut line) {
            Ok(0) => None,
            Ok(_) => {
                number += 1;
                Some(Ok((number, line)))
            }
            Err(error) => Some(Err(error)),
        }
    })
}

fn read_line(input: &mut impl BufRead, most: usize, line: &mut Vec<u8>) -> io::Result<usize> {
    let kept = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(2);
    let read = input.by_ref().take(kept).read_until(b'\n', line)?;
    if read as u64 == kept && !line.ends_with(b"\n") {
        input.skip_until(b'\n')?;
    }
    Ok(read)
}

/// Hands the lines out, and says in which order their answers are due. Ends with the lines, with the first that cannot be
/// read, or when nobody waits for answers any more.
fn read(
    lines: impl Iterator<Item = io::Result<(usize, Vec<u8>)>>,
    room: &Room,
    to_do: &Sender<Job>,
    in_order: &Sender<io::Result<Coming>>,
) {
    for line in lines {
        let (number, line) = match line {
            Ok(line) => line,
            Err(error) => {
                // When the writer is gone nobody wants to know.
                let _ = in_order.send(Err(error));
                return;
            }
        };
        let bytes = line.len();
        room.enter(bytes);
        let (answer, ready) = mpsc::channel();
        if in_order.send(Ok(Coming { answer: ready, bytes })).is_err()
            || to_do.send(Job { number, line, answer }).is_err()
        {
            return;
        }
    }
}

fn work(to_take: &Mutex<Receiver<Job>>, answer: &impl Fn(usize, &[u8]) -> Answer) {
    loop {
        let Ok(Ok(job)) = to_take.lock().map(|jobs| jobs.recv()) else { return };
        let answered = answer(job.number, &job.line);
        if job.answer.send(answered).is_err() {
            return;
        }
    }
}
