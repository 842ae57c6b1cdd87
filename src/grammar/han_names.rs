//! Lists of names written in Han characters, with Latin ones among them.

use super::dateline::day_closing;
use super::latin_names::latin_name;
use super::line::{Line, is_han, is_space, tidy};
use super::outlet::is_chinese_outlet;
use super::places::place_at_end;
use super::role::role_at;
use super::surnames::{has_double_surname, is_surname};
use crate::{Person, Role};
use std::ops::Range;

/// What there is beside its shape to say that a word is a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Trust {
    /// Only where it stands.
    Bare,
    /// A role before it: 记者 张三.
    Role,
    /// A role with an outlet or a rank before it: 本报首席记者 张三.
    Employed,
    /// A label with a mark before it: 作者：张三. Pen names count.
    Labelled,
}

/// How far a list of names reaches and what it holds.
#[derive(Debug, Clone, Default)]
pub(super) struct Names {
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
    /// After the last name, and after its closing words.
    pub names_end: usize,
    pub end: usize,
    /// The last name stands apart from what follows.
    pub spaced_off: bool,
}

/// Closing words that tell what the persons before them did.
#[rustfmt::skip]
const CLOSING: &[&str] = &[
    "综合报道", "摄影报道", "现场报道", "独家报道", "编译报道", "整理报道", "采访报道", "报道",
    "综合报导", "即时报导", "现场报导", "专题报导", "编译报导", "报导", "专电", "整理", "整合",
    "编译", "综合", "采写", "撰写", "翻译", "对此文亦有贡献", "对本文亦有贡献", "对本文有贡献",
];
/// Of one character: never glued to a name.
const CLOSING_ALONE: &[&str] =
    &["文", "文/图", "图/文", "文图", "图文", "文、图", "图、文", "电", "讯", "译", "述"];
#[rustfmt::skip]
const PICTURES: &[&str] = &[
    "摄", "图", "摄影", "供图", "拍摄", "提供", "制图",
];

/// Words of the length of a name that stand where names stand.
#[rustfmt::skip]
const NOT_NAMES: &[&str] = &[
    "本报", "本刊", "本网", "本站", "网络", "佚名", "匿名", "未知", "转载", "管理员", "综合",
    "整理", "来源", "原创", "小编", "暂无", "资料", "视频", "图片", "截图", "连线", "明确",
    "现场", "时评", "金句", "于是", "化名", "待续", "全文完", "下同", "高清", "网友", "通讯",
    "单位", "全文", "温馨提示", "安全", "管理", "双语", "程序", "方法", "方案", "高级", "成都",
    "常州", "温州", "石家庄", "金融", "黄金", "石油", "经济", "任务", "路透社", "广告",
    "网络转载", "作者", "记者", "编辑", "责编", "查看", "相关", "左图", "右图", "上图", "下图",
    "如图",
];

/// How sure a folded run of Han characters is one name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Shape {
    Other,
    /// Four characters that may be two names of two.
    Several,
    Possible,
    Likely,
}

fn shape(run: &[char]) -> Shape {
    let Some(&first) = run.first() else { return Shape::Other };
    let outlet = is_chinese_outlet(run)
        && (run.len() > 3 || matches!(run.last(), Some('报' | '社' | '网' | '台')));
    if is_nobody(run) || outlet {
        return Shape::Other;
    }
    if run.contains(&'·') {
        let parts = run.split(|&c| c == '·');
        let whole = parts.clone().count() >= 2 && run.len() <= 20;
        return if whole && parts.into_iter().all(|part| (1..=8).contains(&part.len())) {
            Shape::Likely
        } else {
            Shape::Other
        };
    }
    match run.len() {
        2 | 3 if is_surname(first) || (run.len() == 3 && has_double_surname(run)) => Shape::Likely,
        2 | 3 => Shape::Possible,
        4 if has_double_surname(run) => Shape::Likely,
        4 if is_surname(first) => Shape::Several,
        4 => Shape::Possible,
        _ => Shape::Other,
    }
}

/// Words that stand for nobody in the place of a name: 佚名, 网络整理.
pub(super) fn is_nobody(run: &[char]) -> bool {
    let text: String = run.iter().collect();
    let text = CLOSING
        .iter()
        .find_map(|word| text.strip_suffix(word))
        .filter(|t| !t.is_empty())
        .unwrap_or(&text);
    NOT_NAMES.contains(&text)
}

/// Whether a folded run is a name beyond doubt: a known surname and the length of a name.
pub(super) fn is_likely_name(run: &[char]) -> bool {
    shape(run) == Shape::Likely
}

/// Reads the names that begin at the start of a range.
pub(super) fn names(
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

struct Reader<'l, 't> {
    line: &'l Line<'t>,
    end: usize,
    role: Role,
    title: Option<String>,
    trust: Trust,
    found: Names,
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
                '(' => self.aside(at),
                '《' | '“' => self.role(at),
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
                ' ' | '、' | ',' | ';' | '&' | '/' | '|' | '·' | '+' => true,
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

    /// 通讯员 李四 after 记者 张三.
    fn role(&mut self, at: usize) -> Option<usize> {
        let role = role_at(self.line, at, self.end, false).filter(|role| role.sure)?;
        // Behind 图/ a reporter is who took the picture.
        if matches!(self.role, Role::Author | Role::Contributor) {
            self.role = role.role;
        }
        self.title = Some(self.line.printed(role.title.clone()));
        self.trust = self.trust.max(role.trust(self.line));
        if self.found.outlet.is_none() {
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
    }

    fn token_end(&self, at: usize) -> usize {
        self.line.skip(at, |c| c.is_alphanumeric() || c == '_').min(self.end)
    }

    fn mixed(&mut self, at: usize) -> Option<usize> {
        let end = self.token_end(at);
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
        if let Some(end) = self.role(at) {
            return Some(end);
        }
        let run_end = self.line.skip(at, |c| is_han(c) || c == '·').min(self.end);
        let run_end = self.line.skip_back(at, run_end, |c| c == '·');
        if let Some(end) = self.closing(at, run_end) {
            return Some(end);
        }
        if run_end - at == 1 {
            return self.spaced_name(at);
        }
        self.run(at, run_end)
    }

    /// A word that closes the list: 报道, 摄, 东莞报道, 发自北京.
    fn closing(&mut self, at: usize, run_end: usize) -> Option<usize> {
        if self.found.people.is_empty() && !self.found.unsplit {
            return None;
        }
        let exact = |word: &&str| {
            let end = self.line.word(at, word)?;
            (!is_han(self.line.at(end)) || end >= self.end).then_some(end)
        };
        let end = if let Some(end) = PICTURES.iter().filter_map(|w| exact(&w)).max() {
            self.found.pictures = true;
            end
        } else if let Some(end) =
            CLOSING.iter().chain(CLOSING_ALONE).filter_map(|w| exact(&w)).max()
        {
            end
        } else {
            let run = self.line.folded(at..run_end);
            let reported = CLOSING.iter().any(|word| {
                let count = word.chars().count();
                run.len() > count
                    && run.len() <= count + 6
                    && self.line.word(run_end - count, word).is_some()
                    && !is_likely_name(self.line.folded(at..run_end - count))
            });
            let sent = self.line.word(at, "发自").is_some() && run.len() <= 10;
            if !reported && !sent && !self.place_then_report(at, run_end) {
                return None;
            }
            run_end
        };
        let end = if self.line.at(end) == '/' || self.line.at(end) == ' ' {
            // 台北／综合报导 and 文 图
            let next = self.separators(end);
            CLOSING
                .iter()
                .chain(CLOSING_ALONE)
                .chain(PICTURES)
                .filter_map(|word| self.line.word(next, word))
                .filter(|&end| !is_han(self.line.at(end)))
                .max()
                .unwrap_or(end)
        } else {
            end
        };
        self.found.closed = true;
        self.found.end = end.min(self.end);
        Some(self.found.end)
    }

    /// "东莞报道" where the place looks like a name.
    fn place_then_report(&self, at: usize, run_end: usize) -> bool {
        CLOSING.iter().any(|word| {
            let Some(place_end) = run_end.checked_sub(word.chars().count()) else { return false };
            place_end > at
                && self.line.word(place_end, word).is_some()
                && place_at_end(self.line.folded(at..place_end)) == Some(0)
        })
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

    /// An unspaced run: one name, or one with a closing word or a place glued to it.
    fn run(&mut self, at: usize, run_end: usize) -> Option<usize> {
        let run = self.line.folded(at..run_end);
        if let Some(day_end) = day_closing(self.line, run_end) {
            let name_end = place_at_end(run).map_or(run_end, |place| at + place);
            self.name(at, name_end)?;
            self.found.closed = true;
            self.found.end = day_end;
            return Some(day_end);
        }
        let inner = (2..run.len().min(9)).find_map(|offset| {
            let role = role_at(self.line, at + offset, run_end, false)?;
            (role.sure && role.outlet.is_none()).then_some(offset)
        });
        if let Some(offset) = inner {
            return self.name(at, at + offset);
        }
        if let Some(offset) = self.conjunction(run) {
            self.name(at, at + offset)?;
            return Some(at + offset + 1);
        }
        for word in CLOSING {
            let Some(cut) = run_end.checked_sub(word.chars().count()) else { continue };
            if cut < at + 2 || self.line.word(cut, word).is_none() {
                continue;
            }
            let name_end = place_at_end(self.line.folded(at..cut)).map_or(cut, |place| at + place);
            let name_end = if name_end < at + 2 { cut } else { name_end };
            let wanted = if self.trust == Trust::Labelled { Shape::Several } else { Shape::Likely };
            if shape(self.line.folded(at..name_end)) < wanted {
                continue;
            }
            self.name(at, name_end)?;
            self.found.closed = true;
            self.found.end = run_end;
            return Some(run_end);
        }
        let first = self.found.people.is_empty() && self.trust > Trust::Bare;
        if first && self.found.outlet.is_none() {
            if is_chinese_outlet(run) && !is_likely_name(run) {
                self.found.outlet = Some(at..run_end);
                return Some(run_end);
            }
            if let Some(split) = outlet_and_name(run) {
                self.found.outlet = Some(at..at + split);
                return self.name(at + split, run_end);
            }
        }
        self.name(at, run_end)
    }

    /// 张三和李四: only between two likely names.
    fn conjunction(&self, run: &[char]) -> Option<usize> {
        (2..run.len().saturating_sub(2)).find(|&at| {
            matches!(run.get(at), Some('和' | '与' | '及'))
                && is_likely_name(run.get(..at).unwrap_or_default())
                && is_likely_name(run.get(at + 1..).unwrap_or_default())
        })
    }

    fn name(&mut self, at: usize, end: usize) -> Option<usize> {
        let run = self.line.folded(at..end);
        let first = self.found.people.is_empty();
        let shape = shape(run);
        // 叨叨姐, 小飞刀: whatever a label names is a pen name, as long as it is as short as one.
        let needed = match self.trust {
            Trust::Labelled => Shape::Several,
            Trust::Employed if is_space(self.line.before(at)) => Shape::Possible,
            Trust::Employed | Trust::Role | Trust::Bare => Shape::Likely,
        };
        if shape >= needed {
            self.push(self.line.printed(at..end), end);
            return Some(end);
        }
        let affiliation = !first && run.len() > 4;
        if affiliation && self.trust == Trust::Labelled {
            self.found.end = end;
            return Some(end);
        }
        if first && self.trust == Trust::Labelled && is_nobody(run) {
            self.found.nobody = true;
            self.found.names_end = end;
            self.found.end = end;
            return Some(end);
        }
        let several = match self.trust {
            Trust::Labelled => (4..=14).contains(&run.len()),
            Trust::Role | Trust::Employed => {
                (4..=9).contains(&run.len()) && run.first().is_some_and(|&c| is_surname(c))
            }
            Trust::Bare => false,
        };
        if first && several {
            self.found.unsplit = true;
            self.found.names_end = end;
            self.found.end = end;
            return Some(end);
        }
        None
    }

    fn latin(&mut self, at: usize) -> Option<usize> {
        if self.trust == Trust::Bare {
            return None;
        }
        let token_end = self.token_end(at);
        let token = self.line.folded(at..token_end);
        if is_code(token) || token.iter().all(char::is_ascii_digit) {
            if self.trust < Trust::Labelled {
                return None;
            }
            self.found.nobody = self.found.people.is_empty();
            self.found.end = token_end;
            return Some(token_end);
        }
        let end = latin_name(self.line, at, self.end)?;
        let name = self.line.printed(at..end);
        if is_account(&name) || (self.role == Role::Editor && is_login(&name)) {
            self.found.nobody = self.found.people.is_empty();
            self.found.names_end = end;
            self.found.end = end;
            return Some(end);
        }
        self.push(self.line.printed(at..end), end);
        Some(end)
    }

    fn push(&mut self, name: String, end: usize) {
        self.found.names_end = end;
        self.found.end = end;
        self.found.people.push(Person {
            name: tidy(&name),
            role: self.role,
            title: self.title.clone(),
        });
    }
}

/// Where an outlet ends and a name begins in one run: 观察者网鞠峰. Only one place to cut.
fn outlet_and_name(run: &[char]) -> Option<usize> {
    let mut cuts = (3..run.len().saturating_sub(1)).filter(|&at| {
        let (outlet, name) = run.split_at(at);
        is_chinese_outlet(outlet) && is_likely_name(name)
    });
    cuts.next().filter(|_| cuts.next().is_none())
}

/// The name of an account that is nobody's.
pub(super) fn is_account(name: &str) -> bool {
    if name.to_ascii_lowercase().contains("admin") {
        return true;
    }
    let name = name.trim_end_matches(|c: char| c.is_ascii_digit());
    ["webmaster", "editor", "root", "guest", "null", "none", "user"]
        .iter()
        .any(|account| name.eq_ignore_ascii_case(account))
}

/// The number of an editor: SF031, NF4425, PK155, HN666.
fn is_code(token: &[char]) -> bool {
    let letters = token.iter().take_while(|c| c.is_ascii_uppercase()).count();
    let digits = token.iter().skip(letters).take_while(|c| c.is_ascii_digit()).count();
    (1..=4).contains(&letters) && (2..=6).contains(&digits) && letters + digits == token.len()
}

/// A login of the publishing system: one word in small letters.
fn is_login(name: &str) -> bool {
    name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '.'))
}
