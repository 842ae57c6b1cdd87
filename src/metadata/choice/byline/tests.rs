use super::*;
use crate::Role;

fn byline(names: &[&str], outlet: Option<&str>, origin: Origin) -> Sourced<Byline> {
    let person = |name: &&str| Person::author(*name);
    let byline = Byline {
        people: names.iter().map(person).collect(),
        outlet: outlet.map(str::to_owned),
        ..Byline::default()
    };
    Sourced::new(byline, origin)
}

fn chosen(declared: Vec<Sourced<Byline>>, editors: &[Person]) -> Option<Byline> {
    let bylines = Bylines {
        printed: Vec::new(),
        declared,
        editors,
        sites: vec!["Example Daily", "Ann Lee"],
        organizations: &["Model Builders", "Example Daily", "Carol Dow"].map(str::to_owned),
        labels: &["traffic".to_owned()],
        rows: &[],
        signed: &[],
        title: Some("Eva Roe"),
        language: None,
    };
    choose(bylines).map(|b| b.value)
}

fn authors(byline: Option<Byline>) -> Vec<String> {
    byline.iter().flat_map(Byline::authors).map(str::to_owned).collect()
}

#[test]
fn a_guest_wrote_what_the_host_is_declared_for() {
    for label in ["Guest post", "Gastbeitrag", "Gastkommentar"] {
        let mut guest = byline(&["Bob Ray"], None, Origin::Text);
        guest.value.printed = format!("{label} by Bob Ray");
        let host = byline(&["Ann Lee"], None, Origin::JsonLd);
        assert_eq!(authors(chosen(vec![host, guest], &[])), ["Bob Ray"], "{label}");
    }
}

#[test]
fn a_name_in_capitals_is_spelt_as_elsewhere() {
    let loud = byline(&["EVE STONE", "BOB RAY"], None, Origin::JsonLd);
    let meta = byline(&["Eve Stone"], None, Origin::Meta);
    let both = vec![loud.clone(), meta];
    assert_eq!(authors(chosen(both, &[])), ["Eve Stone", "BOB RAY"]);
    assert_eq!(authors(chosen(vec![loud], &[])), ["EVE STONE", "BOB RAY"]);
}

#[test]
fn an_editor_is_never_an_author() {
    let editor = Person { name: "Ann Lee".to_owned(), role: Role::Editor, title: None };
    assert_eq!(chosen(vec![byline(&["Ann Lee"], None, Origin::Meta)], &[editor]), None);
}

#[test]
fn an_editor_may_have_a_second_initial() {
    let editor = |name: &str| {
        let editor = Person { name: name.to_owned(), role: Role::Editor, title: None };
        authors(chosen(vec![byline(&["Ann B. Lake"], None, Origin::Meta)], &[editor]))
    };
    assert_eq!(editor("Ann Lake"), [""; 0]);
    for other in ["Ann C. Laker", "Ann C. Lake", "Bea Lake", "Lake"] {
        assert_eq!(editor(other), ["Ann B. Lake"], "{other}");
    }
}

#[test]
fn the_last_two_of_a_list_are_joined() {
    let both = |printed: &str| {
        let declared = byline(&["Wanjiru Otieno"], None, Origin::JsonLd);
        let mut fuller = byline(&["Wanjiru Otieno", "Qvist Holm"], None, Origin::Markup);
        fuller.value.printed = printed.to_owned();
        authors(chosen(vec![declared, fuller], &[])).len()
    };
    for word in ["&", "and", "und", "et", "y", "og", "och"] {
        assert_eq!(both(&format!("By Wanjiru Otieno {word} Qvist Holm")), 2, "{word}");
    }
    for apart in ["Wanjiru Otieno, Qvist Holm", "By Wanjiru Otieno for Qvist Holm"] {
        assert_eq!(both(apart), 1, "{apart}");
    }
}

#[test]
fn a_signature_may_have_a_house_below_the_name() {
    let signed = |line: &str| {
        let page = format!(
            "<article><h1>A bridge opens</h1><p>The council voted on Monday to build a new bridge over the \
             river, after ten years of dispute.<p>Officials expect work to begin in the spring, if the \
             money lasts until then.<p>{line}</article>"
        );
        let article = crate::extract(&page);
        article.map(|a| a.authors().map(str::to_owned).collect::<Vec<_>>()).unwrap_or_default()
    };
    for house in [
        "Center",
        "Centre",
        "University",
        "Institute",
        "College",
        "School",
        "Laboratory",
        "Observatory",
        "Museum",
    ] {
        let line = format!("Anna Lehmann<br>Riverside Bridge {house}, Arundale");
        assert_eq!(signed(&line), ["Anna Lehmann"], "{house}");
    }
    let house = "<br><em>Riverside Bridge Center, Arundale, Maryland</em>";
    assert_eq!(signed(&format!("<span>Anna Lehmann</span>{house}")), ["Anna Lehmann"]);
    for line in [
        "Anna Lehmann<br>She opened the bridge, Arundale says".to_owned(),
        "Anna Lehmann<br>Arundale".to_owned(),
        "Anna Lehmann<br>Press Officer, City of Arundale".to_owned(),
        format!("Bridge Number Four{house}"),
    ] {
        assert_eq!(signed(&line), [""; 0], "{line}");
    }
}

#[test]
fn who_edits_and_signs_by_hand_wrote_as_well() {
    let title = Some("责任编辑".to_owned());
    let editor = Person { name: "张慧".to_owned(), role: Role::Editor, title };
    for (printed, expected) in
        [("文/张慧", true), ("本文作者：张慧", true), ("作者：张慧", false), ("文章：张慧", false)]
    {
        let mut byline = byline(&["张慧"], None, Origin::Text);
        byline.value.printed = printed.to_owned();
        let chosen = authors(chosen(vec![byline], std::slice::from_ref(&editor)));
        assert_eq!(!chosen.is_empty(), expected, "{printed}");
    }
}

#[test]
fn the_site_is_an_outlet_and_no_person() {
    let chosen = chosen(vec![byline(&["Example Daily"], None, Origin::JsonLd)], &[]);
    assert_eq!(chosen.as_ref().and_then(Byline::outlet), Some("Example Daily"));
    assert_eq!(authors(chosen), [""; 0]);
}

#[test]
fn an_outlet_alone_is_a_byline_only_where_it_is_declared_the_author() {
    for (outlet, origin, expected) in [
        ("Example Daily", Origin::JsonLd, true),
        ("Example Daily", Origin::Text, false),
        ("Example Daily", Origin::Envelope, false),
        ("某某网", Origin::Meta, false),
    ] {
        let byline = byline(&[], Some(outlet), origin);
        assert_eq!(beside_source(byline, None).is_some(), expected, "{outlet} {origin:?}");
    }
}

#[test]
fn who_uploaded_a_text_gives_way_to_whom_it_names() {
    let declared = byline(&["Bob Ray"], None, Origin::JsonLd);
    let mut printed = byline(&["Ann Lee"], None, Origin::Text);
    printed.value.printed = "By Ann Lee".to_owned();
    let both = [declared.clone(), printed.clone()];
    assert_eq!(authors(chosen(both.to_vec(), &[])), ["Ann Lee"]);
    let also = byline(&["Bob Ray"], None, Origin::Markup);
    assert_eq!(authors(chosen(vec![declared, printed.clone(), also], &[])), ["Bob Ray"]);
    let login = byline(&["alee7"], None, Origin::Meta);
    assert_eq!(authors(chosen(vec![login, printed], &[])), ["Ann Lee"]);
}

#[test]
fn a_person_may_own_the_site_but_an_organisation_is_no_person() {
    let own = chosen(vec![byline(&["Ann Lee"], None, Origin::JsonLd)], &[]);
    assert_eq!(authors(own), ["Ann Lee"]);
    let publisher = chosen(vec![byline(&["Carol Dow"], None, Origin::JsonLd)], &[]);
    assert_eq!(authors(publisher), ["Carol Dow"]);
    let company = chosen(vec![byline(&["Model Builders"], None, Origin::JsonLd)], &[]);
    assert_eq!(authors(company), [""; 0]);
}

#[test]
fn an_outlet_printed_elsewhere_completes_the_names() {
    let chosen = chosen(
        vec![byline(&["Ann Lee"], None, Origin::Meta), byline(&[], Some("Agency"), Origin::Text)],
        &[],
    );
    let chosen = chosen.map(|b| (b.people.len(), b.outlet));
    assert_eq!(chosen, Some((1, Some("Agency".to_owned()))));
}

#[test]
fn a_fuller_list_and_a_fuller_name_win() {
    let declared = byline(&["Ann Lee"], None, Origin::JsonLd);
    let printed = byline(&["Ann Lee", "Bob Ray"], None, Origin::Markup);
    let both = vec![declared.clone(), printed];
    assert_eq!(authors(chosen(both, &[])), ["Ann Lee", "Bob Ray"]);
    let affiliated = byline(&["Ann Lee", "Global Voices"], None, Origin::Markup);
    assert_eq!(authors(chosen(vec![declared, affiliated], &[])), ["Ann Lee"]);
    let declared = byline(&["Ann"], None, Origin::JsonLd);
    let printed = byline(&["Ann Lee"], None, Origin::Text);
    assert_eq!(authors(chosen(vec![declared, printed], &[])), ["Ann Lee"]);
    let login = byline(&["ann.lee"], None, Origin::JsonLd);
    let printed = byline(&["Ann Lee"], None, Origin::Markup);
    assert_eq!(authors(chosen(vec![login, printed], &[])), ["Ann Lee"]);
}

#[test]
fn a_section_beside_the_names_is_nobody() {
    let printed = byline(&["Ann Lee", "Traffic"], None, Origin::Markup);
    assert_eq!(authors(chosen(vec![printed], &[])), ["Ann Lee"]);
}

#[test]
fn a_headline_in_the_place_of_the_author_is_nobody_unless_announced() {
    let mut printed = byline(&["Eva Roe"], None, Origin::Markup);
    printed.value.printed = "Eva Roe".to_owned();
    assert_eq!(authors(chosen(vec![printed.clone()], &[])), [""; 0]);
    for announced in ["By Eva Roe", "geschrieben von Eva Roe", "由Eva Roe发表"] {
        printed.value.printed = announced.to_owned();
        assert_eq!(authors(chosen(vec![printed.clone()], &[])), ["Eva Roe"], "{announced}");
    }
}

#[test]
fn a_declared_outlet_comes_before_a_printed_one() {
    let bylines = Bylines {
        printed: vec![byline(&[], Some("Agency"), Origin::Text).value],
        declared: vec![byline(&[], Some("Model Builders"), Origin::JsonLd)],
        editors: &[],
        sites: Vec::new(),
        organizations: &[],
        labels: &[],
        rows: &[],
        signed: &[],
        title: None,
        language: None,
    };
    let chosen = choose(bylines);
    let chosen = chosen.and_then(|byline| beside_source(byline, None)?.value.outlet);
    assert_eq!(chosen.as_deref(), Some("Model Builders"));
}

#[test]
fn a_printed_chinese_byline_wins_over_a_declared_one() {
    let declared = byline(&["王小红"], None, Origin::Meta);
    let printed = byline(&["李明"], None, Origin::Text);
    assert_eq!(authors(chosen(vec![declared, printed], &[])), ["李明"]);
}

#[test]
fn the_sites_name_is_none_of_a_persons() {
    let names = |people: &[&str]| authors(chosen(vec![byline(people, None, Origin::Markup)], &[]));
    assert_eq!(names(&["Bob Ray Example Daily"]), ["Bob Ray"]);
    assert_eq!(names(&["Bob Ray", "Example Daily"]), ["Bob Ray"]);
    let agency = byline(&["Bridge Wire"], Some("Bridge Wire"), Origin::JsonLd);
    assert_eq!(authors(chosen(vec![agency], &[])), [""; 0]);
}

#[test]
fn a_line_that_announces_a_name_says_more_than_an_account() {
    let mut line = byline(&["Bob Ray"], None, Origin::Text);
    line.value.printed = "By Bob Ray".to_owned();
    let account = byline(&["bridgefan"], None, Origin::Markup);
    assert_eq!(authors(chosen(vec![account.clone(), line.clone()], &[])), ["Bob Ray"]);
    line.value.printed = "Bob Ray".to_owned();
    assert_eq!(authors(chosen(vec![account, line], &[])), ["bridgefan"]);
}

#[test]
fn what_may_be_an_organisation_replaces_no_declared_person() {
    let declared = byline(&["Eve Dow"], None, Origin::Meta);
    let printed = byline(&["Bridge Road Builders"], None, Origin::Markup);
    assert_eq!(authors(chosen(vec![declared.clone(), printed], &[])), ["Eve Dow"]);
    let person = byline(&["Ann Mary Roe"], None, Origin::Markup);
    assert_eq!(authors(chosen(vec![declared, person], &[])), ["Ann Mary Roe"]);
}

#[test]
fn where_an_outlet_signs_places_and_topics_are_no_persons() {
    for (beside, expected) in
        [("Washington", &[][..]), ("Harbour Cup", &[]), ("Eva Dow", &["Eva Dow"])]
    {
        let cells = ["Example Daily", beside].map(|name| byline(&[name], None, Origin::Markup));
        assert_eq!(authors(chosen(cells.to_vec(), &[])), expected, "{beside}");
    }
    let both = byline(&["Example Daily", "Harbour Cup"], None, Origin::Markup);
    assert_eq!(authors(chosen(vec![both], &[])), [""; 0]);
    let line = byline(&["Harbour Updates"], None, Origin::Text);
    let outlet = byline(&["Example Daily"], None, Origin::Meta);
    assert_eq!(authors(chosen(vec![outlet, line], &[])), [""; 0]);
    let mut said = byline(&["Kartini Cup"], None, Origin::Text);
    said.value.printed = "By Kartini Cup".to_owned();
    let outlet = byline(&["Example Daily"], None, Origin::Markup);
    assert_eq!(authors(chosen(vec![outlet, said], &[])), ["Kartini Cup"]);
    let declared = byline(&["Example Daily"], None, Origin::Meta);
    let named = byline(&["Kartini Cup"], None, Origin::Markup);
    assert_eq!(authors(chosen(vec![declared, named], &[])), ["Kartini Cup"]);
}

#[test]
fn an_outlet_is_named_without_the_person_before_it() {
    let cell = byline(&["Eva Dow"], Some("Eva Dow Model Wire"), Origin::Markup);
    let chosen = chosen(vec![cell], &[]);
    assert_eq!(chosen.as_ref().and_then(Byline::outlet), Some("Model Wire"));
    let cell = byline(&["Eva Dow"], Some("Eva Dow PC"), Origin::Markup);
    assert_eq!(behind(&cell.value.people, "Eva Dow PC".to_owned()), "Eva Dow PC");
}

#[test]
fn what_follows_the_declared_name_on_its_line_is_no_person_with_figures_or_a_section() {
    let declared = || byline(&["Eva Dow"], None, Origin::JsonLd);
    let line = |people: &[&str]| byline(people, None, Origin::Markup);
    let job = line(&["Eva Dow", "Harbour Lines", "10+ Years"]);
    assert_eq!(authors(chosen(vec![declared(), job], &[])), ["Eva Dow"]);
    let more = line(&["Eva Dow", "Heba Low", "Manoel Ray"]);
    assert_eq!(authors(chosen(vec![declared(), more], &[])), ["Eva Dow", "Heba Low", "Manoel Ray"]);
    let short = byline(&["Eva"], None, Origin::Markup);
    let section = byline(&["Eva In Traffic"], None, Origin::Text);
    assert_eq!(authors(chosen(vec![short, section], &[])), ["Eva"]);
}
