//! Which number of 5/6/2020 is the day: what other dates of the page, its language and its country
//! tell.

use crate::layout::{BlockKind, Layout};

/// The order of day and month in a date of numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    DayMonth,
    MonthDay,
}

/// The order of the page's own dates, where one of their numbers can be no month and all agree.
pub(crate) fn of_page(layout: &Layout) -> Option<Order> {
    const MOST_BLOCKS: usize = 2000;
    let mut known = None;
    let texts = layout.blocks.iter().filter(|b| matches!(b.kind, BlockKind::Text));
    for block in texts.take(MOST_BLOCKS) {
        for order in of_text(layout.block_text(block)) {
            if known.is_some_and(|known| known != order) {
                return None;
            }
            known = Some(order);
        }
    }
    known
}

/// The orders of the dates with slashes in a text that can be read in one way only.
fn of_text(text: &str) -> impl Iterator<Item = Order> + '_ {
    let bytes = text.as_bytes();
    memchr::memchr_iter(b'/', bytes).filter_map(move |at| {
        let (before, after) = (bytes.get(..at)?, bytes.get(at + 1..)?);
        let first = number(before.iter().rev(), 2)?;
        let second = number(after.iter(), 2)?;
        let rest = after.get(second.digits..)?;
        let year = number(rest.get(1..)?.iter(), 4)?;
        let apart = !before.get(..at - first.digits)?.ends_with(b"/");
        if rest.first() != Some(&b'/') || year.digits != 4 || !apart {
            return None;
        }
        // Read backwards.
        let first_value =
            if first.digits == 2 { first.value % 10 * 10 + first.value / 10 } else { first.value };
        match (first_value, second.value) {
            (13..=31, 1..=12) => Some(Order::DayMonth),
            (1..=12, 13..=31) => Some(Order::MonthDay),
            _ => None,
        }
    })
}

struct Number {
    value: u32,
    digits: usize,
}

/// A number of at most so many digits, and no more behind them.
fn number<'b>(bytes: impl Iterator<Item = &'b u8>, most: usize) -> Option<Number> {
    let digits: Vec<u32> = bytes
        .take(most + 1)
        .take_while(|b| b.is_ascii_digit())
        .map(|b| u32::from(b - b'0'))
        .collect();
    let value = digits.iter().fold(0, |value, digit| value * 10 + digit);
    (1..=most).contains(&digits.len()).then_some(Number { value, digits: digits.len() })
}

/// Month before day only where America is declared, or English without a country and no country in
/// the address.
pub(crate) fn of_language(language: Option<&str>, host: Option<&str>) -> Option<Order> {
    let country = host.unwrap_or_default().rsplit('.').next().filter(|end| end.len() == 2);
    match language {
        Some("en-us" | "en_us" | "es-us" | "fil-ph") => Some(Order::MonthDay),
        Some("en") | None if country.is_none_or(|c| c == "us") => Some(Order::MonthDay),
        Some(_) => Some(Order::DayMonth),
        None => None,
    }
}

/// Whether what is printed are numbers of which either may be the day: 3/5/2021, 03-05-2021.
pub(crate) fn is_ambiguous(printed: &str) -> bool {
    let mut parts = printed.splitn(3, ['/', '-']);
    let number =
        |part: Option<&str>| part.is_some_and(|p| matches!(p.trim().parse(), Ok(1..=12_u8)));
    number(parts.next()) && number(parts.next())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_date_that_can_be_read_in_one_way_only_tells_the_order_of_all() {
        let order = |html: &str| of_page(&crate::layout::layout_of(html));
        assert_eq!(order("<p>5/6/2021</p><p>Next: 25/6/2021.</p>"), Some(Order::DayMonth));
        assert_eq!(order("<p>5/6/2021</p><p>Next: 06/25/2021</p>"), Some(Order::MonthDay));
        for none in [
            "<p>5/6/2021</p>",
            "<p>25/6/2021</p><p>6/25/2021</p>",
            "<p>1/25/6/2021, 125/6/2021, 25/6/21, 25/13/2021, 25/6/20211</p>",
        ] {
            assert_eq!(order(none), None, "{none}");
        }
    }

    #[test]
    fn language_and_country_tell_where_no_date_does() {
        for (language, host, expected) in [
            (Some("en-us"), None, Some(Order::MonthDay)),
            (Some("en-gb"), None, Some(Order::DayMonth)),
            (Some("en"), Some("www.example.com"), Some(Order::MonthDay)),
            (Some("en"), Some("www.example.co.uk"), Some(Order::DayMonth)),
            (None, Some("www.example.de"), None),
        ] {
            assert_eq!(of_language(language, host), expected, "{language:?} {host:?}");
        }
    }
}
