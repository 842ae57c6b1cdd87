//! The line that publishing systems add to each item of a feed: the post's own link, and the site's.
//! "The post A bridge opens appeared first on Example Daily.", in any language.

use crate::layout::RunKind;
use crate::script::width;
use crate::strip::Findings;
use crate::strip::spot::{Found, Place, Spot};
use crate::{DropReason, Evidence};
use url::Url;

/// Columns of the words around the two links.
const WORDS: usize = 64;

/// Whether the line leads to a page and behind it to the start of the same site, and says little else.
pub(in crate::strip) fn judge(spot: Spot<'_>, _findings: &mut Findings) -> Option<Found> {
    let line = spot.line();
    let layout = spot.view.layout;
    let block = spot.view.block(line.block);
    if spot.place != Place::Tail || block.links != 2 {
        return None;
    }
    let links = layout.block_runs(block).iter().filter_map(|run| match run.kind {
        RunKind::Link(link) => Some((Url::parse(layout.links.get(link)?).ok()?, run.text.clone())),
        _ => None,
    });
    let links: Vec<_> = links.take(3).collect();
    let [(post, post_text), (site, site_text)] = links.as_slice() else { return None };
    let leads_up = post.host() == site.host()
        && site.query().is_none()
        && post.as_str().len() > site.as_str().len()
        && post.path().starts_with(site.path().trim_end_matches('/'))
        && site.path().trim_matches('/').split('/').count() <= 1;
    let linked = |text: &std::ops::Range<usize>| layout.text.get(text.clone()).map_or(0, width);
    let is_short = line.width <= linked(post_text) + linked(site_text) + WORDS;
    (leads_up && is_short && post_text.start > block.text.start)
        .then(|| Found::line(DropReason::SourceLine, Evidence::Shape))
}

#[cfg(test)]
mod tests {
    use crate::extract;

    fn last(line: &str) -> Option<String> {
        let page = format!(
            "<p>Cars have to wait until autumn, as the ramps are not ready yet, the council says.\
             <p>The old ferry will run until then, every twenty minutes from six in the morning.\
             <p>The bridge was opened on Monday, after three years of work on both banks.<p>{line}"
        );
        extract(&page).ok()?.paragraphs().last()
    }

    #[test]
    fn the_line_that_feeds_end_in_goes_in_any_language() {
        let post = r#"<a rel="nofollow" href="https://example.org/news/bridge.html">A bridge</a>"#;
        let site = r#"<a rel="nofollow" href="https://example.org">Example Daily</a>"#;
        for line in [
            format!("The post {post} appeared first on {site}."),
            format!("Der Beitrag {post} erschien zuerst auf {site}."),
            format!("這篇文章 {post} 最早出現於 {site}。"),
        ] {
            assert!(last(&line).is_some_and(|text| text.starts_with("The bridge")), "{line}");
        }
        let other = r#"<a href="https://example.com">Example Daily</a>"#;
        for line in [
            format!("The report {post} quotes appeared in {other}."),
            format!(
                "Those who want to know how the old ferry was run before the bridge came, and \
                     who paid for it, find more in {post} on {site}."
            ),
        ] {
            assert!(last(&line).is_some_and(|text| !text.starts_with("The bridge")), "{line}");
        }
    }
}
