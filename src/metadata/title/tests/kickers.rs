//! Kickers that stand in the element of a headline.

use super::*;

#[test]
fn a_kicker_inside_the_headline_is_left_out() {
    let h1 = Headline {
        parts: vec!["Traffic".to_owned(), "A bridge opens".to_owned()],
        ..headline("Traffic A bridge opens")
    };
    assert_eq!(chosen("A bridge opens | Example Daily", "", &[h1], true), "A bridge opens");
}

#[test]
fn a_kicker_that_a_style_sets_apart_and_the_head_parts_by_a_mark_is_left_out() {
    let parted = |text: &str, parts: [&str; 2]| Headline {
        parts: parts.map(str::to_owned).to_vec(),
        ..headline(text)
    };
    let h1 = parted("Traffic A bridge opens", ["Traffic", "A bridge opens"]);
    for mark in [":", " |"] {
        let title = format!("Traffic{mark} A bridge opens");
        let h1 = std::slice::from_ref(&h1);
        assert_eq!(chosen(&format!("{title} | Example Daily"), &title, h1, true), "A bridge opens");
    }
    // For a screen reader the colon stands in the heading itself.
    let spoken = Headline {
        parts: ["Traffic", ":", "A bridge opens"].map(str::to_owned).to_vec(),
        has_spoken_colon: true,
        ..headline("Traffic : A bridge opens")
    };
    let title = "Traffic: A bridge opens";
    let heading = |headline: &Headline| {
        let head = format!("{title} | Example Daily");
        chosen(&head, title, std::slice::from_ref(headline), true)
    };
    assert_eq!(heading(&spoken), "A bridge opens");
    // Dune: The Long Road
    assert_eq!(heading(&Headline { has_spoken_colon: false, ..spoken }), title);
    let whole = |text: &str, parts: [&str; 2], title: &str| {
        let h1 = parted(text, parts);
        assert_eq!(chosen(&format!("{title} | Example Daily"), title, &[h1], true), title);
    };
    // A dash parts halves; a small letter, a number or a quotation goes on or tells of a part; Han names who speaks.
    whole("Traffic A bridge opens", ["Traffic", "A bridge opens"], "Traffic – A bridge opens");
    whole(
        "The council pays and nobody in the town will",
        ["The council pays", "and nobody in the town will"],
        "The council pays: and nobody in the town will",
    );
    whole("Part 2 A bridge opens", ["Part 2", "A bridge opens"], "Part 2: A bridge opens");
    whole(
        "Bridges 40 that never opened",
        ["Bridges", "40 that never opened"],
        "Bridges: 40 that never opened",
    );
    whole(
        "“It opens” A keeper looks back",
        ["“It opens”", "A keeper looks back"],
        "“It opens”: A keeper looks back",
    );
    whole(
        "教育部 今年九月起老桥下的小学全部开课",
        ["教育部", "今年九月起老桥下的小学全部开课"],
        "教育部：今年九月起老桥下的小学全部开课",
    );
    // What is longer than the rest of a headline is none, and the head knows the mark.
    let long = parted("A bridge opens at last Today", ["A bridge opens at last", "Today"]);
    let title = "A bridge opens at last: Today";
    assert_eq!(chosen(&format!("{title} | Example Daily"), title, &[long], true), title);
}
