//! More phrases: what sites say to their readers around and between the paragraphs, in the languages of
//! Europe and beyond. Where the text goes on, whom to write to, where to comment, how to report a
//! mistake, what a machine wrote, and where the text was printed first.

use super::form::Needs::{Anywhere, Edge, Tail};
use super::form::{Phrase, phrase, sentence};
use crate::DropReason::{
    Advertisement, AppPromo, Boilerplate, Byline, DateLine, Disclaimer, Player, RelatedLinks,
    ShareBar, SourceLine,
};

/// What the line opens with, behind signs.
macro_rules! opens {
    ($pattern:literal) => {
        concat!(r"^[ -/:-@·▶►]*", $pattern)
    };
}

/// What the line is, between signs.
macro_rules! whole {
    ($pattern:literal) => {
        concat!(opens!($pattern), r"[ -/:-@…]*$")
    };
}

pub(super) static READERS: &[Phrase] = &[
    // The word for advertising alone.
    phrase(
        Advertisement,
        Anywhere,
        32,
        &[whole!(
            r"(διαφημιση|διαφήμιση|hirdetés|publicitate|publicitat|mainos|oglas|reklame|რეკლამა|פרסומת|إعلان|اعلان|تبلیغات|विज्ञापन|বিজ্ঞাপন|โฆษณา|quảng cáo)"
        )],
    ),
    // Where the text goes on.
    phrase(
        Advertisement,
        Anywhere,
        90,
        &[
            whole!(
                r"(haberin devamı|pub\W+continue a ler a seguir|continua (depois|após) da publicidade|sigue leyendo|la suite après cette publicité|l'articolo (continua|prosegue) dopo la pubblicità|продолжение (ниже|после рекламы))"
            ),
            whole!(
                r"(artiklen fortsætter efter annoncen|(artikeln|texten) fortsätter (efter|under) (annonsen|bilden)|(saken|artikkelen) fortsetter (etter|under) (annonsen|bildet)|juttu jatkuu (mainoksen|kuvan) (jälkeen|alla))"
            ),
            whole!(
                r"((het artikel gaat|lees|tekst gaat) verder (na|onder) (de )?(advertentie|foto|video)|der (text|artikel) geht unter (dem bild|der anzeige) weiter|dalsz[ay] (część|ciąg) (artykułu|materiału) pod .*|článe?o?k pokračuje pod reklamou|a cikk a hirdetés után folytatódik|articolul continuă (mai jos|după reclamă))"
            ),
            whole!(
                r"(story|article) continues (below|after) (the |this )?(gallery|photo|video|image)"
            ),
        ],
    ),
    // What tells that a text is not done, or that a page is slow.
    sentence(
        Boilerplate,
        Edge,
        120,
        &[
            r"^((vi|avisen|tidningen) (følger|följer) (saken|sagen)( videre)?[.,!] )?(artikkelen|saken|artiklen|artikeln|texten) (blir |vil bli |vil blive |kommer att )?(oppdateres|oppdatert|opdateres|opdateret|uppdateras)[ -/:-@]*$",
        ],
    ),
    phrase(Boilerplate, Anywhere, 60, &[whole!(r"a página está a demorar muito tempo")]),
    // Pointers to pictures that are elsewhere.
    phrase(
        RelatedLinks,
        Anywhere,
        100,
        &[
            opens!(
                r"(fotostrecke|bildergalerie|fotogalerie|fotogalleria|fotogallery|fotogalería|galería de fotos|galeria de fotos|galeria zdjęć|diaporama|фотогалерея)\b[^.!?]*$"
            ),
            opens!(r"zobacz wideo\b.*[^.!?\x22]$"),
            r"(kliknij|klicken sie|cliquez|clicca|haz clic|click) .*(galeri[ai]|galleria|galería|bildergalerie|fotostrecke|photo gallery)[ -/:-@…]*$",
        ],
    ),
    // Whom to write to.
    sentence(
        AppPromo,
        Tail,
        200,
        &[
            opens!(
                r"(have you got|do you have|got) an? (story|news tip|tip)\b.*(e?mail|contact|get in touch|let us know|call|@)"
            ),
            opens!(
                r"har du (en |et |ett )?(tips|tanker|tankar|innspill|spørgsmål|historie|nyhetstips)\b.*(e-?post|mail|mms|tips|kontakt|@)"
            ),
            opens!(
                r"heb je (een|nog|zelf) .*(tip|opmerking|foutje|vraag).*(contact|mail|app|redactie)"
            ),
            opens!(
                r"haben sie (hinweise|einen hinweis|eine geschichte|fragen)\b.*(schreiben|mail|kontakt|@)"
            ),
            opens!(
                r"(avez-vous|vous avez) une? (information|info|histoire|témoignage)\b.*(contact|écrivez|mail|@)"
            ),
            opens!(r"(näitkö|tiedätkö|onko sinulla) .*(lähetä|kerro|vinkkaa)\b"),
            opens!(r"masz (ciekawy |dla nas )?temat\?[^\x22]*(napisz do nas ?:|@)"),
            opens!(r"(proponha|sugira) uma (correc?ção|pista)\b"),
            opens!(
                r"(send|e-?mail) (me|us) (your )?(tips|comments|questions|feedback|stories|thoughts|ideas)\b[^.!?;]*@[a-z0-9.-]+[ -/:-@]*$"
            ),
        ],
    ),
    // Where to comment.
    sentence(
        AppPromo,
        Tail,
        160,
        &[
            opens!(r"what do you think\?.*\b(comments?|have your say)\b"),
            whole!(
                r"(have your say|let us know|tell us|share your (thoughts|views)).*\bcomments?( section)?( below)?"
            ),
            opens!(r"voit keskustella aiheesta\b"),
            opens!(r"[^.!?]*\? voit keskustella aiheesta [0-9]"),
            opens!(r"(diskutieren sie mit|was meinen sie\?|schreiben sie .*kommentar)"),
            whole!(r"(dites-nous|donnez votre avis|réagissez) .*commentaires?"),
            opens!(r"(deja|déjanos) tu (comentario|opinión)\b"),
        ],
    ),
    // How to report a mistake.
    sentence(
        ShareBar,
        Tail,
        200,
        &[
            r"(ошибк|опечатк|помилк|грешк|typo|mistake|chyb|błąd).*ctrl ?\+ ?enter",
            opens!(r"(увидели|заметили|нашли) (опечатку|ошибку)\b"),
            opens!(r"(якщо ви )?помітили помилку\b"),
            opens!(
                r"zauważyłeś błąd\b|^[ -/:-@·▶►]*našli jste (v článku )?chybu\b|^[ -/:-@·▶►]*hibát talált\b"
            ),
        ],
    ),
    // What a machine wrote; between the paragraphs that may be the news.
    sentence(
        Boilerplate,
        Edge,
        260,
        &[
            opens!(
                r"(this|the) (summary|article|story|text|translation) (was|is|has been) .*(generated|created|produced|written|translated) .*\b(ai|artificial intelligence|machine|automatic)"
            ),
            opens!(
                r"(diese zusammenfassung|dieser (text|artikel)) wurde .*(ki|künstlicher intelligenz|maschinell|automatisch)\b"
            ),
            opens!(
                r"(oppsummeringen|sammanfattningen|opsummeringen|resumeet) (er|är) .*(laget|gjord|skapad|lavet|genereret) .*\b(ki|ai)\b"
            ),
            opens!(r"aquesta notícia .*traduï.*traductor automàtic"),
            opens!(r"(tiivistelmä|juttu) on tekoälyn (tekemä|laatima)\b"),
            opens!(
                r"(este (artículo|texto)|esta noticia) .*(traducid|generad).*(automátic|inteligencia artificial|\bia\b)"
            ),
            opens!(
                r"(cet article|ce (texte|résumé)) a été .*(généré|traduit|rédigé).*(automatiquement|intelligence artificielle|\bia\b)"
            ),
        ],
    ),
    // Where it was printed first.
    sentence(
        SourceLine,
        Tail,
        160,
        &[
            opens!(
                r"(this|the) (article|story|piece|post|essay) (was )?(originally|first) (appeared (in|on|at)|published (by|at)|ran in)\b"
            ),
            opens!(r"this (article|story|piece|post) appeared (first|originally) (in|on|at)\b"),
            opens!(
                r"(artiklen|artikkelen|artikeln) (er|är|ble|blev|var) (oprindeligt|oprindelig|opprinnelig|ursprungligen|først|först) (bragt|publisert|publicerad|udgivet|trykt)"
            ),
            opens!(r"articolo originale pubblicato su\b"),
            opens!(
                r"(dieser|der) (artikel|beitrag|text) (erschien|ist) (zuerst|ursprünglich|zunächst)\b"
            ),
            opens!(
                r"cet article a (d'abord |initialement )?été publié (initialement |d'abord |à l'origine )?(sur|dans|par)\b"
            ),
            opens!(
                r"este (artículo|texto|artigo) (fue|foi|se) (publicado |publicó )?(originalmente|por primera vez)\b"
            ),
            opens!(r"dit artikel (verscheen|is) (eerder|oorspronkelijk)\b"),
        ],
    ),
    // What to tell a reporter, wherever the box stands.
    sentence(
        AppPromo,
        Anywhere,
        360,
        &[opens!(
            r"do you (know|have) (anything|something|information)\b[^?]*\?.*\b((love|like) to hear from you|you can (message|contact|reach|email) (me|us)|on signal)\b"
        )],
    ),
    sentence(
        AppPromo,
        Anywhere,
        160,
        &[
            opens!(r"fill (out|in) (the|this) form below to (get|download|access|receive)\b"),
            opens!(r"we welcome your (comments|letters) at letters@[^ ]+$"),
            r"\? email (this|the|our) (reporter|author) at [^ ]+@[^ ]+$",
            opens!(
                r"(have you )?(tried|made) (this|these) [a-z]{2,20}\? ?(mention|tag) [^@#]*[@#][^ ]"
            ),
        ],
    ),
    // Where an episode can be heard: on one platform and another.
    sentence(
        AppPromo,
        Anywhere,
        200,
        &[opens!(
            r"(listen to|watch|find|follow) (the|this|our) (episode|podcast|interview|show) on (apple|spotify|overcast|google|youtube)( podcasts)?, (apple|spotify|overcast|google|youtube)\b"
        )],
    ),
    // When a post of a live blog was printed.
    phrase(
        DateLine,
        Anywhere,
        60,
        &[
            r"^[0-9]{1,2} ?(hrs?|mins?|hours?|minutes?)( [0-9]{1,2} ?mins?)? ago [0-9]{1,2}:[0-9]{2} [ap]\.?m\.?( [a-z]{2,4})?(, [a-z]{3,9}\.? [0-9]{1,2}(, [0-9]{4})?)?$",
        ],
    ),
    // Buttons with an arrow, and what they lead to.
    phrase(
        AppPromo,
        Anywhere,
        120,
        &[
            r"^[→➡►▶👉] ?(free download\b|download now\b|get (the|your) free\b|click here (to|for)\b|sign up (now|here|free)\b)",
            opens!(r"featured resources?:"),
        ],
    ),
    // Buttons of recipes.
    phrase(
        ShareBar,
        Anywhere,
        32,
        &[whole!(
            r"((jump to|print|pin|save|rate)( this| the)? recipe|rezept (drucken|merken|speichern)|imprimer (la )?recette|imprimir (la )?receta|stampa (la )?ricetta)"
        )],
    ),
    // Whose report it is, above each post of a live blog.
    phrase(
        Byline,
        Anywhere,
        80,
        &[
            r"^from (cnn|abc news|nbc news|cbs news|sky news|al jazeera).s? [^ ,.:;!?]+ [^ ,.:;!?]+((,| and) [^ ,.:;!?]+ [^ ,.:;!?]+)*( in [^,.:;!?]+)?$",
        ],
    ),
    // What to do with a recipe, and where to see more.
    sentence(
        AppPromo,
        Tail,
        200,
        &[
            opens!(
                r"(have you )?(tried|made) (this|these) \w{2,20}\? ?.{0,40}\b(mention|tag|comments?|let (us|me) know|rate|rating)\b"
            ),
            opens!(
                r"(watch|listen to|see|find|follow|check out) .*\b(in|on) our (youtube|podcast|video|spotify|instagram|facebook|tiktok)\b[^.]*$"
            ),
        ],
    ),
    // Where a programme can be heard, and who pays for it.
    sentence(
        AppPromo,
        Edge,
        240,
        &[
            opens!(
                r"(listen to|watch|subscribe to|find|follow) (the|this|our) (episode|podcast|interview|show) on (apple|spotify|itunes|overcast|google|youtube)\b"
            ),
            opens!(r"(si vous avez aimé cet article|ajoutez .{2,30} à votre écran d'accueil)\b"),
        ],
    ),
    sentence(
        Advertisement,
        Edge,
        400,
        &[opens!(r"this (episode|podcast|newsletter) is (brought to you|sponsored) by\b")],
    ),
    // What those who write of shares must say of theirs, and sell beside it.
    sentence(
        Disclaimer,
        Anywhere,
        600,
        &[
            r"\bhas no positions? in any of the (stocks|companies|securities) mentioned(\.|$)",
            opens!(r"stock advisor returns as of\b"),
        ],
    ),
    sentence(
        AppPromo,
        Tail,
        700,
        &[
            opens!(r"should you invest \$[\d,]+ in .{2,60} right now[ -/:-@]*$"),
            opens!(r"before you buy stock in .{2,60}, consider this[ -/:-@]*$"),
            r"^the motley fool stock advisor (analyst )?team (just )?identified what they believe\b",
            r"^stock advisor provides investors with\b",
            r"^see the \d+ stocks[ -/:-@]*$",
        ],
    ),
    // When the text was there first.
    sentence(
        Boilerplate,
        Tail,
        120,
        &[opens!(
            r"(this|a version of this) (post|article|story|recipe|page) (was|has been|ran|appeared)\b[^.]{0,60}\d{4}(\W+(and|it)\b[^.]{0,20}\bupdated\b[^.]{0,20})?[ -/:-@]*$"
        )],
    ),
    // Papers that live on their readers.
    sentence(
        AppPromo,
        Tail,
        320,
        &[
            opens!(r"(please )?support .{2,60}(s'|'s|our|independent|quality) journalism\b[^.]*$"),
            opens!(r"by (contributing|donating|giving) to .{2,60}, you help to ensure\b"),
            opens!(r"at .{3,40}, we (firmly|strongly) believe .*\bjournalism\b"),
        ],
    ),
    // To pass it on, to hear it, to tell the newsroom.
    phrase(
        ShareBar,
        Edge,
        60,
        &[
            opens!(
                r"(ofereça|offrez|offrir|regala|gift|verschenken sie) (este|cet|esta|this|questo|diesen) (artigo|article|artículo|noticia|articolo|artikel)\b"
            ),
            opens!(r"제보는 .*$"),
        ],
    ),
    phrase(
        Player,
        Anywhere,
        60,
        &[opens!(
            r"(nghe (đọc )?bài|lyt til artiklen|lyssna på artikeln|luister naar (dit )?artikel|écouter (l'|cet )article|escuchar? (el|este) artículo|ouça (este|o) (artigo|texto)|ascolta (l'|questo )articolo|posłuchaj artykułu|artikel anhören)[ \d:.x]*(min|minuter|minuten|minutes|phút)?$"
        )],
    ),
    // Players, and voices that a machine makes.
    phrase(
        Player,
        Anywhere,
        100,
        &[
            r"^listen to (the|this) (article|story)\b",
            r"(contenuti audio sono generati automaticamente|computerstem|hlas umělé inteligence|přehrát .{0,20}hlasem umělé inteligence|automatische (stimme|vorlesefunktion)|voz generada (por|con))",
            r"^(مقطع فيديو|مدة الفيديو)",
        ],
    ),
    sentence(Player, Anywhere, 120, &[r"^this audio is auto-generated\b"]),
    // Offers to those who read to the end.
    sentence(
        AppPromo,
        Tail,
        200,
        &[
            r"(acceso ilimitado|accès illimité|accesso illimitato|unbegrenzten zugang|onbeperkt toegang|unlimited access|acesso ilimitado) .*(€|\$|£|mes|mois|mese|monat|maand|month|mês)",
            r"新规登録(する|して).*(受け取|読め|ご覧|楽しめ)|会员登録(する|して).*(読め|ご覧|楽しめ)",
            r"(सब्सक्राइब|डाउनलोड) करें[ -/:-@।]*$",
        ],
    ),
    // What only some readers may see, and what a site has for those it knows.
    sentence(
        AppPromo,
        Anywhere,
        240,
        &[
            opens!(
                r"(personnalisez votre actualité|suivez toute l'actualité) .*(en favori|en vous inscrivant)"
            ),
            opens!(r"(este artigo|este conteúdo) é exclusivo para\b.*assinantes"),
            opens!(r"(caso já seja|já é|se já é) assinante\b"),
            r"\bjuttu jatkuu .*(jälkeen|alla)[ -/:-@…]*$",
            opens!(r"(wacht op privacy-instellingen|deze (content|inhoud) wordt niet getoond)"),
        ],
    ),
    phrase(
        AppPromo,
        Edge,
        60,
        &[opens!(
            r"(följ (ämnen|ämnet|taggar|skribenten)|følg (emner|emnet)|seguir (temas|autor))\b"
        )],
    ),
];
