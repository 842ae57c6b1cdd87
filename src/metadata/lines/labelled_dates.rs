//! Dates that a label announces, wherever on the page they stand: "Last updated: 3 May 2021".

use crate::date::{self, DateContext};
use crate::grammar;
use crate::layout::{Block, Layout};
use crate::metadata::candidates::Candidates;
use crate::metadata::names::person;
use crate::{Origin, Person, Sourced, Timestamp};

const LONGEST_LINE: u32 = 100;
const LONGEST_LABEL: usize = 40;
const MOST_BLOCKS: usize = 2000;

/// Whether nothing tells when the page was published, or only what a print may mend: systems declare
/// the last change in both fields, and numbers that can be read in two ways.
fn needs_printed(out: &Candidates) -> bool {
    let is_change = |p: &Sourced<Timestamp>| {
        out.modified.iter().any(|m| {
            m.origin == p.origin
                && m.value.time.is_some()
                && m.value.to_string() == p.value.to_string()
        })
    };
    let doubtful = |p: &Sourced<Timestamp>| is_change(p) || date::is_ambiguous(&p.value.printed);
    !out.published.iter().any(|p| p.origin.is_printed())
        && out.published.first().is_none_or(doubtful)
}

/// Adds the first labelled date of publication and the first of a change, each only where nothing
/// else tells one, or nothing clear.
pub(in crate::metadata) fn read(layout: &Layout, dates: &DateContext<'_>, out: &mut Candidates) {
    let wanted = (needs_printed(out), out.modified.is_empty());
    let told = out.published.len();
    if wanted == (false, false) {
        return;
    }
    let seen = |block: &&Block| block.is_shown_text() && !block.is_of_other();
    let mut last = "";
    for block in layout.blocks.iter().filter(seen).take(MOST_BLOCKS) {
        let line = layout.block_text(block);
        let above = std::mem::replace(&mut last, line);
        if block.characters > LONGEST_LINE {
            continue;
        }
        let Some(found) = date::find_all(line, dates).into_iter().next() else { continue };
        let before = line.get(..found.range.start).unwrap_or_default();
        // A part of a name: "update to bridge-2021-05-03".
        if before.ends_with(['-', '_']) {
            continue;
        }
        // A label may stand on the line above.
        let said = match before.trim().is_empty() {
            true if is_label(above) => above,
            true if is_day(line, &found) && signs(above, out) => above,
            true => "",
            false => before,
        };
        let of_site = said.trim_start().get(..5).is_some_and(|s| s.eq_ignore_ascii_case("site "));
        let stamp = &found.timestamp;
        // "Last updated: June 2022", and nothing behind it.
        let is_month = || stamp.month.is_some() && grammar::is_modified_label(said);
        let is_told = stamp.day.is_some() || (is_month() && ends_with(line, &found));
        if said.chars().count() > LONGEST_LABEL || !is_told || of_site {
            continue;
        }
        if grammar::is_modified_label(said) {
            if wanted.1 && out.modified.is_empty() {
                out.push_date(found.timestamp, true, Origin::Text);
            }
        } else if (grammar::is_publication_label(said) || person::is_labelled(said))
            && wanted.0
            && out.published.len() == told
        {
            out.push_date(found.timestamp, false, Origin::Text);
        }
    }
}

/// Whether a line says nothing behind a date.
fn ends_with(line: &str, found: &date::Found) -> bool {
    let rest = line.get(found.range.end..).unwrap_or_default();
    !rest.contains(char::is_alphanumeric)
}

/// Whether a line is a day and nothing else.
fn is_day(line: &str, found: &date::Found) -> bool {
    const BESIDE: usize = 3;
    line.len() <= found.range.len() + BESIDE
}

/// Whether a line is the byline of somebody whom cells or the head name, too: reviews are signed as
/// well.
fn signs(line: &str, out: &Candidates) -> bool {
    let known = |person: &Person| {
        let mut bylines = out.bylines.iter().filter(|byline| byline.origin != Origin::Text);
        bylines.any(|byline| byline.value.authors().any(|author| author == person.name))
    };
    line.chars().count() <= LONGEST_LABEL
        && person::is_labelled(line)
        && person::people(line).iter().any(known)
}

/// Whether a line is a label and no headline: "updates at the bridge of 2021".
fn is_label(line: &str) -> bool {
    const MOST_WORDS: usize = 5;
    line.chars().count() <= LONGEST_LABEL
        && line.split_whitespace().count() <= MOST_WORDS
        && !line.contains(|c: char| c.is_ascii_digit())
        && (grammar::is_publication_label(line) || grammar::is_modified_label(line))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::layout_of;
    use crate::metadata::candidates::push_moment;

    fn dates(html: &str) -> (Option<String>, Option<String>) {
        let mut out = Candidates::default();
        read(&layout_of(html), &DateContext::default(), &mut out);
        let first = |values: &[crate::Sourced<crate::Timestamp>]| {
            values.first().map(|moment| moment.value.to_string())
        };
        (first(&out.published), first(&out.modified))
    }

    #[test]
    fn a_label_before_a_date_or_on_the_line_above_tells_what_it_is() {
        let published = Some("2021-05-03".to_owned());
        for html in [
            "<p>Text.</p><p>Published: 3 May 2021</p>",
            "<p>Text.</p><p>Posted on</p><p>3 May 2021</p>",
        ] {
            assert_eq!(dates(html), (published.clone(), None), "{html}");
        }
        assert_eq!(dates("<p>Text.</p><p>Last updated: 3 May 2021</p>"), (None, published));
    }

    #[test]
    fn a_month_tells_when_a_page_was_changed() {
        let changed = Some("2022-06".to_owned());
        assert_eq!(dates("<p>Text.</p><p>Last updated: June 2022</p>"), (None, changed));
        for html in [
            "<p>Text.</p><p>Published: June 2022</p>",
            "<p>Text.</p><p>Updated in June 2022 by Ann Lee</p>",
            "<p>Text.</p><p>Update to bridge-2021-05-03</p>",
            "<p>Recap 2021 - updates</p><p>3 May 2021</p>",
            "<p>All the updates of the old bridge</p><p>3 May 2021</p>",
        ] {
            assert_eq!(dates(html), (None, None), "{html}");
        }
    }

    #[test]
    fn a_printed_day_is_wanted_where_the_declared_one_is_that_of_the_last_change() {
        let read_beside = |published: &str, modified: &str| {
            let layout = layout_of("<p>Published 3 May 2021</p>");
            let mut out = Candidates::default();
            let moment = |text| date::parse(text, &DateContext::default());
            push_moment(&mut out.published, moment(published), crate::Origin::JsonLd);
            push_moment(&mut out.modified, moment(modified), crate::Origin::JsonLd);
            read(&layout, &DateContext::default(), &mut out);
            out.published.len()
        };
        assert_eq!(read_beside("2021-06-24T08:00", "2021-06-24T08:00"), 2);
        assert_eq!(read_beside("2021-06-24T08:00", "2021-06-24T08:01"), 1);
        assert_eq!(read_beside("2021-06-24", "2021-06-24"), 1);
        assert_eq!(read_beside("2021-06-20T08:00", "2021-06-24T08:00"), 1);
        assert_eq!(read_beside("5/3/2021", "2021-06-24"), 2);
    }

    #[test]
    fn dates_of_other_things_say_nothing() {
        for html in [
            "<p>The bridge was opened on 3 May 2021.</p>",
            "<p>Joined</p><p>3 May 2021</p>",
            "<p>Site last updated: 3 May 2021</p>",
            "<p>Published</p><p>by a house in Bern that has made maps since 3 May 2021</p>",
        ] {
            assert_eq!(dates(html), (None, None), "{html}");
        }
    }
}
