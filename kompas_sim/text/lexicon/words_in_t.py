"""Words that end like a verb ("-t") and are none."""

NO_VERBS = frozenset(
    """
contact overzicht inzicht toezicht gezicht uitzicht bericht licht recht gerecht gewicht dicht nacht wacht kracht macht
aandacht opdracht overdracht klacht direct indirect correct compact product effect project object kort groot laat apart
alert bewust gast feest rust last kist post kost vast haast best meest minst eerst laatst naast tekst vorst angst dienst
winst gunst kunst komst aankomst uitkomst thuiskomst bijeenkomst toekomst recept concept punt kant vriendt moment document
medicament element accent procent percent transport rapport apparaat niet want soort fout kaart hart part sport bloot
tweet vanuit voorbereiding omtrent echt slecht terecht oprecht gericht verplicht licht acht zacht licht nooit ooit
bovendien dat wat het met tot uit avondlicht consult resultaat telefoonlijst lijst medicatielijst namenlijst bellijst
takenlijst wachtlijst checklist protocolkaart belkaart budget pakket bed kabinet internet dieet dieetlijst minuut
actiepunt knelpunt aanspreekpunt contactpunt meldpunt standpunt uitgangspunt startpunt agendapunt verlicht tegelijkertijd
kwaliteit activiteit mobiliteit continuiteit prioriteit identiteit capaciteit start eindpunt vooruit achteruit eruit heruit
rooster achterwacht nachtdienst avonddienst weekenddienst dagdienst spoedpost buurt beurt overnacht zorgpunt wit zout
tijdelijk aanstaand nat plat zat glad spuit tafelblad akkoord avond morgen vacht tocht bocht specht uitrust
""".split()
)
