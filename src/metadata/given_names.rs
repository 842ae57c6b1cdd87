//! Frequent given names: they tell a person from an organisation of two words.

/// Whether the first word of a name is a frequent given name.
pub(super) fn opens(name: &str) -> bool {
    let first = name.split([' ', '-']).next().unwrap_or_default().to_lowercase();
    NAMES.contains(&first.as_str())
}

/// The name that the account of a publishing system spells: "ann.lee" as "Ann Lee".
pub(super) fn of_login(login: &str) -> Option<String> {
    let (given, family) = login.split_once(['.', '_'])?;
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>())
    };
    let letters = |word: &str| word.chars().count() > 1 && word.chars().all(char::is_alphabetic);
    if !letters(given) || !letters(family) || !opens(given) {
        return None;
    }
    Some(format!("{} {}", capital(given)?, capital(family)?))
}

/// The most frequent ones of the languages that most pages are in, from memory of the statistics
/// offices' lists; in lower case. A missing one costs little: the name is then an outlet's.
#[rustfmt::skip]
const NAMES: &[&str] = &[
    // English
    "aaron", "adam", "alan", "albert", "alex", "alexander", "alexandra", "alice", "alison",
    "amanda", "amy", "andrea", "andrew", "angela", "ann", "anna", "anne", "anthony", "arthur",
    "ashley", "barbara", "ben", "benjamin", "beth", "bill", "bob", "brad", "brandon", "brian",
    "bruce", "carl", "carol", "caroline", "catherine", "charles", "charlotte", "chloe", "chris",
    "christian", "christina", "christine", "christopher", "claire", "craig", "cynthia", "dan",
    "daniel", "danielle", "dave", "david", "deborah", "dennis", "diana", "diane", "donald",
    "donna", "douglas", "dylan", "edward", "elizabeth", "ella", "emily", "emma", "eric", "erin",
    "ethan", "eva", "evan", "frank", "gary", "george", "grace", "graham", "greg", "gregory",
    "hannah", "harry", "heather", "helen", "henry", "ian", "isabella", "jack", "jacob", "james",
    "jamie", "jane", "janet", "jason", "jeff", "jeffrey", "jennifer", "jeremy", "jerry",
    "jessica", "jim", "joan", "joe", "joel", "john", "jonathan", "jordan", "joseph", "joshua",
    "judith", "judy", "julia", "julian", "julie", "justin", "karen", "kate", "katherine",
    "kathleen", "katie", "keith", "kelly", "ken", "kenneth", "kevin", "kim", "kimberly", "kyle",
    "larry", "laura", "lauren", "leah", "lee", "leo", "lewis", "liam", "linda", "lisa", "louis",
    "louise", "lucas", "lucy", "luke", "marcus", "margaret", "maria", "marie", "mark", "martha",
    "martin", "mary", "matt", "matthew", "max", "megan", "melissa", "michael", "michelle",
    "mike", "molly", "nancy", "natalie", "nathan", "neil", "nicholas", "nick", "nicole", "noah",
    "oliver", "olivia", "oscar", "pamela", "patricia", "patrick", "paul", "peter", "phil",
    "philip", "rachel", "ralph", "randy", "ray", "rebecca", "richard", "rob", "robert", "roger",
    "ronald", "rose", "roy", "russell", "ruth", "ryan", "sam", "samantha", "samuel", "sandra",
    "sara", "sarah", "scott", "sean", "shannon", "sharon", "shawn", "simon", "sophia", "sophie",
    "stephanie", "stephen", "steve", "steven", "stuart", "sue", "susan", "teresa", "theresa",
    "thomas", "tim", "timothy", "todd", "tom", "tony", "tyler", "victoria", "vincent", "walter",
    "wendy", "william", "zoe",
    // German, Dutch, Scandinavian
    "anders", "andreas", "anja", "anke", "annika", "antje", "astrid", "bernd", "bernhard",
    "birgit", "björn", "carsten", "christoph", "claudia", "dieter", "dirk", "erik", "florian",
    "franz", "friedrich", "georg", "gerhard", "günter", "hans", "heike", "heinz", "helmut",
    "ingrid", "jan", "jens", "joachim", "johan", "johanna", "johannes", "jörg", "jürgen",
    "karin", "karl", "katharina", "katrin", "klaus", "kristian", "lars", "lena", "lukas",
    "manfred", "manuela", "marcel", "markus", "matthias", "mia", "michaela", "monika", "niels",
    "nils", "nina", "olaf", "petra", "pieter", "rainer", "ralf", "renate", "sabine", "sebastian",
    "silke", "silvia", "stefan", "stefanie", "susanne", "sven", "tanja", "thorsten", "tobias",
    "torsten", "ulrich", "ursula", "ute", "uwe", "volker", "werner", "wilhelm", "willem",
    "wolfgang",
    // French, Spanish, Portuguese, Italian
    "alberto", "alejandro", "alessandro", "alessia", "ana", "andrés", "angelo", "antoine",
    "antonio", "antónio", "beatriz", "bernard", "camille", "carla", "carlos", "carmen", "chiara",
    "cristina", "diego", "eduardo", "elena", "fabio", "federico", "fernando", "filippo",
    "francesca", "francesco", "francisco", "françois", "gabriel", "giovanni", "giulia",
    "giuseppe", "guillaume", "ignacio", "isabel", "isabelle", "jacques", "javier", "jean",
    "joão", "jorge", "josé", "juan", "julien", "laurent", "lorenzo", "luca", "lucia", "luigi",
    "luis", "luís", "manuel", "marco", "margarita", "mario", "marta", "matteo", "mathieu",
    "miguel", "nicolas", "olivier", "pablo", "paola", "paolo", "pedro", "philippe", "pierre",
    "rafael", "raúl", "ricardo", "roberto", "rodrigo", "rosa", "salvatore", "sergio", "simone",
    "sofia", "stefano", "thierry", "valentina", "vincenzo", "xavier",
    // Slavic, Turkish, Arabic, Indian
    "agnieszka", "ahmed", "ahmet", "aleksandr", "ali", "amir", "anastasia", "andrei", "andrzej",
    "anil", "anita", "arjun", "ayşe", "boris", "dmitri", "dmitry", "fatima", "hassan", "igor",
    "ivan", "jakub", "katarzyna", "krzysztof", "magdalena", "małgorzata", "mehmet", "michał",
    "mohamed", "mohammad", "mohammed", "muhammad", "mustafa", "natalia", "nikolai", "olga",
    "omar", "pavel", "piotr", "priya", "rahul", "raj", "rajesh", "ravi", "sanjay", "sergei",
    "sunil", "svetlana", "tatiana", "tomasz", "vladimir", "yusuf",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accounts_spell_names_where_they_begin_with_a_given_one() {
        for (login, expected) in [
            ("ann.lee", Some("Ann Lee")),
            ("Ann_Lee", Some("Ann Lee")),
            ("sand.storm", None),
            ("ann.lee7", None),
            ("ann.b.lee", None),
            ("ann", None),
        ] {
            assert_eq!(of_login(login).as_deref(), expected, "{login}");
        }
    }

    #[test]
    fn persons_are_told_from_organisations() {
        for name in ["Russell Miller", "Jean-Luc Martin", "Jürgen Weber", "Ana Silva", "Priya Rao"]
        {
            assert!(opens(name), "{name}");
        }
        for name in ["Model Builders", "Example Daily", "Morgan & Partner", ""] {
            assert!(!opens(name), "{name}");
        }
    }
}
