//! Which of a page's bylines can be its article's.

use crate::metadata::names::person;
use crate::{Byline, DropReason, Dropped, Origin, PageType, Sourced};

/// Leaves those that neither a box of others prints nor a page of this kind prints of others.
pub(in crate::metadata) fn retain_eligible(
    bylines: &mut Vec<Sourced<Byline>>,
    dropped: &[Dropped],
    page_type: Option<PageType>,
) {
    bylines
        .retain(|byline| byline.origin != Origin::Text || !stands_in_box(&byline.value, dropped));
    retain_for_page_type(bylines, page_type);
}

/// Whether an advertisement or a comment printed it.
fn stands_in_box(byline: &Byline, dropped: &[Dropped]) -> bool {
    let is_box = |dropped: &&Dropped| {
        matches!(dropped.reason(), DropReason::Advertisement | DropReason::Comments)
    };
    !byline.printed.is_empty()
        && dropped.iter().filter(is_box).any(|dropped| dropped.text().contains(&byline.printed))
}

/// Offers and lists print the names of those who reviewed the thing or wrote what is listed.
fn retain_for_page_type(bylines: &mut Vec<Sourced<Byline>>, page_type: Option<PageType>) {
    let lists_or_offers = page_type.is_some_and(PageType::lists_or_offers);
    // The one label on a page is that of its own author.
    let mut printed = bylines.iter().filter(|byline| byline.origin == Origin::Text);
    let first = printed.next();
    let is_one =
        printed.all(|byline| first.is_some_and(|f| f.value.authors().eq(byline.value.authors())));
    bylines.retain(|byline| match byline.origin {
        Origin::Envelope | Origin::Meta | Origin::OpenGraph => true,
        Origin::Text if is_one && person::is_labelled(&byline.value.printed) => {
            byline.value.printed.contains(':') || !lists_or_offers
        }
        // Products carry their reviews in JSON-LD.
        Origin::JsonLd => page_type != Some(PageType::Product),
        _ => !lists_or_offers,
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_one_label_on_a_list_is_that_of_its_author() {
        let line = |printed: &str, name: &str| {
            let people = person::people(name);
            Sourced::new(Byline::of_people(printed, people), Origin::Text)
        };
        let left = |mut bylines: Vec<_>| {
            retain_eligible(&mut bylines, &[], Some(PageType::Listing));
            bylines.len()
        };
        assert_eq!(left(vec![line("Auteur : Ana Lee", "Ana Lee")]), 1);
        assert_eq!(left(vec![line("Ana Lee", "Ana Lee")]), 0);
        let two = vec![line("Auteur : Ana Lee", "Ana Lee"), line("Auteur : Bo Ray", "Bo Ray")];
        assert_eq!(left(two), 0);
    }

    #[test]
    fn names_on_offers_and_lists_are_those_of_others() {
        use Origin::{JsonLd, Markup, Meta, OpenGraph, Text};
        let left = |page_type| -> Vec<Origin> {
            let bylines = [JsonLd, Meta, OpenGraph, Markup, Text];
            let bylines = bylines.map(|origin| Sourced::new(Byline::default(), origin));
            let mut bylines = Vec::from(bylines);
            retain_eligible(&mut bylines, &[], page_type);
            bylines.iter().map(|byline| byline.origin).collect()
        };
        assert_eq!(left(Some(PageType::Product)), [Meta, OpenGraph]);
        for listed in [PageType::Collection, PageType::Listing, PageType::Service] {
            assert_eq!(left(Some(listed)), [JsonLd, Meta, OpenGraph]);
        }
        assert_eq!(left(Some(PageType::Article)).len(), 5);
        assert_eq!(left(None).len(), 5);
    }
}
