//! The words of picture credits.

use crate::grammar::latin::names::small;
use crate::grammar::line::Line;
use crate::script::is_han;
use crate::word_list::WordList;
use std::ops::Range;
use std::sync::LazyLock;

/// Pictures' agencies and stocks, in small letters and simplified characters.
#[rustfmt::skip]
static STOCKS: WordList = WordList::new(&[
    "ap photo", "ap", "afp", "reuters", "epa", "efe",
    "dpa", "ansa", "lusa", "tass", "тасс", "риа новости", "imago", "imago images",
    "picture alliance", "picture-alliance", "wikimedia commons", "wikipedia", "bloomberg",
    "keystone", "belga", "anp", "ritzau", "ntb", "scanpix", "zuma press", "nasa", "bbc", "cnn",
    "共同", "时事", "ロイター", "연합뉴스", "뉴시스", "뉴스1", "ua",
]);

/// Those that have pictures and nothing else.
#[rustfmt::skip]
static PICTURE_STOCKS: WordList = WordList::new(&[
    "getty", "getty images", "gettyimages", "pixabay", "unsplash", "shutterstock", "istock",
    "istockphoto", "flickr", "alamy", "adobe stock", "pexels", "ic photo", "cfp", "视觉中国",
    "东方ic", "人民视觉", "图虫", "图虫创意", "图虫网", "全景视觉", "全景网", "摄图网", "壹图网", "千图网",
    "光明图片", "人民图片", "cnsphoto", "中新图片", "新华图片", "海洛创意", "包图网",
]);

/// Whether folded words are a stock that has pictures and nothing else.
pub(in crate::grammar) fn is_picture_stock(run: &[char]) -> bool {
    let text: String = run.iter().flat_map(|c| c.to_lowercase()).collect();
    PICTURE_STOCKS.contains(&text)
}

/// Labels before whose picture it is; a colon, a slash or a bar follows.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "图", "图片", "图源", "图据", "图自", "图片来源", "图片来自", "图片提供", "照片来源", "来源",
    "摄影", "摄", "制图", "作图", "漫画", "插画", "海报", "图表", "插图", "绘图", "供图", "题图", "头图", "头图摄影",
    "封面图片来源", "封面来源", "封面图", "封面图片", "配图", "首图", "头图来源", "题图来源", "首图来源", "图像来源", "视频来源", "资料来源", "数据来源", "photo", "photos", "picture", "pictures", "image",
    "images", "credit", "credits", "photograph", "photographs", "photo credit", "image credit",
    "image credits", "pic", "pics",
    "photo courtesy", "fotocredit", "bildcredit", "fotonachweis", "bildrechte", "fotoquelle", "foto", "fotos", "bild", "bildquelle", "bildnachweis", "quelle", "crédit",
    "crédits", "crédit photo", "crédits photo", "imagen", "fotografía", "fotografia", "imagem",
    "crédito", "créditos", "beeld", "фото", "источник", "zdjęcie", "kuva", "source", "fuente",
    "fonte", "bron", "illustration", "fotó", "fotoğraf", "fotoğraflar", "ảnh", "автор фото", "снимка", "светлина",
    "φωτ", "φωτογραφία", "valokuva", "nuotr", "صورة", "الصورة", "تصوير", "عکس", "צילום", "फोटो", "ছবি", "ภาพ", "写真", "撮影", "写真提供", "提供", "画像", "사진",
    "사진제공", "사진 제공", "사진출처", "출처",
];

/// Labels that a space or nothing may part from the name.
#[rustfmt::skip]
const OPEN_LABELS: &[&str] = &[
    "图源", "图据", "图自", "图片来自", "题图来自", "头图来自", "首图来自", "图片来源于", "本文图片", "本组图片", "文中图片",
    "图像来源,", "图片均", "图均", "截图来自", "截图自", "视频来自", "photo by", "photos by", "photograph by", "picture by", "image by",
    "image via", "photo via", "photo courtesy of", "photos courtesy of", "image courtesy of",
    "courtesy of", "courtesy", "photo courtesy", "photos courtesy", "image courtesy", "foto von", "foto di", "foto de", "photo de", "автор фото", "ⓒ", "©", "(c)",
];

/// What ends a credit in Korean that stands in brackets.
pub(in crate::grammar) const KOREAN_ENDINGS: [&str; 4] = ["제공", "자료사진", "캡처", "촬영"];

/// What begins one there.
pub(super) const KOREAN_BEGINNINGS: [&str; 2] = ["촬영 ", "사진 "];

/// How the names of papers end that stand behind a photographer's.
#[rustfmt::skip]
pub(in crate::grammar) static PAPERS: WordList = WordList::new(&[
    "post", "times", "news", "press", "tribune", "herald", "journal", "guardian", "gazette",
    "globe", "chronicle", "observer", "telegraph", "register", "sun", "star", "dispatch",
    "examiner", "bee", "inquirer", "magazine", "zeitung", "presse", "staff", "images", "service",
]);

/// What ends a credit after a name or an outlet.
#[rustfmt::skip]
pub(super) const ENDINGS: &[&str] = &[
    "供图", "提供", "摄影", "拍摄", "航拍", "翻拍", "摄", "资料图片", "资料图", "资料", "制图",
    "截图", "AI生成", "绘图", "绘制", "绘", "作", "图", "发", "撮影", "提供写真",
];

/// Credits that name nobody.
#[rustfmt::skip]
static NAMELESS: WordList = WordList::new(&[
    "资料图", "资料图片", "视频截图", "网页截图", "截图", "网络图片", "图片来自网络", "图源网络",
    "微博截图", "电视截图", "图片均来自网络", "ai生成", "file photo", "archivbild", "symbolbild",
    "photo d'archives", "foto de archivo", "archive", "screenshot", "资料写真", "자료사진",
]);

/// What labels begin with.
static INITIALS: LazyLock<Vec<char>> = LazyLock::new(|| {
    let labels = LABELS.iter().chain(OPEN_LABELS);
    let mut initials: Vec<char> = labels.filter_map(|label| label.chars().next()).collect();
    initials.sort_unstable();
    initials.dedup();
    initials
});

/// Where a credit's label ends that begins at a position; the value follows.
pub(in crate::grammar) fn label_at(line: &Line<'_>, at: usize) -> Option<usize> {
    const LONGEST: usize = 24;
    line.at(at).to_lowercase().next().filter(|initial| INITIALS.contains(initial))?;
    let text = small(line, at..line.len().min(at + LONGEST));
    // Few words begin with its first letter.
    let begins = |word: &str| word.bytes().next() == text.bytes().next() && text.starts_with(word);
    let end = |word: &&str| begins(word).then(|| at + word.chars().count());
    let past = |end: usize| line.skip(end, |c| matches!(c, ':' | '/' | '|' | '=' | ' '));
    // "courtesy of the yen": a name begins with a capital, "a courtesy Ann Lee showed" is none.
    let named = |&end: &usize| {
        let name = line.word(past(end), "the ").unwrap_or(past(end));
        let bare = text.get(..end - at) == Some("courtesy");
        // "Photo via anna's page": the page's name may have no capital.
        let page = text.get(..end - at).is_some_and(|label| label.ends_with(" via"));
        let verb = line.at(name).is_lowercase() && !page || bare && line.at(at) == 'c';
        !line.at(at).is_ascii() || !verb
    };
    let open = OPEN_LABELS.iter().filter_map(end).filter(named).max();
    let marked = LABELS
        .iter()
        .filter_map(end)
        .filter(|&end| match line.at(line.skip(end, |c| c == ' ')) {
            ':' | '|' => true,
            // images/logo.png
            '/' | '=' => !line.at(at).is_ascii(),
            // फोटो- जागरण; 图-95 flies.
            '-' => !line.at(at).is_ascii() && !is_han(line.at(at)),
            // Credit...Ann Lee; CreditAnn Lee, which styles part.
            '.' | '…' => line.word(end, "...").or(line.word(end, "…")).is_some(),
            c => c == line.at(end) && c.is_uppercase() && line.word(at, "Credit") == Some(end),
        })
        .max();
    let dots = |end: usize| line.skip(end, |c| matches!(c, '.' | '…'));
    open.max(marked).map(|end| past(dots(end)))
}

/// Whether folded words are a pictures' agency, or a credit that names nobody.
pub(in crate::grammar) fn is_stock(run: &[char]) -> bool {
    let text: String = run.iter().flat_map(|c| c.to_lowercase()).collect();
    let text = text.trim_end_matches(['发', '.']).trim();
    let parts = || {
        text.split(['/', '=']).chain(text.split(" via ")).chain(text.split(" vía ")).map(str::trim)
    };
    let is_known = |word: &str| STOCKS.contains(word) || PICTURE_STOCKS.contains(word);
    is_known(text)
        || NAMELESS.contains(text)
        || parts().any(is_known)
        || ["ap photo", "getty images", "afp photo"].iter().any(|stock| text.contains(stock))
}

/// Where the name of a stock ends that a range opens with: imago images, dpa.
pub(in crate::grammar) fn stock_at(line: &Line<'_>, range: Range<usize>) -> Option<usize> {
    const LONGEST: usize = 20;
    let text = small(line, range.start..range.end.min(range.start + LONGEST));
    let stocks = STOCKS.prefixes_of(&text).chain(PICTURE_STOCKS.prefixes_of(&text));
    let ends = stocks.map(|stock| range.start + stock.chars().count());
    ends.filter(|&end| end >= range.end || !line.at(end).is_alphanumeric()).max()
}

/// Where the ending word begins that closes a range.
pub(in crate::grammar) fn ending_before(
    line: &Line<'_>,
    start: usize,
    end: usize,
) -> Option<usize> {
    ENDINGS
        .iter()
        .filter_map(|word| end.checked_sub(word.chars().count()).map(|from| (from, *word)))
        .find(|(from, word)| *from >= start && line.word(*from, word).is_some())
        .map(|(from, _)| from)
        .filter(|_| is_han(line.before(end)))
}
