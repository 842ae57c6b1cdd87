use super::*;

fn chosen(declared: &[&str], gone: &str) -> Option<String> {
    chosen_without(declared, gone, DropReason::QrPromo, Evidence::Markup)
}

fn chosen_without(
    declared: &[&str],
    gone: &str,
    reason: DropReason,
    evidence: Evidence,
) -> Option<String> {
    let images = vec![gone.to_owned()];
    let dropped = Dropped { text: String::new(), images, reason, evidence };
    let declared: Vec<Sourced<String>> =
        declared.iter().map(|src| Sourced::new((*src).to_owned(), Origin::Envelope)).collect();
    let pictures = Pictures {
        declared: &declared,
        sizes: &[("https://img.example.org/dot.jpg".to_owned(), 1, 1)],
        logos: &["//img.example.org/brand.jpg?w=60".to_owned()],
        sites: vec!["Example Daily"],
        dropped: &[dropped],
        body: &[],
        url: None,
    };
    choose(&pictures).map(|(image, _)| image.value)
}

#[test]
fn a_picture_of_a_dropped_block_is_no_lead_image() {
    let src = "https://img.example.org/code/343.png";
    assert_eq!(chosen(&[src], "//img.example.org/code/343.png"), None);
    assert_eq!(chosen(&[src], "//img.example.org/code/344.png").as_deref(), Some(src));
}

#[test]
fn every_folder_of_the_site_is_known() {
    for folder in [
        "logo",
        "logos",
        "avatar",
        "avatars",
        "favicon",
        "favicons",
        "icons",
        "themes",
        "templet",
        "qr",
        "qrcode",
        "application_icons",
        "site-logos",
    ] {
        assert!(!is_picture(&format!("https://img.example.org/{folder}/bridge.jpg"), &[]));
    }
    let scaled =
        "https://www.example.org/image?url=https%3A%2F%2Fimg.example.org%2Flogos%2Fa.jpg&w=9";
    assert!(!is_picture(scaled, &[]));
    assert!(!is_picture("https://img.example.org/up/foot_ewm.png", &[]));
    for own in [
        "https://www.example.org/image?url=https%3A%2F%2Fimg.example.org%2Fbridge.jpg&w=9",
        "https://img.example.org/CatalogoLogo/a.jpg",
        "https://img.example.org/Catalogo.jpg",
        "https://img.example.org/bridge_themes_1/a.jpg",
        "https://img.example.org/themes/blog/2024-05-27/bridge.jpg",
    ] {
        assert!(is_picture(own, &[]), "{own}");
    }
}

#[test]
fn a_photograph_of_anothers_logo_shows_what_the_article_is_about() {
    let sites = ["exampledaily".to_owned()];
    assert!(is_picture("https://img.example.org/bridgeworks-logo-agency-1024.jpg", &sites));
    assert!(!is_picture("https://img.example.org/bridgeworks-logo-agency-1024.jpg", &[]));
    assert!(!is_picture("https://img.example.org/example-daily-logo.jpg", &sites));
    for shape in [
        "white",
        "black",
        "dark",
        "light",
        "color",
        "colour",
        "square",
        "round",
        "header",
        "footer",
        "banner",
        "primary",
        "secondary",
        "long",
        "small",
        "large",
        "full",
        "main",
        "text",
        "cropped",
        "horizontal",
        "vertical",
        "transparent",
        "negative",
        "open",
        "graph",
        "page",
        "website",
        "brand",
        "name",
        "letter",
        "symbol",
        "webp",
        "jpeg",
    ] {
        let src = format!("https://img.example.org/bridgeworks-logo-{shape}.jpg");
        assert!(!is_picture(&src, &sites), "{shape}");
    }
}

#[test]
fn a_small_copy_gives_way_to_a_large_one() {
    let (small, large) = ("https://img.example.org/a.jpg?w=150", "https://img.example.org/b.jpg");
    assert_eq!(chosen(&[small, large], "").as_deref(), Some(large));
    assert_eq!(chosen(&[small], "").as_deref(), Some(small));
    let small = "https://img.example.org/AAA/s72-c/bridge.jpg";
    assert_eq!(chosen(&[small, large], "").as_deref(), Some(large));
}

#[test]
fn a_picture_that_went_with_the_header_stays_the_lead_image() {
    use DropReason::{Advertisement, AppPromo, Boilerplate, Comments, DecorativeImage, Hidden};
    let src = "https://img.example.org/bridge.jpg";
    let left = |reason, evidence| chosen_without(&[src], src, reason, evidence).is_some();
    for (reason, evidence, stays) in [
        (Boilerplate, Evidence::Score, true),
        (Hidden, Evidence::Markup, true),
        (Advertisement, Evidence::Shape, true),
        (Advertisement, Evidence::Markup, false),
        (AppPromo, Evidence::Zone, false),
        (Comments, Evidence::Shape, false),
        (DecorativeImage, Evidence::Markup, false),
    ] {
        assert_eq!(left(reason, evidence), stays, "{reason:?} {evidence:?}");
    }
}

#[test]
fn placeholders_and_site_defaults_are_passed_over() {
    let photo = "https://img.example.org/2022/bridge.jpg";
    for default in [
        "https://picsum.photos/400/300?random=9397",
        "https://www.example.org/img/site-logo.png",
        "https://img.example.org/default/transform/116/a1.png",
        "data:image/gif;base64,R0lGOD",
        "https://img.example.org/brand.jpg",
        "http://img.example.org/brand.jpg?w=1200",
        "//img.example.org/default/transform/116/w550h366/a7f.png",
        "https://www.example.org/img/og-default.1a2b3c.png",
        "https://www.example.org/img/example_social_share.jpg",
        "https://img.example.org/dot.jpg",
        "https://www.example.org/uploads/2021/05/share.png",
        "https://www.example.org/img/ExampleLogo_150.jpg",
        "https://www.example.org/img/Example%20Logo2.png",
        "https://www.example.org/data/avatars/m/1/17.jpg",
        "https://img.example.org/logos/daily.png",
        "https://c.statcounter.com/7628795/0/07bc/1/",
        "https://www.gravatar.com/17",
        "",
    ] {
        assert_eq!(chosen(&[default, photo], "").as_deref(), Some(photo), "{default}");
    }
}

#[test]
fn every_word_of_a_default_is_known_alone_and_beside_another() {
    for word in SHARING_WORDS {
        let src = format!("https://www.example.org/assets/{word}.png");
        assert!(is_site_default(&src, &[]), "{src}");
    }
    for word in WORDS_BESIDE {
        let src = format!("https://www.example.org/assets/{word}-og.png");
        assert!(is_site_default(&src, &[]), "{src}");
    }
    for src in [
        "spring_social_sharing_image_a.png",
        "HARBOUR-share-default_v2.jpg",
        "social/default2.jpg",
        "open-graph.jpg",
        "default-images/press-opener.jpg",
        "fetch/q_auto/https%3A%2F%2Flowwater.example.com%2Ftwitter%2Fsubscribe-card.jpg%3Fv%3D4",
    ] {
        let src = format!("https://www.example.org/assets/{src}");
        assert!(is_site_default(&src, &[]), "{src}");
    }
    for src in [
        "https://www.example.org/assets/a-social-sharing-bridge.png",
        "https://www.example.org/assets/the-bridge-social.png",
        "https://www.example.org/news/4436/social.png",
        "https://www.example.org/storage/8/2280168_default_1tgusk.jpg",
        "https://www.example.org/blog/a-bridge-opens-today/og.png",
        "https://www.example.org/sites/default/files/bridge.jpg",
        "/sites/default/files/bridge.jpg",
        "https://www.example.org/api/og-image?id=4436",
    ] {
        assert!(!is_site_default(src, &[]), "{src}");
    }
}

#[test]
fn a_default_may_begin_with_what_is_short_for_the_site() {
    let sites = ["Example Daily", "www.exampledaily.org"].map(folded);
    let is_default =
        |name: &str| is_site_default(&format!("https://www.example.org/img/{name}"), &sites);
    for name in
        ["ed-social-card.png", "edy-og-img.png", "ed-og-general.png", "ed-social-9bb25e.png"]
    {
        assert!(is_default(name), "{name}");
    }
    for name in ["xd-social-card.png", "ez-og-img.png", "ed-bridge-social.png"] {
        assert!(!is_default(name), "{name}");
    }
}

#[test]
fn ornaments_of_the_body_are_no_lead_image() {
    for word in [
        "emoticons",
        "smilies",
        "smileys",
        "emoji",
        "loader",
        "badge",
        "icon",
        "icons",
        "statusicon",
    ] {
        assert!(is_ornament(&format!("https://www.example.org/{word}/a.gif")), "{word}");
    }
    assert!(!is_ornament("https://www.example.org/bridge.jpg"));
    assert!(is_banner(Some((600, 80))) && !is_banner(Some((600, 400))) && !is_banner(None));
}

#[test]
fn an_address_without_a_host_is_no_picture() {
    assert_eq!(chosen(&["https://-/media/75EB8448.ashx"], ""), None);
}

#[test]
fn an_article_about_a_logo_keeps_its_picture() {
    let src = "https://img.example.org/2022/catalogue.jpg";
    assert_eq!(chosen(&[src], "").as_deref(), Some(src));
}

#[test]
fn the_picture_for_sharing_comes_before_those_for_machines() {
    let picture =
        |name: &str, origin| Sourced::new(format!("https://img.example.org/{name}.jpg"), origin);
    let chosen = |declared: &[Sourced<String>]| {
        let pictures = Pictures {
            declared,
            sizes: &[],
            logos: &[],
            sites: Vec::new(),
            dropped: &[],
            body: &[],
            url: None,
        };
        choose(&pictures).map(|(image, _)| image.origin)
    };
    let declared = [picture("large", Origin::JsonLd), picture("bridge", Origin::OpenGraph)];
    assert_eq!(chosen(&declared), Some(Origin::OpenGraph));
    let declared = [picture("large", Origin::JsonLd), picture("og-default", Origin::OpenGraph)];
    assert_eq!(chosen(&declared), Some(Origin::JsonLd));
    let declared = [picture("bridge", Origin::OpenGraph), picture("post", Origin::Envelope)];
    assert_eq!(chosen(&declared), Some(Origin::Envelope));
}

#[test]
fn a_copy_of_the_icon_in_another_size_is_the_icon() {
    let icon = "https://img.example.org/cropped-sun-180x180.png";
    let same = |src: &str| of_any_size(src) == of_any_size(icon);
    assert!(same("https://img.example.org/cropped-sun.png"));
    assert!(same("https://img.example.org/cropped-sun-512x512.png?w=60"));
    assert!(!same("https://img.example.org/cropped-sun-1080x630.png"));
    assert_ne!(
        of_any_size("https://www.example.org/og?id=1"),
        of_any_size("https://www.example.org/og?id=2")
    );
}

#[test]
fn a_declared_picture_that_stands_too_often_is_that_of_a_section() {
    let src = "https://img.example.org/a/bridges.jpg";
    let without = |evidence| chosen_without(&[src], src, DropReason::DecorativeImage, evidence);
    assert_eq!(without(Evidence::Shape).as_deref(), Some(src));
    assert_eq!(without(Evidence::Markup), None);
}

#[test]
fn only_a_day_makes_a_folder_that_of_an_article() {
    for day in ["20240527", "2024-05-27"] {
        assert!(is_day(day), "{day}");
    }
    for other in ["12345678", "20241327", "20240532", "2024052", "18240527"] {
        assert!(!is_day(other), "{other}");
    }
}

#[test]
fn a_default_picture_may_have_no_ending_or_one_of_its_system() {
    let sites = ["example".to_owned()];
    for default in ["WebShareDefaultImage", "DefaultShareImage"] {
        assert!(is_site_default(&format!("https://img.example.org/is/{default}"), &sites));
    }
    for own in ["BridgeDefault", "SharedBridgeImage", "abc"] {
        assert!(!is_site_default(&format!("https://img.example.org/is/{own}"), &sites), "{own}");
    }
    assert!(is_site_default("https://img.example.org/img/common/ogp.png", &sites));
    let resource = "https://www.example.org/++resource++plone-logo.svg";
    assert!(!is_picture(resource, &sites));
}

#[test]
fn of_addresses_in_one_field_the_first_is_read() {
    let (first, second) = ("https://img.example.org/a.jpg", "https://img.example.org/b.jpg");
    assert_eq!(chosen(&[&format!("{first}{second}")], "").as_deref(), Some(first));
    let inner = format!("https://www.example.org/scaled?of={second}");
    assert_eq!(chosen(&[&inner], "").as_deref(), Some(inner.as_str()));
    for ending in ["jpeg", "png", "webp", "gif"] {
        let first = format!("https://img.example.org/a.{ending}");
        assert_eq!(first_address(&format!("{first}{second}")), first);
    }
}

#[test]
fn a_vignette_of_the_body_is_no_lead_image() {
    assert!(is_vignette(Some((150, 191))) && is_vignette(Some((600, 40))));
    assert!(!is_vignette(Some((150, 240))) && !is_vignette(None));
}
