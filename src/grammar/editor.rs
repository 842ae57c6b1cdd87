//! Lines that name editors, or those who took pictures and helped, and no author.

use super::chinese::labels::label_at;
use super::chinese::phrase::phrase;
use super::chinese::shape::is_surely_name;
use super::latin::list::Lead;
use super::latin::western::credits;
use super::line::{Line, is_pictograph, is_space};
use crate::script::is_han;
use crate::{Person, Role};

/// No editor line is longer.
const LONGEST: usize = 120;

/// An editor line: 责任编辑：吴剑 SF031.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct EditorLine {
    /// Editors, proofreaders and others, in order; empty for a code, a login or a bare label.
    pub people: Vec<Person>,
    /// A label without a name: the name may stand in the next block.
    pub name_follows: bool,
    /// A source named on the same line ("来源：X日报 编辑：苏亮").
    pub source: Option<String>,
}

/// What an editor line says; `None` where the whole line is not one, or where it names authors too:
/// then [`parse_byline`](super::parse_byline) knows its editors.
pub(crate) fn parse_editor_line(text: &str) -> Option<EditorLine> {
    let line = Line::head(text);
    let labels = text.chars().filter(|c| matches!(c, ':' | '：')).count();
    let spaced = if labels > 1 && !text.is_ascii() { with_spaces(&line) } else { None };
    let spaced = spaced.and_then(|spaced| read(&Line::head(&spaced)));
    spaced.or_else(|| read(&line))
}

fn read(line: &Line<'_>) -> Option<EditorLine> {
    let (start, end) = content(line)?;
    let has_han = line.find(start..end, is_han).is_some();
    let found = if has_han { chinese(line, start, end) } else { None };
    found.or_else(|| western(line, start, end))
}

/// Labels that styles alone part from the name before them.
const GLUED: [&str; 8] =
    ["文字编辑", "图片编辑", "题图来源", "责任编辑", "栏目编辑", "责任校对", "校对", "审核"];

/// 栏目主编：王平文字编辑：顾杰, with a space before each label; `None` where none is glued to a name.
fn with_spaces(line: &Line<'_>) -> Option<String> {
    if !line.whole || line.len() > LONGEST {
        return None;
    }
    let is_glued = |&at: &usize| {
        let end = GLUED.iter().find_map(|label| line.word(at, label));
        is_han(line.before(at)) && end.is_some_and(|end| line.at(end) == ':')
    };
    let (mut spaced, mut from) = (String::new(), 0);
    while let Some(at) = (from + 3..line.len()).find(is_glued) {
        spaced.push_str(&line.printed(from..at));
        spaced.push(' ');
        from = at;
    }
    spaced.push_str(&line.printed(from..line.len()));
    (from > 0).then_some(spaced)
}

/// Those who took pictures, drew or helped, where the line names them and nobody else: 海报设计：冯晓瑜,
/// Photography by Ann Lee.
pub(crate) fn parse_crew_line(text: &str) -> Option<Vec<Person>> {
    let line = Line::head(text);
    let (start, end) = content(&line)?;
    let complete = |at: usize| line.skip(at, |c| is_space(c) || is_closing(c)) >= end;
    let has_han = line.find(start..end, is_han).is_some();
    if let Some(found) = phrase(&line, start..end).filter(|_| has_han) {
        let crew = |role: &Role| {
            matches!(role, Role::Photographer | Role::Illustrator | Role::Contributor)
        };
        let told = found.labelled
            && complete(found.end)
            && found.roles.iter().all(crew)
            && found.people.iter().all(|person| is_surely_name(&person.name));
        return Some(found.people).filter(|people| told && !people.is_empty());
    }
    let found = credits(&line, start, end, Lead::Word)?;
    let crew = |role: &Role| matches!(role, Role::Photographer | Role::Illustrator);
    let full = |person: &Person| person.name.contains(' ');
    let told = found.complete && complete(found.end) && found.roles.iter().all(crew);
    let told = told && found.people.iter().all(full);
    Some(found.people).filter(|people| told && !people.is_empty())
}

/// Whether somebody is called the editor of a text and no more: not the one who answers for the page
/// (责任编辑), whose name templates print as the author's, too.
pub(crate) fn is_plain_editor(title: &str) -> bool {
    matches!(title, "编辑" | "編輯" | "小编" | "小編" | "文字编辑" | "文字編輯")
}

/// Where the words of a short line stand, without marks and the brackets around it.
fn content(line: &Line<'_>) -> Option<(usize, usize)> {
    if !line.whole || line.len() > LONGEST {
        return None;
    }
    let start = past_buttons(line);
    let start = line.skip(start, |c| is_space(c) || is_opening(c));
    let end = line.skip_back(start, line.len(), |c| is_space(c) || is_mark(c));
    // （編輯：陳大文）1120504: the number of the post.
    let number = line.skip_back(start, end, |c| c.is_ascii_digit() || is_space(c));
    let numbered = matches!(line.before(number), ')' | ']');
    let end = if numbered { number } else { end };
    // The bracket that the line opened with; not that of 王平（实习）.
    let own_bracket = line.find(start..end, |c| matches!(c, '(' | '[')).is_none();
    let end = if own_bracket {
        line.skip_back(start, end, |c| is_space(c) || is_closing(c))
    } else {
        end
    };
    Some((start, end))
}

/// 【纠错】【责任编辑：张三】: past the brackets that hold a button, before another one.
fn past_buttons(line: &Line<'_>) -> usize {
    const LONGEST: usize = 4;
    let open = line.skip(0, is_space);
    if line.at(open) != '[' {
        return 0;
    }
    let end = line.skip(open + 1, is_han);
    let next = line.skip(end + 1, is_space);
    let labelled = line.at(next) == '[' || label_at(line, next).is_some_and(|label| label.marked);
    let is_button = line.at(end) == ']' && labelled;
    let short = (open + 2..=open + 1 + LONGEST).contains(&end);
    if is_button && short && label_at(line, open).is_none() { next } else { 0 }
}

fn chinese(line: &Line<'_>, start: usize, end: usize) -> Option<EditorLine> {
    let found = phrase(line, start..end)?;
    let after = past_mailbox(line, found.end);
    let after = past_button(line, past_repeat(line, after, end, &found.people), end);
    let complete = line.skip(after, |c| is_space(c) || is_closing(c)) >= end;
    // 策划：一场三年的救援 is a headline.
    let headline = found.unsplit && line.find(start..end, |c| c == '编').is_none();
    if !complete || !found.labelled || headline {
        return None;
    }
    if !is_editors(&found.roles) && !plans(line, start, &found.roles) {
        return None;
    }
    Some(EditorLine {
        name_follows: found.open_label && found.people.is_empty(),
        people: found.people,
        source: found.source,
    })
}

/// （责任编辑：张三 zhangsan@example.com）: past the mailbox behind the names.
fn past_mailbox(line: &Line<'_>, at: usize) -> usize {
    let start = line.skip(at, is_space);
    let end = line.skip(start, |c| c.is_ascii_alphanumeric() || "._-+@".contains(c));
    if line.find(start..end, |c| c == '@').is_some() { end } else { at }
}

/// [ 责任编辑：张三 ]责任编辑：张三: past what says the same once more.
fn past_repeat(line: &Line<'_>, at: usize, end: usize, people: &[Person]) -> usize {
    let start = line.skip(at, |c| is_space(c) || is_closing(c));
    let again = phrase(line, start..end).filter(|again| again.labelled);
    again.filter(|again| again.people == people && !people.is_empty()).map_or(at, |again| again.end)
}

/// 责任编辑：张三[ 纠错 ]: past the button behind the names.
fn past_button(line: &Line<'_>, at: usize, end: usize) -> usize {
    let open = line.skip(at, |c| is_space(c) || is_closing(c));
    let close = line.word(line.skip(open + 1, is_space), "纠错").map(|at| line.skip(at, is_space));
    let close = close.filter(|&close| line.at(open) == '[' && line.at(close) == ']');
    close.map_or(at, |close| close + 1).min(end.max(at))
}

/// Editing by Ann Lee; (Reporting by Ann Lee in Paris; Editing by Bob Roe); Redaktion: Eva Groß
fn western(line: &Line<'_>, start: usize, end: usize) -> Option<EditorLine> {
    let found = credits(line, start, end, Lead::Word)?;
    let complete = line.skip(found.end, |c| is_space(c) || is_closing(c)) >= end;
    if !complete || !found.complete || !is_editors(&found.roles) {
        return None;
    }
    Some(EditorLine {
        name_follows: found.open_label && found.people.is_empty(),
        people: found.people,
        source: None,
    })
}

/// Editors are among the roles, and nobody who wrote.
fn is_editors(roles: &[Role]) -> bool {
    roles.iter().any(|role| matches!(role, Role::Editor | Role::Proofreader))
        && !roles.iter().any(|role| matches!(role, Role::Author | Role::Translator))
}

/// 策划：张三: who had the idea of a text is named below it as editors are, and is none of them.
fn plans(line: &Line<'_>, start: usize, roles: &[Role]) -> bool {
    const LONGEST_DESK: usize = 4;
    let word = (start..=start + LONGEST_DESK).any(|at| line.word(at, "策划").is_some());
    word && roles.iter().all(|role| *role == Role::Contributor)
}

fn is_opening(c: char) -> bool {
    matches!(c, '(' | '[' | '{' | '-' | '|' | '■' | '●' | '◎' | '□' | '►' | '▌' | '*')
        || is_pictograph(c)
}

fn is_mark(c: char) -> bool {
    matches!(c, '。' | '.' | '-' | '|' | '■' | '●' | '◎' | '□' | '*' | ';' | ',')
}

fn is_closing(c: char) -> bool {
    is_mark(c) || matches!(c, ')' | ']' | '}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::tests::case_tables::check;
    use std::collections::BTreeMap;

    #[test]
    fn every_case_of_the_table_is_read_as_it_says() {
        let names = |found: &EditorLine, role: Role| {
            let people = found.people.iter().filter(|person| person.role == role);
            people.map(Person::name).collect::<Vec<_>>().join("+")
        };
        check("editors.txt", |line| {
            let found = parse_editor_line(line)?;
            let mut facts = BTreeMap::from([
                ("e".to_owned(), names(&found, Role::Editor)),
                ("pf".to_owned(), names(&found, Role::Proofreader)),
                ("p".to_owned(), names(&found, Role::Photographer)),
                ("il".to_owned(), names(&found, Role::Illustrator)),
                ("c".to_owned(), names(&found, Role::Contributor)),
                ("s".to_owned(), found.source.clone().unwrap_or_default()),
            ]);
            facts.retain(|_, value| !value.is_empty());
            if found.name_follows {
                facts.insert("follows".to_owned(), String::new());
            }
            if facts.is_empty() {
                facts.insert("nobody".to_owned(), String::new());
            }
            Some(facts)
        });
    }
}
