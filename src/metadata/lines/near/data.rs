//! Lines that say where a picture or a table comes from, not the article.

use crate::captions::is_origin;
use crate::grammar;
use crate::layout::{BlockKind, Layout, Tag};
use crate::script::is_han;

/// （来源：某某数据）, directly below a picture: where the picture comes from.
pub(super) fn is_origin_of_picture(layout: &Layout, index: usize) -> bool {
    let above = index.checked_sub(1).and_then(|above| layout.blocks.get(above));
    let is_picture = above.is_some_and(|block| matches!(block.kind, BlockKind::Image(_)));
    let text = layout.blocks.get(index).map_or("", |block| layout.block_text(block).trim_start());
    is_picture && text.starts_with(['（', '(']) && is_origin(text)
}

/// Source: World Bank, below a table or a picture in the text.
pub(super) fn is_source_of_data(layout: &Layout, index: usize) -> bool {
    let Some(above) = index.checked_sub(1).and_then(|above| layout.blocks.get(above)) else {
        return false;
    };
    let is_cell = |id| matches!(layout.tag(id), Some(Tag::Cell | Tag::HeaderCell));
    let in_cell = || layout.enclosing(above.container).take(2).any(is_cell);
    let line = layout.blocks.get(index).map_or("", |block| layout.block_text(block));
    (!matches!(above.kind, BlockKind::Text) || in_cell())
        && !line.contains(is_han)
        && grammar::parse_source_line(line).is_some()
}
