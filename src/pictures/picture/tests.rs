use super::*;

fn image(sources: &[(&str, &str)]) -> RawImage {
    let sources = sources.iter().map(|&(n, v)| (n.to_owned(), v.to_owned())).collect();
    RawImage { sources, ..RawImage::default() }
}

fn chosen(sources: &[(&str, &str)]) -> Option<String> {
    address(&image(sources), None)
}

#[test]
fn a_lazy_address_comes_before_src() {
    for name in LAZY.into_iter().chain(["nitro-lazy-src", "data-hi-res-src", "data-gt-lazy-src"]) {
        let sources = [("src", "/shown/thumb.jpg"), (name, "/real/a.jpg")];
        assert_eq!(chosen(&sources).as_deref(), Some("/real/a.jpg"), "{name}");
    }
}

#[test]
fn attributes_with_other_versions_or_no_address_are_not_read() {
    for (name, value) in [
        ("data-src-small", "/small/a.jpg"),
        ("data-low-res-src", "/low/a.jpg"),
        ("data-pin-src", "/pin/a.jpg"),
        ("data-mcesrc", "http://editor.example/a.jpg"),
        ("data-lazy", "true"),
        ("data-src", "{{item.src}}"),
        ("data-src", "q9Dv/2Ch1k4mZ+2fa0Z=="),
        ("data-src", "/img/loading.gif"),
        ("data-src", "data:image/gif;base64,R0"),
    ] {
        let sources = [("src", "/real/a.jpg"), (name, value)];
        assert_eq!(chosen(&sources).as_deref(), Some("/real/a.jpg"), "{name}");
    }
}

#[test]
fn an_attribute_that_nobody_knows_serves_where_src_shows_nothing() {
    for name in ["data-img", "data-large-file", "org_src", "x-src", "data-flickity-lazyload"] {
        let sources = [("src", "data:image/gif;base64,R0"), (name, "/real/a.jpg?w=1")];
        assert_eq!(chosen(&sources).as_deref(), Some("/real/a.jpg?w=1"), "{name}");
    }
    let other = [("src", "/real/a.jpg"), ("data-img", "/other/b.jpg")];
    assert_eq!(chosen(&other).as_deref(), Some("/real/a.jpg"));
    assert_eq!(chosen(&[("src", "data:,"), ("data-page", "/a/b.html")]), None);
}

#[test]
fn a_drawing_stands_in_for_the_photograph_that_another_attribute_names() {
    let drawn = |name| [("src", "/img/water.svg"), (name, "/real/a.jpg")];
    assert_eq!(chosen(&drawn("data-td-src-property")).as_deref(), Some("/real/a.jpg"));
    assert_eq!(chosen(&drawn("data-thumb")).as_deref(), Some("/img/water.svg"));
    let listed = [("data-interchange", "[/a.jpg, small], [/b.jpg, (large)]")];
    assert_eq!(chosen(&listed).as_deref(), Some("/b.jpg"));
}

#[test]
fn an_editors_address_serves_where_src_shows_nothing() {
    let sources = [("src", "data:image/png;base64,iV"), ("data-mcesrc", "http://x.example/a.jpg")];
    assert_eq!(chosen(&sources).as_deref(), Some("http://x.example/a.jpg"));
}

#[test]
fn a_srcset_with_widths_gives_its_widest_and_one_with_densities_leaves_src() {
    let wide = [("src", "/a-640.jpg"), ("srcset", "/a-640.jpg 640w, /a-1280.jpg 1280w")];
    assert_eq!(chosen(&wide).as_deref(), Some("/a-1280.jpg"));
    let dense = [("src", "/a.jpg@s_2,w_820"), ("srcset", "/a.jpg 2x")];
    assert_eq!(chosen(&dense).as_deref(), Some("/a.jpg@s_2,w_820"));
    let only = [("src", "data:,"), ("srcset", "/a.jpg, /b.jpg 2x")];
    assert_eq!(chosen(&only).as_deref(), Some("/b.jpg"));
    let lazy = [("src", "/blank.gif"), ("data-srcset", "/a.jpg 300w, /b.jpg 900w")];
    assert_eq!(chosen(&lazy).as_deref(), Some("/b.jpg"));
}

#[test]
fn small_copies_do_not_take_the_place_of_the_picture() {
    let picture = image;
    let small = [("src", "/a.jpg"), ("srcset", "/a-150.jpg 150w, /a-300.jpg 300w")];
    assert_eq!(chosen(&small).as_deref(), Some("/a.jpg"));
    let listed = [("src", "/a-150.jpg"), ("srcset", "/a-150.jpg 150w, /a-300.jpg 300w")];
    assert_eq!(chosen(&listed).as_deref(), Some("/a-300.jpg"));
    let blank = [("src", "/1x1.trans.gif"), ("srcset", "/a-150.jpg 150w, /a-300.jpg 300w")];
    assert_eq!(chosen(&blank).as_deref(), Some("/a-300.jpg"));
    let blank = [("src", "/blank.gif"), ("srcset", "/a-150.jpg 150w, /a-300.jpg 300w")];
    assert_eq!(chosen(&blank).as_deref(), Some("/a-300.jpg"));
    let numbered = [("src", "/w/1200/a.jpg"), ("srcset", "/w/700/a.jpg 700w")];
    assert_eq!(chosen(&numbered).as_deref(), Some("/w/1200/a.jpg"));
    let smaller = [("src", "/w/500/a.jpg"), ("srcset", "/w/700/a.jpg 700w")];
    assert_eq!(chosen(&smaller).as_deref(), Some("/w/700/a.jpg"));
    let other = [("src", "/w/1200/a.jpg"), ("srcset", "/w/70/a.jpg 700w")];
    assert_eq!(chosen(&other).as_deref(), Some("/w/70/a.jpg"));
    let mut image = image(&[("src", "/o/a.jpg"), ("srcset", "/w/700/a.jpg 700w")]);
    image.width = Some(1200);
    assert_eq!(address(&image, None).as_deref(), Some("/o/a.jpg"));
    image.width = Some(600);
    assert_eq!(address(&image, None).as_deref(), Some("/w/700/a.jpg"));
    for small in [
        "/lq/a.jpg",
        "/lqip/a.jpg",
        "/thumbs/a.jpg",
        "/tiny/a.jpg",
        "/a.jpg?w=40",
        "/a_width_60.jpg",
    ] {
        let mut image = picture(&[("src", small), ("srcset", "/a-640.jpg 640w")]);
        image.width = Some(1200);
        assert_eq!(address(&image, None).as_deref(), Some("/a-640.jpg"), "{small}");
    }
    let service = [
        ("src", "https://x.example/9f3c?crop=1&width=862"),
        ("srcset", "https://x.example/9f3c?width=220 220w"),
    ];
    assert_eq!(chosen(&service).as_deref(), Some("https://x.example/9f3c?crop=1&width=862"));
}

#[test]
fn another_format_of_the_same_width_does_not_either() {
    let mut image = image(&[("src", "/a.jpg")]);
    image.picture_sources = vec!["/a.webp 800w".into()];
    image.width = Some(800);
    assert_eq!(address(&image, None).as_deref(), Some("/a.jpg"));
    image.width = Some(600);
    assert_eq!(address(&image, None).as_deref(), Some("/a.webp"));
    let mut named = image.clone();
    named.width = None;
    named.sources = vec![("src".into(), "/w800_r1.jpg".into())];
    assert_eq!(address(&named, None).as_deref(), Some("/w800_r1.jpg"));
    named.sources = vec![("src".into(), "/b.jpg".into())];
    named.picture_sources = vec!["/b.jpg.webp 800w".into()];
    assert_eq!(address(&named, None).as_deref(), Some("/b.jpg"));
    named.picture_sources = vec!["/b.webp 800w".into()];
    assert_eq!(address(&named, None).as_deref(), Some("/b.webp"));
    image.width = Some(1456);
    image.picture_sources = vec!["/f_webp/a 424w".into()];
    assert_eq!(address(&image, None).as_deref(), Some("/a.jpg"));
}

#[test]
fn sources_of_a_picture_element_count_by_width_the_last_format_first() {
    let mut image = image(&[("src", "/small.jpg")]);
    image.picture_sources = vec!["/a.webp 600w, /b.webp 1200w".into(), "/b.jpg 1200w".into()];
    assert_eq!(address(&image, None).as_deref(), Some("/b.jpg"));
    image.picture_sources = vec!["/a.webp".into()];
    assert_eq!(address(&image, None).as_deref(), Some("/small.jpg"));
    image.sources.clear();
    assert_eq!(address(&image, None).as_deref(), Some("/a.webp"));
}

#[test]
fn addresses_keep_their_size_suffix_and_lose_their_proxy() {
    let kept = "https://i.example/a.jpg?imageMogr2/thumbnail/1000x|imageslim";
    assert_eq!(chosen(&[("src", kept)]).as_deref(), Some(kept));
    let proxied = "https://proxy.example/?http://real.example/a.jpg";
    assert_eq!(chosen(&[("src", proxied)]).as_deref(), Some("http://real.example/a.jpg"));
}

#[test]
fn placeholders_are_no_address() {
    for src in [
        "/i/space.gif",
        "loading.gif?v=1",
        "/img_blank-1x1.png",
        "/fe/empty.e2b8122a.png",
        "/default_img.png",
        "data:image/gif;base64,R0lGOD",
        "",
        "about:blank",
    ] {
        assert_eq!(chosen(&[("src", src)]), None, "{src}");
    }
    for src in ["/i/loading-dock-at-night.jpg", "/space/station.jpg", "/2024/0614/123.png"] {
        assert_eq!(chosen(&[("src", src)]).as_deref(), Some(src));
    }
}

#[test]
fn alt_texts_that_say_nothing_are_left_out() {
    let alt_of = |text: &str| alt(&RawImage { alt: Some(text.into()), ..RawImage::default() });
    for nothing in ["", "  ", "图片", "Image", "IMG_2041.jpg", "点击查看高清原图"] {
        assert_eq!(alt_of(nothing), None, "{nothing}");
    }
    assert_eq!(alt_of(" 大桥 ").as_deref(), Some("大桥"));
    assert_eq!(alt_of("version 2.0.1").as_deref(), Some("version 2.0.1"));
}
