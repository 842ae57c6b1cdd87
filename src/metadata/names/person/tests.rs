use super::*;
use crate::metadata::names::person_words::DOMAINS;

fn names(value: &str) -> Vec<String> {
    people(value).into_iter().map(|p| p.name).collect()
}

#[test]
fn lists_are_split_in_many_ways() {
    assert_eq!(names("By Ann Lee, Bob Ray and Cy Dow"), ["Ann Lee", "Bob Ray", "Cy Dow"]);
    assert_eq!(names("Ann Lee; Bob Ray"), ["Ann Lee", "Bob Ray"]);
    assert_eq!(names("Anna Lee und Bodo Ray"), ["Anna Lee", "Bodo Ray"]);
    assert_eq!(names("作者：李明、王小红"), ["李明", "王小红"]);
    assert_eq!(names("Lee, Ann"), ["Ann Lee"]);
}

#[test]
fn initials_of_a_desk_are_nobody() {
    for printed in ["wini/tok", "Autor: wini/tok"] {
        assert!(names(printed).is_empty(), "{printed}");
    }
    assert_eq!(names("Ann Lee/Bob Ray"), ["Ann Lee", "Bob Ray"]);
}

#[test]
fn a_capital_inside_a_word_tells_a_brand_from_a_family() {
    let ends = "Tech Watch Feed Wire Media News Press Hub Lab Labs Works Net Soft Ware";
    for end in ends.split(' ') {
        assert!(is_outlet(&format!("Riverside Agri{end}")), "{end}");
    }
    for name in
        ["Ann MacDonald", "Ann SubbaRao", "Bob DeVito", "Cy FitzGerald", "Dee O'Neill", "JaneDoe"]
    {
        assert!(!is_outlet(name), "{name}");
    }
}

#[test]
fn a_name_that_stands_twice_is_one_and_a_doubled_one_stays() {
    for (printed, name) in [
        ("Ann Lee Ann Lee", "Ann Lee"),
        ("Ann LeeAnn Lee", "Ann Lee"),
        ("李明李明", "李明"),
        ("lulu", "lulu"),
        ("JoJo", "JoJo"),
        ("丁丁", "丁丁"),
    ] {
        assert_eq!(names(printed), [name], "{printed}");
    }
}

#[test]
fn handles_and_counters_are_no_names() {
    assert_eq!(names("Ann Lee, @annlee"), ["Ann Lee"]);
    assert_eq!(names("李明；1203 人气"), ["李明"]);
}

#[test]
fn those_who_helped_stand_in_brackets() {
    let all = |value: &str| -> Vec<String> {
        declared(value).people.into_iter().map(|person| person.name).collect()
    };
    for word in ["with", "avec", "mit", "con", "com", "met"] {
        let value = format!("Ann Lee ({word} Bob Ray et Cleo Dow)");
        assert_eq!(all(&value), ["Ann Lee", "Bob Ray", "Cleo Dow"], "{word}");
    }
    assert_eq!(all("Ann Lee (Traffic)"), ["Ann Lee"]);
}

#[test]
fn labels_and_buttons_have_not_the_shape_of_names() {
    for word in ["新闻", "分享到", "昨天", "网易"] {
        assert!(!has_shape(word), "{word}");
    }
    for name in ["李明", "王小红", "欧阳小红", "Ann Lee"] {
        assert!(has_shape(name), "{name}");
    }
}

#[test]
fn initials_in_the_place_of_a_picture_are_no_name() {
    assert!(!is_plausible(&Person::author("AL")));
    assert!(is_plausible(&Person::author("Al")) && is_plausible(&Person::author("A. Lee")));
    assert!(!is_plausible(&Person::author("浏览量 8.6万")));
    assert!(!is_plausible(&Person::author("若风 27分钟前 \u{e600}")));
    assert!(!is_plausible(&Person::author("F_1000345")));
    for account in ["rmb8090", "weixin_43887423", "qq_41234567", "m13800138000"] {
        assert!(is_plausible(&Person::author(account)), "{account}");
    }
    for button in
        ["Log Out", "Sign In", "Login Here", "Logout Now", "Register Today", "Where To Buy"]
    {
        assert!(!is_plausible(&Person::author(button)), "{button}");
    }
    for desk in [
        "Staff Report",
        "Staff Reports",
        "Wire Reports",
        "Wire Services",
        "News Services",
        "Web Staff",
        "comunicaciones",
        "comunicación",
        "Communications",
        "Prensa",
        "Website Administrator",
    ] {
        assert!(is_placeholder(desk), "{desk}");
    }
}

#[test]
fn names_of_organisations_end_like_them() {
    for name in [
        "Example Nation Bureau",
        "Model Bank",
        "Bridge Wiki",
        "Harbour Services",
        "Haven Nieuws",
        "某某国际特许事务所",
        "サンプル国際特許事務所",
    ] {
        assert!(is_outlet(name), "{name}");
    }
    assert!(!is_outlet("李明") && !is_outlet("Ann Banks"));
}

#[test]
fn placeholders_addresses_and_degrees_are_no_names() {
    for value in ["admin", "Staff Writer", "ann@example.org", "https://example.org/a", "12345"] {
        assert_eq!(names(value), [""; 0], "{value}");
    }
    assert_eq!(names("Ann Lee, PhD, RD"), ["Ann Lee"]);
    assert_eq!(names("Posted by Ann in Traffic"), ["Ann"]);
    assert_eq!(names("Von Ann In Traffic"), ["Ann"]);
    assert_eq!(names("Ann Lee (@annlee)"), ["Ann Lee"]);
    assert_eq!(names("Ann Lee (News) Bridge 7"), ["Ann Lee"]);
    assert_eq!(names("Ann (A.B.) Lee"), ["Ann (A.B.) Lee"]);
    assert_eq!(behind_colon("Piše: Ana Lovrić"), "Ana Lovrić");
    for other in ["Piše: Ana", "Joined: Sun 3", "Ana Lovrić", "The bridge: Ana Lovrić"] {
        assert_eq!(behind_colon(other), other);
    }
}

#[test]
fn an_office_is_named_after_its_purpose() {
    for name in ["Amt für Verkehr", "Office for Bridges", "Office pour Ponts"] {
        assert!(is_outlet(name), "{name}");
    }
    assert!(!is_outlet("Ann Forster"));
}

#[test]
fn a_label_may_stand_behind_a_dash_and_before_a_colon() {
    for line in ["- Publicado por: Ana Lee", "Publicado por Ana Lee", "• Autor: Ana Lee"] {
        assert!(is_labelled(line), "{line}");
        assert_eq!(names(line), ["Ana Lee"], "{line}");
    }
    assert!(is_labelled("Auteur : Ana Lee") && !is_labelled("- Ana Lee"));
}

#[test]
fn organisations_are_told_by_their_last_word_and_sites_by_their_domain() {
    #[rustfmt::skip]
    let ends = [
        "Architecture", "Architects", "Engineering", "Consulting", "Solutions", "Partners",
        "Council", "Ministry", "Committee", "Coalition", "Communications", "Relations", "Affairs",
    ];
    for end in ends {
        assert!(is_outlet(&format!("Method {end}")), "{end}");
    }
    for domain in DOMAINS {
        assert!(is_outlet(&format!("EXAMPLE{}", domain.to_uppercase())), "{domain}");
    }
    assert!(!is_outlet("ann.lee") && !is_outlet("J.R. Lee"));
}

#[test]
fn the_number_of_a_user_is_nobodys_name() {
    for value in ["user3080392", "User 77", "guest_123", "Anonymous-2", "member12", "3080392"] {
        assert_eq!(names(value), [""; 0], "{value}");
        assert!(declared(value).people.is_empty(), "{value}");
    }
    assert_eq!(names("user3080392 12:40, freeman1984"), ["freeman1984"]);
}

#[test]
fn the_place_before_a_name_is_none_and_a_given_name_is_one() {
    let authors = |value: &str| -> Vec<String> {
        declared(value).people.into_iter().map(|person| person.name).collect()
    };
    assert_eq!(authors("القاهرة - سلمى الطوخي"), ["سلمى الطوخي"]);
    assert_eq!(authors("سلمى - أحمد الطوخي"), ["سلمى", "أحمد الطوخي"]);
    for village in ["كفر الزيات", "شبرا الخيمة", "بني سويف", "رأس البر", "شرم الشيخ", "مرسى مطروح"]
    {
        assert_eq!(authors(&format!("{village} – ماهر الطوخي")), ["ماهر الطوخي"], "{village}");
    }
    assert_ne!(authors("هند صبري - محمد سليمان"), ["محمد سليمان"]);
    assert_eq!(authors("राहुल - सुनीता वर्मा"), ["राहुल", "सुनीता वर्मा"]);
}

#[test]
fn what_somebody_is_for_a_house_is_no_name() {
    for job in ["記者", "編集部", "編集委員", "論説委員", "特派員", "ライター"]
    {
        let byline = declared(&format!("高瀬 みちる, 東洋経済 {job}"));
        let names: Vec<&str> = byline.authors().collect();
        assert_eq!(names, ["高瀬 みちる"], "{job}");
    }
}

#[test]
fn words_beside_a_name_tell_that_its_owner_did_not_write() {
    for words in [
        "Photos by Bob Ray",
        "Illustrations",
        "Managing editor",
        "Edited by",
        "Reviewed by",
        "Fact-checked by",
        "Fact checker",
        "Translated by",
        "Producer",
        "Fotograf",
        "Фотограф",
        "Редактор",
        "Editör",
        "Cartoonist",
    ] {
        assert!(tells_other_role(words), "{words}");
    }
    assert!(!tells_other_role("Correspondent in Arundale"));
}

#[test]
fn a_label_with_a_dot_is_no_part_of_a_japanese_name() {
    assert_eq!(people("文● 山田太郎")[0].name, "山田太郎");
    assert_eq!(people("Ann Lee ● Keeper")[0].name, "Ann Lee ● Keeper");
}

#[test]
fn buttons_beside_a_byline_are_nobody() {
    for button in ["공유하기", "글자 작게"] {
        assert!(people(button).is_empty(), "{button}");
    }
    assert_eq!(people("김민수 공유하기").len(), 1);
    assert_eq!(people("Guest author: Ann Lee").len(), 1);
}
