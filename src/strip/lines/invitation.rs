//! Lines in which a site asks its readers to follow it, subscribe, download or join, in languages
//! that part words by spaces.
//!
//! News speak of applications and newsletters, too. What tells is that a sentence begins by asking
//! the reader, that a channel is named, and that the line stands below or above the text; between
//! paragraphs it must be dressed otherwise than they are, or lead to the channel.

use super::channel::{is_channel, is_subscription};
use crate::layout::{RunKind, Tag};
use crate::pattern::search;
use crate::script::is_alphanumeric;
use crate::strip::Findings;
use crate::strip::spot::{Found, Place, Spot};
use crate::strip::view::{Line, View};
use crate::{DropReason, Evidence};
use aho_corasick::{AhoCorasick, MatchKind};
use std::sync::LazyLock;

/// Widest line that can be one.
const WIDEST: usize = 260;

/// Widest link that is nothing but the way to a channel.
const BUTTON: usize = 60;

/// What a sentence that asks begins with.
#[rustfmt::skip]
const OPENINGS: &[&str] = &[
    "follow", "subscribe", "sign up", "join", "download", "get", "add", "receive", "register",
    "stay", "never miss", "don't miss", "listen", "catch up", "want", "for the latest", "for more",
    "click here", "keep up", "like what you", "love", "do you want", "make sure", "enjoy", "find us",
    "newsletter abonnieren", "newsletter bestellen", "jetzt", "folgen", "folge", "folgt", "abonnieren", "abonniere", "melden sie sich", "laden sie",
    "holen sie", "hol dir", "verpassen", "keine", "mehr",
    "erhalten sie",
    "suivez", "abonnez", "inscrivez", "recevez", "téléchargez", "retrouvez", "rejoignez", "ne manquez",
    "pour ne rien", "chaque",
    "síguenos", "sigue", "siga", "siganos", "suscríbete", "suscribite", "suscríbase", "recibe", "recibí",
    "reciba", "únete", "unite", "descarga", "descargá", "inscríbete", "apúntate", "entérate", "seguinos",
    "iscriviti", "segui", "seguici", "scarica", "ricevi", "resta", "unisciti", "se vuoi",
    "volg", "meld", "ontvang", "abonneer", "schrijf", "mis",
    "clique aqui", "assine", "receba", "baixe", "inscreva", "participe", "acompanhe", "entre",
    "подписывайтесь", "подпишитесь", "читайте", "следите", "скачайте", "присоединяйтесь",
    "підписуйтесь", "приєднуйтесь", "zapisz", "obserwuj", "dołącz", "följ", "prenumerera", "takip", "ikuti",
    "noch mehr", "segueix", "sledujte", "tilaa", "ακολουθήστε", "ha szeretnél", "kövess",
    "iratkozzon", "iratkozz", "simak", "dapatkan",
    "urmărește", "abone", "få nyhederne", "få nyheter", "tilmeld dig", "anmäl dig", "لمتابعة", "تابعوا", "دنبال کنید",
];

/// What a line ends with that asks.
#[rustfmt::skip]
const ENDINGS: &[&str] = &[
    "click here", "tıklayın", "اضغط هنا", "क्लिक करें", "нажмите здесь", "klik di sini", "klikk her",
    "klikněte zde", "kattints ide",
];

/// Where readers are asked to.
#[rustfmt::skip]
const CHANNELS: &[&str] = &[
    "newsletter", "newsletters", "nieuwsbrief", "boletín", "boletines", "nyhetsbrev", "рассылку",
    "app", "apps", "appli", "application", "aplicación", "aplicativo", "приложение", "inbox",
    "posteingang", "browser-push", "podcast", "podcasts", "alerts", "facebook", "instagram", "twitter", "tiktok",
    "whatsapp", "telegram", "youtube", "linkedin", "bluesky",
    "google", "apple news",
    "channel", "canal", "canale", "kanal", "kanaal", "канал", "каналы", "briefing", "notifications",
    "uutiskirje", "वाट्सऐप", "व्हाट्सएप", "चैनल", "واتساب", "تلگرام", "hírlevel",
    "mailing list", "correo", "indbakke", "innboks", "inkorg", "nyhedsbrevet", "nyhetsbrevet", "телеграм", "max", "e-paper", "edition", "updates", "dzen", "дзене",
];

/// How words begin with which a site speaks of itself and what it has.
#[rustfmt::skip]
const OURS: &[&str] = &[
    "our", "us", "latest", "news", "uns", "notre", "nos", "nous", "nuestr", "noticias",
    "notizie", "notícias", "ons", "titulares", "nieuws", "наш", "нас",
    "nasz", "vår", "oss", "nachrichten", "nuevo", "новости", "nás", "meidän", "ειδήσεις", "legfontosabb",
    "minket", "nyhed", "nyhet", "știri", "haber", "أخبار", "हमारे", "اخبار",
];

/// Channels whose names take the endings of cases: Facebooku, Telegramon.
#[rustfmt::skip]
const DECLINED: &[&str] = &[
    "facebook", "instagram", "twitter", "whatsapp", "telegram", "kanal", "hírlevel",
];
/// Letters of such an ending.
const LONGEST_ENDING: usize = 8;

/// Whether the line is one.
pub(in crate::strip) fn judge(spot: Spot<'_>, _findings: &mut Findings) -> Option<Found> {
    let (view, line) = (spot.view, spot.narrow(WIDEST)?);
    let channels = || channel_links(view, line);
    let asked = || *view.memo(line.block).asks.get_or_init(|| asks(line.folded()));
    let linked = view.link_density(line.block) >= 0.5;
    let dressed = || linked || is_dressed(view, line);
    // One of several points is no invitation, whatever it asks for.
    let in_list = view.in_list(line.block) && !linked && !is_alone(view, line);
    let told = match spot.place {
        _ if in_list => false,
        // Nothing but the way to several of them.
        Place::Tail if !line.prose && view.block(line.block).links >= 2 && channels() >= 2 => true,
        // Follow Trends
        Place::Tail | Place::Middle if linked && follows(line) => true,
        Place::Tail | Place::Middle if linked && line.width <= BUTTON && subscribes(view, line) => {
            true
        }
        Place::Middle => {
            let boxed = || is_boxed(spot) && speaks_of_itself(line.folded());
            asked() && (channels() > 0 || dressed() || boxed()) || offers(view, line)
        }
        _ => asked() && (channels() > 0 || speaks_of_itself(line.folded()) || dressed()),
    };
    told.then(|| Found::line(DropReason::AppPromo, Evidence::Words))
}

/// Whether a sentence of the folded line asks the reader, and a channel is named.
fn asks(folded: &str) -> bool {
    let quoted = folded.starts_with(['"', '<', '\'']) || folded.contains("\" ");
    let ends = || {
        let folded =
            folded.trim_end_matches(|c: char| !c.is_alphanumeric() && !is_mark_of_vowel(c));
        ENDINGS.iter().any(|end| folded.ends_with(end))
    };
    !quoted && (opens(folded) || ends()) && names_channel(folded)
}

/// Signs of Indic scripts that are no letters of their own.
fn is_mark_of_vowel(c: char) -> bool {
    matches!(c, '\u{900}'..='\u{DFF}')
}

/// Whether a sentence begins with one of the openings.
fn opens(folded: &str) -> bool {
    let mut is_start = true;
    for (at, c) in folded.char_indices() {
        if is_alphanumeric(c) {
            let rest = folded.get(at..).unwrap_or_default();
            if is_start && OPENINGS.iter().any(|word| begins_with_word(rest, word)) {
                return true;
            }
            is_start = false;
        } else if matches!(c, '.' | '!' | '?' | ':' | '|') {
            is_start = true;
        }
    }
    false
}

fn begins_with_word(text: &str, word: &str) -> bool {
    // The first byte tells nearly all of them apart.
    text.as_bytes().first() == word.as_bytes().first()
        && text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

fn names_channel(folded: &str) -> bool {
    CHANNEL.find_overlapping_iter(folded).any(|found| {
        let before = folded.get(..found.start()).unwrap_or_default();
        let after = folded.get(found.end()..).unwrap_or_default();
        let name = folded.get(found.start()..found.end()).unwrap_or_default();
        let ending = after.chars().take_while(|c| c.is_alphanumeric()).count();
        let declined = ending <= LONGEST_ENDING && DECLINED.contains(&name);
        !before.ends_with(char::is_alphanumeric) && (ending == 0 || declined)
    })
}

fn speaks_of_itself(folded: &str) -> bool {
    let words = folded.split(|c: char| !c.is_alphabetic());
    words.filter(|word| !word.is_empty()).any(|word| OURS.iter().any(|ours| word.starts_with(ours)))
}

/// Whether it is a button to follow a theme.
fn follows(line: &Line<'_>) -> bool {
    const WIDEST: usize = 32;
    let rest = line.folded().strip_prefix("follow ");
    line.width <= WIDEST && rest.is_some_and(|rest| !rest.contains([' ', '.']))
}

/// Whether its link leads to a page for subscribers.
fn subscribes(view: &View<'_>, line: &Line<'_>) -> bool {
    view.layout.block_runs(view.block(line.block)).iter().any(|run| match run.kind {
        RunKind::Link(link) => view.layout.links.get(link).is_some_and(|a| is_subscription(a)),
        _ => false,
    })
}

/// Whether a sentence of it asks the reader and a good part is the way to a page for subscribers.
fn offers(view: &View<'_>, line: &Line<'_>) -> bool {
    view.block(line.block).links == 1
        && view.link_density(line.block) >= 0.25
        && opens(line.folded())
        && subscribes(view, line)
}

/// How many of its links lead to channels; none where others are among them.
fn channel_links(view: &View<'_>, line: &Line<'_>) -> usize {
    let runs = view.layout.block_runs(view.block(line.block)).iter();
    let links = runs.filter_map(|run| match run.kind {
        RunKind::Link(link) => view.layout.links.get(link),
        _ => None,
    });
    let (mut channels, mut others) = (0, 0);
    for link in links {
        if is_channel(link) { channels += 1 } else { others += 1 }
    }
    if others > channels { 0 } else { channels }
}

/// Whether its list holds nothing else.
fn is_alone(view: &View<'_>, line: &Line<'_>) -> bool {
    let mut around = view.layout.enclosing(view.block(line.block).container).take(4);
    around
        .find(|&id| view.container(id).tag.is_list())
        .is_some_and(|list| view.container(list).blocks.len() == 1)
}

/// Whether it stands in a box of its own, and the paragraph before it does not.
fn is_boxed(spot: Spot<'_>) -> bool {
    const AROUND: usize = 3;
    const MOST_BLOCKS: usize = 4;
    let view = spot.view;
    let own_box = |line: &Line<'_>| {
        let around = view.layout.enclosing(view.block(line.block).container).take(AROUND);
        let mut small = around.take_while(|&id| view.container(id).blocks.len() <= MOST_BLOCKS);
        small.any(|id| {
            let container = view.container(id);
            let mut others = container.blocks.clone().filter(|&block| block != line.block);
            matches!(container.tag, Tag::Div | Tag::Section) && !others.any(|b| view.is_prose(b))
        })
    };
    let above = spot.at.checked_sub(1).and_then(|above| spot.lines.get(above));
    own_box(spot.line()) && above.is_some_and(|above| !own_box(above))
}

/// Whether all of it is a heading, bold, or emphasised.
fn is_dressed(view: &View<'_>, line: &Line<'_>) -> bool {
    let block = view.block(line.block);
    let all = |length: usize| 10 * length >= 9 * line.text.len();
    let emphasised = view.layout.block_runs(block).iter();
    let heading = matches!(view.container(block.container).tag, Tag::Heading(_) | Tag::ListItem);
    heading
        || emphasised
            .filter(|run| matches!(run.kind, RunKind::Emphasis | RunKind::Strong))
            .any(|run| all(run.text.len()))
        || 10 * block.strong_characters >= 9 * block.characters
}

static CHANNEL: LazyLock<AhoCorasick> = LazyLock::new(|| search(CHANNELS, MatchKind::Standard));

#[cfg(test)]
mod tests {
    use super::*;
    use crate::script::fold_line;

    /// Expected verdict and line of every row.
    fn rows() -> impl Iterator<Item = (bool, String)> {
        let rows = include_str!("invitation.tsv").lines();
        rows.filter(|row| !row.is_empty() && !row.starts_with('#'))
            .filter_map(|row| row.split_once('\t'))
            .map(|(told, text)| (told == "asks", fold_line(text)))
    }

    #[test]
    fn every_line_of_the_table_is_what_it_says() {
        for (told, line) in rows() {
            assert_eq!(asks(&line) && speaks_of_itself(&line), told, "{line}");
        }
    }

    #[test]
    fn every_word_decides_on_a_line_of_the_table() {
        let told: Vec<String> = rows().filter(|row| row.0).map(|row| row.1).collect();
        let decides = |word: &str| {
            told.iter().any(|line| {
                let without = line.replace(word, "zz");
                line.contains(word) && !(asks(&without) && speaks_of_itself(&without))
            })
        };
        let words = [OPENINGS, ENDINGS, CHANNELS, OURS].into_iter().flatten();
        let idle: Vec<_> = words.filter(|word| !decides(word)).collect();
        assert!(idle.is_empty(), "{idle:?}");
    }
}
