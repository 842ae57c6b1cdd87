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
        r"\b(post|article|page|site|website|blog|story|guide|review|recipe|links?)\b[^\x22.]{0,24} (may |might |can |will |also )*(contains?|includes?|uses?|are|is|has) (\w+ ){0,3}affiliate (links?|ones)\b",
        r"^[^\x22]*\b(we|i) (may |also |sometimes )*use (\w+ ){0,3}affiliate links?\b",
        r"^\W*affiliate links? (are|is|may be) (used|included)\b",
        r"\bas an amazon (associate|affiliate)\b[^\x22]*\bearns?\b",
        // What is earned when readers buy, and the other way round.
        r"^[^\x22]*\b(links?|purchas(e|ed|es)|buy|click)\b[^\x22]*\b(we|i|media|group|site)\W? (may|might|can|could|will|do|would|'?d|'?ll) (also |sometimes )*(earn|receive|get|make|collect) (\w+ ){0,3}\W?(\w+\W? )?(commissions?|compensation|kickback)\b",
        r"^[^\x22]*\b(we|i|media|group|site)\W? (may|might|can|could|will|do|would|'?d|'?ll) (also |sometimes )*(earn|receive|get|make|collect) (\w+ ){0,3}\W?(\w+\W? )?(commissions?|compensation|kickback)\b[^\x22]*\b(links?|purchas(e|es|ed)|buy|click)\b",
        r"\bpurchases (made )?through (the |our |these )?links? (may )?earns? (us|me) (\w+ ){0,2}commission\b",
        r"^[^\x22]*\b(affiliate|provisions|partner|werbe)-?links?\b[^\x22]*\b(provision|vergütung|gekennzeichnet|markiert|sternchen)",
        r"^[^\x22]*\b(gekennzeichnet|markiert|sternchen)[^\x22]*\b(affiliate|provisions|partner|werbe)-?links?\b",
        r"\b(liens? (affilié|d.affiliation)|enlaces? de afilia|link (di affiliazione|affiliat)|links? de afilia|affiliatielinks?)[^\x22]*\b(commission|comisión|commissione|comissão|commissie|rémunér)",
        r"アフィリエイト(広告|リンク|プログラム)(を(利用|使用|含)|が含まれ)",
    ],
)];
