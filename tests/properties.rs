//! What holds for every page, whoever wrote it.

use proptest::prelude::*;
use std::collections::HashMap;
use tearsheet::{Article, Extractor, ExtractorBuilder, Page};

/// Sentences of an article; long enough to be one.
const SENTENCES: &[&str] = &[
    "The bridge over the river opened on Monday after four years of work, the city said.",
    "Many people had come to see it, among them those who built the first bridge at this place.",
    "Ein Sprecher der Stadt sagte, die Kosten seien im Rahmen geblieben, anders als beim ersten Mal.",
    "老渡口的摆渡船换上了电动机，船舷上的编号还是原来的那个，过江的人在船上说话都轻了一些。",
    "渡口每天早上五点半开第一班，晚上九点收班，中间二十分钟一趟，票价没有变，孩子们能听见水声。",
    "“We waited long enough,” said a woman who lives on the other bank &amp; works in the mill.",
];

const PIECES: &[&str] = &[
    "<b>",
    "</b>",
    "<i>",
    "</i>",
    "<a href='/x'>",
    "</a>",
    "<br>",
    "<br><br>",
    "<div>",
    "</div>",
    "<p>",
    "</p>",
    "<blockquote>",
    "</blockquote>",
    "<ul><li>",
    "<li>",
    "</ul>",
    "<ol><li>",
    "</ol>",
    "<table><tr><td>",
    "<td>",
    "<tr><td>",
    "</table>",
    "<h2>",
    "</h2>",
    "<pre>",
    "</pre>",
    "<code>",
    "</code>",
    "<img src=a.jpg width=600 height=400>",
    "<img src=b.png alt='A ferry'>",
    "<figure><img src=c.jpg><figcaption>",
    "</figcaption></figure>",
    "<hr>",
    "<span class=x>",
    "</span>",
    "<sup>",
    "</sup>",
    "<iframe src=https://www.youtube.com/embed/a></iframe>",
    "<video src=a.mp4></video>",
    "<section>",
    "</section>",
    "<!-- x -->",
    "<script>x</script>",
    "&nbsp;",
    "\u{3000}",
    " ",
    "\n",
    "word",
    "（图：张三）",
    "Photo: Ann Lee",
    "责任编辑：李明",
    "来源：新华社",
    "By Ann Lee",
    "2021-03-04",
    "Related",
    "<svg><text>",
    "</svg>",
    "<del>",
    "</del>",
    "<noscript>",
    "</noscript>",
    "<dl><dt>",
    "<dd>",
    "</dl>",
    "<ruby>",
    "<rt>",
    "</ruby>",
];

fn page() -> impl Strategy<Value = String> {
    let sentence = prop::sample::select(SENTENCES).prop_map(|text| format!("<p>{text}</p>"));
    let piece = prop::sample::select(PIECES).prop_map(str::to_owned);
    let part = prop_oneof![2 => sentence, 3 => piece];
    prop::collection::vec(part, 1..40).prop_map(|parts| {
        format!("<title>Bridge opens</title><h1>Bridge opens</h1>{}", parts.concat())
    })
}

fn extract(builder: ExtractorBuilder, page: &Page<'_>) -> Article {
    builder.build().expect("a valid extractor").extract(page).expect("an article")
}

fn counts(text: &str) -> HashMap<char, usize> {
    let mut counts = HashMap::new();
    for c in text.chars().filter(|c| !c.is_whitespace()) {
        *counts.entry(c).or_default() += 1;
    }
    counts
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn pictures_links_and_embeds_never_change_a_paragraph(html in page()) {
        let page = Page::html(&html).url("https://example.org/1.html");
        let all: Vec<String> = extract(Extractor::builder(), &page).paragraphs().collect();
        for builder in [
            Extractor::builder().images(false),
            Extractor::builder().links(false),
            Extractor::builder().embeds(false),
            Extractor::builder().images(false).links(false).embeds(false),
        ] {
            let without: Vec<String> = extract(builder, &page).paragraphs().collect();
            prop_assert_eq!(&without, &all);
        }
    }

    #[test]
    fn tables_never_change_what_is_said(html in page()) {
        let page = Page::html(&html);
        let said = |builder| counts(&extract(builder, &page).to_text());
        prop_assert_eq!(said(Extractor::builder().tables(false)), said(Extractor::builder()));
    }

    #[test]
    fn every_character_of_the_paragraphs_stands_in_the_page(html in page()) {
        let article = extract(Extractor::builder(), &Page::html(&html));
        let source: String = scraper::Html::parse_document(&html).root_element().text().collect();
        let source = counts(&source);
        let text: String = article.paragraphs().collect();
        for (c, count) in counts(&text) {
            let there = source.get(&c).copied().unwrap_or(0);
            prop_assert!(count <= there, "{c:?} {count} times, in the page {there}: {text:?}");
        }
    }

    #[cfg(feature = "serde")]
    #[test]
    fn what_is_written_of_an_article_is_read_again(html in page()) {
        let article = extract(Extractor::builder().comments(true), &Page::html(&html));
        for json in [article.to_json(), serde_json::to_string(&article).expect("an article")] {
            let read: Article = serde_json::from_str(&json).expect("what was written");
            prop_assert_eq!(&read, &article);
        }
    }

    #[test]
    fn text_and_bytes_and_any_thread_give_the_same(html in page()) {
        let extractor = Extractor::default();
        let once = extractor.extract(Page::html(&html));
        prop_assert_eq!(&extractor.extract(Page::bytes(html.as_bytes())), &once);
        std::thread::scope(|scope| {
            let threads: Vec<_> = (0..3)
                .map(|_| scope.spawn(|| extractor.extract(Page::html(&html))))
                .collect();
            for thread in threads {
                prop_assert_eq!(&thread.join().expect("no panic"), &once);
            }
            Ok(())
        })?;
    }

    #[test]
    fn our_own_html_gives_the_same_paragraphs(
        sentences in prop::sample::subsequence(SENTENCES, 2..=SENTENCES.len()),
        extras in prop::collection::vec(prop::sample::select(EXTRAS), 0..4),
    ) {
        let mut html = String::from("<h1>Bridge opens</h1>");
        for (index, sentence) in sentences.iter().enumerate() {
            html.push_str(&format!("<p>{sentence}</p>"));
            html.push_str(extras.get(index).copied().unwrap_or_default());
        }
        let article = extract(Extractor::builder(), &Page::html(&html));
        let again = extract(Extractor::builder(), &Page::html(&article.to_html()));
        let paragraphs = |article: &Article| article.paragraphs().collect::<Vec<_>>();
        prop_assert_eq!(paragraphs(&again), paragraphs(&article));
    }
}

const EXTRAS: &[&str] = &[
    "<blockquote><p>It was a long time, and nobody had counted the days of it.</p></blockquote>",
    "<ul><li>The first of the reasons that were given.</li><li>The second of them.</li></ul>",
    "<h2>What it cost</h2>",
    "<table><tr><th>Day</th><th>Boats</th></tr><tr><td>Monday</td><td>12</td></tr></table>",
    "<figure><img src='https://example.org/a.jpg'><figcaption>The ferry.</figcaption></figure>",
    "<pre><code>let x = 1;</code></pre>",
];
