//! Lines without their dates.

use super::{DateContext, find_all, is_calendar_word, labelled};
use crate::grammar::is_modified_label;
use std::borrow::Cow;

/// A line with its dates as separators.
pub(crate) fn without_dates(line: &str) -> Cow<'_, str> {
    let dates = find_all(line, &DateContext::default());
    let Some(last) = dates.last() else { return Cow::Borrowed(line) };
    let rest = line.get(last.range.end..).unwrap_or_default();
    let mut out = String::new();
    for (label, _) in labelled(line, dates) {
        out.push_str(without_label(label));
        out.push(';');
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// What stands before a date, without the words that announce it.
fn without_label(before: &str) -> &str {
    const LABELS: &[&str] =
        &["发表时间", "发布时间", "更新时间", "时间", "日期", " am", " on", " le", " el"];
    let bare = before.trim_end_matches([' ', ':', '：', ',']);
    // "Atualizada em": of more words one may be a name.
    if is_modified_label(bare) && bare.split_whitespace().count() <= 2 {
        return "";
    }
    let weekday = bare.rsplit(' ').next().filter(|word| is_calendar_word(word));
    let bare = weekday.map_or(bare, |word| bare.strip_suffix(word).unwrap_or(bare).trim_end());
    let label = LABELS.iter().find_map(|label| bare.strip_suffix(label));
    label.or_else(|| without_own_label(before)).unwrap_or(before)
}

/// What stands before "| Updated:", or is nothing but "Oluşturulma Tarihi:", whatever the language.
fn without_own_label(before: &str) -> Option<&str> {
    const LONGEST: usize = 40;
    let before = before.trim().strip_suffix(':')?;
    let (rest, label) = before.rsplit_once('|').unwrap_or(("", before));
    // Of more words one may be a name.
    let alone = rest.is_empty() && before.split(' ').count() > 2;
    (label.chars().count() <= LONGEST && !alone).then_some(rest)
}
