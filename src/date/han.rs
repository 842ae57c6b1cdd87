//! Numbers that Han characters write: 二〇二四年三月五日, 十二月三十一日.

/// A number and how it stands in a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Number {
    pub value: u32,
    /// As many as digits would need.
    pub digits: u8,
    pub characters: usize,
    /// In bytes.
    pub length: usize,
}

/// The number with which a text opens, where a year, a month or a day follows it.
pub(super) fn number(text: &str) -> Option<Number> {
    const LONGEST: usize = 4;
    let mut run = text.char_indices().take(LONGEST + 1);
    let (length, unit) = run.find(|(_, c)| *c != '十' && digit(*c).is_none())?;
    let written = text.get(..length)?;
    let characters = written.chars().count();
    let value = match unit {
        '年' if characters == LONGEST => {
            written.chars().try_fold(0, |sum, c| Some(sum * 10 + digit(c)?))?
        }
        '月' | '日' | '号' | '號' => below_hundred(written)?,
        _ => return None,
    };
    let digits = if value > 99 { 4 } else { 1 + u8::from(value > 9) };
    Some(Number { value, digits, characters, length })
}

/// 五, 十, 十五, 二十, 二十五.
fn below_hundred(written: &str) -> Option<u32> {
    let one = |written: &str, without: u32| {
        let mut characters = written.chars();
        match (characters.next(), characters.next()) {
            (None, _) => Some(without),
            (Some(c), None) => digit(c),
            _ => None,
        }
    };
    match written.split_once('十') {
        Some((tens, ones)) => Some(one(tens, 1)? * 10 + one(ones, 0)?),
        None => one(written, 0).filter(|value| *value > 0),
    }
}

fn digit(c: char) -> Option<u32> {
    Some(match c {
        '〇' | '○' | '零' => 0,
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_months_and_days_are_read() {
        for (text, value, digits) in [
            ("二〇二四年", 2024, 4),
            ("二○一九年", 2019, 4),
            ("一九六八年", 1968, 4),
            ("七月", 7, 1),
            ("十月", 10, 2),
            ("十五日", 15, 2),
            ("二十號", 20, 2),
            ("三十一号", 31, 2),
        ] {
            let read = number(text).map(|n| (n.value, n.digits));
            assert_eq!(read, Some((value, digits)), "{text}");
        }
        for text in ["", "年", "三", "三年", "二〇二四", "十十日", "一二月", "月", "二〇二四五年"]
        {
            assert_eq!(number(text), None, "{text}");
        }
    }
}
