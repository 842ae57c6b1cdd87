//! Microdata and RDFa: elements whose `itemprop` or `property` names what they hold.

use super::candidates::{Candidates, push, push_moment, push_tag};
use super::date::{self, DateContext};
use super::facts::{Cell, Facts};
use super::meta_tags::push_author;
use super::person;
use crate::{Origin, Person, Role};

/// Items that are not the page's article: what they say is not the article's.
const OTHER_ITEMS: &[&str] = &[
    "Answer",
    "Comment",
    "UserComments",
    "Offer",
    "AggregateRating",
    "BreadcrumbList",
    "ListItem",
    "ImageObject",
    "SiteNavigationElement",
    "WPHeader",
    "WPFooter",
    "WPSideBar",
    "PostalAddress",
];

pub(super) fn read(facts: &Facts<'_>, dates: &DateContext<'_>, out: &mut Candidates) {
    let origin = Origin::Microdata;
    for (index, cell) in facts.cells.iter().enumerate() {
        let Some(property) = cell.attribute("itemprop").or_else(|| cell.attribute("property"))
        else {
            continue;
        };
        if cell.item_type.is_some_and(|kind| OTHER_ITEMS.contains(&kind))
            || facts.in_region(cell)
            || facts.is_of_other_article(cell)
        {
            continue;
        }
        for name in property.split_ascii_whitespace() {
            let name = name.rsplit([':', '/']).next().unwrap_or(name);
            let value = || cell.attribute("content").unwrap_or_else(|| cell.text());
            let moment = || moment(cell, dates);
            match name {
                "headline" => push(&mut out.titles, value(), origin),
                "alternativeHeadline" => push(&mut out.subtitles, value(), origin),
                "author" | "creator" => {
                    let value = inner_name(facts, index).unwrap_or_else(|| first_line(value()));
                    push_author(value, origin, out);
                }
                "editor" => {
                    let value = inner_name(facts, index).unwrap_or_else(value);
                    let editors = person::people(value).into_iter();
                    out.editors.extend(editors.map(|p| Person { role: Role::Editor, ..p }));
                }
                "datePublished" | "dateUpdate" | "dateCreated" | "created" | "date" | "issued" => {
                    push_moment(&mut out.published, moment(), origin);
                }
                "dateModified" | "modified" => push_moment(&mut out.modified, moment(), origin),
                "articleSection" => push(&mut out.sections, value(), origin),
                "keywords" => value().split(',').for_each(|tag| push_tag(&mut out.tags, tag)),
                _ => {}
            }
        }
    }
}

fn moment(cell: &Cell<'_>, dates: &DateContext<'_>) -> Option<crate::Timestamp> {
    let declared = [cell.attribute("datetime"), cell.attribute("content")].into_iter().flatten();
    let printed = std::iter::once_with(|| cell.text());
    declared.chain(printed).find_map(|value| date::parse(value, dates))
}

/// Of a box about the author the name, which stands first.
fn first_line(value: &str) -> &str {
    value.lines().find(|line| !line.trim().is_empty()).unwrap_or(value)
}

/// The `name` inside an item that is a person or organization.
fn inner_name<'f>(facts: &'f Facts<'_>, index: usize) -> Option<&'f str> {
    let outer = facts.cells.get(index)?;
    let inside = facts.cells.iter().skip(index + 1).take_while(|cell| cell.order < outer.end);
    let name = |cell: &&Cell<'_>| cell.attribute("itemprop") == Some("name");
    let cell = inside.take(20).find(name)?;
    let value = cell.attribute("content").unwrap_or_else(|| cell.text());
    (!value.is_empty()).then_some(value)
}
