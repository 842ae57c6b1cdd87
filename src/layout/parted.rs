//! The text of a block whose parts styles set apart.

use super::{Block, Layout, RunKind};
use std::borrow::Cow;

impl Layout {
    /// The text of a block whose elements styles part, with ` | ` where one ends and the next begins
    /// within a word: `<span>Ann Lee</span><span class=date>Updated: 3 May</span>`.
    pub(crate) fn parted(&self, block: &Block) -> Cow<'_, str> {
        let text = self.block_text(block);
        let start = block.text.start;
        let ends = self.block_runs(block).iter().filter_map(|run| match run.kind {
            RunKind::Named(_) => Some([run.text.start, run.text.end]),
            _ => None,
        });
        let within = |at: &usize| {
            let (before, after) = text.split_at_checked(*at).unwrap_or_default();
            before.ends_with(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric)
        };
        let ends = ends.flatten().filter_map(|at| at.checked_sub(start));
        let mut marks: Vec<usize> = ends.filter(within).collect();
        let first = self.apart.partition_point(|&at| at < start);
        let spaces = self.apart[first..].iter().take_while(|&&at| at < block.text.end);
        marks.extend(spaces.map(|at| at - start));
        if marks.is_empty() {
            return Cow::Borrowed(text);
        }
        marks.sort_unstable();
        marks.dedup();
        let mut line = String::with_capacity(text.len() + 3 * marks.len());
        let mut from = 0;
        for at in marks {
            line.push_str(text.get(from..at).unwrap_or_default());
            line.push_str(" | ");
            from = at + usize::from(text.as_bytes().get(at) == Some(&b' '));
        }
        line.push_str(text.get(from..).unwrap_or_default());
        Cow::Owned(line)
    }
}

#[cfg(test)]
mod tests {
    fn parted(html: &str) -> String {
        let parsed = crate::dom::parse(html, &crate::Limits::default());
        let layout = crate::layout::lay_out(&parsed, &crate::rules::Marks::new());
        layout.parted(&layout.blocks[0]).into_owned()
    }

    #[test]
    fn elements_that_touch_within_a_word_are_parted() {
        let line = "<div><span>DHA</span><span class=date>Updated: 3 May</span></div>";
        assert_eq!(parted(line), "DHA | Updated: 3 May");
        let line = "<div><span class=a>Ann Lee</span><span class=b>News</span></div>";
        assert_eq!(parted(line), "Ann Lee | News");
        for whole in ["<p><span class=a>Ann</span> Lee</p>", "<p><span class=a>Ann</span>, Lee</p>"]
        {
            assert!(!parted(whole).contains('|'), "{whole}");
        }
    }
}
