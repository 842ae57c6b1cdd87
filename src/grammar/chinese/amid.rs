//! Credits that are a clause of a sentence about the text: 本文来自某某（ID：mou），编辑 张三。更多…

use super::phrase::phrase;
use crate::Person;
use crate::grammar::line::{Line, is_space};
use crate::script::is_han;

/// Everyone whom the clauses of a line name with what they did.
pub(crate) fn credits_amid(text: &str) -> Vec<Person> {
    /// No honest line has more clauses.
    const MOST: usize = 24;
    let line = Line::head(text);
    let parts = |c: char| matches!(c, ',' | '。' | ';' | ' ' | '(' | ')' | '[' | ']' | '!' | '|');
    let mut people = Vec::new();
    let mut start = 0;
    for _ in 0..MOST {
        start = line.skip(start, parts);
        // A label and its names may be parted by a space.
        let end = line.find(start..line.len(), |c| parts(c) && !is_space(c)).unwrap_or(line.len());
        if start >= end {
            break;
        }
        let told = phrase(&line, start..end).filter(|found| {
            found.labelled && line.skip(found.end, is_space) >= end && !found.unsplit
        });
        if let Some(found) = told.filter(|_| is_han(line.at(start))) {
            people.extend(found.people);
            start = end;
        } else {
            start = line.find(start..end, parts).unwrap_or(end);
        }
    }
    people
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clauses_name_who_made_the_text() {
        for (line, names) in [
            ("*本文来自某某见闻（微信ID：mou），编辑 卜情。更多资讯请下载某某APP。*", "卜情"),
            ("本文作者：Sandra1432， 转载请注明来自Example.COM", "Sandra1432"),
            ("本文为某某原创，作者：张小立，转载请联系我们", "张小立"),
            ("某某财经编辑：庄礼。更多资讯请下载App", "庄礼"),
            ("更多资讯请下载某某APP，作者可以投稿", ""),
            ("转载请联系编辑部，本文作者保留权利", ""),
        ] {
            let found = credits_amid(line);
            let found: Vec<&str> = found.iter().map(Person::name).collect();
            assert_eq!(found.join("+"), names, "{line}");
        }
    }
}
