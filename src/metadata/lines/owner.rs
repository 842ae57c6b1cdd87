//! The person whose own site it is: named as the site, or in its copyright notice.

use crate::captions::is_marked;
use crate::layout::{Block, BlockKind, Layout};
use crate::metadata::names::person::names_person;
use crate::metadata::title;
use crate::{Byline, Origin, Person, Sourced};

/// Blocks at the end of a page that may be its copyright notice.
const LAST_BLOCKS: usize = 40;
const LONGEST_NOTICE: u32 = 120;

/// The person who claims the copyright of the page.
pub(in crate::metadata) fn in_notice(layout: &Layout) -> Option<Sourced<String>> {
    let seen = |block: &&Block| {
        matches!(block.kind, BlockKind::Text)
            && !block.hidden
            && block.characters <= LONGEST_NOTICE
            && !is_marked(layout, block)
    };
    let mut lines = layout.blocks.iter().rev().filter(seen).take(LAST_BLOCKS);
    let name = lines.find_map(|block| holder(layout.block_text(block)))?;
    named(name, Origin::Text)
}

/// The owner of this name, where it is a person's.
pub(in crate::metadata) fn named(name: &str, origin: Origin) -> Option<Sourced<String>> {
    names_person(name).then(|| Sourced::new(name.to_owned(), origin))
}

/// Whom a notice names: "© 2019–2021 Ann Lee. All rights reserved". Behind the words of a caption the mark
/// tells who took the picture.
fn holder(line: &str) -> Option<&str> {
    let marks = ["©", "(c)", "(C)"];
    // The last byte of the first, the first of the others.
    memchr::memchr2(0xa9, b'(', line.as_bytes())?;
    let (before_mark, rest) = marks.iter().find_map(|mark| line.split_once(mark))?;
    let is_claimed = line.bytes().filter(u8::is_ascii_digit).count() >= 4 || says_rights(line);
    if !is_claimed && before_mark.contains(char::is_alphanumeric) {
        return None;
    }
    let before = |c: char| c.is_whitespace() || c.is_ascii_digit() || matches!(c, '-' | '–' | ',');
    let rest = rest.trim_start_matches(before);
    let rest = rest.strip_prefix("by ").unwrap_or(rest);
    // The hyphen of a name is no end: Robert Koch-Institut.
    let joins = |at: usize| {
        let after = rest.get(at..).and_then(|rest| rest.chars().nth(1));
        let before = rest.get(..at).and_then(|rest| rest.chars().next_back());
        [before, after].into_iter().all(|c| c.is_some_and(char::is_alphabetic))
    };
    let ends = rest.match_indices(['.', '|', '•', '·', '-', '–', ',', '/', '(']);
    let mut ends = ends.filter(|(at, mark)| *mark != "-" || !joins(*at)).map(|(at, _)| at);
    let end = ends.next().unwrap_or(rest.len());
    // © Ann Lee/dpa
    if rest.get(end..).is_some_and(|rest| rest.starts_with('/')) {
        return None;
    }
    let name = rest.get(..end)?.trim_end_matches(before);
    (!name.is_empty()).then_some(name)
}

fn says_rights(line: &str) -> bool {
    const WORDS: [&str; 7] =
        ["copyright", "rights", "rechte", "droits", "derechos", "diritti", "direitos"];
    let line = line.to_lowercase();
    WORDS.iter().any(|word| line.contains(word))
}

/// The byline that a personal site does without: everything on it is by one person.
pub(in crate::metadata) fn byline<'a>(
    sites: impl Iterator<Item = &'a Sourced<String>>,
    titles: &[Sourced<String>],
    notice: Option<&Sourced<String>>,
) -> Option<Sourced<Byline>> {
    let named = |site: &Sourced<String>| {
        let name = without_title(&site.value);
        names_person(name).then(|| (name.to_owned(), site.origin))
    };
    let in_title = titles.iter().find_map(|title| {
        let name = without_title(title::name_at_end(&title.value)?);
        let head = title.origin == Origin::TitleElement;
        (head && names_person(name)).then(|| (name.to_owned(), title.origin))
    });
    let mut sites = sites;
    let (name, origin) = sites
        .find_map(named)
        .or(in_title)
        .or_else(|| notice.map(|n| (n.value.clone(), n.origin)))?;
    let people = vec![Person::author(&name)];
    Some(Sourced::new(Byline::of_people(name, people), origin))
}

fn without_title(name: &str) -> &str {
    let name = name.trim();
    ["Dr. ", "Prof. "].iter().find_map(|title| name.strip_prefix(title)).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notice_names_a_person() {
        let notice = |html: &str| {
            let layout = crate::layout::layout_of(html);
            in_notice(&layout).map(|name| name.value).unwrap_or_default()
        };
        for line in [
            "© 2021 Ann Lee",
            "Copyright © 2019–2021 Ann Lee. All rights reserved.",
            "(c) Ann Lee | Imprint",
            "© by Ann Lee 2021",
        ] {
            assert_eq!(notice(&format!("<p>Text.</p><p>{line}</p>")), "Ann Lee", "{line}");
        }
        for line in [
            "© 2021 Example Daily",
            "© 2021 Ann Lee Media",
            "© Ann Lee-Institut",
            "The old bridge. © Ann Lee",
            "Foto © Ann Lee, Bob Ray",
            "© Ann Lee/dpa",
            "Ann Lee",
            "© 2021",
        ] {
            assert_eq!(notice(&format!("<p>Text.</p><p>{line}</p>")), "", "{line}");
        }
        let caption = "<figure><img src=/a.jpg><figcaption>© Ann Lee</figcaption></figure>";
        assert_eq!(notice(caption), "");
    }

    #[test]
    fn a_site_may_bear_the_name_of_its_only_author() {
        let owner = |site: &str, title: &str| {
            let site = Sourced::new(site.to_owned(), Origin::OpenGraph);
            let title = Sourced::new(title.to_owned(), Origin::TitleElement);
            byline([site].iter(), &[title], None).map(|byline| byline.value.printed)
        };
        assert_eq!(owner("Ann Lee", "").as_deref(), Some("Ann Lee"));
        assert_eq!(owner("", "A bridge opens – Dr. Ann Lee").as_deref(), Some("Ann Lee"));
        assert_eq!(owner("", "A bridge opens (Ann Lee)").as_deref(), Some("Ann Lee"));
        assert_eq!(owner("Example Daily", "A bridge opens - Traffic News"), None);
        assert_eq!(owner("", "The life of Ann Lee"), None);
        assert_eq!(owner("", "Interview: Ann Lee"), None);
    }
}
