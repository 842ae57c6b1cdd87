use super::date::{self, DateContext};
use super::{
    Candidates, body_dates, byline, canonical, explain, lead_image, owner, published, source, title,
};
use crate::strip::Findings;
use crate::{Block, Byline, DropReason, Dropped, Metadata, Origin, PageType, Person, Sourced};

/// Whether all that a page declares as its author is the account that it names as its source.
fn is_source(byline: &Sourced<Byline>, source: &Option<Sourced<String>>) -> bool {
    let declared = !matches!(byline.origin, Origin::Text | Origin::Rule);
    let is_account = |name: &str| source.as_ref().is_some_and(|source| source.value == name);
    let han = |name: &str| name.contains(crate::script::is_han);
    declared
        && !byline.value.people.is_empty()
        && byline.value.people.iter().all(|person| {
            let name = person.name();
            han(name) && is_account(name) && !crate::grammar::is_surely_name(name)
        })
}

/// Chooses among the candidates and the findings of the strippers.
pub(crate) fn resolve(
    candidates: Candidates,
    findings: Findings,
    body: &[Block],
    dropped: &[Dropped],
    url: Option<&url::Url>,
    page_type: Option<PageType>,
) -> Metadata {
    let offered = explain::offered(&candidates);
    let in_body = byline::in_body(body);
    let mut editors = findings.editors;
    let also = in_body.iter().flat_map(|b| b.editors.iter().cloned());
    for editor in also.chain(candidates.editors) {
        add_person(&mut editors, editor);
    }
    let (canonical, address) =
        candidates.canonical.map(|canonical| (canonical.address, canonical.url)).unzip();
    let base = url.or(candidates.base.as_ref()).or(address.as_ref());
    let host = url.or(address.as_ref()).and_then(url::Url::host_str);
    let title = title::choose(&title::Titles {
        declared: &candidates.titles,
        headlines: &candidates.headlines,
        site_names: &candidates.site_names,
        sections: &candidates.sections,
        host,
        is_article: candidates.is_article,
        page_type,
        is_home: url.or(address.as_ref()).is_some_and(canonical::is_home),
        slug: url.or(address.as_ref()).and_then(title::Slug::of),
    });
    let title = title.map(|title| as_printed(title, dropped));
    let printed = findings.byline.into_iter().chain(in_body.map(|b| b.byline));
    let printed = printed.filter(|_| !lists_or_offers(page_type));
    let byline = byline::choose(byline::Bylines {
        printed: printed.collect(),
        declared: of_page_type(without_boxes(candidates.bylines, dropped), page_type),
        editors: &editors,
        sites: candidates.site_names.iter().map(|s| s.value.as_str()).chain(host).collect(),
        organizations: &candidates.organizations,
        labels: &candidates.labels,
        title: title.as_ref().map(|title| title.value.as_str()),
    });
    let ruled = findings.ruled;
    let byline = match ruled.byline.filter(|byline| !byline.people.is_empty()) {
        Some(ruled) => Some(Sourced::new(ruled, Origin::Rule)),
        None => byline,
    };
    let is_text = !page_type.is_some_and(|kind| kind != PageType::Article);
    let own = || {
        let owner = candidates.owner.as_ref();
        owner::byline(candidates.site_names.iter(), &candidates.titles, owner)
            .filter(|_| is_text && (candidates.is_article || page_type.is_some()))
    };
    let signed = || byline::signature(body).filter(|_| is_text);
    let byline = byline.or_else(signed).or_else(own);
    let printed = byline.as_ref().map(|b| &b.value);
    let dates = DateContext {
        order: candidates.order,
        reference: candidates.latest,
        ..DateContext::default()
    };
    let dated = findings.dates.iter().map(|line| (line, date::find_all(line, &dates)));
    let lines = dated.filter(|(line, found)| !date::is_span(line, found));
    let lines = lines.flat_map(|(line, found)| date::of_publication(line, found));
    let in_body: Vec<_> = lines.take(4).map(|date| Sourced::new(date, Origin::Text)).collect();
    let opening = body_dates::opening(body, &dates);
    let told = |value: Option<String>| value.map(|value| Sourced::new(value, Origin::Rule));
    let ruled_date = ruled.date.and_then(|line| {
        date::find_all(&line, &dates).into_iter().next().map(|found| found.timestamp)
    });
    let site_name = told(ruled.site_name).or_else(|| candidates.site_names.first().cloned());
    let of_site = || site_name.clone().filter(|name| name.origin == Origin::Rule);
    let source = told(ruled.source)
        .or_else(|| {
            source::choose(
                &findings.sources,
                &candidates.sources,
                printed,
                findings.account.as_deref(),
            )
        })
        .or_else(of_site)
        .or_else(|| {
            source::of_site(&candidates.site_names, &candidates.titles, title.as_ref())
                .filter(|_| is_text)
        });
    let byline = byline.map(|byline| without_source(byline, &source));
    let byline =
        byline.filter(byline::names_an_author).filter(|byline| !is_source(byline, &source));
    let lead_image = lead_image::choose(&lead_image::Pictures {
        declared: &candidates.images,
        sizes: &candidates.image_sizes,
        logos: &candidates.logos,
        sites: candidates.site_names.iter().map(|s| s.value.as_str()).chain(host).collect(),
        dropped,
        body,
        url: base,
    });
    let (lead_image, lead_image_size) = lead_image.unzip();
    let published = ruled_date.map(|date| Sourced::new(date, Origin::Rule)).or_else(|| {
        let (published, modified) = (&candidates.published, &candidates.modified);
        let moments = published::Moments {
            published,
            in_body: &in_body,
            modified,
            opening: opening.as_ref(),
            latest: candidates.latest,
            is_of_others: lists_or_offers(page_type),
        };
        let signed = || body_dates::closing(body, &dates).filter(|_| is_text);
        published::choose(&moments).or_else(signed)
    });
    Metadata {
        title: told(ruled.title).or(title),
        subtitle: printed_first(candidates.subtitles),
        original_title: findings.original_title.map(|t| Sourced::new(t, Origin::Text)),
        byline,
        editors,
        published,
        modified: published::choose_modified(&candidates.modified, candidates.latest),
        source,
        site_name,
        canonical_url: canonical,
        language: candidates.languages.into_iter().next(),
        direction: candidates.direction,
        description: candidates.descriptions.into_iter().next(),
        section: candidates.sections.into_iter().next(),
        tags: candidates.tags,
        lead_image,
        lead_image_size: lead_image_size.flatten(),
        license: candidates.licenses.into_iter().next(),
        is_free: candidates.is_free,
        comment_count: candidates.comment_count,
        next_page: candidates.next_pages.into_iter().next().map(|next| {
            let absolute = base.and_then(|base| base.join(&next.value).ok());
            Sourced::new(absolute.map_or(next.value, String::from), next.origin)
        }),
        candidates: offered,
    }
}

/// The printed subtitle before a declared one, which may be another headline of the same article.
fn printed_first(subtitles: Vec<Sourced<String>>) -> Option<Sourced<String>> {
    let printed = |s: &Sourced<String>| matches!(s.origin, Origin::Markup | Origin::Text);
    let at = subtitles.iter().position(printed).unwrap_or(0);
    subtitles.into_iter().nth(at)
}

/// 文/某某内参 张三, where the source is 某某内参: the account before the name is nobody.
fn without_source(
    mut byline: Sourced<Byline>,
    source: &Option<Sourced<String>>,
) -> Sourced<Byline> {
    let is_account = |person: &Person| {
        let name = person.name();
        source.as_ref().is_some_and(|source| source.value == name)
            && name.contains(crate::script::is_han)
            && !crate::grammar::is_surely_name(name)
    };
    let people = &mut byline.value.people;
    if people.iter().any(|person| !is_account(person)) {
        people.retain(|person| !is_account(person));
    }
    byline
}

/// What the head of a page calls it, as the line above the text prints it: without the site behind
/// it, though nobody knows its name.
fn as_printed(mut title: Sourced<String>, dropped: &[Dropped]) -> Sourced<String> {
    const LONGEST_SITE: usize = 12;
    if title.origin != Origin::TitleElement {
        return title;
    }
    let site_behind = |printed: &str| {
        let rest = title.value.strip_prefix(printed).map(str::trim_start);
        let site = rest.and_then(|rest| rest.strip_prefix(['_', '|', '｜', '—', '–', '-']));
        site.is_some_and(|site| {
            site.contains(crate::script::is_han) && site.trim().chars().count() <= LONGEST_SITE
        })
    };
    let headlines = dropped.iter().filter(|d| d.reason() == DropReason::RepeatedHeadline);
    let printed = headlines.map(|dropped| dropped.text().trim());
    if let Some(printed) = { printed }.find(|printed| site_behind(printed)) {
        title.value = printed.to_owned();
    }
    title
}

/// What a page of this kind can say about its author: offers and lists print the names of those who
/// reviewed the thing or wrote what is listed.
fn of_page_type(
    mut bylines: Vec<Sourced<Byline>>,
    page_type: Option<PageType>,
) -> Vec<Sourced<Byline>> {
    // The one label on a page is that of its own author.
    let names = |byline: &Sourced<Byline>| byline.value.authors().map(str::to_owned).collect();
    let mut printed = bylines.iter().filter(|byline| byline.origin == Origin::Text);
    let first: Option<Vec<String>> = printed.next().map(names);
    let is_one = printed.all(|byline| Some(names(byline)) == first);
    bylines.retain(|byline| match byline.origin {
        Origin::Envelope | Origin::Meta | Origin::OpenGraph => true,
        Origin::Text if is_one && super::person::is_labelled(byline.value.printed()) => {
            byline.value.printed().contains(':') || !lists_or_offers(page_type)
        }
        // Products carry their reviews in JSON-LD.
        Origin::JsonLd => page_type != Some(PageType::Product),
        _ => !lists_or_offers(page_type),
    });
    bylines
}

fn lists_or_offers(page_type: Option<PageType>) -> bool {
    use PageType::{Collection, Listing, Product, Service};
    matches!(page_type, Some(Collection | Listing | Product | Service))
}

/// Without the names that only an advertisement or a comment printed.
fn without_boxes(mut bylines: Vec<Sourced<Byline>>, dropped: &[Dropped]) -> Vec<Sourced<Byline>> {
    let is_box = |dropped: &&Dropped| {
        matches!(dropped.reason(), DropReason::Advertisement | DropReason::Comments)
    };
    bylines.retain(|byline| {
        let printed = byline.value.printed();
        let prints = |dropped: &Dropped| dropped.text().contains(printed);
        byline.origin != Origin::Text
            || printed.is_empty()
            || !dropped.iter().filter(is_box).any(prints)
    });
    bylines
}

fn add_person(people: &mut Vec<Person>, person: Person) {
    const MOST: usize = 64;
    if people.len() < MOST && !people.iter().any(|known| known.name == person.name) {
        people.push(person);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_one_label_on_a_list_is_that_of_its_author() {
        let line = |printed: &str, name: &str| {
            let people = super::super::person::people(name);
            let printed = printed.to_owned();
            Sourced::new(Byline { printed, people, ..Byline::default() }, Origin::Text)
        };
        let left = |bylines: Vec<_>| of_page_type(bylines, Some(PageType::Listing)).len();
        assert_eq!(left(vec![line("Auteur : Ana Lee", "Ana Lee")]), 1);
        assert_eq!(left(vec![line("Ana Lee", "Ana Lee")]), 0);
        let two = vec![line("Auteur : Ana Lee", "Ana Lee"), line("Auteur : Bo Ray", "Bo Ray")];
        assert_eq!(left(two), 0);
    }

    #[test]
    fn the_account_before_a_name_is_the_source() {
        let left = |names: [&str; 2], source: &str| -> Vec<String> {
            let author = |name: &str| Person {
                name: name.to_owned(),
                role: crate::Role::Author,
                title: None,
            };
            let byline = Byline { people: names.map(author).into(), ..Byline::default() };
            let source = Some(Sourced::new(source.to_owned(), Origin::Text));
            let byline = without_source(Sourced::new(byline, Origin::Text), &source);
            byline.value.people.iter().map(|person| person.name.clone()).collect()
        };
        assert_eq!(left(["某某内参", "何长天"], "某某内参"), ["何长天"]);
        assert_eq!(left(["张三", "何长天"], "张三"), ["张三", "何长天"]);
        assert_eq!(left(["某某内参", "某某内参"], "某某内参").len(), 2);
        assert_eq!(left(["Ann Lee", "何长天"], "Ann Lee").len(), 2);
    }

    #[test]
    fn names_on_offers_and_lists_are_those_of_others() {
        use Origin::{JsonLd, Markup, Meta, OpenGraph, Text};
        let left = |page_type| -> Vec<Origin> {
            let bylines = [JsonLd, Meta, OpenGraph, Markup, Text];
            let bylines = bylines.map(|origin| Sourced::new(Byline::default(), origin));
            of_page_type(bylines.into(), page_type).iter().map(|byline| byline.origin).collect()
        };
        assert_eq!(left(Some(PageType::Product)), [Meta, OpenGraph]);
        for listed in [PageType::Collection, PageType::Listing, PageType::Service] {
            assert_eq!(left(Some(listed)), [JsonLd, Meta, OpenGraph]);
        }
        assert_eq!(left(Some(PageType::Article)).len(), 5);
        assert_eq!(left(None).len(), 5);
    }
}
