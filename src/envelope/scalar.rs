//! Values of a front matter: quoted and plain scalars, lists in brackets.

/// A value, and whether it was written as YAML wants it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Value {
    pub text: String,
    pub is_sound: bool,
}

/// The text of a scalar without quotes, escapes and comment.
pub(super) fn scalar(raw: &str) -> Value {
    let raw = raw.trim();
    if let Some((quote, inside)) = split_quote(raw) {
        return quoted(inside, quote);
    }
    let text = match without_comment(raw) {
        "~" | "null" => "",
        text => text,
    };
    Value { text: text.to_owned(), is_sound: true }
}

/// The values of a list in brackets, or the single scalar.
pub(super) fn list(raw: &str) -> Vec<Value> {
    let raw = raw.trim();
    let inside = raw.strip_prefix('[').and_then(|raw| without_comment(raw).strip_suffix(']'));
    let Some(inside) = inside else { return vec![scalar(raw)] };
    let mut items = Vec::new();
    // A list in the list is flattened.
    let mut rest = inside.trim_start_matches([' ', '[']);
    while !rest.is_empty() {
        let quoted = split_quote(rest).map_or(0, |(quote, inside)| {
            closing(inside, quote).map_or(rest.len(), |end| quote.len_utf8() + end)
        });
        let comma = rest.get(quoted..).and_then(|rest| rest.find(','));
        let end = comma.map_or(rest.len(), |comma| quoted + comma);
        items.push(scalar(rest.get(..end).unwrap_or_default().trim_end_matches([' ', ']'])));
        rest = rest.get(end + 1..).unwrap_or_default().trim_start_matches([' ', '[']);
    }
    items
}

/// The quote that a scalar opens and does not close: it goes on in the next line.
pub(super) fn open_quote(raw: &str) -> Option<char> {
    split_quote(raw).filter(|&(quote, inside)| closing(inside, quote).is_none()).map(|(q, _)| q)
}

/// Where the quote is closed inside which `inside` stands.
pub(super) fn closing(inside: &str, quote: char) -> Option<usize> {
    let mut characters = inside.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        if character == '\\' && quote == '"' {
            characters.next();
        } else if character == quote {
            let is_doubled = quote == '\'' && characters.next_if(|&(_, c)| c == quote).is_some();
            if !is_doubled {
                return Some(at);
            }
        }
    }
    None
}

/// Cuts off ` # a comment`. A `#` directly before a word is a hashtag: no generator that means a
/// comment writes it so.
pub(super) fn without_comment(raw: &str) -> &str {
    let is_gap = |c: Option<char>| c.is_none_or(|c| c == ' ' || c == '\t');
    let is_comment = |&(at, _): &(usize, &str)| {
        let before = raw.get(..at).and_then(|before| before.chars().next_back());
        let after = raw.get(at + 1..).and_then(|after| after.chars().next());
        is_gap(before) && is_gap(after)
    };
    let end = raw.match_indices('#').find(is_comment).map_or(raw.len(), |(at, _)| at);
    raw.get(..end).unwrap_or(raw).trim()
}

fn split_quote(raw: &str) -> Option<(char, &str)> {
    let mut characters = raw.chars();
    let quote = characters.next().filter(|c| matches!(c, '\'' | '"'))?;
    Some((quote, characters.as_str()))
}

fn quoted(inside: &str, quote: char) -> Value {
    let is_end =
        |&end: &usize| without_comment(inside.get(end + 1..).unwrap_or_default()).is_empty();
    let sound = closing(inside, quote).filter(is_end);
    // Where the writer did not escape (`'It's here'`), the last quote closes.
    let end = sound.or_else(|| inside.rfind(quote).filter(is_end)).unwrap_or(inside.len());
    let inside = inside.get(..end).unwrap_or(inside);
    let text = if quote == '"' { unescape(inside) } else { inside.replace("''", "'") };
    Value { text, is_sound: sound.is_some() }
}

/// The escapes of a double-quoted scalar; an unknown one stays as written.
fn unescape(raw: &str) -> String {
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some((before, after)) = rest.split_once('\\') {
        text.push_str(before);
        match escape(after) {
            Some((character, after)) => {
                text.push(character);
                rest = after;
            }
            None => {
                text.push('\\');
                rest = after;
            }
        }
    }
    text.push_str(rest);
    text
}

/// The character of an escape without its backslash, and what follows.
fn escape(raw: &str) -> Option<(char, &str)> {
    let mut characters = raw.chars();
    let code = characters.next()?;
    let rest = characters.as_str();
    let character = match code {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        '"' | '\\' | '/' => code,
        'x' => return code_point(rest, 2),
        'u' => return code_point(rest, 4),
        'U' => return code_point(rest, 8),
        _ => return None,
    };
    Some((character, rest))
}

/// A code point in hexadecimal digits; two surrogates, as JSON writers make them, are one.
fn code_point(raw: &str, digits: usize) -> Option<(char, &str)> {
    let (code, rest) = hexadecimal(raw, digits)?;
    if let 0xd800..=0xdbff = code {
        let (low, rest) = hexadecimal(rest.strip_prefix("\\u")?, 4)?;
        let low = low.checked_sub(0xdc00).filter(|&low| low < 0x400)?;
        let code = 0x10000 + ((code - 0xd800) << 10) + low;
        return Some((char::from_u32(code)?, rest));
    }
    Some((char::from_u32(code)?, rest))
}

fn hexadecimal(raw: &str, digits: usize) -> Option<(u32, &str)> {
    let (digits, rest) = raw.split_at_checked(digits)?;
    let is_number = digits.bytes().all(|b| b.is_ascii_hexdigit());
    is_number.then(|| u32::from_str_radix(digits, 16).ok().map(|code| (code, rest))).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scalars_of_every_style() {
        for (raw, text, is_sound) in [
            ("plain words", "plain words", true),
            ("Mon, 25 Jul 2022 04:01:14 GMT", "Mon, 25 Jul 2022 04:01:14 GMT", true),
            ("https://x.example/a?b=1#top", "https://x.example/a?b=1#top", true),
            ("plain # comment", "plain", true),
            ("新馆 #图书馆# 开门", "新馆 #图书馆# 开门", true),
            ("# comment", "", true),
            ("~", "", true),
            ("null", "", true),
            ("", "", true),
            ("'single'  # comment", "single", true),
            ("'it''s'", "it's", true),
            ("'it's here'", "it's here", false),
            ("''", "", true),
            ("'# no comment'", "# no comment", true),
            (r#""a \"b\" \u56fe\x21 \U0001F4D6 \ud83d\udcd6""#, "a \"b\" 图! 📖 📖", true),
            (r#""C:\\new\tline\n\/""#, "C:\\new\tline\n/", true),
            (r#""bad \q \u12 \ud83d \ud83d\u0041""#, r"bad \q \u12 \ud83d \ud83dA", true),
            (r#""bad \é \u图图图""#, r"bad \é \u图图图", true),
            (r#""say "hi" now""#, "say \"hi\" now", false),
            ("'not closed", "not closed", false),
            ("'", "", false),
            ("\"", "", false),
            ("\"\\", "\\", false),
        ] {
            assert_eq!(scalar(raw), Value { text: text.to_owned(), is_sound }, "{raw}");
        }
    }

    #[test]
    fn lists_of_every_style() {
        for (raw, items) in [
            ("single", &["single"][..]),
            ("'a, b'", &["a, b"]),
            ("[a, b c ,'d, e', \"f\"] # comment", &["a", "b c", "d, e", "f"]),
            ("[[a, b], [c]]", &["a", "b", "c"]),
            ("[]", &[]),
            ("[a,", &["[a,"]),
            ("['a, b]", &["a, b"]),
        ] {
            let texts: Vec<String> = list(raw).into_iter().map(|value| value.text).collect();
            assert_eq!(texts, items, "{raw}");
        }
    }
}
