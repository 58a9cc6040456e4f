"""What is done: an act with a result that one could see."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from kompas_sim.text.clauses import Piece
from kompas_sim.text.lexicon import acts
from kompas_sim.text.lexicon.actors import FUNCTIONS
from kompas_sim.text.model import Span
from kompas_sim.text.normalise import Typed
from kompas_sim.text.verbs import Verb, forms

_INTENTIONS = (
    r"contact (?:te )?(?:\w+ )?(?:houden|houdt|hebben|heeft|onderhouden|onderhoudt|blijven)|(?:houden|houdt|hebben|heeft|onderhoudt|blijft in|blijven in) (?:\w+ ){0,4}?contact"
    r"|in de gaten|vinger aan de pols|op de hoogte (?:te )?(?:houden|gehouden|blijven)|(?:houdt|houden|blijft|blijven) (?:\w+ ){0,4}?op de hoogte|oog (?:te )?(?:houden|hebben)|houdt (?:\w+ )?oog"
    r"|geeft? (?:\w+ )?(?:ruimte|aandacht|steun|hulp|vertrouwen|begeleiding|ondersteuning|rust|tijd)|geven (?:\w+ )?(?:ruimte|aandacht|steun|hulp|vertrouwen|begeleiding|ondersteuning|rust|tijd)"
    r"|neemt (?:de |het )?(?:tijd|serieus|initiatief|mee in)|(?:doet|doen) (?:\w+ )?best|(?:komt|komen) (?:wel |het )?goed|staat klaar|staan klaar|komt (?:tot|erop|neer|toe)"
    r"|krijg(?:t|en) (?:\w+ )?(?:\w+ )?(?:steun|hulp|ruimte|aandacht|begeleiding|ondersteuning|tijd|rust|vertrouwen|zorg)\b|draagt (?:de )?zorg|houdt rekening|houden rekening|laat (?:\w+ )?(?:los|zien)|let op|letten op|lijnen kort"
    r"|(?:gaat|gaan|is|zijn|komt|loopt) (?:\w+ )?(?:goed|beter|slechter|mis)|goed (?:te )?communiceren|zien hoe|kijken hoe|ziet toe|toezien"
)
_OBJECTS = (
    r"(?:neemt|nemen|neem) (?:\w+ ){0,4}?contact(?: \w+){0,6}? op|contact op(?:nemen|neemt|te nemen|genomen)|opneemt met|(?:zoekt|zoeken|legt|leggen|maakt|maken|neemt|nemen|vraagt|opnemen) (?:\w+ ){0,5}?contact(?! (?:mogelijk|houden))"
    r"|(?:gaat|gaan) (?:\w+ ){0,6}?(?:op (?:huis)?bezoek|langs|naar|mee|op huisbezoek)|(?:op (?:huis)?bezoek|langs|mee naar|naar \w+) (?:gaat|gaan)|huisbezoek|op visite|intake|naar \w+ toe gaan"
    r"|(?:doet|doen|voert|legt|leggen|brengt|brengen) (?:\w+ ){0,5}?(?:bezoek|visite|huisbezoek|navraag|overdracht|intake|aangifte|aanvraag)"
    r"|stelt? (?:\w+ ){0,4}?(?:op de hoogte|in kennis)|(?:stellen|brengen|brengt) (?:\w+ ){0,4}?op de hoogte|op de hoogte (?:te )?(?:brengen|stellen|gebracht|gesteld)|op de hoogte (?:brengt|stelt)"
    r"|zorgt (?:ervoor )?(?:dat|voor) (?:\w+ ){0,8}?(?:\w*rooster|\w*verslag|\w*lijst|\w*plan|\w*bed|\w*tolk|\w*tillift|\w*recept|\w*brief|\w*medicatie|\w*materialen|\w*spullen|klaar|geregeld|geleverd|binnen|in huis|aanwezig|vervanging|\w*vervoer|\w*opvang|invaller|aanvraag|oppas)"
    r"|bereikbaar(?: \w+){0,6}? (?:via|op|per|tussen|van|tot|dag)|(?:via|op|per|24|7|uur|telefonisch|dag en nacht|werkdagen|weekend|u|h) (?:\w+ ){0,4}?bereikbaar|is (?:\w+ ){0,3}?(?:24|telefonisch|dag en nacht) (?:\w+ ){0,4}?bereikbaar"
    r"|in gang|in (?:werking|orde) (?:maakt|maken|brengen)|maakt (?:\w+ ){0,3}?in orde|afspraak (?:\w+ )?(?:inplannen|maken)|kennis(?: te)? ?ma(?:akt|ken)|maakt (?:\w+ ){0,4}?kennis"
    r"|(?:geeft|geven) (?:\w+ ){0,6}?(?:les|instructie|uitleg|toestemming|akkoord|training|medicatie|noodmedicatie|voorlichting|scholing|terugkoppeling|bericht|antwoord)"
    r"|(?:krijgt|krijgen|heeft|hebben|ontvangt) (?:\w+ ){0,5}?(?:de regie|de leiding|de taak|de opdracht|het nummer|sleutel)|(?:neemt|nemen) (?:\w+ ){0,6}?(?:de regie|de leiding|de taak|deze taak|dienst|nacht(?:en)?|zorg|taken|rol)"
    r"|vind(?:t|en) (?:\w+ ){0,4}?plaats|plaatsvinden|(?:volgt|komt|komen) (?:er )?(?:\w+ ){0,4}?(?:\w*plan|\w*gesprek|\w*overleg|\w*rooster|\w*verslag|\w*bezoek|\w*lijst|\w*brief|\w*evaluatie|\w*bed|\w*tillift)\b"
    r"|staat? (?:\w+ ){0,3}?op (?:de )?(?:eerste |1 )?(?:blad|pagina|bladzijde)|(?:houdt|houden) (?:\w+ ){0,6}?(?:bij|dagboek\w*|lijst|wacht)\b|(?:hebben|heeft|draait|draaien|doet|doen|slaapt) (?:\w+ ){0,3}?(?:nachtdienst|dienst|wacht|nachten|nacht|oproepdienst)|(?:slaapt|blijft) (?:\w+ ){0,6}?(?:slapen|bij hem|bij haar|in huis)"
)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    role = rf"(?:\b(?:is|wordt|worden|zijn|blijft|word|fungeert|benoemd|aangewezen|als|=|->|treedt op als) (?:[\w-]+ ){{0,3}}?|: ?){FUNCTIONS}(?! (?:met|wordt|neemt))"
    role += rf"|{FUNCTIONS}(?: \w+){{0,3}} (?:is|wordt|:|=|->) |verantwoordelijk voor|{FUNCTIONS} (?:wordt|worden|is|zijn)\b"
    return tuple(
        re.compile(p) for p in (_INTENTIONS, _OBJECTS, role, rf"(?<= )(?:{acts.NOUNS})(?= )", acts.RESULTS)
    )  # type: ignore[return-value]


def acts_in(typed: Typed, pieces: Iterable[Piece]) -> tuple[Span, ...]:
    """The acts agreed in the text: verbs that can be seen done, roles that are given, results that are there."""
    found: dict[int, Span] = {}
    for piece in pieces:
        if piece.kind == "main":
            for span in _acts_of(typed, piece):
                found.setdefault(span.start, span)
    for m in _patterns()[2].finditer(typed.flat):
        span = typed.match_span(m, "role")
        found.setdefault(span.start, span)
    return tuple(span for _, span in sorted(found.items()))


def _acts_of(typed: Typed, piece: Piece) -> list[Span]:
    intentions, objects, _, nouns, results = _patterns()
    start, end = typed.flat_start(piece.first) - 1, typed.flat_start(piece.end)
    stretch = typed.flat[:end]
    idle = [m.span() for m in intentions.finditer(stretch, start)]
    found = [typed.match_span(m, "act") for m in objects.finditer(stretch, start)]
    found += [typed.match_span(m, "result") for m in results.finditer(stretch, start)]
    verbs = _verbs(typed, piece, idle)
    found += [typed.span(i, i, "act") for i in verbs]
    if not _has_verb(typed, piece) and not idle:
        found += [typed.match_span(m, "noun") for m in nouns.finditer(stretch + " ", start)][:1]
    return found


def _has_verb(typed: Typed, piece: Piece) -> bool:
    known = forms().finite
    return any(w in known and w not in forms().infinitive for w in typed.norms[piece.first : piece.end])


def _verbs(typed: Typed, piece: Piece, idle: list[tuple[int, int]]) -> list[int]:
    out = []
    for i in range(piece.first, piece.end):
        at = typed.flat_start(i)
        if any(a <= at < b for a, b in idle):
            continue
        if _seen_done(typed, i, piece):
            out.append(i)
    return out


def _seen_done(typed: Typed, at: int, piece: Piece) -> bool:
    word = typed.norms[at]
    known = forms()
    if any(v.strong for v in known.participle.get(word, ())) or any(
        v.strong for v in known.infinitive.get(word, ()) if v.infinitive not in acts.LIGHT
    ):
        return True
    return any(_whole(typed, v, at, piece) for v in known.finite.get(word, ()) if v.strong)


def _whole(typed: Typed, verb: Verb, at: int, piece: Piece) -> bool:
    """Whether the verb is there with all it needs: its particle, or something done."""
    if verb.part:
        return verb.part in typed.norms[at + 1 : piece.end]
    return verb.base not in acts.LIGHT
