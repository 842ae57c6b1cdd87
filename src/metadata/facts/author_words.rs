//! Words in the names of elements that hold an author.

use super::Cell;
use crate::word_list::WordList;

/// Columns of forums beside a post: the name of its author, then rank and figures.
pub(in crate::metadata) const POST_SIDES: &[&str] = &["postleft", "postprofile"];

/// Whole words of such names, in the languages that pages are written in.
#[rustfmt::skip]
pub(super) static AUTHOR_WORDS: WordList = WordList::new(&[
    "author", "authors", "autor", "autore", "auteur", "byline", "bylines", "writer", "reporter",
    "contributor", "contributors", "creator", "username", "zuozhe", "poster",
    "yazar", "imza", "muhabir", "skribent", "forfatter", "kirjoittaja", "toimittaja", "szerzo",
    "penulis", "tacgia", "assinatura", "firma", "verfasser", "autori", "autores", "auteurs",
    "autoren", "journalist", "journaliste", "periodista", "redactor", "columnist", "schrijver",
]);

/// Whether a word of an element's names says that it holds an author: "author", "authorname",
/// "postauthor".
pub(in crate::metadata) fn is_author_word(word: &str) -> bool {
    AUTHOR_WORDS.contains(word) || joins_author_word(word)
}

/// Whether a word is one for an author joined with another.
pub(super) fn joins_author_word(word: &str) -> bool {
    const LONGEST_STEM: usize = "author".len();
    // What each stem begins and ends with.
    let may_join = || word.starts_with(['a', 'b']) || word.ends_with(['r', 'e']);
    let joined = || {
        let stem =
            ["author", "byline"].iter().any(|stem| word.starts_with(stem) || word.ends_with(stem));
        (stem && !word.starts_with("authori") && !word.starts_with("authentic"))
            || word.ends_with("username")
    };
    word.len() > LONGEST_STEM && may_join() && joined()
}

/// Whether the names say that a cell is about somebody else, or tells what the author does:
/// "license-author", "author-description".
pub(in crate::metadata) fn is_beside_author(cell: &Cell<'_>) -> bool {
    static BEFORE: WordList =
        WordList::new(&["license", "licence", "photo", "image", "picture", "quote"]);
    static BEHIND: WordList = WordList::new(&["description", "desc", "job", "position", "role"]);
    let mut before = "";
    cell.words.split_ascii_whitespace().any(|word| {
        let before = std::mem::replace(&mut before, word);
        (BEFORE.contains(before) && is_author_word(word))
            || (BEHIND.contains(word) && is_author_word(before))
    })
}

/// Whether a cell stands beside a post of a thread: the first is the page's.
pub(in crate::metadata) fn is_of_post(cell: &Cell<'_>) -> bool {
    let mut is_author = false;
    let mut of_thread = false;
    let told = cell.words.split_ascii_whitespace().any(|word| {
        is_author |= word == "author";
        of_thread |= matches!(word, "post" | "message" | "topic" | "thread");
        word.ends_with("username")
            || matches!(word, "poster" | "postauthor")
            || POST_SIDES.contains(&word)
    });
    told || (is_author && of_thread) || is_user_name(cell)
}

/// The name of a user beside a post: "PostUser-name".
pub(in crate::metadata) fn is_user_name(cell: &Cell<'_>) -> bool {
    cell.has_word("user") && cell.has_any_word(&["name", "nick", "nickname"])
}
