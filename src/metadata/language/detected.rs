//! The language that the words of the page's prose tell.

use crate::layout::{Block, Layout};
use crate::word_list::WordList;
use whatlang::Lang;

/// Characters of prose that are looked at, at most and at least.
const SAMPLE: usize = 1200;
const LEAST: usize = 200;
/// Shorter blocks are labels, menus and names.
const PROSE: u32 = 60;

/// The two-letter code of the language of the prose; `None` where there is little, or it cannot be
/// told for certain.
pub(in crate::metadata) fn language(layout: &Layout) -> Option<&'static str> {
    let prose = |block: &&Block| {
        block.is_shown_text()
            && block.characters >= PROSE
            && block.link_characters * 3 <= block.characters
    };
    let mut sample = String::new();
    for block in layout.blocks.iter().filter(prose) {
        let left = SAMPLE.saturating_sub(sample.len());
        let text = layout.block_text(block);
        let cut = (text.len() > left).then(|| text.char_indices().nth(left)).flatten();
        sample.push_str(cut.and_then(|(end, _)| text.get(..end)).unwrap_or(text));
        sample.push(' ');
        if sample.len() >= SAMPLE {
            break;
        }
    }
    if sample.len() < LEAST {
        return None;
    }
    if is_english(&sample) {
        return Some("en");
    }
    let info = whatlang::detect(&sample).filter(whatlang::Info::is_reliable)?;
    CODES.iter().find(|(lang, _)| *lang == info.lang()).map(|(_, code)| *code)
}

/// Whether a text is made of the commonest words of English as no other language is: most pages are
/// English, and comparing trigrams with those of all languages costs more than reading a page's head.
fn is_english(text: &str) -> bool {
    const LEAST_WORDS: usize = 40;
    let (mut words, mut common) = (0, 0);
    for word in text.split_ascii_whitespace() {
        words += 1;
        common += usize::from(ENGLISH.contains(word));
    }
    words >= LEAST_WORDS && common * 8 >= words
}

static ENGLISH: WordList = WordList::new(&[
    "the", "of", "and", "to", "that", "with", "was", "for", "is", "have", "from", "by", "are",
    "which", "they", "their", "has", "this", "be", "were", "not",
]);

/// Whether a text in which one language was detected can be in the declared one: the same, or one
/// that trigrams do not tell from it.
pub(in crate::metadata) fn agrees(detected: &str, declared: &str) -> bool {
    const ALIKE: &[&[&str]] = &[
        &["no", "nb", "nn", "da", "sv"],
        &["hr", "sr", "bs", "sl", "sh"],
        &["cs", "sk"],
        &["id", "ms", "jv", "su"],
        &["pt", "gl"],
        &["es", "ca", "gl", "oc", "eu"],
        &["af", "nl", "fy"],
        &["tr", "az", "tk", "uz"],
        &["ro", "mo"],
        &["fr", "oc", "br"],
        &["tl", "fil", "ceb"],
        &["ru", "uk", "be", "bg", "mk", "sr"],
        &["hi", "mr", "ne"],
        &["ar", "fa", "ur"],
        &["zh", "yue", "ja"],
        &["he", "iw", "yi"],
    ];
    detected == declared
        || ALIKE.iter().any(|group| group.contains(&detected) && group.contains(&declared))
}

/// Languages and their two-letter codes.
#[rustfmt::skip]
const CODES: &[(Lang, &str)] = &[
    (Lang::Eng, "en"), (Lang::Deu, "de"), (Lang::Fra, "fr"), (Lang::Spa, "es"), (Lang::Por, "pt"),
    (Lang::Ita, "it"), (Lang::Nld, "nl"), (Lang::Swe, "sv"), (Lang::Dan, "da"), (Lang::Nob, "no"),
    (Lang::Fin, "fi"), (Lang::Est, "et"), (Lang::Lav, "lv"), (Lang::Lit, "lt"), (Lang::Pol, "pl"),
    (Lang::Ces, "cs"), (Lang::Slk, "sk"), (Lang::Hun, "hu"), (Lang::Ron, "ro"), (Lang::Slv, "sl"),
    (Lang::Hrv, "hr"), (Lang::Srp, "sr"), (Lang::Tur, "tr"), (Lang::Vie, "vi"), (Lang::Ind, "id"),
    (Lang::Cat, "ca"), (Lang::Afr, "af"), (Lang::Rus, "ru"), (Lang::Ukr, "uk"), (Lang::Bul, "bg"),
    (Lang::Bel, "be"), (Lang::Mkd, "mk"), (Lang::Ell, "el"), (Lang::Ara, "ar"), (Lang::Pes, "fa"),
    (Lang::Urd, "ur"), (Lang::Heb, "he"), (Lang::Hin, "hi"), (Lang::Mar, "mr"), (Lang::Nep, "ne"),
    (Lang::Ben, "bn"), (Lang::Tam, "ta"), (Lang::Tel, "te"), (Lang::Guj, "gu"), (Lang::Kan, "kn"),
    (Lang::Mal, "ml"), (Lang::Pan, "pa"), (Lang::Sin, "si"), (Lang::Tha, "th"), (Lang::Khm, "km"),
    (Lang::Mya, "my"), (Lang::Kat, "ka"), (Lang::Hye, "hy"), (Lang::Amh, "am"), (Lang::Jpn, "ja"),
    (Lang::Kor, "ko"), (Lang::Cmn, "zh"), (Lang::Aze, "az"), (Lang::Tgl, "tl"), (Lang::Cym, "cy"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn detected(text: &str) -> Option<&'static str> {
        language(&crate::layout::layout_of(&format!("<p>{text}</p>")))
    }

    #[test]
    fn the_words_of_some_sentences_tell_the_language() {
        let german = "Die Brücke über den Fluss ist am Montag für Fußgänger und Radfahrer geöffnet \
            worden. Autos dürfen erst im Herbst darüber fahren, weil die Zufahrt auf der anderen \
            Seite noch nicht fertig ist. Die Stadt rechnet mit weniger Stau auf den alten Straßen.";
        assert_eq!(detected(german), Some("de"));
        assert_eq!(detected("Die Brücke ist offen."), None, "too little");
    }

    #[test]
    fn english_is_told_by_its_commonest_words() {
        let text = "The bridge over the river was opened on Monday for the people who walk and those \
            that have bicycles, said the mayor, and by autumn it is to be open for cars from both \
            towns, which were promised that they are not to wait for another year with their dust.";
        assert!(is_english(text));
        assert_eq!(whatlang::detect_lang(text), Some(Lang::Eng));
        assert!(!is_english(
            &"de brug over de rivier is maandag voor fietsers en voetgangers geopend ".repeat(10)
        ));
    }

    #[test]
    fn languages_that_are_alike_are_not_held_against_each_other() {
        assert!(agrees("da", "nb") && agrees("de", "de") && agrees("sr", "hr"));
        assert!(!agrees("de", "en") && !agrees("fr", "es"));
    }
}
