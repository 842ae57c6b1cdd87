//! Whatever options are put together: what `sanitize` returns keeps to them and is a fixed point.

mod payloads;

use proptest::prelude::*;
use std::sync::LazyLock;
use tearsheet::{ImagePolicy, LinkPolicy, Preset, Sanitizer};

static PAYLOADS: LazyLock<Vec<String>> =
    LazyLock::new(|| payloads::payloads().into_iter().map(|(_, html)| html).collect());

/// Tags whose coming and going changes how others parse.
const TAGS: &[&str] = &[
    "a",
    "p",
    "div",
    "table",
    "pre",
    "li",
    "ul",
    "blockquote",
    "h2",
    "code",
    "span",
    "ruby",
    "dl",
    "details",
    "section",
    "figure",
    "img",
    "br",
    "hr",
    "strong",
    "q",
    "IMG",
    "Div",
];

const MARKUP: &[&str] = &[
    "<table><tr><td>",
    "</table>",
    "<p>",
    "</p>",
    "<div lang=de title='a\"b'>",
    "</div>",
    "<a href=/r?a=1&amp;b=2>",
    "<a href='https://example.org/x'>",
    "<a href=mailto:a@example.org>",
    "</a>",
    "<img src=i.png alt='<b>'>",
    "<img src='//cdn.example/i.png'>",
    "<pre>\n\n",
    "</pre>",
    "<li>",
    "<ul>",
    "</ul>",
    "<h2>",
    "</h2>",
    "<dl><dt>",
    "<dd>",
    "<ruby>",
    "<rt>",
    "<details>",
    "<summary>",
    "<b><i>",
    "</b>",
    "<svg><style>",
    "<math><mtext>",
    "<template>",
    "<select>",
    "<title>",
    "<textarea>",
    "<noscript>",
    "<plaintext>",
    "<br>",
    "<hr>",
    "text &lt;b&gt;",
    "\u{0}",
];

#[derive(Debug, Clone)]
struct Options {
    preset: Preset,
    allowed: Vec<&'static str>,
    forbidden: Vec<&'static str>,
    links: LinkPolicy,
    images: ImagePolicy,
    base: bool,
}

impl Options {
    /// `None` where they contradict each other.
    fn build(&self) -> Option<Sanitizer> {
        let mut builder = Sanitizer::builder()
            .preset(self.preset)
            .allow_tags(self.allowed.iter().copied())
            .forbid_tags(self.forbidden.iter().copied())
            .links(self.links)
            .images(self.images);
        if self.base {
            builder = builder.base_url("https://base.example/a/b");
        }
        builder.build().ok()
    }
}

fn options() -> impl Strategy<Value = Options> {
    let tags = || prop::collection::vec(prop::sample::select(TAGS), 0..5);
    let presets = prop::sample::select(&[Preset::Text, Preset::Article, Preset::Generous][..]);
    let links =
        prop::sample::select(&[LinkPolicy::Keep, LinkPolicy::Absolute, LinkPolicy::Text][..]);
    let images = prop::sample::select(
        &[ImagePolicy::Keep, ImagePolicy::Absolute, ImagePolicy::Text, ImagePolicy::Remove][..],
    );
    (presets, tags(), tags(), links, images, any::<bool>()).prop_map(
        |(preset, allowed, forbidden, links, images, base)| Options {
            preset,
            allowed,
            forbidden,
            links,
            images,
            base,
        },
    )
}

fn fragment() -> impl Strategy<Value = String> {
    let payload = (0..PAYLOADS.len()).prop_map(|index| PAYLOADS[index].clone());
    let part = prop_oneof![3 => prop::sample::select(MARKUP).prop_map(str::to_owned), 1 => payload];
    prop::collection::vec(part, 1..12).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn output_keeps_to_the_options_and_is_a_fixed_point(options in options(), source in fragment()) {
        let Some(sanitizer) = options.build() else { return Ok(()) };
        let html = sanitizer.sanitize(&source).expect("short enough").into_html();
        if options.preset == Preset::Text && options.allowed.is_empty() {
            // Text has no markup to be parsed.
            return Ok(());
        }
        let parsed = scraper::Html::parse_fragment(&html);
        prop_assert_eq!(parsed.root_element().inner_html(), html.clone());
        let again = sanitizer.sanitize(&html).expect("short enough").into_html();
        prop_assert_eq!(&again, &html);
        for element in parsed.root_element().descendants().filter_map(|node| node.value().as_element().cloned()).skip(1) {
            let name = element.name();
            let forbidden = options.forbidden.iter().any(|tag| tag.eq_ignore_ascii_case(name));
            prop_assert!(!forbidden, "{name} in {html}");
            for (attribute, value) in element.attrs() {
                prop_assert!(!attribute.starts_with("on") && attribute != "style", "{html}");
                if !matches!(attribute, "href" | "src") {
                    continue;
                }
                let is_absolute = ["http://", "https://", "mailto:"].iter().any(|s| value.starts_with(s));
                let policy_is_absolute = match attribute {
                    "href" => {
                        prop_assert!(options.links != LinkPolicy::Text, "{html}");
                        options.links == LinkPolicy::Absolute
                    }
                    _ => {
                        let kept = [ImagePolicy::Keep, ImagePolicy::Absolute];
                        prop_assert!(kept.contains(&options.images), "{html}");
                        prop_assert!(!value.starts_with("mailto:"), "{html}");
                        options.images == ImagePolicy::Absolute
                    }
                };
                prop_assert!(is_absolute || !(policy_is_absolute || options.base), "{html}");
                let first = value.split(['/', '?', '#']).next().unwrap_or_default();
                prop_assert!(is_absolute || !first.contains(':'), "{html}");
            }
        }
    }
}
