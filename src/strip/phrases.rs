//! What footers and promotions say. Words decide only where position and shape agree: every
//! phrase names the place where it counts and how long the line may be.

use super::Findings;
use super::affiliate_phrases::AFFILIATES;
use super::link_phrases::LINKS;
use super::notice_phrases::NOTICES;
use super::phrase_form::Phrase;
use super::phrase_set::PhraseSet;
use super::phrase_table::PHRASES;
use super::reader_phrases::READERS;
use super::spot::{Found, Place, Spot};
use super::view::Line;
use super::world_phrases::WORLD;
use crate::grammar::is_outlet;
use crate::pattern::Pattern;
use crate::{DropReason, Evidence};
use std::cell::OnceCell;
use std::sync::LazyLock;

/// Where a phrase decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Needs {
    /// The whole line is the form; it may stand between paragraphs.
    Anywhere,
    /// Before or after the prose.
    Edge,
    /// After the prose.
    Tail,
}

impl Needs {
    fn met_by(self, place: Place) -> bool {
        match self {
            Needs::Anywhere => true,
            Needs::Edge => place != Place::Middle,
            Needs::Tail => place == Place::Tail,
        }
    }
}

/// Widest label of a notice.
pub(super) const WIDEST_LABEL: usize = 40;

/// Whether the line is a phrase at a place where it counts.
pub(super) fn judge(spot: Spot<'_>, _findings: &mut Findings) -> Option<Found> {
    let line = spot.line();
    // What it opened has gone.
    let last = spot.place == Place::Tail && spot.below().is_empty();
    let label = || if last { notice_label(line) } else { None };
    let phrase = spot.view.memo(line.block).phrase(line, spot.place, spot.view.context.forget);
    let reason = phrase.map(|phrase| phrase.reason).or_else(label)?;
    Some(Found::line(reason, Evidence::Words))
}

/// The patterns that a folded line may match.
pub(super) fn candidates(folded: &str) -> Vec<usize> {
    ALL.set.candidates(folded)
}

/// The first phrase that the line is.
pub(super) fn find(line: &Line<'_>, place: Place, forget: Option<&str>) -> Option<&'static Phrase> {
    find_among(|| candidates(line.folded()), line, place, forget)
}

/// The same, where it is known which patterns it may match.
pub(super) fn find_among<C: AsRef<[usize]>>(
    candidates: impl FnOnce() -> C,
    line: &Line<'_>,
    place: Place,
    forget: Option<&str>,
) -> Option<&'static Phrase> {
    if line.width > WIDEST[place as usize] || line.folded().is_empty() {
        return None;
    }
    let counts = |phrase: &Phrase| {
        line.width <= phrase.widest
            && phrase.place.met_by(place)
            && (phrase.in_prose || !line.prose && !line.text.ends_with('。'))
            && (phrase.learnt_from.is_none() || phrase.learnt_from != forget)
    };
    if place == Place::Middle && line.width > LONG {
        let candidates = PARAGRAPHS.set.candidates(line.folded());
        return PARAGRAPHS.first(&candidates, line, counts);
    }
    ALL.first(candidates().as_ref(), line, counts)
}

/// A line of facts without the buttons at its end ("来源：X 举报").
pub(crate) fn without_buttons(mut text: &str) -> &str {
    // 某某日报 [字号 大 中 小] [打印本稿]
    while let Some(open) = TOOLS.find(text).map(|tools| tools.start) {
        text = text.get(..open).unwrap_or_default();
    }
    while let Some((rest, last)) = text.trim_end().rsplit_once(char::is_whitespace) {
        let folded = crate::script::fold_line(last);
        let (width, folded) = (folded.len(), OnceCell::from(folded));
        let line = Line { block: 0, text: last, width, prose: false, folded: &folded };
        let button = find(&line, Place::Tail, None);
        if button.is_none_or(|phrase| phrase.reason != DropReason::ShareBar) {
            break;
        }
        text = rest;
    }
    // 某某网听新闻: styles part the button from the outlet.
    let glued = GLUED.iter().find_map(|button| text.trim_end().strip_suffix(button));
    glued.filter(|rest| is_outlet(rest.rsplit([':', '：']).next().unwrap_or(rest))).unwrap_or(text)
}

/// Buttons that are glued to the word before them.
pub(super) const GLUED: [&str; 8] =
    ["收藏", "分享", "关注", "举报", "打印", "听新闻", "听报道", "我要评论"];

static TOOLS: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"\s*[\[(【（]\s*(字号|字体|打印|关闭|收藏|(查看|我要)?评论|纠错|推荐朋友)[^\])】）]{0,12}[\])】）]\s*$",
    )
});

/// Whether the line is the label of readers' comments and nothing else: 跟贴, 最新评论 (12).
pub(super) fn is_comments_label(line: &Line<'_>) -> bool {
    const WIDEST: usize = 24;
    line.width <= WIDEST && COMMENTS_LABEL.is_match(line.folded())
}

static COMMENTS_LABEL: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"^\W*((网友|全部|最新|热门|精彩|读者|用户|精选)(评论|留言|跟帖|跟贴)|跟帖|跟贴|评论区|留言区|评论(?:\W*\d+))\W*\d*\W*条?\W*$",
    )
});

/// Whether the line is the label of a note on who wrote the article: Sobre la firma.
pub(super) fn is_authors_note(line: &Line<'_>) -> bool {
    line.width <= WIDEST_LABEL && AUTHORS_NOTE.is_match(line.folded())
}

static AUTHORS_NOTE: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"^\W*(sobre la firma|sobre (el autor|la autora|o autor|a autora)|about the (author|writer|reporter)s?|über (den autor|die autorin|die autoren)|à propos de l.auteure?|sull.autore|over de auteur)\W*$",
    )
});

/// What the label of a notice opens, where the notice itself stands in the blocks below.
pub(super) fn notice_label(line: &Line<'_>) -> Option<DropReason> {
    if line.width > WIDEST_LABEL {
        return None;
    }
    let label = line.folded().trim_matches(|c: char| !c.is_alphanumeric());
    if !NOTICE_LABEL.is_match(label) {
        return None;
    }
    let of_rights = label.starts_with(['版', '转']) && !label.contains("免责")
        || label.starts_with("copyright");
    Some(if of_rights { DropReason::Copyright } else { DropReason::Disclaimer })
}

static NOTICE_LABEL: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"^(\p{Han}{1,10}[网社报台站刊])?((免责|风险|版权|转载|法律|特别|郑重|重要)(声明|条款|提示|说明)?[及与和、]?){1,2}(声明|条款|提示|说明)$|^(disclaimer|haftungsausschluss|copyright notice)$",
    )
});

/// Whether a line has a word that notices have: on whose behalf it speaks, and of what.
pub(super) fn speaks_as_notice(folded: &str) -> bool {
    NOTICE.is_match(folded)
}

static NOTICE: LazyLock<Pattern> = LazyLock::new(|| Pattern::new(NOTICE_WORDS));

const NOTICE_WORDS: &str = r"本(站|网|平台|公众号|号|文)|以上(内容|信息)|转载|侵权|版权|投资|仅供|不代表|不构成|准确性|用户上传|联系|liab|warrant|advice|copyright|permission|haft";

/// Phrases, to be looked for at once.
struct Table {
    set: PhraseSet,
    /// For every pattern of the set the phrase that it belongs to.
    owners: Vec<&'static Phrase>,
}

impl Table {
    fn of(phrases: impl Iterator<Item = &'static Phrase> + Clone) -> Self {
        let patterns = phrases.clone().flat_map(|phrase| phrase.patterns).copied();
        let owners = phrases.flat_map(|phrase| phrase.patterns.iter().map(move |_| phrase));
        Self { set: PhraseSet::new(patterns), owners: owners.collect() }
    }

    /// The first that the line is, of those that count in it.
    fn first(
        &self,
        candidates: &[usize],
        line: &Line<'_>,
        counts: impl Fn(&Phrase) -> bool,
    ) -> Option<&'static Phrase> {
        candidates
            .iter()
            .filter_map(|&index| Some((index, *self.owners.get(index)?)))
            .find(|(index, phrase)| counts(phrase) && self.set.is_match(*index, line.folded()))
            .map(|(_, phrase)| phrase)
    }
}

static ALL: LazyLock<Table> = LazyLock::new(|| Table::of(all()));

/// Columns past which hardly any phrase counts between paragraphs.
const LONG: usize = 120;

/// Those that do: paragraphs are most of a text, and are searched for these alone.
static PARAGRAPHS: LazyLock<Table> = LazyLock::new(|| {
    Table::of(all().filter(|phrase| phrase.place.met_by(Place::Middle) && phrase.widest > LONG))
});

/// By place: columns of the widest phrase that counts there.
static WIDEST: LazyLock<[usize; 4]> = LazyLock::new(|| {
    [Place::Head, Place::Middle, Place::Tail, Place::Marked].map(|place| {
        let counting = all().filter(|phrase| phrase.place.met_by(place));
        counting.map(|phrase| phrase.widest).max().unwrap_or(0)
    })
});

/// Every table.
fn all() -> impl Iterator<Item = &'static Phrase> + Clone {
    PHRASES.iter().chain(LINKS).chain(NOTICES).chain(WORLD).chain(READERS).chain(AFFILIATES)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::script::width;

    fn line<'a>(text: &'a str, folded: &'a OnceCell<String>) -> Line<'a> {
        let width = width(text);
        let prose = width >= 60 && text.ends_with(['。', '.']);
        Line { block: 0, text, width, prose, folded }
    }
    /// Place, expected reason and text of every row of the table.
    fn rows() -> Vec<(Place, &'static str, &'static str)> {
        let rows = include_str!("phrases.tsv").lines();
        rows.filter(|row| !row.is_empty() && !row.starts_with('#'))
            .map(|row| {
                let [place, reason, text] = row.splitn(3, '\t').collect::<Vec<_>>()[..] else {
                    panic!("three columns: {row}");
                };
                let place = match place {
                    "head" => Place::Head,
                    "middle" => Place::Middle,
                    "tail" => Place::Tail,
                    other => panic!("a place: {other}"),
                };
                (place, reason, text)
            })
            .collect()
    }

    #[test]
    fn labels_of_notices_are_told_by_what_they_are_made_of() {
        let of = |label: &str| notice_label(&line(label, &OnceCell::new()));
        for label in [
            "免责声明",
            "【免责条款】",
            "风险提示",
            "风险提示及免责条款",
            "法律声明：",
            "特别提示",
            "郑重声明",
            "重要说明",
            "版权与免责声明",
            "风险提示、免责声明",
            "风险提示和声明",
            "Disclaimer",
            "Haftungsausschluss",
        ] {
            assert_eq!(of(label), Some(DropReason::Disclaimer), "{label}");
        }
        let named = of("某某经济网版权及免责声明：");
        assert_eq!(named, Some(DropReason::Disclaimer));
        assert_eq!(of("本网版权声明"), Some(DropReason::Disclaimer));
        assert_eq!(of("他在网上看到一份声明"), None);
        for label in ["版权声明", "版权说明", "转载声明", "Copyright notice"] {
            assert_eq!(of(label), Some(DropReason::Copyright), "{label}");
        }
        for label in ["声明", "公司声明", "风险", "说明"] {
            assert_eq!(of(label), None, "{label}");
        }
    }

    #[test]
    fn labels_of_comments_and_of_notes_on_authors_are_whole_lines() {
        let told = |text: &str, is: fn(&Line<'_>) -> bool| is(&line(text, &OnceCell::new()));
        for text in
            ["跟贴", "最新评论", "网友评论（12）", "评论 12", "评论区", "精选留言", "全部跟帖 3 条"]
        {
            assert!(told(text, is_comments_label), "{text}");
        }
        for text in ["评论", "评论员文章", "最新评论说", "留言"] {
            assert!(!told(text, is_comments_label), "{text}");
        }
        for text in [
            "Sobre la firma",
            "Sobre la autora",
            "Sobre o autor",
            "About the authors",
            "Über die Autorin",
            "À propos de l’auteur",
            "Sull'autore",
            "Over de auteur",
        ] {
            assert!(told(text, is_authors_note), "{text}");
        }
        assert!(!told("About the author's house", is_authors_note));
    }

    #[test]
    fn every_word_of_notices_tells_one() {
        for line in [
            "本站内容由机器收集",
            "本网不负责任",
            "本平台不负责任",
            "本公众号不负责任",
            "本号不负责任",
            "本文由机器生成",
            "以上内容由机器收集",
            "以上信息由机器收集",
            "请勿转载",
            "如有侵权",
            "尊重版权",
            "市场有变化，投资须谨慎",
            "仅供参考",
            "不代表我们的看法",
            "不构成建议",
            "不保证准确性",
            "图片由用户上传",
            "请与我们联系",
            "no liability",
            "without warranty",
            "no legal advice",
            "copyright applies",
            "written permission",
            "keine haftung",
        ] {
            assert!(speaks_as_notice(line), "{line}");
        }
        assert!(!speaks_as_notice("第二天，法院又开了一次庭"));
    }

    #[test]
    fn every_line_of_the_table_is_what_it_says() {
        let found = |place, text| {
            find(&line(text, &OnceCell::new()), place, None)
                .map_or("-".to_owned(), |p| format!("{:?}", p.reason))
        };
        let wrong: Vec<String> = rows()
            .into_iter()
            .map(|(place, expected, text)| (expected, found(place, text), text))
            .filter(|(expected, found, _)| expected != found)
            .map(|(expected, found, text)| format!("{expected} but {found}: {text}"))
            .collect();
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn every_pattern_decides_on_a_line_of_the_table() {
        let mut decides = vec![false; ALL.owners.len()];
        for (place, _, text) in rows() {
            let folded = OnceCell::new();
            let line = line(text, &folded);
            let Some(phrase) = find(&line, place, None) else { continue };
            for index in ALL.set.candidates(line.folded()) {
                decides[index] |= std::ptr::eq(phrase, ALL.owners[index])
                    && ALL.set.is_match(index, line.folded());
            }
        }
        let patterns = all().flat_map(|phrase| phrase.patterns);
        let idle: Vec<&str> =
            patterns.zip(decides).filter(|(_, decides)| !decides).map(|(text, _)| *text).collect();
        assert!(idle.is_empty(), "{}", idle.join("\n"));
    }

    #[test]
    fn a_phrase_of_one_site_can_be_forgotten() {
        let text = "炒股就看某某研报，权威，专业，助您挖掘机会！";
        let folded = OnceCell::new();
        let line = line(text, &folded);
        assert!(find(&line, Place::Head, None).is_some());
        assert!(find(&line, Place::Head, Some("finance.sina.com.cn")).is_none());
    }
}
