//! What a line is made of: its runs of one to three characters, as numbers. The learned judge of last
//! lines weighs them (`judge.rs`), `training/closing.py` learns their weights.

use crate::script::{is_alphanumeric, is_han};

/// Bits of a number.
const BITS: u32 = 24;
/// Longest run of letters that stands for itself: app, qq, end.
const LONGEST_WORD: usize = 4;
/// Shortest run of digits that is a telephone or another number to be reached by.
const SHORTEST_NUMBER: usize = 7;
/// Longest name of a mailbox, in bytes (RFC 5321, 4.5.3.1.1).
const LONGEST_NAME: usize = 64;
/// Where a line begins and ends.
const BEGIN: char = '\u{2}';
const END: char = '\u{3}';

/// A folded line with one sign for what has many forms.
pub(super) struct Signs(Vec<char>);

impl Signs {
    pub(super) fn of(folded: &str) -> Self {
        Self(signs(folded))
    }

    /// Whether most of what the line is made of are Han characters.
    pub(super) fn are_chinese(&self) -> bool {
        let letters = self.0.iter().filter(|&&c| is_alphanumeric(c)).count();
        let han = self.0.iter().filter(|&&c| is_han(c)).count();
        han >= 2 && 2 * han > letters
    }

    /// The numbers of the line, sorted, each once.
    pub(super) fn grams(&self) -> Vec<u32> {
        let Self(signs) = self;
        let mut grams = Vec::with_capacity(3 * signs.len() + 1);
        for length in 1..=3 {
            grams.extend(signs.windows(length).map(hash));
        }
        // How long it is, by powers of two.
        let long = signs.len().saturating_sub(2).max(1).ilog2().min(7);
        grams.push(hash(&['W', char::from_digit(long, 10).unwrap_or('7')]));
        grams.sort_unstable();
        grams.dedup();
        grams
    }
}

/// FNV-1a, drawn together.
fn hash(gram: &[char]) -> u32 {
    let step = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    let bytes = gram.iter().flat_map(|&c| u32::from(c).to_le_bytes());
    let hash = bytes.fold(0x811c_9dc5, step);
    (hash >> BITS) ^ (hash & ((1 << BITS) - 1))
}

/// The line with capital letters for what has many forms (folded lines have none): U for an address of
/// the web, M for a mailbox, L for a long Latin word, N for a long number; 0 for any other.
fn signs(folded: &str) -> Vec<char> {
    let mut signs = vec![BEGIN];
    let mut rest = folded;
    while let Some(first) = rest.chars().next() {
        let (sign, length) = if first.is_ascii_alphanumeric() {
            latin(rest, &mut signs)
        } else {
            (Some(first).filter(|&c| c != ' '), first.len_utf8())
        };
        signs.extend(sign);
        rest = rest.get(length..).unwrap_or_default();
    }
    signs.push(END);
    signs
}

/// What stands for a run of Latin letters and digits, and its bytes; a short word is written out.
fn latin(rest: &str, signs: &mut Vec<char>) -> (Option<char>, usize) {
    let run = |from: usize, is: fn(u8) -> bool| {
        let bytes = rest.bytes().skip(from);
        from + bytes.take_while(|&byte| is(byte)).count()
    };
    if ["http://", "https://", "www."].iter().any(|form| rest.starts_with(form)) {
        return (Some('U'), run(0, |byte| byte.is_ascii_graphic()));
    }
    let in_name = |byte: &u8| byte.is_ascii_alphanumeric() || b"_.+-".contains(byte);
    let name = rest.bytes().take(LONGEST_NAME + 1).take_while(in_name).count();
    if name <= LONGEST_NAME && rest.as_bytes().get(name) == Some(&b'@') {
        let end = run(name + 1, |byte| byte.is_ascii_alphanumeric() || b".-".contains(&byte));
        if end > name + 1 {
            return (Some('M'), end);
        }
    }
    let digits = run(0, |byte| byte.is_ascii_digit() || b".,*-".contains(&byte));
    if rest.starts_with(|c: char| c.is_ascii_digit()) {
        return (Some(if digits >= SHORTEST_NUMBER { 'N' } else { '0' }), digits);
    }
    let word = run(0, |byte| byte.is_ascii_lowercase() || b"_.'-".contains(&byte)).max(1);
    if word > LONGEST_WORD {
        return (Some('L'), word);
    }
    signs.extend(rest.get(..word).unwrap_or_default().chars());
    (None, word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::script::fold_line;

    fn written(line: &str) -> String {
        let signs = signs(&fold_line(line));
        signs.into_iter().filter(|&c| c != BEGIN && c != END).collect()
    }

    #[test]
    fn what_has_many_forms_is_one_sign() {
        for (line, expected) in [
            ("下载江城APP", "下载江城app"),
            ("投稿：a.b@example.org！", "投稿:M!"),
            ("见 https://example.org/a?b=1 或www.example.org", "见U或U"),
            ("热线 0000-12345678", "热线N"),
            ("2022年5月", "0年0月"),
            ("关注Weibo", "关注L"),
            ("@江城", "@江城"),
            ("a@，b", "a@,b"),
            ("Ａ１", "a0"),
        ] {
            assert_eq!(written(line), expected, "{line}");
        }
        let at = |name: usize| written(&format!("{}@example.org", "a".repeat(name)));
        assert_eq!((at(64).as_str(), at(65).as_str()), ("M", "L@L"));
    }

    #[test]
    fn grams_are_sorted_and_stand_once() {
        let grams = Signs::of("哈哈哈哈").grams();
        assert!(grams.is_sorted_by(|one, other| one < other));
        // Two ends, one letter; of two 3, of three 3; the length.
        assert_eq!(grams.len(), 3 + 3 + 3 + 1);
    }
}
