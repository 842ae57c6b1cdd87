//! Links to other articles: a label and what it leads to, or lines that are nothing but links.

mod linked;

use crate::layout::{ContainerId, RunKind, Tag};
use crate::pattern::Pattern;
use crate::script::{fold_line, is_han, width};
use crate::strip::Findings;
use crate::strip::boxes::card;
use crate::strip::phrases::related_labels::{CALL, LABEL, LABEL_FIRST};
use crate::strip::spot::{Found, Place, Spot};
use crate::strip::view::{Line, View};
use crate::{DropReason, Evidence};
use linked::{bids_to_visit, is_linked_card, is_named_more};
use std::sync::LazyLock;

/// Share of a line's characters that must stand in links for it to be nothing but a link.
pub(in crate::strip) const LINK_ONLY: f32 = 0.8;
/// Widest label.
const WIDEST_LABEL: usize = 48;
/// Links of one list.
const MOST_LINKS: usize = 60;
/// Lines of a list of headlines without links.
const LONGEST_LIST: usize = 12;

/// Whether links to elsewhere begin at the line, and how many lines they take.
pub(in crate::strip) fn judge(spot: Spot<'_>, _findings: &mut Findings) -> Option<Found> {
    let (view, line) = (spot.view, spot.line());
    let found =
        |lines| Found { reason: DropReason::RelatedLinks, evidence: Evidence::Shape, lines };
    let followers = || {
        let rest = spot.below().iter().take(MOST_LINKS);
        rest.take_while(|line| is_link_only(view, line)).count()
    };
    if is_label(view, line) {
        if spot.place == Place::Middle
            && let Some(lines) = lines_of_box(spot)
        {
            return Some(found(lines));
        }
        let links = followers();
        if links > 0 || is_above_links(view, line) {
            return Some(found(1 + links));
        }
        let rest = spot.below();
        let titles_only =
            rest.len() <= LONGEST_LIST && rest.iter().all(|l| !l.prose && !l.text.ends_with('。'));
        return (spot.place == Place::Tail && titles_only).then(|| found(1 + rest.len()));
    }
    if let Some(lines) = bids_to_visit(spot) {
        return Some(found(lines));
    }
    if spot.place == Place::Tail
        && (is_last_label(spot) || is_list_behind_label(view, line) || heads_other(spot))
    {
        return Some(found(1));
    }
    let labelled =
        is_labelled_link(view, line) || view.link_density(line.block) >= 0.5 && has_label(line);
    let only_link = is_link_only(view, line) && !line.prose;
    let by_place = match spot.place {
        Place::Tail => only_link,
        Place::Head => only_link && spot.at < 3 && line.width <= 60,
        Place::Middle => {
            is_linked_card(view, line)
                || only_link && (shouts(view, line) || calls_aloud(spot) || points_on(spot))
                || is_bold_label(view, line) && !is_of_list(spot)
                || only_link && (opens_with_label(view, line) || is_named_more(view, line))
                || leads_on(spot)
        }
        Place::Marked => false,
    };
    (labelled || by_place).then(|| found(1))
}

/// Whether the line is the label of a list of links and nothing else.
pub(in crate::strip) fn is_label(view: &View<'_>, line: &Line<'_>) -> bool {
    let is_label = || LABEL.is_match(line.folded());
    line.width <= WIDEST_LABEL && *view.labels[line.block].get_or_init(is_label)
}

/// The lines of the element that a label opens, where links are in it and no sentences: what parts
/// the links is for screen readers.
fn lines_of_box(spot: Spot<'_>) -> Option<usize> {
    const MOST_BLOCKS: usize = 40;
    let (view, line) = (spot.view, spot.line());
    let opens = |id: &ContainerId| view.container(*id).blocks.start == line.block;
    let around = view.layout.enclosing(view.block(line.block).container).take(3).take_while(opens);
    let mut inside = around.map(|id| view.container(id).blocks.clone());
    let inside = inside.find(|blocks| (2..=MOST_BLOCKS).contains(&blocks.len()))?;
    let rest = spot.below().iter().take_while(|line| line.block < inside.end);
    let (mut lines, mut links) = (1, 0);
    for line in rest {
        let link = is_link_only(view, line);
        if line.prose && !link {
            return None;
        }
        (lines, links) = (lines + 1, links + usize::from(link));
    }
    (links > 0).then_some(lines)
}

/// 热门推荐 收起: the label of what a script would have filled in, and its button.
fn is_last_label(spot: Spot<'_>) -> bool {
    let line = spot.line();
    line.width <= WIDEST_LABEL && spot.below().is_empty() && LAST_LABEL.is_match(line.folded())
}

/// 相關字詞﹕ and links: whatever the label, short links are all that stands behind it.
fn is_list_behind_label(view: &View<'_>, line: &Line<'_>) -> bool {
    const LONGEST: usize = 24;
    let block = view.block(line.block);
    let Some((label, rest)) = line.text.split_once(['：', ':', '﹕']) else { return false };
    if block.links < 2 || width(label) > LONGEST {
        return false;
    }
    let runs = view.layout.block_runs(block).iter();
    let links = runs.filter(|run| matches!(run.kind, RunKind::Link(_)));
    let behind = block.text.end - rest.len();
    let mut linked = 0;
    for link in links {
        let text = view.layout.text.get(link.text.clone()).unwrap_or_default();
        if link.text.start < behind || width(text) > LONGEST || text.contains("://") {
            return false;
        }
        linked += letters(text);
    }
    linked > 0 && linked >= letters(rest)
}

/// 延伸阅读：老城三十年, 下一篇 老城三十年: the headline of another article behind its label, whose link has
/// gone, and no sentence below.
fn heads_other(spot: Spot<'_>) -> bool {
    const WIDEST: usize = 100;
    let line = spot.line();
    let short = !line.prose && line.width <= WIDEST && !line.folded().ends_with('。');
    short && HEADS_OTHER.is_match(line.folded()) && !spot.is_above_prose()
}

static HEADS_OTHER: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"^\W*((相关|延伸|推荐|拓展|往期|更多)(阅读|连结|链接|报[道导]|新闻|影片|推荐|文章|回顾)\s*[:|]|(上|下|前|后)一?篇\s*[:| ])\W*[^:。]{4,48}$",
    )
});

fn letters(text: &str) -> usize {
    text.chars().filter(|c| c.is_alphanumeric()).count()
}

static LAST_LABEL: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"^\W*[^:;,。!?]{0,10}(推荐|排行榜?)\W*(收起|展开|更多|换一[批换])?\W*$|^\W*参考(资料|文献|链接)\W*$",
    )
});

fn has_label(line: &Line<'_>) -> bool {
    line.width <= 300 && LABEL_FIRST.is_match(line.folded())
}

/// Whether the line above or below is such a line, too: a list of things and where they are told of.
fn is_of_list(spot: Spot<'_>) -> bool {
    let above = spot.at.checked_sub(1).and_then(|above| spot.lines.get(above));
    let mut beside = above.into_iter().chain(spot.below().first());
    spot.view.in_list(spot.line().block) || beside.any(|line| is_bold_label(spot.view, line))
}

/// Gardening: When is the last frost? A bold label of any words, with a colon, and a headline that is
/// one link and ends the line.
fn is_bold_label(view: &View<'_>, line: &Line<'_>) -> bool {
    const LONGEST_LABEL: usize = 32;
    const SHORTEST_HEADLINE: usize = 28;
    let block = view.block(line.block);
    if block.links != 1 || block.strong_characters == 0 || line.width > 200 {
        return false;
    }
    let runs = || view.layout.block_runs(block).iter();
    let Some(link) = runs().find(|run| matches!(run.kind, RunKind::Link(_))) else { return false };
    let label = line.text.get(..link.text.start.saturating_sub(block.text.start)).unwrap_or("");
    let bold = runs().any(|run| {
        matches!(run.kind, RunKind::Strong)
            && run.text.start == block.text.start
            && run.text.end >= block.text.start + label.trim_end().len()
    });
    let headline = view.layout.text.get(link.text.clone()).unwrap_or_default();
    bold && label.trim_end().ends_with([':', '：'])
        && width(label) <= LONGEST_LABEL
        && width(headline) >= SHORTEST_HEADLINE
        && !headline.contains("://")
        && link.text.end >= block.text.end
}

/// Leggi anche Il barbiere che taglia al buio: label and headline in one link, which is a line of its
/// own.
fn opens_with_label(view: &View<'_>, line: &Line<'_>) -> bool {
    if line.width > 200 || view.in_list(line.block) {
        return false;
    }
    if is_glued_label(line) {
        return true;
    }
    let folded = line.folded();
    let ends = folded.match_indices(' ').map(|(end, _)| end).enumerate().skip(1).take(4);
    ends.into_iter().any(|(space, end)| {
        // A headline begins with a capital, a sentence goes on with a small letter.
        let headline = line.text.split_whitespace().nth(space + 1);
        headline.is_some_and(|word| !word.starts_with(char::is_lowercase))
            && folded.get(..end).is_some_and(|label| LABEL.is_match(label))
    })
}

/// Læs ogsåFærgen, der altid kom for tidligt, 延伸閱讀渡口關了: styles part the label from the headline.
fn is_glued_label(line: &Line<'_>) -> bool {
    const LONGEST_LABEL: usize = 40;
    const HAN_LABEL: usize = 4;
    let han = line.text.char_indices().nth(HAN_LABEL).filter(|_| line.text.starts_with(is_han));
    if let Some((end, _)) = han {
        return line.text.get(..end).is_some_and(|label| LABEL.is_match(&fold_line(label)));
    }
    let mut before = ' ';
    let mut glued = line.text.char_indices().take(LONGEST_LABEL).filter(|&(_, c)| {
        let meets = before.is_lowercase() && c.is_uppercase();
        before = c;
        meets
    });
    let label = glued.next().and_then(|(at, _)| line.text.get(..at));
    label.is_some_and(|label| LABEL.is_match(&fold_line(label)))
}

/// Whether a label begins with "our".
fn opens_with_own(label: &str) -> bool {
    const OWN: [&str; 15] = [
        "our", "notre", "nos", "unser", "unsere", "nuestro", "nuestra", "nostro", "nostra",
        "nosso", "nossa", "ons", "onze", "vår", "vores",
    ];
    let first = label.split_whitespace().next().unwrap_or_default();
    first.starts_with(char::is_uppercase) && OWN.contains(&first.to_lowercase().as_str())
}

/// Our file on the harbour: a few words and a link that ends the line without a full stop, where
/// sentences stand above and below.
fn leads_on(spot: Spot<'_>) -> bool {
    const WIDEST: usize = 140;
    const MOST_WORDS: usize = 4;
    const NARROWEST_LINK: usize = 16;
    let (view, line) = (spot.view, spot.line());
    let block = view.block(line.block);
    if line.prose || block.links != 1 || line.width > WIDEST || view.in_list(line.block) {
        return false;
    }
    let tag = |line: &Line<'_>| view.container(view.block(line.block).container).tag;
    let is_paragraph = |line: &&Line<'_>| line.prose && tag(line) == Tag::Paragraph;
    let goes_on = |line: &&Line<'_>| is_paragraph(line) || matches!(tag(line), Tag::Heading(_));
    let above = spot.at.checked_sub(1).and_then(|above| spot.lines.get(above));
    let alone = view.container(block.container).blocks.len() == 1;
    let amid = above.is_some_and(|above| is_paragraph(&above))
        && spot.below().first().is_some_and(|below| goes_on(&below))
        && (tag(line) == Tag::Paragraph || tag(line) == Tag::Div && alone);
    let mut runs = view.layout.block_runs(block).iter();
    let Some(link) = runs.find(|run| matches!(run.kind, RunKind::Link(_))) else { return false };
    let label = line.text.get(..link.text.start.saturating_sub(block.text.start)).unwrap_or("");
    let words = label.split_whitespace().count();
    let text = view.layout.text.get(link.text.clone()).unwrap_or_default();
    amid && (1..=MOST_WORDS).contains(&words)
        && opens_with_own(label)
        && width(text) >= NARROWEST_LINK
        && !text.contains("://")
        && link.text.end >= block.text.end
        && line.text.ends_with(char::is_alphanumeric)
}

/// Whether it is a paragraph set in capitals throughout.
fn shouts(view: &View<'_>, line: &Line<'_>) -> bool {
    const SHORTEST: usize = 12;
    let block = view.block(line.block);
    let letters = || line.text.chars().filter(|c| c.is_alphabetic());
    let capitals = letters().count() >= SHORTEST && letters().all(char::is_uppercase);
    let paragraph = view.container(block.container).tag == Tag::Paragraph;
    paragraph && capitals
}

/// LIVE TRAFFIC: Check the roads, between two sentences: what to look at on the site itself.
fn calls_aloud(spot: Spot<'_>) -> bool {
    const CALLS: [&str; 4] = ["LIVE", "WATCH", "PHOTOS", "VIDEO"];
    let (view, line) = (spot.view, spot.line());
    let label = line.text.split_once(':').map_or("", |(label, _)| label);
    let mut words = label.split(' ');
    let calls = words.next().is_some_and(|word| CALLS.contains(&word))
        && words.all(|word| !word.contains(char::is_lowercase));
    let is_own = |address: &str| {
        let host = card::host(address);
        host.is_none_or(|host| card::of_one_site(host, view.site()))
    };
    let own = || {
        view.layout.block_runs(view.block(line.block)).iter().all(|run| match run.kind {
            RunKind::Link(link) => view.layout.links.get(link).is_none_or(|link| is_own(link)),
            _ => true,
        })
    };
    let above = spot.at.checked_sub(1).and_then(|above| spot.lines.get(above));
    let amid = above.is_some_and(|line| line.prose && !line.text.ends_with(':'))
        && spot.below().first().is_some_and(|line| line.prose);
    calls && amid && own()
}

/// ►西岸的老渡口关了: a pointer and a headline in one link, alone between paragraphs.
fn points_on(spot: Spot<'_>) -> bool {
    const POINTERS: [&str; 8] = ["►", "▶", "▸", "☞", "★", ">>", "推广｜", "广告｜"];
    let text = spot.line().text;
    POINTERS.iter().any(|pointer| text.starts_with(pointer))
        && !spot.view.in_list(spot.line().block)
}

/// Whether the next text of the page, which has gone already, is a link.
fn is_above_links(view: &View<'_>, line: &Line<'_>) -> bool {
    let mut below = line.block + 1..view.layout.blocks.len();
    below
        .find(|&block| view.is_text(block) && !view.text(block).is_empty())
        .is_some_and(|block| view.link_density(block) >= LINK_ONLY)
}

/// 延伸閱讀, À lire aussi and a link behind it, without a mark between; `[관련기사]`, Lees ook: and one
/// that ends the line, however short.
fn is_labelled_link(view: &View<'_>, line: &Line<'_>) -> bool {
    let block = view.block(line.block);
    let runs = view.layout.block_runs(block).iter();
    let mut links = runs.filter(|run| matches!(run.kind, RunKind::Link(_)));
    let Some(first) = links.next() else { return false };
    let at = first.text.start.saturating_sub(block.text.start);
    let label = line.text.get(..at).unwrap_or_default();
    let last = links.next_back().unwrap_or(first);
    let behind = line.text.get(last.text.end.saturating_sub(block.text.start)..).unwrap_or("");
    if label.is_empty() {
        // Cây cầu sắt ĐỌC NGAY: the label is a button behind it.
        let button = fold_line(behind.trim());
        let short = !button.is_empty() && behind.len() <= WIDEST_LABEL;
        return short && view.link_density(line.block) >= 0.5 && LABEL.is_match(&button);
    }
    if label.len() > 4 * WIDEST_LABEL {
        return false;
    }
    let folded = fold_line(label.trim());
    let alone = folded.ends_with([':', ']', '>', '|']) && letters(behind) == 0;
    (view.link_density(line.block) >= 0.5 || alone)
        && (LABEL.is_match(folded.trim_start_matches('(')) || alone && CALL.is_match(&folded))
}

fn is_link_only(view: &View<'_>, line: &Line<'_>) -> bool {
    view.link_density(line.block) >= LINK_ONLY
}

#[cfg(test)]
mod tests {
    use super::opens_with_own;

    #[test]
    fn every_word_for_our_opens_a_label() {
        for word in [
            "Our", "Notre", "Nos", "Unser", "Unsere", "Nuestro", "Nuestra", "Nostro", "Nostra",
            "Nosso", "Nossa", "Ons", "Onze", "Vår", "Vores",
        ] {
            assert!(opens_with_own(&format!("{word} file on ")), "{word}");
        }
        for other in ["Music by ", "Email ", "our file on ", ""] {
            assert!(!opens_with_own(other), "{other}");
        }
    }
}
