use super::{Candidates, byline, lead_image, source, title};
use crate::strip::Findings;
use crate::{Block, Dropped, Metadata, Origin, Person, Sourced};

/// Chooses among the candidates and the findings of the strippers.
pub(crate) fn resolve(
    candidates: Candidates,
    findings: Findings,
    body: &[Block],
    dropped: &[Dropped],
    url: Option<&url::Url>,
) -> Metadata {
    let in_body = byline::in_body(body);
    let mut editors = findings.editors;
    let also = in_body.iter().flat_map(|b| b.editors.iter().cloned());
    for editor in also.chain(candidates.editors) {
        add_person(&mut editors, editor);
    }
    let byline =
        byline::choose(findings.byline, in_body.map(|b| b.byline), candidates.bylines, &editors);
    let printed = byline.as_ref().map(|b| &b.value);
    let source = source::choose(&findings.sources, &candidates.sources, printed);
    Metadata {
        title: title::choose(&candidates.titles, &candidates.site_names),
        subtitle: candidates.subtitles.into_iter().next(),
        original_title: findings.original_title.map(|t| Sourced::new(t, Origin::Text)),
        byline,
        editors,
        published: candidates.published.into_iter().next(),
        modified: candidates.modified.into_iter().next(),
        source,
        site_name: candidates.site_names.into_iter().next(),
        canonical_url: candidates.canonical_urls.into_iter().next(),
        language: candidates.languages.into_iter().next(),
        direction: candidates.direction,
        description: candidates.descriptions.into_iter().next(),
        section: candidates.sections.into_iter().next(),
        tags: candidates.tags,
        lead_image: lead_image::choose(candidates.images, dropped, url),
    }
}

fn add_person(people: &mut Vec<Person>, person: Person) {
    if !people.iter().any(|known| known.name == person.name) {
        people.push(person);
    }
}
