"""Who can act: roles, organisations and family."""

ROLES = """
huisarts ha huisdokter praktijkondersteuner poh doktersassistente assistente triagist waarnemer
kinderarts kinderneuroloog neuroloog neonatoloog oncoloog kinderoncoloog cardioloog kindercardioloog
longarts kinderlongarts chirurg kinderchirurg anesthesist intensivist internist psychiater revalidatiearts
zaalarts afdelingsarts dienstarts arts arts-assistent aios specialist behandelaar hoofdbehandelaar hb dokter
dr jeugdarts schoolarts mdl-arts orthopeed radioloog geneticus klinisch-geneticus bedrijfsarts
verpleegkundige verpleegkundigen kinderverpleegkundige kinderverpleegkundigen wijkverpleegkundige
afdelingsverpleegkundige nachtverpleegkundige pgb-verpleegkundige pgb-verpleegkundigen zzp-verpleegkundige
zzp-er zzper pgb-er pgber transferverpleegkundige epilepsieverpleegkundige schoolverpleegkundige
jeugdverpleegkundige pijnverpleegkundige praktijkverpleegkundige kv kvk vpk vpc vpk-er vs verzorgende ziekenverzorgende
zuster broeder zr casemanager zorgcoordinator coordinator nik-coordinator kdc-coordinator teamleider afdelingshoofd
groepsleiding groepsleider begeleider begeleiding planner planning
logopedist fysio fysiotherapeut ergotherapeut dietist dietiste psycholoog gz-psycholoog kinderpsycholoog psych
orthopedagoog pedagoog rouwtherapeut therapeut muziektherapeut speltherapeut
maatschappelijk-werker mmw mmwer mw-er amw gv geestelijk-verzorger imam dominee pastor rabbijn
clientondersteuner metgezel mantelzorgondersteuner tolk notulist notuliste voorzitter tijdsbewaker secretaresse
secretariaat leerkracht juf meester mentor docent leraar lerares ib-er iber gezinscoach gezinsondersteuner
apotheker apothekersassistente ambulancebroeder ambulanceverpleegkundige ambulancemedewerker chauffeur taxichauffeur
kraamverzorgende verloskundige verloskundigen leverancier schouwarts gemeente-arts vrijwilliger vrijwilligers
uitvaartverzorger uitvaartleider jongerenwerker wijkteam buurtteam
telefoniste telefonist receptioniste collega logo ergo diet kno-arts gz-er ok-assistent taxichauffeur leidster huishoudster hulpverlener-thuis oppas au-pair nachtzuster directeur huismeester zaalarts fysiotherapeute stagiaire coassistent co-assistent kinderhulp behandelteam-lid sondeverpleegkundige doktor dienstdoende echtpaar vervanger vervangster plaatsvervanger
achterwacht hoofdverpleegkundige regieverpleegkundige verpleegkundig-consulent
coordinerend-verpleegkundige thuisverpleegkundige consulent consulente kinderkliniek
""".split()  # noqa: SIM905 - a word list reads better than four hundred quotes

ORGANISATIONS = """
kct hap huisartsenpost huisartsenpraktijk huisartspraktijk praktijk apotheek dienstapotheek ziekenhuisapotheek
thuiszorg kinderthuiszorg thuiszorgorganisatie thuiszorgteam wijkverpleging kraamzorg nik sein kdc kinderdagcentrum
dagcentrum school ambulance ambulancedienst meldkamer ziekenhuis umc seh kinderafdeling afdeling poli kinderpoli
polikliniek hospice kinderhospice logeerhuis revalidatiecentrum epilepsiecentrum gemeente zorgkantoor
zorgverzekeraar verzekeraar ctb thuisbeademing jgz consultatiebureau ggd ggz taxibedrijf vervoerder
comfortteam kindercomfortteam palliatief-team pijnteam pijnpoli behandelteam icu ic nicu picu
kinderdagverblijf kinderopvang hulpmiddelenbedrijf hulpmiddelenleverancier leveranciersdienst
maatschappelijk-werk trombosedienst laboratorium lab keuken kinder-ic doi-team expertteam buurtzorg mdo-team
""".split()  # noqa: SIM905

FAMILY = """
moeder vader ouders ouder mama papa mam pap oma opa grootouders grootmoeder grootvader tante oom zus broer
zusje broertje stiefvader stiefmoeder stiefouder pleegouders pleegmoeder pleegvader buurvrouw buurman buren
gezin familie neef nicht verzorgers peetoom peettante vriendin mantelzorger broers zussen schoonmoeder
""".split()  # noqa: SIM905

PHRASES = (
    "kinder comfort team",
    "verpleegkundig specialist",
    "verpleegkundig specialiste",
    "verpleegkundig consulent",
    "medisch maatschappelijk werk",
    "medisch maatschappelijk werker",
    "medisch maatschappelijk werkster",
    "maatschappelijk werk",
    "maatschappelijk werker",
    "maatschappelijk werkster",
    "geestelijk verzorger",
    "geestelijke verzorging",
    "geestelijk verzorgster",
    "pedagogisch medewerker",
    "pedagogisch medewerkster",
    "ped medewerker",
    "pm er",
    "rouw- en verliestherapeut",
    "klinisch geneticus",
    "palliatief team",
    "palliatief adviesteam",
    "coordinerend verpleegkundige",
    "nik coordinator",
    "kdc coordinator",
    "intern begeleider",
    "intern begeleidster",
    "arts assistent",
    "physician assistant",
    "kct arts",
    "kct verpleegkundige",
    "vs kct",
    "centrum voor thuisbeademing",
    "centrum thuisbeademing",
    "regionaal ziekenhuis",
    "academisch ziekenhuis",
    "poh ggz",
    "arts vg",
    "netwerk integrale kindzorg",
    "gz psycholoog",
    "kno arts",
    "pijn team",
    "wmo consulent",
    "ambulant begeleider",
    "opa en oma",
    "vader en moeder",
    "beide ouders",
    "medewerker thuiszorg",
    "medewerker van de thuiszorg",
    "thuisbegeleider",
)

#: An unknown compound that ends like this is a role too: "kinderreumatoloog", "nachtverpleegkundige".
ROLE_ENDINGS = (
    "arts",
    "artsen",
    "verpleegkundige",
    "verpleegkundigen",
    "therapeut",
    "therapeute",
    "ologe",
    "oloog",
    "coordinator",
    "begeleider",
    "begeleidster",
    "leidster",
    "medewerker",
    "medewerkster",
    "manager",
    "consulent",
    "consulente",
    "assistent",
    "assistente",
    "verzorger",
    "verzorgende",
    "pedagoog",
    "specialist",
    "deskundige",
    "ondersteuner",
    "apotheker",
    "werker",
    "werkster",
    "leerkracht",
    "chauffeur",
    "huisarts",
    "leverancier",
    "ziekenhuis",
    "centrum",
    "dienst",
    "team",
    "thuiszorg",
    "verpleging",
    "apotheek",
    "praktijk",
    "afdeling",
    "teamlid",
    "dokter",
    "zuster",
    "leider",
    "coach",
    "planner",
)

#: Words that end like a role and are none.
NOT_ROLES = frozenset(
    "vaderschap gesprekspartner inwerker netwerker thuiswerker meeste vooraarts verwarts".split()
)

#: Nobody in particular: work given to them is given to nobody.
VAGUE_SUBJECTS = frozenset(
    """ik wij we iedereen iemand men je jij jullie u allen allemaal betrokkenen zorgverleners hulpverleners
    professionals niemand elkaar deelnemers degene wie team behandelaars zorgverlener hulpverlener disciplines
    partijen iederen alle eenieder""".split()
)

#: Words that point back to somebody named before.
POINTERS = frozenset("hij zij ze die deze dezelfde laatstgenoemde diens".split())

PLURAL_ACTORS = frozenset(
    """ouders grootouders pleegouders verzorgers verpleegkundigen kinderverpleegkundigen buren vrijwilligers
    verloskundigen artsen broers zussen huisartsen pgb-verpleegkundigen""".split()
)

#: A word that makes the holder of a role, so that naming it assigns work.
FUNCTIONS = (
    r"(?:eerste |1 e |vaste? |tweede |2 e |centrale? |vast |enige )*"
    r"(?:aanspreekpunt\w*|aanspreekpersoon|contactpersoon|contactpunt|casemanager|hoofdbehandelaar|regievoerder"
    r"|regiehouder|regie|zorgcoordinator|coordinator|voorzitter|notulist|tijdsbewaker|tijdbewaker|achterwacht"
    r"|waarnemer|vervang(?:er|ster)|eindverantwoordelijk\w*|verantwoordelijk\w*|plaatsvervanger|back-?up"
    r"|kartrekker|trekker|eigenaar|spreekbuis|vertegenwoordiger|procesbegeleider|gespreksleider|penvoerder"
    r"|aandachtsfunctionaris|vraagbaak|schakel)"
)
