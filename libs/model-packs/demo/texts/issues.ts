/** A step of a system issue: who does what, so many open days after school began (negative: before today). */
export type IssueStep =
  | {
      readonly on: number;
      readonly deed: 'lift';
      readonly by: string;
      readonly toForum?: string;
      readonly toOffice?: string;
      readonly words: string;
    }
  | { readonly on: number; readonly deed: 'answer'; readonly by: string; readonly words: string }
  | { readonly on: number; readonly deed: 'acknowledge'; readonly by: string };

export interface IssueScript {
  readonly raisedIn: string;
  /** The forum whose leader raises it. */
  readonly on: number;
  readonly title: string;
  readonly text: string;
  readonly steps: readonly IssueStep[];
}

const network = (area: string) => `tverrfaglige-nettverk.${area}`;
const group = 'tverrfaglig-samarbeidsgruppe';
const council = 'slt-styringsgruppe-politirad';
const director = 'municipal-director-upbringing-culture';

/** Stands for the team of the principal one can sign in as. */
const localTeam = 'own-team';

/** `by` is the forum whose leader does it, or `office:` and the office's key. */
const scripts: readonly IssueScript[] = [
  {
    raisedIn: network('nedre-melhus'),
    on: 14,
    title: 'Ungdom samles ved skolen på kveldene uten voksne til stede',
    text: 'Flere skoler ser at ungdom samles på uteområdene etter klokka 21. Det er lite uro, men ingen voksne. Nettverket mener natteravner, fritidsklubb og politi må dekke de samme kveldene.',
    steps: [
      {
        on: 16,
        deed: 'lift',
        by: network('nedre-melhus'),
        toForum: group,
        words: 'Det gjelder flere oppvekstområder og flere sektorer.',
      },
      {
        on: 24,
        deed: 'lift',
        by: group,
        toForum: council,
        words: 'Politirådet må avklare hvem som dekker hvilke kvelder.',
      },
      {
        on: 37,
        deed: 'answer',
        by: council,
        words:
          'Politiet og kommunen lager felles kveldsplan for vinteren. Fritidsklubben holder åpent to kvelder mer.',
      },
      {
        on: 40,
        deed: 'answer',
        by: group,
        words:
          'Politirådet har svart: felles kveldsplan for vinteren, og fritidsklubben utvider med to kvelder.',
      },
      { on: 43, deed: 'acknowledge', by: network('nedre-melhus') },
    ],
  },
  {
    raisedIn: network('melhus-sor'),
    on: 22,
    title: 'For få timer til samtaler i skolehelsetjenesten',
    text: 'Ventetiden for samtale med helsesykepleier er blitt lengre i hele området. Nettverket ber om at ressursen vurderes samlet før neste budsjett.',
    steps: [
      {
        on: 25,
        deed: 'lift',
        by: network('melhus-sor'),
        toForum: group,
        words: 'Nettverket kan ikke løse dette selv.',
      },
      {
        on: 33,
        deed: 'lift',
        by: group,
        toOffice: director,
        words: 'Gjelder budsjett; kommunalsjefen må avklare.',
      },
      {
        on: 45,
        deed: 'answer',
        by: `office:${director}`,
        words: 'En halv stilling flyttes fra nyttår, og behovet tas inn i budsjettet for neste år.',
      },
      {
        on: 49,
        deed: 'answer',
        by: group,
        words:
          'Svar fra kommunalsjefen: en halv stilling flyttes fra nyttår, og behovet tas inn i budsjettet.',
      },
    ],
  },
  {
    raisedIn: network('melhus-vest'),
    on: -14,
    title: 'Skyss hindrer barn i å delta på fritidstilbud',
    text: 'Siste buss går klokka 16. Barn i ytterkantene får ikke være med på kor, idrett og klubb. Nettverket ønsker en prøveordning med fellesskyss to dager i uka.',
    steps: [
      {
        on: -12,
        deed: 'lift',
        by: network('melhus-vest'),
        toForum: group,
        words: 'Krever avtale med fylkeskommunen.',
      },
      {
        on: -6,
        deed: 'lift',
        by: group,
        toOffice: director,
        words: 'Kommunalsjefen må ta det med fylkeskommunen.',
      },
    ],
  },
  {
    raisedIn: network('nedre-melhus'),
    on: -10,
    title: 'Ulik praksis for når hjemmet kontaktes ved fravær',
    text: 'Skolene kontakter hjemmet etter alt fra én til ti dagers fravær. Nettverket ber om én felles tidslinje i kommunen.',
    steps: [
      {
        on: -8,
        deed: 'lift',
        by: network('nedre-melhus'),
        toForum: group,
        words: 'Bør gjelde alle skoler i kommunen.',
      },
    ],
  },
  {
    raisedIn: localTeam,
    on: -7,
    title: 'Tolk er vanskelig å få til møter på kort varsel',
    text: 'Møter med foreldre må ofte flyttes fordi tolk ikke er å få tak i. Teamet ønsker en felles avtale om skjermtolk.',
    steps: [
      {
        on: -5,
        deed: 'lift',
        by: localTeam,
        toForum: 'network',
        words: 'Det gjelder flere skoler og barnehager.',
      },
    ],
  },
  {
    raisedIn: network('melhus-sor'),
    on: -3,
    title: 'Overføringsskjemaet mellom barnehage og skole brukes ulikt',
    text: 'Skolene får svært ulik informasjon. Nettverket vil prøve en ny utgave og trenger støtte til å evaluere den.',
    steps: [],
  },
];

/** The matters of the year. @param team the team of the principal one can sign in as */
export const issueScripts = (team: string): readonly IssueScript[] => {
  const own = (forum: string): string => (forum === localTeam ? team : forum);
  return scripts.map((script) => ({
    ...script,
    raisedIn: own(script.raisedIn),
    steps: script.steps.map((step) => ({ ...step, by: own(step.by) })),
  }));
};
