//! The front matter or wrapper of a scraped post.

use crate::date::{self, DateContext};
use crate::envelope::FrontMatter;
use crate::metadata::candidates::{Candidates, push, push_moment, push_tag};
use crate::metadata::names::person;
use crate::script::is_han;
use crate::{Byline, Origin, Person, grammar};

/// Adds what the fields of a front matter say.
pub(in crate::metadata) fn read(
    front_matter: &FrontMatter,
    dates: &DateContext<'_>,
    out: &mut Candidates,
) {
    let origin = Origin::Envelope;
    if let Some(title) = &front_matter.title {
        // A wrapper that holds nothing else holds what the page's `<title>` said.
        let titled = if is_wrapper(front_matter) { Origin::TitleElement } else { origin };
        push(&mut out.titles, title, titled);
    }
    if let Some(source) = &front_matter.source {
        push(&mut out.sources, source, origin);
    }
    if !front_matter.authors.is_empty() {
        let joined = front_matter.authors.join(", ");
        let byline = grammar::parse_names(&joined);
        if byline.people.is_empty() {
            read_author(&joined, front_matter, out);
        } else {
            out.push_byline(byline, origin);
        }
    }
    if let Some(author) = &front_matter.author {
        read_author(author, front_matter, out);
    }
    if let Some(date) = &front_matter.date {
        push_moment(&mut out.published, date::parse(date, dates), origin);
    }
    if let Some(url) = &front_matter.url {
        push(&mut out.canonical_urls, url, origin);
    }
    for image in [&front_matter.headimg, &front_matter.thumbnail].into_iter().flatten() {
        push(&mut out.images, image, origin);
    }
    for tag in front_matter.tags.iter().chain(&front_matter.categories) {
        push_tag(&mut out.tags, tag);
    }
    if let Some(section) = front_matter.categories.last() {
        push(&mut out.sections, section, origin);
    }
}

fn is_wrapper(front_matter: &FrontMatter) -> bool {
    let bare = FrontMatter {
        title: front_matter.title.clone(),
        url: front_matter.url.clone(),
        ..FrontMatter::default()
    };
    *front_matter == bare && front_matter.url.is_some()
}

/// A feed's `author` is the feed's name, mostly an outlet; a person only where it is clearly one, or has the
/// shape of a Chinese name and the feed's name stands among its categories.
fn read_author(author: &str, front_matter: &FrontMatter, out: &mut Candidates) {
    let category = front_matter.categories.iter().any(|category| category.contains(author));
    let people = person::people(author);
    let site = site(front_matter);
    let is_person = |person: &Person| {
        person::is_clearly_person(person)
            || site.is_some()
                && person.name().contains(is_han)
                && grammar::is_surely_name(person.name())
    };
    if !category && !people.is_empty() && people.iter().all(is_person) {
        out.push_byline(Byline::of_people(author, people), Origin::Envelope);
        if let Some(site) = site {
            push(&mut out.sources, site, Origin::Envelope);
            push(&mut out.site_names, site, Origin::Envelope);
        }
    } else {
        push(&mut out.sources, author, Origin::Envelope);
        push(&mut out.site_names, author, Origin::Envelope);
    }
}

/// 新媒体, 某某网, 最新: directories of feeds file a post by kind, site and channel.
fn site(front_matter: &FrontMatter) -> Option<&str> {
    const KINDS: [&str; 5] = ["新媒体", "传统媒体", "金融", "政务消息", "社交媒体"];
    match front_matter.categories.as_slice() {
        [kind, site, _] if KINDS.contains(&kind.as_str()) => Some(site),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_author_of(author: &str) -> Candidates {
        let front_matter =
            FrontMatter { author: Some(author.to_owned()), ..FrontMatter::default() };
        let mut out = Candidates::default();
        read(&front_matter, &DateContext::default(), &mut out);
        out
    }

    #[test]
    fn a_feeds_name_is_an_outlet_and_a_full_name_a_person() {
        for outlet in ["某某财经", "Example News", "cnSample", "IT 之家"] {
            let out = read_author_of(outlet);
            assert_eq!(out.sources[0].value, outlet);
            assert!(out.bylines.is_empty(), "{outlet}");
        }
        let out = read_author_of("Ann Lee");
        assert_eq!(out.bylines[0].value.people[0].name, "Ann Lee");
        assert!(out.sources.is_empty());
        // 高 and 金 are surnames as well.
        for outlet in ["高山流水", "金融界"] {
            assert!(read_author_of(outlet).bylines.is_empty(), "{outlet}");
        }
    }

    #[test]
    fn a_chinese_name_is_a_person_where_the_feed_files_its_own_name_apart() {
        let read_filed = |author: &str, categories: [&str; 3]| {
            let front_matter = FrontMatter {
                author: Some(author.to_owned()),
                categories: categories.map(str::to_owned).to_vec(),
                ..FrontMatter::default()
            };
            let mut out = Candidates::default();
            read(&front_matter, &DateContext::default(), &mut out);
            out
        };
        for kind in ["新媒体", "传统媒体", "金融", "政务消息", "社交媒体"] {
            let out = read_filed("高瑾", [kind, "某某见闻", "最新"]);
            assert_eq!(out.bylines[0].value.people[0].name, "高瑾");
            assert_eq!(out.sources[0].value, "某某见闻");
        }
        assert_eq!(read_filed("高瑾", ["编程", "Rust", "异步"]).sources[0].value, "高瑾");
        assert!(read_filed("金融界", ["金融", "金融界", "最新"]).bylines.is_empty());
        assert!(read_filed("河边旧事", ["金融", "某某见闻", "最新"]).bylines.is_empty());
    }

    #[test]
    fn a_list_of_authors_names_persons_and_a_source_wins_over_the_feed() {
        let front_matter = FrontMatter {
            author: Some("某某网".to_owned()),
            authors: vec!["丁小河".to_owned(), "Ann Lee".to_owned()],
            source: Some("河边晚报".to_owned()),
            ..FrontMatter::default()
        };
        let mut out = Candidates::default();
        read(&front_matter, &DateContext::default(), &mut out);
        let authors: Vec<&str> = out.bylines[0].value.authors().collect();
        assert_eq!(authors, ["丁小河", "Ann Lee"]);
        assert_eq!(out.sources[0].value, "河边晚报");
    }

    #[test]
    fn a_wrappers_title_is_that_of_the_title_element() {
        let mut front_matter = FrontMatter {
            title: Some("大桥通车_某某网".to_owned()),
            url: Some("https://example.org/".to_owned()),
            ..FrontMatter::default()
        };
        let origin = |front_matter: &FrontMatter| {
            let mut out = Candidates::default();
            read(front_matter, &DateContext::default(), &mut out);
            out.titles[0].origin
        };
        assert_eq!(origin(&front_matter), Origin::TitleElement);
        front_matter.date = Some("2020-01-01".to_owned());
        assert_eq!(origin(&front_matter), Origin::Envelope);
    }

    #[test]
    fn the_printed_day_of_a_feed_is_kept() {
        let front_matter = FrontMatter {
            date: Some("Tue, 17 Aug 2021 23:39:14 GMT".to_owned()),
            ..FrontMatter::default()
        };
        let mut out = Candidates::default();
        read(&front_matter, &DateContext::default(), &mut out);
        assert_eq!(out.published[0].value.to_string(), "2021-08-17T23:39:14Z");
    }
}
