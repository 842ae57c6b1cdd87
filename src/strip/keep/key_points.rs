//! Lists whose items belong together: where some are kept and the score alone took others away, all
//! stay, with the heading of the box that they stand in.

use crate::layout::Container;
use crate::pattern::Pattern;
use crate::strip::Decisions;
use crate::strip::view::View;
use std::ops::Range;
use std::sync::LazyLock;

/// Columns of a heading above the items.
const WIDEST_HEADING: usize = 60;
/// Columns that the items have on average: those of menus have fewer.
const SHORTEST: usize = 24;

/// Keeps the rest of such lists, and boxes whose heading says that they hold what counts.
pub(in crate::strip) fn keep(view: &View<'_>, decisions: &mut Decisions) {
    keep_labelled(view, decisions);
    let lists = view.layout.containers.iter().filter(|container| container.tag.is_list());
    let mut done = 0;
    for list in lists {
        // Of lists in each other the outermost is looked at.
        if list.blocks.start < done || list.blocks.is_empty() {
            continue;
        }
        done = list.blocks.end;
        if is_split(view, decisions, list.blocks.clone()) {
            let heading = heading_of(view, decisions, list);
            for block in list.blocks.clone().chain(heading) {
                decisions.keep(block);
            }
        }
    }
}

/// Keeps what the score took of a box that a label opens: Das Wichtigste in Kürze.
fn keep_labelled(view: &View<'_>, decisions: &mut Decisions) {
    const WIDEST: usize = 1200;
    const MOST_BLOCKS: usize = 60;
    let Some(last) = view.last_kept_prose(decisions) else { return };
    for label in 0..last {
        let is_text = view.is_text(label) && decisions.went_by_score(label);
        if !is_text || view.width(label..label + 1) > WIDEST_HEADING {
            continue;
        }
        let around = view.layout.enclosing(view.block(label).container).take(3);
        // An article may begin with the box: the smallest element around it counts.
        let mut inside = around.map_while(|id| {
            let blocks = view.container(id).blocks.clone();
            (blocks.start == label).then_some(blocks)
        });
        let Some(inside) = inside.find(|inside| inside.len() > 1) else { continue };
        if inside.len() > MOST_BLOCKS {
            continue;
        }
        let plain = |block: usize| {
            let known = decisions.is_kept(block) || decisions.went_by_score(block);
            view.is_text(block) && known && view.block(block).links == 0
        };
        let fits = view.width(inside.clone()) <= WIDEST && inside.clone().all(plain);
        if fits && LABEL.is_match(view.line(label).folded()) {
            inside.for_each(|block| decisions.keep(block));
        }
    }
}

static LABEL: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"^\W*(key (points|takeaways|facts)|at a glance|in brief|the essentials|das wichtigste in kürze|auf einen blick|l.essentiel|en bref|ce qu.il faut retenir|(las )?claves|puntos clave|en síntesis|in (sintesi|breve)|i punti chiave|in het kort|em resumo|resumo|главное|коротко|ポイント|要点)\W*$",
    )
});

/// Whether it is plain text of which the score took some.
fn is_split(view: &View<'_>, decisions: &Decisions, blocks: Range<usize>) -> bool {
    let plain = |block: usize| {
        let known = decisions.is_kept(block) || decisions.went_by_score(block);
        view.is_text(block) && known && view.block(block).links == 0 && !view.block(block).hidden
    };
    let kept = blocks.clone().filter(|&block| decisions.is_kept(block)).count();
    kept > 0
        && kept < blocks.len()
        && blocks.clone().all(plain)
        && view.width(blocks.clone()) >= SHORTEST * blocks.len()
}

/// The heading directly above, in the same box, where the score took it.
fn heading_of(view: &View<'_>, decisions: &Decisions, list: &Container) -> Option<usize> {
    let above = list.blocks.start.checked_sub(1)?;
    let container = view.container(view.block(above).container);
    let same_box = container.parent == list.parent;
    let fits = view.is_text(above) && view.width(above..list.blocks.start) <= WIDEST_HEADING;
    (same_box && fits && decisions.went_by_score(above)).then_some(above)
}
