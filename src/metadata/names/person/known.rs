//! Names that are told from labels by themselves.

use super::is_han;
use crate::grammar::given_names;
use crate::{grammar, script};

/// Whether a name needs nothing beside it to be known as a person's: where sections and labels stand, too,
/// it opens with a given name, or ends as those of families do.
pub(in crate::metadata) fn is_known(name: &str) -> bool {
    if name.contains(script::is_hangul) {
        return grammar::is_korean_name(name);
    }
    // 国内・政治; ジョン・スミス
    if is_han(name) {
        return !name.contains('・');
    }
    if name.contains(script::is_kana) {
        return true;
    }
    let mut words = name.split(' ').skip_while(|word| is_title(word));
    let first = words.next().unwrap_or_default();
    is_initial(first) || given_names::opens(first) || words.last().is_some_and(is_family)
}

/// Whether a name in Han characters has the form of one beyond doubt.
pub(in crate::metadata) fn is_han_name(name: &str) -> bool {
    is_han(name) && grammar::is_surely_name(name)
}

/// "Dr.", "Prof."
fn is_title(word: &str) -> bool {
    word.len() > 2 && word.ends_with('.')
}

fn is_initial(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next() == Some('.')
}

/// Иван Петров, Олена Шевченко
fn is_family(word: &str) -> bool {
    #[rustfmt::skip]
    const ENDS: &[&str] = &[
        "ов", "ев", "ёв", "ова", "ева", "ёва", "ин", "ина", "ский", "ская", "цкий", "цкая", "ський",
        "ська", "цький", "цька", "ко", "юк", "як", "ук", "ян", "дзе", "швили",
        "швілі", "ич", "ић", "их", "ых", "ски", "ска",
    ];
    let lower = word.to_lowercase();
    let is_cyrillic = |c: char| matches!(c, '\u{400}'..='\u{52f}');
    let ends = |ends: &[&str]| ends.iter().any(|end| lower.ends_with(end));
    lower.starts_with(is_cyrillic) && ends(ENDS) || ends(OF_FAMILIES)
}

/// Ends that only names of families have, in Iceland, Greece, Georgia and Lithuania.
#[rustfmt::skip]
const OF_FAMILIES: &[&str] = &[
    "dóttir", "sson", "όπουλος", "οπούλου", "ίδης", "ίδου", "άκης", "άδης", "shvili", "auskas", "auskienė",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_from_sections() {
        for name in [
            "Ann Lee",
            "Dr. Anna Lehmann",
            "A. B. Lee",
            "Иван Петров",
            "Олена Шевченко",
            "홍길동",
            "李明",
            "ジョン・スミス",
            "سلمى الطوخي",
        ] {
            assert!(is_known(name), "{name}");
        }
        for end in OF_FAMILIES {
            assert!(is_known(&format!("Aaa Bbb{end}")), "{end}");
        }
        for label in [
            "Política Nacional",
            "Vie Locale",
            "Общество Культура",
            "사회 일반",
            "国内・政治",
            "Son Dakika",
            "أخبار محلية",
            "منذ ساعتين",
        ] {
            assert!(!is_known(label), "{label}");
        }
    }
}
