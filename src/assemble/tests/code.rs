//! `pre` and `code`: white space, language, and prose that only stands in them.

use super::outline_of;

#[test]
fn code_keeps_its_white_space_and_names_its_language() {
    assert_eq!(
        outline_of("<pre><code class='language-rust'>fn a() {\n    b();\n}\n</code></pre>"),
        "code:rust \"fn a() {\\n    b();\\n}\""
    );
    for class in
        ["lang-rust", "highlight-source-rust", "brush:rust", "sourceCode rust", "highlight-rust"]
    {
        let html = format!("<div class='{class}'><pre>a</pre></div>");
        assert_eq!(outline_of(&html), "code:rust \"a\"", "{class}");
    }
    for (class, language) in [
        ("highlight highlight-source-rust", "rust"),
        ("highlight-text-html", "html"),
        ("src src-python", "python"),
        ("sourceCode haskell", "haskell"),
        ("brush: js notranslate", "js"),
        ("brush:sql;", "sql"),
        ("prettyprint lang-c", "c"),
        ("rust rust-example-rendered", "rust"),
        ("rust item-decl", "rust"),
        ("hljs python", "python"),
        ("highlight js", "js"),
        ("prettyprint go", "go"),
        ("syntaxhighlighter  java", "java"),
        ("codehilite css", "css"),
        ("hljs myword", ""),
        ("box python", ""),
    ] {
        let html = format!("<pre class='{class}'>a</pre>");
        assert_eq!(outline_of(&html), format!("code:{language} \"a\""), "{class}");
    }
    let languages = "bash c clojure cpp csharp css dart diff dockerfile elixir erlang go graphql groovy \
        haskell html ini java javascript js json jsx julia kotlin latex less lua makefile \
        matlab nginx objectivec perl php powershell python r ruby rust scala scss sh shell \
        sql swift toml ts tsx typescript vim vue xml yaml yml";
    for language in languages.split(' ') {
        let html = format!("<pre><code class='hljs {language}'>a</code></pre>");
        assert_eq!(outline_of(&html), format!("code:{language} \"a\""));
    }
    for html in [
        "<pre data-lang=go>a</pre>",
        "<pre data-language=go>a</pre>",
        "<pre lang=go>a</pre>",
        "<pre><code data-lang='go x'>a</code></pre>",
        "<table class=highlight-go><tr><td class=linenos>1</td><td><div><pre>a</pre></td></table>",
    ] {
        assert_eq!(outline_of(html), "code:go \"a\"", "{html}");
    }
    assert_eq!(outline_of("<pre><b class='hljs c'>a</b> b</pre>"), "code: \"a b\"", "of a part");
    assert_eq!(outline_of("<pre class=language-none>a</pre>"), "code: \"a\"");
    assert_eq!(outline_of("<pre>a<br>  b</pre>"), "code: \"a\\n  b\"");
}

#[test]
fn colours_of_a_terminal_are_not_in_its_text() {
    let html = "<div class=termy><div><pre><code>  $ &lt;font color=red&gt;oak&lt;/font&gt; &lt;u&gt;a&lt;/u&gt;\n\
                &amp;lt;b&amp;gt; [OPTIONS] &lt;FILE&gt; &lt;dump.sql</code></pre></div></div>";
    assert_eq!(outline_of(html), "code: \"  $ oak a\\n<b> [OPTIONS] <FILE> <dump.sql\"");
    let html = "<pre>&lt;b&gt;a</pre>";
    assert_eq!(outline_of(html), "code: \"<b>a\"");
}

#[test]
fn chinese_prose_in_pre_is_paragraphs() {
    assert_eq!(
        outline_of("<pre>　　大桥昨日通车，市民步行\n过桥。\n　　记者看到，桥上很热闹。</pre>"),
        "p 大桥昨日通车，市民步行过桥。; p 记者看到，桥上很热闹。"
    );
}
