//! What markup calls the credit of a picture.

use super::{Caption, NEAR};
use crate::date::{self, DateContext};
use crate::layout::{Layout, Names, RunKind, Tag};
use crate::word_list::WordList;
use std::ops::Range;

/// Words that name the element with a credit.
static NAMES: WordList = WordList::new(&[
    "credit",
    "credits",
    "copyright",
    "attribution",
    "attributions",
    "photographer",
    "source",
    "courtesy",
]);

/// Words that name it within a caption, and the writer elsewhere.
#[rustfmt::skip]
static WITHIN: WordList = WordList::new(&[
    "author", "autor", "auteur", "autore", "photoauthor", "fotograf", "fotografo", "fotograaf", "cite",
]);

/// Words that name what holds more than one.
static CAPTIONS: WordList =
    WordList::new(&["caption", "figcaption", "description", "desc", "text", "legend", "title"]);

/// Longest credit, in bytes.
const LONGEST: usize = 120;
/// Longest caption that may be a credit and nothing else, in bytes.
const LONGEST_ALONE: usize = 60;
/// Characters of a word between names that may be written small: via, for, und.
const SHORT_WORD: usize = 3;

/// Whether names say that an element holds a credit.
fn is_credit(layout: &Layout, names: usize) -> bool {
    layout.names.get(names).is_some_and(|names| names.words().any(|word| NAMES.contains(word)))
}

/// The same of a part of a caption behind what stands before it; `[3]` is a note, and a bracket opens before
/// a name.
pub(crate) fn is_credit_within(layout: &Layout, names: usize, before: &str, part: &str) -> bool {
    let is_named = |names: &Names| names.words().any(|word| WITHIN.contains(word));
    let touches =
        || before.ends_with(char::is_alphanumeric) && part.starts_with(char::is_alphabetic);
    is_credit(layout, names) || touches() && layout.names.get(names).is_some_and(is_named)
}

/// The part of a caption that an element in it, or the one with all of it, calls a credit. `alone`:
/// the picture has no other caption. `strict`: an element around a whole caption is none that is called
/// after both, as it is where the caption is alone.
pub(crate) fn marked_credit(
    layout: &Layout,
    caption: &Caption,
    alone: bool,
    strict: bool,
) -> Option<Range<usize>> {
    let block = layout.blocks.get(caption.block)?;
    let runs = layout.block_runs(block).iter().filter_map(|run| match run.kind {
        RunKind::Named(names) => Some((names, within(&run.text, &caption.text))),
        _ => None,
    });
    let around = layout.enclosing(block.container).take(2).filter_map(|id| {
        let container = layout.containers.get(id).filter(|container| container.sums.images == 0)?;
        Some((container.names?, caption.text.clone()))
    });
    let names_both = |names: usize| {
        layout
            .names
            .get(names)
            .is_some_and(|names| names.words().any(|word| CAPTIONS.contains(word)))
    };
    // Statue of Victor Hugo: the words before a credit have ended.
    let is_apart = |part: &Range<usize>| {
        let before = layout.text.get(caption.text.start..part.start).unwrap_or_default().trim_end();
        before.is_empty() || before.ends_with(|c: char| !c.is_alphanumeric())
    };
    let is_within = |names: usize, part: &Range<usize>| {
        *part != caption.text
            && is_apart(part)
            && layout.names.get(names).is_some_and(|n| n.words().any(|word| WITHIN.contains(word)))
    };
    let mut parts = runs
        .chain(around)
        .filter(|(names, part)| is_credit(layout, *names) || is_within(*names, part));
    let part = parts.find(|(names, part)| {
        let whole = *part == caption.text;
        let longest = if whole && alone { LONGEST_ALONE } else { LONGEST };
        let text = layout.text.get(part.clone()).unwrap_or_default();
        text.len() <= longest
            && text.contains(char::is_alphabetic)
            && !text.contains('@')
            && !(whole && (alone || strict) && names_both(*names))
    });
    part.map(|(_, part)| part)
}

/// The part of a `figcaption` that stands in small print: whose picture it is, unless it begins with a
/// date, or is all of a caption that is set so. This is how we write a credit ourselves. `alone`: no
/// other caption says more.
pub(crate) fn small_print(layout: &Layout, caption: &Caption, alone: bool) -> Option<Range<usize>> {
    let block = layout.blocks.get(caption.block)?;
    let is_caption = |id| layout.tag(id) == Some(Tag::FigureCaption);
    let is_credit = |part: &Range<usize>| {
        let text = |range: Range<usize>| layout.text.get(range).unwrap_or_default();
        let credit = text(part.clone());
        let is_beside = |rest: Range<usize>| text(rest).contains(char::is_alphanumeric);
        let is_all = || {
            alone
                && !is_beside(caption.text.start..part.start)
                && !is_beside(part.end..caption.text.end)
        };
        let is_dated = || {
            let dates = date::find_all(credit, &DateContext::default());
            dates.first().is_some_and(|date| date.range.start == 0)
        };
        credit.len() <= LONGEST
            && credit.contains(char::is_alphabetic)
            && !is_sentence(credit)
            && (!is_all() || reads_as_names(credit))
            && !is_dated()
    };
    let runs = layout.block_runs(block).iter().filter(|run| run.kind == RunKind::Small);
    let part = runs.map(|run| within(&run.text, &caption.text)).find(is_credit)?;
    layout.enclosing(block.container).take(NEAR).any(is_caption).then_some(part)
}

/// Whether a text is short and writes all its longer words large: names and no sentence.
fn reads_as_names(text: &str) -> bool {
    let mut words = text.split_whitespace().filter_map(|word| {
        let first = word.chars().find(|c| c.is_alphabetic())?;
        Some((first, word.chars().count()))
    });
    text.len() <= LONGEST_ALONE
        && text.contains(char::is_uppercase)
        && words.all(|(first, length)| length <= SHORT_WORD || !first.is_lowercase())
}

/// Whether a text tells something: "It was built in the nineties by the town."
fn is_sentence(text: &str) -> bool {
    const WORDS: usize = 8;
    text.ends_with('。') || (text.ends_with(['.', '!', '?']) && text.split(' ').count() >= WORDS)
}

/// What two ranges share.
fn within(part: &Range<usize>, whole: &Range<usize>) -> Range<usize> {
    part.start.max(whole.start)..part.end.min(whole.end)
}

#[cfg(test)]
mod tests {
    use crate::extract;

    fn credit(caption: &str) -> Option<String> {
        let page = format!(
            "<article><h1>A bridge opens</h1><p>The council voted on Monday to build a new bridge over the \
             river, after ten years of dispute.<figure><img src=a.jpg width=800 height=600>\
             <figcaption>{caption}</figcaption></figure><p>Officials expect work to begin in the \
             spring, if the money lasts until then.</article>"
        );
        let article = extract(&page).ok()?;
        article.images().next()?.credit().map(str::to_owned)
    }

    #[test]
    fn an_element_within_a_caption_that_names_a_writer_is_its_credit() {
        for name in [
            "author",
            "autor",
            "auteur",
            "autore",
            "photoauthor",
            "fotograf",
            "fotografo",
            "fotograaf",
            "cite",
        ] {
            let after = |words: &str| credit(&format!("{words} <span class={name}>Ann Lee</span>"));
            assert_eq!(after("The bridge in the morning.").as_deref(), Some("Ann Lee"), "{name}");
            assert_eq!(after("The statue of").as_deref(), None, "{name}");
        }
    }
}
