//! The picture that stands for the article.

mod address;
mod card;
mod site_default;
mod site_picture;
#[cfg(test)]
mod tests;

use crate::metadata::title::folded;
use crate::pictures::address::without_query;
use crate::{Block, DropReason, Dropped, Evidence, Image, Origin, Sourced};
use address::{
    complete, is_larger, is_numbered_by_sides, is_thumbnail, of_any_size, share_folder, small_name,
    without_scheme,
};
use card::is_card;
use foldhash::HashSet;
use site_default::is_site_default;
use site_picture::is_picture;
use std::cell::LazyCell;

/// What the choice is made from.
pub(super) struct Pictures<'a> {
    pub declared: &'a [Sourced<String>],
    /// Declared widths and heights by address.
    pub sizes: &'a [(String, u32, u32)],
    /// Pictures that stand for the publisher.
    pub logos: &'a [String],
    /// Names of the site.
    pub sites: Vec<&'a str>,
    pub dropped: &'a [Dropped],
    pub body: &'a [Block],
    /// What relative addresses are relative to: the declared base, the page's address, or its own.
    pub url: Option<&'a url::Url>,
}

/// A picture and its declared width and height.
pub(super) type LeadImage = (Sourced<String>, Option<(u32, u32)>);

/// The first declared picture that is no placeholder or logo and none of a promotion or of readers,
/// that for sharing before those for machines; else the first of the body that is not small.
pub(super) fn choose(pictures: &Pictures<'_>) -> Option<LeadImage> {
    let sites: Vec<String> = pictures.sites.iter().map(|name| folded(name)).collect();
    let is_of_site =
        |address: &str| !is_picture(address, &sites) || is_site_default(address, &sites);
    match pictures.declared(is_of_site) {
        Some(card) if is_card(&card.0.value) => {
            let head = pictures.body.get(..HEAD.min(pictures.body.len())).unwrap_or_default();
            pictures.printed(head, is_of_site).or(Some(card))
        }
        Some(declared) => Some(pictures.larger(&declared).unwrap_or(declared)),
        None => pictures.printed(pictures.body, is_of_site),
    }
}

/// Blocks of a body among which the picture of its head stands.
const HEAD: usize = 4;

impl<'a> Pictures<'a> {
    /// The first declared one that is no small copy nor a card made for sharing, else the first that is no
    /// small copy, else the first.
    fn declared(&self, is_of_site: impl Fn(&str) -> bool) -> Option<LeadImage> {
        let plain = |src: &str| of_any_size(without_scheme(&complete(src, self.url)));
        let logos: Vec<String> = self.logos.iter().map(|logo| plain(logo)).collect();
        let of_others = self.dropped(is_of_others);
        // A banner may repeat the picture of the text.
        let kept = LazyCell::new(|| -> HashSet<String> {
            let addresses = self.body().map(|image| complete(image.src(), self.url));
            addresses.map(|address| without_scheme(&address).to_owned()).collect()
        });
        let mut declared: Vec<&Sourced<String>> = self.declared.iter().collect();
        declared.sort_by_key(|image| match image.origin {
            Origin::Envelope => 0,
            Origin::OpenGraph => 1,
            _ => 2,
        });
        let (mut card, mut small_copy) = (None, None);
        for image in declared {
            let address = complete(&image.value, self.url);
            let bare = without_scheme(&address);
            let size = self.sizes.iter().find(|(src, _, _)| *src == image.value);
            let size = size.map(|(_, width, height)| (*width, *height));
            if is_of_site(&address)
                || (of_others.contains(bare) && !kept.contains(bare))
                || logos.contains(&plain(&image.value))
                || is_small(size)
            {
                continue;
            }
            let (is_copy, is_card) = (is_thumbnail(&address), is_card(&address));
            let found = (Sourced::new(address, image.origin), size);
            match (is_copy, is_card) {
                (false, false) => return Some(found),
                (false, true) => card.get_or_insert(found),
                (true, _) => small_copy.get_or_insert(found),
            };
        }
        card.or(small_copy)
    }

    /// The picture of the body of which a system declares its small copy.
    fn larger(&self, declared: &LeadImage) -> Option<LeadImage> {
        let (small, size) = declared;
        let name =
            small_name(&small.value).filter(|_| size.is_none_or(|size| is_vignette(Some(size))))?;
        self.body().find_map(|image| {
            let address = complete(image.src(), self.url);
            let size = image.width().zip(image.height());
            let is_larger = is_larger(&address, name)
                && !is_vignette(size)
                && (!is_numbered_by_sides(&small.value) || share_folder(&address, &small.value));
            is_larger.then(|| (Sourced::new(address, Origin::Markup), size))
        })
    }

    fn printed(&self, body: &[Block], is_of_site: impl Fn(&str) -> bool) -> Option<LeadImage> {
        let gone = self.dropped(|dropped| !is_of_others(dropped));
        crate::article::walk::images(body).into_iter().find_map(|image| {
            let address = complete(image.src(), self.url);
            let size = image.width().zip(image.height());
            let fits = !is_vignette(size) && !is_banner(size) && !is_ornament(&address);
            (fits && !gone.contains(without_scheme(&address)) && !is_of_site(&address))
                .then(|| (Sourced::new(address, Origin::Markup), size))
        })
    }

    fn body(&self) -> impl Iterator<Item = &'a Image> + use<'a> {
        crate::article::walk::images(self.body).into_iter()
    }

    /// The addresses of dropped pictures, without their schemes.
    fn dropped(&self, is_wanted: impl Fn(&Dropped) -> bool) -> HashSet<&'a str> {
        let dropped = self.dropped.iter().filter(|dropped| is_wanted(dropped));
        dropped.flat_map(|dropped| &dropped.images).map(|src| without_scheme(src)).collect()
    }
}

/// Whether a dropped block shows pictures of somebody else. The picture above a headline goes with its
/// header and stays the article's.
fn is_of_others(dropped: &Dropped) -> bool {
    let marked = matches!(dropped.evidence, Evidence::Markup | Evidence::Zone | Evidence::Rule);
    match dropped.reason {
        DropReason::QrPromo | DropReason::Comments => true,
        // What only stands too often is the picture of a section, and of the articles in it.
        DropReason::DecorativeImage => dropped.evidence != Evidence::Shape,
        DropReason::AppPromo | DropReason::Advertisement => marked,
        _ => false,
    }
}

/// Whether a picture is an icon or a tracking pixel.
fn is_small(size: Option<(u32, u32)>) -> bool {
    const SMALL: u32 = 64;
    size.is_some_and(|(width, height)| width <= SMALL || height <= SMALL)
}

/// Whether a picture of the body is too small to stand for it: the sign of a section, a face.
fn is_vignette(size: Option<(u32, u32)>) -> bool {
    const SMALL: u32 = 200;
    is_small(size) || size.is_some_and(|(width, height)| width <= SMALL && height <= SMALL)
}

/// Whether a picture has the form of a masthead.
fn is_banner(size: Option<(u32, u32)>) -> bool {
    const TALLEST: u32 = 150;
    size.is_some_and(|(width, height)| height <= TALLEST && width / height.max(1) >= 5)
}

/// Whether a picture of the body decorates it: a smiley, a flag, the sign of a loading script.
fn is_ornament(src: &str) -> bool {
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        "emoticons", "smilies", "smileys", "emoji", "loader", "badge", "icon", "icons",
        "statusicon",
    ];
    let path = without_query(without_scheme(src)).to_ascii_lowercase();
    path.split(|c: char| !c.is_ascii_alphanumeric()).any(|word| WORDS.contains(&word))
}
