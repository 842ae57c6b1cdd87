//! Pages that hold a notice where an article was asked for: not found, sign in, are you human.

use crate::metadata::title_parts;
use crate::script::{fold_title, width};
use crate::{Origin, Sourced};

/// How sure it can be that such a page held an article.
pub(crate) const CONFIDENCE: f32 = 0.1;

/// Columns of text beyond which a page tells more than a notice does.
const LONGEST: usize = 1_200;
/// The same of a text that is nothing but a notice.
const LONGEST_LINE: usize = 60;

/// What such pages are called, wherever in a title it stands.
#[rustfmt::skip]
const ANYWHERE: &[&str] = &[
    "page not found", "page could not be found", "page cannot be found", "page doesn't exist",
    "page does not exist", "page you requested", "page no longer exists", "error 404", "404 error",
    "404 not found", "403 forbidden", "502 bad gateway", "503 service", "500 internal server error",
    "access denied", "just a moment", "attention required", "are you a robot", "are you human",
    "verify you are human", "verify you're human", "unusual traffic", "security check",
    "seite nicht gefunden", "zugriff verweigert", "page introuvable", "page non trouvée",
    "accès refusé", "página no encontrada", "acceso denegado", "página não encontrada",
    "acesso negado", "pagina non trovata", "accesso negato", "pagina niet gevonden",
    "strona nie została znaleziona", "nie znaleziono strony", "sidan kunde inte hittas",
    "sidan hittades inte", "siden blev ikke fundet", "sivua ei löytynyt", "stránka nenalezena",
    "az oldal nem található", "sayfa bulunamadı", "страница не найдена", "доступ запрещен",
    "сторінку не знайдено", "η σελίδα δεν βρέθηκε", "页面不存在", "页面未找到", "找不到页面",
    "頁面不存在", "找不到頁面", "您访问的页面", "访问受限", "安全验证", "人机验证", "ページが見つかりません",
    "お探しのページ", "페이지를 찾을 수 없", "không tìm thấy trang", "halaman tidak ditemukan",
    "الصفحة غير موجودة", "पृष्ठ नहीं मिला",
];

/// What one part of their title, or their whole text, says.
#[rustfmt::skip]
const ALONE: &[&str] = &[
    "404", "403", "not found", "forbidden", "error", "oops", "sign in", "log in", "login", "register",
    "create an account", "forgot password", "search results", "no results", "no results found",
    "age verification", "we value your privacy", "before you continue", "your privacy", "loading",
    "please wait", "redirecting", "access to this page has been denied", "anmelden", "einloggen",
    "connexion", "se connecter", "iniciar sesión", "entrar", "accedi", "inloggen", "zaloguj się",
    "logga in", "вход", "войти", "登录", "登入", "请登录", "加载中", "ログイン", "로그인",
];

/// Whether a page with this text that has one of these titles is such a page.
pub(crate) fn is_notice<'t>(
    titles: &[Sourced<String>],
    paragraphs: impl Iterator<Item = &'t str> + Clone,
) -> bool {
    let columns: usize = paragraphs.clone().map(width).sum();
    if columns > LONGEST {
        return false;
    }
    let folded = |phrases: &[&str]| phrases.iter().map(|p| fold_title(p)).collect::<Vec<String>>();
    let (anywhere, alone) = (folded(ANYWHERE), folded(ALONE));
    let told = |title: &Sourced<String>| {
        let whole = fold_title(&title.value);
        // A dialog on the page of an article has a heading of its own: "Log in".
        let mut parts = title_parts(&title.value).into_iter();
        anywhere.iter().any(|known| whole.contains(known))
            || title.origin != Origin::Markup && parts.any(|part| alone.contains(&fold_title(part)))
    };
    let is_line = || {
        let mut texts = paragraphs.clone();
        let text = texts.next().filter(|text| width(text) <= LONGEST_LINE);
        text.is_some_and(|text| alone.contains(&fold_title(text))) && texts.next().is_none()
    };
    titles.iter().any(told) || is_line()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "It may have been moved or deleted, or the address is mistyped.";

    fn is_told(title: &str, origin: Origin, texts: &[&str]) -> bool {
        is_notice(&[Sourced::new(title.to_owned(), origin)], texts.iter().copied())
    }

    #[test]
    fn titles_tell_that_a_page_holds_a_notice() {
        let of_title = |title: &str| is_told(title, Origin::TitleElement, &[TEXT]);
        for phrase in ANYWHERE {
            assert!(of_title(&format!("Oh: {phrase} here | Example")), "{phrase}");
            assert!(is_told(phrase, Origin::Markup, &[TEXT]), "{phrase}");
        }
        for phrase in ALONE {
            assert!(of_title(&format!("{phrase} | Example Daily")), "{phrase}");
            assert!(of_title(&format!("Example - {phrase}")), "{phrase}");
            assert!(is_told("A bridge opens", Origin::TitleElement, &[phrase]), "{phrase}");
            assert!(!of_title(&format!("A bridge {phrase} at last")), "{phrase}");
            assert!(!is_told(phrase, Origin::Markup, &[TEXT]), "{phrase}");
        }
    }

    #[test]
    fn an_article_about_such_pages_is_none() {
        let story = TEXT.repeat(20);
        let title = "Page not found: the story of an error";
        assert!(!is_told(title, Origin::TitleElement, &[&story]));
        assert!(!is_told("A bridge opens", Origin::TitleElement, &[TEXT]));
        assert!(!is_told("A bridge opens", Origin::TitleElement, &["Loading", TEXT]));
    }
}
