//! Boxes between paragraphs that tell of another article: a picture, a headline and its first
//! words, which all lead to one address.

use crate::layout::{BlockKind, Container, RunKind, Tag};
use crate::pictures::picture::leads_to_picture;
use crate::script::is_han;
use crate::strip::view::View;
use crate::strip::{Decisions, Findings};
use crate::{DropReason, Evidence};
use std::ops::Range;

/// Most blocks of such a box.
const MOST_BLOCKS: usize = 10;
/// Widest text of it, in columns.
const WIDEST: usize = 420;
/// Most of them: a list of things is made of such boxes.
const MOST: usize = 4;
/// The part of the text that all of them together may be.
const LARGEST_PART: usize = 4;
/// Most short lines of one.
const MOST_LABELS: usize = 3;
/// Narrowest headline.
const HEADLINE: usize = 16;
/// Narrowest Chinese name of a film or a book, below its picture.
const NAME: usize = 6;
/// Widest date or label beside a headline.
const LABEL: usize = 32;

/// Drops such boxes where the text goes on below them.
pub(in crate::strip) fn strip(
    view: &View<'_>,
    decisions: &mut Decisions,
    _findings: &mut Findings,
) {
    let ends = view.first_kept_prose(decisions).zip(view.last_kept_prose(decisions));
    let Some((first, last)) = ends else { return };
    // Most pages have no box for which it must be known.
    let mut cards: Vec<Card> = Vec::new();
    for container in &view.layout.containers {
        let range = container.blocks.clone();
        let amid = first < range.start && range.end <= last;
        let inside = cards.last().is_some_and(|card| range.start < card.blocks.end);
        // A picture whose texts have gone may be taken for the article's.
        let kept = || {
            let mut blocks = range.clone();
            blocks.any(|block| decisions.is_kept(block) || view.is_media(block))
        };
        if amid
            && !inside
            && let Some(is_teaser) = is_teaser(view, container)
            && kept()
        {
            cards.push(Card { blocks: range, is_teaser });
        }
    }
    // One below the other they are the entries of a list.
    let chunks = cards.chunk_by(|one, next| {
        one.is_teaser && next.is_teaser && one.blocks.end == next.blocks.start
    });
    let cards: Vec<Range<usize>> = chunks
        .filter_map(|chunk| match chunk {
            [alone] => Some(alone.blocks.clone()),
            _ => None,
        })
        .collect();
    let width = |range: Range<usize>| -> usize {
        range.filter(|&b| decisions.is_kept(b)).map(|b| view.width(b..b + 1)).sum()
    };
    let all = width(0..view.layout.blocks.len());
    if cards.len() > MOST || LARGEST_PART * cards.iter().cloned().map(width).sum::<usize>() > all {
        return;
    }
    for block in cards.into_iter().flatten() {
        decisions.drop(block, DropReason::RelatedLinks, Evidence::Shape);
    }
}

/// Such a box.
struct Card {
    blocks: Range<usize>,
    /// A picture, a headline and maybe words; else a picture, a headline and a date.
    is_teaser: bool,
}

/// `None` where a container is no card.
fn is_teaser(view: &View<'_>, container: &Container) -> Option<bool> {
    let range = container.blocks.clone();
    let boxes = matches!(
        container.tag,
        Tag::Div | Tag::Section | Tag::Aside | Tag::Article | Tag::Blockquote | Tag::Other
    );
    if !boxes
        || !(2..=MOST_BLOCKS).contains(&range.len())
        || container.sums.links == 0 && container.sums.images == 0
        || view.width(range.clone()) > WIDEST
    {
        return None;
    }
    let mut address: Option<&str> = None;
    // Blocks that lead to it, pictures beside, texts that are neither the link nor short.
    let (mut leading, mut pictures, mut headlines, mut labels, mut others) = (0, 0, 0, 0, 0);
    let (mut days, mut clocked, mut named) = (0, false, false);
    for index in range {
        let leads = addresses(view, index, &mut address)?;
        leading += usize::from(leads);
        if !view.is_text(index) {
            pictures += usize::from(matches!(view.block(index).kind, BlockKind::Image(_)));
            continue;
        }
        // A picture that links to a page and says so belongs to the text.
        if view.is_caption(index) {
            return None;
        }
        let own = view.width(index..index + 1);
        if view.linked_letters(index) >= 0.95 {
            let is_name = pictures > 0 && own >= NAME && view.text(index).contains(is_han);
            named |= is_name;
            // The first words may be in the link as well.
            let goes_on = headlines > 0 && view.text(index).trim_end().ends_with(['。', '.']);
            headlines += usize::from(!goes_on && (is_name || own >= HEADLINE));
        } else if own > LABEL {
            others += 1;
        } else {
            labels += 1;
            days += usize::from(view.text(index).contains(|c: char| c.is_ascii_digit()));
            clocked |= view.text(index).split(char::is_whitespace).any(is_numeric_day);
        }
    }
    let of_site = |host: &str| host == view.site() || named && of_one_site(host, view.site());
    let is_own = |address| host(address).is_none_or(of_site);
    let dated = pictures == 1 && others == 0 && labels == 1 && days == 1;
    let teaser = leading >= 2 && others <= 2;
    // The portrait of somebody quoted leads elsewhere, too, and a number below it is an age.
    let quoted = container.tag == Tag::Blockquote && !(dated && clocked);
    let is_card = headlines == 1
        && labels <= MOST_LABELS
        && (teaser || dated)
        && !quoted
        && address.is_some_and(is_own);
    is_card.then_some(teaser)
}

/// 05/13, 2024-05-13, 10:02: numbers that a mark joins.
fn is_numeric_day(word: &str) -> bool {
    let mut digits = word.split(['/', '-', ':', '.']).rev();
    let number = |part: &str| part.ends_with(|c: char| c.is_ascii_digit());
    digits.next().is_some_and(number) && digits.next().is_some_and(number)
}

/// Whether two hosts are the same but for their first labels: www.example.com, film.example.com.
pub(in crate::strip) fn of_one_site(one: &str, other: &str) -> bool {
    fn base(host: &str) -> &str {
        let rest = host.split_once('.').map_or(host, |(_, rest)| rest);
        if rest.contains('.') { rest } else { host }
    }
    one == other || base(one) == base(other)
}

pub(in crate::strip) fn host(address: &str) -> Option<&str> {
    let (_, rest) = address.split_once("//")?;
    rest.split(['/', '?', '#']).next()
}

/// Whether a block has a link; `None` where it leads elsewhere than those before, or to nothing
/// that can be an article.
fn addresses<'a>(view: &View<'a>, index: usize, address: &mut Option<&'a str>) -> Option<bool> {
    let block = view.block(index);
    let of_picture = match block.kind {
        BlockKind::Image(image) => {
            view.layout.images.get(image).and_then(|image| image.link.as_deref())
        }
        BlockKind::Embed(_) => return None,
        _ => None,
    };
    let runs = view.layout.block_runs(block).iter().filter_map(|run| match run.kind {
        RunKind::Link(link) => view.layout.links.get(link).map(|link| &**link),
        _ => None,
    });
    let mut leads = false;
    for link in of_picture.into_iter().chain(runs) {
        let page = link.split('#').next().unwrap_or_default();
        let same = address.is_none_or(|known| known == page);
        if page.is_empty() || page.starts_with("mailto:") || leads_to_picture(page) || !same {
            return None;
        }
        *address = Some(page);
        leads = true;
    }
    Some(leads)
}
