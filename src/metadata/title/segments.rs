//! A title and the site names and sections around it.

use super::compare::folded;

/// What is known of the site: names that are cut from either end of a title.
#[derive(Default)]
pub(super) struct Site {
    /// Folded names of site, publisher and sections.
    names: Vec<String>,
    /// Folded names and their initials, which must agree whole.
    whole: Vec<String>,
    /// Folded sections that the address names, which stand apart from a headline.
    folders: Vec<String>,
    /// Main label of the host ("example" of www.example.co.uk).
    host: Option<String>,
}

impl Site {
    pub fn new<'a>(
        names: impl Iterator<Item = &'a str>,
        sections: impl Iterator<Item = &'a str>,
        host: Option<&str>,
    ) -> Self {
        let mut site = Self { host: host.and_then(main_label), ..Self::default() };
        for name in names {
            let initials: String =
                name.split_whitespace().filter_map(|w| w.chars().next()).collect();
            if initials.chars().count() > 1 {
                site.whole.push(folded(&initials));
            }
            site.names.push(folded(name));
        }
        site.whole.extend(sections.map(folded));
        site.names.retain(|name| !name.is_empty());
        site.whole.retain(|name| !name.is_empty());
        site
    }

    /// The same with the folders of the page's address.
    pub fn with_folders(mut self, folders: &[String]) -> Self {
        self.folders = folders.iter().map(|folder| folded(folder)).collect();
        self
    }

    /// Whether a text is the name of the site and nothing else.
    pub fn is_name(&self, text: &str) -> bool {
        let text = folded(text);
        self.names.contains(&text) || self.host.as_ref().is_some_and(|host| *host == text)
    }

    /// What stands where a `<title>` has the name of the site, unless that opens it: "Ann Lee's notes |
    /// A bridge opens" on annlee.example.
    pub fn place_in<'t>(&self, title: &'t str) -> Option<&'t str> {
        let place = place_of_site(title)?;
        let first = segments(title).first().copied().unwrap_or_default();
        let opens = first != place && self.is_tail(first, " | ") && !self.is_tail(place, " | ");
        (!opens).then_some(place)
    }

    /// Whether what stands behind a separator names the site or the section.
    fn is_tail(&self, tail: &str, separator: &str) -> bool {
        let plain = folded(tail);
        if plain.is_empty() {
            return true;
        }
        if self.names.contains(&plain) || self.whole.contains(&plain) || is_chinese_outlet(tail) {
            return true;
        }
        // The Institute of Bridges (EIB)
        let short = tail.trim_end().strip_suffix(')').and_then(|tail| tail.rsplit_once('('));
        if short.is_some_and(|(_, short)| self.names.contains(&folded(short))) {
            return true;
        }
        let near = |name: &String| {
            let (a, b) = (name.chars().count(), plain.chars().count());
            (plain.contains(name.as_str()) && a >= 4 && b <= a + 20)
                || (name.contains(&plain) && b >= 3 && a <= b + 20)
        };
        // Behind a colon the headline goes on: "2024: the year of the Example Daily".
        let parted = SPACED.contains(&separator) && !separator.contains(':');
        parted
            && (self.folders.contains(&plain)
                || self.names.iter().any(near)
                || self.host.as_ref().is_some_and(near))
    }
}

/// The label of a host before its public suffix; two-letter ends may have a suffix of two labels.
pub(in crate::metadata) fn main_label(host: &str) -> Option<String> {
    let labels: Vec<&str> = host.split('.').collect();
    let short = |label: &&str| label.len() <= 3;
    let label = match labels[..] {
        [.., name, second, end] if end.len() == 2 && short(&second) && name != "www" => name,
        [.., name, _] => name,
        _ => return None,
    };
    Some(folded(label)).filter(|label| label.chars().count() >= 3)
}

/// Ends of the names that Chinese sites and their channels give themselves.
fn is_chinese_outlet(tail: &str) -> bool {
    #[rustfmt::skip]
    const ENDS: &[&str] = &[
        "网", "網", "新闻", "新聞", "频道", "頻道", "资讯", "公司", "网站", "客户端", "日报",
        "晚报", "在线", "论坛", "博客", "社区", "财经", "门户", "中心", "晨报", "早报", "时报",
        "周报", "商报", "都市报", "電子報", "电子版", "数字报", "周刊", "传媒", "电视台", "新聞雲",
    ];
    let tail = tail.trim();
    tail.chars().count() <= 12 && ENDS.iter().any(|end| tail.ends_with(end))
}

/// Separators between a headline and a name, the longer before the shorter.
const SPACED: &[&str] = &[
    " | ", " - ", " – ", " — ", " · ", " • ", " :: ", " » ", " / ", " : ", " < ", " ~ ", " │ ",
    "│ ", " ← ", ": ",
];
const TIGHT: &[&str] = &["--", "_", "|", "｜", "│", "┃", "︱", "∣", "丨", "-", "»", "：", "—"];

/// The parts of a title between separators, in order.
pub(crate) fn segments(title: &str) -> Vec<&str> {
    let marks = Marks::of(title);
    let mut parts = vec![title];
    for separator in SPACED.iter().chain(["_", "--", "|", "｜", "│", "┃", "︱"].iter()) {
        if marks.may_be(separator) && find(title, separator).is_some() {
            parts = parts.into_iter().flat_map(|part| part.split(separator)).collect();
            if parts.len() > 16 {
                break;
            }
        }
    }
    parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect()
}

/// The bytes of a title that are no letters, digits and spaces: most titles hold few.
struct Marks(Vec<u8>);

impl Marks {
    fn of(title: &str) -> Self {
        let is_mark = |byte: &u8| !byte.is_ascii_alphanumeric() && *byte != b' ';
        Self(title.bytes().filter(is_mark).collect())
    }

    /// Whether the mark of a separator may stand in the title.
    fn may_be(&self, separator: &str) -> bool {
        mark(separator).is_some_and(|(_, mark)| self.0.contains(&mark))
    }
}

/// The first byte of a separator that is no space, and where in it that stands.
fn mark(separator: &str) -> Option<(usize, u8)> {
    separator.bytes().enumerate().find(|(_, byte)| *byte != b' ')
}

/// Where a separator first stands in a title.
fn find(title: &str, separator: &str) -> Option<usize> {
    stands(title, separator, memchr::memchr_iter)
}

/// Where a separator last stands in a title.
fn find_last(title: &str, separator: &str) -> Option<usize> {
    stands(title, separator, memchr::memrchr_iter)
}

/// Where a separator stands, looked for by its mark: at the first place that `places` of the mark gives.
fn stands<'t, Places: Iterator<Item = usize>>(
    title: &'t str,
    separator: &str,
    places: impl FnOnce(u8, &'t [u8]) -> Places,
) -> Option<usize> {
    let (before, mark) = mark(separator)?;
    places(mark, title.as_bytes())
        .filter_map(|at| at.checked_sub(before))
        .find(|at| title.get(*at..).is_some_and(|rest| rest.starts_with(separator)))
}

/// A title of three parts or more without the last.
pub(in crate::metadata) fn before_last(title: &str) -> Option<&str> {
    let [_, _, .., last] = segments(title)[..] else { return None };
    let before = title.trim_end().strip_suffix(last)?.trim_end();
    Some(before.trim_end_matches(|c: char| !c.is_alphanumeric() && !is_closing(c)))
}

/// Whether a mark closes what stands before it, as the end of a headline may.
fn is_closing(c: char) -> bool {
    matches!(c, '.' | '?' | '!' | ')' | ']' | '"' | '\'' | '”' | '’' | '…' | '“')
}

/// Whether a text goes on behind a separator that stands apart and is no colon.
pub(super) fn opens_with_separator(rest: &str) -> bool {
    SPACED.iter().any(|separator| separator.starts_with(' ') && rest.starts_with(separator))
}

/// The name of a page before that of its wiki: "bridges [Example Wiki]".
pub(super) fn before_bracket(title: &str) -> Option<&str> {
    let (page, _) = title.strip_suffix(']')?.rsplit_once(" [")?;
    (!page.is_empty()).then_some(page)
}

/// Whether a system had no headline to put before the name of the site: "| Example Daily".
pub(super) fn lacks_headline(title: &str) -> bool {
    let mut chars = title.trim_start().chars();
    matches!(chars.next(), Some('|' | '·' | '•' | '»' | ':')) && chars.next() == Some(' ')
}

/// The title without names of the site and the section at its ends.
pub(super) fn without_site(title: &str, site: &Site) -> String {
    let mut title = behind_view(title.trim());
    while let Some(head) = cut_tail(title, site).or_else(|| cut_head(title, site)) {
        title = head;
    }
    title.to_owned()
}

/// Of the title of a thread, or of a text in an archive, what stands behind the name of the forum and
/// of its view.
fn behind_view(title: &str) -> &str {
    #[rustfmt::skip]
    const VIEWS: &[&str] = &[
        "View topic - ", "View forum - ", "Thema anzeigen - ", "Voir le sujet - ", "Ver tema - ",
        "Leggi argomento - ",
    ];
    /// What old blogs have before the headline, behind the name of the site.
    const ARCHIVES: &[&str] =
        &["Blog Archive » ", "Blog Archiv » ", "Archive du blog » ", "Archivo del blog » "];
    let views = if find(title, " - ").is_some() { VIEWS } else { &[] };
    let archives = if find(title, " » ").is_some() { ARCHIVES } else { &[] };
    let topic = views.iter().chain(archives).find_map(|view| title.split_once(view));
    topic.map_or(title, |(_, topic)| topic).trim_start()
}

fn cut_tail<'a>(title: &'a str, site: &Site) -> Option<&'a str> {
    let marks = Marks::of(title);
    // The separator nearest to the end comes first, the longest of those at one place.
    let last = |separators: &[&'static str]| {
        separators
            .iter()
            .filter(|s| marks.may_be(s))
            .filter_map(|s| find_last(title, s).map(|at| (at, *s)))
            .max_by_key(|(at, separator)| (at + separator.len(), separator.len()))
    };
    let cut = |(at, separator): (usize, &str)| {
        let (head, tail) = (title.get(..at)?.trim_end(), title.get(at + separator.len()..)?);
        // A title may end in a quotation: «…»
        let closes = separator == "»" && tail.trim().is_empty();
        (!closes && !folded(head).is_empty() && site.is_tail(tail, separator)).then_some(head)
    };
    last(SPACED).and_then(cut).or_else(|| last(TIGHT).and_then(cut))
}

/// The title without names of the site and the section at its end.
pub(super) fn without_tail<'a>(title: &'a str, site: &Site) -> &'a str {
    let mut title = title.trim();
    while let Some(head) = cut_tail(title, site) {
        title = head;
    }
    title
}

/// What stands where a `<title>` has the name of the site: behind the last bar, else the second of
/// two parts, or the first where `»` leads from the site to the page.
pub(in crate::metadata) fn place_of_site(title: &str) -> Option<&str> {
    if let Some((_, last)) = title.rsplit_once(" | ") {
        return Some(last.trim());
    }
    match segments(title)[..] {
        [first, _] if title.contains(" » ") => Some(first),
        [_, last] if !title.contains(": ") => Some(last),
        _ => None,
    }
}

fn cut_head<'a>(title: &'a str, site: &Site) -> Option<&'a str> {
    let marks = Marks::of(title);
    let separators = SPACED.iter().chain(["--"].iter()).filter(|s| marks.may_be(s));
    let first = separators.filter_map(|s| find(title, s).map(|at| (at, s.len())));
    let (at, length) = first.min_by_key(|(at, length)| (*at, usize::MAX - length))?;
    let (head, rest) = (title.get(..at)?, title.get(at + length..)?.trim_start());
    let named = site.is_name(head) || is_chinese_outlet(head);
    (!folded(rest).is_empty() && named).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> Site {
        Site::new(
            ["Example Daily"].into_iter(),
            ["Opinion"].into_iter(),
            Some("www.exampledaily.co.uk"),
        )
    }

    #[test]
    fn names_of_the_site_and_the_section_are_cut_from_both_ends() {
        #[rustfmt::skip]
        let titles = [
            "A bridge opens | Example Daily", "A bridge opens - Opinion | Example Daily",
            "A bridge opens - The Example Daily", "A bridge opens – exampledaily.co.uk",
            "Example Daily: A bridge opens", "A bridge opens | ED", "A bridge opens-Example Daily",
        ];
        for title in titles {
            assert_eq!(without_site(title, &site()), "A bridge opens", "{title}");
        }
        for view in [
            "View topic",
            "View forum",
            "Thema anzeigen",
            "Voir le sujet",
            "Ver tema",
            "Leggi argomento",
        ] {
            let title = format!("Bridge talk • {view} - A bridge opens");
            assert_eq!(without_site(&title, &site()), "A bridge opens", "{title}");
        }
        for archive in ["Blog Archive", "Blog Archiv", "Archive du blog", "Archivo del blog"] {
            let title = format!("Notes of a walker » {archive} » A bridge opens");
            assert_eq!(without_site(&title, &site()), "A bridge opens", "{title}");
        }
        for title in [
            "大桥通车_某某财经_某某网",
            "大桥通车--文化--某某网",
            "某某网--大桥通车",
            "大桥通车-某某财经",
            "大桥通车│某某新聞網",
            "大桥通车┃某某新聞網",
            "大桥通车︱某某網",
            "大桥通车∣某某網",
            "大桥通车丨某某網",
        ] {
            let title = without_site(title, &Site::new([].into_iter(), ["文化"].into_iter(), None));
            assert_eq!(title, "大桥通车");
        }
    }

    #[test]
    fn the_section_that_the_address_names_is_cut_where_it_stands_apart() {
        let site = site().with_folders(&["patient-education".to_owned(), "traffic".to_owned()]);
        for title in ["A bridge opens | Patient Education", "A bridge opens – Traffic"] {
            assert_eq!(without_site(title, &site), "A bridge opens");
        }
        for title in ["A bridge opens: patient education", "A bridge-traffic", "Traffic | A bridge"]
        {
            assert_eq!(without_site(title, &site), title);
        }
    }

    #[test]
    fn separators_of_the_headline_itself_stay() {
        for title in [
            "Bridge 2.0 - the long way to the opening",
            "1-4月份全国投资下降",
            "Traffic: what the bridge changes",
            "观察｜大桥通车之后",
            "观察丨大桥通车之后",
            "大桥通车│一年之后",
        ] {
            assert_eq!(without_site(title, &site()), title);
        }
    }
}
