//! The headline above the body, known for one only since the title is: behind the kicker of `<title>`, say.

use super::record::record;
use crate::script::fold_title;
use crate::{Block, DropReason, Dropped, Evidence};

/// Takes the heading with which the text begins out of it where that says what the title says.
pub(crate) fn take_headline(blocks: &mut Vec<Block>, title: Option<&str>) -> Option<Dropped> {
    let is_picture = |block: &&Block| matches!(block, Block::Image(_) | Block::Embed(_));
    let at = blocks.iter().take_while(is_picture).count();
    let Some(Block::Heading(heading)) = blocks.get(at) else { return None };
    let folded = fold_title(heading.content().text());
    let is_headline = !folded.is_empty() && title.is_some_and(|title| fold_title(title) == folded);
    // A page that has nothing else to say is not empty. Pictures, which may have been left out, say nothing.
    let is_text = |block: &Block| {
        matches!(block, Block::Paragraph(_) | Block::Heading(_) | Block::Code(_) | Block::Table(_))
    };
    // A headline has none of its rank.
    let level = heading.level();
    let is_like = |block: &Block| matches!(block, Block::Heading(other) if other.level() == level);
    let mut below = blocks.iter().skip(at + 1);
    if !is_headline || !below.clone().any(is_text) || below.any(is_like) {
        return None;
    }
    let text = heading.content().text().to_owned();
    blocks.remove(at);
    Some(record(text, Vec::new(), DropReason::RepeatedHeadline, Evidence::Markup))
}

#[cfg(test)]
mod tests {

    use super::*;
    use crate::{Extractor, Heading, Image, Paragraph, RichText};

    #[test]
    fn a_headline_behind_a_kicker_is_no_part_of_the_body() {
        let text =
            "The council voted on Monday to approve the budget for the bridge over the river.";
        let page = |title: &str, heading: &str| {
            let page = format!(
                "<title>{title}</title><nav><a href=/>Home page</a></nav><h2>{heading}</h2><p>{text}</p><p>{text} Now.</p>"
            );
            let article = Extractor::default().extract(page.as_str()).expect("an article");
            let dropped: Vec<_> =
                article.dropped().iter().map(|d| (d.reason(), d.text().to_owned())).collect();
            (article.title().map(str::to_owned), article.blocks().len(), dropped)
        };
        for kicker in ["Opinion", "Print"] {
            let (title, blocks, dropped) =
                page(&format!("{kicker}: Bridge budget approved"), "Bridge budget approved");
            assert_eq!((title.as_deref(), blocks), (Some("Bridge budget approved"), 2));
            let headline = (DropReason::RepeatedHeadline, "Bridge budget approved".to_owned());
            assert_eq!(dropped.last(), Some(&headline));
        }
        let (_, blocks, _) = page("Bridge budget approved", "What it costs");
        assert_eq!(blocks, 3);
    }

    #[test]
    fn one_of_several_headings_stays() {
        let heading = |text| Block::Heading(Heading { level: 2, content: RichText::plain(text) });
        let text = Block::Paragraph(Paragraph { content: RichText::plain("We left.") });
        let mut blocks = vec![heading("Day 1"), text.clone(), heading("Day 2"), text];
        assert!(take_headline(&mut blocks, Some("Day 1")).is_none());
    }

    #[test]
    fn a_headline_above_nothing_but_pictures_stays() {
        let content = RichText::plain("A bridge opens");
        let heading = Block::Heading(Heading { level: 2, content });
        let mut blocks = vec![heading, Block::Image(Image::default())];
        assert!(take_headline(&mut blocks, Some("A bridge opens")).is_none());
        blocks.push(Block::Paragraph(Paragraph { content: RichText::plain("At last.") }));
        assert!(take_headline(&mut blocks, Some("A bridge opens")).is_some());
        assert_eq!(blocks.len(), 2);
    }
}
