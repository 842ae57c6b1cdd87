//! What the lines that go say.

use super::Context;
use super::markup::rules::{self, Ruled};
use super::view::View;
use crate::grammar::ParsedByline;
use crate::layout::Layout;
use crate::script::is_han;
use crate::{Byline, Person, Role};

/// No honest page names as many: each is compared with all before it.
const MOST: usize = 64;

/// What the dropped lines say.
#[derive(Debug, Default, Clone)]
pub(crate) struct Findings {
    /// Editors, proofreaders and others of the footer, in page order.
    pub editors: Vec<Person>,
    /// For each of them the block that names them.
    editor_blocks: Vec<usize>,
    pub byline: Option<Byline>,
    /// Who took the pictures or drew them, by lines of their own.
    pub crew: Option<Byline>,
    pub sources: Vec<String>,
    /// The account that publishes: the source where none is named.
    pub account: Option<String>,
    pub original_title: Option<String>,
    /// Date lines as printed.
    pub dates: Vec<String>,
    pub ruled: Ruled,
}

impl Findings {
    /// What rules point at, of a page that is not stripped.
    pub(crate) fn ruled(layout: &Layout, context: &Context<'_>) -> Self {
        let mut findings = Self::default();
        if rules::has_facts(layout) {
            rules::facts(&View::new(layout, context), &mut findings);
        }
        findings
    }

    /// Takes from another reading of the page what this one did not find.
    pub(super) fn complete(&mut self, other: Self) {
        if self.editors.is_empty() {
            self.editors = other.editors;
        }
        if self.sources.is_empty() {
            self.sources = other.sources;
        }
        if self.dates.is_empty() {
            self.dates = other.dates;
        }
        self.byline = self.byline.take().or(other.byline);
        self.crew = self.crew.take().or(other.crew);
        self.account = self.account.take().or(other.account);
        self.original_title = self.original_title.take().or(other.original_title);
    }

    /// Takes what another part of the page says: its names and dates behind those of this one.
    pub(super) fn extend(&mut self, other: Self) {
        self.editors.extend(other.editors);
        self.byline = self.byline.take().or(other.byline);
        self.crew = self.crew.take().or(other.crew);
        self.sources.extend(other.sources);
        self.account = self.account.take().or(other.account);
        self.original_title = self.original_title.take().or(other.original_title);
        self.dates.extend(other.dates);
    }

    /// Takes all that a byline says.
    pub(super) fn add_parsed(&mut self, block: usize, parsed: ParsedByline) {
        self.add_editors(block, parsed.editors);
        if let Some(source) = parsed.source {
            self.add_source(&source);
        }
        self.add_byline(parsed.byline);
    }

    /// Takes a byline, unless one with people is there already: of another only those who helped.
    pub(super) fn add_byline(&mut self, byline: Byline) {
        let helps = |person: &Person| person.role == Role::Contributor;
        match &mut self.byline {
            Some(had) if !had.people.is_empty() => {
                let helped = had.people.len() < MOST
                    && byline.people.iter().all(helps)
                    && !byline.printed.contains(is_han);
                had.add_people(byline.people.into_iter().filter(|_| helped));
            }
            had if had.is_none() || !byline.people.is_empty() => *had = Some(byline),
            _ => {}
        }
    }

    /// Takes those who took pictures or drew.
    pub(super) fn add_crew(&mut self, printed: &str, people: Vec<Person>) {
        let crew = || Byline { printed: printed.trim().to_owned(), ..Byline::default() };
        let crew = self.crew.get_or_insert_with(crew);
        if crew.people.len() < MOST {
            crew.add_people(people);
        }
    }

    /// Takes editors, in the order of the blocks that name them.
    pub(super) fn add_editors(&mut self, block: usize, people: Vec<Person>) {
        for person in people {
            let known = |had: &Person| had.name == person.name && had.role == person.role;
            if self.editors.len() < MOST && !self.editors.iter().any(known) {
                let at = self.editor_blocks.partition_point(|&before| before <= block);
                self.editor_blocks.insert(at, block);
                self.editors.insert(at, person);
            }
        }
    }

    /// Takes an outlet, once.
    pub(super) fn add_source(&mut self, outlet: &str) {
        if self.sources.len() < MOST && !self.sources.iter().any(|known| known == outlet) {
            self.sources.push(outlet.to_owned());
        }
    }
}
