//! What a name is by its form: a person's, an account's, an outlet's, or none.

use crate::grammar::{self, given_names};
use crate::metadata::names::organizations;
use crate::metadata::names::person_words::{
    DOMAINS, ORGANIZATION_ENDS, OUTLET_WORDS, PLACEHOLDERS, is_no_name, is_opener,
};
use crate::{Person, script};

/// Words that systems put where nobody's name is known, a number behind them or not: user447274.
pub(in crate::metadata) fn is_placeholder(name: &str) -> bool {
    let name = name.to_lowercase();
    let in_number = |c: char| c.is_ascii_digit() || matches!(c, '_' | '-' | ' ');
    let word = name.trim_end_matches(in_number);
    // noc admin, wordpressadmin
    PLACEHOLDERS.contains(word) || name.ends_with("admin")
}

/// Whether a text in a marked cell can be a name: no month, weekday, label or other word that
/// stands in such cells.
pub(in crate::metadata) fn is_plausible(person: &Person) -> bool {
    let words = || person.name.split_whitespace();
    let first = person.name.chars().find(|c| c.is_alphabetic());
    let cased = first.is_some_and(|c| !is_small(c));
    let plain = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    const HAN_LABELS: &[&str] = &["作者", "文章", "编辑", "記者", "记者", "评论", "发表", "更多"];
    let opens = words().next().is_some_and(|word| is_opener(&plain(word)));
    (cased || words().count() == 1)
        && !opens
        && (person.name.is_ascii() || !HAN_LABELS.iter().any(|label| person.name.contains(label)))
        && words().count() <= 5
        && !words().any(|word| is_no_name(&plain(word)))
        && !(words().count() == 1 && crate::date::is_calendar_word(&person.name))
        // Of "Last Updated"; another Last has a given name.
        && plain(&person.name) != "last"
        && person.name.chars().count() >= 2
        && !is_monogram(&person.name)
        && !is_number(&person.name)
        && !is_count(&person.name)
}

/// F_1000345: the number under which a system has the author; accounts have words before theirs.
fn is_number(name: &str) -> bool {
    const FEWEST_DIGITS: usize = 5;
    let number = match name.as_bytes() {
        [letter, b'_' | b'-', number @ ..] if letter.is_ascii_alphabetic() => number,
        name => name,
    };
    number.len() >= FEWEST_DIGITS && number.iter().all(u8::is_ascii_digit)
}

/// 浏览量 8.6万, 若风 27分钟前: how often the text was read, when somebody wrote.
fn is_count(name: &str) -> bool {
    let mut words = name.split_whitespace();
    words.next().is_some_and(|word| word.contains(script::is_han))
        && words.any(|word| word.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether a letter is small where others are large: Georgian has capitals for headlines alone.
fn is_small(c: char) -> bool {
    c.is_lowercase() && !matches!(c, '\u{10D0}'..='\u{10FF}')
}

/// Initials alone, as they stand in the place of a picture: "AL".
fn is_monogram(name: &str) -> bool {
    name.len() <= 3 && name.bytes().all(|b| b.is_ascii_uppercase())
}

/// Whether a name is one of a given name's form: a capital, then small letters.
pub(in crate::metadata) fn is_given_name(name: &str) -> bool {
    let mut chars = name.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.all(char::is_lowercase)
}

/// Whether a name is of several words with capitals, or of a script without them.
pub(in crate::metadata) fn is_full_name(name: &str) -> bool {
    const PARTICLES: &[&str] = &[
        "von", "van", "de", "der", "den", "del", "della", "di", "da", "dos", "das", "do", "du",
        "la", "le", "el", "al", "bin", "ibn", "zu", "zur", "af", "av", "ten", "ter", "y", "e", "v",
    ];
    let capital = |word: &str| {
        let first = word.chars().find(|c| c.is_alphabetic());
        first.is_none_or(|c| !is_small(c))
            || PARTICLES.contains(&word.trim_end_matches('.'))
            || word.starts_with(['d', 'l', 'O']) && word.contains(['\'', '’'])
    };
    is_han(name)
        || is_hangul(name)
        || grammar::is_japanese_name(name)
        || (name.split_whitespace().count() >= 2
            && name.split_whitespace().all(capital)
            && !is_login(name))
}

/// Two to four Hangul syllables: a surname and a given name.
fn is_hangul(name: &str) -> bool {
    (2..=4).contains(&name.chars().count()) && name.chars().all(script::is_hangul)
}

/// Two Han characters or more, and nothing else but spaces and separating dots.
pub(in crate::metadata) fn is_han(name: &str) -> bool {
    let count = name.chars().filter(|c| script::is_han(*c)).count();
    count >= 2 && name.chars().all(|c| script::is_han(c) || matches!(c, '·' | '•' | ' ' | '・'))
}

/// Whether a name of Han characters has the shape of one: where nothing says that a name follows,
/// labels and buttons stand too. Other names are not judged here.
pub(in crate::metadata) fn has_shape(name: &str) -> bool {
    use crate::grammar::{Place, parse_byline};
    let named = || {
        parse_byline(&format!("记者 {name}"), Place::Head)
            .is_some_and(|parsed| parsed.byline.authors().any(|author| author == name))
    };
    !is_han(name) || named()
}

/// Whether a name is that of an account: no capital, or digits, dots and underscores for spaces.
pub(in crate::metadata) fn is_login(name: &str) -> bool {
    !name.contains(' ')
        && name.is_ascii()
        && (name.chars().all(|c| !c.is_ascii_uppercase())
            || name.chars().any(|c| c.is_ascii_digit() || matches!(c, '_' | '.')))
}

/// Whether a name that stands as a person's is an outlet's or an organisation's beyond doubt.
pub(in crate::metadata) fn is_outlet(name: &str) -> bool {
    let lower = name.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let is_domain =
        |word: &&str| DOMAINS.iter().any(|end| word.len() > end.len() + 1 && word.ends_with(end));
    let is_article = |word: &str| matches!(word, "the" | "das" | "die" | "le" | "la" | "les");
    // La Presse; of persons the small word stands inside.
    let is_titled = matches!(words[..], [first, _] if is_article(first))
        && name.split_whitespace().all(|word| word.starts_with(char::is_uppercase));
    // Amt für Verkehr
    let is_purpose = |word: &&str| matches!(*word, "für" | "for" | "pour");
    is_titled
        || name.split_whitespace().skip(1).any(is_coined)
        || organizations::is_body(name)
        || words.iter().skip(1).any(is_purpose)
        || words.last().is_some_and(|last| ORGANIZATION_ENDS.contains(last.trim_matches(',')))
        || (words.iter().any(is_domain) && !lower.contains('@'))
        || (name.contains(script::is_han) && is_han_outlet(name))
}

/// AgriTech, MarketWatch: what firms and outlets end their names in, its capital inside the word.
fn is_coined(word: &str) -> bool {
    const ENDS: [&str; 14] = [
        "Tech", "Watch", "Feed", "Wire", "Media", "News", "Press", "Hub", "Lab", "Labs", "Works",
        "Net", "Soft", "Ware",
    ];
    let before = ENDS.iter().find_map(|end| word.strip_suffix(end));
    before.is_some_and(|before| before.ends_with(|c: char| c.is_ascii_lowercase()))
}

fn is_han_outlet(name: &str) -> bool {
    #[rustfmt::skip]
    const ENDS: &[&str] = &[
        "网", "网站", "报", "社", "新闻", "电视台", "频道", "杂志", "周刊", "编辑部",
        "客户端", "局", "厅", "委员会", "办公室", "政府", "公司", "集团", "协会", "中心", "大学",
        "学院", "医院",
    ];
    // Accounts mix scripts (cn某某), names of persons do not.
    name.contains(|c: char| c.is_ascii_alphabetic())
        || (name.chars().count() > 2 && ENDS.iter().any(|end| name.ends_with(end)))
        || crate::grammar::is_organisation_name(name)
}

/// Whether a name is a person's where headlines, labels and outlets stand as well.
pub(in crate::metadata) fn is_certain(person: &Person) -> bool {
    is_clearly_person(person) && is_plausible(person) && !is_outlet(&person.name)
}

/// Whether a text is the name of a person beyond doubt, a given name first.
pub(in crate::metadata) fn names_person(name: &str) -> bool {
    given_names::opens(name) && is_certain(&Person::author(name))
}

/// Whether words beside a name say that its owner did something else than write.
pub(in crate::metadata) fn tells_other_role(words: &str) -> bool {
    #[rustfmt::skip]
    const ROLES: [&str; 14] = [
        "photo", "illustrat", "editor", "edited", "review", "fact-check", "fact check", "translat",
        "producer", "foto", "фото", "редакт", "editör", "cartoon",
    ];
    let words = words.to_lowercase();
    ROLES.iter().any(|role| words.contains(role))
}

/// E. J. Callaway, Ann M. Lee: what organisations are not called.
pub(in crate::metadata) fn has_initial(name: &str) -> bool {
    let letter = |word: &str| word.strip_suffix('.').is_some_and(|c| c.chars().count() == 1);
    let mut words = name.split(' ');
    words.by_ref().take(2).any(letter) && words.next_back().is_some_and(|last| !letter(last))
}

/// Whether a name is a person's beyond doubt: two to four capitalised words, none of them a word of
/// outlets.
pub(in crate::metadata) fn is_clearly_person(person: &Person) -> bool {
    let words: Vec<&str> = person.name.split_whitespace().collect();
    let capitalised = |w: &&str| w.chars().next().is_some_and(char::is_uppercase);
    let outlet = |w: &&str| OUTLET_WORDS.contains(&w.to_lowercase());
    let is_latin = (2..=4).contains(&words.len())
        && words.iter().all(capitalised)
        && !words.iter().any(outlet)
        && person.name.chars().all(|c| c.is_alphabetic() || " .-'’".contains(c))
        && words.iter().all(|w| w.chars().any(char::is_lowercase));
    is_latin || grammar::is_japanese_name(&person.name)
}
