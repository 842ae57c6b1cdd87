//! The name of the site where only the page's title or its logo has it: "A bridge opens | Example Daily".

use super::{folded, is_start_page, main_label, segments, spelling};
use crate::layout::{Layout, RunKind};
use crate::metadata::links::address::is_home;
use crate::script::{is_han, is_kana};
use crate::{Origin, Sourced};

/// Longer parts of a title are headlines and slogans.
const LONGEST: usize = 60;
/// A line that claims a copyright is no longer.
const LONGEST_NOTICE: usize = 160;

/// The part at the end of a title, or at its start, that the page calls itself elsewhere: by its host,
/// in what leads home from it, or where it claims its copyright. A section has no such witness.
pub(in crate::metadata) fn read(
    title: &str,
    layout: &Layout,
    host: Option<&str>,
) -> Option<Sourced<String>> {
    let parts = segments(title);
    let [first, .., last] = parts[..] else {
        return bracketed_tail(title, layout, host).or_else(|| tight_tail(title, layout, host));
    };
    let mut named = [last, first].into_iter().filter(|part| part.chars().count() <= LONGEST);
    named.find(|part| is_witnessed(part, layout, host)).map(of_title)
}

/// 大桥通车-某某网: no space parts a name from a headline of such scripts.
fn tight_tail(title: &str, layout: &Layout, host: Option<&str>) -> Option<Sourced<String>> {
    let (_, last) = title.trim().rsplit_once(['-', '–', '—'])?;
    let named = last.contains(|c| is_han(c) || is_kana(c)) && last.chars().count() <= LONGEST;
    (named && is_witnessed(last, layout, host)).then(|| of_title(last))
}

/// A bridge opens [Example Daily], as wikis have it.
fn bracketed_tail(title: &str, layout: &Layout, host: Option<&str>) -> Option<Sourced<String>> {
    let (_, last) = title.trim().strip_suffix(']')?.rsplit_once(" [")?;
    let fits = last.chars().count() <= LONGEST && is_witnessed(last, layout, host);
    fits.then(|| of_title(last))
}

fn of_title(part: &str) -> Sourced<String> {
    Sourced::new(part.to_owned(), Origin::TitleElement)
}

fn is_witnessed(part: &str, layout: &Layout, host: Option<&str>) -> bool {
    let plain = folded(part);
    !plain.is_empty()
        && !is_start_page(&plain)
        && (host.is_some_and(|host| is_of_host(part, &plain, host))
            || leads_home(&plain, layout)
            || claims(&plain, layout))
}

/// What the picture says that leads home, up to its slogan, where that is the host's own label in words or
/// ends with it: "EurekAlert! - The global source" on eurekalert.org.
pub(in crate::metadata) fn in_logo(layout: &Layout, host: Option<&str>) -> Option<Sourced<String>> {
    let host = host?.trim_start_matches("www.");
    let alts = layout.images.iter().filter_map(|image| {
        image.link.as_deref().filter(|link| is_home(link)).and(image.alt.as_deref())
    });
    let name = |alt| {
        let alt = without_logo(alt).trim();
        segments(alt).first().copied().unwrap_or(alt).trim_matches([' ', '-', '–', '|', ':'])
    };
    let is_name = |name: &&str| {
        name.chars().count() <= LONGEST && *name != host && spelling::reads_as(name, host)
    };
    let name = alts.map(name).find(is_name)?;
    Some(Sourced::new(name.to_owned(), Origin::Markup))
}

/// The host's own label begins or ends the name, or the name is the host.
fn is_of_host(part: &str, plain: &str, host: &str) -> bool {
    const LEAST: usize = 4;
    const MOST_WORDS: usize = 3;
    let Some(label) = main_label(host) else { return false };
    // BBC NEWS: a shorter label is one of capitals, and NBA Finals preview a headline.
    let in_capitals = || !part.contains(|c: char| c.is_lowercase() || c.is_ascii_digit());
    let in_words = || {
        let mut words = part.split(' ');
        in_capitals()
            && words.next().is_some_and(|word| folded(word) == label)
            && words.count() < MOST_WORDS
    };
    plain == label
        || in_words()
        || plain == folded(host.trim_start_matches("www."))
        || (label.chars().count() >= LEAST
            && (plain.starts_with(&label) || plain.ends_with(&label)))
}

/// A link to the start page says so, or the picture in one.
fn leads_home(plain: &str, layout: &Layout) -> bool {
    // 某报 Example Daily: its name in two scripts.
    let first = |text: &str| {
        let first = text.split_whitespace().next().unwrap_or_default();
        first.chars().all(is_han) && folded(first) == plain
    };
    let said = |text: &str| folded(text) == plain || first(text);
    let texts = layout.runs.iter().filter_map(|run| match run.kind {
        RunKind::Link(link) => Some((layout.links.get(link)?, layout.text.get(run.text.clone())?)),
        _ => None,
    });
    let mut texts = texts.filter(|(address, _)| is_home(address));
    texts.any(|(_, text)| text.len() <= 4 * LONGEST && said(text))
        || layout.images.iter().any(|image| {
            image.link.as_deref().is_some_and(is_home)
                && image.alt.as_deref().is_some_and(|alt| said(without_logo(alt)))
        })
}

/// "Example Daily logo"
fn without_logo(alt: &str) -> &str {
    let alt = alt.trim();
    let at_end = alt.len().checked_sub("logo".len()).filter(|&at| alt.is_char_boundary(at));
    match at_end.map(|at| alt.split_at(at)) {
        Some((name, word)) if word.eq_ignore_ascii_case("logo") => name,
        _ => alt,
    }
}

fn claims(plain: &str, layout: &Layout) -> bool {
    const LAST_BLOCKS: usize = 40;
    let lines = layout.blocks.iter().rev().take(LAST_BLOCKS).map(|block| layout.block_text(block));
    let mut notices = lines.filter(|line| {
        line.len() <= LONGEST_NOTICE
            && (line.contains('©') || line.contains("opyright") || line.contains("版权所有"))
    });
    const LEAST: usize = 4;
    plain.len() >= LEAST && notices.any(|line| folded(line).contains(plain))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::layout_of;

    fn named(title: &str, page: &str, host: Option<&str>) -> Option<String> {
        read(title, &layout_of(page), host).map(|site| site.value)
    }

    #[test]
    fn the_host_tells_which_part_of_a_title_names_the_site() {
        let of = |title: &str| named(title, "<p>Text", Some("blog.example-daily.co.uk"));
        assert_eq!(of("A bridge opens | Example Daily").as_deref(), Some("Example Daily"));
        assert_eq!(of("The Example Daily - A bridge opens").as_deref(), Some("The Example Daily"));
        assert_eq!(of("A bridge opens | Traffic"), None);
        assert_eq!(of("A bridge opens"), None);
        assert_eq!(of("Example Daily: A bridge").as_deref(), Some("Example Daily"));
        let short = |title: &str| named(title, "<p>Text", Some("news.edn.co.uk"));
        assert_eq!(short("EDN NEWS | Traffic | A bridge").as_deref(), Some("EDN NEWS"));
        for title in
            ["A bridge | Ednas news", "EDN warns | A bridge", "EDN NEWS ON A BRIDGE | Traffic"]
        {
            assert_eq!(short(title), None, "{title}");
        }
    }

    #[test]
    fn a_bracket_may_hold_the_name() {
        let of = |title: &str| named(title, "<p>Text", Some("www.daily.example.net"));
        let of_host = |title: &str| named(title, "<p>Text", Some("www.edn.net"));
        assert_eq!(of("A bridge opens [Example Daily]").as_deref(), Some("Example Daily"));
        assert_eq!(of_host("A bridge opens [EDN.net]").as_deref(), Some("EDN.net"));
        assert_eq!(of("A bridge opens [Video]"), None);
        assert_eq!(of("A bridge [Example Daily] opens"), None);
    }

    #[test]
    fn a_link_home_or_the_picture_in_it_tells() {
        let title = "A bridge opens · Riverside";
        let found = Some("Riverside".to_owned());
        for page in [
            r#"<a href="/">Riverside</a><p>Text"#,
            r#"<a href="https://www.example.org/">Riverside</a><p>Text"#,
            r#"<a href="/"><img src="l.png" alt="Riverside Logo"></a><p>Text"#,
            "<p>Text<footer>© 2024 Riverside Ltd. All rights reserved.</footer>",
            "<p>Text<p>Copyright 2024 by the Riverside people",
        ] {
            assert_eq!(named(title, page, None), found, "{page}");
        }
        let title = "大桥通车--某江报";
        let page = r#"<a href="index.php">某江报 Riverside</a><p>Text"#;
        assert_eq!(named(title, page, None).as_deref(), Some("某江报"));
        let page = r#"<a href="/">News Riverside</a><p>Text"#;
        assert_eq!(named("A bridge opens | News", page, None), None);
        let title = "A bridge opens · Riverside";
        for page in [
            r#"<a href="/riverside">Riverside</a><p>Text"#,
            r#"<img src="l.png" alt="Riverside"><p>Text"#,
            "<p>Riverside is where the bridge opens.",
        ] {
            assert_eq!(named(title, page, None), None, "{page}");
        }
        assert_eq!(named("A bridge opens | Home", r#"<a href="/">Home</a>"#, None), None);
    }

    #[test]
    fn the_picture_that_leads_home_says_what_the_host_is_called() {
        let logo = |alt: &str, link: &str, host: &str| {
            let page = format!(r#"<a href="{link}"><img src="l.png" alt="{alt}"></a><p>Text"#);
            in_logo(&layout_of(&page), Some(host)).map(|site| site.value)
        };
        let of = |alt: &str| logo(alt, "/", "www.exampledaily.com");
        assert_eq!(of("ExampleDaily! - News of the river").as_deref(), Some("ExampleDaily!"));
        assert_eq!(of("Riverside Example Daily logo").as_deref(), Some("Riverside Example Daily"));
        assert_eq!(of("Example Daily- logo").as_deref(), Some("Example Daily"));
        for alt in ["Home", "exampledaily.com", "Example Daily Sport", "Daily"] {
            assert_eq!(of(alt), None, "{alt}");
        }
        assert_eq!(logo("Example Daily", "/sport", "exampledaily.com"), None);
        assert_eq!(logo("Example Daily", "/", "river.com"), None);
    }

    #[test]
    fn a_hyphen_parts_the_name_from_a_headline_without_spaces() {
        let page =
            r#"<a class="logo" href="//www.example.com/"><img src="l.png" alt="某末堆"></a>"#;
        assert_eq!(named("大桥通车，孩子先走-某末堆", page, None).as_deref(), Some("某末堆"));
        assert_eq!(named("大桥通车，孩子先走-教育", page, None), None);
    }
}
