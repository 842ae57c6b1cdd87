use regex_syntax::hir::HirKind;
use std::sync::{Arc, LazyLock};

/// A set of characters.
#[derive(Debug, Clone, Default)]
pub(super) struct Class {
    /// A bit for each ASCII character.
    ascii: u128,
    /// In order, without overlap.
    ranges: Vec<(char, char)>,
}

impl Class {
    /// Of a class as it is written in a pattern.
    pub(super) fn of(text: &str) -> Option<Self> {
        let hir = regex_syntax::parse(text).ok()?;
        let mut class = Self::default();
        match hir.kind() {
            HirKind::Class(regex_syntax::hir::Class::Unicode(set)) => {
                class.ranges.extend(set.iter().map(|range| (range.start(), range.end())));
            }
            // A class of one character.
            HirKind::Literal(literal) => {
                let c = std::str::from_utf8(&literal.0).ok()?.chars().next()?;
                class.ranges.push((c, c));
            }
            _ => return None,
        }
        for c in (0..128).map(char::from) {
            class.ascii |= u128::from(class.in_ranges(c)) << u32::from(c);
        }
        Some(class)
    }

    /// The characters of words (`\w`), which also tell where words begin and end.
    pub(super) fn word() -> Arc<Self> {
        static WORD: LazyLock<Arc<Class>> =
            LazyLock::new(|| Arc::new(Class::of(r"\w").unwrap_or_default()));
        Arc::clone(&WORD)
    }

    pub(super) fn contains(&self, c: char) -> bool {
        if c.is_ascii() { self.ascii >> u32::from(c) & 1 == 1 } else { self.in_ranges(c) }
    }

    fn in_ranges(&self, c: char) -> bool {
        let after = self.ranges.partition_point(|&(start, _)| start <= c);
        after.checked_sub(1).and_then(|at| self.ranges.get(at)).is_some_and(|&(_, end)| c <= end)
    }
}
