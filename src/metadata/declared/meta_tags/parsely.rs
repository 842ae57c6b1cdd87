//! `parsely-page`: one element that holds a JSON object of the page's values.

use super::names::Field;
use super::read_field;
use crate::Origin;
use crate::date::DateContext;
use crate::metadata::candidates::Candidates;
use crate::metadata::facts::Facts;
use serde_json::Value;

const NAME: &str = "parsely-page";
const LONGEST: usize = 20_000;
const MOST_ITEMS: usize = 64;

const KEYS: &[(&str, Field)] = &[
    ("title", Field::Title),
    ("author", Field::Author),
    ("authors", Field::Author),
    ("pub_date", Field::Published),
    ("section", Field::Section),
    ("tags", Field::Tags),
    ("image_url", Field::Image),
    ("link", Field::Url),
];

/// Adds what the page tells Parse.ly.
pub(super) fn read(facts: &Facts<'_>, dates: &DateContext<'_>, out: &mut Candidates) {
    let meta = facts.metas.iter().find(|meta| meta.name == NAME && meta.content.len() <= LONGEST);
    let Some(Ok(Value::Object(page))) = meta.map(|meta| serde_json::from_str(meta.content)) else {
        return;
    };
    for (key, field) in KEYS {
        let mut read = |value: &str| read_field(*field, value, Origin::Meta, dates, out);
        match page.get(*key) {
            Some(Value::String(value)) => read(value),
            Some(Value::Array(values)) if *field == Field::Author => {
                let names: Vec<&str> = values.iter().filter_map(Value::as_str).collect();
                read(&names.join("; "));
            }
            Some(Value::Array(values)) => {
                values.iter().filter_map(Value::as_str).take(MOST_ITEMS).for_each(read);
            }
            _ => {}
        }
    }
}
