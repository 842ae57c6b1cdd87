use super::{Scene, read};
use crate::date::DateContext;
use crate::layout::lay_out;
use crate::rules::Marks;
use crate::strip::Kept;
use crate::{Limits, dom};

/// `author @ date: text / text`, one line a comment; what is in `.story` was kept.
fn comments(html: &str) -> Vec<String> {
    let page = format!("<div class=story><p>The story, told at length.</p></div>{html}");
    let line = |comment: crate::Comment| {
        let author = comment.author().unwrap_or("-").to_owned();
        let date = comment.printed_date().unwrap_or("-");
        let texts: Vec<&str> = comment.paragraphs().iter().map(|p| p.text()).collect();
        format!("{author} @ {date}: {}", texts.join(" / "))
    };
    below_first(&page).into_iter().map(line).collect()
}

/// The comments of a page of which the first block was kept.
fn below_first(page: &str) -> Vec<crate::Comment> {
    let parsed = dom::parse(page, &Limits::default());
    let layout = lay_out(&parsed, &Marks::new());
    let scene = Scene { layout: &layout, tree: &parsed.tree, dates: DateContext::default() };
    read(&scene, &[Kept { block: 0, cuts: Vec::new() }], None)
}

#[test]
fn comments_of_known_systems_are_read() {
    for (system, html) in [
        (
            "WordPress",
            "<div id=comments><h2>2 comments</h2><ol class=commentlist>\
             <li class='comment even' id=comment-1><article class=comment-body><footer class=comment-meta>\
             <div class='comment-author vcard'><b class=fn>Ann</b> <span class=says>says:</span></div>\
             <div class=comment-metadata><a href=#c1><time class=date>May 3, 2021</time></a></div></footer>\
             <div class=comment-content><p>One.</p><p>Two.</p></div>\
             <div class=reply><a href=#r>Reply</a></div></article>\
             <ol class=children><li class=comment><div class=comment-author><cite class=fn>Bob</cite></div>\
             <div class=comment-meta><a href=#c2 class=date>May 4, 2021</a></div><p>Three.</p></li></ol></li></ol>\
             <form id=commentform><label>Name</label><p>Leave a reply.</p></form></div>",
        ),
        (
            "Disqus",
            "<div id=disqus_thread><ul><li class=post><header><span class='post-byline'>\
             <span class='author publisher-anchor-color'><a href=/ann>Ann</a></span></span> \
             <span class=post-meta><a class=time-ago href=#1>May 3, 2021</a></span></header>\
             <div class=post-message><p>One.</p><p>Two.</p></div></li>\
             <li class=post><header><span class=author><a href=/bob>Bob</a></span></header>\
             <a class=time-ago href=#2>May 4, 2021</a><div class=post-message><p>Three.</p></div></li></ul></div>",
        ),
        (
            "WordPress without names for dates",
            "<div id=comments><ol class=comment-list><li class='comment even' id=comment-1>\
             <article class=comment-body><footer class=comment-meta><div class='comment-author vcard'>\
             <b class=fn>Ann</b> <span class=says>says:</span></div><div class=comment-metadata>\
             <a href=#c1><time datetime=2021-05-03T09:00>May 3, 2021</time></a></div></footer>\
             <div class=comment-content><p>One.</p><p>Two.</p></div></article></li>\
             <li class='comment odd'><cite>Bob</cite> <a href=#c2><time datetime=2021-05-04>May 4, 2021</time></a>\
             <p>Three.</p></li></ol></div>",
        ),
        (
            "Drupal",
            "<section id=comments class=comment-wrapper><h2>Comments</h2>\
             <div class='comment clearfix'><h3><a href=#>Re: One</a></h3><div class=submitted>\
             <span class=username>Ann</span> | Mon, May 3, 2021</div><div class=content><p>One.</p><p>Two.</p></div>\
             <ul class=links><li class=comment-reply><a href=#>reply</a></li></ul></div>\
             <div class='comment clearfix'><div class=submitted><span class=username>Bob</span> on May 4, 2021</div>\
             <div class=content><p>Three.</p></div></div></section>",
        ),
        (
            "one element for both",
            "<ul class=comment-list><li class=comment-item><div class=user><a href=/u>Ann</a>\
             <span class=time>May 3, 2021</span></div><p>One.</p><p>Two.</p></li><li class=comment-item>\
             <div class=user><span class=time>May 4, 2021</span> | <a href=/u>Bob</a></div><p>Three.</p></li></ul>",
        ),
        (
            "German",
            "<div class=leserkommentare><h3>Kommentare (2)</h3><div class=kommentar><div class=kommentar-kopf>\
             <span class=kommentar-autor>Ann</span> <span class=kommentar-datum>May 3, 2021</span></div><p>One.</p>\
             <p>Two.</p><a href=#>Antworten</a></div><div class=kommentar><div class=kommentar-kopf><span \
             class=kommentar-autor>Bob</span> <span class=kommentar-datum>May 4, 2021</span></div><p>Three.</p></div></div>",
        ),
        (
            "names below the texts",
            "<div id=responses><ul><li class=response><p>One.</p><p>Two.</p><p class=response-author>Ann</p>\
             <p class=response-date>May 3, 2021</p></li><li class=response><p>Three.</p>\
             <p class=response-author>Bob</p><p class=response-date>May 4, 2021</p></li></ul></div>",
        ),
        (
            "siblings without an element around them",
            "<div class=comment><span class=author>Ann</span> <time>May 3, 2021</time><p>One.</p><p>Two.</p></div>\
             <div class=comment><span class=author>Bob</span> <time>May 4, 2021</time><p>Three.</p></div>",
        ),
        (
            "schema.org",
            "<section class=comments><div itemprop=comment><p itemprop=author>Ann</p>\
             <p><time itemprop=datePublished>May 3, 2021</time></p><div itemprop=text><p>One.</p><p>Two.</p></div></div>\
             <div itemprop=comment><p itemprop=author>Bob</p><p><time itemprop=datePublished>May 4, 2021</time></p>\
             <div itemprop=text>Three.</div></div></section>",
        ),
    ] {
        assert_eq!(
            comments(html),
            ["Ann @ May 3, 2021: One. / Two.", "Bob @ May 4, 2021: Three."],
            "{system}"
        );
    }
}

#[test]
fn names_come_before_the_text_and_times_may_come_after_it() {
    let html = "<div class=gentie-list><div class=tie-comments><div class=item><div class=nick>甲网友</div>\
                <p class=content>说得好。</p><span class=time>3小时前</span></div>\
                <div class=item><div class=nick>乙</div><p class=content>同意。</p></div></div></div>";
    assert_eq!(comments(html), ["甲网友 @ 3小时前: 说得好。", "乙 @ -: 同意。"]);
}

#[test]
fn comments_without_names_are_told_apart_by_their_elements() {
    let html = "<ul class=comments><li>One.</li><li><p>Two.</p><p>More.</p></li></ul>";
    assert_eq!(comments(html), ["- @ -: One.", "- @ -: Two. / More."]);
}

#[test]
fn a_list_in_a_comment_is_a_part_of_it() {
    let list = "<p>Here it is:</p><ul><li>It is long</li><li>It is dear</li></ul><p>That was all of it.</p>";
    let expected = "Ann @ May 3, 2021: Here it is: / It is long / It is dear / That was all of it.";
    let ann = "<span class=author>Ann</span> <time>May 3, 2021</time>";
    for one in [
        format!("<div class=comment>{ann}<div class=text>{list}</div></div>"),
        format!("<ol><li class=comment>{ann}{list}</li></ol>"),
        format!("<ol><li>{ann}{list}</li></ol>"),
        format!("<ol><li class=comment><article><footer>{ann}</footer>{list}</article></li></ol>"),
    ] {
        let bob = "<ol><li><span class=author>Bob</span><p>Two.</p></li></ol>";
        let page = format!("<div id=comments>{one}{bob}</div>");
        assert_eq!(comments(&page), [expected, "Bob @ -: Two."], "{one}");
    }
    assert_eq!(comments(&format!("<div class=comment>{ann}{list}</div>")), [expected]);
    // Answers are signed themselves.
    let answered = "<ul class=comments><li><cite>Ann</cite><p>One.</p><ul><li><cite>Bob</cite><p>Two.</p></li></ul></li></ul>";
    assert_eq!(comments(answered), ["Ann @ -: One.", "Bob @ -: Two."]);
}

#[test]
fn comments_are_told_apart_in_many_languages() {
    for (all, one) in [
        ("kommentare", "kommentar"),
        ("kommentarer", "kommentar"),
        ("leserkommentare", "leserkommentar"),
        ("commentaires", "commentaire"),
        ("commenti", "commento"),
        ("comentarios", "comentario"),
        ("reacties", "reactie"),
        ("komentarze", "komentarz"),
        ("komentare", "komentar"),
        ("yorumlar", "yorum"),
        ("responses", "response"),
        ("comments", "comments__item"),
    ] {
        let html =
            format!("<div class={all}><div class={one}>One.</div><div class={one}>Two</div></div>");
        assert_eq!(comments(&html), ["- @ -: One.", "- @ -: Two"], "{all}");
    }
}

#[test]
fn what_says_when_is_read_and_its_words_are_kept() {
    let of = |time: &str| {
        let page =
            format!("<p>Story.</p><ul class=comments><li><cite>Ann</cite> {time}<p>One.</p></ul>");
        let date = |c: &crate::Comment| {
            (c.date().map(|d| d.to_string()), c.date().map(|d| d.printed().to_owned()))
        };
        below_first(&page).first().map(|c| (date(c), c.printed_date().map(str::to_owned)))
    };
    for (time, read, printed) in [
        (
            "<time datetime=2021-05-03T09:00Z>3 hours ago</time>",
            Some("2021-05-03T09:00Z"),
            "3 hours ago",
        ),
        ("<span class=date>3 May 2021</span>", Some("2021-05-03"), "3 May 2021"),
        ("<span class=date>3 hours ago</span>", None, "3 hours ago"),
    ] {
        let words = Some(printed.to_owned());
        let date = (read.map(str::to_owned), words.clone().filter(|_| read.is_some()));
        assert_eq!(of(time), Some((date, words)), "{time}");
    }
    // A time amid a text is a part of it.
    let text = "<li><p>They opened it on <time>3 May 2021</time>, when nobody was there.</p></li>";
    let expected = "- @ -: They opened it on 3 May 2021, when nobody was there.";
    assert_eq!(comments(&format!("<ul class=comments>{text}</ul>")), [expected]);
}

#[test]
fn what_was_kept_and_what_is_named_otherwise_is_no_comment() {
    assert_eq!(comments("<div class=related><p>Another story.</p></div>"), [""; 0]);
    assert_eq!(comments("<div class=comments hidden><p>One.</p></div>"), [""; 0]);
    assert_eq!(below_first("<div class=comments><p>A post.</p></div>"), []);
}

#[test]
fn buttons_are_no_part_of_what_somebody_wrote() {
    let entry = |text: &str, buttons: &str| {
        let buttons: String = buttons.split('|').map(|b| format!("<span>{b}</span> ")).collect();
        let html = format!("<ul class=comments><li><p>{text}</p><div>{buttons}</div></ul>");
        comments(&html).first().cloned().unwrap_or_default()
    };
    for buttons in [
        "Reply",
        "Like|Reply|3",
        "Like (2)|Dislike",
        "Upvote|12",
        "Share|Report",
        "回复",
        "回复(3)|点赞",
        "顶|0|踩|0",
        "赞|12|回复|举报",
        "查看3条回复",
        "支持(4)|反对(1)",
        "返信",
        "Antworten|Melden",
        "View 2 replies",
    ] {
        assert_eq!(
            entry("The bridge is fine.", buttons),
            "- @ -: The bridge is fine.",
            "{buttons}"
        );
    }
    for text in ["I like it", "支持，老城需要它", "回复楼上：我也去过", "Reply to Ann: no", "12"]
    {
        assert_eq!(entry("One.", text), format!("- @ -: One. / {text}"));
    }
    let comment = |lines: &str| {
        let lines: String = lines.split('|').map(|line| format!("<p>{line}</p>")).collect();
        comments(&format!("<ul class=comments><li>{lines}</ul>")).join(" + ")
    };
    for (lines, expected) in [
        ("赞", "赞"),
        ("支持|回复", "支持"),
        ("顶！|赞 12|回复|举报", "顶！"),
        ("赞|3|回复", "赞"),
        ("J'aime|Répondre", "J'aime"),
        ("支持|希望早日通车，老人们等了十年|支持(4)|回复", "支持 / 希望早日通车，老人们等了十年"),
        ("Edit:|I was wrong about the bridge.|Reply", "Edit: / I was wrong about the bridge."),
        ("The bridge is fine.|Like|3|Reply|0", "The bridge is fine."),
    ] {
        assert_eq!(comment(lines), format!("- @ -: {expected}"), "{lines}");
    }
    assert_eq!(comments("<ul class=comments><li><p>Reply</p></ul>"), [""; 0]);
}
