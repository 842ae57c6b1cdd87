//! When it was published and changed.

use crate::{Origin, Sourced, Timestamp};

/// The declared moment, or the printed one where that says better what readers were told.
pub(super) fn choose(
    published: &[Sourced<Timestamp>],
    in_body: &[Sourced<Timestamp>],
    modified: &[Sourced<Timestamp>],
    latest: Option<jiff::civil::Date>,
) -> Option<Sourced<Timestamp>> {
    let is_possible = |p: &&Sourced<Timestamp>| !is_later(&p.value, latest);
    let possible: Vec<&Sourced<Timestamp>> =
        published.iter().chain(in_body).filter(is_possible).collect();
    let beside_headline = published.iter().filter(is_possible).find(|p| p.origin == Origin::Text);
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
    let printed = marked.or_else(|| first(&[Origin::Text]));
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
            if !is_confirmed(declared, printed, &possible)
                && prefers_printed(declared, printed, &possible, modified) =>
        {
            Some(printed)
        }
        (None, Some(declared), _) => Some(declared),
        (None, None, Some(printed)) => {
            let in_address = first(&[Origin::Url]).filter(|url| is_swapped(url, printed));
            Some(in_address.unwrap_or(printed))
        }
        (None, None, None) => first(&[Origin::Url, Origin::Script, Origin::Link]),
    };
    chosen.cloned()
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
    let local = possible.iter().filter(|p| matches!(p.origin, Origin::Text | Origin::Markup));
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
    let printed_day = |p: &&&Sourced<Timestamp>| matches!(p.origin, Origin::Text | Origin::Markup);
    day(&declared.value) != day(&printed.value)
        && possible.iter().filter(printed_day).any(|p| day(&p.value) == day(&declared.value))
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
        !matches!(m.origin, Origin::Text | Origin::Markup | Origin::Url | Origin::Script)
    };
    let is_change = |m: &Sourced<Timestamp>| match day(&m.value) {
        Some(changed) if marked => changed <= declared,
        Some(changed) => m.origin == Origin::JsonLd && changed <= declared,
        None => false,
    };
    // `date` alone may be that of the last change.
    let is_vague =
        days < 0 && possible.iter().filter(|p| is_declared(p)).all(|p| p.origin == Origin::Meta);
    days.abs() == 1 || is_vague || (days < 0 && modified.iter().filter(is_declared).any(is_change))
}

/// The last declared change, else the last printed one.
pub(super) fn choose_modified(
    modified: &[Sourced<Timestamp>],
    latest: Option<jiff::civil::Date>,
) -> Option<Sourced<Timestamp>> {
    let possible = || modified.iter().filter(|m| !is_later(&m.value, latest));
    let printed = |m: &&Sourced<Timestamp>| matches!(m.origin, Origin::Text | Origin::Markup);
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
mod tests {
    use super::*;
    use crate::metadata::date::{self, DateContext};

    fn moment(text: &str, origin: Origin) -> Sourced<Timestamp> {
        let moment = date::parse(text, &DateContext::default());
        Sourced::new(moment.unwrap_or_default(), origin)
    }

    fn chosen(published: &[Sourced<Timestamp>], modified: &[Sourced<Timestamp>]) -> String {
        choose(published, &[], modified, None).map(|m| m.value.to_string()).unwrap_or_default()
    }

    #[test]
    fn the_declared_moment_wins_over_an_unrelated_printed_day() {
        let declared = moment("2021-03-04T05:06:07Z", Origin::JsonLd);
        let printed = moment("1 January 2019", Origin::Markup);
        assert_eq!(chosen(&[declared, printed], &[]), "2021-03-04T05:06:07Z");
    }

    #[test]
    fn a_day_that_a_zone_has_moved_is_the_printed_one() {
        let declared = moment("2021-03-04T23:06:07Z", Origin::JsonLd);
        let printed = moment("5 March 2021", Origin::Markup);
        assert_eq!(chosen(&[declared, printed], &[]), "2021-03-05");
    }

    #[test]
    fn of_declared_days_that_disagree_the_printed_one_counts() {
        let json = moment("2021-03-04T05:06:07Z", Origin::JsonLd);
        let graph = moment("2021-09-04T05:06:07Z", Origin::OpenGraph);
        let printed = moment("4 September 2021", Origin::Markup);
        let both = moment("4 March 2021", Origin::Text);
        assert_eq!(
            chosen(&[json.clone(), graph.clone(), printed.clone()], &[]),
            "2021-09-04T05:06:07Z"
        );
        assert_eq!(
            chosen(&[json.clone(), graph, printed.clone(), both], &[]),
            "2021-03-04T05:06:07Z"
        );
        let meta = moment("2021-09-04", Origin::Meta);
        let changed = moment("2021-09-04", Origin::JsonLd);
        let moments = [json, meta, printed];
        assert_eq!(chosen(&moments, &[]), "2021-09-04");
        assert_eq!(chosen(&moments, &[changed]), "2021-03-04T05:06:07Z");
    }

    #[test]
    fn of_several_cells_that_counts_whose_day_stands_beside_the_headline() {
        let cells = ["2021-08-10", "2021-12-12"].map(|day| moment(day, Origin::Markup));
        let line = moment("12 December 2021", Origin::Text);
        let [list, own] = cells;
        let both = [list.clone(), own];
        assert_eq!(chosen(&both, &[]), "2021-08-10");
        assert_eq!(chosen(&[both.to_vec(), vec![line.clone()]].concat(), &[]), "2021-12-12");
        assert_eq!(chosen(&[list, line.clone()], &[]), "2021-08-10");
        let chosen = choose(&both, &[line], &[], None).map(|m| m.value.to_string());
        assert_eq!(chosen.as_deref(), Some("2021-08-10"));
    }

    #[test]
    fn a_lone_meta_date_may_be_that_of_a_change() {
        let declared = moment("2021-02-12", Origin::Meta);
        let printed = moment("5 February 2021", Origin::Text);
        assert_eq!(chosen(&[declared.clone(), printed.clone()], &[]), "2021-02-05");
        let later = moment("20 February 2021", Origin::Text);
        assert_eq!(chosen(&[declared.clone(), later], &[]), "2021-02-12");
        let sure = moment("2021-02-12", Origin::JsonLd);
        assert_eq!(chosen(&[sure, declared, printed], &[]), "2021-02-12");
    }

    #[test]
    fn a_day_after_the_last_change_is_none_of_publication() {
        let declared = moment("2025-06-12", Origin::JsonLd);
        let printed = moment("2 November 2022", Origin::Text);
        let modified = [moment("2025-06-10", Origin::JsonLd)];
        assert_eq!(chosen(&[declared, printed], &modified), "2022-11-02");
    }

    #[test]
    fn a_moment_stands_in_the_zone_of_the_page() {
        let declared = moment("2021-03-04T23:25:38Z", Origin::JsonLd);
        let other = moment("2011-11-04", Origin::Text);
        let printed = moment("2021-03-05T04:25:38+05:00", Origin::Markup);
        assert_eq!(chosen(&[declared, other, printed], &[]), "2021-03-05T04:25:38+05:00");
    }

    #[test]
    fn days_of_a_list_give_way_to_a_declared_one() {
        let mut moments: Vec<_> = ["2021-03-13", "2021-03-12", "2021-03-11", "2021-03-10"]
            .map(|day| moment(day, Origin::Microdata))
            .into();
        assert_eq!(chosen(&moments, &[]), "2021-03-13");
        moments.push(moment("2020-01-02", Origin::Meta));
        assert_eq!(chosen(&moments, &[]), "2020-01-02");
    }

    #[test]
    fn the_address_tells_the_order_of_a_printed_day() {
        let printed = moment("2021-03-10", Origin::Markup);
        let address = moment("2021-10-03", Origin::Url);
        assert_eq!(chosen(&[printed.clone(), address], &[]), "2021-10-03");
        let other = moment("2021-10-04", Origin::Url);
        assert_eq!(chosen(&[printed, other], &[]), "2021-03-10");
    }

    #[test]
    fn of_two_moments_of_a_day_the_printed_one_counts_where_the_declared_has_no_zone() {
        let printed = moment("2021-03-04 07:58", Origin::Markup);
        for (declared, expected) in [
            ("2021-03-04", "2021-03-04T07:58"),
            ("2021-03-04 08:02:11", "2021-03-04T07:58"),
            ("2021-03-04T07:59:11+08:00", "2021-03-04T07:59:11+08:00"),
        ] {
            assert_eq!(chosen(&[moment(declared, Origin::Meta), printed.clone()], &[]), expected);
        }
    }

    #[test]
    fn a_declared_day_that_is_the_last_change_gives_way_to_an_earlier_printed_one() {
        let declared = moment("2021-06-24", Origin::JsonLd);
        let printed = moment("25 August 2020", Origin::Text);
        let modified = [moment("2021-06-24", Origin::JsonLd)];
        assert_eq!(chosen(&[declared, printed], &modified), "2020-08-25");
    }

    #[test]
    fn a_declared_day_that_is_printed_beside_another_stays() {
        let declared = moment("2022-12-25T11:00:02Z", Origin::JsonLd);
        let changed = moment("7 December 2022", Origin::Text);
        let printed = moment("25 December 2022", Origin::Markup);
        let modified = [moment("2022-12-07", Origin::JsonLd)];
        let chosen = chosen(&[declared, changed, printed], &modified);
        assert_eq!(chosen, "2022-12-25T11:00:02Z");
    }

    #[test]
    fn a_printed_day_in_the_other_order_is_the_declared_one() {
        let declared = moment("2021-11-01T05:00:00Z", Origin::JsonLd);
        let printed = moment("2021-01-11", Origin::Markup);
        let modified = [moment("2021-11-01", Origin::JsonLd)];
        assert_eq!(chosen(&[declared, printed], &modified), "2021-11-01T05:00:00Z");
    }

    #[test]
    fn nothing_is_later_than_the_callers_day() {
        let moments = [moment("2031-06-24", Origin::Markup), moment("2021-06-24", Origin::Url)];
        let latest = jiff::civil::Date::new(2022, 1, 1).ok();
        let chosen = choose(&moments, &[], &[], latest).map(|m| m.value.to_string());
        assert_eq!(chosen.as_deref(), Some("2021-06-24"));
    }
}
