import { setTimeout as pause } from 'node:timers/promises';
import { EndBusy } from '#application/calendar/end-busy';
import { ImportBusy } from '#application/calendar/import-busy';
import { ListBusy } from '#application/calendar/list-busy';
import { PreviewBusy } from '#application/calendar/preview-busy';
import { ApproveProposal } from '#application/year/proposal/approve-proposal';
import { DiscardProposal } from '#application/year/proposal/discard-proposal';
import { ListProposals } from '#application/year/proposal/list-proposals';
import { ProposeYear } from '#application/year/proposal/propose-year';
import { ReadProposal } from '#application/year/proposal/read-proposal';
import { ReplanYear } from '#application/year/proposal/replan-year';
import type { Actor } from '#kernel/access/actor';
import type { YearProposalId } from '#kernel/ids';
import { addDays, type Day } from '#kernel/time/day';
import type { World } from '../world.js';

const schoolYear = 2026;

/** In January somebody is ill for a fortnight: the year is planned again, looked at, put away once, and approved once. */
export class YearDesk {
  private done = false;

  constructor(private readonly world: World) {}

  async live(day: Day): Promise<void> {
    if (this.done || !day.startsWith('2027-01')) return;
    this.done = true;
    const actor = await this.world.as(this.world.town.administrator);
    await this.busy();
    const { id } = await this.world.verb(ProposeYear).execute(actor, { schoolYear });
    await this.planned(actor, id as YearProposalId);
    await this.world.verb(DiscardProposal).execute(actor, id as YearProposalId);
    await this.replan(actor, day);
    await this.world.verb(ListProposals).execute(actor, schoolYear);
  }

  private async replan(actor: Actor, day: Day): Promise<void> {
    const { world } = this;
    const { pack, ids } = world.town;
    const planned = pack.series.flatMap(
      ({ forum }) => world.leader(ids.forums.get(forum) ?? '') ?? [],
    );
    const [ill] = planned;
    if (ill === undefined) return;
    const away = {
      kind: 'away',
      person: ill,
      from: addDays(day, 10),
      to: addDays(day, 23),
    } as const;
    const { id } = await world.verb(ReplanYear).execute(actor, { schoolYear, changes: [away] });
    await this.planned(actor, id as YearProposalId);
    await world.verb(ApproveProposal).execute(actor, id as YearProposalId);
  }

  /** Threads plan in the machine's own time. */
  private async planned(actor: Actor, id: YearProposalId): Promise<void> {
    for (;;) {
      const { state } = await this.world.verb(ReadProposal).execute(actor, id);
      if (state !== 'planning') return;
      await pause(50);
    }
  }

  private async busy(): Promise<void> {
    const { world } = this;
    const [someone] = world.leaders();
    if (someone === undefined) return;
    const actor = await world.as(someone);
    const table = 'Fra;Til;Fra kl;Til kl;Ukedag\r\n1.2.2027;28.2.2027;12.00;13.00;søndag\r\n';
    const asked = { file: Buffer.from(table).toString('base64'), schoolYear, source: 'k.csv' };
    const { hash } = await world.verb(PreviewBusy).execute(actor, asked);
    await world.verb(ImportBusy).execute(actor, { ...asked, hash });
    await world.verb(ListBusy).execute(actor, schoolYear);
    await world.verb(EndBusy).execute(actor, schoolYear);
  }
}
