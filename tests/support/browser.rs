//! Runs a real Chromium with a page of the preview.

#![allow(dead_code, reason = "tests and the benchmark use their own part each")]

use std::path::PathBuf;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use headless_chrome::{Browser, LaunchOptions, Tab};
use serde_json::Value;

use crate::support::preview::PATIENCE;

/// The Chromium of this machine: the one that `CHROMIUM` names, or else one in a usual place.
pub fn chromium() -> Option<PathBuf> {
    let named = std::env::var_os("CHROMIUM").map(PathBuf::from);
    let usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].map(PathBuf::from);
    named.into_iter().chain(usual).find(|path| path.exists())
}

/// A window of the browser.
pub struct Window {
    _browser: Browser,
    tab: Arc<Tab>,
}

impl Window {
    /// Opens an address in a new browser with a window of `width` and `height` pixels.
    pub fn open(url: &str, (width, height): (u32, u32)) -> Self {
        // The first four keep it off the network; the others save work that no test needs.
        let args = [
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-quic",
            "--no-first-run",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-renderer-backgrounding",
            "--disable-backgrounding-occluded-windows",
        ];
        let options = LaunchOptions::default_builder()
            .path(chromium())
            .sandbox(false)
            .window_size(Some((width, height)))
            .idle_browser_timeout(Duration::from_secs(600))
            .args(args.iter().map(std::ffi::OsStr::new).collect())
            .build()
            .expect("options");
        let browser = Browser::new(options).expect("Chromium starts");
        let tab = browser.new_tab().expect("a tab");
        tab.set_default_timeout(PATIENCE);
        let window = Self { _browser: browser, tab };
        window.go(url);
        window
    }

    /// Goes to another address.
    pub fn go(&self, url: &str) {
        self.tab.navigate_to(url).expect("the address");
        self.tab.wait_until_navigated().expect("the page");
    }

    /// The value of an expression in the page.
    #[track_caller]
    pub fn value(&self, expression: &str) -> Value {
        // As JSON: the value itself, whatever its type.
        let wrapped = format!("(async () => JSON.stringify((await ({expression})) ?? null))()");
        let result = self.tab.evaluate(&wrapped, true).unwrap_or_else(|error| panic!("{expression}: {error}"));
        let json = result.value.unwrap_or_else(|| panic!("{expression}: {:?}", result.description));
        serde_json::from_str(json.as_str().expect("JSON")).expect("JSON")
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
        let holds = format!("(() => {{ try {{ return Boolean({expression}) }} catch {{ return false }} }})()");
        while self.value(&holds) != Value::Bool(true) {
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
        self.tab.click_point(headless_chrome::browser::tab::point::Point { x, y }).expect("a click");
    }

    /// Presses a key.
    pub fn press(&self, key: &str) {
        self.tab.press_key(key).expect("a key");
    }

    /// The nodes of the accessibility tree, as the Chrome DevTools Protocol has them (`Accessibility.AXNode`).
    pub fn accessibility_tree(&self) -> Vec<Value> {
        use headless_chrome::protocol::cdp::Accessibility;
        self.tab.call_method(Accessibility::Enable(None)).expect("the accessibility tree");
        let request = Accessibility::GetFullAXTree { depth: None, frame_id: None };
        let answer = self.tab.call_method(request).expect("the accessibility tree");
        answer.nodes.iter().map(|node| serde_json::to_value(node).expect("JSON")).collect()
    }

    /// A picture of the window, as PNG.
    pub fn picture(&self) -> Vec<u8> {
        use headless_chrome::protocol::cdp::Page::CaptureScreenshotFormatOption;
        let format = CaptureScreenshotFormatOption::Png;
        self.tab.capture_screenshot(format, None, None, true).expect("a picture")
    }
}
