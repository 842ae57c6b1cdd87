use super::*;

fn of(layout: &Layout, image: &RawImage) -> Option<(DropReason, Evidence)> {
    super::of(layout, image, picture::address(image, None).as_deref())
}

fn image(src: &str) -> RawImage {
    RawImage { sources: vec![("src".into(), src.into())], ..RawImage::default() }
}

fn reason(image: &RawImage) -> Option<DropReason> {
    of(&Layout::default(), image).map(|(reason, _)| reason)
}

#[test]
fn pictures_without_a_size_or_an_address_to_look_at_go() {
    for (width, height) in [(1, 1), (13, 12), (48, 48), (700, 1), (600, 20)] {
        let image = RawImage { width: Some(width), height: Some(height), ..image("/a/b.jpg") };
        assert_eq!(reason(&image), Some(DropReason::DecorativeImage), "{width}x{height}");
    }
    assert_eq!(reason(&image("data:image/gif;base64,R0")), Some(DropReason::DecorativeImage));
    let counter = RawImage { width: Some(0), height: Some(0), ..image("/a/b.jpg") };
    assert_eq!(reason(&counter), Some(DropReason::DecorativeImage));
    let mut filled = counter.clone();
    filled.sources.push(("srcset".into(), "/a/b.jpg 800w".into()));
    assert_eq!(reason(&filled), None);
    assert_eq!(reason(&RawImage { width: Some(570), ..counter }), None);
    let article = RawImage { width: Some(626), height: Some(391), ..image("/a/b.jpg") };
    assert_eq!(reason(&article), None);
    assert_eq!(reason(&RawImage { width: Some(100), ..image("/a/b.jpg") }), None);
}

#[test]
fn whole_words_of_folders_and_files_tell() {
    use DropReason::{Advertisement, DecorativeImage, QrPromo, ShareBar};
    for (reason, words) in [
        (QrPromo, "qrcode qr ewm erweima guanzhu wechatpay"),
        (Advertisement, "ad ads advert guanggao"),
        (ShareBar, "share"),
        (
            DecorativeImage,
            "arrow avatar beacon btn bullet button counter emoji favicon icon ico logo pixel \
             smiley spacer sprite touxiang userpic divider separator fengexian",
        ),
    ] {
        for word in words.split_whitespace() {
            for src in [format!("/2024/{word}/a1.png"), format!("https://i.example/x/{word}_2.png")]
            {
                assert_eq!(reason_of(&src), Some(reason), "{src}");
            }
            for src in [format!("/2024/x{word}y.png"), format!("https://{word}.example/a.png")] {
                assert_eq!(reason_of(&src), None, "{src}");
            }
        }
    }
    // A hash is no word.
    assert_eq!(reason_of("/res/00AD0DA7C3D22F_w690.jpg"), None);
    assert_eq!(reason_of("/res/3_2ff0fb59-9645-9422-7583ad286827.jpg"), None);
    assert_eq!(reason_of("/20240523/07ad-kcq2150238.png"), None);
    for group in ["12ad", "4ad6", "ad48"] {
        assert_eq!(reason_of(&format!("/m/84799613-{group}-9be0-8afcb796ae0c.jpg")), None);
    }
    assert_eq!(reason_of("/2024/ad02_left.gif"), Some(Advertisement));
}

fn reason_of(src: &str) -> Option<DropReason> {
    reason(&image(src))
}

#[test]
fn words_of_the_name_of_a_described_photograph_are_of_what_it_shows() {
    let is_photo = |src: &str, alt: &str| {
        is_told_by_file(&RawImage { alt: Some(alt.into()), ..image(src) }, src)
    };
    let alt = "A man leans over a washer";
    for word in ["counter", "beacon", "pixel"] {
        assert_eq!(reason_of(&format!("/2025/old-lunch-{word}.jpg")), None, "{word}");
        assert!(reason_of(&format!("/2025/old-lunch-{word}.png")).is_some(), "{word}");
        assert!(reason_of(&format!("/2025/{word}.jpg")).is_some(), "{word}");
    }
    assert!(is_photo("/2025/library-things-arrow.jpg", alt));
    assert!(is_photo("/2025/library-things-button.webp", alt));
    for (src, alt) in [
        ("/2025/arrow.jpg", alt),
        ("/2025/library-things-arrow.png", alt),
        ("/2025/library-things-arrow.jpg", "Next"),
        ("/2025/library-things-logo.jpg", "The logo of the library"),
    ] {
        assert!(!is_photo(src, alt), "{src} {alt}");
    }
}

#[test]
fn its_own_names_and_text_tell() {
    use DropReason::{Advertisement, DecorativeImage, QrPromo, ShareBar};
    for (reason, names, alts) in [
        (QrPromo, "qrcode qr ewm erweima", "二维码;扫码关注;扫一扫;QR code;Scan me!"),
        (Advertisement, "ad ads adv advert advertisement adimg", "广告;廣告;Advertisement"),
        (ShareBar, "share social", "分享到微博;Share on X"),
        (
            DecorativeImage,
            "avatar emoji favicon icon ico logo pixel smiley spacer sprite tracking userpic",
            "头像;頭像;avatar;logo",
        ),
    ] {
        for name in names.split(' ') {
            let names = Names { raw: format!("x {name}-1").into(), ..Names::default() };
            let layout = Layout { names: vec![names], ..Layout::default() };
            let named = RawImage { names: Some(0), ..image("/a.jpg") };
            assert_eq!(of(&layout, &named).map(|(r, _)| r), Some(reason), "{name}");
        }
        for hash in names.split(' ') {
            let names = Names { raw: format!("b9{hash}x").into(), ..Names::default() };
            let layout = Layout { names: vec![names], ..Layout::default() };
            let named = RawImage { names: Some(0), ..image("/a.jpg") };
            assert_eq!(of(&layout, &named), None, "{hash}");
        }
        for alt in alts.split(';') {
            let image = RawImage { alt: Some(alt.to_owned()), ..image("/a.jpg") };
            assert_eq!(of(&Layout::default(), &image).map(|(r, _)| r), Some(reason), "{alt}");
        }
    }
}

#[test]
fn a_mark_that_closes_every_article_is_no_picture_of_it() {
    use DropReason::DecorativeImage;
    assert_eq!(reason_of("https://i.example/news/end_article.png?v=2"), Some(DecorativeImage));
    for stem in ["end", "the-end", "the_end", "theend", "END"] {
        assert_eq!(reason_of(&format!("/img/{stem}.gif")), Some(DecorativeImage), "{stem}");
    }
    assert_eq!(reason_of("https://i.example/news/end_of_summer.jpg"), None);
    let photo =
        RawImage { alt: Some("海边的路到了尽头".into()), ..image("/photos/the-end.jpg") };
    assert_eq!(reason(&photo), None);
    let large = RawImage { width: Some(800), height: Some(500), ..image("/photos/the-end.jpg") };
    assert_eq!(reason(&large), None);
}

#[test]
fn what_is_built_with_the_program_of_a_site_is_no_picture_of_an_article() {
    assert_eq!(
        reason_of("https://i.example/release/dist/pc/img/eyes2.png"),
        Some(DropReason::DecorativeImage)
    );
    for src in ["/theme/dist/images/banner.png", "/dist/img/harbour.jpg", "/redist/img/a.png"] {
        assert_eq!(reason_of(src), None, "{src}");
    }
    let map =
        RawImage { alt: Some("三条新线路的走向".into()), ..image("/dist/img/map.png") };
    assert_eq!(reason(&map), None);
    assert!(is_told_by_file(&image("/dist/img/map.png"), "https://e.example/dist/img/map.png"));
}

#[test]
fn rulers_and_cards_of_other_posts_are_no_pictures_of_the_article() {
    for name in [
        "video-card nomal",
        "article-card",
        "music-card",
        "goods-card",
        "shop-card",
        "game-card",
        "live-card",
        "fanju-card",
        "caricature-card",
        "cut-off-6",
    ] {
        let names = Names { raw: name.into(), ..Names::default() };
        let layout = Layout { names: vec![names], ..Layout::default() };
        let wide = RawImage { names: Some(0), width: Some(1320), ..image("/a.png") };
        let told = of(&layout, &wide).map(|(reason, _)| reason);
        assert_eq!(told, Some(DropReason::DecorativeImage), "{name}");
    }
}

#[test]
fn a_large_picture_may_be_called_a_logo() {
    let large = RawImage { width: Some(800), height: Some(450), ..image("/new-logo-shown.jpg") };
    assert_eq!(reason(&large), None);
    assert_eq!(reason(&image("/new-logo-shown.jpg")), Some(DropReason::DecorativeImage));
}

#[test]
fn a_linked_strip_is_a_banner() {
    let strip = RawImage { width: Some(610), height: Some(90), ..image("/a/b.jpg") };
    assert_eq!(reason(&strip), None);
    for large in ["/a/b-large.jpg", "/show?https://i.example/a/b.jpg"] {
        let enlarged = RawImage { link: Some(large.into()), ..strip.clone() };
        assert_eq!(reason(&enlarged), None, "{large}");
    }
    let linked = RawImage { link: Some("/x".into()), ..strip };
    assert_eq!(reason(&linked), Some(DropReason::Advertisement));
    let named = |name: &str| RawImage { link: Some("/x".into()), ..image(name) };
    assert_eq!(reason(&named("/a/820x90_1_b.jpg")), Some(DropReason::Advertisement));
    // As high as it is.
    assert_eq!(reason(&named("/a/820x0_1_b.jpg")), None);
}

#[test]
fn the_printed_page_with_links_on_its_articles_is_no_picture_of_one() {
    let page = RawImage { is_page_map: true, ..image("/res/A07_b.jpg") };
    assert_eq!(reason(&page), Some(DropReason::Boilerplate));
}

#[test]
fn a_drawing_that_is_called_an_icon_is_none_of_the_pictures() {
    let drawn = |src: &str, alt: &str| {
        let mut drawn = RawImage { alt: Some(alt.into()), ..image(src) };
        drawn.words.caption = Some("The oak".into());
        reason(&drawn)
    };
    assert_eq!(drawn("/expand.svg", "expand icon"), Some(DropReason::DecorativeImage));
    assert_eq!(drawn("/expand.jpg", "a church icon"), None);
    assert_eq!(drawn("/oak.svg", "icon of an oak"), None);
    let large = RawImage { alt: Some("the new icon".into()), width: Some(640), ..image("/a.svg") };
    assert_eq!(reason(&large), None);
}

#[test]
fn charts_that_are_drawn_for_each_reader_go() {
    let chart = "https://image.example.cn/newchart/min/n/sz399997.gif";
    assert_eq!(reason_of(chart), Some(DropReason::StockQuote));
    assert_eq!(reason_of("/2026/03/newchart.png"), None);
    let named = |alt: &str| reason(&RawImage { alt: Some(alt.into()), ..image("/GetPic.aspx") });
    assert_eq!(named("行情图"), Some(DropReason::StockQuote));
    assert_eq!(named("行情图：沪铜"), None);
}
