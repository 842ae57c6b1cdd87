use std::time::Duration;

/// How long a text is, in words or, for scripts without spaces, in characters.
///
/// ```
/// let article = tearsheet::extract("<p>The bridge opens on Monday. 大桥通车。</p>")?;
/// assert_eq!(article.counts().words(), 5);
/// assert_eq!(article.counts().ideographs(), 4);
/// # Ok::<(), tearsheet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct TextCounts {
    words: usize,
    /// Kana among them, as the method counts.
    ideographs: usize,
    kana: usize,
    characters: usize,
}

/// Words a minute that adults read silently: Brysbaert, "How many words do we read per minute?"
/// (2019), English non-fiction.
const WORDS_A_MINUTE: f64 = 238.0;
/// Characters a minute of Chinese, and of Japanese with its kana: Trauzettel-Klosinski and Dietz,
/// "Standardized assessment of reading performance" (IReST, 2012).
const IDEOGRAPHS_A_MINUTE: f64 = 255.0;
const JAPANESE_A_MINUTE: f64 = 357.0;
/// Letters that count as a word where a script parts none: Thai, Lao, Khmer, Burmese.
const LETTERS_A_WORD: usize = 5;

impl TextCounts {
    /// Counts a text.
    pub(crate) fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut counts = Self::default();
        for text in texts {
            counts.add(text);
        }
        counts
    }

    fn add(&mut self, text: &str) {
        let mut in_word = false;
        let mut unparted = 0;
        for c in text.chars() {
            self.characters += usize::from(!c.is_whitespace());
            let letter = c.is_alphanumeric();
            let inside = matches!(c, '\'' | '’' | '-' | '\u{ad}');
            match c {
                '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' => {
                    self.ideographs += 1;
                    in_word = false;
                }
                '\u{3040}'..='\u{30ff}' => {
                    self.kana += usize::from(letter);
                    self.ideographs += usize::from(letter);
                    in_word = false;
                }
                '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' => {
                    unparted += usize::from(letter);
                    in_word = false;
                }
                _ if letter => {
                    self.words += usize::from(!in_word);
                    in_word = true;
                }
                _ => in_word = in_word && inside,
            }
        }
        self.words += usize::div_ceil(unparted, LETTERS_A_WORD);
    }

    /// Words of scripts with spaces between them. Of Thai, Lao, Khmer and Burmese every five letters
    /// count as one.
    pub fn words(&self) -> usize {
        self.words
    }

    /// Characters of Chinese and Japanese writing: Han and kana.
    pub fn ideographs(&self) -> usize {
        self.ideographs
    }

    /// Those of the [ideographs](Self::ideographs) that are kana.
    pub fn kana(&self) -> usize {
        self.kana
    }

    /// All characters but white space.
    pub fn characters(&self) -> usize {
        self.characters
    }

    /// How long an adult reads, silently: 238 words a minute, 255 characters of Chinese, 357 of
    /// Japanese; in whole seconds.
    pub fn reading_time(&self) -> Duration {
        // One character in ten is kana in the most formal Japanese; Chinese has none.
        let han = self.ideographs.saturating_sub(self.kana);
        let japanese = self.kana.saturating_mul(10) > han;
        let speed = if japanese { JAPANESE_A_MINUTE } else { IDEOGRAPHS_A_MINUTE };
        let minutes = self.words as f64 / WORDS_A_MINUTE + self.ideographs() as f64 / speed;
        Duration::from_secs_f64((minutes * 60.0).ceil())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(text: &str) -> (usize, usize) {
        let counts = TextCounts::of([text].into_iter());
        (counts.words(), counts.ideographs())
    }

    #[test]
    fn words_and_characters_are_counted_by_script() {
        for (text, expected) in [
            ("", (0, 0)),
            ("The bridge's well-known toll: 3 euros.", (6, 0)),
            ("大桥今天通车。", (0, 6)),
            ("橋が今日開通した。", (0, 8)),
            ("오늘 다리가 개통됐다", (3, 0)),
            ("iPhone 14发布", (2, 2)),
            ("สะพานเปิดวันนี้", (3, 0)),
            ("— … !", (0, 0)),
        ] {
            assert_eq!(counts(text), expected, "{text}");
        }
    }

    #[test]
    fn the_script_tells_how_fast_one_reads() {
        let seconds = |text: &str| {
            TextCounts::of([text.repeat(1000).as_str()].into_iter()).reading_time().as_secs()
        };
        assert_eq!(seconds("word "), 253);
        assert_eq!(seconds("字"), 236);
        assert_eq!(seconds("仮名"), 471);
        assert_eq!(seconds("仮な"), 337);
        assert_eq!(seconds(""), 0);
    }
}
