//! The encoding label inside a page.
//!
//! Follows the prescan of the HTML standard with a longer reach: 64 KiB of markup, where comments
//! and the contents of scripts and styles do not count. Also reads an XML declaration and the
//! `encoding` of a `<text>` wrapper.

use super::attributes::next_attribute;
use super::label::{Declared, of_content_type};
use memchr::{memchr, memmem};

const REACH: usize = 64 << 10;
/// Elements whose content is no markup.
const RAW: [&[u8]; 4] = [b"script", b"style", b"title", b"textarea"];

/// The first label of the page that names an encoding.
pub(super) fn prescan(bytes: &[u8]) -> Option<Declared> {
    let page = bytes.trim_ascii_start();
    xml_declaration(page).or_else(|| Scanner { rest: page, unclosed: [false; RAW.len()] }.run())
}

/// `<?xml version="1.0" encoding="gb2312"?>`
fn xml_declaration(page: &[u8]) -> Option<Declared> {
    let declaration = page.strip_prefix(b"<?xml")?;
    let near = declaration.get(..256).unwrap_or(declaration);
    let mut attributes = near.get(..memchr(b'>', near)?)?;
    while let Some((name, value)) = next_attribute(&mut attributes) {
        if name.eq_ignore_ascii_case(b"encoding") {
            return Declared::inside(value.strip_suffix(b"?").unwrap_or(value));
        }
    }
    None
}

struct Scanner<'a> {
    rest: &'a [u8],
    /// Raw elements known to have no end tag ahead, so that none is searched for twice.
    unclosed: [bool; RAW.len()],
}

impl<'a> Scanner<'a> {
    fn run(mut self) -> Option<Declared> {
        let mut reach = REACH;
        let mut is_first = true;
        while reach > 0 {
            let near = self.rest.get(..reach).unwrap_or(self.rest);
            let start = memchr(b'<', near)?;
            reach -= start;
            self.rest = self.rest.get(start..)?;
            if self.rest.starts_with(b"<!--") {
                // The dashes of "<!-->" open and close at once.
                let end = memmem::find(self.rest.get(2..)?, b"-->")? + 5;
                self.rest = self.rest.get(end..)?;
                continue;
            }
            let before = self.rest.len();
            let name = self.name();
            let declared = match name.first() {
                Some(_) => self.tag(name, is_first),
                None => {
                    self.rest = self.rest.get(memchr(b'>', self.rest)? + 1..)?;
                    None
                }
            };
            if declared.is_some() {
                return declared;
            }
            is_first &= name.is_empty();
            reach = reach.saturating_sub(before - self.rest.len());
            self.skip_raw(name);
        }
        None
    }

    /// The name of the start tag here, empty for anything else.
    fn name(&self) -> &'a [u8] {
        let inside = self.rest.get(1..).unwrap_or_default();
        let length = inside.iter().take_while(|b| b.is_ascii_alphanumeric()).count();
        match inside.first() {
            Some(b) if b.is_ascii_alphabetic() => inside.get(..length).unwrap_or_default(),
            _ => &[],
        }
    }

    /// Steps behind the tag here and returns what it declares.
    fn tag(&mut self, name: &[u8], is_first: bool) -> Option<Declared> {
        let mut rest = self.rest.get(1 + name.len()..)?;
        let is_meta = name.eq_ignore_ascii_case(b"meta");
        let is_wrapper = is_first && name.eq_ignore_ascii_case(b"text");
        let mut tag = Tag::default();
        while let Some((name, value)) = next_attribute(&mut rest) {
            if is_meta || is_wrapper {
                tag.read(name, value);
            }
        }
        self.rest = rest;
        if is_meta {
            tag.meta_label().and_then(Declared::inside)
        } else if is_wrapper {
            tag.encoding.and_then(Declared::inside)
        } else {
            None
        }
    }

    fn skip_raw(&mut self, name: &[u8]) {
        let Some(index) = RAW.iter().position(|raw| name.eq_ignore_ascii_case(raw)) else { return };
        if self.unclosed[index] {
            return;
        }
        let is_end = |&at: &usize| {
            let after = self.rest.get(at + 2..at + 2 + name.len());
            after.is_some_and(|after| after.eq_ignore_ascii_case(name))
        };
        match memmem::find_iter(self.rest, b"</").find(is_end) {
            Some(end) => self.rest = self.rest.get(end..).unwrap_or_default(),
            None => self.unclosed[index] = true,
        }
    }
}

/// The attributes that matter; the first of a name counts.
#[derive(Default)]
struct Tag<'a> {
    charset: Option<&'a [u8]>,
    content: Option<&'a [u8]>,
    encoding: Option<&'a [u8]>,
    /// `http-equiv`, `name` or `property`: what `content` is about.
    about: Option<&'a [u8]>,
}

impl<'a> Tag<'a> {
    fn read(&mut self, name: &[u8], value: &'a [u8]) {
        let slot = match name.to_ascii_lowercase().as_slice() {
            b"charset" => &mut self.charset,
            b"content" => &mut self.content,
            b"encoding" => &mut self.encoding,
            b"http-equiv" | b"name" | b"property" => &mut self.about,
            _ => return,
        };
        slot.get_or_insert(value);
    }

    fn meta_label(&self) -> Option<&'a [u8]> {
        let is_content_type =
            self.about.is_none_or(|about| about.eq_ignore_ascii_case(b"content-type"));
        self.charset.or_else(|| of_content_type(self.content.filter(|_| is_content_type)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label(page: impl AsRef<[u8]>) -> Option<String> {
        prescan(page.as_ref()).map(|declared| declared.label)
    }

    #[test]
    fn every_form_of_label_is_found() {
        for page in [
            "<meta charset=gbk>",
            "<META CHARSET = 'gbk' />",
            "<!doctype html><html><head><meta charset=\"gbk\">",
            "<meta http-equiv=Content-Type content=text/html;charset=gbk>",
            "<meta content=\"text/html; charset=gbk\" http-equiv=\"content-type\">",
            "<meta content='text/html; charset=gbk'>",
            "<meta charset=unset><meta charset=gbk>",
            "\n<?xml version='1.0' encoding=\"gbk\"?><html>",
            "<?xml version='1.0' encoding=gbk?>",
            "<text id=\"http://x.example/?a=1\" title='a>b' encoding=\"gbk\">\n<meta charset=big5>",
            "<title>a < b</title><body><p title='a>b'>text<meta charset=gbk>",
            "<meta name=author content=x charset=gbk>",
        ] {
            assert_eq!(label(page).as_deref(), Some("gbk"), "{page}");
        }
    }

    #[test]
    fn what_only_looks_like_a_label_is_none() {
        for page in [
            "",
            "<",
            "<meta",
            "<meta charset=",
            "<!-- <meta charset=gbk> -->",
            "<!-- <meta charset=gbk>",
            "<script>document.write('<meta charset=gbk>')</script>",
            "<title><meta charset=gbk></title>",
            "<meta name=description content='what charset=gbk means'>",
            "<a charset=gbk href=x>",
            "<p><text encoding=gbk>",
            "charset=gbk",
        ] {
            assert_eq!(label(page), None, "{page}");
        }
    }

    #[test]
    fn a_label_behind_a_long_script_or_comment_is_found() {
        let filler = "<meta charset=big5> ".repeat(20_000);
        let script = format!("<script>{filler}</SCRIPT ><meta charset=gbk>");
        assert_eq!(label(script).as_deref(), Some("gbk"));
        let comment = format!("<!--{filler}--><meta charset=gbk>");
        assert_eq!(label(comment).as_deref(), Some("gbk"));
    }

    #[test]
    fn markup_is_searched_for_64_kib() {
        let page = |padding: usize| format!("{}<meta charset=gbk>", "<p>text</p>".repeat(padding));
        assert_eq!(label(page(5_000)).as_deref(), Some("gbk"));
        assert_eq!(label(page(6_000)), None);
    }

    #[test]
    fn scripts_without_end_are_searched_for_their_end_once() {
        let page = format!("{}<meta charset=gbk>", "<script>".repeat(7_000));
        assert_eq!(label(page).as_deref(), Some("gbk"));
    }
}
