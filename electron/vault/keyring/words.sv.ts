/**
 * The words that an offered passphrase is drawn from: 1024 everyday Swedish words of three to eight letters, our own list, each worth ten
 * bits, so that six of them are sixty. Two never differ by the dots and rings alone, for those who write without å, ä and ö.
 * The order is alphabetical and means nothing; a word may be changed, as passphrases are typed whole and never read back from the list.
 */
export const passphraseWords: readonly string[] = `
  abborre ackord adress akrobat album alfabet alm alpin altan ananas anka ankare ansikte apelsin apparat applåd aprikos april arena
  armband artikel ask asp aster atlas augusti avocado axel backe badboll badrum bageri bagge bakelse balans balett balkong ballong bambu
  banan band barr basar basilika basket batteri begonia beige berg bergvägg berså besök betong bild biljard biljett biograf birk bison
  björnbär blomkål blomma blus blyerts blå blåbär blåmes blåsippa bläck bok bokhylla boll bomull bord borste botten brasa brevlåda bricka
  bro broccoli brunn brygga bryggeri bräda bröd bubbla budskap buffel bukett bulle buske butik byggnad byrå byxa båge båt bäck bälte bär
  bäver böja böna börja cape cello cement cirkel cirkus cistern citat citron cykel cyklist dadel dag dagbok dagg dahlia dal damm dans
  dator dekal delfin delta diamant diktare dill dimma dirigent disk djungel djup domherre drake dricka droppe dröm duk dusch duva dyka
  dörr eka ekollon ekorre ekträd eld elefant elegant element elev emblem energi enhet enkel envis etikett etta exakt examen extra fabrik
  fackla fakta falk fasan februari fena fest figur fikon film filmjölk filt finger fiol fisk fiskmås fjord fjäder fjärd fjäril flagga
  flaska flod fluga flygel flyta flytt fläkt fläta flöjt fodral fontän forell form fotboll foto fralla frasig fredag frimärke frisk frost
  frukost frukt frö fullmåne funder furu fyrkant fågel fåtölj fält fänkål färg färja fönster förare förråd försök gaffel galleri garage
  gardin garn gata gepard geting getost giraff gitarr glad glans glas glimma glob glöd gnista golv gran granit granne granskog gren gris
  groda grotta grus gryning gryta gråsparv grädde gräddfil gräl gräns gräslök grävling grön grönsak gröt guava guld gullviva gummi gunga
  gurka gyllene gympa gång gård gås gädda gärde gäst göra hage haj hallon halm halsduk halva hammare hamn hamster handduk handske hantel
  harpa hassel hatt hav havre hej helg herde hermelin hink hiss historia hjort hjortron hjul hjälm hjälte hjärta hobby honung hopp hopprep
  hotell humla humor hund hus husvagn hylla hytt hål håll hår häger hälsa häst höjd höna höra hörn igelkott iglo ikon indigo ingefära
  insekt intryck isbit isbjörn iskall island jacka jaguar januari jasmin jolle jord jordnöt jubel juli jumper juni jämn järn jätte kabel
  kaffe kaka kakao kakelugn kaktus kalas kalender kam kamera kamin kamrat kanal kanel kanin kanot kant kappa karamell karavan karta
  kartong kastanj kastell katalog katt kavaj kedja kejsare keps keramik kex kikare kilo kiosk kisel kista kjol klappa klass klippa klister
  klocka klok klänning klöver knapp knopp knyte knäcke koala kobolt koffert koja kokos kolibri kolonn koltrast komet kompass kompis
  konsert konst kontor kopia kopp korall korg kork korn korp korsord kosmos kostym kotte krabba kraft kran krasse kratta krokus krona
  kruka krusbär krydda kråka kräfta kudde kulle kupong kurva kusin kust kuvert kvadrat kvarn kvast kvist kväll kyckling kylskåp kål kålrot
  källa källare känguru kök körsbär labyrint lada lagun lakan lampa land lastbil lavendel leende lejon leksak lektion leopard lera liga
  lilja limpa lind lindra lingon linjal linne lins list liv ljud ljung ljus lodjur loft lokal lopp luft lugn lukt lupin luta lykta lyra
  lyssna låst läder läger lämmel lärka läsa läxa lök lönn lönnlöv lördag löv madrass magnet maj makrill mandarin mandel mango mantel mapp
  marknad marmelad marmor mars maskot maskros match matta medalj medel melodi melon mening metall meter middag midnatt mil minnas minne
  minut mjuk mjöl mjölk mobil modell modig mogen molekyl moln monument morgon morot mosaik mossa motor mugg mullbär mur murgröna museum
  musik muskot mussla mynta myra mysig mystik måla målare måndag måne mård mås mästare möbel möte nagel namn natt natur navel nejlika
  nektar nio njuta norr nota nougat november nugget nummer nyans nyckel nyfiken nylon nypon nöje nöt oas oboe ocean oktav oktober oliv
  olja omelett omtanke onsdag opera orange ord oregano organ orgel orkan orkester orm ormbunke ost ostron oxe padda paddel paket palats
  palett palm panda panel pannkaka papegoja papper paprika parad paradis park parkett pasta pastell paus pedal pelare pelikan pendel penna
  pensel peppar perrong persika persilja pesto petunia piano picknick pilot pingis pingvin pinne pion plakat planet planka plats plommon
  plåt poesi polka pollen ponny poppel porslin port post potatis praktik present prisma profil prosa prärie publik pudding pulka pump
  punkt pussel pyramid påfågel pärla pärm päron rabarber racket radar radio rapport rast refräng regel regn regnbåge reklam rektor remsa
  resa resår retur rida riddare riktig ring ritning robot rock roddbåt rolig roman rosa rosmarin rubin ruin rulle rum rundtur russin ruta
  rutin ryggsäck rymd rytm rång rädisa räka räkna räv rödbeta rörelse sadel saffran saft saga saknad sallad salong salt salvia samtal sand
  sandal segel segelbåt segla sekel sekund selleri semester semla senap sensor serie servett siden siffra signal sikt silke silver simma
  sirap sjö skarp skata skatt sked skepp skidor skinka skiva skjorta skog skola skorpa skratt skridsko skrivbok skruv skugga skulptur skål
  skåp skägg skärgård sköld skörd slev slott slång släde slätt smaragd smidig smultron smycke småkaka smör snickare snickeri snigel snö
  snöboll snögubbe snöre socker soffa sol solhatt solros solsken solstol sommar sopa soppa sopran sovsäck spade sparris spegel spenat
  spets spindel spira spis spole sport språk stad start station staty stege stekpann sten stenmur stereo stjärna stol stolpe stork storm
  strand stråle sträcka stubbe studio stuga styrka stål ståtlig stämma stövel surdeg svala svamp svan sylt symbol syren syrsa system sång
  såpa säck säker söder söndag tagetes talgoxe tallrik tango tanke tapet tavla taxi teater tecken tegel tejp telefon tema tenn tennis
  tenor termos terrass tesked tiger timjan timme tindra tinning tisdag tistel titel tjugo tjäder toffel tomat topas topp torg torn torsdag
  tranbär trappa trast triangel triumf trumma trumpet tråd träbro trädgård tröja tulpan tumme tunnel tupp turist turkos tvilling tvål
  tvätt tyst tystnad tåg tålamod tång täcke tält tältduk törst udde uggla ugn undra uniform uppdrag utflykt utsikt utter vacker vagn
  vallmo valnöt valross vandra vandrare vanilj vante varg varm vatten vecka vedspis vete vibra video vila vilja villa vimpel vinbär vind
  vinge vinkel vinter viol violett virke visa visp vitsippa vulkan vykort våffla våning vårdag väckarur vägg väldoft vänskap vänster värld
  värme väska väst växa yoga yrke åker årstid åska åsna åtta ägg älg älv äng äpple ärlig ärta äventyr öga ögla öken öppen örn östan
`
  .trim()
  .split(/\s+/)
