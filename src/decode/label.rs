//! Encoding labels.

use encoding_rs::{
    Encoding, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, X_USER_DEFINED,
};

/// Labels that pages use and the WHATWG standard does not list.
const ALIASES: [(&str, &Encoding); 6] = [
    ("cp936", GB18030),
    ("ms936", GB18030),
    ("cp950", encoding_rs::BIG5),
    ("cp932", encoding_rs::SHIFT_JIS),
    ("cp949", encoding_rs::EUC_KR),
    ("utf8mb4", UTF_8),
];

/// A label that names an encoding we can decode.
#[derive(Debug, Clone)]
pub(super) struct Declared {
    /// As written.
    pub label: String,
    pub encoding: &'static Encoding,
}

impl Declared {
    /// `None` where the label names nothing ("unset"), or an encoding that nobody decodes for
    /// safety (hz-gb-2312).
    pub fn new(label: &[u8]) -> Option<Self> {
        let label = String::from_utf8_lossy(label.trim_ascii()).into_owned();
        let alias = ALIASES.iter().find(|(alias, _)| label.eq_ignore_ascii_case(alias));
        let encoding = match alias {
            Some((_, encoding)) => encoding,
            None => Encoding::for_label_no_replacement(label.as_bytes())?,
        };
        Some(Self { label, encoding: canonical(encoding) })
    }

    /// As [`new`](Self::new), for a label that stands in bytes whose ASCII we could read: it
    /// cannot be UTF-16.
    pub fn inside(label: &[u8]) -> Option<Self> {
        let mut declared = Self::new(label)?;
        if is_utf16(declared.encoding) {
            declared.encoding = UTF_8;
        } else if declared.encoding == X_USER_DEFINED {
            declared.encoding = WINDOWS_1252;
        }
        Some(declared)
    }

    /// Whether the encoding is the declared one; the two byte orders of UTF-16 count as one.
    pub fn is(&self, encoding: &'static Encoding) -> bool {
        self.encoding == encoding || is_utf16(self.encoding) && is_utf16(encoding)
    }
}

/// GBK is GB18030.
pub(super) fn canonical(encoding: &'static Encoding) -> &'static Encoding {
    if encoding == GBK { GB18030 } else { encoding }
}

/// The name for people, as the WHATWG standard spells it.
pub(super) fn name(encoding: &'static Encoding) -> &'static str {
    encoding.name()
}

fn is_utf16(encoding: &'static Encoding) -> bool {
    encoding == UTF_16LE || encoding == UTF_16BE
}

/// The charset parameter of a `Content-Type` value.
pub(super) fn of_content_type(value: &[u8]) -> Option<&[u8]> {
    const NAME: &[u8] = b"charset";
    let mut rest = value;
    loop {
        let start = rest.windows(NAME.len()).position(|w| w.eq_ignore_ascii_case(NAME))?;
        rest = rest.get(start + NAME.len()..)?.trim_ascii_start();
        let Some(value) = rest.strip_prefix(b"=") else { continue };
        let value = value.trim_ascii_start();
        return match value.first()? {
            quote @ (b'"' | b'\'') => value.get(1..)?.split(|b| b == quote).next(),
            _ => value
                .split(|b| b.is_ascii_whitespace() || matches!(b, b';' | b',' | b'"' | b'\''))
                .next(),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoding(label: &str) -> Option<&'static str> {
        Declared::new(label.as_bytes()).map(|d| name(d.encoding))
    }

    #[test]
    fn labels_mean_the_superset_that_browsers_decode() {
        for (label, name) in [
            ("gb2312", "gb18030"),
            ("GBK", "gb18030"),
            (" gb_2312-80 ", "gb18030"),
            ("big5", "Big5"),
            ("Big5-HKSCS", "Big5"),
            ("iso-8859-1", "windows-1252"),
            ("shift-jis", "Shift_JIS"),
            ("ks_c_5601-1987", "EUC-KR"),
            ("utf8", "UTF-8"),
            ("cp936", "gb18030"),
            ("MS936", "gb18030"),
            ("cp950", "Big5"),
            ("cp932", "Shift_JIS"),
            ("cp949", "EUC-KR"),
            ("utf8mb4", "UTF-8"),
        ] {
            assert_eq!(encoding(label), Some(name), "{label}");
        }
    }

    #[test]
    fn labels_that_name_nothing_decodable_are_none() {
        for label in ["", "unset", "none", "hz-gb-2312", "iso-2022-kr", "replacement"] {
            assert_eq!(encoding(label), None, "{label}");
        }
    }

    #[test]
    fn a_readable_utf_16_label_means_utf_8() {
        let declared = Declared::inside(b"utf-16").map(|d| d.encoding);
        assert_eq!(declared, Some(UTF_8));
    }

    #[test]
    fn charset_is_read_from_content_types_of_every_shape() {
        for (value, charset) in [
            ("text/html; charset=gbk", Some("gbk")),
            ("text/html;CHARSET = \"gb2312\"; x=y", Some("gb2312")),
            ("text/html; charset='big5'", Some("big5")),
            ("text/html; charset=utf-8,text/html", Some("utf-8")),
            ("text/html; charset x; charset=euc-kr", Some("euc-kr")),
            ("text/html; charset=", None),
            ("text/html", None),
        ] {
            let found = of_content_type(value.as_bytes());
            assert_eq!(found, charset.map(str::as_bytes), "{value}");
        }
    }
}
