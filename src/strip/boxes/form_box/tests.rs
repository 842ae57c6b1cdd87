use crate::extract;

fn stays(address: &str, inside: &str) -> bool {
    asked_by("Give", address, inside)
}

fn asked_by(button: &str, address: &str, inside: &str) -> bool {
    let page = format!(
        "<nav><a href='https://www.harbour.example/'>Home</a> <a href='https://www.harbour.example/a'>News</a></nav>\
         <h1>A bridge opens</h1><div>\
         <p>The council voted on Monday to build a new bridge over the river, after ten years \
         of dispute between those who have boats there and those who have none.\
         <p>Opponents said that the plan would harm the wetlands, and that the old one is good \
         enough for the few who cross the river there in the evening.\
         <div class=c>{inside}<p>Whoever can spare something helps to keep it afloat, however \
         little it is, and is thanked for it.</p><a href='{address}'>{button}</a></div>\
         <p>Officials expect work to begin in the spring, and the first cars to cross it four \
         years later, if the money lasts until then.</div>"
    );
    extract(&page).is_ok_and(|article| article.to_text().contains("spare something"))
}

fn named_box_stays(name: &str, words: &str) -> bool {
    let page = format!(
        "<h1>A bridge opens</h1><div>\
         <p>The council voted on Monday to build a new bridge over the river, after ten years \
         of dispute between those who have boats there and those who have none.\
         <p>Opponents said that the plan would harm the wetlands, and that the old one is good \
         enough for the few who cross the river there in the evening.\
         <p>Officials expect work to begin in the spring, and the first cars to cross it four \
         years later, if the money lasts until then.</div>\
         <div class='{name}'><p>Before you go on</p><p>Whoever can spare something helps to keep \
         it afloat, however little it is, and is thanked for it by all who work here.</p>\
         <p>{words}</p><p>With thanks, Ann Lee</p></div>"
    );
    extract(&page).is_ok_and(|article| article.to_text().contains("spare something"))
}

#[test]
fn a_box_that_is_named_for_supporters_goes_where_it_asks_for_support() {
    let names = [
        "support",
        "supporter",
        "supporters",
        "donate",
        "donation",
        "donations",
        "membership",
        "contribution",
    ];
    for name in names {
        assert!(!named_box_stays(&format!("x-{name}"), "Support us!"), "{name}");
    }
    for words in [
        "Diventa sostenitore",
        "Sostienici",
        "Support us",
        "Support our work",
        "Soutenez-nous",
        "Become a supporter",
        "Become a member",
        "Devenez membre",
        "Unterstützen Sie uns",
        "Werden Sie Mitglied",
        "Hazte socia",
        "Apóyanos",
        "Apoie-nos",
        "Steun ons",
        "Støt os",
        "Støtt oss",
        "Stöd oss",
        "Wesprzyj nas",
        "Donate now",
        "Donate today",
    ] {
        assert!(!named_box_stays("x-support", words), "{words}");
    }
    for words in ["You’ve read 1 article in the last month", "You have read 3 articles this week"]
    {
        assert!(!named_box_stays("x-support", words), "{words}");
    }
    assert!(named_box_stays("x-text", "Support us!"));
    assert!(named_box_stays("x-support", "“They support us when nobody else does,” Lee said."));
    assert!(named_box_stays("x-membership", "To become a member you need a passport."));
    assert!(named_box_stays("x-support", "The boat sails on Monday"));
    assert!(named_box_stays("x-support", "Support us <a href='https://other.example/'>here</a>"));
}

#[test]
fn a_box_for_supporters_goes_where_its_button_leads_to_the_sites_own_page() {
    for own in [
        "https://members.harbour.example/hazte_socio",
        "/socios/alta?a",
        "/spenden/",
        "/donation?from=a",
    ] {
        assert!(!stays(own, ""), "{own}");
        assert!(stays(own, "<figure><img src=/a.jpg width=800 height=600></figure>"), "{own}");
    }
    for button in
        ["我要贊助", "立即捐款", "定期定額捐款", "我要捐助", "赞助我们", "捐助我们", "支持我們"]
    {
        let house = "<p>我們是獨立媒體，不接受政府和企業的廣告，歡迎讀者贊助，讓報導繼續下去。</p>";
        assert!(!asked_by(button, "/about/", house), "{button}");
        assert!(asked_by(button, "https://redcross.example/", house), "{button}");
        assert!(asked_by(button, "/about/", ""), "{button}");
    }
    for button in ["赞助商名单", "如何支持"] {
        assert!(asked_by(button, "/about/", ""), "{button}");
    }
    for other in ["https://redcross.example/donation", "/donations/12", "/spendenkonto"] {
        assert!(stays(other, ""), "{other}");
    }
}

#[test]
fn a_button_and_a_line_of_letters_to_readers_make_a_box() {
    let kept = |line: &str, button: &str| {
        let prose = "<p>The bridge over the river was opened on Monday for people who walk, said the \
                     mayor, after three years of work and two of dispute.</p>";
        let page = format!(
            "<h1>A bridge opens</h1>{prose}{prose}<div class=a><h3>{line} of the harbour</h3>\
             <button>{button}</button></div>{prose}"
        );
        crate::extract(&page).is_ok_and(|article| article.to_text().contains("of the harbour"))
    };
    for line in [
        "Newsletter",
        "Nieuwsbrief",
        "Boletín",
        "Boletim",
        "Nyhetsbrev",
        "Рассылка",
        "뉴스레터",
        "メルマガ",
        "Bülten",
    ] {
        assert!(!kept(line, "Subscribe"), "{line}");
    }
    assert!(kept("Courses", "Subscribe"));
    assert!(kept("Newsletter", "How do I subscribe?"));
}
