//! What stands apart from every page's content, by its markup: the page's footer, dialogs, and what
//! asks for consent to cookies. Its words are prose like any other, and on a page
//! with little text of its own the model takes it for the text.

mod by_type;

pub(crate) use by_type::on_type;

use super::systems::Named;
use crate::layout::{Layout, Run, RunKind, Tag};
use crate::word_list::WordList;
use std::ops::Range;

/// For each of these blocks, whether it stands apart.
pub(crate) fn of_blocks(layout: &Layout, of_system: &Named, blocks: &[usize]) -> Vec<bool> {
    let apart = all(layout, of_system);
    blocks.iter().map(|&block| apart[block]).collect()
}

/// The same of every block of the layout.
fn all(layout: &Layout, of_system: &Named) -> Vec<bool> {
    let said: Vec<u8> = layout.words.iter().map(|word| word::says(word)).collect();
    let named = layout.names.iter().map(|names| Said::of(layout.words_of(names), &said));
    let named: Vec<Said> = named.collect();
    let dialogs_are_shut = !super::hides_its_text(layout);
    let frames = Frames::new(layout);
    let speaking = named.iter().any(|named| named.consent).then(|| Speaking::new(layout));
    let furniture = of_system.furniture(layout);
    let mut apart = vec![false; layout.blocks.len()];
    if furniture.contains(&true) {
        whole_lines(layout, &furniture, &mut apart);
    }
    let mut in_part: Vec<bool> = Vec::with_capacity(layout.containers.len());
    let mut done = 0;
    for container in &layout.containers {
        // The footer of an article or of the main part is its own.
        let in_article = container.parent.is_some_and(|parent| in_part[parent]);
        in_part.push(in_article || matches!(container.tag, Tag::Article | Tag::Main));
        let blocks = container.blocks.clone();
        if blocks.start < done || matches!(container.tag, Tag::Root | Tag::Body) {
            continue;
        }
        let named = container.names.map_or(Said::default(), |names| named[names]);
        let footer = !in_article && (container.tag == Tag::Footer || named.footer);
        let speaks = || speaking.as_ref().is_some_and(|speaking| speaking.any(&blocks));
        // What opens over a page that has its content elsewhere.
        let over = named.modal && !in_article && dialogs_are_shut && !frames.0.is_empty();
        // A figure without a picture that is nothing but a link: a card of another page.
        let sums = container.sums;
        let is_link = sums.link_characters == sums.characters;
        let card = container.tag == Tag::Figure && sums.images == 0 && is_link;
        let furniture = container.names.is_some_and(|names| furniture[names]);
        if (footer || over || card || furniture || named.consent && speaks())
            && !frames.is_one(&blocks)
        {
            done = blocks.end;
            apart[blocks].fill(true);
        } else if dialogs_are_shut && (named.dialog || container.tag == Tag::Dialog) {
            done = blocks.end;
            for block in blocks {
                apart[block] = layout.blocks[block].hidden;
            }
        }
    }
    apart
}

/// Marks the blocks of which an element within the line, so named, holds everything.
pub(super) fn whole_lines(layout: &Layout, named: &[bool], apart: &mut [bool]) {
    for (block, apart) in layout.blocks.iter().zip(apart) {
        let is_whole = |run: &Run| {
            run.text == block.text && matches!(run.kind, RunKind::Named(names) if named[names])
        };
        *apart |= layout.block_runs(block).iter().any(is_whole);
    }
}

/// Where the headlines and main parts of the page stand: an element that holds one is a frame.
struct Frames(Vec<Range<usize>>);

impl Frames {
    fn new(layout: &Layout) -> Self {
        let is_content = |tag: Tag| matches!(tag, Tag::Main | Tag::Heading(1));
        let content = layout.containers.iter().filter(|container| is_content(container.tag));
        let ranges = content.map(|container| container.blocks.clone());
        Self(ranges.filter(|range| !range.is_empty()).collect())
    }

    fn is_one(&self, blocks: &Range<usize>) -> bool {
        let first = self.0.partition_point(|range| range.start < blocks.start);
        let mut begun = self.0[first..].iter().take_while(|range| range.start < blocks.end);
        begun.any(|range| range.end <= blocks.end)
    }
}

/// For each block, and past the last, how many before it speak of cookies.
struct Speaking(Vec<u32>);

impl Speaking {
    fn new(layout: &Layout) -> Self {
        let mut before = vec![0; layout.blocks.len() + 1];
        for (index, block) in layout.blocks.iter().enumerate() {
            let text = layout.block_text(block);
            let speaks = text.contains("ookie") || text.contains("COOKIE");
            before[index + 1] = before[index] + u32::from(speaks);
        }
        Self(before)
    }

    fn any(&self, blocks: &Range<usize>) -> bool {
        self.0[blocks.end] > self.0[blocks.start]
    }
}

/// What the names of an element say of it.
#[derive(Debug, Clone, Copy, Default)]
struct Said {
    footer: bool,
    dialog: bool,
    modal: bool,
    consent: bool,
}

impl Said {
    /// Of the names whose words, each once in `said`, have these numbers.
    fn of(ids: &[u32], said: &[u8]) -> Self {
        let (mut any, mut asked) = (0, 0);
        for &id in ids {
            let word = said[id as usize];
            any |= word;
            asked += usize::from(word & word::ASKED != 0);
        }
        let has = |bit: u8| any & bit != 0;
        Self {
            footer: has(word::FOOTER),
            dialog: has(word::DIALOG),
            modal: has(word::MODAL),
            consent: has(word::CONSENT) || asked > 1 || asked == 1 && has(word::FORM),
        }
    }
}

/// What a word says of the element that it names, a bit each.
mod word {
    use super::{ASKED_FOR, CONSENT_TOOLS, DIALOGS, FORMS};

    pub(super) const FOOTER: u8 = 1;
    pub(super) const DIALOG: u8 = 2;
    pub(super) const MODAL: u8 = 4;
    pub(super) const CONSENT: u8 = 8;
    pub(super) const ASKED: u8 = 16;
    pub(super) const FORM: u8 = 32;

    pub(super) fn says(word: &str) -> u8 {
        // `cookiebanner`, `cookieconsent`.
        let longer = word.len() > "cookies".len() && word.starts_with("cookie");
        [
            (FOOTER, word == "contentinfo"),
            (DIALOG, DIALOGS.contains(word)),
            (MODAL, word == "modal"),
            (CONSENT, longer || CONSENT_TOOLS.contains(word)),
            (ASKED, ASKED_FOR.contains(word)),
            (FORM, FORMS.contains(word)),
        ]
        .into_iter()
        .filter(|(_, says)| *says)
        .fold(0, |bits, (bit, _)| bits | bit)
    }
}

static DIALOGS: WordList = WordList::new(&["modal", "popup", "lightbox", "dialog"]);

/// Scripts by which sites ask.
static CONSENT_TOOLS: WordList = WordList::new(&[
    "onetrust",
    "cookiebot",
    "cybot",
    "didomi",
    "usercentrics",
    "truste",
    "trustarc",
    "iubenda",
    "cmplz",
    "cky",
    "osano",
    "borlabs",
    "axeptio",
    "tarteaucitron",
]);

/// What is asked for, and what asks: two of the former, or one of each.
static ASKED_FOR: WordList = WordList::new(&["cookie", "cookies", "consent", "gdpr", "ccpa"]);
static FORMS: WordList = WordList::new(&[
    "banner",
    "notice",
    "dialog",
    "modal",
    "popup",
    "bar",
    "settings",
    "preferences",
    "notification",
    "overlay",
    "message",
    "law",
    "disclaimer",
    "alert",
]);

#[cfg(test)]
mod tests;
