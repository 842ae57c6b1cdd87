//! The keys of the JSON against the table in the documentation of
//! [`Article::to_json`](crate::Article::to_json).

use super::super::samples::{article, cell, item, ordered, paragraph, quote, styled, table};
use super::to_json;
use crate::{Article, Block, Code, Defect, Embed, EmbedKind, Heading, Image, Paragraph};
use serde_json::Value;
use std::collections::BTreeSet;

type Keys = BTreeSet<String>;

/// An article with at least one of every object.
fn rich() -> Article {
    let content = styled("a [l:link], [s:strong]");
    let embed = Embed { kind: EmbedKind::Audio, url: "u".into(), poster: None, title: None };
    let mut article = article(vec![
        Block::Paragraph(Paragraph { content: content.clone() }),
        Block::Heading(Heading { level: 2, content }),
        ordered(3, vec![item(vec![paragraph("i")])]),
        quote(vec![paragraph("q")]),
        Block::Code(Code { text: "c".into(), language: None }),
        table(vec![vec![cell("t")]]),
        Block::Image(Image { src: "s".into(), ..Image::default() }),
        Block::Embed(embed),
    ]);
    let label = || "gbk".to_owned();
    article.defects.push(Defect::WrongCharset { declared: label(), used: label() });
    article
}

/// The keys of each row of the table.
fn documented() -> Vec<Keys> {
    let source = include_str!("../../article/record.rs");
    let rows = source.lines().filter_map(|line| line.trim().strip_prefix("/// | "));
    let keys = rows.filter_map(|row| row.split(" | ").nth(1));
    let named = |keys: &str| -> Keys {
        keys.split(", ")
            .filter_map(|key| key.strip_prefix('`')?.strip_suffix('`'))
            .map(str::to_owned)
            .collect()
    };
    keys.map(named).filter(|keys| !keys.is_empty()).collect()
}

/// Every object of a value.
fn objects(value: &Value) -> Vec<Keys> {
    let mut found = Vec::new();
    let mut rest = vec![value];
    while let Some(value) = rest.pop() {
        match value {
            Value::Object(object) => {
                found.push(object.keys().cloned().collect());
                rest.extend(object.values());
            }
            Value::Array(values) => rest.extend(values),
            _ => {}
        }
    }
    found
}

#[test]
fn every_object_and_no_other_stands_in_the_table() {
    let documented = documented();
    let json: Value = serde_json::from_str(&to_json(&rich())).expect("valid JSON");
    let found = objects(&json);
    for keys in &found {
        assert!(documented.contains(keys), "{keys:?} stand in no row");
    }
    for keys in &documented {
        assert!(found.contains(keys), "{keys:?} are no object");
    }
}

#[cfg(feature = "serde")]
#[test]
fn what_serde_writes_lacks_what_the_documentation_says() {
    use crate::Completeness;
    let mut article = rich();
    for (completeness, lacks_detail) in
        [(article.completeness, false), (Completeness::Whole, true), (Completeness::Empty, true)]
    {
        article.completeness = completeness;
        let mut json: Value = serde_json::from_str(&to_json(&article)).expect("valid JSON");
        let object = json.as_object_mut().expect("an object");
        for key in ["crate_version", "paragraphs", "images", "counts"] {
            assert!(object.remove(key).is_some(), "{key}");
        }
        if lacks_detail {
            let completeness = object["completeness"].as_object_mut().expect("an object");
            assert_eq!(completeness.remove("detail"), Some(Value::Null));
        }
        let written = serde_json::to_string(&article).expect("an article");
        assert_eq!(serde_json::from_str::<Value>(&written).ok(), Some(json));
    }
}
