//! 00:52 The ferry turns in the ice: how long a film is, and what it is called, where its player has gone.

use crate::layout::{RunKind, Tag};
use crate::strip::Findings;
use crate::strip::spot::{FAR, Found, Place, Spot};
use crate::strip::view::{Line, View};
use crate::{DropReason, Evidence};

/// Widest line that can be one.
const WIDEST: usize = 120;

/// Whether the line is one: a box of its own between two paragraphs, which styles part into how long and
/// what. Hours of the day stand before several lines.
pub(in crate::strip) fn judge(spot: Spot<'_>, _findings: &mut Findings) -> Option<Found> {
    let line = spot.narrow(WIDEST).filter(|_| spot.place == Place::Middle)?;
    let end = duration(line.text)?;
    let title = line.text.get(end..).unwrap_or_default().trim();
    let is_title = title.contains(char::is_alphabetic)
        && !title.ends_with(['.', '。', ':'])
        && !title.contains(',');
    let near = spot.at.saturating_sub(FAR)..(spot.at + FAR).min(spot.lines.len());
    let near = spot.lines.get(near).unwrap_or_default();
    let told = is_title
        && is_box(spot.view, line)
        && is_parted(spot.view, line, end)
        && is_amid_paragraphs(spot)
        && !near.iter().any(|other| other.block != line.block && is_timed(other));
    told.then(|| Found::line(DropReason::Player, Evidence::Shape))
}

/// Where the minutes and seconds end with which a text begins.
fn duration(text: &str) -> Option<usize> {
    let (minutes, rest) = text.split_once(':')?;
    let is_number = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
    // Matches end after 90:00.
    let is_short = minutes.len() == 1 || minutes < "60";
    let seconds = rest.get(..2)?;
    let ends = !rest.get(2..)?.starts_with(|c: char| c.is_ascii_digit() || c == ':');
    let fits = is_short
        && (1..=2).contains(&minutes.len())
        && is_number(minutes)
        && is_number(seconds)
        && ends;
    fits.then_some(minutes.len() + 1 + seconds.len())
}

fn is_timed(line: &Line<'_>) -> bool {
    duration(line.text).is_some()
}

/// Whether the line is all of a box.
fn is_box(view: &View<'_>, line: &Line<'_>) -> bool {
    let container = view.container(view.block(line.block).container);
    matches!(container.tag, Tag::Div | Tag::Section | Tag::Figure | Tag::Aside)
        && container.blocks.len() == 1
}

/// Whether the words up to a place in the line are an element of their own.
fn is_parted(view: &View<'_>, line: &Line<'_>, end: usize) -> bool {
    let block = view.block(line.block);
    view.layout.block_runs(block).iter().any(|run| {
        matches!(run.kind, RunKind::Named(_))
            && run.text.start == block.text.start
            && run.text.end == block.text.start + end
    })
}

fn is_amid_paragraphs(spot: Spot<'_>) -> bool {
    let is_paragraph = |line: &Line<'_>| {
        spot.view.container(spot.view.block(line.block).container).tag == Tag::Paragraph
    };
    let above = spot.at.checked_sub(1).and_then(|above| spot.lines.get(above));
    above.is_some_and(is_paragraph) && spot.below().first().is_some_and(is_paragraph)
}

#[cfg(test)]
mod tests {
    use crate::extract;

    const FIRST: &str = "<span class=a>00:52</span><span class=b>The ferry turns in the ice</span>";

    fn kept(first: &str, second: &str) -> bool {
        let page = format!(
            "<h1>A bridge opens</h1><div>\
             <p>The council voted on Monday to build a new bridge over the river, after ten years \
             of dispute between those who have boats there and those who have none.</p>\
             <p>Opponents said that the plan would harm the wetlands, and that the old one is good \
             enough for the few who cross the river there in the evening.</p>{first}\
             <p>Officials expect work to begin in the spring, and the first cars to cross it four \
             years later, if the money lasts until then.</p>{second}\
             <p>The old ferry will run until then, every twenty minutes from six in the morning, and \
             once an hour in the evening until midnight.</p></div>"
        );
        extract(&page).is_ok_and(|article| article.to_text().contains("turns in the ice"))
    }

    #[test]
    fn the_title_of_a_film_behind_its_length_goes() {
        for tag in ["div", "section", "figure", "aside"] {
            assert!(!kept(&format!("<{tag}>{FIRST}</{tag}>"), ""), "{tag}");
        }
    }

    #[test]
    fn an_hour_of_the_day_stays() {
        for line in [
            "<div>00:52 The ferry turns in the ice</div>".to_owned(),
            format!("<p>{FIRST}</p>"),
            format!("<div>{FIRST}.</div>"),
            format!("<div>{}</div>", FIRST.replace("00:52", "90:00")),
            format!("<div>{}</div>", FIRST.replace("The ferry", "Goal, it")),
            format!("<div><div>{FIRST}</div><div>A word beside it</div></div>"),
            "<div><span class=a>00:52:10</span> The ferry turns in the ice</div>".to_owned(),
        ] {
            assert!(kept(&line, ""), "{line}");
        }
        let second = "<div><span class=a>01:12</span><span class=b>It turns again</span></div>";
        assert!(kept(&format!("<div>{FIRST}</div>"), second));
    }
}
