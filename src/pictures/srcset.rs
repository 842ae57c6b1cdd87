//! `srcset` attributes, parsed as the HTML standard says.

/// One candidate of a `srcset`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Candidate<'a> {
    pub url: &'a str,
    pub descriptor: Descriptor,
}

/// What a candidate says of itself.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Descriptor {
    /// Pixels of the file (`640w`).
    Width(u32),
    /// Pixels for each CSS pixel (`2x`); 1 where nothing is said.
    Density(f32),
}

/// The widest a picture may be and still be worth its bytes.
const SENSIBLE_WIDTH: u32 = 2560;

/// The candidates in order. Commas inside addresses and parentheses are no separators; a
/// candidate with a wrong descriptor is left out.
pub(crate) fn parse(srcset: &str) -> Vec<Candidate<'_>> {
    let mut candidates = Vec::new();
    let mut rest = srcset;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ',');
        if rest.is_empty() {
            return candidates;
        }
        let is_space = |c: char| c.is_ascii_whitespace() || c == '\u{a0}';
        let end = rest.find(is_space).unwrap_or(rest.len());
        let (url, after) = rest.split_at(end);
        let bare = url.trim_end_matches(',');
        let descriptors = if bare.len() < url.len() {
            rest = after;
            ""
        } else {
            let (descriptors, after) = split_descriptors(after);
            rest = after;
            descriptors
        };
        if let Some(descriptor) = parse_descriptors(descriptors) {
            candidates.push(Candidate { url: bare, descriptor });
        }
    }
}

/// Up to the comma that ends the candidate, and what follows it.
fn split_descriptors(text: &str) -> (&str, &str) {
    let mut in_parentheses = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'(' => in_parentheses = true,
            b')' => in_parentheses = false,
            b',' if !in_parentheses => return (&text[..at], &text[at + 1..]),
            _ => {}
        }
    }
    (text, "")
}

fn parse_descriptors(text: &str) -> Option<Descriptor> {
    let (mut width, mut density, mut height) = (None, None, None);
    for word in text.split_whitespace() {
        let (number, unit) = word.split_at(word.len() - last_len(word));
        match unit {
            "w" if width.is_none() => width = Some(number.parse().ok().filter(|&w: &u32| w > 0)?),
            "h" if height.is_none() => height = Some(number.parse::<u32>().ok()?),
            "x" if density.is_none() => {
                density = Some(number.parse().ok().filter(|&d: &f32| d.is_finite() && d > 0.0)?);
            }
            _ => return None,
        }
    }
    match (width, density, height) {
        (Some(width), None, _) => Some(Descriptor::Width(width)),
        (None, density, None) => Some(Descriptor::Density(density.unwrap_or(1.0))),
        _ => None,
    }
}

fn last_len(word: &str) -> usize {
    word.chars().next_back().map_or(0, char::len_utf8)
}

/// The largest candidate that is not larger than anyone needs; the smallest of those if all are.
pub(crate) fn best<'a>(candidates: &[Candidate<'a>]) -> Option<Candidate<'a>> {
    let size = |candidate: &Candidate<'_>| match candidate.descriptor {
        Descriptor::Width(width) => width as f32,
        Descriptor::Density(density) => density,
    };
    let sensible = |candidate: &Candidate<'_>| match candidate.descriptor {
        Descriptor::Width(width) => width <= SENSIBLE_WIDTH,
        Descriptor::Density(_) => true,
    };
    let larger = |a: Candidate<'a>, b: Candidate<'a>| if size(&b) > size(&a) { b } else { a };
    let smaller = |a: Candidate<'a>, b: Candidate<'a>| if size(&b) < size(&a) { b } else { a };
    let all = || candidates.iter().copied();
    all().filter(sensible).reduce(larger).or_else(|| all().reduce(smaller))
}

#[cfg(test)]
mod tests {
    use super::Descriptor::{Density, Width};
    use super::*;
    use proptest::prelude::*;

    fn pairs(srcset: &str) -> Vec<(&str, Descriptor)> {
        parse(srcset).into_iter().map(|c| (c.url, c.descriptor)).collect()
    }

    fn best_url(srcset: &str) -> Option<&str> {
        best(&parse(srcset)).map(|c| c.url)
    }

    #[test]
    fn reads_widths_and_densities() {
        assert_eq!(pairs("a.jpg 320w, b.jpg 640w"), [("a.jpg", Width(320)), ("b.jpg", Width(640))]);
        assert_eq!(pairs("a.jpg, b.jpg 1.5x"), [("a.jpg", Density(1.0)), ("b.jpg", Density(1.5))]);
        assert_eq!(pairs("a.jpg 640w 480h"), [("a.jpg", Width(640))]);
        assert_eq!(pairs("a.jpg\u{a0}320w"), [("a.jpg", Width(320))]);
        assert_eq!(pairs("  ,, "), []);
    }

    #[test]
    fn commas_inside_addresses_and_parentheses_do_not_separate() {
        assert_eq!(
            pairs("/u/w_400,h_300/a.jpg 400w, /u/w_800,h_600/a.jpg 800w"),
            [("/u/w_400,h_300/a.jpg", Width(400)), ("/u/w_800,h_600/a.jpg", Width(800))]
        );
        assert_eq!(pairs("a.jpg (x, y), b.jpg 2x"), [("b.jpg", Density(2.0))]);
        assert_eq!(pairs("a.jpg 1x,b.jpg 2x"), [("a.jpg", Density(1.0)), ("b.jpg", Density(2.0))]);
    }

    #[test]
    fn leaves_out_candidates_with_wrong_descriptors() {
        assert_eq!(
            pairs("a.jpg 0w, b.jpg -1x, c.jpg 2q, d.jpg 1x 2w, e.jpg 3汉, f.jpg 2x"),
            [("f.jpg", Density(2.0))]
        );
    }

    #[test]
    fn the_best_is_the_largest_that_is_sensible() {
        assert_eq!(best_url("a.jpg 320w, b.jpg 1280w, c.jpg 640w"), Some("b.jpg"));
        assert_eq!(best_url("a.jpg 1280w, b.jpg 8000w"), Some("a.jpg"));
        assert_eq!(best_url("a.jpg 8000w, b.jpg 6000w"), Some("b.jpg"));
        assert_eq!(best_url("a.jpg, b.jpg 2x"), Some("b.jpg"));
        assert_eq!(best_url(""), None);
    }

    proptest! {
        #[test]
        fn well_formed_candidates_come_back(
            urls in prop::collection::vec("[a-z][a-z0-9,/]{0,8}[a-z]", 0..6),
            widths in prop::collection::vec(1u32..5000, 6),
        ) {
            let printed: Vec<_> =
                urls.iter().zip(&widths).map(|(url, width)| format!("{url} {width}w")).collect();
            let text = printed.join(", ");
            let expected: Vec<_> =
                urls.iter().zip(&widths).map(|(url, &width)| (url.as_str(), Width(width))).collect();
            prop_assert_eq!(pairs(&text), expected);
        }

        #[test]
        fn any_text_gives_addresses_of_it(text in "[ a,w0-9x()汉]{0,40}") {
            for candidate in parse(&text) {
                prop_assert!(!candidate.url.is_empty() && text.contains(candidate.url));
            }
        }
    }
}
