//! Threads in the markup of the systems, through the whole crate.

use super::SYSTEMS;
use crate::PageType;
use std::collections::HashSet;

const TITLE: &str = "Pump leaks at the seal";

/// What stands around a thread on any site.
const TOP: &str = "<header><a href=/>Board</a><nav><ul><li><a href=/new>New posts</a></li>\
                   <li><a href=/faq>Questions</a></li><li><a href=/in>Log in</a></li></ul></nav></header>";
const END: &str = "<footer><p>Terms of use and privacy</p></footer>";

/// Who writes what in the threads; every text stays.
const SAID: [(&str, &str); 5] = [
    (
        "annlee",
        "The pump in our cellar leaks since Monday, about a glass of water in an hour. I have opened the \
         housing and see nothing wrong with it. What would you look at first?",
    ),
    (
        "b_holm",
        "The seal. It dries out after years on the shelf, and a new one costs four dollars.",
    ),
    ("annlee", "Where do I get one?"),
    ("carlos", "Any shop for garden tools has them. Take the old one along and measure it."),
    ("annlee", "It was the seal, thank you both!"),
];

const TITLE_IN_CHINESE: &str = "水泵漏水怎么办？";

const SAID_IN_CHINESE: [(&str, &str); 5] = [
    (
        "海风",
        "院子里的水泵从周一开始漏水，一个小时差不多一杯。泵壳我已经打开看过了，没有发现裂缝，\
         大家觉得应该先检查哪里？",
    ),
    ("老王", "先看密封圈，放久了会变干变硬，换一个新的也就十几块钱。"),
    ("海风", "在哪里可以买到？"),
    ("小白", "卖农具的店里都有，把旧的带去量一下尺寸就行了。"),
    ("海风", "就是密封圈的问题，谢谢大家！"),
];

#[test]
fn threads_of_every_system_are_read_as_threads() {
    let threads = include_str!("threads.txt");
    for thread in threads.split("== ").skip(1) {
        let lines: Vec<&str> = thread.lines().filter(|line| !line.is_empty()).collect();
        let &[system, foreign, page, post] = lines.as_slice() else {
            panic!("four lines: {thread}");
        };
        let (title, said, lang) = match thread.is_ascii() {
            true => (TITLE, SAID, "en"),
            false => (TITLE_IN_CHINESE, SAID_IN_CHINESE, "zh"),
        };
        let posts: String = (1u8..).zip(said).fold(String::new(), |posts, (n, (who, what))| {
            let when = format!("March {n}, 2024, 09:1{n}");
            let post = post.replace("{n}", &n.to_string()).replace("{when}", &when);
            posts + &post.replace("{who}", who).replace("{what}", what)
        });
        let page = page.replace("{posts}", &posts).replace("{title}", title);
        let html = format!(
            "<!doctype html><html lang={lang}><title>{title}</title><body>{TOP}{page}{END}"
        );
        let article = crate::extract(&html).unwrap();
        let text = article.to_text();
        assert_eq!(article.page_type(), PageType::Forum, "{system}: {text}");
        for (_, what) in said {
            assert!(text.contains(what), "{system} lacks {what}: {text}");
        }
        for foreign in foreign.split('|') {
            assert!(!text.contains(foreign), "{system} has {foreign}: {text}");
        }
    }
}

#[test]
fn each_name_means_one_thing_in_a_system_and_marks_are_no_common_words() {
    for system in SYSTEMS {
        let mut seen = HashSet::new();
        for (_, names) in system.names() {
            for name in names.split_ascii_whitespace() {
                assert!(seen.insert(name), "{name} twice");
            }
        }
        assert!(!system.mark.contains(' '), "{}", system.mark);
    }
}
