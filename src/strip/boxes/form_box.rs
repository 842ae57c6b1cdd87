//! Boxes around a form, a link or a button with which readers are to subscribe. What stands in one is no
//! part of the article.

#[cfg(test)]
mod tests;

use super::card;
use crate::layout::{ContainerId, Run, RunKind, Tag};
use crate::pattern::Pattern;
use crate::score::cues::Cues;
use crate::script::is_han;
use crate::strip::lines::channel::{self, Button};
use crate::strip::view::View;
use crate::strip::{Decisions, Findings};
use crate::{DropReason, Evidence};
use std::ops::Range;
use std::sync::LazyLock;

/// Widest text of such a box.
const WIDEST: usize = 600;
/// Elements up from the form that may belong to the box.
const NEAR: usize = 4;
/// Most blocks of it.
const MOST_BLOCKS: usize = 60;
/// Sentences in it.
const MOST_PROSE: usize = 3;
/// The same beside a button.
const BUTTON_PROSE: usize = 1;

/// Drops what is kept of such boxes.
pub(in crate::strip) fn strip(
    view: &View<'_>,
    decisions: &mut Decisions,
    _findings: &mut Findings,
) {
    let kept = |blocks: Range<usize>, decisions: &Decisions| -> usize {
        let kept = blocks.filter(|&block| decisions.is_kept(block) && view.is_text(block));
        kept.map(|block| view.width(block..block + 1)).sum()
    };
    let containers = view.layout.containers.iter().enumerate();
    let forms = containers.filter(|(_, container)| container.tag == Tag::Form);
    let forms = forms.filter_map(|(id, _)| box_around(view, id, NEAR, MOST_PROSE));
    // Where a script fills in the form the box is known by its name, whatever it says.
    let named = (0..view.layout.containers.len()).filter(|&id| is_named(view, id));
    let named = named.filter_map(|id| box_around(view, id, 1, MOST_PROSE));
    let forms = forms.filter(|blocks| invites(view, blocks.clone())).chain(named);
    let of_supporters =
        (0..view.layout.containers.len()).filter(|&id| view.cues(id).has(Cues::SUPPORT));
    let of_supporters = of_supporters.filter_map(|id| box_around(view, id, 1, MOST_PROSE));
    let of_supporters = of_supporters.filter(|blocks| asks_support(view, blocks.clone()));
    // Above the text a box may hold the byline.
    let first = view.first_kept_prose(decisions);
    let below = first.map_or(0..0, |first| first..view.layout.blocks.len());
    let buttons = below.filter_map(|block| match button(view, block) {
        Some(Button::Subscribes) => {
            box_around(view, view.block(block).container, NEAR, BUTTON_PROSE)
        }
        Some(Button::Gives) => gift_box(view, block),
        None if asks_for_gifts(view, block) => {
            gift_box(view, block).filter(|blocks| is_of_house(view, blocks.clone()))
        }
        None => None,
    });
    let pressed = (0..view.layout.containers.len()).filter(|&id| is_pressed(view, id));
    let pressed = pressed.filter_map(|id| box_around(view, id, NEAR, 0));
    let pressed = pressed.filter(|blocks| invites_beside_button(view, blocks.clone()));
    let buttons = buttons.chain(of_supporters).chain(pressed);
    let buttons = buttons.filter(|blocks| first.is_some_and(|first| blocks.start > first));
    // What opens with it speaks to subscribers: no byline, and several sentences.
    let above = (0..first.unwrap_or(0).saturating_add(MOST_BLOCKS).min(view.layout.blocks.len()))
        .filter(|&block| button(view, block) == Some(Button::Subscribes))
        .filter_map(|block| box_around(view, view.block(block).container, NEAR, MOST_PROSE))
        .filter(|blocks| first.is_some_and(|first| blocks.contains(&first)));
    let above = above.filter(|blocks| invites(view, blocks.clone()) && !holds_facts(view, blocks));
    let (mut all, mut done) = (None, 0..0);
    for blocks in forms.chain(buttons).chain(above) {
        if blocks == done {
            continue;
        }
        let all = *all.get_or_insert_with(|| kept(0..view.layout.blocks.len(), decisions));
        done = blocks.clone();
        if 2 * kept(blocks.clone(), decisions) <= all {
            let kept: Vec<usize> = blocks.filter(|&block| decisions.is_kept(block)).collect();
            for block in kept {
                decisions.drop(block, DropReason::AppPromo, Evidence::Markup);
            }
        }
    }
}

/// Whether an element calls itself one for readers of a newsletter.
fn is_named(view: &View<'_>, id: ContainerId) -> bool {
    let names = |word: &str| word.starts_with("newsletter");
    view.cues(id).has(Cues::PROMO)
        && view.layout.container_names(id).is_some_and(|said| said.words().any(names))
}

/// Whether the words of a box without ways to other sites ask to pay for this one.
fn asks_support(view: &View<'_>, blocks: Range<usize>) -> bool {
    let away = |block: usize| {
        view.layout.block_runs(view.block(block)).iter().any(|run| match run.kind {
            RunKind::Link(link) => {
                view.layout.links.get(link).is_some_and(|l| card::host(l).is_some())
            }
            _ => false,
        })
    };
    // Reports quote what others ask for, and say it of them.
    const WIDEST: usize = 80;
    let is_call = |block: usize| {
        view.width(block..block + 1) <= WIDEST && SUPPORT.is_match(view.line(block).folded())
    };
    !blocks.clone().any(|block| away(block) || view.is_media(block))
        && blocks.clone().any(|block| view.is_text(block) && is_call(block))
}

/// What such a box says.
static SUPPORT: LazyLock<Pattern> =
    LazyLock::new(|| Pattern::new(format!(r"^[\s*>!-]*({})\b", SUPPORT_WORDS.join("|"))));

#[rustfmt::skip]
const SUPPORT_WORDS: &[&str] = &[
    "diventa (utente )?sostenitore", "sostienici", "support us", "support our", "soutenez-nous", "become a supporter",
    "become a member", "devenez membre", "unterstützen sie uns", "werden sie mitglied",
    "hazte soci[oa]", "apóyanos", "apoie-nos", "steun ons", "støt os", "støtt oss", "stöd oss",
    "wesprzyj nas", "donate now", "donate today", "you('ve| have) read [0-9]+ articles? (this|in the last) (week|month)$",
];

/// The blocks of the largest element around a form that holds little beside it.
fn box_around(
    view: &View<'_>,
    form: ContainerId,
    near: usize,
    sentences: usize,
) -> Option<Range<usize>> {
    let fits = |&id: &ContainerId| {
        let container = view.container(id);
        let blocks = container.blocks.clone();
        let prose = || blocks.clone().filter(|&block| view.is_prose(block)).count();
        !matches!(container.tag, Tag::Body | Tag::Main | Tag::Article)
            && blocks.len() <= MOST_BLOCKS
            && view.width(blocks.clone()) <= WIDEST
            && prose() <= sentences
            && !blocks.clone().any(|block| is_headline(view, block))
    };
    let around = view.layout.enclosing(form).take(near).take_while(fits).last()?;
    Some(view.container(around).blocks.clone())
}

/// The box around a button that leads to the site's own page for supporters: where others ask for help
/// is what a report tells.
fn gift_box(view: &View<'_>, block: usize) -> Option<Range<usize>> {
    let own = |run: &Run| match run.kind {
        RunKind::Link(link) => {
            let host = card::host(view.layout.links.get(link)?);
            Some(host.is_none_or(|host| card::of_one_site(host, view.site())))
        }
        _ => None,
    };
    let is_own = view.layout.block_runs(view.block(block)).iter().find_map(own);
    let blocks = box_around(view, view.block(block).container, NEAR, MOST_PROSE)?;
    let tells =
        |block: usize| view.is_media(block) || view.in_list(block) || view.in_data_table(block);
    (is_own == Some(true) && !blocks.clone().any(tells)).then_some(blocks)
}

/// What a line asks for that is nothing but a link.
fn button(view: &View<'_>, block: usize) -> Option<Button> {
    const WIDEST: usize = 60;
    let asks = |run: &Run| match run.kind {
        RunKind::Link(link) => channel::button(view.layout.links.get(link)?),
        _ => None,
    };
    let is_button = view.block(block).links > 0
        && view.width(block..block + 1) <= WIDEST
        && view.link_density(block) >= 0.8;
    let asked = || view.layout.block_runs(view.block(block)).iter().find_map(asks);
    is_button.then(|| *view.memo(block).button.get_or_init(asked)).flatten()
}

/// Whether a line is a Chinese button that asks for gifts, wherever it leads.
fn asks_for_gifts(view: &View<'_>, block: usize) -> bool {
    view.block(block).links > 0 && {
        let line = view.line(block);
        line.text.contains(is_han) && GIVE.is_match(line.folded())
    }
}

/// Whether a box speaks of the house that asks, and asks: the button below a report on somebody in need
/// is the same.
fn is_of_house(view: &View<'_>, mut blocks: Range<usize>) -> bool {
    blocks.any(|block| {
        let said = |pattern: &Pattern| pattern.is_match(view.line(block).folded());
        view.is_prose(block) && said(&HOUSE) && said(&ASKS)
    })
}

/// Whether elements inside name an author or a date.
fn holds_facts(view: &View<'_>, blocks: &Range<usize>) -> bool {
    blocks.clone().any(|block| {
        let around = view.layout.enclosing(view.block(block).container).take(NEAR);
        let inside = |id: &ContainerId| {
            let own = &view.container(*id).blocks;
            blocks.start <= own.start && own.end <= blocks.end
        };
        around.take_while(inside).any(|id| view.cues(id).has(Cues::BYLINE | Cues::DATE))
    })
}

/// Whether an element is a button to press, whose words ask to subscribe.
fn is_pressed(view: &View<'_>, id: ContainerId) -> bool {
    const WIDEST: usize = 32;
    let container = view.container(id);
    container.tag == Tag::Button
        && container.blocks.len() == 1
        && view.width(container.blocks.clone()) <= WIDEST
        && !view.text(container.blocks.start).trim_end().ends_with('?')
        && invites(view, container.blocks.clone())
}

/// Whether a line beside the button speaks of letters to readers: what a lone button is for may be anything,
/// and one subscribes to courses and channels as well.
fn invites_beside_button(view: &View<'_>, mut blocks: Range<usize>) -> bool {
    // Prices, and lists of what one may subscribe to, are facts.
    let is_fact = |block: usize| view.in_list(block) || view.in_data_table(block);
    !blocks.clone().any(is_fact)
        && blocks.any(|block| {
            let tag = view.container(view.block(block).container).tag;
            tag != Tag::Button && view.is_text(block) && LETTERS.is_match(view.line(block).folded())
        })
}

/// Whether its words ask to subscribe: other forms are for comments, votes and recipes.
fn invites(view: &View<'_>, mut blocks: Range<usize>) -> bool {
    blocks.any(|block| {
        let folded = view.line(block).folded();
        view.is_text(block) && (LETTERS.is_match(folded) || INVITES.is_match(folded))
    })
}

/// What a house that publishes calls itself, and what it asks for.
static HOUSE: LazyLock<Pattern> =
    LazyLock::new(|| Pattern::new("媒[体體]|新[闻聞]|报[导道導]|本[站网網刊报報]"));
static ASKS: LazyLock<Pattern> =
    LazyLock::new(|| Pattern::new("[赞贊]助|支持|捐款|捐助|[会會][员員]"));

/// What a button says that leads to a page for supporters: 我要赞助.
static GIVE: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"^[ -/:-@»→]*((我要|立即|定期定[额額])([赞贊]助|捐款|捐助)|([赞贊]助|捐助|支持)我们)[ -/:-@»→]*$",
    )
});

/// What sites call their letters to readers.
static LETTERS: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"newsletter|nieuwsbrief|boletín|boletim|nyhetsbrev|рассыл|뉴스레터|メルマガ|bülten",
    )
});

static INVITES: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"sign ?up|subscri|inbox|abonn|iscriv|suscr|inscr|assin(e|ante)|prenumer|подпи[сш]|підпис|구독",
    )
});

fn is_headline(view: &View<'_>, block: usize) -> bool {
    view.container(view.block(block).container).tag == Tag::Heading(1)
}
