import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { DraftUpgraded } from '#contract/pack';
import type { DraftChanges } from '#contract/pack-changes';
import type { Problem } from '#contract/problem';
import type { Structure } from '#contract/structure';
import { anEmptyTown } from '../support/an-empty-town.js';
import { anApi, Client, type TestApi } from '../support/api.js';
import { match } from '../support/cases.js';
import { aDatabase } from '../support/database.js';
import { idSource } from '../support/ids.js';
import { aMunicipality } from '../support/municipality.js';
import { demoAnswers } from '../support/demo-answers.js';
import { SettingUp } from '../support/setting-up.js';

const now = new Date('2026-08-03T08:00:00Z');
let adminUrl: string;
let api: TestApi;
let administrator: Client;
let town: SettingUp;

beforeAll(async () => {
  const database = await aDatabase();
  adminUrl = database.adminUrl;
  await anEmptyTown(database.appUrl, '2026-08-03');
  await aMunicipality(database.appUrl, 'granmo');
  api = await anApi(database.appUrl, { clock: { now: () => now }, ids: idSource('setup-change') });
  administrator = await new Client(api.url).signIn('administrator');
  town = new SettingUp(administrator);
  await town.choose({ pack: 'melhus', copyAs: null });
  await town.settle(demoAnswers(await town.draft()));
  await town.install();
}, 60_000);
afterAll(() => api.close());

describe('a model that is in force', () => {
  const changes = async () =>
    (await administrator.get<DraftChanges>('/api/setup/changes')).body.force ?? [];

  it('changes nothing before it is said, and nothing when nothing is changed', async () => {
    expect(await changes()).toEqual([]);
    expect((await town.change()).body.code).toBe('pack.change-none');
    expect(
      (await town.change(await new Client(api.url).signIn('granmo.administrator'))).status,
    ).toBe(404);
  });

  it('shows what is changed, lets it take effect, and ends a forum that is gone without losing it', async () => {
    const { text } = await town.draft();
    const renamed = text.replace(
      'nb: Drøftingsteam for barn og unge,',
      'nb: Det nye drøftingsteamet,',
    );
    const days = renamed.indexOf('  - key: tverrfaglige-fagdager');
    const fewer =
      renamed.slice(0, days) + renamed.slice(renamed.indexOf('  - key: samarbeidsmoter'));
    expect([renamed === text, fewer === renamed]).toEqual([false, false]);
    expect((await town.write(fewer)).body.faults).toEqual([]);
    await town.settle([{ path: 'forums.droftingsteam.agendaBefore', value: 7 }]);
    const seen = await changes();
    expect(seen.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['renamed', 'setting', 'ended']),
    );
    expect(seen.find(({ detail }) => detail === 'agendaBefore')).toMatchObject({
      before: 5,
      after: 7,
    });
    const before = (await town.setup()).forums;
    expect((await town.change()).status).toBe(200);
    expect((await town.setup()).forums).toBe(before);
    expect(await changes()).toEqual([]);
    const { nodes } = (await administrator.get<Structure>('/api/structure')).body;
    const all = nodes.flatMap(({ forums, status }) => forums.map(({ name }) => [name.nb, status]));
    expect(all).toContainEqual(['Det nye drøftingsteamet', 'active']);
    expect(all.map(([, status]) => status)).toContain('dissolved');
  });
});

describe('a newer edition of the pack', () => {
  const upgrade = async () =>
    administrator.post<DraftUpgraded & Problem>(
      '/api/setup/upgrade',
      {},
      match((await town.draft()).version),
    );

  /** Makes the edition the model was begun from an older one, in which these words were others. */
  const begunFrom = async (older: readonly (readonly [string, string])[]): Promise<void> => {
    const admin = new pg.Client({ connectionString: adminUrl });
    await admin.connect();
    for (const [now, then] of older)
      await admin.query(
        `update laget.pack_draft set base_hash = 'older', base_text = replace(base_text, $1, $2), text = replace(text, $1, $2)`,
        [now, then],
      );
    await admin.end();
  };

  it('is asked for only where there is one', async () => {
    expect((await town.draft()).newer).toBe(false);
    expect((await upgrade()).body.code).toBe('pack.upgrade-none');
  });

  it('is joined with what was changed here, and tells what both have changed', async () => {
    await begunFrom([
      ['nb: Tverrfaglige nettverk', 'nb: Gamle nettverk'],
      ['nb: Styringsgruppe/politiråd', 'nb: Gammelt råd'],
    ]);
    const { text, newer } = await town.draft();
    expect(newer).toBe(true);
    await town.write(text.replace('nb: Gammelt råd', 'nb: Vårt eget råd'));
    const { status, body } = await upgrade();
    expect(status).toBe(200);
    expect(body.taken).toContain('forums.tverrfaglige-nettverk.name.nb');
    expect(body.conflicts).toEqual([
      {
        path: 'forums.slt-styringsgruppe-politirad.name.nb',
        local: 'Vårt eget råd',
        theirs: 'Styringsgruppe/politiråd',
      },
    ]);
    expect(body.draft).toMatchObject({ newer: false, faults: [] });
    expect(body.draft.text).toContain('Vårt eget råd');
    expect(body.draft.text).toContain('Det nye drøftingsteamet');
    expect(body.draft.text).not.toContain('Gamle nettverk');
  });
});
