//! Rows of cards: headlines of other articles with a picture, a sentence or a date, built alike.

use super::{Feed, HEADLINE, Kind, Page};
use crate::layout::{BlockKind, ContainerId, Tag};
use crate::strip::media::links_away;
use std::collections::{BTreeMap, HashSet};

/// Fewest cards of a row.
const FEWEST_CARDS: usize = 4;
/// Most blocks of a card.
const MOST_BLOCKS: usize = 10;
/// Widest card, in columns: entries of a list that is the article say more.
const WIDEST: usize = 280;

/// Four cards or more in one element, of one tag and first name, each with a headline or a picture that leads to a
/// page of its own.
pub(super) fn find(page: &Page<'_>, from: usize) -> Vec<Feed> {
    let layout = page.view.layout;
    let mut alike: BTreeMap<(ContainerId, u8, Option<u32>), Vec<ContainerId>> = BTreeMap::new();
    for (id, container) in layout.containers.iter().enumerate() {
        let kind = match container.tag {
            Tag::Div | Tag::Section | Tag::Article => 0,
            Tag::ListItem => 1,
            Tag::DefinitionList => 2,
            Tag::Other => 3,
            _ => continue,
        };
        if container.blocks.start >= from
            && let Some(parent) = container.parent
        {
            let names = container.names.and_then(|names| layout.names.get(names));
            let first = names.and_then(|names| layout.words_of(names).first().copied());
            alike.entry((parent, kind, first)).or_default().push(id);
        }
    }
    let rows = alike.into_values().filter(|cards| cards.len() >= FEWEST_CARDS);
    rows.filter_map(|cards| row(page, &cards)).collect()
}

fn row(page: &Page<'_>, cards: &[ContainerId]) -> Option<Feed> {
    let links: Vec<&str> = cards.iter().filter_map(|&id| link_of_card(page, id)).collect();
    let different: HashSet<&str> = links.iter().copied().collect();
    // An advertisement may stand among them.
    let is_row = links.len() >= FEWEST_CARDS && 4 * links.len() >= 3 * cards.len();
    let container = |id: Option<&ContainerId>| Some(page.view.container(*id?).blocks.clone());
    let range = container(cards.first())?.start..container(cards.last())?.end;
    (is_row && 2 * different.len() > links.len()).then_some(Feed { kind: Kind::Row, range })
}

/// Where a card leads: its headline is a link, or its picture is one beside a headline.
fn link_of_card<'a>(page: &Page<'a>, id: ContainerId) -> Option<&'a str> {
    let view = page.view;
    let blocks = view.container(id).blocks.clone();
    if blocks.is_empty() || blocks.len() > MOST_BLOCKS || view.width(blocks.clone()) > WIDEST {
        return None;
    }
    let is_headline = |block: usize| {
        view.is_text(block)
            && HEADLINE.contains(&view.width(block..block + 1))
            && !view.text(block).ends_with('。')
    };
    let picture = |block: usize| match view.block(block).kind {
        BlockKind::Image(image) => {
            let image = view.layout.images.get(image).filter(|image| links_away(image));
            image.and_then(|image| image.link.as_deref()).filter(|link| page.is_on_site(link))
        }
        _ => None,
    };
    let mut linked = blocks.clone().filter(|&block| page.is_linked_headline(block));
    let headline = linked.next().and_then(|block| page.first_link(block));
    let pictured = || blocks.clone().find_map(picture);
    headline.or_else(|| if blocks.clone().any(is_headline) { pictured() } else { None })
}
