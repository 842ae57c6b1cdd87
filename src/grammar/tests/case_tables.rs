//! Reads the tables of cases under `tests/data/grammar`.

use std::collections::BTreeMap;

/// One line of a table.
pub(in crate::grammar) struct Case {
    pub at: String,
    /// The letters before the line: where it stands.
    pub place: String,
    pub line: String,
    /// `None` where nothing is to be found; flags have an empty value.
    pub wanted: Option<BTreeMap<String, String>>,
}

/// The cases of a table; `placed`: a first word tells where the line stands.
pub(in crate::grammar) fn read(name: &str, placed: bool) -> Vec<Case> {
    let path = format!("{}/tests/data/grammar/{name}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).expect(&path);
    let cases: Vec<Case> = text
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'))
        .map(|(number, row)| {
            let at = format!("{name}:{}", number + 1);
            let (left, right) = row.split_once(" ⇒ ").unwrap_or_else(|| panic!("{at}: no arrow"));
            let (place, line) =
                if placed { left.split_once(' ').expect("a place") } else { ("", left) };
            let wanted = (right.trim() != "none").then(|| {
                right
                    .split(';')
                    .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
                    .map(|(key, value)| (key.trim().to_owned(), value.to_owned()))
                    .collect()
            });
            Case { at, place: place.to_owned(), line: line.replace("\\n", "\n"), wanted }
        })
        .collect();
    assert!(!cases.is_empty(), "{name} holds no case");
    cases
}

/// Panics where the facts that are read from a line are not those of the table.
pub(in crate::grammar) fn check(
    name: &str,
    facts: impl Fn(&str) -> Option<BTreeMap<String, String>>,
) {
    let mistake = |case: &Case| {
        let (wanted, found) = (&case.wanted, facts(&case.line));
        (found != *wanted).then(|| {
            format!("{} {}\n    wanted {wanted:?}\n    found  {found:?}", case.at, case.line)
        })
    };
    report(&read(name, false).iter().filter_map(mistake).collect::<Vec<_>>());
}

/// Panics with all mistakes at once.
pub(in crate::grammar) fn report(mistakes: &[String]) {
    assert!(mistakes.is_empty(), "{} mistakes:\n{}", mistakes.len(), mistakes.join("\n"));
}
