//! Runs a real Chromium with a page of the preview, and talks the DevTools protocol to it over a pipe.

use std::cell::RefCell;
use std::path::PathBuf;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use base64::Engine as _;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::support::preview::PATIENCE;
use crate::support::process::Process;

/// How long a browser may run: all that a test does with it.
const LIMIT: Duration = Duration::from_secs(300);

/// What keeps it to this machine, and turns off what no test needs.
const ARGUMENTS: [&str; 18] = [
    "--headless",
    "--no-sandbox",
    "--remote-debugging-pipe",
    "--disable-background-networking",
    "--disable-background-timer-throttling",
    "--disable-backgrounding-occluded-windows",
    "--disable-breakpad",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-gpu",
    "--disable-quic",
    "--disable-renderer-backgrounding",
    "--disable-sync",
    "--force-color-profile=srgb",
    "--no-first-run",
    "--password-store=basic",
];

/// The Chromium of this machine: the one that `CHROMIUM` names, or else one in a usual place.
pub fn chromium() -> Option<PathBuf> {
    let named = std::env::var_os("CHROMIUM").map(PathBuf::from);
    let usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].map(PathBuf::from);
    named.into_iter().chain(usual).find(|path| path.exists())
}

/// A window of the browser.
pub struct Window {
    connection: RefCell<Connection>,
    _profile: TempDir,
}

impl Window {
    /// Opens an address in a new browser with a window of `width` and `height` pixels.
    pub fn open(url: &str, size: (u32, u32)) -> Self {
        Self::open_within(url, size, LIMIT)
    }

    /// Opens an address in a new browser, which runs no longer than `limit`.
    pub fn open_within(url: &str, (width, height): (u32, u32), limit: Duration) -> Self {
        let profile = tempfile::tempdir().expect("a temporary folder");
        // Chromium reads from file 3, and writes to file 4.
        let mut command = Command::new("sh");
        command.args(["-c", "exec \"$0\" \"$@\" 3<&0 4>&1 </dev/null >&2"]).arg(chromium().expect("a Chromium"));
        command.args(ARGUMENTS).arg(format!("--window-size={width},{height}"));
        command.arg(format!("--user-data-dir={}", profile.path().display()));
        let connection = Connection::open(Process::start(&mut command, limit));
        let window = Self { connection: RefCell::new(connection), _profile: profile };
        window.call("Page.enable", &json!({})).expect("a page");
        window.go(url);
        window
    }

    /// Goes to another address.
    pub fn go(&self, url: &str) {
        let answer = self.call("Page.navigate", &json!({ "url": url })).expect("an address");
        assert!(answer.get("errorText").is_none(), "{url}: {answer}");
        self.connection.borrow().receive(|message| message["method"] == "Page.loadEventFired");
    }

    /// Sends these languages as those that the user prefers, as the header `Accept-Language`.
    pub fn prefer_languages(&self, languages: &str) {
        self.call("Network.enable", &json!({})).expect("the network");
        let headers = json!({ "headers": { "Accept-Language": languages } });
        self.call("Network.setExtraHTTPHeaders", &headers).expect("a header");
    }

    /// The value of an expression in the page.
    #[track_caller]
    pub fn value(&self, expression: &str) -> Value {
        self.evaluate(expression).unwrap_or_else(|error| panic!("{expression}: {error}"))
    }

    fn evaluate(&self, expression: &str) -> Result<Value, Value> {
        // As JSON: the value itself, whatever its type.
        let wrapped = format!("(async () => JSON.stringify((await ({expression})) ?? null))()");
        let result = self.call("Runtime.evaluate", &json!({ "expression": wrapped, "awaitPromise": true }))?;
        let json = result["result"]["value"].as_str().ok_or_else(|| result["exceptionDetails"].clone())?;
        Ok(serde_json::from_str(json).expect("JSON"))
    }

    /// Runs a script in the page.
    #[track_caller]
    pub fn run_script(&self, script: &str) {
        let result = self.call("Runtime.evaluate", &json!({ "expression": script })).expect("a script");
        assert!(result.get("exceptionDetails").is_none(), "{}", result["exceptionDetails"]);
    }

    /// Makes the window as large as a device of this size, with a `light` or a `dark` colour scheme.
    pub fn emulate(&self, (width, height): (u32, u32), scheme: &str) {
        let device = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.call("Emulation.setDeviceMetricsOverride", &device).expect("a size");
        let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        self.call("Emulation.setEmulatedMedia", &media).expect("a colour scheme");
    }

    /// The text of an expression in the page.
    #[track_caller]
    pub fn text(&self, expression: &str) -> String {
        self.value(expression).as_str().unwrap_or_else(|| panic!("{expression} is no text")).to_owned()
    }

    /// Waits until an expression in the page is true. While it throws an error, it counts as false.
    #[track_caller]
    pub fn until(&self, expression: &str) {
        let start = Instant::now();
        // While a page is loading, half of it is missing, or all of it: that is not yet what is waited for.
        while self.evaluate(&format!("Boolean({expression})")) != Ok(Value::Bool(true)) {
            assert!(start.elapsed() < PATIENCE, "still not: {expression}");
            thread::sleep(Duration::from_millis(10));
        }
    }

    /// Scrolls to the element that an expression gives, and clicks in its middle.
    #[track_caller]
    pub fn click(&self, element: &str) {
        let middle = self.value(&format!(
            "(() => {{ const e = {element}; e.scrollIntoView({{ block: 'center', behavior: 'instant' }}); \
             const box = e.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]; }})()"
        ));
        self.click_at(middle[0].as_f64().expect("x"), middle[1].as_f64().expect("y"));
    }

    /// Clicks at a point of the window.
    pub fn click_at(&self, x: f64, y: f64) {
        for (kind, button, count) in
            [("mouseMoved", "none", 0), ("mousePressed", "left", 1), ("mouseReleased", "left", 1)]
        {
            let event = json!({ "type": kind, "x": x, "y": y, "button": button, "clickCount": count });
            self.call("Input.dispatchMouseEvent", &event).expect("a click");
        }
    }

    /// Presses a key: a character, or one of those with a name, such as `Escape`.
    pub fn press(&self, key: &str) {
        // A browser closes a dialog, and presses a button, for the code of a key, not for its name.
        let (code, text) = match key {
            "Tab" => (9, ""),
            "Enter" => (13, "\r"),
            "Escape" => (27, ""),
            "ArrowUp" => (38, ""),
            "ArrowDown" => (40, ""),
            _ => (0, if key.chars().count() == 1 { key } else { "" }),
        };
        for kind in ["keyDown", "keyUp"] {
            let event = json!({ "type": kind, "key": key, "text": text, "windowsVirtualKeyCode": code });
            self.call("Input.dispatchKeyEvent", &event).expect("a key");
        }
    }

    /// Presses a key together with Ctrl: a letter, or `Enter`.
    pub fn press_with_control(&self, key: &str) {
        let code = if key == "Enter" { 13 } else { key.to_uppercase().bytes().next().map_or(0, u32::from) };
        self.press_with(2, key, code);
    }

    /// Presses Shift and Tab.
    pub fn press_tab_back(&self) {
        self.press_with(8, "Tab", 9);
    }

    fn press_with(&self, modifiers: u32, key: &str, code: u32) {
        for kind in ["rawKeyDown", "keyUp"] {
            let event = json!({ "type": kind, "key": key, "modifiers": modifiers, "windowsVirtualKeyCode": code });
            self.call("Input.dispatchKeyEvent", &event).expect("a key");
        }
    }

    /// Types a text, as an input method does.
    pub fn enter_text(&self, text: &str) {
        self.call("Input.insertText", &json!({ "text": text })).expect("a text");
    }

    /// The nodes of the accessibility tree, as the Chrome DevTools Protocol has them (`Accessibility.AXNode`).
    pub fn accessibility_tree(&self) -> Vec<Value> {
        self.call("Accessibility.enable", &json!({})).expect("the accessibility tree");
        let answer = self.call("Accessibility.getFullAXTree", &json!({})).expect("the accessibility tree");
        answer["nodes"].as_array().expect("nodes").clone()
    }

    /// A picture of the window, as PNG.
    pub fn picture(&self) -> Vec<u8> {
        let answer = self.call("Page.captureScreenshot", &json!({})).expect("a picture");
        let data = answer["data"].as_str().expect("a picture");
        base64::engine::general_purpose::STANDARD.decode(data).expect("base 64")
    }

    fn call(&self, method: &str, parameters: &Value) -> Result<Value, Value> {
        self.connection.borrow_mut().call(method, parameters)
    }
}

/// The pipe to a browser, and its page.
struct Connection {
    process: Process,
    session: Option<String>,
    calls: u64,
}

impl Connection {
    /// Opens a page in a browser that was just started.
    fn open(process: Process) -> Self {
        let mut connection = Self { process, session: None, calls: 0 };
        let target = connection.call("Target.createTarget", &json!({ "url": "about:blank" })).expect("a page");
        let attach = json!({ "targetId": target["targetId"], "flatten": true });
        let session = connection.call("Target.attachToTarget", &attach).expect("a session");
        connection.session = session["sessionId"].as_str().map(str::to_owned);
        connection
    }

    /// Calls a method; gives its result or its error.
    fn call(&mut self, method: &str, parameters: &Value) -> Result<Value, Value> {
        self.calls += 1;
        let mut message = json!({ "id": self.calls, "method": method, "params": parameters });
        if let Some(session) = &self.session {
            message["sessionId"] = json!(session);
        }
        self.process.write(format!("{message}\0").as_bytes());
        let mut answer = self.receive(|message| message["id"] == self.calls);
        match answer.get_mut("error") {
            Some(error) => Err(error.take()),
            None => Ok(answer["result"].take()),
        }
    }

    /// The first message, from the next on, that is as wanted.
    fn receive(&self, wanted: impl Fn(&Value) -> bool) -> Value {
        loop {
            let message = self.process.read_until(b'\0', PATIENCE).expect("Chromium is there");
            let message = serde_json::from_slice(&message).expect("JSON");
            if wanted(&message) {
                return message;
            }
        }
    }
}
