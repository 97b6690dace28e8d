//! The page of a report in a browser: nothing overflows, nothing fails, everything is reached by keyboard and can be read.
//!
//! Needs Chromium, by `NEWSPRINT_CHROMIUM` or as `chromium` on the path; without it the test says so and passes.
#![cfg(unix)]

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use newsprint::report::{Highlighter, Report, ReportSet, html, html_set};
use newsprint::{Analyzer, Article, Language, Span};
use serde_json::{Value, json};

const SAMPLE: &str = include_str!("../examples/data/tidal-barrage.txt");

#[test]
fn pages_fit_can_be_read_and_are_reached_by_keyboard() {
    let Some(mut browser) = Browser::start() else {
        println!("skipped: there is no Chromium; NEWSPRINT_CHROMIUM names one");
        return;
    };
    let long = format!("date 2024-05-20 {}\n\n{} said.\n", "Endless".repeat(40), "Donaudampfschiff".repeat(60));
    let right = "date 2024-06-02 الجسر\n\nافتتح الجسر يوم السبت. الجسر جديد.\n";
    let set = set(&[SAMPLE, &long, right, ""]);
    let marked = Highlighter::new(&long).mark(Span::new(16, 200), "headline").page(&long);
    for (name, page) in [
        ("article", html(&set.reports[..1])),
        ("set", html_set(&set)),
        ("long", html(&set.reports[1..])),
        ("marks", marked),
    ] {
        let file = file(&format!("{name}.html"), &page);
        for width in [320, 768, 1280] {
            for scheme in ["light", "dark"] {
                browser.open(&file, width, scheme);
                browser.value("document.querySelectorAll('details').forEach(at => at.open = true)");
                let of = format!("{name}, {width} pixels, {scheme}");
                let wide =
                    browser.value("[document.documentElement.scrollWidth, document.documentElement.clientWidth]");
                assert!(wide[0].as_u64() <= wide[1].as_u64(), "{of}: overflows: {wide}");
                assert_eq!(browser.value(FAINT), json!([]), "{of}: too little contrast");
                assert_eq!(browser.errors, Vec::<String>::new(), "{of}");
            }
        }
    }
}

#[test]
fn the_keyboard_reaches_everything_and_shows_the_reasons() {
    let Some(mut browser) = Browser::start() else {
        println!("skipped: there is no Chromium; NEWSPRINT_CHROMIUM names one");
        return;
    };
    let page = html_set(&set(&[SAMPLE, "date 2024-05-20 Rain\n\nRain fell on the tidal barrage. Rain fell."]));
    browser.open(&file("keyboard.html", &page), 1280, "light");
    let all = browser.value("document.querySelectorAll('a[href], button, input, summary').length").as_u64().unwrap();
    assert!(all > 50);
    let (mut reached, mut cards) = (0, 0);
    for _ in 0..all {
        browser.key("Tab", 9);
        reached += u64::from(browser.value(NEW) == json!(true));
        cards += u64::from(
            browser.value("[...document.querySelectorAll('.card')].some(card => card.offsetHeight > 0)") == json!(true),
        );
    }
    assert_eq!(reached, all);
    let marks = browser.value("document.querySelectorAll('a.phrase').length");
    assert_eq!(json!(cards), marks, "each mark shows its card");

    // The table sorts, both ways, and hides what does not have the words.
    let first = "document.querySelector('.articles tbody tr').cells[1].textContent === 'Rain'";
    let sort = "document.querySelectorAll('.articles th button')[2]";
    let sorted = browser.value(&format!("[{first}, ({sort}.click(), {first}), ({sort}.click(), {first})]"));
    assert_eq!(sorted, json!([false, true, false]));
    let filter = "(input => { input.value = '2024-05-20'; input.dispatchEvent(new Event('input')) })\
        (document.querySelector('.filter input'))";
    browser.value(filter);
    assert_eq!(browser.value("document.querySelector('output').textContent"), "1 of 2");
    assert_eq!(browser.errors, Vec::<String>::new());
}

/// Whether what has the focus has it for the first time.
const NEW: &str = "(at => at !== document.body && !at.reached && (at.reached = true))(document.activeElement)";

/// Texts with a contrast of less than 4.5 with what is behind them.
const FAINT: &str = "(() => {
  const parts = colour => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const behind = at => { for (; at; at = at.parentElement) { const of = parts(getComputedStyle(at).backgroundColor); if (of[3] !== 0 && of.length) return of; } return [255, 255, 255]; };
  return [...document.querySelectorAll('body *:not(script):not(svg *):not(mark)')]
    .filter(at => [...at.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
    .filter(at => { const [a, b] = [light(parts(getComputedStyle(at).color)), light(behind(at))].sort((a, b) => b - a); return (a + .05) / (b + .05) < 4.5; })
    .map(at => at.outerHTML.slice(0, 80));
})()";

fn set(texts: &[&str]) -> ReportSet {
    let articles: Vec<Article> = texts.iter().map(|text| Article::parse(*text)).collect();
    let analyzer = Analyzer::new(Language::English);
    let analyses: Vec<_> = articles.iter().map(|article| analyzer.analyze(article)).collect();
    let mut set = ReportSet::new(&analyses, 10);
    set.reports.iter_mut().for_each(|report: &mut Report| report.language_confidence = Some(0.5));
    set
}

fn file(name: &str, page: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, page).unwrap();
    path
}

/// A browser without a window, spoken to by its protocol over two pipes.
struct Browser {
    process: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    session: Option<String>,
    sent: u64,
    /// What it has logged as an error.
    errors: Vec<String>,
}

impl Browser {
    fn start() -> Option<Browser> {
        let name = std::env::var("NEWSPRINT_CHROMIUM").unwrap_or_else(|_| "chromium".to_owned());
        let found = Command::new(&name).arg("--version").output();
        if !found.is_ok_and(|out| out.status.success()) {
            return None;
        }
        let profile = tempfile(&format!("browser-{}-{:?}", std::process::id(), std::thread::current().id()));
        // It wants the pipes as descriptors 3 and 4.
        let mut process = Command::new("sh")
            .args(["-c", "exec \"$0\" \"$@\" 3<&0 4>&1 >/dev/null 2>&1", &name])
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-debugging-pipe"])
            .arg(format!("--user-data-dir={}", profile.display()))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let (to, from) = (process.stdin.take().unwrap(), BufReader::new(process.stdout.take().unwrap()));
        let mut browser = Browser { process, to, from, session: None, sent: 0, errors: Vec::new() };
        let target = browser.call("Target.createTarget", json!({"url": "about:blank"}))["targetId"].clone();
        let attached = browser.call("Target.attachToTarget", json!({"targetId": target, "flatten": true}));
        browser.session = attached["sessionId"].as_str().map(str::to_owned);
        for domain in ["Page.enable", "Runtime.enable", "Log.enable"] {
            browser.call(domain, json!({}));
        }
        browser.call("Emulation.setFocusEmulationEnabled", json!({"enabled": true}));
        Some(browser)
    }

    fn open(&mut self, file: &Path, width: u32, scheme: &str) {
        let size = json!({"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false});
        self.call("Emulation.setDeviceMetricsOverride", size);
        let scheme = json!({"features": [{"name": "prefers-color-scheme", "value": scheme}]});
        self.call("Emulation.setEmulatedMedia", scheme);
        self.call("Page.navigate", json!({"url": format!("file://{}", file.display())}));
        while self.message()["method"] != "Page.loadEventFired" {}
    }

    fn value(&mut self, expression: &str) -> Value {
        let answer = self.call("Runtime.evaluate", json!({"expression": expression, "returnByValue": true}));
        assert!(answer.get("exceptionDetails").is_none(), "{expression}: {answer}");
        answer["result"]["value"].clone()
    }

    fn key(&mut self, name: &str, code: u32) {
        for kind in ["keyDown", "keyUp"] {
            let event = json!({"type": kind, "key": name, "code": name, "windowsVirtualKeyCode": code});
            self.call("Input.dispatchKeyEvent", event);
        }
    }

    fn call(&mut self, method: &str, parameters: Value) -> Value {
        self.sent += 1;
        let mut message = json!({"id": self.sent, "method": method, "params": parameters});
        if let Some(session) = &self.session {
            message["sessionId"] = json!(session);
        }
        write!(self.to, "{message}\0").unwrap();
        loop {
            let mut answer = self.message();
            if answer["id"] == self.sent {
                assert!(answer.get("error").is_none(), "{method}: {answer}");
                return answer["result"].take();
            }
        }
    }

    fn message(&mut self) -> Value {
        let mut bytes = Vec::new();
        self.from.read_until(0, &mut bytes).unwrap();
        bytes.pop();
        let message: Value =
            serde_json::from_slice(&bytes).unwrap_or_else(|error| panic!("the browser has ended: {error}"));
        let logged = message["method"] == "Log.entryAdded" && message["params"]["entry"]["level"] == "error";
        let called = message["method"] == "Runtime.consoleAPICalled" && message["params"]["type"] == "error";
        if logged || called || message["method"] == "Runtime.exceptionThrown" {
            self.errors.push(message["params"].to_string());
        }
        message
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn tempfile(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}
