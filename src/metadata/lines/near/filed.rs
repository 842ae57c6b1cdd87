//! Where the page is filed: the links near the headline to sections and tags, and the names of sections.

use crate::layout::{Layout, RunKind};
use crate::metadata::Candidates;
use crate::metadata::facts::is_of_author;
use crate::metadata::names::person::names_person;
use crate::metadata::title;
use crate::pictures::address::without_query;
use crate::word_list::WordList;

/// Blocks before and after the headline that are looked at.
const BEFORE: usize = 12;
const AFTER: usize = 16;
const MOST: usize = 64;

/// Parts of paths before the name of a section or a tag.
#[rustfmt::skip]
const SEGMENTS: &[&str] = &[
    "category", "categories", "cat", "tag", "tags", "section", "sections", "topic", "topics",
    "rubrik", "rubriken", "rubrica", "rubrique", "rubriques", "rubryka", "kategorie", "kategori",
    "kategoria", "categoria", "categorias", "categorie", "thema", "themen", "tema", "temas", "etiqueta",
    "etiquetas", "channel",
];

static OF_SECTIONS: WordList = WordList::new(SEGMENTS);

/// Adds their names, but those that are a person's: writers have sections of their own.
pub(super) fn read(layout: &Layout, headline: usize, out: &mut Candidates) {
    let near = layout.blocks.iter().skip(headline.saturating_sub(BEFORE)).take(BEFORE + AFTER);
    let runs = near.flat_map(|block| layout.block_runs(block));
    let linked = runs.filter_map(|run| match run.kind {
        RunKind::Link(link) if is_of_section(layout.links.get(link)?) => {
            layout.text.get(run.text.clone())
        }
        _ => None,
    });
    let named = out.sections.iter().map(|section| section.value.as_str());
    let sites: Vec<String> = out.site_names.iter().map(|site| title::folded(&site.value)).collect();
    let labels: Vec<String> =
        linked.chain(named).filter(|name| !names_person(name)).map(title::folded).collect();
    let tells = |label: &String| !label.is_empty() && !sites.contains(label);
    out.labels.extend(labels.into_iter().filter(tells).take(MOST));
}

fn is_of_section(address: &str) -> bool {
    let mut segments = without_query(address).split('/');
    segments.any(|part| OF_SECTIONS.contains(part)) && !is_of_author(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_to_sections_and_tags_are_labels() {
        let labels = |address: &str, name: &str| {
            let mut out = Candidates::default();
            let html = format!("<h1>A bridge opens</h1><p><a href='{address}'>{name}</a></p>");
            read(&crate::layout::layout_of(&html), 0, &mut out);
            out.labels.join(" ")
        };
        for segment in SEGMENTS {
            assert_eq!(labels(&format!("/{segment}/traffic/"), "Vie Locale"), "vielocale");
        }
        assert_eq!(labels("/category/lee/", "Ann Lee"), "");
        assert_eq!(labels("/people/lee/", "Vie Locale"), "");
    }
}
