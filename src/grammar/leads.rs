//! What stands before names in languages with capital letters, in small letters.

use super::latin_names::small;
use super::line::Line;
use crate::Role;
use Role::{Author, Contributor, Editor, Illustrator, Photographer, Proofreader, Translator};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Before names without a colon.
#[rustfmt::skip]
const WORDS: &[(Role, &[&str])] = &[
    (
        Author,
        &[
            "by", "written by", "story by", "words by", "text by", "article by", "analysis by",
            "opinion by", "review by", "reported by", "report by", "posted by", "authored by",
            "interview by", "von", "geschrieben von", "verfasst von", "ein artikel von",
            "ein beitrag von", "ein kommentar von", "ein gastbeitrag von", "eine analyse von",
            "eine reportage von", "ein interview von", "kommentar von", "text von", "par",
            "écrit par", "rédigé par", "publié par", "propos recueillis par", "texte par", "por",
            "escrito por", "redactado por", "texto por", "di", "scritto da", "a cura di",
            "articolo di", "testo di", "door", "geschreven door", "av", "af", "skrevet av",
            "skrevet af", "skriven av", "text av", "tekst av", "oleh", "ditulis oleh", "napsal",
            "napsala", "opracował", "opracowała", "írta",
        ],
    ),
    (
        Contributor,
        &[
            "reporting by", "additional reporting by", "with additional reporting by",
            "with reporting by", "with contributions from", "additional writing by",
            "unter mitarbeit von", "mit informationen von", "researched by", "mit beiträgen von",
            "avec la collaboration de", "avec la contribution de", "con la colaboración de",
            "con información de", "com a colaboração de", "con la collaborazione di",
            "met medewerking van", "research by",
        ],
    ),
    (
        Editor,
        &[
            "edited by", "editing by", "editado por", "redigiert von", "edição de",
            "reviewed by", "fact checked by",
        ],
    ),
    (
        Translator,
        &[
            "translated by", "translation by", "aus dem englischen von", "übersetzt von",
            "übersetzung von", "traduit par", "traduit de l'anglais par", "traducido por",
            "traducción de", "traduzido por", "tradução de", "tradotto da", "traduzione di",
            "vertaald door", "vertaling door", "översättning av", "oversat af", "oversatt av",
        ],
    ),
    (
        Photographer,
        &[
            "photo by", "photos by", "photographs by", "photography by", "pictures by",
            "video by", "videos by", "fotos von", "foto von", "photos par", "fotos de",
            "foto di", "foto's door", "foto av", "foto af", "fotografías de",
        ],
    ),
    (
        Illustrator,
        &[
            "illustration by",
            "illustrations by",
            "illustrated by",
            "graphics by",
            "illustrationen von",
        ],
    ),
];

/// Before names with a colon.
#[rustfmt::skip]
const LABELS: &[(Role, &[&str])] = &[
    (
        Author,
        &[
            "author", "authors", "writer", "writers", "reporter", "reporters", "text", "words",
            "story", "byline", "autor", "autorin", "autoren", "autorinnen", "autora", "autores",
            "autore", "autori", "autrice", "auteur", "auteure", "auteurs", "journaliste",
            "journalist", "journalists", "författare", "forfatter", "skribent", "skribenter",
            "tekst", "texte", "texto", "testo", "interview", "reportage", "redactor",
            "redactora", "periodista", "jornalista", "kirjoittaja", "teksti", "yazar", "yazan",
            "muhabir", "haber", "автор", "авторы", "текст", "автор текста", "автор статьи",
            "автор материала", "корреспондент", "журналист", "автори", "penulis", "pewarta",
            "tác giả", "szerző", "autorzy", "autorka", "autoři", "rédaction", "بقلم", "الكاتب",
            "كتب", "كتبت", "إعداد", "מאת", "συντάκτης",
        ],
    ),
    (
        Contributor,
        &[
            "mitarbeit", "reporting", "contributor", "contributors", "additional reporting",
            "colaboración",
        ],
    ),
    (
        Editor,
        &[
            "editor", "editors", "editing", "edited", "redaktion", "edición", "edição",
            "redactie", "eindredactie", "redaktør", "redaktör", "redaktor", "redakcja",
            "редактор", "editör", "penyunting", "bearbeitung", "biên tập",
            "a cura della redazione",
        ],
    ),
    (
        Proofreader,
        &[
            "proofreading", "proofreader", "korrektorat", "lektorat", "корректор", "korekta",
        ],
    ),
    (
        Translator,
        &[
            "translation", "translator", "übersetzung", "traduction", "traducción", "tradução",
            "traduzione", "vertaling", "tłumaczenie", "перевод", "переводчик", "översättning",
            "çeviri",
        ],
    ),
    (
        Photographer,
        &[
            "photo", "photos", "photography", "photographer", "pictures", "video", "foto",
            "fotos", "fotograf", "bild", "bilder", "fotografie", "fotografía", "fotografías",
            "photographe", "fotografo", "fotoğraf", "фото", "zdjęcia", "kamera",
        ],
    ),
    (
        Illustrator,
        &[
            "illustration", "illustrations", "graphics", "grafik", "graphic", "infographic",
            "infografía",
        ],
    ),
];

/// A lead-in and where its names begin.
#[derive(Debug, Clone, Copy)]
pub(super) struct LeadIn {
    pub role: Role,
    pub value: usize,
    /// After the word itself.
    pub end: usize,
    /// A colon sets it off.
    pub labelled: bool,
}

const LONGEST: usize = 32;

/// A word of the tables.
struct Word {
    text: &'static str,
    role: Role,
    colon: bool,
    /// In characters.
    length: usize,
}

/// The words of both tables by their first character, in their order.
static BY_INITIAL: LazyLock<BTreeMap<char, Vec<Word>>> = LazyLock::new(|| {
    let mut index: BTreeMap<char, Vec<Word>> = BTreeMap::new();
    for (table, colon) in [(WORDS, false), (LABELS, true)] {
        for &(role, words) in table {
            for &text in words {
                let word = Word { text, role, colon, length: text.chars().count() };
                index.entry(text.chars().next().unwrap_or_default()).or_default().push(word);
            }
        }
    }
    index
});

/// The lead-in at a position: a word before names, or a label with a colon.
pub(super) fn lead_in(line: &Line<'_>, at: usize, limit: usize) -> Option<LeadIn> {
    let limit = limit.min(at + LONGEST);
    let first = line.folded(at..limit).first().and_then(|c| c.to_lowercase().next())?;
    let words = BY_INITIAL.get(&first)?;
    let text = small(line, at..limit);
    let longest = |colon: bool| {
        words
            .iter()
            .filter(|word| word.colon == colon && text.starts_with(word.text))
            .filter_map(|&Word { role, length, .. }| {
                let end = at + length;
                let value = line.skip(end, |c| c == ' ');
                let marked = matches!(line.at(value), ':' | '|' | '=');
                let fits = if colon { marked } else { value > end || marked };
                let value = line.skip(value, |c| matches!(c, ' ' | ':' | '|' | '='));
                fits.then_some(LeadIn { role, value, end, labelled: marked })
            })
            .max_by_key(|lead| lead.end)
    };
    // "Text: Ann Lee" before "Text by"; the longer of the two.
    match (longest(false), longest(true)) {
        (Some(word), Some(label)) => Some(if label.end > word.end { label } else { word }),
        (word, label) => word.or(label),
    }
}
