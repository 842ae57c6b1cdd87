//! How likely a page is of each type.

use super::features::PageFacts;
use super::model::Model;
use super::page_kind;
use crate::PageType;
use std::ops::{Index, IndexMut};

/// In the order of the model's forests.
const PAGE_TYPES: [PageType; page_kind::TYPES] = [
    PageType::Article,
    PageType::Forum,
    PageType::Product,
    PageType::Collection,
    PageType::Listing,
    PageType::Documentation,
    PageType::Service,
];

/// The share of each page type; all are 1 together.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Shares([f32; page_kind::TYPES]);

impl Index<PageType> for Shares {
    type Output = f32;
    fn index(&self, page_type: PageType) -> &f32 {
        &self.0[place(page_type)]
    }
}

impl IndexMut<PageType> for Shares {
    fn index_mut(&mut self, page_type: PageType) -> &mut f32 {
        &mut self.0[place(page_type)]
    }
}

fn place(page_type: PageType) -> usize {
    match page_type {
        PageType::Article => 0,
        PageType::Forum => 1,
        PageType::Product => 2,
        PageType::Collection => 3,
        PageType::Listing => 4,
        PageType::Documentation => 5,
        PageType::Service => 6,
    }
}

impl Shares {
    /// By the model: the softmax of what its forests say of a page like this, with these words.
    pub(super) fn by_model<'a>(
        model: &Model,
        kind: &[f32; page_kind::COUNT],
        words: impl Iterator<Item = &'a [u8]>,
    ) -> Self {
        let mut row = [0.0f32; page_kind::COUNT + page_kind::TYPES];
        let (inputs, sums) = row.split_at_mut(page_kind::COUNT);
        inputs.copy_from_slice(kind);
        let mut places: Vec<usize> =
            words.filter_map(|word| model.page_words.place(word)).collect();
        places.sort_unstable();
        places.dedup();
        for place in places {
            let weights = model.page_words.weights(place);
            sums.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += weight);
        }
        let mut odds = [f32::NEG_INFINITY; page_kind::TYPES];
        odds.iter_mut().zip(&model.page_types).for_each(|(odd, f)| *odd = f.evaluate(&row));
        let highest = odds.iter().copied().fold(f32::NEG_INFINITY, f32::max);
        let shares = odds.map(|odd| (odd - highest).exp());
        let total: f32 = shares.iter().sum();
        Self(shares.map(|share| share / total))
    }

    /// Gives the shares of page types to those that the page's head, its address or its system tells.
    pub(super) fn heed(&mut self, facts: &PageFacts, has_posts: bool) {
        use PageType::{Article, Collection, Documentation, Forum, Listing, Product, Service};
        // However much like an article the first post looks beside replies that are called comments.
        if facts.is_thread {
            self.give(Forum, &[Article]);
        }
        if facts.is_documentation {
            self.give(Documentation, &[Article, Collection, Listing, Service]);
        }
        if facts.is_archive {
            self.give(Listing, &[Article]);
        }
        if facts.og_product && facts.ld_product {
            self.give(Product, &[Article]);
        }
        // However much the page of what a shop sells looks like texts or cards of others.
        if facts.is_product {
            self.give(Product, &[Article, Collection, Listing]);
        }
        if has_posts && !facts.ld_article && self[Forum] > 0.0 {
            self.give(Forum, &PAGE_TYPES);
            self[Forum] = 1.0;
        }
    }

    fn give(&mut self, to: PageType, from: &[PageType]) {
        let given: f32 = from.iter().map(|&page_type| std::mem::take(&mut self[page_type])).sum();
        self[to] += given;
    }

    /// The likeliest page type and its share.
    pub(super) fn likeliest(&self) -> (PageType, f32) {
        let shares = PAGE_TYPES.into_iter().map(|page_type| (page_type, self[page_type]));
        shares.max_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or_default()
    }

    /// What the threshold is multiplied with: a page of documentation is nearly whole its own content,
    /// an article page hardly ever.
    pub(super) fn strictness(&self) -> f32 {
        let factor = |page_type| match page_type {
            PageType::Article => 1.2,
            PageType::Forum | PageType::Product => 1.0,
            PageType::Collection | PageType::Listing | PageType::Service => 0.8,
            PageType::Documentation => 0.55,
        };
        PAGE_TYPES.into_iter().map(|page_type| self[page_type] * factor(page_type)).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_page_says_of_its_kind_moves_the_shares() {
        let shares = |facts: PageFacts, has_posts| {
            let mut shares = Shares([0.4, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1]);
            shares.heed(&facts, has_posts);
            shares.0.map(|share| (10.0 * share).round())
        };
        let none = PageFacts::default();
        let thread = PageFacts { is_thread: true, ..none.clone() };
        assert_eq!(shares(thread, false), [0.0, 5.0, 1.0, 1.0, 1.0, 1.0, 1.0]);
        let documentation = PageFacts { is_documentation: true, ..none.clone() };
        assert_eq!(shares(documentation, false), [0.0, 1.0, 1.0, 0.0, 0.0, 8.0, 0.0]);
        let archive = PageFacts { is_archive: true, ..none.clone() };
        assert_eq!(shares(archive, false), [0.0, 1.0, 1.0, 1.0, 5.0, 1.0, 1.0]);
        let product = PageFacts { is_product: true, ..none.clone() };
        assert_eq!(shares(product, false), [0.0, 1.0, 7.0, 0.0, 0.0, 1.0, 1.0]);
        assert_eq!(shares(none.clone(), false), [4.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0]);
        let shop = PageFacts { og_product: true, ld_product: true, ..none.clone() };
        assert_eq!(shares(shop, false), [0.0, 1.0, 5.0, 1.0, 1.0, 1.0, 1.0]);
        let article = PageFacts { ld_article: true, ..none.clone() };
        assert_eq!(shares(article, true), [4.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0]);
        assert_eq!(shares(none, true), [0.0, 10.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
    }

    #[test]
    fn each_type_has_its_place() {
        for (index, page_type) in PAGE_TYPES.into_iter().enumerate() {
            assert_eq!(place(page_type), index);
        }
    }
}
