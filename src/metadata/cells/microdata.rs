//! Microdata and RDFa: elements whose `itemprop` or `property` names what they hold.

use crate::date::{self, DateContext};
use crate::metadata::candidates::{Candidates, push, push_author, push_moment, push_tag, truth};
use crate::metadata::facts::{Cell, Facts};
use crate::metadata::names::person;
use crate::{Byline, Origin, Role, Sourced};

/// Items that are not the page's article: what they say is not the article's.
#[rustfmt::skip]
const OTHER_ITEMS: &[&str] = &[
    "Answer", "Comment", "UserComments", "Offer", "AggregateRating", "BreadcrumbList", "ListItem",
    "ImageObject", "SiteNavigationElement", "WPHeader", "WPFooter", "WPSideBar", "PostalAddress",
];

/// Adds what the properties say that belong to the item of the page's article.
pub(in crate::metadata) fn read(facts: &Facts<'_>, dates: &DateContext<'_>, out: &mut Candidates) {
    let (mut signed, first) = (Signed::default(), out.bylines.len());
    for (index, cell) in facts.cells.iter().enumerate() {
        let property = cell.attribute("itemprop").or_else(|| cell.attribute("property"));
        let Some(properties) = property else { continue };
        // A link is read as the name of an item alone.
        if cell.tag() == "link"
            || cell.item_type.is_some_and(|kind| OTHER_ITEMS.contains(&kind))
            || facts.is_apart(cell)
            || facts.is_of_other_article(cell)
        {
            continue;
        }
        for property in properties.split_ascii_whitespace() {
            let property = property.rsplit([':', '/']).next().unwrap_or(property);
            match property {
                "author" | "creator" => {
                    let name = inner_name(facts, index).unwrap_or_else(|| first_line(value(cell)));
                    signed.push(cell, name);
                    push_author(name, ORIGIN, out);
                }
                "editor" => {
                    let name = inner_name(facts, index).unwrap_or_else(|| value(cell));
                    out.editors.extend(person::of_role(name, Role::Editor));
                }
                "image" | "thumbnailUrl" => {
                    let address = inner(facts, index, &["contentUrl", "url"]);
                    let own = || ["content", "src", "href"].iter().find_map(|a| cell.attribute(a));
                    if let Some(address) = address.or_else(own) {
                        push(&mut out.images, address, ORIGIN);
                    }
                }
                _ => read_value(property, cell, dates, out),
            }
        }
    }
    if let Some(byline) = signed.byline() {
        out.bylines.insert(first, byline);
    }
}

const ORIGIN: Origin = Origin::Microdata;

fn value<'c>(cell: &'c Cell<'_>) -> &'c str {
    cell.attribute("content").unwrap_or_else(|| cell.text())
}

/// Reads a property of which the cell itself has the value.
fn read_value(property: &str, cell: &Cell<'_>, dates: &DateContext<'_>, out: &mut Candidates) {
    let value = || value(cell);
    let moment = || moment(cell, dates);
    match property {
        "headline" => push(&mut out.titles, value(), ORIGIN),
        "alternativeHeadline" => push(&mut out.subtitles, value(), ORIGIN),
        "datePublished" | "dateUpdate" | "date" | "issued" => {
            push_moment(&mut out.published, moment(), ORIGIN);
        }
        // Of a record that may have been copied: vaguer than a day of publication.
        "dateCreated" | "created" => push_moment(&mut out.published, moment(), Origin::Meta),
        "dateModified" | "modified" => push_moment(&mut out.modified, moment(), ORIGIN),
        "articleSection" => push(&mut out.sections, value(), ORIGIN),
        "license" => {
            push(&mut out.licenses, cell.attribute("href").unwrap_or_else(value), ORIGIN);
        }
        "isAccessibleForFree" => out.is_free = truth(value()).or(out.is_free),
        "commentCount" => out.comment_count = value().trim().parse().ok().or(out.comment_count),
        "keywords" => value().split(',').for_each(|tag| push_tag(&mut out.tags, tag)),
        _ => {}
    }
}

/// Authors who stand one after the other, each an item of its own.
#[derive(Default)]
struct Signed {
    names: Vec<String>,
    /// Where the last of them ends.
    end: usize,
}

impl Signed {
    /// Elements between two names of one list, at most.
    const GAP: usize = 12;
    const MOST: usize = 24;

    fn push(&mut self, cell: &Cell<'_>, name: &str) {
        let follows = self.names.is_empty() || cell.order <= self.end + Self::GAP;
        if follows && self.names.len() < Self::MOST {
            self.names.push(name.to_owned());
            self.end = cell.end;
        }
    }

    /// The byline that names all of them, where they are several.
    fn byline(&self) -> Option<Sourced<Byline>> {
        let mut byline = Byline::default();
        if self.names.len() < 2 {
            return None;
        }
        byline.add_people(self.names.iter().flat_map(|name| person::declared(name).people));
        byline.printed = byline.names();
        (byline.people.len() > 1).then(|| Sourced::new(byline, Origin::Microdata))
    }
}

fn moment(cell: &Cell<'_>, dates: &DateContext<'_>) -> Option<crate::Timestamp> {
    // An `abbr` has what it is short for in its title.
    let declared = ["datetime", "content", "title"].into_iter();
    let declared = declared.filter_map(|name| cell.attribute(name));
    let printed = std::iter::once_with(|| cell.text());
    declared.chain(printed).find_map(|value| date::parse(value, dates))
}

/// Of a box about the author the name, which stands first.
fn first_line(value: &str) -> &str {
    value.lines().find(|line| !line.trim().is_empty()).unwrap_or(value)
}

/// The `name` inside an item that is a person or organization.
fn inner_name<'f>(facts: &'f Facts<'_>, index: usize) -> Option<&'f str> {
    inner(facts, index, &["name"])
}

/// The value of one of these properties inside an item.
fn inner<'f>(facts: &'f Facts<'_>, index: usize, properties: &[&str]) -> Option<&'f str> {
    let outer = facts.cells.get(index)?;
    let inside = facts.cells.iter().skip(index + 1).take_while(|cell| cell.order < outer.end);
    let is = |cell: &&Cell<'_>| {
        cell.attribute("itemprop").is_some_and(|property| properties.contains(&property))
    };
    let cell = inside.take(20).find(is)?;
    let address = || cell.attribute("src").or_else(|| cell.attribute("href"));
    let of_picture = || address().filter(|_| !properties.contains(&"name"));
    let value = cell.attribute("content").or_else(of_picture).unwrap_or_else(|| cell.text());
    (!value.is_empty()).then_some(value)
}
