//! A document's date: as precise as in the publication.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

/// Dutch names of the months.
pub const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

/// A year, a month of a year, or a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// The year.
    pub year: i32,
    /// The month, 1 to 12, if the publication gives it.
    pub month: Option<u8>,
    /// The day of the month, from 1, if the publication gives it.
    pub day: Option<u8>,
}

/// The strings that [`Date::parse`] accepts. A pattern cannot check whether a year has a 29 February.
impl JsonSchema for Date {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let days =
            ["(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])", "(0[469]|11)-(0[1-9]|[12][0-9]|30)", "02-(0[1-9]|[12][0-9])"];
        json_schema!({
            "type": "string",
            "pattern": format!("^[0-9]{{4}}(-(0[1-9]|1[0-2]|{}))?$", days.join("|")),
        })
    }
}

impl Date {
    /// Parses `2015`, `2015-06` or `2015-06-30`; `None` for any other text or a date that does not exist.
    pub fn parse(text: &str) -> Option<Self> {
        let parts: Vec<&str> = text.split('-').collect();
        let widths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
        let has_other_characters = text.contains(|character: char| !character.is_ascii_digit() && character != '-');
        if has_other_characters || !matches!(widths.as_slice(), [4] | [4, 2] | [4, 2, 2]) {
            return None;
        }
        let number_at = |index: usize| parts.get(index).map(|part| part.parse::<u16>().ok()).unwrap_or(Some(0));
        let (year, month, day) = (number_at(0)?, u8::try_from(number_at(1)?).ok()?, u8::try_from(number_at(2)?).ok()?);
        let date = Self {
            year: year.into(),
            month: (parts.len() > 1).then_some(month),
            day: (parts.len() > 2).then_some(day),
        };
        typst::foundations::Datetime::from_ymd(date.year, month.max(1), day.max(1))?;
        (date.month != Some(0) && date.day != Some(0)).then_some(date)
    }

    /// Parses a day as it is written in a sentence, such as `9 februari 2015`; `None` for any other text.
    pub fn parse_in_words(text: &str) -> Option<Self> {
        let parts: Vec<&str> = text.split_whitespace().collect();
        let [day, name, year] = parts.as_slice() else { return None };
        let month = MONTHS.iter().position(|month| month == name)? + 1;
        Self::parse(&format!("{year}-{month:02}-{day:0>2}"))
    }

    /// As it is written within a sentence: “2013”, “juni 2015”, “30 juni 2015”.
    pub fn in_sentence(self) -> String {
        self.to_string().to_lowercase()
    }

    /// The last day that the date can mean, as year, month and day. Every month has 31 days here: it is for comparing
    /// only.
    pub fn last_day(self) -> (i32, u8, u8) {
        (self.year, self.month.unwrap_or(12), self.day.unwrap_or(31))
    }

    /// The first day that the date can mean, as year, month and day: metadata of files need a full date.
    pub fn first_day(self) -> (i32, u8, u8) {
        (self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }
}

/// As it is printed: “2013”, “Juni 2015”, “30 juni 2015”.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let month = self.month.map(|month| MONTHS[usize::from(month) - 1]);
        match (month, self.day) {
            (Some(month), Some(day)) => write!(f, "{day} {month} {}", self.year),
            (Some(month), None) => write!(f, "{}{} {}", month[..1].to_uppercase(), &month[1..], self.year),
            _ => write!(f, "{}", self.year),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_year_month_and_day() {
        let printed = |text| Date::parse(text).map(|date| date.to_string());
        assert_eq!(printed("2013").as_deref(), Some("2013"));
        assert_eq!(printed("2015-06").as_deref(), Some("Juni 2015"));
        assert_eq!(printed("2015-06-30").as_deref(), Some("30 juni 2015"));
        assert_eq!(Date::parse("2015-06").map(Date::in_sentence).as_deref(), Some("juni 2015"));
    }

    #[test]
    fn rejects_other_texts() {
        for text in ["", "juni 2015", "2015-13", "2015-00", "2015-02-30", "15-06", "2015-6", "+015", " 2015"] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }
}
