//! Whether a string is the text of an article, and the string as HTML.

use std::borrow::Cow;

/// A text that may be the article.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub html: String,
    /// Columns of its text; a Han character has two.
    pub columns: usize,
    /// It says of itself, or its neighbours say, that it is the text of this page.
    pub is_of_page: bool,
}

/// A sentence mark stands at least once in so many columns of prose.
const LONGEST_SENTENCE: usize = 400;
/// Of the characters of prose, one in so many is a bracket or sign of code at most.
const RAREST_SIGN: usize = 40;
/// Longer strings are data.
const LONGEST: usize = 4 << 20;

/// Columns of the text of a string, tags left out; 0 where it is no prose.
pub(super) fn columns(text: &str) -> usize {
    if text.len() > LONGEST || text.trim_start().starts_with(['{', '[']) {
        return 0;
    }
    let (mut columns, mut sentences, mut spaces, mut signs, mut wide) = (0, 0, 0, 0, 0);
    let mut in_tag = false;
    for c in text.chars() {
        match c {
            '<' => in_tag = true,
            '>' if in_tag => in_tag = false,
            _ if in_tag => {}
            '.' | '!' | '?' | ',' => {
                columns += 1;
                sentences += 1;
            }
            '。' | '！' | '？' | '，' => {
                columns += 2;
                sentences += 1;
            }
            '{' | '}' | '=' | '\\' | '_' | '|' | '[' | ']' | '%' | '#' | '/' => {
                columns += 1;
                signs += 1;
            }
            c if c.is_whitespace() => {
                columns += 1;
                spaces += 1;
            }
            c if c >= '\u{2e80}' => {
                columns += 2;
                wide += 2;
            }
            _ => columns += 1,
        }
    }
    // Words of letters are short; Han needs no spaces.
    let has_words = wide * 3 > columns || spaces * 16 > columns;
    let is_prose = columns < LONGEST_SENTENCE * sentences && signs * RAREST_SIGN < columns;
    if has_words && is_prose { columns } else { 0 }
}

/// A string as HTML: markup as it is, plain text with a paragraph for each line.
pub(super) fn to_html(text: &str) -> String {
    if let Some(markup) = markup(text) {
        return markup.into_owned();
    }
    let mut html = String::with_capacity(text.len() + 64);
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        html.push_str("<p>");
        html.push_str(&escaped(line));
        html.push_str("</p>");
    }
    html
}

/// A text that is markup, as it is or escaped once too often.
pub(super) fn markup(text: &str) -> Option<Cow<'_, str>> {
    if has_markup(text) {
        return Some(text.into());
    }
    let is_escaped = text.contains("&lt;p") || text.contains("&lt;/");
    is_escaped.then(|| unescape(text)).filter(|text| has_markup(text)).map(Cow::from)
}

/// Plain text as HTML. Character references in it are meant as such.
pub(super) fn escaped(text: &str) -> String {
    text.replace('<', "&lt;")
}

pub(super) fn candidate(text: &str) -> Option<Candidate> {
    let html = to_html(text);
    let columns = columns(&html);
    (columns > 0).then_some(Candidate { html, columns, is_of_page: false })
}

/// Whether it holds a tag that text is written with.
pub(super) fn has_markup(text: &str) -> bool {
    text.match_indices('<').any(|(at, _)| {
        let name = text.get(at + 1..).unwrap_or_default().trim_start_matches('/');
        let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
        let name = name.get(..end).unwrap_or_default().to_ascii_lowercase();
        matches!(
            name.as_str(),
            "p" | "br"
                | "div"
                | "span"
                | "section"
                | "article"
                | "h1"
                | "h2"
                | "h3"
                | "h4"
                | "ul"
                | "ol"
                | "li"
                | "a"
                | "b"
                | "strong"
                | "em"
                | "i"
                | "img"
                | "figure"
                | "table"
                | "blockquote"
        )
    })
}

/// Markup that was escaped once too often.
fn unescape(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// Characters that a sample of a text has.
const SAMPLE: usize = 24;
/// Samples that are compared.
const SAMPLES: usize = 12;

/// Whether the page shows the text of the HTML already.
pub(super) fn is_shown(html: &str, page: &str) -> bool {
    let (text, page) = (letters(html), letters(page));
    let samples = samples(&text);
    let shown = samples.iter().filter(|sample| page.contains(**sample)).count();
    2 * shown > samples.len()
}

/// Whether the HTML holds what the page shows.
pub(super) fn holds(html: &str, shown: &[&str]) -> bool {
    let text = letters(html);
    let shown = letters(&shown.concat());
    let samples = samples(&shown);
    let held = samples.iter().filter(|sample| text.contains(**sample)).count();
    2 * held >= samples.len()
}

/// Letters and digits of the text, tags left out.
fn letters(html: &str) -> String {
    let mut in_tag = false;
    html.chars()
        .filter(|c| {
            match c {
                '<' => in_tag = true,
                '>' if in_tag => in_tag = false,
                _ => {}
            }
            !in_tag && c.is_alphanumeric()
        })
        .collect()
}

/// Parts of a text, evenly spread.
fn samples(text: &str) -> Vec<&str> {
    let mut samples = Vec::with_capacity(SAMPLES);
    for index in 0..SAMPLES {
        let start = text.len() / SAMPLES * index;
        let start = (start..text.len()).find(|&at| text.is_char_boundary(at));
        let Some(rest) = start.and_then(|start| text.get(start..)) else { continue };
        let end = rest.char_indices().nth(SAMPLE).map(|(end, _)| end);
        samples.extend(end.and_then(|end| rest.get(..end)));
    }
    samples
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: &str = "The bridge opened on Monday, the city said. Four years of work came to \
                           an end, and the first cars crossed before noon.";

    #[test]
    fn prose_has_sentences_and_words_and_code_has_not() {
        assert!(columns(ENGLISH) > 100);
        assert!(columns("大桥星期一通车。市民步行过桥，记者看到桥上很热闹。") > 40);
        for data in [
            "a{color:red}b{margin:0 auto}.c .d{padding:1px 2px 3px 4px}",
            "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9eyJzdWIiOiIxMjM0NTY3ODkwIn0.",
            "https://a.example/b/c/d?e=f, https://a.example/b/c/d?e=g, https://a.example/b",
            "{ \"name\": \"A lamp, and a card.\", \"text\": \"It burns for nine hours. The arm bends.\" }",
            "one two three four five six seven eight nine ten eleven twelve",
        ] {
            assert_eq!(columns(&data.repeat(8)), 0, "{data}");
        }
    }

    #[test]
    fn lines_of_plain_text_are_paragraphs_and_markup_stays() {
        assert_eq!(to_html("a < b\n\nc &amp; d"), "<p>a &lt; b</p><p>c &amp; d</p>");
        assert_eq!(to_html("<p>a</p>"), "<p>a</p>");
        assert_eq!(to_html("&lt;p&gt;a&lt;/p&gt;"), "<p>a</p>");
        assert_eq!(to_html("if a <b and c"), "if a <b and c", "`b` may be a tag");
    }

    #[test]
    fn a_text_is_found_in_the_page_whatever_its_markup() {
        let html = format!("<p>{}</p>", ENGLISH.replace("the ", "<b>the</b> "));
        assert!(is_shown(&html, &format!("Menu {ENGLISH} Footer")));
        assert!(!is_shown(&html, "Menu Footer"));
        assert!(holds(&html, &["The bridge opened on Monday, the city said."]));
        assert!(!holds(&html, &["Subscribe to read this story and all of our reporting today."]));
    }
}
