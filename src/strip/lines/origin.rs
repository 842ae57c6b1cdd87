//! Lines that say where the article comes from: 来源：X, 原标题：X.

use super::dates;
use crate::captions::is_origin;
use crate::grammar::{
    self, ParsedByline, SourceLine, is_outlet, is_surely_name, parse_source_line,
};
use crate::layout::{RunKind, Tag};
use crate::script::is_han;
use crate::strip::spot::{FAR, Found, Place, Spot};
use crate::strip::view::{Line, View, without_kind};
use crate::strip::{Findings, phrases};
use crate::{Byline, DropReason, Evidence, Person, Role};

/// Widest line that can be one; an original headline may be long.
const WIDEST: usize = 240;

/// Whether the line names the origin, at an edge of the body or in a cell marked so.
pub(in crate::strip) fn judge(spot: Spot<'_>, findings: &mut Findings) -> Option<Found> {
    let line = spot.narrow(WIDEST)?;
    if spot.place == Place::Middle {
        return None;
    }
    let bracketed = line.text.starts_with(['（', '(', '【']);
    if (spot.place != Place::Tail || bracketed) && spot.view.is_outlet(line) {
        let name = phrases::without_buttons(unbracketed(line.text));
        findings.add_source(without_address(without_kind(name)));
        return Some(Found::line(DropReason::SourceLine, Evidence::Shape));
    }
    if is_of_picture(spot) {
        return None;
    }
    let Some(parsed) = spot.view.memo(line.block).source(line.text).cloned() else {
        return is_signature(spot).then(|| {
            // 某某周刊出品 made it: nothing comes from there.
            if line.text.trim().ends_with("出品") {
                return Found::line(DropReason::Boilerplate, Evidence::Shape);
            }
            // 某某日报‧2015.09.12
            let parsed = parse_source_line(&format!("来源：{}", line.text.trim()));
            let outlet = parsed.as_ref().and_then(|parsed| parsed.outlets.first());
            findings.add_source(outlet.map_or(line.text.trim(), String::as_str));
            Found::line(DropReason::SourceLine, Evidence::Shape)
        });
    };
    let reason = if parsed.original_title.is_some() {
        DropReason::OriginalTitle
    } else {
        DropReason::SourceLine
    };
    let mut parsed = parsed;
    if let (Some(outlet), [_]) = (own_outlet(spot.view, line), parsed.outlets.as_slice()) {
        parsed.outlets = vec![outlet.to_owned()];
    }
    findings.add_origin(line.block, parsed, line.text);
    // 来源：某报 作者：张三 责任编辑：李四 发布：2023-02-16
    findings.add_editors(line.block, dates::editors(line.text));
    if let Some(byline) = authors(line.text) {
        findings.add_parsed(line.block, byline);
    }
    let cues = crate::score::cues::Cues::SOURCE | crate::score::cues::Cues::ORIGINAL_TITLE;
    let named = spot.place == Place::Marked || spot.view.is_named(line.block, cues);
    Some(Found::line(reason, if named { Evidence::Markup } else { Evidence::Shape }))
}

/// 来源：某某体育 作者：张三 责任编辑：李四: the authors that the line names behind its source.
fn authors(text: &str) -> Option<ParsedByline> {
    const LABELS: [&str; 6] = ["作者：", "作者:", "记者：", "记者:", "記者：", "記者:"];
    let label = LABELS.iter().find_map(|label| text.find(label))?;
    let parsed = grammar::parse_byline(text.get(label..)?, grammar::Place::Tail)?;
    let people = &parsed.byline.people;
    let sure = people.iter().all(|person| is_surely_name(person.name()));
    (parsed.own_line && sure && !people.is_empty()).then_some(parsed)
}

/// （某某网）: the outlet alone; 某某网（某江日报网） has a bracket of its own.
fn unbracketed(text: &str) -> &str {
    let text = text.trim();
    let inner = text.strip_prefix(['（', '(', '【']);
    inner.map_or(text, |inner| inner.trim_end_matches(['）', ')', '】']).trim())
}

/// 某某谷Example.com: the outlet without its address.
fn without_address(outlet: &str) -> &str {
    let letters = |c: char| c.is_ascii_alphanumeric() || c == '.';
    let name = outlet.trim_end_matches(letters);
    let is_address = outlet.get(name.len()..).is_some_and(|rest| rest.contains('.'));
    if is_address && name.ends_with(is_han) { name } else { outlet }
}

/// （来源：Wind), 数据来源：某公司公告 directly below a picture, and text goes on: where the picture comes
/// from.
fn is_of_picture(spot: Spot<'_>) -> bool {
    let (view, line) = (spot.view, spot.line());
    let above = line.block.checked_sub(1);
    let below_picture = above.is_some_and(|above| view.is_media(above));
    // Source: World Bank
    let below_table = || above.is_some_and(|above| view.in_data_table(above));
    let is_latin = !line.text.contains(is_han);
    if is_latin && (below_picture || below_table()) {
        return view.memo(line.block).source(line.text).is_some();
    }
    let of_chart = || {
        let label = line.folded();
        label.starts_with('(') || label.starts_with("数据") || label.starts_with("资料")
    };
    let goes_on = || match spot.place {
        Place::Tail => {
            let mut below = spot.below().iter().take(FAR);
            below.any(|line| line.text.ends_with(['。', '！', '？']))
        }
        _ => false,
    };
    below_picture && is_origin(line.text) && (of_chart() && !spot.below().is_empty() || goes_on())
}

/// The outlet in an element of its own behind the label: what is glued to it is a button.
pub(super) fn own_outlet<'a>(view: &'a View<'a>, line: &Line<'_>) -> Option<&'a str> {
    let block = view.block(line.block);
    let label = line.text.find("来源").map(|at| at + "来源".len())?;
    let value = line.text.get(label..)?.trim_start_matches([':', '：', ' ', '\u{3000}', '\u{a0}']);
    let start = block.text.end - value.len();
    let runs = view.layout.block_runs(block).iter();
    let mut own = runs.filter(|run| matches!(run.kind, RunKind::Link(_) | RunKind::Named(_)));
    let outlet = own.rfind(|run| run.text.start == start)?;
    view.layout.text.get(outlet.text.clone()).map(str::trim).filter(|text| is_outlet(text))
}

/// 每日某某新闻: the name of an outlet is the last line of the text.
fn is_signature(spot: Spot<'_>) -> bool {
    const WIDEST_OUTLET: usize = 24;
    let line = spot.line();
    let last = spot.place == Place::Tail && spot.below().is_empty();
    // 热新闻: the label of a list.
    let container = spot.view.container(spot.view.block(line.block).container);
    let last = last && !matches!(container.tag, Tag::Heading(_));
    let is_byline = || {
        let found = spot.view.memo(line.block).byline(line.text, grammar::Place::Tail);
        found.is_some() || is_surely_name(line.text)
    };
    // 某某晚报评论员 张志
    let alone = !line.text.trim().contains(char::is_whitespace);
    last && alone && line.width <= WIDEST_OUTLET && is_outlet(line.text) && !is_byline()
}

/// Reads the source in the bracket that ends the text: …。（来源：X）
pub(in crate::strip) fn read_trailing(line: &Line<'_>, findings: &mut Findings) {
    const LONGEST: usize = 90;
    let open = line.text.rfind(['（', '(']).filter(|open| line.text.len() - open <= LONGEST);
    let bracket = open.and_then(|open| line.text.get(open..)).unwrap_or_default();
    if bracket.contains("来源")
        && let Some(parsed) = parse_source_line(bracket)
        && let (false, [outlet]) = (parsed.list, parsed.outlets.as_slice())
    {
        findings.add_source(outlet);
    }
    // …。（某某新闻）, …。（某某新闻综合某某晚报）
    let after_sentence = line
        .text
        .get(..open.unwrap_or(0))
        .is_some_and(|text| text.trim_end().ends_with(['。', '！', '？', '”', '」', '…']));
    let inner = bracket.trim().strip_prefix(['（', '(']).and_then(|b| b.strip_suffix(['）', ')']));
    let put_together = |inner: &str| ["综合", "綜合"].iter().find_map(|word| inner.find(word));
    let inner = inner.and_then(|inner| inner.get(..put_together(inner)?)).or(inner).map(str::trim);
    // （张三 江城报道）
    let one = |inner: &&str| !inner.contains([' ', '\u{3000}', ':', '：']) && is_outlet(inner);
    if let Some(outlet) = inner.filter(|inner| after_sentence && one(inner)) {
        findings.add_source(outlet);
    }
}

impl Findings {
    /// Takes what a source line says.
    pub(super) fn add_origin(&mut self, block: usize, line: SourceLine, printed: &str) {
        let (editors, people): (Vec<_>, Vec<_>) = line
            .people
            .into_iter()
            .partition(|person| matches!(person.role, Role::Editor | Role::Proofreader));
        self.add_editors(block, editors);
        if !people.is_empty() {
            let printed = people.iter().map(Person::name).collect::<Vec<_>>().join(" ");
            let outlet = line.outlets.first().cloned();
            self.add_byline(Byline { printed, people, outlet, ..Byline::default() });
        }
        // A list of sources names nobody's origin.
        if !line.list {
            for outlet in line.outlets {
                self.add_source(&outlet);
            }
        }
        if self.original_title.is_none() {
            self.original_title = line.original_title;
        }
        if let Some(name) = line.person {
            self.add_byline(Byline::of_people(printed.trim(), vec![Person::author(name)]));
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn an_outlet_goes_with_the_button_that_is_glued_to_it() {
        let page = "<title>桥通车了</title><main><h1>桥通车了</h1>\
             <div class=\"info_source\"><a href=\"/m/1\">南江新闻</a><span>关注</span></div>\
             <p>周一有数千人来到河边，看第一批船终于从桥下经过，工程做了三年，争论也有两年。</p>\
             <p>汽车要等到秋天才能上桥，引桥还没有修好，市政府说，费用最后是多少谁也不知道。</p></main>";
        let article = crate::extract(page).unwrap();
        assert!(!article.to_text().contains("关注"));
        assert_eq!(article.metadata().source().map(|source| &*source.value), Some("南江新闻"));
    }
}
