use super::class::Class;
use super::parse::Node;
use std::sync::Arc;

/// What a thread does next.
#[derive(Debug, Clone, Copy)]
pub(super) enum Step {
    Char(char),
    /// Every character but a line feed.
    Any,
    /// One of a class (`true`), or of none.
    Class(usize, bool),
    Start,
    End,
    Boundary,
    Jump(usize),
    /// Goes on at both places, rather at the first.
    Split(usize, usize),
    /// Goes on in the branches of [`Program::choices`].
    Choice(usize),
    Match,
}

/// Branches of an alternation by the character that they begin with.
#[derive(Debug, Default)]
pub(super) struct Choice {
    /// By character, in its order: all branches that may match, in theirs.
    by_initial: Vec<(char, Vec<usize>)>,
    /// Those that may begin with any other character.
    others: Vec<usize>,
}

impl Choice {
    pub(super) fn branches(&self, next: Option<char>) -> &[usize] {
        let at = next.and_then(|c| self.by_initial.binary_search_by_key(&c, |(c, _)| *c).ok());
        at.and_then(|at| self.by_initial.get(at)).map_or(&self.others, |(_, branches)| branches)
    }

    fn of(branches: &[(usize, Option<Vec<char>>)]) -> Self {
        let mut choice = Self::default();
        let initials = branches.iter().filter_map(|(_, initials)| initials.as_ref()).flatten();
        let mut initials: Vec<char> = initials.copied().collect();
        initials.sort_unstable();
        initials.dedup();
        choice.by_initial = initials.into_iter().map(|c| (c, Vec::new())).collect();
        for (place, own) in branches {
            match own {
                Some(own) => {
                    for c in own {
                        let at = choice.by_initial.binary_search_by_key(c, |(c, _)| *c);
                        let of_initial = at.ok().and_then(|at| choice.by_initial.get_mut(at));
                        of_initial.into_iter().for_each(|(_, branches)| branches.push(*place));
                    }
                }
                None => {
                    choice.others.push(*place);
                    choice.by_initial.iter_mut().for_each(|(_, all)| all.push(*place));
                }
            }
        }
        choice
    }
}

#[derive(Debug, Default)]
pub(super) struct Program {
    pub steps: Vec<Step>,
    pub classes: Vec<Arc<Class>>,
    pub choices: Vec<Choice>,
    /// Matches only at the start of a text.
    pub anchored: bool,
    /// Texts of [`classes`](Self::classes).
    known: Vec<String>,
}

impl Program {
    pub(super) fn of(tree: &Node<'_>) -> Option<Self> {
        let mut program = Self { anchored: begins_at_start(tree), ..Self::default() };
        program.add(tree)?;
        program.steps.push(Step::Match);
        Some(program)
    }

    fn add(&mut self, node: &Node<'_>) -> Option<()> {
        match node {
            Node::Char(c) => self.steps.push(Step::Char(*c)),
            Node::Any => self.steps.push(Step::Any),
            Node::Start => self.steps.push(Step::Start),
            Node::End => self.steps.push(Step::End),
            Node::Boundary => self.steps.push(Step::Boundary),
            Node::Class(r"\w" | r"\W") => {
                let index = self.class(r"\w", || Some(Class::word()))?;
                self.steps.push(Step::Class(index, matches!(node, Node::Class(r"\w"))));
            }
            Node::Class(text) => {
                let index = self.class(text, || Class::of(text).map(Arc::new))?;
                self.steps.push(Step::Class(index, true));
            }
            Node::Concat(parts) => parts.iter().try_for_each(|part| self.add(part))?,
            Node::Either(branches) => self.add_choice(branches)?,
            Node::Repeat { node, least, most } => {
                let mut last = self.steps.len();
                for _ in 0..*least {
                    last = self.steps.len();
                    self.add(node)?;
                }
                match most {
                    Some(most) => {
                        let mut splits = Vec::new();
                        for _ in *least..*most {
                            splits.push(self.steps.len());
                            self.steps.push(Step::Match);
                            self.add(node)?;
                        }
                        let end = self.steps.len();
                        splits.into_iter().for_each(|at| self.set(at, Step::Split(at + 1, end)));
                    }
                    None if *least > 0 => {
                        self.steps.push(Step::Split(last, self.steps.len() + 1));
                    }
                    None => {
                        let at = self.steps.len();
                        self.steps.push(Step::Match);
                        self.add(node)?;
                        self.steps.push(Step::Jump(at));
                        self.set(at, Step::Split(at + 1, self.steps.len()));
                    }
                }
            }
        }
        Some(())
    }

    fn add_choice(&mut self, branches: &[Node<'_>]) -> Option<()> {
        let start = self.steps.len();
        self.steps.push(Step::Match);
        let mut places = Vec::with_capacity(branches.len());
        let mut ends = Vec::with_capacity(branches.len());
        for branch in branches {
            places.push((self.steps.len(), initials(branch).filter(|i| !i.empty).map(|i| i.chars)));
            self.add(branch)?;
            ends.push(self.steps.len());
            self.steps.push(Step::Match);
        }
        let after = self.steps.len();
        ends.into_iter().for_each(|at| self.set(at, Step::Jump(after)));
        self.set(start, Step::Choice(self.choices.len()));
        self.choices.push(Choice::of(&places));
        Some(())
    }

    fn set(&mut self, at: usize, step: Step) {
        if let Some(place) = self.steps.get_mut(at) {
            *place = step;
        }
    }

    fn class(&mut self, text: &str, make: impl FnOnce() -> Option<Arc<Class>>) -> Option<usize> {
        if let Some(known) = self.known.iter().position(|known| known == text) {
            return Some(known);
        }
        self.classes.push(make()?);
        self.known.push(text.to_owned());
        Some(self.classes.len() - 1)
    }
}

/// The characters that a match may begin with.
struct Initials {
    chars: Vec<char>,
    /// A match may be empty.
    empty: bool,
}

/// `None` where they are a class.
fn initials(node: &Node<'_>) -> Option<Initials> {
    Some(match node {
        Node::Char(c) => Initials { chars: vec![*c], empty: false },
        Node::Any | Node::Class(_) => return None,
        Node::Start | Node::End | Node::Boundary => Initials { chars: Vec::new(), empty: true },
        Node::Concat(parts) => {
            let mut all = Initials { chars: Vec::new(), empty: true };
            for part in parts {
                let own = initials(part)?;
                all.chars.extend(own.chars);
                if !own.empty {
                    all.empty = false;
                    break;
                }
            }
            all
        }
        Node::Either(branches) => {
            let mut all = Initials { chars: Vec::new(), empty: false };
            for branch in branches {
                let own = initials(branch)?;
                all.chars.extend(own.chars);
                all.empty |= own.empty;
            }
            all
        }
        Node::Repeat { node, least, .. } => {
            let own = initials(node)?;
            Initials { empty: own.empty || *least == 0, ..own }
        }
    })
}

fn begins_at_start(node: &Node<'_>) -> bool {
    match node {
        Node::Start => true,
        Node::Concat(parts) => parts.first().is_some_and(begins_at_start),
        Node::Either(branches) => branches.iter().all(begins_at_start),
        _ => false,
    }
}
