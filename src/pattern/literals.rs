/// Many texts, looked for at once.
#[derive(Debug)]
pub(crate) struct Literals {
    texts: Vec<String>,
    /// The texts by their [`Beginning`].
    buckets: Vec<Vec<usize>>,
    /// A bit for the beginning of each text: of most places of a line it tells that no text begins
    /// there.
    beginnings: Vec<u64>,
    /// There are texts of one and of two characters.
    short: [bool; 2],
}

impl Literals {
    pub(crate) fn of(texts: &[&str]) -> Self {
        Self::new(texts.iter().map(|text| (*text).to_owned()).collect())
    }

    pub(crate) fn new(texts: Vec<String>) -> Self {
        let size = texts.len().max(2).next_power_of_two();
        let of_length = |n: usize| texts.iter().any(|text| text.chars().count() == n);
        let short = [of_length(1), of_length(2)];
        let (buckets, beginnings) = (vec![Vec::new(); 4 * size], vec![0; size]);
        let mut literals = Self { texts, buckets, beginnings, short };
        for (index, text) in literals.texts.iter().enumerate() {
            let mut chars = text.chars();
            let Some(first) = chars.next() else { continue };
            let hash = Beginning { first, second: chars.next(), third: chars.next() }.hash();
            let bucket = hash % literals.buckets.len();
            literals.buckets.get_mut(bucket).into_iter().for_each(|all| all.push(index));
            let (word, bit) = place(hash, literals.beginnings.len());
            literals.beginnings.get_mut(word).into_iter().for_each(|word| *word |= bit);
        }
        literals
    }

    /// Where in a text one of the texts may begin.
    pub(crate) fn starts<'t>(&'t self, text: &'t str) -> impl Iterator<Item = usize> + 't {
        let mut chars = text.char_indices();
        let (mut next, mut after) = (chars.next(), chars.next());
        std::iter::from_fn(move || {
            while let Some((at, first)) = next {
                (next, after) = (after, chars.next());
                let (second, third) = (next.map(|(_, c)| c), after.map(|(_, c)| c));
                if self.hashes(Beginning { first, second, third }).any(|hash| self.has(hash)) {
                    return Some(at);
                }
            }
            None
        })
    }

    /// Of the texts that may begin so.
    fn hashes(&self, beginning: Beginning) -> impl Iterator<Item = usize> {
        let [one, two] = self.short;
        let two = two && beginning.third.is_some();
        let one = one && beginning.second.is_some();
        let two = two.then_some(Beginning { third: None, ..beginning });
        let one = one.then_some(Beginning { second: None, third: None, ..beginning });
        [Some(beginning), two, one].into_iter().flatten().map(Beginning::hash)
    }

    fn has(&self, hash: usize) -> bool {
        let (word, bit) = place(hash, self.beginnings.len());
        self.beginnings.get(word).is_some_and(|word| word & bit != 0)
    }

    /// Which of the texts a text begins with, and how long each is.
    pub(crate) fn at_start<'t>(
        &'t self,
        text: &'t str,
    ) -> impl Iterator<Item = (usize, usize)> + 't {
        let mut chars = text.chars();
        let first = chars.next();
        let beginning =
            first.map(|first| Beginning { first, second: chars.next(), third: chars.next() });
        let hashes = beginning.into_iter().flat_map(|beginning| self.hashes(beginning));
        hashes.flat_map(move |hash| {
            let bucket = self.buckets.get(hash % self.buckets.len());
            bucket.into_iter().flatten().filter_map(move |&index| {
                let known = self.texts.get(index)?;
                text.starts_with(known.as_str()).then_some((index, known.len()))
            })
        })
    }

    /// Whether a text holds one of them.
    pub(crate) fn is_in(&self, text: &str) -> bool {
        let mut starts = self.starts(text).filter_map(|at| text.get(at..));
        starts.any(|rest| self.at_start(rest).next().is_some())
    }
}

/// The first characters of a text.
#[derive(Clone, Copy)]
struct Beginning {
    first: char,
    second: Option<char>,
    third: Option<char>,
}

impl Beginning {
    fn hash(self) -> usize {
        let second = self.second.map_or(0, u32::from).wrapping_mul(0x85eb_ca6b);
        let third = self.third.map_or(0, u32::from).wrapping_mul(0xc2b2_ae35);
        (u32::from(self.first).wrapping_mul(0x9e37_79b1) ^ second ^ third) as usize >> 8
    }
}

/// Word and bit of a hash among so many words.
fn place(hash: usize, words: usize) -> (usize, u64) {
    (hash / 64 & (words - 1), 1 << (hash % 64))
}
