//! Ways through the site: a row of its sections, the path to the page, a row of tools.

use crate::grammar;
use crate::script::width;
use crate::strip::Findings;
use crate::strip::spot::{Found, Place, Spot};
use crate::{DropReason, Evidence};

/// Widest line that can be one.
const WIDEST: usize = 160;
/// Widest name of a section.
const WIDEST_PART: usize = 24;
/// What the page calls itself closes a path and may be its headline.
const WIDEST_LAST: usize = 100;

/// Whether the line is one, above or below the text.
pub(in crate::strip) fn judge(spot: Spot<'_>, _findings: &mut Findings) -> Option<Found> {
    let (view, line, place) = (spot.view, spot.line(), spot.place);
    let edge = matches!(place, Place::Head | Place::Tail);
    if !edge || line.prose || line.width > WIDEST {
        return None;
    }
    let links = view.block(line.block).links as usize;
    let linked = view.linked_letters(line.block);
    // [打印] [推荐朋友]: two are enough where each stands in brackets.
    let in_brackets = || links >= 2 && linked >= 1.0 && are_bracketed(line.folded());
    let is_tools = place == Place::Head && (links >= 3 && linked >= 0.6 || in_brackets());
    // A row without links must be longer.
    let is_row = row(line.folded()).is_some_and(|parts| {
        parts >= 3 && links + 1 >= parts && linked >= 0.6
            || place == Place::Tail && (parts >= 5 || tells_of_site(line.folded()))
    });
    // 某某网 |: what is left of a row whose other links stand in the next line.
    let is_rest = place == Place::Tail && linked >= 0.8 && line.folded().ends_with('|');
    let is_path = place == Place::Head
        && path(line.folded()).is_some_and(|parts| links + 1 >= parts || parts >= 3);
    (is_tools || is_row || is_rest || is_path)
        .then(|| Found::line(DropReason::Boilerplate, Evidence::Shape))
}

/// Whether every word stands in brackets of its own: "[print] [a+]".
fn are_bracketed(folded: &str) -> bool {
    const CLOSING: [char; 2] = [']', ')'];
    let inside = |part: &str| part.trim().is_empty() || part.trim().starts_with(['[', '(']);
    folded.ends_with(CLOSING) && folded.split(CLOSING).all(inside)
}

/// 关于某某社 - 关于某某网 - 网站大事记: what a site has to say of itself. One such name may be a
/// heading of the text.
fn tells_of_site(folded: &str) -> bool {
    #[rustfmt::skip]
    const NAMES: [&str; 14] = [
        "关于我们", "关于本", "联系我们", "联系方式", "网站", "版权", "广告服务", "免责声明", "隐私", "about us",
        "contact", "privacy", "terms", "advertis",
    ];
    let is_of_site = |part: &&str| {
        NAMES.iter().any(|name| part.starts_with(name))
            || part.strip_prefix("关于").is_some_and(grammar::is_outlet)
    };
    folded.split(['|', '-', '·', '/']).map(str::trim).filter(is_of_site).nth(1).is_some()
}

/// How many short names the line sets apart by one separator: "Home | World | Business".
fn row(folded: &str) -> Option<usize> {
    ["|", " - ", " · ", " / "].iter().find_map(|separator| {
        let fits = |part: &str| !part.is_empty() && width(part) <= WIDEST_PART;
        let parts = || folded.split(separator).map(str::trim);
        (parts().nth(1).is_some() && parts().all(fits)).then(|| parts().count())
    })
}

/// How many steps the line takes: "Home > World > The page".
fn path(folded: &str) -> Option<usize> {
    let (way, page) = folded.rsplit_once('>')?;
    let fits = |part: &str| !part.is_empty() && width(part) <= WIDEST_PART;
    let all = way.split('>').map(str::trim).all(fits) && width(page) <= WIDEST_LAST;
    all.then(|| way.split('>').count() + 1)
}

#[cfg(test)]
mod tests {
    use super::{are_bracketed, path, row, tells_of_site};

    #[test]
    fn names_apart_are_counted() {
        assert_eq!(row("home | world | business"), Some(3));
        assert_eq!(row("首页 - 新闻 - 汽车"), Some(3));
        assert_eq!(row("a well-known man"), None);
        assert_eq!(row("home | a long sentence that no menu would ever hold"), None);
    }

    #[test]
    fn a_site_tells_of_itself_under_more_than_one_name() {
        for line in ["关于我们 | 联系我们 | 招聘", "关于江城社 - 关于江城网 - 大事记"]
        {
            assert!(tells_of_site(line), "{line}");
        }
        for line in ["关于桥 - 关于船 - 关于人", "about us | the river | the boats", "联系我们"]
        {
            assert!(!tells_of_site(line), "{line}");
        }
    }

    #[test]
    fn tools_stand_in_brackets_of_their_own() {
        for line in ["[打印] [推荐朋友]", "[print][a+]", "(大) (中)"] {
            assert!(are_bracketed(line), "{line}");
        }
        for line in ["打印 [推荐朋友]", "[打印] 推荐朋友", "[打印] 或 [推荐]", "打印"]
        {
            assert!(!are_bracketed(line), "{line}");
        }
    }

    #[test]
    fn steps_of_a_path_are_counted() {
        assert_eq!(path("新华网 > 正文"), Some(2));
        assert_eq!(path("home > world > the bridge opened on monday after four years"), Some(3));
        assert_eq!(path("the bridge opened on monday after four years > more"), None);
        assert_eq!(path("> a quotation in a mail"), None);
    }
}
