//! An article as one JSON object; [`Article::to_json`](crate::Article::to_json) says what stands
//! in it. The same data in the same shape as the types serialise with feature `serde` (a test
//! holds one against the other), with a few values more that save readers work.

#[cfg(test)]
mod keys;
mod metadata;
mod writer;

use super::text::paragraphs;
use crate::article::walk::images;
use crate::article::walk::{Step, walk};
use crate::article::{SCHEMA, SCHEMA_VERSION};
use crate::{
    Article, Block, Cell, Comment, Completeness, Defect, Dropped, Embed, Image, RichText, Style,
    Table, TextCounts,
};
use writer::Writer;

pub(crate) fn to_json(article: &Article) -> String {
    let mut json = Writer::default();
    json.open('{');
    json.key("schema").string(SCHEMA);
    json.key("schema_version").number(SCHEMA_VERSION);
    json.key("crate_version").string(env!("CARGO_PKG_VERSION"));
    json.key("page_type").string(article.page_type.as_str());
    json.key("page_type_confidence").float(article.page_type_confidence);
    json.key("confidence").float(article.confidence);
    json.key("completeness");
    completeness(&mut json, article.completeness);
    json.key("body_origin").string(article.body_origin.as_str());
    json.key("metadata");
    metadata::write(&mut json, &article.metadata);
    json.key("blocks");
    blocks(&mut json, &article.blocks);
    json.key("paragraphs").list(paragraphs(&article.blocks), |json, text| json.string(&text));
    json.key("images").list(images(&article.blocks), |json, picture| {
        json.open('{');
        image(json, picture);
        json.close('}');
    });
    json.key("counts");
    counts(&mut json, article.counts());
    json.key("comments").list(&article.comments, comment);
    json.key("dropped").list(&article.dropped, dropped);
    json.key("defects").list(&article.defects, defect);
    json.close('}');
    json.finish()
}

fn counts(json: &mut Writer, counts: TextCounts) {
    json.open('{');
    json.key("words").number(counts.words());
    json.key("ideographs").number(counts.ideographs());
    json.key("kana").number(counts.kana());
    json.key("characters").number(counts.characters());
    json.key("reading_seconds").number(counts.reading_time().as_secs());
    json.close('}');
}

fn completeness(json: &mut Writer, completeness: Completeness) {
    json.open('{');
    json.key("state").string(completeness.as_str());
    json.key("detail").optional(completeness.detail());
    json.close('}');
}

fn blocks(json: &mut Writer, blocks: &[Block]) {
    json.open('[');
    for step in walk(blocks) {
        match step {
            Step::Leaf(block) => {
                json.open('{');
                json.key("type").string(block.type_name());
                leaf(json, block);
                json.close('}');
            }
            Step::EnterQuote => {
                json.open('{');
                json.key("type").string("quote");
                json.key("blocks").open('[');
            }
            Step::EnterList(list) => {
                json.open('{');
                json.key("type").string("list");
                json.key("ordered").boolean(list.is_ordered());
                json.key("start").number(list.start());
                json.key("items").open('[');
            }
            Step::EnterItem(..) => {
                json.open('{');
                json.key("blocks").open('[');
            }
            Step::LeaveQuote | Step::LeaveList(_) | Step::LeaveItem => {
                json.close(']');
                json.close('}');
            }
        }
    }
    json.close(']');
}

fn leaf(json: &mut Writer, block: &Block) {
    match block {
        Block::Paragraph(paragraph) => {
            json.key("content");
            rich(json, paragraph.content());
        }
        Block::Heading(heading) => {
            json.key("level").number(heading.level());
            json.key("content");
            rich(json, heading.content());
        }
        Block::Code(code) => {
            json.key("text").string(code.text());
            json.key("language").optional(code.language());
        }
        Block::Table(table) => {
            self::table(json, table);
        }
        Block::Image(picture) => {
            image(json, picture);
        }
        Block::Embed(embed) => {
            self::embed(json, embed);
        }
        Block::List(_) | Block::Quote(_) => {}
    }
}

fn rich(json: &mut Writer, content: &RichText) {
    json.open('{');
    json.key("text").string(content.text());
    json.key("spans").list(content.spans(), |json, span| {
        json.open('{');
        json.key("start").number(span.range().start);
        json.key("end").number(span.range().end);
        json.key("style").string(span.style().as_str());
        if let Style::Link { href } = span.style() {
            json.key("href").string(href);
        }
        json.close('}');
    });
    json.close('}');
}

fn table(json: &mut Writer, table: &Table) {
    json.key("caption").optional(table.caption());
    json.key("rows").list(table.rows(), |json, row| {
        json.open('{');
        json.key("cells").list(row.cells(), cell);
        json.close('}');
    });
}

fn cell(json: &mut Writer, cell: &Cell) {
    json.open('{');
    json.key("content");
    rich(json, cell.content());
    json.key("header").boolean(cell.is_header());
    json.key("columns").number(cell.column_span());
    json.key("rows").number(cell.row_span());
    json.close('}');
}

fn image(json: &mut Writer, image: &Image) {
    json.key("src").string(image.src());
    json.key("alt").optional(image.alt());
    json.key("caption").optional(image.caption());
    json.key("credit").optional(image.credit());
    json.key("width").optional_plain(image.width());
    json.key("height").optional_plain(image.height());
}

fn embed(json: &mut Writer, embed: &Embed) {
    json.key("kind").string(embed.kind().as_str());
    json.key("url").string(embed.url());
    json.key("poster").optional(embed.poster());
    json.key("title").optional(embed.title());
}

fn comment(json: &mut Writer, comment: &Comment) {
    json.open('{');
    json.key("author").optional(comment.author());
    json.key("date");
    match comment.date() {
        Some(date) => metadata::timestamp(json, date),
        None => json.null(),
    }
    json.key("printed_date").optional(comment.printed_date());
    json.key("paragraphs").list(comment.paragraphs(), |json, paragraph| {
        json.open('{');
        json.key("content");
        rich(json, paragraph.content());
        json.close('}');
    });
    json.close('}');
}

fn dropped(json: &mut Writer, dropped: &Dropped) {
    json.open('{');
    json.key("text").string(dropped.text());
    json.key("images").list(dropped.images(), |json, src| json.string(src));
    json.key("reason").string(dropped.reason().as_str());
    json.key("evidence").string(dropped.evidence().as_str());
    json.close('}');
}

fn defect(json: &mut Writer, defect: &Defect) {
    json.open('{');
    json.key("type").string(defect.as_str());
    match defect {
        Defect::WrongCharset { declared, used } => {
            json.key("declared").string(declared);
            json.key("used").string(used);
        }
        Defect::ReplacedCharacters { count } => json.key("count").number(count),
        Defect::InvalidUrl
        | Defect::BrokenFrontMatter
        | Defect::Unclosed
        | Defect::BrokenJsonLd
        | Defect::ForeignCanonicalUrl => {}
    }
    json.close('}');
}

#[cfg(test)]
mod tests {
    #[cfg(feature = "serde")]
    use super::super::samples::fitting_blocks;
    use super::super::samples::{any_blocks, any_text, article};
    use super::*;
    use proptest::prelude::*;
    use serde_json::Value;

    proptest! {
        #![proptest_config(ProptestConfig {
            cases: 200,
            failure_persistence: None,
            ..ProptestConfig::default()
        })]

        #[test]
        fn any_article_is_one_object(blocks in any_blocks(), title in any_text()) {
            let mut article = article(blocks);
            article.metadata.title = Some(crate::Sourced::new(title.clone(), crate::Origin::Meta));
            let json = to_json(&article);
            let value: Value = serde_json::from_str(&json).expect("valid JSON");
            prop_assert_eq!(value["metadata"]["title"]["value"].as_str(), Some(title.as_str()));
            prop_assert_eq!(value["blocks"].as_array().map(Vec::len), Some(article.blocks.len()));
        }

        #[cfg(feature = "serde")]
        #[test]
        fn the_types_serialise_to_the_same_and_back(blocks in fitting_blocks()) {
            let article = article(blocks);
            let json = to_json(&article);
            let ours: Value = serde_json::from_str(&json).expect("valid JSON");
            let theirs = serde_json::to_string(&article).expect("an article serialises");
            let theirs: Value = serde_json::from_str(&theirs).expect("valid JSON");
            if let Err(path) = holds(&ours, &theirs) {
                prop_assert!(false, "{path}");
            }
            let back: Article = serde_json::from_str(&json).expect("an article deserialises");
            prop_assert_eq!(back, article);
        }
    }

    /// Whether all of `part` is in `whole`; else the path of the difference.
    #[cfg(feature = "serde")]
    fn holds(whole: &Value, part: &Value) -> Result<(), String> {
        match (whole, part) {
            (Value::Object(whole), Value::Object(part)) => {
                part.iter().try_for_each(|(key, value)| {
                    let found = whole.get(key).ok_or_else(|| format!("{key} is missing"))?;
                    holds(found, value).map_err(|path| format!("{key}.{path}"))
                })
            }
            (Value::Array(whole), Value::Array(part)) if whole.len() == part.len() => {
                whole.iter().zip(part).try_for_each(|(whole, part)| holds(whole, part))
            }
            _ if whole == part => Ok(()),
            _ => Err(format!(" {whole} is not {part}")),
        }
    }

    #[test]
    fn keys_stand_in_a_fixed_order() {
        let json = to_json(&article(Vec::new()));
        let start = format!(
            "{{\"schema\":\"tearsheet/article\",\"schema_version\":1,\"crate_version\":\"{}\",\
             \"page_type\":\"article\",\"page_type_confidence\":0.75,\"confidence\":0.5,\
             \"completeness\":{{\"state\":\"truncated\",\"detail\":\"nodes\"}},\
             \"body_origin\":\"visible\",\"metadata\":{{\"title\":{{\"value\":\"T\",\"origin\":\"open_graph\"}},\"subtitle\":null,",
            env!("CARGO_PKG_VERSION")
        );
        assert!(json.starts_with(&start), "{json}");
        let published = "\"published\":{\"value\":{\"iso\":\"2022-07-25T04:01\",\"printed\":\"2022年\",\
                         \"year\":2022,\"month\":7,\"day\":25,\"time\":[4,1,null],\"offset\":null},\
                         \"origin\":\"text\"}";
        assert!(json.contains(published), "{json}");
        let end = "\"comments\":[{\"author\":\"R\",\"date\":{\"iso\":\"2022-07-25T04:01\",\
                   \"printed\":\"2022年\",\"year\":2022,\"month\":7,\"day\":25,\"time\":[4,1,null],\"offset\":null},\
                   \"printed_date\":\"2022年\",\"paragraphs\":[{\"content\":\
                   {\"text\":\"C\",\"spans\":[]}}]}],\
                   \"dropped\":[{\"text\":\"Ad\",\"images\":[\"q.png\"],\"reason\":\"qr_promo\",\
                   \"evidence\":\"zone\"}],\"defects\":[{\"type\":\"invalid_url\"},\
                   {\"type\":\"replaced_characters\",\"count\":3}]}";
        assert!(json.ends_with(end), "{json}");
    }

    #[test]
    fn numbers_are_finite_and_text_is_escaped() {
        let mut article = article(Vec::new());
        article.confidence = f32::NAN;
        article.metadata.tags = vec!["\"\\\n\u{1}\u{2028}</script>".to_owned()];
        let json = to_json(&article);
        assert!(json.contains("\"confidence\":0.0,"), "{json}");
        assert!(json.contains("[\"\\\"\\\\\\n\\u0001\\u2028</script>\"]"), "{json}");
    }
}
