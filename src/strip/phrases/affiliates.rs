//! More phrases: that the site earns from links in the text, in the languages that say so on every page.

use super::form::Needs::Edge;
use super::form::{Phrase, sentence};
use crate::DropReason::Disclaimer;

/// At the edges only: between paragraphs it is what a report on such links says.
pub(super) static AFFILIATES: &[Phrase] = &[sentence(
    Disclaimer,
    Edge,
    420,
    &[
        r"\b(this|our|my) (post|article|page|site|website|blog|story|guide|review|recipe|newsletter)\b[^\x22.]{0,24} (may |might |can |will |also )*(contains?|includes?|uses?) (\w+ ){0,3}affiliate links?\b",
        r"^\W*some (of the )?links (in|on) (this|our|my|the) \w+ are affiliate\b",
        r"^[^\x22]*\b(we|i) (may |also |sometimes )*use (\w+ ){0,3}affiliate links?\b",
        r"^\W*affiliate links? (are|is|may be) (used|included)\b",
        r"\bas an amazon (associate|affiliate),? (i|we|this|our|the)\b[^\x22]*\bearns?\b",
        // What is earned when readers buy, and the other way round.
        r"^[^\x22]*\b(links?|purchas(e|ed|es)|buy|click)\b[^\x22]*\b((we|i)\W? (may|might|can|could|will|do|would|'?d|'?ll)|(media|group|site) (may|might)) (also |sometimes )*(earn|receive|get|make|collect) (an? |some |small |financial |affiliate )*(commissions?|compensation|kickback)\b",
        r"^[^\x22]*\b((we|i)\W? (may|might|can|could|will|do|would|'?d|'?ll)|(media|group|site) (may|might)) (also |sometimes )*(earn|receive|get|make|collect) (an? |some |small |financial |affiliate )*(commissions?|compensation|kickback)\b[^\x22]*\b(links?|purchas(e|es|ed)|buy|click)\b",
        r"\bpurchases (made )?through (the |our |these )?links? (may )?earns? (us|me) (\w+ ){0,2}commission\b",
        // (*) Affiliate-Links: what a star marks.
        r"^[^\x22]*(\bstern(chen)?\b|\*)[^\x22]*\b(affiliate|provisions|partner|werbe)-?links?\b",
        r"^[^\x22]*\b(affiliate|provisions|partner|werbe)-?links?\b[^\x22]*(\bstern(chen)?\b|\*)",
        r"^[ -/:-@]*((hinweis|anzeige|transparenz)[ -/:-@]+)?(in diesem (artikel|beitrag|text) sind|dieser (artikel|beitrag|text) enthält) (affiliate|provisions|partner|werbe)-?links?\b",
        r"\b(cet article|ce (site|billet)|este (artículo|texto|artigo|site)|questo (articolo|sito)|dit artikel|deze (site|pagina))\b[^\x22]*\b(liens? (affilié|d.affiliation)|enlaces? de afilia|link (di affiliazione|affiliat)|links? de afilia|affiliatielinks?)",
        r"(当サイト|当ブログ|[本この]の?(记事|サイト|ページ|ブログ)).{0,8}アフィリエイト(広告|リンク|プログラム)(を(利用|使用|含)|が含まれ)",
    ],
)];
