mod kickers;

use super::*;

fn chosen(title: &str, open_graph: &str, headlines: &[Headline], is_article: bool) -> String {
    chosen_at(title, open_graph, headlines, is_article, None)
}

fn chosen_at(
    title: &str,
    open_graph: &str,
    headlines: &[Headline],
    is_article: bool,
    address: Option<&str>,
) -> String {
    let url = address.and_then(|address| url::Url::parse(address).ok());
    let declared = [
        Sourced::new(title.to_owned(), Origin::TitleElement),
        Sourced::new(open_graph.to_owned(), Origin::OpenGraph),
        Sourced::new(headlines.iter().map(|h| h.text.as_str()).collect(), Origin::Markup),
    ];
    let titles = Titles {
        site_names: &[Sourced::new("Example Daily".to_owned(), Origin::OpenGraph)],
        host: url.as_ref().and_then(url::Url::host_str),
        is_article,
        slug: url.as_ref().and_then(Slug::of),
        folders: url.as_ref().map(folders).unwrap_or_default(),
        ..titles(&declared, headlines)
    };
    choose(&titles).map(|t| t.value).unwrap_or_default()
}

/// An article's, of which nothing else is known.
fn titles<'a>(declared: &'a [Sourced<String>], headlines: &'a [Headline]) -> Titles<'a> {
    Titles {
        declared,
        headlines,
        site_names: &[],
        sections: &[],
        host: None,
        is_article: true,
        page_type: None,
        is_home: false,
        slug: None,
        name_in_address: None,
        folders: Vec::new(),
    }
}

fn headline(text: &str) -> Headline {
    Headline { text: text.to_owned(), ..Headline::default() }
}

#[test]
fn the_printed_wording_wins_where_it_agrees() {
    let h1 = headline("“A bridge” opens at last");
    let title = "\"A bridge\" opens at last | Example Daily";
    assert_eq!(chosen(title, "A bridge opens", std::slice::from_ref(&h1), true), h1.text);
}

#[test]
fn a_word_behind_a_colon_with_spaces_is_the_place_of_the_page() {
    let h1 = headline("pianotuning");
    let title = "Inherited many piano keys. What now? : pianotuning";
    let chosen = |address| chosen_at(title, "", std::slice::from_ref(&h1), false, Some(address));
    let of_place = "https://example.org/r/pianotuning/comments/5zf1qk/inherited/";
    assert_eq!(chosen(of_place), "Inherited many piano keys. What now?");
    let two = [h1.clone(), headline("MODERATORS")];
    assert_eq!(
        chosen_at(title, "", &two, false, Some(of_place)),
        "Inherited many piano keys. What now?"
    );
    assert_eq!(chosen("https://example.org/comments/5zf1qk/inherited/"), "pianotuning");
}

#[test]
fn a_logo_is_no_headline() {
    let logo = Headline { is_site: true, ..headline("Bridges of the world") };
    let title = "A bridge opens : Bridges of the world";
    assert_eq!(chosen(title, "A bridge opens", &[logo], true), "A bridge opens");
    let name = headline("Example Daily");
    assert_eq!(chosen("A bridge opens", "", &[name], true), "A bridge opens");
}

#[test]
fn a_bar_of_the_site_that_repeats_the_headline_names_no_site() {
    let bar = Headline { is_site: true, ..headline("The bridge clock") };
    let headlines = [headline("The bridge clock"), bar];
    let title = "Bridges of the world: Eva Roe at work | Example Daily";
    let shared = "The bridge clock | Example Daily";
    assert_eq!(chosen(title, shared, &headlines, true), "The bridge clock");
}

#[test]
fn a_section_label_inside_the_headline_goes_where_a_title_does_without_it() {
    let h1 = Headline {
        parts: vec!["Traffic".to_owned(), "A bridge opens".to_owned()],
        ..headline("Traffic A bridge opens")
    };
    let title = "Traffic - A bridge opens | Example Daily";
    assert_eq!(chosen(title, "A bridge opens", std::slice::from_ref(&h1), true), h1.parts[1]);
    assert_eq!(chosen(title, "Traffic - A bridge opens", std::slice::from_ref(&h1), true), h1.text);
}

#[test]
fn what_the_title_element_has_beyond_the_shared_title_is_a_section() {
    let title = "A bridge opens : Traffic";
    assert_eq!(chosen(title, "A bridge opens", &[headline("Traffic")], true), "A bridge opens");
    assert_eq!(chosen(title, "A bridge opens", &[], true), "A bridge opens");
}

#[test]
fn a_lone_heading_that_stands_for_the_site_is_cut_from_the_title() {
    let title = "A bridge opens - Bridges of the world";
    let logo = headline("Bridges of the world");
    assert_eq!(chosen(title, "", std::slice::from_ref(&logo), true), "A bridge opens");
    let title = "Bridges of the world - A bridge opens";
    let h1 = headline("A bridge opens");
    assert_eq!(chosen(title, &h1.text, std::slice::from_ref(&h1), true), h1.text);
}

#[test]
fn quotes_of_a_headline_lead_from_no_site() {
    let h1 = headline("»A bridge opens!«");
    let title = "»A bridge opens!« - Bridges of the world";
    assert_eq!(chosen(title, "", std::slice::from_ref(&h1), true), h1.text);
}

#[test]
fn the_kind_of_a_page_tells_a_topic_from_a_slogan() {
    let h1 = headline("Which bridge is the oldest one?");
    let declared = [Sourced::new("Bridge talk".to_owned(), Origin::TitleElement)];
    let title = |page_type, is_article| {
        let titles =
            Titles { is_article, page_type, ..titles(&declared, std::slice::from_ref(&h1)) };
        choose(&titles).map(|t| t.value).unwrap_or_default()
    };
    assert_eq!(title(None, false), "Bridge talk");
    assert_eq!(title(Some(PageType::Forum), false), h1.text);
    assert_eq!(title(Some(PageType::Service), true), "Bridge talk");
}

#[test]
fn a_headline_behind_the_name_and_the_section_is_no_name() {
    let h1 = headline("A bridge opens at last");
    let title = "Example Daily - Traffic - A bridge opens at last";
    assert_eq!(chosen(title, "", std::slice::from_ref(&h1), true), h1.text);
}

#[test]
fn a_title_in_the_field_of_the_sites_name_stays_one() {
    let names = ["Example Daily", "A bridge opens"];
    let declared = [Sourced::new("A bridge opens".to_owned(), Origin::OpenGraph)];
    let headlines = [headline("A bridge opens"), headline("Good Morning Traffic")];
    let titles = Titles {
        site_names: &names.map(|name| Sourced::new(name.to_owned(), Origin::Meta)),
        ..titles(&declared, &headlines)
    };
    assert_eq!(choose(&titles).map(|t| t.value).as_deref(), Some(names[1]));
}

#[test]
fn a_heading_of_something_else_gives_way_to_a_declared_sentence() {
    let h1 = headline("Return to our main website");
    let title = "A bridge opens at last | Example Daily";
    let title = chosen(title, "", std::slice::from_ref(&h1), true);
    assert_eq!(title, "A bridge opens at last");
    assert_eq!(chosen("Bridges", "", std::slice::from_ref(&h1), true), h1.text);
}

#[test]
fn a_printed_headline_that_is_called_one_wins_over_another_title_for_search_engines() {
    let title = "Why people stopped walking over bridges | Example Daily";
    let named = Headline { is_named: true, ..headline("Nobody walks any more") };
    assert_eq!(chosen(title, "", std::slice::from_ref(&named), true), named.text);
    let two = [named.clone(), Headline { is_named: true, ..headline("Read this as well") }];
    let declared = "Why people stopped walking over bridges";
    assert_eq!(chosen(title, "", &two, true), declared);
    assert_eq!(chosen(title, "", &[named], false), declared);
}

#[test]
fn of_a_title_with_kicker_and_sections_the_part_for_sharing_is_the_headline() {
    let shared = "A hedge is high at last";
    let title = "Gardens: A hedge is high at last - Panorama - EX.de";
    assert_eq!(chosen(title, shared, &[], true), shared);
    assert_eq!(chosen(title, "High at last", &[], true), title);
    assert_eq!(
        chosen("Gardens: A hedge is high at last now", shared, &[], true),
        "Gardens: A hedge is high at last now"
    );
}

#[test]
fn a_slogan_is_no_title_of_a_page_without_article() {
    let slogan = headline("We build what connects");
    let title = "Bridge services | Example Daily";
    assert_eq!(chosen(title, "", std::slice::from_ref(&slogan), false), "Bridge services");
    assert_eq!(chosen(title, "", std::slice::from_ref(&slogan), true), slogan.text);
}

#[test]
fn a_name_that_no_mark_parts_from_the_headline_goes() {
    let h1 = headline("Trails");
    for title in ["Trails Example Daily", "Example Daily Trails"] {
        assert_eq!(chosen(title, title, std::slice::from_ref(&h1), false), "Trails", "{title}");
    }
    let title = "Trails of Example Daily";
    assert_eq!(chosen(title, title, std::slice::from_ref(&h1), false), title);
}

#[test]
fn of_headlines_that_nothing_states_the_one_that_the_address_says_is_the_pages() {
    let headlines = [headline("Where to row on the river"), headline("The oldest bridges of Bern")];
    let chosen = |address| {
        chosen_at("Where to row in Bern | Example Daily", "", &headlines, true, Some(address))
    };
    let own = "https://example.org/2021/05/oldest-bridges-bern.html";
    assert_eq!(chosen(own), headlines[1].text);
    assert_eq!(chosen("https://example.org/2021/05/12345"), headlines[0].text);
}

#[test]
fn a_deck_with_the_rank_of_the_headline_gives_way_to_the_declared_title() {
    let deck = headline(&"The bridge has been closed for a long time. ".repeat(6));
    let title = "A bridge opens at last | Example Daily";
    let title = chosen(title, "", std::slice::from_ref(&deck), true);
    assert_eq!(title, "A bridge opens at last");
    let address = Some("https://example.org/bridge-been-closed");
    let title = chosen_at("A bridge opens at last", "", &[deck], true, address);
    assert_eq!(title, "A bridge opens at last");
}

#[test]
fn a_title_without_headline_is_none() {
    let h1 = headline("Bridges");
    let title = "| The Example Daily Magazine of the World";
    assert_eq!(chosen(title, "", std::slice::from_ref(&h1), false), "Bridges");
}

#[test]
fn the_name_of_a_wiki_stands_in_brackets() {
    let h1 = headline("Bridges of stone");
    let title = "bridges_of_stone [Example Wiki]";
    assert_eq!(chosen(title, "", std::slice::from_ref(&h1), false), h1.text);
}

#[test]
fn the_name_of_a_site_that_its_address_tells_may_open_the_title() {
    let h1 = headline("A bridge opens at last");
    let title = "Ann Lee's Bridges | A bridge opens at last";
    let at = |address| chosen_at(title, "", std::slice::from_ref(&h1), false, Some(address));
    assert_eq!(at("https://annleesbridges.example/a/1"), h1.text);
    assert_eq!(at("https://other.example/a/1"), "Ann Lee's Bridges");
}

#[test]
fn a_headline_of_one_part_is_told_as_printed() {
    let text = "What to expect of a bridge- a guide";
    let one = Headline { parts: vec![text.to_owned(), text.to_owned()], ..headline(text) };
    let declared = "What to expect of a bridge: a guide";
    assert_eq!(chosen(declared, declared, &[one], true), text);
}

#[test]
fn of_goods_the_headline_that_the_address_spells_wins() {
    let chosen = |kind: PageType, title: &str, h1: &str, name: &str| {
        let declared = [Sourced::new(title.to_owned(), Origin::TitleElement)];
        let headlines = [headline(h1)];
        let titles = Titles {
            site_names: &[Sourced::new("Example Shop".to_owned(), Origin::OpenGraph)],
            is_article: false,
            page_type: Some(kind),
            name_in_address: Some(name.to_owned()),
            ..titles(&declared, &headlines)
        };
        choose(&titles).map(|t| t.value).unwrap_or_default()
    };
    let title = "Ergonomic seats for every office w/ support | Example Shop";
    let found = |kind| chosen(kind, title, "Mesh Style Chairs", "meshstylechairs");
    assert_eq!(found(PageType::Collection), "Mesh Style Chairs");
    assert_eq!(found(PageType::Product), "Mesh Style Chairs");
    assert_eq!(found(PageType::Service), "Ergonomic seats for every office w/ support");
    let slogan = chosen(PageType::Collection, title, "Sit well, live well", "meshstylechairs");
    assert_eq!(slogan, "Ergonomic seats for every office w/ support");
    // In other words: what the head adds is for searching.
    let title = "Headlamps for Camping, Hiking | Example Shop";
    assert_eq!(chosen(PageType::Collection, title, "Camping Headlamps", "k1"), "Camping Headlamps");
}

#[test]
fn a_start_page_is_called_what_its_site_is() {
    let chosen = |title: &str| {
        let declared = [Sourced::new(title.to_owned(), Origin::TitleElement)];
        let titles = Titles {
            site_names: &[Sourced::new("Example Daily".to_owned(), Origin::OpenGraph)],
            host: Some("example.org"),
            is_article: false,
            is_home: true,
            ..titles(&declared, &[])
        };
        choose(&titles).map(|t| t.value).unwrap_or_default()
    };
    for label in ["Home", "Homepage", "Start", "Startseite", "Accueil", "Inicio", "Início", "Inici"]
    {
        assert_eq!(chosen(&format!("{label} - Example Daily")), "Example Daily", "{label}");
    }
    for label in ["Главная", "Strona główna", "Hem", "Forside", "首页", "首頁", "トップ"]
    {
        assert_eq!(chosen(&format!("{label} | Example Daily")), "Example Daily", "{label}");
    }
    assert_eq!(chosen("Bridges and boats - Example Daily"), "Bridges and boats");
}

#[test]
fn words_joined_as_in_an_address_are_written_apart_where_the_head_does() {
    let h1 = headline("Mesh-office-chair");
    let found = chosen("Mesh Office Chair | Example Daily", "", std::slice::from_ref(&h1), false);
    assert_eq!(found, "Mesh Office Chair");
    let h1 = headline("Spider-Man");
    assert_eq!(chosen("Spider Man", "", std::slice::from_ref(&h1), false), "Spider-Man");
    let h1 = headline("Well-known");
    assert_eq!(chosen("Wellknown", "", std::slice::from_ref(&h1), false), "Well-known");
}

#[test]
fn of_several_headlines_the_one_that_the_address_spells_wins() {
    let headlines = [headline("Don't miss what comes tomorrow"), headline("Cloud")];
    let chosen = |name: Option<&str>| {
        let declared = [Sourced::new("Latest cloud news".to_owned(), Origin::TitleElement)];
        let titles =
            Titles { name_in_address: name.map(str::to_owned), ..titles(&declared, &headlines) };
        choose(&titles).map(|t| t.value).unwrap_or_default()
    };
    assert_eq!(chosen(Some("cloud")), "Cloud");
    assert_eq!(chosen(Some("topic")), headlines[0].text);
}

#[test]
fn the_label_of_a_template_gives_way_to_the_only_headline() {
    let h1 = headline("A bridge opens at last");
    #[rustfmt::skip]
    let labels = [
        "Home", "Untitled", "Document", "Loading...", "Article", "News", "News detail", "Detail", "Post",
        "正文", "新闻中心", "新闻详情", "新闻内容", "文章详情", "文章内容", "详情页", "ニュース詳細",
    ];
    for label in labels {
        let declared = [Sourced::new(label.to_owned(), Origin::TitleElement)];
        let only = std::slice::from_ref(&h1);
        let title = choose(&Titles { is_article: false, ..titles(&declared, only) });
        assert_eq!(title.map(|t| t.value).as_ref(), Some(&h1.text), "{label}");
    }
    let declared = [Sourced::new("River atlas".to_owned(), Origin::TitleElement)];
    let title =
        choose(&Titles { is_article: false, ..titles(&declared, std::slice::from_ref(&h1)) });
    assert_eq!(title.map(|t| t.value).as_deref(), Some("River atlas"));
}
