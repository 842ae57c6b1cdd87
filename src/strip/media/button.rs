//! Buttons in captions: enlarge the picture, buy it, hide what is said of it.

use crate::pattern::Pattern;
use std::ops::Range;
use std::sync::LazyLock;

/// Longest caption that is searched, in bytes.
const LONGEST: usize = 1200;

/// The part of a caption that is a button behind it.
pub(super) fn behind(caption: &str) -> Option<Range<usize>> {
    if caption.len() > LONGEST {
        return None;
    }
    // ASCII letters alone, so that ranges stay.
    let range = BUTTON.find(&caption.to_ascii_lowercase())?;
    let rest = caption.get(..range.start)?.trim_end();
    let start = rest.trim_end_matches(['/', '|', '·', '-', '(', '（', '[']).trim_end().len();
    Some(start..range.end)
}

/// The part of a caption that only says that it is one: Image caption, Legende:
pub(super) fn before(caption: &str) -> Option<Range<usize>> {
    const LONGEST_LABEL: usize = 48;
    if let Some(rest) = caption.strip_prefix("Enlarge / ") {
        return Some(0..caption.len() - rest.len());
    }
    let mark = caption.find([':', ',', '，', '：', '、', '،'])?;
    let label = caption.get(..mark)?.trim().to_lowercase();
    let rest = caption.get(mark..)?.trim_start_matches([':', ',', '，', '：', '、', '،']);
    let start = caption.len() - rest.trim_start().len();
    (mark <= LONGEST_LABEL && LABELS.contains(&label.as_str())).then_some(0..start)
}

/// In small letters; most are what broadcasters tell readers of screens in each of their languages.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "image", "image caption", "photo caption", "legende", "bildunterschrift", "légende", "légende image",
    "pie de foto", "legenda da foto", "подпись к фото", "підпис до фото", "fotoğraf altı yazısı",
    "keterangan gambar", "chú thích hình ảnh", "画像説明", "사진 설명", "التعليق على الصورة",
    "توضیح تصویر", "تصویر کا کیپشن", "इमेज कैप्शन", "ছবির ক্যাপশান",
    "图像加注文字", "图片加注文字", "圖像加註文字", "图像说明",
];

static BUTTON: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"((acquire|purchase) licensing rights|buy (this )?(photo|image|print)s?|view image in fullscreen|^view \d+ images in gallery|open image in gallery|enlarge (this )?image|(click|tap)( (here|image|photo))? to (enlarge|expand|zoom)|点击(可)?(查看|看|放大)(大图|高清图|原图|图片)|((hide|toggle) caption\W*)+|bild (vergrößern|in voller größe)|agrandir l.image|ampliar (foto|imagen)|foto vergroten|buy now|[Пп]ерейти в медиабанк|[Кк]упить фото|(^| )(写真|画像)を拡大(する)?|拡大する|画像を拡大)\W*$",
    )
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buttons_are_told_from_the_caption() {
        for button in [
            "Acquire Licensing Rights",
            "Purchase Licensing Rights",
            "Buy this photo",
            "View image in fullscreen",
            "Open image in gallery",
            "Enlarge this image",
            "hide caption toggle caption",
            "Bild vergrößern",
            "Agrandir l’image",
            "Ampliar foto",
            "Foto vergroten",
            "Buy Now",
            "Перейти в медиабанк",
            "/ купить фото",
            "拡大する",
            "画像を拡大",
            "写真を拡大",
            "写真を拡大する",
            "(Tap image to zoom)",
            "Click here to expand",
            "（点击查看大图）",
            "[Click to enlarge]",
            "点击可放大图片",
            "点击看高清图",
            "点击查看原图",
            "Click photo to enlarge",
        ] {
            let caption = format!("A barge lies aground. {button}");
            let part = behind(&caption).map(|range| &caption[..range.start]);
            assert_eq!(part, Some("A barge lies aground."), "{button}");
        }
        for label in [
            "Image",
            "Image caption",
            "Photo caption",
            "Legende",
            "Bildunterschrift",
            "Légende",
            "Légende image",
            "Pie de foto",
            "Legenda da foto",
            "Подпись к фото",
            "Підпис до фото",
            "Fotoğraf altı yazısı",
            "Keterangan gambar",
            "Chú thích hình ảnh",
            "画像説明",
            "사진 설명",
            "التعليق على الصورة",
            "图像加注文字",
            "图片加注文字",
            "圖像加註文字",
            "图像说明",
            "توضیح تصویر",
            "تصویر کا کیپشن",
            "इमेज कैप्शन",
            "ছবির ক্যাপশান",
        ] {
            for mark in [": ", ", ", "，", "، "] {
                let caption = format!("{label}{mark}A barge lies aground.");
                let part = before(&caption).map(|range| &caption[range.end..]);
                assert_eq!(part, Some("A barge lies aground."), "{label}");
                let alone = format!("{label}{mark}");
                assert_eq!(before(&alone), Some(0..alone.len()), "{label}");
            }
        }
        let gallery = "View 12 images in gallery";
        assert_eq!(behind(gallery), Some(0..gallery.len()));
        assert_eq!(behind("Tap the icon to view 12 images in gallery"), None);
        let enlarged = "Enlarge / A barge lies aground.";
        assert_eq!(
            before(enlarged).map(|range| &enlarged[range.end..]),
            Some("A barge lies aground.")
        );
        assert_eq!(before("Left: a barge."), None);
        assert_eq!(behind("Visitors buy this photo at the door."), None);
        assert_eq!(behind("A barge lies aground."), None);
    }
}
