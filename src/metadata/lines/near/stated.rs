//! The block that prints the title which the head declares, or a part of it.

use super::headline::{LONGEST_HEADLINE, declared, is_heading};
use crate::layout::{BlockKind, Layout};
use crate::metadata::Candidates;
use crate::metadata::title::{self, Headline, folded, folds_to};
use crate::{Origin, Sourced};

/// Which part of a title a block may print, the surest first.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Whole,
    BeforeLast,
    /// Of a manual, whose heading of the first rank is the name of the book, above that of the chapter.
    Chapter,
    /// The longest: short ones are names of sections, the last one that of the site.
    Main,
    /// What the first heading says, of whatever the head does.
    Heading,
    /// "Example County Daily - A bridge opens".
    BehindSite,
}

/// The first block that prints a title, a heading before other text.
pub(super) fn find(layout: &Layout, out: &Candidates) -> Option<usize> {
    let wanted = wanted(out);
    let blocks = Blocks::that_print(layout, &wanted);
    let heading = wanted.iter().find_map(|(part, titles)| {
        let at = blocks.heading(titles)?;
        let may_be_section = matches!(part, Part::BeforeLast | Part::Main);
        let above = may_be_section.then(|| blocks.reworded_above(at, out)).flatten();
        Some(above.unwrap_or(at))
    });
    let is_sure = |part: Part| !matches!(part, Part::BeforeLast | Part::Chapter);
    let mut of_lines = wanted.iter().filter(|(part, _)| is_sure(*part));
    heading.or_else(|| of_lines.find_map(|(_, titles)| blocks.line(titles)))
}

/// What the head and the first heading say, folded.
fn wanted(out: &Candidates) -> [(Part, Vec<String>); 6] {
    // A `<title>` that says no more than the logo is the site's.
    let logos = out.headlines.iter().filter(|h| h.is_site).map(|h| folded(&h.text));
    let logos: Vec<String> = logos.collect();
    let is_logo = |title: &str| logos.iter().any(|logo| folds_to(title, logo));
    let all = || declared(out).map(|title| title.value.as_str()).filter(|title| !is_logo(title));
    let heads = || {
        let heads = declared(out).filter(|title| title.origin == Origin::TitleElement);
        heads.map(|title: &Sourced<String>| title.value.as_str())
    };
    let of_site = |h: &Headline| {
        let text = folded(&h.text);
        h.is_site
            || heads().any(|title| title::place_of_site(title).map(folded).as_ref() == Some(&text))
    };
    let chapters = heads().filter(|_| out.headlines.iter().all(of_site));
    let heading = out.headlines.iter().find(|h| !h.is_site).map(|h| folded(&h.spoken));
    [
        (Part::Whole, all().map(folded).collect()),
        (Part::BeforeLast, heads().filter_map(title::before_last).map(folded).collect()),
        (Part::Chapter, chapters.filter_map(chapter).collect()),
        (Part::Main, all().filter_map(|title| longest(title::segments(title))).collect()),
        (Part::Heading, heading.into_iter().collect()),
        (Part::BehindSite, heads().filter_map(behind_site).collect()),
    ]
}

fn longest(parts: Vec<&str>) -> Option<String> {
    /// Shorter ones are no headlines.
    const SHORTEST: usize = 6;
    let longest = parts.into_iter().max_by_key(|part| part.chars().count()).map(folded);
    longest.filter(|part| part.chars().count() >= SHORTEST)
}

fn chapter(title: &str) -> Option<String> {
    let place = title::place_of_site(title)?;
    let mut parts = title::segments(title);
    parts.retain(|part| *part != place && part.contains(' '));
    longest(parts)
}

fn behind_site(title: &str) -> Option<String> {
    longest(title::segments(title).into_iter().skip(1).filter(|part| part.contains(' ')).collect())
}

/// The blocks that print a title.
struct Blocks<'a> {
    layout: &'a Layout,
    /// Each with what it prints.
    titles: Vec<(usize, &'a str)>,
}

impl<'a> Blocks<'a> {
    fn that_print(layout: &'a Layout, wanted: &'a [(Part, Vec<String>)]) -> Self {
        // Several sources declare the same title.
        let titles = wanted.iter().flat_map(|(_, titles)| titles);
        let mut titles: Vec<&str> = titles.map(String::as_str).collect();
        titles.sort_unstable();
        titles.dedup();
        let title_of = |text: &str| {
            let first = text.chars().find(|c| c.is_alphanumeric())?.to_lowercase().next()?;
            let mut titles = titles.iter().filter(|title| title.starts_with(first));
            titles.find(|title| folds_to(text, title)).copied()
        };
        let texts = layout.blocks.iter().enumerate().filter(|(_, block)| {
            block.kind == BlockKind::Text && block.characters <= LONGEST_HEADLINE
        });
        let printed =
            texts.filter_map(|(at, block)| Some((at, title_of(layout.block_text(block))?)));
        Self { layout, titles: printed.collect() }
    }

    /// The first that prints one of these.
    fn line(&self, titles: &[String]) -> Option<usize> {
        self.printing(titles).next()
    }

    fn heading(&self, titles: &[String]) -> Option<usize> {
        self.printing(titles).find(|at| is_heading(self.layout, *at))
    }

    fn printing(&self, titles: &[String]) -> impl Iterator<Item = usize> {
        let is_wanted = |title: &str| titles.iter().any(|wanted| wanted == title);
        self.titles.iter().filter(move |(_, title)| is_wanted(title)).map(|(at, _)| *at)
    }

    /// The headline in other words above a block: the first part of a declared title may head a
    /// section below it.
    fn reworded_above(&self, at: usize, out: &Candidates) -> Option<usize> {
        let other = out.headlines.iter().find(|h| !h.is_site)?;
        let other_text = folded(&other.spoken);
        let block = self.layout.blocks.get(at)?;
        if other_text.contains(&folded(self.layout.block_text(block))) {
            return None;
        }
        let above = self.heading(&[other_text]).filter(|above| *above < at)?;
        title::is_rewording(&other.text, declared(out)).then_some(above)
    }
}
