import type { CaseTheme } from './case-theme.js';

/** Cases from the middle years and the lower-secondary schools. */
export const youthCases: readonly CaseTheme[] = [
  {
    ages: [13, 16],
    questions: [
      'Ungdommen har vært borte fra skolen i seks uker. Hvordan kommer vi i gang igjen?',
      'Hvordan samarbeider vi når hjem og skole ser ulikt på fraværet?',
      'Kva kan vi tilby ein elev som vil på skulen, men ikkje får det til?',
    ],
    situations: [
      '{x} snur døgnet og svarer sjelden på meldinger fra skolen. Kontakten med miljøterapeuten er god. Foreldrene er slitne og uenige om hvor mye de skal presse.',
      '{x} møter til praktiske fag, men ikke til teori. Karakterene har falt siden i fjor. Det er ingen kjente konflikter i klassen.',
    ],
    tried: [
      'Redusert timeplan med to praktiske fag',
      'Miljøterapeut henter og følger',
      'Ukentlig møte med foresatte',
      'Digital undervisning i norsk og matematikk',
    ],
    views: [
      '«Jeg vil bli mekaniker. Jeg skjønner ikke hva jeg skal med resten.»',
      '«Det verste er å komme inn døra når alle andre sitter.»',
      '«Eg orkar to timar. Ikkje seks.»',
    ],
    measures: [
      {
        goal: 'Oppmøte tre dager i uka',
        what: 'Ny plan for oppmøte med faste praktiske timer',
        service: 'school-or-kindergarten',
      },
      {
        goal: 'Søvn og døgnrytme',
        what: 'Samtaler om søvn og uro, åtte ganger',
        service: 'mental-health-and-substance-use',
      },
      {
        goal: 'Utplassering på verksted',
        what: 'Finne en bedrift og følge opp de første ukene',
        service: 'nav',
      },
    ],
    interest: 'Ungdommen skal ha en vei til fullført grunnskole som ungdommen selv tror på.',
    advice: 'Gi planen fire uker med samme voksne, og la ungdommen være med på å sette opp timene.',
  },
  {
    ages: [13, 16],
    questions: [
      'Ungdommen er mye ute sent og har fått nye, eldre venner. Hvordan møter vi det?',
      'Vi er bekymret for rusmidler, men vet lite. Hva er et godt første steg?',
      'Hvordan snakker vi med foreldrene om det vi ser på kveldene?',
    ],
    situations: [
      '{x} har vært ærlig med helsesykepleier om å ha prøvd snus og alkohol. Foreldrene vet om det og vil samarbeide.',
      'Fritidsklubben ser at {x} oftere kommer sent og går tidlig. På skolen er {x} trøtt, men leverer fortsatt.',
    ],
    tried: [
      'Samtaler med helsesykepleier',
      'Kontakt mellom foreldre i vennegjengen',
      'Fast voksen i fritidsklubben',
      'Avtaler hjemme om innetid',
    ],
    views: [
      '«De tror det er verre enn det er. Men jeg vil ikke at mamma skal ligge våken.»',
      '«Det er ikke noe å gjøre her på fredager.»',
      '«Jeg vil snakke med en som ikke er lærer.»',
    ],
    measures: [
      {
        goal: 'Trygge fredager',
        what: 'Fast tilbud i klubben og kontakt med foreldrenettverket',
        service: 'culture-and-leisure',
      },
      {
        goal: 'En å snakke med',
        what: 'Ukentlige samtaler i to måneder',
        service: 'mental-health-and-substance-use',
      },
      {
        goal: 'Foreldrene står sammen',
        what: 'Tre foreldresamtaler om grenser og innetid',
        service: 'health-station-and-school-health',
      },
    ],
    interest:
      'Ungdommens tillit til de voksne er det viktigste vi har; tiltakene gjøres åpent og sammen med ungdommen.',
    advice: 'Fortsett samtalene, og ta initiativ til et foreldremøte for hele gjengen.',
  },
  {
    ages: [10, 15],
    questions: [
      'Eleven trekker seg unna og gråter mye. Hva kan vi gjøre mens vi venter på utredning?',
      'Hvordan legger vi til rette for en elev som har mistet noen nær?',
      'Korleis kan skulen vere ein god plass for ein elev som sørgjer?',
    ],
    situations: [
      '{x} har blitt stillere siden i vår og sitter ofte alene i biblioteket. Fastlegen er kontaktet. Foreldrene ønsker at flere ser det samme.',
      'Det har vært dødsfall i nær familie. {x} vil at ting skal være som vanlig, men orker lite etter lunsj.',
    ],
    tried: [
      'Pauseplass og avtale om å kunne gå ut',
      'Samtaler med helsesykepleier hver uke',
      'Tilpassede prøver',
      'Sorggruppe i nabokommunen',
    ],
    views: [
      '«Jeg vil ikke at hele klassen skal vite det.»',
      '«Biblioteket er det beste stedet. Der er det ingen som spør.»',
      '«Eg vil ha gym som vanleg.»',
    ],
    measures: [
      {
        goal: 'En god skoledag fram til lunsj',
        what: 'Tilpasset dag med pauseplass og én kontaktperson',
        service: 'school-or-kindergarten',
      },
      {
        goal: 'Hjelp mens eleven venter',
        what: 'Samtaler hver uke fram til utredningen',
        service: 'mental-health-and-substance-use',
      },
      {
        goal: 'Legen vet det skolen vet',
        what: 'Skrive sammen om henvisningen med foreldrene',
        service: 'health-station-and-school-health',
      },
    ],
    interest:
      'Eleven bestemmer selv hvem som får vite hva. Skolen skal være et sted å hvile, ikke å prestere.',
    advice:
      'Hold fast ved pauseplassen og kontaktpersonen, og gi beskjed til oss når fastlegen har svart.',
  },
  {
    ages: [8, 13],
    questions: [
      'Hvordan kan vi støtte en elev som har fått diagnose, men ikke oppfølging?',
      'Eleven har mye uro i timene. Er tiltakene våre riktige?',
      'Hvem gjør hva når spesialisthelsetjenesten har avsluttet saken?',
    ],
    situations: [
      '{x} kommer godt i gang, men mister tråden etter få minutter. Medisin er prøvd. Foreldrene opplever at alle venter på hverandre.',
      'Utredningen er ferdig, og rapporten anbefaler tilrettelegging både hjemme og på skolen. {x} er god i svømming og liker orden.',
    ],
    tried: [
      'Bevegelsespauser og fast plass i klasserommet',
      'Plan for dagen på pulten',
      'Lekser på skolen',
      'Felles møter med foreldre hver måned',
    ],
    views: [
      '«Jeg hører etter, men så er det noe annet.»',
      '«Planen på pulten er bra. Jeg vil velge farge selv.»',
      '«Det er urettferdig at bare jeg må ut.»',
    ],
    measures: [
      {
        goal: 'Alle timer har en plan',
        what: 'Innføre dagsplan og bevegelsespauser i alle fag',
        service: 'school-or-kindergarten',
      },
      {
        goal: 'Hverdagen hjemme går lettere',
        what: 'Foreldreveiledning, seks ganger',
        service: 'health-and-welfare-office',
      },
      {
        goal: 'Lærerne vet hva som virker',
        what: 'Gå gjennom rapporten med lærerne og følge opp to ganger',
        service: 'pps',
      },
    ],
    interest:
      'Eleven skal slippe å bli tatt ut av fellesskapet, og skal ha en dag som er til å forstå.',
    advice: 'Bruk dagsplanen i alle fag i seks uker før dere søker om mer.',
  },
  {
    ages: [9, 15],
    questions: [
      'Det er krevende hjemme i perioder. Hvordan sikrer vi at eleven har det godt på skolen?',
      'Familien har hjelp fra flere, men ingen har oversikten. Kan dere peke ut én?',
      'Hvordan følger vi opp et søsken i en familie med mye å stå i?',
    ],
    situations: [
      '{x} tar mye ansvar for yngre søsken og er ofte trøtt. Foreldrene er åpne om det og ønsker én person å forholde seg til.',
      'Det er tre tjenester inne, med hver sin plan. {x} sier at voksne spør om det samme hver gang.',
    ],
    tried: [
      'Fast kontaktlærer med samtale hver mandag',
      'Leksehjelp på skolen',
      'Avlastning gjennom familie og venner',
      'Samarbeidsmøte med foreldrene',
    ],
    views: [
      '«Jeg vil at noen skal spørre meg én gang, ikke fem.»',
      '«Mandagspraten er bra.»',
      '«Eg vil på fotballtrening igjen.»',
    ],
    measures: [
      {
        goal: 'Én plan og én kontakt',
        what: 'Samle planene og være familiens kontaktperson',
        service: 'health-and-welfare-office',
      },
      {
        goal: 'Fritid som før',
        what: 'Følge til trening og skaffe utstyr',
        service: 'culture-and-leisure',
      },
      {
        goal: 'Mandagspraten fortsetter',
        what: 'Fast samtale og leksehjelp to dager i uka',
        service: 'school-or-kindergarten',
      },
    ],
    interest: 'Barnet skal få være barn. Én tjeneste har ansvaret for å holde trådene samlet.',
    advice: 'Be foreldrene om lov til et felles møte, og send saken på nytt når det er holdt.',
  },
  {
    ages: [10, 14],
    questions: [
      'Det er mye vondt språk på nett i klassen. Hvordan hjelper vi den som er mest utsatt?',
      'Eleven opplever ikke skolemiljøet som trygt, tross tiltak. Hva nå?',
      'Hvordan stanser vi utestenging vi ikke ser?',
    ],
    situations: [
      '{x} ble holdt utenfor en gruppechat og har siden gått alene. Tiltaksplanen er fulgt, men {x} opplever det ikke som trygt.',
      'Det er flere elever som forteller om det samme. {x} har bedt om å få bytte gruppe, ikke klasse.',
    ],
    tried: [
      'Tiltaksplan med tilsyn i friminuttene',
      'Samtaler med hver av elevene',
      'Besøk i klassen om nettvett',
      'Nye grupper på trinnet',
    ],
    views: [
      '«Det er ikke det de sier. Det er at de slutter å snakke.»',
      '«Jeg vil bytte gruppe, men ikke klasse.»',
      '«Vaksne ser berre det som skjer ute.»',
    ],
    measures: [
      {
        goal: 'Trygg i friminuttene',
        what: 'Følge tiltaksplanen med ukentlig samtale',
        service: 'school-or-kindergarten',
      },
      {
        goal: 'Klassen snakker om nett',
        what: 'To økter i klassen sammen med lærerne',
        service: 'health-station-and-school-health',
      },
      {
        goal: 'En å snakke med',
        what: 'Fem samtaler i skolens tid',
        service: 'mental-health-and-substance-use',
      },
    ],
    interest: 'Elevens egen opplevelse avgjør om skolemiljøet er trygt; den legges til grunn.',
    advice: 'La eleven evaluere tiltaksplanen selv hver uke, og involver hele foreldregruppa.',
  },
];
