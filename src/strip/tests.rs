//! Cases from `cases.txt`: small pages, what stays of them, what goes and why, what is found.

use super::{Context, Stripped, strip};
use crate::layout::{self, Layout};
use crate::rules::Marks;
use crate::{Limits, dom, score};

/// A page through the stages up to this one.
fn stripped(html: &str, title: &str, forget: Option<&str>) -> (Layout, Stripped) {
    let parsed = dom::parse(html, &Limits::default());
    let layout = layout::lay_out(&parsed, &Marks::new());
    let titles = [title];
    let scores = score::score(&layout, &titles);
    let stripped =
        strip(&layout, &scores, &Context { titles: &titles, outlets: &[], phrases: &[], forget });
    (layout, stripped)
}

/// The text of the kept blocks without their cuts.
fn kept(layout: &Layout, stripped: &Stripped) -> Vec<String> {
    let mut lines = Vec::new();
    for kept in &stripped.kept {
        let range = layout.blocks[kept.block].text.clone();
        let (mut text, mut at) = (String::new(), range.start);
        for cut in &kept.cuts {
            text.push_str(&layout.text[at..cut.start]);
            at = cut.end;
        }
        text.push_str(&layout.text[at..range.end]);
        if !text.trim().is_empty() {
            lines.push(text.trim().to_owned());
        }
    }
    lines
}

fn found(stripped: &Stripped) -> Vec<String> {
    let findings = &stripped.findings;
    let mut lines = Vec::new();
    let mut say = |what: &str, values: Vec<String>| {
        if !values.is_empty() {
            lines.push(format!("{what}: {}", values.join(", ")));
        }
    };
    let people = |people: &[crate::Person]| people.iter().map(|p| p.name.clone()).collect();
    say("editors", people(&findings.editors));
    say("byline", findings.byline.as_ref().map(|b| people(&b.people)).unwrap_or_default());
    say("sources", findings.sources.clone());
    say("original title", findings.original_title.clone().into_iter().collect());
    say("dates", findings.dates.clone());
    lines
}

/// One case of the file.
#[derive(Default)]
struct Case {
    name: &'static str,
    title: &'static str,
    html: String,
    kept: Vec<String>,
    dropped: Vec<String>,
    found: Vec<String>,
}

fn cases() -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut part = "";
    for line in include_str!("cases.txt").lines() {
        if let Some(name) = line.strip_prefix("=== ") {
            cases.push(Case { name, ..Case::default() });
            part = "html";
        } else if let Some(case) = cases.last_mut() {
            if let Some(name) = line.strip_prefix("--- ") {
                part = name;
            } else if let Some(title) = line.strip_prefix("title: ") {
                case.title = title;
            } else if !line.is_empty() {
                match part {
                    "kept" => case.kept.push(line.to_owned()),
                    "dropped" => case.dropped.push(line.to_owned()),
                    "found" => case.found.push(line.to_owned()),
                    _ => case.html.extend([line, "\n"]),
                }
            }
        }
    }
    cases
}

#[test]
fn every_case_is_stripped_as_it_says() {
    let mut wrong = Vec::new();
    let cases = cases();
    for case in &cases {
        let (layout, stripped) = stripped(&case.html, case.title, None);
        let dropped: Vec<String> = stripped
            .dropped
            .iter()
            .map(|d| format!("{:?}: {}", d.reason, d.text.replace('\n', " | ")))
            .collect();
        let same = |what: &str, is: &[String], should: &[String]| {
            (is != should)
                .then(|| format!("{}: {what}\n  is     {is:?}\n  should {should:?}", case.name))
        };
        wrong.extend(same("kept", &kept(&layout, &stripped), &case.kept));
        wrong.extend(same("dropped", &dropped, &case.dropped));
        wrong.extend(same("found", &found(&stripped), &case.found));
    }
    assert!(cases.len() > 30, "{} cases", cases.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Nothing is lost silently: every character of the page is kept, or in a record.
#[test]
fn what_is_not_kept_is_in_a_record() {
    let count = |texts: &mut dyn Iterator<Item = &str>| {
        texts.flat_map(str::chars).filter(|c| !c.is_whitespace()).count()
    };
    for case in cases() {
        let (layout, stripped) = stripped(&case.html, case.title, None);
        let all = count(&mut layout.blocks.iter().map(|block| layout.block_text(block)));
        let kept = count(&mut kept(&layout, &stripped).iter().map(String::as_str));
        let dropped = count(&mut stripped.dropped.iter().map(|record| record.text.as_str()));
        assert_eq!(all, kept + dropped, "{}", case.name);
    }
}
