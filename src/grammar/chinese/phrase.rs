//! A run of credits: "本报记者 张三 通讯员 李四", "文 | 张三 编辑 | 李四", "张三/文".

mod bounds;
mod slashed;
mod take;

use super::dateline::past_date;
use super::labels::{Kind, Label, label_at, word_at};
use super::names::{Names, names};
use super::places::place_at_end;
use super::role::{RoleWords, role_at};
use super::shape::{is_likely_name, is_nobody};
use super::trust::Trust;
use crate::grammar::line::{Line, is_space};
use crate::grammar::outlet::name::outlet_alone;
use crate::grammar::outlet::{is_chinese_outlet, is_organisation};
use crate::grammar::source::without_close;
use crate::script::{fold, is_han};
use crate::{Person, Role};
use std::ops::Range;

/// Credits that follow each other without anything between them.
#[derive(Debug, Clone, Default)]
pub(in crate::grammar) struct Phrase {
    /// Everyone, with their roles.
    pub people: Vec<Person>,
    pub outlet: Option<String>,
    pub source: Option<String>,
    /// A date before or among the credits, as printed.
    pub date: Option<String>,
    /// A word that stands for nobody after a label.
    pub nobody: bool,
    /// A label without a value.
    pub open_label: bool,
    /// Names that cannot be told apart.
    pub unsplit: bool,
    /// Labels with a mark, or a role: words that say that this is a credit.
    pub labelled: bool,
    /// The roles of the labels, those without names too.
    pub roles: Vec<Role>,
    /// Closing words end it: 报道, 整理.
    pub closed: bool,
    /// A space, and then prose.
    pub spaced_off: bool,
    /// Where names of authors and their titles stand.
    pub printed: Range<usize>,
    pub end: usize,
}

impl Phrase {
    pub fn has(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }

    /// Somebody or something that wrote the article.
    pub fn names_author(&self) -> bool {
        self.people
            .iter()
            .any(|p| matches!(p.role, Role::Author | Role::Contributor | Role::Translator))
            || ((self.unsplit || self.nobody)
                && (self.has(Role::Author) || self.has(Role::Translator)))
    }
}

/// Reads the credits that begin at the start of a range, as far as they go.
pub(in crate::grammar) fn phrase(line: &Line<'_>, range: Range<usize>) -> Option<Phrase> {
    let mut reader = Reader { line, end: range.end.min(line.len()), found: Phrase::default() };
    let open = line.skip(range.start, is_space);
    let start = line.skip(past_date(line, open), is_space);
    reader.dated(open..start);
    reader.found.printed = start..start;
    let mut at = start;
    for _ in 0..12 {
        let Some(next) = reader.credit(at) else { break };
        reader.found.end = next;
        at = line
            .skip(next, |c| matches!(c, ' ' | '\n' | ';' | ',' | '|' | '/' | '、') || is_bullet(c))
            .min(reader.end);
        at = past_brackets(line, at).min(reader.end);
        let dated = past_date(line, at).min(reader.end);
        if dated > at {
            reader.dated(at..dated);
            reader.found.end = dated;
            at = line.skip(dated, is_space).min(reader.end);
        }
        if at >= reader.end || at <= start {
            break;
        }
    }
    sign_interns(&mut reader.found.people);
    (reader.found.end > start).then_some(reader.found)
}

/// 记者 张三 实习生 李四: beside a reporter an intern signs as well, alone they helped.
pub(super) fn sign_interns(people: &mut [Person]) {
    if people.iter().any(|person| person.role == Role::Author) {
        let interns = people.iter_mut().filter(|person| {
            person.role == Role::Contributor && person.title.as_deref() == Some("实习生")
        });
        interns.for_each(|person| person.role = Role::Author);
    }
}

/// What sets the credits of one line apart: ○ 记者 张三 ○ 编辑 李四.
fn is_bullet(c: char) -> bool {
    "▪○⊙●◎■□◆◇▲△".contains(c)
}

/// [编辑：张三] [责任编辑：李四]: past the bracket that closes one credit and the one that opens the next.
fn past_brackets(line: &Line<'_>, at: usize) -> usize {
    let next = line.skip(at + 1, is_space);
    match (line.at(at), line.at(next)) {
        (']', '[') | (')', '(') => next + 1,
        _ => at,
    }
}

struct Reader<'l, 't> {
    line: &'l Line<'t>,
    end: usize,
    found: Phrase,
}

impl Reader<'_, '_> {
    fn dated(&mut self, range: Range<usize>) {
        if !range.is_empty() {
            self.found.date.get_or_insert(self.line.printed(range));
        }
    }

    /// One credit; the position after it.
    fn credit(&mut self, at: usize) -> Option<usize> {
        if let Some(label) = label_at(self.line, at)
            && (label.marked || is_space(self.line.at(label.end)) || self.mark_before(at))
            && let Some(end) = self.labelled(at, label)
        {
            return Some(end);
        }
        self.role(at)
            .or_else(|| self.slashed(at))
            .or_else(|| if self.found.end == 0 { self.first(at) } else { self.pictures(at) })
    }

    /// 受访者供图 文/张三: whose pictures they are stands before who wrote.
    fn first(&mut self, at: usize) -> Option<usize> {
        const LONGEST: usize = 10;
        let end = self.line.skip(at, is_han).min(self.end);
        let next = self.line.skip(end, is_space);
        let ends = |word: &&str| self.line.word(end.saturating_sub(2), word).is_some();
        let short = (3..=LONGEST).contains(&end.saturating_sub(at));
        if short && ["供图", "提供"].iter().any(ends) && self.marked_label_at(next) {
            return Some(end);
        }
        self.outlet_first(at)
    }

    /// 中国青年报 张三, 界面新闻 | 张三, 张三 文/图: no word says who they are.
    fn outlet_first(&mut self, at: usize) -> Option<usize> {
        let word_end = |at| self.line.skip(at, |c| !matches!(c, ' ' | '|' | '\n' | '(' | ','));
        let (mut at, mut stop) = (at, word_end(at));
        // 某某传媒集团 某某APP 张三: the account of a group.
        let next = self.line.skip(stop, |c| c == ' ');
        let of_group = |run: &[char]| is_chinese_outlet(run) || is_organisation(run);
        if of_group(self.line.folded(at..stop))
            && is_chinese_outlet(self.line.folded(next..word_end(next)))
            && next < word_end(next)
        {
            (at, stop) = (next, word_end(next));
        }
        let outlet = at..stop.min(self.end);
        let run = self.line.folded(outlet.clone());
        let quoted = self.line.at(at) == '《' && self.line.before(stop) == '》';
        // 某某研究院|文/张三
        let barred = self.line.at(stop) == '|' && is_organisation(run);
        let known =
            quoted || barred || (run.len() > 2 && is_chinese_outlet(run) && !is_likely_name(run));
        // 某国经济新闻（中文版：某经中文网）张三 江城报道
        let aside = if known { self.past_aside(stop) } else { stop };
        let value = if known { self.line.skip(aside, |c| matches!(c, ' ' | '|')) } else { at };
        let paper = matches!(self.line.before(stop), '报' | '刊');
        let alone = paper && at == self.found.printed.start && self.is_pen_name(value);
        let trust = if alone || self.is_sent(at) { Trust::Labelled } else { Trust::Bare };
        let trust = if aside > stop { Trust::Role } else { trust };
        let list = names(self.line, value..self.end, Role::Author, None, trust);
        let told = if known { value > stop && value < self.end } else { list.wrote };
        let told = told && (aside == stop || list.closed);
        if !told || list.people.is_empty() || list.pictures {
            return None;
        }
        if known {
            self.outlet(outlet);
        }
        let end = self.take(at, list, Role::Author, true);
        self.found.spaced_off = false;
        end
    }

    /// 中国基金报 泰勒: a word behind the outlet is all that the line holds, and nothing that outlets
    /// print behind their names.
    fn is_pen_name(&self, value: usize) -> bool {
        let word = self.line.folded(value..self.end);
        let is_kind = |&last: &char| "报讯电道载创家合理版闻题论评品刊号社台网部组".contains(last);
        self.line.whole
            && self.end >= self.line.len()
            && (2..=3).contains(&word.len())
            && word.iter().all(|&c| is_han(c))
            && !word.last().is_some_and(is_kind)
            && place_at_end(word).is_none()
            && !is_nobody(word)
    }

    /// ►文观察者网: a mark opens the line.
    fn mark_before(&self, at: usize) -> bool {
        self.found.end == 0 && !matches!(self.line.before(at), '\0' | ' ' | '(' | '[')
    }

    /// 受访者供图 after the names: whose pictures they are; 张三 文 李四 图: who took them.
    fn pictures(&mut self, at: usize) -> Option<usize> {
        let list = names(self.line, at..self.end, Role::Photographer, None, Trust::Bare);
        if list.closed && list.pictures && !list.people.is_empty() {
            return self.take(at, list, Role::Photographer, true);
        }
        // 图据受访者, 图源网络
        if let Some((Kind::Pictures, value)) = word_at(self.line, at, false) {
            let end = self.line.skip(value, is_han).min(self.end);
            return (end - at <= 16).then_some(end);
        }
        let end = self.line.skip(at, is_han).min(self.end);
        let run: String = self.line.folded(at..end).iter().collect();
        let credit = ["供图", "摄", "摄影", "提供"].iter().any(|word| run.ends_with(word));
        (credit && run.chars().count() <= 16).then_some(end)
    }

    fn labelled(&mut self, at: usize, label: Label) -> Option<usize> {
        let end = self.next_credit(label.value);
        match label.kind {
            Kind::People(role) => self.people(at, label, end, role),
            // 来源：作者：张三
            Kind::Source if label.marked && self.marked_label_at(label.value) => Some(label.value),
            Kind::Source if label.marked => {
                let value = self.line.trim(label.value..end);
                let stop = (value.start..value.end).find(|&at| {
                    matches!(self.line.at(at), '。' | ';' | '\n') || past_date(self.line, at) > at
                });
                let stop_at = stop.unwrap_or(value.end);
                let stop_at = self.line.skip_back(value.start, stop_at, |c| c == ',' || c == ' ');
                let value = outlet_alone(self.line, value.start..stop_at);
                let value = without_close(self.line, value);
                if value.is_empty() || value.len() > 24 {
                    return None;
                }
                self.found.source = Some(self.line.printed(value));
                self.found.labelled = true;
                Some(stop.unwrap_or(end))
            }
            // 作者：张三，来源：某某见闻，原文标题：《…》
            Kind::Pictures | Kind::Other | Kind::OriginalTitle
                if label.marked && self.found.end > 0 =>
            {
                Some(end)
            }
            // 题图来源：某某社 图片编辑：张三
            Kind::Pictures if label.marked && end < self.end => Some(end),
            // 联系邮箱 news@example.com
            Kind::Other
                if self.found.end > 0 && self.line.at(label.value).is_ascii_alphanumeric() =>
            {
                Some(end)
            }
            _ => None,
        }
    }

    fn marked_label_at(&self, at: usize) -> bool {
        at < self.end && label_at(self.line, at).is_some_and(|label| label.marked)
    }

    fn people(&mut self, at: usize, mut label: Label, end: usize, role: Role) -> Option<usize> {
        label.marked |=
            self.is_spaced_author(at, label) || self.pictures_behind_text(label.value).is_some();
        let (mut end, mut role) = (end, role);
        if let Some(titled) = self.titled_behind(label) {
            label.value = self.line.skip(titled.title.end, |c| matches!(c, ':' | ' '));
            end = self.next_credit(label.value);
            role = if role == Role::Author { titled.role } else { role };
            if let Some(outlet) = titled.outlet {
                self.outlet(outlet);
            }
        }
        // 文 | 某某观察，作者 | 张三: the account, and then who wrote.
        if let Some(account) = self.account_before_author(label, end) {
            self.outlet(account);
            self.found.labelled = true;
            return Some(end);
        }
        if matches!(role, Role::Editor | Role::Proofreader) {
            label.value = self.past_title(label.value);
        }
        let trust = if label.marked { Trust::Labelled } else { Trust::Role };
        if !label.marked
            && role_at(self.line, at, self.end, false).is_some_and(|r| r.title.end >= label.end)
        {
            return None;
        }
        let title = self.line.printed(at..label.end).replace(' ', "");
        let title = (!matches!(title.as_str(), "文")).then_some(title);
        let mut list = names(self.line, label.value..end, role, title, trust);
        // 作者：新华社
        if let Some(outlet) = list.outlet.clone()
            && list.people.is_empty()
            && self.line.trim(label.value..end).end <= outlet.end
        {
            (list.nobody, list.names_end, list.end) = (true, outlet.end, outlet.end);
        }
        let nothing = list.people.is_empty() && !list.unsplit && !list.nobody;
        if nothing && label.marked && self.line.skip(label.value, is_space) >= end.min(self.end) {
            self.found.open_label = true;
            self.found.labelled = true;
            self.found.roles.push(role);
            return Some(end);
        }
        if nothing && !(label.marked && list.end > label.value) {
            return None;
        }
        let sure = list
            .people
            .iter()
            .all(|p| is_likely_name(&p.name.chars().map(fold).collect::<Vec<_>>()));
        if !(label.marked
            || (sure && list.end >= self.line.skip_back(at, end, |c| is_space(c) || c == '|')))
        {
            return None;
        }
        if let Some(account) = self.account_behind(at, &list, end) {
            self.found.outlet = Some(self.line.printed(account));
            self.take(at, list, role, true);
            return Some(end);
        }
        self.take(at, list, role, true)
    }

    /// 文/某某日报·新某城记者：张三: behind a label the outlet, the role and its own mark.
    fn titled_behind(&self, label: Label) -> Option<RoleWords> {
        role_at(self.line, label.value, self.end, false).filter(|titled| {
            let outlet = titled.outlet.clone().map(|outlet| self.line.folded(outlet));
            let first = outlet.and_then(|outlet| outlet.split(|&c| c == '·').next());
            label.marked
                && first.is_some_and(is_chinese_outlet)
                && self.line.at(titled.title.end) == ':'
        })
    }

    /// 原创： 张三编译 X研究: the header of an account, its name last.
    fn account_behind(&self, at: usize, list: &Names, end: usize) -> Option<Range<usize>> {
        let ends = list.closed || !list.people.is_empty() && list.spaced_off;
        let is_header = ends && list.outlet.is_none() && self.line.word(at, "原创").is_some();
        let account = is_header.then(|| self.line.trim(list.end..end))?;
        (2..=16).contains(&account.len()).then_some(account)
    }

    /// 作者 张三 某大学教授: a space is all that sets the first label of a line off.
    fn is_spaced_author(&self, at: usize, label: Label) -> bool {
        let name_end = self.line.skip(label.value, is_han);
        let name = self.line.folded(label.value..name_end);
        self.found.end == 0
            && ["作者", "撰文", "原创"]
                .iter()
                .any(|word| self.line.word(at, word) == Some(label.end))
            && label.value > label.end
            && is_space(self.line.at(name_end))
            && is_likely_name(name)
    }

    fn role(&mut self, at: usize) -> Option<usize> {
        let role = role_at(self.line, at, self.end, self.found.end == 0)?;
        let value = self.line.skip(role.title.end, |c| matches!(c, ' ' | ':' | '|' | '/'));
        let marked = self.line.find(role.title.end..value, |c| c != ' ').is_some();
        // 某报记者 张三 通讯员 穗小宣: behind somebody with a role the next needs no surname.
        let behind = if self.found.people.is_empty() { Trust::Bare } else { Trust::Employed };
        let trust = if marked { Trust::Labelled } else { role.trust(self.line).max(behind) };
        let end = self.next_credit(value);
        let title = Some(self.line.printed(role.title.clone()));
        let list = names(self.line, value..end, role.role, title, trust);
        if list.people.is_empty() && !list.unsplit {
            return None;
        }
        // An unknown outlet counts where the name is set off from the role.
        if !role.sure && (value == role.title.end || list.unsplit) {
            return None;
        }
        if let Some(outlet) = role.outlet {
            self.outlet(outlet);
        }
        self.take(at, list, role.role, true)
    }
}
