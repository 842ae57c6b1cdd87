//! Weights of words, found by their hash.

use super::reader::Reader;

/// Words with a weight for each of some things, found by a hash of their bytes.
#[derive(Debug, Default)]
pub(crate) struct Words<const N: usize> {
    /// Sorted.
    words: Vec<(String, [f32; N])>,
    /// By hash, the number of a word from 1 on; a word stands at its hash or in the next free slot.
    slots: Vec<u16>,
}

impl<const N: usize> Words<N> {
    /// Reads a list: how many words, then for each its length, its bytes and its weights.
    pub(super) fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let mut words = Vec::new();
        for _ in 0..reader.u16()? {
            let length = usize::from(reader.u8()?);
            let word = std::str::from_utf8(reader.take(length)?).ok()?.to_owned();
            let mut weights = [0.0; N];
            for weight in &mut weights {
                *weight = reader.f32()?;
            }
            words.push((word, weights));
        }
        words.sort_by(|a, b| a.0.cmp(&b.0));
        let mut slots = vec![0; (4 * words.len()).next_power_of_two()];
        for (number, (word, _)) in (1..).zip(&words) {
            let mut slot = hash(word.as_bytes()) & (slots.len() - 1);
            while slots[slot] != 0 {
                slot = (slot + 1) & (slots.len() - 1);
            }
            slots[slot] = number;
        }
        Some(Self { words, slots })
    }

    #[cfg(test)]
    pub(crate) fn len(&self) -> usize {
        self.words.len()
    }

    /// The place of a word in the order of all.
    pub(crate) fn place(&self, word: &[u8]) -> Option<usize> {
        let mut slot = hash(word) & self.slots.len().checked_sub(1)?;
        loop {
            let place = usize::from(self.slots[slot]).checked_sub(1)?;
            if self.words[place].0.as_bytes() == word {
                return Some(place);
            }
            slot = (slot + 1) & (self.slots.len() - 1);
        }
    }

    pub(crate) fn weights(&self, place: usize) -> &[f32; N] {
        &self.words[place].1
    }
}

/// Of the length and the bytes at both ends.
fn hash(word: &[u8]) -> usize {
    const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;
    let (first, last) = match (word.first_chunk(), word.last_chunk()) {
        (Some(&first), Some(&last)) => (u64::from_le_bytes(first), u64::from_le_bytes(last)),
        _ => match (word.first_chunk(), word.last_chunk()) {
            (Some(&first), Some(&last)) => {
                (u32::from_le_bytes(first).into(), u32::from_le_bytes(last).into())
            }
            _ => (word.iter().fold(0, |sum, &byte| sum << 8 | u64::from(byte)), 0),
        },
    };
    let mixed = (first ^ last.rotate_left(29) ^ word.len() as u64).wrapping_mul(SPREAD);
    (mixed >> 40) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_their_order_and_others_are_not() {
        let mut bytes = 3u16.to_le_bytes().to_vec();
        for (word, weight) in [("share", 1.0f32), ("article", 2.0), ("正文", 3.0)] {
            bytes.push(word.len() as u8);
            bytes.extend(word.as_bytes());
            bytes.extend(weight.to_le_bytes());
        }
        let words = Words::<1>::read(&mut Reader::new(&bytes)).unwrap();
        let found = ["article", "share", "正文"].map(|word| words.place(word.as_bytes()).unwrap());
        assert_eq!(found, [0, 1, 2]);
        assert_eq!(found.map(|place| words.weights(place)[0]), [2.0, 1.0, 3.0]);
        for word in ["", "s", "shares", "Share", "正", "an-article-of-some-length"] {
            assert_eq!(words.place(word.as_bytes()), None, "{word}");
        }
        assert_eq!(Words::<1>::default().place(b"share"), None);
    }
}
