//! Attributes of a tag in bytes of any ASCII-compatible encoding, entities left as they are.

use memchr::memchr;

/// The next attribute of a tag; at the end of the tag `None`, with `rest` behind the `>`.
pub(crate) fn next_attribute<'a>(rest: &mut &'a [u8]) -> Option<(&'a [u8], &'a [u8])> {
    skip_while(rest, |b| b.is_ascii_whitespace() || b == b'/');
    if rest.first().is_none_or(|&b| b == b'>') {
        *rest = rest.get(1..).unwrap_or_default();
        return None;
    }
    let is_name_end = |b: u8| b.is_ascii_whitespace() || matches!(b, b'/' | b'>' | b'=');
    // A name may begin with '='.
    let length = rest.iter().skip(1).take_while(|&&b| !is_name_end(b)).count() + 1;
    let name = take(rest, length);
    skip_while(rest, |b| b.is_ascii_whitespace());
    if rest.first() != Some(&b'=') {
        return Some((name, &[]));
    }
    *rest = rest.get(1..).unwrap_or_default();
    skip_while(rest, |b| b.is_ascii_whitespace());
    if let Some(&quote @ (b'"' | b'\'')) = rest.first() {
        *rest = rest.get(1..).unwrap_or_default();
        let length = memchr(quote, rest).unwrap_or(rest.len());
        let value = take(rest, length);
        *rest = rest.get(1..).unwrap_or_default();
        return Some((name, value));
    }
    let length = rest.iter().take_while(|&&b| !b.is_ascii_whitespace() && b != b'>').count();
    Some((name, take(rest, length)))
}

fn skip_while(rest: &mut &[u8], accept: impl Fn(u8) -> bool) {
    let length = rest.iter().take_while(|&&b| accept(b)).count();
    take(rest, length);
}

fn take<'a>(rest: &mut &'a [u8], length: usize) -> &'a [u8] {
    let (head, tail) = rest.split_at(length.min(rest.len()));
    *rest = tail;
    head
}
