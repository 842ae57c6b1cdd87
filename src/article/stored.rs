//! An article as feature `serde` writes and reads it: with its schema and version in front.

use super::{
    Article, Block, BodyOrigin, Comment, Completeness, Defect, Dropped, Metadata, PageType, SCHEMA,
    SCHEMA_VERSION,
};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

/// What is written.
#[derive(Serialize)]
#[serde(rename = "Article")]
struct Written<'a> {
    schema: &'static str,
    schema_version: u32,
    metadata: &'a Metadata,
    blocks: &'a [Block],
    dropped: &'a [Dropped],
    defects: &'a [Defect],
    completeness: Completeness,
    page_type: PageType,
    page_type_confidence: f32,
    confidence: f32,
    body_origin: BodyOrigin,
    comments: &'a [Comment],
}

impl Serialize for Article {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // In full, so that no field can be added and forgotten here.
        let Self {
            metadata,
            blocks,
            dropped,
            defects,
            completeness,
            page_type,
            page_type_confidence,
            confidence,
            body_origin,
            comments,
        } = self;
        let written = Written {
            schema: SCHEMA,
            schema_version: SCHEMA_VERSION,
            metadata,
            blocks,
            dropped,
            defects,
            completeness: *completeness,
            page_type: *page_type,
            page_type_confidence: *page_type_confidence,
            confidence: *confidence,
            body_origin: *body_origin,
            comments,
        };
        written.serialize(serializer)
    }
}

/// What is read. The first two keys fail as soon as they are met: before an error that another
/// version makes in the keys behind them. Whatever was added since version 1 has a default.
#[derive(Deserialize)]
#[serde(rename = "Article")]
pub(super) struct Stored {
    #[serde(default, rename = "schema", deserialize_with = "schema")]
    _schema: (),
    #[serde(default, rename = "schema_version", deserialize_with = "version")]
    _version: (),
    metadata: Metadata,
    blocks: Vec<Block>,
    dropped: Vec<Dropped>,
    defects: Vec<Defect>,
    completeness: Completeness,
    page_type: PageType,
    page_type_confidence: f32,
    confidence: f32,
    #[serde(default)]
    body_origin: BodyOrigin,
    #[serde(default)]
    comments: Vec<Comment>,
}

impl From<Stored> for Article {
    fn from(stored: Stored) -> Self {
        Self {
            metadata: stored.metadata,
            blocks: stored.blocks,
            dropped: stored.dropped,
            defects: stored.defects,
            completeness: stored.completeness,
            page_type: stored.page_type,
            page_type_confidence: stored.page_type_confidence,
            confidence: stored.confidence,
            body_origin: stored.body_origin,
            comments: stored.comments,
        }
    }
}

fn schema<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(), D::Error> {
    match String::deserialize(deserializer)? {
        schema if schema == SCHEMA => Ok(()),
        other => Err(Error::custom(format_args!("the schema is `{other}`, not `{SCHEMA}`"))),
    }
}

fn version<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(), D::Error> {
    match u32::deserialize(deserializer)? {
        1..=SCHEMA_VERSION => Ok(()),
        other => Err(Error::custom(format_args!(
            "version {other} of the schema is not known, only versions up to {SCHEMA_VERSION}"
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn article() -> Article {
        crate::extract("<title>Bridge opens</title><p>The bridge opened on Monday, at ten.</p>")
            .expect("an article")
    }

    fn problem(value: Value) -> String {
        // Through text, since keys count in the order in which they stand.
        serde_json::from_str::<Article>(&value.to_string()).expect_err("no article").to_string()
    }

    #[test]
    fn an_article_is_written_with_its_schema_and_read_from_either_form() {
        let article = article();
        let written = serde_json::to_string(&article).expect("an article serialises");
        let front = "{\"schema\":\"tearsheet/article\",\"schema_version\":1,";
        assert!(written.starts_with(front), "{written}");
        assert!(article.to_json().starts_with(front));
        for text in [written, article.to_json()] {
            assert_eq!(serde_json::from_str::<Article>(&text).expect("an article"), article);
        }
    }

    #[test]
    fn another_schema_or_a_newer_version_is_an_error_that_says_so() {
        for (text, told) in [
            (r#"{"schema":"tearsheet/listing"}"#, "`tearsheet/listing`, not `tearsheet/article`"),
            (r#"{"schema":"tearsheet/article","schema_version":2,"blocks":7}"#, "version 2 of the"),
            (r#"{"schema_version":0}"#, "version 0 of the schema is not known"),
        ] {
            let error = serde_json::from_str::<Article>(text).expect_err(text).to_string();
            assert!(error.contains(told), "{error}");
        }
        let mut value = serde_json::to_value(article()).expect("an object");
        value["schema_version"] = json!(SCHEMA_VERSION + 1);
        assert!(problem(value).contains("version 2 of the schema is not known"));
    }

    #[test]
    fn keys_that_were_added_may_be_missing_and_unknown_ones_are_ignored() {
        let mut value = serde_json::to_value(article()).expect("an object");
        let object = value.as_object_mut().expect("an object");
        for added in ["schema", "schema_version", "body_origin", "comments"] {
            assert!(object.remove(added).is_some(), "{added}");
        }
        object.insert("added_later".to_owned(), json!([1]));
        object.insert("metadata".to_owned(), json!({ "added_later": 2 }));
        let read: Article = serde_json::from_value(value).expect("an article");
        assert_eq!((read.blocks(), read.title()), (article().blocks(), None));
        assert!(problem(json!({})).contains("missing field"));
    }
}
