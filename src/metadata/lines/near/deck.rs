//! The deck: a line of its own below the headline that the head repeats as the page's description, or
//! that its element calls so.

mod called;

use super::{PROSE, cards, elsewhere};
use crate::captions::is_marked;
use crate::date;
use crate::layout::{Block, ContainerId, Layout, Tag};
use crate::metadata::Candidates;
use crate::metadata::candidates::push;
use crate::metadata::title::folded;
use crate::{Byline, Origin, Sourced};
use called::{is_called, is_intro, is_named, is_only_subhead};

/// Lines below the headline that are looked at.
const LINES: usize = 12;
/// Letters of a description that says more than a headline.
const SHORTEST: usize = 20;
/// Letters that a line may print before its deck: the place.
const MOST_BEFORE: usize = 24;
/// Letters of a deck that the head does not repeat.
const LONGEST: usize = 500;
/// Characters of a paragraph behind the deck.
const PARAGRAPH: u32 = 60;

/// Adds the line below the headline that is the description and no paragraph of the text: systems
/// describe a page without a deck by its first one.
pub(super) fn read(layout: &Layout, headline: usize, out: &mut Candidates) {
    if out.subtitles.iter().any(|subtitle| subtitle.origin == Origin::Markup) {
        return;
    }
    let title = layout.blocks.get(headline).map_or(String::new(), |b| folded(layout.block_text(b)));
    let said = |text: &str| text.trim_end_matches(['…', '.']).to_owned();
    let descriptions: Vec<(String, &str)> = out
        .descriptions
        .iter()
        .map(|description| (folded(&said(&description.value)), description.value.as_str()))
        .filter(|(folded, _)| folded.chars().count() >= SHORTEST && *folded != title)
        .collect();
    for (line, (index, block)) in shown(layout, headline + 1).take(LINES).enumerate() {
        let text = layout.block_text(block);
        let printed = folded(&said(text));
        let is_said = |(description, _): &&(String, &str)| {
            printed
                .strip_suffix(description.as_str())
                .is_some_and(|before| before.chars().count() <= MOST_BEFORE)
        };
        // The head has its first sentence.
        let opens = |(description, _): &&(String, &str)| {
            printed.starts_with(description.as_str())
                && (is_named(layout, block.container) || is_intro(layout, block.container))
        };
        let said = descriptions.iter().find(is_said);
        let length = text.chars().count();
        let is_told = (SHORTEST..=LONGEST).contains(&length)
            && (is_called(layout, block.container)
                || line == 0 && is_only_subhead(layout, block)
                || descriptions.iter().any(|d| opens(&d)));
        if said.is_none() && !is_told {
            if block.characters > PROSE {
                return;
            }
            continue;
        }
        if is_above_text(layout, headline, index, &out.bylines) {
            let deck =
                said.map_or(text, |(said, value)| if printed == *said { text } else { value });
            let deck =
                if deck == text { without_label(&layout.parted(block)) } else { deck.to_owned() };
            push(&mut out.subtitles, &deck, Origin::Text);
        }
        return;
    }
}

/// Enquête | Les négociants voient fondre leurs marges: without the label before it that styles part.
fn without_label(parted: &str) -> String {
    let label = parted.split_once(" | ").filter(|(label, _)| label.chars().count() <= MOST_BEFORE);
    label.map_or(parted, |(_, deck)| deck).replace(" | ", "")
}

/// The texts that readers see from a block on.
fn shown(layout: &Layout, start: usize) -> impl Iterator<Item = (usize, &Block)> {
    let blocks = layout.blocks.iter().enumerate().skip(start);
    blocks.filter(|(_, block)| block.is_shown_text())
}

/// Whether a line below the headline stands above the text and is no paragraph of it.
fn is_above_text(layout: &Layout, headline: usize, at: usize, bylines: &[Sourced<Byline>]) -> bool {
    let Some(line) = layout.blocks.get(at) else { return false };
    if cards::holds(layout, Some(headline), at)
        || elsewhere::holds(layout, headline, at)
        || is_marked(layout, line)
    {
        return false;
    }
    // Behind a heading or a line that is called one, names and buttons may stand as points or headings.
    let tag = layout.containers.get(line.container).map(|container| container.tag);
    let is_intro = is_intro(layout, line.container);
    let is_told = is_named(layout, line.container);
    let is_named = is_told || is_intro || matches!(tag, Some(Tag::Heading(2 | 3)));
    let paragraph = shown(layout, at + 1).find(|(_, next)| {
        let is_paragraph =
            next.characters >= PARAGRAPH && next.link_characters * 2 < next.characters;
        is_paragraph || (!is_named && is_part(layout, next))
    });
    // Of a recipe all text may be the steps of a list.
    let is_text = |next: &Block| is_told && is_step(layout, next) || !is_part(layout, next);
    let Some((end, paragraph)) = paragraph.filter(|(_, next)| is_text(next)) else {
        return false;
    };
    let closes_head = |(_, line): (usize, &Block)| {
        let text = layout.block_text(line);
        names_author(text, bylines) || is_intro && has_date(text)
    };
    is_apart(layout, line.container, paragraph.container)
        || shown(layout, at + 1).take_while(|(index, _)| *index < end).any(closes_head)
}

/// Whether a block is a heading, or the point of a list: below one the text goes on from its first
/// paragraph.
fn is_part(layout: &Layout, block: &Block) -> bool {
    let mut around = layout.enclosing(block.container).take(2);
    around.any(|id| {
        let tag = layout.containers.get(id).map(|container| container.tag);
        matches!(tag, Some(Tag::Heading(_) | Tag::ListItem | Tag::Blockquote))
    })
}

/// Whether a block stands in the point of a numbered list.
fn is_step(layout: &Layout, block: &Block) -> bool {
    let tag = |id: ContainerId| layout.containers.get(id).map(|container| container.tag);
    layout.enclosing(block.container).take(3).any(|id| tag(id) == Some(Tag::OrderedList))
}

/// Whether a short line names an author whom the head declares.
fn names_author(line: &str, bylines: &[Sourced<Byline>]) -> bool {
    const LONGEST: usize = 120;
    let mut authors = bylines.iter().flat_map(|byline| byline.value.authors());
    line.len() <= LONGEST && authors.any(|name| name.contains(' ') && line.contains(name))
}

fn has_date(line: &str) -> bool {
    const LONGEST: usize = 60;
    line.len() <= LONGEST
        && !line.ends_with('.')
        && !date::find_all(line, &date::DateContext::default()).is_empty()
}

/// Whether a line is of another kind than a paragraph below it: where their elements part, they have
/// other tags or other names.
fn is_apart(layout: &Layout, line: ContainerId, paragraph: ContainerId) -> bool {
    const MOST_AROUND: usize = 12;
    let names = |id| layout.container_names(id);
    if is_named(layout, line) && names(line) != names(paragraph) {
        return true;
    }
    let below: Vec<ContainerId> = layout.enclosing(paragraph).take(MOST_AROUND).collect();
    let mut own = None;
    for id in layout.enclosing(line).take(MOST_AROUND) {
        let Some(at) = below.iter().position(|other| *other == id) else {
            own = Some(id);
            continue;
        };
        let other = at.checked_sub(1).and_then(|at| below.get(at).copied());
        let (Some(own), Some(other)) = (own, other) else { return false };
        let tag = |id: ContainerId| layout.containers.get(id).map(|container| container.tag);
        return match (tag(own), tag(other)) {
            (Some(Tag::Paragraph), Some(Tag::Paragraph)) => false,
            (own_tag, other_tag) => {
                own_tag != other_tag || names(own).map(|n| &n.raw) != names(other).map(|n| &n.raw)
            }
        };
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Person;

    const DECK: &str = "Cars have to wait until autumn for the new bridge over the river.";
    const TEXT: &str =
        "The bridge over the river was opened on Monday for people who walk, said the mayor.";

    fn deck(html: &str, description: &str) -> Option<String> {
        let parsed = crate::dom::parse(html, &crate::Limits::default());
        let layout = crate::layout::lay_out(&parsed, &crate::rules::Marks::new());
        let mut out = Candidates::default();
        out.descriptions.push(Sourced::new(description.to_owned(), Origin::Meta));
        out.push_byline(Byline::of_people("", vec![Person::author("Ann Lee")]), Origin::JsonLd);
        read(&layout, 0, &mut out);
        out.subtitles.into_iter().next().map(|subtitle| subtitle.value)
    }

    #[test]
    fn the_description_on_a_line_of_its_own_is_the_deck() {
        for line in [
            format!("<p class=article__desc>{DECK}</p>"),
            format!("<h2 class=a_st>{DECK}</h2>"),
            format!("<p class=desc><span class=kicker>Report</span>{DECK}</p>"),
            format!("<div class=opener>{DECK}</div>"),
            format!("<div>By Ann Lee</div><p class=article__teaser>{DECK}</p>"),
        ] {
            let html = format!("<h1>A bridge opens</h1>{line}<p>{TEXT}</p><p>{TEXT}</p>");
            assert_eq!(deck(&html, DECK).as_deref(), Some(DECK), "{line}");
            assert_eq!(deck(&html, TEXT), None, "{line}");
        }
        let around =
            format!("<div class='blurb lead'><p>{DECK}</p></div><ul><li>Ann Lee</li></ul>");
        let html = format!("<h1>A bridge opens</h1>{around}<p>{TEXT}</p><p>{TEXT}</p>");
        assert_eq!(deck(&html, DECK).as_deref(), Some(DECK));
        assert_eq!(deck(&html, TEXT).as_deref(), Some(DECK), "its name tells");
        let longer = format!("{DECK} People may cross on foot from today.");
        let html = format!("<h1>A bridge opens</h1><div class=opener>{longer}</div><p>{TEXT}</p>");
        assert_eq!(deck(&html, DECK), Some(longer), "the head has the first sentence");
        let line = format!("<p class=description><span>Arundale</span> {DECK}</p>");
        let html = format!("<h1>A bridge opens</h1>{line}<p>{TEXT}</p>");
        assert_eq!(deck(&html, DECK).as_deref(), Some(DECK));
    }

    #[test]
    fn a_line_that_is_called_a_deck_is_one_though_the_head_says_something_else() {
        for name in [
            "lead",
            "lede",
            "deck",
            "dek",
            "standfirst",
            "subheader",
            "subline",
            "spot",
            "perex",
            "ingress",
            "chapo",
            "chapeau",
            "sapo",
            "bajada",
            "entradilla",
            "sommario",
            "vorspann",
            "strapline",
        ] {
            let page = |name| format!("<h1>A bridge opens</h1><p class={name}>{DECK}<p>{TEXT}");
            assert_eq!(deck(&page(name), TEXT).as_deref(), Some(DECK), "{name}");
            assert_eq!(deck(&page("intro2"), TEXT), None, "{name}");
        }
        for other in
            ["image", "img", "photo", "picture", "media", "video", "audio", "ad", "ads", "byline"]
        {
            let page = format!("<h1>A bridge opens</h1><p class='lead-{other}'>{DECK}<p>{TEXT}");
            assert_eq!(deck(&page, TEXT), None, "{other}");
        }
        for name in ["sub-tit", "art_subtit", "sub_title", "titulo-sub", "sub-titre", "sub-head"] {
            let page = |more: &str| {
                let line = format!("<div class={name}><h2>{DECK}</h2></div>");
                format!("<h1>A bridge opens</h1>{line}<p>{TEXT}{more}<p>{TEXT}")
            };
            assert_eq!(deck(&page(""), TEXT).as_deref(), Some(DECK), "{name}");
            let others = page(&format!("<div class={name}><h2>What it costs</h2></div>"));
            assert_eq!(deck(&others, TEXT), None, "{name}");
        }
        let part = format!("<h1>A bridge opens</h1><div class=lead><p>{DECK}<p>{TEXT}</div>");
        assert_eq!(deck(&part, "Something else that the head says."), None);
    }

    #[test]
    fn names_may_stand_behind_a_line_that_is_called_one() {
        for names in ["<h4>Ann Lee</h4>", "<ul><li>Ann Lee</li></ul>"] {
            let page = |line: &str| format!("<h1>A bridge opens</h1>{line}{names}<p>{TEXT}</p>");
            let named = page(&format!("<p class=article-excerpt>{DECK}</p>"));
            assert_eq!(deck(&named, DECK).as_deref(), Some(DECK), "{names}");
            let unnamed = page(&format!("<div>{DECK}</div>"));
            assert_eq!(deck(&unnamed, DECK), None, "{names}");
        }
    }

    #[test]
    fn a_line_above_the_names_of_the_authors_is_no_paragraph_of_the_text() {
        let page = |between: &str| {
            format!(
                "<h1>A bridge opens</h1><div><p>{DECK}</p></div>{between}<div><p>{TEXT}</p></div>"
            )
        };
        assert_eq!(deck(&page("<div>Ann Lee</div>"), DECK).as_deref(), Some(DECK));
        assert_eq!(deck(&page("<div>Bob Ray</div>"), DECK), None);
        let heading = format!("<h1>A bridge</h1><h2>{DECK}</h2><ul><li>Share</ul><p>{TEXT}");
        assert_eq!(deck(&heading, DECK).as_deref(), Some(DECK));
    }

    #[test]
    fn a_line_that_is_called_one_may_stand_above_the_steps_of_a_recipe() {
        let page = |name: &str, list: &str| {
            let ingredients = "<ul><li>Corn</li><li>Eggs</li></ul>";
            let steps = format!("<{list}><li><p>{TEXT}</p></li></{list}>");
            let line = format!("<p class={name}>{DECK}</p>");
            format!("<h1>A bridge of corn</h1>{line}{ingredients}{steps}")
        };
        assert_eq!(deck(&page("subheading", "ol"), DECK).as_deref(), Some(DECK));
        assert_eq!(deck(&page("subheading", "ul"), DECK), None);
        assert_eq!(deck(&page("blurb", "ol"), DECK), None);
    }

    #[test]
    fn an_introduction_is_one_where_the_head_goes_on_below_it() {
        let longer = format!("{DECK} People may cross on foot from today.");
        for deck_of in [DECK, longer.as_str()] {
            let page = |below: &str| {
                let intro = format!("<p class=article-intro>{deck_of}</p>");
                format!("<h1>A bridge opens</h1>{intro}{below}<p>{TEXT}</p><p>{TEXT}</p>")
            };
            for below in
                ["<p>Monday, 6 May 2024</p>", "<ul><li>Monday, 6 May 2024</ul>", "<p>Ann Lee</p>"]
            {
                assert_eq!(deck(&page(below), DECK).as_deref(), Some(deck_of), "{below}");
            }
            for below in ["", "<p>Photo: Harbour office</p>"] {
                assert_eq!(deck(&page(below), DECK), None, "{below}");
            }
            let other = page("<p>Monday, 6 May 2024</p>").replace("article-intro", "blurb");
            assert_eq!(deck(&other, DECK), None);
        }
    }

    #[test]
    fn the_first_paragraph_of_the_text_is_none() {
        for text in [
            format!("<p>{DECK}</p><p>{TEXT}</p>"),
            format!("<p class=has-drop-cap>{DECK}</p><p>{TEXT}</p>"),
            format!("<div class=part><p>{DECK}</p></div><div class=part><p>{TEXT}</p></div>"),
            format!("<div>{DECK}<br><br>{TEXT}</div>"),
        ] {
            assert_eq!(deck(&format!("<h1>A bridge opens</h1>{text}"), DECK), None, "{text}");
        }
    }
}
