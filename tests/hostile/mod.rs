//! Pages made to be slow: one list for the tests, for `examples/hostile.rs` and so for
//! `.ci/linear`, which counts the instructions that each costs at growing lengths.
//!
//! A generator makes about as many bytes as it is asked for.
#![allow(dead_code, reason = "each user takes a part")]

/// A page of any length whose cost must grow as its length.
pub struct Shape {
    pub name: &'static str,
    pub make: fn(usize) -> String,
}

/// A page with an article, so that what follows is looked at by every stage.
pub const PROSE: &str = "<title>Bridge opens</title><h1>Bridge opens</h1>\
    <p>The bridge over the river opened on Monday after four years of work, the city said, and \
    the first cars crossed it before noon.</p><p>Many people had come to see it, among them those \
    who built the first bridge at this place, sixty years ago.</p>";

/// The same in Chinese, in an element of its own.
pub const CHINESE: &str = "<title>桥通车了</title><h1>桥通车了</h1><div>\
    <p>周一有数千人来到河边，看第一批船终于从桥下经过，工程做了三年，争论也有两年。</p>\
    <p>汽车要等到秋天才能上桥，引桥还没有修好，市政府说，费用最后是多少谁也不知道。</p>\
    <p>老渡船会一直开到那时候，早上六点起每二十分钟一班，晚上每小时一班，直到半夜。</p></div>";

/// `piece` as often as it fits into so many bytes.
fn repeated(piece: &str, bytes: usize) -> String {
    piece.repeat((bytes / piece.len()).max(1))
}

/// What `each` makes of 0, 1, 2 … until there are so many bytes.
fn numbered(bytes: usize, each: impl Fn(usize) -> String) -> String {
    let mut page = String::with_capacity(bytes + 256);
    for index in 0.. {
        if page.len() >= bytes {
            break;
        }
        page.push_str(&each(index));
    }
    page
}

/// Opened and never closed, or closed as often as opened.
fn nested(open: &str, close: &str, bytes: usize) -> String {
    let times = (bytes / (open.len() + close.len())).max(1);
    format!("{PROSE}{}x{}", open.repeat(times), close.repeat(times))
}

fn after_prose(piece: &str, bytes: usize) -> String {
    format!("{PROSE}{}", repeated(piece, bytes))
}

fn within(before: &str, piece: &str, after: &str, bytes: usize) -> String {
    format!("{before}{}{after}", repeated(piece, bytes))
}

macro_rules! shapes {
    ($($name:literal: |$bytes:ident| $make:expr;)*) => {
        /// All of them.
        pub const SHAPES: &[Shape] = &[$(Shape { name: $name, make: |$bytes| $make }),*];
    };
}

shapes! {
    // What stands below a Chinese text.
    "follow-buttons": |n| within(CHINESE, "<p>粉丝 12万 文章 300 +关注</p>", "", n);
    "follow-cards": |n| within(CHINESE, "<div><img src=a.jpg><p>南江</p><p>+关注</p></div>", "", n);
    "feed-labels": |n| within(CHINESE,
        "<div><h3>相关阅读</h3><p><a href=/1>高架桥下的球场重新开放</a></p></div>", "", n);
    "feed-cards": |n| CHINESE.to_owned()
        + &numbered(n, |i| format!("<div><a href=/{i}>高架桥下的球场重新开放</a><p>居民等了两年。</p></div>"));
    "feed-tickers": |n| within(CHINESE,
        "<div><h3>7×24小时快讯</h3><p>16:47</p><p>三条公交线路改道。</p></div>", "", n);
    "declarations": |n| within(CHINESE,
        "<div><h4>版权声明</h4><p>本网的内容归本网所有，转载请注明出处。</p></div>", "", n);
    "boxed-headlines": |n| within(CHINESE, "<div><a href=/1>西岸老渡口周末停航居民改坐公交</a></div>", "", n);
    "boxed-headlines-of-hosts": |n| CHINESE.replace("</div>", "")
        + &numbered(n, |i| format!("<p>老渡船会一直开到那时候，早上六点起每二十分钟一班，晚上每小时一班，直到半夜。</p>\
            <div><a href=https://h{i}.example.org/>西岸老渡口周末停航居民改坐公交</a></div>"));
    "boxed-lists": |n| within(&CHINESE.replace("</div>", ""),
        "<div><ul><li><a href=/1>西岸老渡口周末停航居民改坐公交</a></ul></div>", "", n);
    "one-boxed-list": |n| within(&(CHINESE.replace("</div>", "") + "<div><ul>"),
        "<li><a href=/1>西岸老渡口周末停航居民改坐公交</a>", "</ul></div><p>老渡船会开到半夜。", n);
    "share-quotes": |n| within(CHINESE, "<div><a href=/1>城南木业</a>3.64+0.83%</div>", "", n);
    "calls-aloud": |n| PROSE.to_owned() + &numbered(n, |i| format!(
        "<p>The old ferry will run until then, every twenty minutes from six in the morning to eight.</p>\
         <p>LIVE: <a href=https://h{i}.example.org/>Check the roads</a></p>"));
    "clips-below-lines": |n| PROSE.to_owned() + &repeated("<h4>A word</h4>", n / 2)
        + &repeated("<p>A ferry</p><div><b class=a>00:52</b> <b class=b>It turns in the ice</b></div><p>A ferry</p>", n / 2);
    "labels-of-other-articles": |n| within(CHINESE, "<p>相关阅读：老城三十年</p>", "<p>某某的话</p>", n);
    "dates-below-sentences": |n| CHINESE.replace("</div>", "") + &numbered(n, |i| format!(
        "<p>老渡船会一直开到那时候，早上六点起每二十分钟一班，晚上每小时一班，直到半夜，\
         居民说够用了。</p><p>日期：2018-05-{}</p>", i % 28));
    "pictures-before-lines": |n| CHINESE.replace("</div>", "") + &repeated("<img src=a.jpg>", n / 2)
        + &repeated("<p>老渡船会一直开到那时候，早上六点起每二十分钟一班，晚上每小时一班，直到半夜。</p>", n / 2);
    // Nesting.
    "nested-div": |n| nested("<div>", "</div>", n);
    "nested-div-with-text": |n| nested("<div>word ", "</div>", n);
    "unclosed-div": |n| nested("<div>", "", n);
    "nested-table": |n| nested("<table><tr><td>", "</td></tr></table>", n);
    "unclosed-table": |n| nested("<table><tr><td>cell", "", n);
    "unclosed-b": |n| nested("<b>", "", n);
    "unclosed-b-with-text": |n| nested("<b>word ", "", n);
    "unclosed-a": |n| nested("<a href=/x>word ", "", n);
    "nested-font": |n| nested("<font color=red>", "</font>", n);
    "unclosed-font-numbered": |n| PROSE.to_owned() + &numbered(n, |i| format!("<font size={i}>x "));
    "nested-blockquote": |n| nested("<blockquote>word ", "</blockquote>", n);
    "nested-lists": |n| nested("<ul><li>word ", "</li></ul>", n);
    "nested-ordered-lists": |n| nested("<ol start=9><li>word<p>", "</ol>", n);
    "nested-definition-lists": |n| nested("<dl><dt>word<dd>", "</dl>", n);
    "nested-sections-with-classes": |n| PROSE.to_owned()
        + &numbered(n, |i| format!("<section class='c{i} part'><p>A few words of text, {i}.</p>"));
    "nested-select": |n| nested("<select><option>x", "", n);
    "nested-ruby": |n| nested("<ruby>漢<rt>kan", "", n);
    "nested-template": |n| nested("<template><td>x", "", n);
    "nested-object": |n| nested("<p><object>x", "", n);
    "nested-svg": |n| nested("<svg><g>", "</g></svg>", n);
    "nested-foreign-object": |n| nested("<svg><foreignObject><p>x", "", n);
    "nested-math": |n| nested("<math><mtext><p>x", "", n);
    "nested-form": |n| nested("<form><p>x", "</form>", n);
    "nested-figure": |n| nested("<figure><figcaption>word ", "", n);
    "nested-button": |n| nested("<button>x<p>", "", n);
    "nested-noscript": |n| nested("<noscript><img src=a.jpg>", "", n);
    "nested-custom": |n| nested("<x-y><x-z>word", "", n);
    "nested-inline": |n| nested("<b><i><u><s><code>word ", "", n);
    "unclosed-everything": |n| after_prose(
        "<div><p><b><i><a href=x><ul><li><table><tr><td><dl><dt><span class=y><h2>word ", n);
    "closing-tags-alone": |n| after_prose("</div></p></b></table></ul></br></x>", n);
    "ladder": |n| {
        let times = n / 22;
        format!("{PROSE}{}{}", "<div>".repeat(times), "</div><p>x</p>".repeat(times))
    };
    "ever-deeper": |n| PROSE.to_owned()
        + &numbered(n, |i| "<div>".repeat(i % 40) + "word" + &"</div>".repeat(i % 40));
    // Formatting elements that html5ever opens again.
    "p-b": |n| PROSE.to_owned() + &numbered(n, |i| format!("<p><b id={i}>x</p>"));
    "table-b": |n| PROSE.to_owned() + &numbered(n, |i| format!("<table><td><b id={i}>x</table>"));
    "b-div": |n| PROSE.to_owned() + &numbered(n, |i| format!("<b id={i}><div>x</b>"));
    "a-div-a": |n| PROSE.to_owned() + &numbered(n, |i| format!("<a href={i}><div>x<a>y"));
    "object-b": |n| after_prose("<table><td><b>x<object></table>", n);
    "nobr": |n| after_prose("<nobr>x<p>", n);
    "misnested": |n| after_prose("<b><p><i></b>x</i></p>", n);
    "foster-parenting": |n| format!("{PROSE}<table>{}", repeated("word<b>x</b><p>y</p>", n));
    "foster-parenting-text": |n| format!("{PROSE}<table><tr>{}", repeated("word <td>y<tr>", n));
    // Confusions.
    "svg-style": |n| after_prose("<svg><style><p title='</style>'></svg>", n);
    "svg-breakout": |n| after_prose("<svg><p>word</p></svg>", n);
    "math-mglyph": |n| after_prose("<math><mtext><table><mglyph><style></math>", n);
    "annotation-xml": |n| after_prose("<math><annotation-xml encoding=text/html><p>x", n);
    "cdata": |n| after_prose("<![CDATA[x]]>", n);
    "svg-cdata": |n| format!("{PROSE}<svg>{}", repeated("<![CDATA[x<b>]]>", n));
    "frameset": |n| after_prose("<frameset><frame><noframes>", n);
    "late-html-and-body": |n| PROSE.to_owned() + &numbered(n, |i| format!("<html a{i}><body b{i}>"));
    "title-in-body": |n| after_prose("<title>x</title>", n);
    "unclosed-textarea": |n| format!("{PROSE}<textarea>{}", repeated("</texta ", n));
    // Bytes.
    "less-than": |n| format!("{PROSE}<p>{}", repeated("<", n));
    "ampersands": |n| format!("{PROSE}<p>{}", repeated("&", n));
    "references": |n| format!("{PROSE}<p>{}", repeated("&am&#x&notit;&amp;", n));
    "end-tag-openers": |n| format!("{PROSE}<p>{}", repeated("</", n));
    "comment-openers": |n| after_prose("<!--", n);
    "comments": |n| after_prose("<!-- x -->", n);
    "comment-dashes": |n| format!("{PROSE}<!--{}", repeated("--!", n));
    "bogus-comments": |n| after_prose("<?x></ y><!z>", n);
    "zone-comments": |n| after_prose("<!--article_adlist[<p>x</p>]article_adlist-->", n);
    "zones-opened": |n| after_prose("<!--article_adlist[--><p>A few words of text.</p>", n);
    "nul": |n| format!("{PROSE}{}<p>{}", repeated("word ", n), repeated("\0", n / 200));
    "carriage-returns": |n| format!("{PROSE}<pre>{}", repeated("\r", n));
    "white-space": |n| format!("{PROSE}<p>x{}y", repeated(" ", n));
    "white-space-between": |n| after_prose("<p> </p>\n\n", n);
    "no-break-spaces": |n| format!("{PROSE}<p>{}", repeated("&nbsp;\u{3000}", n));
    "zero-width": |n| format!("{PROSE}<p>x{}", repeated("\u{200b}\u{feff}\u{ad}", n));
    "combining": |n| format!("{PROSE}<p>e{}", repeated("\u{301}\u{20dd}", n));
    "right-to-left": |n| format!("{PROSE}<p>{}", repeated("\u{202e}שלום ", n));
    // Attributes.
    "one-attribute": |n| format!("{PROSE}<p title='{}'>x", repeated("plain text ", n));
    "one-class": |n| format!("{PROSE}<p class='{}'>x", repeated("word ", n));
    "one-style": |n| format!("{PROSE}<p style='{}'>x", repeated("a:b;", n));
    "unclosed-attribute": |n| format!("{PROSE}<p title='{}", repeated("x>", n));
    "many-attributes": |n| format!("{PROSE}<p{}>x", numbered(n, |i| format!(" a{i}=x")));
    "attributes-everywhere": |n| after_prose("<p a b c d e f g h id=x class=y style=z>x", n);
    "distinct-classes": |n| PROSE.to_owned() + &numbered(n, |i| format!("<p class='c{i}'>word {i}</p>"));
    "quotes-in-tags": |n| after_prose("<p \"'=>", n);
    "end-tag-attributes": |n| format!("{PROSE}x</p{}>", repeated(" a=b", n));
    "long-tag-name": |n| format!("{PROSE}<{}>x", repeated("a", n));
    "long-address": |n| format!("{PROSE}<a href='https://a.example/{}'>x</a>", repeated("a/../", n));
    "many-addresses": |n| format!("<base href=https://a.example/x/>{PROSE}{}",
        repeated("<a href='../y?z#w'>word</a> ", n));
    "data-addresses": |n| format!("{PROSE}<img src='data:image/png;base64,{}'>", repeated("AAAA", n));
    // Text.
    "one-paragraph": |n| format!("<p>{}", repeated("A few words of text, as they come. ", n));
    "one-chinese-paragraph": |n| format!("<p>{}", repeated("一些寻常的文字，随它去吧。", n));
    "one-word": |n| format!("{PROSE}<p>{}", repeated("a", n));
    "one-line-of-digits": |n| format!("{PROSE}<p>{}", repeated("2021", n));
    "short-paragraphs": |n| repeated("<p>A few words of text.</p>", n);
    "one-word-paragraphs": |n| after_prose("<p>x", n);
    "distinct-paragraphs": |n| numbered(n, |i| format!("<p>The bridge number {i} opened, it is said.</p>"));
    "two-in-turn": |n| after_prose("<p>One of the two lines.</p><p>And the other of them.</p>", n);
    "wrapped-paragraphs": |n| after_prose("<div><div><p>A few words of text.</p></div></div>", n);
    "line-breaks": |n| format!("{PROSE}<p>{}", repeated("word<br>", n));
    "line-breaks-in-names": |n| format!("{PROSE}<p>{}{}",
        (0..16).map(|i| format!("<span class=c{i}>")).collect::<String>(), repeated("word<br>", n));
    "links-of-words": |n| format!("{PROSE}<p>{}", repeated("<a href=/x>word</a> ", n));
    "styles-of-words": |n| format!("{PROSE}<p>{}", repeated("<b>a</b><i>b</i><code>c</code> ", n));
    "named-words": |n| format!("{PROSE}<p>{}", repeated("<span class=w>a</span> ", n));
    "code": |n| format!("{PROSE}<pre><code>{}", repeated("let x = 1;\n", n));
    "code-elements": |n| format!("{PROSE}<pre>{}", repeated("<div>let x = 1;</div>", n));
    "headings": |n| after_prose("<h2>A heading</h2>", n);
    "first-headings": |n| after_prose("<h1>Bridge opens</h1>", n);
    "long-heading": |n| format!("{PROSE}<h1>{}</h1>", repeated("Bridge opens ", n));
    "rules": |n| after_prose("<hr>", n);
    "flat-list": |n| format!("{PROSE}<ul>{}", repeated("<li>An item of it", n));
    "list-of-links": |n| format!("{PROSE}<ul>{}", repeated("<li><a href=/a>An item of it</a>", n));
    "list-of-paragraphs": |n| format!("{PROSE}<ol>{}", repeated("<li><p>An item of it<p>And more", n));
    "definitions": |n| format!("{PROSE}<dl>{}", repeated("<dt>word<dd>what it means", n));
    "ruby-characters": |n| format!("{PROSE}<p>{}", repeated("<ruby>漢<rp>(<rt>kan<rp>)</ruby>", n));
    "quotation-marks": |n| format!("{PROSE}<p>{}", repeated("“”\"'„«", n));
    "brackets": |n| format!("{PROSE}<p>{}", repeated("(（[【《", n));
    "markdown-stars": |n| format!("{PROSE}<p>{}", repeated("*a_b**c", n));
    "markdown-brackets": |n| format!("{PROSE}<p>{}", repeated("[a](b", n));
    "markdown-brackets-alone": |n| format!("{PROSE}<p>{}", repeated("[", n));
    "markdown-ticks": |n| format!("{PROSE}<p>{}", numbered(n, |i| "`".repeat(i % 50) + " "));
    "markdown-code-of-ticks": |n| format!("{PROSE}<p><code>{}</code>", repeated("`", n));
    "markdown-lines": |n| format!("{PROSE}<p>{}", repeated("1. # - x<br>", n));
    "markdown-tags": |n| format!("{PROSE}<p>{}", repeated("&lt;a ", n));
    "markdown-pipes": |n| format!("{PROSE}<table><tr><td>a<td>{}<tr><td>b<td>c</table>", repeated("|\\", n));
    // Tables.
    "cells": |n| format!("{PROSE}<table>{}", repeated("<tr><td>1<td>2<td>3", n));
    "one-row": |n| format!("{PROSE}<table><tr>{}", repeated("<td>1", n));
    "empty-cells": |n| format!("{PROSE}<table>{}", repeated("<tr><td><td>", n));
    "colspans": |n| format!("{PROSE}<table>{}", repeated("<tr><td colspan=9007199254740991>1<td>2", n));
    "rowspans": |n| format!("{PROSE}<table>{}", repeated("<tr><td rowspan=65534>1<td>2", n));
    "spans-both": |n| format!("{PROSE}<table>{}", repeated("<tr><th colspan=1000 rowspan=65534>1<td>2", n));
    "ragged-rows": |n| format!("{PROSE}<table>{}", numbered(n, |i| "<tr>".to_owned() + &"<td>x".repeat(i % 60)));
    "tables": |n| after_prose("<table><tr><th>Day<th>Boats<tr><td>Monday<td>12</table>", n);
    "layout-tables": |n| after_prose("<table><tr><td><p>A few words of text.</p></table>", n);
    "captions-of-tables": |n| format!("{PROSE}<table>{}", repeated("<caption>x</caption><tr><td>y", n));
    // Pictures.
    "pictures": |n| after_prose("<p><img src=a.jpg width=600 height=400></p><p>A caption (Photo: Ann Lee)</p>", n);
    "distinct-pictures": |n| PROSE.to_owned() + &numbered(n, |i| format!("<img src={i}.jpg alt='A ferry'>"));
    "figures": |n| after_prose("<figure><img src=a.jpg><figcaption>The ferry.</figcaption></figure>", n);
    "pictures-in-figure": |n| format!("{PROSE}<figure>{}<figcaption>x", repeated("<img src=a.jpg>", n));
    "captions-in-figure": |n| format!("{PROSE}<figure><img src=a.jpg>{}", repeated("<figcaption>x</figcaption>", n));
    "picture-sources": |n| format!("{PROSE}<picture>{}<img src=a.jpg></picture>",
        repeated("<source srcset='a.jpg 300w, b.jpg 900w'>", n));
    "picture-twins": |n| after_prose("<img data-src=a.jpg src=blank.gif><noscript><img src=a.jpg></noscript>", n);
    "long-caption": |n| format!("{PROSE}<figure><img src=a.jpg><figcaption>{}", repeated("The ferry (Photo: A). ", n));
    "long-srcset": |n| format!("{PROSE}<img src=a.jpg srcset='{}'>", repeated("a.jpg 300w, ", n));
    "srcset-of-commas": |n| format!("{PROSE}<img src=a.jpg srcset='{}'>", repeated(",(", n));
    "long-alt": |n| format!("{PROSE}<img src=a.jpg alt='{}'>", repeated("A ferry ", n));
    "players": |n| after_prose("<iframe src=https://www.youtube.com/embed/a></iframe>", n);
    "videos": |n| after_prose("<video poster=a.jpg><source src=a.mp4><track></video>", n);
    // Metadata.
    "long-title": |n| format!("<title>{}</title>{PROSE}", repeated("Bridge opens | ", n));
    "long-title-of-dashes": |n| format!("<title>{}</title>{PROSE}", repeated("- _ ", n));
    "many-titles": |n| numbered(n, |i| format!("<meta property=og:title content='Bridge {i}'>")) + PROSE;
    "metas": |n| repeated("<meta name=author content='Ann Lee'><meta name=date content=2021-03-04>", n) + PROSE;
    "keywords": |n| format!("<meta name=keywords content='{}'>{PROSE}", numbered(n, |i| format!("word {i}, ")));
    "link-elements": |n| repeated("<link rel='alternate author canonical' href=/a>", n) + PROSE;
    "times": |n| after_prose("<time datetime=2021-03-04T05:06:07Z>4 March 2021</time> ", n);
    "itemscopes": |n| after_prose("<div itemscope itemtype=https://schema.org/Article><span itemprop=author>A", n);
    "itemprops": |n| after_prose("<p itemprop='author name datePublished headline'>Ann Lee</p>", n);
    "rel-author": |n| after_prose("<p class=byline>By <a rel=author href=/a>Ann Lee</a></p>", n);
    "json-ld-nested": |n| format!("<script type=application/ld+json>{}</script>{PROSE}", repeated("{\"a\":[", n));
    "json-ld-closed": |n| {
        let depth = n / 7;
        let (open, close) = ("{\"a\":".repeat(depth), "}".repeat(depth));
        format!("<script type=application/ld+json>{open}1{close}</script>{PROSE}")
    };
    "json-ld-broken": |n| format!("<script type=application/ld+json>{}</script>{PROSE}", repeated("{\"a\":1,}", n));
    "json-ld-values": |n| format!("<script type=application/ld+json>{}</script>{PROSE}",
        repeated("{\"@type\":\"NewsArticle\",\"headline\":\"Bridge opens\"}", n));
    "json-ld-graph": |n| format!("<script type=application/ld+json>[{}1]</script>{PROSE}", numbered(n, |i|
        format!("{{\"@type\":\"NewsArticle\",\"@id\":\"{i}\",\"headline\":\"Bridge {i}\",\"author\":{{\"@id\":\"{}\"}}}},", i + 1)));
    "json-ld-authors": |n| format!("<script type=application/ld+json>{{\"@type\":\"Article\",\"author\":[{}1]}}</script>{PROSE}",
        numbered(n, |i| format!("{{\"name\":\"Ann Lee{i}\"}},")));
    "json-ld-types": |n| format!("<script type=application/ld+json>{{\"@type\":[{}1],\"name\":\"x\"}}</script>{PROSE}",
        repeated("\"Thing\",", n));
    "json-ld-keywords": |n| format!("<script type=application/ld+json>{{\"@type\":\"Article\",\"keywords\":\"{}\"}}</script>{PROSE}",
        numbered(n, |i| format!("word {i},")));
    "json-ld-scripts": |n| repeated("<script type=application/ld+json>{\"@type\":\"Article\"}</script>", n) + PROSE;
    "json-ld-wrappers": |n| format!("<script type=application/ld+json>{}</script>{PROSE}", repeated("<!-- ", n));
    "scripts": |n| repeated("<script>var ct = '2021-03-04', editor = 'x';</script>", n) + PROSE;
    "one-script": |n| format!("<script>{}</script>{PROSE}", repeated("\"publishTime\":\"2021-03-04\",", n));
    "script-openers": |n| format!("<script>{}", repeated("<!--<script>", n));
    "states": |n| format!("<script id=__NEXT_DATA__ type=application/json>{}</script>{PROSE}", repeated("{\"date\":[", n));
    // Bodies that no reader sees.
    "hidden-bodies": |n| format!("<script type=application/ld+json>[{}1]</script><p>Loading", repeated(
        "{\"@type\":\"Article\",\"articleBody\":\"The bridge over the river opened on Monday, the city said.\"},", n));
    "one-hidden-body": |n| format!("<script type=application/ld+json>{{\"@type\":\"Article\",\"articleBody\":\"{}\"}}</script><p>Loading",
        repeated("The bridge over the river opened on Monday, the city said. ", n));
    "hidden-markup": |n| format!("<script type=application/ld+json>{{\"@type\":\"Article\",\"articleBody\":\"{}\"}}</script><p>Loading",
        repeated("<p>The bridge opened, it is said.<b>", n));
    "state-strings": |n| format!("<script>window.__INITIAL_STATE__ = {{\"a\": [{}1]}}</script><p>Loading",
        repeated("\"The bridge over the river opened on Monday, the city said.\",", n));
    "state-objects": |n| format!("<script id=__NEXT_DATA__ type=application/json>{{\"a\": [{}1]}}</script><p>Loading",
        repeated("{\"type\":\"paragraph\",\"children\":[{\"text\":\"The bridge opened, it is said.\"}]},", n));
    "state-nested": |n| format!("<script id=__NEXT_DATA__ type=application/json>{}</script><p>Loading", repeated("{\"children\":[", n));
    "state-escapes": |n| format!("<script>window.__INITIAL_STATE__ = JSON.parse(\"{}\")</script><p>Loading", repeated("{\\\"a\\\":\\\"b\\\"},", n));
    "state-openers": |n| format!("<script>{}</script><p>Loading", repeated("window.__INITIAL_STATE__={", n));
    "flight-pieces": |n| repeated("<script>self.__next_f.push([1,\"The bridge over the river opened, the city said.\"])</script>", n) + "<p>Loading";
    "textareas": |n| repeated("<textarea><p>The bridge over the river opened on Monday, the city said.</textarea>", n);
    // Front matter.
    "front-matter": |n| format!("---\ntitle: x\n{}\n---\n{PROSE}", repeated("key: value of it\n", n));
    "front-matter-unclosed": |n| format!("---\ntitle: x\n{}", repeated("key: value\n", n));
    "front-matter-list": |n| format!("---\ntags: [{}]\n---\n{PROSE}", numbered(n, |i| format!("'a{i}', ")));
    "front-matter-items": |n| format!("---\ntags:\n{}---\n{PROSE}", numbered(n, |i| format!("- a{i}\n")));
    "front-matter-strange": |n| format!("---\ntitle: x\n{}---\n{PROSE}", repeated("no key here\n", n));
    "front-matter-title": |n| format!("---\ntitle: \"{}\"\n---\n{PROSE}", repeated("Bridge \\u4e2d ", n));
    "front-matter-author": |n| format!("---\nauthor: {}\n---\n{PROSE}", repeated("Ann Lee, ", n));
    "front-matter-date": |n| format!("---\ndate: {}\n---\n{PROSE}", repeated("2021-03-04 ", n));
    "front-matter-quotes": |n| format!("---\ntitle: '\n{}---\n{PROSE}", repeated("it''s # so\n", n));
    "front-matter-comments": |n| format!("---\ntitle: x{}\n---\n{PROSE}", repeated("# #", n));
    "wrapper": |n| format!("<text id='{}' title='{}'>{PROSE}</text>", repeated("a&amp;", n / 2), repeated("b ", n / 2));
    // Lines that the grammar reads.
    "long-byline": |n| format!("<h1>Bridge opens</h1><p class=byline>By {}</p>{PROSE}", repeated("Ann Lee, ", n));
    "long-byline-and": |n| format!("<h1>Bridge opens</h1><p>By {}</p>{PROSE}", repeated("Ann Lee and ", n));
    "long-chinese-byline": |n| format!("<h1>通车</h1><p>记者 {}</p>{PROSE}", repeated("张三丰 ", n));
    "bylines": |n| format!("<h1>Bridge opens</h1>{}{PROSE}", repeated("<p>By Ann Lee</p>", n));
    "bylines-at-end": |n| after_prose("<p>（记者 张三丰）</p>", n);
    "long-date": |n| format!("<h1>Bridge opens</h1><p class=date>{}</p>{PROSE}", repeated("4 March 2021 05:06 ", n));
    "long-time-element": |n| format!("<time datetime='{}'>x</time>{PROSE}", repeated("2021-03-04T", n));
    "dates": |n| format!("<h1>Bridge opens</h1>{}{PROSE}", repeated("<p>4 March 2021, 05:06</p>", n));
    "relative-dates": |n| after_prose("<p>3 hours ago</p>", n);
    "editors": |n| after_prose("<p>责任编辑：张三丰</p>", n);
    "editor-labels": |n| after_prose("<p>责任编辑：</p>", n);
    "one-editor-line": |n| format!("{PROSE}<p>{}", repeated("责任编辑：张三丰 ", n));
    "sources": |n| after_prose("<p>来源：新华社</p>", n);
    "original-titles": |n| after_prose("<p>原标题：老桥通车</p>", n);
    "disclaimers": |n| after_prose("<p>免责声明：本文仅代表作者个人观点。</p>", n);
    "disclaimer-labels": |n| after_prose("<p>免责声明</p>", n);
    "promotions": |n| after_prose("<p>扫描二维码关注我们的公众号</p><img src=qr.png>", n);
    "related": |n| after_prose("<p>相关阅读</p><p><a href=/a>Another story of it</a></p>", n);
    "related-list": |n| format!("{PROSE}<h3>Related</h3><ul>{}", repeated("<li><a href=/a>Another story of it</a>", n));
    "shares": |n| after_prose("<div class=share><a href=/a>Share</a></div>", n);
    "pagers": |n| after_prose("<a href=?page=2>2</a> ", n);
    "tags": |n| after_prose("<a class=tag rel=tag href=/t>word</a> ", n);
    "footers": |n| after_prose("<footer><p>Copyright 2021 Example. All rights reserved.</p></footer>", n);
    "footer-lines": |n| after_prose("<p>Copyright 2021 Example. All rights reserved.</p>", n);
    "end-marks": |n| after_prose("<p>（完）</p>", n);
    "comment-lists": |n| after_prose("<div class=comment><b>Ann</b> <p>I like this bridge a lot.</p></div>", n);
    "hidden": |n| after_prose("<p style='display:none'>A few hidden words.</p>", n);
    "headlines-again": |n| after_prose("<p>Bridge opens</p>", n);
    "stock-quotes": |n| after_prose("<span id=quote_sh600000><a href=/q>Bank</a>(<span>10.0</span>, <span>1%</span>)</span>", n);
    "phrase-halves": |n| after_prose("<p>责任编责任编辑责任</p>", n);
    "one-line-of-phrases": |n| format!("{PROSE}<p>{}", repeated("扫描二维码 版权所有 点击查看 ", n));
    "addresses-in-text": |n| format!("{PROSE}<p>{}", repeated("ann@example.org https://e.example/ ", n));
    // A thing that is said once and holds for many.
    "lines-in-long-link": |n| format!("{PROSE}<p><a href='/{}'>{}", repeated("a", n / 2), repeated("word<br>", n / 2));
    "paragraphs-in-long-link": |n| format!("{PROSE}<a href='/{}'>{}", repeated("a", n / 2), repeated("<p>word", n / 2));
    "paragraphs-in-long-title": |n| format!("{PROSE}<b title='{}'>{}", repeated("a ", n / 2), repeated("<p>word", n / 2));
    "pictures-in-long-link": |n| format!("{PROSE}<a href='/{}'>{}", repeated("a", n / 2), repeated("<img src=a.jpg>", n / 2));
    "paragraphs-in-long-class": |n| format!("{PROSE}<b class='{}'>{}", repeated("a ", n / 2), repeated("<p>word", n / 2));
    "links-under-long-address": |n| format!("<text id='https://a.example/{}'>{PROSE}{}", repeated("a", n / 2), repeated("<a href=x>w</a> ", n / 2));
    "pictures-under-long-address": |n| format!("<text id='https://a.example/{}'>{PROSE}{}", repeated("a", n / 2), repeated("<img src=x.jpg>", n / 2));
    "objects-under-long-title": |n| format!("<title>{}</title><script type=application/ld+json>[{}1]</script>{PROSE}",
        repeated("Bridge opens ", n / 2), repeated("{\"@type\":\"Article\",\"headline\":\"Bridge\"},", n / 2));
    "long-objects-under-title": |n| format!("<script type=application/ld+json>[{}1]</script>{PROSE}",
        repeated(&format!("{{\"@type\":\"Article\",\"headline\":\"{}\"}},", "Bridge opens ".repeat(40)), n));
    "paragraphs-in-deep-lists": |n| format!("{PROSE}{}{}", "<ul><li>".repeat(400), repeated("<p>A few words.", n));
    "paragraphs-in-deep-quotes": |n| format!("{PROSE}{}{}", "<blockquote>".repeat(400), repeated("<p>A few words.", n));
    "pictures-in-deep-boxes": |n| format!("{PROSE}{}{}", "<div>".repeat(500), repeated("<img src=a.jpg>", n));
    "code-in-deep-boxes": |n| format!("{PROSE}{}<pre>{}", "<div>".repeat(400), repeated("<div>x</div><p>y</p>", n));
    "prose-with-quotes-in-pre": |n| format!("{PROSE}<pre>{}", repeated("通车了，很好。<span class=stock-quote>(1.0)</span>\n\n", n));
    "distinct-editors": |n| PROSE.to_owned() + &numbered(n, |i| {
        let name = char::from_u32(0x5000 + (i % 20_000) as u32).unwrap_or('三');
        format!("<p>责任编辑：王{name}</p>")
    });
    "distinct-sources": |n| PROSE.to_owned() + &numbered(n, |i| format!("<p>来源：第{i}日报</p>"));
    "distinct-links": |n| PROSE.to_owned() + &numbered(n, |i| format!("<a href=/{i}>word</a> "));
    "articles-twice": |n| repeated(PROSE, n);
    "articles-elements": |n| repeated(&format!("<article>{PROSE}</article>"), n);
    // Boxes between the paragraphs.
    "forms-side-by-side": |n| format!("{PROSE}<div>{}</div>{PROSE}", repeated("<form>sign up<input></form><img src=a.jpg>", n));
    "labels-before-links": |n| PROSE.to_owned() + &repeated("<div>Read more:<a href=/a>A bridge</a></div>", n) + PROSE;
    "labels-in-each-other": |n| format!("{PROSE}{}{PROSE}", nested("<div>In brief<p>Of the bridge.</p>", "</div>", n));
    "linked-cards": |n| format!("{PROSE}<div>{}</div>{PROSE}", repeated("<a href=/a>A bridge opens</a><br>", n));
    "invitations": |n| PROSE.to_owned() + &repeated("<div><p><i>Follow us on <a href=https://x.com/a>X</a></i></p></div>", n);
    "lists-in-each-other": |n| format!("{PROSE}{}{PROSE}", nested("<ul><li>The bridge is open to all.", "</ul>", n));
    "pulled-quotes": |n| format!("{PROSE}{}{}", repeated("<p>the the the the the the the the the the the the, said he.</p>", n / 2),
        repeated("<aside class=pullquote>the oak and the elm and the ash</aside>", n / 2));
    "labelled-advertisements": |n| PROSE.to_owned() + &repeated("<div><p>Anzeige</p><a href=/a>A bridge</a></div>", n) + PROSE;
    "articles-below": |n| repeated(&format!("<div data-url=/a>{PROSE}</div>"), n / 2)
        + &numbered(n / 2, |i| format!("<div data-url=/{i}><h1>A tower falls {i}</h1></div>"));
    "figures-with-captions": |n| PROSE.to_owned() + &repeated("<figure><img src=a.jpg><figcaption>A bridge. Buy Now</figcaption></figure>", n) + PROSE;
}
