//! An unspaced run of Han characters in a list of names.

use super::closing::CLOSING;
use super::dateline::day_closing;
use super::names::Reader;
use super::places::place_at_end;
use super::role::role_at;
use super::shape::{Shape, is_likely_name, is_nobody, is_surely_name, outlet_and_name, shape};
use super::surnames::is_surname;
use super::trust::Trust;
use crate::grammar::credit::words::is_stock;
use crate::grammar::line::is_space;
use crate::grammar::outlet::{is_chinese_outlet, is_organisation};
use crate::script::is_han;

/// 请介绍一下背景, 水从哪里来: words that no name holds.
fn is_clause(run: &[char]) -> bool {
    run.iter().any(|c| "的了是吗呢吧请何么怎哪谁您你我们这那被把从".contains(*c))
}

/// First characters of given names of the west and the north, which stand without a surname.
const FOREIGN: &str = "阿买古热吐艾帕麦努凯迪伊沙赛玛才扎次格桑尼旦索朝敖额斯娜卓仁央";

/// How the names of bodies of people end.
const BODIES: [char; 12] = ['组', '部', '队', '室', '院', '所', '会', '团', '心', '局', '司', '员'];

impl Reader<'_, '_> {
    /// An unspaced run: one name, or one with a closing word or a place glued to it.
    pub(super) fn run(&mut self, at: usize, run_end: usize) -> Option<usize> {
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
        if let Some(end) = self.affiliated(at, run_end) {
            return Some(end);
        }
        // 本报记者 张三摄
        if let Some((_, name)) = run.split_last().filter(|(last, _)| **last == '摄')
            && is_likely_name(name)
        {
            self.name(at, run_end - 1)?;
            (self.found.closed, self.found.pictures, self.found.end) = (true, true, run_end);
            return Some(run_end);
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
            // 文 | 某某证券 张三
            let followed = self.line.at(run_end) == ' ' && is_han(self.line.at(run_end + 1));
            let employer = followed && self.trust == Trust::Labelled && is_organisation(run);
            let outlet = is_chinese_outlet(run) && !is_likely_name(run) && !is_nobody(run);
            if outlet || employer {
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

    /// 作者张三系某大学教授: the name, and what its owner is.
    fn affiliated(&mut self, at: usize, run_end: usize) -> Option<usize> {
        if !self.title.as_ref().is_some_and(|title| title.contains("作者")) {
            return None;
        }
        let cut = (at + 2..run_end.min(at + 4)).find(|&cut| {
            matches!(self.line.at(cut), '系' | '为' | '是')
                && is_likely_name(self.line.folded(at..cut))
        })?;
        self.name(at, cut)?;
        self.found.closed = true;
        self.found.end = self.end;
        Some(self.end)
    }

    /// 张三和李四: only between two likely names.
    fn conjunction(&self, run: &[char]) -> Option<usize> {
        (2..run.len().saturating_sub(2)).find(|&at| {
            matches!(run.get(at), Some('和' | '与' | '及'))
                && is_likely_name(run.get(..at).unwrap_or_default())
                && is_likely_name(run.get(at + 1..).unwrap_or_default())
        })
    }

    /// Whether another role follows a name, or the name is the last of the line behind others.
    fn is_among_roles(&self, end: usize) -> bool {
        let next = self.line.skip(end, is_space);
        let last = next >= self.line.len() && !self.found.people.is_empty();
        let follows = next > end && role_at(self.line, next, self.line.len(), false).is_some();
        last || follows
    }

    /// (记者 茅知秋 言若谷): three characters that end a bracket behind a name that is sure, and no body, no
    /// place and no word for what somebody did.
    fn closes_bracket(&self, at: usize, end: usize) -> bool {
        const OTHERS: [char; 24] = [
            '馆', '办', '科', '处', '站', '岗', '委', '宣', '保', '警', '者', '摄', '电', '讯',
            '稿', '版', '图', '报', '台', '校', '村', '镇', '区', '县',
        ];
        let run = self.line.folded(at..end);
        let behind = !self.found.people.is_empty()
            && self.found.people.iter().all(|person| is_surely_name(&person.name));
        // （记者 阿依达）: there is nobody else in it.
        let label = self.line.skip_back(0, at, is_space);
        let is_foreign = run.first().is_some_and(|&first| FOREIGN.contains(first));
        let alone = || {
            is_foreign
                && self.found.people.is_empty()
                && label > 2
                && self.line.at(label - 3) == '('
                && self.line.folded(label - 2..label) == ['记', '者']
        };
        run.len() == 3
            && (behind || alone())
            && !run.last().is_some_and(|last| BODIES.contains(last) || OTHERS.contains(last))
            && self.line.at(self.line.skip(end, is_space)) == ')'
    }

    /// Whether a run that is all that the label of an author names may be the name of an account:
    /// that of no body of people.
    fn is_pen_name(&self, at: usize, end: usize) -> bool {
        // 来自网络投稿, 老读者的来信, 点击查看简介: where the text came from, or a notice.
        const OPENERS: [&str; 11] = [
            "来自",
            "来源",
            "转自",
            "摘自",
            "综合",
            "根据",
            "欢迎",
            "点击",
            "保留",
            "版权",
            "未署名",
        ];
        const ENDS: [&str; 4] = ["投稿", "来稿", "来信", "供稿"];
        let run = self.line.folded(at..end);
        let says = |word: &str, part: &[char]| word.chars().eq(part.iter().copied());
        let is_notice = || {
            OPENERS
                .iter()
                .any(|word| run.get(..word.chars().count()).is_some_and(|part| says(word, part)))
                || ENDS.iter().any(|word| {
                    let from = run.len().checked_sub(word.chars().count());
                    from.and_then(|from| run.get(from..)).is_some_and(|part| says(word, part))
                })
        };
        let links = |&(at, &c): &(usize, &char)| c == '的' && at + 1 < run.len();
        let words = run.iter().enumerate().filter(|word| !links(word));
        let words: Vec<char> = words.map(|(_, &c)| c).collect();
        let author = self.title.as_deref().is_some_and(|title| title.ends_with("作者"));
        author
            && self.trust == Trust::Labelled
            && (5..=8).contains(&run.len())
            && end >= self.line.skip_back(at, self.end, is_space)
            && !is_clause(&words)
            && !is_notice()
            && !is_nobody(run)
            && !is_organisation(run)
            && !run.last().is_some_and(|last| BODIES.contains(last))
    }

    /// A run where a name is expected, whole.
    pub(super) fn name(&mut self, at: usize, end: usize) -> Option<usize> {
        let run = self.line.folded(at..end);
        let first = self.found.people.is_empty();
        let shape = shape(run);
        // 叨叨姐, 小飞刀: whatever a label names is a pen name, as long as it is as short as one.
        let needed = match self.trust {
            Trust::Labelled => Shape::Several,
            Trust::Employed if is_space(self.line.before(at)) => Shape::Possible,
            // 记者 张三 通讯员 李四: a role on either side of the name.
            Trust::Role if is_space(self.line.before(at)) && self.is_among_roles(end) => {
                Shape::Possible
            }
            Trust::Role if is_space(self.line.before(at)) && self.closes_bracket(at, end) => {
                Shape::Possible
            }
            Trust::Employed | Trust::Role | Trust::Bare => Shape::Likely,
        };
        // 作者：张三 江城大学
        if !first && self.trust == Trust::Labelled && is_organisation(run) {
            self.found.end = end;
            return Some(end);
        }
        // 作者：张三 进入论坛: only a space parts it from names with surnames, and it has none.
        let is_button = !first
            && self.trust == Trust::Labelled
            && shape == Shape::Possible
            && is_space(self.line.before(at))
            && self.found.people.iter().all(|person| is_surely_name(&person.name));
        if is_button {
            self.found.end = end;
            return Some(end);
        }
        if shape >= needed && !is_stock(run) {
            self.push(self.line.printed(at..end), end);
            return Some(end);
        }
        self.beside_names(at, end)
    }

    /// A run without the form of a name where one is expected: an agency of pictures, where somebody
    /// works, nobody, a pen name, several names that cannot be told apart.
    fn beside_names(&mut self, at: usize, end: usize) -> Option<usize> {
        let run = self.line.folded(at..end);
        let first = self.found.people.is_empty();
        // 图/视觉中国 names an agency, no person.
        if self.trust == Trust::Labelled && is_stock(run) {
            self.found.end = end;
            self.found.nobody = first;
            return Some(end);
        }
        // 北京大学教授, not a clause of a sentence.
        let clause = matches!(self.line.at(end), ',' | '。' | '、' | ':' | ';');
        let affiliation = !first && run.len() > 4 && !clause;
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
        // 作者：慢慢看报表: no surname opens it, so it is no run of several names; 铁路边的阿成
        let one = !run.first().is_some_and(|&c| is_surname(c)) || run.contains(&'的');
        if first && one && self.is_pen_name(at, end) {
            self.push(self.line.printed(at..end), end);
            return Some(end);
        }
        let several = match self.trust {
            Trust::Labelled => (4..=14).contains(&run.len()) && !is_clause(run),
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
}

#[cfg(test)]
mod tests {
    use super::FOREIGN;
    use crate::grammar::{Place, parse_byline};

    #[test]
    fn a_body_of_people_is_no_pen_name() {
        let people = |line: &str| {
            let found = parse_byline(line, Place::Head);
            found.map(|found| found.byline.people.len()).unwrap_or_default()
        };
        assert_eq!(people("作者：慢慢走路哥"), 1);
        for body in ["组", "部", "队", "室", "院", "所", "会", "团", "心", "局", "司", "员"]
        {
            assert_eq!(people(&format!("作者：慢慢走路{body}")), 0, "{body}");
        }
    }

    #[test]
    fn where_a_text_came_from_is_no_pen_name() {
        for told in [
            "来自网络投递",
            "来源已经注明",
            "转自朋友圈里",
            "摘自旧日刊物",
            "综合自各方消息",
            "根据录音写成",
            "欢迎来到河边",
            "点击看简介",
            "保留一切权利",
            "版权归原主",
            "未署名的稿件",
            "热心读者投稿",
            "热心读者来稿",
            "老读者的来信",
            "热心读者供稿",
        ] {
            let found = parse_byline(&format!("作者：{told}"), Place::Head);
            assert!(found.is_none_or(|found| found.byline.people.is_empty()), "{told}");
        }
    }

    #[test]
    fn bodies_places_and_what_somebody_did_close_a_bracket_as_well() {
        let authors = |last: char| {
            let line = format!("某某快报讯（记者 王小明 言若{last}）夜里，最后一班列车驶离车站。");
            let found = parse_byline(&line, Place::Head).expect(&line);
            found.byline.authors().map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(authors('谷'), ["王小明", "言若谷"]);
        for last in "组部队室院所会团心局司员"
            .chars()
            .chain("馆办科处站岗委宣保警者摄电讯稿版图报台校村镇区县".chars())
        {
            assert!(!authors(last).contains(&format!("言若{last}")), "{last}");
        }
    }

    #[test]
    fn a_reporter_alone_in_a_bracket_may_have_no_surname() {
        for first in FOREIGN.chars() {
            let name = format!("{first}依达");
            let line = format!("某某日报讯（记者 {name}）歌曲大赛昨晚举行。");
            let parsed = parse_byline(&line, Place::Head);
            let authors: Vec<String> = parsed
                .iter()
                .flat_map(|parsed| parsed.byline.authors())
                .map(str::to_owned)
                .collect();
            assert_eq!(authors, [name], "{line}");
        }
    }
}
