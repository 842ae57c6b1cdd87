//! Lists of words that tell at once what is in none of them.

/// A fixed list of words that tells at once of most words that they are not in it.
#[derive(Debug)]
pub(crate) struct WordList {
    words: &'static [&'static str],
    shapes: WordShapes,
}

/// The ends and lengths of the words of lists: few other words share them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct WordShapes {
    /// By the last bits of the first byte, a bit for each length of a word that begins so.
    lengths: [u32; 32],
    /// The same by the last byte.
    lengths_by_last: [u32; 32],
}

impl WordList {
    pub(crate) const fn new(words: &'static [&'static str]) -> Self {
        let mut shapes = WordShapes { lengths: [0; 32], lengths_by_last: [0; 32] };
        let mut at = 0;
        while at < words.len() {
            shapes.lengths[WordShapes::initial(words[at])] |= WordShapes::length(words[at]);
            shapes.lengths_by_last[WordShapes::last(words[at])] |= WordShapes::length(words[at]);
            at += 1;
        }
        Self { words, shapes }
    }

    pub(crate) fn contains(&self, word: &str) -> bool {
        self.shapes.fit(word) && self.words.contains(&word)
    }

    /// What follows a word of the list at the beginning of another.
    pub(crate) fn without_prefix<'w>(&'static self, word: &'w str) -> Option<&'w str> {
        self.prefixes_of(word).find_map(|prefix| word.strip_prefix(prefix))
    }

    /// The words of the list with which another begins.
    pub(crate) fn prefixes_of<'w>(
        &'static self,
        word: &'w str,
    ) -> impl Iterator<Item = &'static str> + 'w {
        let may_begin = self.shapes.lengths[WordShapes::initial(word)] != 0;
        let words = if may_begin { self.words } else { &[] };
        let first = word.as_bytes().first();
        let begins =
            move |prefix: &str| prefix.as_bytes().first() == first && word.starts_with(prefix);
        words.iter().copied().filter(move |prefix| begins(prefix))
    }
}

impl WordShapes {
    /// Those of the words of several lists.
    pub(crate) const fn of(lists: &[&WordList]) -> Self {
        let mut all = Self { lengths: [0; 32], lengths_by_last: [0; 32] };
        let mut list = 0;
        while list < lists.len() {
            let shapes = &lists[list].shapes;
            let mut at = 0;
            while at < shapes.lengths.len() {
                all.lengths[at] |= shapes.lengths[at];
                all.lengths_by_last[at] |= shapes.lengths_by_last[at];
                at += 1;
            }
            list += 1;
        }
        all
    }

    /// Whether a word may be one of theirs.
    pub(crate) fn fit(&self, word: &str) -> bool {
        let lengths = self.lengths[Self::initial(word)] & self.lengths_by_last[Self::last(word)];
        lengths & Self::length(word) != 0
    }

    const fn initial(word: &str) -> usize {
        match word.as_bytes() {
            [first, ..] => (*first & 31) as usize,
            [] => 0,
        }
    }

    const fn last(word: &str) -> usize {
        match word.as_bytes() {
            [.., last] => (*last & 31) as usize,
            [] => 0,
        }
    }

    const fn length(word: &str) -> u32 {
        1 << (if word.len() < 31 { word.len() } else { 31 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_the_list_and_no_others_are_in_it() {
        const LONG: &str = "a-word-of-more-than-thirty-two-bytes";
        static LIST: WordList = WordList::new(&["by", "byline", "作者", LONG]);
        for word in ["by", "byline", "作者", LONG] {
            assert!(LIST.contains(word), "{word}");
        }
        for word in ["", "b", "bx", "Byline", "作", "another-word-of-more-than-thirty-two-bytes"] {
            assert!(!LIST.contains(word), "{word}");
        }
    }

    #[test]
    fn the_shapes_of_lists_fit_the_words_of_all() {
        static LIST: WordList = WordList::new(&["by", "byline"]);
        static OTHER: WordList = WordList::new(&["city"]);
        static BOTH: WordShapes = WordShapes::of(&[&LIST, &OTHER]);
        assert!(["by", "byline", "city"].iter().all(|word| BOTH.fit(word)));
        assert!(!["", "bye", "line", "ci", "about"].iter().any(|word| BOTH.fit(word)));
    }
}
