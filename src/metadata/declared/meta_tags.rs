//! `<meta>`, `<link>` and `<title>`: OpenGraph, `article:*`, Dublin Core, parsely, sailthru,
//! citation names, and the names that Chinese systems use.

mod names;
mod parsely;

use super::unescape::unescaped;
use crate::date::{self, DateContext};
use crate::metadata::candidates::{
    Candidates, push, push_author, push_moment, push_tag, strip_source_label,
};
use crate::metadata::facts::{Facts, Meta};
use crate::metadata::names::person;
use crate::{Byline, Origin, Role};
use names::{Field, field};
use std::borrow::Cow;

/// Adds what the head says.
pub(in crate::metadata) fn read(facts: &Facts<'_>, dates: &DateContext<'_>, out: &mut Candidates) {
    let named = facts.metas.iter().filter_map(|meta| Some((field(&meta.name)?, meta)));
    let named: Vec<(Field, &Meta<'_>)> = named.collect();
    read_lists(&named, out);
    for (field, meta) in named {
        let graph = meta.name.starts_with("og:") || meta.name.starts_with("article:");
        let origin = if graph { Origin::OpenGraph } else { Origin::Meta };
        match field {
            Field::Author if is_bibliographic(&meta.name) => {
                push_author(&given_first(meta.content), origin, out);
            }
            _ => read_field(field, meta.content, origin, dates, out),
        }
    }
    parsely::read(facts, dates, out);
    read_sizes(facts, out);
    read_twitter_labels(facts, out);
    read_tier(facts, out);
    if let Some(title) = &facts.title {
        push(&mut out.titles, &unescaped(title), Origin::TitleElement);
    }
    for link in &facts.links {
        let is = |rel: &str| link.rel.split_ascii_whitespace().any(|r| r.eq_ignore_ascii_case(rel));
        if is("canonical") {
            push(&mut out.canonical_urls, link.href, Origin::Link);
        } else if is("license") {
            push(&mut out.licenses, link.href, Origin::Link);
        } else if is("next") {
            push(&mut out.next_pages, link.href, Origin::Link);
        } else if is("image_src") {
            push(&mut out.images, link.href, Origin::Link);
        } else if is("apple-touch-icon") || is("apple-touch-icon-precomposed") {
            out.logos.push(link.href.to_owned());
        }
    }
    if let Some(language) = facts.language {
        push(&mut out.languages, language, Origin::Markup);
    }
}

/// `og:image:width` and `og:image:height`, which follow the picture that they describe.
fn read_sizes(facts: &Facts<'_>, out: &mut Candidates) {
    let mut open: Option<(&str, Option<u32>, Option<u32>)> = None;
    for meta in &facts.metas {
        match (meta.name.as_str(), &mut open) {
            ("og:image" | "og:image:url", open) => {
                if let Some((address, width, height)) = open.replace((meta.content, None, None)) {
                    out.push_size(address, width, height);
                }
            }
            ("og:image:width", Some((_, width, _))) => *width = meta.content.trim().parse().ok(),
            ("og:image:height", Some((_, _, height))) => *height = meta.content.trim().parse().ok(),
            _ => {}
        }
    }
    if let Some((address, width, height)) = open {
        out.push_size(address, width, height);
    }
}

/// Names that stand one in each of several elements of the same name, as one byline.
fn read_lists(named: &[(Field, &Meta<'_>)], out: &mut Candidates) {
    let authors =
        || named.iter().filter(|(field, _)| *field == Field::Author).map(|(_, meta)| *meta);
    let mut read: Vec<&str> = Vec::new();
    for meta in authors() {
        if read.contains(&meta.name.as_str()) || read.len() > 8 {
            continue;
        }
        read.push(&meta.name);
        let mut byline = Byline::default();
        for other in authors().filter(|m| m.name == meta.name).take(24) {
            byline.add_people(person::declared(&given_first(other.content)).people);
        }
        if byline.people.len() > 1 {
            byline.printed = byline.names();
            out.push_byline(byline, Origin::Meta);
        }
    }
}

/// Whether a vocabulary of libraries puts the family's name first.
fn is_bibliographic(name: &str) -> bool {
    name.starts_with("dc") || name.starts_with("citation")
}

/// A name of a field that holds one, the family's perhaps first.
fn given_first(name: &str) -> Cow<'_, str> {
    let turned = person::given_first(name, person::Order::Told);
    turned.map_or(Cow::Borrowed(name), Cow::Owned)
}

fn read_field(
    field: Field,
    content: &str,
    origin: Origin,
    dates: &DateContext<'_>,
    out: &mut Candidates,
) {
    match field {
        Field::Title => push(&mut out.titles, &unescaped(content), origin),
        Field::Author => push_author(content, origin, out),
        Field::Editor => out.editors.extend(person::of_role(content, Role::Editor)),
        Field::Published => push_moment(&mut out.published, date::declared(content, dates), origin),
        Field::Modified => push_moment(&mut out.modified, date::declared(content, dates), origin),
        Field::Source => push(&mut out.sources, strip_source_label(content), origin),
        // Some put the address there.
        Field::SiteName if content.contains("://") || content.starts_with("www.") => {}
        // Or what kind of page it is.
        Field::SiteName if ["article", "website"].contains(&content.trim()) => {}
        Field::SiteName => push(&mut out.site_names, &unescaped(content), origin),
        Field::Url => push(&mut out.canonical_urls, content, origin),
        Field::Language => push(&mut out.languages, content, origin),
        Field::Description => push(&mut out.descriptions, &unescaped(content), origin),
        Field::Section => push(&mut out.sections, content, origin),
        Field::Tags => {
            content.split([',', '，', ';', '、', '|']).for_each(|tag| push_tag(&mut out.tags, tag))
        }
        Field::Image => push(&mut out.images, content, origin),
        // Rights are also told in sentences.
        Field::License
            if ["http", "CC ", "CC-", "CC0"]
                .iter()
                .any(|s| content.trim_start().starts_with(s)) =>
        {
            push(&mut out.licenses, content, origin);
        }
        Field::License => {}
    }
}

/// `article:content_tier`: free, metered or locked.
fn read_tier(facts: &Facts<'_>, out: &mut Candidates) {
    let tier = facts.metas.iter().find(|m| m.name == "article:content_tier").map(|m| m.content);
    out.is_free = match tier.map(str::trim) {
        Some("free") => Some(true),
        Some("metered" | "locked") => Some(false),
        _ => out.is_free,
    };
}

/// `twitter:label1` = "Written by", `twitter:data1` = the author.
fn read_twitter_labels(facts: &Facts<'_>, out: &mut Candidates) {
    #[rustfmt::skip]
    const WRITTEN_BY: &[&str] = &[
        "written by", "geschrieben von", "verfasst von", "écrit par", "escrito por", "scritto da",
        "geschreven door", "skriven av", "skrevet af", "skrevet av", "napisane przez", "author",
        "autor", "作者", "written by:",
    ];
    let value = |name: &str| facts.metas.iter().find(|m| m.name == name).map(|m| m.content);
    for (label, data) in [("twitter:label1", "twitter:data1"), ("twitter:label2", "twitter:data2")]
    {
        if let (Some(label), Some(data)) = (value(label), value(data))
            && WRITTEN_BY.contains(&label.trim().to_lowercase().as_str())
        {
            push_author(data, Origin::Meta, out);
        }
    }
}
