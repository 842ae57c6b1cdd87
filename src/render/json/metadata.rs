use super::writer::Writer;
use crate::{Byline, Metadata, Person, Sourced, Timestamp};

pub(super) fn write(json: &mut Writer, metadata: &Metadata) {
    let text = |json: &mut Writer, text: &String| json.string(text);
    json.open('{');
    sourced(json.key("title"), metadata.title(), text);
    sourced(json.key("subtitle"), metadata.subtitle(), text);
    sourced(json.key("original_title"), metadata.original_title(), text);
    sourced(json.key("byline"), metadata.byline(), byline);
    json.key("editors").list(metadata.editors(), person);
    sourced(json.key("published"), metadata.published(), timestamp);
    sourced(json.key("modified"), metadata.modified(), timestamp);
    sourced(json.key("source"), metadata.source(), text);
    sourced(json.key("site_name"), metadata.site_name(), text);
    sourced(json.key("canonical_url"), metadata.canonical_url(), text);
    sourced(json.key("language"), metadata.language(), text);
    match metadata.direction() {
        Some(direction) => json.key("direction").name(direction),
        None => json.key("direction").null(),
    }
    sourced(json.key("description"), metadata.description(), text);
    sourced(json.key("section"), metadata.section(), text);
    json.key("tags").list(metadata.tags(), |json, tag| json.string(tag));
    sourced(json.key("lead_image"), metadata.lead_image(), text);
    json.key("candidates").list(&metadata.candidates, |json, candidate| {
        json.open('{');
        json.key("field").name(candidate.field());
        json.key("value").string(candidate.value());
        json.key("origin").name(candidate.origin());
        json.close('}');
    });
    json.close('}');
}

fn sourced<T>(json: &mut Writer, value: Option<&Sourced<T>>, write: impl Fn(&mut Writer, &T)) {
    let Some(value) = value else { return json.null() };
    json.open('{');
    json.key("value");
    write(json, value.value());
    json.key("origin").name(value.origin());
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
    json.key("role").name(person.role());
    json.key("title").optional(person.title());
    json.close('}');
}

fn timestamp(json: &mut Writer, timestamp: &Timestamp) {
    json.open('{');
    json.key("iso").string(&timestamp.to_string());
    json.key("printed").string(timestamp.printed());
    json.key("year").number(timestamp.year());
    json.key("month").optional_number(timestamp.month());
    json.key("day").optional_number(timestamp.day());
    match timestamp.time() {
        Some((hour, minute, second)) => {
            json.key("time").open('[');
            json.number(hour);
            json.number(minute);
            json.optional_number(second);
            json.close(']');
        }
        None => json.key("time").null(),
    }
    json.key("offset").optional_number(timestamp.offset());
    json.close('}');
}
