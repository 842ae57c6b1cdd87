//! More phrases: of players, subscriptions and signatures on pages in other languages than Chinese.

use super::form::Needs::{Anywhere, Edge, Tail};
use super::form::{Phrase, phrase, sentence};
use crate::DropReason::{AppPromo, Boilerplate, Byline, Copyright, Player, ShareBar};

pub(super) static WORLD: &[Phrase] = &[
    // The letters of those who wrote it: (dgr/dpa), (MTI / Example).
    phrase(Byline, Tail, 24, &[r"^[(\[][a-zäöüß]{2,7}( ?[/,;-] ?[a-zäöüß]{2,7}){0,3}[)\]]$"]),
    // Who may read the rest.
    phrase(
        Boilerplate,
        Edge,
        60,
        &[
            r"^\W*((article|contenu) réservé aux abonnés|(nur|exklusiv) für abonnenten|(solo|exclusivo|contenido exclusivo|contenido) para (suscriptores|assinantes)|contenuto (riservato )?(agli|per gli) abbonati|alleen voor abonnees|for subscribers( only)?|subscribers? (only|exclusive)|会员限定记事|有料(会员限定)?记事)\W*$",
        ],
    ),
    // What readers are to fill in.
    sentence(
        AppPromo,
        Tail,
        320,
        &[
            r"^\W*(do|did|have|are|were) you\b[^?\x22]*\? (please )?(fill (out|in)|use|complete) the form below( (and|to|so) ([^,;]*\b)?(we|us|it may)\b[^,;]*)?[.!]*$",
            r"^([^\x22]*[.!] )?(fill (out|in)|take|complete) (this|our) (short |quick |brief )?survey (to|and) let us know\b[^,;]*$",
        ],
    ),
    // A player of another site that readers must allow first.
    sentence(
        Boilerplate,
        Anywhere,
        420,
        &[
            r"^(externer inhalt|empfohlener (redaktioneller|externer) inhalt|contenu externe|contenido externo|external content)$",
            r"^an dieser stelle (finden|findest|befindet|steht) .*\binhalte?\b.*(anzeigen|angezeigt|zustimm|ausblenden|empfiehlt)",
            r"^wir benötigen ihre (zustimmung|einwilligung)\b.*\binhalte?\b",
            r"^(um|zum) .{0,40}(externe[nr]?|diese[nr]?|den) inhalte?.{0,40}(anzu|zu )(zeigen|sehen|laden|schauen).{0,60}(zustimm|einwillig)",
            r"personenbezogene daten (können|werden|an) .{0,40}drittplattform",
            r"^to (view|see|display) this (content|video|embed).{0,60}(cookies|javascript|consent)",
            r"^(pour (voir|afficher)|ce contenu est bloqué).{0,80}cookies",
            r"^(para ver|per (vedere|visualizzare)|para visualizar|om) .{0,60}cookies",
        ],
    ),
    // What a picture or a player is called beside it, and where an inset ends.
    phrase(
        Boilerplate,
        Anywhere,
        32,
        &[
            r"^(image|photo|slideshow|article information)$",
            r"^(skip past|after) newsletter promotion$",
        ],
    ),
    // Whom readers tell of mistakes.
    phrase(
        ShareBar,
        Edge,
        48,
        &[
            r"^\W*(comunicar erro|(sugerir|indicar) correc?ção|report (a|an) (error|typo|mistake)|(haben sie einen )?fehler (gefunden|melden|entdeckt)|signaler une erreur|reportar (un )?error|segnala(re)? un errore|foutje gezien|сообщить об ошибке)\W*$",
        ],
    ),
    // Papers that sell their articles, in Japanese.
    sentence(
        AppPromo,
        Tail,
        160,
        &[r"(読み放题|有料会员|会员登録).{0,30}(无料|登録|お申し|ログイン|はこちら)"],
    ),
    sentence(
        Copyright,
        Tail,
        240,
        &[r"(転载|[複复]制).{0,60}(ご希望|禁じ|禁止|できません)", r"记事利用サービス"],
    ),
    // Where the paper printed it.
    sentence(
        Boilerplate,
        Tail,
        320,
        &[r"^a version of this (article|story) (appears|appeared|was published) in print"],
    ),
    // When a broadcaster spoke of it.
    sentence(
        Boilerplate,
        Tail,
        200,
        &[
            r"^(dieses thema|diese sendung|dieser beitrag|mehr) (im programm|lief|wurde).{0,120}$",
            r"^über dieses thema berichte.{0,140}$",
            r"^.{2,40} \| .{0,60}\d{1,2}\.\d{1,2}\.\d{4} \| \d{1,2}[:.]\d{2}( uhr)?$",
            // And whose letters stand below it.
            r"\d{1,2}[:.]\d{2}( ?uhr| ?h)?\W{1,3}[a-zäöü]{2,6}/[a-zäöü]{2,6}([;,] ?[a-zäöü]{2,6})*$",
        ],
    ),
    // How portals sort the news of others, in Korean.
    sentence(
        Boilerplate,
        Tail,
        200,
        &[r"^(이 )?기사(의 섹션 정보)?는 (해당 )?언론사(의 분류를|에서 .{1,12} 섹션으로)"],
    ),
    // Papers that live on their readers.
    sentence(
        AppPromo,
        Tail,
        260,
        &[
            r"^you.ve read \d+ articles? in ",
            r"^[^\u{22}]*\bwill you (support our work|help fund this newsroom)\W*$",
        ],
    ),
    // Whom readers write to.
    phrase(AppPromo, Edge, 48, &[r"^\W*(we want to hear from you|have your say)\W*$"]),
    sentence(
        AppPromo,
        Tail,
        200,
        &[r"^want to (submit|write) an? .{0,24}(commentary|letter to the editor)"],
    ),
    phrase(Player, Anywhere, 100, &[r"your browser does not support the (audio|video|html5)"]),
];
