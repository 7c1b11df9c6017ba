import { describe, expect, it } from '@jest/globals';
import { aReferral, aWaiver, named, on, tuesday } from '../../../../tests/support/case-builders.js';
import type { ServiceId } from '../ids.js';
import { isRefusal } from '../outcome.js';
import { basisFor, hearing } from './basis.js';
import { ageOn } from './consent.js';
import { recordWaiver } from './record-waiver.js';
import { withdrawWaiver } from './withdraw-waiver.js';

const pps = named<ServiceId>('pps');
const health = named<ServiceId>('health');
const police = named<ServiceId>('police');
const day = '2026-09-15';
const refused = (outcome: object) => (isRefusal(outcome) ? outcome.refused : null);
const ages = { consentsAlone: 16 };

describe('who may hear a case', () => {
  it('is the service that a consent names, on the days it is valid', () => {
    expect(basisFor(aReferral(), [aWaiver()], { service: pps, day })).toEqual({
      allowed: true,
      rule: 'consent.names-service',
      waiver: 'waiver-1',
    });
    for (const outside of ['2026-08-31', '2027-07-01']) {
      const asked = basisFor(aReferral(), [aWaiver()], { service: pps, day: outside });
      expect(refused(asked)).toBe('consent.missing');
    }
    expect(refused(basisFor(aReferral(), [aWaiver()], { service: police, day }))).toBe(
      'consent.missing',
    );
  });

  it.each(['withdrawn', 'expired', 'refused'] as const)(
    'is nobody by a consent that is %s',
    (state) => {
      const asked = basisFor(aReferral(), [aWaiver({ state })], { service: pps, day });
      expect(refused(asked)).toBe('consent.missing');
    },
  );

  it('waits when guardians differ', () => {
    const both = [
      aWaiver({ capacity: 'one-guardian' }),
      aWaiver({ id: named('waiver-2'), capacity: 'one-guardian', state: 'refused' }),
    ];
    expect(refused(basisFor(aReferral(), both, { service: pps, day }))).toBe('consent.conflict');
  });

  it.each([
    ['both-guardians', 'both-guardians', null],
    ['one-guardian', 'both-guardians', null],
    ['youth', 'youth', null],
    // it may be the other of the two
    ['one-guardian', 'one-guardian', 'consent.conflict'],
    ['both-guardians', 'one-guardian', 'consent.conflict'],
  ] as const)('no of %s, and then yes of %s: %s', (no, yes, answer) => {
    const said = [
      aWaiver({ id: named('waiver-1'), capacity: no, state: 'refused' }),
      aWaiver({ id: named('waiver-2'), capacity: yes }),
    ];
    expect(refused(basisFor(aReferral(), said, { service: pps, day }))).toBe(answer);
  });

  it('waits when the no came after the yes, or the yes was taken back', () => {
    const late = [
      aWaiver({ id: named('waiver-1') }),
      aWaiver({ id: named('waiver-2'), state: 'refused' }),
    ];
    expect(refused(basisFor(aReferral(), late, { service: pps, day }))).toBe('consent.conflict');
    const backdated = late.map((one, at) => ({
      ...one,
      givenOn: at === 0 ? '2026-09-02' : one.givenOn,
    }));
    expect(refused(basisFor(aReferral(), backdated, { service: pps, day }))).toBeNull();
    const takenBack = [
      aWaiver({ id: named('waiver-1'), capacity: 'one-guardian', state: 'refused' }),
      aWaiver({ id: named('waiver-2'), state: 'withdrawn' }),
      aWaiver({ id: named('waiver-3'), capacity: 'one-guardian' }),
    ];
    expect(refused(basisFor(aReferral(), takenBack, { service: pps, day }))).toBe(
      'consent.conflict',
    );
  });

  it('asks the youth alone from the age of the rules, and the guardians before it', () => {
    const guardians = aWaiver();
    const youth = aWaiver({ capacity: 'youth' });
    const by = (waiver: typeof youth, bornOn: string) =>
      refused(basisFor(aReferral(), [waiver], { service: pps, day, child: { bornOn, ages } }));
    expect(by(youth, '2010-09-15')).toBeNull();
    expect(by(guardians, '2010-09-15')).toBe('consent.missing');
    expect(by(guardians, '2010-09-16')).toBeNull();
    expect(by(youth, '2010-09-16')).toBe('consent.missing');
    expect(ageOn('2008-02-29', '2024-02-28')).toBe(15);
  });

  it('is nobody while the case is frozen, also when a consent names the service', () => {
    const frozen = aReferral({ frozen: true });
    expect(refused(basisFor(frozen, [aWaiver()], { service: pps, day }))).toBe('consent.frozen');
  });

  it('divides the table: who hears the case, and who leaves the room', () => {
    const divided = hearing(aReferral(), [aWaiver()], { services: [pps, police], day });
    expect(divided).toMatchObject({ hear: [{ service: 'pps' }], leave: ['police'] });
    expect(refused(hearing(aReferral(), [aWaiver()], { services: [police], day }))).toBe(
      'consent.missing',
    );
  });
});

describe('recording a consent', () => {
  const waiting = aReferral({ state: 'awaiting-consent', frozen: true, pausedOn: '2026-09-01' });
  const given = { ...aWaiver(), state: 'given' as const };

  it('lets a waiting case go on and thaws it', () => {
    const recorded = recordWaiver(waiting, { waiver: given, next: 'ready' }, tuesday);
    expect(recorded).toMatchObject({
      change: { referral: { state: 'ready', frozen: false, pausedOn: null } },
      facts: [{ name: 'referral.waiver-recorded', from: 'awaiting-consent', to: 'ready' }],
    });
  });

  it('leaves the case waiting when the answer is no', () => {
    const no = { ...aWaiver(), state: 'refused' as const };
    const recorded = recordWaiver(waiting, { waiver: no, next: 'ready' }, tuesday);
    expect(recorded).toMatchObject({ change: { waiver: { state: 'refused' }, referral: {} } });
  });

  it.each([
    ['consent.services-missing', { services: [] }],
    ['consent.purpose-missing', { purpose: ' ' }],
    ['consent.period', { validUntil: '2026-08-01' }],
    ['consent.future', { givenOn: '2026-09-09' }],
  ])('refuses what is no consent: %s', (code, more) => {
    const waiver = { ...given, ...more };
    expect(refused(recordWaiver(waiting, { waiver, next: 'ready' }, tuesday))).toBe(code);
  });

  it('asks for none in an anonymous case: there is no link to anybody', () => {
    const anonymous = aReferral({ kind: 'anonymous', child: null, state: 'in-triage' });
    expect(refused(recordWaiver(anonymous, { waiver: given, next: 'ready' }, tuesday))).toBe(
      'consent.not-needed',
    );
  });
});

describe('withdrawing a consent', () => {
  const withdraw = { waiver: aWaiver().id, waivers: [aWaiver()] };

  it.each(['in-triage', 'ready', 'on-agenda', 'in-discussion'] as const)(
    'freezes a case that is %s and takes it off the agenda at once',
    (state) => {
      expect(withdrawWaiver(aReferral({ state }), withdraw, tuesday)).toMatchObject({
        change: {
          waiver: { state: 'withdrawn' },
          referral: { state: 'awaiting-consent', frozen: true },
          effects: { loses: ['pps', 'health'], offAgenda: true },
        },
        facts: [{ name: 'referral.waiver-withdrawn', to: 'awaiting-consent' }],
      });
    },
  );

  it('closes the case only to those whom no other consent names', () => {
    const other = aWaiver({ id: named('waiver-2'), services: [health] });
    const both = { ...withdraw, waivers: [aWaiver(), other] };
    const withdrawn = withdrawWaiver(aReferral({ state: 'on-agenda' }), both, tuesday);
    expect(withdrawn).toMatchObject({
      change: { referral: {}, effects: { loses: ['pps'], offAgenda: false } },
    });
    expect(isRefusal(withdrawn) ? null : withdrawn.change.effects.stops).not.toContain('agenda');
  });

  it('does not withdraw twice', () => {
    const again = { ...withdraw, waivers: [aWaiver({ state: 'withdrawn' })] };
    expect(refused(withdrawWaiver(aReferral({ state: 'ready' }), again, on(day)))).toBe(
      'consent.not-given',
    );
  });
});
