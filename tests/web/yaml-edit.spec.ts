import { describe, expect, it } from '@jest/globals';
import { diskShelf } from '#model-packs/shelf/disk-shelf';
import {
  withItem,
  withoutItem,
  withValue,
  type Written,
} from '../../apps/web/src/setup/model/yaml-edit.js';

const text = `# slik har vi det
forums:
  - key: ledermote # hver uke
    name: { nb: Ledermøte }
    purpose: { nb: Styrer }
  - key: team
    name: { nb: Teamet }
`;

/** A text with what the form has read of it: the text itself, unless it was written on since. */
const read = (now: string, was = now): Written => ({
  text: now,
  model: diskShelf.read({ text: was, settings: {} })?.model ?? null,
});

describe('a change in the form', () => {
  it('changes that one thing in the text, and keeps the comments', () => {
    const changed = withValue(read(text), ['forums', 1, 'name', 'nb'], 'Laget');
    expect(changed).toEqual(read(text.replace('Teamet', 'Laget')));
  });

  it('takes an emptied text away, and the map it was alone in with it', () => {
    const { text: left } = withValue(read(text), ['forums', 0, 'purpose', 'nb'], '');
    expect(left).toBe(text.replace('    purpose: { nb: Styrer }\n', ''));
  });

  it('adds to a list that is not there yet, and takes an item out again', () => {
    const seat = { role: 'chair' };
    const added = withItem(read(text), ['forums', 1, 'seats'], seat);
    expect(added.model).toMatchObject({ forums: [{}, { seats: [seat] }] });
    expect(withoutItem(added, ['forums', 0]).model).toMatchObject({ forums: [{ seats: [seat] }] });
  });

  it('stands back for what was written in the text at that place meanwhile', () => {
    const written =
      text.slice(0, text.indexOf('  - key: ledermote')) + text.slice(text.indexOf('  - key: team'));
    const late = read(written, text);
    expect(withValue(late, ['forums', 0, 'status'], 'active')).toEqual(read(written));
    const renamed = text.replace('Teamet', 'Laget');
    expect(withValue(read(renamed, text), ['forums', 0, 'status'], 'active').text).toContain(
      'Laget',
    );
  });

  it('does nothing to a text that is no YAML', () => {
    const torn = 'forums: [';
    expect(withItem(read(torn, text), ['forums'], {})).toEqual({ text: torn, model: null });
  });
});

describe('what the form reads of a text', () => {
  it('is there although the model is faulty, and nothing where there is no map to read', () => {
    expect(read('forums: 3\n').model).toEqual({ forums: 3 });
    for (const unread of ['forums: [', '- 1', 'a: &a { b: *a }'])
      expect(read(unread).model).toBeNull();
  });
});
