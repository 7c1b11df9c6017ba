/** Something a forum takes up on system level: never a person. */
export interface SystemTopic {
  readonly type: 'inform' | 'discuss' | 'decide';
  readonly title: string;
  /** What was said, for the minutes. */
  readonly said: string;
  /** What it ended with. */
  readonly ended: string;
  /** What somebody is to do; left out where nothing is. */
  readonly task?: string;
}

/** Of a school or kindergarten. */
export const localTopics: readonly SystemTopic[] = [
  {
    type: 'discuss',
    title: 'Oppstart og overganger',
    said: 'Vi gikk gjennom hvem som følger de nyeste barna de første ukene. Overgangssamtaler er holdt for alle.',
    ended: 'Rutinen for overganger følges; vi ser på den igjen i vår.',
    task: 'Sende rutinen for overganger til alle ansatte',
  },
  {
    type: 'discuss',
    title: 'Arbeidet med skolemiljøet',
    said: 'Trivselsundersøkelsen viser at friminuttene er det elevene vil endre. Elevrådet har foreslått flere voksne ute.',
    ended: 'Vi prøver voksenstyrt lek i to friminutt fram til jul.',
    task: 'Lage vaktplan for voksenstyrt lek',
  },
  {
    type: 'inform',
    title: 'Nytt fra helsesykepleier',
    said: 'Helsesykepleier er på huset tirsdag og torsdag. Ventetiden for samtaler er nå under to uker.',
    ended: 'Tatt til orientering.',
  },
  {
    type: 'discuss',
    title: 'Fravær og oppfølging',
    said: 'Vi så på tallene for fravær. Noen grupper har mer fravær enn i fjor, mest enkeltdager.',
    ended: 'Kontaktlærerne ringer hjem samme dag ved udokumentert fravær.',
    task: 'Oppdatere rutinen for fravær',
  },
  {
    type: 'discuss',
    title: 'Språkmiljø i hverdagen',
    said: 'Personalet ønsker felles materiell for samlingsstund. PPT kan veilede to ganger i høst.',
    ended: 'Veiledning avtales med PPT.',
    task: 'Avtale to veiledningsøkter med PPT',
  },
  {
    type: 'inform',
    title: 'Tiltak før henvisning',
    said: 'Vi gikk gjennom hva som skal være prøvd før en sak meldes til drøftingsteamet, og hvordan det skrives.',
    ended: 'Malen brukes fra nå av.',
  },
  {
    type: 'discuss',
    title: 'Samarbeid med foreldrene',
    said: 'FAU ønsker mer informasjon om hvem som er med i teamet og hva det gjør.',
    ended: 'Vi skriver en kort side til foreldrene på bokmål, nynorsk og engelsk.',
    task: 'Skrive informasjon om teamet til foreldrene',
  },
];

export const teamTopics: readonly SystemTopic[] = [
  {
    type: 'discuss',
    title: 'Ventetid fra henvisning til drøfting',
    said: 'Saker venter i snitt noe lenger i oktober enn i september. De fleste venter på svar fra den som har meldt saken.',
    ended: 'Vi spør tidligere og ringer i stedet for å skrive.',
    task: 'Lage kort veileder til de som melder saker',
  },
  {
    type: 'inform',
    title: 'Nye kontaktpersoner i tjenestene',
    said: 'Lista over kontaktpersoner er gått gjennom.',
    ended: 'Tatt til orientering.',
  },
];

export const networkTopics: readonly SystemTopic[] = [
  {
    type: 'discuss',
    title: 'Foreldresamarbeid i hele oppvekstområdet',
    said: 'Skolene og barnehagene inviterer foreldre på ulike måter. Flere ønsker ett felles opplegg for foreldremøter om nettbruk.',
    ended: 'Vi lager ett opplegg som alle kan bruke fra januar.',
    task: 'Lage felles opplegg for foreldremøte om nettbruk',
  },
  {
    type: 'discuss',
    title: 'Skolevegring: lik praksis',
    said: 'Vi sammenlignet rutinene. Det er stor forskjell på når hjemmet blir kontaktet.',
    ended: 'Nettverket foreslår samme tidslinje for alle skoler.',
    task: 'Skrive forslag til felles tidslinje ved fravær',
  },
  {
    type: 'inform',
    title: 'Tilbud til ungdom på kveldstid',
    said: 'Kultur og fritid fortalte om åpne kvelder og hva ungdommene selv har bedt om.',
    ended: 'Tatt til orientering.',
  },
  {
    type: 'decide',
    title: 'Tema for felles fagdag',
    said: 'Tre tema ble foreslått: språk, rus og psykisk helse.',
    ended: 'Nettverket foreslår psykisk helse på mellomtrinnet som tema.',
  },
  {
    type: 'discuss',
    title: 'Overgang fra barnehage til skole',
    said: 'Overføringsskjemaet brukes ulikt. Barnehagene ønsker tilbakemelding om hva skolene har nytte av.',
    ended: 'Skjemaet prøves i ny utgave i vår.',
    task: 'Prøve ny utgave av overføringsskjemaet i to barnehager',
  },
];

export const groupTopics: readonly SystemTopic[] = [
  {
    type: 'discuss',
    title: 'Status for strategisk plan',
    said: 'Av tiltakene i planen er de fleste i gang. Samarbeidsavtalene og malene i kvalitetssystemet gjenstår.',
    ended: 'Malene ferdigstilles før jul.',
    task: 'Ferdigstille maler i kvalitetssystemet',
  },
  {
    type: 'decide',
    title: 'Program for tverrfaglig fagdag',
    said: 'Nettverkenes forslag ble lagt fram. Lokale er reservert.',
    ended: 'Fagdagen holdes i mars med psykisk helse som tema.',
    task: 'Invitere til fagdag og skaffe innledere',
  },
  {
    type: 'discuss',
    title: 'Tall fra drøftingsteamet',
    said: 'Tallene ble vist uten små grupper. Det er flest saker om skolefravær og språk.',
    ended: 'Tallene følges opp hver måned.',
  },
  {
    type: 'inform',
    title: 'Familiens hus',
    said: 'Utredningen er i rute. Brukerrepresentanter er med i to arbeidsmøter.',
    ended: 'Tatt til orientering.',
  },
  {
    type: 'decide',
    title: 'Kompetanseplan for tjenestene',
    said: 'Forslaget ble gått gjennom, med kurs i samtaler med barn som første tiltak.',
    ended: 'Kompetanseplanen vedtas som foreslått.',
    task: 'Sette opp kurs i samtaler med barn',
  },
];

export const councilTopics: readonly SystemTopic[] = [
  {
    type: 'inform',
    title: 'Situasjonsbilde fra politiet',
    said: 'Politikontakten orienterte om utviklingen det siste halvåret. Det ble ikke omtalt enkeltpersoner.',
    ended: 'Tatt til orientering.',
  },
  {
    type: 'discuss',
    title: 'Trygge kvelder i sentrum',
    said: 'Natteravner, fritidsklubb og politi ønsker samme kvelder dekket.',
    ended: 'Det lages en felles kveldsplan for vinteren.',
    task: 'Lage felles kveldsplan med natteravnene',
  },
];

/** Said about the standing items. */
export const standingSaid = {
  said: 'SLT-koordinatoren gikk gjennom tiltakene og la fram status for halvåret.',
  ended: 'Tiltakene fortsetter; status legges fram igjen neste halvår.',
} as const;

export const receivedSaid =
  'Referatet er gått gjennom. Samarbeidsgruppa støtter forslaget og tar det med i arbeidet videre.';
