use super::*;
use crate::date::{self, DateContext};

fn moment(text: &str, origin: Origin) -> Sourced<Timestamp> {
    let moment = date::parse(text, &DateContext::default());
    Sourced::new(moment.expect("a date"), origin)
}

fn chosen(published: &[Sourced<Timestamp>], modified: &[Sourced<Timestamp>]) -> String {
    choose(&of(published, modified)).map(|m| m.value.to_string()).unwrap_or_default()
}

fn of<'a>(published: &'a [Sourced<Timestamp>], modified: &'a [Sourced<Timestamp>]) -> Moments<'a> {
    Moments { published, in_body: &[], modified, opening: None, latest: None, is_of_others: false }
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
fn a_moment_that_is_declared_and_printed_as_a_change_is_no_publication() {
    let declared = moment("2018-01-20T20:22:55+01:00", Origin::JsonLd);
    let printed = moment("2018-01-21T17:30:11+00:00", Origin::Markup);
    let changed = moment("2018-01-21T18:30:11+01:00", Origin::JsonLd);
    let published = [declared, printed];
    assert_eq!(chosen(&published, &[changed]), "2018-01-20T20:22:55+01:00");
    assert_eq!(chosen(&published, &[]), "2018-01-21T17:30:11Z");
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
    assert_eq!(chosen(&[json.clone(), graph, printed.clone(), both], &[]), "2021-03-04T05:06:07Z");
    let meta = moment("2021-09-04", Origin::Meta);
    let changed = moment("2021-09-04", Origin::JsonLd);
    let moments = [json, meta, printed];
    assert_eq!(chosen(&moments, &[]), "2021-09-04");
    assert_eq!(chosen(&moments, &[changed]), "2021-03-04T05:06:07Z");
}

#[test]
fn a_declared_moment_that_is_printed_as_the_last_change_is_no_publication() {
    let declared = moment("2021-03-09T16:04:00Z", Origin::JsonLd);
    let changed = moment("2021-03-09T16:04:27Z", Origin::JsonLd);
    let printed_change = moment("9 March 2021", Origin::Text);
    let first = moment("2 March 2021", Origin::Text);
    let cells = ["2021-03-02", "2021-03-09"].map(|day| moment(day, Origin::Markup));
    let published = [vec![declared.clone(), first], cells.to_vec()].concat();
    let changes = [changed.clone(), printed_change.clone()];
    assert_eq!(chosen(&published, &changes), "2021-03-02");
    assert_eq!(chosen(&published, &[changed]), declared.value.to_string());
    let later = moment("2021-03-09T17:00:00Z", Origin::JsonLd);
    assert_eq!(chosen(&published, &[later, printed_change.clone()]), declared.value.to_string());
    let both = [published, vec![printed_change]].concat();
    assert_eq!(chosen(&both, &changes), declared.value.to_string());
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
    let moments = Moments { in_body: &[line], ..of(&both, &[]) };
    let chosen = choose(&moments).map(|m| m.value.to_string());
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
    let printed = moment("10/03/2021", Origin::Markup);
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
    let moments = Moments { latest, ..of(&moments, &[]) };
    let chosen = choose(&moments).map(|m| m.value.to_string());
    assert_eq!(chosen.as_deref(), Some("2021-06-24"));
}

#[test]
fn a_clear_date_tells_the_order_of_one_that_can_be_read_in_two_ways() {
    let declared = moment("11/01/2023 12:43:42", Origin::Meta);
    let printed = moment("1 November 2023", Origin::Text);
    assert_eq!(chosen(std::slice::from_ref(&declared), &[]), "2023-01-11T12:43:42");
    assert_eq!(chosen(&[declared.clone(), printed.clone()], &[]), "2023-11-01");
    let same = moment("11 January 2023", Origin::Text);
    assert_eq!(chosen(&[declared, printed.clone(), same], &[]), "2023-01-11T12:43:42");
    let clear = moment("11.01.2023", Origin::Meta);
    assert_eq!(chosen(&[clear, printed], &[]), "2023-01-11");
}

#[test]
fn the_day_with_which_the_text_opens_counts_where_lines_tell_those_of_a_list() {
    let opening = moment("3 May 2021", Origin::Text);
    let days = ["1 May 2021", "2 May 2021", "4 May 2021", "5 May 2021"];
    let list = days.map(|day| moment(day, Origin::Text));
    let of = |published: &[Sourced<Timestamp>]| {
        choose(&Moments { opening: Some(&opening), ..of(published, &[]) })
            .map(|m| m.value.to_string())
            .unwrap_or_default()
    };
    assert_eq!(of(&list), "2021-05-03");
    assert_eq!(of(&list[..2]), "2021-05-01");
    assert_eq!(of(&[]), "2021-05-03");
    assert_eq!(of(&[moment("2021-05-01", Origin::Url)]), "2021-05-01");
}

#[test]
fn what_lists_others_tells_no_day_of_its_own() {
    let days = ["1 March 2021", "2 March 2021", "3 March 2021", "4 March 2021"];
    let moments: Vec<_> = days.iter().map(|day| moment(day, Origin::Markup)).collect();
    let chosen = |is_of_others| {
        let moments = Moments { is_of_others, ..of(&moments, &[]) };
        choose(&moments).map(|m| m.value.to_string())
    };
    assert_eq!(chosen(false).as_deref(), Some("2021-03-01"));
    assert_eq!(chosen(true), None);
}

#[test]
fn a_moment_that_two_declare_is_no_change_beside_the_days_of_a_list() {
    let declared = [Origin::JsonLd, Origin::OpenGraph].map(|o| moment("2021-03-04T09:55:00Z", o));
    let changed = moment("2021-03-04T08:27:00Z", Origin::JsonLd);
    let days = ["1 March 2021", "30 January 2021", "31 January 2021", "2 March 2021"];
    let listed = days.iter().map(|day| moment(day, Origin::Markup));
    let moments: Vec<_> = declared.into_iter().chain(listed).collect();
    assert_eq!(chosen(&moments, &[changed]), "2021-03-04T09:55:00Z");
}

#[test]
fn a_moment_for_sharing_alone_may_have_been_moved_behind_the_one_printed_day() {
    let shared = moment("2024-08-07T12:01:51Z", Origin::OpenGraph);
    let printed = moment("30 December 2013", Origin::Text);
    assert_eq!(chosen(&[shared.clone(), printed.clone()], &[]), "2013-12-30");
    let declared = "2024-08-07T12:01:51Z";
    let other = moment("3 May 2012", Origin::Text);
    assert_eq!(chosen(&[shared.clone(), printed.clone(), other], &[]), declared);
    for of_what_it_tells in ["3 May 1945", "20 July 2024"] {
        let told = moment(of_what_it_tells, Origin::Text);
        assert_eq!(chosen(&[shared.clone(), told], &[]), declared, "{of_what_it_tells}");
    }
    let json = moment(declared, Origin::JsonLd);
    assert_eq!(chosen(&[json, shared.clone(), printed.clone()], &[]), declared);
    let changed = moment("2024-09-01", Origin::OpenGraph);
    assert_eq!(chosen(&[shared, printed], &[changed]), declared);
}
