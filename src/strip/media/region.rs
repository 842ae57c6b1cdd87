//! Where the article is on the page, and whether a picture stands in it.

use crate::layout::{Block, ContainerId, Layout, Tag};
use crate::strip::{Decisions, Verdict};
use crate::{DropReason, Evidence};
use std::ops::Range;

/// The kept text of a page and what stands around it.
pub(super) struct Region<'a> {
    layout: &'a Layout,
    /// Characters of kept text before each block, and after the last.
    kept: Vec<u32>,
    /// The same of text that was dropped because it belongs to something else.
    foreign: Vec<u32>,
    /// The same, of promotions alone.
    promotions: Vec<u32>,
    /// The same, of bylines and dates.
    facts: Vec<u32>,
    /// The innermost element that holds most of the kept text.
    article: ContainerId,
    /// The outermost of the elements around it that add no foreign text.
    surroundings: ContainerId,
    first: usize,
    last: usize,
    /// Blocks inside first-level headings, else those that say the title above the text, in page order.
    titles: Vec<usize>,
}

/// Characters that may stand between a lead picture and the text without cutting it off.
const APART: u32 = 120;
/// Characters of foreign text that may stand in the box of a picture: "tap to enlarge".
const LABEL: u32 = 16;
/// The same beside a caption: where the picture is sold.
const LABELS: u32 = 40;
/// Elements up from the article in which a lead picture may stand.
const NEAR: u16 = 4;
/// Elements that may be wrapped around the element with the text.
const WRAPPERS: usize = 4;
/// Pixels of a picture that is worth leading an article.
const LEADING: u32 = 300;

impl<'a> Region<'a> {
    /// `None` where no text is kept. `is_caption`: by markup; it is neither the article's text nor
    /// foreign.
    pub(super) fn find(
        layout: &'a Layout,
        decisions: &Decisions,
        is_caption: impl Fn(usize) -> bool,
    ) -> Option<Self> {
        let is_prose = |(index, block): &(usize, &Block)| {
            is_text(block) && decisions.is_kept(*index) && !is_caption(*index)
        };
        let prose = || layout.blocks.iter().enumerate().filter(is_prose);
        let (first, _) = prose().next()?;
        let (last, _) = prose().last()?;
        let (_, longest) = prose().max_by_key(|(_, block)| block.characters)?;
        let sums = |weight: &dyn Fn(usize, &Block) -> bool| {
            let mut sum = 0u32;
            let mut sums = vec![sum];
            sums.extend(layout.blocks.iter().enumerate().map(|(index, block)| {
                if is_text(block) && !is_caption(index) && weight(index, block) {
                    sum = sum.saturating_add(block.characters);
                }
                sum
            }));
            sums
        };
        let kept = sums(&|index, _| decisions.is_kept(index));
        let foreign = sums(&|index, block| !block.hidden && is_foreign(decisions.get(index)));
        let promotions = sums(&|index, _| is_promotion(decisions.get(index)));
        let facts = sums(&|index, _| is_fact(decisions.get(index)));
        let total = kept.last().copied().unwrap_or_default();
        let inside = |id: ContainerId| match layout.containers.get(id) {
            Some(container) => between(&kept, container.blocks.clone()),
            None => 0,
        };
        let most = |id: &ContainerId| u64::from(inside(*id)) * 5 >= u64::from(total) * 4;
        let article = layout.enclosing(longest.container).find(most)?;
        let range = |id: ContainerId| layout.containers.get(id).map(|c| c.blocks.clone());
        let is_paragraph =
            |id: &ContainerId| matches!(layout.tag(*id), Some(Tag::Paragraph | Tag::Heading(_)));
        let article = layout.enclosing(article).find(|id| !is_paragraph(id))?;
        let apart = |id: ContainerId| range(id).map(|blocks| between(&foreign, blocks));
        let surroundings = layout
            .enclosing(article)
            .take(WRAPPERS)
            .take_while(|&id| apart(id) == apart(article) && layout.tag(id) != Some(Tag::Body))
            .last()
            .unwrap_or(article);
        let is_title = |index: &usize| {
            layout
                .blocks
                .get(*index)
                .is_some_and(|b| layout.tag(b.container) == Some(Tag::Heading(1)))
        };
        let mut titles: Vec<usize> = (0..layout.blocks.len()).filter(is_title).collect();
        if titles.is_empty() {
            // Of another level, or of none.
            let repeated = |index: &usize| {
                matches!(decisions.get(*index), Verdict::Drop(DropReason::RepeatedHeadline, _))
            };
            titles.extend((0..first).filter(repeated));
        }
        Some(Self {
            layout,
            kept,
            foreign,
            promotions,
            facts,
            article,
            surroundings,
            first,
            last,
            titles,
        })
    }

    /// Why a picture or player does not belong to the article; `None` where it does.
    pub(super) fn excludes(&self, index: usize, media: Media) -> Option<(DropReason, Evidence)> {
        let outside = Some((DropReason::Boilerplate, Evidence::Shape));
        let Some(block) = self.layout.blocks.get(index) else { return outside };
        let around = self.box_of(block);
        let telling = media.captioned || media.width.is_some_and(|width| width >= LEADING);
        if let Some(around) = around.clone() {
            let promotions = between(&self.promotions, around.clone());
            let foreign = between(&self.foreign, around.clone());
            if promotions > 0 && promotions * 2 > foreign {
                return Some((DropReason::Advertisement, Evidence::Shape));
            }
            // A picture that stands with the byline shows its author.
            let facts = if telling { 0 } else { between(&self.facts, around.clone()) };
            let label = if media.captioned { LABELS } else { LABEL };
            let strange = promotions > 0 || foreign > label || facts > 0;
            if strange && !self.holds_title(&around) {
                return outside;
            }
        }
        let is_inside = self.range(self.article).contains(&index);
        let within = (self.first..self.last).contains(&index);
        if is_inside && within {
            return None;
        }
        let is_beside = self.range(self.surroundings).contains(&index);
        let lead = around.is_some_and(|around| self.holds_title(&around));
        // A subtitle may be kept above it.
        let start = self.first.max(self.range(self.article).start);
        let fits = if index < start {
            let apart = between(&self.foreign, index..start);
            let below_title = media.captioned.then(|| self.below_title(index)).flatten();
            let apart = below_title.map_or(apart, |below| below.min(apart));
            let near = is_beside || self.is_near(block.container);
            // What stands directly above the text, in an element beside it.
            let above = apart == 0 && !media.linked && self.is_beside_article(block.container);
            // Above the related links that open the article's own element, or beside its paragraphs.
            let beside_text =
                || !media.linked && apart <= LABELS && self.shares_parent(block.container);
            let opens = is_inside && (media.above_related && !media.linked || beside_text());
            let leads = telling || lead || above || opens || (is_beside && apart <= LABEL);
            // To the picture's own page, as galleries do.
            let of_gallery = media.captioned && media.width.is_some_and(|width| width >= LEADING);
            near && leads && apart <= APART && (is_inside || !media.linked || of_gallery)
        } else {
            let apart = between(&self.foreign, self.last..index + 1);
            // Below the text a link around a picture is an advertisement or a button.
            let near = is_beside && (!media.linked || media.width.is_some_and(|w| w >= LEADING));
            // A link to the paper may close the text above its figures.
            let most = if is_inside && media.captioned { LABEL } else { 0 };
            (near || (media.captioned && self.is_near(block.container))) && apart <= most
        };
        if fits { None } else { outside }
    }

    /// The first block of the article's text.
    pub(super) fn first(&self) -> usize {
        self.first
    }

    /// Whether a picture stands where the one that leads the article may: below the headline and
    /// not below the text, or above the headline near it or the article; and nothing is promoted
    /// beside it. Above the headline it must not be `linked`.
    pub(super) fn may_lead(&self, index: usize, linked: bool) -> bool {
        let Some(block) = self.layout.blocks.get(index).filter(|_| index < self.last) else {
            return false;
        };
        let title = self.titles.first().copied();
        let below_title = title.is_some_and(|title| title < index);
        let above_title = || {
            let apart = title.map_or(u32::MAX, |title| between(&self.foreign, index..title));
            !linked && (apart <= APART || self.is_near(block.container))
        };
        let around = if below_title { self.label_of(block) } else { self.box_of(block) };
        let promotions = around.map_or(0, |around| between(&self.promotions, around));
        promotions == 0 && (below_title || above_title())
    }

    /// The smallest element around a block that holds text, unless it is the article's.
    fn label_of(&self, block: &Block) -> Option<Range<usize>> {
        let mut around = self.layout.enclosing(block.container);
        let holds_text = |id: &ContainerId| {
            self.layout.containers.get(*id).is_some_and(|container| container.sums.characters > 0)
        };
        let range = self.range(around.find(holds_text)?);
        (between(&self.kept, range.clone()) == 0 && !self.holds_title(&range)).then_some(range)
    }

    /// The largest element around a block, inside the article or beside it, that holds no kept
    /// text.
    fn box_of(&self, block: &Block) -> Option<Range<usize>> {
        self.layout
            .enclosing(block.container)
            .map(|id| (id, self.range(id)))
            .take_while(|(id, range)| {
                *id != self.article && between(&self.kept, range.clone()) == 0
            })
            .last()
            .map(|(_, range)| range)
    }

    /// Characters of foreign text between the headline and a picture below it.
    fn below_title(&self, index: usize) -> Option<u32> {
        let next = self.titles.partition_point(|&title| title < index);
        let title = self.titles.get(next.checked_sub(1)?)?;
        Some(between(&self.foreign, *title..index))
    }

    fn holds_title(&self, range: &Range<usize>) -> bool {
        let first = self.titles.partition_point(|&title| title < range.start);
        self.titles.get(first).is_some_and(|title| range.contains(title))
    }

    /// Whether the element around a picture, or the one around that, is a sibling of the article.
    fn is_beside_article(&self, container: ContainerId) -> bool {
        let parent = |id: ContainerId| self.layout.containers.get(id).and_then(|c| c.parent);
        let home = parent(self.article);
        home.is_some() && self.layout.enclosing(container).take(2).any(|id| parent(id) == home)
    }

    /// Whether a picture's element stands in the one that holds the first paragraph's.
    fn shares_parent(&self, container: ContainerId) -> bool {
        let parent = |id: ContainerId| self.layout.containers.get(id).and_then(|c| c.parent);
        let first = self.layout.blocks.get(self.first).and_then(|b| parent(b.container));
        first.is_some() && parent(container) == first
    }

    /// Whether a container and the article share one of the nearest elements around the article.
    fn is_near(&self, container: ContainerId) -> bool {
        let depth = |id: ContainerId| self.layout.containers.get(id).map_or(0, |c| c.depth);
        let lowest = depth(self.article).saturating_sub(NEAR);
        let range = self.range(container);
        self.layout.enclosing(self.article).take_while(|&id| depth(id) >= lowest).any(|id| {
            let around = self.range(id);
            around.start <= range.start && range.end <= around.end
        })
    }

    fn range(&self, id: ContainerId) -> Range<usize> {
        self.layout.containers.get(id).map_or(0..0, |container| container.blocks.clone())
    }
}

/// What is known of a picture or player beside its place.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Media {
    /// It has a caption by markup, or stands in a `figure`.
    pub captioned: bool,
    /// It links to something that is not a picture.
    pub linked: bool,
    pub width: Option<u32>,
    /// The next text is a list of related links.
    pub above_related: bool,
}

fn between(sums: &[u32], blocks: Range<usize>) -> u32 {
    let at = |index: usize| sums.get(index).or(sums.last()).copied().unwrap_or_default();
    at(blocks.end).saturating_sub(at(blocks.start))
}

fn is_text(block: &Block) -> bool {
    block.is_text() && !block.text.is_empty()
}

/// Whether a dropped text belongs to something else than the article: what stands with it does
/// too. A headline, byline or date belongs to the article.
fn is_foreign(verdict: Verdict) -> bool {
    let Verdict::Drop(reason, _) = verdict else { return false };
    !matches!(
        reason,
        DropReason::Empty
            | DropReason::Hidden
            | DropReason::Byline
            | DropReason::DateLine
            | DropReason::SourceLine
            | DropReason::OriginalTitle
            | DropReason::RepeatedHeadline
            | DropReason::ImageCredit
            | DropReason::Copyright
            | DropReason::OrphanCaption
            | DropReason::StockQuote
            | DropReason::EndMark
    )
}

fn is_fact(verdict: Verdict) -> bool {
    matches!(verdict, Verdict::Drop(DropReason::Byline | DropReason::DateLine, _))
}

fn is_promotion(verdict: Verdict) -> bool {
    let promotions = [DropReason::Advertisement, DropReason::QrPromo, DropReason::AppPromo];
    matches!(verdict, Verdict::Drop(reason, _) if promotions.contains(&reason))
}
