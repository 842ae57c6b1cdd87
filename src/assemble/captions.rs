//! Which lines are captions, and of which picture or player.
//!
//! Markup decides first; then, directly below a picture, a credit or a mark; then that every
//! picture has such a line. Being short and centred is no evidence: whole articles are set so.

use super::embed;
use crate::Evidence;
use crate::grammar::split_credit;
use crate::layout::{Block, BlockKind, ContainerId, Layout, Names, RunKind, Tag};
use crate::rules::{Mark, MarkRole};
use std::collections::HashSet;
use std::ops::Range;

/// A caption, or a part of one, and what it is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Caption {
    /// The block of the picture or player.
    pub media: usize,
    /// The block of the caption.
    pub block: usize,
    /// The caption in [`Layout::text`]; mostly the block's whole text.
    pub text: Range<usize>,
    /// How it was known: markup or a rule, words (a credit), or shape.
    pub evidence: Evidence,
}

/// Columns that a caption without markup may have: 70 East Asian characters.
const LONGEST: usize = 140;
/// The same with markup.
const LONGEST_MARKED: usize = 1200;
/// Elements up from a picture within which its caption stands.
const NEAR: usize = 5;

/// The captions of the pictures and players that `is_shown`, in page order.
pub(crate) fn pair(layout: &Layout, is_shown: impl Fn(usize) -> bool) -> Vec<Caption> {
    let scene = Scene::new(layout, is_shown);
    let mut captions = scene.marked();
    captions.extend(scene.unmarked(&captions));
    captions.sort_by_key(|caption| caption.block);
    captions
}

/// Columns the text takes: two for an East Asian character, one for any other.
pub(super) fn width(text: &str) -> usize {
    text.chars().map(|c| if c >= '\u{1100}' { 2 } else { 1 }).sum()
}

/// A page with the pictures and players that are shown.
struct Scene<'a> {
    layout: &'a Layout,
    /// Blocks of pictures and players, in page order.
    media: Vec<usize>,
    /// For each block: the part of its text that markup calls a caption.
    marked: Vec<Option<Range<usize>>>,
    /// Blocks before each block that hold text which markup calls no caption.
    prose_before: Vec<usize>,
}

impl<'a> Scene<'a> {
    fn new(layout: &'a Layout, is_shown: impl Fn(usize) -> bool) -> Self {
        let is_media = |block: &Block| match block.kind {
            BlockKind::Image(_) => true,
            BlockKind::Embed(embed) => layout.embeds.get(embed).is_some_and(embed::is_content),
            _ => false,
        };
        let blocks = || layout.blocks.iter().enumerate();
        let media: Vec<usize> =
            blocks().filter(|(i, b)| is_media(b) && is_shown(*i)).map(|(i, _)| i).collect();
        let names = NamedCaptions::new(layout);
        let marked: Vec<_> = layout.blocks.iter().map(|block| names.part(block)).collect();
        let mut prose_before = Vec::with_capacity(layout.blocks.len());
        let mut prose = 0;
        for (block, marked) in layout.blocks.iter().zip(&marked) {
            prose_before.push(prose);
            prose += usize::from(is_prose(block, marked.as_ref()));
        }
        Self { layout, media, marked, prose_before }
    }

    /// Captions by markup: each belongs to the last picture before it with no other text between,
    /// else to the next one.
    fn marked(&self) -> Vec<Caption> {
        let mut captions = Vec::new();
        for (block, text) in self.marked.iter().enumerate() {
            let Some(text) = text.clone() else { continue };
            let next = self.media.partition_point(|&media| media < block);
            let before = next.checked_sub(1).and_then(|before| self.media.get(before).copied());
            let after = self.media.get(next).copied();
            let media = before
                .filter(|&media| self.belongs(media, block))
                .or_else(|| after.filter(|&media| self.belongs(media, block)));
            if let Some(media) = media {
                captions.push(Caption { media, block, text, evidence: Evidence::Markup });
            }
        }
        captions
    }

    /// Whether a picture or player and a text stand together: no other text between, near in the tree.
    fn belongs(&self, media: usize, text: usize) -> bool {
        let (first, last) = if media < text { (media, text) } else { (text, media) };
        let between = |at: usize| self.prose_before.get(at).copied().unwrap_or_default();
        let container = |at: usize| self.layout.blocks.get(at).map(|block| block.container);
        // Only whole blocks of prose between count: the first may be the text itself.
        let own = usize::from(first == text && self.is_prose(text));
        between(last) - between(first) == own
            && container(media).is_some_and(|container| self.near(container, text))
    }

    fn is_prose(&self, block: usize) -> bool {
        let marked = self.marked.get(block).and_then(Option::as_ref);
        self.layout.blocks.get(block).is_some_and(|block| is_prose(block, marked))
    }

    /// Whether the block stands in one of the nearest elements around a container.
    fn near(&self, container: ContainerId, block: usize) -> bool {
        let holds = |id: ContainerId| {
            self.layout.containers.get(id).is_some_and(|c| c.blocks.contains(&block))
        };
        self.layout.enclosing(container).take(NEAR).any(holds)
    }

    /// Captions of the pictures that no markup gives one.
    fn unmarked(&self, marked: &[Caption]) -> Vec<Caption> {
        let captioned: HashSet<usize> = marked.iter().map(|caption| caption.media).collect();
        let images: Vec<usize> =
            self.media.iter().copied().filter(|&media| self.is_image(media)).collect();
        let bare = images.iter().copied().filter(|image| !captioned.contains(image));
        let lines: Vec<Line> = bare.filter_map(|image| self.line_below(image)).collect();
        let all = images.len();
        let credited = lines.iter().filter(|line| line.credited).count();
        let every = lines.len() == all && all >= 2 && (credited > 0 || all >= 3);
        let every = every && self.stands_out(&lines);
        let caption = |line: &Line| {
            let evidence = if line.credited { Evidence::Words } else { Evidence::Shape };
            let text = self.layout.blocks.get(line.block)?.text.clone();
            let is_caption = line.credited || every;
            is_caption.then_some(Caption { media: line.image, block: line.block, text, evidence })
        };
        lines.iter().filter_map(caption).collect()
    }

    /// The short line directly below a picture.
    fn line_below(&self, image: usize) -> Option<Line> {
        let at = image + 1;
        let ends = |block: &Block| !matches!(block.kind, BlockKind::Rule) && !block.hidden;
        let rest = self.layout.blocks.get(at..)?;
        let skipped = rest.iter().take(8).position(ends)?;
        let block = at + skipped;
        let below =
            self.layout.blocks.get(block).filter(|block| is_text(block) && !block.hidden)?;
        let text = self.layout.block_text(below);
        let short = text.len() <= 4 * LONGEST && width(text) <= LONGEST;
        let linked = below.link_characters * 2 > below.characters;
        let says = text.contains(char::is_alphabetic);
        let usable =
            says && short && !linked && !self.in_heading(below.container) && self.is_prose(block);
        let near = || {
            let container = self.layout.blocks.get(image).map(|block| block.container);
            container.is_some_and(|container| self.near(container, block))
        };
        (usable && near()).then(|| Line {
            image,
            block,
            credited: is_credited(text) || self.is_alt(image, text),
        })
    }

    fn is_image(&self, block: usize) -> bool {
        let kind = self.layout.blocks.get(block).map(|block| block.kind);
        matches!(kind, Some(BlockKind::Image(_)))
    }

    fn in_heading(&self, container: ContainerId) -> bool {
        let tag = self.layout.containers.get(container).map(|container| container.tag);
        matches!(tag, Some(Tag::Heading(_)))
    }

    /// Whether the picture's `alt` is the text.
    fn is_alt(&self, image: usize, text: &str) -> bool {
        let Some(BlockKind::Image(raw)) = self.layout.blocks.get(image).map(|block| block.kind)
        else {
            return false;
        };
        let alt =
            self.layout.images.get(raw).and_then(|raw| raw.alt.as_deref()).unwrap_or_default();
        let bare = |text: &'_ str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        width(text) >= 8 && alt.len() <= 4 * LONGEST && bare(alt) == bare(text)
    }

    /// Whether lines below pictures differ from the rest: the other text is in longer paragraphs.
    fn stands_out(&self, lines: &[Line]) -> bool {
        let (Some(first), Some(last)) = (lines.first(), lines.last()) else { return false };
        let below: HashSet<usize> = lines.iter().map(|line| line.block).collect();
        let blocks = self.layout.blocks.iter().enumerate().take(last.block + 1).skip(first.image);
        let texts = blocks.filter(|(_, block)| is_text(block) && !block.hidden);
        let (lines, rest): (Vec<_>, Vec<_>) = texts.partition(|(index, _)| below.contains(index));
        let usual = |blocks: Vec<(usize, &Block)>| {
            let mut lengths: Vec<u32> = blocks.iter().map(|(_, block)| block.characters).collect();
            let middle = lengths.len() / 2;
            lengths.sort_unstable();
            lengths.get(middle).copied()
        };
        match (usual(lines), usual(rest)) {
            (Some(line), Some(paragraph)) => paragraph >= 2 * line,
            _ => false,
        }
    }
}

/// A line below a picture.
struct Line {
    image: usize,
    block: usize,
    /// It names whose picture it is, or says that it speaks of one.
    credited: bool,
}

/// Whether a block holds text beside what markup calls a caption.
fn is_prose(block: &Block, marked: Option<&Range<usize>>) -> bool {
    is_text(block) && !block.hidden && marked != Some(&block.text)
}

fn is_text(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Text) && !block.text.is_empty()
}

/// Whether a line below a picture speaks of it: by a credit, or by a mark.
fn is_credited(text: &str) -> bool {
    let bare = text.trim_matches(|c: char| c.is_whitespace() || "（）()。".contains(c));
    text.starts_with(['△', '▲', '↑', '⬆', '▵'])
        || OPENINGS.iter().any(|opening| bare.starts_with(opening))
        || ENDINGS.iter().any(|ending| bare.ends_with(ending))
        || split_credit(text).is_some()
}

/// What captions begin with.
const OPENINGS: [&str; 9] =
    ["图为", "圖為", "上图", "上圖", "资料图", "資料圖", "视频截图", "本文图片", "图注"];

/// What captions end with.
const ENDINGS: [&str; 5] = ["截图", "截圖", "资料图", "資料圖", "示意图"];

/// Finds texts that markup calls captions.
struct NamedCaptions<'a> {
    layout: &'a Layout,
    /// By container: it, or an element around it, is a caption.
    containers: Vec<bool>,
    /// By entry of [`Layout::names`].
    names: Vec<bool>,
}

impl<'a> NamedCaptions<'a> {
    fn new(layout: &'a Layout) -> Self {
        let names: Vec<bool> = layout.names.iter().map(is_caption_name).collect();
        let mut containers: Vec<bool> = Vec::with_capacity(layout.containers.len());
        for container in &layout.containers {
            let around = container.parent.and_then(|parent| containers.get(parent).copied());
            let named = container.names.and_then(|index| names.get(index).copied());
            let own = match container.tag {
                Tag::FigureCaption => true,
                Tag::TableCaption | Tag::Table | Tag::Heading(_) => false,
                _ => {
                    named.unwrap_or(false) && (container.sums.characters as usize) < LONGEST_MARKED
                }
            };
            let ends = matches!(container.tag, Tag::TableCaption | Tag::Heading(_));
            containers.push(!ends && (own || around.unwrap_or(false)));
        }
        Self { layout, containers, names }
    }

    fn part(&self, block: &Block) -> Option<Range<usize>> {
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
        let named = self.layout.block_runs(block).iter().find(|run| match run.kind {
            RunKind::Named(names) => self.names.get(names).copied().unwrap_or(false),
            _ => false,
        })?;
        let start = named.text.start.max(block.text.start);
        let end = named.text.end.min(block.text.end);
        (start < end).then_some(start..end)
    }
}

/// Words that name a caption.
const CAPTION_NAMES: [&str; 7] =
    ["caption", "figcaption", "descr", "imgdesc", "picdesc", "cutline", "legend"];

/// Words that name a caption beside one of [`PICTURE_NAMES`].
const TEXT_NAMES: [&str; 6] = ["desc", "description", "text", "txt", "note", "credit"];

const PICTURE_NAMES: [&str; 5] = ["img", "image", "pic", "picture", "photo"];

/// Whether names say that an element is the caption of a picture.
fn is_caption_name(names: &Names) -> bool {
    let has = |list: &[&str]| names.words.split(' ').any(|word| list.contains(&word));
    has(&CAPTION_NAMES) || (has(&PICTURE_NAMES) && has(&TEXT_NAMES))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::lay_out;
    use crate::rules::Marks;
    use crate::{Limits, dom};

    /// The captions of a page, each with the number of its picture.
    fn captions(html: &str) -> Vec<(usize, String)> {
        let layout = lay_out(&dom::parse(html, &Limits::default()), &Marks::new());
        let images: Vec<usize> = (0..layout.blocks.len())
            .filter(|&block| matches!(layout.blocks[block].kind, BlockKind::Image(_)))
            .collect();
        let number = |image: usize| images.iter().position(|&block| block == image).unwrap();
        pair(&layout, |_| true)
            .into_iter()
            .map(|caption| (number(caption.media), layout.text[caption.text].to_owned()))
            .collect()
    }

    fn caption(html: &str) -> Option<String> {
        captions(html).pop().map(|(_, text)| text)
    }

    const PROSE: &str = "<p>记者昨天在现场看到，新桥的两侧已经装上了护栏，工人们正在清理桥面，\
        预计下周就可以正式通车，附近的居民说他们等这座桥已经等了整整十年，以后上班不用再绕路了，\
        孩子上学也方便得多。</p>";

    #[test]
    fn markup_makes_captions() {
        for html in [
            "<figure><img src=a><figcaption>新桥</figcaption></figure>",
            "<figure><figcaption>新桥</figcaption><img src=a></figure>",
            "<figure><a href=b><img src=a></a><figcaption><div><p>新桥</p></div></figcaption></figure>",
            "<div class=img_wrapper><img src=a><span class=img_descr>新桥</span></div>",
            "<div class=img_wrapper>导语。<div class=img_wrapper><img src=a><span class=img_descr></span>\
             </div><span class=img_descr>新桥</span></div>",
            "<div><img src=a></div><p class=pgc-img-caption>新桥</p>",
            "<p><img src=a></p><p class='image_desc'>新桥</p>",
            "<p><img src=a></p><p class=legend>新桥</p>",
            "<div class=wp-caption><img src=a><p class=wp-caption-text>新桥</p></div>",
        ] {
            assert_eq!(captions(html), [(0, "新桥".to_owned())], "{html}");
        }
        for name in [
            "caption",
            "figcaption",
            "img_descr",
            "imgdesc",
            "picdesc",
            "cutline",
            "legend",
            "image_desc",
            "pic-description",
            "photoText",
            "pic-txt",
            "picture-note",
            "imgCredit",
        ] {
            let html = format!("<p><img src=a></p><p class={name}>新桥</p>");
            assert_eq!(caption(&html).as_deref(), Some("新桥"), "{name}");
        }
        for name in ["text", "description", "pic", "image-wrapper"] {
            let html = format!("<p><img src=a></p><p class={name}>新桥</p>");
            assert_eq!(captions(&html), [], "{name}");
        }
    }

    #[test]
    fn each_marked_caption_goes_to_the_picture_it_stands_with() {
        let html = "<div><img src=a><p class=caption>甲</p></div><p>正文。</p>\
                    <div><img src=b></div><div><p class=caption>丙</p><img src=c></div>";
        assert_eq!(captions(html), [(0, "甲".to_owned()), (1, "丙".to_owned())]);
        let html = "<figure><img src=a><figcaption>甲<span>图/乙</span></figcaption></figure>";
        assert_eq!(captions(html), [(0, "甲图/乙".to_owned())]);
    }

    #[test]
    fn named_text_far_from_a_picture_is_no_caption() {
        let far = format!("<div><img src=a></div>{PROSE}<p class=caption>新桥</p>");
        assert_eq!(captions(&far), []);
        assert_eq!(captions("<p class=caption>新桥</p>"), []);
        assert_eq!(captions("<div class=caption><h3>新桥</h3></div><img src=a>"), []);
        assert_eq!(captions("<img src=a><table><caption>表</caption><tr><td>1</table>"), []);
    }

    #[test]
    fn a_line_that_speaks_of_the_picture_above_it_is_its_caption() {
        for line in
            ["△新桥", "图为新桥", "上图：新桥", "新桥报道截图。", "（视频截图）", "新桥资料图"]
        {
            let html = format!("{PROSE}<p><img src=a></p><p>{line}</p>{PROSE}");
            assert_eq!(caption(&html).as_deref(), Some(line));
            let html = format!("<div>导语。<br><img src=a><br>{line}<br>正文。</div>");
            assert_eq!(caption(&html).as_deref(), Some(line));
            assert_eq!(captions(&format!("{PROSE}<p>{line}</p>")), []);
        }
    }

    #[test]
    fn a_line_equal_to_the_pictures_text_is_its_caption() {
        let html = format!("<p><img src=a alt='新 桥昨天通车'></p><p>新桥昨天通车</p>{PROSE}");
        assert_eq!(caption(&html).as_deref(), Some("新桥昨天通车"));
        let html = format!("<p><img src=a alt='通车' title='新桥'></p><p>新桥</p>{PROSE}");
        assert_eq!(captions(&html), []);
    }

    #[test]
    fn being_short_and_centred_is_no_evidence() {
        let line = "<p align=center>桥很宽。</p>";
        let html = format!("{PROSE}<p align=center><img src=a></p>{line}{PROSE}");
        assert_eq!(captions(&html), []);
        let verse = format!("<p align=center><img src=a></p>{line}{line}{line}").repeat(4);
        assert_eq!(captions(&verse), []);
    }

    #[test]
    fn where_every_picture_has_a_line_below_it_they_are_captions() {
        let part = format!("<p><img src=a></p><p>新桥。</p>{PROSE}");
        assert_eq!(captions(&part.repeat(3)).len(), 3);
        assert_eq!(captions(&part.repeat(2)).len(), 0);
        let credited = format!("<p><img src=a></p><p>△旧桥。</p>{PROSE}");
        assert_eq!(captions(&format!("{part}{credited}")).len(), 2);
        let numbered = format!("<p><img src=a></p><p>1/3</p>{PROSE}");
        assert_eq!(captions(&numbered.repeat(3)).len(), 0);
        let without = format!("<p><img src=a></p>{PROSE}");
        assert_eq!(captions(&format!("{}{without}", part.repeat(3))).len(), 0);
    }

    #[test]
    fn long_linked_or_headline_lines_are_no_captions() {
        for below in [
            format!("<p>图为新桥{}</p>", "桥".repeat(70)),
            "<p><a href=b>图为新桥</a></p>".to_owned(),
            "<h2>图为新桥</h2>".to_owned(),
        ] {
            assert_eq!(captions(&format!("<p><img src=a></p>{below}{PROSE}")), [], "{below}");
        }
    }
}
