"""Dutch first names and surnames, to tell people from things. None of them points to a real person."""

FIRST_NAMES = frozenset(
    """
aaltje abdel ahmed aisha alex ali alice amber amina amir anna anne annelies anneke annemarie annet annie anouk ans anton
arie arjan astrid bart bas bea ben bente berend bert bianca bo bob boris bram brigitte carla carolien carlijn cas casper
charlotte chris christa cindy claudia coen colin cor corrie daan daniel danny dani david denise dennis diana dick diederik
dieuwertje dirk djoke dorien edwin eef eline elise elke ellen els elsje emma emiel eric erik esmee esther eva evelien
evert fatima fay fem femke fenna ferry fien finn fleur floor floris frank frans fred freek gea geert gerard gerda gerrit
gertjan gijs gijsje guus hanna hanneke hans harm harrie hassan heleen henk henny hidde hugo ibrahim ida ilse inge ingrid
irene iris isa ivo jaap jaco jacqueline jan jana janneke jannie janny jasmijn jasper jayden jelle jelmer jenny jeroen
jesse jet jip job joep joke jolanda joost jordy joris jos joyce juul judith julia jurre kaat karel karim karin kasper
kees kim klaas koen kyan lars laura lauren lea leen leila lenny leo lex liam lianne lidy lies lieke lieve linda linde
lisa liselotte lot lotte loes loek louis luca lucas luna luuk maaike maarten mandy manon marcel margo margriet maria
marianne marieke marije marijke marina mark marleen marlies marloes martijn mats max maxim mees melissa meral merel
mia michelle mieke mila milan milou mina mirjam miriam mo mohammed mohamed monique morris nadia naomi nathalie nick nico
niek niels nienke nina nino noa noah noor nora olaf olivia omar oscar otis otto patricia patrick paul pauline peter
petra philip piet pieter pim pleun pien puck quinten ralf ramon ria rianne rick riet rik rob robert robin roel roelof
romy ron ronald roos rosa ruben rutger ruth ruud saar salma sam samira samuel sander sandra sanne sara sarah sebastiaan
selma sem sepp sevda sharon silvia simon sjoerd sofie sonja sophie stan stef stefan steven stijn suze suzan suzanne
sven tamara tara teun thea theo thijs thomas tim tineke tjeerd tobias tom tommie ton toon trudy tygo vera vince vincent
wesley wil willem willemijn wim wouter xander yara yasmin yusuf yvonne zara zeynep zoe
""".split()
)

SURNAMES = frozenset(
    """
aalbers aarts adams akkerman albers alberts alkemade arends baars baas bakker bakkers barends bax beekman beek berends
berg bergman bergsma bijl blok blom boer boersma bolt bonnema bos bosch bosman bosma boom bouma bouwman brand brands
bruin bruins buijs burger claassen claessens cornelissen cramer dam damen dekker dekkers dijk dijkstra dijkman doorn
driessen drost dubois eggink elzinga engels evers faber feenstra feijen fokkema franken franssen geerts gerrits gerritsen
goossens graaf greven groen groot groothuis haan haas haan hagen hamer hamers hansen heijden heijmans hendriks hendrix
hermans heuvel hoek hoekstra hoeven hofman hofstra hoogland hop houtman huisman huizinga jacobs jager jans jansen janssen
janssens jong jonge jonker jonkman kaya karman kamp kamphuis keizer kempen ketelaar klaassen klein kok kolk konings koning
koster kooij kool kooistra koopman kramer kroon kuiper kuipers kuijpers laan lammers lange leeuw leeuwen leijten lens linden
loon maas man martens mastenbroek meer meijer meijers meulen meyer michielsen molen molenaar mol mulder mulders nagel
nieuwenhuis nijhuis nijland nooij noort oort oosten oosterhuis otten ouden pauw peeters pereboom peters petersen ploeg pol
poot postma post pronk prins raven reitsma rijn roos rooij roelofs rietveld romijn ruiter rutten sanders scheffer schepers
schipper schippers scholten schouten schreuder schulte sikkema simons slager slot smeets smid smit smits smulders snijder
snijders spaan steen stam sterk stolk stoel stroo swart teunissen terpstra thijssen timmer timmerman timmermans tuin ubels
valk veen veenstra velde velden veldhuis veldman verbeek verbruggen verburg verdonk verhagen verhoef verhoeven vermeer
vermeulen verschuren verschoor versteeg visser vliet vogel vos vries vroom vroege waal wal walstra wagenaar wester westerveld
wiersma wiel wilde willems willemsen winter wit wolf wolters wouters yilmaz ozturk demir zanten zeeman zijlstra zwart
""".split()
)

SURNAME_ENDINGS = (
    "stra", "sma", "inga", "enga", "ema", "huis", "veld", "berg", "dijk", "mans", "man", "sen", "ssen", "ink", "brink",
    "meijer", "meier", "kamp", "stein", "oglu", "ski", "horst", "hof", "donk", "broek", "wijk",
)  # fmt: skip

PARTICLES = (
    "van der",
    "van den",
    "van de",
    "van 't",
    "van het",
    "van",
    "de",
    "den",
    "der",
    "ten",
    "ter",
    "te",
    "el",
    "al",
    "op de",
    "op den",
    "in 't",
    "in den",
    "'t",
    "uit den",
    "von",
    "di",
    "da",
    "ben",
    "bin",
)
