import type { CaseTheme } from './case-theme.js';

/** Cases from kindergartens and the first years of school. */
export const youngCases: readonly CaseTheme[] = [
  {
    ages: [2, 5],
    questions: [
      'Hvordan kan vi støtte språket til et barn som snakker lite på norsk?',
      'Barnet har to språk og få ord på begge. Bør det utredes, eller er dette å vente?',
      'Korleis kan barnehagen og heimen saman styrkje språket?',
      'Barnet stammer mer enn før. Bør vi gjøre noe nå eller se det an?',
      'Barnet har begynt å snakke utydelig etter en periode med øreverk. Hvem bør undersøke det?',
    ],
    situations: [
      '{x} forstår det meste i faste situasjoner, men leker ofte alene når de andre snakker fort. Hjemme brukes et annet språk enn norsk.',
      '{x} har gått i barnehagen i ett år. Ordforrådet vokser langsomt, og {x} blir lei seg når de andre ikke skjønner hva som menes.',
    ],
    tried: [
      'Språkgruppe med tre barn, to ganger i uka',
      'Bilder og tegn til tale i samlingsstund',
      'Samtaler med foreldre om språk hjemme, med tolk',
      'Lesestund på begge språk med bøker fra biblioteket',
    ],
    views: [
      '«Jeg vil leke butikk med de andre, men de hører ikke hva jeg sier.»',
      'Peker på lesekroken når vi spør hva som er best i barnehagen.',
      'Sier at samlingsstunda er «altfor lang».',
    ],
    measures: [
      {
        goal: 'Flere ord i lek',
        what: 'Veilede personalet i språkstøttende lek',
        service: 'pps',
      },
      {
        goal: 'Hørsel er undersøkt',
        what: 'Ta hørselstest og snakke med foreldrene om resultatet',
        service: 'health-station-and-school-health',
      },
      {
        goal: 'Fast språkgruppe hver uke',
        what: 'Sette av en voksen til språkgruppa fram til jul',
        service: 'school-or-kindergarten',
      },
    ],
    interest:
      'Barnet skal kunne delta i leken og bli forstått. Tiltak settes inn i den vanlige hverdagen først.',
    advice:
      'Fortsett språkgruppa i åtte uker og kartlegg ordforrådet på begge språk før en ny henvendelse.',
  },
  {
    ages: [3, 5],
    questions: [
      'Hva gjør vi når et barn slår og biter i overgangssituasjoner?',
      'Hvordan kan de voksne rundt barnet møte sterke følelser på samme måte?',
      'Barnet reagerer kraftig når planer endres. Trenger vi hjelp utenfra?',
      'Barnet biter seg selv når det blir lei seg. Hva er et trygt første steg?',
      'Hvordan tar vi imot et barn som kommer sint fra helgene?',
    ],
    situations: [
      'Det er vanskeligst i garderoben og når lek må avsluttes. {x} roer seg når en fast voksen er i nærheten. Det har vært mange vikarer i høst.',
      '{x} har fått et søsken, og foreldrene forteller om urolige kvelder. I barnehagen har uroen økt siden august.',
    ],
    tried: [
      'Dagtavle med bilder og varsel før overganger',
      'Fast voksen i garderoben',
      'Mindre lekegrupper før lunsj',
      'Ukentlig prat med foreldrene om hva som virker',
    ],
    views: [
      '«Jeg vil ikke gå ut når jeg ikke er ferdig å bygge.»',
      'Tegner seg selv med den faste voksne i garderoben.',
      '«De roper så høyt.»',
    ],
    measures: [
      {
        goal: 'Rolige overganger',
        what: 'Fast voksen i tre overganger hver dag',
        service: 'school-or-kindergarten',
      },
      {
        goal: 'Foreldre og barnehage gjør likt',
        what: 'Tre veiledningssamtaler med foreldre og personale',
        service: 'health-station-and-school-health',
      },
      {
        goal: 'Vi vet hva som utløser uroen',
        what: 'Observere i to uker og gå gjennom funnene med personalet',
        service: 'pps',
      },
    ],
    interest: 'Trygghet og forutsigbarhet kommer først; barnet skal ikke tas ut av gruppa.',
    advice:
      'Bruk dagtavla hele dagen og før logg i tre uker. Ta så en samtale med helsesykepleier sammen med foreldrene.',
  },
  {
    ages: [6, 10],
    questions: [
      'Hvordan kan vi hjelpe en elev inn i klasserommet om morgenen?',
      'Eleven har mye fravær på småtrinnet. Hvordan finner vi ut hva det handler om?',
      'Korleis kan vi hjelpe ein elev som ikkje vil vere på skulen utan ein vaksen?',
    ],
    situations: [
      '{x} blir ofte stående i gangen. Når dagen først er i gang, går det bra. Foreldrene forteller om vondt i magen på søndagskveldene.',
      'Fraværet har økt fra noen få dager til to dager i uka. {x} har én god venn i klassen og trives i kunst og håndverk.',
    ],
    tried: [
      'Egen inngang og en fast voksen som tar imot',
      'Avtale om kort dag med faste pauser',
      'Samtale med helsesykepleier hver annen uke',
      'Hjemmebesøk av kontaktlærer',
    ],
    views: [
      '«Det er så mye lyd i gangen. Inne er det greit.»',
      '«Jeg er redd for at noen skal spørre hvor jeg har vært.»',
      '«Eg vil gjerne vere der når vi teiknar.»',
    ],
    measures: [
      {
        goal: 'På skolen alle dager',
        what: 'Plan for morgenen med fast voksen og egen inngang',
        service: 'school-or-kindergarten',
      },
      {
        goal: 'Mindre vondt i magen',
        what: 'Fem samtaler om uro og søvn, sammen med en forelder',
        service: 'mental-health-and-substance-use',
      },
      {
        goal: 'Vi vet hva som er vanskelig',
        what: 'Kartlegge skoledagen med eleven og veilede lærerne',
        service: 'pps',
      },
    ],
    interest:
      'Eleven skal oppleve mestring på skolen hver dag, i eget tempo, uten å miste kontakten med klassen.',
    advice: 'La morgenplanen virke i fire uker, og bli enige med hjemmet om én person som ringer.',
  },
  {
    ages: [6, 9],
    questions: [
      'Eleven strever med å lese og trekker seg fra timene. Hva bør vi gjøre først?',
      'Hvordan legger vi til rette når leseopplæringen ikke virker?',
      'Er det lesingen eller noe annet som gjør at eleven gir opp?',
    ],
    situations: [
      '{x} kan bokstavene, men setter dem sjelden sammen. Timene ender ofte med klovning. På verkstedet er {x} den som hjelper de andre.',
      'Kartleggingen i vår lå under bekymringsgrensen. {x} sier selv at bøker er «for dem som kan».',
    ],
    tried: [
      'Intensiv leseopplæring i seks uker',
      'Lydbøker og lesevenn fra mellomtrinnet',
      'Færre og kortere oppgaver',
      'Samtale med foreldre om lesing hjemme',
    ],
    views: [
      '«Jeg vil lese den om traktoren, men ikke høyt.»',
      '«De andre ble ferdig for lenge siden.»',
      '«Det går bedre når det er bare oss to.»',
    ],
    measures: [
      {
        goal: 'Leser enkle tekster til jul',
        what: 'Ny leseperiode med voksentetthet, fire økter i uka',
        service: 'school-or-kindergarten',
      },
      {
        goal: 'Vi vet hva som hindrer lesingen',
        what: 'Kartlegge lesing og arbeidsminne',
        service: 'pps',
      },
      {
        goal: 'Syn og hørsel er sjekket',
        what: 'Undersøke syn og hørsel',
        service: 'health-station-and-school-health',
      },
    ],
    interest:
      'Eleven skal få lære å lese uten å miste troen på seg selv. Styrkene på verkstedet tas med i planen.',
    advice: 'Gjenta leseperioden med fire økter i uka, og mål på nytt før jul.',
  },
  {
    ages: [1, 4],
    questions: [
      'Familien har nettopp flyttet hit og mangler nettverk. Hvem kan bidra?',
      'Hvordan kan vi støtte foreldre som er slitne etter lang tids søvnmangel?',
      'Foreldra ber om hjelp før det blir for mykje. Kva kan vi tilby?',
      'Far er alene med to små og har ingen å spørre. Hva finnes i kommunen?',
      'Mor strever etter fødselen og vil ha noen å snakke med i nærheten. Hvem kan ta det?',
    ],
    situations: [
      '{x} sover lite og er mye syk. Foreldrene jobber skift og har ingen familie i nærheten. De ber selv om råd.',
      'Familien kom til kommunen i sommer. {x} har begynt i barnehagen, og foreldrene kjenner ingen andre småbarnsforeldre.',
    ],
    tried: [
      'Ekstra konsultasjoner på helsestasjonen',
      'Fleksibel levering og henting',
      'Invitert til åpen barnehage',
      'Søvnskjema over tre uker',
    ],
    views: [
      'Barnet er for lite til å spørres; helsesykepleier beskriver et blidt barn som søker kontakt.',
      'Smiler mest når far henter. Roer seg fort på fanget.',
      'Peker på bildet av åpen barnehage når vi ser i boka.',
    ],
    measures: [
      {
        goal: 'Foreldrene får hvile',
        what: 'Søvnveiledning i fire uker',
        service: 'health-station-and-school-health',
      },
      {
        goal: 'Familien kjenner noen her',
        what: 'Følge familien til åpen barnehage de to første gangene',
        service: 'health-and-welfare-office',
      },
      {
        goal: 'Økonomien er oversiktlig',
        what: 'Samtale om arbeidstid og ytelser',
        service: 'nav',
      },
    ],
    interest:
      'Barnet trenger uthvilte foreldre og faste rammer. Hjelpen gis på foreldrenes egne premisser.',
    advice: 'Ta imot familien i åpen barnehage og avtal ny samtale på helsestasjonen om fire uker.',
  },
  {
    ages: [6, 9],
    questions: [
      'Hvordan skaper vi lek i friminuttene for en elev som blir stående alene?',
      'Barnet finner ikke veien inn i leken. Hva kan skolefritidsordningen og skolen gjøre sammen?',
      'Eleven blir ofte dratt inn i konflikter. Hva overser vi?',
    ],
    situations: [
      '{x} vil gjerne være med, men tar over leken. De andre trekker seg unna, og {x} blir sint. Det er roligere når en voksen starter leken.',
      'På SFO går {x} mye for seg selv. Foreldrene er bekymret for at det ikke kommer bursdagsinvitasjoner.',
    ],
    tried: [
      'Lekegrupper ledet av assistent i friminuttene',
      'Sosial trening i klassen, hele trinnet',
      'Samarbeid med SFO om samme regler',
      'Foreldremøte om vennskap',
    ],
    views: [
      '«Jeg vet ikke når det er min tur.»',
      '«Det er gøy når en voksen starter stikkball.»',
      '«Eg vil ha ein som spør meg.»',
    ],
    measures: [
      {
        goal: 'Med i lek hver dag',
        what: 'Voksenstyrt lek i to friminutt om dagen',
        service: 'school-or-kindergarten',
      },
      {
        goal: 'Trygg på lek og samspill',
        what: 'Observere i friminutt og veilede de voksne',
        service: 'pps',
      },
      {
        goal: 'En fast fritidsaktivitet',
        what: 'Finne en aktivitet med følge de første gangene',
        service: 'culture-and-leisure',
      },
    ],
    interest: 'Barnet skal høre til. Tiltakene retter seg mot miljøet like mye som mot barnet.',
    advice: 'La voksenstyrt lek gå fram til vinterferien, og ta opp klassemiljøet på trinnmøtet.',
  },
];
