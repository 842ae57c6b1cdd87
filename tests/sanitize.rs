//! The options of the sanitizer and its report.

mod judge;

use judge::{check, sanitizer};
use tearsheet::{Error, ImagePolicy, LinkPolicy, Preset, RemovedKind, Sanitizer};

#[test]
fn unwrapped_blocks_leave_a_line_break_between_their_lines() {
    let source = "<div>one</div><div>two <font>three</font></div><p>four</p><div>five</div>";
    let html = check(source, Preset::Article);
    assert_eq!(html.as_deref(), Ok("one<br>two three<p>four</p>five"));
    assert_eq!(check(source, Preset::Text).as_deref(), Ok("one\ntwo three\nfour\nfive"));
}

#[test]
fn players_become_links_and_other_tags_their_synonyms() {
    let source = "<iframe src='https://video.example/1' title='A film'></iframe>\
        <video><source src='//video.example/2.mp4'></video><iframe src='javascript:x'></iframe>\
        <b>b</b> <i>i</i> <strike>s</strike>";
    let rel = "rel=\"nofollow noopener noreferrer\"";
    assert_eq!(
        check(source, Preset::Article),
        Ok(format!(
            "<a href=\"https://video.example/1\" {rel}>A film</a>\
             <a href=\"https://video.example/2.mp4\" {rel}>https://video.example/2.mp4</a>\
             <strong>b</strong> <em>i</em> <del>s</del>"
        ))
    );
}

#[test]
fn a_line_feed_at_the_start_of_preformatted_text_goes_with_any_attribute() {
    let html = check("<pre title=a>\n\n\n\n\n\nx\n y</pre>", Preset::Generous);
    assert_eq!(html.as_deref(), Ok("<pre title=\"a\">x\n y</pre>"));
}

#[test]
fn code_keeps_the_class_of_its_language_and_no_other() {
    let source = "<code class='x language-c++ y'>a</code><code class='language-\"&gt;'>b</code>\
        <code class=evil>c</code><p class=language-c>d</p><code class=language->e</code>";
    let html = "<code class=\"language-c++\">a</code><code>b</code><code>c</code><p>d</p>\
        <code>e</code>";
    assert_eq!(check(source, Preset::Article).as_deref(), Ok(html));
}

#[test]
fn policies_decide_on_links_and_pictures() {
    let source = "<a href=/a>a</a><a href=mailto:x@example.org>b</a><img src=c.png alt=c>";
    let sanitize = |sanitizer: Result<Sanitizer, _>| {
        sanitizer.and_then(|sanitizer| sanitizer.sanitize(source)).map(|safe| safe.into_html())
    };
    let text = Sanitizer::builder().links(LinkPolicy::Text).images(ImagePolicy::Text).build();
    assert_eq!(sanitize(text).as_deref(), Ok("abc"));
    let absolute =
        Sanitizer::builder().links(LinkPolicy::Absolute).images(ImagePolicy::Absolute).build();
    let mail = "<a href=\"mailto:x@example.org\" rel=\"nofollow noopener noreferrer\">b</a>";
    assert_eq!(sanitize(absolute), Ok(format!("a{mail}")));
    let based = Sanitizer::builder()
        .base_url("https://example.org/x/")
        .links(LinkPolicy::Text)
        .images(ImagePolicy::Absolute)
        .build();
    assert_eq!(
        sanitize(based).as_deref(),
        Ok("ab<img alt=\"c\" src=\"https://example.org/x/c.png\">")
    );
}

#[test]
fn tags_can_be_added_and_taken() {
    let sanitizer = Sanitizer::builder().allow_tags(["div"]).forbid_tags(["table", "A"]).build();
    let safe = sanitizer.and_then(|sanitizer| {
        sanitizer.sanitize("<div lang=de>x<table><tr><td>y</table><a href=/z>z</a></div>")
    });
    assert_eq!(safe.map(|s| s.into_html()).as_deref(), Ok("<div lang=\"de\">x<br>y<br>z</div>"));
}

#[test]
fn contradictory_options_are_errors_that_name_them() {
    let no_address = "is no address that begins with http:// or https://";
    for (builder, option, problem) in [
        (Sanitizer::builder().allow_tags(["script"]), "allow_tags", "`script` is never allowed"),
        (Sanitizer::builder().allow_tags(["my-tag"]), "allow_tags", "`my-tag` is never allowed"),
        (
            Sanitizer::builder().forbid_tags(["strike"]),
            "forbid_tags",
            "`strike` is written as `del`: name that",
        ),
        (
            Sanitizer::builder().forbid_tags(["td"]),
            "forbid_tags",
            "`td`: parts of tables come and go with `table`",
        ),
        (
            Sanitizer::builder().allow_tags(["DIV"]).forbid_tags(["div"]),
            "allow_tags",
            "`div` is both allowed and forbidden",
        ),
        (
            Sanitizer::builder().base_url("javascript:x"),
            "base_url",
            &format!("`javascript:x` {no_address}"),
        ),
        (Sanitizer::builder().base_url("x"), "base_url", &format!("`x` {no_address}")),
    ] {
        let error = builder.build().expect_err(problem);
        assert_eq!(error.to_string(), format!("option `{option}`: {problem}"));
    }
}

#[test]
fn what_is_never_allowed_may_be_forbidden() {
    let sanitizer = Sanitizer::builder().forbid_tags(["script", "my-tag", "strong"]).build();
    let safe = sanitizer.and_then(|sanitizer| sanitizer.sanitize("<b>a</b><script>b</script>"));
    assert_eq!(safe.map(|safe| safe.into_html()).as_deref(), Ok("a"));
}

#[test]
fn the_report_counts_what_went() {
    let safe = sanitizer(Preset::Article).sanitize(
        "<p onclick=x>a<script>x</script><img src=/a.png style=x width=3><font color=red>b</font><font>c</font></p><svg><a></a></svg>\
         <a href='javascript:x'>d</a><iframe src='https://video.example/'></iframe>",
    );
    let counted: Vec<_> = safe
        .expect("short enough")
        .removed()
        .iter()
        .map(|removed| (removed.kind(), removed.name().to_owned(), removed.count()))
        .collect();
    for expected in [
        (RemovedKind::Tag, "font", 2),
        (RemovedKind::Tag, "a", 1),
        (RemovedKind::Element, "svg", 1),
        (RemovedKind::Element, "script", 1),
        (RemovedKind::Attribute, "style", 1),
        (RemovedKind::Embed, "iframe", 1),
        (RemovedKind::Attribute, "onclick", 1),
        (RemovedKind::Address, "href", 1),
    ] {
        let expected = (expected.0, expected.1.to_owned(), expected.2);
        assert!(counted.contains(&expected), "{expected:?} in {counted:?}");
    }
}

#[test]
fn a_sanitizer_is_shared_between_threads() {
    fn is_shared<T: Send + Sync + Clone + 'static>(_: &T) {}
    is_shared(&Sanitizer::default());
    let safe = std::thread::scope(|scope| {
        let thread = scope.spawn(|| sanitizer(Preset::Article).sanitize("<b>a"));
        thread.join().expect("it ends").map(tearsheet::Sanitized::into_html)
    });
    assert_eq!(safe.as_deref(), Ok("<strong>a</strong>"));
}

#[test]
fn input_past_the_limit_is_an_error() {
    let limits = tearsheet::Limits::default().with_input_bytes(4);
    let sanitizer = Sanitizer::builder().limits(limits).build().expect("limits are valid");
    let error = sanitizer.sanitize("12345").expect_err("it is too long");
    assert!(matches!(error, Error::InputTooLarge { bytes: 5, limit: 4, .. }), "{error:?}");
}
