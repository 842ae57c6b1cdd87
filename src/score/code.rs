//! Code on pages of documentation.

use crate::layout::{BlockKind, Layout};

/// Keeps the code that stands between the first and the last text that is kept: commands, requests
/// and responses look like nothing that a model of prose would keep, and are what a reader of
/// documentation came for.
pub(super) fn keep(layout: &Layout, blocks: &[usize], threshold: f32, p: &mut [f32]) {
    let is_kept = |p: &f32| *p >= threshold;
    let (Some(first), Some(last)) = (p.iter().position(is_kept), p.iter().rposition(is_kept))
    else {
        return;
    };
    for (p, &block) in p.iter_mut().zip(blocks).take(last).skip(first) {
        let block = &layout.blocks[block];
        if block.kind == BlockKind::Preformatted && !block.hidden {
            *p = p.max(threshold);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Limits;
    use crate::dom::parse;
    use crate::layout::lay_out;
    use crate::rules::Marks;

    #[test]
    fn code_between_kept_texts_is_kept() {
        let code = "<pre>$ oak --plane</pre>";
        let page = format!(
            "{code}<p>Plane it.</p>{code}<p>Menu</p><pre hidden>x</pre><p>Oil it.</p>{code}"
        );
        let layout = lay_out(&parse(&page, &Limits::default()), &Marks::new());
        let blocks: Vec<usize> = (0..layout.blocks.len()).collect();
        let mut p = [0.1, 0.9, 0.1, 0.1, 0.1, 0.9, 0.1];
        keep(&layout, &blocks, 0.5, &mut p);
        assert_eq!(p, [0.1, 0.9, 0.5, 0.1, 0.1, 0.9, 0.1]);
        let mut none = [0.1; 7];
        keep(&layout, &blocks, 0.5, &mut none);
        assert_eq!(none, [0.1; 7]);
    }
}
