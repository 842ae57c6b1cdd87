//! One entry of a feed: the `<item>` of RSS or the `<entry>` of Atom, alone or in its feed.

use super::wrapper::decode_references;
use super::{Envelope, FrontMatter};
use std::borrow::Cow;

/// `None` where `start`, the text without its leading white space, is no feed, or one of several
/// entries.
pub(super) fn open(start: &str) -> Option<Envelope<'_>> {
    let start = past_declaration(start);
    let root = ["rss", "feed", "rdf:RDF", "item", "entry"];
    if !root.iter().any(|name| begins(start, name)) {
        return None;
    }
    let name = ["item", "entry"].into_iter().find(|name| find(start, name).is_some())?;
    let entry = element(start, name)?;
    if find(entry.after, name).is_some() {
        return None;
    }
    let text = |name: &str| {
        let text = element(entry.inner, name).map(|found| found.text())?;
        let text = text.trim();
        (!text.is_empty()).then(|| text.to_owned())
    };
    let first = |names: &[&str]| names.iter().find_map(|name| text(name));
    let bodies = ["content:encoded", "content", "description", "summary"];
    let bodies = bodies.iter().filter_map(|name| element(entry.inner, name)).map(|e| e.text());
    let html = bodies.max_by_key(|body| body.len())?;
    let address = || {
        let link = element(entry.inner, "link")?;
        attribute(link.tag, "href")
    };
    let feed = start.get(..start.len() - entry.rest.len())?;
    let author = element(entry.inner, "author").and_then(|author| element(author.inner, "name"));
    let author = author.map(|name| name.text().trim().to_owned());
    let author = author.or_else(|| first(&["dc:creator", "author"])).map(|name| unaddressed(&name));
    let front_matter = FrontMatter {
        title: text("title"),
        authors: author.into_iter().filter(|author| !author.is_empty()).collect(),
        author: element(feed, "title").map(|e| e.text().trim().to_owned()),
        source: text("source"),
        date: first(&["pubDate", "published", "dc:date", "updated"]),
        url: text("link").or_else(address),
        thumbnail: element(entry.inner, "enclosure")
            .filter(|e| e.tag.contains("image/"))
            .and_then(|e| attribute(e.tag, "url")),
        ..FrontMatter::default()
    };
    let html = Cow::Owned(html.into_owned());
    Some(Envelope { front_matter, html, defects: Vec::new() })
}

/// Past `<?xml …?>` and comments.
fn past_declaration(mut text: &str) -> &str {
    for (open, close) in [("<?", "?>"), ("<!--", "-->")] {
        while let Some(rest) = text.strip_prefix(open) {
            let Some(end) = rest.find(close) else { return text };
            text = rest.get(end + close.len()..).unwrap_or_default().trim_start();
        }
    }
    text
}

fn begins(text: &str, name: &str) -> bool {
    let rest = text.strip_prefix('<').and_then(|text| text.strip_prefix(name));
    rest.is_some_and(|rest| rest.starts_with(|c: char| c.is_whitespace() || matches!(c, '>' | '/')))
}

/// Where an element of that name begins.
fn find(text: &str, name: &str) -> Option<usize> {
    let bytes = memchr::memchr_iter(b'<', text.as_bytes());
    bytes.into_iter().find(|&at| text.get(at..).is_some_and(|text| begins(text, name)))
}

/// The first element of a name.
#[derive(Clone, Copy)]
struct Element<'a> {
    /// Its opening tag.
    tag: &'a str,
    inner: &'a str,
    /// From its opening tag on.
    rest: &'a str,
    after: &'a str,
}

fn element<'a>(text: &'a str, name: &str) -> Option<Element<'a>> {
    let rest = text.get(find(text, name)?..)?;
    let end = rest.find('>')? + 1;
    let (tag, body) = rest.split_at_checked(end)?;
    if tag.ends_with("/>") {
        return Some(Element { tag, inner: "", rest, after: body });
    }
    let close = format!("</{name}");
    // What CDATA holds closes nothing.
    let past = match body.trim_start().strip_prefix(CDATA) {
        Some(data) => body.len() - data.len() + data.find(CDATA_END)?,
        None => 0,
    };
    let end = past + body.get(past..)?.find(&close)?;
    let inner = body.get(..end)?;
    Some(Element { tag, inner, rest, after: body.get(end..)? })
}

const CDATA: &str = "<![CDATA[";
const CDATA_END: &str = "]]>";

impl<'a> Element<'a> {
    /// What it holds: of a CDATA section its text, of escaped text what was escaped.
    fn text(&self) -> Cow<'a, str> {
        if let Some(data) = self.inner.trim_start().strip_prefix(CDATA) {
            return Cow::Borrowed(data.split(CDATA_END).next().unwrap_or(data));
        }
        if self.inner.contains('<') {
            return Cow::Borrowed(self.inner);
        }
        Cow::Owned(decode_references(self.inner))
    }
}

/// The value of an attribute of an opening tag.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {name}="))?;
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let value = rest.get(1..)?.split(quote).next()?;
    (!value.is_empty()).then(|| decode_references(value))
}

/// "news@example.com (Ann Lee)" as "Ann Lee".
fn unaddressed(author: &str) -> String {
    let name = author.split_once('(').filter(|(address, _)| address.contains('@'));
    name.map_or(author, |(_, name)| name.trim_end_matches([')', ' '])).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_of_rss_is_opened() {
        let text = "<?xml version=\"1.0\"?>\n<rss><channel><title>River Daily</title><item>\
            <title>A &amp; B</title><link>https://example.org/1</link>\
            <description><![CDATA[<p>It opens.</p> ]]></description>\
            <author>a@example.org (Ann Lee)</author>\
            <pubDate>Tue, 09 Aug 2022 09:05:00 +0800</pubDate></item></channel></rss>";
        let envelope = open(text).expect("an item");
        assert_eq!(envelope.html, "<p>It opens.</p> ");
        let facts = envelope.front_matter;
        assert_eq!(facts.title.as_deref(), Some("A & B"));
        assert_eq!(facts.authors, ["Ann Lee"]);
        assert_eq!(facts.author.as_deref(), Some("River Daily"));
        assert_eq!(facts.url.as_deref(), Some("https://example.org/1"));
        assert_eq!(facts.date.as_deref(), Some("Tue, 09 Aug 2022 09:05:00 +0800"));
    }

    #[test]
    fn an_entry_of_atom_is_opened() {
        let text = "<feed><title>River Daily</title><entry><title>Bridge</title>\
            <link href='https://example.org/2'/><author><name>Ann Lee</name></author>\
            <published>2022-08-09T09:05:00Z</published><summary>Short</summary>\
            <content type=\"html\">&lt;p&gt;It opens.&lt;/p&gt;</content></entry></feed>";
        let envelope = open(text).expect("an entry");
        assert_eq!(envelope.html, "<p>It opens.</p>");
        let facts = envelope.front_matter;
        assert_eq!(facts.authors, ["Ann Lee"]);
        assert_eq!(facts.url.as_deref(), Some("https://example.org/2"));
        assert_eq!(facts.date.as_deref(), Some("2022-08-09T09:05:00Z"));
    }

    #[test]
    fn the_feeds_title_is_its_name() {
        let text = "<rss><channel><title>River Daily</title><item><title>Bridge</title>\
            <description>It opens.</description></item></channel></rss>";
        let facts = open(text).map(|envelope| envelope.front_matter);
        assert_eq!(facts.and_then(|facts| facts.author).as_deref(), Some("River Daily"));
    }

    #[test]
    fn a_feed_of_several_and_other_text_stay_closed() {
        for text in [
            "<rss><item><description>a</description></item><item></item></rss>",
            "<item><title>no body</title></item>",
            "<items><description>a</description></items>",
            "<item><description>never closed",
            "<p>item</p>",
            "<?xml",
        ] {
            assert!(open(text).is_none(), "{text}");
        }
    }
}
