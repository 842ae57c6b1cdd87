//! What stands before names in languages with capital letters, in small letters.

use super::names::small;
use super::words::is_job;
use crate::Role;
use crate::grammar::line::Line;
use crate::word_list::WordList;
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
            "opinion by", "review by", "reported by", "report by", "reporting by", "writing by", "posted by",
            "submitted by", "authored by", "guest post by", "guest article by", "guest column by",
            "a guest post by", "this is a guest post by",
            "this article was contributed by", "this article was written by", "live reporting by", "gastbeitrag von", "ein gastbeitrag von",
            "gastkommentar von", "interview by", "exclusive by", "as told to", "von",
            "geschrieben von", "verfasst von", "par", "écrit par",
            "rédigé par", "publié par", "propos recueillis par", "recueilli par",
            "entretien réalisé par", "por", "escrito por", "redactado por", "di", "scritto da",
            "a cura di", "door", "geschreven door", "av", "af", "skrevet av", "skrevet af",
            "skriven av", "text av", "tekst av", "oleh", "ditulis oleh", "napsal", "napsala",
            "opracował", "opracowała", "írta", "автор", "беседовал", "беседовала", "подготовил",
            "подготовила", "материал подготовил", "материал подготовила", "записал", "записала",
            "كتبت", "بقلم", "piše", "pišu",
            "de notre envoyé spécial", "de notre envoyée spéciale", "de notre correspondant",
            "de notre correspondante", "dal nostro inviato", "dalla nostra inviata",
            "dal nostro corrispondente", "dalla nostra corrispondente", "van onze verslaggever",
            "van onze verslaggeefster", "van onze correspondent", "door onze verslaggever",
            "door onze verslaggeefster", "von unserem korrespondenten",
            "von unserer korrespondentin", "von unserem reporter", "von unserem mitarbeiter",
            "de nuestro enviado especial", "de nuestra enviada especial",
            "de nuestro corresponsal", "do nosso correspondente", "da nossa correspondente",
        ],
    ),
    (
        Contributor,
        &[
            "additional reporting by", "with additional reporting by",
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
            "reviewed by", "medically reviewed by", "fact checked by",
        ],
    ),
    (
        Translator,
        &[
            "translated by", "translation by", "aus dem englischen von",
            "aus dem englischen übersetzt von", "aus dem französischen übersetzt von",
            "aus dem französischen von",
            "aus dem spanischen von", "aus dem italienischen von", "aus dem russischen von",
            "übersetzt von",
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
            "illustration von",
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
            "tác giả", "szerző", "autorzy", "autorka", "autoři", "rédaction", "بقلم", "الكاتب", "حوار",
            "كتب", "كتبت", "إعداد", "מאת", "συντάκτης", "reportagem", "protokoll", "интервью",
            "text und fotos", "textes et photos", "texto y fotos", "testo e foto",
            "texto e fotos", "tekst en foto's", "escribe", "escriben",
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
            "photographe", "fotografo", "fotoğraf", "фото", "zdjęcia", "kamera", "foto's",
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

/// What somebody made, where "of" or "by" and the name follow: Ein Bericht von, Un reportaje de.
#[rustfmt::skip]
static WORKS: WordList = WordList::new(&[
    "artikel", "bericht", "beitrag", "kommentar", "gastkommentar", "gastbeitrag", "analyse",
    "reportage", "interview", "essay", "porträt", "kolumne", "text", "texte", "article",
    "chronique", "enquête", "entretien", "articolo", "intervista", "testo", "commento",
    "servizio", "texto", "artigo", "artículo", "reportaje", "reportagem", "entrevista",
    "crónica", "crônica", "análisis", "análise",
]);

static ARTICLES: WordList = WordList::new(&["ein", "eine", "un", "une", "una", "um", "uma", "een"]);
static OF: WordList = WordList::new(&["von", "van", "par", "de", "di", "da", "por", "door"]);

/// What is done to it: article rédigé par.
#[rustfmt::skip]
static DONE: WordList = WordList::new(&[
    "rédigé", "rédigée", "écrit", "écrite", "proposé", "réalisé", "réalisée", "escrito", "redactado", "scritto", "verfasst",
    "geschrieben", "geschreven", "produzida", "realizada",
]);

/// "eine kolumne von": the characters of an article, a work and "of".
fn work_of(text: &str) -> Option<usize> {
    let after = |text: &str, list: &WordList| {
        let length = text.bytes().position(|byte| byte == b' ').unwrap_or(text.len());
        list.contains(text.get(..length)?).then_some(length + 1)
    };
    let article = after(text, &ARTICLES).unwrap_or(0);
    let work = article + after(text.get(article..)?, &WORKS)?;
    let work = work + after(text.get(work..)?, &DONE).unwrap_or(0);
    let end = work + after(text.get(work..)?, &OF)? - 1;
    Some(text.get(..end)?.chars().count())
}

/// "aus basel berichten": the characters of place and verb.
fn reported_from(text: &str) -> Option<usize> {
    const FROM: &str = "aus ";
    let mut words = text.strip_prefix(FROM)?.split(' ');
    let (place, verb) = (words.next()?, words.next()?);
    matches!(verb, "berichtet" | "berichten")
        .then(|| FROM.len() + place.chars().count() + 1 + verb.len())
}

/// Behind "de notre correspondant": the position after ", " where a place stands first.
fn past_place(line: &Line<'_>, at: usize, limit: usize) -> usize {
    const LONGEST_PLACE: usize = 30;
    let place =
        ["à ", "a ", "au ", "en ", "in ", "te "].iter().any(|word| line.word(at, word).is_some());
    let comma = line.find(at..limit.min(at + LONGEST_PLACE), |c| c == ',').filter(|_| place);
    comma.map_or(at, |comma| line.skip(comma + 1, |c| c == ' '))
}

/// Whether a title goes on to the end of a name's line: dal nostro corrispondente.
pub(super) fn is_of_house(text: &str) -> bool {
    const OPENINGS: [&str; 10] = [
        "dal nostro ",
        "dalla nostra ",
        "dai nostri ",
        "de notre ",
        "nuestro ",
        "nuestra ",
        "de nuestro ",
        "onze ",
        "van onze ",
        "unser ",
    ];
    let is_job = || text.split(' ').skip(1).any(is_job);
    OPENINGS.iter().any(|opening| text.starts_with(opening)) && is_job()
}

/// What signs for the whole newsroom: the position after it.
pub(super) fn newsroom(line: &Line<'_>, at: usize, limit: usize) -> Option<usize> {
    let first = line.at(at).to_lowercase().next()?;
    if !NEWSROOMS.iter().any(|words| words.starts_with(first)) {
        return None;
    }
    let text = small(line, at..limit.min(at + LONGEST));
    NEWSROOMS.iter().find(|words| text == **words).map(|words| at + words.chars().count())
}

#[rustfmt::skip]
const NEWSROOMS: &[&str] = &[
    "par la rédaction", "van onze redactie", "door onze redactie", "da redação", "de la redacción",
    "della redazione", "dalla redazione", "von der redaktion", "от редакции",
];

/// A lead-in and where its names begin.
#[derive(Debug, Clone, Copy)]
pub(in crate::grammar) struct LeadIn {
    pub role: Role,
    pub value: usize,
    /// After the word itself.
    pub end: usize,
    /// A colon sets it off.
    pub labelled: bool,
}

const LONGEST: usize = 36;

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

/// As `starts_with`; the last byte tells of most words that they do not.
fn begins_with(text: &str, word: &str) -> bool {
    let last = word.len().saturating_sub(1);
    text.as_bytes().get(last) == word.as_bytes().get(last) && text.starts_with(word)
}

/// The lead-in at a position: a word before names, or a label with a colon.
pub(in crate::grammar) fn lead_in(line: &Line<'_>, at: usize, limit: usize) -> Option<LeadIn> {
    let words_end = limit.min(at + LONGEST);
    let first = line.folded(at..words_end).first().and_then(|c| c.to_lowercase().next())?;
    let words = BY_INITIAL.get(&first)?;
    let text = small(line, at..words_end);
    let longest = |colon: bool| {
        words
            .iter()
            .filter(|word| word.colon == colon && begins_with(&text, word.text))
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
    let composed = || {
        let length = work_of(&text).or_else(|| reported_from(&text))?;
        let end = at + length;
        let value = line.skip(end, |c| c == ' ');
        let is_lead = value > end && line.at(value).is_uppercase();
        is_lead.then_some(LeadIn { role: Author, value, end, labelled: false })
    };
    let word = longest(false).map(|lead| {
        let ours = ["notre", "nostr", "onze", "unser", "nuestr", "noss"];
        let ours = ours.iter().any(|word| small(line, at..lead.end).contains(word));
        LeadIn {
            value: if ours { past_place(line, lead.value, limit) } else { lead.value },
            ..lead
        }
    });
    let word = word.or_else(composed);
    // "Text: Ann Lee" before "Text by"; the longer of the two.
    match (word, longest(true)) {
        (Some(word), Some(label)) => Some(if label.end > word.end { label } else { word }),
        (word, label) => word.or(label),
    }
}
