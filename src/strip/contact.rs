//! How the newsroom is reached, on lines beside those of its editors: 监督电话：010-00000000.
//!
//! Alone such a line is news: whom to ask, where to complain.

use super::Findings;
use super::spot::{Found, Place, Spot};
use super::view::View;
use crate::pattern::Pattern;
use crate::{DropReason, Evidence, grammar};
use std::sync::LazyLock;

/// Widest line that can be one.
const WIDEST: usize = 120;
/// Lines between it and the editors: others like it.
const NEAR: usize = 3;

/// Whether the line is one, below the text.
pub(super) fn judge(spot: Spot<'_>, _findings: &mut Findings) -> Option<Found> {
    let line = spot.narrow(WIDEST).filter(|_| spot.place == Place::Tail)?;
    let view = spot.view;
    let told = CONTACT.is_match(line.folded())
        && (signs(view, (0..line.block).rev())
            || signs(view, line.block + 1..view.layout.blocks.len()));
    told.then(|| Found::line(DropReason::AppPromo, Evidence::Words))
}

/// Whether the first line in a direction that is no other contact names editors or authors.
fn signs(view: &View<'_>, blocks: impl Iterator<Item = usize>) -> bool {
    let texts = blocks.filter(|&block| view.is_text(block) && !view.block(block).text.is_empty());
    let mut lines = texts.take(NEAR).map(|block| view.line(block));
    let Some(line) = lines.find(|line| !CONTACT.is_match(line.folded())) else { return false };
    let names_editors =
        || view.memo(line.block).editor(line.text).is_some_and(|found| !found.people.is_empty());
    let names_authors = || {
        let found = view.memo(line.block).byline(line.text, grammar::Place::Tail);
        found.is_some_and(|found| found.own_line && !found.byline.people.is_empty())
    };
    !line.prose && (names_editors() || names_authors())
}

/// A label of a telephone or a mailbox and its number, once or several times.
static CONTACT: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"^\W*(\p{Han}{0,8}(电话|热线|邮箱|信箱|微信|qq群?|传真)\W*[^\s,;、|:。!?]{5,40}[\s,;、|]*)+$",
    )
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_and_a_number_are_a_contact() {
        for line in [
            "监督电话:010-00000000",
            "举报邮箱:jb@example.com 值班电话:0000-0000000",
            "传真:(010)0000000",
            "监督微信:example2022",
            "读者qq群:1234567",
            "读者信箱:a@example.org",
            "监督热线:96678",
        ] {
            assert!(CONTACT.is_match(line), "{line}");
        }
        for line in ["监督电话已经开通", "值班电话响了一夜", "电话里他说,水位涨了"]
        {
            assert!(!CONTACT.is_match(line), "{line}");
        }
    }
}
