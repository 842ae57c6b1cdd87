//! What the rules of the caller or of the site say; it is final.

use crate::grammar::parse_names;
use crate::layout::Layout;
use crate::rules::{Mark, MarkRole};
use crate::strip::spot::{Place, Spot};
use crate::strip::view::View;
use crate::strip::{Decisions, Findings, Verdict};
use crate::{Byline, DropReason, Evidence, Person, Role};

/// The facts that rules point at.
#[derive(Debug, Default, Clone)]
pub(crate) struct Ruled {
    pub title: Option<String>,
    pub byline: Option<Byline>,
    /// As printed.
    pub date: Option<String>,
    pub source: Option<String>,
    pub site_name: Option<String>,
}

/// Fixes the verdict of every marked block, and reads what a marked line says.
pub(in crate::strip) fn strip(view: &View<'_>, decisions: &mut Decisions, findings: &mut Findings) {
    let drop = |reason| Verdict::Drop(reason, Evidence::Rule);
    let has_body = view.layout.blocks.iter().any(|block| block.mark == Some(Mark::Body));
    for (index, block) in view.layout.blocks.iter().enumerate() {
        let Some(mark) = block.mark else {
            if has_body {
                decisions.fix(index, drop(DropReason::Boilerplate));
            }
            continue;
        };
        let verdict = match mark {
            // The other strippers look into it.
            Mark::Body => {
                decisions.keep(index);
                continue;
            }
            Mark::Keep | Mark::Role(MarkRole::Caption) => Verdict::Keep,
            Mark::Drop => drop(DropReason::Rule),
            Mark::Other => Verdict::Drop(DropReason::OtherArticle, Evidence::Markup),
            Mark::Role(MarkRole::Title) => drop(DropReason::RepeatedHeadline),
            Mark::Role(MarkRole::Byline) => drop(DropReason::Byline),
            Mark::Role(MarkRole::Date) => drop(DropReason::DateLine),
            Mark::Role(MarkRole::Source | MarkRole::SiteName) => drop(DropReason::SourceLine),
            Mark::Role(MarkRole::Editor) => drop(DropReason::EditorFooter),
        };
        decisions.fix(index, verdict);
    }
    facts(view, findings);
    for index in 0..view.layout.blocks.len() {
        let text = view.text(index);
        if view.context.phrases.iter().any(|phrase| text.contains(phrase.as_str())) {
            decisions.fix(index, drop(DropReason::Rule));
        }
    }
}

/// Whether a rule points at a fact.
pub(in crate::strip) fn has_facts(layout: &Layout) -> bool {
    layout.blocks.iter().any(|block| matches!(block.mark, Some(Mark::Role(_))))
}

/// Reads the facts that rules point at.
pub(in crate::strip) fn facts(view: &View<'_>, findings: &mut Findings) {
    for (index, block) in view.layout.blocks.iter().enumerate() {
        if let Some(Mark::Role(role)) = block.mark
            && view.is_text(index)
            && !view.text(index).trim().is_empty()
        {
            read(view, index, role, findings);
        }
    }
}

/// Reads one line: by its form, else as what the rule says that it is.
fn read(view: &View<'_>, index: usize, role: MarkRole, findings: &mut Findings) {
    let lines = &[view.line(index)];
    let spot = Spot { view, lines, at: 0, place: Place::Marked };
    let text = view.text(index).trim();
    let text = || text.to_owned();
    let mut said = Findings::default();
    match role {
        MarkRole::Title => {
            findings.ruled.title.get_or_insert_with(text);
        }
        MarkRole::Date => {
            findings.ruled.date.get_or_insert_with(text);
        }
        MarkRole::SiteName => {
            findings.ruled.site_name.get_or_insert_with(text);
        }
        MarkRole::Source => {
            crate::strip::lines::origin::judge(spot, &mut said);
            let outlet = said.sources.into_iter().next();
            findings.ruled.source.get_or_insert_with(|| outlet.unwrap_or_else(text));
        }
        MarkRole::Byline => {
            crate::strip::lines::byline::judge(spot, &mut said);
            findings.add_editors(index, std::mem::take(&mut said.editors));
            let byline = said.byline.unwrap_or_else(|| parse_names(&text()));
            findings.ruled.byline.get_or_insert(byline);
        }
        MarkRole::Editor => {
            crate::strip::lines::editor::judge(spot, &mut said);
            let editor = |person| Person { role: Role::Editor, ..person };
            let people = match said.editors.is_empty() {
                true => parse_names(&text()).people.into_iter().map(editor).collect(),
                false => said.editors,
            };
            findings.add_editors(index, people);
        }
        MarkRole::Caption => {}
    }
}
