//! `batch` when something goes wrong around it: readers and writers that fail, pipes that close, kills.
//!
//! `cargo test` builds it first; `cargo test --test batch` alone does not, and runs what was built last.

#[path = "common/programs.rs"]
mod programs;

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use programs::{command, scratch};

const EMIT: [&str; 2] = ["--emit", "sentences,terms"];

/// Lines of documents, and now and then one that is none.
fn lines(numbers: std::ops::Range<usize>) -> String {
    let line = |number: usize| match number % 10 {
        7 => "no document\n".to_owned(),
        _ => format!(
            "{{\"id\": {number}, \"text\": \"Ferry {number} left. {}\"}}\n",
            "It was full. ".repeat(number % 50)
        ),
    };
    numbers.map(line).collect()
}

fn run(arguments: &[&str]) -> Output {
    command("batch", &[&EMIT, arguments].concat()).stdin(Stdio::null()).output().unwrap()
}

fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn stderr(out: &Output) -> String {
    String::from_utf8(out.stderr.clone()).unwrap()
}

/// Waits for what must come.
fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let start = Instant::now();
    while !holds() {
        assert!(start.elapsed() < Duration::from_secs(120), "in vain: {what}");
        thread::sleep(Duration::from_millis(5));
    }
}

/// What is answered comes out, also while the input is open and says nothing.
#[test]
fn an_answer_does_not_wait_for_the_next_line() {
    let mut child = command("batch", &EMIT).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap()).lines();
    for number in 0..3 {
        stdin.write_all(lines(number..number + 1).as_bytes()).unwrap();
        assert!(answers.next().unwrap().unwrap().starts_with(&format!("{{\"id\":{number},")));
    }
    drop(stdin);
    assert!(child.wait().unwrap().success());
}

/// `tail -f lines | batch | head -1` ends when `head` has seen enough, not when `tail` does.
#[test]
fn a_closed_pipe_ends_it_although_the_input_is_open() {
    let mut child = command("batch", &EMIT).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap());
    stdin.write_all(lines(0..1).as_bytes()).unwrap();
    let mut first = String::new();
    answers.read_line(&mut first).unwrap();
    assert!(first.starts_with("{\"id\":0,"));
    drop(answers);
    // More than a pipe holds: it may have ended before it has read all.
    let _ = stdin.write_all(lines(1..5000).as_bytes());
    let out = child.wait_with_output().unwrap();
    assert!(out.status.success(), "{:?}", out.status);
    assert_eq!(stderr(&out), "");
    drop(stdin);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let input = scratch("batch-full.jsonl");
    fs::write(&input, lines(0..100)).unwrap();
    let full = File::options().write(true).open("/dev/full").unwrap();
    let out = command("batch", &[&EMIT[..], &[path(&input)]].concat()).stdout(full).output().unwrap();
    assert_eq!(out.status.code(), Some(1));
    assert!(stderr(&out).contains("standard output: No space left on device"), "{}", stderr(&out));
    let out = run(&["--output", "/dev/full", path(&input)]);
    assert_eq!(out.status.code(), Some(1));
    assert!(stderr(&out).contains("/dev/full: No space left on device"), "{}", stderr(&out));
}

/// A connection that is reset: what came before is answered, and the error told.
#[cfg(unix)]
#[test]
fn a_reader_that_fails_half_way_leaves_the_answers_before() {
    use std::os::fd::OwnedFd;
    use std::os::unix::net::UnixStream;

    let (mut ours, theirs) = UnixStream::pair().unwrap();
    // What the other end never reads makes its closing a reset.
    (&theirs).write_all(b"unread").unwrap();
    let mut child = command("batch", &EMIT).stdin(OwnedFd::from(theirs)).spawn().unwrap();
    ours.write_all(lines(0..3).as_bytes()).unwrap();
    ours.write_all(b"{\"id\": 4, \"te").unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap()).lines();
    let first: Vec<String> = answers.by_ref().take(3).map(Result::unwrap).collect();
    assert!(first[2].starts_with("{\"id\":2,"));
    drop(ours);
    assert!(answers.next().is_none(), "half a line is not answered");
    let out = child.wait_with_output().unwrap();
    assert_eq!(out.status.code(), Some(1));
    assert!(stderr(&out).starts_with("batch: standard input: Connection reset"), "{}", stderr(&out));
}

/// Killed in the middle, and gone on with: the same answers as without.
#[test]
fn a_killed_run_goes_on() {
    const LINES: usize = 3000;
    let (input, output) = (scratch("batch-killed.jsonl"), scratch("batch-killed.out"));
    fs::write(&input, lines(0..LINES)).unwrap();
    let whole = run(&[path(&input)]).stdout;
    for (round, torn) in [(0, false), (1, true)] {
        let _ = fs::remove_file(&output);
        let mut child = command("batch", &[&EMIT[..], &["--output", path(&output)]].concat()).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        // It is at work when it is killed: it never sees the end of its input.
        stdin.write_all(lines(0..LINES / 2).as_bytes()).unwrap();
        until("answers to kill it after", || fs::metadata(&output).is_ok_and(|about| about.len() > 1000));
        child.kill().unwrap();
        child.wait().unwrap();
        let kept = fs::read(&output).unwrap();
        assert!(whole.starts_with(&kept), "round {round}");
        if torn {
            // As if it had been killed within a line.
            let lines = kept.split_inclusive(|&byte| byte == b'\n').take(40).map(<[u8]>::len).sum::<usize>();
            File::options().write(true).open(&output).unwrap().set_len(lines as u64 - 5).unwrap();
        }
        let out = run(&["--resume", "--output", path(&output), path(&input)]);
        assert_eq!(out.status.code(), Some(1), "there are lines that are no documents: {}", stderr(&out));
        assert!(fs::read(&output).unwrap() == whole, "round {round}");
    }
    // There is nothing left to do; that there were errors is still told.
    let out = run(&["--resume", "--output", path(&output), path(&input)]);
    assert_eq!((out.status.code(), stderr(&out).as_str()), (Some(1), ""));
    assert!(fs::read(&output).unwrap() == whole);
}

#[test]
fn resuming_begins_a_file_that_is_not_there() {
    let (input, output) = (scratch("batch-begun.jsonl"), scratch("batch-begun.out"));
    fs::write(&input, lines(0..5)).unwrap();
    let _ = fs::remove_file(&output);
    let out = run(&["--resume", "-o", path(&output), path(&input)]);
    assert!(out.status.success(), "{}", stderr(&out));
    assert_eq!(fs::read(&output).unwrap(), run(&[path(&input)]).stdout);
}

#[test]
fn resuming_refuses_what_does_not_fit() {
    let (input, output) = (scratch("batch-refused.jsonl"), scratch("batch-refused.out"));
    fs::write(&input, lines(0..20)).unwrap();
    fs::write(&output, "{\"id\":0,\"terms\":[]}\n{\"id\":5,\"terms\":[]}\n").unwrap();
    let before = fs::read(&output).unwrap();
    let resume = ["--resume", "--output", path(&output), path(&input)];
    let out = run(&resume);
    assert_eq!(out.status.code(), Some(1));
    let told = format!(
        "batch: {}: its line 2 has the id 1, but the output's 5: that is another input's output\n",
        input.display()
    );
    assert_eq!(stderr(&out), told);
    assert_eq!(fs::read(&output).unwrap(), before);

    fs::write(&input, lines(0..1)).unwrap();
    let out = run(&resume);
    assert_eq!(out.status.code(), Some(1));
    assert!(stderr(&out).contains("it has 1 lines, but the output has 2 answers"), "{}", stderr(&out));

    let out = run(&["--resume", path(&input)]);
    assert_eq!(out.status.code(), Some(2));
    assert!(stderr(&out).contains("--resume needs --output"), "{}", stderr(&out));
}

/// There is nothing to go on with in a device, and a pipe would never end.
#[cfg(unix)]
#[test]
fn resuming_refuses_what_is_no_file() {
    let input = scratch("batch-device.jsonl");
    fs::write(&input, lines(0..5)).unwrap();
    let out = run(&["--resume", "--output", "/dev/null", path(&input)]);
    assert_eq!(out.status.code(), Some(1));
    assert!(stderr(&out).contains("it is no file that can be gone on with"), "{}", stderr(&out));
}

#[test]
fn resuming_leaves_a_file_of_another_program_as_it_is() {
    let (input, output) = (scratch("foreign.jsonl"), scratch("foreign.json"));
    fs::write(&input, lines(0..3)).unwrap();
    for foreign in ["{\n \"precious\": 1,\n \"more\": [1, 2, 3]}", "no line end", "\n"] {
        fs::write(&output, foreign).unwrap();
        let out = run(&["--resume", "--output", path(&output), path(&input)]);
        assert_eq!(out.status.code(), Some(1), "{}", stderr(&out));
        assert_eq!(fs::read_to_string(&output).unwrap(), foreign);
    }
}

#[test]
fn the_input_is_not_written_over() {
    let input = scratch("batch-same.jsonl");
    for arguments in [&["--output"][..], &["--resume", "--output"]] {
        fs::write(&input, lines(0..5)).unwrap();
        let out = run(&[arguments, &[path(&input), path(&input)]].concat());
        assert_eq!(out.status.code(), Some(1));
        assert!(stderr(&out).contains("it is the input too"), "{}", stderr(&out));
        assert_eq!(fs::read_to_string(&input).unwrap(), lines(0..5));
    }
}

/// By another name of the same file, or as standard input, it is the input all the same; and nothing is cut off before the
/// input is known to be readable.
#[cfg(unix)]
#[test]
fn the_input_is_not_written_over_by_another_name() {
    let (input, link) = (scratch("batch-one.jsonl"), scratch("batch-other.jsonl"));
    fs::write(&input, lines(0..5)).unwrap();
    let _ = fs::remove_file(&link);
    fs::hard_link(&input, &link).unwrap();
    let linked = run(&["--output", path(&link), path(&input)]);
    let read = File::open(&input).unwrap();
    let standard = command("batch", &["--output", path(&input)]).stdin(read).output().unwrap();
    for out in [linked, standard] {
        assert_eq!(out.status.code(), Some(1));
        assert!(stderr(&out).contains("it is the input too"), "{}", stderr(&out));
    }
    let folder = input.parent().unwrap();
    let out = run(&["--output", path(&link), path(folder)]);
    assert_eq!(out.status.code(), Some(1), "{}", stderr(&out));
    assert_eq!(fs::read_to_string(&input).unwrap(), lines(0..5));
}

/// What is too long is told in its place and not kept.
#[test]
fn long_lines_are_refused_on_request() {
    let input = scratch("batch-most.jsonl");
    let line = |text: &str| format!("{{\"id\":1,\"text\":\"{text}\"}}");
    let long = line(&"a".repeat(1 << 20));
    let fits = line(&"a".repeat(1000 - line("").len()));
    fs::write(&input, [&*fits, &long, &line("b"), &format!("{fits} ")].join("\n")).unwrap();
    let out = run(&["--most-bytes", "1000", path(&input)]);
    let out = String::from_utf8(out.stdout).unwrap();
    let answers: Vec<&str> = out.lines().collect();
    assert_eq!(answers.len(), 4);
    assert!(answers[0].starts_with("{\"id\":1,") && answers[2].starts_with("{\"id\":1,"), "{answers:?}");
    assert_eq!(answers[1], "{\"line\":2,\"error\":\"the line has more than 1000 bytes\"}");
    assert_eq!(answers[3], "{\"line\":4,\"error\":\"the line has more than 1000 bytes\"}");
}

/// A number of threads that no machine has is a wrong option, and an id's white space ends no line.
#[test]
fn an_answer_is_one_line_and_threads_have_a_bound() {
    let input = scratch("batch-cr.jsonl");
    fs::write(&input, "{\"id\":[1,\r2],\"text\":\"Rain.\"}\r\n").unwrap();
    let out = run(&[path(&input)]);
    assert!(out.stdout.starts_with(b"{\"id\":[1, 2],") && !out.stdout.contains(&b'\r'));
    let out = run(&["--jobs", "100000", path(&input)]);
    assert_eq!(out.status.code(), Some(2), "{}", stderr(&out));
}

/// Nobody hears the error, and the program ends as it would.
#[cfg(target_os = "linux")]
#[test]
fn an_error_that_cannot_be_told_is_no_panic() {
    let full = || File::options().write(true).open("/dev/full").unwrap();
    let missing = scratch("batch-missing.jsonl");
    let status = |arguments: &[&str]| command("batch", arguments).stderr(full()).output().unwrap().status.code();
    assert_eq!(status(&[path(&missing)]), Some(1));
    assert_eq!(status(&["--jobs", "many"]), Some(2));
}

/// Documents of very different lengths on many threads, some longer than what is in memory at once: in order all the same.
#[test]
fn long_and_short_lines_keep_their_order() {
    let input = scratch("batch-long.jsonl");
    let mut text = String::new();
    for number in 0..60 {
        let long = if number % 20 == 3 { 200_000 } else { number % 7 };
        text += &format!("{{\"id\": {number}, \"text\": \"{}\"}}\n", "Rain fell. ".repeat(long));
    }
    fs::write(&input, text).unwrap();
    let out = command("batch", &["--emit", "sentences", "--jobs", "4", path(&input)]).output().unwrap();
    assert!(out.status.success(), "{}", stderr(&out));
    let answers = String::from_utf8(out.stdout).unwrap();
    assert_eq!(answers.lines().count(), 60);
    for (number, answer) in answers.lines().enumerate() {
        assert!(answer.starts_with(&format!("{{\"id\":{number},")), "{number}");
    }
}
