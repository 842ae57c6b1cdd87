//! What the strippers see of a page: its lines and blocks, and what is worked out of the layout once.

use super::boxes::card;
use super::data_tables::data_tables;
use super::markup::learnt;
use super::memo::Memo;
use super::{Context, Decisions, phrases};
use crate::DropReason;
use crate::layout::{
    Block, BlockKind, Container, ContainerId, Layout, RunKind, Tag, is_for_screen_readers,
};
use crate::score::cues::{Cues, container_cues};
use crate::script::{fold_line, fold_title, is_alphanumeric, is_han, width};
use std::cell::OnceCell;
use std::collections::HashMap;

/// What the strippers see of a page: its layout and what is worked out of it once.
pub(super) struct View<'a> {
    pub layout: &'a Layout,
    pub context: &'a Context<'a>,
    /// By container.
    cues: Vec<Cues>,
    /// By [`Layout::names`].
    name_cues: Vec<Cues>,
    /// By [`Layout::names`]: what only one site's pages mean by them.
    learnt: Vec<Option<DropReason>>,
    /// By [`Layout::names`]: they say that the element is for screen readers.
    spoken: Vec<bool>,
    /// Columns of text before each block, and after the last.
    widths: Vec<usize>,
    /// By block: clearly prose.
    prose: Vec<bool>,
    /// By container: inside a table that holds data.
    in_data_table: Vec<bool>,
    titles: Vec<String>,
    /// Names of authors, folded as lines are.
    authors: Vec<String>,
    outlets: Vec<String>,
    /// By block: its text as lines are folded, once it was asked for.
    folded: Vec<OnceCell<String>>,
    /// By block: whether it is the label of links to other articles, once that was asked.
    pub labels: Vec<OnceCell<bool>>,
    /// By block, once it was looked at.
    memos: Vec<OnceCell<Box<Memo>>>,
    /// How many links of the page lead to each host, once that was asked.
    hosts: OnceCell<HashMap<String, usize>>,
    /// A link to the host that most links lead to, once that was asked.
    site: OnceCell<Option<usize>>,
}

/// A block of text, with what its recognisers ask for.
#[derive(Debug)]
pub(super) struct Line<'a> {
    pub block: usize,
    pub text: &'a str,
    pub width: usize,
    /// Clearly prose: long, punctuated, not made of links.
    pub prose: bool,
    /// [`fold_line`] of the text, once it was asked for.
    pub folded: &'a OnceCell<String>,
}

impl<'a> Line<'a> {
    /// [`fold_line`] of the text; empty where it is too long to be a label, a promotion or a
    /// notice.
    pub(super) fn folded(&self) -> &'a str {
        if self.is_long() {
            return "";
        }
        self.folded.get_or_init(|| fold_line(self.text))
    }

    pub(super) fn is_long(&self) -> bool {
        self.text.len() > LONGEST_FOLDED
    }
}

/// Longest text that is matched against words, in bytes.
const LONGEST_FOLDED: usize = 900;

impl<'a> View<'a> {
    pub(super) fn new(layout: &'a Layout, context: &'a Context<'a>) -> Self {
        let mut widths = Vec::with_capacity(layout.blocks.len() + 1);
        let mut prose = Vec::with_capacity(layout.blocks.len());
        let mut sum = 0;
        widths.push(sum);
        for block in &layout.blocks {
            let text = layout.block_text(block);
            let width = width(text);
            prose.push(is_prose(block, text, width));
            sum += width;
            widths.push(sum);
        }
        let names = layout.names.iter();
        let name_cues = Cues::of_names(layout);
        let titles = context.titles.iter().map(|t| fold_title(t)).filter(|t| !t.is_empty());
        let outlets = context.outlets.iter().map(|t| fold_title(t)).filter(|t| !t.is_empty());
        Self {
            layout,
            context,
            cues: container_cues(layout, &name_cues),
            name_cues,
            learnt: names.clone().map(|names| learnt::reason(names, context.forget)).collect(),
            spoken: names.map(|names| is_for_screen_readers(&names.raw)).collect(),
            in_data_table: data_tables(layout, &widths),
            titles: titles.collect(),
            authors: context.authors.iter().map(|name| fold_line(name)).collect(),
            outlets: outlets.collect(),
            labels: vec![OnceCell::new(); layout.blocks.len()],
            memos: layout.blocks.iter().map(|_| OnceCell::new()).collect(),
            widths,
            prose,
            folded: vec![OnceCell::new(); layout.blocks.len()],
            hosts: OnceCell::new(),
            site: OnceCell::new(),
        }
    }

    /// How many links of the page lead to a host.
    pub(super) fn links_to(&self, host: &str) -> usize {
        let hosts = self.hosts.get_or_init(|| {
            let mut counts = HashMap::new();
            for host in self.layout.links.iter().filter_map(|link| card::host(link)) {
                *counts.entry(host.to_owned()).or_default() += 1;
            }
            counts
        });
        hosts.get(host).copied().unwrap_or_default()
    }

    /// The host that most links of the page lead to, if they name one.
    pub(super) fn site(&self) -> &'a str {
        let host = |link: usize| card::host(self.layout.links.get(link)?);
        let found = self.site.get_or_init(|| {
            let links = (0..self.layout.links.len()).filter(|&link| host(link).is_some());
            links.max_by_key(|&link| host(link).map(|host| (self.links_to(host), host)))
        });
        found.and_then(host).unwrap_or("")
    }

    pub(super) fn block(&self, index: usize) -> &'a Block {
        &self.layout.blocks[index]
    }

    pub(super) fn text(&self, index: usize) -> &'a str {
        self.layout.block_text(self.block(index))
    }

    pub(super) fn is_text(&self, index: usize) -> bool {
        self.block(index).is_text()
    }

    pub(super) fn is_media(&self, index: usize) -> bool {
        matches!(self.block(index).kind, BlockKind::Image(_) | BlockKind::Embed(_))
    }

    pub(super) fn width(&self, blocks: std::ops::Range<usize>) -> usize {
        self.widths[blocks.end] - self.widths[blocks.start]
    }

    pub(super) fn all_cues(&self) -> &[Cues] {
        &self.cues
    }

    pub(super) fn cues(&self, container: ContainerId) -> Cues {
        self.cues[container]
    }

    /// Of an inline element.
    pub(super) fn name_cues(&self, names: usize) -> Cues {
        self.name_cues.get(names).copied().unwrap_or_default()
    }

    /// What only one site's pages mean by the names of an element.
    pub(super) fn learnt(&self, names: usize) -> Option<DropReason> {
        self.learnt.get(names).copied().flatten()
    }

    /// Whether names say that an element is for screen readers.
    pub(super) fn is_spoken(&self, names: usize) -> bool {
        self.spoken.get(names).copied().unwrap_or(false)
    }

    /// Whether any names of the page do.
    pub(super) fn is_any_spoken(&self) -> bool {
        self.spoken.contains(&true)
    }

    pub(super) fn container(&self, id: ContainerId) -> &'a Container {
        &self.layout.containers[id]
    }

    /// Whether the block, or an element around it that holds little more than it, is named so.
    pub(super) fn is_named(&self, index: usize, cues: Cues) -> bool {
        let own = self.width(index..index + 1);
        self.layout
            .enclosing(self.block(index).container)
            .take(3)
            .take_while(|&id| self.width(self.container(id).blocks.clone()) <= own + 24)
            .any(|id| self.cues[id].has(cues))
            || self.layout.block_runs(self.block(index)).iter().any(|run| match run.kind {
                RunKind::Named(names) => {
                    2 * run.text.len() >= self.block(index).text.len()
                        && self.name_cues(names).has(cues)
                }
                _ => false,
            })
    }

    pub(super) fn in_data_table(&self, index: usize) -> bool {
        self.in_data_table[self.block(index).container]
    }

    /// Whether the block stands in a list.
    pub(super) fn in_list(&self, index: usize) -> bool {
        let mut around = self.layout.enclosing(self.block(index).container).take(3);
        around.any(|id| self.container(id).tag == Tag::ListItem)
    }

    /// Share of the block's characters that stand in links.
    pub(super) fn link_density(&self, index: usize) -> f32 {
        self.block(index).link_density()
    }

    /// Share of its letters that stand in links: separators and brackets beside them say nothing.
    pub(super) fn linked_letters(&self, index: usize) -> f32 {
        let letters = |text: &str| text.chars().filter(|&c| is_alphanumeric(c)).count();
        let runs = self.layout.block_runs(self.block(index)).iter();
        let linked: usize = runs
            .filter(|run| matches!(run.kind, RunKind::Link(_)))
            .filter_map(|run| self.layout.text.get(run.text.clone()))
            .map(letters)
            .sum();
        linked as f32 / letters(self.text(index)).max(1) as f32
    }

    /// Names of those whom metadata calls the authors, folded.
    pub(super) fn authors(&self) -> &[String] {
        &self.authors
    }

    /// Titles of the page, folded.
    pub(super) fn titles(&self) -> &[String] {
        &self.titles
    }

    /// Whether the line is the name of an outlet that the page's metadata names.
    pub(super) fn is_outlet(&self, line: &Line<'_>) -> bool {
        const WIDEST: usize = 60;
        line.width <= WIDEST && {
            let title = self.memo(line.block).title(line.text);
            let bare = without_kind(title);
            // 某某谷example.com
            let is_address = |rest: &str| {
                let letters = rest.bytes().all(|byte| byte.is_ascii_alphanumeric());
                letters && ["com", "cn", "net"].iter().any(|end| rest.ends_with(end))
            };
            // 某某新闻关注: styles part the button from the name.
            let goes_on = |rest: &str| is_address(rest) || phrases::GLUED.contains(&rest);
            let with_address = |outlet: &String| {
                outlet.ends_with(is_han) && title.strip_prefix(outlet.as_str()).is_some_and(goes_on)
            };
            self.outlets.iter().any(|outlet| outlet == bare || with_address(outlet))
        }
    }

    /// How many bytes of a folded line are the name of the page's own outlet, which it begins with: its
    /// letters alone are enough (Example of Example日报).
    pub(super) fn own_name(&self, folded: &str) -> Option<usize> {
        const SHORTEST_LATIN: usize = 4;
        let posts = self.authors.iter().filter(|_| self.context.is_post);
        let names = self.outlets.iter().chain(posts).filter(|name| name.chars().count() >= 2);
        let begins = |name: &String| {
            if folded.starts_with(name.as_str()) {
                return Some(name.len());
            }
            let latin = name.bytes().take_while(u8::is_ascii_alphanumeric).count();
            let name = name.get(..latin).filter(|name| name.len() >= SHORTEST_LATIN)?;
            let rest = folded.strip_prefix(name)?;
            rest.starts_with(is_han).then_some(latin)
        };
        names.filter_map(begins).max()
    }

    /// The kept blocks that hold text, in page order.
    pub(super) fn kept_texts(
        &self,
        decisions: &Decisions,
    ) -> impl DoubleEndedIterator<Item = usize> {
        (0..self.layout.blocks.len())
            .filter(|&index| decisions.is_kept(index) && self.is_text(index))
            .filter(|&index| !self.block(index).text.is_empty())
    }

    /// The same with what their recognisers ask for, without the captions of pictures.
    pub(super) fn lines(&self, decisions: &Decisions) -> Vec<Line<'_>> {
        let texts = self.kept_texts(decisions).filter(|&index| !self.is_caption(index));
        texts.map(|index| self.line(index)).collect()
    }

    /// The first kept block that is clearly prose.
    pub(super) fn first_kept_prose(&self, decisions: &Decisions) -> Option<usize> {
        (0..self.prose.len()).find(|&block| decisions.is_kept(block) && self.is_prose(block))
    }

    /// The last of them.
    pub(super) fn last_kept_prose(&self, decisions: &Decisions) -> Option<usize> {
        (0..self.prose.len()).rev().find(|&block| decisions.is_kept(block) && self.is_prose(block))
    }

    /// Whether the block stands in the caption of a figure that shows a picture, or below it in the
    /// same figure: the credit and what parts the two.
    pub(super) fn is_caption(&self, index: usize) -> bool {
        const LONGEST: u32 = 300;
        const NEAR: usize = 3;
        let around = |index: usize| self.layout.enclosing(self.block(index).container).take(6);
        let mut figures = around(index).map(|id| self.container(id));
        let Some(figure) = figures.find(|container| container.tag == Tag::Figure) else {
            return false;
        };
        let captions =
            |index: usize| around(index).any(|id| self.container(id).tag == Tag::FigureCaption);
        let below = || {
            let above = index.saturating_sub(NEAR).max(figure.blocks.start)..index;
            figure.sums.characters < LONGEST && above.into_iter().any(captions)
        };
        figure.sums.images > 0 && (captions(index) || below())
    }

    /// What is known of the text of a block.
    pub(super) fn memo(&self, index: usize) -> &Memo {
        self.memos[index].get_or_init(Box::default)
    }

    pub(super) fn line(&self, index: usize) -> Line<'_> {
        let text = self.text(index);
        let width = self.width(index..index + 1);
        let folded = &self.folded[index];
        Line { block: index, text, width, prose: self.is_prose(index), folded }
    }

    /// Whether the block is clearly prose: long enough, with the punctuation of sentences, and
    /// not made of links.
    pub(super) fn is_prose(&self, index: usize) -> bool {
        self.prose[index]
    }
}

/// 某某汽车讯, 某某之心报道: the outlet without the word for what it prints.
pub(super) fn without_kind(outlet: &str) -> &str {
    let kind = ["讯", "报道", "報導"].iter().find_map(|kind| outlet.strip_suffix(kind));
    kind.unwrap_or(outlet)
}

fn is_prose(block: &Block, text: &str, width: usize) -> bool {
    let ends = || text.trim_end_matches(CLOSING).ends_with(SENTENCE_END);
    matches!(block.kind, BlockKind::Text)
        && block.link_density() < 0.5
        && (width >= 60 && (block.punctuation >= 2 || ends()) || width >= 160)
        && !is_address(text)
        && !(width < 160 && text.ends_with(ARROWS) && text.contains(is_han))
}

/// What calls end with: 请扫码下载->.
const ARROWS: [char; 5] = ['>', '→', '↓', '⬇', '👇'];

/// Whether the text is an address of the web and hardly a word beside: `本文链接：https://example.org/`.
fn is_address(text: &str) -> bool {
    const BESIDE: usize = 40;
    let mut colons = memchr::memchr_iter(b':', text.as_bytes());
    let around = |at| text.split_at_checked(at).filter(|(_, after)| after.starts_with("://"));
    let Some((before, after)) = colons.find_map(around) else { return false };
    let rest = after.split(char::is_whitespace).skip(1).map(width).sum::<usize>();
    width(before) + rest <= BESIDE
}

const SENTENCE_END: [char; 8] = ['。', '！', '？', '.', '!', '?', '…', '；'];
const CLOSING: [char; 10] = ['”', '’', '"', '\'', '」', '』', ')', '）', '】', ' '];
