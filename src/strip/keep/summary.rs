//! Key points and abstracts: what an element between the headline and the text holds that is named
//! so. They are short and stand among dates and buttons, so the score takes them for some.

use crate::script::is_han;
use crate::strip::Decisions;
use crate::strip::view::View;
use crate::word_list::WordList;

/// Blocks above the first prose that are looked at.
const ABOVE: usize = 16;
/// Columns of the shortest that is worth keeping.
const SHORTEST: usize = 24;

/// What sentences and points end with; dates and names do not.
const MARKS: [char; 5] = ['。', '，', '；', '！', '？'];

static NAMES: WordList = WordList::new(&[
    "abstract",
    "brief",
    "summary",
    "digest",
    "introduction",
    "zhaiyao",
    "daodu",
    "daoyu",
    "teaser",
    "intro",
    "lead",
    "lede",
    "excerpt",
]);

/// Keeps them where only the score dropped them. Of languages that part words by spaces the score
/// has seen enough.
pub(in crate::strip) fn keep(view: &View<'_>, decisions: &mut Decisions) {
    let Some(first) = view.first_kept_prose(decisions) else { return };
    let found: Vec<usize> = (first.saturating_sub(ABOVE)..first)
        .filter(|&block| decisions.went_by_score(block) && is_summary(view, block))
        .filter(|&block| !is_repeated(view, decisions, block))
        .collect();
    for block in found {
        decisions.keep(block);
    }
}

fn is_summary(view: &View<'_>, index: usize) -> bool {
    let block = view.block(index);
    let mut around = view.layout.enclosing(block.container).take(3);
    block.is_text()
        && !block.hidden
        && block.link_characters == 0
        && view.width(index..index + 1) >= SHORTEST
        && view.text(index).contains(is_han)
        && view.text(index).contains(MARKS)
        && around.any(|id| {
            let names = view.layout.container_names(id);
            names.is_some_and(|names| names.words().any(|word| NAMES.contains(word)))
        })
}

/// Whether the headline or the text begins with the same words.
fn is_repeated(view: &View<'_>, decisions: &Decisions, index: usize) -> bool {
    const OPENING: usize = 16;
    let opening: String = view.text(index).trim().chars().take(OPENING).collect();
    let folded = crate::script::fold_title(&opening);
    let kept = |&block: &usize| block != index && decisions.is_kept(block);
    view.titles().iter().any(|title| title.contains(&folded))
        || (0..view.layout.blocks.len()).filter(kept).any(|b| view.text(b).contains(&opening))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Limits, dom, layout, rules::Marks, strip::Context};

    #[test]
    fn elements_named_so_hold_a_summary() {
        let text = "汉堡港三分之一的集装箱将由无人驾驶车辆搬运，工会要求签署保障协议。";
        let is_one = |name: &str, text: &str| {
            let html = format!("<p class=\"{name}\">{text}</p>");
            let layout = layout::lay_out(&dom::parse(&html, &Limits::default()), &Marks::new());
            let context = Context {
                titles: &[],
                authors: &[],
                outlets: &[],
                pictures: &[],
                is_post: false,
                phrases: &[],
                forget: None,
            };
            is_summary(&View::new(&layout, &context), 0)
        };
        let names = "abstract brief summary digest introduction zhaiyao daodu daoyu teaser-text \
            intro lead lede excerpt";
        for name in names.split_whitespace() {
            assert!(is_one(name, text), "{name}");
        }
        assert!(!is_one("leading", text) && !is_one("lead", "2023年10月12日"));
    }
}
