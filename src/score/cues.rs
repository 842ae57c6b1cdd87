//! What the names of an element say of its part in the page: `related-articles`, `shareBar`, `ewm`.
//!
//! A name is weak evidence by itself (a whole article may stand inside `share-wrapper`); whoever
//! reads a cue checks the size and shape of what it names.

use crate::layout::{Layout, Tag};
use std::ops::BitOr;
use std::sync::LazyLock;

/// A set of cues.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub(crate) struct Cues(u32);

impl Cues {
    pub(crate) const NONE: Self = Self(0);
    /// The text itself: `article`, `content`, `zhengwen`.
    pub(crate) const BODY: Self = Self(1);
    pub(crate) const AD: Self = Self(1 << 1);
    pub(crate) const QR: Self = Self(1 << 2);
    /// Asks to download, subscribe, sign up or follow.
    pub(crate) const PROMO: Self = Self(1 << 3);
    pub(crate) const EDITOR: Self = Self(1 << 4);
    pub(crate) const SOURCE: Self = Self(1 << 5);
    pub(crate) const ORIGINAL_TITLE: Self = Self(1 << 6);
    pub(crate) const BYLINE: Self = Self(1 << 7);
    pub(crate) const DATE: Self = Self(1 << 8);
    pub(crate) const DISCLAIMER: Self = Self(1 << 9);
    pub(crate) const COPYRIGHT: Self = Self(1 << 10);
    pub(crate) const RELATED: Self = Self(1 << 11);
    pub(crate) const SHARE: Self = Self(1 << 12);
    pub(crate) const PAGER: Self = Self(1 << 13);
    pub(crate) const TAGS: Self = Self(1 << 14);
    pub(crate) const COMMENTS: Self = Self(1 << 15);
    pub(crate) const NAVIGATION: Self = Self(1 << 16);
    pub(crate) const SIDEBAR: Self = Self(1 << 17);
    pub(crate) const FOOTER: Self = Self(1 << 18);
    pub(crate) const HEADER: Self = Self(1 << 19);
    pub(crate) const PLAYER: Self = Self(1 << 20);
    /// Cookie notices, dialogs, overlays, log-in forms.
    pub(crate) const OVERLAY: Self = Self(1 << 21);
    /// A share price.
    pub(crate) const QUOTATION: Self = Self(1 << 22);
    pub(crate) const CAPTION: Self = Self(1 << 23);
    /// Facts about the article: who, when, where.
    pub(crate) const META: Self = Self(1 << 24);
    /// For those who pay for the site.
    pub(crate) const SUPPORT: Self = Self(1 << 25);

    /// Cues of what surrounds an article and is no part of it.
    pub(crate) const OUTSIDE: Self = Self(
        Self::AD.0
            | Self::PROMO.0
            | Self::RELATED.0
            | Self::SHARE.0
            | Self::PAGER.0
            | Self::COMMENTS.0
            | Self::NAVIGATION.0
            | Self::SIDEBAR.0
            | Self::FOOTER.0
            | Self::OVERLAY.0,
    );

    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// These without the others.
    pub(crate) const fn without(self, others: Self) -> Self {
        Self(self.0 & !others.0)
    }

    /// Whether it has one of the others.
    pub(crate) fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The cues of each entry of [`Layout::names`].
    pub(crate) fn of_names(layout: &Layout) -> Vec<Self> {
        let of_words: Vec<Self> = layout.words.iter().map(|word| word_cues(word)).collect();
        let of_word = |&word: &u32| of_words[word as usize];
        let cues = layout.names.iter().map(|names| layout.words_of(names).iter().map(of_word));
        let mut cues: Vec<_> = cues.map(|cues| cues.fold(Self::NONE, BitOr::bitor)).collect();
        if cues.iter().any(|cues| cues.has(Self::PROMO))
            && let Some(names) = names_of_text(layout)
        {
            cues[names] = cues[names].without(Self::PROMO);
        }
        cues
    }

    fn of_tag(tag: Tag) -> Self {
        match tag {
            Tag::Nav => Self::NAVIGATION,
            Tag::Aside => Self::SIDEBAR,
            Tag::Footer => Self::FOOTER,
            Tag::Form | Tag::Button | Tag::Dialog | Tag::Label => Self::OVERLAY,
            Tag::FigureCaption | Tag::TableCaption => Self::CAPTION,
            Tag::Article | Tag::Main => Self::BODY,
            _ => Self::NONE,
        }
    }
}

impl BitOr for Cues {
    type Output = Self;
    fn bitor(self, other: Self) -> Self {
        self.or(other)
    }
}

/// The names of the paragraphs that are most of a page's text: what they say of one they say of all
/// (`paywall`, of a text that only subscribers see whole).
fn names_of_text(layout: &Layout) -> Option<usize> {
    const SHORTEST: u32 = 80;
    const FEWEST: usize = 4;
    // Of each entry of the names, paragraphs and their characters.
    let mut sums = vec![(0_usize, 0_u32); layout.names.len()];
    let mut all = 0;
    for block in &layout.blocks {
        if !block.is_shown_text() || block.characters < SHORTEST {
            continue;
        }
        all += block.characters;
        let container = &layout.containers[block.container];
        if let Some(names) = container.names.filter(|_| container.tag == Tag::Paragraph) {
            sums[names].0 += 1;
            sums[names].1 += block.characters;
        }
    }
    let most = sums.iter().enumerate().max_by_key(|(_, (_, characters))| characters);
    let (names, &(count, own)) = most?;
    (count >= FEWEST && own > all / 2).then_some(names)
}

/// The cues of every container, by those of [`Layout::names`]: its own, without those around it.
pub(crate) fn container_cues(layout: &Layout, by_names: &[Cues]) -> Vec<Cues> {
    let own = |names: Option<usize>| names.and_then(|index| by_names.get(index).copied());
    layout
        .containers
        .iter()
        .map(|c| match c.tag {
            // The id of a heading is often made of its words.
            Tag::Heading(_) => Cues::NONE,
            tag => own(c.names).unwrap_or_default() | Cues::of_tag(tag),
        })
        .collect()
}

fn word_cues(word: &str) -> Cues {
    // The shortest of all has two bytes.
    let &[first, second, ..] = word.as_bytes() else { return Cues::NONE };
    let Some(known) = KNOWN.get(usize::from(first)) else { return Cues::NONE };
    if known.seconds & bit(second) == 0 {
        return Cues::NONE;
    }
    let length = 1u64 << word.len().min(63);
    if known.lengths & length != 0
        && let Some(&(_, cues)) = known.words.iter().find(|(exact, _)| *exact == word)
    {
        return cues;
    }
    let mut stems = known.stems.iter();
    let stem = stems.find(|(stem, _)| word.len() > stem.len() && word.starts_with(stem));
    stem.map_or(Cues::NONE, |&(_, cues)| cues)
}

/// The bit of a letter in a set of them.
fn bit(letter: u8) -> u32 {
    1 << (letter & 31)
}

/// Words of one first byte.
#[derive(Default)]
struct Known {
    /// The second letters of them.
    seconds: u32,
    /// A bit for each length of them.
    lengths: u64,
    words: Vec<(&'static str, Cues)>,
    stems: Vec<(&'static str, Cues)>,
}

/// Words and stems by their first byte. Chinese pages name elements in English, in pinyin, and in
/// pinyin initials.
static KNOWN: LazyLock<[Known; 128]> = LazyLock::new(|| {
    let mut by_first = std::array::from_fn(|_| Known::default());
    for &(cues, words) in WORDS {
        for word in words.split_whitespace() {
            let known = known_of(&mut by_first, word);
            known.lengths |= 1 << word.len();
            known.words.push((word, cues));
        }
    }
    for &(stem, cues) in STEMS {
        known_of(&mut by_first, stem).stems.push((stem, cues));
    }
    by_first
});

/// Where a word belongs.
fn known_of<'a>(by_first: &'a mut [Known; 128], word: &str) -> &'a mut Known {
    let known = &mut by_first[usize::from(word.as_bytes()[0])];
    known.seconds |= bit(word.as_bytes()[1]);
    known
}

const WORDS: &[(Cues, &str)] = &[
    (Cues::BODY, "article content post story body text entry main zhengwen neirong artibody"),
    (
        Cues::AD,
        "ad ads adv advert adverts adbox adslot adunit adsense adsbygoogle sponsor sponsored \
         sponsors promoted guanggao dfp outbrain taboola lrec",
    ),
    (Cues::QR, "qr qrcode qrcodes ewm erweima"),
    (
        Cues::PROMO,
        "promo promos promotion newsletter newsletters subscribe subscription signup paywall cta \
         download xiazai kehuduan",
    ),
    (Cues::EDITOR, "editor editors edit bianji zebian"),
    (Cues::SOURCE, "source laiyuan"),
    (Cues::ORIGINAL_TITLE, "otitle"),
    (Cues::BYLINE, "byline bylines author authors writer zuozhe reporter"),
    (
        Cues::DATE,
        "date time datetime pubtime pubdate timestamp published publish dateline shijian riqi",
    ),
    (Cues::DISCLAIMER, "disclaimer disclaimers statement shengming mianze"),
    (Cues::COPYRIGHT, "copyright copyrights banquan zhuanzai"),
    (
        Cues::RELATED,
        "related recommend recommended recommends recommendation recommendations recirc \
         recirculation tuijian xiangguan relevant trending popular correlati correlate relacionadas \
         relacionados relacionado leiamais leggianche powiazane ilgili lienquan tinlienquan \
         tinlienquanv",
    ),
    (
        Cues::SHARE,
        "share shares sharing social socials sns addthis addtoany sharethis fenxiang jiathis \
         jubao jiucuo feedback likes",
    ),
    (Cues::PAGER, "pager pagination paging pagenav fanye"),
    (Cues::TAGS, "tags tag taglist keywords biaoqian bqian"),
    (
        Cues::COMMENTS,
        "comment comments commentlist disqus pinglun respond responses replies gentie liuyan reacties \
         yorumlar",
    ),
    // A commentary is an article.
    (Cues::NONE, "commentary commentator advocate advanced advice"),
    (
        Cues::NAVIGATION,
        "nav navbar navigation menu menus breadcrumb breadcrumbs crumb crumbs daohang mianbaoxie \
         sitemap",
    ),
    (Cues::SIDEBAR, "sidebar aside rail complementary widget widgets"),
    (Cues::FOOTER, "footer contentinfo colophon"),
    (Cues::HEADER, "header masthead topbar"),
    (Cues::PLAYER, "video player videoplayer shipin bofangqi"),
    (
        Cues::OVERLAY,
        "cookie cookies consent gdpr modal popup overlay popover lightbox dialog tooltip toast \
         login signin",
    ),
    (Cues::QUOTATION, "quote quotes quotation ticker hangqing"),
    (Cues::CAPTION, "caption descr tushuo"),
    (Cues::META, "meta"),
    (
        Cues::SUPPORT,
        "support supporter supporters donate donation donations membership contribution",
    ),
];

/// Beginnings of longer words (`sharebar`, `relatedposts`).
const STEMS: &[(&str, Cues)] = &[
    ("advert", Cues::AD),
    ("adword", Cues::AD),
    ("sponsor", Cues::AD),
    ("qrcode", Cues::QR),
    ("newsletter", Cues::PROMO),
    ("copyright", Cues::COPYRIGHT),
    ("disclaim", Cues::DISCLAIMER),
    ("related", Cues::RELATED),
    ("recommend", Cues::RELATED),
    ("sharebar", Cues::SHARE),
    ("sharebox", Cues::SHARE),
    ("sharebutton", Cues::SHARE),
    ("social", Cues::SHARE),
    ("bdshare", Cues::SHARE),
    ("paginat", Cues::PAGER),
    ("comment", Cues::COMMENTS),
    // Kommentar alone is what an editor thinks.
    ("kommentar", Cues::COMMENTS),
    ("leserkommentar", Cues::COMMENTS),
    ("komentar", Cues::COMMENTS),
    ("comentari", Cues::COMMENTS),
    ("breadcrumb", Cues::NAVIGATION),
    ("sidebar", Cues::SIDEBAR),
    ("footer", Cues::FOOTER),
    ("cookie", Cues::OVERLAY),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn cues(words: &str) -> Cues {
        words.split(' ').map(word_cues).fold(Cues::NONE, BitOr::bitor)
    }

    #[test]
    fn the_names_of_the_text_are_those_of_most_of_it() {
        let line =
            "The council voted on Monday to build a new bridge over the river, after ten years.";
        let named = |times: usize| format!("<p class=paywall>{line}</p>").repeat(times);
        let is_promo = |page: &str| {
            let layout = crate::layout::layout_of(page);
            Cues::of_names(&layout).iter().any(|cues| cues.has(Cues::PROMO))
        };
        assert!(!is_promo(&named(4)));
        assert!(is_promo(&named(3)), "a few lines may be offers");
        let text = format!("<p>{line}</p>").repeat(4);
        assert!(is_promo(&(text + &named(4))), "no more of them than of the text");
    }

    #[test]
    fn words_and_stems_name_a_part() {
        assert!(cues("article related posts").has(Cues::RELATED));
        assert!(cues("relatedposts").has(Cues::RELATED));
        assert!(cues("append qr wrap").has(Cues::QR));
        assert!(cues("commentlist").has(Cues::COMMENTS));
        for word in [
            "correlati",
            "correlate",
            "relacionadas",
            "relacionados",
            "relacionado",
            "leiamais",
            "leggianche",
            "powiazane",
            "ilgili",
            "lienquan",
            "tinlienquan",
            "box tinlienquanv 2",
        ] {
            assert!(cues(word).has(Cues::RELATED), "{word}");
        }
        for word in ["kommentare", "leserkommentare", "comentarios", "komentarze", "reacties"] {
            assert!(cues(word).has(Cues::COMMENTS), "{word}");
        }
        assert!(cues("article editor").has(Cues::EDITOR));
    }

    #[test]
    fn words_that_only_begin_alike_do_not() {
        for word in
            ["commentary", "advice", "kommentar", "header2020x", "shareholder", "adventure", "taga"]
        {
            assert!(!cues(word).has(Cues::OUTSIDE), "{word}");
        }
    }
}
