//! Sets of Han characters.

/// First and last of the characters that a set may hold.
const FIRST: u32 = 0x4E00;
const LAST: u32 = 0x9FFF;
const WORDS: usize = ((LAST - FIRST + 1) / 64) as usize;

/// A set of common Han characters, a bit each: every character of a line is asked for, few are in it.
#[derive(Debug)]
pub(crate) struct HanSet([u64; WORDS]);

impl HanSet {
    #[inline]
    pub(crate) fn contains(&self, c: char) -> bool {
        let Some(bit) = (c as u32).checked_sub(FIRST) else { return false };
        self.0.get((bit / 64) as usize).is_some_and(|bits| bits & 1 << (bit % 64) != 0)
    }
}

/// Of the characters of tables, all of them between U+4E00 and U+9FFF.
impl FromIterator<char> for HanSet {
    fn from_iter<T: IntoIterator<Item = char>>(characters: T) -> Self {
        let mut set = Self([0; WORDS]);
        for c in characters {
            let bit = (c as u32).wrapping_sub(FIRST);
            let word = set.0.get_mut((bit / 64) as usize);
            debug_assert!(word.is_some(), "{c} is no common Han character");
            word.into_iter().for_each(|word| *word |= 1 << (bit % 64));
        }
        set
    }
}

#[cfg(test)]
mod tests {
    use super::HanSet;

    #[test]
    fn a_set_has_its_characters_and_no_other() {
        let wanted = ['一', '国', '\u{9FFF}'];
        let set: HanSet = wanted.into_iter().collect();
        assert!(('\0'..=char::MAX).filter(|&c| set.contains(c)).eq(wanted));
    }
}
