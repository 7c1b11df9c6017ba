import { describe, expect, it } from '@jest/globals';
import { consentsToRecord } from './consent-to-record.js';
import { type DraftValues, noConsentYet, transformValues, valuesOf } from './draft-values.js';
import { problemsIn } from './problems.js';

const today = '2026-11-25';
const filled: DraftValues = {
  question: 'Hvordan får vi henne inn?',
  situation: '',
  childView: 'Det er så mye lyd.',
  ageBand: '',
  givenName: 'Oppdikta',
  familyName: 'Bekkestad',
  bornOn: '2018-03-14',
  guardians: [],
  tried: [{ what: 'Egen inngang', weeks: '6', effect: 'some' }],
  nothingTried: false,
  triedWaiver: '',
  urgent: false,
  consent: { ...noConsentYet(today), answer: 'not-yet' },
};
const identified = { kind: 'identified' as const, waivers: [] };
const codes = (part: Partial<DraftValues>, page: Parameters<typeof problemsIn>[2] = identified) =>
  problemsIn('review', { ...filled, ...part }, page).map(({ code }) => code);

describe('before a referral is sent', () => {
  it('nothing is missing when all is filled in', () => expect(codes({})).toEqual([]));

  it('own measures come first, unless a reason is given or it cannot wait', () => {
    expect(codes({ tried: [] })).toEqual(['tried']);
    expect(codes({ tried: [], nothingTried: true })).toEqual(['waiver']);
    expect(codes({ tried: [], nothingTried: true, triedWaiver: 'I går.' })).toEqual([]);
    expect(codes({ tried: [], urgent: true })).toEqual([]);
  });

  it('somebody must have been asked about sharing, and a yes names services', () => {
    expect(codes({ consent: noConsentYet(today) })).toEqual(['consent']);
    expect(codes({ consent: { ...filled.consent, answer: 'one' } })).toEqual(['services', 'other']);
  });

  it('an anonymous case asks for the age and neither name nor consent', () => {
    const anonymous = { kind: 'anonymous' as const, waivers: [] };
    expect(codes({ givenName: '', consent: noConsentYet(today) }, anonymous)).toEqual(['age-band']);
  });
});

describe('what is stored of the form', () => {
  it('is what is whole: a half-written row and a child without a birth date stay in the tab', () => {
    const half = {
      ...filled,
      bornOn: '',
      tried: [{ what: 'Fast voksen', weeks: '', effect: '' as const }],
    };
    expect(transformValues(half, 'identified')).toMatchObject({ tried: [] });
    expect(transformValues(half, 'identified')).not.toHaveProperty('child');
  });

  it('never says who the child is in an anonymous case', () => {
    const stored = JSON.stringify(transformValues({ ...filled, ageBand: '6-9' }, 'anonymous'));
    expect(stored).not.toContain('Bekkestad');
    expect(stored).toContain('6-9');
  });

  it('comes back as it was', () => {
    const back = { ...filled, ...valuesOf(transformValues(filled, 'identified')) };
    expect(back).toEqual(filled);
  });
});

describe('the consents of the answers', () => {
  const page = { services: [{ id: 's1', name: { nb: 'PPT' } }] };
  const words = { purpose: 'Drøfting', today };

  it('are one yes and one no where the guardians differ', () => {
    const consent = {
      ...filled.consent,
      answer: 'one' as const,
      other: 'refused' as const,
      services: ['s1'],
    };
    const rows = consentsToRecord(consent, page, words);
    expect(rows.map(({ answer, capacity }) => [answer, capacity])).toEqual([
      ['given', 'one-guardian'],
      ['refused', 'one-guardian'],
    ]);
  });

  it('are none before anybody has answered', () => {
    expect(consentsToRecord(filled.consent, page, words)).toEqual([]);
  });
});
