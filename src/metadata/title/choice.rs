//! One of the titles, by what head, headings and address say of each other.

use super::segments::{self, Site, segments, without_site};
use super::statements::Statements;
use super::{Headline, SAME, Titles, folded, is_sentence, overlap};
use crate::{Origin, PageType, Sourced, script};

/// A headline that agrees less is that of something else, where the page declares a sentence.
const OTHER: f64 = 0.2;
/// An article has so many `h1` elements at most; of more, most are headings of sections.
const MOST_HEADLINES: usize = 4;
/// Letters of a headline that nothing states, at most.
const LONGEST_HEADLINE: usize = 200;

/// What start pages are called, folded.
#[rustfmt::skip]
const HOME_LABELS: [&str; 15] = [
    "home", "homepage", "start", "startseite", "accueil", "inicio", "início", "inici", "главная",
    "stronagłówna", "hem", "forside", "首页", "首頁", "トップ",
];

/// The title of the envelope, else the first that one of these finds, the surest first.
pub(in crate::metadata) fn choose(titles: &Titles<'_>) -> Option<Sourced<String>> {
    if let Some(title) = titles.declared.iter().find(|t| t.origin == Origin::Envelope) {
        return Some(title.clone());
    }
    let choice = Choice::new(titles);
    choice
        .said_by_address()
        .or_else(|| choice.spelt_by_address())
        .or_else(|| choice.stated())
        .or_else(|| choice.beside_site())
        .or_else(|| choice.of_home())
        .or_else(|| choice.above_date())
        .or_else(|| choice.reworded())
        .or_else(|| choice.sentence())
        .or_else(|| choice.first_declared())
        .or_else(|| choice.any_headline())
}

/// Whether a title is what systems put before they know another.
fn is_template_label(title: &str) -> bool {
    #[rustfmt::skip]
    const LABELS: &[&str] = &[
        "untitled", "document", "loading", "article", "news", "newsdetail", "detail", "post", "正文",
        "新闻中心", "新闻详情", "新闻内容", "文章详情", "文章内容", "详情页", "ニュース詳細",
    ];
    let plain = folded(title);
    is_start_page(&plain) || LABELS.contains(&plain.as_str())
}

/// Whether a folded text is what start pages are called.
pub(in crate::metadata) fn is_start_page(folded: &str) -> bool {
    HOME_LABELS.contains(&folded)
}

/// Whether a line above a headline may be its kicker: shorter, no sentence, no quotation, no number of a part. In
/// Chinese, Japanese and Korean who says something stands there.
fn is_kicker(kicker: &str, rest: &str) -> bool {
    let is_eastern = |c: char| script::is_han(c) || script::is_kana(c) || script::is_hangul(c);
    kicker.len() < rest.len()
        && kicker.chars().nth(1).is_some()
        && !kicker.contains(['"', '“', '„', '«', '‘', '\'', '’', ',', '.', '!', '?', ';'])
        && !kicker.ends_with(|c: char| c.is_ascii_digit())
        && !rest.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit())
        && !kicker.contains(is_eastern)
        && !rest.contains(is_eastern)
}

/// Whether a declared title parts the two by a colon or a bar.
fn is_marked(title: &str, kicker: &str, rest: &str) -> bool {
    let between = title.strip_prefix(kicker).and_then(|behind| behind.strip_suffix(rest));
    between.is_some_and(|mark| matches!(mark.trim(), ":" | "|"))
}

struct Choice<'a> {
    titles: &'a Titles<'a>,
    site: Site,
    /// The declared titles without the site's name.
    declared: Vec<Sourced<String>>,
    statements: Statements,
    /// The headlines that name no site.
    printed: Vec<&'a Headline>,
}

impl<'a> Choice<'a> {
    fn new(titles: &'a Titles<'a>) -> Self {
        let host = titles.host.filter(|_| !titles.is_home);
        let known = Site::new(titles.names_of_site(), [].into_iter(), host);
        let names = titles.names_of_site().chain(logos(titles, &known));
        let sections = titles.sections.iter().map(|s| s.value.as_str());
        let site = Site::new(names, sections, titles.host).with_folders(&titles.folders);
        let declared = declared(titles, &site);
        let statements = Statements::new(titles.declared, &declared, &known);
        let names_site =
            |h: &Headline| h.is_site || site.is_name(&h.text) || statements.is_site(&h.text);
        let printed = titles.headlines.iter().filter(|h| !names_site(h)).collect();
        Self { titles, site, declared, statements, printed }
    }

    /// A headline as the page prints it.
    fn markup(&self, text: &str) -> Sourced<String> {
        let text = without_site(text, &self.site);
        let spaced = self.declared.iter().find(|d| differ_in_spaces(&d.value, &text));
        Sourced::new(spaced.map_or(text, |d| d.value.clone()), Origin::Markup)
    }

    fn first_printed(&self, fits: impl Fn(&Headline) -> bool) -> Option<Sourced<String>> {
        let found = self.printed.iter().find(|headline| is_short(headline) && fits(headline));
        found.map(|headline| {
            self.punctuated(&headline.text).unwrap_or_else(|| self.markup(&headline.text))
        })
    }

    /// Of an article the headline that its address says, where no declared title does.
    fn said_by_address(&self) -> Option<Sourced<String>> {
        let slug = self.titles.slug.as_ref().filter(|_| self.titles.has_article())?;
        if self.declared.iter().any(|title| slug.is_said_by(&title.value)) {
            return None;
        }
        self.first_printed(|headline| slug.is_said_by(&headline.text))
    }

    /// Of goods the headline whose words are those of the address: there the head says what should be
    /// found by searching.
    fn spelt_by_address(&self) -> Option<Sourced<String>> {
        use PageType::{Collection, Product};
        let slug = self.titles.name_in_address.as_deref()?;
        let of_goods = matches!(self.titles.page_type, Some(Collection | Product));
        self.first_printed(|headline| of_goods && folded(&headline.text) == slug)
    }

    /// The headline that the head states.
    fn stated(&self) -> Option<Sourced<String>> {
        let text = self.statements.stated(&self.printed)?;
        if let Some(wording) = self.punctuated(text) {
            return Some(wording);
        }
        let wording = self.markup(text);
        // The name in it is the headline's own.
        let is_cut = folded(&wording.value) != folded(text);
        Some(match is_cut && self.statements.is_head(text) {
            true => Sourced::new(text.to_owned(), Origin::Markup),
            false => wording,
        })
    }

    /// The headline behind a kicker that a style sets apart and the head parts by a mark: "A bridge opens" of
    /// "Traffic: A bridge opens". Of more parts the declared wording.
    fn punctuated(&self, text: &str) -> Option<Sourced<String>> {
        let is_other = |part: &String| part != text;
        let is_parted = |h: &&&Headline| h.text == text && h.parts.iter().any(is_other);
        let headline = self.printed.iter().find(is_parted)?;
        let colon = |text: &str| text.contains([':', '：', '–', '—', '|']);
        let wording = self.declared.iter().find(|title| folded(&title.value) == folded(text))?;
        if colon(text) && !headline.has_spoken_colon {
            return None;
        }
        let behind_kicker = |rest: &&String| {
            let kicker = text.strip_suffix(rest.as_str());
            let kicker = kicker.map(|kicker| kicker.trim_end_matches([':', ' ']));
            kicker.is_some_and(|kicker| {
                headline.parts.iter().any(|part| part == kicker)
                    && is_kicker(kicker, rest)
                    && is_marked(&wording.value, kicker, rest)
            })
        };
        if let Some(rest) = headline.parts.iter().find(behind_kicker) {
            return Some(Sourced::new(rest.clone(), Origin::Markup));
        }
        (!headline.has_spoken_colon && colon(&wording.value)).then(|| wording.clone())
    }

    /// The headline to which the head adds the site's name without a mark: "Trails Example Daily".
    fn beside_site(&self) -> Option<Sourced<String>> {
        let is_beside = |declared: &Sourced<String>, text: &str| {
            let title = declared.value.as_str();
            let rest = title.strip_prefix(text).or_else(|| title.strip_suffix(text));
            matches!(declared.origin, Origin::TitleElement | Origin::OpenGraph)
                && rest.is_some_and(|rest| self.site.is_name(rest))
        };
        self.first_printed(|headline| {
            let mut declared = self.titles.declared.iter();
            !headline.text.is_empty() && declared.any(|title| is_beside(title, &headline.text))
        })
    }

    /// What the head of a site's start page says, without the name only where it stands last.
    fn of_home(&self) -> Option<Sourced<String>> {
        let of = |origin| self.titles.declared.iter().find(move |t| t.origin == origin);
        let title = of(Origin::TitleElement).or_else(|| of(Origin::OpenGraph))?;
        let value = segments::without_tail(&title.value, &self.site);
        // Home - Example Daily: the name says more.
        let is_label = is_start_page(&folded(value));
        let name = segments::place_of_site(&title.value).filter(|_| is_label);
        let value = name.unwrap_or(value);
        (self.titles.is_home && !folded(value).is_empty())
            .then(|| Sourced::new(value.to_owned(), title.origin))
    }

    fn above_date(&self) -> Option<Sourced<String>> {
        self.first_printed(|headline| headline.is_above_date)
    }

    /// How well a headline agrees with the declared title that says most of the same.
    fn agreement(&self, headline: &Headline) -> f64 {
        let declared = self.declared.iter();
        declared.map(|title| overlap(&headline.text, &title.value)).fold(0.0, f64::max)
    }

    /// The headline that says a declared title in other words, or the first where none is declared.
    fn reworded(&self) -> Option<Sourced<String>> {
        let agreements = self.printed.iter().map(|headline| (self.agreement(headline), headline));
        let (agreement, best) = agreements.rev().max_by(|a, b| a.0.total_cmp(&b.0))?;
        // "Steel" is no name of goods.
        let same = if best.text.trim().contains(' ') { self.titles.same() } else { SAME };
        (agreement >= same && is_short(best) || self.declared.is_empty())
            .then(|| self.markup(&best.text))
    }

    /// Of an article the first headline that says enough, though nothing declares it.
    fn sentence(&self) -> Option<Sourced<String>> {
        if !self.titles.has_article() || self.printed.len() > MOST_HEADLINES {
            return None;
        }
        // Some systems give the deck the rank of the headline.
        let is_topic = self.titles.page_type == Some(PageType::Forum);
        let fits = |h: &&&Headline| is_sentence(&h.text) && (is_topic || is_short(h));
        // One asks to subscribe, another is what the address spells.
        let spelt = |h: &&&Headline| {
            self.titles.name_in_address.as_ref().is_some_and(|name| *name == folded(&h.text))
        };
        let mut several = self.printed.iter().filter(|_| self.printed.len() > 1);
        let sentence = several.find(spelt).or_else(|| self.printed.iter().find(fits))?;
        // Another title was declared for search engines than is printed.
        let is_only = sentence.is_named && self.printed.iter().filter(|h| h.is_named).count() == 1;
        (is_only
            || self.agreement(sentence) >= OTHER
            || !self.titles.declares_sentence(&self.declared))
        .then(|| self.markup(&sentence.text))
    }

    fn first_declared(&self) -> Option<Sourced<String>> {
        let first = self.declared.first()?;
        // 新闻中心 above the only headline: the name of a template.
        if let [only] = self.printed[..]
            && is_template_label(&first.value)
            && is_sentence(&only.text)
        {
            return Some(self.markup(&only.text));
        }
        let first = self.shared_part(first).unwrap_or(first);
        Some(Sourced::new(main_segment(&first.value).to_owned(), first.origin))
    }

    /// The title for sharing, where a `<title>` says it between a kicker and sections: "Gardens: A hedge is
    /// high - Panorama - Example".
    fn shared_part(&self, title: &Sourced<String>) -> Option<&Sourced<String>> {
        let is_part = |shared: &&Sourced<String>| {
            let parts = title.value.split_once(shared.value.as_str());
            shared.origin == Origin::OpenGraph
                && is_sentence(&shared.value)
                && parts.is_some_and(|(before, behind)| {
                    before.ends_with(": ") && segments::opens_with_separator(behind)
                })
        };
        self.declared.iter().find(is_part).filter(|_| title.origin == Origin::TitleElement)
    }

    fn any_headline(&self) -> Option<Sourced<String>> {
        let any = self.titles.headlines.iter().find(|h| !h.text.is_empty())?;
        Some(Sourced::new(any.text.clone(), Origin::Markup))
    }
}

fn is_short(headline: &Headline) -> bool {
    headline.text.chars().count() <= LONGEST_HEADLINE
}

/// The headlines that name the site: by their markup, or because the only one says what stands in the
/// site's place of the title.
fn logos<'a>(titles: &'a Titles<'a>, known: &Site) -> impl Iterator<Item = &'a str> + use<'a> {
    let places = places_of_site(titles.declared, known);
    // A bar at the top of some sites repeats the headline, under names of the site's.
    let is_twin = |logo: &Headline| {
        let plain = folded(&logo.text);
        let opens = |title: &Sourced<String>| {
            title.origin != Origin::Markup
                && segments(&title.value).first().is_some_and(|first| folded(first) == plain)
        };
        titles.headlines.iter().any(|h| !h.is_site && folded(&h.text) == plain)
            && titles.declared.iter().any(opens)
    };
    // How do I tune a piano? : pianotuning, at /r/pianotuning/…
    let is_folder = move |plain: &String| {
        let heads = titles.declared.iter().filter(|title| title.origin == Origin::TitleElement);
        let mut tails = heads.filter_map(|title| title.value.rsplit_once(" : "));
        tails.any(|(_, tail)| folded(tail) == *plain)
            && titles.folders.iter().any(|folder| folded(folder) == *plain)
    };
    let is_only = |h: &Headline| titles.headlines.iter().all(|other| other.text == h.text);
    let is_logo = move |h: &&Headline| {
        let plain = folded(&h.text);
        let is_only_place = || is_only(h) && places.contains(&plain);
        (h.is_site && !is_twin(h)) || is_folder(&plain) || is_only_place()
    };
    titles.headlines.iter().filter(is_logo).map(|h| h.text.as_str())
}

/// What stands where a `<title>` has the site's name, folded, unless it is a title elsewhere.
fn places_of_site(declared: &[Sourced<String>], site: &Site) -> Vec<String> {
    let (heads, others): (Vec<_>, Vec<_>) =
        declared.iter().partition(|t| t.origin == Origin::TitleElement);
    let others = others.into_iter().filter(|t| t.origin != Origin::Markup);
    let others: Vec<String> = others.map(|t| folded(&t.value)).collect();
    let places = heads.into_iter().filter_map(|t| site.place_in(&t.value)).map(folded);
    places.filter(|place| !others.contains(place)).collect()
}

/// Whether two texts differ, and by white space alone: styles part what stands close in the source.
fn differ_in_spaces(a: &str, b: &str) -> bool {
    // mesh-office-chair, as the address has it; Spider-Man is one name.
    let as_address =
        |text: &str| text.matches('-').count() > 1 && !text.contains(char::is_whitespace);
    if as_address(b) && a.contains(' ') && folded(a) == folded(b) {
        return true;
    }
    let plain =
        |text: &'_ str| -> Vec<char> { text.chars().filter(|c| !c.is_whitespace()).collect() };
    a != b && a.len().abs_diff(b.len()) <= 8 && plain(a) == plain(b)
}

/// Declared titles without the site's name, the page's own before those made for sharing.
fn declared(titles: &Titles<'_>, site: &Site) -> Vec<Sourced<String>> {
    [Origin::TitleElement, Origin::OpenGraph, Origin::JsonLd, Origin::Microdata, Origin::Meta]
        .into_iter()
        .flat_map(|origin| titles.declared.iter().filter(move |t| t.origin == origin))
        .filter(|t| !segments::lacks_headline(&t.value))
        .map(|t| Sourced::new(as_shared(t, titles.declared), t.origin))
        .map(|t| Sourced::new(without_site(&t.value, site), t.origin))
        .filter(|t| !folded(&t.value).is_empty() && !site.is_name(&t.value))
        .collect()
}

/// A `<title>` without what it has behind the whole of the title for sharing: " : section".
fn as_shared(title: &Sourced<String>, declared: &[Sourced<String>]) -> String {
    let is_rest = |shared: &&Sourced<String>| {
        let rest = title.value.strip_prefix(shared.value.as_str());
        matches!(shared.origin, Origin::OpenGraph | Origin::Microdata | Origin::JsonLd)
            && rest.is_some_and(segments::opens_with_separator)
    };
    let shared = declared.iter().find(is_rest).filter(|_| title.origin == Origin::TitleElement);
    shared.unwrap_or(title).value.clone()
}

/// Of a title in segments that nothing else tells apart the first, unless it is a mere label.
fn main_segment(title: &str) -> &str {
    let parts: Vec<&str> = title.split(" | ").map(str::trim).filter(|p| !p.is_empty()).collect();
    match parts[..] {
        [] | [_] => title,
        [first, ..] if first.split_whitespace().count() >= 2 || first.chars().count() > 12 => first,
        _ => parts.into_iter().max_by_key(|part| part.len()).unwrap_or(title),
    }
}
