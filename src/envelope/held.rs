//! Facts about an article that a page holds in `<textarea>` elements until a script shows them.
//! Its body stays where it is, for [`hidden_body`](crate::hidden_body).

use std::borrow::Cow;

const OPENING: &str = "<textarea";
const CLOSING: &str = "</textarea";

/// The page with such facts in the open; unchanged where no `<textarea>` is named after a content
/// and holds paragraphs.
pub(super) fn unfolded(html: Cow<'_, str>) -> Cow<'_, str> {
    let holds = |field: &Field<'_>| {
        field.is_content() && ["<p", "&lt;p"].iter().any(|tag| field.text.contains(tag))
    };
    if !html.contains(OPENING) || !fields(&html).any(|field| holds(&field)) {
        return html;
    }
    let mut out = String::with_capacity(html.len());
    let mut end = 0;
    for field in fields(&html) {
        out.push_str(html.get(end..field.start).unwrap_or_default());
        if !field.is_content() {
            field.write(&mut out);
            end = field.end;
        } else {
            end = field.start;
        }
    }
    out.push_str(html.get(end..).unwrap_or_default());
    Cow::Owned(out)
}

/// One `<textarea>`.
struct Field<'a> {
    start: usize,
    end: usize,
    /// The value of its class.
    name: &'a str,
    text: &'a str,
}

/// The elements in order, each closed.
fn fields(html: &str) -> impl Iterator<Item = Field<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + html.get(at..)?.find(OPENING)?;
        let open = start + html.get(start..)?.find('>')? + 1;
        let close = open + html.get(open..)?.find(CLOSING)?;
        let end = close + html.get(close..)?.find('>')? + 1;
        at = end;
        let name = html.get(start..open)?.split_once("class=").map_or("", |(_, rest)| rest);
        let name = name.trim_start_matches(['"', '\'']).split(['"', '\'', '>']).next()?;
        Some(Field { start, end, name, text: html.get(open..close)? })
    })
}

impl Field<'_> {
    fn is_content(&self) -> bool {
        self.name.ends_with("content")
    }

    /// Writes the field as a reader's page would have it; what is no part of an article, as it was.
    fn write(&self, out: &mut String) {
        let text = self.text.trim();
        let (before, after) = match self.name.rsplit(['-', '_']).next().unwrap_or_default() {
            "title" => ("<h1>", "</h1>"),
            "author" => ("<div class=\"author\">", "</div>"),
            _ if self.name.contains("source") => ("<div>来源：", "</div>"),
            _ if self.name.contains("editor") => ("<div>责任编辑：", "</div>"),
            "time" => {
                let moment =
                    text.parse().ok().and_then(|ms| jiff::Timestamp::from_millisecond(ms).ok());
                if let Some(moment) = moment {
                    out.push_str(&format!("<time datetime=\"{moment}\">{moment}</time>"));
                }
                return;
            }
            _ => return,
        };
        if !text.is_empty() {
            out.push_str(before);
            out.push_str(text);
            out.push_str(after);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_in_textareas_come_into_the_open() {
        let body = "<textarea class=\"article-content\">&lt;p&gt;It opens.&lt;/p&gt;</textarea>";
        let html =
            format!("<div><textarea class=\"article-title\">A bridge</textarea>{body}</div>");
        let expected = format!("<div><h1>A bridge</h1>{body}</div>");
        assert_eq!(unfolded(Cow::Borrowed(&html)), expected);
    }

    #[test]
    fn a_form_stays_a_form() {
        for html in [
            "<textarea class=comment-content>Say something</textarea>",
            "<textarea name=embed>&lt;p&gt;code to copy&lt;/p&gt;</textarea>",
            "<textarea class=article-content><p>never closed",
        ] {
            assert_eq!(unfolded(Cow::Borrowed(html)), html);
        }
    }
}
