"""Verbs: what one could see somebody do, and what one could not."""

#: infinitive[:participle]; a bar splits a separable particle. Regular forms are made in ``verbs``.
STRONG = """
bellen videobellen beeldbellen op|bellen na|bellen terug|bellen door|bellen rond|bellen mailen door|mailen faxen checken:gecheckt smeren:gesmeerd masseren:gemasseerd knutselen:geknutseld
sturen:gestuurd op|sturen:opgestuurd door|sturen:doorgestuurd rond|sturen:rondgestuurd toe|sturen:toegestuurd
terug|sturen:teruggestuurd uit|sturen:uitgestuurd versturen:verstuurd verzenden:verzonden toe|zenden:toegezonden
schrijven:geschreven op|schrijven:opgeschreven voor|schrijven:voorgeschreven uit|schrijven:uitgeschreven
in|schrijven:ingeschreven herschrijven:herschreven beschrijven:beschreven
maken:gemaakt aan|maken:aangemaakt af|maken:afgemaakt schoon|maken:schoongemaakt klaar|maken:klaargemaakt
regelen:geregeld leveren:geleverd aan|leveren:aangeleverd af|leveren:afgeleverd in|leveren:ingeleverd
brengen:gebracht mee|brengen:meegebracht weg|brengen:weggebracht langs|brengen:langsgebracht
in|brengen:ingebracht halen:gehaald op|halen:opgehaald af|halen:afgehaald weg|halen:weggehaald
meten:gemeten na|meten:nagemeten wegen:gewogen controleren:gecontroleerd na|kijken:nagekeken
bestellen:besteld bij|bestellen:bijbesteld plannen:gepland in|plannen:ingepland organiseren:georganiseerd
zoeken:gezocht uit|zoeken:uitgezocht op|zoeken:opgezocht bezoeken:bezocht langs|gaan:langsgegaan
langs|komen:langsgekomen thuis|komen:thuisgekomen komen:gekomen terug|komen:teruggekomen mee|gaan:meegegaan
door|geven:doorgegeven af|geven:afgegeven mee|geven:meegegeven uit|geven:uitgegeven geven:gegeven
leren:geleerd aan|leren:aangeleerd vullen:gevuld in|vullen:ingevuld aan|vullen:aangevuld bij|vullen:bijgevuld
vragen:gevraagd aan|vragen:aangevraagd op|vragen:opgevraagd na|vragen:nagevraagd uit|vragen:uitgevraagd
zetten:gezet klaar|zetten:klaargezet om|zetten:omgezet stop|zetten:stopgezet in|zetten:ingezet
leggen:gelegd vast|leggen:vastgelegd uit|leggen:uitgelegd klaar|leggen:klaargelegd voor|leggen:voorgelegd
aan|leggen:aangelegd noteren:genoteerd registreren:geregistreerd documenteren:gedocumenteerd
melden:gemeld aan|melden:aangemeld terug|melden:teruggemeld af|melden:afgemeld ziek|melden
informeren:geinformeerd vertellen:verteld bespreken:besproken door|spreken:doorgesproken spreken:gesproken
in|lichten:ingelicht voor|lichten:voorgelicht over|dragen:overgedragen over|nemen:overgenomen
waar|nemen:waargenomen op|nemen:opgenomen af|nemen:afgenomen mee|nemen:meegenomen
wijzigen:gewijzigd bij|werken:bijgewerkt uit|werken:uitgewerkt aan|passen:aangepast op|stellen:opgesteld
vast|stellen:vastgesteld voor|stellen:voorgesteld aan|stellen:aangesteld in|stellen:ingesteld
in|schakelen:ingeschakeld roepen:geroepen op|roepen:opgeroepen toe|dienen:toegediend in|dienen:ingediend
wisselen:gewisseld verwisselen:verwisseld vervangen:vervangen plaatsen:geplaatst terug|plaatsen:teruggeplaatst
verwijderen:verwijderd prikken:geprikt scoren:gescoord observeren:geobserveerd onderzoeken:onderzocht
beoordelen:beoordeeld bekijken:bekeken evalueren:geevalueerd verzorgen:verzorgd wassen:gewassen
verschonen:verschoond slapen:geslapen logeren:gelogeerd overnachten:overnacht waken:gewaakt rijden:gereden
vervoeren:vervoerd kopen:gekocht betalen:betaald bezorgen:bezorgd huren:gehuurd reserveren:gereserveerd
boeken:geboekt printen:geprint uit|printen:uitgeprint kopieren:gekopieerd delen:gedeeld uit|delen:uitgedeeld
verspreiden:verspreid uploaden:geupload ondertekenen:ondertekend tekenen:getekend accorderen:geaccordeerd
verlengen:verlengd verwijzen:verwezen door|verwijzen:doorverwezen uit|nodigen:uitgenodigd
notuleren:genotuleerd voor|zitten:voorgezeten samen|vatten:samengevat vertalen:vertaald tolken:getolkt
op|zeggen:opgezegd af|zeggen:afgezegd instrueren:geinstrueerd oefenen:geoefend voor|doen:voorgedaan
demonstreren:gedemonstreerd starten:gestart op|starten:opgestart stoppen:gestopt aan|sluiten:aangesloten
af|sluiten:afgesloten af|koppelen:afgekoppeld aan|koppelen:aangekoppeld inventariseren:geinventariseerd
tellen:geteld turven:geturfd uit|rekenen:uitgerekend berekenen:berekend kiezen:gekozen beslissen:beslist
besluiten:besloten schouwen:geschouwd bij|houden:bijgehouden waarschuwen:gewaarschuwd alarmeren:gealarmeerd
terug|koppelen:teruggekoppeld na|bespreken:nabesproken voor|bespreken:voorbesproken na|praten:nagepraat
praten:gepraat lezen:gelezen voor|lezen:voorgelezen mee|lezen:meegelezen door|lezen:doorgelezen
voor|bereiden:voorbereid verstrekken:verstrekt aan|bieden:aangeboden testen:getest
trainen:getraind scholen:geschoold les|geven plakken:geplakt hangen:gehangen op|hangen:opgehangen
spuiten:gespoten door|spuiten:doorgespoten spoelen:gespoeld door|spoelen:doorgespoeld uit|zuigen:uitgezogen
verstellen:versteld repareren:gerepareerd installeren:geinstalleerd afspreken:afgesproken af|spreken:afgesproken
verdelen:verdeeld openen:geopend sluiten:gesloten koken:gekookt passen:gepast op|passen:opgepast
op|vangen:opgevangen af|lossen:afgelost vervangen:vervangen verhuizen:verhuisd interviewen:geinterviewd
raadplegen:geraadpleegd consulteren:geconsulteerd escaleren:geescaleerd op|schalen:opgeschaald
benaderen:benaderd contacteren:gecontacteerd bij|praten:bijgepraat bevestigen:bevestigd annuleren:geannuleerd
ontvangen:ontvangen krijgen:gekregen horen:gehoord reanimeren:gereanimeerd masseren:gemasseerd
behandelen:behandeld smeren:gesmeerd in|smeren:ingesmeerd doen:gedaan uit|voeren:uitgevoerd
in|spreken:ingesproken achter|laten:achtergelaten beantwoorden:beantwoord antwoorden:geantwoord
reageren:gereageerd rapporteren:gerapporteerd zien:gezien na|gaan:nagegaan archiveren:gearchiveerd
mee|delen:meegedeeld uit|lenen:uitgeleend lenen:geleend op|leiden:opgeleid herhalen:herhaald
actualiseren:geactualiseerd opstarten:opgestart laten:gelaten verschaffen:verschaft bewaren:bewaard
op|bergen:opgeborgen weg|gooien:weggegooid in|werken:ingewerkt rond|mailen:rondgemaild
vrij|geven:vrijgegeven op|tillen:opgetild tillen:getild faxen:gefaxt overhandigen:overhandigd
publiceren:gepubliceerd foto|graferen filmen:gefilmd af|stempelen agenderen:geagendeerd
verzetten:verzet verplaatsen:verplaatst bij|wonen:bijgewoond deel|nemen:deelgenomen
in|leveren:ingeleverd klaar|hebben af|ronden:afgerond ronden:gerond
zorgen|dragen attenderen:geattendeerd in|loggen:ingelogd machtigen:gemachtigd autoriseren:geautoriseerd
uit|reiken:uitgereikt reiken aan|reiken:aangereikt aan|dragen:aangedragen dragen:gedragen
"""

#: Needs its particle or an object to be an act at all.
LIGHT = frozenset(
    """gaan houden stellen werken passen laten hebben ronden dienen lichten koppelen voeren vatten nodigen schakelen
    zeggen reiken zitten bieden schalen nemen kijken dragen vullen sluiten wonen roepen graferen stempelen gooien
    bergen voorbereiden loggen""".split()
)

#: Good intentions that nobody can check.
VAGUE = """
houden blijven zijn denken af|stemmen mee|denken ondersteunen begeleiden coordineren volgen bewaken
overleggen helpen steunen faciliteren stimuleren motiveren bevorderen streven proberen samen|werken
monitoren letten kijken luisteren mee|kijken mee|leven betrekken bij|staan communiceren sparren
ontlasten ontzorgen waarborgen borgen optimaliseren verbeteren zorgen weten willen vinden hopen
verwachten wensen moeten kunnen mogen zullen zullen hoeven worden hebben gaan nemen staan liggen stellen
"""

IRREGULAR = {
    "is": "zijn",
    "zijn": "zijn",
    "was": "zijn",
    "heeft": "hebben",
    "hebben": "hebben",
    "had": "hebben",
    "wordt": "worden",
    "worden": "worden",
    "werd": "worden",
    "word": "worden",
    "kan": "kunnen",
    "kunnen": "kunnen",
    "mag": "mogen",
    "mogen": "mogen",
    "moet": "moeten",
    "moeten": "moeten",
    "zal": "zullen",
    "zullen": "zullen",
    "zou": "zullen",
    "zouden": "zullen",
    "wil": "willen",
    "willen": "willen",
    "weet": "weten",
    "weten": "weten",
    "hoeft": "hoeven",
    "hoeven": "hoeven",
    "gaat": "gaan",
    "gaan": "gaan",
    "doet": "doen",
    "doen": "doen",
    "ziet": "zien",
    "zien": "zien",
    "staat": "staan",
    "staan": "staan",
    "komt": "komen",
    "komen": "komen",
    "houd": "houden",
    "houdt": "houden",
    "houden": "houden",
}

#: Forms that the rules of spelling do not give.
EXTRA_FORMS = {
    "appt": "appen",
    "app": "appen",
    "appen": "appen",
    "whatsappt": "appen",
    "geappt": "appen",
    "e-mailt": "mailen",
    "e-mailen": "mailen",
    "ge-e-maild": "mailen",
    "smst": "sms'en",
    "sms't": "sms'en",
    "updatet": "updaten",
    "update": "updaten",
    "updaten": "updaten",
    "geupdatet": "updaten",
    "geupdate": "updaten",
    "geupdated": "updaten",
    "skypet": "bellen",
    "belde": "bellen",
}

AUXILIARIES = frozenset(
    "zijn hebben worden kunnen mogen moeten zullen willen hoeven gaan blijven laten weten komen".split()
)

#: Infinitives that are more often a thing than an act.
ALSO_NOUNS = frozenset("vragen leven eten zorgen weten contacten bellenlijst".split())

#: Somebody who stands before such an infinitive is the one it is done to: "moeder bellen".
TO_PERSONS = frozenset(
    """bellen opbellen terugbellen nabellen informeren inlichten mailen appen waarschuwen vragen uitnodigen
    inschakelen raadplegen consulteren ondersteunen begeleiden betrekken oproepen contacteren spreken bezoeken
    helpen ontlasten benaderen bijpraten instrueren alarmeren meenemen geruststellen steunen inseinen
    sms'en faxen afbellen doorverwijzen ophalen bereiken trainen scholen leren""".split()
)

#: Verbs whose subject only receives.
RECEIVING = frozenset("krijgen ontvangen horen vernemen".split())

#: A thing done, named without a verb: "HA visite ma 10.00".
NOUNS = (
    r"\w*huisbezoek\w*|\w*visite|\w*bezoek|\w*recept(?:en)?|\w*levering|\w*instructie\w*|terugkoppeling"
    r"|\w*verslag(?:en)?|\w*overdracht|\w*aanvraag|\w*controle|\w*meting|\w*weging|evaluatie|\w*gesprek"
    r"|telefoontje|belafspraak|\w*brief|\w*training|(?:bij|instructie)?les(?:sen)?|\w*scholing|\w*oproep|\w*bestelling"
    r"|kennismaking|\w*afspraak|\w*uitleg|\w*melding|verwijzing|intake|\w*rooster|\w*lijst|\w*consult|\w*check"
    r"|\w*schema|\w*overleg|\w*evaluatie|\w*mdo|\w*noodplan|\w*oplevering|\w*mailtje|\w*belletje|navraag|\w*wissel|\w*wisseling|uitnodiging|notulen|\w*verzorging"
)

#: A result that is there or not.
RESULTS = (
    r"\b(?:heeft|hebben) (?:[\w-]+ ){1,4}?(?:de|het|een) \w*(?:brief|verslag|lijst|rooster|recept|plan|bericht|uitslag)\b|\b(?:is|zijn|ligt|liggen|staat|staan|moet|moeten|komt|hebben|heeft)\b[^;!?]*?"
    r"\b(?:klaar|binnen|gereed|af|rond|bezorgd|bekend bij|op papier|in huis|ingevuld|in (?:het |de )?"
    r"(?:izp|epd|dossier|agenda|zorgplan|map|zorgmap|logboek))\b(?! (?:de|het|een|\d|1|twee|drie|vier) )"
)
