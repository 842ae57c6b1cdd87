//! Players and frames, as links.

use super::address;
use crate::layout::RawEmbed;
use crate::script::single_spaced;
use crate::{Embed, EmbedKind};
use url::Url;

/// Words of an address that say that a frame plays a video.
const VIDEO: [&str; 14] = [
    "video",
    "videos",
    "youtube",
    "vimeo",
    "youku",
    "bilibili",
    "dailymotion",
    "tudou",
    "iqiyi",
    "player",
    "mp4",
    "m3u8",
    "twitch",
    "rutube",
];

/// Words of an address that say that a frame plays sound.
const AUDIO: [&str; 6] = ["audio", "soundcloud", "spotify", "podcast", "podcasts", "mp3"];

/// Words of an address that say that a frame shows a post, map or chart.
const POSTS: [&str; 14] = [
    "twitter",
    "instagram",
    "tiktok",
    "weibo",
    "facebook",
    "datawrapper",
    "flourish",
    "infogram",
    "maps",
    "codepen",
    "gist",
    "documentcloud",
    "reddit",
    "threads",
];

/// Whether an element shows something that an article can speak of: a player, a post, a chart.
/// Most frames are advertisements and counters.
pub(crate) fn is_content(raw: &RawEmbed) -> bool {
    let tag = raw.tag.as_str();
    let is_media = matches!(tag, "video" | "audio" | "a") || tag.starts_with("amp-");
    let has_address = raw.src.as_deref().is_some_and(|src| address::of_media(src, None).is_some());
    has_address && (is_media || kind(raw) != EmbedKind::Other || says(raw, &POSTS))
}

fn says(raw: &RawEmbed, list: &[&str]) -> bool {
    words(raw).iter().any(|word| list.contains(&word.as_str()))
}

fn words(raw: &RawEmbed) -> Vec<String> {
    let address = raw.src.as_deref().unwrap_or_default();
    let words = address.split(|c: char| !c.is_ascii_alphanumeric()).filter(|w| !w.is_empty());
    words.take(64).map(str::to_ascii_lowercase).collect()
}

/// The embed as a link, titled with its caption where it has one; `None` where it has no address.
pub(crate) fn embed(raw: &RawEmbed, caption: Option<String>, base: Option<&Url>) -> Option<Embed> {
    let url = address::of_media(raw.src.as_deref()?, base)?;
    let poster = raw.poster.as_deref().and_then(|poster| address::of_media(poster, base));
    // One line, in which all white space is a space: so a link's text is read again.
    let title = caption.as_deref().or(raw.title.as_deref()).map(single_spaced);
    let title = title.filter(|title| !title.is_empty());
    Some(Embed { kind: kind(raw), url, poster, title })
}

/// What an element plays, by its tag, else by its address.
pub(crate) fn kind(raw: &RawEmbed) -> EmbedKind {
    let tag = raw.tag.as_str();
    match tag {
        "video" | "amp-video" => return EmbedKind::Video,
        "audio" | "amp-audio" => return EmbedKind::Audio,
        _ => {}
    }
    if says(raw, &AUDIO) {
        EmbedKind::Audio
    } else if says(raw, &VIDEO) {
        EmbedKind::Video
    } else {
        EmbedKind::Other
    }
}
