//! Lines that say when and nothing else: May 6, Updated 10:30 AM EDT, vor 2 Tagen.

use crate::date;
use crate::grammar::{self, ParsedByline};
use crate::layout::Tag;
use crate::script::{fold_title, is_han, is_hangul, is_kana, width};
use crate::strip::spot::Spot;
use crate::strip::view::{Line, View};
use crate::word_list::WordList;

/// Widest line that can be one.
const WIDEST: usize = 90;
/// Columns of a day without its year.
const WIDEST_DAY: usize = 24;

/// What a line above the text says that begins with when it was printed.
pub(super) struct Told {
    /// Who wrote it, behind that.
    pub byline: Option<ParsedByline>,
}

/// What the line says, where it is nothing but a moment, the outlet or the names behind it.
pub(super) fn told(spot: Spot<'_>) -> Option<Told> {
    let (view, line) = (spot.view, spot.narrow(WIDEST)?);
    let tag = view.container(view.block(line.block).container).tag;
    if !spot.is_apart() || matches!(tag, Tag::Heading(_)) || view.in_list(line.block) {
        return None;
    }
    let moment = moment(line.text)?;
    // The first day of a diary stands above its text as all others do.
    let of_many = |other: &Line<'_>| other.width <= WIDEST_DAY && is_all(other.text);
    let text = || spot.below().iter().skip_while(|line| !line.prose);
    if line.width <= WIDEST_DAY && text().any(of_many) {
        return None;
    }
    let rest = line.text.get(moment..).unwrap_or_default();
    let rest = rest.trim_matches(|c: char| !c.is_alphanumeric());
    if rest.is_empty() || is_outlet(view, rest) {
        return Some(Told { byline: None });
    }
    let byline = grammar::parse_byline(rest, grammar::Place::Head)?;
    (byline.own_line && !byline.byline.people.is_empty()).then_some(Told { byline: Some(byline) })
}

fn is_outlet(view: &View<'_>, text: &str) -> bool {
    const WIDEST: usize = 32;
    let folded = if width(text) <= WIDEST { fold_title(text) } else { String::new() };
    let mut outlets = view.context.outlets.iter();
    !folded.is_empty() && outlets.any(|outlet| fold_title(outlet) == folded)
}

fn is_all(text: &str) -> bool {
    moment(text).is_some_and(|end| !text.get(end..).unwrap_or("").contains(char::is_alphanumeric))
}

/// What the words that were read so far say.
#[derive(Default)]
struct Said {
    digits: usize,
    /// A month or a weekday, or a word that tells that something was printed or how long ago.
    sure: bool,
    /// Numbers with the marks of dates between: 5/6/24.
    marks: usize,
}

impl Said {
    fn is_moment(&self) -> bool {
        self.digits > 0 && self.sure || (3..=8).contains(&self.digits) && self.marks == 2
    }
}

/// Where the words of time end with which a text begins, where they are a moment.
fn moment(text: &str) -> Option<usize> {
    if text.contains(|c: char| is_han(c) || is_kana(c) || is_hangul(c)) {
        return None;
    }
    let (mut at, mut said) = (0, Said::default());
    while let Some(first) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let rest = text.get(at..).unwrap_or_default();
        let end = |kind: fn(char) -> bool| rest.find(|c| !kind(c)).unwrap_or(rest.len());
        let length = if first.is_alphabetic() {
            let length = end(char::is_alphabetic);
            let word = rest.get(..length).unwrap_or_default();
            let small = word.to_lowercase();
            let tells = grammar::says_printed(&small)
                || AGO.contains(&small)
                || date::is_calendar_word(word);
            if !tells && !BESIDE.contains(&small) {
                break;
            }
            said.sure |= tells;
            length
        } else if first.is_ascii_digit() {
            said.digits += end(|c| c.is_ascii_digit());
            end(|c| c.is_ascii_digit())
        } else {
            let between = at > 0 && rest.chars().nth(1).is_some_and(|c| c.is_ascii_digit());
            said.marks += usize::from(between && matches!(first, '/' | '.' | '-'));
            first.len_utf8()
        };
        at += length;
    }
    said.is_moment().then_some(at)
}

/// Words that say how long ago.
#[rustfmt::skip]
static AGO: WordList = WordList::new(&[
    "ago", "vor", "hace", "há", "fa", "geleden", "sedan", "siden", "temu", "назад", "önce",
]);

/// Words that stand beside such: units, labels, zones, the time it takes to read.
#[rustfmt::skip]
static BESIDE: WordList = WordList::new(&[
    "a", "am", "pm", "m", "p", "h", "hs", "d", "t", "st", "nd", "rd", "th", "er",
    "first", "last", "date", "on", "at", "of", "and", "about", "read", "reading", "time",
    "sec", "secs", "second", "seconds", "min", "mins", "minute", "minutes", "hr", "hrs", "hour",
    "hours", "day", "days", "week", "weeks", "month", "months", "year", "years",
    "um", "uhr", "stand", "zuletzt", "den", "der", "minuten", "stunde", "stunden", "tag", "tage",
    "tagen", "woche", "wochen", "monat", "monaten", "jahr", "jahren", "lesezeit", "lesedauer",
    "le", "la", "à", "il", "y", "mis", "mise", "jour", "jours", "heure", "heures", "semaine",
    "semaines", "mois", "an", "ans", "temps", "lecture",
    "el", "las", "los", "de", "del", "hora", "horas", "día", "días", "semana", "semanas", "mes",
    "meses", "año", "años", "minuto", "minutos", "tiempo", "lectura",
    "em", "às", "dia", "dias", "ano", "anos", "tempo", "leitura", "alle", "ore", "ora", "giorno",
    "giorni", "settimana", "settimane", "mese", "mesi", "anno", "anni", "minuti", "lettura", "di",
    "op", "om", "uur", "uren", "dag", "dagen", "weken", "maand", "maanden", "jaar", "leestijd",
    "för", "kl", "timmar", "timme", "timer", "dagar", "dage", "minutter", "klo", "godz", "godziny",
    "godzin", "dni", "saat", "gün", "dakika", "dk", "okuma",
    "в", "г", "ч", "мин", "час", "часа", "часов", "минут", "минуты", "день", "дня", "дней",
    "et", "est", "edt", "pt", "pst", "pdt", "ct", "cst", "cdt", "mt", "mst", "mdt", "gmt", "utc",
    "bst", "ist", "cet", "cest", "msk", "мск", "jst", "kst", "sgt", "aest", "aedt",
]);

#[cfg(test)]
mod tests {
    use super::{is_all, moment};

    #[test]
    fn lines_of_when_are_told_in_many_languages() {
        for line in [
            "May 6",
            "May 2024",
            "May 6 May 7",
            "5/6/24",
            "2 days ago",
            "3h ago",
            "Updated 10:30 AM EDT",
            "Last updated May 7",
            "First published May 6",
            "06/05/2024 12h30 Atualizado há 3 horas",
            "il y a 3 heures publié lundi",
            "Veröffentlicht am 06.05.2024 | Lesedauer: 3 Minuten",
            "vor 3 Stunden",
            "3 ore fa",
            "3 uur geleden",
            "för 3 timmar sedan",
            "3 часа назад",
            "3 saat önce",
            "Mon 6 May 2024 14.05 BST",
        ] {
            assert!(is_all(line), "{line}");
        }
        for line in [
            "7 days",
            "1984",
            "10:30",
            "12",
            "May",
            "Years ago",
            "The first 5 days of May",
            "5 May roads",
            "2 min read",
            "3.5",
            "5月6日",
            "555-123-4567",
        ] {
            assert!(!is_all(line), "{line}");
        }
    }

    #[test]
    fn a_moment_ends_where_other_words_begin() {
        let line = "Publié le 6 mai 2024 à 12h30 par Anne Dupont";
        assert_eq!(moment(line).map(|end| &line[end..]), Some("par Anne Dupont"));
    }
}
