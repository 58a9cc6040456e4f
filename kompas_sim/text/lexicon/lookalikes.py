"""Dutch words one slip away from a word that the rules look for: these were meant as typed."""

LOOKALIKES = frozenset(
    """
aangelast aangepakt aangetast aantal aanvraagde aanvrage aanvrager academische adders afdaling afstamt afstelt
ander ankers assistentje baart bader banen baren bedstel begeleide behandelbaar beiden beider belden belle beller
bende beren bestal beste besteed bestek bestel bestelde bestemd bestemt bestuurd betel beuken bezoeke bezoeker
binden bloeder boeren boers bonnen booster broed broeden broek buien bussen consument contant controleur dachten
dadelijks dader dagelijkse decent deken dicht directe directs docente dokken domineer doorleeft duidelijke duren
einder ellen evacueren feestelijk gaand gaart gebaren gebed gebeente geboden gebogen geboorte geboren gekaakt
gemaakte gemankt gemeenste geraakt geregelde geregend geruis gestel gestelde gestuurde getuurd geveld geweld
goeder groepsleiders haart hachten heester heide hinder hoeder houder houders huidarts inden indoen informeel
informele inzien jachten jeuken kaart kaarten kader kante keken kerken keuken keuren keuzen kinders klinische
kokende konden kopende kopen korte korts kranten krijgde kringen kreukt kussen lachten laden lader lederen legeren
leraars lekker lellen leuke leuken leven levend lieverd loeder loper luren lussen luster maagd maaiden maaltijd
maakte maakten maandelijkse maande maart machten mailde malen manden medewerken medewerking medicaties medische
meditatie meeste meesten meesters mentaal merker minder mineur minnen minsten moede moeders monden morgens morren
morsen muren nader naders nestel netwerk netwerkt nichten nijdig noteerde ochtend onder ondersten ondersteuner
onlust ontsla ontslaan oorzaak opdat opnam opnamen opnames opneme opstal opstelling optelt order ouder oudere
overdacht overdracht overlag overlast overlegde overslag overweg paard paart paarden pachten pannen passen
pastoor pedagogische planken planten planting plaatsen protocols puber puren regale regels regelde regelmaat
regelmatige regenen regent regio registers richt richten ronde ronden roosters roosteren rusten ruiterlijk
samen schijf schoen schol schoof schools schoon schoot schrift schrijf schrijver situaties slapen sommige
specialisme staren steren storen straks straat stuurs stuwen taart tante tanken tante tegel tekens tellen
telefoons therapie tijding tijdige tillen tonen toonde trosjes tuin tuinen uiterlijke uitdraai vaart vaarder
vader vaders vadem vager vaker vallen vandaan vandaar vaste vastgelegde vaten veder veeg vegen vellen verband
verdere verdeelde verhaal verhalen verlag verleg verlegt verplaats verslap vervangers vervelen vervolg vervoer
verzekerd verzorgd vierde vinder voeder voedend voering voertuig volgend volgens volger volgers voorgeven
vorige vorming vrienden vrijwillige vroeger waarde waarden wachten wacht wanden wanner wecken weder wegen weken
wekker wekelijkse wekken welke welken wenken wenen weren werken werker werkers wezen wicht wieg winnen
woedend wonde wonden worden woonde zaken zegt zesde zeker zekere zelden zeven zieke zonde zonden zondags zulke
zussen zusje zusjes zuster zusters groter grote medebehandelaar verzorger gezonde gebracht gebeurd gebeurt
beeld beelden gelden geleden gemeld gespeld gesteld bekend bekende bekeken bedenken betreft bestaat besproken
denken dragen draagt vraagt vragen waken wakker kwaken maken raken smaken taken laten haten praten paden baden
raden zaden vaak ergens nergens steeds altijd zonder tijdens terwijl verder hierna daarna daarvoor hiervoor
waarna waarvoor waarbij waardoor zodat omdat doordat voordat nadat totdat hoewel omtrent ondanks volledig
dienst diensten kosten kasten posten lijst lijsten eerst eerste laatst laatste meest minste hoogste laagste
stoel tafel bed bedden kamer kamers huizen thuis ouders kinderen kind kinds broertje broertjes dochter zoon
samenwerking afstemming bereiking bezorgen bezorgd verzorgen geholpen geloven gevoel gevoelig gezien gegeven
wassen wensen mensen lenzen weten heten zetten zitten liggen lopen kijken lijken blijken rijken reiken
""".split()
)
