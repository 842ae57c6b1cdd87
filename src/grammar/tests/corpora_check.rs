//! The bylines and editor lines that the annotated pages print, where they are at hand.

use crate::grammar::*;
use serde_json::Value;

fn truth(corpus: &str) -> Option<Vec<Value>> {
    let root = env!("CARGO_MANIFEST_DIR");
    let path = format!("{root}/../shared/corpora/{corpus}/truth.jsonl");
    let path = if std::path::Path::new(&path).exists() {
        path
    } else {
        format!("{root}/target/corpora/{corpus}/truth.jsonl")
    };
    let Ok(text) = std::fs::read_to_string(&path) else {
        eprintln!("skipped: {corpus} is not at hand");
        return None;
    };
    Some(text.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect())
}

fn strings(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(list) => list.iter().filter_map(|v| v.as_str().map(str::to_owned)).collect(),
        _ => Vec::new(),
    }
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn printed_bylines_of_zhnews_name_their_authors_and_nobody_else() {
    let Some(items) = truth("zhnews") else { return };
    for item in items {
        let id = item["id"].as_str().unwrap_or_default();
        let paragraphs: Vec<String> = strings(&item["paragraphs"]);
        let wanted: Vec<String> = strings(&item["author"]);
        if let Some(byline) = item["byline"].as_str() {
            let inside = paragraphs.iter().find(|p| p.contains(byline));
            let line = inside.map_or(byline, String::as_str);
            let found = [Place::Head, Place::Tail].into_iter().find_map(|place| {
                parse_byline(line, place).filter(|f| !f.byline.people.is_empty())
            });
            let Some(found) = found else { panic!("{id}: nothing in {line}") };
            let names: Vec<_> = found.byline.authors().map(squeezed).collect();
            let wanted: Vec<_> = wanted.iter().map(|name| squeezed(name)).collect();
            assert_eq!(names, wanted, "{id}: {line}");
        }
        let edge = 3;
        for (at, paragraph) in paragraphs.iter().enumerate() {
            for (place, near) in
                [(Place::Head, at < edge), (Place::Tail, at + edge >= paragraphs.len())]
            {
                let Some(found) = parse_byline(paragraph, place).filter(|_| near) else { continue };
                for name in found.byline.authors() {
                    assert!(wanted.contains(&name.to_owned()), "{id}: {name} in {paragraph}");
                }
            }
            assert_eq!(parse_editor_line(paragraph), None, "{id}: {paragraph}");
        }
    }
}

/// The rest are teams, outlets and accounts given as authors, lists and titles that the gold keeps
/// in one string.
#[test]
fn author_fields_of_the_corpora_are_read_as_the_gold_has_them() {
    for (corpus, share) in [("wcxb", 0.85), ("trafilatura", 0.89), ("zh", 0.96)] {
        let Some(items) = truth(corpus) else { continue };
        let wanted: Vec<Vec<String>> =
            items.iter().map(|item| strings(&item["author"])).filter(|w| !w.is_empty()).collect();
        let same = |wanted: &&Vec<String>| {
            let found = parse_names(&wanted.join("; "));
            found.authors().eq(wanted.iter().map(String::as_str))
        };
        let right = wanted.iter().filter(same).count();
        assert!(
            right as f64 >= share * wanted.len() as f64,
            "{corpus}: {right} of {}",
            wanted.len()
        );
    }
}
