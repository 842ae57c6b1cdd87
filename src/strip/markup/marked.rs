//! Elements whose names say what they are, where size and shape agree with the name.
//!
//! A name alone decides nothing: whole articles stand inside elements called `share-wrapper`, and
//! an article about QR codes has figures called `qrcode`.

use crate::captions;
use crate::layout::{BlockKind, Container, Names, Tag};
use crate::score::cues::Cues;
use crate::strip::lines::{byline, dates, editor, origin};
use crate::strip::spot::{Place, Recogniser, Spot};
use crate::strip::view::{Line, View};
use crate::strip::{Decisions, Findings, phrases};
use crate::{DropReason, Evidence};

/// What the size and shape of an element are.
struct Shape {
    /// Blocks that are kept so far.
    kept: usize,
    /// Columns of its text that are kept so far.
    width: usize,
    /// Its share of all text that is kept so far.
    share: f32,
    link_density: f32,
    /// Kept blocks that are clearly prose.
    prose: usize,
    images: usize,
    /// Share of the kept text that stands before it.
    before: f32,
    /// Kept blocks before it that are clearly prose.
    prose_before: usize,
}

type Fits = fn(&Shape) -> bool;

/// What an element is by its names, where its shape fits; the first that does counts.
const PARTS: &[(Cues, DropReason, Fits)] = &[
    (Cues::AD, DropReason::Advertisement, |s| s.share <= 0.25 && s.prose == 0),
    (Cues::QR, DropReason::QrPromo, |s| {
        s.width <= 160 && s.prose == 0 && s.before >= 0.5 && (s.images > 0 || s.width == 0)
    }),
    (Cues::RELATED, DropReason::RelatedLinks, |s| {
        s.share <= 0.4 && (s.link_density >= 0.4 || s.prose == 0)
    }),
    (Cues::SHARE, DropReason::ShareBar, |s| s.width <= 300 && s.prose == 0),
    (Cues::PAGER, DropReason::Pager, |s| s.width <= 400 && s.prose == 0),
    (Cues::TAGS, DropReason::Tags, |s| {
        s.width <= 400 && s.prose == 0 && (s.link_density >= 0.4 || s.before >= 0.5)
    }),
    (Cues::COMMENTS, DropReason::Comments, |s| s.share <= 0.2 && s.before >= 0.5 && s.prose <= 1),
    (Cues::PROMO, DropReason::AppPromo, |s| {
        s.width <= 500 && s.share <= 0.2 && s.prose <= 1 && s.link_density >= 0.1
    }),
    // Its button has gone already, or was none that leads anywhere.
    (Cues::PROMO, DropReason::AppPromo, |s| {
        s.width <= 300 && s.share <= 0.2 && s.kept <= 8 && s.prose <= 1 && s.prose_before > 0
    }),
    (Cues::COPYRIGHT, DropReason::Copyright, |s| s.share <= 0.25 && s.before >= 0.5),
    (Cues::DISCLAIMER, DropReason::Disclaimer, |s| s.share <= 0.25 && s.before >= 0.7),
    (Cues::PLAYER, DropReason::Player, |s| s.width > 0 && s.width <= 160 && s.prose == 0),
    (Cues::NAVIGATION, DropReason::Boilerplate, |s| s.share <= 0.3 && s.prose == 0),
    (Cues::OVERLAY, DropReason::Boilerplate, |s| s.share <= 0.2 && s.prose == 0),
    (Cues::META, DropReason::Boilerplate, |s| s.is_above_prose() && s.width <= 120),
];

/// What is worth telling apart among what surrounds an article.
const TELLING: &[DropReason] = &[
    DropReason::Advertisement,
    DropReason::QrPromo,
    DropReason::RelatedLinks,
    DropReason::ShareBar,
    DropReason::AppPromo,
    DropReason::Tags,
    DropReason::Comments,
    DropReason::Copyright,
    DropReason::Disclaimer,
];

impl Shape {
    fn is_at_edge(&self) -> bool {
        self.before <= 0.25 || self.before >= 0.75
    }

    fn is_above_prose(&self) -> bool {
        self.prose_before + self.prose == 0 && self.before <= 0.25
    }
}

/// What small boxes between and below the paragraphs are called that ask readers for something.
#[rustfmt::skip]
const BOXES: &[&str] = &[
    "poll", "polls", "whatsapp", "telegram", "donate", "donation", "donations", "endorsement",
    "spenden", "soutenir", "wesprzyj", "tamogatas",
];

/// Names of cells with a fact about the article that its own label shows to be one.
const LABELLED: Cues = Cues::EDITOR.or(Cues::SOURCE).or(Cues::ORIGINAL_TITLE);

/// What such a cell may be.
const FACTS: &[Recogniser] =
    &[editor::judge, origin::judge, dates::judge, byline::judge, phrases::judge];

/// Paragraphs above a cell that names editors.
const FEWEST_PARAGRAPHS: usize = 3;

/// Drops named elements and reads the cells that hold facts.
pub(in crate::strip) fn strip(view: &View<'_>, decisions: &mut Decisions, findings: &mut Findings) {
    let kept = KeptSums::new(view, decisions);
    let mut done = 0;
    let words = view.layout.words.iter().enumerate();
    let of_boxes: Vec<usize> =
        words.filter(|(_, word)| BOXES.contains(&&***word)).map(|(id, _)| id).collect();
    let is_box = |names: &Names| {
        let mut words = view.layout.words_of(names).iter();
        words.any(|&word| of_boxes.contains(&(word as usize)))
    };
    let of_box = |names: usize| view.layout.names.get(names).is_some_and(is_box);
    for (id, container) in view.layout.containers.iter().enumerate() {
        let is_box = !of_boxes.is_empty() && container.names.is_some_and(of_box);
        let named = if is_box { view.cues(id) | Cues::PROMO } else { view.cues(id) };
        let cues = match named.has(OF_PICTURES) {
            true => named.without(of_picture(view, container)),
            false => named,
        };
        let learnt = container.names.and_then(|names| view.learnt(names));
        if (named == Cues::NONE && learnt.is_none())
            || container.blocks.is_empty()
            || container.blocks.start < done
        {
            continue;
        }
        let shape = kept.shape(container);
        // Below the text the picture is a poster to be shared.
        let cues = if shape.before >= 0.75 && named.has(Cues::SHARE) { named } else { cues };
        let fact = cues.has(LABELLED)
            || cues.has(Cues::BYLINE | Cues::DATE) && shape.is_at_edge()
            || cues.has(Cues::META) && shape.is_above_prose();
        if fact && read_fact(view, container, &shape, decisions, findings) {
            done = container.blocks.end;
            continue;
        }
        let reason = learnt.filter(|_| shape.share <= 0.3).or_else(|| {
            // What is gone already only gets its reason.
            let is = |(cue, reason, fits): &&(Cues, DropReason, Fits)| {
                let fits = if shape.kept == 0 { TELLING.contains(reason) } else { fits(&shape) };
                cues.has(*cue) && fits
            };
            PARTS.iter().find(is).map(|part| part.1)
        });
        let Some(reason) = reason else { continue };
        let foreign = matches!(reason, DropReason::RelatedLinks | DropReason::Comments);
        // Feeds may weigh more than the text.
        if !foreign && (shape.before >= 0.5 || shape.prose_before >= FEWEST_PARAGRAPHS) {
            read_editors(view, container, findings);
        }
        for index in container.blocks.clone() {
            let player = reason == DropReason::Player && !view.is_text(index);
            let hidden = view.block(index).hidden && !decisions.is_kept(index);
            if !player && !hidden {
                decisions.drop(index, reason, Evidence::Markup);
            }
        }
        done = container.blocks.end;
    }
}

/// What names of pictures and of their captions seem to say.
const OF_PICTURES: Cues = Cues::RELATED.or(Cues::COPYRIGHT).or(Cues::SHARE);

/// What the names of an element only seem to say, as it holds a picture of the article or its
/// caption: `related_image`, `media-copyright`, `SharePic` with a button beside the picture.
fn of_picture(view: &View<'_>, container: &Container) -> Cues {
    let names = container.names.and_then(|names| view.layout.names.get(names));
    let named = |is_so: fn(&Names) -> bool| names.is_some_and(is_so);
    let of_pictures = named(captions::is_picture_name);
    let holds = container.sums.images > 0 || of_pictures;
    let leads = || container.blocks.clone().any(|block| view.block(block).links > 0);
    let related = if holds && !leads() { Cues::RELATED } else { Cues::NONE };
    let credit = if named(captions::names_caption) { Cues::COPYRIGHT } else { Cues::NONE };
    let shared = container.sums.images > 0 && of_pictures;
    let share = if shared { Cues::SHARE } else { Cues::NONE };
    related | credit | share
}

/// Takes the editors whom the lines of an element that goes name: pages put them with tags, rights
/// and buttons.
fn read_editors(view: &View<'_>, container: &Container, findings: &mut Findings) {
    const BLOCKS: usize = 24;
    let text = |&index: &usize| view.is_text(index) && !view.text(index).is_empty();
    let lines: Vec<Line<'_>> =
        container.blocks.clone().take(BLOCKS).filter(text).map(|b| view.line(b)).collect();
    let mut at = 0;
    while at < lines.len() {
        let found = editor::judge(Spot { view, lines: &lines, at, place: Place::Marked }, findings);
        if found.is_none() {
            // 标签：休渔 责任编辑：张三
            findings.add_editors(lines[at].block, dates::editors(lines[at].text));
        }
        at += found.map_or(1, |found| found.lines.max(1));
    }
}

/// Reads a cell of at most three lines, each a byline, date, source or editor.
fn read_fact(
    view: &View<'_>,
    container: &Container,
    shape: &Shape,
    decisions: &mut Decisions,
    findings: &mut Findings,
) -> bool {
    const LINES: usize = 4;
    const BLOCKS: usize = 12;
    const WIDEST: usize = 240;
    let near = |b: &usize| decisions.is_kept(*b) && view.is_text(*b) && !view.text(*b).is_empty();
    let wide = shape.width > WIDEST || container.blocks.len() > BLOCKS;
    if shape.width == 0 || wide || container.tag == Tag::Body {
        return false;
    }
    let lines: Vec<Line<'_>> =
        container.blocks.clone().filter(near).take(LINES + 1).map(|b| view.line(b)).collect();
    if lines.len() > LINES {
        return false;
    }
    let mut all = true;
    let mut at = 0;
    while at < lines.len() {
        let spot = Spot { view, lines: &lines, at, place: Place::Marked };
        match spot.judge(FACTS, findings) {
            Some(found) => {
                let end = (at + found.lines).min(lines.len());
                for line in &lines[at..end] {
                    decisions.drop(line.block, found.reason, Evidence::Markup);
                }
                at = end;
            }
            None => {
                all = false;
                at += 1;
            }
        }
    }
    all && !container.blocks.clone().any(|b| matches!(view.block(b).kind, BlockKind::Image(_)))
}

/// Running sums over the blocks that are kept before any element is judged: before each block, and
/// past the last.
struct KeptSums(Vec<Sums>);

#[derive(Clone, Copy, Default)]
struct Sums {
    kept: usize,
    width: usize,
    link_characters: usize,
    characters: usize,
    prose: usize,
    images: usize,
}

impl KeptSums {
    fn new(view: &View<'_>, decisions: &Decisions) -> Self {
        let blocks = view.layout.blocks.len();
        let mut sums = Vec::with_capacity(blocks + 1);
        let mut sum = Sums::default();
        sums.push(sum);
        for index in 0..blocks {
            if decisions.is_kept(index) {
                let block = view.block(index);
                sum.kept += 1;
                sum.width += view.width(index..index + 1);
                sum.link_characters += block.link_characters as usize;
                sum.characters += block.characters as usize;
                sum.prose += usize::from(view.is_prose(index));
                sum.images += usize::from(matches!(block.kind, BlockKind::Image(_)));
            }
            sums.push(sum);
        }
        Self(sums)
    }

    fn shape(&self, container: &Container) -> Shape {
        let (start, end) = (self.0[container.blocks.start], self.0[container.blocks.end]);
        let part = |part: usize, whole: usize| part as f32 / whole.max(1) as f32;
        let all = self.0.last().map_or(0, |sums| sums.width);
        let width = end.width - start.width;
        Shape {
            kept: end.kept - start.kept,
            width,
            share: part(width, all),
            link_density: part(
                end.link_characters - start.link_characters,
                end.characters - start.characters,
            ),
            prose: end.prose - start.prose,
            images: end.images - start.images,
            prose_before: start.prose,
            before: part(start.width, all),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::extract;

    #[test]
    fn boxes_that_ask_readers_are_known_by_their_names() {
        let stays = |name: &str| {
            let page = format!(
                "<h1>A bridge opens</h1><div>\
                 <p>The council voted on Monday to build a new bridge over the river, after ten years \
                 of dispute between those who have boats there and those who have none.\
                 <p>Opponents said that the plan would harm the wetlands, and that the old one is good \
                 enough for the few who cross the river there in the evening.\
                 <div class={name}><p>Should the ferry stay as well?</p></div>\
                 <p>Officials expect work to begin in the spring, and the first cars to cross it four \
                 years later, if the money lasts until then.</div>"
            );
            extract(&page).is_ok_and(|article| article.to_text().contains("ferry"))
        };
        for name in [
            "poll",
            "polls",
            "whatsapp",
            "telegram",
            "donate",
            "donation",
            "donations",
            "endorsement",
            "spenden",
            "soutenir",
            "wesprzyj",
            "tamogatas",
        ] {
            assert!(!stays(&format!("inline-{name}")), "{name}");
        }
        assert!(stays("inline-part"));
    }
}
