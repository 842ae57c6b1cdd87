//! Lines below the text about who wrote it: what they cover, how they are reached. Above it, where their
//! element says so.

use crate::layout::{ContainerId, RunKind};
use crate::pattern::Pattern;
use crate::script::{fold_line, is_alphanumeric};
use crate::strip::Findings;
use crate::strip::spot::{Found, Place, Spot};
use crate::{DropReason, Evidence, Person};
use std::ops::Range;
use std::sync::LazyLock;

/// Widest line that can be one.
const WIDEST: usize = 420;
/// Shortest name that is looked for, in bytes.
const SHORTEST_NAME: usize = 4;

/// Whether the line is one: it begins with the name of an author and says what they are, or names
/// them and how they are reached.
pub(in crate::strip) fn judge(spot: Spot<'_>, findings: &mut Findings) -> Option<Found> {
    let is_there = || match spot.place {
        Place::Tail => true,
        Place::Head => is_called_so(spot),
        _ => false,
    };
    let line = spot.narrow(WIDEST).filter(|_| is_there())?;
    let folded = line.folded();
    let byline = findings.byline.iter().flat_map(|byline| &byline.people);
    let mut signed = byline.map(|person| fold_line(person.name()));
    let told = spot.view.authors().iter().any(|name| tells_of(folded, name))
        || signed.any(|name| tells_of(folded, &name));
    let told = told || opens_with_author_in_bold(spot, findings) || is_signature(spot);
    let told = told || WRITER.is_match(folded) && (holds_address(folded) || holds_number(folded));
    told.then(|| Found::line(DropReason::Byline, Evidence::Words))
}

/// author-bio-top
fn is_called_so(spot: Spot<'_>) -> bool {
    const MOST_BLOCKS: usize = 3;
    let container = spot.view.block(spot.line().block).container;
    let is_small = |id: &ContainerId| spot.view.container(*id).blocks.len() <= MOST_BLOCKS;
    let names = |id| spot.view.layout.container_names(id);
    let around = spot.view.layout.enclosing(container).take(2).filter(is_small);
    around.filter_map(names).any(|names| names.has_word("bio") && names.has_word("author"))
}

/// Whether the line sets the name of an author in bold and goes on, but not as the author's words do in
/// an interview.
fn opens_with_author_in_bold(spot: Spot<'_>, findings: &Findings) -> bool {
    let layout = spot.view.layout;
    let block = spot.view.block(spot.line().block);
    let strong = layout.block_runs(block).iter().find(|run| run.kind == RunKind::Strong);
    let Some(strong) = strong.filter(|run| run.text.start == block.text.start) else {
        return false;
    };
    let text = |range: Range<usize>| layout.text.get(range).unwrap_or_default();
    let name = fold_line(text(strong.text.clone()).trim_end_matches([',', ' ']));
    let rest = text(strong.text.end..block.text.end).trim_start();
    let signs = |person: &Person| fold_line(person.name()) == name;
    rest.starts_with(|c: char| matches!(c, ',' | '–' | '(') || c.is_lowercase())
        && name.len() >= SHORTEST_NAME
        && (spot.view.authors().contains(&name)
            || findings.byline.iter().flat_map(|byline| &byline.people).any(signs))
}

fn tells_of(folded: &str, name: &str) -> bool {
    if name.len() < SHORTEST_NAME {
        return false;
    }
    let family = name.rsplit(' ').next().filter(|word| word.len() >= SHORTEST_NAME);
    let opened = folded.trim_start_matches(|c: char| !is_alphanumeric(c));
    let rest = opened.strip_prefix(name).or_else(|| opened.strip_prefix(family?));
    rest.is_some_and(says_what_they_are)
        || folded.contains(name)
            && (holds_address(folded) || REACHED.is_match(folded) || REACH.is_match(opened))
}

/// Ann Lee, harbour reporter: an author and what they are, in bold as the last line of the text.
fn is_signature(spot: Spot<'_>) -> bool {
    const LONGEST: usize = 60;
    let (view, line) = (spot.view, spot.line());
    let block = view.block(line.block);
    let is_bold = block.strong_characters > 0 && block.strong_characters == block.characters;
    let is_title = |rest: &str| {
        rest.len() <= LONGEST
            && rest.starts_with(", ")
            && rest.split([' ', ',']).count() > 2
            && !rest.contains(|c: char| c.is_ascii_digit() || ".!?:\"”…".contains(c))
    };
    let of = |name: &String| {
        name.contains(' ') && line.folded().strip_prefix(&**name).is_some_and(is_title)
    };
    spot.place == Place::Tail
        && is_bold
        && !view.in_list(line.block)
        && spot.below().is_empty()
        && view.authors().iter().any(of)
}

/// Whether what follows the name goes on to say what its owner is or does, behind an apposition or not:
/// ", 34, is our harbour reporter".
fn says_what_they_are(rest: &str) -> bool {
    /// Of an apposition with the verb, in bytes.
    const LONGEST: usize = 80;
    let mut end = rest.len().min(LONGEST);
    while !rest.is_char_boundary(end) {
        end -= 1;
    }
    let sentence = rest.get(..end).and_then(|rest| rest.split('.').next()).unwrap_or_default();
    let mut words = sentence.split([' ', ',', '(', ')']).filter(|word| !word.is_empty());
    let is_verb = |word: &str| VERBS.contains(&word);
    match sentence.as_bytes() {
        [b',', ..] | [b' ', b'(', ..] => words.any(is_verb),
        [b' ', ..] => words.next().is_some_and(is_verb),
        _ => false,
    }
}

/// What such a line says of its author.
#[rustfmt::skip]
const VERBS: [&str; 21] = [
    "is", "covers", "writes", "reports", "joined", "ist", "schreibt", "berichtet", "arbeitet", "est",
    "couvre", "es", "escribe", "cubre", "è", "scrive", "é", "escreve", "cobre", "schrijft", "пишет",
];

/// alee@example.org, @annlee
fn holds_address(folded: &str) -> bool {
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    folded.match_indices('@').any(|(at, mark)| {
        let after = folded.get(at + mark.len()..).unwrap_or_default();
        let rest = after.trim_start_matches(is_name);
        let domain = rest.strip_prefix('.').is_some_and(|rest| rest.starts_with(is_name));
        after.len() - rest.len() >= 3 || after.len() > rest.len() && domain
    })
}

/// How somebody is reached.
static REACHED: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(r"can be reached |(reach|follow|contact|e-?mail) (him|her|them|me) ")
});

static REACH: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(r"^(write to|reach|contact|e-?mail|follow) [^@,;:!?]{3,40} (at|on|via)(\W|$)")
});

/// Whoever it is: reach the writer at
static WRITER: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"^\W*(reach|contact|e-?mail) (the )?(staff )?(writer|reporter|author|columnist)( at|\W|$)",
    )
});

/// Of a telephone.
fn holds_number(folded: &str) -> bool {
    folded.bytes().filter(u8::is_ascii_digit).count() >= 7
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_about_the_author_is_told() {
        for line in [
            "ann lee is a reporter in the city newsroom.",
            "ann lee covers schools.",
            "ann lee writes about parks.",
            "ann lee reports from the coast.",
            "ann lee joined the paper in 2019.",
            "ann lee, 34, is our harbour reporter.",
            "ann lee ist redakteurin im ressort wissen.",
            "ann lee schreibt seit 2019 über häfen.",
            "ann lee berichtet aus dem norden.",
            "ann lee arbeitet seit 2012 hier.",
            "ann lee est journaliste.",
            "ann lee couvre la marine.",
            "ann lee es periodista.",
            "ann lee escribe de barcos.",
            "ann lee cubre el puerto.",
            "ann lee è giornalista.",
            "ann lee scrive di mare.",
            "ann lee é repórter.",
            "ann lee escreve sobre barcos.",
            "ann lee cobre o porto.",
            "ann lee schrijft over schepen.",
            "ann lee пишет о море.",
            "have a tip? ann lee: alee@example.org",
            "ann lee on the harbour @annlee",
            "ann lee can be reached by mail at the office",
            "got a story for ann lee? reach her at the desk",
            "write to ann lee at",
            "follow ann lee on x",
        ] {
            assert!(tells_of(line, "ann lee"), "{line}");
        }
    }

    #[test]
    fn whoever_wrote_it_is_reached_at_an_address() {
        for line in [
            "reach the writer at 402-555-0144",
            "contact reporter ann at alee@example.org",
            "e-mail the author: alee@example.org",
            "email staff columnist ann lee, alee@example.org",
        ] {
            assert!(WRITER.is_match(line), "{line}");
        }
        assert!(!WRITER.is_match("reach the top of the tower by noon, 1234567 steps"));
        assert!(holds_number("call 402-555-0144") && !holds_number("since 1987"));
    }

    #[test]
    fn a_sentence_of_the_article_is_not() {
        for line in [
            "bob roe is a reporter in the city newsroom.",
            "the harbour master, bob roe, said so to ann lee.",
            "ann lee said the ferry was late.",
            "ann lee said this was the last ferry.",
            "ann lee. is there a ferry?",
            "the mail came from bob roe at alee@example.org",
        ] {
            assert!(!tells_of(line, "ann lee"), "{line}");
        }
    }

    #[test]
    fn an_author_and_what_they_are_in_bold_end_a_text() {
        let text = |last: &str| {
            let page = format!(
                "<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"author\":{{\"@type\":\"Person\",\"name\":\"Ann Lee\"}}}}</script>\
                 <h1>The clock was late for years</h1>\
                 <p>The clock on the tower was late for seventy years, until a postman climbed up on a Sunday.</p>\
                 <p>He found a coin in the works that somebody must have dropped when the tower was painted.</p>\
                 <p>Now the bell rings on the hour, and those who were used to being late complain of it.</p>{last}"
            );
            crate::extract(&page).map(|article| article.to_text()).unwrap_or_default()
        };
        assert!(!text("<p><b>Ann Lee, reporter of the Harbour Post</b></p>").contains("Post"));
        for content in [
            "<p>Ann Lee, reporter of the Harbour Post</p>",
            "<ul><li><b>Ann Lee, reporter of the Harbour Post</b></li><li><b>Bo Ray, painter</b></li></ul>",
            "<p><b>Bo Ray, reporter of the Harbour Post</b></p>",
            "<p><b>Ann Lee, born in 1948, of the Harbour Post</b></p>",
        ] {
            assert!(text(content).contains("Post"), "{content}");
        }
    }
}
