use std::fmt::{Display, Write};

/// Writes JSON; keys stand in the order in which they are written.
#[derive(Debug, Default)]
pub(super) struct Writer {
    out: String,
    /// A value stands before the next one.
    comma: bool,
}

impl Writer {
    /// Begins an object or a list.
    pub(super) fn open(&mut self, bracket: char) {
        self.separate();
        self.out.push(bracket);
        self.comma = false;
    }

    pub(super) fn close(&mut self, bracket: char) {
        self.out.push(bracket);
        self.comma = true;
    }

    /// The key of the next value.
    pub(super) fn key(&mut self, key: &str) -> &mut Self {
        self.string(key);
        self.out.push(':');
        self.comma = false;
        self
    }

    pub(super) fn string(&mut self, text: &str) {
        self.separate();
        self.out.push('"');
        for character in text.chars() {
            match character {
                '"' => self.out.push_str("\\\""),
                '\\' => self.out.push_str("\\\\"),
                '\n' => self.out.push_str("\\n"),
                '\r' => self.out.push_str("\\r"),
                '\t' => self.out.push_str("\\t"),
                // The last two end a line in scripts into which JSON is pasted.
                c @ ('\0'..='\u{1F}' | '\u{7F}' | '\u{2028}' | '\u{2029}') => {
                    let _ = write!(self.out, "\\u{:04x}", u32::from(c));
                }
                c => self.out.push(c),
            }
        }
        self.out.push('"');
        self.comma = true;
    }

    pub(super) fn number(&mut self, number: impl Display) {
        self.separate();
        let _ = write!(self.out, "{number}");
        self.comma = true;
    }

    /// A fraction, 0 where it is none.
    pub(super) fn float(&mut self, number: f32) {
        let number = if number.is_finite() { number } else { 0.0 };
        self.number(format_args!("{number:?}"));
    }

    pub(super) fn boolean(&mut self, value: bool) {
        self.number(value);
    }

    pub(super) fn null(&mut self) {
        self.number("null");
    }

    pub(super) fn optional(&mut self, text: Option<&str>) {
        match text {
            Some(text) => self.string(text),
            None => self.null(),
        }
    }

    /// A number or truth value.
    pub(super) fn optional_plain(&mut self, number: Option<impl Display>) {
        match number {
            Some(number) => self.number(number),
            None => self.null(),
        }
    }

    pub(super) fn list<T>(
        &mut self,
        values: impl IntoIterator<Item = T>,
        mut write: impl FnMut(&mut Self, T),
    ) {
        self.open('[');
        for value in values {
            write(self, value);
        }
        self.close(']');
    }

    pub(super) fn finish(self) -> String {
        self.out
    }

    fn separate(&mut self) {
        if self.comma {
            self.out.push(',');
        }
    }
}
