"""Foreseeable situations and the words that open them."""

SUBORDINATORS = frozenset("als wanneer indien zodra mocht mochten ingeval tenzij".split())
OTHER_SUBORDINATORS = frozenset(
    "omdat want zodat doordat aangezien terwijl opdat totdat voordat nadat".split()
)

#: Conditions that say nothing: "zo nodig".
EMPTY = (
    r"(?:(?:als|indien|waar|zo|wanneer|mocht)(?: (?:dat|het|dit|daar|er|er iets|iets|zij|hij|ze|ouders|moeder|we))?"
    r"(?: (?:echt|even|nog|ook|toch|eens))? (?:nodig|noodzakelijk|mogelijk|gewenst|wenselijk|kan|lukt|uitkomt|relevant|aanwezig"
    r"|wil|willen|behoefte aan|gepast|gewild)(?: (?:is|zijn|blijkt|mocht zijn|heeft|hebben|geacht))?"
    r"|van toepassing|zo nodig|desgewenst|desnoods|eventueel|evt|waar nodig|naar behoefte|op indicatie|bij behoefte|zn|bij wens"
    r"|(?:als|indien|wanneer) (?:daar|er|hier|daaraan) (?:\w+ )?(?:behoefte|aanleiding|reden|vraag|noodzaak|ruimte|tijd) (?:aan |voor |toe |naar )?(?:is|bestaat|voor is|toe is|aan is)"
    r"|als er iets is|als er wat is|wanneer dat nodig is|mocht (?:dat|het) nodig zijn|als (?:dat|het) (?:moet|uitkomt|past)|bij noodzaak|op verzoek)"
)
_BEFORE = (
    r"(?:(?:een|de|het|1|elke|iedere|enige|toenemende?|ernstige?|hevige?|acute?|plotselinge?|nieuwe?|meer|te veel|veel|aanhoudende?"
    r"|langdurige?|lange?|hoge?|lage?|forse?|erge?|onverwachte?|dreigende?|twijfels?|snelle?|epileptische?|grote|kleine|zijn|haar"
    r"|verdere?|blijvende?|onrustige?|geplande?|technische?|spoed|onvoldoende|te weinig|weinig|herhaald|dreigend|eventuele?|geen"
    r"|niet|slechte?re?|volgende?|extra|langere|sterke|abnormale|afwijkende|tussentijdse|nachtelijke?|medische|verslechterende) )*(?:[a-z-]{4,}e )?"
)
SITUATION_NOUN = (
    r"(?:\w*koorts|\w*benauwdheid|\w*aanval(?:len)?|insult(?:en)?|onrust|\w*pijn(?:en)?|twijfels?|\w*vragen|\w*vraag|verslechtering|achteruitgang"
    r"|afwezigheid|ziekte|ziek zijn|\w*uitval|verhindering|gehoor|\w*storing(?:en)?|spoed\w*|nood|crisis\w*|calamiteit(?:en)?|\w*probleem|\w*problemen"
    r"|heropname|\w*opname|overlijden|braken|overgeven|verslikken|verslikking|toename \w+|sondeverlies|lekkage|infectie|temp|temperatuur\w*|saturatie\w*"
    r"|\w*score\w*|alarm\w*|\w*alarm|bloeding\w*|\w*bloeding|ademstop\w*|ademnood|obstipatie|jeuk|\w*angst|slapeloosheid|\w*tekort|effect|resultaat|verbetering"
    r"|reactie|bereik|misselijkheid|\w*klachten|\w*klacht|uitdroging|sufheid|onzekerheid|verergering|ruzie|paniek|stress|overbelasting|wijziging\w*"
    r"|verandering\w*|bijzonderheden|incident\w*|\w*verlies|contact|verstopping|verstopte \w+|gewichtsverlies|afvallen|onenigheid|verschil van mening"
    r"|ontregeling|stilvallen|defect|mankement\w*|stroomuitval|vakantie\w*|verlof|waarneming|ontwenning\w*|vermoeden \w+|slijm\w*|hik|toeval|trekkingen"
    r"|schokken|wondjes|roodheid|decubitus|diarree|spugen|dehydratie|onraad|escalatie|terugval|achteruitgaan|kortademigheid|hoesten|zorgen|geen gehoor"
    r"|tegenslag|meningsverschil\w*|onduidelijkheid|onduidelijkheden|knelpunten|drukte|overmacht|wegvallen|uitvallen|verwardheid|delier|bewustzijns\w*|reutelen"
    r"|stagnatie|weigering|falen|ontbreken|uitblijven|acute \w+|spasmen|spasme|stuip\w*|hulpvraag|overstrekken|bloed\w*|suikers?|hypo|hyper|complicaties?|bijwerking\w*|\w*geen gehoor|\w*vorming|huilbui\w*|onraad|griep|verkoudheid|luchtweginfectie\w*|longontsteking|blaasontsteking|wegraking\w*|valpartij\w*|sterfte|noodgeval\w*|escalaties?|onwel\w*)"
)
BIJ = rf"(?:bij (?:(?:een|de|het) )?[a-z-]+ (?:>|<|>=|<=|boven|onder|hoger dan|lager dan|van (?=\d))|bij (?:t|temp|temperatuur|sat|saturatie|score|pijnscore|hf) (?:van )?\d|(?:bij|in geval van|ingeval van|na|tijdens) {_BEFORE}{SITUATION_NOUN})(?= )"
#: Situations that are no event of care when they follow "na" or "tijdens" as a plain moment.
PLANNED = r"(?:na|tijdens) (?:de |het |een )*(?:\w*opname|\w*vakantie|verlof|waarneming|spoed\w*|\w*vragen|zorgen|contact|\w*score\w*|resultaat|effect|reactie)"
THRESHOLD = (
    r"(?:(?:boven|onder|hoger dan|lager dan|meer dan|minder dan|langer dan|korter dan|vaker dan|groter dan|kleiner dan|beneden|>=?|<=?|groter|vanaf|ten minste|minstens|tenminste)"
    r" (?:de |een |1 )?(?:\d+(?:[.,]\d+)?|1|twee|drie|vier|vijf|zes|acht|tien|twaalf|half|kwartier|anderhalf|24|uur)\b(?! (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|mrt|apr))"
    r"|\d+(?:[.,]\d+)? (?:%|graden|kg|kilo|ml|minuten|min|keer|x|punten|gram|cc|uur) (?:of (?:meer|hoger|lager|minder|langer|vaker)|en (?:hoger|lager|meer))|\d+(?:[.,]\d+)? (?:of (?:meer|hoger|lager|minder|langer|vaker))"
    r"|langer duurt dan|meer dan \d+|score (?:van )?\d+|\d+ (?:keer|x) (?:achter elkaar|per|in)|\d+ %|> \d+|< \d+)"
)
#: A short heading of a situation: "koorts: HA bellen", "benauwd -> KCT".
HEADING = rf"(?:{_BEFORE}{SITUATION_NOUN}|benauwd|onrustig|ziek|verward|suf|pijnlijk|slechter|niet bereikbaar|onbereikbaar|afwezig|buiten bewustzijn|sonde eruit|geen gehoor\w*|niet opgenomen|in paniek|niet wakker te krijgen|geen plek|geen bed)"
STATE_VERBS = frozenset(
    """gaat lukt is wordt valt komt krijgt heeft blijft stijgt daalt ontbreekt neemt reageert helpt werkt zakt raakt
    verslechtert verergert ontstaat belt loopt staat zijn hebben gaan blijven vallen worden mocht mochten haalt geeft
    duurt houdt krijg heb kom ga wordt braakt spuugt verandert twijfelt twijfelen weigert wil willen kan kunnen meldt ziet zien slaapt drinkt
    schommelt overlijdt stopt verstopt mislukt schiet ligt heb krijgen doet merkt signaleert hoort hoest huilt
    reageren helpen vindt vinden knapt klimt scoort drinken""".split()
)
COME = r"(?:overlijden|\w*overlijden)"
