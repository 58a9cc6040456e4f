"""Pieces of Dutch time expressions, as patterns over ``Typed.flat``."""

WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
NUMBERS = {
    "1": 1, "een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9,
    "tien": 10, "elf": 11, "twaalf": 12, "veertien": 14, "vijftien": 15, "twintig": 20, "dertig": 30,
    "veertig": 40, "zestig": 60, "paar": 2, "enkele": 2, "anderhalf": 1, "anderhalve": 1, "half": 1, "halve": 1,
}  # fmt: skip
UNIT_DAYS = {"dag": 1, "etmaal": 1, "week": 7, "weken": 7, "wk": 7, "wkn": 7, "weekje": 7}

PART_OF_DAY = r"(?:ochtend|morgen|middag|avond|nacht)"
LONG_DAY = rf"(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)(?:{PART_OF_DAY})?s?"
CLOCK = r"(?:om |rond |vanaf |uiterlijk )?(?:\d{1,2}[.:]\d{2}(?: (?:uur|u|h))?|\d{1,2} (?:uur|u|h)(?: \d{2})?)(?= )"
_PARTS_WORD = rf"(?:{PART_OF_DAY}s?)"
#: "ma" is also mother and "zo" also means so: they count only beside something that belongs to a day.
SHORT_DAY = (
    rf"(?:(?:wo|do|vr|di|za)(?:{PART_OF_DAY})?"
    r"|ma(?= (?:\d|om |t/m|tot |en (?:di|wo|do|vr|za|zo) |[,;/:.)+&-] |ochtend|morgen|middag|avond|voor \d|$|t m|of ))"
    r"|(?<=elke )ma|(?<=iedere )ma|(?<= op )ma|(?<=uiterlijk )ma|(?<=vooor )ma|(?<= voor )ma|(?<=komende )ma"
    r"|(?<=vanaf )ma|(?<=volgende )ma|(?<=week )ma|(?<= t/m )ma|(?<= as )ma|(?<= tot )ma|(?<= en )ma(?= \d)"
    r"|(?<= za en )zo|(?<= za t/m )zo|(?<= za/)zo|(?<= za / )zo|(?<= op )zo|(?<= t/m )zo|zo(?= \d)"
    r"|(?<= za \+ )zo|(?<=elke )zo|(?<=op za )zo|(?<=zat )zo)"
)
DAY = rf"(?:{LONG_DAY}|{SHORT_DAY})"
MONTH = (
    r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
    r"|jan|feb|febr|mrt|apr|jun|jul|aug|sep|sept|okt|nov|dec)"
)
NUMBER = (
    r"(?:\d+(?:[.,]\d+)?|een paar|een half|1 half|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf"
    r"|veertien|vijftien|twintig|dertig|veertig|zestig|anderhalf|anderhalve|enkele|paar|half|halve)"
)
UNIT = (
    r"(?:minuten|minuut|min|uur|uren|u|h|werkdagen|werkdag|dagen|dag|etmaal|etmalen|weken|week|wkn|wk|maanden|maand"
    r"|mnd|jaar|kwartier|kwartiertje|dagdeel|dagdelen|nachten|nacht)"
)
SPEED = (
    r"(?:direct|meteen|onmiddellijk|onmiddelijk|ogenblikkelijk|per direct|per ommegaande|per omgaande|terstond"
    r"|gelijk|acuut|subiet|instant|op dat moment|(?:op )?(?:diezelfde|dezelfde) (?:dag|avond|nacht|middag|ochtend|week|dienst|uur|werkdag|minuut))"
)
EVENT = (
    r"(?:ontslag\w*|thuiskomst|naar huis gaan|opname\w*|operatie|ingreep|overplaatsing|uitplaatsing|verhuizing"
    r"|weekend|weekeinde|vakantie|\w+vakantie|verlof|verjaardag|bevalling|scan|start|overlijden|uitvaart|feestdagen"
    r"|kerst\w*|pasen|pinksteren|hemelvaart\w*|koningsdag|sinterklaas|carnaval|oud en nieuw|nieuwjaar|nieuwe jaar"
    r"|schooljaar|einde|eind|avond|nacht|middag|ochtend|lunch|avondeten|slapengaan|\w*dienst|overgang|transitie"
    r"|uitslag|polibezoek|polikliniekbezoek|mdo|chemo\w*|kuur|behandeling|volgende \w+|eerste (?:nacht|\w*dag)"
    r"|eerstvolgende \w+|18 e verjaardag|zomer|winter|herfst|voorjaar|lente|najaar|jaarwisseling)"
)
TALK = r"(?:gesprek|overleg|bespreking|vergadering|bijeenkomst|vervolggesprek|huisbezoek|bezoek|afspraak|visite|intake)"
HOLIDAY = (
    r"(?:(?:eerste |1 e |tweede |2 e )?(?:paasdag|kerstdag|pinksterdag)|pasen|kerst|kerstmis|pinksteren"
    r"|hemelvaart(?:sdag)?|koningsdag|sinterklaas|oud en nieuw|nieuwjaar|carnaval|goede vrijdag)"
)
VAGUE = (
    r"(?:zsm|asap|zo (?:snel|spoedig|gauw|vlug|vroeg) (?:als )?mogelijk|tijdig|op tijd|op (?:korte )?termijn|bijtijds"
    r"|regelmatig|geregeld|binnenkort|spoedig|straks|later|te zijner tijd|tzt|af en toe|vaak|vaker|frequent|periodiek"
    r"|snel|gauw|eerdaags|met enige regelmaat|zo nu en dan|nu en dan|van tijd tot tijd|ter zijner tijd|ooit"
    r"|wanneer (?:dat )?(?:nodig|mogelijk|kan)|zo lang als nodig|als het uitkomt|een keer|soms|doorlopend|vlot)"
)
