//! White space of values: what several lines of markup say, on one line.

use std::mem;

/// What is set aside for a value before it is known how long it is.
const LONGEST: usize = 2000;

/// Trimmed, with every run of white space as one space; invisible characters go.
pub(super) fn squeeze(text: &str) -> String {
    if is_squeezed(text) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len().min(LONGEST));
    let mut gap = false;
    let mut add = |gap: bool, shown: &str| {
        if gap && !out.is_empty() {
            out.push(' ');
        }
        out.push_str(shown);
    };
    let mut rest = text;
    while !rest.is_empty() {
        // Words are long, what parts them short.
        let plain = rest.bytes().take_while(u8::is_ascii_graphic).count();
        let (word, after) = rest.split_at(plain);
        if !word.is_empty() {
            add(mem::take(&mut gap), word);
        }
        let mut after = after.chars();
        match after.next() {
            Some(c) if c.is_whitespace() => gap = true,
            Some(c) if !is_invisible(c) => {
                add(mem::take(&mut gap), c.encode_utf8(&mut [0; 4]));
            }
            _ => {}
        }
        rest = after.as_str();
    }
    out
}

/// Whether a character is one that a reader does not see.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{feff}' | '\u{ad}' | '\u{200e}' | '\u{200f}') || c.is_control()
}

/// Whether a text is of visible ASCII with single spaces inside, as most are.
fn is_squeezed(text: &str) -> bool {
    let mut before = b' ';
    let single = text.bytes().all(|byte| {
        let before = mem::replace(&mut before, byte);
        byte.is_ascii_graphic() || (byte == b' ' && before != b' ')
    });
    single && !text.ends_with(' ')
}

#[cfg(test)]
mod tests {
    use super::squeeze;

    #[test]
    fn white_space_is_one_space_and_what_nobody_sees_goes() {
        for text in
            [" A\u{3000} bridge\nopens ", "A bridge opens", "\u{feff}A bridge\u{200b} opens\u{ad}"]
        {
            assert_eq!(squeeze(text), "A bridge opens");
        }
        assert_eq!(squeeze(" \n"), "");
    }
}
