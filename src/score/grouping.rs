//! Things that are alike, by number.

use foldhash::HashMap;
use foldhash::fast::RandomState;
use std::hash::Hash;

/// For each key the number of the group of those like it, from 0, and how many groups there are.
pub(super) fn groups<K: Hash + Eq>(keys: impl Iterator<Item = K>) -> (Vec<u32>, usize) {
    let room = keys.size_hint().0;
    let mut known: HashMap<K, u32> =
        HashMap::with_capacity_and_hasher(room, RandomState::default());
    let group_of = |key| {
        let next = known.len() as u32;
        *known.entry(key).or_insert(next)
    };
    let groups = keys.map(group_of).collect();
    (groups, known.len())
}
