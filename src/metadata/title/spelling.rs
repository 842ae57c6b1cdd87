//! How readers know a name that the head declares as an account, as a domain or in capitals.

use super::{folded, main_label, name_at_end};
use crate::{Origin, Sourced};

/// Whether a declared name is that of an account (examplegazette), a domain (Example.com), or runs its
/// words together in capitals (EXAMPLEDAILY).
pub(in crate::metadata) fn is_account(name: &str) -> bool {
    let capitals = || name.len() > LONGEST_LETTERS && !name.contains(|c: char| c.is_lowercase());
    name.is_ascii()
        && !name.contains(char::is_whitespace)
        && (!name.contains(|c: char| c.is_uppercase()) || domain(name).is_some() || capitals())
}

/// Longer words in capitals are no abbreviations.
const LONGEST_LETTERS: usize = 5;

/// The declared name that is chosen, as others spell it or say it in full.
pub(in crate::metadata) fn best<'n>(
    chosen: &'n Sourced<String>,
    others: &[&'n Sourced<String>],
    titles: &[Sourced<String>],
) -> &'n Sourced<String> {
    let name = chosen.value.as_str();
    let first = |fits: &dyn Fn(&str) -> bool| others.iter().copied().find(|o| fits(&o.value));
    if is_account(name) {
        return first(&|other| ends_in_words(other, name))
            .or_else(|| first(&|other| other != name && spells(other, name, titles)))
            .or_else(|| others.iter().copied().find(|other| shortens(other, name)))
            .unwrap_or(chosen);
    }
    first(&|other| is_capitalized(other, name))
        .or_else(|| fuller(name, others, titles))
        .unwrap_or(chosen)
}

/// Whether a name reads as the label of a host: its letters, or whole words at its end.
pub(super) fn reads_as(name: &str, host: &str) -> bool {
    main_label(host).is_some_and(|label| folded(name) == label || ends_with_words(name, &label))
}

/// Example Gazette for examplegazette; Phys.org for phys.org where the title does not end with that, and
/// words in capitals only where others part them.
fn spells(name: &str, account: &str, titles: &[Sourced<String>]) -> bool {
    let parted = || name.contains(char::is_whitespace);
    let ends = |title: &Sourced<String>| name_at_end(&title.value) == Some(account);
    folded(name) == folded(account)
        && (parted() || !account.contains(|c: char| c.is_uppercase()) && !titles.iter().any(ends))
}

/// Example for Example.com where the title says so; for example.com where the head does, too.
fn shortens(name: &Sourced<String>, account: &str) -> bool {
    let is_capital = |text: &str| text.contains(|c: char| c.is_uppercase());
    let is_told = match is_capital(account) {
        true => name.origin == Origin::TitleElement && is_capital(&name.value),
        false => name.origin != Origin::Markup,
    };
    is_told && domain(account).is_some_and(|label| folded(&name.value) == label)
}

/// The Riverside Post for RiversidePost.com: the label of the domain, or the account, in words.
fn ends_in_words(name: &str, account: &str) -> bool {
    let label = domain(account).unwrap_or_else(|| folded(account));
    ends_with_words(name, &label)
}

/// Whether two words or more at the end of a name are these letters, and little stands before them.
fn ends_with_words(name: &str, label: &str) -> bool {
    const FEWEST: usize = 2;
    const MOST_BEFORE: usize = 2;
    // Back to Example Daily: what a link home says.
    const CALLS: [&str; 9] =
        ["back", "return", "go", "to", "visit", "welcome", "home", "new", "my"];
    let words: Vec<&str> = name.split(' ').collect();
    let is_word = |word: &&&str| word.contains(char::is_alphanumeric);
    let calls = |before: &usize| {
        words.iter().take(*before).any(|word| CALLS.contains(&word.to_lowercase().as_str()))
    };
    (0..=MOST_BEFORE)
        .filter(|before| !calls(before))
        .filter_map(|before| words.get(before..))
        .any(|end| end.iter().filter(is_word).count() >= FEWEST && folded(&end.concat()) == label)
}

/// The Example for "the Example".
fn is_capitalized(name: &str, declared: &str) -> bool {
    declared.contains(' ')
        && declared.starts_with(char::is_lowercase)
        && name.starts_with(char::is_uppercase)
        && name.to_lowercase() == declared.to_lowercase()
}

/// Example News for Example, where the publisher and the end of the title both call it so.
fn fuller<'n>(
    name: &str,
    others: &[&'n Sourced<String>],
    titles: &[Sourced<String>],
) -> Option<&'n Sourced<String>> {
    // Example Politics is a section.
    const KINDS: [&str; 6] = [" News", " Online", " Daily", " Magazine", " TV", " Radio"];
    let is_fuller = |other: &&&Sourced<String>| {
        let rest = other.value.strip_prefix(name);
        other.origin == Origin::JsonLd && rest.is_some_and(|rest| KINDS.contains(&rest))
    };
    let other = others.iter().find(is_fuller)?;
    let mut titles = titles.iter().filter(|title| title.origin == Origin::TitleElement);
    titles.any(|title| name_at_end(&title.value) == Some(&other.value)).then_some(*other)
}

/// The label of a name that is a domain.
fn domain(name: &str) -> Option<String> {
    let (_, end) = name.rsplit_once('.')?;
    let is_domain = (2..=10).contains(&end.len()) && end.bytes().all(|b| b.is_ascii_alphabetic());
    main_label(name).filter(|_| is_domain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(declared: &str, others: &[&str], title: &str) -> String {
        let said = |value: &&str| Sourced::new((*value).to_owned(), Origin::JsonLd);
        let titles = [Sourced::new(title.to_owned(), Origin::TitleElement)];
        let in_title =
            name_at_end(title).map(|end| Sourced::new(end.to_owned(), Origin::TitleElement));
        let chosen = said(&declared);
        let others: Vec<_> = others.iter().map(said).chain(in_title).collect();
        best(&chosen, &others.iter().collect::<Vec<_>>(), &titles).value.clone()
    }

    #[test]
    fn an_account_and_a_domain_are_spelt_as_others_spell_them() {
        let of = |declared: &str, other: &str| name(declared, &[other], "A bridge opens");
        for (declared, other) in [
            ("examplegazette", "Example Gazette"),
            ("examplegazette.com", "Example Gazette"),
            ("example.org", "Example.org"),
            ("example.org", "example"),
            ("EXGAZETTE", "Ex Gazette"),
            ("RiversidePost.com", "The Riverside Post"),
            ("riversidepost", "Lower Riverside Post"),
            ("the Gazette", "The Gazette"),
        ] {
            assert_eq!(of(declared, other), other);
        }
        for (declared, other) in [
            ("BBCTV", "B BCTV"),
            ("EXGAZETTE", "ExGazette"),
            ("ExGazette", "Ex Gazette"),
            ("Gazette.org", "Gazette"),
            ("EXGAZETTE", "A bridge opens - EXGAZETTE"),
            ("exgazette", "The old sign of Ex Gazette"),
            ("Riverside.com", "News Riverside"),
            ("RiversidePost.com", "Riverside Post Sport"),
            ("iGazette", "IGazette"),
            ("Example no. one", "Example No. One"),
        ] {
            assert_eq!(of(declared, other), declared);
        }
    }

    #[test]
    fn what_a_link_home_says_is_no_name() {
        for call in ["Back", "Return", "Go", "To", "Visit", "Welcome", "Home", "New", "My"] {
            let said = format!("{call} Riverside Post");
            assert_eq!(name("riversidepost", &[&said], "A bridge opens"), "riversidepost");
        }
    }

    #[test]
    fn a_domain_is_shortened_where_the_title_does_so() {
        assert_eq!(name("Example.com", &["Example"], "A bridge | Example.com"), "Example.com");
        assert_eq!(name("Example.com", &[], "A bridge | Example"), "Example");
        assert_eq!(name("Example.com", &[], "A bridge | example"), "Example.com");
    }

    #[test]
    fn a_name_that_the_title_ends_with_is_spelt_as_there() {
        assert_eq!(name("example.org", &["EXAMPLE.org"], "A bridge | example.org"), "example.org");
        assert_eq!(name("exgazette", &["Ex Gazette"], "A bridge | exgazette"), "Ex Gazette");
        let chosen = Sourced::new("example.org".to_owned(), Origin::OpenGraph);
        let logo = Sourced::new("Example".to_owned(), Origin::Markup);
        assert_eq!(best(&chosen, &[&logo], &[]), &chosen);
    }

    #[test]
    fn a_fuller_name_needs_the_publisher_and_the_title() {
        let others = ["Example News"];
        for kind in ["News", "Online", "Daily", "Magazine", "TV", "Radio"] {
            let whole = format!("Example {kind}");
            assert_eq!(name("Example", &[&whole], &format!("A bridge | {whole}")), whole);
        }
        assert_eq!(name("Example", &["Example Politics"], "A | Example Politics"), "Example");
        assert_eq!(name("Example", &others, "A bridge | Example"), "Example");
        assert_eq!(name("Example", &["Examples"], "A bridge | Examples"), "Example");
    }
}
