//! Values of JSON-LD, which stand alone, in lists, or as objects with a name.

use super::Object;
use crate::pictures::address::without_query;
use serde_json::Value;
use std::borrow::Cow;

/// Something with a name.
pub(super) struct Thing<'v> {
    pub name: Cow<'v, str>,
    pub organization: bool,
}

/// The items of a list, a list of lists among them, or the value itself.
pub(super) fn items(value: Option<&Value>) -> impl Iterator<Item = &Value> {
    let outer: &[Value] = match value {
        Some(Value::Array(items)) => items,
        Some(single) => std::slice::from_ref(single),
        None => &[],
    };
    outer.iter().flat_map(|item| match item {
        Value::Array(inner) => inner.as_slice(),
        single => std::slice::from_ref(single),
    })
}

/// The texts of a value: strings, and the names of objects.
pub(super) fn texts(value: Option<&Value>) -> impl Iterator<Item = &str> {
    items(value).filter_map(|item| match item {
        Value::String(text) => Some(text.as_str()),
        Value::Object(object) => text(object, "name").or_else(|| text(object, "@value")),
        _ => None,
    })
}

/// The first text under a key that is not blank.
pub(super) fn text<'v>(object: &'v Object, key: &str) -> Option<&'v str> {
    texts(object.get(key)).find(|text| !text.trim().is_empty())
}

/// The page that an object says it is about, else its own address.
pub(super) fn address(object: &Object) -> Option<&str> {
    match object.get("mainEntityOfPage") {
        Some(Value::String(address)) if address.contains("://") => Some(address),
        Some(Value::Object(page)) => text(page, "@id").or_else(|| text(page, "url")),
        _ => text(object, "url"),
    }
}

/// Whether an object is of one of these types, with or without a vocabulary before it.
pub(super) fn is_type(object: &Object, types: &[&str]) -> bool {
    let plain = |kind: &str| match kind.bytes().rposition(|byte| matches!(byte, b'/' | b':')) {
        Some(at) => types.contains(&kind.get(at + 1..).unwrap_or_default()),
        None => types.contains(&kind),
    };
    items(object.get("@type")).filter_map(Value::as_str).any(plain)
}

/// Whether two addresses differ at most in scheme, `www.`, query, fragment and closing slash.
pub(super) fn same_page(a: &str, b: &str) -> bool {
    let bare = |address: &str| {
        let address = without_query(address);
        let address = address.split_once("://").map_or(address, |(_, rest)| rest);
        address.trim_start_matches("www.").trim_end_matches('/').to_ascii_lowercase()
    };
    bare(a) == bare(b)
}
