//! How an element is shown: what later stages need of `style`, `align`, `width`, `height`,
//! `hidden` and `aria-hidden`.
//!
//! The tree does not keep these attributes. What they say is written into one short attribute
//! ([`SHOWN`]) while the page is tokenized, and read back by [`Presentation::decode`].

/// The attribute that carries the evidence. A page cannot set it: the token filter drops every
/// attribute that it does not know.
pub(crate) const SHOWN: &str = "shown";

/// Evidence from an element's presentational attributes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Presentation {
    /// `display:none`, `hidden`, `aria-hidden=true`.
    pub hidden: bool,
    pub centred: bool,
    pub bold: bool,
    /// Small or grey.
    pub faint: bool,
    /// `white-space: pre*`.
    pub preformatted: bool,
    /// `float`, or `align=left|right` on a table or picture: it does not break the line.
    pub floating: bool,
    /// `display:block` on an inline element.
    pub block: bool,
    /// CSS pixels.
    pub width: Option<u16>,
    pub height: Option<u16>,
}

impl Presentation {
    /// From the attributes of a `tag` as the page has them.
    pub(crate) fn from_attributes<'a>(
        tag: &str,
        attributes: impl Iterator<Item = (&'a str, &'a str)>,
    ) -> Self {
        let mut shown = Self::default();
        let mut style = None;
        let (mut silent, mut credit) = (false, false);
        for (name, value) in attributes {
            match name {
                "class" => {
                    let is_legend = || value.contains("legend") || value.contains("caption");
                    credit = value.contains("credit") || tag == "figcaption" && is_legend();
                }
                "style" => style = style.or(Some(value)),
                "hidden" => shown.hidden = true,
                "cms-style" => shown.declare_words(value),
                "aria-hidden" => silent = value.trim().eq_ignore_ascii_case("true"),
                "align" => shown.align(tag, value.trim()),
                "width" => shown.width = attribute_pixels(value),
                "height" => shown.height = attribute_pixels(value),
                _ => {}
            }
        }
        // What is not read aloud is mostly an ornament; a picture's credit is seen, and so is a caption that
        // repeats its `alt`.
        shown.hidden |= silent && !credit;
        // A style overrides the attributes, wherever it stands among them.
        for declaration in style.unwrap_or_default().split(';') {
            if let Some((property, value)) = declaration.split_once(':') {
                shown.declare(property.trim(), without_priority(value));
            }
        }
        shown
    }

    fn align(&mut self, tag: &str, value: &str) {
        // On these, `align` places the box and not the text in it.
        if matches!(tag, "table" | "img" | "iframe" | "object" | "embed" | "video") {
            self.floating = is_one_of(value, &["left", "right"]);
        } else {
            self.centred = is_one_of(value, &["center", "middle"]);
        }
    }

    /// `cms-style="font-L align-Center strong-Bold"`: an editor's own names for styles.
    fn declare_words(&mut self, words: &str) {
        for word in words.split_ascii_whitespace() {
            self.centred |= word.eq_ignore_ascii_case("align-center");
            self.bold |= word.eq_ignore_ascii_case("strong-bold");
        }
    }

    fn declare(&mut self, property: &str, value: &str) {
        let is = |name: &str| property.eq_ignore_ascii_case(name);
        if is("display") {
            self.hidden |= value.eq_ignore_ascii_case("none");
            self.block = is_one_of(value, &["block", "flex", "grid", "table", "list-item"]);
        } else if is("text-align") {
            self.centred = is_one_of(value, &["center", "-webkit-center", "-moz-center"]);
        } else if is("font-weight") {
            self.bold = is_one_of(value, &["bold", "bolder"])
                || value.parse::<u16>().is_ok_and(|weight| weight >= 600);
        } else if is("font-size") {
            self.faint |= is_small(value);
        } else if is("color") {
            self.faint |= is_grey(value);
        } else if is("font") {
            // The shorthand resets the weight; the name of a family may follow it.
            self.bold = value
                .split_ascii_whitespace()
                .any(|word| is_one_of(word, &["bold", "bolder", "600", "700", "800", "900"]));
        } else if is("white-space") {
            self.preformatted = is_one_of(value, &["pre", "pre-wrap", "pre-line", "break-spaces"]);
        } else if is("float") {
            self.floating = is_one_of(value, &["left", "right", "inline-start", "inline-end"]);
        } else if is("width") {
            self.width = style_pixels(value);
        } else if is("height") {
            self.height = style_pixels(value);
        }
    }

    /// The value of [`SHOWN`]; `None` when there is nothing to tell.
    pub(crate) fn encode(&self) -> Option<String> {
        if *self == Self::default() {
            return None;
        }
        let mut code = String::new();
        for (flag, letter) in [
            (self.hidden, 'n'),
            (self.centred, 'c'),
            (self.bold, 'b'),
            (self.faint, 'l'),
            (self.preformatted, 'p'),
            (self.floating, 'f'),
            (self.block, 'k'),
        ] {
            if flag {
                code.push(letter);
            }
        }
        for (size, letter) in [(self.width, 'w'), (self.height, 'h')] {
            if let Some(pixels) = size {
                code.push(letter);
                code.push_str(&pixels.to_string());
            }
        }
        Some(code)
    }

    /// Reads what [`encode`](Self::encode) wrote.
    pub(crate) fn decode(code: &str) -> Self {
        let mut shown = Self::default();
        let mut rest = code.as_bytes();
        while let Some((&letter, tail)) = rest.split_first() {
            rest = tail;
            match letter {
                b'n' => shown.hidden = true,
                b'c' => shown.centred = true,
                b'b' => shown.bold = true,
                b'l' => shown.faint = true,
                b'p' => shown.preformatted = true,
                b'f' => shown.floating = true,
                b'k' => shown.block = true,
                b'w' => shown.width = Some(take_number(&mut rest)),
                b'h' => shown.height = Some(take_number(&mut rest)),
                _ => {}
            }
        }
        shown
    }
}

fn take_number(rest: &mut &[u8]) -> u16 {
    let mut number = 0_u16;
    while let Some((digit @ b'0'..=b'9', tail)) = rest.split_first() {
        number = number.saturating_mul(10).saturating_add(u16::from(digit - b'0'));
        *rest = tail;
    }
    number
}

fn is_one_of(value: &str, words: &[&str]) -> bool {
    words.iter().any(|word| value.eq_ignore_ascii_case(word))
}

/// Smaller than the text of an article is set.
fn is_small(value: &str) -> bool {
    const SMALL: u16 = 14;
    let pixels = style_pixels(value).is_some_and(|pixels| (1..=SMALL).contains(&pixels));
    pixels || is_one_of(value, &["small", "smaller", "x-small", "xx-small"])
}

/// A grey that is neither near black nor near white.
fn is_grey(value: &str) -> bool {
    const GREYS: std::ops::RangeInclusive<u8> = 0x70..=0xc8;
    let of_hex = |at: usize, length: usize| {
        let digits = value.get(1 + at..1 + at + length)?;
        let number = u8::from_str_radix(digits, 16).ok()?;
        Some(if length == 1 { number * 17 } else { number })
    };
    let of_numbers = || {
        let inner = value.get(4..).filter(|_| value.is_char_boundary(4))?.strip_suffix(')')?;
        let head = value.get(..4)?;
        let mut parts = inner.split(',').map(|part| part.trim().parse::<u8>().ok());
        let mut next = || parts.next().flatten();
        let channels = [next()?, next()?, next()?];
        head.eq_ignore_ascii_case("rgb(").then_some(channels)
    };
    let channels = match (value.starts_with('#'), value.len()) {
        (true, 4) => [of_hex(0, 1), of_hex(1, 1), of_hex(2, 1)],
        (true, 7) => [of_hex(0, 2), of_hex(2, 2), of_hex(4, 2)],
        _ => of_numbers().map_or([None; 3], |channels| channels.map(Some)),
    };
    let grey = |first: u8| GREYS.contains(&first) && channels.iter().all(|c| *c == Some(first));
    channels[0].is_some_and(grey) || is_one_of(value, &["gray", "grey", "darkgray", "darkgrey"])
}

/// `none !important` as `none`.
fn without_priority(value: &str) -> &str {
    value.split_once('!').map_or(value, |(value, _)| value).trim()
}

/// `640`, `640px`, `640.5`; a share of the parent (`100%`) is no size.
fn attribute_pixels(value: &str) -> Option<u16> {
    let value = value.trim();
    let number = strip_pixel_unit(value).unwrap_or(value);
    pixels(number)
}

/// `640px` or `0`.
fn style_pixels(value: &str) -> Option<u16> {
    match strip_pixel_unit(value) {
        Some(number) => pixels(number),
        None => (value == "0").then_some(0),
    }
}

fn strip_pixel_unit(value: &str) -> Option<&str> {
    let at = value.len().checked_sub(2)?;
    let unit = value.get(at..)?;
    unit.eq_ignore_ascii_case("px").then(|| value.get(..at)).flatten().map(str::trim_end)
}

fn pixels(number: &str) -> Option<u16> {
    let whole = number.split_once('.').map_or(number, |(whole, _)| whole);
    let digits = !whole.is_empty() && whole.bytes().all(|byte| byte.is_ascii_digit());
    let rest = number.get(whole.len()..)?;
    let fraction = rest.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    (digits && fraction).then(|| whole.parse().unwrap_or(u16::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(tag: &str, attributes: &[(&str, &str)]) -> Presentation {
        Presentation::from_attributes(tag, attributes.iter().copied())
    }

    fn styled(style: &str) -> Presentation {
        shown("span", &[("style", style)])
    }

    #[test]
    fn hidden_by_style_attribute_or_aria() {
        assert!(styled("color:red; DISPLAY : none !important").hidden);
        assert!(shown("div", &[("hidden", "")]).hidden);
        assert!(shown("div", &[("aria-hidden", "true")]).hidden);
        assert!(!shown("div", &[("aria-hidden", "false")]).hidden);
        let credit = [("class", "article__credit"), ("aria-hidden", "true")];
        assert!(!shown("span", &credit).hidden);
        let legend = [("class", "article__legend"), ("aria-hidden", "true")];
        assert!(!shown("figcaption", &legend).hidden && shown("span", &legend).hidden);
        let caption = [("class", "img-caption"), ("aria-hidden", "true")];
        assert!(!shown("figcaption", &caption).hidden);
        assert!(shown("figcaption", &[("class", "count"), ("aria-hidden", "true")]).hidden);
        assert!(!styled("visibility:hidden").hidden, "pages show it again by script");
    }

    #[test]
    fn centred_by_style_or_align_of_a_text_block() {
        assert!(styled("text-align: center").centred);
        assert!(styled("text-align:-webkit-center;").centred);
        assert!(shown("p", &[("align", "Center")]).centred);
        assert!(!shown("table", &[("align", "center")]).centred);
        assert!(!shown("img", &[("align", "middle")]).centred);
    }

    #[test]
    fn the_style_and_its_last_declaration_win() {
        let attributes = [("style", "text-align:left"), ("align", "center")];
        assert!(!shown("p", &attributes).centred);
        assert!(styled("text-align:left;text-align:center").centred);
        assert_eq!(shown("img", &[("style", "width:20px"), ("width", "640")]).width, Some(20));
    }

    #[test]
    fn bold_by_word_number_or_shorthand() {
        for style in ["font-weight:bold", "font-weight: 700", "font: bold 12px/1.5 Arial"] {
            assert!(styled(style).bold, "{style}");
        }
        for style in ["font-weight:normal", "font-weight:500", "font: 12px Arial"] {
            assert!(!styled(style).bold, "{style}");
        }
    }

    #[test]
    fn faint_by_size_or_grey() {
        for style in [
            "font-size:12px",
            "font-size: small",
            "color:#888",
            "color: #999999",
            "color:rgb(136, 136, 136)",
            "color:gray",
        ] {
            assert!(styled(style).faint, "{style}");
        }
        for style in [
            "font-size:16px",
            "font-size:0",
            "font-size:90%",
            "color:#333",
            "color:#99a",
            "color:#fff",
            "color:rgb(0,82,255)",
            "color:rgb(136,136)",
            "color:灰灰)",
            "color:#灰",
        ] {
            assert!(!styled(style).faint, "{style}");
        }
    }

    #[test]
    fn the_styles_of_an_editor_count() {
        let of = |words| shown("p", &[("cms-style", words)]);
        assert!(of("font-L align-Center").centred);
        assert!(of("font-L strong-Bold").bold);
        assert_eq!(of("font-L"), Presentation::default());
    }

    #[test]
    fn floating_only_what_leaves_the_line() {
        assert!(styled("float:left").floating);
        assert!(!styled("float:none").floating);
        assert!(shown("table", &[("align", "right")]).floating);
        assert!(!shown("p", &[("align", "right")]).floating);
    }

    #[test]
    fn white_space_and_display() {
        assert!(styled("white-space: pre-wrap").preformatted);
        assert!(!styled("white-space: nowrap").preformatted);
        assert!(styled("display:block").block);
        assert!(!styled("display:inline-block").block);
    }

    #[test]
    fn sizes_in_pixels_only() {
        let img = |width| shown("img", &[("width", width)]).width;
        assert_eq!(img("640"), Some(640));
        assert_eq!(img(" 640px "), Some(640));
        assert_eq!(img("640.5"), Some(640));
        assert_eq!(img("999999999"), Some(u16::MAX));
        for none in ["100%", "auto", "-1", "", "12em", ".5", "１２"] {
            assert_eq!(img(none), None, "{none}");
        }
        assert_eq!(styled("width:640px;height: 0").height, Some(0));
        assert_eq!(styled("width:640").width, None);
    }

    #[test]
    fn data_in_a_style_is_no_declaration() {
        assert_eq!(
            styled("background:url(data:image/png;base64,AAA:none)"),
            Presentation::default()
        );
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(
            flags in proptest::array::uniform7(any::<bool>()),
            width in any::<Option<u16>>(),
            height in any::<Option<u16>>(),
        ) {
            let [hidden, centred, bold, faint, preformatted, floating, block] = flags;
            let shown = Presentation {
                hidden, centred, bold, faint, preformatted, floating, block, width, height,
            };
            let code = shown.encode().unwrap_or_default();
            prop_assert_eq!(Presentation::decode(&code), shown);
        }
    }
}
