use super::class::Class;
use super::compile::{Program, Step};
use std::cell::Cell;
use std::ops::Range;
use std::sync::Arc;

/// The threads of a program over one text. A thread stands at a step that takes the next character,
/// so that most end where they would begin.
pub(super) struct Run<'r> {
    program: &'r Program,
    text: &'r str,
    lists: Lists,
    word: Option<Arc<Class>>,
}

/// What a run fills, kept for the next one of the thread: most runs are shorter than it would take
/// to make it.
#[derive(Default)]
struct Lists {
    /// Rather the earlier: where it stands in the program, and where its match begins.
    threads: Vec<(usize, usize)>,
    following: Vec<(usize, usize)>,
    /// By step: the round in which a thread has last come by, of whatever program.
    seen: Vec<u64>,
    round: u64,
    stack: Vec<usize>,
}

thread_local! {
    static LISTS: Cell<Lists> = Cell::default();
}

impl Drop for Run<'_> {
    fn drop(&mut self) {
        // Where the thread is ending there is none to keep them.
        let _ = LISTS.try_with(|kept| kept.set(std::mem::take(&mut self.lists)));
    }
}

/// Between two characters of the text.
#[derive(Clone, Copy)]
struct Place {
    at: usize,
    before: Option<char>,
    next: Option<char>,
}

impl<'r> Run<'r> {
    pub(super) fn new(program: &'r Program, text: &'r str) -> Self {
        let mut lists = LISTS.try_with(Cell::take).unwrap_or_default();
        let steps = program.steps.len().max(lists.seen.len());
        lists.seen.resize(steps, 0);
        Self { program, text, lists, word: None }
    }

    /// The first match from a place on, of several there the one that the pattern names first; with
    /// `any` whichever ends first.
    pub(super) fn find(&mut self, from: usize, any: bool) -> Option<Range<usize>> {
        let mut rest = self.text.get(from..)?.chars();
        let before = self.text.get(..from)?.chars().next_back();
        let mut place = Place { at: from, before, next: rest.next() };
        let mut found = None;
        self.lists.following.clear();
        self.lists.round += 1;
        loop {
            if found.is_none() && (place.at == 0 || !self.program.anchored) {
                self.spawn(0, place.at, place);
            }
            let Lists { threads, following, .. } = &mut self.lists;
            std::mem::swap(threads, following);
            following.clear();
            if self.lists.threads.is_empty() && (found.is_some() || self.program.anchored) {
                return found;
            }
            let Some(taken) = place.next else {
                let done = self.lists.threads.iter().find(|thread| self.is_done(thread.0));
                return done.map(|&(_, start)| start..place.at).or(found);
            };
            let end = place.at;
            place = Place { at: end + taken.len_utf8(), before: Some(taken), next: rest.next() };
            self.lists.round += 1;
            for index in 0..self.lists.threads.len() {
                let Some(&(step, start)) = self.lists.threads.get(index) else { break };
                if self.is_done(step) {
                    found = Some(start..end);
                    if any {
                        return found;
                    }
                    break;
                }
                self.spawn(step + 1, start, place);
            }
        }
    }

    fn is_done(&self, step: usize) -> bool {
        matches!(self.program.steps.get(step), Some(Step::Match))
    }

    /// Goes on from a step to all that take the next character.
    fn spawn(&mut self, step: usize, start: usize, place: Place) {
        self.lists.stack.push(step);
        while let Some(at) = self.lists.stack.pop() {
            let (Some(step), Some(seen)) =
                (self.program.steps.get(at), self.lists.seen.get_mut(at))
            else {
                continue;
            };
            if std::mem::replace(seen, self.lists.round) == self.lists.round {
                continue;
            }
            let stays = match *step {
                Step::Char(c) => place.next == Some(c),
                Step::Any => place.next.is_some_and(|c| c != '\n'),
                Step::Class(class, inside) => {
                    let class = self.program.classes.get(class);
                    place.next.zip(class).is_some_and(|(c, class)| class.contains(c) == inside)
                }
                Step::Match => true,
                Step::Start => {
                    self.go_on_if(place.at == 0, at);
                    false
                }
                Step::End => {
                    self.go_on_if(place.next.is_none(), at);
                    false
                }
                Step::Boundary => {
                    let word = self.word.get_or_insert_with(Class::word);
                    let is_word = |c: Option<char>| c.is_some_and(|c| word.contains(c));
                    let is_edge = is_word(place.before) != is_word(place.next);
                    self.go_on_if(is_edge, at);
                    false
                }
                Step::Jump(to) => {
                    self.lists.stack.push(to);
                    false
                }
                Step::Split(rather, or) => {
                    self.lists.stack.extend([or, rather]);
                    false
                }
                Step::Choice(choice) => {
                    let choice = self.program.choices.get(choice);
                    let branches = choice.map_or(&[][..], |choice| choice.branches(place.next));
                    self.lists.stack.extend(branches.iter().rev());
                    false
                }
            };
            if stays {
                self.lists.following.push((at, start));
            }
        }
    }

    fn go_on_if(&mut self, holds: bool, at: usize) {
        if holds {
            self.lists.stack.push(at + 1);
        }
    }
}
