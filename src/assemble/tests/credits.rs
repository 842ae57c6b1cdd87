//! Credits that markup tells.

use super::*;

/// The caption of the one picture, and the credit.
fn caption(figure: &str) -> (String, Option<String>) {
    let blocks = assembled(&format!("<figure><img src=a.jpg>{figure}</figure><p>The text.</p>"));
    let image = blocks.iter().find_map(|block| match block {
        Block::Image(image) => Some(image),
        _ => None,
    });
    let image = image.expect("a picture");
    (image.caption().unwrap_or_default().to_owned(), image.credit().map(str::to_owned))
}

#[test]
fn small_print_in_a_figcaption_is_the_credit() {
    for (inside, text) in [
        ("The bridge <small>Ann Lee</small>", "The bridge Ann Lee"),
        ("<small>Ann Lee</small> The bridge", "Ann Lee The bridge"),
        ("The bridge (<small>Ann Lee</small>)", "The bridge (Ann Lee)"),
        ("<p>The bridge</p> <small>[(Ann Lee)]</small>", "The bridge [(Ann Lee)]"),
        ("The bridge<br><small>— Ann Lee</small>", "The bridge — Ann Lee"),
        ("<small>Ann Lee</small>", "Ann Lee"),
        ("<small>. / . Ann Lee</small>The bridge", "Ann LeeThe bridge"),
    ] {
        let found = caption(&format!("<figcaption>{inside}</figcaption>"));
        assert_eq!(found, (text.to_owned(), Some("Ann Lee".to_owned())), "{inside}");
    }
    let initials =
        caption("<figcaption>The bridge <small>Ann Lee for the Post Co.</small></figcaption>");
    assert_eq!(initials.1.as_deref(), Some("Ann Lee for the Post Co."));
    let several = "Ann Lee / The Post via Reuters";
    let alone = format!("<figcaption><small>{several}</small></figcaption>");
    assert_eq!(caption(&alone).1.as_deref(), Some(several));
}

#[test]
fn small_print_elsewhere_is_none() {
    let long = "all of the people who stood below it on that morning in the rain, and some of those \
                of the town who came too late to see it";
    for inside in [
        "<figcaption><small>The bridge</small></figcaption>".to_owned(),
        "<figcaption><p><small>The bridge</small></p><p><small>The bridge</small></p></figcaption>"
            .to_owned(),
        "<figcaption><small>桥</small></figcaption>".to_owned(),
        "<figcaption>. <small>The bridge</small></figcaption>".to_owned(),
        "<figcaption><small>The bridge</small><br><small>bridge</small></figcaption>".to_owned(),
        format!("<figcaption><small>{}</small></figcaption>", "The Old Bridge ".repeat(5)),
        "<figcaption>The bridge <small>3 May 2021</small></figcaption>".to_owned(),
        "<figcaption>The bridge <small>(1912)</small></figcaption>".to_owned(),
        "<figcaption><small>31.01.2022 2. HBL</small></figcaption>".to_owned(),
        "<figcaption>The bridge <small>It was built in the nineties by the town.</small></figcaption>"
            .to_owned(),
        "<figcaption>The bridge <small>这座桥是市里九十年代建的。</small></figcaption>".to_owned(),
        format!("<figcaption>The bridge and <small>{long}</small></figcaption>"),
        "<div class=caption>The bridge <small>at night</small></div>".to_owned(),
    ] {
        assert_eq!(caption(&inside).1, None, "{inside}");
    }
}

#[test]
fn a_credit_above_the_caption_is_no_part_of_it() {
    let image = |credit: &str, caption: &str| {
        let html = format!(
            "<figure><img src=a.jpg><p>{credit}</p><figcaption><p>{caption}</p></figcaption></figure>\
             <p>The bridge was opened on Monday, and many people came to see it there.</p>"
        );
        let blocks = assembled(&html);
        let image = blocks.iter().find_map(|block| match block {
            Block::Image(image) => Some(image.clone()),
            _ => None,
        });
        image.map(|image| {
            let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
            (text(image.caption()), text(image.credit()))
        })
    };
    for credit in ["图像来源，Getty Images", "Foto: Ann Lee", "© Ann Lee"] {
        let found = image(credit, "The new bridge");
        assert_eq!(found, Some(("The new bridge".to_owned(), credit.to_owned())), "{credit}");
    }
    // Which says more than that is the caption, and a credit alone is all there is.
    let both = image("The harbour at dawn", "The new bridge");
    assert_eq!(
        both.map(|(caption, _)| caption).as_deref(),
        Some("The harbour at dawn The new bridge")
    );
    let alone = image("Foto: Ann Lee", "");
    assert_eq!(alone.map(|(caption, _)| caption).as_deref(), Some("Foto: Ann Lee"));
}

#[test]
fn an_element_named_after_both_is_the_caption_where_another_is_the_credit() {
    let both = |first: &str, second: &str| {
        caption(&format!(
            "<div><div class='{first}'><span class=a>The bridge in the morning.</span></div>\
             <figcaption class='{second}'>Ann Lee</figcaption></div>"
        ))
        .1
    };
    assert_eq!(both("image-caption attribution", "image-credit").as_deref(), Some("Ann Lee"));
    assert_eq!(both("image-caption", "image-caption attribution").as_deref(), Some("Ann Lee"));
}
