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
    #[rustfmt::skip]
    let defaults = [
        "https://picsum.photos/400/300?random=9397", "https://www.example.org/img/site-logo.png",
        "https://img.example.org/default/transform/116/a1.png", "data:image/gif;base64,R0lGOD",
        "https://img.example.org/brand.jpg", "http://img.example.org/brand.jpg?w=1200",
        "//img.example.org/default/transform/116/w550h366/a7f.png",
        "https://www.example.org/img/og-default.1a2b3c.png",
        "https://www.example.org/img/og-default-example-signature.png",
        "https://www.example.org/img/example_social_share.jpg", "https://img.example.org/dot.jpg",
        "https://www.example.org/uploads/2021/05/share.png",
        "https://www.example.org/img/ExampleLogo_150.jpg",
        "https://www.example.org/img/Example%20Logo2.png",
        "https://www.example.org/data/avatars/m/1/17.jpg",
        "https://img.example.org/logos/daily.png", "https://c.statcounter.com/7628795/0/07bc/1/",
        "https://www.gravatar.com/17", "",
    ];
    for default in defaults {
        assert_eq!(chosen(&[default, photo], "").as_deref(), Some(photo), "{default}");
    }
}

#[test]
fn ornaments_of_the_body_are_no_lead_image() {
    #[rustfmt::skip]
    let words = [
        "emoticons", "smilies", "smileys", "emoji", "loader", "badge", "icon", "icons",
        "statusicon",
    ];
    for word in words {
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
fn a_declared_picture_that_stands_too_often_is_that_of_a_section() {
    let src = "https://img.example.org/a/bridges.jpg";
    let without = |evidence| chosen_without(&[src], src, DropReason::DecorativeImage, evidence);
    assert_eq!(without(Evidence::Shape).as_deref(), Some(src));
    assert_eq!(without(Evidence::Markup), None);
}

#[test]
fn of_addresses_in_one_field_the_first_is_read() {
    let (first, second) = ("https://img.example.org/a.jpg", "https://img.example.org/b.jpg");
    assert_eq!(chosen(&[&format!("{first}{second}")], "").as_deref(), Some(first));
}

#[test]
fn of_a_small_copy_that_is_declared_the_body_has_the_picture() {
    let lead = |declared: &str, body: &str| {
        let declared = [Sourced::new(declared.to_owned(), Origin::OpenGraph)];
        let page = format!(
            "<p>{}</p><img src={body}><p>{}</p>",
            "The tide. ".repeat(40),
            "It rose. ".repeat(40)
        );
        let article = crate::extract(&page).expect("an article");
        let pictures = Pictures {
            declared: &declared,
            sizes: &[],
            logos: &[],
            sites: Vec::new(),
            dropped: &[],
            body: article.blocks(),
            url: None,
        };
        choose(&pictures).map(|(image, _)| image.value)
    };
    let large = "https://img.example.org/photo/30418_21877_3350.jpg";
    for (small, large) in [
        ("https://img.example.org/thumbnail/30418_21877_3350_v150.jpg", large),
        (
            "https://img.example.org/cache/3f1b2c9ad0e7714a_S.jpg",
            "https://img.example.org/cache/3f1b2c9ad0e7714a_L.jpg",
        ),
        (
            "https://img.example.org/cache/3f1b2c9ad0e7714a_XS.jpg",
            "https://img.example.org/cache/3f1b2c9ad0e7714a.jpg",
        ),
        ("https://img.example.org/bridge-90x60.jpg", "https://img.example.org/bridge-620x349.jpg"),
    ] {
        assert_eq!(lead(small, large).as_deref(), Some(large));
    }
    for declared in [
        "https://img.example.org/30418_21877_9999_v150.jpg",
        "https://img.example.org/30418_21877_3350_v900.jpg",
        "https://img.example.org/bridge-1200x630.jpg",
        "https://img.example.org/2019/30418_21877_3350-90x60.jpg",
        // A version.
        "https://img.example.org/30418_21877_3350_v2.jpg",
    ] {
        assert_eq!(lead(declared, large).as_deref(), Some(declared));
    }
    let short = "https://img.example.org/oak_S.jpg";
    assert_eq!(lead(short, "https://img.example.org/b/oak.jpg").as_deref(), Some(short));
}

#[test]
fn a_vignette_of_the_body_is_no_lead_image() {
    assert!(is_vignette(Some((150, 191))) && is_vignette(Some((600, 40))));
    assert!(!is_vignette(Some((150, 240))) && !is_vignette(None));
}
