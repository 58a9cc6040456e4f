"""The grammar of Dutch moments: one pattern per kind of expression, the most telling first.

A rule's name is the way its match is worked out to a day (``resolve``); its kind is what it is worth in an
agreement. Patterns run over ``Typed.flat``; what an earlier rule has read is out of reach for a later one.
"""

from kompas_sim.text.lexicon.times import (
    CLOCK,
    DAY,
    EVENT,
    HOLIDAY,
    LONG_DAY,
    MONTH,
    NUMBER,
    PART_OF_DAY,
    SPEED,
    TALK,
    UNIT,
    VAGUE,
)

_PRE = (
    r"(?:(?P<pre>uiterlijk (?:op |voor |vooor |in |binnen )?|voor |vooor |voordat |tot en met |t/m |tot |op |vanaf |per |rond |dd "
    r"|niet later dan |op zijn laatst |ingaand |met ingang van |deadline |klaar op )(?:de |het )?)?"
)
_NEXT = r"(?:aanstaande|aanst|as|komende|eerstkomende|eerstvolgende)"
_TIME = rf"(?: ?,? ?(?P<clock>{CLOCK}))?"
_N = rf"(?P<n>{NUMBER})"
_U = rf"(?P<unit>{UNIT})"
_APPROX = r"(?:ongeveer |circa |ca |maximaal |max |hooguit |uiterlijk |de |het |enkele |elke |een )*"

RULES: tuple[tuple[str, str, str], ...] = (
    ("none", "recurrence", r"(?:ma|di|wo|do|vr|za|zo)(?:[-/+](?:ma|di|wo|do|vr|za|zo))+|(?:ma|di|wo|do|vr|za|zo)(?: [/+] (?:ma|di|wo|do|vr|za|zo))+"),
    (
        "none",
        "recurrence",
        r"24 ?/ ?7|24 (?:u|uur) (?:per dag|bereikbaar|per etmaal)|7 ?x ?24|dag en nacht|nacht en dag",
    ),
    ("none", "none", r"\d+ ?/ ?\d+ ?(?:mm|ml|mg)|\d+-\d+ (?:keer|x|maal)"),
    (
        "none",
        "window",
        r"(?:van |tussen |ma t/m vr )?\d{1,2}(?:[.:]\d{2})? ?(?:-|en|tot|t/m) ?\d{1,2}(?:[.:]\d{2})? (?:u|uur|h)\b",
    ),
    (
        "none",
        "window",
        r"(?:van |tussen )?\d{1,2}(?:[.:]\d{2})?-\d{1,2}(?:[.:]\d{2})? (?:u|uur|h)\b|(?:tussen|van) \d{1,2}(?:[.:]\d{2})? (?:en|tot) \d{1,2}(?:[.:]\d{2})?\b",
    ),
    ("none", "window", r"\d{1,2}[.:]\d{2} ?- ?\d{1,2}[.:]\d{2}|\d{1,2}\.\d{2}-\d{1,2}\.\d{2}"),
    (
        "numeric",
        "point",
        rf"{_PRE}(?:(?P<day>{DAY}) )?(?P<d>\d{{1,2}})(?:[-/.](?P<m>0?[1-9]|1[0-2])[-/.](?P<y>\d{{4}}|\d{{2}})|[-/](?P<m2>0?[1-9]|1[0-2])){_TIME}"
        r"(?! ?(?:u|uur|h|x|keer|maal|min|minuten|%|ml|mg|kg|graden|dagen|weken|maanden|jaar|cm)\b)(?![-\d.,:])",
    ),
    ("iso", "point", rf"{_PRE}(?P<y>20\d\d)-(?P<m>\d{{1,2}})-(?P<d>\d{{1,2}}){_TIME}"),
    (
        "date",
        "point",
        rf"{_PRE}(?:(?P<day>{DAY}) (?:de )?)?(?P<d>\d{{1,2}})(?: e)? (?P<m>{MONTH})(?: (?P<y>20\d\d))?{_TIME}",
    ),
    (
        "every",
        "recurrence",
        rf"(?:elke|iedere|elk|ieder) (?:tweede |2 e |andere |eerste |laatste |even |oneven )?(?P<day>{DAY}){_TIME}",
    ),
    (
        "none",
        "recurrence",
        rf"(?:elke|iedere|elk|ieder) (?:{NUMBER} )?(?:{UNIT}|{PART_OF_DAY}|werkdag|weekend|{TALK}|dienst|voeding|\w*wissel(?:ing)?|controle|keer|polibezoek|maaltijd|mdo|overdracht|dienstwissel|visite){_TIME}",
    ),
    (
        "none",
        "recurrence",
        rf"om de (?:{NUMBER} )?(?:{UNIT}|dag|week|andere dag|\w+ dag)|(?:eens|1 keer|een keer) (?:per|in de) (?:{NUMBER} )?{UNIT}",
    ),
    (
        "none",
        "recurrence",
        rf"{_APPROX}{NUMBER} ?(?:-|a|tot|of)? ?(?:{NUMBER} )?(?:x|keer|maal|uur|uren|dagen|nachten|ochtenden|dagdelen|middagen|avonden)? ?(?:per|/|in de|p) ?(?:{UNIT}|w|dienst)\b",
    ),
    (
        "none",
        "recurrence",
        r"(?:\w+-)?(?:dagelijks|wekelijks|maandelijks|tweewekelijks|halfjaarlijks|jaarlijks|driewekelijks|vierwekelijks|kwartaal|tweemaandelijks|tweedagelijks)e?",
    ),
    (
        "none",
        "recurrence",
        rf"(?:na|voor|vooor|bij|tijdens) (?:elk|elke|ieder|iedere) \w+|per (?:dienst|keer|nacht)",
    ),
    (
        "next_week_day",
        "point",
        rf"(?:volgende|komende|deze) (?:week|wk) (?:op )?(?P<day>{DAY})|{_PRE}(?P<day2>{DAY}) (?P<which>volgende|komende|deze|over een|over 1|over twee|over 2) (?:week|weken|wk){_TIME}",
    ),
    ("weekdays", "recurrence", rf"(?:op |van )?{DAY} ?(?:t/m|tot en met|tm|-) ?{DAY}(?: (?:van )?{CLOCK})?"),
    (
        "weekday",
        "point",
        rf"{_PRE}(?:(?P<next>volgende|deze|{_NEXT}) )?(?P<day>{DAY})(?: (?:as|aanstaande))?(?: (?:in de )?{PART_OF_DAY})?{_TIME}",
    ),
    (
        "month_part",
        "window",
        rf"{_PRE}(?P<part>begin|half|medio|eind|einde|eind van|einde van|halverwege) (?P<m>{MONTH})(?: (?P<y>20\d\d))?\b",
    ),
    (
        "month_week",
        "window",
        rf"(?:in )?(?:de )?(?P<n>\d|eerste|tweede|derde|vierde|laatste)(?: e)? week (?:van|in) (?P<m>{MONTH})\b",
    ),
    (
        "iso_week",
        "window",
        rf"{_PRE}(?:in |eind |begin )?(?:de )?(?:week|wk|weeknr|weeknummer) (?P<n>\d{{1,2}})(?! ?(?:x|keer))(?: ?(?:en|t/m|tot en met|-|of|,) ?\d{{1,2}})*",
    ),
    (
        "none",
        "point",
        rf"{_PRE}(?:(?:voor |op |vanaf |uiterlijk )?dag \d+(?: (?:t/m|tot en met|en) \d+)?|d\d+)\b",
    ),
    (
        "within",
        "deadline",
        rf"(?P<pre>binnen|in|uiterlijk binnen|maximaal|uiterlijk over|uiterlijk|hooguit|max|gedurende|tot) {_APPROX}{_N} {_U}(?! oud)\b",
    ),
    ("none", "deadline", r"binnen (?:het|dit|1) (?:uur|half uur|kwartier|etmaal)"),
    ("none", "recurrence", r"\d ?(?:x|keer|maal)? ?daags|\d dd|daags \d|(?:een|twee|drie|vier|vijf|zes) ?maal daags"),
    ("ahead", "point", rf"(?P<pre>over) {_APPROX}{_N} {_U}\b"),
    (
        "none",
        "point",
        rf"(?:uiterlijk )?(?:{NUMBER} )?{UNIT} (?:na|voor|vooor|erna|later|tevoren|van tevoren|daarna|nadien|vooraf)\b",
    ),
    ("none", "deadline", rf"na {_APPROX}{NUMBER} {UNIT}\b"),
    (
        "period",
        "window",
        rf"(?:de |het )?(?:komende|eerste|volgende|aankomende|eerstkomende) {_N} (?P<unit>{UNIT})\b",
    ),
    (
        "relative",
        "point",
        rf"{_PRE}(?P<word>vandaag|vanavond|vanmiddag|vannacht|vanochtend|vanmorgen|overmorgen|morgen(?:ochtend|middag|avond|nacht|vroeg)?)(?: nog)?{_TIME}",
    ),
    (
        "relative_week",
        "window",
        rf"{_PRE}(?:eind |einde |einde van |begin |in de loop van |halverwege )?(?P<which>deze|volgende|komende|aankomende|aanstaande) (?P<unit>week|wk|maand|mnd|weken|maanden|dagen|dag|weekend|weekeinde|nacht|nachten|zomer|winter|herfst|periode|twee|schoolvakantie|vakantie|jaar|kwartaal|ochtend|middag|avond)\b",
    ),
    (
        "weekend",
        "window",
        rf"(?P<pre>voor|vooor|tot|na|in|uiterlijk voor|tot aan|tijdens|met|dit)? ?(?:het |'?t |dit |komend |komende )*(?P<what>weekend|weekeinde)(?:en)?\b",
    ),
    (
        "holiday",
        "point",
        rf"(?P<pre>met|voor|vooor|na|op|rond|tot|uiterlijk|tijdens|uiterlijk voor|uiterlijk met|vanaf)? ?(?:de )?(?P<name>{HOLIDAY})(?= )",
    ),
    (
        "none",
        "window",
        r"(?:'?s|s) (?:ochtends|morgens|middags|avonds|nachts)\b|overdag|smorgens|snachts|savonds|'s nachts",
    ),
    (
        "none",
        "window",
        r"(?:op |tijdens |binnen |in |buiten |onder |na |voor )?(?:kantooruren|kantoortijd(?:en)?|werkdagen|doordeweekse dagen|schooltijd|werktijd|die (?:uren|tijden))|doordeweeks|door de week|door-de-week",
    ),
    (
        "none",
        "window",
        rf"(?:in|gedurende|tijdens) (?:de |het |haar |zijn )(?:eerste |laatste )?(?:nacht(?:en)?|ochtend(?:en)?|avond(?:en)?|middag(?:en)?|nachtelijke uren|weekenden|vakantie|\w+vakantie|zomer\w*|kerst\w*)\b",
    ),
    (
        "none",
        "point",
        rf"(?:aan het |aan 't )?(?:eind|einde) (?:van )?(?:de |het |deze |dit )?(?:dag|middag|ochtend|week|maand|dienst|gesprek|overleg|bijeenkomst|schooljaar|jaar|kwartaal)\b",
    ),
    (
        "none",
        "deadline",
        rf"(?:tot aan|tot en met|tot|vooor|vanaf|uiterlijk (?:bij|op|voor|vooor|voordat|met|rond|tijdens|na)|niet later dan|nog vooor|nog voor|ruim voor|t/m) (?:de dag van |de |het |haar |zijn |hun |die |dit |dat |een |eerste |volgende )*(?:{EVENT}|{TALK})\b",
    ),
    (
        "none",
        "deadline",
        rf"voor(?: dat)? (?:de |het |haar |zijn |hun |die )*(?:dag van )?(?:eerste |volgende )*{EVENT}\b",
    ),
    (
        "none",
        "deadline",
        r"(?:nog )?voor(?:dat)? (?:\w+ )?(?:\w+ )?(?:naar huis (?:gaat|mag|komt)|thuis ?komt|met ontslag gaat|ontslagen wordt|met vakantie gaat|18 wordt|jarig is)|(?:vooor|voor) (?:het |dit |de )?einde?",
    ),
    (
        "none",
        "event",
        rf"(?:nog )?(?:{SPEED}|op de dag (?:van|na|voor)|de (?:volgende|eerstvolgende|eerste) (?:werk)?dag|(?:de )?dag (?:na|van|voor|erna|ervoor)|nog (?:deze|die) (?:dag|avond|middag)|die(?:zelfde)? (?:dag|avond|nacht|middag))(?! (?:betrokken|contact|lijn|naaste|omgeving))\b",
    ),
    (
        "none",
        "point",
        rf"(?:om |rond |vanaf |tot |voor |vooor |uiterlijk |na |sinds )(?:{CLOCK}|\d{{1,2}}(?= (?:[,;.)]|$|en ))|middernacht|het middaguur)|\b\d{{1,2}}[.:]\d{{2}}(?: (?:uur|u|h))?\b(?! ?(?:kg|%|graden|ml|mg))|\b(?:[0-9]|1\d|2[0-4]) u\b",
    ),
    ("none", "point", rf"(?P<pre>in|vanaf|per|voor|vooor|uiterlijk|tot|sinds) (?P<m>{MONTH})\b(?: 20\d\d)?"),
    ("none", "window", rf"(?:de )?(?:eerste|komende) (?:dagen|weken|nachten|tijd|nacht|maanden|week|dag)\b"),
    ("vague", "vague", VAGUE),
)
LONG_DAYS = LONG_DAY
