//! Bylines whose label and name stand apart, and those that sign the text far below the headline.

use crate::grammar::{self, ParsedByline, Place, given_names};
use crate::layout::{Block, Layout};
use crate::metadata::candidates::Candidates;
use crate::metadata::names::person;
use crate::{Byline, Origin};

const LONGEST_LABEL: usize = 24;
const LONGEST_NAMES: usize = 90;
/// Blocks searched for a signature; the last ones of longer pages are those of lists.
const MOST_BLOCKS: usize = 1500;
/// More names are those of a staff.
const MOST_LISTED: usize = 12;

/// Adds the names on the line below a line that is a label and nothing else: "Written by".
pub(super) fn read_apart(lines: &[&str], out: &mut Candidates) {
    let mut pairs = lines.windows(2).filter_map(|pair| match pair {
        [label, names] => apart(label, names),
        _ => None,
    });
    if let Some(parsed) = pairs.next() {
        out.editors.extend(parsed.editors);
        out.push_byline(parsed.byline, Origin::Text);
    }
}

fn apart(label: &str, names: &str) -> Option<ParsedByline> {
    let label = label.trim().trim_end_matches([':', '：']).replace("(s)", "s");
    if label.chars().count() > LONGEST_LABEL || names.chars().count() > LONGEST_NAMES {
        return None;
    }
    if !is_label(&label) {
        return None;
    }
    // Some labels need the colon, after others it is unusual.
    let joined = [format!("{label} {names}"), format!("{label}: {names}")];
    let parse = |line: &String| grammar::parse_byline(line, Place::Head).and_then(named);
    joined.iter().find_map(parse)
}

/// Whether a line announces an author: a name behind it would be one.
fn is_label(line: &str) -> bool {
    let reads = |line: &str| {
        grammar::parse_byline(line, Place::Head)
            .is_some_and(|p| p.byline.authors().eq(["Ann Lee"]) && p.own_line)
    };
    line.chars().any(char::is_alphabetic)
        && (reads(&format!("{line} Ann Lee")) || reads(&format!("{line}: Ann Lee")))
}

fn named(parsed: ParsedByline) -> Option<ParsedByline> {
    let authors = parsed.byline.authors().count();
    let all = parsed.own_line && parsed.byline.authors().all(is_name);
    (authors > 0 && all).then_some(parsed)
}

fn is_name(name: &str) -> bool {
    person::has_shape(name) && person::is_full_name(name)
}

/// Adds the author whom lines such as "Written by Ann Lee" name, or those below "Author", wherever
/// they stand, where all of them name the same: lists of other articles have such lines too.
pub(super) fn read_signatures(layout: &Layout, out: &mut Candidates) {
    let seen = |block: &&Block| {
        block.is_shown_text()
            && !block.is_of_other()
            && (5..=LONGEST_NAMES as u32).contains(&block.characters)
    };
    let is_declared = out.bylines.iter().any(|byline| byline.origin != Origin::Text);
    let mut found: Option<ParsedByline> = None;
    let mut label = String::new();
    // A label of several is followed by a list, a name on each line.
    let mut listed = false;
    for line in layout.blocks.iter().filter(seen).take(MOST_BLOCKS).map(|b| layout.block_text(b)) {
        let below = std::mem::take(&mut label);
        if std::mem::take(&mut listed)
            && let Some(found) = &mut found
            && add_listed(line, &mut found.byline)
        {
            listed = true;
            continue;
        }
        let parsed = match opening(line) {
            Some(rest) if rest.trim().is_empty() => {
                label = if is_sentence(line) { "Written by" } else { line }.to_owned();
                continue;
            }
            Some(rest) => behind_opening(line, rest),
            None if below.is_empty() => continue,
            // The grammar need not know every opening.
            None => {
                listed = !is_declared && is_plural(&below);
                apart(&below, line).or_else(|| apart("Written by", line))
            }
        };
        let Some(parsed) = parsed else { continue };
        if found.as_ref().is_some_and(|f| !f.byline.authors().eq(parsed.byline.authors())) {
            return;
        }
        found = Some(parsed);
    }
    if let Some(parsed) = found {
        out.push_byline(parsed.byline, Origin::Text);
    }
}

/// Adds the one name of a line of a list; whether it is one.
fn add_listed(line: &str, byline: &mut Byline) -> bool {
    let [person] = &person::people(line)[..] else { return false };
    let is_listed = byline.people.len() < MOST_LISTED
        && person.name == line.trim()
        && given_names::opens(&person.name);
    if is_listed {
        byline.printed.push_str(&format!(", {line}"));
        byline.people.push(person.clone());
    }
    is_listed
}

/// Whom a line names behind its opening.
fn behind_opening(line: &str, rest: &str) -> Option<ParsedByline> {
    let parse = |line: &str| grammar::parse_byline(line, Place::Head).and_then(named);
    let by = |rest: &str| parse(&format!("By {rest}"));
    if !is_sentence(line) {
        return parse(line).or_else(|| by(rest));
    }
    // What follows the name says who that is.
    by(rest).or_else(|| by(rest.split(',').next().unwrap_or_default()))
}

/// Whether a label announces several names.
fn is_plural(label: &str) -> bool {
    let label = label.trim().trim_end_matches(':').to_lowercase();
    matches!(label.as_str(), "authors" | "author(s)" | "contributors")
}

/// "This post was written by …": no label, but as certain as one.
fn is_sentence(line: &str) -> bool {
    line.trim_start().starts_with("This ")
}

/// What stands behind the opening of a line that names an author and can be nothing else.
fn opening(line: &str) -> Option<&str> {
    let line = line.trim();
    let rest = |opening: &&str| {
        let head = line.get(..opening.len())?;
        let rest = line.get(opening.len()..)?;
        // A bare noun may begin a sentence; it is a label where nothing follows.
        let sure = rest.is_empty() || opening.ends_with(':') || opening.contains(' ');
        let ends = rest.is_empty() || opening.ends_with(':') || rest.starts_with([' ', ':']);
        let same = match opening.is_ascii() {
            true => head.eq_ignore_ascii_case(opening),
            false => head.to_lowercase() == **opening,
        };
        (same && sure && ends).then_some(rest.trim_start_matches(':'))
    };
    openings(*line.as_bytes().first()?).iter().find_map(rest)
}

/// The openings in small letters, by their first byte.
fn openings(first: u8) -> &'static [&'static str] {
    match first.to_ascii_lowercase() {
        b'w' => &["written by", "words by"],
        b't' => &[
            "this article was written by",
            "this article was contributed by",
            "this post was written by",
        ],
        b'l' => &["live reporting by"],
        b'a' => &[
            "article by",
            "authored by",
            "author(s)",
            "authors:",
            "author:",
            "authors",
            "author",
            "artikel von",
            "autorin:",
            "autor:",
            "autor",
            "autorin",
        ],
        b's' => &["story by", "scritto da"],
        b'c' => &["contributor:", "contributors:"],
        b'g' => &[
            "geschrieben von",
            "gastbeitrag von",
            "guest post by",
            "guest article by",
            "geschreven door",
        ],
        b'v' => &["verfasst von"],
        b'e' => &["ein artikel von", "ein beitrag von", "ein gastbeitrag von", "escrito por"],
        b'b' => &["beitrag von", "blog beitrag von", "blogbeitrag von"],
        // É, é
        0xc3 => &["écrit par"],
        b'r' => &["rédigé par"],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn authors(read: impl FnOnce(&mut Candidates)) -> Vec<String> {
        let mut out = Candidates::default();
        read(&mut out);
        out.bylines.iter().flat_map(|b| b.value.authors()).map(str::to_owned).collect()
    }

    #[test]
    fn a_name_may_stand_on_the_line_below_its_label() {
        for lines in [
            ["Written by", "Ann Lee"],
            ["By:", "Ann Lee"],
            ["Author", "Ann Lee"],
            ["Von", "Ann Lee"],
        ] {
            assert_eq!(authors(|out| read_apart(&lines, out)), ["Ann Lee"], "{lines:?}");
        }
        for lines in [
            ["Share", "Ann Lee"],
            ["Photo by", "Ann Lee"],
            ["Written by", "12 May 2021"],
            ["The bridge was opened by", "Ann Lee"],
        ] {
            assert_eq!(authors(|out| read_apart(&lines, out)), [""; 0], "{lines:?}");
        }
    }

    fn signatures(html: &str) -> Vec<String> {
        authors(|out| read_signatures(&crate::layout::layout_of(html), out))
    }

    #[test]
    fn every_opening_of_a_signature_is_read() {
        #[rustfmt::skip]
        let openings = [
            "Written by", "This article was written by", "This post was written by", "Article by",
            "This article was contributed by", "Live reporting by", "Story by", "Words by", "Authored by", "Author:", "Authors:", "Geschrieben von",
            "Verfasst von", "Ein Artikel von", "Ein Beitrag von", "Autor:", "Autorin:", "Écrit par",
            "Rédigé par", "Escrito por", "Scritto da", "Geschreven door", "Artikel von",
            "Beitrag von", "Blog Beitrag von", "Blogbeitrag von", "Gastbeitrag von",
            "Ein Gastbeitrag von", "Guest post by", "Guest article by",
        ];
        for opening in openings {
            for html in [
                format!("<p>Text.</p><p>{opening} Anna Lehmann</p>"),
                format!("<p>Text.</p><h5>{opening}</h5><p>Anna Lehmann</p>"),
            ] {
                assert_eq!(signatures(&html), ["Anna Lehmann"], "{html}");
            }
        }
        let html = "<p>Contributors: Anna Lehmann</p>";
        assert_eq!(signatures(html), ["Anna Lehmann"]);
        let html = "<h6>Author(s)</h6><li>Anna Lehmann</li><li>Eva Roe</li><li>Bridges</li>";
        assert_eq!(signatures(html), ["Anna Lehmann", "Eva Roe"]);
        assert_eq!(signatures("<h6>Author(s)</h6><p>Anna Lehmann</p>"), ["Anna Lehmann"]);
        let html = "<p>This post was written by Anna Lehmann, MD, gastroenterologist, Bern.</p>";
        assert_eq!(signatures(html), ["Anna Lehmann"]);
        for html in ["<p>Authors Guild</p>", "<p>Author</p><p>View all posts</p>"] {
            assert_eq!(signatures(html), [""; 0], "{html}");
        }
    }

    #[test]
    fn signatures_of_several_articles_name_nobody() {
        let html = "<p>Written by Ann Lee</p><p>Written by Bob Ray</p>";
        assert_eq!(signatures(html), [""; 0]);
    }
}
