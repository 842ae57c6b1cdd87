//! States that are one array whose values name each other by their places, as Nuxt 3 and SvelteKit
//! write them: `[{"post":1},{"title":2},"Bridge opens"]`.

use serde_json::Value;

/// Longer strings, and all that is no string, stand where they are named first; shorter ones, as
/// titles are, wherever they are named.
const LONGEST_COPY: usize = 512;
/// Bytes of all copies.
const MOST_COPIED: usize = 8 << 20;
/// Values inside one another; what lies deeper stays where it is.
const DEEPEST: usize = 64;

/// The array with its values put where they are named; any other value as it is.
pub(super) fn resolve(value: Value) -> Value {
    let Value::Array(mut slots) = value else { return value };
    if !is_linked(&slots) {
        return Value::Array(slots);
    }
    let mut depths = vec![0; slots.len()];
    let mut copied = 0;
    // A value stands behind the one that names it first.
    for at in (0..slots.len()).rev() {
        let mut slot = slots.get_mut(at).map(Value::take).unwrap_or_default();
        let mut depth = 0;
        for part in parts(&mut slot) {
            let Some(place) = part.as_u64().and_then(|place| usize::try_from(place).ok()) else {
                continue;
            };
            let below = depths.get(place).copied().unwrap_or_default();
            *part = match slots.get_mut(place) {
                Some(Value::String(text)) if text.len() <= LONGEST_COPY && copied < MOST_COPIED => {
                    copied += text.len();
                    Value::String(text.clone())
                }
                Some(named) if place > at && below < DEEPEST => {
                    depth = depth.max(below + 1);
                    named.take()
                }
                _ => Value::Null,
            };
        }
        if let (Some(place), Some(known)) = (slots.get_mut(at), depths.get_mut(at)) {
            (*place, *known) = (slot, depth);
        }
    }
    Value::Array(slots)
}

/// Whether the first value names others by nothing but their places.
fn is_linked(slots: &[Value]) -> bool {
    let is_place =
        |value: &Value| value.as_u64().is_some_and(|at| at > 0 && at < slots.len() as u64);
    match slots.first() {
        Some(Value::Object(object)) => !object.is_empty() && object.values().all(is_place),
        // ["ShallowReactive", 1]
        Some(Value::Array(items)) => match items.as_slice() {
            [Value::String(_), place] => is_place(place),
            _ => false,
        },
        _ => false,
    }
}

fn parts(value: &mut Value) -> Box<dyn Iterator<Item = &mut Value> + '_> {
    match value {
        Value::Object(object) => Box::new(object.values_mut()),
        Value::Array(items) => Box::new(items.iter_mut()),
        _ => Box::new(std::iter::empty()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn values_stand_where_they_are_named() {
        let state = json!([
            ["ShallowReactive", 1], {"post": 2, "seo": 6}, {"title": 3, "blocks": 4, "draft": -1},
            "Bridge opens", [5], {"text": 3}, {"title": 3, "post": 2}
        ]);
        let post =
            json!({"title": "Bridge opens", "blocks": [{"text": "Bridge opens"}], "draft": -1});
        let root = json!([
            "ShallowReactive",
            {"post": post, "seo": {"title": "Bridge opens", "post": null}}
        ]);
        assert_eq!(resolve(state)[0], root);
    }

    #[test]
    fn other_arrays_are_left_alone() {
        for array in
            [json!([]), json!([{"a": 1}]), json!([{"a": 1, "b": "x"}, 2]), json!([[1, 2], 3])]
        {
            assert_eq!(resolve(array.clone()), array);
        }
    }

    #[test]
    fn chains_and_circles_end() {
        let chain: Vec<Value> = (1..=10_000).map(|next| json!([next])).collect();
        let chain: Vec<Value> = [json!({"a": 1})].into_iter().chain(chain).collect();
        let resolved = resolve(Value::Array(chain));
        assert!(resolved.to_string().len() < 100_000);
        assert_eq!(
            resolve(json!([{"a": 1}, {"b": 1, "c": 0}]))[0],
            json!({"a": {"b": null, "c": null}})
        );
    }
}
