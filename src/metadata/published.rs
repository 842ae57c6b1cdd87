//! When it was published and changed.

use crate::{Origin, Sourced, Timestamp};

/// What the choice is made from.
pub(super) struct Moments<'a> {
    pub published: &'a [Sourced<Timestamp>],
    /// In lines of the text's own head.
    pub in_body: &'a [Sourced<Timestamp>],
    pub modified: &'a [Sourced<Timestamp>],
    /// The day with which the text opens.
    pub opening: Option<&'a Sourced<Timestamp>>,
    pub latest: Option<jiff::civil::Date>,
    /// The page lists other articles or reviews of something.
    pub is_of_others: bool,
}

/// The declared moment, or the printed one where that says better what readers were told.
pub(super) fn choose(moments: &Moments<'_>) -> Option<Sourced<Timestamp>> {
    let Moments { published, in_body, modified, latest, .. } = *moments;
    let is_possible = |p: &&Sourced<Timestamp>| !is_later(&p.value, latest);
    let mut possible: Vec<&Sourced<Timestamp>> =
        published.iter().chain(in_body).filter(is_possible).collect();
    if moments.is_of_others {
        let listed = [Origin::Microdata, Origin::Markup, Origin::Text];
        let listed = listed.map(|origin| (origin, is_list(&possible, origin)));
        possible.retain(|p| !listed.contains(&(p.origin, true)));
    }
    let opening = moments.opening.filter(is_possible);
    let beside_headline = published.iter().filter(is_possible).find(|p| p.origin == Origin::Text);
    let beside_headline = match is_list(&possible, Origin::Text) {
        true => opening.or(beside_headline),
        false => beside_headline,
    };
    let first = |origins: &[Origin]| {
        let of = |with_day: bool| {
            origins.iter().find_map(|origin| {
                possible
                    .iter()
                    .find(|p| p.origin == *origin && (p.value.day.is_some() || !with_day))
                    .copied()
            })
        };
        of(true).or_else(|| of(false))
    };
    let envelope = first(&[Origin::Envelope]);
    let marked = first(&[Origin::Markup]);
    let marked = marked.map(|first| beside(first, beside_headline, &possible));
    let in_list = is_list(&possible, Origin::Text);
    let printed = marked.or(opening.filter(|_| in_list)).or_else(|| first(&[Origin::Text]));
    let declared = match is_list(&possible, Origin::Microdata) {
        true => first(&[Origin::JsonLd, Origin::OpenGraph, Origin::Meta, Origin::Microdata]),
        false => first(&[Origin::JsonLd, Origin::OpenGraph, Origin::Microdata, Origin::Meta]),
    };
    let declared = declared.map(|declared| printed_too(declared, printed, &possible, modified));
    if let Some(declared) = declared
        && envelope.is_none()
        && let Some(local) = same_moment_elsewhere(declared, &possible)
    {
        return Some(local.clone());
    }
    let chosen = match (envelope, declared, printed) {
        (Some(envelope), _, _) => Some(envelope),
        (None, Some(declared), Some(printed))
            if !is_settled(declared, &possible)
                && !is_confirmed(declared, printed, &possible)
                && prefers_printed(declared, printed, &possible, modified) =>
        {
            Some(printed)
        }
        (None, Some(declared), _) => Some(declared),
        (None, None, Some(printed)) => Some(printed),
        (None, None, None) => {
            first(&[Origin::Url]).or(opening).or_else(|| first(&[Origin::Script, Origin::Link]))
        }
    };
    let modified = modified.iter().filter(is_possible);
    let others: Vec<_> = possible.iter().copied().chain(modified).collect();
    chosen.map(|chosen| in_clear_order(chosen, &others).clone())
}

/// 3/5/2021 as another date of the page tells it that can be read in one way only.
fn in_clear_order<'p>(
    chosen: &'p Sourced<Timestamp>,
    others: &[&'p Sourced<Timestamp>],
) -> &'p Sourced<Timestamp> {
    let is_clear = |other: &&&Sourced<Timestamp>| !is_ambiguous(&other.value.printed);
    let mut clear = others.iter().filter(is_clear);
    let same = |other: &&Sourced<Timestamp>| day(&other.value) == day(&chosen.value);
    if !is_ambiguous(&chosen.value.printed) || clear.clone().any(same) {
        return chosen;
    }
    clear.find(|other| is_swapped(other, chosen)).copied().unwrap_or(chosen)
}

/// Whether what is printed are numbers of which either may be the day: 3/5/2021, 03-05-2021.
pub(super) fn is_ambiguous(printed: &str) -> bool {
    let mut parts = printed.splitn(3, ['/', '-']);
    let number =
        |part: Option<&str>| part.is_some_and(|p| matches!(p.trim().parse(), Ok(1..=12_u8)));
    number(parts.next()) && number(parts.next())
}

/// Of several cells of dates the one whose day a line beside the headline tells: lists of other
/// articles have such cells, too.
fn beside<'p>(
    first: &'p Sourced<Timestamp>,
    line: Option<&Sourced<Timestamp>>,
    possible: &[&'p Sourced<Timestamp>],
) -> &'p Sourced<Timestamp> {
    let Some(said) = line.and_then(|line| day(&line.value)) else { return first };
    let mut cells = possible.iter().filter(|p| p.origin == Origin::Markup);
    if day(&first.value) == Some(said) {
        return first;
    }
    cells.find(|p| day(&p.value) == Some(said)).copied().unwrap_or(first)
}

/// Whether the cells of a page tell so many days that they are those of a list.
pub(super) fn tells_many_days(published: &[Sourced<Timestamp>]) -> bool {
    is_list(&published.iter().collect::<Vec<_>>(), Origin::Markup)
}

/// Whether an origin tells so many days that they are those of a list.
fn is_list(possible: &[&Sourced<Timestamp>], origin: Origin) -> bool {
    const MOST_DAYS: usize = 3;
    let mut days: Vec<_> =
        possible.iter().filter(|p| p.origin == origin).filter_map(|p| day(&p.value)).collect();
    days.sort_unstable();
    days.dedup();
    days.len() > MOST_DAYS
}

/// Of declared moments that disagree the one whose day the page prints first.
fn printed_too<'p>(
    declared: &'p Sourced<Timestamp>,
    printed: Option<&Sourced<Timestamp>>,
    possible: &[&'p Sourced<Timestamp>],
    modified: &[Sourced<Timestamp>],
) -> &'p Sourced<Timestamp> {
    let Some(printed) = printed.filter(|printed| !is_confirmed(declared, printed, possible)) else {
        return declared;
    };
    let is_change = modified.iter().any(|m| day(&m.value) == day(&printed.value));
    let agrees = |p: &&&Sourced<Timestamp>| {
        let declares = match p.origin {
            Origin::JsonLd | Origin::OpenGraph | Origin::Microdata => true,
            // `date` may be that of the last change.
            Origin::Meta => !is_change,
            _ => false,
        };
        declares && day(&p.value).is_some() && day(&p.value) == day(&printed.value)
    };
    let same = day(&declared.value) == day(&printed.value);
    possible.iter().filter(|_| !same).find(agrees).copied().unwrap_or(declared)
}

/// The declared moment in the zone in which the page itself has it, where that is another day.
fn same_moment_elsewhere<'p>(
    declared: &Sourced<Timestamp>,
    possible: &[&'p Sourced<Timestamp>],
) -> Option<&'p Sourced<Timestamp>> {
    let moment = instant(&declared.value)?;
    let local = possible.iter().filter(|p| p.origin.is_printed());
    local
        .filter(|p| p.value.offset != Some(0) && day(&p.value) != day(&declared.value))
        .find(|p| instant(&p.value) == Some(moment))
        .copied()
}

/// Seconds of a moment whose zone is known.
fn instant(moment: &Timestamp) -> Option<i64> {
    let (hour, minute, second) = moment.time?;
    let days = day(moment)?.since(jiff::civil::date(1970, 1, 1)).ok()?.get_days();
    let minutes = i64::from(hour) * 60 + i64::from(minute) - i64::from(moment.offset?);
    Some(i64::from(days) * 86_400 + minutes * 60 + i64::from(second.unwrap_or(0)))
}

/// 3/5/2021 in the other order.
fn is_swapped(a: &Sourced<Timestamp>, b: &Sourced<Timestamp>) -> bool {
    let (a, b) = (&a.value, &b.value);
    a.year == b.year && a.day.is_some() && (a.day, a.month) == (b.month, b.day) && a.day != b.day
}

/// Whether the page prints the declared day too, beside another one.
fn is_confirmed(
    declared: &Sourced<Timestamp>,
    printed: &Sourced<Timestamp>,
    possible: &[&Sourced<Timestamp>],
) -> bool {
    let printed_day = |p: &&&Sourced<Timestamp>| p.origin.is_printed();
    day(&declared.value) != day(&printed.value)
        && possible.iter().filter(printed_day).any(|p| day(&p.value) == day(&declared.value))
}

/// Whether two sources declare the very moment, and what is printed are the days of a list.
fn is_settled(declared: &Sourced<Timestamp>, possible: &[&Sourced<Timestamp>]) -> bool {
    if !is_list(possible, Origin::Markup) {
        return false;
    }
    let others = [Origin::JsonLd, Origin::OpenGraph, Origin::Microdata, Origin::Meta];
    let mut others =
        possible.iter().filter(|p| others.contains(&p.origin) && p.origin != declared.origin);
    instant(&declared.value).is_some_and(|moment| others.any(|p| instant(&p.value) == Some(moment)))
}

/// A zone has moved the declared day by one; or the page prints the hour and the declared moment of
/// that day has none, or no zone; or the declared moment is that of the last change, and the page
/// prints an earlier day.
fn prefers_printed(
    declared: &Sourced<Timestamp>,
    printed: &Sourced<Timestamp>,
    possible: &[&Sourced<Timestamp>],
    modified: &[Sourced<Timestamp>],
) -> bool {
    let vague = declared.value.time.is_none() || declared.value.offset.is_none();
    let tells_hour = vague && printed.value.time.is_some();
    let marked =
        possible.iter().any(|p| p.origin == Origin::Markup && day(&p.value) == day(&printed.value));
    let (Some(declared), Some(printed)) = (day(&declared.value), day(&printed.value)) else {
        return false;
    };
    if declared == printed {
        return tells_hour;
    }
    if declared.year() == printed.year()
        && (declared.day(), declared.month()) == (printed.month(), printed.day())
    {
        return false;
    }
    let Ok(span) = declared.until(printed) else { return false };
    let days = span.get_days();
    let is_declared = |m: &&Sourced<Timestamp>| {
        !m.origin.is_printed() && !matches!(m.origin, Origin::Url | Origin::Script)
    };
    let is_change = |m: &Sourced<Timestamp>| match day(&m.value) {
        Some(changed) if marked => changed <= declared,
        Some(changed) => m.origin == Origin::JsonLd && changed <= declared,
        None => false,
    };
    // Nearer days, and those before there were pages, are of what the page tells: of a concert.
    const FAR: i32 = 30;
    const FIRST_YEAR: i16 = 1995;
    // `date` alone may be that of the last change.
    let is_vague =
        days < 0 && possible.iter().filter(|p| is_declared(p)).all(|p| p.origin == Origin::Meta);
    days.abs() == 1
        || is_vague
        || (days <= -FAR && printed.year() >= FIRST_YEAR && is_moved(possible, modified))
        || (days < 0 && modified.iter().filter(is_declared).any(is_change))
}

/// Whether all that is declared is one moment for sharing, which some systems move with every change
/// that they say nothing of, and the page prints no more than one day.
fn is_moved(possible: &[&Sourced<Timestamp>], modified: &[Sourced<Timestamp>]) -> bool {
    let mut printed: Vec<_> =
        possible.iter().filter(|p| p.origin.is_printed()).map(|p| day(&p.value)).collect();
    printed.dedup();
    let declared = possible.iter().filter(|p| !p.origin.is_printed() && p.origin != Origin::Script);
    modified.is_empty()
        && printed.len() == 1
        && declared.clone().count() == 1
        && declared.into_iter().all(|p| p.origin == Origin::OpenGraph)
}

/// The last declared change, else the last printed one.
pub(super) fn choose_modified(
    modified: &[Sourced<Timestamp>],
    latest: Option<jiff::civil::Date>,
) -> Option<Sourced<Timestamp>> {
    let possible = || modified.iter().filter(|m| !is_later(&m.value, latest));
    let printed = |m: &&Sourced<Timestamp>| m.origin.is_printed();
    possible().find(|m| !printed(m)).or_else(|| possible().next()).cloned()
}

fn is_later(moment: &Timestamp, latest: Option<jiff::civil::Date>) -> bool {
    // A day of grace: the caller's zone may be behind the page's.
    latest
        .and_then(|day| day.tomorrow().ok())
        .zip(day(moment))
        .is_some_and(|(last, day)| day > last)
}

fn day(moment: &Timestamp) -> Option<jiff::civil::Date> {
    let signed = |n: u8| i8::try_from(n).ok();
    jiff::civil::Date::new(moment.year, signed(moment.month?)?, signed(moment.day?)?).ok()
}

#[cfg(test)]
mod tests;
