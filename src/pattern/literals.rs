use super::parse::Node;

/// Many texts, looked for at once.
#[derive(Debug)]
pub(crate) struct Literals {
    texts: Vec<String>,
    /// The texts by their first two characters.
    buckets: Vec<Vec<usize>>,
    /// A bit for the first two characters of each text: of most places of a line it tells that no
    /// text begins there.
    pairs: Vec<u64>,
    /// There are texts of one character.
    single: bool,
}

impl Literals {
    pub(crate) fn new(texts: Vec<String>) -> Self {
        let size = texts.len().max(2).next_power_of_two();
        let single = texts.iter().any(|text| text.chars().nth(1).is_none());
        let (buckets, pairs) = (vec![Vec::new(); 4 * size], vec![0; size]);
        let mut literals = Self { texts, buckets, pairs, single };
        for (index, text) in literals.texts.iter().enumerate() {
            let mut chars = text.chars();
            let Some(first) = chars.next() else { continue };
            let hash = hash(first, chars.next());
            let bucket = hash % literals.buckets.len();
            literals.buckets.get_mut(bucket).into_iter().for_each(|all| all.push(index));
            let (word, bit) = place(hash, literals.pairs.len());
            literals.pairs.get_mut(word).into_iter().for_each(|word| *word |= bit);
        }
        literals
    }

    /// Where in a text one of the texts may begin.
    pub(crate) fn starts<'t>(&'t self, text: &'t str) -> impl Iterator<Item = usize> + 't {
        let mut chars = text.char_indices();
        let mut last = chars.next();
        std::iter::from_fn(move || {
            while let Some((at, first)) = last {
                last = chars.next();
                if self.may_begin(first, last.map(|(_, second)| second)) {
                    return Some(at);
                }
            }
            None
        })
    }

    fn may_begin(&self, first: char, second: Option<char>) -> bool {
        let has = |second| {
            let (word, bit) = place(hash(first, second), self.pairs.len());
            self.pairs.get(word).is_some_and(|word| word & bit != 0)
        };
        has(second) || self.single && has(None)
    }

    /// Which of the texts a text begins with, and how long each is.
    pub(crate) fn at_start(&self, text: &str) -> impl Iterator<Item = (usize, usize)> {
        let mut chars = text.chars();
        let (first, second) = (chars.next(), chars.next());
        let bucket = |first| hash(first, second) % self.buckets.len();
        let pair = first.map(bucket);
        let alone = first.filter(|_| self.single && second.is_some());
        let alone = alone.map(|first| hash(first, None) % self.buckets.len());
        let alone = alone.filter(|alone| pair != Some(*alone));
        let buckets = pair.into_iter().chain(alone).filter_map(|index| self.buckets.get(index));
        buckets.flatten().filter_map(move |&index| {
            let known = self.texts.get(index)?;
            text.starts_with(known.as_str()).then_some((index, known.len()))
        })
    }

    /// Whether a text holds one of them.
    pub(super) fn is_in(&self, text: &str) -> bool {
        let mut starts = self.starts(text).filter_map(|at| text.get(at..));
        starts.any(|rest| self.at_start(rest).next().is_some())
    }
}

fn hash(first: char, second: Option<char>) -> usize {
    let second = second.map_or(0, u32::from).wrapping_mul(0x85eb_ca6b);
    (u32::from(first).wrapping_mul(0x9e37_79b1) ^ second) as usize >> 8
}

/// Word and bit of a hash among so many words.
fn place(hash: usize, words: usize) -> (usize, u64) {
    (hash / 64 & (words - 1), 1 << (hash % 64))
}

/// Texts of which every match of a pattern holds at least one; none where there are no such.
pub(super) fn required(node: &Node<'_>) -> Option<Vec<String>> {
    match node {
        Node::Char(c) => Some(vec![c.to_string()]),
        Node::Repeat { node, least: 1.., .. } => required(node),
        Node::Concat(parts) => {
            let mut runs = Vec::new();
            let mut run = String::new();
            for part in parts {
                match part {
                    Node::Char(c) => run.push(*c),
                    _ => {
                        runs.push(Some(vec![std::mem::take(&mut run)]));
                        runs.push(required(part));
                    }
                }
            }
            runs.push(Some(vec![run]));
            let shortest = |texts: &Vec<String>| texts.iter().map(String::len).min().unwrap_or(0);
            // Long ones are rare.
            let texts = runs.into_iter().flatten().max_by_key(shortest);
            texts.filter(|texts| shortest(texts) > 0)
        }
        Node::Either(branches) => {
            let branches: Option<Vec<_>> = branches.iter().map(required).collect();
            branches.map(|texts| texts.into_iter().flatten().collect())
        }
        _ => None,
    }
}
