//! Pieces of text with their place on the page, and how such pieces join into words and lines.

/// The soft hyphen: typst marks the hyphens that its hyphenation adds with it.
const SOFT_HYPHEN: char = '\u{ad}';

/// Characters after which a line may break although no space follows.
const BREAK_AFTER: [char; 6] = ['-', '\u{2010}', '–', '—', '/', '\u{200b}'];

/// A piece of text in one style on one line. Measures are in points, from the lower left of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct TextRun {
    /// The text as the PDF has it: soft hyphens included.
    pub text: String,
    /// The page, the first being 1.
    pub page: usize,
    /// Where the baseline starts, horizontally.
    pub x: f64,
    /// The height of the baseline.
    pub y: f64,
    /// How far the text reaches along the baseline, without spaces at its end.
    pub width: f64,
    /// The type size.
    pub size: f64,
    /// The fill colour as red, green and blue from 0 to 1; not a number for a gradient or pattern.
    pub color: [f64; 3],
    /// How far the text reaches along the baseline, with spaces at its end.
    pub(super) advance: f64,
    /// The direction of the baseline, of length 1.
    pub(super) direction: [f64; 2],
}

impl TextRun {
    /// How far another run starts from the end of this one: along this baseline, and across it.
    fn distance_to(&self, next: &TextRun) -> (f64, f64) {
        let [cos, sin] = self.direction;
        let dx = next.x - (self.x + self.advance * cos);
        let dy = next.y - (self.y + self.advance * sin);
        (dx * cos + dy * sin, dy * cos - dx * sin)
    }

    /// Whether another run follows this one on the same line.
    fn shares_line_with(&self, next: &TextRun) -> bool {
        let (along, across) = self.distance_to(next);
        let size = self.size.max(next.size);
        self.page == next.page && across.abs() < 0.6 * size && along > -0.5 * size
    }

    /// Whether another run goes on exactly where this one ends, in the same style.
    pub(super) fn touches(&self, next: &TextRun) -> bool {
        let (along, across) = self.distance_to(next);
        let room = 0.02 * self.size;
        // Compared by bits: colours that are not numbers equal themselves.
        let color = |run: &TextRun| run.color.map(f64::to_bits);
        self.page == next.page
            && self.size == next.size
            && color(self) == color(next)
            && along.abs() < room
            && across.abs() < room
    }

    /// Takes in the run that touches this one at its end.
    pub(super) fn append(&mut self, next: &TextRun) {
        self.text.push_str(&next.text);
        if next.width > 0.0 {
            self.width = self.advance + next.width;
        }
        self.advance += next.advance;
    }
}

/// Joins runs into running text: a space where a line ends or a gap is, nothing where a word was broken.
#[derive(Default)]
pub struct Flow {
    /// The run before.
    last: Option<TextRun>,
    /// The text since the flow started, or since the last tag in it did.
    text: String,
}

impl Flow {
    /// The text of all runs, joined.
    pub fn join<'a>(runs: impl IntoIterator<Item = &'a TextRun>) -> String {
        let mut flow = Flow::default();
        let pieces = runs.into_iter().map(|run| {
            flow.enter_tag();
            flow.next(run)
        });
        pieces.collect()
    }

    /// Notes that a tag starts or ends: an address does not go on in another tag.
    pub fn enter_tag(&mut self) {
        self.text.clear();
    }

    /// The text of the next run without soft hyphens, after the space that it needs.
    pub fn next(&mut self, run: &TextRun) -> String {
        let mut piece = run.text.replace(SOFT_HYPHEN, "");
        if self.needs_space(run) {
            piece.insert(0, ' ');
        }
        self.text.push_str(&piece);
        self.last = Some(run.clone());
        piece
    }

    /// Whether a space is missing between the run before and this one.
    fn needs_space(&self, next: &TextRun) -> bool {
        let Some(last) = &self.last else { return false };
        if last.text.ends_with(char::is_whitespace) || next.text.starts_with(char::is_whitespace) {
            return false;
        }
        if last.shares_line_with(next) {
            last.distance_to(next).0 > 0.15 * last.size.max(next.size)
        } else {
            !self.breaks_word(last)
        }
    }

    /// Whether a line that ends with this run ends inside a word.
    fn breaks_word(&self, last: &TextRun) -> bool {
        let word = self.text.rsplit(char::is_whitespace).next();
        let is_address = word.is_some_and(|word| {
            let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
            ["http://", "https://", "www."].iter().any(|start| word.starts_with(start))
        });
        is_address || last.text.ends_with(SOFT_HYPHEN) || last.text.ends_with(BREAK_AFTER)
    }
}
