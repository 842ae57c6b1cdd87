//! Words around names in Japanese bylines.

use crate::Role;

/// Labels before names; = : / | or a space follows.
#[rustfmt::skip]
pub(super) const LABELS: &[(Role, &[&str])] = &[
    (Role::Author, &[
        "文", "取材・文", "取材/文", "文・写真", "文・取材", "構成・文", "取材・構成", "取材",
        "構成", "執筆", "執筆者", "著者", "著", "筆者", "ライター", "聞き手", "記者", "文責", "寄稿",
        "インタビュー・文", "インタビュー", "原作", "TEXT", "Text", "WORDS",
    ]),
    (Role::Photographer, &["写真", "撮影", "カメラマン", "動画", "PHOTO", "Photo"]),
    (Role::Translator, &["翻訳", "訳"]),
    (Role::Editor, &["編集", "編集者", "監修", "校正"]),
    (Role::Illustrator, &["イラスト", "図版", "デザイン"]),
];

/// What people are called, before or after the name.
#[rustfmt::skip]
pub(super) const TITLES: &[&str] = &[
    "編集委員", "論説委員", "解説委員", "特別編集委員", "特派員", "客員編集委員", "記者",
    "支局長", "総局長", "専門記者", "科学ジャーナリスト", "ジャーナリスト", "コラムニスト",
    "ライター", "編集部", "通信員",
];

/// Those who sign together.
pub(super) const DESKS: [&str; 3] = ["編集部", "取材班", "編集局"];

/// Houses of a paper out in the country.
pub(super) const BUREAUS: [&str; 2] = ["支局", "総局"];

/// Agencies as they close a dateline.
#[rustfmt::skip]
pub(super) const AGENCIES: &[&str] = &[
    "共同", "時事", "ロイター", "AFP", "AP", "CNN", "タス", "聯合ニュース",
];

/// Characters of simplified Chinese alone.
pub(super) const SIMPLIFIED: &str = "记报讯电编责图摄华闻网员评论译见实级驻约张刘陈黄赵孙马";
