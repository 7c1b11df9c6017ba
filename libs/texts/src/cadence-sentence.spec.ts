import { describe, expect, it } from '@jest/globals';
import type { Language } from '#kernel/language';
import { mistakeCodes } from '#kernel/time/cadence/words';
import { explain } from '#kernel/time/cadence/explain';
import { cadenceSentence } from './cadence-sentence.js';
import { textsOnDisk } from './texts-on-disk.js';

const texts = textsOnDisk();
const names: Readonly<Record<string, string>> = {
  slt: 'SLT-koordineringsgruppen',
  school: 'faglig arena skole',
};
type Said = Parameters<typeof explain>[0];
const told = (cadence: Said, language: Language) =>
  cadenceSentence(explain(cadence), { t: texts(language), forum: (key) => names[key] ?? key });

const sentences: readonly (readonly [Said, string, string, string])[] = [
  [
    { every: 'month', fixed: true },
    'Fast én gang i måneden',
    'Fast éin gong i månaden',
    'Regularly once a month',
  ],
  [
    { timesPer: 'month', min: 2, max: 4 },
    '2–4 ganger i måneden',
    '2–4 gonger i månaden',
    '2–4 times a month',
  ],
  [
    { timesPer: 'year', count: 4, extra: 'on-demand', fixed: true },
    'Fast fire ganger i året, og ellers ved behov',
    'Fast fire gonger i året, og elles ved behov',
    'Regularly four times a year, and otherwise when needed',
  ],
  [
    { timesPer: 'half-year', count: 13 },
    '13 ganger hvert halvår',
    '13 gonger kvart halvår',
    '13 times every half-year',
  ],
  [{ every: 'week' }, 'Hver uke', 'Kvar veke', 'Every week'],
  [
    { every: '3 weeks', about: true },
    'Om lag hver tredje uke',
    'Om lag kvar tredje veke',
    'About every third week',
  ],
  [
    { every: '2 months', about: 1 },
    'Om lag hver annen måned, inntil én måned før eller etter',
    'Om lag kvar andre månad, inntil éin månad før eller etter',
    'About every second month, up to one month sooner or later',
  ],
  [{ every: '13 weeks' }, 'Hver 13. uke', 'Kvar 13. veke', 'Every 13th week'],
  [
    {
      timesPer: 'year',
      count: 8,
      about: 2,
      joint: { forum: 'school', count: 2 },
      hours: 'outside',
    },
    'Om lag åtte ganger i året, inntil to møter mer eller mindre, to av møtene er felles med faglig arena skole, utenom vanlig arbeidstid',
    'Om lag åtte gonger i året, inntil to møte meir eller mindre, to av møta er felles med faglig arena skole, utanom vanleg arbeidstid',
    'About eight times a year, up to two meetings more or fewer, two of the meetings are shared with faglig arena skole, outside ordinary working hours',
  ],
  [
    { timesPer: 'year', min: 2, joint: { forum: 'school', count: 1 } },
    'Minst to ganger i året, ett av møtene er felles med faglig arena skole',
    'Minst to gonger i året, eitt av møta er felles med faglig arena skole',
    'At least two times a year, one of the meetings is shared with faglig arena skole',
  ],
  [
    { every: 'month', acute: 'same-duties', before: { forum: 'slt', minDays: 1, maxDays: 10 } },
    'Én gang i måneden, også ved akutte saker, med samme plikter, 1–10 dager før SLT-koordineringsgruppen',
    'Éin gong i månaden, også ved akutte saker, med dei same pliktene, 1–10 dagar før SLT-koordineringsgruppen',
    'Once a month, also for acute cases, with the same duties, 1–10 days before SLT-koordineringsgruppen',
  ],
  [
    { when: 'transition', where: 'follows-the-child' },
    'Ved overganger, der barnet er',
    'Ved overgangar, der barnet er',
    'At transitions, where the child is',
  ],
  [
    { when: 'follows', after: { forum: 'slt' } },
    'Etter hver samling i SLT-koordineringsgruppen',
    'Etter kvar samling i SLT-koordineringsgruppen',
    'After every gathering of SLT-koordineringsgruppen',
  ],
  [{ when: 'once' }, 'Én eneste gang', 'Éin einaste gong', 'One single time'],
  [{ every: 'meeting' }, 'På hvert møte', 'På kvart møte', 'At every meeting'],
  [
    { options: [{ timesPer: 'year', min: 3, max: 4 }, { every: 'month' }] },
    'Enten 3–4 ganger i året, eller én gang i måneden, men det er ikke bestemt',
    'Anten 3–4 gonger i året, eller éin gong i månaden, men det er ikkje bestemt',
    'Either 3–4 times a year, or once a month, but it has not been decided',
  ],
];

describe('the sentence of a cadence', () => {
  it.each(sentences)('%j is told in bokmål, nynorsk and English', (cadence, nb, nn, en) => {
    expect([told(cadence, 'nb'), told(cadence, 'nn'), told(cadence, 'en')]).toEqual([nb, nn, en]);
  });

  it('tells the days beside another forum in as few words as they need', () => {
    const days = [{}, { minDays: 3 }, { maxDays: 1 }, { minDays: 7, maxDays: 7 }];
    const said = days.map((given) =>
      told({ when: 'per-case', after: { forum: 'slt', ...given } }, 'nb'),
    );
    expect(said).toEqual([
      'Når en sak krever det, etter SLT-koordineringsgruppen',
      'Når en sak krever det, minst tre dager etter SLT-koordineringsgruppen',
      'Når en sak krever det, inntil én dag etter SLT-koordineringsgruppen',
      'Når en sak krever det, sju dager etter SLT-koordineringsgruppen',
    ]);
  });

  it('has a reason in words for everything a cadence is refused for', () => {
    for (const code of mistakeCodes)
      expect(texts('nb')(`cadence.mistake.${code}`)).toMatch(/ .*\.$/);
  });
});
