"""Phrases that are an act although their verb alone is none, and the other way round."""

INTENTIONS = (
    r"(?:probeert|proberen|streeft|streven|hoopt|hopen) [^.;!?]*|wie (?:doet|gaat|belt|komt|neemt|regelt) wat|wie wat (?:doet|regelt)|nog (?:te |verder |nader |even )?(?:uitzoeken|bespreken|bepalen|bekijken|overleggen|afspreken|regelen|uit te zoeken)|luisterend oor|(?:kijkt|kijken) (?:wat|of|hoe)|(?:gaat|gaan) (?:\w+ ){0,4}?(?:zorgen|kijken|proberen)|zien we|contact (?:te )?(?:\w+ )?(?:houden|houdt|hebben|heeft|onderhouden|onderhoudt|blijven)|(?:houden|houdt|hebben|heeft|onderhoudt|blijft in|blijven in) (?:\w+ ){0,4}?contact"
    r"|in de gaten|vinger aan de pols|op de hoogte (?:te )?(?:houden|gehouden|blijven)|(?:houdt|houden|blijft|blijven) (?:\w+ ){0,4}?op de hoogte|oog (?:te )?(?:houden|hebben)|houdt (?:\w+ )?oog"
    r"|geeft? (?:\w+ )?(?:ruimte|aandacht|steun|hulp|vertrouwen|begeleiding|ondersteuning|rust|tijd)|geven (?:\w+ )?(?:ruimte|aandacht|steun|hulp|vertrouwen|begeleiding|ondersteuning|rust|tijd)"
    r"|neemt (?:de |het )?(?:tijd|serieus|initiatief|mee in)|(?:doet|doen) (?:\w+ )?best|(?:komt|komen) (?:wel |het )?goed|staat klaar|staan klaar|komt (?:tot|erop|neer|toe)"
    r"|krijg(?:t|en) (?:\w+ )?(?:\w+ )?(?:steun|hulp|ruimte|aandacht|begeleiding|ondersteuning|tijd|rust|vertrouwen|zorg)\b|draagt (?:de )?zorg|houdt rekening|houden rekening|laat (?:\w+ )?(?:los|zien)|let op|letten op|lijnen kort"
    r"|(?:gaat|gaan|is|zijn|komt|loopt) (?:\w+ )?(?:goed|beter|slechter|mis)|goed (?:te )?communiceren|zien hoe|kijken hoe|ziet toe|toezien"
)
OBJECTS = (
    r"(?:neemt|nemen|neem) (?:\w+ ){0,4}?contact(?: \w+){0,6}? op|contact op(?:nemen|neemt|te nemen|genomen)|opneemt met|(?:zoekt|zoeken|legt|leggen|maakt|maken|neemt|nemen|vraagt|opnemen) (?:\w+ ){0,5}?contact(?! (?:mogelijk|houden))"
    r"|(?:gaat|gaan) (?:\w+ ){0,6}?(?:op (?:huis)?bezoek|langs|naar|mee|op huisbezoek)|(?:op (?:huis)?bezoek|langs|mee naar|naar \w+) (?:gaat|gaan)|huisbezoek|op visite|intake|naar \w+ toe gaan"
    r"|(?:doet|doen|voert|legt|leggen|brengt|brengen) (?:\w+ ){0,5}?(?:bezoek|visite|huisbezoek|navraag|overdracht|intake|aangifte|aanvraag)"
    r"|stelt? (?:\w+ ){0,4}?(?:op de hoogte|in kennis)|(?:stellen|brengen|brengt) (?:\w+ ){0,4}?op de hoogte|op de hoogte (?:te )?(?:brengen|stellen|gebracht|gesteld)|op de hoogte (?:brengt|stelt)"
    r"|zorgt (?:ervoor )?(?:dat|voor) (?:\w+ ){0,8}?(?:\w*rooster|\w*verslag|\w*lijst|\w*plan|\w*bed|\w*tolk|\w*tillift|\w*recept|\w*brief|\w*medicatie|\w*materialen|\w*spullen|klaar|geregeld|geleverd|binnen|in huis|aanwezig|vervanging|\w*vervoer|\w*opvang|invaller|aanvraag|oppas)"
    r"|te bereiken(?: \w+){0,6}? (?:via|op|per|tussen|van|tot|dag)|(?:via|op|uur|u|h|werkdagen|nachts|avonds) (?:\w+ ){0,4}?te bereiken|bereikbaar(?: \w+){0,6}? (?:via|op|per|tussen|van|tot|dag)|(?:via|op|per|24|7|uur|telefonisch|dag en nacht|werkdagen|weekend|u|h) (?:\w+ ){0,4}?bereikbaar|is (?:\w+ ){0,3}?(?:24|telefonisch|dag en nacht) (?:\w+ ){0,4}?bereikbaar"
    r"|(?:geeft|geven) (?:\w+ ){0,6}?(?:uitsluitsel|duidelijkheid over|advies|signaal)|houdt (?:\w+ ){0,4}?(?:vrij|gereed|klaar)|houden (?:\w+ ){0,4}?(?:vrij|gereed|klaar|belafspraak|overleg)|in gang|in (?:werking|orde) (?:maakt|maken|brengen)|maakt (?:\w+ ){0,3}?in orde|afspraak (?:\w+ )?(?:inplannen|maken)|kennis(?: te)? ?ma(?:akt|ken)|maakt (?:\w+ ){0,4}?kennis"
    r"|(?:geeft|geven) (?:\w+ ){0,6}?(?:les|instructie|uitleg|toestemming|akkoord|training|medicatie|noodmedicatie|voorlichting|scholing|terugkoppeling|bericht|antwoord)"
    r"|(?:krijgt|krijgen|heeft|hebben|ontvangt) (?:\w+ ){0,5}?(?:de regie|de leiding|de taak|de opdracht|het nummer|sleutel)|(?:neemt|nemen) (?:\w+ ){0,6}?(?:de regie|de leiding|de taak|deze taak|dienst|nacht(?:en)?|zorg|taken|rol)"
    r"|vind(?:t|en) (?:\w+ ){0,4}?plaats|plaatsvinden|(?:volgt|komt|komen) (?:er )?(?:\w+ ){0,4}?(?:\w*plan|\w*gesprek|\w*overleg|\w*rooster|\w*verslag|\w*bezoek|\w*lijst|\w*brief|\w*evaluatie|\w*bed|\w*tillift)\b"
    r"|staat? (?:\w+ ){0,3}?op (?:de )?(?:eerste |1 )?(?:blad|pagina|bladzijde)|(?:houdt|houden) (?:\w+ ){0,6}?(?:bij|dagboek\w*|lijst|wacht)\b|(?:hebben|heeft|draait|draaien|doet|doen|slaapt) (?:\w+ ){0,3}?(?:nachtdienst|dienst|wacht|nachten|nacht|oproepdienst)|(?:slaapt|blijft) (?:\w+ ){0,6}?(?:slapen|bij hem|bij haar|in huis)"
)


