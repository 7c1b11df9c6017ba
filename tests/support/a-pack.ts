import { stringify } from 'yaml';
import { PackRefused } from '#model-packs/faults';
import type { PackFile } from '#model-packs/pack.loader';

/** A small invented municipality: one team by the school, a discussion team, a network and a council. */
export const aPack = () => {
  const meets = { every: 'month' };
  const meeting = {
    secretary: 'open',
    convener: { role: 'chair' },
    slot: 'open',
    agendaBefore: 5,
    minutesWithin: 5,
    remarksWithin: 5,
  };
  const system = { ...meeting, answersWithin: 20, escalatesAfter: 10 };
  const one = { status: 'active', instances: { scheme: 'single' }, seats: [] };
  return {
    schemaVersion: 1,
    key: 'fjordby',
    municipality: { name: { nb: 'Fjordby kommune' }, language: 'nb' },
    plan: { title: 'Planen', dated: '2026-01-01' },
    areas: [{ key: 'nord', name: { nb: 'Nord' } }],
    services: [{ key: 'ppt', name: { nb: 'PPT' } }],
    offices: [{ key: 'director', name: { nb: 'Kommunalsjef' }, leadership: true }],
    units: [{ key: 'fjord-skole', name: 'Fjord skole', kind: 'school', area: 'nord' }],
    forums: [
      {
        ...one,
        key: 'nettverk',
        kind: 'network',
        level: 'system',
        name: { nb: 'Nettverk' },
        settings: {
          ...system,
          meets,
          electedIn: 9,
          chair: { elected: { termMonths: 12, rotates: true } },
        },
        edges: [{ kind: 'escalatesTo', to: { forum: 'gruppa' }, rules: ['FJO-R01'] }],
        rules: [
          { id: 'FJO-R01', quote: 'Nettverket melder videre.', en: 'The network reports on.' },
        ],
      },
      {
        ...one,
        key: 'gruppa',
        kind: 'strategic-group',
        level: 'system',
        name: { nb: 'Gruppa' },
        settings: { ...system, meets, chair: { office: 'director' } },
        seats: [{ role: 'member', service: 'ppt' }],
        edges: [
          { kind: 'escalatesTo', to: { office: 'director' } },
          { kind: 'mandates', to: { forum: 'nettverk' } },
        ],
      },
    ],
  };
};

/** The pack as its file. */
export const asItIs: PackFile = { name: 'fjordby.yaml', text: stringify(aPack()) };

/** What the refusal says; nothing when it loads. */
export const refusal = (load: () => unknown): string => {
  try {
    load();
  } catch (error) {
    if (error instanceof PackRefused) return error.message;
    throw error;
  }
  return 'nothing';
};
