//! One entry of a feed: the `<item>` of RSS or the `<entry>` of Atom, alone or in its feed.

use super::wrapper::decode_references;
use super::{Envelope, FrontMatter};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::borrow::Cow;

/// What a feed, or an entry alone, begins with.
const ROOTS: &[&str] = &["rss", "feed", "rdf:RDF", "item", "entry"];

/// Roots of XML that lists pages.
const LISTS: &[&str] = &["urlset", "sitemapindex", "opml"];

/// Whether a text is a feed of several entries or of none, a site map or a list of feeds.
pub(crate) fn is_list(text: &str) -> bool {
    let start = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let root = start.starts_with('<').then(|| Elements::of(start).next_tag()).flatten();
    root.is_some_and(|root| match root.name().as_ref() {
        // A page may have elements of these names as well.
        "rss" | "feed" | "rdf:RDF"
            if ["<channel", "<entry", "xmlns"].iter().any(|mark| text.contains(mark)) =>
        {
            let begins = |name: &str| {
                let after =
                    text.match_indices(name).filter_map(|(at, _)| text.get(at + name.len()..));
                after.filter(|rest| rest.starts_with([' ', '>', '\n', '\r', '\t'])).take(2).count()
            };
            begins("<item") + begins("<entry") != 1 && open(start).is_none()
        }
        name => LISTS.contains(&name),
    })
}

/// `None` where `start`, the text without its leading white space, is no feed, or one of several
/// entries.
pub(super) fn open(start: &str) -> Option<Envelope<'_>> {
    let root = Elements::of(start).next_tag()?;
    if !ROOTS.contains(&root.name().as_ref()) {
        return None;
    }
    let root = Elements::of(start).next()?;
    // RSS keeps its items within a channel, RDF beside it.
    let channel = Elements::of(root.inner).find(|inner| inner.is("channel"));
    let mut around = Elements::of(start).chain(Elements::of(root.inner));
    let mut within = Elements::of(channel.as_ref().map_or("", |channel| channel.inner));
    let mut entries =
        around.by_ref().chain(within.by_ref()).filter(|e| e.is("item") || e.is("entry"));
    let entry = entries.next()?;
    if entries.next().is_some() {
        return None;
    }
    let feed = channel.unwrap_or(root);
    let parts: Vec<Element<'_>> = Elements::of(entry.inner).collect();
    let part = |name: &str| parts.iter().find(|part| part.is(name));
    let text = |name: &str| part(name).and_then(Element::line);
    let first = |names: &[&str]| names.iter().find_map(|name| text(name));
    let bodies = ["content:encoded", "content", "description", "summary"];
    let bodies = bodies.iter().filter_map(|name| part(name)).map(Element::text);
    let html = bodies.max_by_key(|body| body.len())?;
    let author = part("author").and_then(|author| author.child("name"));
    let author = author.or_else(|| first(&["dc:creator", "author"])).map(|name| unaddressed(&name));
    let front_matter = FrontMatter {
        title: text("title"),
        authors: author.into_iter().filter(|author| !author.is_empty()).collect(),
        author: feed.child("title").filter(|_| !feed.is("item") && !feed.is("entry")),
        source: part("source").and_then(|source| source.child("title").or_else(|| source.line())),
        date: first(&["pubDate", "published", "dc:date", "updated"]),
        url: text("link").or_else(|| alternate(&parts)),
        thumbnail: part("enclosure")
            .filter(|e| e.attribute("type").is_some_and(|kind| kind.starts_with("image/")))
            .and_then(|e| e.attribute("url")),
        ..FrontMatter::default()
    };
    let html = Cow::Owned(html.into_owned());
    Some(Envelope { front_matter, html, defects: Vec::new() })
}

/// The address of the page that an Atom entry stands for: its link without or with that relation.
fn alternate(parts: &[Element<'_>]) -> Option<String> {
    let mut links = parts.iter().filter(|part| part.is("link"));
    let link = links.find(|link| link.attribute("rel").is_none_or(|rel| rel == "alternate"))?;
    link.attribute("href")
}

/// An element of a text of XML.
struct Element<'a> {
    tag: BytesStart<'a>,
    inner: &'a str,
}

impl Element<'_> {
    fn is(&self, name: &str) -> bool {
        self.tag.name().as_ref() == name
    }

    /// What it holds: of CDATA sections their text, of escaped text what was escaped, and HTML that
    /// was not escaped as it stands.
    fn text(&self) -> Cow<'_, str> {
        let mut text = String::new();
        let mut reader = lenient(self.inner);
        let mut from = 0;
        loop {
            let event = reader.read_event();
            let to = position(&reader);
            let raw = self.inner.get(from..to).unwrap_or_default();
            match event {
                Ok(Event::CData(data)) => text.push_str(&data),
                Ok(Event::Text(_) | Event::GeneralRef(_)) => text.push_str(&decode_references(raw)),
                Ok(Event::Comment(_) | Event::PI(_)) => {}
                Ok(Event::Eof) => return Cow::Owned(text),
                _ => return Cow::Borrowed(self.inner),
            }
            from = to;
        }
    }

    /// Its text without white space around it, if it has any.
    fn line(&self) -> Option<String> {
        let text = self.text();
        let text = text.trim();
        (!text.is_empty()).then(|| text.to_owned())
    }

    /// The line of the first child of a name.
    fn child(&self, name: &str) -> Option<String> {
        Elements::of(self.inner).find(|child| child.is(name))?.line()
    }

    fn attribute(&self, name: &str) -> Option<String> {
        let attribute = self.tag.try_get_attribute(name).ok()??;
        let value = decode_references(&attribute.value);
        (!value.is_empty()).then_some(value)
    }
}

/// The elements of a text of XML that stand in no other.
struct Elements<'a> {
    xml: &'a str,
    reader: Reader<&'a [u8]>,
}

impl<'a> Elements<'a> {
    fn of(xml: &'a str) -> Self {
        Self { xml, reader: lenient(xml) }
    }

    /// The next tag, whatever is around it.
    fn next_tag(&mut self) -> Option<BytesStart<'a>> {
        loop {
            match self.reader.read_event().ok()? {
                Event::Start(tag) | Event::Empty(tag) => return Some(tag),
                Event::Eof => return None,
                _ => {}
            }
        }
    }
}

impl<'a> Iterator for Elements<'a> {
    type Item = Element<'a>;

    fn next(&mut self) -> Option<Element<'a>> {
        loop {
            match self.reader.read_event().ok()? {
                Event::Empty(tag) => return Some(Element { tag, inner: "" }),
                Event::Start(tag) => {
                    let inner = self.reader.read_to_end(tag.name()).ok()?;
                    let inner =
                        usize::try_from(inner.start).ok()?..usize::try_from(inner.end).ok()?;
                    return Some(Element { inner: self.xml.get(inner)?, tag });
                }
                Event::Eof => return None,
                _ => {}
            }
        }
    }
}

/// A reader that lets HTML pass that nobody escaped.
fn lenient(xml: &str) -> Reader<&[u8]> {
    let mut reader = Reader::from_str(xml);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    reader
}

fn position(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
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
    fn lists_of_pages_are_told_from_one_entry_and_from_pages() {
        let item = "<item><title>A</title><description>It opens.</description></item>";
        for list in [
            &format!("<?xml version='1.0'?>\n<!-- c --><rss><channel>{item}{item}</channel></rss>"),
            &format!("<rss><channel>{item}{item}<item>cut"),
            "<rss><channel><title>River Daily</title></channel></rss>",
            "\u{feff}\n<feed><entry xml:lang='de'></entry><entry></entry></feed>",
            &format!("<rdf:RDF><channel/>{item}{item}</rdf:RDF>"),
            "<?xml version='1.0'?><urlset xmlns='x'><url><loc>https://example.org/1</loc></url></urlset>",
            "<sitemapindex><sitemap><loc>https://example.org/1</loc></sitemap></sitemapindex>",
            "<opml version='2.0'><body><outline text='River Daily'/></body></opml>",
        ] {
            assert!(is_list(list), "{list}");
        }
        for other in [
            &format!("<rss><channel>{item}</channel></rss>"),
            &format!("<rss><channel><items>{item}"),
            item,
            "<?xml version='1.0'?><!DOCTYPE html><html><p>An &lt;rss> &lt;item></html>",
            "<p>A</p><rss><item></item><item></item></rss>",
            "<feed class='post-feed'><article><p>A</p></article></feed>",
            &format!(
                "<rss><channel>{}</channel></rss>",
                item.replace("It", "&lt;b> <![CDATA[<item >]]> It")
            ),
            "Text <urlset>",
            "",
        ] {
            assert!(!is_list(other), "{other}");
        }
    }

    #[test]
    fn the_feeds_title_is_its_name() {
        let text = "<rss><channel><title>River Daily</title><item><title>Bridge</title>\
            <description>It opens.</description></item></channel></rss>";
        let facts = open(text).map(|envelope| envelope.front_matter);
        assert_eq!(facts.and_then(|facts| facts.author).as_deref(), Some("River Daily"));
    }

    #[test]
    fn html_that_was_not_escaped_is_taken_as_it_stands() {
        let text = "<!-- cached --><entry><title>Bridge</title>\
            <link rel='self' href='https://example.org/2.atom'/><link href='https://example.org/2'/>\
            <source><title>River Daily</title></source>\
            <content><p>One<br>line & more<p>Two</content></entry>";
        let envelope = open(text).expect("an entry");
        assert_eq!(envelope.html, "<p>One<br>line & more<p>Two");
        let facts = envelope.front_matter;
        assert_eq!(facts.url.as_deref(), Some("https://example.org/2"));
        assert_eq!(facts.source.as_deref(), Some("River Daily"));
        assert_eq!(facts.author, None);
    }

    #[test]
    fn sections_and_escapes_join() {
        let text = "<item><title>A &lt; B</title><description>\
            <![CDATA[<p>One]]>&lt;/p&gt;<![CDATA[<p>Two</p>]]></description></item>";
        let envelope = open(text).expect("an item");
        assert_eq!(envelope.html, "<p>One</p><p>Two</p>");
        assert_eq!(envelope.front_matter.title.as_deref(), Some("A < B"));
    }

    #[test]
    fn an_item_of_rdf_stands_beside_its_channel() {
        let text = "<rdf:RDF><channel><title>River Daily</title></channel>\
            <item><title>Bridge</title><description>It opens.</description>\
            <dc:creator>Ann Lee</dc:creator></item></rdf:RDF>";
        let facts = open(text).expect("an item").front_matter;
        assert_eq!(facts.author.as_deref(), Some("River Daily"));
        assert_eq!(facts.authors, ["Ann Lee"]);
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
