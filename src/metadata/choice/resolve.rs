//! One value a field.

use super::{body_dates, byline, explain, lead_image, published, section, source};
use crate::date::{self, DateContext};
use crate::grammar::{self, ParsedByline};
use crate::metadata::lines::owner;
use crate::metadata::links::canonical;
use crate::metadata::names::person_words::BY;
use crate::metadata::{Candidates, title};
use crate::strip::Findings;
use crate::{
    Block, Byline, DropReason, Dropped, Evidence, Metadata, Origin, PageType, Person, Sourced,
    Timestamp,
};
use std::mem;

/// Chooses among the candidates and the findings of the strippers.
pub(crate) fn resolve(
    mut candidates: Candidates,
    mut findings: Findings,
    body: &[Block],
    dropped: &[Dropped],
    url: Option<&url::Url>,
    page_type: Option<PageType>,
) -> Metadata {
    let offered = explain::offered(&candidates);
    take_back_writer(&mut candidates, &findings);
    let canonical = candidates.canonical.take();
    let (canonical_url, own_address) = canonical.map(|own| (own.address, own.url)).unzip();
    let page_base = candidates.base.take();
    let address = url.or(own_address.as_ref());
    let base = page_base.as_ref().or(address);
    let page = Page { body, dropped, address, base, page_type };
    let dates = DateContext {
        order: candidates.order,
        reference: candidates.latest,
        ..DateContext::default()
    };
    let in_body = byline::in_body(body);
    let editors = editors(&mut findings, in_body.as_ref(), &mut candidates);
    let title = page.title(&candidates);
    let in_body = in_body.map(|parsed| parsed.byline);
    let byline = page.signed(&mut findings, in_body, &mut candidates, &editors, title.as_ref());
    let ruled = findings.ruled;
    let site_name = by_rule(ruled.site_name).or_else(|| site_name(&candidates).cloned());
    let source = by_rule(ruled.source)
        .or_else(|| {
            let byline = byline.as_ref().map(Sourced::value);
            let account = findings.account.as_deref();
            source::choose(&findings.sources, &candidates.sources, byline, account)
        })
        .or_else(|| site_name.clone().filter(|name| name.origin == Origin::Rule))
        .or_else(|| page.own_source(&candidates, title.as_ref()));
    let byline = byline.and_then(|byline| byline::beside_source(byline, source.as_ref()));
    let account = || source::of_account(byline.as_ref()?).filter(|_| page.is_text());
    let source = source.or_else(account);
    let section = candidates.sections.first().cloned();
    let section = section.or_else(|| section::section(&candidates, title.as_ref()));
    let (lead_image, lead_image_size) = page.lead_image(&candidates).unzip();
    let published = by_rule(ruled.date.and_then(|line| first_date(&line, &dates)))
        .or_else(|| page.published(&candidates, &findings.dates, &dates));
    Metadata {
        title: by_rule(ruled.title).or(title),
        subtitle: printed_first(candidates.subtitles).map(|deck| unsigned(deck, byline.as_ref())),
        original_title: findings.original_title.map(|t| Sourced::new(t, Origin::Text)),
        byline,
        editors,
        published,
        modified: published::choose_modified(&candidates.modified, candidates.latest),
        source,
        site_name,
        canonical_url,
        language: candidates.languages.into_iter().next(),
        direction: candidates.direction,
        description: candidates.descriptions.into_iter().next(),
        section,
        tags: candidates.tags,
        lead_image,
        lead_image_size: lead_image_size.flatten(),
        license: candidates.licenses.into_iter().next(),
        is_free: candidates.is_free,
        comment_count: candidates.comment_count,
        next_page: candidates.next_pages.into_iter().next().map(|next| page.absolute(next)),
        candidates: offered,
    }
}

/// What a feed gives as its author is its name, but for one that the text prints as the name of who wrote it:
/// 某某周末记者 林小川.
fn take_back_writer(candidates: &mut Candidates, findings: &Findings) {
    let Some(byline) = &findings.byline else { return };
    let is_writer = |value: &Sourced<String>| {
        value.origin == Origin::Envelope
            && byline.outlet.is_some()
            && byline.authors().any(|author| author == value.value)
            && grammar::is_surely_name(&value.value)
    };
    candidates.site_names.retain(|name| !is_writer(name));
    candidates.sources.retain(|source| !is_writer(source));
}

/// A deck without the author who signs it in the same line: "… Now it goes. Von Ann Lee".
fn unsigned(deck: Sourced<String>, byline: Option<&Sourced<Byline>>) -> Sourced<String> {
    let authors = byline.into_iter().flat_map(|byline| byline.value.authors());
    let mut unsigned = authors.filter_map(|author| {
        let rest = deck.value.strip_suffix(author)?.trim_end();
        let (rest, word) = rest.rsplit_once(' ')?;
        let rest = rest.trim_end();
        let is_signed = BY.contains(&word.to_lowercase());
        let ended = rest.trim_end_matches(['“', '”', '"', '»']).ends_with(['.', '!', '?', '…']);
        (is_signed && ended).then(|| rest.to_owned())
    });
    match unsigned.next() {
        Some(value) => Sourced { value, ..deck },
        None => deck,
    }
}

/// What the page calls the site for those who share it; a publisher may have several sites.
fn site_name(candidates: &Candidates) -> Option<&Sourced<String>> {
    // Some systems put the address there.
    let declared = || candidates.site_names.iter().filter(|name| !name.value.contains("://"));
    let shared = declared().find(|name| name.origin == Origin::OpenGraph);
    let found = || candidates.site_in_title.iter().chain(&candidates.site_in_logo);
    let chosen = shared.or(declared().next()).or_else(|| found().next())?;
    let others: Vec<_> = declared().chain(found()).collect();
    Some(title::spelling::best(chosen, &others, &candidates.titles))
}

/// What is known of the page beside its candidates.
struct Page<'a> {
    body: &'a [Block],
    dropped: &'a [Dropped],
    /// Given, or the page's own.
    address: Option<&'a url::Url>,
    /// What relative addresses are relative to.
    base: Option<&'a url::Url>,
    /// Where it has been classified.
    page_type: Option<PageType>,
}

impl Page<'_> {
    /// Whether nothing says that it is another thing than an article.
    fn is_text(&self) -> bool {
        self.page_type.is_none_or(|kind| kind == PageType::Article)
    }

    fn lists_or_offers(&self) -> bool {
        self.page_type.is_some_and(PageType::lists_or_offers)
    }

    fn host(&self) -> Option<&str> {
        self.address.and_then(url::Url::host_str)
    }

    /// Names of the site.
    fn sites<'s>(&'s self, candidates: &'s Candidates) -> Vec<&'s str> {
        candidates.site_names.iter().map(|s| s.value.as_str()).chain(self.host()).collect()
    }

    fn title(&self, candidates: &Candidates) -> Option<Sourced<String>> {
        let title = title::choose(&title::Titles {
            declared: &candidates.titles,
            headlines: &candidates.headlines,
            site_names: &candidates.site_names,
            sections: &candidates.sections,
            host: self.host(),
            is_article: candidates.is_article,
            page_type: self.page_type,
            is_home: self.address.is_some_and(canonical::is_home),
            slug: self.address.and_then(title::Slug::of),
            name_in_address: self.address.and_then(title::name_in),
            folders: self.address.map(title::folders).unwrap_or_default(),
        })?;
        Some(title::as_printed(title, self.dropped))
    }

    /// Who signs: whom a rule names, else whom the page prints and declares, and the crew. Takes the
    /// bylines out of the findings and the candidates.
    fn signed(
        &self,
        findings: &mut Findings,
        in_body: Option<Byline>,
        candidates: &mut Candidates,
        editors: &[Person],
        title: Option<&Sourced<String>>,
    ) -> Option<Sourced<Byline>> {
        let above = findings.byline.take();
        let unsplit = above.clone().filter(|byline| byline.people.is_empty());
        let printed = above.into_iter().chain(in_body).collect();
        let crew = findings.crew.take().filter(|_| self.is_text());
        let ruled = findings.ruled.byline.take().filter(|byline| !byline.people.is_empty());
        let byline = by_rule(ruled).or_else(|| self.byline(printed, candidates, editors, title));
        byline::with_crew(byline, crew).or_else(|| {
            // 文丨张三李四: names that cannot be told apart are kept as printed.
            let unsplit = unsplit.filter(|byline| self.is_text() && !byline.printed.is_empty())?;
            Some(Sourced::new(unsplit, Origin::Text))
        })
    }

    /// Takes the bylines out of the candidates.
    fn byline(
        &self,
        printed: Vec<Byline>,
        candidates: &mut Candidates,
        editors: &[Person],
        title: Option<&Sourced<String>>,
    ) -> Option<Sourced<Byline>> {
        let mut declared = mem::take(&mut candidates.bylines);
        byline::retain_eligible(&mut declared, self.dropped, self.page_type);
        let is_signature = |dropped: &&Dropped| {
            dropped.reason() == DropReason::Byline && dropped.evidence() == Evidence::Shape
        };
        let signed = self.dropped.iter().filter(is_signature);
        let signed: Vec<String> = signed.map(|line| title::folded(line.text())).collect();
        let byline = byline::choose(byline::Bylines {
            printed: if self.lists_or_offers() { Vec::new() } else { printed },
            declared,
            editors,
            sites: self.sites(candidates),
            organizations: &candidates.organizations,
            labels: &candidates.labels,
            rows: &candidates.rows,
            signed: &signed,
            title: title.map(|title| title.value.as_str()),
            language: candidates.languages.first().map(|language| language.value.as_str()),
        });
        if !self.is_text() {
            return byline;
        }
        byline.or_else(|| byline::signature(self.body)).or_else(|| {
            let (sites, owner) = (candidates.site_names.iter(), candidates.owner.as_ref());
            owner::byline(sites, &candidates.titles, owner)
                .filter(|_| candidates.is_article || self.page_type.is_some())
        })
    }

    /// What the page of an article says whose it is.
    fn own_source(
        &self,
        candidates: &Candidates,
        title: Option<&Sourced<String>>,
    ) -> Option<Sourced<String>> {
        let site_names = candidates.site_names.iter().chain(&candidates.site_in_title);
        source::of_site(site_names, &candidates.titles, title).filter(|_| self.is_text())
    }

    fn absolute(&self, address: Sourced<String>) -> Sourced<String> {
        let absolute = self.base.and_then(|base| base.join(&address.value).ok());
        Sourced::new(absolute.map_or(address.value, String::from), address.origin)
    }

    fn lead_image(&self, candidates: &Candidates) -> Option<lead_image::LeadImage> {
        lead_image::choose(&lead_image::Pictures {
            declared: &candidates.images,
            sizes: &candidates.image_sizes,
            logos: &candidates.logos,
            sites: self.sites(candidates),
            dropped: self.dropped,
            body: self.body,
            url: self.base,
        })
    }

    fn published(
        &self,
        candidates: &Candidates,
        lines: &[String],
        dates: &DateContext<'_>,
    ) -> Option<Sourced<Timestamp>> {
        const MOST_PRINTED: usize = 4;
        let printed = lines.iter().map(|line| (line, date::find_all(line, dates)));
        let printed = printed.filter(|(line, found)| !date::is_span(line, found));
        let printed = printed.flat_map(|(line, found)| date::of_publication(line, found));
        let printed = printed.take(MOST_PRINTED).map(|date| Sourced::new(date, Origin::Text));
        let chosen = published::choose(&published::Moments {
            published: &candidates.published,
            in_body: &printed.collect::<Vec<_>>(),
            modified: &candidates.modified,
            opening: body_dates::opening(self.body, dates).as_ref(),
            latest: candidates.latest,
            is_of_others: self.lists_or_offers(),
        });
        let is_thread = self.page_type == Some(PageType::Forum);
        let first = || body_dates::of_first_post(self.body, dates).filter(|_| is_thread);
        let last = || body_dates::closing(self.body, dates).filter(|_| self.is_text());
        chosen.or_else(first).or_else(last)
    }
}

/// The printed subtitle before a declared one, which may be another headline of the same article.
fn printed_first(subtitles: Vec<Sourced<String>>) -> Option<Sourced<String>> {
    let at = subtitles.iter().position(|subtitle| subtitle.origin.is_printed()).unwrap_or(0);
    subtitles.into_iter().nth(at)
}

fn by_rule<T>(value: Option<T>) -> Option<Sourced<T>> {
    value.map(|value| Sourced::new(value, Origin::Rule))
}

fn first_date(line: &str, dates: &DateContext<'_>) -> Option<Timestamp> {
    date::find_all(line, dates).into_iter().next().map(|found| found.timestamp)
}

/// Takes the editors out of the findings and the candidates, those that the page prints first.
fn editors(
    findings: &mut Findings,
    in_body: Option<&ParsedByline>,
    candidates: &mut Candidates,
) -> Vec<Person> {
    let in_body = in_body.into_iter().flat_map(|parsed| parsed.editors.iter().cloned());
    let declared = mem::take(&mut candidates.editors);
    distinct(mem::take(&mut findings.editors), in_body.chain(declared))
}

/// Persons, each of a name once. Who is called 编辑 beside the headline may sign 责任编辑 below the text.
fn distinct(mut people: Vec<Person>, others: impl Iterator<Item = Person>) -> Vec<Person> {
    const MOST: usize = 64;
    let is_plain = |p: &Person| p.title.as_deref().is_some_and(grammar::is_plain_editor);
    for person in others {
        if let Some(known) = people.iter_mut().find(|known| known.name == person.name) {
            if is_plain(&person) {
                known.title = person.title;
            }
        } else if people.len() < MOST {
            people.push(person);
        }
    }
    people
}
