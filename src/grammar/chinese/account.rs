//! "本文来自微信公众号“X”（ID:y），作者：Z，…": one sentence that is all metadata.

use super::phrase::phrase;
use crate::grammar::byline::ParsedByline;
use crate::grammar::line::{Line, is_space};
use crate::{Byline, Role};

#[rustfmt::skip]
const OPENINGS: &[&str] = &[
    "本文来自", "本文来源", "本文转自", "本文转载自", "本文首发于", "本文首发", "本文选自", "本文编选自",
    "本文摘编自", "本文节选自", "本文整理自", "本文编译自", "本文由", "转载自", "以上内容来自", "文章来自", "文章转自", "来源", "来自", "转自",
];
#[rustfmt::skip]
const ACCOUNTS: &[&str] = &[
    "公众号", "微信号", "头条号", "百家号", "网易号", "搜狐号", "企鹅号",
];
const LONGEST: usize = 140;

/// 本文由某网作者撰写: a writer, no outlet.
fn is_who_wrote(name: &str) -> bool {
    ["撰写", "撰寫", "投稿"].iter().any(|verb| name.ends_with(verb))
}

/// What such a sentence says; `None` where the line is not one.
pub(in crate::grammar) fn parse(line: &Line<'_>) -> Option<ParsedByline> {
    let start = line.skip(0, |c| is_space(c) || matches!(c, '(' | '[' | '*'));
    // 编者按：本文来自…, X注：本文来自…
    let note = line.find(start..line.len().min(start + 10), |c| c == ':');
    let start =
        note.map(|at| at + 1).filter(|&at| line.word(at, "本文").is_some()).unwrap_or(start);
    let opening = OPENINGS.iter().find_map(|words| line.word(start, words))?;
    if !line.whole || line.len() > LONGEST {
        return None;
    }
    let account = (opening..opening + 16)
        .find_map(|at| ACCOUNTS.iter().find_map(|word| Some((at, line.word(at, word)?))));
    // 本文首发钛媒体APP，作者 | 张三: any outlet, where persons are named behind it.
    let unnamed = account.is_none();
    let (word, account) = account.unwrap_or((opening, opening));
    if unnamed && line.word(start, "本文").is_none() {
        return None;
    }
    let open = line.skip(account, |c| matches!(c, ':' | '|' | ' '));
    let quoted = matches!(line.at(open), '“' | '"' | '「' | '《' | '\'');
    let (name_start, name_end) = if open == account && matches!(line.at(open), ',' | '。' | '\0') {
        // 本文来源：某某公众号
        (line.skip(opening, |c| matches!(c, ':' | ' ' | '于')), Some(word))
    } else {
        let start = if quoted { open + 1 } else { open };
        let end = line.find(start..line.len(), |c| {
            matches!(c, '”' | '"' | '」' | '》' | '\'' | '(' | ',' | '。') || (!quoted && c == ' ')
        });
        (start, end)
    };
    let name = line.trim(name_start..name_end.unwrap_or(line.len()));
    // “某某点睛”微信公众号
    let kind = line.skip_back(name.start, name.end, |c| matches!(c, '微' | '信' | '官' | '方'));
    let quoted_name = matches!(line.at(name.start), '“' | '"' | '「' | '《')
        && matches!(line.before(kind), '”' | '"' | '」' | '》');
    let name = if quoted_name && kind > name.start + 2 { name.start + 1..kind - 1 } else { name };
    if name.is_empty() || name.len() > 24 || is_who_wrote(&line.printed(name.clone())) {
        return None;
    }
    let outlet = line.printed(name.clone());
    let mut parsed = ParsedByline {
        byline: Byline { outlet: Some(outlet.clone()), ..Byline::default() },
        own_line: true,
        range: line.bytes(start..line.len()),
        trim: None,
        editors: Vec::new(),
        source: Some(outlet),
        date: None,
    };
    add_credits(line, name.end, &mut parsed);
    // 来自微信公众号的一篇文章引发讨论 is a sentence like any other.
    let rest: String = line.folded(name.end..line.len()).iter().collect();
    let of_account = (quoted && rest.chars().count() <= 3)
        || ["(ID", "(id", "(微信号", "授权", "转载"].iter().any(|words| rest.contains(words));
    let told = !parsed.byline.printed.is_empty() || of_account && !unnamed;
    if !told {
        return None;
    }
    if parsed.byline.printed.is_empty() {
        parsed.byline.printed = line.printed(start..line.len());
    }
    Some(parsed)
}

/// Adds whom the credits behind the account name: ，作者：张三，编辑：李四.
fn add_credits(line: &Line<'_>, behind: usize, parsed: &mut ParsedByline) {
    let mut at = behind;
    while let Some(label) = line.find(at..line.len(), |c| matches!(c, ',' | ';' | ' ' | '。' | ')'))
    {
        at = line.skip(label, |c| matches!(c, ',' | ';' | ' ' | '。' | ')'));
        let end =
            line.find(at..line.len(), |c| matches!(c, ',' | ';' | '。')).unwrap_or(line.len());
        let Some(found) = phrase(line, at..end).filter(|found| found.labelled) else { continue };
        if parsed.byline.printed.is_empty() {
            parsed.byline.printed = line.printed(found.printed);
        }
        for person in found.people {
            let edits = matches!(person.role, Role::Editor | Role::Proofreader);
            let list = if edits { &mut parsed.editors } else { &mut parsed.byline.people };
            list.push(person);
        }
    }
}
