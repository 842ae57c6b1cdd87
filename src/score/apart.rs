//! What stands apart from every page's content, by its markup: the page's footer, dialogs, and what
//! asks for consent to cookies. Its words are prose like any other, and on a page
//! with little text of its own the model takes it for the text.

use crate::PageType;
use crate::layout::{Layout, Tag};
use crate::word_list::WordList;
use std::ops::Range;

/// For each of these blocks, whether it stands apart.
pub(crate) fn of_blocks(layout: &Layout, blocks: &[usize]) -> Vec<bool> {
    let apart = all(layout);
    blocks.iter().map(|&block| apart[block]).collect()
}

/// On a page of this type, for each of these blocks whether it stands apart there: on the page of a
/// product what its buyers wrote, where it can be picked up and what else there is, in a thread what
/// is signed under each post. Elsewhere a review is the text itself.
pub(crate) fn on_type(layout: &Layout, blocks: &[usize], page_type: PageType) -> Vec<bool> {
    let words = match page_type {
        PageType::Product => &BESIDE_PRODUCTS,
        PageType::Forum => &SIGNATURES,
        _ => return vec![false; blocks.len()],
    };
    let named: Vec<bool> =
        layout.names.iter().map(|names| names.words().any(|word| words.contains(word))).collect();
    let mut apart = vec![false; layout.blocks.len()];
    if named.contains(&true) {
        let frames = Frames::new(layout);
        let mut done = 0;
        for container in &layout.containers {
            let range = container.blocks.clone();
            let is_named = container.names.is_some_and(|names| named[names]);
            let is_page = matches!(container.tag, Tag::Root | Tag::Body);
            if range.start >= done && is_named && !is_page && !frames.is_one(&range) {
                done = range.end;
                apart[range].fill(true);
            }
        }
    }
    blocks.iter().map(|&block| apart[block]).collect()
}

static BESIDE_PRODUCTS: WordList = WordList::new(&[
    "review",
    "reviews",
    "carousel",
    "pickup",
    "upsell",
    "upsells",
    "crosssell",
    "crosssells",
    "recommendations",
    "histogram",
]);
static SIGNATURES: WordList = WordList::new(&["signature"]);

/// The same of every block of the layout.
fn all(layout: &Layout) -> Vec<bool> {
    let said: Vec<u8> = layout.words.iter().map(|word| word::says(word)).collect();
    let named = layout.names.iter().map(|names| Named::of(layout.words_of(names), &said));
    let named: Vec<Named> = named.collect();
    let dialogs_are_shut = !super::hides_its_text(layout);
    let frames = Frames::new(layout);
    let speaking = named.iter().any(|named| named.consent).then(|| Speaking::new(layout));
    let mut apart = vec![false; layout.blocks.len()];
    let mut in_part: Vec<bool> = Vec::with_capacity(layout.containers.len());
    let mut done = 0;
    for container in &layout.containers {
        // The footer of an article or of the main part is its own.
        let in_article = container.parent.is_some_and(|parent| in_part[parent]);
        in_part.push(in_article || matches!(container.tag, Tag::Article | Tag::Main));
        let blocks = container.blocks.clone();
        if blocks.start < done || matches!(container.tag, Tag::Root | Tag::Body) {
            continue;
        }
        let named = container.names.map_or(Named::default(), |names| named[names]);
        let footer = !in_article && (container.tag == Tag::Footer || named.footer);
        let speaks = || speaking.as_ref().is_some_and(|speaking| speaking.any(&blocks));
        // What opens over a page that has its content elsewhere.
        let over = named.modal && !in_article && dialogs_are_shut && !frames.0.is_empty();
        // A figure without a picture that is nothing but a link: a card of another page.
        let sums = container.sums;
        let is_link = sums.link_characters == sums.characters;
        let card = container.tag == Tag::Figure && sums.images == 0 && is_link;
        if (footer || over || card || named.consent && speaks()) && !frames.is_one(&blocks) {
            done = blocks.end;
            apart[blocks].fill(true);
        } else if dialogs_are_shut && (named.dialog || container.tag == Tag::Dialog) {
            done = blocks.end;
            for block in blocks {
                apart[block] = layout.blocks[block].hidden;
            }
        }
    }
    apart
}

/// Where the headlines and main parts of the page stand: an element that holds one is a frame.
struct Frames(Vec<Range<usize>>);

impl Frames {
    fn new(layout: &Layout) -> Self {
        let is_content = |tag: Tag| matches!(tag, Tag::Main | Tag::Heading(1));
        let content = layout.containers.iter().filter(|container| is_content(container.tag));
        let ranges = content.map(|container| container.blocks.clone());
        Self(ranges.filter(|range| !range.is_empty()).collect())
    }

    fn is_one(&self, blocks: &Range<usize>) -> bool {
        let first = self.0.partition_point(|range| range.start < blocks.start);
        let mut begun = self.0[first..].iter().take_while(|range| range.start < blocks.end);
        begun.any(|range| range.end <= blocks.end)
    }
}

/// For each block, and past the last, how many before it speak of cookies.
struct Speaking(Vec<u32>);

impl Speaking {
    fn new(layout: &Layout) -> Self {
        let mut before = vec![0; layout.blocks.len() + 1];
        for (index, block) in layout.blocks.iter().enumerate() {
            let text = layout.block_text(block);
            let speaks = text.contains("ookie") || text.contains("COOKIE");
            before[index + 1] = before[index] + u32::from(speaks);
        }
        Self(before)
    }

    fn any(&self, blocks: &Range<usize>) -> bool {
        self.0[blocks.end] > self.0[blocks.start]
    }
}

/// What the names of an element say of it.
#[derive(Debug, Clone, Copy, Default)]
struct Named {
    footer: bool,
    dialog: bool,
    modal: bool,
    consent: bool,
}

impl Named {
    /// Of the names whose words, each once in `said`, have these numbers.
    fn of(ids: &[u32], said: &[u8]) -> Self {
        let (mut any, mut asked) = (0, 0);
        for &id in ids {
            let word = said[id as usize];
            any |= word;
            asked += usize::from(word & word::ASKED != 0);
        }
        let has = |bit: u8| any & bit != 0;
        Self {
            footer: has(word::FOOTER),
            dialog: has(word::DIALOG),
            modal: has(word::MODAL),
            consent: has(word::CONSENT) || asked > 1 || asked == 1 && has(word::FORM),
        }
    }
}

/// What a word says of the element that it names, a bit each.
mod word {
    use super::{ASKED_FOR, CONSENT_TOOLS, DIALOGS, FORMS};

    pub(super) const FOOTER: u8 = 1;
    pub(super) const DIALOG: u8 = 2;
    pub(super) const MODAL: u8 = 4;
    pub(super) const CONSENT: u8 = 8;
    pub(super) const ASKED: u8 = 16;
    pub(super) const FORM: u8 = 32;

    pub(super) fn says(word: &str) -> u8 {
        // `cookiebanner`, `cookieconsent`.
        let longer = word.len() > "cookies".len() && word.starts_with("cookie");
        [
            (FOOTER, word == "contentinfo"),
            (DIALOG, DIALOGS.contains(word)),
            (MODAL, word == "modal"),
            (CONSENT, longer || CONSENT_TOOLS.contains(word)),
            (ASKED, ASKED_FOR.contains(word)),
            (FORM, FORMS.contains(word)),
        ]
        .into_iter()
        .filter(|(_, says)| *says)
        .fold(0, |bits, (bit, _)| bits | bit)
    }
}

static DIALOGS: WordList = WordList::new(&["modal", "popup", "lightbox", "dialog"]);

/// Scripts by which sites ask.
static CONSENT_TOOLS: WordList = WordList::new(&[
    "onetrust",
    "cookiebot",
    "cybot",
    "didomi",
    "usercentrics",
    "truste",
    "trustarc",
    "iubenda",
    "cmplz",
    "cky",
    "osano",
    "borlabs",
    "axeptio",
    "tarteaucitron",
]);

/// What is asked for, and what asks: two of the former, or one of each.
static ASKED_FOR: WordList = WordList::new(&["cookie", "cookies", "consent", "gdpr", "ccpa"]);
static FORMS: WordList = WordList::new(&[
    "banner",
    "notice",
    "dialog",
    "modal",
    "popup",
    "bar",
    "settings",
    "preferences",
    "notification",
    "overlay",
    "message",
    "law",
    "disclaimer",
    "alert",
]);

#[cfg(test)]
mod tests {
    use crate::rules::Marks;
    use crate::{Limits, dom, layout};

    /// The texts that stand apart.
    fn apart(body: &str) -> Vec<String> {
        let layout = layout::lay_out(&dom::parse(body, &Limits::default()), &Marks::new());
        let apart = super::all(&layout);
        let blocks = layout.blocks.iter().zip(apart).filter(|(_, apart)| *apart);
        blocks.map(|(block, _)| layout.block_text(block).to_owned()).collect()
    }

    #[test]
    fn the_footer_of_the_page_stands_apart_and_that_of_an_article_does_not() {
        let note = "<p>Prices vary by region.</p>";
        assert_eq!(apart(&format!("<p>Ours.</p><footer>{note}</footer>")).len(), 1);
        assert_eq!(apart(&format!("<p>Ours.</p><div role=contentinfo>{note}</div>")).len(), 1);
        assert_eq!(apart(&format!("<article><footer>{note}</footer></article>")).len(), 0);
        assert_eq!(apart(&format!("<main><div><footer>{note}</footer></div></main>")).len(), 0);
        assert_eq!(apart(&format!("<footer><h1>Prices</h1>{note}</footer>")).len(), 0);
        assert_eq!(apart(&format!("<footer><main>{note}</main></footer>")).len(), 0);
        assert_eq!(apart(&format!("<body role=contentinfo>{note}")).len(), 0);
    }

    #[test]
    fn what_asks_for_consent_stands_apart_where_it_speaks_of_cookies() {
        let ask = "<p>We use cookies to count our visitors.</p>";
        for tool in [
            "onetrust-pc-sdk",
            "CybotCookiebotDialog",
            "cookiebot",
            "didomi-popup",
            "usercentrics-root",
            "truste_overlay",
            "trustarc-box",
            "iubenda-cs",
            "cmplz-manage",
            "cky-box",
            "osano-cm",
            "borlabs-box",
            "axeptio_mount",
            "tarteaucitronRoot",
            "cookieconsent",
        ] {
            assert_eq!(apart(&format!("<div id='{tool}'>{ask}</div>")).len(), 1, "{tool}");
        }
        for form in [
            "banner",
            "notice",
            "dialog",
            "modal",
            "popup",
            "bar",
            "settings",
            "preferences",
            "notification",
            "overlay",
            "message",
            "law",
            "disclaimer",
            "alert",
        ] {
            assert_eq!(apart(&format!("<div class='gdpr-{form}'>{ask}</div>")).len(), 1, "{form}");
        }
        for asked in ["cookie", "cookies", "consent", "gdpr", "ccpa"] {
            let named = format!("<div class='{asked} banner'>{ask}</div>");
            assert_eq!(apart(&named).len(), 1, "{asked}");
        }
        assert_eq!(apart(&format!("<div class='gdpr consent'>{ask}</div>")).len(), 1);
        // Biscuits, and states of the whole page.
        assert_eq!(apart("<div class='cookie-card'><p>Oat cookies keep.</p></div>").len(), 0);
        assert_eq!(apart("<div class='gdpr-notice'><p>The law, at last.</p></div>").len(), 0);
        let page = format!("<div class='cookie-bar-open'><h1>Bridge</h1>{ask}</div>");
        assert_eq!(apart(&page).len(), 0);
        assert_eq!(apart(&format!("<body class='cookie-notice-on'>{ask}")).len(), 0);
    }

    #[test]
    fn dialogs_that_are_shut_stand_apart() {
        let rest = "<p>The bridge opened on Monday, after four years of work.</p>";
        for dialog in ["modal", "popup", "lightbox", "dialog"] {
            let html = format!("{rest}<div class='{dialog}' hidden><p>Choose a size.</p></div>");
            assert_eq!(apart(&html), ["Choose a size."], "{dialog}");
            let open = format!("{rest}<div class='{dialog}'><p>Choose a size.</p></div>");
            assert!(apart(&open).is_empty(), "{dialog}");
        }
        let html = format!("{rest}<dialog hidden><p>Choose a size.</p></dialog>");
        assert_eq!(apart(&html), ["Choose a size."]);
        let long = format!("<div class='modal' hidden>{}</div>", rest.repeat(20));
        assert!(apart(&long).is_empty());
    }

    #[test]
    fn what_opens_over_the_page_stands_apart_where_the_content_is_elsewhere() {
        let terms = "<p>These terms are long.</p>";
        let over = format!("<div class='modal'>{terms}</div>");
        assert_eq!(apart(&format!("<h1>Chairs</h1>{over}")), ["These terms are long."]);
        assert!(apart(&over).is_empty());
        assert!(apart(&format!("<div class='modal'><h1>Chairs</h1>{terms}</div>")).is_empty());
        assert!(apart(&format!("<main><h1>Chairs</h1>{over}</main>")).is_empty());
    }

    #[test]
    fn a_figure_that_is_only_a_link_stands_apart() {
        let link = "<a href=/b><div>Beavers return to the river</div></a>";
        assert_eq!(apart(&format!("<article><figure>{link}</figure></article>")).len(), 1);
        assert_eq!(apart(&format!("<figure><img src=b.jpg>{link}</figure>")).len(), 0);
        assert_eq!(apart(&format!("<figure>{link}<p>By the weir.</p></figure>")).len(), 0);
    }

    #[test]
    fn reviews_stand_apart_from_a_product_and_signatures_from_a_thread() {
        use crate::PageType;
        let of = |body: &str, page_type| {
            let layout = layout::lay_out(&dom::parse(body, &Limits::default()), &Marks::new());
            let blocks: Vec<usize> = (0..layout.blocks.len()).collect();
            super::on_type(&layout, &blocks, page_type).iter().filter(|&&apart| apart).count()
        };
        for (words, page_type) in [
            ("product-reviews", PageType::Product),
            ("review-list", PageType::Product),
            ("similar carousel", PageType::Product),
            ("pickup-availability", PageType::Product),
            ("block upsell", PageType::Product),
            ("up-sells upsells", PageType::Product),
            ("block crosssell", PageType::Product),
            ("crosssells", PageType::Product),
            ("product-recommendations", PageType::Product),
            ("rating-histogram", PageType::Product),
            ("post-signature", PageType::Forum),
        ] {
            let said = format!("<p>Oak.</p><div class='{words}'><p>It wobbles.</p></div>");
            assert_eq!(of(&said, page_type), 1, "{words}");
            assert_eq!(of(&said, PageType::Article), 0, "{words}");
            let whole = format!("<div class='{words}'><h1>Chair</h1><p>It wobbles.</p></div>");
            assert_eq!(of(&whole, page_type), 0, "{words}");
            let page = format!("<body class='{words}'><p>Oak.</p>");
            assert_eq!(of(&page, page_type), 0, "{words}");
        }
    }
}
