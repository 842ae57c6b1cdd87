use super::*;
use serde_json::json;

const STORY: &str = "The bridge opened on Monday, the city said. Four years of work came to an end, \
                     and the first cars crossed before noon, while people cheered on both sides.";

fn best_of(value: Value, titles: &[&str]) -> String {
    let found = Found { values: vec![value], strings: Vec::new() };
    let titles: Vec<String> = titles.iter().map(|title| fold_title(title)).collect();
    best(&found, &titles).map(|candidate| candidate.html).unwrap_or_default()
}

#[test]
fn the_longest_text_wins_and_that_with_the_pages_title_before_it() {
    let short = format!("<p>{STORY}</p>");
    let long = short.repeat(3);
    let state = json!({"a": {"title": "Bridge opens", "content": short}, "b": {"content": long}});
    assert_eq!(best_of(state.clone(), &[]), long);
    assert_eq!(best_of(state, &["Bridge opens"]), short);
}

#[test]
fn a_text_is_known_by_its_key_or_by_a_title_beside_it() {
    assert_eq!(best_of(json!({"x": STORY}), &[]), "");
    assert_eq!(best_of(json!({"title": "T", "x": STORY}), &["T"]), format!("<p>{STORY}</p>"));
    for key in BODY_KEYS {
        assert_eq!(best_of(json!({key: STORY}), &[]), format!("<p>{STORY}</p>"), "{key}");
    }
    for key in OTHER_KEYS {
        let state = json!({"title": "T", format!("{key}_text"): STORY});
        assert_eq!(best_of(state, &["T"]), "", "{key}");
    }
    for key in ["description", "transcript", "productDescription"] {
        let state = json!({"title": "T", key: STORY});
        assert_eq!(best_of(state, &["T"]), format!("<p>{STORY}</p>"), "{key}");
    }
    assert_eq!(best_of(json!({"title": "T", "pageScript": STORY}), &["T"]), "");
}

#[test]
fn blocks_are_joined_in_order() {
    let part =
        |text: &str| json!({"type": "paragraph", "data": {"text": format!("{text} {STORY}")}});
    let state = json!({"post": {"blocks": [part("One."), part("Two.")]}});
    assert_eq!(best_of(state, &[]), format!("<p>One. {STORY}</p><p>Two. {STORY}</p>"));
}

#[test]
fn json_in_a_string_is_read() {
    let inner = json!([{"type": "p", "text": STORY}]).to_string();
    assert_eq!(best_of(json!({"content": inner}), &[]), format!("<p>{STORY}</p>"));
}

#[test]
fn what_readers_wrote_is_not_the_pages_text() {
    for key in ["review", "topReviews", "comments"] {
        let state = json!({"title": "T", key: [{"text": STORY}]});
        assert_eq!(best_of(state.clone(), &["T"]), "", "{key}");
        let nested = json!({"title": "T", "content": state.to_string()});
        assert_eq!(best_of(nested, &["T"]), "", "{key}");
    }
    let article = json!({"title": "T", "review": {"text": STORY}});
    assert_eq!(best_of(article, &["T"]), format!("<p>{STORY}</p>"));
}

#[test]
fn rows_of_the_app_router_are_read() {
    let mut flight = String::new();
    let text = format!("<p>{STORY}</p>");
    let row = format!("1:{{\"a\":1}}\n2:T{:x},{text}3:{{\"b\":2}}\n", text.len());
    for part in [&row[..20], &row[20..]] {
        let push = json!([1, part]).to_string();
        push_flight(&format!("self.__next_f.push({push})"), &mut flight);
    }
    let mut found = Found::default();
    read_flight(&flight, &mut found);
    assert_eq!(found.values, [json!({"a": 1}), json!({"b": 2})]);
    assert_eq!(found.strings, [text]);
}
