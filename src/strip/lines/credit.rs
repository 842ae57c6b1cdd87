//! Lines of their own about pictures: a credit for all of them at the end, who took or drew them.

use crate::grammar::{parse_crew_line, split_credit};
use crate::strip::Findings;
use crate::strip::spot::{Found, Place, Spot};
use crate::{DropReason, Evidence};

/// Widest line that can be one.
const WIDEST: usize = 60;

/// Widest caption above a credit.
const WIDEST_CAPTION: usize = 140;

/// Whether the line is nothing but credits, and no picture's: directly after a picture it is
/// that picture's caption.
pub(in crate::strip) fn judge(spot: Spot<'_>, findings: &mut Findings) -> Option<Found> {
    if spot.place == Place::Tail
        && spot.narrow(WIDEST_OF_LEAD).is_some_and(|line| is_of_lead(line.folded()))
    {
        return Some(Found::line(DropReason::ImageCredit, Evidence::Words));
    }
    let (view, line) = (spot.view, spot.narrow(WIDEST)?);
    // Its caption may stand between.
    let before = |count: usize| line.block.checked_sub(count);
    let caption = before(1).is_some_and(|at| view.width(at..at + 1) <= WIDEST_CAPTION);
    let after_picture = before(1).is_some_and(|at| view.is_media(at))
        || caption && before(2).is_some_and(|at| view.is_media(at));
    if !matches!(spot.place, Place::Head | Place::Tail) || after_picture {
        return None;
    }
    let found = Found::line(DropReason::ImageCredit, Evidence::Shape);
    if let Some(people) = parse_crew_line(line.text) {
        findings.add_crew(line.text, people);
        return Some(found);
    }
    // 头图 | 视觉中国
    let of_title = ["头图", "题图", "封面"].iter().any(|word| line.folded().starts_with(word));
    if spot.place == Place::Head && !of_title {
        return None;
    }
    let credit = split_credit(line.text)?;
    // The caption of a picture that is not there: ▲黑嘴鷗。（圖／保護區提供）
    let orphan = line.text.starts_with(['▲', '△', '↑', '▼']);
    let whole = line.text.get(..credit.start).is_some_and(|t| t.trim_matches(BRACKETS).is_empty())
        && line.text.get(credit.end..).is_some_and(|t| t.trim_matches(BRACKETS).is_empty());
    (whole || orphan).then_some(found)
}

/// Widest line that tells below the text what the picture above it is.
const WIDEST_OF_LEAD: usize = 200;

/// Beitragsbild: Titelseite vom 2. April; Featured image by Ann Lee.
fn is_of_lead(folded: &str) -> bool {
    let rest = LEADS.iter().find_map(|name| folded.strip_prefix(name));
    // Titelbild (1912) und Umschlag zeigen den Hafen.
    let in_brackets = |rest: &str| {
        let inside = rest.strip_prefix('(').and_then(|rest| rest.split_once(')'));
        inside.is_some_and(|(_, behind)| !behind.contains(char::is_alphanumeric))
    };
    // Cover image by Ann Lee won the prize of the harbour last year, and it sold out in two days.
    let is_sentence = folded.len() > LONGEST_ENDED && folded.ends_with(['.', '!', '?']);
    rest.map(str::trim_start).is_some_and(|rest| {
        let names = || ["by ", "via ", "credit"].iter().any(|word| rest.starts_with(word));
        rest.starts_with([':', '©']) || in_brackets(rest) || (!is_sentence && names())
    })
}

/// Bytes of a credit without a label's mark that ends as sentences do.
const LONGEST_ENDED: usize = 80;

/// What sites call the picture above a text.
const LEADS: &[&str] = &[
    "beitragsbild",
    "bildnachweis",
    "titelbild",
    "artikelbild",
    "aufmacherbild",
    "featured image",
    "header image",
    "lead image",
    "cover image",
    "image illustrative",
    "image d'illustration",
    "image à la une",
    "photo à la une",
    "imagen destacada",
    "imagen de portada",
    "imagem destacada",
    "foto de capa",
    "immagine di copertina",
    "foto di copertina",
    "omslagfoto",
    "zdjęcie główne",
];

const BRACKETS: [char; 14] =
    ['*', '※', '(', ')', '[', ']', '【', '】', '（', '）', '。', '.', ' ', '\u{3000}'];

#[cfg(test)]
mod tests {
    use super::is_of_lead;

    #[test]
    fn names_of_the_picture_above_tell_what_it_is() {
        for name in [
            "beitragsbild",
            "bildnachweis",
            "titelbild",
            "artikelbild",
            "aufmacherbild",
            "featured image",
            "header image",
            "lead image",
            "cover image",
            "image illustrative",
            "image d'illustration",
            "image à la une",
            "photo à la une",
            "imagen destacada",
            "imagen de portada",
            "imagem destacada",
            "foto de capa",
            "immagine di copertina",
            "foto di copertina",
            "omslagfoto",
            "zdjęcie główne",
        ] {
            for rest in [
                ": the harbour",
                " credit ann lee",
                " © ann lee",
                " (ann lee)",
                " by ann lee",
                " via agency",
            ] {
                assert!(is_of_lead(&format!("{name}{rest}")), "{name}{rest}");
            }
            let sentences = [
                " shows the harbour",
                " (1912) shows the harbour",
                " by ann lee won the prize of the harbour last year, and the print sold out in a day.",
            ];
            for sentence in sentences {
                assert!(!is_of_lead(&format!("{name}{sentence}")), "{name}{sentence}");
            }
        }
    }
}
