//! The body that JSON-LD gives.

use super::Inputs;
use super::prose::{self, Candidate};
use crate::dom::ScriptKind;
use crate::metadata::json_ld_values;
use serde_json::{Map, Value};

/// Values of a page that are looked at.
const MOST_VALUES: usize = 100_000;

/// The longest `articleBody`; where there is none, the text of a product or post.
pub(super) fn read(inputs: &Inputs<'_>) -> Option<Candidate> {
    let is_json_ld = |script: &&crate::dom::Script| script.kind == ScriptKind::JsonLd;
    let scripts = inputs.parsed.scripts.iter().filter(is_json_ld);
    let bodies = scripts.filter_map(|script| inputs.html.get(script.body.clone()));
    let values: Vec<Value> = bodies.flat_map(json_ld_values).collect();
    let mut best: [Option<Candidate>; 2] = [None, None];
    let mut open: Vec<&Value> = values.iter().collect();
    let mut seen = 0;
    while let Some(value) = open.pop() {
        seen += 1;
        if seen > MOST_VALUES {
            break;
        }
        match value {
            Value::Array(items) => open.extend(items),
            Value::Object(object) => {
                let texts = [object.get("articleBody"), text_of_thing(object)];
                for (best, text) in best.iter_mut().zip(texts) {
                    let candidate = text.and_then(Value::as_str).and_then(prose::candidate);
                    let columns = best.as_ref().map_or(0, |best| best.columns);
                    if candidate.as_ref().is_some_and(|new| new.columns > columns) {
                        *best = candidate;
                    }
                }
                open.extend(object.values());
            }
            _ => {}
        }
    }
    let [body, thing] = best;
    body.or(thing).map(|candidate| Candidate { is_of_page: true, ..candidate })
}

/// What a thing says of itself that a page would print as its text.
fn text_of_thing(object: &Map<String, Value>) -> Option<&Value> {
    let kind = match object.get("@type")? {
        Value::Array(kinds) => kinds.first()?.as_str()?,
        kind => kind.as_str()?,
    };
    match kind.rsplit('/').next()? {
        "Product" | "ProductGroup" | "JobPosting" | "Course" | "Event" | "Book" => {
            object.get("description")
        }
        "DiscussionForumPosting" | "Question" | "SocialMediaPosting" => object.get("text"),
        _ => None,
    }
}
