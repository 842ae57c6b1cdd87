//! Words that tell persons' names from what stands in the same places.

use crate::grammar::says_printed;
use crate::word_list::WordList;

/// Whether a word in small letters stands in cells of bylines and in no name.
pub(in crate::metadata) fn is_no_name(word: &str) -> bool {
    NO_NAMES.contains(word) || says_printed(word)
}

/// Other words of labels, counters and buttons in cells of bylines; none is a name.
#[rustfmt::skip]
static NO_NAMES: WordList = WordList::new(&[
    "ago", "min", "mins", "minute", "minutes", "read", "reading", "hours", "days", "share",
    "comments", "comment", "follow", "views", "about", "the", "more", "all", "posts", "articles",
    "view", "profile", "reviewed", "edited", "fact", "checked", "medically", "written",
    "contributor", "editor", "writer", "author", "authors", "on", "publiziert", "gespeichert",
    "geschrieben", "geplaatst", "redaktion", "guides", "topics", "join", "time", "prep", "topic",
    "reply", "replies", "subscribe", "newsletter", "top", "home", "menu", "article", "full", "bio",
    "autorka", "team", "staff", "blog", "category", "categories", "tags", "your", "what", "how", "why", "this",
    "our", "from", "and", "is", "who", "alle", "beiträge", "beitrag", "neueste", "kommentar",
    "kommentare", "inhalte", "einen", "email", "lesezeit", "kategorien", "kategorie", "stand",
    "bild", "foto", "photo", "image", "edition", "minuten", "uhr", "editorial", "process",
    "guidelines", "scholar", "policy", "admin", "moderator", "member", "members", "themenstarter",
    "starter", "expert", "reviewer", "licensed", "technology", "technologies", "science",
    "sciences", "health", "travel", "business", "finance", "marketing", "education", "politics",
    "sports", "culture", "entertainment", "lifestyle", "opinion", "environment", "computing",
    "coding", "development", "design", "style", "strategy", "modes", "software", "security",
    "engineering", "insurance", "gaming", "fashion", "movies", "movers", "wirtschaft", "politik",
    "gesellschaft", "wissenschaft", "release", "size", "autorenseite", "구독", "공유", "스크랩", "인쇄", "übersetzung", "übersetzer",
    "übersetzerin", "letters", "über", "zur", "person", "gründerin", "discussion", "forum", "quote",
    "originally", "log", "login", "logout", "sign", "register", "where", "to", "sport",
    "journalism", "close", "joined", "covers", "facebook", "breaking", "latest", "panorama", "입력", "승인", "수정", "등록", "댓글",
    "yazısı", "yazıları", "haberleri", "twitter", "whatsapp", "linkedin", "pinterest", "instagram", "telegram", "e-mail", "x.com",
]);

/// Words in small letters before the name of an author.
pub(in crate::metadata) static BY: WordList =
    WordList::new(&["by", "von", "por", "par", "di", "door", "av", "af"]);

/// Whether a word in small letters announces a name and begins none.
pub(super) fn is_opener(word: &str) -> bool {
    BY.contains(word) || matches!(word, "in" | "mit")
}

/// Degrees and the like after a name, letters only.
#[rustfmt::skip]
pub(super) static DEGREES: WordList = WordList::new(&[
    "md", "phd", "rd", "rn", "ms", "msc", "mba", "dds", "jd", "ma", "mph", "ldn", "cpa", "jr",
    "sr", "ii", "iii", "esq", "dr", "prof", "cfp", "dvm", "pharmd", "bsn", "cdn", "cssd", "do",
    "dpt", "psyd", "np", "cfa", "ba", "bsc", "mfa", "edd", "cscs", "rdn", "ld", "lcsw",
]);

/// What systems put where nobody's name is known.
#[rustfmt::skip]
pub(super) static PLACEHOLDERS: WordList = WordList::new(&[
    "admin", "administrator", "website administrator", "staff", "staff writer", "staff reporter", "staff report",
    "staff reports", "wire reports", "wire services", "news services", "web staff", "editor",
    "author", "unknown", "anonymous", "anonym", "anonyme", "anónimo", "anonimo", "undefined",
    "letters to the editor", "guest", "guest author", "null", "none", "presse", "pressestelle",
    "haber merkezi", "redaktion", "redaction", "rédaction", "la rédaction", "redacción",
    "redazione", "redactie", "comunicaciones", "comunicación", "communications", "prensa", "webmaster", "root", "wordpress", "discuz! team", "comsenz ui team", "user", "member", "test", "name", "网络整理",
    "小编", "管理员", "佚名", "编辑", "本站", "editorial staff", "editorial team", "newsroom",
    "news desk", "team", "our correspondent", "special correspondent", "staff correspondent",
    "tim redaksi", "redaksi", "нашият кореспондент", "от редакцията", "від редакції", "редакція",
    "ban biên tập", "phóng viên", "ทีมข่าว", "กองบรรณาธิการ", "ผู้สื่อข่าว", "নিজস্ব প্রতিবেদক",
    "নিজস্ব প্রতিনিধি", "প্রতিনিধি", "নিজস্ব সংবাদদাতা", "স্টাফ রিপোর্টার", "हमारे संवाददाता", "विशेष संवाददाता", "संवाददाता",
    "هيئة التحرير", "فريق التحرير", "مراسلنا", "تحریریه", "خبرنگار", "מערכת", "כתבי האתר",
]);

/// Last words of names of outlets and organisations.
#[rustfmt::skip]
pub(super) static ORGANIZATION_ENDS: WordList = WordList::new(&[
    "news", "media", "magazine", "editors", "team", "staff", "newsroom", "foundation", "clinic",
    "gmbh", "inc", "ltd", "llc", "ag", "e.v", "e.v.", "agency", "agencies", "desk", "redaktion",
    "stiftung", "university", "institute", "association", "department", "office", "press", "online",
    "contributor", "contributors", "company", "group", "society", "editorial", "verlag", "tv",
    "bureau", "bank", "wiki", "services", "architecture", "architects", "engineering", "consulting",
    "solutions", "partners", "council", "ministry", "committee", "coalition", "corp", "bund",
    "presse", "nieuws", "program", "programme", "communications", "relations", "affairs",
]);

/// Ends of the names of sites.
#[rustfmt::skip]
pub(super) const DOMAINS: &[&str] = &[
    ".com", ".de", ".org", ".net", ".co.uk", ".fr", ".at", ".ch", ".it", ".eu", ".cn", ".pl", ".ru",
    ".nl", ".be", ".se", ".dk", ".cz", ".hu", ".ro", ".com.br", ".com.ar", ".com.tr", ".io", ".info",
];

/// Words of outlets' names that no person's name has.
#[rustfmt::skip]
pub(super) static OUTLET_WORDS: WordList = WordList::new(&[
    "news", "daily", "times", "post", "press", "media", "magazine", "blog", "online", "tv",
    "radio", "agency", "journal", "review", "weekly", "today", "network", "world", "team",
    "report", "herald", "tribune", "gazette", "feed", "tech", "the", "official", "studio",
]);
