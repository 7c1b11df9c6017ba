import { FoundOwner } from '#application/owner/found-owner';
import { ChangePack } from '#application/pack/change-pack';
import { ChoosePack } from '#application/pack/choose-pack';
import { CompareDraft } from '#application/pack/compare-draft';
import { InstallDraft } from '#application/pack/install-draft';
import { ListPacks } from '#application/pack/list-packs';
import { ReadDraft } from '#application/pack/read-draft';
import { ReadForm } from '#application/pack/read-form';
import { SettleDraft } from '#application/pack/settle-draft';
import { UpgradeDraft } from '#application/pack/upgrade-draft';
import { WriteDraft } from '#application/pack/write-draft';
import { EnrolPeople } from '#application/person/enrol-people';
import { Actors } from '#application/session/actors';
import type { PackDraft } from '#contract/pack';
import type { Actor } from '#kernel/access/actor';
import type { OwnerId } from '#kernel/ids';
import type { Day } from '#kernel/time/day';
import { demoAnswers } from '../../support/demo-answers.js';
import { newEdition } from '../shelf.js';
import type { World } from '../world.js';

const called = { nb: 'Nabo kommune', nn: 'Nabo kommune', en: 'The neighbour' };
const pack = 'melhus';

type Deed = (neighbour: Neighbour) => Promise<void>;

/** What is done in which month, on its first open day. */
const year: readonly (readonly [month: string, deed: Deed])[] = [
  ['2026-08', (one) => one.setUp()],
  ['2026-10', (one) => one.rewrite()],
  [newEdition.from.slice(0, 7), (one) => one.takeEdition()],
];

/** A municipality next door, which writes its own model: founded in August, changed in autumn, and brought up to date. */
export class Neighbour {
  private readonly done = new Set<string>();
  private readonly owner: OwnerId;
  private administrator: Actor | null = null;

  constructor(private readonly world: World) {
    this.owner = world.stage.ids.next() as OwnerId;
  }

  async live(day: Day): Promise<void> {
    for (const [month, deed] of year) {
      if (!day.startsWith(month) || this.done.has(month)) continue;
      this.done.add(month);
      await deed(this);
    }
  }

  async setUp(): Promise<void> {
    const { world } = this;
    const { clock, ids } = world.stage;
    const actors = world.verb(Actors);
    const machinery = actors.clock(this.owner, { clock, ids });
    await world.verb(FoundOwner).execute(machinery, { key: 'nabo', name: called });
    const [person] = await world.verb(EnrolPeople).execute(machinery, [
      {
        ...{ givenName: 'Ask', familyName: 'Nordmo', email: 'ask.nordmo@simulated.example' },
        ...{ service: null, unit: null, language: 'nb', subject: null },
        systemRoles: ['administrator'],
        startedOn: world.today(),
      },
    ]);
    if (person === undefined) throw new Error('Nobody was enrolled next door');
    const login = { account: null, owner: this.owner, person };
    this.administrator = await actors.of(login, { clock, ids });
    const by = this.by();
    await world.verb(ListPacks).execute(by);
    const chosen = await world.verb(ChoosePack).execute(by, { pack, copyAs: null });
    const answers = demoAnswers(chosen);
    await world.verb(SettleDraft).execute(by, { answers, version: chosen.version });
    await world.verb(InstallDraft).execute(by, (await this.draft()).version);
  }

  /** A team gets another name: seen beside what is in force, and then in force. */
  async rewrite(): Promise<void> {
    const { world } = this;
    const by = this.by();
    await world.verb(ReadForm).execute(by);
    const { text, version } = await this.draft();
    const renamed = text.replace('nb: Drøftingsteam for barn og unge,', 'nb: Naboteamet,');
    await world.verb(WriteDraft).execute(by, { text: renamed, version });
    const { force } = await world.verb(CompareDraft).execute(by);
    if (force?.length !== 1)
      throw new Error(`${force?.length ?? 'no'} changes, and one was written`);
    await world.verb(ChangePack).execute(by, (await this.draft()).version);
  }

  /** What the pack calls otherwise now is taken; what was called otherwise here stands. */
  async takeEdition(): Promise<void> {
    const { version } = await this.draft();
    const { draft } = await this.world.verb(UpgradeDraft).execute(this.by(), version);
    for (const name of [newEdition.says, 'Naboteamet'])
      if (!draft.text.includes(name)) throw new Error(`The newer edition came without ${name}`);
  }

  private by(): Actor {
    if (this.administrator === null) throw new Error('Nobody works next door yet');
    return this.administrator;
  }

  private async draft(): Promise<PackDraft> {
    const { draft } = await this.world.verb(ReadDraft).execute(this.by());
    if (draft === null) throw new Error('Nothing was chosen next door');
    return draft;
  }
}
