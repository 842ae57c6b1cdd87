//! Who wrote it.

use crate::grammar::{self, ParsedByline, Place};
use crate::{Block, Byline, Origin, Person, Sourced};

/// Blocks at either end of a body in which a byline may stand inside prose.
const HEAD: usize = 3;
const TAIL: usize = 2;

/// What a byline inside the kept body says: a dateline at the head, a bracket at the end.
pub(super) fn in_body(body: &[Block]) -> Option<ParsedByline> {
    let text = |block: &Block| match block {
        Block::Paragraph(paragraph) => Some(paragraph.text().to_owned()),
        _ => None,
    };
    let head = body.iter().filter_map(text).take(HEAD);
    let tail = body.iter().rev().filter_map(text).take(TAIL);
    let parse = |line: String, place| grammar::parse_byline(&line, place);
    let parsed: Vec<ParsedByline> = head
        .filter_map(|line| parse(line, Place::Head))
        .chain(tail.filter_map(|line| parse(line, Place::Tail)))
        .collect();
    let named = parsed.iter().position(|p| !p.byline.people.is_empty());
    let outlet = || parsed.iter().position(|p| p.byline.outlet.is_some());
    named.or_else(outlet).and_then(|index| parsed.into_iter().nth(index))
}

/// The printed byline, completed by its outlet or people from where else they stand; editors are
/// taken out.
pub(super) fn choose(
    printed: Option<Byline>,
    in_body: Option<Byline>,
    declared: Vec<Sourced<Byline>>,
    editors: &[Person],
) -> Option<Sourced<Byline>> {
    let text = |byline| Sourced::new(byline, Origin::Text);
    let mut candidates: Vec<Sourced<Byline>> =
        printed.into_iter().chain(in_body).map(text).chain(declared).collect();
    for candidate in &mut candidates {
        let byline = &mut candidate.value;
        byline.people.retain(|p| !p.role.is_author() || !editors.iter().any(|e| e.name == p.name));
    }
    let people = candidates.iter().position(|c| c.value.authors().next().is_some());
    let any = people.or_else(|| {
        candidates.iter().position(|c| c.value.outlet.is_some() || !c.value.people.is_empty())
    })?;
    let outlet = candidates.iter().find_map(|c| c.value.outlet.clone());
    let mut chosen = candidates.swap_remove(any);
    if chosen.value.outlet.is_none() {
        chosen.value.outlet = outlet;
    }
    Some(chosen)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Role;

    fn byline(names: &[&str], outlet: Option<&str>) -> Byline {
        let person =
            |name: &&str| Person { name: (*name).to_owned(), role: Role::Author, title: None };
        Byline {
            people: names.iter().map(person).collect(),
            outlet: outlet.map(str::to_owned),
            ..Byline::default()
        }
    }

    #[test]
    fn an_editor_is_never_an_author() {
        let editor = Person { name: "Ann Lee".to_owned(), role: Role::Editor, title: None };
        let declared = vec![Sourced::new(byline(&["Ann Lee"], None), Origin::Meta)];
        assert_eq!(choose(None, None, declared, &[editor]), None);
    }

    #[test]
    fn an_outlet_printed_elsewhere_completes_the_names() {
        let chosen = choose(
            Some(byline(&["Ann Lee"], None)),
            Some(byline(&[], Some("Agency"))),
            vec![],
            &[],
        );
        let chosen = chosen.map(|b| (b.value.people.len(), b.value.outlet));
        assert_eq!(chosen, Some((1, Some("Agency".to_owned()))));
    }
}
