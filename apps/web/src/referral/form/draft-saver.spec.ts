import { describe, expect, it } from '@jest/globals';
import type { EditReferral } from '#contract/referral';
import { ProblemError } from '../../shell/api.js';
import { DraftSaver } from './draft-saver.js';
import { meet } from './meet.js';

/** A server with one draft: refuses an older version, as ours does. */
class OneDraft {
  version = 1;
  edit: EditReferral = { question: 'Hva nå?', situation: '' };
  sent: EditReferral[] = [];
  offline = false;
  taken: EditReferral = {};

  readonly port = {
    send: (edit: EditReferral, version: number): Promise<number> => {
      if (this.offline) return Promise.reject(new ProblemError({ status: 0 }));
      if (version !== this.version) return Promise.reject(new ProblemError({ status: 412 }));
      this.sent.push(edit);
      return Promise.resolve(this.write(edit));
    },
    read: () => Promise.resolve({ version: this.version, edit: this.edit }),
    taken: (edit: EditReferral) => void Object.assign(this.taken, edit),
  };

  /** Somebody writes. */
  write(edit: EditReferral): number {
    this.edit = { ...this.edit, ...edit };
    this.version += 1;
    return this.version;
  }
}

const opened = (draft: OneDraft) =>
  new DraftSaver(draft.port, { version: draft.version, edit: draft.edit });

describe('a draft that saves itself', () => {
  it('sends only what changed, at the version it rests on', async () => {
    const draft = new OneDraft();
    const saver = opened(draft);
    saver.change({ ...draft.edit, situation: 'Hun står i gangen.' });
    expect(await saver.flush()).toBe(true);
    expect(draft.sent).toEqual([{ situation: 'Hun står i gangen.' }]);
    expect(saver.version).toBe(2);
  });

  it('takes in what another wrote elsewhere in the form, and saves its own', async () => {
    const draft = new OneDraft();
    const saver = opened(draft);
    draft.write({ question: 'Hvem kan hjelpe?' });
    saver.change({ question: 'Hva nå?', situation: 'Min.' });
    expect(await saver.flush()).toBe(true);
    expect(draft.edit).toEqual({ question: 'Hvem kan hjelpe?', situation: 'Min.' });
    expect(draft.taken).toEqual({ question: 'Hvem kan hjelpe?' });
  });

  it('writes over nobody: where both wrote, it waits until one has chosen', async () => {
    const draft = new OneDraft();
    const saver = opened(draft);
    draft.write({ situation: 'Deres.' });
    saver.change({ question: 'Hva nå?', situation: 'Min.' });
    expect(await saver.flush()).toBe(false);
    expect(draft.edit.situation).toBe('Deres.');
    expect(saver.state.conflicts).toEqual([{ field: 'situation', mine: 'Min.', theirs: 'Deres.' }]);
    saver.keepMine('situation');
    expect(saver.state.status).toEqual({ state: 'saving' });
    expect(await saver.flush()).toBe(true);
    expect(saver.state.status.state).toBe('saved');
    expect(draft.edit.situation).toBe('Min.');
  });

  it('keeps what is theirs when that is chosen, and sends nothing', async () => {
    const draft = new OneDraft();
    const saver = opened(draft);
    draft.write({ situation: 'Deres.' });
    saver.change({ question: 'Hva nå?', situation: 'Min.' });
    await saver.flush();
    const [conflict] = saver.state.conflicts;
    if (conflict) saver.takeTheirs(conflict);
    expect(await saver.flush()).toBe(true);
    expect(draft.sent).toEqual([]);
    expect(draft.taken).toEqual({ situation: 'Deres.' });
  });

  it('says how much waits while the network is gone, and sends it afterwards', async () => {
    const draft = new OneDraft();
    const saver = opened(draft);
    draft.offline = true;
    saver.change({ question: 'Ny', situation: 'Ny' });
    expect(await saver.flush()).toBe(false);
    expect(saver.state.status).toEqual({ state: 'offline', changes: 2 });
    draft.offline = false;
    expect(await saver.flush()).toBe(true);
    expect(draft.edit).toEqual({ question: 'Ny', situation: 'Ny' });
  });
});

describe('putting two texts together', () => {
  it('is no conflict when both wrote the same', () => {
    const same = { base: { question: 'a' }, mine: { question: 'b' }, theirs: { question: 'b' } };
    expect(meet(same)).toEqual({ taken: {}, conflicts: [] });
  });
});
