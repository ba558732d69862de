//! French. Dates have no article, so a label ends with a colon where a sentence would need one.

use super::{Failures, Kinds, Scripts, Words};
use crate::wording::data::{Forms, Width};
use crate::wording::ending::Endings;
use crate::wording::locale::Direction;
use crate::wording::message::Message;
use crate::wording::phrases::{Numeral, OpenInterval, Phrases};
use crate::wording::plural::Plural;

pub(super) const NAME: &str = "Français";
pub(super) const DIRECTION: Direction = Direction::LeftToRight;

pub(super) static WORDS: Words = Words {
    phrases: PHRASES,
    kinds: KINDS,
    failures: FAILURES,

    goals: "Objectifs",
    projects: "Projets",
    timeline: "Chronologie",
    ties: "Traités et conseils",
    quotes: "Ce qu’ils en disent",
    areas: "Domaines de coopération",
    figures: "Chiffres",
    sources: "Sources",
    how_we_know: "D’où viennent ces informations",
    corrections: "Corrections",
    parties: "Parties",
    updated: Message::new("Mis à jour\u{a0}: {0}"),
    language: "Langue",

    comma: ", ",
    colon: "\u{a0}: ",

    goal: "Objectif",
    by_deadline: Message::new("échéance\u{a0}: {0}"),
    set_on: Message::new("objectif fixé\u{a0}: {0}"),
    share_of_goal: Message::new("{0} de l’objectif, {1}, {2}"),
    series_apart: "Chacun compte à sa manière\u{202f}; les séries ne sont pas réunies.",
    no_progress_figure: "Aucun chiffre n’est donné sur ce qui a été atteint.",
    earlier_goals: "Objectifs antérieurs",
    goal_reached: "atteint",
    goal_missed: "non atteint",
    goal_replaced: "remplacé",

    projects_counted: Forms::new(
        &[(Plural::One, "{0} projet"), (Plural::Many, "{0} de projets")],
        "{0} projets",
    ),
    projects_qualified: Forms::new(
        &[(Plural::One, "{0} projet"), (Plural::Many, "{0} de projets")],
        "{0} projets",
    ),
    each_square: "Chaque carré représente un projet.",
    as_of: Message::new("situation\u{a0}: {0}"),
    scale_per_currency: "Chaque monnaie a sa propre échelle.",
    project_implemented: "Réalisés",
    project_under_way: "En cours",
    project_pipeline: "En préparation",
    project_cancelled: "Annulés",

    entries: Forms::new(
        &[(Plural::One, "{0} événement"), (Plural::Many, "{0} d’événements")],
        "{0} événements",
    ),
    entries_between: Message::new("{0}\u{a0}: {1} – {2}"),
    nth_of: Message::new("{0} sur {1}"),
    previous: "Précédent",
    next: "Suivant",
    filter: "Afficher",
    all: "Tout",
    zoom_in: "Agrandir",
    zoom_out: "Réduire",
    show_all: "Afficher toute la période",
    look_earlier: "Plus tôt",
    look_later: "Plus tard",
    find: "Chercher",
    find_hint: "Mots d’un titre, ou une année",
    date: "Date",
    place: "Lieu",
    people: "Participants",
    set_in_motion: "Ce qui en a découlé",

    source: "Source",
    said_by: Message::new("selon {0}"),
    published: Message::new("publié\u{a0}: {0}"),
    date_unknown: "date de publication inconnue",
    address_unknown: "adresse de la page inconnue",
    for_date: "pour la date",
    for_place: "pour le lieu",
    for_people: "pour les participants",
    for_value: "pour le montant",
    for_count: "pour le nombre",
    for_state: "pour l’état",
    for_deadline: "pour l’échéance",
    sources_disagree: "Les sources divergent",
    another_source: "Selon une autre source\u{a0}:",
    computed_how: "Calcul\u{a0}:",
    as_written: "Dans la source\u{a0}:",
    not_cited: "Aucune source n’est indiquée.",
    translation: "Traduction\u{a0}:",
    in_language: "ar=en arabe|de=en allemand|en=en anglais|es=en espagnol|fr=en français|\
        kaa=en karakalpak|kk=en kazakh|pt=en portugais|ru=en russe|tr=en turc|\
        uz=en ouzbek|zh=en chinois",
    in_other_language: Message::new("dans une autre langue ({0})"),

    data_table: "Tableau des données",
    name: "Nom",
    state: "État",
    since: "Depuis",
    year: "Année",
    value: "Valeur",
    party: "Partie",
    download: "Télécharger les données",
    link: "Lien vers ce passage",
    link_story: "Lien vers l’infographie",
    cite: "Citer",
    copied: "Copié",
    embed: "Code d’intégration",

    spoken_between: Message::new("{0} à {1}"),
    kind: "Type",
    towards: "vers :",
    keys: "Les flèches parcourent les événements, les chiffres mènent à une année ; Entrée ouvre, Échap ferme.",
    keys_of_time: "+ et − changent l’échelle, Page précédente et Page suivante déplacent le temps.",
    closed: "Fermé",
};

const PHRASES: Phrases = Phrases {
    about: Message::new("environ {0}"),
    nearly: Message::new("près de {0}"),
    more_than: Message::new("plus de {0}"),
    at_least: Message::new("au moins {0}"),
    less_than: Message::new("moins de {0}"),
    up_to: Message::new("jusqu’à {0}"),
    ablative: Endings::NONE,
    computed: Message::new("{0} (calculé)"),
    also: Message::new("{0} ({1})"),
    scales: Width::Full,
    lakh: Message::new("{0}\u{a0}lakhs"),
    crore: Message::new("{0}\u{a0}crores"),
    currency_nouns: "AED=de dirhams émiratis|CHF=de francs suisses|CNY=de yuans|\
        DZD=de dinars algériens|EUR=d’euros|GBP=de livres sterling|INR=de roupies|\
        JPY=de yens|KZT=de tenges|MAD=de dirhams|RUB=de roubles|TRY=de livres turques|\
        USD=de dollars|UZS=de soums",
    about_day: Message::new("vers le {0}"),
    about_date: Message::new("vers {0}"),
    about_span: Message::new("{0} (environ)"),
    perhaps: Message::new("peut-être {0}"),
    question_mark: "?",
    since: OpenInterval {
        day: "'depuis le' d MMMM y",
        second_day: "",
        month: "'depuis' MMMM y",
        year: "'depuis' y",
    },
    until: OpenInterval {
        day: "'jusqu’au' d MMMM y",
        second_day: "",
        month: "'jusqu’en' MMMM y",
        year: "'jusqu’en' y",
    },
    before_era: Message::new("{0} av. J.-C."),
    spring: Message::new("printemps {0}"),
    summer: Message::new("été {0}"),
    autumn: Message::new("automne {0}"),
    winter: Message::new("hiver {0}-{1}"),
    halves: [Message::new("1er semestre {0}"), Message::new("2e semestre {0}")],
    decade: Message::new("années {0}"),
    decade_endings: "",
    century: Message::new("{0}e siècle"),
    numeral: Numeral::Roman,
};

const KINDS: Kinds = Kinds {
    state_visit: "Visite d’État",
    official_visit: "Visite officielle",
    working_visit: "Visite de travail",
    visit: "Visite",
    informal_meeting: "Rencontre informelle",
    talks: "Entretiens",
    call: "Entretien téléphonique",
    summit: "Sommet",
    commission_meeting: "Réunion de commission",
    forum: "Forum",
    agreement: "Accord",
    ratification: "Ratification",
    institution: "Institution",
    project: "Projet",
    statement: "Déclaration",
    other_event: "Autre",

    visits: "Visites",
    meetings: "Entretiens",
    agreements: "Accords",
    institutions: "Institutions",
    projects: "Projets",
    others: "Autres",

    held: "a eu lieu",
    planned: "prévu",
    postponed: "reporté",
    cancelled: "annulé",
    not_held: "n’a pas eu lieu",

    treaty: "Traité",
    council: "Conseil",
    commission: "Commission",
    centre: "Centre",
    programme: "Programme",
    other_tie: "Autre",

    tie_planned: "prévu",
    tie_signed: "signé",
    tie_established: "créé",
    tie_operating: "en activité",
};

const FAILURES: Failures = Failures {
    not_found: "Cette infographie ne peut pas être affichée\u{a0}: son fichier est introuvable.",
    not_reachable: "Cette infographie ne peut pas être affichée\u{a0}: son fichier est inaccessible pour le moment.",
    too_slow: "Cette infographie ne peut pas être affichée\u{a0}: le chargement a pris trop de temps.",
    too_large: "Cette infographie ne peut pas être affichée\u{a0}: son fichier dépasse 16\u{a0}Mo.",
    not_a_story: "Cette infographie ne peut pas être affichée\u{a0}: son fichier est illisible.",
    too_new: "Cette infographie ne peut pas être affichée\u{a0}: elle a été conçue pour une version plus récente.",
    has_mistakes: "Cette infographie ne peut pas être affichée\u{a0}: son fichier contient des erreurs.",
    details: "Détails pour l’auteur",
    position: Message::new("ligne {0}, colonne {1}"),
};

/// Messages of the loader script and the embed panel.
pub(super) static SCRIPTS: Scripts = Scripts {
    lost: "La partie interactive n’a pas pu être chargée.",
    kind: "Forme",
    iframe: "Cadre",
    element: "Élément",
    plain: "HTML simple",
    lang: "Langue",
    theme: "Couleurs",
    auto: "Au choix du lecteur",
    light: "Claires",
    dark: "Sombres",
    height: "Hauteur",
    fit: "Selon le contenu",
    fixed: "Fixe",
    copy: "Copier",
    code: "Code",
    preview: "Aperçu",
    anywhere: "Fonctionne dans toute page, sans script propre.",
    fitting: "Le script ajuste la hauteur du cadre à son contenu\u{202f}; une page qui a le sien peut s’en passer.",
    part: "Une partie de la page même. Sa politique doit autoriser ce site et, pour la partie interactive, «\u{a0}wasm-unsafe-eval\u{a0}».",
    bare: "Le texte et les sources seuls : pour les flux, les lettres et les systèmes qui refusent les scripts.",
};
