//! What markup calls a caption: an element's tag, its names, a rule's mark.

use super::{LONGEST_MARKED, Signs, is_text};
use crate::layout::{Block, Container, Layout, Names, RunKind, Tag};
use crate::pictures::picture::leads_to_picture;
use crate::rules::{Mark, MarkRole};
use crate::word_list::{WordList, WordShapes};
use std::ops::Range;

/// Finds texts that markup calls captions.
pub(super) struct MarkedCaptions<'a> {
    layout: &'a Layout,
    /// By container: it, or an element around it, is a caption.
    containers: Vec<bool>,
    /// By entry of [`Layout::names`].
    names: Vec<Option<Naming>>,
}

impl<'a> MarkedCaptions<'a> {
    pub(super) fn new(layout: &'a Layout, signs: Signs) -> Self {
        let by_names = signs == Signs::All;
        let names = if by_names { caption_names(layout) } else { vec![None; layout.names.len()] };
        let mut containers: Vec<bool> = Vec::with_capacity(layout.containers.len());
        for container in &layout.containers {
            let around = container.parent.and_then(|parent| containers.get(parent).copied());
            let named = container.names.and_then(|index| names.get(index).copied().flatten());
            let own = match container.tag {
                Tag::FigureCaption => true,
                Tag::Figure => by_names && is_captioned_figure(container),
                Tag::TableCaption | Tag::Table | Tag::Heading(_) => false,
                Tag::Div | Tag::DefinitionList if is_captioned_box(layout, container) => by_names,
                _ => named.is_some_and(|naming| naming.fits(container)),
            };
            // <h2 class="art_img_tit">: the heading of a picture is no heading of the text, and one of the
            // lowest rank is small print: `<div class=caption><h6>`.
            let figure = container.parent.and_then(|parent| layout.containers.get(parent));
            let of_picture = || {
                around == Some(true)
                    && figure.is_some_and(|figure| figure.tag == Tag::Figure)
                    && container
                        .names
                        .and_then(|names| layout.names.get(names))
                        .is_some_and(is_picture_name)
            };
            let ends = match container.tag {
                Tag::Heading(rank) => rank <= 4 && !of_picture(),
                tag => tag == Tag::TableCaption,
            };
            containers.push(!ends && (own || around.unwrap_or(false)));
        }
        Self { layout, containers, names }
    }

    /// The part of a block's text that is a caption.
    pub(super) fn part(&self, block: &Block) -> Option<Range<usize>> {
        if !is_text(block) {
            return None;
        }
        match block.mark {
            Some(Mark::Role(MarkRole::Caption)) => return Some(block.text.clone()),
            Some(_) => return None,
            None => {}
        }
        if self.containers.get(block.container).copied().unwrap_or(false) {
            return Some(block.text.clone());
        }
        // A word that opens a sentence may have a caption's name, too: <span class="legend">上海</span>.
        let is_part =
            |part: &Range<usize>| part.len() >= SHORTEST_PART || 2 * part.len() >= block.text.len();
        let named = self.layout.block_runs(block).iter().find(|run| match run.kind {
            RunKind::Named(names) => {
                self.names.get(names).copied().flatten().is_some() && is_part(&run.text)
            }
            _ => false,
        })?;
        let start = named.text.start.max(block.text.start);
        let end = named.text.end.min(block.text.end);
        (start < end).then_some(start..end)
    }
}

/// Whether markup calls a block a caption: its element, one around it, or the names of its words.
pub(crate) fn is_marked(layout: &Layout, block: &Block) -> bool {
    let named = |names: &Names| Said::name_caption(names.words().map(Said::of));
    let is_caption = |id: usize| {
        let Some(container) = layout.containers.get(id) else { return false };
        let naming = || layout.container_names(id).and_then(named);
        // Within the link to the picture; elsewhere a button may stand below it: 点击放大.
        let enlarges = || container.sums.links > 0 && is_captioned_box(layout, container);
        container.tag == Tag::FigureCaption
            || container.tag == Tag::Div && enlarges()
            || !matches!(container.tag, Tag::TableCaption | Tag::Table | Tag::Heading(_))
                && naming().is_some_and(|naming| naming.fits(container))
    };
    layout.enclosing(block.container).take(2).any(is_caption)
        || layout.block_runs(block).iter().any(|run| match run.kind {
            RunKind::Named(names) => {
                2 * run.text.len() >= block.text.len()
                    && layout.names.get(names).and_then(named).is_some()
            }
            _ => false,
        })
}

/// Whether a figure holds pictures with little text: all of it speaks of them, in a `figcaption` or
/// not.
fn is_captioned_figure(figure: &Container) -> bool {
    const LONGEST: u32 = 300;
    let sums = figure.sums;
    sums.images > 0 && sums.characters < LONGEST && 2 * sums.link_characters <= sums.characters
}

/// Whether an element is named after the one picture in it, whose caption is all that it holds
/// beside. Chinese pages put the first paragraph into such a box, too.
fn is_captioned_box(layout: &Layout, container: &Container) -> bool {
    const LONGEST: u32 = 160;
    let sums = container.sums;
    let shape = sums.images == 1
        && sums.blocks == 2
        && (1..=LONGEST).contains(&sums.characters)
        && (sums.links == 0 || enlarges(layout, container));
    let sentence = |block: &Block| layout.block_text(block).ends_with('。');
    let button = |block: &Block| {
        let names = layout.container_names(block.container);
        names.is_some_and(|names| names.words().any(|word| BUTTON_NAMES.contains(word)))
    };
    let other = |block: &Block| sentence(block) || button(block);
    shape
        && !layout.blocks.get(container.blocks.clone()).is_some_and(|b| b.iter().any(other))
        && container.names.and_then(|names| layout.names.get(names)).is_some_and(|names| {
            let ends = |word: &str| PICTURES.iter().any(|end| word.ends_with(end));
            names.words().any(|word| PICTURE_NAMES.contains(word) || ends(word))
        })
}

/// Whether all that an element links to is its picture: the words below are part of the link, and do not
/// only say so.
fn enlarges(layout: &Layout, container: &Container) -> bool {
    let blocks = layout.blocks.get(container.blocks.clone()).unwrap_or_default();
    let says =
        |block: &Block| ["放大", "大图"].iter().any(|w| layout.block_text(block).contains(w));
    if blocks.iter().any(says) {
        return false;
    }
    let mut runs = blocks.iter().flat_map(|block| layout.block_runs(block));
    runs.all(|run| match run.kind {
        RunKind::Link(link) => layout.links.get(link).is_some_and(|link| leads_to_picture(link)),
        _ => true,
    })
}

/// How words end that name a picture: absatzbild, leadphoto.
const PICTURES: [&str; 5] = ["bild", "foto", "photo", "image", "picture"];

/// Words that name a caption.
static CAPTION_NAMES: WordList = WordList::new(&[
    "caption",
    "figcaption",
    "descr",
    "imgdesc",
    "picdesc",
    "cutline",
    "legend",
    "tushuo",
]);

/// Words that name a caption beside one of [`PICTURE_NAMES`].
static TEXT_NAMES: WordList = WordList::new(&[
    "desc",
    "description",
    "text",
    "txt",
    "note",
    "credit",
    "intro",
    "info",
    "cap",
]);

/// Words that name one beside "media", which else may be any box with a picture and a text.
static MEDIA_TEXT_NAMES: WordList =
    WordList::new(&["copyright", "credit", "credits", "description"]);

static BUTTON_NAMES: WordList = WordList::new(&["btn", "button"]);

static PICTURE_NAMES: WordList = WordList::new(&["img", "image", "pic", "picture", "photo"]);

static MEDIA: WordList = WordList::new(&["media"]);

/// Of all words that say something, but for those that join one with another.
static SHAPES: WordShapes =
    WordShapes::of(&[&CAPTION_NAMES, &TEXT_NAMES, &MEDIA_TEXT_NAMES, &PICTURE_NAMES, &MEDIA]);

pub(crate) fn is_picture_name(names: &Names) -> bool {
    names.words().any(|word| PICTURE_NAMES.contains(word))
}

/// Shortest caption within a longer text, in bytes.
const SHORTEST_PART: usize = 24;
/// Longest line that only says that it belongs to media, in characters.
const LONGEST_LINE: usize = 300;

/// By what its names call an element a caption.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Naming {
    Caption,
    /// A picture and a text: the text beside a picture, or the article that has one ("text
    /// has-image").
    PictureText,
    /// What stands with media: the line below a picture, or the text of a page with a player.
    MediaText,
}

impl Naming {
    fn fits(self, container: &Container) -> bool {
        let characters = container.sums.characters as usize;
        match self {
            Self::Caption => characters < LONGEST_MARKED,
            Self::PictureText => characters < LONGEST_MARKED && container.sums.images == 0,
            Self::MediaText => characters < LONGEST_LINE && container.blocks.len() == 1,
        }
    }
}

/// Whether the names of an element say that it is the caption of a picture.
pub(crate) fn names_caption(names: &Names) -> bool {
    Said::name_caption(names.words().map(Said::of)).is_some()
}

/// What a word says of an element.
#[derive(Debug, Clone, Copy, Default)]
struct Said {
    caption: bool,
    picture: bool,
    text: bool,
    media: bool,
    of_media: bool,
}

impl Said {
    fn of(word: &str) -> Self {
        if !SHAPES.fit(word) && PICTURE_NAMES.without_prefix(word).is_none() {
            return Self::default();
        }
        // picinfo, phototext
        let composed =
            || PICTURE_NAMES.without_prefix(word).is_some_and(|text| TEXT_NAMES.contains(text));
        Self {
            caption: CAPTION_NAMES.contains(word) || composed(),
            picture: PICTURE_NAMES.contains(word),
            media: MEDIA.contains(word),
            of_media: MEDIA_TEXT_NAMES.contains(word),
            text: TEXT_NAMES.contains(word),
        }
    }

    /// Whether the words of an element say that it is the caption of a picture.
    fn name_caption(words: impl Iterator<Item = Self>) -> Option<Naming> {
        let mut all = Self::default();
        for said in words {
            all.caption |= said.caption;
            all.picture |= said.picture;
            all.text |= said.text;
            all.media |= said.media;
            all.of_media |= said.of_media;
        }
        if all.caption {
            Some(Naming::Caption)
        } else if all.picture && all.text {
            Some(Naming::PictureText)
        } else {
            (all.media && all.of_media).then_some(Naming::MediaText)
        }
    }
}

/// For each entry of [`Layout::names`] whether it says that an element is the caption of a picture.
fn caption_names(layout: &Layout) -> Vec<Option<Naming>> {
    let said: Vec<Said> = layout.words.iter().map(|word| Said::of(word)).collect();
    let of_names = |names: &Names| layout.words_of(names).iter().map(|&word| said[word as usize]);
    layout.names.iter().map(|names| Said::name_caption(of_names(names))).collect()
}
