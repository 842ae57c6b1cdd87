//! Names of public bodies, institutes and agencies, which systems declare as if they were persons.

use crate::grammar::given_names;
use crate::metadata::title::folded;
use crate::word_list::WordList;

/// Words that no name of a person has, in small letters: in many languages they stand first.
#[rustfmt::skip]
static WORDS: WordList = WordList::new(&[
    "parliament", "parlament", "parlement", "parlamento", "ministry", "ministerium",
    "bundesministerium", "ministère", "ministerio", "ministero", "ministério", "ministerie",
    "ministerstwo", "ministerstvo", "ministarstvo", "министерство", "міністерство", "bakanlığı",
    "kementerian", "وزارة", "government", "bundesregierung", "gouvernement", "gobierno", "governo",
    "rząd", "правительство", "уряд", "commission", "kommission", "comisión", "commissione",
    "comissão", "комиссия", "institute", "institut", "institutes", "instituto", "istituto",
    "instytut", "institutet", "институт", "інститут", "معهد", "university", "universität",
    "hochschule", "universitätsklinikum", "université", "universidad", "università",
    "universidade", "universiteit", "universitet", "uniwersytet", "univerzita", "sveučilište",
    "üniversitesi", "universitas", "университет", "університет", "جامعة", "agency", "agentur",
    "bundesagentur", "agence", "agencia", "agenzia", "agência", "agencja", "agentura", "ajansı",
    "агентство", "وكالة", "authority", "behörde", "bundesamt", "landesamt", "statistikamt",
    "autorité", "autoridad", "autorità", "autoridade", "urząd", "úřad", "kurumu", "هيئة",
    "foundation", "stiftung", "fondation", "fundación", "fondazione", "fundação", "stichting",
    "fundacja", "nadace", "vakfı", "фонд", "مؤسسة", "association", "gesellschaft", "verband",
    "bundesverband", "landesverband", "fédération", "asociación", "associazione", "associação",
    "vereniging", "derneği", "ассоциация", "ayuntamiento", "préfecture", "prefettura",
    "belediyesi", "gemeente", "администрация", "polizeipräsidium", "polizeidirektion",
    "politidistrikt", "pressestelle", "pressedienst", "organisation", "organization",
]);

/// Agencies whose names are given names elsewhere, the end of addresses in their countries, and the
/// languages there.
#[rustfmt::skip]
const OF_COUNTRIES: &[(&str, &str, &str)] = &[
    ("hina", "hr", "hr"), ("sita", "sk", "sk"), ("tasr", "sk", "sk"), ("mina", "me", "sr cnr"),
    ("petra", "jo", "ar"), ("sana", "sy", "ar"), ("leta", "lv", "lv"), ("elta", "lt", "lt"),
    ("bns", "lt", "lt"), ("bns", "ee", "et"), ("bns", "lv", "lv"), ("fena", "ba", "bs hr sr"),
    ("onasa", "ba", "bs hr sr"), ("srna", "ba", "bs hr sr"), ("sta", "si", "sl"),
    ("beta", "rs", "sr"), ("bta", "bg", "bg"), ("mia", "mk", "mk"), ("ata", "al", "sq"),
    ("wam", "ae", "ar"), ("qna", "qa", "ar"), ("bna", "bh", "ar"), ("irna", "ir", "fa"),
    ("isna", "ir", "fa"), ("mehr", "ir", "fa"), ("unb", "bd", "bn"), ("bss", "bd", "bn"),
    ("nan", "ng", ""),
];

/// Whether a name is that of a body: "Robert Koch-Institut", "European Parliament".
pub(super) fn is_body(name: &str) -> bool {
    let lower = name.to_lowercase();
    let mut words = lower.split([' ', '-', '\u{a0}']).map(|word| word.trim_matches([',', '.']));
    // Government reporter: who writes of it.
    let is_job = ["reporter", "correspondent", "editor", "writer", "analyst"];
    let is_job = is_job.iter().any(|job| lower.ends_with(job));
    // Alone the word is what a byline calls its newsroom.
    let named = lower.contains([' ', '-']) || lower.starts_with("bundes");
    !is_job && named && words.any(|word| WORDS.contains(word))
}

/// Whether a name is that of a company by the form behind its comma: "Example Instruments, Inc."
pub(super) fn is_company(name: &str) -> bool {
    const FORMS: [&str; 8] = ["inc", "llc", "ltd", "corp", "plc", "l.p", "n.v", "s.a"];
    name.trim().rsplit_once(", ").is_some_and(|(name, form)| {
        let form = form.trim_end_matches('.').to_lowercase();
        // Inc. is a magazine, too: Bill Murphy, Inc.
        !given_names::opens(name) && !name.contains([',', ';']) && FORMS.contains(&form.as_str())
    })
}

/// Whether a name of one word is that of an agency in the country of a site: in capitals, or on a page
/// in a language of that country. Addresses that end in "me" are anybody's.
pub(in crate::metadata) fn is_agency_of(name: &str, host: &str, language: Option<&str>) -> bool {
    let end = host.rsplit('.').next().unwrap_or_default();
    let language = language.and_then(|tag| tag.split('-').next()).unwrap_or_default();
    let capitals = !name.contains(char::is_lowercase);
    let name = folded(name);
    OF_COUNTRIES.iter().any(|(agency, country, languages)| {
        let told = capitals || languages.split_whitespace().any(|own| own == language);
        *agency == name && *country == end && told
    })
}

/// Whether capitals are the initials of a name: RKI for Robert Koch-Institut.
pub(in crate::metadata) fn are_initials(short: &str, name: &str) -> bool {
    let capitals = short.chars().all(char::is_uppercase);
    let count = short.chars().count();
    let words = name.split([' ', '-', '–']).filter_map(|word| word.chars().next());
    (3..=6).contains(&count) && capitals && words.filter(|c| c.is_uppercase()).eq(short.chars())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_are_told_by_a_word_of_their_names() {
        for body in [
            "Robert Koch-Institut",
            "European Parliament",
            "Ministerio de Sanidad",
            "Bundesministerium der Finanzen",
            "Sağlık Bakanlığı",
            "وزارة الصحة",
            "Институт истории",
            "Université de Lille",
            "Gemeente Utrecht",
            "Max-Planck-Gesellschaft",
            "Bundesministerium",
        ] {
            assert!(is_body(body), "{body}");
        }
        for person in [
            "Robert Koch",
            "Ann Lee Government Reporter",
            "Commission correspondent",
            "Foundation Editor",
            "Institute writer",
            "Agency analyst",
            "Ann Parliamentary",
            "Margaret Court",
            "Erika Amt",
            "Union Jack",
            "Redaktion",
            "Institut",
            "سلمى الطوخي",
        ] {
            assert!(!is_body(person), "{person}");
        }
    }

    #[test]
    fn a_company_is_told_by_its_form() {
        for form in ["Inc.", "LLC", "Ltd.", "Corp.", "plc", "L.P.", "N.V.", "S.A.", "Inc"] {
            assert!(is_company(&format!("Example Instruments, {form}")), "{form}");
        }
        for name in [
            "Ann Lee, Bob Ray",
            "Ann Lee, Bob Ray, Co.",
            "Ann Lee, MD",
            "Inc.",
            "Lee, Ann",
            "Bill Lee, Inc.",
        ] {
            assert!(!is_company(name), "{name}");
        }
    }

    #[test]
    fn an_agency_is_known_in_its_country() {
        for (agency, country, languages) in OF_COUNTRIES {
            let host = format!("www.example.{country}");
            assert!(is_agency_of(&agency.to_uppercase(), &host, None), "{agency}");
            assert!(!is_agency_of(&agency.to_uppercase(), "www.example.com", None), "{agency}");
            for language in languages.split_whitespace() {
                assert!(is_agency_of(agency, &host, Some(language)), "{agency} {language}");
            }
            for language in [None, Some("de")] {
                assert!(!is_agency_of(agency, &host, language), "{agency}");
            }
        }
        assert!(is_agency_of("Hina", "www.example.hr", Some("hr-HR")));
        assert!(!is_agency_of("Mina", "mina.me", Some("en")));
        assert!(!is_agency_of("Hina Roe", "www.example.hr", Some("hr")));
    }

    #[test]
    fn initials_stand_for_a_name() {
        assert!(are_initials("RKI", "Robert Koch-Institut"));
        assert!(!are_initials("VDB", "Verein der Brücken Deutscher Bauart"));
        assert!(are_initials("EIB", "European Institute of Bridges"));
        assert!(!are_initials("AL", "Ann Lee") && !are_initials("Rki", "Robert Koch-Institut"));
    }
}
