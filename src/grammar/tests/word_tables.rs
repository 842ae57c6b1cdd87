//! Tries every word of the tables in a line that needs it.

use super::case_tables;
use crate::grammar::*;
use crate::{Person, Role};

fn head(line: &str) -> Option<ParsedByline> {
    parse_byline(line, Place::Head)
}

fn authors(found: Option<ParsedByline>) -> Vec<String> {
    found.map(|found| found.byline.authors().map(str::to_owned).collect()).unwrap_or_default()
}

fn with_role(found: Option<ParsedByline>, name: &str, role: Role) -> bool {
    found.is_some_and(|found| {
        found.byline.people.iter().chain(&found.editors).any(|p| p.name == name && p.role == role)
    })
}

fn edited(line: &str, name: &str, role: Role) -> bool {
    parse_editor_line(line)
        .is_some_and(|found| found.people.iter().any(|p| p.name == name && p.role == role))
}

fn only(found: Vec<String>, names: &[&str]) -> bool {
    found == names
}

fn credit(caption: &str) -> String {
    split_credit(caption).map(|range| caption[range].to_owned()).unwrap_or_default()
}

fn people(value: &str) -> Vec<String> {
    parse_names(value).people.iter().map(Person::name).map(str::to_owned).collect()
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or(String::new(), |c| c.to_uppercase().chain(letters).collect())
}

fn role_of(kind: &str) -> Role {
    match kind.rsplit('-').next() {
        Some("contributor") => Role::Contributor,
        Some("translator") => Role::Translator,
        Some("editor") => Role::Editor,
        Some("proofreader") => Role::Proofreader,
        Some("photographer") => Role::Photographer,
        Some("illustrator") => Role::Illustrator,
        _ => Role::Author,
    }
}

/// Whether a word does what its kind must do.
fn works(kind: &str, word: &str) -> bool {
    let role = role_of(kind);
    let big = capital(word);
    match kind {
        "zh-label-editor" | "zh-label-proofreader" => {
            edited(&format!("{word}：李明立"), "李明立", role)
        }
        "zh-label-photographer" | "zh-label-illustrator" => {
            let line = format!("作者：王小平 {word}：李明立");
            with_role(head(&line), "李明立", role)
        }
        "zh-label-author" | "zh-label-contributor" | "zh-label-translator" => {
            with_role(head(&format!("{word}：李明立")), "李明立", role)
        }
        "zh-label-pictures" | "zh-label-other" => {
            let found = head(&format!("作者：王小平 {word}：某某某"));
            found.as_ref().is_some_and(|found| found.own_line) && only(authors(found), &["王小平"])
        }
        "zh-label-source" => parse_source_line(&format!("{word}：某某日报"))
            .is_some_and(|found| found.outlets == ["某某日报"]),
        "zh-label-title" => parse_source_line(&format!("{word}：老城的新地铁"))
            .is_some_and(|found| found.original_title.as_deref() == Some("老城的新地铁")),
        "lead-author" | "lead-contributor" | "lead-translator" => {
            with_role(head(&format!("{big} Ann Lee")), "Ann Lee", role)
        }
        "lead-editor" => edited(&format!("{big} Ann Lee"), "Ann Lee", role),
        "lead-photographer" | "lead-illustrator" => {
            with_role(head(&format!("By Bob Roe; {word} Ann Lee")), "Ann Lee", role)
        }
        "label-author" | "label-contributor" | "label-translator" => {
            with_role(head(&format!("{big}: Ann Lee")), "Ann Lee", role)
        }
        "label-editor" | "label-proofreader" => edited(&format!("{big}: Ann Lee"), "Ann Lee", role),
        "label-photographer" | "label-illustrator" => {
            with_role(head(&format!("Text: Bob Roe, {big}: Ann Lee")), "Ann Lee", role)
        }
        "zh-noun" => {
            let line = format!("本报讯（记者 王小平 {word}李明立）今天，展览开幕。");
            with_role(head(&line), "李明立", noun_role(word))
        }
        "zh-qualifier" if matches!(word, "图片" | "摄影") => with_role(
            head(&format!("本报讯（记者 王小平 {word}记者 李明立）")),
            "李明立",
            Role::Photographer,
        ),
        "zh-qualifier" => head(&format!("{word}记者 李明立"))
            .is_some_and(|found| found.byline.outlet.is_none() && found.own_line),
        "zh-qualifier-alone" => head(&format!("{word}记者 李明立"))
            .is_some_and(|found| found.byline.outlet.is_none() && found.own_line),
        "zh-outlet-ending" => {
            let outlet = format!("某某{word}");
            head(&format!("{outlet} 李明立"))
                .is_some_and(|found| found.byline.outlet == Some(outlet))
        }
        "zh-organisation" => only(authors(head(&format!("文 | 江城{word} 李明立"))), &["李明立"]),
        "zh-outlet" => parse_names(word).outlet.as_deref() == Some(word) && people(word).is_empty(),
        "zh-closing" if word.contains("贡献") => {
            with_role(head(&format!("（实习生李明立{word}）")), "李明立", Role::Contributor)
        }
        "zh-closing" => only(authors(head(&format!("本报记者李明立{word}"))), &["李明立"]),
        "zh-closing-alone" => only(authors(head(&format!("本报记者 李明立 {word}"))), &["李明立"]),
        "zh-closing-pictures" => head(&format!("本报记者 李明立 {word}")).is_none(),
        "zh-dateline" => head(&format!("某某网北京7月4日{word} 今天，展览开幕。"))
            .is_some_and(|found| found.byline.dateline == Some(format!("北京7月4日{word}"))),
        "zh-place" => only(authors(head(&format!("（某某社记者李明立{word}4日电）"))), &["李明立"]),
        "zh-surname-double" => {
            only(authors(head(&format!("本报记者{word}明立"))), &[&format!("{word}明立")])
        }
        "zh-not-name" => head(&format!("本报记者{word}")).is_none(),
        "ja-surname" => only(authors(head(&format!("【{word}太郎】"))), &[&format!("{word}太郎")]),
        "account" => head(&format!("本文来自{word}“某某”（ID:mou），作者：李明立"))
            .is_some_and(|found| found.source.as_deref() == Some("某某")),
        "account-opening" => head(&format!("{word}微信公众号“某某”（ID:mou），作者：李明立"))
            .is_some_and(|found| found.source.as_deref() == Some("某某")),
        "particle" => {
            only(authors(head(&format!("By Ann {word} Lee"))), &[&format!("Ann {word} Lee")])
        }
        "conjunction" if matches!(word, "&" | "+") => {
            only(people(&format!("Ann Lee {word} Bob Roe")), &["Ann Lee", "Bob Roe"])
        }
        "conjunction" => only(people(&format!("Ann Lee {word} Bob Roe")), &["Ann Lee", "Bob Roe"]),
        "with" => parse_names(&format!("Ann Lee ({word} Bob Roe)")).people.len() == 2,
        "in" => {
            only(people(&format!("Ann Lee {word} New Town and Bob Roe")), &["Ann Lee", "Bob Roe"])
        }
        "for" => {
            parse_names(&format!("Ann Lee {word} Example")).outlet.as_deref() == Some("Example")
        }
        "job-ending" => {
            only(people(&format!("Ann Lee, Muster{word} der Probe Muster")), &["Ann Lee"])
        }
        "domain-ending" => {
            let outlet = format!("example.{word}");
            let found = parse_names(&format!("{outlet}, Berlin, Germany"));
            found.people.is_empty() && found.outlet == Some(outlet)
        }
        "beat" => only(people(&format!("Ann Lee {big} correspondent")), &["Ann Lee"]),
        "house" => {
            let office = format!("Example-{big}");
            parse_names(&office).outlet == Some(office)
        }
        "job" => only(people(&format!("Ann Lee, Example {big}")), &["Ann Lee"]),
        "degree" => only(people(&format!("Ann Lee Roe {big}")), &["Ann Lee Roe"]),
        "body" | "nobody" => people(&big).is_empty(),
        "organisation" => {
            parse_names(&format!("Example {big}")).outlet == Some(format!("Example {big}"))
        }
        "body-of" => {
            let body = format!("{big} of Springfield");
            only(people(&body), &[]) && parse_names(&body).outlet == Some(body)
        }
        "outlet" => parse_names(&format!("Example {big}")).outlet == Some(format!("Example {big}")),
        "agency" => {
            let name = word.to_uppercase();
            parse_names(&name).outlet == Some(name)
        }
        "dated" => only(people(&format!("Ann Lee {big} 3 hours ago")), &["Ann Lee"]),
        "time" => only(authors(head(&format!("By Ann Lee 3 {word}"))), &["Ann Lee"]),
        "calendar" => only(people(&format!("Ann Lee {big} 11, 2020")), &["Ann Lee"]),
        "place" => {
            let place: Vec<String> = word.split(' ').map(capital).collect();
            only(people(&format!("Ann Lee, {}", place.join(" "))), &["Ann Lee"])
        }
        "stock" => credit(&format!("新桥夜景。（{word}）")) == word,
        "credit-label" => {
            let line = if word.is_ascii() || word.chars().any(|c| c.is_lowercase()) {
                format!("{big}: Ann Lee")
            } else {
                format!("{word}：某某社")
            };
            credit(&format!("新桥夜景。{line}")) == line
        }
        "credit-open-label" => {
            credit(&format!("新桥夜景。{big} Ann Lee")) == format!("{big} Ann Lee")
        }
        "credit-ending" => credit(&format!("新桥夜景。某某社 {word}")) == format!("某某社 {word}"),
        "credit-nameless" => credit(&format!("新桥夜景。（{word}）")) == word,
        "source-label" => parse_source_line(&format!("{big}: Example Times"))
            .is_some_and(|found| found.outlets == ["Example Times"]),
        "ja-label" => {
            let found = head(&format!("文＝鈴木花子 {word}＝山田たろう"));
            found.is_some_and(|found| {
                found.byline.people.iter().chain(&found.editors).any(|p| p.name == "山田たろう")
            })
        }
        "ja-title" => only(authors(head(&format!("{word}・山田太郎"))), &["山田太郎"]),
        "ja-agency" => head(&format!("【東京{word}】新しい橋が４日、開通した。"))
            .is_some_and(|found| found.byline.outlet.as_deref() == Some(word)),
        "ko-title" if word == "사진기자" => head(&format!("홍길동 {word}")).is_none(),
        "ko-title" if word == "에디터" => {
            with_role(head(&format!("홍길동 {word}")), "홍길동", Role::Editor)
        }
        "ko-title" => only(authors(head(&format!("홍길동 {word}"))), &["홍길동"]),
        "ko-label" => {
            let found = head(&format!("글=이영희 {word}=홍길동"));
            found.is_some_and(|found| {
                found.byline.people.iter().chain(&found.editors).any(|p| p.name == "홍길동")
            })
        }
        "ko-dated" => {
            only(authors(head(&format!("홍길동 기자 {word} 2024.05.06 12:30"))), &["홍길동"])
        }
        "ko-counted" => {
            only(authors(head(&format!("홍길동 기자 | 입력 2024.05.06 | {word} 12"))), &["홍길동"])
        }
        "ko-agency" => head(&format!("(서울={word}) 새 다리가 4일 열렸다."))
            .is_some_and(|found| found.byline.outlet.as_deref() == Some(word)),
        other => panic!("no trial for {other}"),
    }
}

fn noun_role(noun: &str) -> Role {
    match noun {
        "编辑" => Role::Editor,
        "摄影师" => Role::Photographer,
        _ => Role::Author,
    }
}

#[test]
fn every_word_of_the_tables_does_what_it_is_there_for() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/grammar/words.txt");
    let text = std::fs::read_to_string(path).expect(path);
    let mut failed = Vec::new();
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (kind, words) = line.split_once(": ").expect("a kind and its words");
        // A trial that any word passes tries nothing.
        let latin = words.starts_with(|c: char| c.is_alphabetic() && c < '\u{2000}');
        let other = match kind {
            "place" => "qzx qzx",
            _ if latin => "qzx",
            _ => "犇羴",
        };
        if works(kind, other) {
            failed.push(format!("{kind} takes {other}"));
        }
        let idle: Vec<&str> = words.split(", ").filter(|word| !works(kind, word)).collect();
        if !idle.is_empty() {
            failed.push(format!("{kind}: {}", idle.join(", ")));
        }
    }
    case_tables::report(&failed);
}
