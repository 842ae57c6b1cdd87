//! An article as HTML, Markdown, text and JSON.
//!
//! Functions over blocks; everything is escaped. Sees neither tree nor layout. Every walk is
//! iterative, and every renderer takes any [`Block`], also one with spans that do not fit: what cannot
//! be set is left out, the text stays.

mod html;
mod inline;
mod json;
mod markdown;
#[cfg(test)]
mod round_trip;
#[cfg(test)]
mod samples;
mod text;

pub(crate) use json::to_json;
pub(crate) use text::paragraphs;

use crate::{Article, Block};

pub(crate) fn to_text(article: &Article) -> String {
    paragraphs(&article.blocks).join("\n\n")
}

pub(crate) fn to_markdown(article: &Article) -> String {
    markdown::render(&article.blocks)
}

pub(crate) fn to_html(article: &Article) -> String {
    html_of(&article.blocks)
}

fn html_of(blocks: &[Block]) -> String {
    crate::sanitize::rendered(&html::render(blocks))
}

#[cfg(test)]
mod tests {
    use super::samples::{article, cell, item, list, paragraph, table};
    use super::*;
    use crate::{Paragraph, RichText, Span, Style};

    #[test]
    fn articles_of_thousands_of_parts_are_rendered_whole() {
        const PARTS: usize = 4_000;
        let text = "*a_[“&amp;”]\u{a0}1. <b>\n".repeat(PARTS);
        let styles = [Style::Strong, Style::Emphasis, Style::Code, Style::Deleted];
        let spans = (0..text.len() / 4).map(|at| {
            let style = styles[at % styles.len()].clone();
            Span { start: at * 4, end: at * 4 + 3 + at % 7, style }
        });
        let content = RichText { spans: spans.collect(), text };
        let blocks = vec![
            Block::Paragraph(Paragraph { content }),
            paragraph(&"“".repeat(PARTS)),
            list((0..PARTS).map(|_| item(vec![paragraph("x")])).collect()),
            table(vec![(0..PARTS).map(|_| cell("c|")).collect(); 3]),
        ];
        let article = article(blocks);
        for rendered in [to_text, to_markdown, to_html, to_json].map(|render| render(&article)) {
            assert!(rendered.matches('a').count() >= PARTS);
            assert!(rendered.matches('“').count() >= 2 * PARTS);
            assert!(rendered.matches('x').count() >= PARTS);
            assert!(rendered.matches("c").count() >= 3 * PARTS);
        }
    }
}
