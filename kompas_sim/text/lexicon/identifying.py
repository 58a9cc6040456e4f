"""Shapes of data that identify a family, and the words around them that say whose they are."""

_DATE = (
    r"(?:\d{1,2}\s?[-/. ]\s?\d{1,2}\s?[-/. ]\s?(?:\d{4}|\d{2})|\d{4}-\d{1,2}-\d{1,2}"
    r"|\d{1,2}(?:e)?[- ](?:jan|feb|m(?:aa)?rt|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]*\.?,?[- ]?(?:\d{4}|'?\d{2})?|\d{8})(?!\d)"
)
BIRTH = (
    rf"(?i:\b(?:geb(?:oren|oorte)?(?:[ -]?dat(?:um)?)?|gebdatum|geboorte[- ]?d\.?d\.?|gbd|gb\.?dat|g\.d\.|geb\.?dd|date of birth|dob"
    rf"|jarig|verjaardag|verjaart)\b\.?(?: (?:op|is|dd|is op|was|van \w+|op de|het|in))*[ .:=(]*(?:op )?(?:(?:ma|di|wo|do|vr|za|zo)\w* )?{_DATE})"
)
STAR = rf"\*\s?{_DATE}"
AFTER_NAME = rf"[ ,]*[(]?\s?{_DATE}"

_STREET_END = (
    r"(?:straat|str\.|laan|weg|plein|dijk|kade|singel|gracht|hof|pad|steeg|dreef|park|plantsoen|ring|wal|baan|markt"
    r"|akker|veld|kamp|brink|weide|donk|erf|boulevard|allee|zoom|meent|poort|waard|horst|heuvel|gaarde|oord|haven|hoek|akkers|velden|berg|burg|stee|sloot|vliet|oever|bos|kwartier|hout|sluis|rak|zijde|poel|kreek|vaart|wetering|eind|dam|werf|heide|kerkpad|hoeve)"
)
_HOUSE = r"(?:nr\.? ?|nummer )?\d{1,4}(?:[ -]?[a-zA-Z](?![\w])|[- ]\d{1,3}(?!\d)|[- ]?(?:bis|hs|huis|I{1,3})\b)?(?! ?(?:uur|u\b|x\b|keer|minuten|min\b|dagen|weken|%|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december))"
STREET = (
    rf"\b(?:[A-ZÀ-Ý][\w.'’-]*\s+(?:(?:van|de|der|den|het|ten|ter|'t|v\.?d\.?)\s+)*){{0,3}}[A-ZÀ-Ý][\w'’-]*{_STREET_END}\s+{_HOUSE}"
    rf"|\b[a-zà-ÿ][\w'’-]{{2,}}(?:straat|laan|plein|gracht|singel|kade|dreef|steeg|plantsoen|dijk|weg|hof)\s+{_HOUSE}"
    rf"|\b(?:[A-ZÀ-Ý][\w'’.-]*\s+)(?:Straat|straat|Laan|laan|Weg|weg|Plein|plein|Pad|pad|Hof|hof|Kade|Dijk|Singel|Gracht|Voorhout|Markt|Steeg)\s+{_HOUSE}"
    r"|\b(?i:(?:woon|thuis|huis|post)?adres|woonachtig|woont|wonen|wonend)\b(?i:[ :]*(?:is|van|op|aan|in|te|nu|nog|bij|het|kind|gezin|ouders|familie|moeder|vader|nummer|hun|de|het|[:])*\s?){0,5}(?:[A-ZÀ-Ý][\w'’.-]*[ ,]+|[a-z]{3,}[ ,]+){1,4}?\d{1,4}(?!\d| ?(?:uur|u\b|km|kilometer|minuten|min\b|jaar|maanden|dagen|weken|kinderen))[a-zA-Z]?\b"
)
NOT_STREETS = r"(?i)^(?:onderweg|zorgpad|weg|hof|park|ring|markt|dam|berg|bos|hoek|eind|behandeltraject|vanweg\w*|omweg|snelweg|dagdeel|terugweg|heenweg|halverweg|zorghof|stappad|klinisch pad)\b"
POSTCODE = r"\b[1-9]\d{3} ?(?!ML|MG|KG|IE|EH|KM|CM|MM|CC|GR)[A-Z]{2}\b|\b(?!19\d\d|20\d\d)[1-9]\d{3} ?(?!om|op|en|is|of|te|in|al|ze|we|zo|nr|ml|mg|kg|ha|vs|kv|gv|ie|cc|mm|cm|km|ga|ik|je|er|af|nu|ja|gr|eh|ma|di|wo|do|vr|za)[a-z]{2}\b(?=[ ,.)]|$)"

PHONE = (
    r"(?<![\d-])(?:(?:\+|00)31[ .-]?(?:\(0\))?[ .-]?\d(?:[ .\-/]?\d){7,8}|\(?0\d{1,3}\)?(?:[ .\-/–]{0,3}\d){6,8})(?![\d])"
)
SERVICE_PHONE = r"^\(?0(?:800|900|88|85)"
MAIL = r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+"
PRIVATE_HOSTS = r"(?i)@(?:[\w-]+\.)*(?:gmail|hotmail|outlook|live|msn|ziggo|kpnmail|kpnplanet|xs4all|icloud|me|yahoo|planet|home|hetnet|upcmail|telfort|casema|online|chello|quicknet|tele2|protonmail|proton|gmx|solcon|caiway|zonnet|zeelandnet|freedom|mac|googlemail|prive|thuis|familie)\.[a-z]+$"
SERVICE_MAIL = r"(?i)^(?:info|secretariaat|secr|poli|kct|comfortteam|dienst|planning|contact|balie|afdeling|kinder\w*|apotheek|praktijk|huisarts\w*|hap|vpc|receptie|administratie|zorg\w*|team\w*|post|noreply|school|kdc|nik|spreekuur|assistente|recepten|triage)\b|@.*(?:ziekenhuis|umc|zorg|huisarts|praktijk|apotheek|kdc|school|kct|comfort|kliniek|hospice|gemeente|centrum|hap|post|medisch|mc\b|kind)"

FILE_NUMBER = (
    r"(?i:\b(?:(?:pati[eë]nt(?:en|e)?|pat\.?|pt\.?|pnt|dossier|cli[eë]nt(?:en|e)?|zorg|polis|verzekerings?|verzekerden|registratie|epd|hix|ponskaart|opname|ziekenhuis|indicatie|status|kaart|zorgverzekerings?|relatie|persoons|medisch|inschrijf|bewoners?|zorgdossier|casus|kind)"
    r"[- ]?(?:nummers?|nrs?|num|no|id|code)\b\.?|\bmrn\b|\bpid\b|\bpnr\b|\bpat\.? ?id\b|\bz-?nummer\b|\bepd\b|\bdossier\b|\bpati[eë]nt\b|\bpolis\b|\bz-?nr\b)"
    r"(?:[ .:#=]|is|van \w+|\()*(?:nr\.?|nummer)?[ .:#=]*)(?:[A-Za-z]{0,4}[-/]?\d[\d./-]{3,}\d|[A-Za-z]{0,4}\d{4,}|\d{2,}(?: \d{2,}){1,3}|[A-Z]{1,3}\d{3,}\w*)\b"
)
BSN_NAMED = r"(?i:\b(?:bsn|b\.s\.n\.|burger ?service ?(?:nummer|nr)|sofi ?-?(?:nummer|nr)?|bsn-?(?:nummer|nr))\b\.?(?:[ .:#=(]|is|van \w+|nummer)*)\d(?:[ .-]?\d){6,9}\b"
NINE = r"(?<![\d-])(?:\d{9}|\d{3}[ .]\d{3}[ .]\d{3}|\d{4}[ .]\d{2}[ .]\d{3}|\d{2}[ .]\d{3}[ .]\d{4})(?![\d])"

FAMILY_OWNERS = (
    "moeder vader ouders ouder oma opa mama papa familie fam gezin mevrouw mevr mw meneer dhr buurvrouw buurman tante oom"
    " grootouders stiefvader stiefmoeder zus broer thuis prive kind privenummer pleegouders mam pap huistelefoon patient"
).split()  # noqa: SIM905
SERVICE_OWNERS = (
    "dienst dienstnummer diensttelefoon dienstmobiel spoed spoednummer spoedlijn centrale werktelefoon werknummer"
    " werkmobiel balie diensttoestel achterwachtnummer noodnummer receptie secretariaat telefoniste meldkamer servicedesk"
    " klantenservice servicenummer bereikbaarheidsnummer lijn avondnummer nachtnummer weekendnummer planningsnummer"
    " kct-dienstnummer afdelingsnummer spreekuur consultlijn organisatie bedrijf oefennummer"
).split()  # noqa: SIM905

#: Words before a surname that say it is somebody of the family.
FAMILY_TITLES = (
    r"(?i:familie|fam\.?|gezin|echtpaar|de ouders|ouders|ouder|moeder|vader|mama|papa|oma|opa|tante|oom|broer|zus|zusje|broertje|neef|nicht"
    r"|buurvrouw|buurman|buren|mevrouw|mevr\.?|mw\.?|mevouw|meneer|mijnheer|dhr\.?|de heer|hr\.?|jongeheer|kind|pati[eë]nt(?:je)?|pt\.?|cli[eë]nt|baby|zoon|dochter|meisje|jongen|kindje|stiefvader|stiefmoeder|pleegouders|grootouders|achternaam|naam|jongetje|heer)"
)
PLAIN_TITLES = frozenset("familie fam gezin echtpaar mevrouw mevr mw mevouw meneer mijnheer dhr heer hr ouders kind patient pt client baby naam achternaam ouder patientje jongeheer grootouders pleegouders buren".split())
PARTICLE = r"(?:(?i:van|de|den|der|ter|ten|te|op|in|el|al|ait|ben|bin|von|di|da|la|le|du|het|vd|v\.?d\.?|v/d|'t|’t|uit|aan|onder|over|'s)\s+)"
CAPITAL = r"[A-ZÀ-Ý][a-zà-ÿ'’]+(?:-(?:(?:van|de|der|den|ten|ter)\s+){0,3}[A-ZÀ-Ý]?[a-zà-ÿ'’]+)*"
"""A word with one capital; double surnames keep their hyphen."""
INITIAL_EXCEPTIONS = frozenset("plan vitamine hepatitis optie route groep fase stap team kamer afdeling bijlage deel versie type klas graad schema blok lijn variant bloedgroep influenza sessie nummer actie punt keuze scenario vak".split())
