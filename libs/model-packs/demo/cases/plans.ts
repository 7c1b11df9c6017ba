import type { AgeBand } from '#contract/referral';
import { addDays, asDay, type Day } from '#kernel/time/day';
import type { Chance } from '../random.js';
import type { CaseTheme } from '../texts/case-theme.js';
import { moreCases } from '../texts/more-cases.js';
import { childNames, familyNames } from '../texts/names.js';
import { youngCases } from '../texts/young-cases.js';
import { youthCases } from '../texts/youth-cases.js';
import { Questions } from './questions.js';
import { type Script, scripts } from './scripts.js';

/** A case to be lived. */
export interface CasePlan {
  readonly script: Script;
  readonly begins: Day;
  /** The unit whose team refers. */
  readonly unit: string;
  readonly kind: 'identified' | 'anonymous';
  readonly theme: CaseTheme;
  readonly question: string;
  readonly situation: string;
  readonly tried: readonly {
    readonly what: string;
    readonly weeks: number;
    readonly effect: 'yes' | 'some' | 'no' | 'too-early';
  }[];
  readonly view: string;
  readonly ageBand: AgeBand;
  readonly child: {
    readonly givenName: string;
    readonly familyName: string;
    readonly bornOn: Day;
    readonly guardians: { readonly name: string; readonly relation: string }[];
  };
  readonly urgent: boolean;
  readonly minutes: number;
}

interface Where {
  /** The open days lived so far, today last. */
  readonly days: readonly Day[];
  readonly units: readonly { readonly key: string; readonly name: string; readonly kind: string }[];
  /** Shown more often than the others. */
  readonly favourite: string;
  /** What has been asked already. */
  readonly asked: Questions;
}

const anonymousPercent = 20;
/** Scripts about a consent: the case must be identified. */
const needsName = new Set(['awaiting-consent', 'refused', 'taken-back']);
const effects = ['some', 'some', 'no', 'too-early', 'yes'] as const;

const bandOf = (age: number): AgeBand => {
  if (age < 3) return '0-2';
  if (age < 6) return '3-5';
  if (age < 10) return '6-9';
  if (age < 13) return '10-12';
  return age < 16 ? '13-15' : '16-18';
};

/** Youngest and oldest of a unit's children. */
const agesOf = ({ key, kind }: Where['units'][number]): readonly [number, number] => {
  if (kind === 'kindergarten') return [1, 5];
  if (kind === 'combined') return [2, 12];
  return key.includes('ungdomsskole') ? [13, 15] : [6, 12];
};

const lengthOf = ({ steps }: Script): number => steps.reduce((sum, [, after]) => sum + after, 0);

/** A recent case ends where it is now; an older one began some time after school did. */
const beginOf = (script: Script, days: readonly Day[], chance: Chance): Day => {
  const last = days.length - 1;
  const slack = script.recent ? chance.between(0, 2) : chance.between(0, Math.max(0, last - 15));
  const at = script.recent ? last - lengthOf(script) - slack : slack;
  return days[Math.max(0, at)] ?? days[0] ?? asDay('2026-08-17');
};

const childOf = (age: number, today: Day, chance: Chance): CasePlan['child'] => {
  const familyName = chance.pick(familyNames);
  const born = Number(today.slice(0, 4)) - age;
  const bornOn = addDays(asDay(`${born - 1}-08-01`), chance.between(0, 300));
  const guardian = (relation: string) => ({
    name: `${chance.pick(relation === 'mor' ? mothers : fathers)} ${familyName}`,
    relation,
  });
  const guardians = chance.hits(75) ? [guardian('mor'), guardian('far')] : [guardian('mor')];
  return { givenName: chance.pick(childNames), familyName, bornOn, guardians };
};

const mothers = [
  'Anita',
  'Silje',
  'Maria',
  'Trine',
  'Cecilie',
  'Hanne',
  'Marianne',
  'Line',
] as const;
const fathers = [
  'Thomas',
  'Kristian',
  'Andreas',
  'Lars',
  'Espen',
  'Morten',
  'Øyvind',
  'Jan',
] as const;
const themes: readonly CaseTheme[] = [...youngCases, ...youthCases, ...moreCases];

interface Which {
  readonly script: Script;
  /** The first to go this way is the favourite's: there is a case in every state to be shown. */
  readonly first: boolean;
}

const planOf = ({ script, first }: Which, where: Where, chance: Chance): CasePlan => {
  const today = where.days.at(-1) ?? asDay('2026-08-17');
  const favourite = where.units.find(({ key }) => key === where.favourite);
  const isFavourites = chance.hits(16) || first;
  const unit = favourite !== undefined && isFavourites ? favourite : chance.pick(where.units);
  const [youngest, oldest] = agesOf(unit);
  const { theme, question } = where.asked.pick(
    themes.filter(({ ages: [from, to] }) => from <= oldest && to >= youngest),
    chance,
  );
  const age = chance.between(Math.max(youngest, theme.ages[0]), Math.min(oldest, theme.ages[1]));
  const kind =
    chance.hits(anonymousPercent) && !needsName.has(script.to) ? 'anonymous' : 'identified';
  const child = childOf(age, today, chance);
  const named = (text: string): string =>
    text
      .replaceAll('{x}', kind === 'anonymous' ? wordFor(age) : child.givenName)
      .replace(/^[a-zæøå]/u, (first) => first.toUpperCase())
      .replaceAll(/(?<=[.!?] )[a-zæøå]/gu, (first) => first.toUpperCase());
  return {
    script,
    begins: beginOf(script, where.days, chance),
    unit: unit.key,
    kind,
    theme,
    question,
    situation: named(chance.pick(theme.situations)),
    tried: chance
      .shuffled(theme.tried)
      .slice(0, chance.between(1, 3))
      .map((what) => ({ what, weeks: chance.between(3, 16), effect: chance.pick(effects) })),
    view: chance.pick(theme.views),
    ageBand: bandOf(age),
    child,
    urgent: chance.hits(6),
    minutes: chance.pick([20, 20, 20, 30]),
  };
};

const wordFor = (age: number): string => {
  if (age < 6) return 'barnet';
  return age < 13 ? 'eleven' : 'ungdommen';
};

/** Open days after which a year has its full number of older cases. */
const fullAfter = 60;

const countOf = ({ recent, count }: Script, { days }: Where): number =>
  recent ? count : Math.ceil(count * Math.min(1, days.length / fullAfter));

/** All cases of the year, those that began first first. */
export const casePlans = (where: Omit<Where, 'asked'>, chance: Chance): CasePlan[] => {
  const year = { ...where, asked: new Questions() };
  return scripts
    .flatMap((script) =>
      Array.from({ length: countOf(script, year) }, (_, nth) =>
        planOf({ script, first: nth === 0 && script.recent }, year, chance),
      ),
    )
    .toSorted((one, other) => (one.begins < other.begins ? -1 : one.begins > other.begins ? 1 : 0));
};
