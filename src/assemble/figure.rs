//! A picture with its caption and credit.

use crate::Image;
use crate::grammar::{is_labelled_credit, split_credit};
use crate::layout::RawImage;
use crate::pictures::picture;
use url::Url;

/// The picture; `None` where it has no address. `marked`: the credit that markup tells from the rest
/// of the caption.
pub(super) fn image(
    raw: &RawImage,
    caption: Option<String>,
    marked: Option<String>,
    base: Option<&Url>,
) -> Option<Image> {
    let src = picture::address(raw, base)?;
    let caption = caption.or_else(|| in_attributes(raw)).map(|caption| tidy(&caption).to_owned());
    let told = raw.words.credit.as_deref().filter(|_| raw.words.caption.is_some());
    let told = marked.or_else(|| told.map(str::to_owned)).and_then(|text| bare(&text));
    let credit = caption.as_deref().and_then(credit);
    // A credit before its caption: "Photo: Ann Lee The bridge at night".
    let is_whole = |told: &str| split_credit(told) == Some(0..told.len());
    let goes_on = credit
        .as_deref()
        .zip(told.as_deref())
        .is_some_and(|(credit, told)| credit.starts_with(told) && is_whole(told));
    // The Bridge Ann Lee/Getty Images: markup says where the caption ends.
    let begins_before = credit.as_deref().zip(told.as_deref()).is_some_and(|(credit, told)| {
        let before = credit.strip_suffix(told).map_or("", str::trim_end);
        let words = before.split_whitespace().count();
        words >= 2 && before.ends_with(char::is_alphanumeric) && !is_labelled_credit(credit)
    });
    let credit = credit.filter(|_| !goes_on && !begins_before).or(told);
    let (width, height) = (raw.width, raw.height);
    Some(Image { src, alt: picture::alt(raw), caption, credit, width, height })
}

/// A caption without what a template leaves of parts that are not filled in: ". Photo: Ann Lee".
fn tidy(caption: &str) -> &str {
    let mut caption = caption.trim_start();
    while let Some(rest) = caption.strip_prefix(['.', ',', ';', '|', '/'])
        && rest.starts_with(' ')
    {
        caption = rest.trim_start();
    }
    caption
}

/// The caption that attributes hold, with the credit behind it as a script prints the two.
fn in_attributes(raw: &RawImage) -> Option<String> {
    let caption = raw.words.caption.as_ref()?;
    Some(match &raw.words.credit {
        Some(credit) if !caption.contains(credit.as_str()) => format!("{caption} {credit}"),
        _ => caption.clone(),
    })
}

/// The part of a caption that names whose picture it is, without brackets around it.
fn credit(caption: &str) -> Option<String> {
    bare(caption.get(split_credit(caption)?)?)
}

/// Image source, Getty Images; CreditAnn Lee: without what is said to readers of screens only.
fn without_spoken(credit: &str) -> &str {
    let rest = credit.strip_prefix("Image source,").or_else(|| {
        let rest = credit.strip_prefix("Credit")?;
        let name = rest.trim_start_matches(['.', '…']);
        name.starts_with(char::is_uppercase).then_some(name)
    });
    rest.map_or(credit, str::trim_start)
}

/// A credit without brackets around it and what parts it from the caption.
fn bare(credit: &str) -> Option<String> {
    const BRACKETS: [(&str, &str); 4] = [("（", "）"), ("(", ")"), ("[", "]"), ("【", "】")];
    let is_edge = |c: char| matches!(c, '-' | '–' | '—' | '|' | '/') || c.is_whitespace();
    let mut credit = without_spoken(credit);
    loop {
        let bare = tidy(credit).trim_start_matches(is_edge).trim_end();
        let mut pairs = BRACKETS.iter();
        let inside = pairs.find_map(|(open, close)| bare.strip_prefix(open)?.strip_suffix(close));
        let shorter = inside.unwrap_or(bare);
        if shorter == credit {
            break;
        }
        credit = shorter;
    }
    (!credit.is_empty()).then(|| credit.to_owned())
}
