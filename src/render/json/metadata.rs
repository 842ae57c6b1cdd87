//! Metadata as JSON.

use super::writer::Writer;
use crate::article::Candidate;
use crate::{Byline, Metadata, Person, Sourced, Timestamp};

pub(super) fn write(json: &mut Writer, metadata: &Metadata) {
    // In full, so that no field can be added and forgotten here.
    let Metadata {
        title,
        subtitle,
        original_title,
        byline: who,
        editors,
        published,
        modified,
        source,
        site_name,
        canonical_url,
        language,
        direction,
        description,
        section,
        tags,
        lead_image,
        lead_image_size,
        license,
        is_free,
        comment_count,
        next_page,
        candidates,
    } = metadata;
    let text = |json: &mut Writer, text: &String| json.string(text);
    json.open('{');
    sourced(json.key("title"), title, text);
    sourced(json.key("subtitle"), subtitle, text);
    sourced(json.key("original_title"), original_title, text);
    sourced(json.key("byline"), who, byline);
    json.key("editors").list(editors, person);
    sourced(json.key("published"), published, timestamp);
    sourced(json.key("modified"), modified, timestamp);
    sourced(json.key("source"), source, text);
    sourced(json.key("site_name"), site_name, text);
    sourced(json.key("canonical_url"), canonical_url, text);
    sourced(json.key("language"), language, text);
    match direction {
        Some(direction) => json.key("direction").string(direction.as_str()),
        None => json.key("direction").null(),
    }
    sourced(json.key("description"), description, text);
    sourced(json.key("section"), section, text);
    json.key("tags").list(tags, |json, tag| json.string(tag));
    sourced(json.key("lead_image"), lead_image, text);
    match lead_image_size {
        Some((width, height)) => {
            json.key("lead_image_size").open('[');
            json.number(width);
            json.number(height);
            json.close(']');
        }
        None => json.key("lead_image_size").null(),
    }
    sourced(json.key("license"), license, text);
    json.key("is_free").optional_plain(*is_free);
    json.key("comment_count").optional_plain(*comment_count);
    sourced(json.key("next_page"), next_page, text);
    json.key("candidates").list(candidates, candidate);
    json.close('}');
}

fn candidate(json: &mut Writer, candidate: &Candidate) {
    json.open('{');
    json.key("field").string(candidate.field().as_str());
    json.key("value").string(candidate.value());
    json.key("origin").string(candidate.origin().as_str());
    json.close('}');
}

fn sourced<T>(json: &mut Writer, value: &Option<Sourced<T>>, write: impl Fn(&mut Writer, &T)) {
    let Some(value) = value else { return json.null() };
    json.open('{');
    json.key("value");
    write(json, value.value());
    json.key("origin").string(value.origin().as_str());
    json.close('}');
}

fn byline(json: &mut Writer, byline: &Byline) {
    json.open('{');
    json.key("printed").string(byline.printed());
    json.key("people").list(byline.people(), person);
    json.key("outlet").optional(byline.outlet());
    json.key("dateline").optional(byline.dateline());
    json.close('}');
}

fn person(json: &mut Writer, person: &Person) {
    json.open('{');
    json.key("name").string(person.name());
    json.key("role").string(person.role().as_str());
    json.key("title").optional(person.title());
    json.close('}');
}

pub(super) fn timestamp(json: &mut Writer, timestamp: &Timestamp) {
    json.open('{');
    json.key("iso").string(&timestamp.to_string());
    json.key("printed").string(timestamp.printed());
    json.key("year").number(timestamp.year());
    json.key("month").optional_plain(timestamp.month());
    json.key("day").optional_plain(timestamp.day());
    match timestamp.time() {
        Some((hour, minute, second)) => {
            json.key("time").open('[');
            json.number(hour);
            json.number(minute);
            json.optional_plain(second);
            json.close(']');
        }
        None => json.key("time").null(),
    }
    json.key("offset").optional_plain(timestamp.offset());
    json.close('}');
}
