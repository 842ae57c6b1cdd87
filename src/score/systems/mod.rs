//! What publishing systems call the parts of their pages, the same on every site that runs one: names
//! of classes and identifiers as the templates of the system write them.

mod table;
#[cfg(test)]
mod tests;

use crate::layout::{Container, Layout, Tag};
use foldhash::HashMap;
use std::ops::BitOr;
use std::sync::LazyLock;
use table::SYSTEMS;

/// The names that a system has for parts of its pages, separated by spaces; a last `#`
/// stands for a number, a first `*` for anything.
struct System {
    /// A name of its own, without which the page is not its own and the others say nothing: for words
    /// that others use as well.
    mark: &'static str,
    /// What stands around the text.
    furniture: &'static str,
    /// Names that say so on pages of documentation alone.
    in_documentation: &'static str,
    /// Names that say so in threads alone.
    in_threads: &'static str,
    /// What the text of documentation holds beside prose and code: notes, the contents of a chapter.
    insets: &'static str,
    /// Posts that hold more than what was written in them.
    posts: &'static str,
    /// What was written in a post.
    bodies: &'static str,
    /// The same under names that blogs use as well.
    bodies_in_threads: &'static str,
    /// Who wrote a post, and when.
    heads: &'static str,
}

/// Parts of a page, as a set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Parts(u8);

impl Parts {
    pub(super) const FURNITURE: Self = Self(1);
    pub(super) const OF_DOCUMENTATION: Self = Self(1 << 1);
    pub(super) const OF_THREADS: Self = Self(1 << 2);
    pub(super) const INSETS: Self = Self(1 << 3);
    pub(super) const POSTS: Self = Self(1 << 4);
    pub(super) const BODIES: Self = Self(1 << 5);
    const BODIES_IN_THREADS: Self = Self(1 << 6);
    pub(super) const HEADS: Self = Self(1 << 7);
    /// What names a post as only forums do.
    pub(super) const POSTS_OF_FORUMS: Self = Self(Self::POSTS.0 | Self::BODIES.0);
    /// What names the body of a post in a thread.
    pub(super) const ALL_BODIES: Self = Self(Self::BODIES.0 | Self::BODIES_IN_THREADS.0);

    fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

impl BitOr for Parts {
    type Output = Self;
    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl System {
    fn names(&self) -> [(Parts, &'static str); 8] {
        [
            (Parts::FURNITURE, self.furniture),
            (Parts::OF_DOCUMENTATION, self.in_documentation),
            (Parts::OF_THREADS, self.in_threads),
            (Parts::INSETS, self.insets),
            (Parts::POSTS, self.posts),
            (Parts::BODIES, self.bodies),
            (Parts::BODIES_IN_THREADS, self.bodies_in_threads),
            (Parts::HEADS, self.heads),
        ]
    }
}

/// What a name says in pages of a system, by its place in the table.
type Meaning = (usize, Parts);

/// All names of the table, those with a sign apart from the others. A mark means no part.
#[derive(Default)]
struct Known {
    whole: HashMap<&'static str, Vec<Meaning>>,
    before_number: HashMap<&'static str, Vec<Meaning>>,
    endings: Vec<(&'static str, Meaning)>,
}

static KNOWN: LazyLock<Known> = LazyLock::new(|| {
    let mut known = Known::default();
    for (system, row) in SYSTEMS.iter().enumerate() {
        for (parts, names) in row.names().into_iter().chain([(Parts::default(), row.mark)]) {
            for name in names.split_ascii_whitespace() {
                if let Some(ending) = name.strip_prefix('*') {
                    known.endings.push((ending, (system, parts)));
                    continue;
                }
                let meanings = match name.strip_suffix('#') {
                    Some(start) => known.before_number.entry(start),
                    None => known.whole.entry(name),
                };
                meanings.or_default().push((system, parts));
            }
        }
    }
    known
});

impl Known {
    fn meanings<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Meaning> {
        let start = name.trim_end_matches(|c: char| c.is_ascii_digit());
        let numbered = if start.len() < name.len() { self.before_number.get(start) } else { None };
        let endings = self.endings.iter().filter(|(ending, _)| name.ends_with(ending));
        let whole = self.whole.get(name).into_iter().chain(numbered).flatten();
        whole.chain(endings.map(|(_, meaning)| meaning))
    }
}

/// What the names of a page say of its parts.
pub(crate) struct Named {
    /// For each entry of [`Layout::names`].
    parts: Vec<Parts>,
}

impl Named {
    pub(crate) fn read(layout: &Layout) -> Self {
        let mut found: Vec<(usize, Meaning)> = Vec::new();
        let mut is_marked = SYSTEMS.iter().map(|system| system.mark.is_empty()).collect::<Vec<_>>();
        for (index, names) in layout.names.iter().enumerate() {
            for name in names.raw.split_ascii_whitespace() {
                for &(system, parts) in KNOWN.meanings(name) {
                    is_marked[system] |= parts == Parts::default();
                    found.push((index, (system, parts)));
                }
            }
        }
        let mut parts = vec![Parts::default(); layout.names.len()];
        for (index, (system, more)) in found {
            if is_marked[system] {
                parts[index] = parts[index] | more;
            }
        }
        Self { parts }
    }

    /// For each entry of [`Layout::names`], whether it names one of these parts.
    pub(super) fn are(&self, wanted: Parts) -> Vec<bool> {
        self.parts.iter().map(|parts| parts.has(wanted)).collect()
    }

    /// For each entry of [`Layout::names`], whether it names furniture; of none where most of the page
    /// is so named. An alert that Bootstrap's classes hide on any screen waits for a script to show it.
    pub(super) fn furniture(&self, layout: &Layout) -> Vec<bool> {
        let mut named = self.are(Parts::FURNITURE);
        for (named, names) in named.iter_mut().zip(&layout.names) {
            let has = |name: &str| names.raw.split_ascii_whitespace().any(|other| other == name);
            let shown = |name: &str| name.starts_with("d-") && name.ends_with("-block");
            let hides = || has("d-none") && !names.raw.split_ascii_whitespace().any(shown);
            *named |= has("alert") && (has("hidden") || hides());
        }
        let characters: u32 = outermost(layout, &named).iter().map(|one| one.sums.characters).sum();
        let page = layout.containers.first().map_or(0, |root| root.sums.characters);
        if 3 * characters >= 2 * page {
            named.fill(false);
        }
        named
    }
}

/// The elements so named that hold text, none inside another, and not the page itself.
pub(super) fn outermost<'a>(layout: &'a Layout, named: &[bool]) -> Vec<&'a Container> {
    let mut found: Vec<&Container> = Vec::new();
    if !named.contains(&true) {
        return found;
    }
    for container in &layout.containers {
        let is_named = container.names.is_some_and(|names| named[names]);
        let is_inside = found.last().is_some_and(|last| container.blocks.start < last.blocks.end);
        let is_page = matches!(container.tag, Tag::Root | Tag::Body);
        if is_named && !is_inside && !is_page && container.sums.characters > 0 {
            found.push(container);
        }
    }
    found
}
