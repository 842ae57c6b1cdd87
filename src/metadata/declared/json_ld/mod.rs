//! JSON-LD: the object that describes this page, among all that it carries.

mod graph;
mod repair;
mod value;

use super::unescape::unescaped;
use crate::date::{self, DateContext};
use crate::metadata::candidates::{Candidates, MOST_STEPS, push, push_moment, push_tag, truth};
use crate::metadata::lines::owner;
use crate::metadata::names::person;
use crate::metadata::squeeze::squeeze;
use crate::word_list::WordList;
use crate::{Byline, Defect, Origin, Role, Timestamp};
use graph::{ARTICLE_TYPES, Graph, ORGANIZATION_TYPES, Object};
use serde_json::Value;
use std::borrow::Cow;
use value::{address, is_type, items, text, texts};

/// What the page's own description must agree with.
pub(crate) struct PageHints<'a> {
    pub title: Option<&'a str>,
    pub url: Option<&'a str>,
}

/// The values of a script, as far as they can be read.
pub(crate) fn values(body: &str) -> Vec<Value> {
    repair::values(body).unwrap_or_else(|before| before)
}

/// Adds what the objects say of this page and its site, and notes scripts that are broken.
pub(crate) fn read<'a>(
    bodies: impl Iterator<Item = &'a str>,
    hints: &PageHints<'_>,
    dates: &DateContext<'_>,
    defects: &mut Vec<Defect>,
    out: &mut Candidates,
) {
    let mut values = Vec::new();
    for body in bodies {
        let (read, is_broken) = match repair::values(body) {
            Ok(read) => (read, false),
            Err(read) => (read, true),
        };
        values.extend(read);
        if is_broken && !defects.contains(&Defect::BrokenJsonLd) {
            defects.push(Defect::BrokenJsonLd);
        }
    }
    let graph = Graph::new(&values);
    for object in
        graph.objects.iter().filter(|o| is_type(o, ORGANIZATION_TYPES) && !is_type(o, &["Person"]))
    {
        if let Some(name) = text(object, "name")
            && out.organizations.len() < 64
        {
            out.organizations.push(squeeze(name));
        }
    }
    for object in graph.objects.iter().filter(|o| is_type(o, &["WebSite"])) {
        graph.read_site(object, out);
    }
    if let Some(object) = graph.objects.iter().find(|o| is_type(o, &["BreadcrumbList"])) {
        graph.read_trail(object, out);
    }
    if let Some(object) = graph.main_object(hints) {
        graph.read_article(object, dates, out);
    }
    // The text may leave its date to the page that it is on.
    if out.published.iter().all(|p| p.origin != Origin::JsonLd)
        && let Some(page) = graph.page(hints)
    {
        read_dates(page, dates, out);
    }
}

fn read_dates(object: &Object, dates: &DateContext<'_>, out: &mut Candidates) {
    for key in ["datePublished", "dateCreated", "uploadDate"] {
        push_moment(&mut out.published, moment(object, key, dates), Origin::JsonLd);
    }
    push_moment(&mut out.modified, moment(object, "dateModified", dates), Origin::JsonLd);
}

fn moment(object: &Object, key: &str, dates: &DateContext<'_>) -> Option<Timestamp> {
    match object.get(key) {
        Some(Value::Number(counted)) => date::declared(&counted.to_string(), dates),
        _ => date::declared(text(object, key)?, dates),
    }
}

/// 1234, "1234" or "1,234".
fn count_of(value: &Value) -> Option<u32> {
    match value {
        Value::Number(count) => count.as_u64().and_then(|count| u32::try_from(count).ok()),
        Value::String(count) => count.trim().replace([',', '.', ' '], "").parse().ok(),
        _ => None,
    }
}

/// How often readers commented, by an `InteractionCounter`.
fn comments_counted(counter: &Value) -> Option<u32> {
    let counter = counter.as_object()?;
    let kind = match counter.get("interactionType")? {
        Value::Object(kind) => text(kind, "@type").or_else(|| text(kind, "@id"))?,
        kind => kind.as_str()?,
    };
    kind.ends_with("CommentAction").then(|| counter.get("userInteractionCount"))?.and_then(count_of)
}

impl<'v> Graph<'v> {
    fn read_site(&self, object: &'v Object, out: &mut Candidates) {
        if let Some(name) = text(object, "name") {
            push(&mut out.site_names, &entities(name), Origin::JsonLd);
        }
    }

    fn read_trail(&self, object: &'v Object, out: &mut Candidates) {
        let steps = items(object.get("itemListElement")).filter_map(Value::as_object);
        let mut steps: Vec<(u64, &str)> = steps
            .take(MOST_STEPS)
            .enumerate()
            .filter_map(|(index, step)| {
                let position =
                    step.get("position").and_then(pixels).map_or(index as u64, u64::from);
                let item = || text(self.follow(step.get("item")?.as_object()?), "name");
                Some((position, text(step, "name").or_else(item)?))
            })
            .collect();
        steps.sort_by_key(|(position, _)| *position);
        steps.iter().for_each(|(_, name)| push(&mut out.trail, &entities(name), Origin::JsonLd));
    }

    fn read_article(&self, object: &'v Object, dates: &DateContext<'_>, out: &mut Candidates) {
        let origin = Origin::JsonLd;
        out.is_article |= ARTICLE_TYPES.first().is_some_and(|(types, _)| is_type(object, types));
        let object = match object.get("mainEntity") {
            Some(Value::Object(main)) if is_type(object, &["QAPage"]) => self.follow(main),
            _ => object,
        };
        for key in ["headline", "name"] {
            if let Some(title) = text(object, key) {
                push(&mut out.titles, &entities(title), origin);
            }
        }
        if let Some(subtitle) = text(object, "alternativeHeadline") {
            push(&mut out.subtitles, &entities(subtitle), origin);
        }
        read_dates(object, dates, out);
        self.read_people(object, out);
        if let Some(description) = text(object, "description") {
            push(&mut out.descriptions, &entities(description), origin);
        }
        for section in texts(object.get("articleSection")) {
            push(&mut out.sections, &entities(section), origin);
        }
        for keywords in texts(object.get("keywords")) {
            keywords.split([',', ';']).for_each(|tag| push_tag(&mut out.tags, &entities(tag)));
        }
        if let Some(language) = text(object, "inLanguage") {
            push(&mut out.languages, language, origin);
        }
        if let Some(address) = address(object) {
            push(&mut out.canonical_urls, address, origin);
        }
        self.read_rights(object, out);
        for key in ["image", "thumbnailUrl", "primaryImageOfPage"] {
            self.read_images(object.get(key), out);
        }
        self.read_logos(object, out);
        self.read_publisher(object, out);
        for source in self.things(object.get("sourceOrganization")) {
            push(&mut out.sources, &entities(&source.name), origin);
        }
    }

    /// A publisher's name is the site's; a person owns one of another name.
    fn read_publisher(&self, object: &'v Object, out: &mut Candidates) {
        let is_person = |publisher: &Object| {
            let of_none = text(publisher, "type").filter(|_| !publisher.contains_key("@type"));
            let only = is_type(publisher, &["Person"]) && !is_type(publisher, ORGANIZATION_TYPES);
            only || of_none == Some("Person")
        };
        let publishers = items(object.get("publisher"));
        let mut people =
            publishers.filter_map(Value::as_object).map(|publisher| self.follow(publisher));
        if let Some(person) = people.find(|publisher| is_person(publisher)) {
            let name = text(person, "name").map(entities);
            out.owner = name.and_then(|name| owner::named(&squeeze(&name), Origin::JsonLd));
            return;
        }
        for publisher in self.things(object.get("publisher")) {
            push(&mut out.site_names, &entities(&publisher.name), Origin::JsonLd);
        }
    }

    fn read_people(&self, object: &'v Object, out: &mut Candidates) {
        let mut byline = Byline::default();
        let mut printed: Vec<String> = Vec::new();
        for key in ["author", "creator"] {
            for thing in self.things(object.get(key)) {
                let name = entities(&thing.name);
                if thing.organization {
                    byline.outlet.get_or_insert_with(|| squeeze(&name));
                } else {
                    let named = person::declared(&name);
                    byline.outlet = byline.outlet.take().or(named.outlet);
                    byline.add_people(named.people);
                }
                let name = squeeze(&name);
                if !printed.contains(&name) {
                    printed.push(name);
                }
            }
            if !byline.people.is_empty() {
                break;
            }
        }
        byline.printed = printed.join(", ");
        for (key, role) in [
            ("contributor", Role::Contributor),
            ("translator", Role::Translator),
            ("editor", Role::Editor),
        ] {
            for thing in self.things(object.get(key)).into_iter().filter(|t| !t.organization) {
                let people = person::of_role(&entities(&thing.name), role);
                if role == Role::Editor {
                    out.editors.extend(people);
                } else if !byline.people.is_empty() {
                    byline.people.extend(people);
                }
            }
        }
        if byline.outlet.is_some() || !byline.people.is_empty() {
            out.push_byline(byline, Origin::JsonLd);
        }
    }

    fn read_rights(&self, object: &'v Object, out: &mut Candidates) {
        let license = match object.get("license") {
            Some(Value::Object(license)) => {
                let license = self.follow(license);
                text(license, "url").or_else(|| text(license, "@id"))
            }
            _ => text(object, "license"),
        };
        if let Some(license) = license {
            push(&mut out.licenses, license, Origin::JsonLd);
        }
        let is_free = match object.get("isAccessibleForFree") {
            Some(Value::Bool(free)) => Some(*free),
            Some(Value::String(free)) => truth(free),
            _ => None,
        };
        out.is_free = is_free.or(out.is_free);
        let counted = || items(object.get("interactionStatistic")).find_map(comments_counted);
        let count = object.get("commentCount").and_then(count_of).or_else(counted);
        out.comment_count = count.or(out.comment_count);
    }

    fn read_images(&self, value: Option<&'v Value>, out: &mut Candidates) {
        for item in items(value) {
            match item {
                Value::String(address) => push(&mut out.images, address, Origin::JsonLd),
                Value::Object(image) => {
                    let image = self.follow(image);
                    let address = text(image, "url").or_else(|| text(image, "contentUrl"));
                    let Some(address) = address else { continue };
                    push(&mut out.images, address, Origin::JsonLd);
                    let side = |key| image.get(key).and_then(pixels);
                    out.push_size(address, side("width"), side("height"));
                }
                _ => {}
            }
        }
    }

    /// The pictures that stand for a publisher.
    fn read_logos(&self, object: &'v Object, out: &mut Candidates) {
        const MOST: usize = 8;
        let publishers = items(object.get("publisher")).filter_map(Value::as_object);
        let logos = publishers.flat_map(|publisher| items(self.follow(publisher).get("logo")));
        for logo in logos.take(MOST) {
            let address = match logo {
                Value::String(address) => Some(address.as_str()),
                Value::Object(logo) => {
                    let logo = self.follow(logo);
                    text(logo, "url").or_else(|| text(logo, "contentUrl"))
                }
                _ => None,
            };
            out.logos.extend(address.map(squeeze));
        }
    }
}

/// A number of pixels: 1200, "1200", "1200px".
fn pixels(value: &Value) -> Option<u32> {
    match value {
        Value::Number(number) => number.as_u64().and_then(|n| u32::try_from(n).ok()),
        Value::String(text) => text.trim().trim_end_matches("px").trim_end().parse().ok(),
        _ => None,
    }
}

/// A text without the tags and character references that systems leave in JSON, some of them escaped
/// once more. No tree is built of the tags: of hostile ones it would be huge.
fn entities(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<']) || text.len() > LONGEST_MARKUP {
        return Cow::Borrowed(text);
    }
    let mut parts = text.split('<');
    let mut html = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match behind_tag(part) {
            Some(behind) => html.push_str(behind),
            None => html.extend(["&lt;", part]),
        }
    }
    let text: String = scraper::Html::parse_fragment(&html).root_element().text().collect();
    Cow::Owned(unescaped(&text).into_owned())
}

/// Longer texts are no values of a field.
const LONGEST_MARKUP: usize = 1 << 16;

/// What stands behind a tag of running text; what is none is a part of the text: `List<String>`,
/// "3 < 5".
fn behind_tag(part: &str) -> Option<&str> {
    let (tag, behind) = part.split_once('>')?;
    let name = tag.strip_prefix('/').unwrap_or(tag);
    let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next()?;
    TAGS.contains(&name.to_ascii_lowercase()).then_some(behind)
}

/// Tags of running text.
static TAGS: WordList = WordList::new(&[
    "a", "abbr", "b", "br", "cite", "code", "em", "font", "i", "mark", "p", "q", "s", "small",
    "span", "strong", "sub", "sup", "u", "wbr", "div", "li", "ul", "ol", "img", "h1", "h2", "h3",
]);

#[cfg(test)]
mod tests;
