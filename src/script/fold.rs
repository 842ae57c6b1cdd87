//! The form in which labels, phrases and names are compared.

use super::HanSet;
use super::pairs::PAIRS;
use std::sync::LazyLock;

/// The form in which labels and shapes are compared: one character for one character, so that
/// positions stay those of the printed line. The printed text is never folded.
#[inline]
pub(crate) fn fold(c: char) -> char {
    if matches!(c, ' '..='~') { c } else { folded(c) }
}

fn folded(c: char) -> char {
    match c {
        '！'..='～' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '\n' | '\r' | '\u{2028}' | '\u{2029}' => '\n',
        '丨' | '︱' | '∣' | '│' | '┃' | '￨' | 'ㅣ' | '¦' | 'ǀ' | '❘' => '|',
        '╱' | '⁄' | '∕' => '/',
        '︰' | '﹕' | '∶' | '꞉' => ':',
        '﹙' => '(',
        '﹚' => ')',
        '【' | '〔' | '〖' => '[',
        '】' | '〕' | '〗' => ']',
        '•' | '‧' | '・' | '･' | '∙' | '⋅' => '·',
        '–' | '—' | '―' | '‒' | '−' | '─' => '-',
        '’' | '‘' | 'ʼ' | '´' => '\'',
        c if c.is_whitespace() => ' ',
        c => simplified(c),
    }
}

/// Characters that a reader does not see.
#[inline]
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}' | '\u{FE0E}' | '\u{FE0F}'
    )
}

/// The simplified form of a character that stands in a label, a phrase or a name.
fn simplified(c: char) -> char {
    if !TRADITIONAL.contains(c) {
        return c;
    }
    match PAIRS.binary_search_by_key(&c, |pair| pair.0) {
        Ok(at) => PAIRS.get(at).map_or(c, |pair| pair.1),
        Err(_) => c,
    }
}

static TRADITIONAL: LazyLock<HanSet> = LazyLock::new(|| PAIRS.iter().map(|pair| pair.0).collect());
