import type { CaseTheme } from './case-theme.js';

/** Cases of more sorts, so that a queue does not ask the same thing twice. */
export const moreCases: readonly CaseTheme[] = [
  {
    ages: [2, 5],
    questions: [
      'Barnet spiser nesten ingenting i barnehagen. Hvem bør se på det først?',
      'Hvordan kan vi hjelpe et barn som sovner sent og er trøtt hele formiddagen?',
      'Barnet har vært mye borte i høst. Hva er en god måte å ta det opp på?',
      'Korleis lagar vi gode måltid for eit barn som berre et kvit mat?',
      'Barnet er ofte sykt, og de voksne er usikre på hva det tåler. Hvem kan gi råd?',
      'Hvordan hjelper vi et barn med å bli tørr når hjem og barnehage gjør ulikt?',
      'Barnet sover bare i vogn ute. Hva gjør vi når vinteren kommer?',
      'Korleis kan vi trøyste eit barn som gret lenge kvar morgon?',
    ],
    situations: [
      '{x} sitter ved bordet, men smaker sjelden. Hjemme er det tre retter som går. Vekten følger kurven.',
      '{x} kommer ofte etter frokost og trenger lang tid på å våkne. Foreldrene er åpne om at kveldene er lange.',
    ],
    tried: [
      'Matpakke hjemmefra ved siden av barnehagens mat',
      'Fast plass ved bordet og færre barn rundt',
      'Søvnskjema i to uker',
      'Samtale med foreldrene om kveldene',
    ],
    views: [
      '«Jeg liker brød uten skorpe og at ingen ser på.»',
      'Hjelper gjerne til på kjøkkenet og smaker da.',
      '«Det luktar for mykje.»',
    ],
    measures: [
      {
        goal: 'Rolige måltider',
        what: 'Veilede personalet i måltider uten press',
        service: 'occupational-and-physiotherapy',
      },
      {
        goal: 'Vekst og søvn er vurdert',
        what: 'Konsultasjon med foreldrene på helsestasjonen',
        service: 'health-station-and-school-health',
      },
      {
        goal: 'Samme plan hjemme og i barnehagen',
        what: 'Skrive ned avtalen og følge den i seks uker',
        service: 'school-or-kindergarten',
      },
    ],
    interest: 'Barnet skal ha overskudd til lek. Mat og søvn skal ikke bli en kamp.',
    advice: 'Følg måltidsplanen i seks uker, og la barnet være med på å lage maten.',
  },
  {
    ages: [3, 5],
    questions: [
      'Barnet skal begynne på skolen neste høst og strever i gruppa. Hva må være på plass før det?',
      'Barnet beveger seg mye på tå og faller ofte. Bør noen se på motorikken?',
      'Hvordan forbereder vi overgangen når flere tjenester allerede er inne?',
      'Barnet vel berre vaksne å leike med. Korleis opnar vi leiken for fleire?',
      'Barnet løper fra gruppa på tur. Hva er trygt og likevel fritt nok?',
      'Hvordan støtter vi et barn som leker det samme hver dag og blir redd for nye ting?',
      'Barnet snakker mye, men følger ikke beskjeder. Hva bør vi undersøke først?',
      'Kva kan vi gjere for eit barn som har mista ein besteforelder og snakkar om det heile tida?',
    ],
    situations: [
      '{x} er ivrig når aktiviteten er kjent, men går fra samlingen etter kort tid. Foreldrene ønsker at alle møtes før jul.',
      '{x} bruker lang tid på trapper og påkledning, og velger bort uteleken. Far var selv sen til å gå.',
    ],
    tried: [
      'Mindre gruppe i samlingen',
      'Faste turer i ulendt terreng',
      'Besøk på skolens uteområde',
      'Lek med én utvalgt venn før lunsj',
    ],
    views: [
      '«Jeg vil ha sekk med dinosaur.»',
      '«Dei spring for fort.»',
      'Viser oss veien til skolen på kartet.',
    ],
    measures: [
      {
        goal: 'Trygg på å bevege seg ute',
        what: 'Undersøke motorikken og gi øvelser til turdagene',
        service: 'occupational-and-physiotherapy',
      },
      {
        goal: 'Skolen kjenner barnet før august',
        what: 'Overgangsmøte med ny kontaktlærer og tre besøk på skolen',
        service: 'school-or-kindergarten',
      },
      {
        goal: 'Vi vet hva barnet trenger i gruppe',
        what: 'Observere samling og lek, og veilede personalet',
        service: 'pps',
      },
    ],
    interest: 'Barnet skal møte skolen sammen med noen det kjenner.',
    advice: 'Start skolebesøkene nå, og avtal overgangsmøte i mars.',
  },
  {
    ages: [6, 12],
    questions: [
      'Eleven bor annenhver uke hos foreldre som ikke snakker sammen. Hvordan lager vi én plan?',
      'Eleven har byttet skole tre ganger. Hvordan hjelper vi med å slå rot her?',
      'Hvordan kan vi støtte en elev som tar imot alt av beskjeder for familien?',
      'Eleven kjem utan mat og turtøy mange dagar. Korleis tek vi det opp utan å såre?',
      'Hvordan hjelper vi en elev som lyver om små ting og mister venner på det?',
      'Eleven har en forelder som er alvorlig syk. Hvem følger med på søsknene?',
      'Eleven er i fosterhjem og skal flytte tilbake. Hvordan blir skoledagen den samme?',
      'Korleis kan skule og heim bli samde om lekser når alle er slitne?',
    ],
    situations: [
      '{x} har det bra i timene, men gruer seg til byttedagene. Beskjeder forsvinner mellom hjemmene.',
      '{x} begynte her i august og har funnet én venn. Foreldrene sier at neste flytting ikke er langt unna.',
    ],
    tried: [
      'To sett bøker og tøy',
      'Felles meldingsbok for begge hjem',
      'Fadder i klassen',
      'Samtale med hver av foreldrene',
    ],
    views: [
      '«Jeg vil slippe å være postbud.»',
      '«Det er fint når sekken kan stå på skolen.»',
      '«Eg vil bli her til sjuande.»',
    ],
    measures: [
      {
        goal: 'Én plan som begge hjem følger',
        what: 'To samtaler med foreldrene sammen',
        service: 'health-and-welfare-office',
      },
      {
        goal: 'Eleven slipper beskjedene',
        what: 'Fast ordning for beskjeder og utstyr',
        service: 'school-or-kindergarten',
      },
      {
        goal: 'En å snakke med på byttedagene',
        what: 'Samtale annenhver fredag',
        service: 'health-station-and-school-health',
      },
    ],
    interest: 'Eleven skal slippe å stå mellom de voksne.',
    advice: 'La beskjedene gå utenom eleven, og inviter begge foreldrene til samme møte.',
  },
  {
    ages: [6, 12],
    questions: [
      'Eleven snakker hjemme, men ikke på skolen. Hva bør vi gjøre mens vi venter?',
      'Hvordan tilpasser vi for en elev som blir utslitt av lyd?',
      'Eleven har sluttet i alle fritidsaktiviteter. Hvem kan hjelpe familien i gang igjen?',
      'Korleis kan vi støtte ein elev som er redd for å gjere feil?',
      'Eleven blir ferdig først og kjeder seg. Hva kan vi gi uten å skille eleven ut?',
      'Eleven tåler ikke å tape. Hvordan trener vi på det i en vanlig skoleuke?',
      'Hvordan kan en elev med diabetes få klare seg selv på skolen?',
      'Eleven har ikkje vore med i gymtimane i haust. Kven kan finne ut kvifor?',
    ],
    situations: [
      '{x} svarer med nikk og peking. Sammen med bestevennen hvisker {x}. Foreldrene har lest mye og vil bidra.',
      '{x} får til det faglige når det er stille. Etter friminuttene trenger {x} lang tid på å finne roen.',
    ],
    tried: [
      'Hørselvern og en skjermet plass',
      'Svare på kort og tavle',
      'Gruppe på tre i norsk',
      'Samtale med foreldrene og klassens lærere',
    ],
    views: [
      '«Stemmen min er ikke med på skolen.» Skrevet på et kort.',
      '«Jeg vil være med når vi er få.»',
      '«Eg likar biblioteket og bordtennis.»',
    ],
    measures: [
      {
        goal: 'Deltar i gruppe på tre',
        what: 'Små skritt i faste grupper, med plan for uka',
        service: 'school-or-kindergarten',
      },
      {
        goal: 'De voksne vet hva som hjelper',
        what: 'Veiledning av lærerne, fire ganger',
        service: 'pps',
      },
      {
        goal: 'En aktivitet utenom skolen',
        what: 'Følge til bordtennis de fire første gangene',
        service: 'culture-and-leisure',
      },
    ],
    interest: 'Eleven skal kunne vise hva den kan på sin egen måte.',
    advice: 'Hold gruppene faste og små fram til påske, uten krav om å snakke.',
  },
  {
    ages: [13, 15],
    questions: [
      'Eleven er oppe om natta med spill og møter sjelden før tredje time. Hvor begynner vi?',
      'Hvordan hjelper vi en elev som skal velge videregående uten å tro på noe av det?',
      'Ungdommen har flyttet hjem igjen etter et halvt år borte. Hvem samler trådene?',
      'Eleven har gått ned mykje i vekt og trenar kvar dag. Korleis går vi fram?',
    ],
    situations: [
      '{x} er en god lagspiller på nett og har venner der. Foreldrene er usikre på hva de kan kreve.',
      '{x} leverer det meste, men snakker ikke om tida etter tiende. Rådgiveren har god kontakt.',
    ],
    tried: [
      'Avtale hjemme om skjerm og søvn',
      'Første time byttet med arbeidslivsfag',
      'Samtaler med rådgiver',
      'Hospitering på videregående, én dag',
    ],
    views: [
      '«På nett er det noen som merker om jeg ikke er der.»',
      '«Jeg vil prøve en uke på ordentlig før jeg velger.»',
      '«Eg veit at dei er redde. Eg er ikkje det.»',
    ],
    measures: [
      {
        goal: 'Til stede fra første time tre dager i uka',
        what: 'Ny start på dagen, med en voksen som tar imot',
        service: 'school-or-kindergarten',
      },
      {
        goal: 'Helsen er vurdert',
        what: 'Samtale og målinger, og kontakt med fastlegen',
        service: 'health-station-and-school-health',
      },
      {
        goal: 'En uke i arbeidslivet',
        what: 'Finne et sted og følge opp den første dagen',
        service: 'nav',
      },
    ],
    interest: 'Ungdommen skal selv være med på å bestemme tempoet.',
    advice: 'Begynn med én fast avtale som ungdommen velger, og evaluer den etter fire uker.',
  },
  {
    ages: [13, 15],
    questions: [
      'Et bilde er delt uten lov. Hvordan tar vi vare på den det gjelder?',
      'Ungdommen sier at det er uutholdelig hjemme, men vil ikke ha hjelp. Hva kan vi tilby?',
      'Hvordan støtter vi en elev som nettopp har fortalt hvem hun eller han er glad i?',
      'Ungdomen har fått jobb på kveldstid og søv i timane. Kven snakkar med kven?',
    ],
    situations: [
      '{x} har fortalt det til miljøterapeuten og ønsker at så få som mulig får vite. Foreldrene er informert.',
      '{x} er mye hos en venn og gjør lekser der. Kontaktlæreren ser en ungdom som er på vakt.',
    ],
    tried: [
      'Samtaler med miljøterapeut',
      'Fast tilbud om å sitte på biblioteket',
      'Undervisning i klassen om deling av bilder',
      'Samtale med foreldrene, sammen med ungdommen',
    ],
    views: [
      '«Ikke lag et stort møte av det.»',
      '«Jeg vil vite hva dere skriver om meg.»',
      '«Eg vil at det skal vere ein vanleg dag.»',
    ],
    measures: [
      {
        goal: 'En trygg voksen på skolen',
        what: 'Fast samtale hver uke, på ungdommens tid',
        service: 'school-or-kindergarten',
      },
      {
        goal: 'Noen å snakke med utenfor skolen',
        what: 'Tilbud om fem samtaler',
        service: 'mental-health-and-substance-use',
      },
      {
        goal: 'Foreldrene får støtte',
        what: 'Foreldresamtale, tre ganger',
        service: 'health-and-welfare-office',
      },
    ],
    interest: 'Ungdommen eier sin egen historie. Ingen får vite mer enn de trenger.',
    advice: 'Hold fast ved den ene voksne, og spør ungdommen før dere spør andre.',
  },
];
