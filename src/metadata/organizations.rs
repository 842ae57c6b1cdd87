//! Names of public bodies, institutes and agencies, which systems declare as if they were persons.

use super::title::folded;
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

/// Agencies whose names are given names elsewhere, and the end of addresses in their countries.
const OF_COUNTRIES: &[(&str, &str)] = &[
    ("hina", "hr"),
    ("sita", "sk"),
    ("tasr", "sk"),
    ("mina", "me"),
    ("petra", "jo"),
    ("sana", "sy"),
    ("leta", "lv"),
    ("elta", "lt"),
    ("bns", "lt"),
    ("bns", "ee"),
    ("bns", "lv"),
    ("fena", "ba"),
    ("onasa", "ba"),
    ("srna", "ba"),
    ("sta", "si"),
    ("beta", "rs"),
    ("bta", "bg"),
    ("mia", "mk"),
    ("ata", "al"),
    ("wam", "ae"),
    ("qna", "qa"),
    ("bna", "bh"),
    ("irna", "ir"),
    ("isna", "ir"),
    ("mehr", "ir"),
    ("unb", "bd"),
    ("bss", "bd"),
    ("nan", "ng"),
];

/// Whether a name is that of a body: "Robert Koch-Institut", "European Parliament".
pub(super) fn is_body(name: &str) -> bool {
    let lower = name.to_lowercase();
    let mut words = lower.split([' ', '-', '\u{a0}']).map(|word| word.trim_matches([',', '.']));
    // Government reporter: who writes of it.
    let is_job = ["reporter", "correspondent", "editor", "writer", "analyst"];
    let is_job = is_job.iter().any(|job| lower.ends_with(job));
    // Alone the word is what a byline calls its newsroom.
    !is_job && lower.contains([' ', '-']) && words.any(|word| WORDS.contains(word))
}

/// Whether a name of one word is that of an agency in the country of a site.
pub(super) fn is_agency_of(name: &str, host: &str) -> bool {
    let end = host.rsplit('.').next().unwrap_or_default();
    let name = folded(name);
    OF_COUNTRIES.iter().any(|(agency, country)| *agency == name && *country == end)
}

/// Whether capitals are the initials of a name: RKI for Robert Koch-Institut.
pub(super) fn are_initials(short: &str, name: &str) -> bool {
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
    fn an_agency_is_known_in_its_country() {
        for (agency, country) in OF_COUNTRIES {
            assert!(is_agency_of(&agency.to_uppercase(), &format!("www.example.{country}")));
            assert!(!is_agency_of(agency, "www.example.com"));
        }
        assert!(!is_agency_of("Hina Roe", "www.example.hr"));
    }

    #[test]
    fn initials_stand_for_a_name() {
        assert!(are_initials("RKI", "Robert Koch-Institut"));
        assert!(!are_initials("VDB", "Verein der Brücken Deutscher Bauart"));
        assert!(are_initials("EIB", "European Institute of Bridges"));
        assert!(!are_initials("AL", "Ann Lee") && !are_initials("Rki", "Robert Koch-Institut"));
    }
}
