//! The language of the text: what the page declares, held against the script it is written in.

pub(super) mod detected;

use super::candidates::Candidates;
use crate::article::Direction;
use crate::layout::Layout;
use crate::script::{is_han, is_letter};
use crate::{Origin, Sourced};

/// Letters that are counted, at most.
const SAMPLE: usize = 4000;
/// Share of the letters that a script must have to be the text's.
const MAIN_SHARE: usize = 3;

/// The language for reading dates: as declared, else as the script tells.
pub(super) fn short(declared: Option<&str>, script: Option<&'static str>) -> Option<String> {
    let declared = declared.and_then(normalised).filter(|tag| agrees(tag, script));
    let tag = declared.or_else(|| script.map(str::to_owned))?;
    Some(primary(&tag).to_owned())
}

/// The language of a tag, without its script and country.
fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

/// Orders the candidates: declared languages that fit the script and the detected language, then
/// what script and words tell, then declared ones that fit the script alone: templates declare the
/// language of their makers. Says in which direction the text runs.
pub(super) fn settle(
    script: Option<&'static str>,
    detected: Option<&'static str>,
    direction: Option<&str>,
    out: &mut Candidates,
) {
    let declared = std::mem::take(&mut out.languages);
    for language in declared {
        if let Some(tag) = normalised(&language.value).filter(|tag| agrees(tag, script)) {
            out.languages.push(Sourced::new(tag, language.origin));
        }
    }
    let fits = |tag: &str| detected.is_none_or(|d| detected::agrees(d, primary(tag)));
    let own = script.or(detected);
    out.languages.extend(own.map(|tag| Sourced::new(tag.to_owned(), Origin::Text)));
    out.languages.sort_by_key(|l| (!fits(&l.value), l.origin == Origin::Text));
    let language = out.languages.first().map(|l| l.value.as_str());
    let is_rtl = |tag: &str| RIGHT_TO_LEFT.contains(&primary(tag));
    // Templates run in one direction, whatever stands in them: words and letters know better.
    let told = |value: &str| match own {
        Some(own) if is_rtl(own) != value.eq_ignore_ascii_case("rtl") => None,
        _ if value.eq_ignore_ascii_case("rtl") => Some(Direction::RightToLeft),
        _ if value.eq_ignore_ascii_case("ltr") => Some(Direction::LeftToRight),
        _ => None,
    };
    out.direction = direction.map(str::trim).and_then(told).or_else(|| {
        language.map(|tag| match is_rtl(tag) {
            true => Direction::RightToLeft,
            false => Direction::LeftToRight,
        })
    });
}

const RIGHT_TO_LEFT: &[&str] = &["ar", "fa", "he", "ur", "yi", "ps", "sd", "ug", "ckb", "dv"];

/// A BCP 47 tag in its usual case: zh-CN, zh-Hant, en.
fn normalised(tag: &str) -> Option<String> {
    let tag = tag.split([',', ';', ' ']).next()?.trim().replace('_', "-");
    let mut parts = tag.split('-');
    let language = parts.next()?.to_ascii_lowercase();
    if !(2..=3).contains(&language.len()) || !language.bytes().all(|b| b.is_ascii_lowercase()) {
        return None;
    }
    let mut out = language;
    for part in parts.take(3).filter(|p| p.bytes().all(|b| b.is_ascii_alphanumeric())) {
        out.push('-');
        match part.len() {
            2 => out.push_str(&part.to_ascii_uppercase()),
            4 => {
                let lower = part.to_ascii_lowercase();
                let mut chars = lower.chars();
                out.extend(chars.next().map(|c| c.to_ascii_uppercase()));
                out.push_str(chars.as_str());
            }
            _ => out.push_str(&part.to_ascii_lowercase()),
        }
    }
    Some(out)
}

/// Whether a text in a script that tells its language can be in the declared one. Scripts of many
/// languages agree with all that use them.
fn agrees(tag: &str, script: Option<&'static str>) -> bool {
    let language = primary(tag);
    match script {
        None => true,
        Some("ru") => CYRILLIC.contains(&language),
        Some("ar") => matches!(language, "ar" | "fa" | "ur" | "ps" | "sd" | "ug" | "ckb" | "ku"),
        Some("hi") => matches!(language, "hi" | "mr" | "ne" | "sa" | "bho" | "kok"),
        Some("zh" | "zh-Hant") => matches!(language, "zh" | "yue"),
        Some("he") => matches!(language, "he" | "iw" | "yi"),
        Some(script) => language == script,
    }
}

const CYRILLIC: &[&str] =
    &["ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "mn", "tg", "tt", "uz", "bs"];

/// The language that the script of the page's text tells; `None` for Latin, in which many write.
pub(super) fn of_script(layout: &Layout) -> Option<&'static str> {
    let mut letters = Letters::default();
    let prose =
        layout.blocks.iter().filter(|b| b.is_shown_text() && b.link_characters * 2 <= b.characters);
    for text in prose.map(|block| layout.block_text(block)) {
        if letters.all >= SAMPLE {
            break;
        }
        letters.count(text);
    }
    let (chinese, japanese) = (letters.of("zh"), letters.of("ja"));
    if japanese * 10 > letters.all && (japanese + chinese) * MAIN_SHARE > letters.all {
        return Some("ja");
    }
    if chinese * 2 > letters.all {
        return Some(if letters.traditional * 100 > chinese { "zh-Hant" } else { "zh" });
    }
    let counts = SCRIPTS.iter().zip(&letters.of_scripts);
    let ((language, _), count) = counts.max_by_key(|(_, count)| **count)?;
    (count * 2 > letters.all && *language != "zh").then_some(language)
}

/// How many letters a text has; a Han character says as much as a word of three.
#[derive(Default)]
struct Letters {
    all: usize,
    /// By index into [`SCRIPTS`].
    of_scripts: [usize; SCRIPTS.len()],
    /// Characters, not letters.
    traditional: usize,
}

impl Letters {
    fn of(&self, language: &str) -> usize {
        let mut counts = SCRIPTS.iter().zip(&self.of_scripts);
        counts.find(|((l, _), _)| *l == language).map_or(0, |(_, count)| *count)
    }

    /// Adds those of a text, as far as the sample reaches.
    fn count(&mut self, text: &str) {
        self.all += text.bytes().filter(u8::is_ascii_alphabetic).count();
        if text.is_ascii() {
            self.all = self.all.min(SAMPLE);
            return;
        }
        let beyond = text.bytes().enumerate().filter(|(_, byte)| opens_character(*byte));
        let beyond = beyond.filter_map(|(at, _)| text.get(at..)?.chars().next());
        for c in beyond.filter(|&c| is_letter(c)) {
            let is_han = is_han(c);
            let says = if is_han { 3 } else { 1 };
            self.all += says;
            if c >= FIRST_OF_SCRIPTS {
                self.traditional += usize::from(is_han && TRADITIONAL.binary_search(&c).is_ok());
                let script = SCRIPTS.iter().position(|(_, holds)| holds(c));
                let count = script.and_then(|script| self.of_scripts.get_mut(script));
                count.into_iter().for_each(|count| *count += says);
            }
            if self.all >= SAMPLE {
                break;
            }
        }
    }
}

/// Whether a byte is the first of a character beyond ASCII.
fn opens_character(byte: u8) -> bool {
    byte >= 0xc0
}

/// No letter before it tells a language: those are Latin.
const FIRST_OF_SCRIPTS: char = '\u{370}';

type Script = (&'static str, fn(char) -> bool);

const SCRIPTS: &[Script] = &[
    ("zh", is_han),
    ("ja", |c| matches!(c, '\u{3040}'..='\u{30ff}')),
    ("ko", |c| matches!(c, '\u{ac00}'..='\u{d7a3}' | '\u{1100}'..='\u{11ff}')),
    ("ru", |c| matches!(c, '\u{400}'..='\u{52f}')),
    ("ar", |c| matches!(c, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}')),
    ("he", |c| matches!(c, '\u{590}'..='\u{5ff}')),
    ("el", |c| matches!(c, '\u{370}'..='\u{3ff}')),
    ("th", |c| matches!(c, '\u{e00}'..='\u{e7f}')),
    ("hi", |c| matches!(c, '\u{900}'..='\u{97f}')),
];

/// Frequent characters that only the traditional script has, in order.
#[rustfmt::skip]
const TRADITIONAL: &[char] = &[
    '來', '個', '們', '問', '國', '學', '實', '對', '後', '從', '應', '時', '會', '東', '樣', '沒',
    '為', '無', '現', '當', '發', '經', '與', '見', '說', '車', '這', '過', '還', '長', '門', '開',
    '間', '關', '電', '馬', '體', '魚', '鳥', '點',
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_found_by_their_order() {
        assert!(TRADITIONAL.is_sorted());
    }

    fn script(text: &str) -> Option<&'static str> {
        of_script(&crate::layout::layout_of(&format!("<p>{text}</p>")))
    }

    #[test]
    fn scripts_tell_languages() {
        for (text, expected) in [
            ("大桥今天通车，市民可以步行过江。", Some("zh")),
            ("大橋今天開通，市民可以步行過江，這是當地第一座電車大橋。", Some("zh-Hant")),
            ("橋が今日開通し、市民は歩いて川を渡ることができます。", Some("ja")),
            ("오늘 다리가 개통되어 시민들이 걸어서 강을 건널 수 있다.", Some("ko")),
            ("Сегодня открыт мост через реку.", Some("ru")),
            ("افتتح الجسر اليوم فوق النهر", Some("ar")),
            ("הגשר נפתח היום מעל הנהר", Some("he")),
            ("Η γέφυρα άνοιξε σήμερα", Some("el")),
            ("สะพานเปิดวันนี้", Some("th")),
            ("आज पुल खुल गया", Some("hi")),
            ("The bridge opened today.", None),
        ] {
            assert_eq!(script(text), expected, "{text}");
        }
    }

    #[test]
    fn words_and_letters_know_the_direction_better_than_a_template() {
        use Direction::{LeftToRight, RightToLeft};
        let direction = |script, detected, declared| {
            let mut out = Candidates::default();
            settle(script, detected, declared, &mut out);
            out.direction
        };
        assert_eq!(direction(None, Some("en"), Some("rtl")), Some(LeftToRight));
        assert_eq!(direction(Some("ar"), None, Some("ltr")), Some(RightToLeft));
        assert_eq!(direction(None, None, Some("RTL")), Some(RightToLeft));
        assert_eq!(direction(Some("he"), None, None), Some(RightToLeft));
    }

    #[test]
    fn a_declared_language_gives_way_to_one_that_the_words_tell() {
        let settled = |declared: &[&str], detected| {
            let languages = declared
                .iter()
                .map(|tag| Sourced::new((*tag).to_owned(), Origin::Markup))
                .collect();
            let mut out = Candidates { languages, ..Candidates::default() };
            settle(None, detected, None, &mut out);
            out.languages.first().map(|l| l.value.clone())
        };
        assert_eq!(settled(&["en-US"], Some("de")).as_deref(), Some("de"));
        assert_eq!(settled(&["en-US", "de-AT"], Some("de")).as_deref(), Some("de-AT"));
        assert_eq!(settled(&["nb"], Some("da")).as_deref(), Some("nb"));
        assert_eq!(settled(&[], Some("fr")).as_deref(), Some("fr"));
        assert_eq!(settled(&["en"], None).as_deref(), Some("en"));
    }

    #[test]
    fn a_declared_language_must_fit_the_script() {
        assert_eq!(short(Some("en"), Some("zh")).as_deref(), Some("zh"));
        assert_eq!(short(Some("uk-UA"), Some("ru")).as_deref(), Some("uk"));
        assert_eq!(short(Some("zh_CN"), Some("zh")).as_deref(), Some("zh"));
        assert_eq!(short(Some("de"), None).as_deref(), Some("de"));
        assert_eq!(normalised("zh-hant-tw").as_deref(), Some("zh-Hant-TW"));
        assert_eq!(normalised("English (US)"), None);
    }
}
