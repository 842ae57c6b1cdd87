//! The licence of the text, where the page links to it without saying that it is one.

use crate::captions::is_marked;
use crate::layout::{Block, Layout, RunKind, Tag};
use crate::{Origin, Sourced};
use memchr::memmem::Finder;
use std::sync::LazyLock;

const LICENSES: &[&str] = &["creativecommons.org/licenses/", "creativecommons.org/publicdomain/"];

/// The licence that all links of the page to one agree on; those below pictures are of these.
pub(in crate::metadata) fn read(layout: &Layout) -> Option<Sourced<String>> {
    static HOST: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("creativecommons.org/"));
    // Most pages link to none.
    layout.links.iter().find(|address| HOST.find(address.as_bytes()).is_some())?;
    let of_text = layout.blocks.iter().filter(|block| !is_of_picture(layout, block));
    let links =
        of_text.flat_map(|block| layout.block_runs(block)).filter_map(|run| match run.kind {
            RunKind::Link(link) => layout.links.get(link),
            _ => None,
        });
    let mut licenses = links.filter_map(|address| Some((address, path(address)?)));
    let (address, first) = licenses.next()?;
    let address =
        if address.starts_with("//") { format!("https:{address}") } else { address.to_string() };
    licenses.all(|(_, other)| other == first).then(|| Sourced::new(address, Origin::Markup))
}

/// Which licence an address is that of: "by-sa".
fn path(address: &str) -> Option<&str> {
    let rest = LICENSES.iter().find_map(|license| address.split_once(license))?.1;
    rest.split('/').next().filter(|license| !license.is_empty())
}

fn is_of_picture(layout: &Layout, block: &Block) -> bool {
    let is_figure = |id| matches!(layout.tag(id), Some(Tag::Figure | Tag::FigureCaption));
    is_marked(layout, block) || layout.enclosing(block.container).take(6).any(is_figure)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::layout_of;

    fn license(html: &str) -> Option<String> {
        read(&layout_of(html)).map(|license| license.value)
    }

    #[test]
    fn a_link_to_a_licence_below_the_text_is_the_texts() {
        let link = |path: &str| format!("<a href=\"//creativecommons.org/{path}\">licence</a>");
        let page = |path: &str| format!("<p>It opened.<footer>Under this {}.</footer>", link(path));
        let by = "https://creativecommons.org/licenses/by/4.0/";
        assert_eq!(license(&page("licenses/by/4.0/")).as_deref(), Some(by));
        let zero = "https://creativecommons.org/publicdomain/zero/1.0/";
        assert_eq!(license(&page("publicdomain/zero/1.0/")).as_deref(), Some(zero));
        assert_eq!(license(&page("about")), None);
        let two = page("licenses/by/4.0/") + &page("licenses/by-sa/3.0/");
        assert_eq!(license(&two), None);
    }

    #[test]
    fn a_picture_has_a_licence_of_its_own() {
        let link = r#"<a href="https://creativecommons.org/licenses/by/2.0/">CC BY</a>"#;
        for caption in [
            format!("<figure><img src=a.jpg><figcaption>Ann Lee, {link}</figcaption></figure>"),
            format!("<div><img src=a.jpg><p class=caption>Ann Lee, {link}</p></div>"),
        ] {
            assert_eq!(license(&format!("{caption}<p>It opened.")), None, "{caption}");
        }
    }
}
