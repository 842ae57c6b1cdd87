//! Lists of names written in Han characters, with Latin ones among them.

use super::closing::closing_at;
use super::dateline::past_date;
use super::labels::{Kind, word_at};
use super::role::role_at;
use super::shape::{is_account, is_code, is_likely_name, is_login};
use super::surnames::is_surname;
use super::trust::Trust;
use crate::grammar::latin::names::latin_name;
use crate::grammar::line::{Line, is_space, tidy};
use crate::grammar::outlet::is_chinese_outlet;
use crate::script::is_han;
use crate::{Person, Role};
use std::ops::Range;

/// How far a list of names reaches and what it holds.
#[derive(Debug, Clone, Default)]
pub(in crate::grammar) struct Names {
    pub people: Vec<Person>,
    /// A run that may be several names, or no name: nobody is named, the printed words stay.
    pub unsplit: bool,
    /// A word that stands for nobody (佚名, admin) is all there is.
    pub nobody: bool,
    /// The outlet of a role inside the list.
    pub outlet: Option<Range<usize>>,
    /// "东莞报道", "摄影报道", "整理": closing words after the names.
    pub closed: bool,
    /// The closing words say that they took pictures only.
    pub pictures: bool,
    /// Closing words say that they wrote: 张三 文/图.
    pub wrote: bool,
    /// After the last name of somebody who wrote.
    pub names_end: usize,
    /// After the last name and its closing words.
    pub end: usize,
    /// The last name stands apart from what follows.
    pub spaced_off: bool,
}

/// Reads the names that begin at the start of a range.
pub(in crate::grammar) fn names(
    line: &Line<'_>,
    range: Range<usize>,
    role: Role,
    title: Option<String>,
    trust: Trust,
) -> Names {
    let mut reader = Reader {
        line,
        end: range.end.min(line.len()),
        role,
        title,
        trust,
        found: Names { names_end: range.start, end: range.start, ..Names::default() },
    };
    reader.read(range.start);
    reader.found
}

/// The walk over a list; what it makes of a run without spaces is in `run`.
pub(in crate::grammar) struct Reader<'l, 't> {
    pub(super) line: &'l Line<'t>,
    pub(super) end: usize,
    role: Role,
    pub(super) title: Option<String>,
    pub(super) trust: Trust,
    pub(super) found: Names,
}

impl Reader<'_, '_> {
    fn read(&mut self, start: usize) {
        let mut at = start;
        loop {
            let before = at;
            at = self.separators(at);
            if at >= self.end {
                break;
            }
            let next = match self.line.at(at) {
                '[' | '(' if self.found.people.is_empty() => self.country(at),
                '(' => self.aside(at),
                '《' | '“' => self.role(at).or_else(|| self.quoted_outlet(at)),
                c if c.is_alphanumeric() && self.is_mixed(at) => self.mixed(at),
                c if is_han(c) => self.han(at),
                c if c.is_alphanumeric() => self.latin(at),
                _ => None,
            };
            let Some(next) = next.filter(|&next| next > at) else {
                self.found.spaced_off = at > before && !self.found.people.is_empty();
                break;
            };
            at = next;
            if self.found.closed || self.found.unsplit || self.found.nobody {
                break;
            }
        }
    }

    /// Skips what parts names. A line break ends the list once it has begun.
    fn separators(&self, at: usize) -> usize {
        let begun = !self.found.people.is_empty() || self.found.unsplit;
        self.line
            .skip(at, |c| match c {
                '\n' => !begun,
                ' ' | '、' | ',' | ';' | '&' | '/' | '|' | '·' | '▪' | '+' => true,
                _ => false,
            })
            .min(self.end)
    }

    /// A bracket after a name: an address, another spelling, what somebody does. Not a name.
    fn aside(&mut self, at: usize) -> Option<usize> {
        if self.found.people.is_empty() {
            return None;
        }
        let close = self.line.find(at..self.end.min(at + 40), |c| c == ')')?;
        self.found.end = close + 1;
        Some(close + 1)
    }

    /// `[美]约翰·史密斯`: where the author comes from.
    fn country(&self, at: usize) -> Option<usize> {
        let close = self.line.find(at..self.end.min(at + 5), |c| matches!(c, ']' | ')'))?;
        let short = self.line.folded(at + 1..close).iter().all(|&c| is_han(c));
        (short && self.trust == Trust::Labelled).then_some(close + 1)
    }

    /// 《红周刊》 before the name, without a role.
    fn quoted_outlet(&mut self, at: usize) -> Option<usize> {
        let close = self.line.find(at..self.end.min(at + 16), |c| matches!(c, '》' | '”'))?;
        let end = self.line.skip(close + 1, is_han).min(self.end);
        let fits =
            self.trust > Trust::Bare && self.found.people.is_empty() && self.found.outlet.is_none();
        let spaced = matches!(self.line.at(end), ' ');
        // 《财经》新媒体 张三, 《红周刊》 张三
        let end = if spaced && end <= close + 5 { end } else { close + 1 };
        self.found.outlet = fits.then_some(at..end);
        fits.then_some(end)
    }

    /// 校对 王五 after 编辑 李四: another role, without a mark.
    fn label(&mut self, at: usize, run_end: usize) -> Option<usize> {
        let (kind, end) = word_at(self.line, at, false)?;
        let Kind::People(role) = kind else { return None };
        let set_off = end == run_end && self.line.at(end) == ' ' && end - at >= 2;
        if !set_off || is_likely_name(self.line.folded(at..end)) {
            return None;
        }
        self.role = role;
        self.title = Some(self.line.printed(at..end));
        self.trust = Trust::Role;
        Some(self.line.skip(end, |c| c == ' '))
    }

    /// 香港特派员 after the name, the last words of the line: what somebody does.
    fn position(&mut self, at: usize) -> Option<usize> {
        let named = !self.found.people.is_empty() && self.trust == Trust::Labelled;
        let role = role_at(self.line, at, self.end, false).filter(|_| named)?;
        let last = self.line.skip(role.title.end, |c| matches!(c, ' ' | '。')) >= self.end;
        self.found.end = if last { role.title.end } else { self.found.end };
        last.then_some(role.title.end)
    }

    /// 通讯员 李四 after 记者 张三.
    fn role(&mut self, at: usize) -> Option<usize> {
        let role = role_at(self.line, at, self.end, false)?;
        // 文/某某专栏作家 张三: behind a label the outlet need not be a known one.
        let first = self.found.people.is_empty() && self.found.outlet.is_none();
        let told = first && self.trust == Trust::Labelled && self.line.at(role.title.end) == ' ';
        if !role.sure && !told {
            return None;
        }
        // Behind 图/ a reporter is who took the picture.
        if matches!(self.role, Role::Author | Role::Contributor) {
            self.role = role.role;
        }
        self.title = Some(self.line.printed(role.title.clone()));
        self.trust = self.trust.max(role.trust(self.line));
        if self.found.outlet.is_none() && role.sure {
            self.found.outlet = role.outlet;
        }
        Some(self.line.skip(role.title.end, |c| matches!(c, ':' | ' ')))
    }

    /// A token of Han and Latin characters: 卢sir.
    fn is_mixed(&self, at: usize) -> bool {
        let end = self.token_end(at);
        let token = self.line.folded(at..end);
        self.trust == Trust::Labelled
            && token.len() <= 12
            && token.iter().any(|&c| is_han(c))
            && token.iter().any(|&c| !is_han(c))
            && !(token.first().is_some_and(char::is_ascii_digit)
                && token.iter().any(|&c| matches!(c, '年' | '月' | '日')))
    }

    fn token_end(&self, at: usize) -> usize {
        self.line.skip(at, |c| c.is_alphanumeric() || c == '_').min(self.end)
    }

    fn mixed(&mut self, at: usize) -> Option<usize> {
        let end = self.token_end(at);
        let first = self.found.people.is_empty() && self.found.outlet.is_none();
        if first && is_chinese_outlet(self.line.folded(at..end)) {
            self.found.outlet = Some(at..end);
            return Some(end);
        }
        // 杨平_NF4425: the name and the code of an editor.
        let name_end = self
            .line
            .find(at..end, |c| c == '_')
            .filter(|&cut| is_code(self.line.folded(cut + 1..end)))
            .unwrap_or(end);
        self.push(self.line.printed(at..name_end), name_end);
        self.found.end = end;
        Some(end)
    }

    fn han(&mut self, at: usize) -> Option<usize> {
        if let Some(end) = self.position(at).or_else(|| self.role(at)) {
            return Some(end);
        }
        let run_end = self.line.skip(at, |c| is_han(c) || c == '·').min(self.end);
        let run_end = self.line.skip_back(at, run_end, |c| c == '·');
        let begun = !self.found.people.is_empty() || self.found.unsplit;
        if begun && let Some(closing) = closing_at(self.line, at, run_end, self.end) {
            self.found.closed = true;
            self.found.pictures = closing.pictures;
            self.found.wrote = closing.wrote;
            self.found.end = closing.end;
            return Some(closing.end);
        }
        if begun && let Some(end) = self.label(at, run_end).or_else(|| self.unit(at, run_end)) {
            return Some(end);
        }
        if run_end - at == 1 {
            return self.spaced_name(at);
        }
        self.run(at, run_end)
    }

    /// 某县委报道组 张三, behind the reporters of the paper: where the next one is employed.
    fn unit(&self, at: usize, run_end: usize) -> Option<usize> {
        const UNITS: [&str; 7] =
            ["报道组", "融媒体中心", "融媒中心", "传媒中心", "新闻中心", "宣传部", "通讯组"];
        let next = self.line.skip(run_end, |c| c == ' ');
        let ends = |word: &&str| {
            let start = run_end.checked_sub(word.chars().count());
            start.is_some_and(|start| start > at && self.line.word(start, word) == Some(run_end))
        };
        let name_end = self.line.skip(next, is_han).min(self.end);
        let named = next > run_end && is_likely_name(self.line.folded(next..name_end));
        (named && UNITS.iter().any(ends)).then_some(next)
    }

    /// 李 明: two lone characters side by side are one name, set to the width of three.
    fn spaced_name(&mut self, at: usize) -> Option<usize> {
        let second = self.line.skip(at + 1, |c| c == ' ');
        let lone = second > at + 1
            && second < self.end
            && is_han(self.line.at(second))
            && !is_han(self.line.at(second + 1))
            && is_surname(self.line.at(at));
        if !lone {
            return None;
        }
        let mut name = self.line.printed(at..second + 1);
        name.retain(|c| c != ' ');
        self.push(name, second + 1);
        Some(second + 1)
    }

    fn latin(&mut self, at: usize) -> Option<usize> {
        if self.trust == Trust::Bare {
            return None;
        }
        if past_date(self.line, at) > at {
            return None;
        }
        let token_end = self.token_end(at);
        let token = self.line.folded(at..token_end);
        // 7月25日
        if matches!(self.line.at(token_end), '月' | '日' | '年') {
            return None;
        }
        if is_code(token) || token.iter().all(char::is_ascii_digit) {
            if self.trust < Trust::Labelled {
                return None;
            }
            self.found.nobody = self.found.people.is_empty();
            self.found.end = token_end;
            return Some(token_end);
        }
        let end = latin_name(self.line, at, self.end).or_else(|| self.handle(at, token_end))?;
        let name_end = self.without_code(at, end);
        let name = self.line.printed(at..name_end);
        if is_account(&name) || (self.role == Role::Editor && is_login(&name)) {
            self.found.nobody = self.found.people.is_empty();
            self.found.names_end = end;
            self.found.end = end;
            return Some(end);
        }
        self.push(name, end);
        Some(end)
    }

    /// Ann RF13015: where the name before the number of an editor ends.
    fn without_code(&self, at: usize, end: usize) -> usize {
        let space = (at..end).rev().find(|&space| is_space(self.line.at(space)));
        let coded = space.filter(|space| is_code(self.line.folded(space + 1..end)));
        coded.unwrap_or(end)
    }

    /// Sandra1432: the name of an account behind 作者：, and nothing beside it.
    fn handle(&self, at: usize, end: usize) -> Option<usize> {
        const LENGTHS: std::ops::RangeInclusive<usize> = 3..=20;
        let ends = end >= self.end || matches!(self.line.at(end), ',' | '。' | ';' | ')');
        let letters = self.line.folded(at..end).iter().any(char::is_ascii_alphabetic);
        let alone = self.found.people.is_empty() && self.role == Role::Author;
        let told = self.trust == Trust::Labelled && alone && ends && letters;
        (told && LENGTHS.contains(&(end - at))).then_some(end)
    }

    /// Adds a person of the role that is being read.
    pub(in crate::grammar) fn push(&mut self, name: String, end: usize) {
        if !matches!(self.role, Role::Editor | Role::Proofreader) || self.found.people.is_empty() {
            self.found.names_end = end;
        }
        self.found.end = end;
        self.found.people.push(Person {
            name: tidy(&name),
            role: self.role,
            title: self.title.clone(),
        });
    }
}
