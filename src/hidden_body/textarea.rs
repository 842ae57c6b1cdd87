//! Articles that wait in a textarea for a script to show them, with the facts about them in others.

use super::prose::{self, Candidate};
use crate::dom::{NodeRef, Parsed};
use crate::sanitize::push_text;

/// Textareas of a page that are looked at.
const MOST: usize = 64;

/// Fewer are a piece of code to be copied, or what a form suggests.
const PARAGRAPHS: usize = 2;

/// Characters of a fact.
const LONGEST_FACT: usize = 300;

/// One textarea.
struct Field {
    /// The value of its class.
    name: String,
    text: String,
}

/// The longest text of paragraphs, the facts of its kind around it.
pub(super) fn read(parsed: &Parsed) -> Option<Candidate> {
    let fields: Vec<Field> =
        parsed.tree.root().descendants().filter_map(field).take(MOST).collect();
    let bodies = fields.iter().filter(|field| field.text.matches("<p").count() >= PARAGRAPHS);
    let candidates = bodies.filter_map(|field| Some((field, prose::candidate(&field.text)?)));
    let (field, body) = candidates.max_by_key(|(_, candidate)| candidate.columns)?;
    let facts = Facts::around(field, &fields);
    let html = format!("{}{}{}", facts.above, body.html, facts.below);
    Some(Candidate { html, is_of_page: true, ..body })
}

fn field(node: NodeRef<'_>) -> Option<Field> {
    let element = node.as_element().filter(|element| element.name() == "textarea")?;
    let text = node.children().filter_map(|child| child.as_text());
    let name = element.attribute("class").unwrap_or_default().to_owned();
    Some(Field { name, text: text.collect() })
}

/// What a page would print above and below the text, as lines of their own.
#[derive(Debug, Default)]
struct Facts {
    above: String,
    below: String,
}

impl Facts {
    /// The fields whose names begin as that of the body does: `article-author` with
    /// `article-content`.
    fn around(body: &Field, fields: &[Field]) -> Self {
        let mut facts = Self::default();
        let Some((kind, _)) = body.name.rsplit_once(['-', '_']) else { return facts };
        for field in fields {
            let part = field.name.strip_prefix(kind).and_then(|rest| rest.strip_prefix(['-', '_']));
            let text = field.text.trim();
            if let Some(part) = part.filter(|_| !text.is_empty() && text.len() <= LONGEST_FACT) {
                facts.add(part, text);
            }
        }
        facts
    }

    fn add(&mut self, part: &str, text: &str) {
        let (line, label) = match part {
            "author" => (&mut self.above, "作者："),
            "time" => {
                let moment = text.parse().ok().map(jiff::Timestamp::from_millisecond);
                if let Some(Ok(moment)) = moment {
                    let moment = moment.strftime("%Y-%m-%d %H:%M:%S UTC");
                    write_line(&mut self.above, "", &moment.to_string());
                }
                return;
            }
            _ if part.contains("source") => (&mut self.above, "来源："),
            _ if part.contains("editor") => (&mut self.below, "责任编辑："),
            _ => return,
        };
        write_line(line, label, text);
    }
}

/// A line of its own; some fields bring the label, or a link around the name.
fn write_line(out: &mut String, label: &str, text: &str) {
    let text = without_tags(text);
    out.push_str("<p>");
    if !text.contains(['：', ':']) {
        out.push_str(label);
    }
    push_text(out, &text);
    out.push_str("</p>");
}

fn without_tags(text: &str) -> String {
    let mut parts = text.split('<');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.filter_map(|part| part.split_once('>')).fold(first, |text, (_, behind)| text + behind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_of_the_same_kind_stand_around_the_body() {
        let field = |name: &str, text: &str| Field { name: name.to_owned(), text: text.to_owned() };
        let fields = [
            field("article-content", "<p>It opens.</p>"),
            field("article-author", "作者：沈一舟"),
            field("article-source-name", "<a href=/>A &</a> C"),
            field("article-editor-name", "冯小北"),
            field("article-time", "1594540800000"),
            field("comment-author", "Somebody"),
            field("article-id", "3zAb"),
        ];
        let facts = Facts::around(&fields[0], &fields);
        let moment = "<p>2020-07-12 08:00:00 UTC</p>";
        let above = format!("<p>作者：沈一舟</p><p>来源：A &amp; C</p>{moment}");
        assert_eq!((facts.above, facts.below), (above, "<p>责任编辑：冯小北</p>".to_owned()));
        assert_eq!(Facts::around(&field("content", ""), &fields).above, "");
        let fields = [field("a-author", "沈一舟"), field("a-editor-name", "责编：冯小北")];
        let facts = Facts::around(&field("a-content", ""), &fields);
        assert_eq!(facts.above + &facts.below, "<p>作者：沈一舟</p><p>责编：冯小北</p>");
    }
}
