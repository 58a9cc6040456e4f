"""By which way somebody is reached: channels and contact details. Records (EPD, IZP) are none."""

PATTERNS = (
    r"telefonisch\w*|per (?:\w+ )?(?:telefoon|tel|tlf|mail|e-?mail|post|brief|app|sms|fax|chat|video\w*|whatsapp|bode|mobiel|beveiligde \w+|zorgmail|videobellen|koerier)",
    r"via (?:de |het |een |haar |zijn |hun |1 |onze |eigen |vaste |beveiligde |\w+ )?(?:\w*-?(?:telefoon\w*|mail\w*|e-?mail\w*|app|nummer|dienst\w*|lijn|portaal|portal|secretariaat|centrale|whatsapp|siilo|zorgmail|zorgdomein|teams|zoom|sms|chat|balie|receptie|groepsapp|whatsappgroep|appgroep|ouderapp|beeldbellen|videobellen|beeldscherm|website|meldkamer|pieper|sein|post|brief|mobiel\w*|spreekuur|contactkaart|doktersdienst|berichtenbox|belknop|platform|oudergroep|schakelbord))",
    r"(?:\w+-)?(?:dienst|spoed|nood|avond|nacht|weekend|consult|bereikbaarheids|(?:op|via|met|onder) (?:\w+ ){0,2}telefoon|mobiele?|ouder|door|advies|planning|plannings|afdelings|achterwacht|contact|kct|doorkies|bel|oefen|centrale)-?nummers?",
    r"(?:het|een|dit|vast|vaste|op|eigen|directe|eigen|mobiele|rechtstreekse?|bekende|haar|zijn|1) (?:\w+ )?nummer\b|nummer (?:op|van|dat|staat|krijg\w*)|telefoonnr|tel ?: ?",
    r"\w*(?:spoedlijn|hulplijn|advieslijn|noodlijn|24-?uurs-?lijn|uurslijn|consultlijn|ouderlijn|dienstlijn|ctb-lijn|kct-lijn|bel-?lijn|hotline|diensttelefoon|dienstmobiel|diensttoestel|dienst-?06|achterwachttelefoon|noodtelefoon|seintoestel|pieper|centrale lijn)|24-uurslijn|24 uurs ?lijn|uurs lijn",
    r"\b112\b|06(?:[- ]?[\dx]{2,})+|06-?nummer|0\d{2,3}[- ]\d{5,8}|\b0\d{9}\b|06 \w*nummer|\d{3}-\d{7}|0800[- ]?\d+",
    r"(?:op|via|met|onder) (?:de |het |een |zijn |haar |hun |dit |dat )?[\w-]*nummer\b",
    r"[\w.+-]+@[\w.-]+\w",
    r"(?:beveiligde|veilige|versleutelde) (?:mail|e-?mail|app|verbinding|chat|berichten\w*)|zorgmail|zorgdomein|siilo|beeldbel\w*|videobel\w*|video-?call|videoconsult|beeldverbinding|videoverbinding|beeldscherm|facetime|skype",
    r"(?:via|op|in|met|per|door middel van|dmv) (?:ms )?(?:teams|zoom)\b|online|digitaal overleg|teams-?(?:overleg|meeting|link|vergadering)",
    r"\w*groepsapp|\w*appgroep|whatsapp\w*|oudergroep|ouderapp|\w*portaal|\bportal|(?:op|via|van|volgens) (?:de |het |haar )?(?:contactkaart|belkaart|noodkaart|telefoonlijst|bellijst|adreslijst)|(?:op|via) (?:zijn|haar|hun|het|de) (?:mobiel\w*|gsm|06|vaste (?:lijn|telefoon)|privenummer|werktelefoon|telefoon)|tel(?= (?:evaluatie|overleg|contact|afspraak|consult|gesprek|bereikbaar|spreekuur|met))",
    r"(?:met|in|per) (?:een )?(?:sms(?:je)?|app(?:je)?|brief|fax|whatsappje|spraakbericht|appbericht)\b|aangetekend\w*|schriftelijk|e-?mailadres|mailadres|emailadres|mailbox|per omgaande post|faxnummer|spraakbericht|voicemail\w*|terugbelverzoek",
    r"bij de (?:balie|receptie|meldkamer)|centrale van|telefooncentrale|ziekenhuiscentrale|de centrale\b|via centrale|(?:telefonisch |verpleegkundig )spreekuur|belspreekuur|telefoonspreekuur|bel-?spreekuur|inbelspreekuur",
    r"face to face",
)
