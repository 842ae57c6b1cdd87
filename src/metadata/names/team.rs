//! Teams and desks that sign a text: no persons, but the page names nobody else.

use super::person;

/// Last words of what signs as a body of people.
#[rustfmt::skip]
const ENDS: &[&str] = &[
    "team", "desk", "newsdesk", "newsroom", "editors", "redaktion", "rédaction", "redacción",
    "redazione", "redactie", "redação", "staff",
];

/// First words of the same, the house's name behind them: Redação g1.
#[rustfmt::skip]
const BEGINS: &[&str] = &[
    "redaktion", "rédaction", "redacción", "redazione", "redactie", "redação", "redakcja",
    "redaksi", "equipe", "équipe", "newsroom",
];

fn begins_as_team(name: &str) -> bool {
    let Some((first, house)) = name.split_once(' ') else { return false };
    // Tim detikcom; another Tim has a family.
    (first == "Tim" && house.starts_with(char::is_lowercase))
        || BEGINS.contains(&first.to_lowercase().as_str())
}

/// The team or desk that a value names and nothing else: "By the Example Team".
pub(in crate::metadata) fn named(value: &str) -> Option<&str> {
    const LONGEST: usize = 60;
    const MOST_WORDS: usize = 6;
    let name = person::strip_label(value).trim_matches([' ', ',', '.', '|', '-', '–']);
    let name = match name.split_once(" - ") {
        Some((team, _)) if begins_as_team(team) => team,
        Some(_) => return None,
        None => name,
    };
    let last = name.rsplit([' ', '-']).next()?.to_lowercase();
    let plain = name.chars().all(|c| c.is_alphanumeric() || " .-&'’".contains(c));
    let short = name.chars().count() <= LONGEST && name.split(' ').count() <= MOST_WORDS;
    // The word alone says nothing.
    let opens = name != "Staff"
        && name.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        || name.starts_with("the ");
    let of_staff = (name.ends_with(" Staff Report") || name.starts_with("Staff "))
        && !person::is_placeholder(name);
    let is_team = of_staff || ENDS.contains(&last.as_str()) || begins_as_team(name);
    (plain && short && opens && is_team).then_some(name)
}

/// Whether a value joins what cannot be the names of two: "Bridge & i".
pub(super) fn is_brand(value: &str) -> bool {
    let letters = |part: &str| part.chars().filter(|c| c.is_alphabetic()).count();
    value.split_once(" & ").is_some_and(|(first, second)| {
        letters(first) >= 2 && letters(second) < 2 && second.contains(char::is_lowercase)
    })
}

/// Whether the name of an outlet is that of a team.
pub(in crate::metadata) fn is_team(outlet: &str) -> bool {
    named(outlet) == Some(outlet)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn teams_and_desks_are_told_by_their_last_word() {
        for end in ENDS {
            let first = end.chars().next().into_iter().flat_map(char::to_uppercase);
            let name: String = "Example ".chars().chain(first).chain(end.chars().skip(1)).collect();
            assert_eq!(named(&name), Some(name.as_str()));
        }
        assert_eq!(named("By the Example Team"), Some("the Example Team"));
        assert_eq!(named("Redaktion"), Some("Redaktion"));
        for first in BEGINS.iter().map(|first| first.to_string()).chain(["tim".to_owned()]) {
            let name = format!(
                "{}{} g1",
                first.chars().next().map_or(String::new(), |c| c.to_uppercase().collect()),
                first.chars().skip(1).collect::<String>()
            );
            assert_eq!(named(&name), Some(name.as_str()));
        }
        assert_eq!(named("Example-Team"), Some("Example-Team"));
        assert_eq!(named("Tim Lee"), None);
        for value in ["HLNF Staff Report", "Staff Clinician"] {
            assert_eq!(named(value), Some(value));
        }
        assert_eq!(named("Tim harbour - Harbour News"), Some("Tim harbour"));
        for value in [
            "Ann Lee",
            "Ann Lee - Example Team",
            "our team",
            "Staff",
            "Team of the week",
            "Meet our: team",
        ] {
            assert_eq!(named(value), None, "{value}");
        }
    }
}
