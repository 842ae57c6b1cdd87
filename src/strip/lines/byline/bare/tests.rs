use super::*;

#[test]
fn links_of_a_menu_are_nobody_with_a_job() {
    let prose = "<p>The bridge opened on Monday, and many people came to see it there.</p>";
    let authors = |lines: &str| {
        let html = format!("<h1>A bridge opens</h1>{lines}{}", prose.repeat(6));
        let article = crate::extract(&html);
        let article = article.map(|a| a.authors().map(str::to_owned).collect::<Vec<_>>());
        article.unwrap_or_default()
    };
    let menu = "<p><a href=/a>Good Governance</a></p><p><a href=/b>Partner</a></p>";
    assert_eq!(authors(menu), [""; 0]);
    let buttons = "<ul><li><a href=/a>System Status</a></li><li><p>Cookie Manager</p></li></ul>";
    assert_eq!(authors(buttons), [""; 0]);
    let card = "<a href=/a><p>Anna Lehmann</p><p>Europe editor</p></a>";
    assert_eq!(authors(card), ["Anna Lehmann"]);
}

#[test]
fn a_list_above_the_text_whose_first_point_names_the_author_is_a_byline() {
    let prose =
        |at: usize| format!("<p>The bridge opened on Monday, and {at} people came to see it.</p>");
    let prose: String = (1..7).map(prose).collect();
    let text = |first: &str| {
        let list = format!("<section><ul><li>{first}<li>Role, Example News</ul></section>");
        let head = "<title>A bridge opens</title><meta name=author content='Ann Lee'>";
        let page = format!("{head}<body><main><h1>A bridge opens</h1>{list}{prose}</main>");
        crate::extract(&page).map(|article| article.to_text()).unwrap_or_default()
    };
    assert!(!text("Verfasst von dort, Ann Lee").contains("dort"));
    assert!(!text("Verfasst von dort, Ann Lee").contains("Role"));
    assert!(text("Gast, Bob Ray").contains("Role"));
    assert!(text("Ann Lee built the bridge of the town, Bob Ray").contains("Role"));
}

#[test]
fn who_speaks_for_a_house_wrote_nothing() {
    for role in [
        "press officer",
        "pressesprecherin",
        "jefa de prensa",
        "ufficio stampa",
        "assessoria de imprensa",
        "persvoorlichter",
        "media relations manager",
        "media contact",
        "head of communications",
        "spokesperson",
        "sprecherin",
        "porte-parole",
        "portavoz",
        "woordvoerder",
    ] {
        assert!(speaks_for_house(role), "{role}");
    }
    for role in ["europe editor", "expressionist", "media editor", "reporter"] {
        assert!(!speaks_for_house(role), "{role}");
    }
}

#[test]
fn pages_of_people_are_told_by_their_address() {
    for step in [
        "author",
        "authors",
        "autor",
        "autores",
        "autoren",
        "auteur",
        "auteurs",
        "autore",
        "autori",
        "auteure",
        "profile",
        "profiles",
        "person",
        "persons",
        "people",
        "staff",
        "reporter",
        "reporters",
        "journalist",
        "signataires",
        "redakteur",
        "avtor",
    ] {
        assert!(is_profile(&format!("https://example.org/{step}/ann-lee")), "{step}");
    }
    assert!(is_profile("/by-author-ann-lee?from=article"));
    for other in ["/news/ann-lee", "/authority/1", "/news?author=ann", ""] {
        assert!(!is_profile(other), "{other}");
    }
}
