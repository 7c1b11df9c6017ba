import { describe, expect, it } from '@jest/globals';
import { personsIn } from './persons-in.js';

/** An id number of nobody: the Tax Administration's synthetic people are born in month + 80. */
const nobody = '01811099941';

describe('the detector of persons', () => {
  it('finds national id numbers with valid check digits, in one run or parted', () => {
    const [date, rest] = [nobody.slice(0, 6), nobody.slice(6)];
    expect(personsIn(`Gjelder ${nobody}.`)).toBe(1);
    expect(personsIn(`Gjelder ${date} ${rest}`)).toBe(1);
    expect(personsIn('Gjelder 12345678901 og 00000000000.')).toBe(0);
  });

  it('finds e-mail addresses and phone numbers', () => {
    expect(personsIn('Spør kari.nordmann@melhus.example om det')).toBe(1);
    for (const phone of [
      '72 85 81 00',
      '+47 91 23 45 67',
      '912 34 567',
      '004791234567',
      '91234567',
    ])
      expect([phone, personsIn(`Ring ${phone}, så`)]).toEqual([phone, 1]);
  });

  it('lets numbers be that are nobody’s', () => {
    for (const text of [
      'I skoleåret 2026–2027 ventet 45 barn 15 virkedager.',
      'Det koster 25 000 000 kroner, eller 12.500.000,50.',
      'Organisasjon 974 123 456, sak 2026/12345, møte 08.09.2026 kl. 09.00.',
      'Høringsfrist 2026-09-08T09:00:00Z',
    ])
      expect([text, personsIn(text)]).toEqual([text, 0]);
  });

  it('counts over all the texts', () => {
    expect(personsIn('ola@melhus.example', 'eller 912 34 567')).toBe(2);
  });
});
