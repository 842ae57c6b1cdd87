//! Names of weekdays in many languages.

use foldhash::HashSet;
use std::sync::LazyLock;

static NAMES: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    let lines = include_str!("weekdays.txt").lines().filter(|line| !line.starts_with('#'));
    let names = lines.filter_map(|line| line.split_once(':'));
    names.flat_map(|(_, names)| names.split_whitespace()).collect()
});

/// Whether a folded word names a day of the week, in full or short.
pub(super) fn is_weekday(word: &str) -> bool {
    NAMES.contains(word)
}

#[cfg(test)]
mod tests {
    use super::is_weekday;

    #[test]
    fn weekdays_are_known_in_full_and_short() {
        for word in ["monday", "sun", "samstag", "miercoles", "mercredi", "воскресенье", "星期六"]
        {
            assert!(is_weekday(word), "{word}");
        }
        assert!(!is_weekday("sunny"));
    }
}
