import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aTownInForce, group, type TownInForce } from '../support/town-in-force.js';

let model: TownInForce;

beforeAll(async () => {
  model = await aTownInForce('setup-ways');
}, 120_000);
afterAll(() => model.close());

/** A meeting of the group that is still to be held. */
const aMeeting = async () =>
  model.ask(
    `insert into laget.meeting (id, owner_id, forum_id, uid, sequence, day, starts, minutes, zone, place, state, carries, changed_at, version)
     values ($1, $2, $3, 'one@melhus.example', 0, '2026-09-01', '09:00', 60, 'Europe/Oslo', 'Rådhuset', 'planned', '[]', now(), 1)`,
    [model.sources.ids.next(), model.owner, await model.forumId(group)],
  );

describe('a way between forums that is in force', () => {
  const ways = (kind: string) =>
    model.ask<{ ended: boolean }>(
      `select e.ended_at is not null as ended from laget.forum_edge e join laget.forum f on f.id = e.from_forum_id
       where f.key = $1 and e.kind = $2 order by 1`,
      [group, kind],
    );
  const health =
    '      - { kind: escalatesTo, to: { office: municipal-director-health-welfare }, reason: clarification-health, rules: [MEL-R38] }\n';

  it('ends when nothing is on it, and can be opened again', async () => {
    const mandate =
      '      - { kind: mandates, to: { forum: tverrfaglige-nettverk }, derived: true, rules: [MEL-R37, MEL-R44] }\n';
    expect(new Set(await model.says(mandate, ''))).toEqual(new Set(['way-removed']));
    expect(await model.held()).toEqual({ ways: [], forums: [] });
    expect((await model.town.change()).status).toBe(200);
    expect(new Set((await ways('mandates')).map(({ ended }) => ended))).toEqual(new Set([true]));
    const { text } = await model.town.draft();
    await model.town.write(text.replace(health, health + mandate));
    expect((await model.town.change()).status).toBe(200);
    expect(new Set((await ways('mandates')).map(({ ended }) => ended))).toEqual(
      new Set([true, false]),
    );
  });

  it('stays while an issue lifted along it waits for its answer, and the list says how many', async () => {
    const issue = model.sources.ids.next();
    await model.ask(
      `insert into laget.system_issue (id, owner_id, number, state, title, text, raised_in_id, raised_by_id, at_office_id, respond_by, raised_at, version)
       values ($1, $2, 'S-1', 'lifted', 'Buss', 'Bussen går for sent.', $3, $4, $5, '2026-09-01', now(), 1)`,
      [
        issue,
        model.owner,
        await model.forumId(group),
        model.people[0],
        await model.officeId('municipal-director-health-welfare'),
      ],
    );
    await model.ask(
      `insert into laget.system_issue_step (id, owner_id, issue_id, ord, deed, from_forum_id, to_office_id, by_id, text, at)
       values (gen_random_uuid(), $1, $2, 1, 'lifted', $3, $4, $5, 'Over oss', now())`,
      [
        model.owner,
        issue,
        await model.forumId(group),
        await model.officeId('municipal-director-health-welfare'),
        model.people[0],
      ],
    );
    expect(await model.says(health, '')).toEqual(['way-removed']);
    expect(await model.held()).toMatchObject({
      ways: [{ kind: 'escalatesTo', to: { nb: 'Kommunalsjef helse og velferd' }, count: 1 }],
    });
    const refused = await model.town.change();
    expect([refused.status, refused.body.code]).toEqual([422, 'pack.change-ways']);
    expect(refused.body.fields?.length).toBe(1);
    expect((await ways('escalatesTo')).map(({ ended }) => ended)).toEqual([false, false, false]);
    await model.ask(`update laget.system_issue set state = 'answered' where id = $1`, [issue]);
    expect((await model.town.change()).status).toBe(200);
    expect((await ways('escalatesTo')).map(({ ended }) => ended)).toEqual([false, false, true]);
  });

  it('stays while a case is on it, and nobody is told how many', async () => {
    const [team, discussion] = [
      await model.only(
        `select id from laget.forum where pack_key = 'lokale-tverrfaglige-team' limit 1`,
      ),
      await model.forumId('droftingsteam'),
    ];
    const referral = model.sources.ids.next();
    await model.ask(
      `insert into laget.referral (id, owner_id, kind, state, urgent, frozen, from_forum_id, to_forum_id, referrer_id, question, situation, tried,
         state_since, paused_days, handovers, version)
       values ($1, $2, 'anonymous', 'submitted', false, false, $3, $4, $5, '', '', '[]', now(), 0, 0, 1)`,
      [referral, model.owner, team, discussion, model.people[0]],
    );
    const { text } = await model.town.draft();
    const refers =
      '      - { kind: refersTo, to: { forum: droftingsteam }, rules: [MEL-R05, MEL-R06, MEL-R11] }\n';
    const without = text
      .replace(refers, '')
      .replace(
        '    instances: { scheme: one-per-unit, units: [school, kindergarten, combined] }\n    settings:\n      meets: { every: month, fixed: true }',
        '    instances: { scheme: one-per-unit, units: [school, kindergarten, combined] }\n    without: [forward]\n    settings:\n      meets: { every: month, fixed: true }',
      );
    expect((await model.town.write(without)).body.faults).toEqual([]);
    expect((await model.held()).ways).toMatchObject([{ kind: 'refersTo', count: null }]);
    expect((await model.town.change()).body.code).toBe('pack.change-ways');
    await model.town.write(text);
  });
});

describe('a forum that goes', () => {
  it('stays while it has work that nobody would own, and the list says which', async () => {
    await aMeeting();
    const { text } = await model.town.draft();
    const at = text.indexOf(`  - key: ${group}\n`);
    const gone = text.slice(0, at) + text.slice(at).replace('status: active', 'status: dissolved');
    const { faults } = (await model.town.write(gone)).body;
    expect(faults.map(({ path }) => path)).toEqual([]);
    expect(await model.held()).toMatchObject({
      forums: [{ name: { nb: 'Tverrfaglig samarbeidsgruppe barn og unge' }, work: ['meetings'] }],
    });
    expect((await model.town.change()).body.code).toBe('pack.change-forums');
    await model.town.write(text);
  });
});
