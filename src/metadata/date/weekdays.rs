/// Whether a folded word names a day of the week, in full or short.
pub(super) fn is_weekday(word: &str) -> bool {
    const NAMES: &str = include_str!("weekdays.txt");
    NAMES.lines().filter(|line| !line.starts_with('#')).any(|line| {
        line.split_once(':').is_some_and(|(_, names)| names.split_whitespace().any(|n| n == word))
    })
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
