//! The words of bylines in scripts with capital letters, in small letters.

use crate::grammar::moments::says_printed;
use crate::word_list::WordList;

/// Small words inside names.
#[rustfmt::skip]
static PARTICLES: WordList = WordList::new(&[
    "von", "van", "de", "der", "den", "het", "zu", "zum", "zur", "vom", "di", "da", "do", "dos",
    "das", "du", "des", "la", "le", "del", "della", "dei", "lo", "el", "al", "bin", "ibn",
    "bint", "ben", "abu", "v.", "ter", "ten", "af", "ul", "ur", "bte", "ap", "mac", "st", "'t",
]);

/// Between the names of a list.
#[rustfmt::skip]
static CONJUNCTIONS: WordList = WordList::new(&[
    "and", "und", "et", "y", "e", "i", "og", "och", "en", "и", "та", "ve", "dan", "và", "sowie",
    "oraz", "és", "a", "ja", "και", "&", "+",
]);

/// Those that also stand inside one name: Ortega y Gasset.
static INSIDE_NAMES: WordList = WordList::new(&["y", "e", "i"]);

/// Before those who helped, or the agency whose material was used.
#[rustfmt::skip]
static WITH: WordList = WordList::new(&[
    "with", "mit", "avec", "con", "com", "met", "med", "z", "с", "ile",
]);

/// Before a place.
static PLACES: WordList = WordList::new(&[
    "in", "at", "from", "aus", "à", "au", "em", "desde", "w", "в", "из", "fra", "från",
]);

/// Before the outlet somebody writes for.
static FOR: WordList = WordList::new(&[
    "for", "of", "für", "pour", "para", "per", "voor", "för", "til", "dla", "для", "via",
]);

/// What somebody is: the last word, or the first, of a title after a name.
#[rustfmt::skip]
static JOBS: WordList = WordList::new(&[
    "vp", "editor", "reporter", "correspondent", "writer", "staff", "journalist", "columnist",
    "contributor", "producer", "analyst", "author", "director", "manager", "president", "chief",
    "ceo", "cto", "cfo", "founder", "co-founder", "publisher", "expert", "specialist", "professor", "prof",
    "researcher", "fellow", "lecturer", "physician", "dietitian", "attorney", "lawyer",
    "consultant", "engineer", "intern", "freelance", "freelancer", "senior", "head", "member",
    "partner", "officer", "redakteur", "redakteurin", "korrespondent", "korrespondentin",
    "chefredakteur", "chefredakteurin", "autor", "journaliste", "correspondant",
    "correspondante", "envoyé", "envoyée", "rédacteur", "rédactrice", "periodista",
    "corresponsal", "redactor", "redactora", "enviado", "enviada", "jornalista", "repórter",
    "correspondente", "giornalista", "corrispondente", "inviato", "inviata", "redacteur",
    "verslaggever", "skribent", "reporterin",
    "корреспондент", "журналист", "обозреватель", "редактор", "dziennikarz", "muhabir",
    "wartawan", "kontributor", "koresponden", "jurnalis", "pewarta", "muhabiri", "korespondent",
    "korespondentka", "zpravodaj", "zpravodajka", "dopisnik", "dopisnica", "tudósító", "corespondent",
    "corespondenta", "ανταποκριτής", "ανταπόκριση", "кореспондент", "спецкор", "собкор", "репортер",
    "photographer", "fotograf", "fotografin",
]);

/// What correspondents write about, as it stands before the word for them.
#[rustfmt::skip]
static BEATS: WordList = WordList::new(&[
    "environment", "political", "politics", "health", "science", "business", "education",
    "technology", "economics", "financial", "diplomatic", "defence", "defense", "security",
    "religion", "legal", "media", "arts", "culture", "sports", "foreign", "affairs", "home",
    "climate", "energy", "transport", "europe", "asia", "africa", "america", "senior", "chief",
]);

/// How German words for what somebody is end: "Projektleiterin". Of the first word only, since
/// names of families end so, too.
#[rustfmt::skip]
const JOB_ENDINGS: &[&str] = &[
    "leiter", "leiterin", "redakteur", "redakteurin", "sprecher", "sprecherin", "referent",
    "referentin", "direktor", "direktorin", "führer", "führerin", "forscher", "forscherin",
    "berater", "beraterin", "experte", "expertin", "anwalt", "anwältin", "wissenschaftler",
    "wissenschaftlerin", "professor", "professorin", "korrespondent", "korrespondentin",
    "vorsitzende", "vorsitzender",
];

/// Academic letters after a name that are not all capitals.
static DEGREES: WordList = WordList::new(&["phd", "ph.d", "ph.d."]);

/// Bodies of people that sign: nobody in person. The last word, or the only one.
#[rustfmt::skip]
static BODIES: WordList = WordList::new(&[
    "team", "staff", "desk", "newsdesk", "newsroom", "redaktion", "redazione", "redacción",
    "redação", "rédaction", "redactie", "redakcja", "редакция", "redaksi", "toimitus",
    "redaktionen", "redaksjonen", "editors", "contributors", "board", "bureau", "agencies",
    "wires", "marketing",
]);

/// What a house calls its offices and those who write there, behind its name and a hyphen.
#[rustfmt::skip]
static HOUSES: WordList = WordList::new(&[
    "studio", "hauptstadtstudio", "büro", "hauptstadtbüro", "pressestelle",
]);

/// What an author field holds where nobody is named.
#[rustfmt::skip]
static NOBODY: WordList = WordList::new(&[
    "editorial", "editor", "author", "authors", "writer", "reporter", "correspondent", "guest",
    "anonymous", "unknown", "none", "null", "undefined", "default", "user", "member",
    "webmaster", "administrator", "moderator", "sponsored", "advertorial", "name", "support", "n/a", "test",
    "web",
]);

/// Words of organisations.
#[rustfmt::skip]
static ORGANISATIONS: WordList = WordList::new(&[
    "university", "universität", "université", "universidad", "università", "institute",
    "institut", "instituto", "college", "school", "center", "centre", "foundation", "stiftung",
    "hospital", "inc", "inc.", "ltd", "ltd.", "llc", "gmbh", "ag", "corp", "corp.", "group",
    "company", "association", "society", "committee", "department", "ministry", "council",
    "agency", "agentur", "church", "club", "verlag", "verein", "e.v.", "services", "solutions",
    "academy", "office", "commission", "authority", "network", "project", "projects",
    "abteilung", "organization", "organisation",
]);

/// What a body is called where the name of a place or a purpose follows: City of.
#[rustfmt::skip]
static BODIES_OF: WordList = WordList::new(&[
    "city", "town", "township", "village", "county", "state", "government", "borough", "district",
    "port", "bank", "board", "house", "court", "league", "bureau", "friends", "diocese", "museum",
    "library", "parliament", "amt", "ministerium",
]);

/// Words that name a paper, an agency or a channel.
#[rustfmt::skip]
static OUTLETS: WordList = WordList::new(&[
    "news", "times", "post", "press", "journal", "magazine", "today", "tribune", "herald",
    "gazette", "chronicle", "guardian", "telegraph", "observer", "independent", "daily",
    "weekly", "review", "radio", "tv", "television", "zeitung", "tageblatt", "rundschau",
    "anzeiger", "nachrichten", "spiegel", "kurier", "blatt", "presse", "monde", "figaro",
    "libération", "parisien", "país", "mundo", "vanguardia", "diario", "periódico", "gazzetta",
    "corriere", "repubblica", "stampa", "giornale", "globo", "folha", "estadão", "público",
    "jornal", "dagblad", "telegraaf", "volkskrant", "agencia", "agência", "agenzia", "agence",
    "wire", "media", "broadcasting", "ведомости", "новости", "газета", "коммерсантъ", "известия",
    "gazeta", "dziennik", "politiken", "aftenposten", "dagbladet", "haberleri", "online", "blog",
    "newspaper", "newspapers", "bild", "welt", "stern",
]);

/// Agencies and broadcasters by their names.
#[rustfmt::skip]
static AGENCIES: WordList = WordList::new(&[
    "reuters", "ap", "afp", "dpa", "efe", "ansa", "lusa", "tass", "тасс", "upi", "pti", "ani",
    "tnn", "ians", "apa", "sda", "ats", "epd", "kna", "sid", "belga", "anp", "ntb", "ritzau", "stt", "pap",
    "aap", "bloomberg", "xinhua", "kyodo", "jiji", "yonhap", "cna", "antara", "anadolu", "dha",
    "iha", "риа", "интерфакс", "interfax", "lapresse", "agi", "adnkronos", "askanews",
    "agerpres", "mti", "čtk", "tanjug", "bbc", "cnn", "npr", "abc", "cbs", "nbc", "msnbc",
    "cnbc", "pbs", "ard", "zdf", "ndr", "wdr", "swr", "mdr", "orf", "srf", "rtl", "rfi", "rtve",
    "nrk", "svt", "vrt", "rtbf", "wsj", "taz", "faz", "nzz", "spiegel", "télam", "укринформ",
]);

/// What follows the number of a time.
#[rustfmt::skip]
static TIMES: WordList = WordList::new(&[
    "ago", "read", "min", "mins", "minute", "minutes", "hour", "hours", "day", "days", "week",
    "weeks", "am", "pm", "uhr", "h",
]);

/// Months and days of the week, which are names too: a date only before a number.
#[rustfmt::skip]
static CALENDAR: WordList = WordList::new(&[
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
    "sept", "oct", "nov", "dec", "januar", "februar", "märz", "mai", "juni", "juli", "oktober",
    "dezember", "janvier", "février", "mars", "avril", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre", "enero", "febrero", "marzo", "abril", "mayo", "junio",
    "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre", "gennaio", "febbraio",
    "aprile", "maggio", "giugno", "luglio", "settembre", "ottobre", "dicembre", "janeiro",
    "fevereiro", "março", "maio", "junho", "julho", "setembro", "outubro", "dezembro", "monday",
    "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed",
    "thu", "fri", "sat", "sun",
]);

/// Places of two words that stand after a name like another name.
#[rustfmt::skip]
static TWO_WORD_PLACES: WordList = WordList::new(&[
    "new york", "los angeles", "san francisco", "hong kong", "tel aviv", "new delhi",
    "buenos aires", "den haag", "washington dc", "cape town", "são paulo", "kuala lumpur",
    "las vegas", "san diego", "abu dhabi", "the hague",
]);

pub(super) fn is_particle(word: &str) -> bool {
    PARTICLES.contains(word)
}

pub(super) fn is_conjunction(word: &str) -> bool {
    CONJUNCTIONS.contains(word)
}

/// A word that stands between the parts of one name.
pub(super) fn joins_one_name(word: &str) -> bool {
    INSIDE_NAMES.contains(word)
}

pub(super) fn is_with(word: &str) -> bool {
    WITH.contains(word)
}

/// "in", "aus": a place follows.
pub(super) fn is_place_preposition(word: &str) -> bool {
    PLACES.contains(word)
}

/// "for": whom somebody writes for follows.
pub(super) fn is_for(word: &str) -> bool {
    FOR.contains(word)
}

/// Whether a word for "of" behind a group makes it the name of a body: "city", "the town".
pub(super) fn is_body_of(words: &[String]) -> bool {
    let word = match words {
        [word] => word,
        [article, word] if article == "the" => word,
        _ => return false,
    };
    BODIES_OF.contains(word)
}

/// "Updated", "ago": a date or a time stands beside it.
pub(super) fn is_dated(word: &str) -> bool {
    says_printed(word) || matches!(word, "ago" | "minute" | "minutes")
}

/// "hours", "min": a number before it is a time.
pub(super) fn is_time_word(word: &str) -> bool {
    TIMES.contains(word)
}

/// A month or a day of the week.
pub(super) fn is_calendar(word: &str) -> bool {
    CALENDAR.contains(word.trim_end_matches('.'))
}

pub(super) fn is_degree(word: &str) -> bool {
    DEGREES.contains(word)
}

/// "editor", "engineers"
pub(super) fn is_job(word: &str) -> bool {
    JOBS.contains(word) || word.strip_suffix('s').is_some_and(|one| JOBS.contains(one))
}

/// "environment"
pub(super) fn is_beat(word: &str) -> bool {
    BEATS.contains(word)
}

/// "g1": letters, then figures, as no name has them.
pub(super) fn is_numbered(word: &str) -> bool {
    word.starts_with(char::is_alphabetic) && word.ends_with(|c: char| c.is_ascii_digit())
}

/// Whether a line says what somebody is: "redacteur Regio", "Chief Political Correspondent".
pub(crate) fn is_job_line(text: &str) -> bool {
    const MOST_WORDS: usize = 6;
    let small = text.to_lowercase();
    let words = small.split(|c: char| c.is_whitespace() || c == ',');
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return false };
    words.len() <= MOST_WORDS && (is_job(last) || is_job(first) || is_german_job(first))
}

/// "projektleiterin"
pub(super) fn is_german_job(word: &str) -> bool {
    JOB_ENDINGS.iter().any(|end| word.len() > end.len() && word.ends_with(end))
}

/// Whether a name of one word is that of an agency or a broadcaster.
pub(crate) fn is_agency_name(name: &str) -> bool {
    AGENCIES.contains(&name.to_lowercase())
}

/// An agency or a broadcaster by its name, alone or with a desk behind it.
pub(super) fn is_agency(words: &[String]) -> bool {
    words.first().is_some_and(|first| AGENCIES.contains(first)) || words == ["associated", "press"]
}

/// "example.de": a stem and the end of a domain.
fn is_domain(word: &str) -> bool {
    let end = |end: &&str| matches!(*end, "de" | "at" | "ch" | "net" | "fr" | "it" | "nl" | "tv");
    word.rsplit_once('.').is_some_and(|(stem, last)| stem.len() >= 3 && end(&last))
}

/// What a group of words between commas is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::grammar) enum GroupKind {
    Name,
    /// A paper, an agency, a channel.
    Outlet,
    /// What somebody is.
    Job,
    /// A desk, a team, an account: nobody in person.
    Body,
    Organisation,
    Place,
    Degree,
}

/// Sorts a group of words, in small letters.
pub(in crate::grammar) fn classify(words: &[String]) -> GroupKind {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let (Some(&first), Some(&last)) = (words.first(), words.last()) else { return GroupKind::Body };
    if words.len() == 2 && TWO_WORD_PLACES.contains(&words.join(" ")) {
        return GroupKind::Place;
    }
    if (words.len() == 1 && AGENCIES.contains(first))
        || first.contains(".com")
        || first.contains(".org")
        || (words.len() == 1 && is_domain(first))
    {
        return GroupKind::Outlet;
    }
    let numbered = first.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '_' | '-'));
    let admin = numbered.starts_with("admin") || numbered.ends_with("admin");
    let nobody = words.len() == 1 && (NOBODY.contains(numbered) || admin);
    // Website Administrator
    let nobody = nobody || words.len() == 2 && last == "administrator";
    // PETA-Team, ARD-Studio Paris
    let house = |word: &str| word.rsplit_once('-').is_some_and(|(_, part)| HOUSES.contains(part));
    if house(first) || house(last) {
        return GroupKind::Outlet;
    }
    // Redazione ANSA, Newsroom Infobae
    let desk = words.len() == 2 && BODIES.contains(first) && !JOBS.contains(last);
    if nobody || desk || BODIES.contains(last) {
        return GroupKind::Body;
    }
    if words.iter().all(|word| is_degree(word)) {
        return GroupKind::Degree;
    }
    if is_job(last) || is_job(first) || is_german_job(first) {
        return GroupKind::Job;
    }
    if words.iter().any(|word| ORGANISATIONS.contains(word)) {
        return GroupKind::Organisation;
    }
    let outlet = (words.len() > 1 && OUTLETS.contains(last))
        || (words.len() > 1 && AGENCIES.contains(first))
        || (words.len() > 1
            && matches!(first, "the" | "le" | "la" | "el" | "der" | "die" | "das")
            && words.iter().any(|w| OUTLETS.contains(w)));
    if outlet {
        return GroupKind::Outlet;
    }
    if first == "the" {
        return GroupKind::Body;
    }
    GroupKind::Name
}
