//! When it was published and changed.

#[cfg(test)]
mod tests;

use crate::date;
use crate::{Origin, Sourced, Timestamp};
use jiff::civil::Date;

/// What the choice is made from.
pub(super) struct Moments<'a> {
    pub published: &'a [Sourced<Timestamp>],
    /// In lines of the text's own head.
    pub in_body: &'a [Sourced<Timestamp>],
    pub modified: &'a [Sourced<Timestamp>],
    /// The day with which the text opens.
    pub opening: Option<&'a Sourced<Timestamp>>,
    pub latest: Option<Date>,
    /// The page lists other articles or reviews of something.
    pub is_of_others: bool,
}

/// The declared moment, or the printed one where that says better what readers were told.
pub(super) fn choose(moments: &Moments<'_>) -> Option<Sourced<Timestamp>> {
    let evidence = Evidence::new(moments);
    let opening = moments.opening.filter(|opening| !is_later(&opening.value, moments.latest));
    let printed = evidence.printed(moments.published, opening);
    let chosen = match (evidence.first(&[Origin::Envelope]), evidence.declared(printed)) {
        (Some(envelope), _) => envelope,
        (None, Some(declared)) => {
            if let Some(local) = evidence.elsewhere(declared) {
                return Some(local.clone());
            }
            let preferred = printed.filter(|printed| {
                !evidence.is_settled(declared)
                    && !evidence.is_confirmed(declared, printed)
                    && evidence.prefers_printed(declared, printed)
            });
            preferred.unwrap_or(declared)
        }
        (None, None) => printed
            .or_else(|| evidence.first(&[Origin::Url]))
            .or(opening)
            .or_else(|| evidence.first(&[Origin::Script, Origin::Link]))?,
    };
    Some(evidence.in_clear_order(chosen).clone())
}

/// The moments that are weighed against each other.
struct Evidence<'a> {
    /// Of publication.
    possible: Vec<&'a Sourced<Timestamp>>,
    /// Of changes.
    modified: &'a [Sourced<Timestamp>],
    latest: Option<Date>,
}

impl<'a> Evidence<'a> {
    fn new(moments: &Moments<'a>) -> Self {
        let Moments { published, in_body, modified, latest, .. } = *moments;
        let all = published.iter().chain(in_body);
        let mut possible: Vec<_> = all.filter(|p| !is_later(&p.value, latest)).collect();
        if moments.is_of_others {
            let lists = [Origin::Microdata, Origin::Markup, Origin::Text];
            let lists: Vec<_> = lists.into_iter().filter(|o| is_list(&possible, *o)).collect();
            possible.retain(|p| !lists.contains(&p.origin));
        }
        Self { possible, modified, latest }
    }

    /// The first moment of an origin, those with a day before all others.
    fn first(&self, origins: &[Origin]) -> Option<&'a Sourced<Timestamp>> {
        let of = |origin: &Origin| {
            let origin = *origin;
            self.possible.iter().filter(move |p| p.origin == origin).copied()
        };
        let mut with_day = origins.iter().flat_map(of).filter(|p| p.value.day.is_some());
        with_day.next().or_else(|| origins.iter().flat_map(of).next())
    }

    /// What the page prints: in a cell, in a line, or at the beginning of its text.
    fn printed(
        &self,
        published: &'a [Sourced<Timestamp>],
        opening: Option<&'a Sourced<Timestamp>>,
    ) -> Option<&'a Sourced<Timestamp>> {
        let opening_of_list = opening.filter(|_| is_list(&self.possible, Origin::Text));
        let mut lines = published.iter().filter(|p| p.origin == Origin::Text);
        let line = || lines.find(|line| !is_later(&line.value, self.latest));
        let cell = self.first(&[Origin::Markup]);
        let cell = cell.map(|first| self.beside(first, opening_of_list.or_else(line)));
        cell.or(opening_of_list).or_else(|| self.first(&[Origin::Text]))
    }

    /// Of several cells of dates the one whose day a line beside the headline tells: lists of other
    /// articles have such cells, too.
    fn beside(
        &self,
        first: &'a Sourced<Timestamp>,
        line: Option<&Sourced<Timestamp>>,
    ) -> &'a Sourced<Timestamp> {
        let Some(said) = line.and_then(|line| day(&line.value)) else { return first };
        let cells = self.possible.iter().filter(|p| p.origin == Origin::Markup).copied();
        let mut cells = std::iter::once(first).chain(cells);
        cells.find(|cell| day(&cell.value) == Some(said)).unwrap_or(first)
    }

    /// The first declared moment; of several that disagree the one whose day the page prints first.
    fn declared(&self, printed: Option<&Sourced<Timestamp>>) -> Option<&'a Sourced<Timestamp>> {
        use Origin::{JsonLd, Meta, Microdata, OpenGraph};
        let declared = match is_list(&self.possible, Microdata) {
            true => self.first(&[JsonLd, OpenGraph, Meta, Microdata]),
            false => self.first(&[JsonLd, OpenGraph, Microdata, Meta]),
        }?;
        let Some(printed) = printed.filter(|printed| !self.is_confirmed(declared, printed)) else {
            return Some(declared);
        };
        let said = day(&printed.value);
        let is_change = self.modified.iter().any(|m| day(&m.value) == said);
        let agrees = |p: &&&Sourced<Timestamp>| {
            let declares = match p.origin {
                JsonLd | OpenGraph | Microdata => true,
                // `date` may be that of the last change.
                Meta => !is_change,
                _ => false,
            };
            declares && day(&p.value) == said
        };
        match said.is_none() || day(&declared.value) == said {
            true => Some(declared),
            false => Some(self.possible.iter().find(agrees).copied().unwrap_or(declared)),
        }
    }

    /// The declared moment in the zone in which the page itself has it, where that is another day.
    fn elsewhere(&self, declared: &Sourced<Timestamp>) -> Option<&'a Sourced<Timestamp>> {
        let moment = instant(&declared.value)?;
        let mut local = self.possible.iter().filter(|p| {
            p.origin.is_printed()
                && p.value.offset != Some(0)
                && day(&p.value) != day(&declared.value)
        });
        local.find(|p| instant(&p.value) == Some(moment)).copied()
    }

    /// 3/5/2021 as another date of the page tells it that can be read in one way only.
    fn in_clear_order(&self, chosen: &'a Sourced<Timestamp>) -> &'a Sourced<Timestamp> {
        let changes = self.modified.iter().filter(|m| !is_later(&m.value, self.latest));
        let others = self.possible.iter().copied().chain(changes);
        let mut clear = others.filter(|other| !date::is_ambiguous(&other.value.printed));
        let is_same = |other: &Sourced<Timestamp>| day(&other.value) == day(&chosen.value);
        if !date::is_ambiguous(&chosen.value.printed) || clear.clone().any(is_same) {
            return chosen;
        }
        clear.find(|other| is_swapped(&other.value, &chosen.value)).unwrap_or(chosen)
    }

    /// Whether the page prints the declared day too, beside another one.
    fn is_confirmed(&self, declared: &Sourced<Timestamp>, printed: &Sourced<Timestamp>) -> bool {
        let said = day(&declared.value);
        said != day(&printed.value)
            && !self.is_last_change(declared)
            && self.possible.iter().any(|p| p.origin.is_printed() && day(&p.value) == said)
    }

    /// Whether what is declared as the publication is declared as the last change, too, and printed as
    /// that alone.
    fn is_last_change(&self, declared: &Sourced<Timestamp>) -> bool {
        let said = day(&declared.value);
        let is = |m: &Sourced<Timestamp>| {
            m.origin == declared.origin && date::is_minute_of(&m.value, &declared.value)
        };
        self.modified.iter().any(is)
            && self.modified.iter().any(|m| m.origin == Origin::Text && day(&m.value) == said)
            && !self.possible.iter().any(|p| p.origin == Origin::Text && day(&p.value) == said)
    }

    /// Whether two sources declare the very moment, and what is printed are the days of a list.
    fn is_settled(&self, declared: &Sourced<Timestamp>) -> bool {
        const DECLARED: [Origin; 4] =
            [Origin::JsonLd, Origin::OpenGraph, Origin::Microdata, Origin::Meta];
        let is_other = |p: &Sourced<Timestamp>, moment: i64| {
            p.origin != declared.origin
                && DECLARED.contains(&p.origin)
                && instant(&p.value) == Some(moment)
        };
        is_list(&self.possible, Origin::Markup)
            && instant(&declared.value)
                .is_some_and(|moment| self.possible.iter().any(|p| is_other(p, moment)))
    }

    /// A zone has moved the declared day by one; or the page prints the hour and the declared moment
    /// of that day has none, or no zone; or the declared moment is that of the last change, and the
    /// page prints an earlier day.
    fn prefers_printed(&self, declared: &Sourced<Timestamp>, printed: &Sourced<Timestamp>) -> bool {
        // Nearer days, and those before there were pages, are of what the page tells: of a concert.
        const FAR: i32 = 30;
        const FIRST_YEAR: i16 = 1995;
        let vague = declared.value.time.is_none() || declared.value.offset.is_none();
        let (Some(declared_day), Some(printed_day)) = (day(&declared.value), day(&printed.value))
        else {
            return false;
        };
        if declared_day == printed_day {
            return vague && printed.value.time.is_some();
        }
        let Ok(span) = declared_day.until(printed_day) else { return false };
        let days = span.get_days();
        if is_swapped(&declared.value, &printed.value) {
            return false;
        }
        days.abs() == 1 && !self.is_declared_change(printed)
            || (days < 0 && (self.declares_only_meta() || self.is_of_change(declared_day, printed)))
            || (days <= -FAR && printed_day.year() >= FIRST_YEAR && self.is_moved())
    }

    /// Whether the page declares what it prints as the moment of a change.
    fn is_declared_change(&self, printed: &Sourced<Timestamp>) -> bool {
        let moment = instant(&printed.value);
        let mut changes = self.modified.iter().filter(|m| is_declared(m));
        moment.is_some() && changes.any(|m| instant(&m.value) == moment)
    }

    /// Whether nothing but `date` is declared: alone it may be that of the last change.
    fn declares_only_meta(&self) -> bool {
        self.possible.iter().filter(|p| is_declared(p)).all(|p| p.origin == Origin::Meta)
    }

    /// Whether a declared change is no later than the declared day.
    fn is_of_change(&self, declared: Date, printed: &Sourced<Timestamp>) -> bool {
        let printed = day(&printed.value);
        let is_marked =
            self.possible.iter().any(|p| p.origin == Origin::Markup && day(&p.value) == printed);
        self.modified.iter().filter(|m| is_declared(m)).any(|m| {
            (is_marked || m.origin == Origin::JsonLd)
                && day(&m.value).is_some_and(|changed| changed <= declared)
        })
    }

    /// Whether all that is declared is one moment for sharing, which some systems move with every
    /// change that they say nothing of, and the page prints no more than one day.
    fn is_moved(&self) -> bool {
        let printed = || self.possible.iter().filter(|p| p.origin.is_printed());
        let mut declared =
            self.possible.iter().filter(|p| !p.origin.is_printed() && p.origin != Origin::Script);
        let is_only_day = |first: &Sourced<Timestamp>| {
            printed().all(|other| day(&other.value) == day(&first.value))
        };
        self.modified.is_empty()
            && printed().next().is_some_and(|first| is_only_day(first))
            && declared.next().is_some_and(|p| p.origin == Origin::OpenGraph)
            && declared.next().is_none()
    }
}

fn is_declared(moment: &Sourced<Timestamp>) -> bool {
    !moment.origin.is_printed() && !matches!(moment.origin, Origin::Url | Origin::Script)
}

/// Whether the cells of a page tell so many days that they are those of a list.
pub(in crate::metadata) fn tells_many_days(published: &[Sourced<Timestamp>]) -> bool {
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

/// 3/5/2021 in the other order.
fn is_swapped(a: &Timestamp, b: &Timestamp) -> bool {
    a.year == b.year && a.day.is_some() && (a.day, a.month) == (b.month, b.day) && a.day != b.day
}

/// Seconds of a moment whose zone is known.
fn instant(moment: &Timestamp) -> Option<i64> {
    let (hour, minute, second) = moment.time?;
    let days = day(moment)?.since(jiff::civil::date(1970, 1, 1)).ok()?.get_days();
    let minutes = i64::from(hour) * 60 + i64::from(minute) - i64::from(moment.offset?);
    Some(i64::from(days) * 86_400 + minutes * 60 + i64::from(second.unwrap_or(0)))
}

/// The last declared change, else the last printed one.
pub(super) fn choose_modified(
    modified: &[Sourced<Timestamp>],
    latest: Option<Date>,
) -> Option<Sourced<Timestamp>> {
    let possible = || modified.iter().filter(|m| !is_later(&m.value, latest));
    possible().find(|m| !m.origin.is_printed()).or_else(|| possible().next()).cloned()
}

fn is_later(moment: &Timestamp, latest: Option<Date>) -> bool {
    // A day of grace: the caller's zone may be behind the page's.
    latest
        .and_then(|day| day.tomorrow().ok())
        .zip(day(moment))
        .is_some_and(|(last, day)| day > last)
}

fn day(moment: &Timestamp) -> Option<Date> {
    let signed = |n: u8| i8::try_from(n).ok();
    Date::new(moment.year, signed(moment.month?)?, signed(moment.day?)?).ok()
}
