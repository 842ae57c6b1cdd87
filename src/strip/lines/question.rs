//! What readers are asked below the text, under a label: 今日互动, and 你会给父母买机器人吗？

use crate::strip::Findings;
use crate::strip::spot::{Found, Place, Spot};
use crate::strip::view::{Line, View};
use crate::{DropReason, Evidence};

/// Widest question.
const WIDEST: usize = 120;
/// Widest label.
const WIDEST_LABEL: usize = 20;

/// Whether the last line of the text asks readers, or is the label of what asked them.
pub(in crate::strip) fn judge(spot: Spot<'_>, _findings: &mut Findings) -> Option<Found> {
    let line = spot.narrow(WIDEST).filter(|_| spot.place == Place::Tail)?;
    if !spot.below().is_empty() {
        return None;
    }
    let above = || spot.at.checked_sub(1).and_then(|above| spot.lines.get(above));
    let asks = is_question(line.text) && above().is_some_and(is_label);
    let labels = is_label(line) && next_text(spot.view, line.block).is_some_and(is_question);
    (asks || labels).then(|| Found::line(DropReason::AppPromo, Evidence::Shape))
}

fn is_question(text: &str) -> bool {
    text.trim_end().ends_with(['？', '?']) && text.contains(['你', '您'])
}

fn is_label(line: &Line<'_>) -> bool {
    const ENDS: [&str; 7] = ["互动", "一问", "话题", "提问", "讨论", "留言", "聊聊"];
    let label = line.folded().trim_matches(|c: char| !c.is_alphanumeric());
    line.width <= WIDEST_LABEL && ENDS.iter().any(|end| label.ends_with(end))
}

fn next_text<'a>(view: &'a View<'_>, block: usize) -> Option<&'a str> {
    let mut below = block + 1..view.layout.blocks.len();
    below.find(|&block| view.is_text(block) && !view.text(block).is_empty()).map(|b| view.text(b))
}

#[cfg(test)]
mod tests {
    use crate::extract;

    fn last(lines: &str) -> Option<String> {
        let page = format!(
            "<p>市议会周一投票批准在河上建造一座新大桥，结束了持续十多年的争议。\
             <p>官员们表示，工程预计在春季动工，第一批汽车将在四年内通过大桥。\
             <p>渡口的老船工说，他会在桥头再摆一个茶摊。{lines}"
        );
        extract(&page).ok()?.paragraphs().last()
    }

    #[test]
    fn questions_to_readers_go_with_their_label() {
        for label in
            ["每日互动", "某客一问", "今日话题", "编辑提问", "话题讨论", "今日留言", "来聊聊"]
        {
            let asked = last(&format!("<p>{label}<p>你会带父母去看新桥吗？"));
            assert!(asked.is_some_and(|text| text.ends_with("茶摊。")), "{label}");
        }
        for kept in ["<p>桥头<p>你会带父母去看新桥吗？", "<p>你会带父母去看新桥吗？"]
        {
            assert!(last(kept).is_some_and(|text| text.ends_with('？')), "{kept}");
        }
    }
}
