//! What holds for every line, whoever wrote it.

use crate::grammar::*;
use proptest::prelude::*;

/// Pieces that the parsers look for, so that random lines reach their branches.
const PIECES: &[&str] = &[
    "记者",
    "本报",
    "新华社",
    "作者：",
    "文/",
    "编辑 | ",
    "责任编辑：",
    "来源：",
    "原标题：",
    "（",
    "）",
    "【",
    "】",
    "张三丰",
    "李明",
    "7月4日",
    "电",
    "讯",
    "报道",
    "／台北報導",
    "記者",
    "・",
    "＝",
    "写真",
    "山田太郎",
    "기자",
    "홍길동",
    "[서울=뉴시스]",
    "By ",
    "Von ",
    "Ann Lee",
    "and ",
    ", ",
    "; ",
    "(Reuters)",
    " - ",
    "Editing by ",
    "Photo: ",
    "/Getty Images",
    "a@b.c",
    "@ann",
    "https://e.org",
    "\u{3000}",
    "\u{200b}",
    "\n",
    "。",
    "“",
    "”",
    "SF031",
    "_",
    "İ",
    "e\u{301}",
    "𠮷",
    " 摄",
    "图",
    "公众号",
    "本文来自",
    "（ID:x）",
    "March 11, 2020",
    "3 hours ago",
    "contributed to this report",
    "《",
    "》",
    "·",
];

fn lines() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => prop::sample::select(PIECES).prop_map(str::to_owned),
        1 => ".{0,6}",
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

fn is_range(text: &str, range: &std::ops::Range<usize>) -> bool {
    text.get(range.clone()).is_some()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn every_line_is_read_without_panic_and_in_its_own_bounds(line in lines()) {
        for place in [Place::Head, Place::Tail, Place::Marked] {
            if let Some(found) = parse_byline(&line, place) {
                prop_assert!(is_range(&line, &found.range), "{:?}", found.range);
                prop_assert!(found.trim.is_none_or(|range| is_range(&line, &range)));
                let names = found.byline.people.iter().chain(&found.editors);
                for name in names.map(crate::Person::name) {
                    prop_assert!(!name.trim().is_empty() && !name.contains('@'), "{name:?}");
                }
            }
        }
        if let Some(range) = split_credit(&line) {
            prop_assert!(is_range(&line, &range));
        }
        if let Some(found) = parse_source_line(&line) {
            prop_assert!(found.outlets.iter().all(|outlet| !outlet.is_empty()));
        }
        let _ = parse_editor_line(&line);
        let byline = parse_names(&line);
        prop_assert!(byline.people().iter().all(|person| !person.name().contains('@')));
    }

    #[test]
    fn what_stands_beyond_the_edges_changes_nothing(line in lines()) {
        let prose = "这是一段很长的话，".repeat(2_000);
        let long = format!("{line}{prose}");
        let longer = format!("{long}{prose}");
        prop_assert_eq!(parse_byline(&long, Place::Head), parse_byline(&longer, Place::Head));
    }
}

#[test]
fn a_line_of_a_megabyte_is_read_by_its_edges() {
    for unit in [
        "记者",
        "(",
        "By Ann Lee, ",
        "文/",
        "\u{200b}",
        " ",
        "责任编辑：",
        "。记者 张三 ",
        "a",
        "\n",
    ] {
        let line = unit.repeat(1_000_000 / unit.len());
        for place in [Place::Head, Place::Tail, Place::Marked] {
            let _ = parse_byline(&line, place);
        }
        assert_eq!(parse_editor_line(&line), None, "{unit:?}");
        assert_eq!(parse_source_line(&line), None, "{unit:?}");
        let _ = split_credit(&line);
        assert!(parse_names(&line).people.len() < 200, "{unit:?}");
    }
    let line = format!("{}。（记者 张三）", "话".repeat(300_000));
    let found = parse_byline(&line, Place::Tail).expect("the bracket at the end");
    assert_eq!(found.byline.authors().collect::<Vec<_>>(), ["张三"]);
}

#[test]
fn a_mail_address_behind_a_bracket_is_no_name() {
    for place in [Place::Head, Place::Tail, Place::Marked] {
        let found = parse_byline("a）a@b.c", place);
        assert!(found.is_none_or(|found| found.byline.people.is_empty()), "{place:?}");
    }
}
