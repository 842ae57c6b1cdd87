//! White space and invisible characters.
//!
//! CSS collapses space, tab and line feed. We collapse every Unicode space with them, as an editor
//! does who copies the text: no-break and typographic spaces become a space, and a run that holds
//! an ideographic space (U+3000) becomes one U+3000, because somebody typed it as a separator. At
//! the edges of a block all of them go. A run whose only reason is a line feed of the source
//! disappears between two Han or Kana characters, as CSS Text says, and is a space elsewhere.

/// White space that waits for the character after it; of several the last in this order counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) enum Gap {
    #[default]
    None,
    /// Spaces and tabs.
    Space,
    /// A line feed of the source and spaces around it.
    LineFeed,
    /// A space that stays one next to a line feed: somebody typed a no-break space, or there are
    /// elements on both sides.
    Fixed,
    /// U+3000.
    Ideographic,
}

impl Gap {
    /// Of ASCII white space.
    pub(super) fn of_ascii(spaces: &str) -> Self {
        match memchr::memchr(b'\n', spaces.as_bytes()) {
            Some(_) => Self::LineFeed,
            None if spaces.is_empty() => Self::None,
            None => Self::Space,
        }
    }

    /// What is printed between the characters `before` and `after`.
    pub(super) fn between(self, before: char, after: char) -> Option<char> {
        match self {
            Self::None => None,
            Self::LineFeed if joins_without_space(before, after) => None,
            Self::Space | Self::LineFeed | Self::Fixed => Some(' '),
            Self::Ideographic => Some('\u{3000}'),
        }
    }
}

/// What a character of text is to a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Glyph {
    Visible,
    Space(Gap),
    /// Changes how its neighbours are drawn; kept only between two characters that need it.
    Joiner,
    /// A direction mark: kept between two characters.
    Mark,
    /// Nothing to see.
    Invisible,
}

impl Glyph {
    pub(super) fn of(c: char) -> Self {
        match c {
            '!'..='~' | '\u{3001}'..='\u{d7ff}' => Self::Visible,
            ' ' | '\t' | '\u{c}' | '\r' => Self::Space(Gap::Space),
            '\n' => Self::Space(Gap::LineFeed),
            '\u{3000}' => Self::Space(Gap::Ideographic),
            // Zero-width space, non-joiner, joiner.
            '\u{200b}'..='\u{200d}' => Self::Joiner,
            '\u{200e}' | '\u{200f}' | '\u{61c}' => Self::Mark,
            // Soft hyphen, word joiner, byte order mark, direction embeddings and isolates.
            '\u{ad}'
            | '\u{2060}'
            | '\u{feff}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}' => Self::Invisible,
            c if c.is_whitespace() => Self::Space(Gap::Fixed),
            c if c.is_control() => Self::Invisible,
            _ => Self::Visible,
        }
    }
}

/// The visible characters that a text begins with, single spaces between them included.
#[derive(Debug)]
pub(super) struct Words<'a> {
    pub text: &'a str,
    pub characters: u32,
    /// Marks that end or divide sentences.
    pub punctuation: u32,
    pub rest: &'a str,
}

impl<'a> Words<'a> {
    pub(super) fn at_start_of(text: &'a str) -> Self {
        let bytes = text.as_bytes();
        let (mut end, mut characters, mut punctuation) = (0, 0, 0);
        loop {
            match bytes.get(end) {
                Some(byte @ b'!'..=b'~') => {
                    punctuation += u32::from(matches!(byte, b'.' | b',' | b';' | b'!' | b'?'));
                    end += 1;
                }
                Some(b' ') if end > 0 && matches!(bytes.get(end + 1), Some(b'!'..=b'~')) => {
                    end += 1;
                }
                Some(0x80..) => {
                    let next = text.get(end..).and_then(|rest| rest.chars().next());
                    let Some(c) = next.filter(|&c| Glyph::of(c) == Glyph::Visible) else { break };
                    punctuation += u32::from(matches!(c, '。' | '，' | '；' | '！' | '？' | '、'));
                    end += c.len_utf8();
                }
                _ => break,
            }
            characters += 1;
        }
        let (text, rest) = text.split_at_checked(end).unwrap_or((text, ""));
        Self { text, characters, punctuation, rest }
    }
}

/// How far a space indents a text, in half characters, where it does not collapse in a browser.
pub(super) fn indent_of(space: char) -> u32 {
    match space {
        '\u{3000}' | '\u{2003}' => 2,
        '\u{a0}' | '\u{2002}' => 1,
        _ => 0,
    }
}

/// Whether a zero-width character between the two means something: letters of Persian, of the
/// scripts of India and South-East Asia, and emoji are drawn differently with and without.
pub(super) fn keeps_joiner(before: char, joiner: char, after: char) -> bool {
    let shaped = |c| {
        matches!(c,
            '\u{600}'..='\u{109f}' | '\u{1780}'..='\u{18af}' | '\u{1a20}'..='\u{1bff}'
            | '\u{a840}'..='\u{abff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
            | '\u{10a00}'..='\u{11fff}')
    };
    let emoji = |c| matches!(c, '\u{2190}'..='\u{2bff}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}');
    (shaped(before) && shaped(after)) || (joiner == '\u{200d}' && emoji(before) && emoji(after))
}

/// Whether a line feed of the source between the two is no space: both are of a script without
/// spaces (not Hangul), or one is and the other a quotation mark or dash such scripts share.
fn joins_without_space(before: char, after: char) -> bool {
    let shared = |c| matches!(c, '“' | '”' | '‘' | '’' | '—' | '…' | '·');
    match (is_wide(before), is_wide(after)) {
        (true, true) => true,
        (true, false) => shared(after),
        (false, true) => shared(before),
        (false, false) => false,
    }
}

/// Han, Kana, Bopomofo, Yi, and their punctuation.
pub(super) fn is_wide(c: char) -> bool {
    matches!(c,
        '\u{2e80}'..='\u{2fdf}' | '\u{3001}'..='\u{312f}' | '\u{31a0}'..='\u{a4cf}'
        | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff01}'..='\u{ff9f}'
        | '\u{ffe0}'..='\u{ffe6}' | '\u{1b000}'..='\u{1b16f}' | '\u{20000}'..='\u{3ffff}')
}
