//! A layout as text, for tests and for looking at.

use super::{Block, BlockKind, Break, Layout, Run, RunKind, Tag};
use std::fmt::Write;

impl Layout {
    /// One line a block: what separates it (`br`, `brbr`, `go`; nothing for an element), `_` where
    /// a space belongs in front, its container, its flags, its text with its runs as tags.
    pub(crate) fn dump(&self) -> String {
        let mut lines = String::new();
        for block in &self.blocks {
            lines.push_str(&self.dump_block(block));
            lines.push('\n');
        }
        lines
    }

    fn dump_block(&self, block: &Block) -> String {
        let mut line = match block.break_before {
            Break::Element => "",
            Break::Line => "br ",
            Break::EmptyLine => "brbr ",
            Break::Resumed => "go ",
        }
        .to_owned();
        if block.space_before {
            line.push_str("_ ");
        }
        line.push_str(&tag_name(self.containers[block.container].tag));
        for (flag, name) in [
            (block.indented, "indented"),
            (block.hidden, "hidden"),
            (block.noscript, "noscript"),
            (block.mark.is_some(), "marked"),
        ] {
            if flag {
                let _ = write!(line, " {name}");
            }
        }
        match block.kind {
            BlockKind::Text => {
                let _ = write!(line, ": {}", self.marked_up(block));
            }
            BlockKind::Preformatted => {
                let _ = write!(line, ": {:?}", self.marked_up(block));
            }
            BlockKind::Image(image) => {
                let image = &self.images[image];
                let source = image.sources.first().map_or("", |(_, value)| value.as_str());
                let _ = write!(line, " IMAGE {source}");
                if let Some(link) = &image.link {
                    let _ = write!(line, " -> {link}");
                }
            }
            BlockKind::Embed(embed) => {
                let embed = &self.embeds[embed];
                let _ = write!(line, " EMBED {}", embed.tag);
                if let Some(source) = &embed.src {
                    let _ = write!(line, " {source}");
                }
            }
            BlockKind::Rule => line.push_str(" RULE"),
        }
        line
    }

    fn marked_up(&self, block: &Block) -> String {
        let mut marked = String::new();
        let mut open: Vec<&Run> = Vec::new();
        let mut at = block.text.start;
        for run in self.block_runs(block) {
            self.close_until(run.text.start, &mut open, &mut at, &mut marked);
            marked.push_str(&self.text[at..run.text.start]);
            at = run.text.start;
            let _ = write!(marked, "<{}>", self.run_name(run.kind));
            open.push(run);
        }
        self.close_until(usize::MAX, &mut open, &mut at, &mut marked);
        marked.push_str(&self.text[at..block.text.end]);
        marked
    }

    fn close_until(
        &self,
        position: usize,
        open: &mut Vec<&Run>,
        at: &mut usize,
        marked: &mut String,
    ) {
        while let Some(run) = open.pop_if(|run| run.text.end <= position) {
            marked.push_str(&self.text[*at..run.text.end]);
            *at = run.text.end;
            let name = self.run_name(run.kind);
            let _ = write!(marked, "</{}>", name.split(' ').next().unwrap_or_default());
        }
    }

    fn run_name(&self, kind: RunKind) -> String {
        match kind {
            RunKind::Link(link) => format!("a {}", self.links[link]),
            RunKind::Strong => "b".to_owned(),
            RunKind::Emphasis => "i".to_owned(),
            RunKind::Code => "code".to_owned(),
            RunKind::Subscript => "sub".to_owned(),
            RunKind::Superscript => "sup".to_owned(),
            RunKind::Deleted => "del".to_owned(),
            RunKind::Small => "small".to_owned(),
            RunKind::Formula => "tex".to_owned(),
            RunKind::Named(names) => format!(".{}", self.names[names].raw.replace(' ', ".")),
        }
    }

    /// One line a container: its range of blocks, its names, its spans.
    pub(crate) fn dump_containers(&self) -> String {
        let mut lines = String::new();
        for container in &self.containers {
            let indent = usize::from(container.depth) * 2;
            let _ = write!(lines, "{:indent$}{}", "", tag_name(container.tag));
            if let Some(names) = container.names {
                let _ = write!(lines, ".{}", self.names[names].raw.replace(' ', "."));
            }
            let _ = write!(lines, " {}..{}", container.blocks.start, container.blocks.end);
            if (container.columns, container.rows) != (1, 1) {
                let _ = write!(lines, " {}x{}", container.columns, container.rows);
            }
            if let Some(number) = container.number.filter(|&number| number != 1) {
                let _ = write!(lines, " number {number}");
            }
            if container.hidden {
                lines.push_str(" hidden");
            }
            lines.push('\n');
        }
        lines
    }
}

fn tag_name(tag: Tag) -> String {
    match tag {
        Tag::Paragraph => "p".to_owned(),
        Tag::Heading(level) => format!("h{level}"),
        Tag::UnorderedList => "ul".to_owned(),
        Tag::OrderedList => "ol".to_owned(),
        Tag::ListItem => "li".to_owned(),
        Tag::DefinitionList => "dl".to_owned(),
        Tag::Term => "dt".to_owned(),
        Tag::Definition => "dd".to_owned(),
        Tag::Row => "tr".to_owned(),
        Tag::Cell => "td".to_owned(),
        Tag::HeaderCell => "th".to_owned(),
        tag => format!("{tag:?}").to_lowercase(),
    }
}
