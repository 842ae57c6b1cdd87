//! Words that say what happened at a moment: that a text was published or changed then, or another thing.

use crate::pattern::search;
use crate::word_list::WordList;
use aho_corasick::{AhoCorasick, MatchKind};
use std::sync::LazyLock;

/// What labels of one kind hold, and behind it the words with it that tell such a moment alone, in lower
/// case.
macro_rules! labels {
    ($stems:ident, $words:ident: $($stem:literal $(=> $($word:literal)+)?,)+) => {
        const $stems: &[&str] = &[$($stem),+];
        const $words: &[&str] = &[$($($($word,)+)?)+];
    };
}

#[rustfmt::skip]
labels! { PUBLISHED, PUBLISHED_WORDS:
    "publish" => "published", "posted" => "posted", "veröffentlich" => "veröffentlicht",
    "erschienen", "erstellt", "publié" => "publié", "parution", "mis en ligne",
    "publica" => "publicado" "publicada", "pubblica" => "pubblicato",
    "gepubliceerd" => "gepubliceerd", "publicerad" => "publicerad", "publisert" => "publisert",
    "offentliggjort", "udgivet" => "udgivet", "julkaistu" => "julkaistu",
    "opublikowan" => "opublikowano", "publikacj", "опубликован" => "опубликовано", "публикаци",
    "yayın" => "yayınlanma", "oluşturulma", "发布", "發布", "发表", "發表", "发文", "发稿", "刊发",
    "掲載", "公開", "投稿日", "게시", "입력",
}

#[rustfmt::skip]
labels! { CHANGED, CHANGED_WORDS:
    "updat" => "updated", "modif" => "modified", "last edit", "last review", "revised",
    "aktualis" => "aktualisiert", "geändert" => "geändert", "änderung", "überarbeitet",
    "bearbeitet", "mis à jour", "mise à jour", "actualiz" => "actualizado" "actualizada",
    "atualiz" => "atualizado" "atualizada", "aggiorn" => "aggiornato",
    "bijgewerkt" => "bijgewerkt", "uppdater" => "uppdaterad", "opdater" => "opdateret",
    "oppdater" => "oppdatert", "päivit" => "päivitetty", "aktualiz" => "aktualizacja",
    "güncelle" => "güncelleme", "обновл" => "обновлено", "оновлен", "изменен", "更新", "修改",
    "修订", "수정", "แก้ไข", "تحديث", "עודכן",
}

#[rustfmt::skip]
const OTHER: &[&str] = &[
    "joined", "registered", "member since", "join date", "registriert", "mitglied seit",
    "dabei seit", "beigetreten", "inscrit", "registrado", "iscritto", "lid geworden", "注册", "註冊",
    "加入", "deadline", "closing date", "anmeldeschluss", "bewerbungsschluss", "einsendeschluss",
    "bis zum", "date limite", "fecha límite", "scadenza", "截止", "締切",
];

/// Whether a word in lower case tells alone that a moment of the text stands beside it: "published", "updated".
pub(crate) fn says_printed(word: &str) -> bool {
    static FIRST: WordList = WordList::new(PUBLISHED_WORDS);
    static LATER: WordList = WordList::new(CHANGED_WORDS);
    FIRST.contains(word) || LATER.contains(word)
}

/// Whether what stands before a date says that the page was changed then.
pub(crate) fn is_modified_label(label: &str) -> bool {
    static LABELS: LazyLock<AhoCorasick> = LazyLock::new(|| any_of(CHANGED));
    LABELS.is_match(&label.to_lowercase())
}

/// Whether what stands before a date says that the page was published then.
pub(crate) fn is_publication_label(label: &str) -> bool {
    static LABELS: LazyLock<AhoCorasick> = LazyLock::new(|| any_of(PUBLISHED));
    LABELS.is_match(&label.to_lowercase())
}

/// Whether what stands before a date says that something else is then: somebody joined, as profiles
/// beside the posts of a thread say, or an offer ends.
pub(crate) fn is_label_of_other(label: &str) -> bool {
    static LABELS: LazyLock<AhoCorasick> = LazyLock::new(|| any_of(OTHER));
    LABELS.is_match(&label.to_lowercase())
}

/// Whether what stands before a date says that it is the day of a product: "Release: ", "Release date".
pub(crate) fn is_release_label(label: &str) -> bool {
    let label = label.trim_start_matches(|c: char| !c.is_alphanumeric());
    let opens = label.get(.."release".len()).is_some_and(|s| s.eq_ignore_ascii_case("release"));
    opens && label.len() <= "Release date and time:".len()
}

fn any_of(words: &[&str]) -> AhoCorasick {
    search(words, MatchKind::Standard)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_tell_a_moment_alone_are_labels_too() {
        for word in PUBLISHED_WORDS {
            assert!(says_printed(word) && is_publication_label(word), "{word}");
        }
        for word in CHANGED_WORDS {
            assert!(says_printed(word) && is_modified_label(word), "{word}");
        }
        for word in ["", "ago", "publish", "updates", "publications", "发布"] {
            assert!(!says_printed(word), "{word}");
        }
    }

    #[test]
    fn labels_of_profiles_are_known() {
        #[rustfmt::skip]
        let labels = [
            "Joined:", "Registered on ", "Member since", "Join Date: ", "Registriert:",
            "Mitglied seit: ", "Dabei seit", "Beigetreten am", "Inscrit le", "Registrado:",
            "Iscritto il", "Lid geworden op", "注册时间", "註冊日期", "加入于",
        ];
        for label in labels {
            assert!(is_label_of_other(label), "{label}");
        }
        assert!(!is_label_of_other("Posted on"));
    }

    #[test]
    fn labels_of_deadlines_and_products_are_known() {
        #[rustfmt::skip]
        let labels = [
            "Application deadline: ", "Closing date:", "Anmeldeschluss: ",
            "Bewerbungsschluss ist der", "Einsendeschluss:", "Anmeldung bis zum", "Date limite :",
            "Fecha límite:", "Scadenza:", "报名截止时间：", "締切：",
        ];
        for label in labels {
            assert!(is_label_of_other(label), "{label}");
        }
        assert!(is_release_label("Release: ") && is_release_label("| Release date:"));
        for label in ["Press release, ", "For immediate release: ", "Release of the council on"] {
            assert!(!is_release_label(label), "{label}");
        }
    }

    #[test]
    fn labels_of_publication_are_known_in_many_languages() {
        #[rustfmt::skip]
        let labels = [
            "Published: ", "Posted on", "Veröffentlicht am", "Veröffentlichung:", "Erschienen am: ",
            "Erstellt von Anna am", "Publié le", "Date de publication :", "Date de parution :",
            "Mis en ligne le", "Publicado el", "Fecha de publicación:", "Data de publicação:",
            "Pubblicato il", "Data di pubblicazione:", "Gepubliceerd op", "Publicatiedatum:",
            "Publicerad", "Publisert", "Offentliggjort", "Udgivet", "Julkaistu", "Opublikowano",
            "Data publikacji:", "Опубликовано", "Дата публикации:", "Yayınlanma",
            "Oluşturulma Tarihi:", "发布时间：", "發布於", "发表于", "發表於", "发文时间：",
            "发稿时间：", "刊发日期：", "掲載日", "公開日：", "投稿日：", "게시일", "입력",
        ];
        for label in labels {
            assert!(is_publication_label(label), "{label}");
        }
        assert!(!is_publication_label("Updated"));
    }

    #[test]
    fn labels_of_changes_are_known_in_many_languages() {
        #[rustfmt::skip]
        let labels = [
            "Updated: ", "Last modified ", "last edited on", "Date Last Reviewed:", "Revised",
            "Aktualisiert am", "zuletzt geändert", "Letzte Änderung:", "Überarbeitet am",
            "Zuletzt bearbeitet:", "mis à jour le", "Mise à jour :", "Actualizado", "Atualizado em",
            "Aggiornato il", "Bijgewerkt op", "Uppdaterad", "Opdateret", "Oppdatert", "Päivitetty",
            "Zaktualizowano", "Aktualizováno", "Güncellendi", "Обновлено", "Оновлено", "最后更新：",
            "修改于", "修订于", "Изменено:", "수정", "แก้ไขล่าสุด", "تحديث", "עודכן",
        ];
        for label in labels {
            assert!(is_modified_label(label), "{label}");
        }
        for label in ["Published", "Posted on", "发布时间：", "Veröffentlicht am", ""] {
            assert!(!is_modified_label(label), "{label}");
        }
    }
}
