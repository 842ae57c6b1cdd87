//! Which attributes the tree keeps.

use super::atom::atom;
use super::presentation::{Presentation, SHOWN};
use crate::pictures::hosted;
use html5ever::interface::Attribute;
use html5ever::tendril::StrTendril;
use html5ever::{QualName, ns};

/// Most attributes kept of a formatting element: html5ever compares these with one another.
const FORMATTING_ATTRIBUTES: usize = 8;
/// Most attributes kept of any other element.
const ATTRIBUTES: usize = 48;

/// The attribute in which formatting elements differ that differ only in attributes which nobody
/// reads: of more than three equal ones html5ever opens three again. A page cannot set it.
pub(crate) const UNREAD: &str = "unread";

/// The attributes of a `tag` that somebody reads, the presentational ones replaced by one that
/// holds their sum. Of attributes with the same name the first counts. `value` gives the value of
/// the attribute with that index; `hidden` is told the names of those that go. They are put into
/// what `room` gives, which is empty.
pub(crate) fn reduce<'a>(
    tag: &str,
    attributes: impl ExactSizeIterator<Item = (&'a str, &'a str)> + Clone,
    mut value: impl FnMut(usize) -> StrTendril,
    hidden: impl Fn(&str),
    room: impl FnOnce() -> Vec<Attribute>,
) -> Vec<Attribute> {
    if attributes.len() == 0 {
        return Vec::new();
    }
    let most = if is_formatting(tag) { FORMATTING_ATTRIBUTES } else { ATTRIBUTES };
    let mut kept = room();
    kept.reserve(attributes.len().min(most));
    let mut is_presented = false;
    let mut unread = 0_u64;
    for (index, (name, content)) in attributes.clone().enumerate() {
        if is_presentational(name) {
            is_presented = true;
        } else if is_read(tag, name, content)
            && kept.len() < most
            && !kept.iter().any(|attribute| &*attribute.name.local == name)
        {
            kept.push(attribute(name, value(index)));
            continue;
        }
        hidden(name);
        let is_first = || !attributes.clone().take(index).any(|(before, _)| before == name);
        if may_open_again(tag) && is_first() {
            // The order of attributes does not tell elements apart.
            unread = unread.wrapping_add(digest(name, content));
        }
    }
    if unread != 0 {
        kept.push(attribute(UNREAD, StrTendril::from(format!("{:x}", unread >> 32))));
    }
    if is_presented && let Some(code) = Presentation::from_attributes(tag, attributes).encode() {
        kept.push(attribute(SHOWN, StrTendril::from(code)));
    }
    kept
}

fn attribute(name: &str, value: StrTendril) -> Attribute {
    Attribute { name: QualName::new(None, ns!(), atom(name)), value }
}

/// Whether an attribute of this name may hold what a script prints below a picture: `data-caption`.
pub(crate) fn tells_of_picture(name: &str) -> bool {
    let of_picture = name.ends_with("caption") || name.ends_with("credit");
    name.starts_with("data-")
        && of_picture
        && !name.split('-').any(|part| matches!(part, "show" | "hide" | "share" | "has"))
}

/// Whether several of these may be opened again at once: an `a` closes the one before it.
fn may_open_again(tag: &str) -> bool {
    tag != "a" && is_formatting(tag)
}

/// FNV-1a of an attribute.
fn digest(name: &str, value: &str) -> u64 {
    let bytes = name.bytes().chain([0]).chain(value.bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// Elements that html5ever opens again after the block that closed them.
pub(crate) fn is_formatting(tag: &str) -> bool {
    matches!(
        tag,
        "a" | "b"
            | "big"
            | "code"
            | "em"
            | "font"
            | "i"
            | "nobr"
            | "s"
            | "small"
            | "strike"
            | "strong"
            | "tt"
            | "u"
    )
}

fn is_presentational(name: &str) -> bool {
    matches!(name, "style" | "align" | "width" | "height" | "hidden" | "aria-hidden" | "cms-style")
}

/// Attributes in which an element has the address of the page that it would be.
pub(crate) const OWN_ADDRESSES: [&str; 4] =
    ["data-url", "data-href", "data-permalink", "data-article-url"];

fn is_read(tag: &str, name: &str, value: &str) -> bool {
    match name {
        "class" | "id" | "role" | "itemprop" | "itemtype" | "itemscope" | "property" | "name"
        | "content" | "http-equiv" | "charset" | "href" | "src" | "srcset" | "sizes" | "media"
        | "aria-level" | "alt" | "title" | "lang" | "xml:lang" | "dir" | "datetime" | "rel"
        | "type" | "colspan" | "rowspan" | "start" | "poster" | "cite" | "typeof"
        | "aria-label" | "data-testid" | "data-component" | "data-area" => true,
        "value" => matches!(tag, "li" | "param" | "data" | "meta"),
        "open" => matches!(tag, "details" | "dialog"),
        "reversed" => tag == "ol",
        "usemap" => tag == "img",
        "shadowrootmode" => tag == "template",
        "data" => tag == "object",
        "data-lang" | "data-language" => matches!(tag, "pre" | "code"),
        "display" | "alttext" => matches!(tag, "math" | "mjx-container"),
        // The tree builder reads these.
        "color" | "face" | "size" => tag == "font",
        "encoding" => matches!(tag, "annotation-xml" | "annotation"),
        _ if hosted::is_number(tag, name) => true,
        _ if matches!(tag, "div" | "article" | "section") && OWN_ADDRESSES.contains(&name) => true,
        _ => tells_of_picture(name) || is_lazy_source(tag, name, value),
    }
}

/// Attributes that pages invent to load a picture later: `data-src`, `real_src`, `data-original`,
/// `lazysrc`, `data-actualsrc`; on a picture also `file`, `data-url` and whatever holds an image file.
fn is_lazy_source(tag: &str, name: &str, value: &str) -> bool {
    let contains = |part: &[u8]| name.as_bytes().windows(part.len()).any(|found| found == part);
    if contains(b"src") || contains(b"original") {
        return true;
    }
    let is_picture = matches!(tag, "img" | "image" | "source" | "amp-img");
    let is_handler = name.starts_with("on");
    let is_data = || (name.starts_with("data-") && name.contains("url")) || names_image_file(value);
    is_picture && !is_handler && (matches!(name, "file" | "zoomfile") || is_data())
}

fn names_image_file(value: &str) -> bool {
    /// The extension stands near the end, or before a query or a descriptor.
    const LONGEST_ADDRESS: usize = 2048;
    const EXTENSIONS: [&str; 6] = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"];
    value.len() <= LONGEST_ADDRESS && EXTENSIONS.iter().any(|extension| value.contains(extension))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(tag: &str, attributes: &[(&str, &str)]) -> Vec<(String, String)> {
        let values = |index: usize| StrTendril::from(attributes[index].1);
        reduce(tag, attributes.iter().copied(), values, |_| {}, Vec::new)
            .into_iter()
            .map(|attribute| (attribute.name.local.to_string(), attribute.value.to_string()))
            .collect()
    }

    fn keeps(tag: &str, name: &str, value: &str) -> bool {
        !kept(tag, &[(name, value)]).is_empty()
    }

    #[test]
    fn event_handlers_and_unknown_attributes_go() {
        for name in ["onclick", "onerror", "data-track", "color", "target", SHOWN] {
            assert!(!keeps("p", name, "x"), "{name}");
        }
    }

    #[test]
    fn what_the_tree_builder_reads_stays() {
        assert!(keeps("font", "color", "red"));
        assert!(keeps("font", "face", ""));
        assert!(keeps("font", "size", "2"));
        assert!(keeps("input", "type", "hidden"));
        assert!(keeps("annotation-xml", "encoding", "text/html"));
    }

    #[test]
    fn what_only_some_elements_have_stays_there() {
        for (tag, name) in [
            ("li", "value"),
            ("meta", "value"),
            ("object", "data"),
            ("dialog", "open"),
            ("pre", "data-lang"),
            ("code", "data-language"),
            ("math", "display"),
            ("math", "alttext"),
            ("mjx-container", "display"),
            ("annotation", "encoding"),
            ("template", "shadowrootmode"),
            ("amp-youtube", "data-videoid"),
        ] {
            assert!(keeps(tag, name, "x"), "{tag} {name}");
            assert!(!keeps("p", name, "x"), "{name}");
        }
    }

    #[test]
    fn addresses_of_lazy_pictures_stay() {
        for name in [
            "data-src",
            "data-original",
            "real_src",
            "_src",
            "data-mcesrc",
            "data-lazy-src",
            "data-srcset",
            "data-lazy-srcset",
            "data-actualsrc",
            "data-url",
            "lazysrc",
        ] {
            assert!(keeps("img", name, "/a"), "{name}");
        }
        assert!(keeps("img", "data-large", "/a.jpg?w=1"));
        assert!(!keeps("img", "data-large", "yes"));
        assert!(!keeps("a", "data-url", "/a"));
    }

    #[test]
    fn what_is_said_of_pictures_stays() {
        assert!(keeps("div", "data-c-caption", "A crane."));
        assert!(keeps("img", "data-credit", "Ann Lee"));
        assert!(!keeps("div", "data-captions", "on"));
    }

    #[test]
    fn presentation_becomes_one_attribute() {
        let attributes = [("style", "display:none"), ("class", "a"), ("width", "20")];
        let expected = [("class".into(), "a".into()), (SHOWN.into(), "nw20".into())];
        assert_eq!(kept("img", &attributes), expected);
        assert_eq!(kept("p", &[("style", "color:red")]), []);
    }

    #[test]
    fn the_first_of_two_with_the_same_name_counts() {
        assert_eq!(kept("a", &[("href", "1"), ("href", "2")]), [("href".into(), "1".into())]);
    }

    #[test]
    fn formatting_elements_that_differ_only_in_what_goes_still_differ() {
        let of = |attributes| kept("b", attributes);
        assert_eq!(of(&[]), []);
        assert_ne!(of(&[("onclick", "1")]), of(&[("onclick", "2")]));
        assert_ne!(of(&[("style", "top:1px")]), of(&[]));
        assert_eq!(of(&[("x", "1"), ("y", "2")]), of(&[("y", "2"), ("x", "1"), ("x", "3")]));
        assert_eq!(kept("a", &[("onclick", "1")]), []);
    }

    #[test]
    fn formatting_elements_keep_few() {
        let names: Vec<String> = (0..100).map(|index| format!("data-src{index}")).collect();
        let attributes: Vec<_> = names.iter().map(|name| (name.as_str(), "x")).collect();
        assert_eq!(kept("b", &attributes).len(), FORMATTING_ATTRIBUTES + 1);
        assert_eq!(kept("p", &attributes).len(), ATTRIBUTES);
    }
}
