use super::*;
use encoding_rs::{
    BIG5, EUC_JP, EUC_KR, Encoding, GB18030, ISO_2022_JP, SHIFT_JIS, WINDOWS_1250, WINDOWS_1251,
    WINDOWS_1252,
};
use proptest::prelude::*;
use std::path::Path;

const SIMPLIFIED: &str = "<p>　　昨天下午，市图书馆新馆在河边开门迎客。馆长说，新馆有三层，藏书四十万册，\
    孩子们可以在一楼听故事，老人可以在二楼看报纸。家住附近的居民告诉记者，以前借书要坐一个小时的\
    公共汽车，现在走路十分钟就到。据介绍，新馆每天早上九点开门，晚上八点关门，周一休息。为了方便\
    上班的人，门口还有一台机器，什么时候都能还书。市里明年还要在城东再建一座小一些的图书馆。</p>";
const TRADITIONAL: &str = "<p>昨天下午，市立圖書館新館在河邊開門迎客。館長說，新館有三層，藏書四十萬冊，\
    孩子們可以在一樓聽故事，老人可以在二樓看報紙。住在附近的居民告訴記者，以前借書要坐一個小時的\
    公車，現在走路十分鐘就到。據介紹，新館每天早上九點開門，晚上八點關門，週一休息。為了方便上班\
    的人，門口還有一台機器，什麼時候都能還書。市府明年還要在城東再建一座小一些的圖書館。</p>";
const JAPANESE: &str = "<p>昨日の午後、川沿いに新しい市立図書館が開館しました。館長によると、建物は三階\
    建てで、四十万冊の本が並んでいます。子どもたちは一階でお話を聞くことができ、お年寄りは二階で新聞を\
    読むことができます。近くに住む人は「これまではバスで一時間もかかりましたが、今は歩いて十分です」と\
    話していました。開館時間は朝九時から夜八時までで、月曜日はお休みです。来年は町の東にも小さな図書館\
    ができる予定です。</p>";
const KOREAN: &str = "<p>어제 오후 강가에 새 시립 도서관이 문을 열었다. 관장은 새 도서관이 삼 층 건물이며 책이 \
    사십만 권 있다고 말했다. 아이들은 일 층에서 이야기를 들을 수 있고, 어르신들은 이 층에서 신문을 볼 수 \
    있다. 근처에 사는 주민은 전에는 버스를 한 시간이나 타야 했지만 이제는 걸어서 십 분이면 된다고 했다. \
    도서관은 아침 아홉 시에 열고 저녁 여덟 시에 닫으며 월요일에는 쉰다. 내년에는 동쪽에도 생긴다.</p>";
const RUSSIAN: &str = "<p>Вчера днём на берегу реки открылась новая городская библиотека. По словам \
    директора, в здании три этажа и четыреста тысяч книг. Дети могут слушать сказки на первом этаже, а \
    пожилые люди читать газеты на втором. Раньше за книгами приходилось ехать на автобусе целый час, а \
    теперь можно дойти пешком за десять минут. Библиотека работает с девяти утра до восьми вечера.</p>";
const GERMAN: &str = "<p>Gestern öffnete am Flussufer die neue Stadtbücherei. Schüler können im \
    Erdgeschoß Märchen hören, ältere Leute im Obergeschoß Zeitung lesen – „endlich“, sagt Frau Köhler.</p>";

const LEGACY: [(&Encoding, &str); 7] = [
    (GB18030, SIMPLIFIED),
    (BIG5, TRADITIONAL),
    (SHIFT_JIS, JAPANESE),
    (EUC_JP, JAPANESE),
    (EUC_KR, KOREAN),
    (WINDOWS_1251, RUSSIAN),
    (WINDOWS_1252, GERMAN),
];

fn bytes(bytes: &[u8], content_type: Option<&str>) -> Result<(String, Vec<Defect>), Error> {
    let decoded = decode(Body::Bytes(bytes), content_type, &Limits::default())?;
    Ok((decoded.text.into_owned(), decoded.defects))
}

fn wrong(declared: &str, used: &str) -> Vec<Defect> {
    vec![Defect::WrongCharset { declared: declared.to_owned(), used: used.to_owned() }]
}

fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(unit).collect()
}

#[test]
fn a_true_label_in_the_transport_or_the_page_decodes() {
    for (encoding, text) in LEGACY {
        let label = format!("text/html; charset={}", encoding.name());
        let encoded = encoding.encode(text).0;
        assert_eq!(bytes(&encoded, Some(&label)), Ok((text.to_owned(), vec![])), "{label}");

        let page = format!("<html><meta charset='{}'>{text}", encoding.name());
        let encoded = encoding.encode(&page).0;
        assert_eq!(bytes(&encoded, None), Ok((page, vec![])), "{label}");
    }
}

#[test]
fn pages_without_label_are_recognised() {
    for (encoding, text) in LEGACY {
        let encoded = encoding.encode(text).0;
        assert_eq!(bytes(&encoded, None), Ok((text.to_owned(), vec![])), "{}", encoding.name());
    }
}

#[test]
fn a_page_cut_off_inside_a_character_is_recognised_without_label() {
    for (encoding, text) in [(GB18030, SIMPLIFIED), (BIG5, TRADITIONAL), (SHIFT_JIS, JAPANESE)] {
        let text = text.trim_end_matches("</p>").trim_end_matches('。');
        let encoded = encoding.encode(text).0;
        let cut = &encoded[..encoded.len() - 1];
        let (decoded, defects) = bytes(cut, None).unwrap_or_default();
        let expected: String = text.chars().take(text.chars().count() - 1).collect();
        assert_eq!(decoded, expected + "\u{fffd}");
        assert_eq!(defects, [Defect::ReplacedCharacters { count: 1 }]);
    }
}

#[test]
fn utf_8_beats_every_label() {
    for label in ["gb2312", "big5", "shift_jis", "euc-kr", "iso-8859-1", "windows-1251"] {
        let declared = format!("text/html; charset={label}");
        let used = bytes(SIMPLIFIED.as_bytes(), Some(&declared));
        assert_eq!(used, Ok((SIMPLIFIED.to_owned(), wrong(label, "UTF-8"))));
        let page = format!("<meta charset={label}>{SIMPLIFIED}");
        assert_eq!(bytes(page.as_bytes(), None), Ok((page.clone(), wrong(label, "UTF-8"))));
    }
}

#[test]
fn utf_8_with_a_lost_byte_beats_a_legacy_label() {
    let mut damaged = SIMPLIFIED.as_bytes().to_vec();
    damaged.remove(100);
    let (text, defects) = bytes(&damaged, Some("text/html; charset=gb2312")).unwrap_or_default();
    assert!(text.contains("市里明年还要在城东再建一座小一些的图书馆"));
    assert!(defects.contains(&wrong("gb2312", "UTF-8")[0]));
    assert!(defects.iter().any(|d| matches!(d, Defect::ReplacedCharacters { .. })), "{defects:?}");
}

#[test]
fn utf_8_cut_off_inside_a_character_is_utf_8() {
    let cut = &"<p>\u{3000}好".as_bytes()[..8];
    let (text, defects) = bytes(cut, Some("text/html; charset=gbk")).unwrap_or_default();
    assert_eq!(text, "<p>\u{3000}\u{fffd}");
    let lost = Defect::ReplacedCharacters { count: 1 };
    assert_eq!(defects, [wrong("gbk", "UTF-8"), vec![lost]].concat());
}

#[test]
fn a_utf_8_label_holds_where_few_western_letters_stand_beside_a_cut_one() {
    let page = |text: &[u8]| [b"<meta charset=utf-8><p>".as_slice(), text].concat();
    let lost = |count| vec![Defect::ReplacedCharacters { count }];
    for (text, read, count) in [
        (b"Gr\xc3\xbcne, sch\xc3\xb6ne Br\xc3 ".as_slice(), "Grüne, schöne Br\u{fffd} ", 1),
        (b"Gr\xc3\xbcn, sch\xc3\xb6n, die Br\xc3 ist da", "Grün, schön, die Br\u{fffd} ist da", 1),
    ] {
        let (decoded, defects) = bytes(&page(text), None).unwrap_or_default();
        assert!(decoded.ends_with(read), "{decoded}");
        assert_eq!(defects, lost(count));
    }
    // What is none weighs more than what may be one by chance: the label lies.
    let (decoded, _) = bytes(&page(b"Caf\xc3\xa9, Br\xfccke, gr\xfcn"), None).unwrap_or_default();
    assert!(decoded.ends_with("Brücke, grün"), "{decoded}");
    let (decoded, _) = bytes(&page(b"\x84Spa\xdf\x93, sagt er"), None).unwrap_or_default();
    assert!(decoded.ends_with("„Spaß“, sagt er"), "{decoded}");
}

#[test]
fn a_wrong_utf_8_label_is_overruled() {
    for (encoding, text) in LEGACY {
        let encoded = encoding.encode(text).0;
        let used = bytes(&encoded, Some("text/html; charset=utf-8"));
        assert_eq!(used, Ok((text.to_owned(), wrong("utf-8", encoding.name()))));
    }
}

#[test]
fn a_western_default_of_the_server_is_overruled() {
    for (encoding, text) in LEGACY.into_iter().filter(|&(encoding, _)| encoding != WINDOWS_1252) {
        let encoded = encoding.encode(text).0;
        let used = bytes(&encoded, Some("text/html; charset=ISO-8859-1"));
        assert_eq!(used, Ok((text.to_owned(), wrong("ISO-8859-1", encoding.name()))));
    }
}

#[test]
fn a_label_of_the_wrong_east_asian_encoding_is_overruled() {
    let east_asian = &LEGACY[..5];
    for (encoding, text) in east_asian {
        for (label, _) in east_asian.iter().filter(|(label, _)| label != encoding) {
            let encoded = encoding.encode(text).0;
            let used = bytes(&encoded, Some(&format!("text/html; charset={}", label.name())));
            assert_eq!(used, Ok((text.to_string(), wrong(label.name(), encoding.name()))));
        }
    }
}

#[test]
fn a_short_text_is_what_its_label_says() {
    for (encoding, text) in [
        (GB18030, "<p>图书馆开门了</p>"),
        (BIG5, "<p>圖書館開門了</p>"),
        (SHIFT_JIS, "<p>図書館が開館</p>"),
        (EUC_KR, "<p>도서관 개관</p>"),
        (WINDOWS_1250, "<p>Otevřeli knihovnu, říká Jiří Dvořák</p>"),
        (WINDOWS_1251, "<p>Открылась библиотека</p>"),
    ] {
        let label = format!("charset={}", encoding.name());
        let used = bytes(&encoding.encode(text).0, Some(&label));
        assert_eq!(used, Ok((text.to_owned(), vec![])), "{label}");
    }
}

#[test]
fn the_transport_label_beats_the_page() {
    let page = format!("<meta charset=gb2312>{TRADITIONAL}");
    let used = bytes(&BIG5.encode(&page).0, Some("text/html; charset=big5"));
    assert_eq!(used, Ok((page, vec![])));
}

#[test]
fn a_page_label_helps_where_the_transport_label_is_wrong() {
    let page = "<meta charset=gb2312><p>图书馆开门了</p>";
    let used = bytes(&GB18030.encode(page).0, Some("text/html; charset=ISO-8859-1"));
    assert_eq!(used, Ok((page.to_owned(), wrong("ISO-8859-1", "gb18030"))));
}

#[test]
fn hong_kong_characters_and_four_byte_characters_survive() {
    let hong_kong = "<p>啲人喺度食嘢，咁啱撞見佢哋</p>";
    // The standard's Big5 encoder does not write them, so these are bytes.
    let encoded = b"<p>\x9d\xf8\xa4H\x9d\xf6\xab\xd7\xad\xb9\x9d\xcf\xa1A\xcb\xdd\x95\xda\xbc\xb2\xa8\xa3\xca\x5c\x92]</p>";
    let used = bytes(encoded, Some("charset=big5"));
    assert_eq!(used, Ok((hong_kong.to_owned(), vec![])));
    let rare = "<p>姓名里有㐂、𠮷、䶮的人 €</p>";
    let used = bytes(&GB18030.encode(rare).0, Some("charset=gb2312"));
    assert_eq!(used, Ok((rare.to_owned(), vec![])));
}

#[test]
fn byte_order_marks_go_and_decide() {
    let marked = format!("\u{feff}{SIMPLIFIED}");
    let expected = || SIMPLIFIED.to_owned();
    assert_eq!(bytes(marked.as_bytes(), None), Ok((expected(), vec![])));
    for unit in [u16::to_le_bytes, u16::to_be_bytes] {
        assert_eq!(bytes(&utf16(&marked, unit), None), Ok((expected(), vec![])));
        let lied = bytes(&utf16(&marked, unit), Some("charset=gbk"));
        assert_eq!(lied.map(|(text, defects)| (text, defects.len())), Ok((expected(), 1)));
    }
    let text = decode(Body::Text(&marked), None, &Limits::default()).map(|d| d.text);
    assert!(matches!(text, Ok(Cow::Borrowed(SIMPLIFIED))));
}

#[test]
fn utf_16_without_mark_shows_by_its_nul_bytes() {
    for unit in [u16::to_le_bytes, u16::to_be_bytes] {
        let page = format!("<html><head><title>新馆</title></head>{SIMPLIFIED}");
        assert_eq!(bytes(&utf16(&page, unit), None), Ok((page.clone(), vec![])));
        let labelled = bytes(&utf16(&page, unit), Some("text/html; charset=utf-16"));
        assert_eq!(labelled, Ok((page, vec![])));
    }
    let prose = "新馆在河边开门迎客，每天早上九点开门，\n晚上八点关门。".repeat(3);
    let labelled = bytes(&utf16(&prose, u16::to_le_bytes), Some("charset=utf-16le"));
    assert_eq!(labelled, Ok((prose, vec![])));
}

#[test]
fn a_utf_16_label_on_other_bytes_is_overruled() {
    let ascii = "<p>The library opened.</p>";
    let used = bytes(ascii.as_bytes(), Some("charset=utf-16"));
    assert_eq!(used, Ok((ascii.to_owned(), vec![])));
    let used = bytes(&GB18030.encode(SIMPLIFIED).0, Some("charset=utf-16"));
    assert_eq!(used, Ok((SIMPLIFIED.to_owned(), wrong("utf-16", "gb18030"))));
}

#[test]
fn iso_2022_jp_is_decoded_with_and_without_label() {
    let text = "<p>図書館が開館しました。子どもたちは一階でお話を聞くことができます。</p>";
    let encoded = ISO_2022_JP.encode(text).0;
    assert_eq!(bytes(&encoded, Some("charset=iso-2022-jp")), Ok((text.to_owned(), vec![])));
    assert_eq!(bytes(&encoded, None), Ok((text.to_owned(), vec![])));
}

#[test]
fn labels_that_would_swallow_the_page_are_ignored() {
    for label in ["hz-gb-2312", "iso-2022-cn", "unset"] {
        let used = bytes(SIMPLIFIED.as_bytes(), Some(&format!("charset={label}")));
        assert_eq!(used, Ok((SIMPLIFIED.to_owned(), vec![])));
    }
}

#[test]
fn bytes_that_are_no_characters_are_counted() {
    let mut damaged = GB18030.encode(SIMPLIFIED).0.into_owned();
    let third_line = damaged.iter().position(|&b| b == b'p').unwrap_or_default() + 2;
    damaged.insert(third_line, 0xff);
    let (text, defects) = bytes(&damaged, Some("charset=gbk")).unwrap_or_default();
    assert_eq!(text.matches('\u{fffd}').count(), 1);
    assert_eq!(defects, [Defect::ReplacedCharacters { count: 1 }]);
}

#[test]
fn replacement_characters_of_the_page_itself_are_not_counted() {
    let page = "<p>caf\u{fffd} in the old town</p>";
    assert_eq!(bytes(page.as_bytes(), None), Ok((page.to_owned(), vec![])));
}

#[test]
fn ascii_is_borrowed_whatever_the_label() {
    for label in ["gbk", "utf-8", "windows-1252", "big5"] {
        let label = format!("charset={label}");
        let decoded = decode(Body::Bytes(b"<p>plain</p>"), Some(&label), &Limits::default());
        assert!(decoded.is_ok_and(|d| matches!(d.text, Cow::Borrowed(_)) && d.defects.is_empty()));
    }
}

#[test]
fn empty_input_is_text() {
    assert_eq!(bytes(b"", None), Ok((String::new(), vec![])));
    assert_eq!(bytes(b"\xef\xbb\xbf", None), Ok((String::new(), vec![])));
}

#[test]
fn binary_input_is_an_error() {
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\x80\0\0\x01\xe0\x08\x02\0\0\0".repeat(20);
    let archive = b"PK\x03\x04\x14\0\x08\0\x08\0\xa4\x5b\x21\x54\0\0\0\0\0\0\0\0\0\0".repeat(20);
    for input in [png, archive] {
        assert_eq!(bytes(&input, Some("text/html")), Err(Error::NotText));
    }
    let text = "\u{1}".repeat(2) + &"x".repeat(98);
    let decoded = decode(Body::Text(&text), None, &Limits::default());
    assert_eq!(decoded.err(), Some(Error::NotText));
}

#[test]
fn documents_for_printing_are_no_text_though_their_bytes_are() {
    for input in [
        "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n",
        "\n%!PS-Adobe-3.0\n/Times-Roman findfont 12 scalefont setfont\n",
        "%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n",
        "{\\rtf1\\ansi The bridge opened in May.\\par}",
    ] {
        assert_eq!(bytes(input.as_bytes(), None), Err(Error::NotText));
        let decoded = decode(Body::Text(input), None, &Limits::default());
        assert_eq!(decoded.err(), Some(Error::NotText));
    }
    let text = "%PDF-1.4 is what such a file begins with.";
    assert_eq!(bytes(text.as_bytes(), None), Ok((text.to_owned(), vec![])));
    let page = "<p>%PDF- opens a file of that kind, {\\rtf another</p>";
    assert_eq!(bytes(page.as_bytes(), None), Ok((page.to_owned(), vec![])));
}

#[test]
fn a_stray_control_character_in_a_page_is_no_error() {
    let page = SIMPLIFIED.repeat(3) + "\0\u{b}\r\n\t\u{c}";
    assert_eq!(bytes(page.as_bytes(), None), Ok((page.clone(), vec![])));
}

#[test]
fn input_over_the_limit_is_an_error() {
    let limits = Limits::default().with_input_bytes(10);
    for body in [Body::Bytes(b"12345678901"), Body::Text("12345678901")] {
        let error = decode(body, None, &limits).err();
        assert_eq!(error, Some(Error::InputTooLarge { bytes: 11, limit: 10 }));
    }
    assert!(decode(Body::Bytes(b"1234567890"), None, &limits).is_ok());
}

proptest! {
    #[test]
    fn any_bytes_decode_or_are_not_text(
        input in proptest::collection::vec(any::<u8>(), 0..600),
        label in proptest::option::of("[a-z0-9-]{2,12}|gbk|big5|utf-16|utf-8|iso-2022-jp"),
    ) {
        let content_type = label.map(|label| format!("text/html; charset={label}"));
        let used = bytes(&input, content_type.as_deref());
        prop_assert!(used.is_ok() || used == Err(Error::NotText));
    }

    #[test]
    fn any_text_is_returned_whole(text in "\\PC{0,300}") {
        let limits = Limits::default();
        let unmarked = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let decoded = decode(Body::Text(&text), None, &limits).map(|d| d.text.into_owned());
        prop_assert_eq!(decoded, Ok(unmarked.to_owned()));
        let decoded = bytes(format!("\u{feff}{text}").as_bytes(), Some("charset=gbk"));
        prop_assert_eq!(decoded.map(|(text, _)| text), Ok(text));
    }

    #[test]
    fn tags_never_stop_the_prescan(page in "(<|meta|script|/|>|=|'|\"| |charset|gbk|!--|-->|x){0,60}") {
        prescan::prescan(page.as_bytes());
    }
}

/// Pages whose encoding someone looked at: `bytes_encoding` of the corpus's truth.
#[test]
fn the_chinese_corpus_decodes_as_its_truth_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/corpora/zh");
    let Ok(truth) = std::fs::read_to_string(root.join("truth.jsonl")) else {
        println!("skipped: {} is not unpacked", root.display());
        return;
    };
    for line in truth.lines() {
        let page: serde_json::Value = serde_json::from_str(line).expect("a line of truth");
        let field = |name: &str| page[name].as_str().unwrap_or_default().to_owned();
        let body = std::fs::read(root.join("pages").join(field("id") + ".html")).expect("a page");
        let used = choice::choose(&body, None).encoding.name().to_ascii_lowercase();
        assert!(field("bytes_encoding").starts_with(&used), "{}: {used}", field("id"));
    }
}

/// Saved pages and feed posts of the wild: none is refused, nothing is lost.
#[test]
fn pages_of_the_wild_decode_without_replacements() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut seen = 0;
    for folder in ["target/corpora/gne/pages", "../shared/corpora/zhnews/pages"] {
        let Ok(pages) = std::fs::read_dir(root.join(folder)) else {
            println!("skipped: {folder} is not there");
            continue;
        };
        for page in pages.map_while(Result::ok) {
            let body = std::fs::read(page.path()).expect("a page");
            let (_, defects) = bytes(&body, None).expect("text");
            let lost = defects.iter().any(|d| matches!(d, Defect::ReplacedCharacters { .. }));
            assert!(!lost, "{}: {defects:?}", page.path().display());
            seen += 1;
        }
    }
    println!("{seen} pages");
}
