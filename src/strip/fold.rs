//! One spelling for many: what lines are compared by. Never what is printed.

/// A line in lower case, half-width, simplified labels, single spaces.
pub(super) fn fold_line(line: &str) -> String {
    let mut folded = String::with_capacity(line.len());
    let mut space = false;
    for c in line.chars() {
        if c.is_whitespace() || is_invisible(c) {
            space = !is_invisible(c) || space;
            continue;
        }
        if space && !folded.is_empty() {
            folded.push(' ');
        }
        space = false;
        push_folded(&mut folded, c);
    }
    folded
}

/// The letters and digits of a headline, nothing else: quotes, dashes and spaces differ between
/// `<title>`, `<h1>` and file names.
pub(crate) fn fold_title(title: &str) -> String {
    let mut folded = String::with_capacity(title.len());
    for c in title.chars().filter(|&c| fold_char(c).is_alphanumeric()) {
        push_folded(&mut folded, c);
    }
    folded
}

fn push_folded(folded: &mut String, c: char) {
    if c.is_ascii() {
        folded.push(c.to_ascii_lowercase());
    } else {
        folded.extend(fold_char(c).to_lowercase());
    }
}

/// Columns the text takes: two for an East Asian character, one for any other. A Chinese
/// sentence says in 20 characters what takes 40 in English.
pub(crate) fn width(text: &str) -> usize {
    if text.is_ascii() {
        return text.len();
    }
    text.chars().map(|c| if is_wide(c) { 2 } else { 1 }).sum()
}

pub(super) fn is_wide(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ff60}' | '\u{20000}'..='\u{3fffd}')
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

fn fold_char(c: char) -> char {
    if c.is_ascii() {
        return c;
    }
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '丨' | '│' | '∣' => '|',
        '【' | '〔' | '〖' => '[',
        '】' | '〕' | '〗' => ']',
        '’' | '‘' | 'ʼ' | '´' => '\'',
        '“' | '”' | '„' => '"',
        '—' | '–' | '―' | '─' => '-',
        '»' | '›' | '》' => '>',
        '«' | '‹' | '《' => '<',
        _ => simplified(c),
    }
}

/// The traditional characters of the labels and phrases that are matched.
fn simplified(c: char) -> char {
    const PAIRS: &[(char, char)] = &[
        ('編', '编'),
        ('輯', '辑'),
        ('責', '责'),
        ('聲', '声'),
        ('來', '来'),
        ('標', '标'),
        ('題', '题'),
        ('關', '关'),
        ('聞', '闻'),
        ('記', '记'),
        ('報', '报'),
        ('導', '导'),
        ('閱', '阅'),
        ('讀', '读'),
        ('權', '权'),
        ('轉', '转'),
        ('載', '载'),
        ('請', '请'),
        ('註', '注'),
        ('廣', '广'),
        ('掃', '扫'),
        ('碼', '码'),
        ('維', '维'),
        ('點', '点'),
        ('擊', '击'),
        ('評', '评'),
        ('論', '论'),
        ('熱', '热'),
        ('門', '门'),
        ('專', '专'),
        ('連', '连'),
        ('結', '结'),
        ('鏈', '链'),
        ('圖', '图'),
        ('經', '经'),
        ('僅', '仅'),
        ('參', '参'),
        ('觀', '观'),
        ('場', '场'),
        ('與', '与'),
        ('構', '构'),
        ('資', '资'),
        ('議', '议'),
        ('讚', '赞'),
        ('讓', '让'),
        ('訂', '订'),
        ('頁', '页'),
        ('繼', '继'),
        ('續', '续'),
        ('訊', '讯'),
        ('網', '网'),
        ('號', '号'),
        ('長', '长'),
        ('識', '识'),
        ('別', '别'),
        ('還', '还'),
        ('們', '们'),
        ('開', '开'),
        ('於', '于'),
        ('風', '风'),
        ('險', '险'),
        ('處', '处'),
        ('發', '发'),
        ('時', '时'),
        ('間', '间'),
        ('選', '选'),
        ('薦', '荐'),
        ('鍵', '键'),
        ('詞', '词'),
        ('籤', '签'),
        ('條', '条'),
        ('體', '体'),
        ('許', '许'),
        ('內', '内'),
        ('見', '见'),
        ('歡', '欢'),
        ('屬', '属'),
    ];
    if c < '\u{4e00}' {
        return c;
    }
    PAIRS.iter().find(|(traditional, _)| *traditional == c).map_or(c, |&(_, simple)| simple)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_fold_to_half_width_simplified_lower_case() {
        assert_eq!(fold_line("　責任編輯：　Ann\u{a0} B "), "责任编辑: ann b");
        assert_eq!(fold_line("【編輯丨X】"), "[编辑|x]");
        assert_eq!(fold_line("a\u{200b}b"), "ab");
    }

    #[test]
    fn titles_fold_to_letters_and_digits() {
        assert_eq!(fold_title("“甲乙”：丙 50％"), fold_title("_甲乙_ 丙50%"));
        assert_eq!(fold_title("Bridge – Opens!"), "bridgeopens");
    }

    #[test]
    fn an_east_asian_character_is_two_wide() {
        assert_eq!(width("ab甲，"), 6);
        assert_eq!(width("한국"), 4);
    }
}
