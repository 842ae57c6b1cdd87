//! Cases from `cases.txt`: small pages, what stays of them, what goes and why, what is found.

use super::{Context, Reading, Stripped, Strippers, Verdict};
use crate::layout::{self, Layout};
use crate::rules::Marks;
use crate::score::{Scores, plain};
use crate::{DropReason, Evidence, Limits, PageType, dom};

/// A page through the stages up to this one.
fn stripped(html: &str, title: &str, outlet: &str, forget: Option<&str>) -> (Layout, Stripped) {
    stripped_as(PageType::Article, html, title, outlet, forget)
}

fn stripped_as(
    page_type: PageType,
    html: &str,
    title: &str,
    outlet: &str,
    forget: Option<&str>,
) -> (Layout, Stripped) {
    let parsed = dom::parse(html, &Limits::default());
    let layout = layout::lay_out(&parsed, &Marks::new());
    let titles = [title];
    let outlets = [outlet];
    let context = Context {
        titles: &titles,
        authors: &[],
        outlets: &outlets,
        pictures: &[],
        is_post: false,
        phrases: &[],
        forget,
    };
    let strippers = Strippers::new(&layout, &context);
    let scores = Scores {
        keep: plain::score(&layout, &titles, strippers.cues()).keep,
        threshold: plain::THRESHOLD,
        page_type,
        page_type_confidence: 1.0,
        forum: 0.0,
        confidence: 1.0,
    };
    let reading = match page_type {
        PageType::Article => Reading::default(),
        _ => strippers.reading(&scores.keep),
    };
    let stripped = strippers.strip(&scores, reading);
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
    let named = |byline: &Option<crate::Byline>| {
        byline.as_ref().map(|byline| people(&byline.people)).unwrap_or_default()
    };
    say("byline", named(&findings.byline));
    say("crew", named(&findings.crew));
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
    outlet: &'static str,
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
            } else if let Some(outlet) = line.strip_prefix("outlet: ") {
                case.outlet = outlet;
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
        let (layout, stripped) = stripped(&case.html, case.title, case.outlet, None);
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

#[test]
fn what_an_editor_signs_is_an_article_whatever_the_page_was_taken_for() {
    let text =
        "<p>昨天上午，市交通局宣布，本月起新增三条公交线，方便城北的居民出行，票价两元。</p>";
    for (last, expected) in [("责任编辑：赵一平", 1), ("赵一平", 2)] {
        let html = format!("<div>{text}<p>{last}</p></div>");
        let (layout, stripped) = stripped_as(PageType::Forum, &html, "", "", None);
        assert_eq!(kept(&layout, &stripped).len(), expected, "{last}");
    }
}

/// By its words alone a line goes at the very end, and not above a line that stays.
#[test]
fn above_a_last_line_that_stays_the_text_goes_on() {
    let text =
        "<p>渡口今天恢复通航，第一班船六点开出，船上坐着二十名学生，他们要到对岸去上课。</p>";
    for (last, expected) in [("", 2), ("<p>渡口的船歌 第三首</p>", 4)] {
        let html = format!("<div>{text}{text}<p>想继续看？请先开通包月会员</p>{last}</div>");
        let (layout, stripped) = stripped(&html, "", "", None);
        assert_eq!(kept(&layout, &stripped).len(), expected, "{last}");
    }
}

/// Nothing is lost silently: every character of the page is kept, or in a record.
#[test]
fn what_is_not_kept_is_in_a_record() {
    let count = |texts: &mut dyn Iterator<Item = &str>| {
        texts.flat_map(str::chars).filter(|c| !c.is_whitespace()).count()
    };
    for case in cases() {
        let (layout, stripped) = stripped(&case.html, case.title, case.outlet, None);
        let all = count(&mut layout.blocks.iter().map(|block| layout.block_text(block)));
        let kept = count(&mut kept(&layout, &stripped).iter().map(String::as_str));
        let dropped = count(&mut stripped.dropped.iter().map(|record| record.text.as_str()));
        assert_eq!(all, kept + dropped, "{}", case.name);
    }
}

mod properties {
    use super::{kept, stripped};
    use proptest::prelude::*;

    /// Parts of pages, put together at random.
    const PARTS: &[&str] = &[
        "<p>昨天上午，市交通局宣布，本月起新增三条公交线，方便城北的居民出行。</p>",
        "<p>The bridge opened on Monday, the mayor said, after four long years of work.</p>",
        "<p>责任编辑：</p>",
        "<p>赵一平</p>",
        "<p>】</p>",
        "<p>来源：某某晚报</p>",
        "<p>相关新闻：</p>",
        "<p><a href='/a'>一座桥的故事</a></p>",
        "<p>免责声明</p>",
        "<p>分享到</p>",
        "<p>某某报记者 黄小涛</p>",
        "<p>2022-07-25 10:13</p>",
        "<p>前一句完了。 某某报记者 黄小涛</p>",
        "涨了<span id='quote_x'>(1.2,3%)</span>一点",
        "<div class='ad-slot'>Buy</div>",
        "<div class='share qrcode'><img src='/q.png'></div>",
        "<div class='related'>",
        "<div class='comments'>",
        "<div hidden>",
        "</div>",
        "<table><tr><td><a href='/x'><img src='/x.gif'></a></td></tr></table>",
        "<br>",
        "<!-- 总声明-->",
        "<!-- 文末二维码 start -->",
        "<!-- news_keyword_pub,stock -->",
        "<!-- 编辑姓名及工作代码 -->",
        "<h1>大桥今天通车</h1>",
        "<blockquote>",
        "</blockquote>",
        "{{name}}",
    ];

    proptest! {
        #[test]
        fn nothing_is_lost_on_any_page(parts in prop::collection::vec(0..PARTS.len(), 0..40)) {
            let html: String = parts.iter().filter_map(|&part| PARTS.get(part).copied()).collect();
            let (layout, stripped) = stripped(&html, "大桥今天通车", "某某晚报", None);
            let count = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
            let all: usize = layout.blocks.iter().map(|b| count(layout.block_text(b))).sum();
            let kept: usize = kept(&layout, &stripped).iter().map(|text| count(text)).sum();
            let dropped: usize = stripped.dropped.iter().map(|record| count(&record.text)).sum();
            prop_assert_eq!(all, kept + dropped);
        }
    }
}

/// What stays of a page whose scores keep everything, as a thread with this probability.
fn all_kept(html: &str, forum: f32) -> String {
    let layout = lay_out(html);
    let strippers = Strippers::new(&layout, &NOTHING_KNOWN);
    let whole = vec![1.0; layout.blocks.len()];
    let mut verdicts = vec![Verdict::Keep; layout.blocks.len()];
    for (verdict, block) in verdicts.iter_mut().zip(&layout.blocks) {
        if layout.block_text(block).contains("I think") {
            *verdict = Verdict::Drop(DropReason::Comments, Evidence::Markup);
        }
    }
    let reading = Reading { verdicts, ..Reading::default() };
    let scores = Scores {
        keep: whole,
        threshold: plain::THRESHOLD,
        page_type: PageType::Article,
        page_type_confidence: 1.0,
        forum,
        confidence: 1.0,
    };
    kept(&layout, &strippers.strip(&scores, reading)).join("\n")
}

#[test]
fn comments_that_the_scores_keep_go_from_an_article_only() {
    let text = "<p>The bridge opened on Monday, and the first to cross it was a truck.</p>";
    let comment = "<p>I think that the old bridge was better, and so do all my neighbours.</p>";
    let page = text.repeat(3) + comment;
    assert!(!all_kept(&page, 0.0).contains("I think"));
    assert!(all_kept(&page, 0.5).contains("I think"), "a thread keeps its posts");
    assert!(all_kept(comment, 0.0).contains("I think"), "nothing else would be left");
}

#[test]
fn the_post_of_a_feed_is_an_article_though_the_page_type_is_unsure() {
    let text = |line: usize| {
        format!("<p>昨天上午，市交通局宣布，本月起新增{line}路公交线，方便城北的居民出行。</p>")
    };
    let text: String = (1..=3).map(text).collect();
    let html = format!("<div>{text}<p>风险提示：本文仅供参考，风险自负。</p></div>");
    let (layout, titles) = (lay_out(&html), []);
    for (is_post, expected) in [(true, 3), (false, 4)] {
        let context = Context { is_post, ..NOTHING_KNOWN };
        let strippers = Strippers::new(&layout, &context);
        let scores = Scores {
            keep: plain::score(&layout, &titles, strippers.cues()).keep,
            threshold: 0.0,
            page_type: PageType::Article,
            page_type_confidence: 0.6,
            forum: 0.0,
            confidence: 1.0,
        };
        let stripped = strippers.strip(&scores, Reading::default());
        assert_eq!(kept(&layout, &stripped).len(), expected, "{is_post}");
    }
}

/// What the score drops of a paragraph behind a box, by the last words of the text.
#[test]
fn a_sentence_behind_a_box_is_one_of_the_paragraphs() {
    let box_of = "<div><p><a href=/a>某地石屎剝落，途人走避</a></p></div>";
    let paragraph =
        |n: usize| format!("<p class=t>屯门今早有晾衫架由{n}楼堕下，擦过一名妇人身旁。</p>");
    let last = |paragraphs: usize, last: &str| {
        let text: String = (1..=paragraphs).map(paragraph).collect();
        let html = format!("<div>{text}{box_of}{last}</div>");
        let layout = lay_out(&html);
        let strippers = Strippers::new(&layout, &NOTHING_KNOWN);
        let keep = layout.blocks.iter().map(|block| {
            let text = layout.block_text(block);
            f32::from(u8::from(text.starts_with("屯门")))
        });
        let scores = Scores {
            keep: keep.collect(),
            threshold: 0.5,
            page_type: PageType::Article,
            page_type_confidence: 1.0,
            forum: 0.0,
            confidence: 1.0,
        };
        kept(&layout, &strippers.strip(&scores, Reading::default())).len() - paragraphs
    };
    assert_eq!(last(3, "<p class=t>警方正在跟进。</p>"), 1);
    assert_eq!(last(3, "<p class=t>（警方说：“正在跟进。”）</p>"), 1);
    assert_eq!(last(2, "<p class=t>警方正在跟进。</p>"), 0, "too few paragraphs");
    for other in [
        "<p class=foot>警方正在跟进。</p>",
        "<p class=t>警方正在跟进</p>",
        "<p class=t><a href=/b>警方</a>正在跟进。</p>",
        "<div class=t>警方正在跟进。</div>",
    ] {
        assert_eq!(last(3, other), 0, "{other}");
    }
}

fn lay_out(html: &str) -> Layout {
    layout::lay_out(&dom::parse(html, &Limits::default()), &Marks::new())
}

const NOTHING_KNOWN: Context<'static> = Context {
    titles: &[],
    authors: &[],
    outlets: &[],
    pictures: &[],
    is_post: false,
    phrases: &[],
    forget: None,
};

#[test]
fn what_noscript_says_of_scripts_is_no_text_of_any_page() {
    let text = "<p>The bridge opened on Monday, and the first to cross it was a truck.</p>";
    for page_type in [PageType::Article, PageType::Listing] {
        for notice in
            ["You need to enable JavaScript to run this app.", "&lt;img src='/pixel.gif'&gt;"]
        {
            let html = format!("{text}<noscript>{notice}</noscript>{text}");
            let (layout, stripped) = stripped_as(page_type, &html, "", "", None);
            let kept = kept(&layout, &stripped).join("\n");
            assert!(kept.contains("truck") && !kept.contains(['<', 'Y']), "{page_type:?} {kept}");
        }
    }
}

#[test]
fn a_known_author_and_what_he_is_behind_the_name_are_a_byline() {
    let text = |line: &str| {
        let page = format!(
            "<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"author\":{{\"@type\":\"Person\",\"name\":\"安德兰\"}}}}</script>\
             <h1>小城给河流上了户口</h1><div><a href='/cn/'>{line}</a><span>作者</span></div>\
             <p>小城的议会上周通过决议，承认境内一条二十公里长的支流享有存在与流动的权利，这在当地尚属首例。</p>\
             <p>决议能走多远，法学家看法不一，有人说这是一次有意思的实验，也有人说法院不会把它当真。</p>"
        );
        crate::extract(&page).map(|article| article.to_text()).unwrap_or_default()
    };
    assert!(!text("安德兰").contains("作者"));
    assert!(text("小城").contains("作者"));
}
