//! Words that announce a name.

use super::{is_certain, is_full_name, people};
use crate::Byline;
use crate::grammar::given_names;
use crate::metadata::names::person_words::BY;

/// What parts a line of names from a date before it.
const DASHES: [char; 6] = ['-', '–', '—', '|', '•', '·'];

/// Example Radio, and below it: By Ann Lee: what stands below a line that is no person's and opens with a label.
pub(in crate::metadata) fn below_outlet(cell: &str) -> Option<&str> {
    let (outlet, names) = cell.split_once('\n')?;
    let is_person = || people(outlet).iter().any(is_certain);
    (is_labelled(names) && !is_labelled(outlet) && !is_person()).then_some(names)
}

/// A name without the words that announce it.
pub(in crate::metadata) fn strip_label(name: &str) -> &str {
    // "- Publicado por: Ana": behind a date.
    let mut name = name.trim().trim_start_matches(DASHES).trim_start();
    // Styles part what stands close in the source: "ByAnn Lee".
    if let Some(rest) = name.strip_prefix("By")
        && rest.starts_with(char::is_uppercase)
        && rest.contains(' ')
    {
        name = rest;
    }
    let without = |name| labels(name).iter().find_map(|label| strip_prefix_folded(name, label));
    while let Some(rest) = without(name) {
        name = rest.trim_start();
    }
    // "Ein Bericht von Ann Lee": a family's name is not followed by a given one.
    match name.split_once(" von ") {
        Some((_, rest)) if rest.contains(' ') && given_names::opens(rest) => rest,
        _ => name,
    }
}

/// The labels in small letters that may open a text, by its first byte.
fn labels(text: &str) -> &'static [&'static str] {
    match text.as_bytes().first().map_or(0, u8::to_ascii_lowercase) {
        b'w' => &["written by "],
        b'p' => &["posted by ", "publié par ", "publicado por ", "pubblicato da ", "par ", "por "],
        b'e' => &["eingestellt von ", "erstellt von "],
        b'g' => &["gepostet von "],
        b'v' => &["veröffentlicht von ", "von "],
        b'b' => &["by: ", "by "],
        b'd' => &["door "],
        b'a' => &["av ", "af ", "author ", "autor ", "auteur : ", "auteur ", "autorin "],
        b't' => &["text: "],
        // 作
        0xe4 => &["作者：", "作者 "],
        // 记
        0xe8 => &["记者：", "记者 "],
        // 文, 撰
        0xe6 => {
            &["文：", "文:", "文/", "文丨", "文|", "撰文：", "撰文:", "本文作者：", "本文作者:"]
        }
        _ => &[],
    }
}

/// Whether a printed byline begins with a word that announces a name.
pub(in crate::metadata) fn is_labelled(printed: &str) -> bool {
    let bare = printed.trim().trim_start_matches(DASHES).trim_start();
    strip_label(bare).len() < bare.len()
}

/// Whether the printed byline says before its first name that it is the author's.
pub(in crate::metadata) fn is_labelled_byline(byline: &Byline) -> bool {
    let before = || {
        let at = byline.printed.find(byline.authors().next()?)?;
        byline.printed.get(..at)?.trim_end().rsplit(' ').next()
    };
    is_labelled(&byline.printed)
        || before().is_some_and(|word| {
            word.ends_with(':') || word == "由" || BY.contains(&word.to_lowercase())
        })
}

/// What stands behind a label; a colon may close one that says more than "by".
fn strip_prefix_folded<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    const SHORTEST: usize = 5;
    let words = prefix.strip_suffix(' ').unwrap_or(prefix);
    if !text.get(..words.len())?.eq_ignore_ascii_case(words) {
        return None;
    }
    let rest = text.get(words.len()..)?;
    match prefix.len() - words.len() {
        0 => Some(rest),
        _ if words.len() >= SHORTEST => rest.strip_prefix([' ', ':']),
        _ => rest.strip_prefix(' '),
    }
}

/// The name behind a word with a colon, which in a cell marked as byline announces it in any language:
/// "Piše: Ana Lovrić".
pub(in crate::metadata) fn behind_colon(name: &str) -> &str {
    let Some((label, rest)) = name.split_once(": ") else { return name };
    let is_label =
        (2..=12).contains(&label.chars().count()) && label.chars().all(char::is_alphabetic);
    let is_name =
        rest.contains(' ') && rest.chars().all(|c| c.is_alphabetic() || " .-'’".contains(c));
    if is_label && is_name && is_full_name(rest) { rest } else { name }
}
