//! More phrases: what sites say to their readers around and between the paragraphs, in the languages of
//! Europe and beyond. Where the text goes on, whom to write to, where to comment, how to report a
//! mistake, what a machine wrote, and where the text was printed first.

use super::phrase_form::{Phrase, phrase, sentence};
use super::phrases::Needs::{Anywhere, Edge, Tail};
use crate::DropReason::{
    Advertisement, AppPromo, Boilerplate, Player, RelatedLinks, ShareBar, SourceLine,
};

pub(super) static READERS: &[Phrase] = &[
    // The word for advertising alone.
    phrase(
        Advertisement,
        Anywhere,
        32,
        &[
            r"^\W*(διαφημιση|διαφήμιση|hirdetés|publicitate|publicitat|mainos|oglas|reklame|реклама|რეკლამა|פרסומת|إعلان|اعلان|تبلیغات|विज्ञापन|বিজ্ঞাপন|โฆษณา|quảng cáo)\W*$",
        ],
    ),
    // Where the text goes on.
    phrase(
        Advertisement,
        Anywhere,
        90,
        &[
            r"^\W*(pub\W+)?(the )?(article|artikeln?|artiklen|artikkelen|saken|juttu|story|text|der (text|artikel)|het artikel|lees|tekst|articolo|l'articolo|artykuł|dalsza część artykułu|cikk|a cikk|článek|článok|articolul|matéria|a matéria|continua|continue|la suite|sigue|haberin|продолжение) (continues|fortsätter|fortsætter|fortsetter|jatkuu|geht|gaat|verder|continua|prosegue|jest kontynuowany|kontynuowany|folytatódik|pokračuje|continuă|depois|após|a ler|leyendo|devamı|ниже|после)( (below|after|under|efter|etter|weiter|verder|onder|na|após|depois|dopo|pod|a|după|cette|the|this|de|da|la|a seguir|seguir|annoncen|annonsen|annonse|mainoksen|soittimen|kuvan|videon|jälkeen|alla|billedet|bilden|bildet|advertentie|foto|video|anzeige|bild|publicidade|publicidad|pubblicità|publicité|reklam[aąyęou]*|reklamou|hirdetés|után|ad|advertisement|photo|gallery|рекламы|рекламой|dem|der))*\W*$",
        ],
    ),
    // Pointers to pictures that are elsewhere.
    phrase(
        RelatedLinks,
        Anywhere,
        100,
        &[
            r"^\W*(fotostrecke|bildergalerie|fotogalerie|fotogalleria|fotogallery|fotogalería|galería de fotos|galeria de fotos|galeria zdjęć|diaporama|фотогалерея)\b[^.!?]{0,70}$",
            r"(kliknij|klicken sie|cliquez|clicca|haz clic|click) .{0,40}(galeri[ai]|galleria|galería|bildergalerie|fotostrecke|photo gallery)\W*$",
        ],
    ),
    // Whom to write to.
    sentence(
        AppPromo,
        Tail,
        200,
        &[
            r"^\W*(have you got|do you have|got) an? (story|news tip|tip)\b.{0,80}(e?mail|contact|get in touch|let us know|call|@)",
            r"^\W*har du (en |et |ett )?(tips|tanker|tankar|innspill|spørgsmål|historie|nyhetstips)\b.{0,120}(e-?post|mail|tips|kontakt|@)",
            r"^\W*heb je (een|nog) .{0,60}(tip|opmerking|foutje|vraag).{0,60}(contact|mail|app|redactie)",
            r"^\W*haben sie (hinweise|einen hinweis|eine geschichte|fragen)\b.{0,100}(schreiben|mail|kontakt|@)",
            r"^\W*(avez-vous|vous avez) une? (information|info|histoire|témoignage)\b.{0,100}(contact|écrivez|mail|@)",
            r"^\W*(proponha|sugira) uma (correc?ção|pista)\b",
        ],
    ),
    // Where to comment.
    sentence(
        AppPromo,
        Tail,
        160,
        &[
            r"^\W*what do you think\?.{0,60}\b(comments?|have your say)\b",
            r"^\W*(have your say|let us know|tell us|share your (thoughts|views)).{0,60}\bcomments?( section)?( below)?\W*$",
            r"^\W*voit keskustella aiheesta\b",
            r"^\W*(diskutieren sie mit|was meinen sie\?|schreiben sie .{0,20}kommentar)",
            r"^\W*(dites-nous|donnez votre avis|réagissez) .{0,60}commentaires?\W*$",
            r"^\W*(deja|déjanos) tu (comentario|opinión)\b",
        ],
    ),
    // How to report a mistake.
    sentence(
        ShareBar,
        Tail,
        200,
        &[
            r"ctrl ?\+ ?enter",
            r"^\W*(увидели|заметили|нашли) (опечатку|ошибку)\b",
            r"^\W*(якщо ви )?помітили помилку\b",
            r"^\W*zauważyłeś błąd\b|^\W*našli jste (v článku )?chybu\b|^\W*hibát talált\b",
        ],
    ),
    // What a machine wrote.
    sentence(
        Boilerplate,
        Anywhere,
        260,
        &[
            r"^\W*(this|the) (summary|article|story|text|translation) (was|is|has been) .{0,30}(generated|created|produced|written|translated) .{0,24}\b(ai|artificial intelligence|machine|automatic)",
            r"^\W*(diese zusammenfassung|dieser (text|artikel)) wurde .{0,40}(ki|künstlicher intelligenz|maschinell|automatisch)\b",
            r"^\W*(oppsummeringen|sammanfattningen|opsummeringen|resumeet) (er|är) .{0,30}(laget|gjord|skapad|lavet|genereret) .{0,24}\b(ki|ai)\b",
            r"^\W*aquesta notícia .{0,30}traduï.{0,40}traductor automàtic",
            r"^\W*(este (artículo|texto)|esta noticia) .{0,30}(traducid|generad).{0,40}(automátic|inteligencia artificial|\bia\b)",
            r"^\W*(cet article|ce (texte|résumé)) a été .{0,30}(généré|traduit|rédigé).{0,40}(automatiquement|intelligence artificielle|\bia\b)",
        ],
    ),
    // Where it was printed first.
    sentence(
        SourceLine,
        Tail,
        160,
        &[
            r"^\W*(this|the) (article|story|piece|post|essay) (was )?(originally|first) (appeared (in|on|at)|published (by|at)|ran in)\b",
            r"^\W*this (article|story|piece|post) appeared (first|originally) (in|on|at)\b",
            r"^\W*(artiklen|artikkelen|artikeln) (er|är|ble|blev|var) (oprindeligt|oprindelig|opprinnelig|ursprungligen|først|först) (bragt|publisert|publicerad|udgivet|trykt)",
            r"^\W*articolo originale pubblicato su\b",
            r"^\W*(dieser|der) (artikel|beitrag|text) (erschien|ist) (zuerst|ursprünglich|zunächst)\b",
            r"^\W*cet article a (d'abord |initialement )?été publié (initialement |d'abord |à l'origine )?(sur|dans|par)\b",
            r"^\W*este (artículo|texto|artigo) (fue|foi|se) (publicado |publicó )?(originalmente|por primera vez)\b",
            r"^\W*dit artikel (verscheen|is) (eerder|oorspronkelijk)\b",
        ],
    ),
    // What else the site has.
    sentence(
        RelatedLinks,
        Tail,
        140,
        &[
            r"^\W*(veja|leia|confira) (mais|outras) (notícias|reportagens)\b[^.!?]{0,60}$",
            r"^\W*δείτε όλες τις (τελευταίες )?ειδήσεις\b",
        ],
    ),
    // To pass it on, to hear it, to tell the newsroom.
    phrase(
        ShareBar,
        Edge,
        60,
        &[
            r"^\W*(ofereça|offrez|offrir|regala|gift|verschenken sie) (este|cet|esta|this|questo|diesen) (artigo|article|artículo|noticia|articolo|artikel)\b",
            r"^\W*제보는 .{0,30}$",
        ],
    ),
    phrase(
        Player,
        Edge,
        60,
        &[
            r"^\W*(nghe (đọc )?bài|lyt til artiklen|lyssna på artikeln|luister naar (dit )?artikel|écouter (l'|cet )article|escuchar? (el|este) artículo|ouça (este|o) (artigo|texto)|ascolta (l'|questo )articolo|posłuchaj artykułu|artikel anhören)\b.{0,16}$",
        ],
    ),
    // What only some readers may see, and what a site has for those it knows.
    sentence(
        AppPromo,
        Anywhere,
        240,
        &[
            r"^\W*(personnalisez votre actualité|suivez toute l'actualité) .{0,80}(en favori|en vous inscrivant)",
            r"^\W*(este artigo|este conteúdo) é exclusivo para\b.{0,30}assinantes",
            r"^\W*(caso já seja|já é|se já é) assinante\b",
            r"(acceso ilimitado|accès illimité|accesso illimitato|unbegrenzten zugang|onbeperkt toegang|unlimited access|acesso ilimitado) .{0,40}(€|\$|£|mes|mois|mese|monat|maand|month|mês)",
            r"(新規登録|会員登録)(する|して).{0,30}(受け取|読め|ご覧|楽しめ)",
            r"\bjuttu jatkuu .{0,20}(jälkeen|alla)\W*$",
            r"^\W*(wacht op privacy-instellingen|deze (content|inhoud) wordt niet getoond)",
        ],
    ),
    phrase(
        AppPromo,
        Edge,
        60,
        &[r"^\W*(följ (ämnen|ämnet|taggar|skribenten)|følg (emner|emnet)|seguir (temas|autor))\b"],
    ),
];
