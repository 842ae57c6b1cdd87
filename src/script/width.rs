//! How wide text is.

/// Columns the text takes: two for an East Asian character, one for any other. A Chinese
/// sentence says in 20 characters what takes 40 in English.
pub(crate) fn width(text: &str) -> usize {
    if text.is_ascii() {
        return text.len();
    }
    text.chars().count() + wide_characters(text)
}

/// How many East Asian characters there are: of many texts quotation marks are all that is not ASCII.
fn wide_characters(text: &str) -> usize {
    /// No East Asian character begins with a lower byte.
    const FIRST: u8 = 0xe1;
    const PART: usize = 64;
    let is_wide_at =
        |&at: &usize| text.get(at..).and_then(|rest| rest.chars().next()).is_some_and(is_wide);
    let in_part = |(index, part): (usize, &[u8])| {
        // A vector instruction or two.
        if part.iter().fold(0, |most, &byte| most.max(byte)) < FIRST {
            return 0;
        }
        let firsts = part.iter().enumerate().filter(|&(_, &byte)| byte >= FIRST);
        firsts.map(|(at, _)| index * PART + at).filter(is_wide_at).count()
    };
    text.as_bytes().chunks(PART).enumerate().map(in_part).sum()
}

fn is_wide(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ff60}' | '\u{20000}'..='\u{3fffd}')
}

#[cfg(test)]
mod tests {
    use super::width;

    #[test]
    fn an_east_asian_character_is_two_wide_and_a_quotation_mark_one() {
        assert_eq!(width("ab甲，"), 6);
        assert_eq!(width("한국"), 4);
        assert_eq!(width("“a” — …"), 7);
    }
}
