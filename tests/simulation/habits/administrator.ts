import { AddDays } from '#application/calendar/add-days';
import { EndDays } from '#application/calendar/end-days';
import { ImportCalendar } from '#application/calendar/import-calendar';
import { ListDays } from '#application/calendar/list-days';
import { PreviewCalendar } from '#application/calendar/preview-calendar';
import { BecomeForum } from '#application/forum/become-forum';
import { ReadForum } from '#application/forum/read-forum';
import { SettleForum } from '#application/forum/settle-forum';
import { ImportPeople } from '#application/person/import-people';
import { PreviewPeople } from '#application/person/preview-people';
import type { Actor } from '#kernel/access/actor';
import { OpenMeetings } from '#application/year/open-meetings';
import { type ForumStatus, isOver } from '#kernel/forum/lifecycle';
import type { ResolvedPack } from '#kernel/forum/resolved-pack';
import type { CalendarDayId, ForumId } from '#kernel/ids';
import type { Day } from '#kernel/time/day';
import { schoolYearOf } from '#kernel/time/school-year';
import type { World } from '../world.js';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** The ninth is in the middle of a month: the school year is there, and nobody is founding anything. */
const readsCalendar = '-09';
const months = ['09', '01'];

type PlannedForum = ResolvedPack['forums'][number];

/** Has the forum yet to begin? */
export const isWaiting = ({ status }: PlannedForum): boolean =>
  status !== 'active' && !isOver(status);

/** What comes next on the way to being active. */
const next: Partial<Record<ForumStatus, 'planned' | 'being-established' | 'active'>> = {
  wished: 'planned',
  planned: 'being-established',
  'being-established': 'active',
};

/**
 * The administrator takes in a school calendar and those who began since last time, twice a year. Sundays only: nobody's
 * meeting moves. In September what the plan only wishes for is taken into use, and its meetings are opened.
 */
export class Administrator {
  private done = '';

  constructor(private readonly world: World) {}

  async live(day: Day): Promise<void> {
    const [, month = ''] = day.split('-');
    if (!months.includes(month) || this.done === month || day.slice(7) < readsCalendar) return;
    this.done = month;
    const actor = await this.world.as(this.world.town.administrator);
    await this.calendar(actor, day);
    await this.people(actor, month);
    if (month === '09') await this.begin(actor);
  }

  private async calendar(actor: Actor, day: Day): Promise<void> {
    const { world } = this;
    const sunday = world.town.founded.slice(0, 4) === day.slice(0, 4) ? '2026-09-20' : '2027-01-24';
    const file = base64(`Dato;Type;Navn\n${sunday};stengt;Skolefest\n`);
    const asked = {
      file,
      schoolYear: 2026,
      kind: 'closed',
      unit: null,
      source: 'ruta.csv',
    } as const;
    const { hash } = await world.verb(PreviewCalendar).execute(actor, asked);
    await world.verb(ImportCalendar).execute(actor, { ...asked, hash });
    const added = {
      from: sunday,
      to: sunday,
      kind: 'school-holiday',
      name: 'Fri',
      unit: null,
      source: 'møtebok',
    } as const;
    await world.verb(AddDays).execute(actor, added);
    const { items } = await world.verb(ListDays).execute(actor, 2026);
    const mistaken = items.find((one) => one.day === sunday && one.kind === 'school-holiday');
    if (mistaken !== undefined)
      await world.verb(EndDays).execute(actor, [mistaken.id as CalendarDayId], 'Feil dag.');
  }

  private async people(actor: Actor, month: string): Promise<void> {
    const { world } = this;
    const line = `Ny;Ansatt;ny.ansatt.${month}@simulated.example`;
    const file = base64(`Fornavn;Etternavn;E-post\n${line}\n`);
    const { hash } = await world.verb(PreviewPeople).execute(actor, { file });
    await world.verb(ImportPeople).execute(actor, { file, hash });
  }

  /** One answer of the municipality's own is given anew; forums that have not begun are taken into use step by step. */
  private async begin(actor: Actor): Promise<void> {
    const { world } = this;
    const { forums } = world.town.pack;
    const running = forums.filter(({ status }) => !isOver(status));
    const settled = running.find(({ mandate }) => mandate.settledHere.includes('agendaBefore'));
    if (settled !== undefined) await this.settle(actor, settled);
    const waiting = running.filter(isWaiting);
    for (const forum of waiting) await this.become(actor, forum);
    if (waiting.length === 0) return;
    await world.verb(OpenMeetings).execute(actor, schoolYearOf(world.today()));
  }

  private async settle(actor: Actor, { key, settings }: PlannedForum): Promise<void> {
    const { world } = this;
    const id = this.idOf(key);
    const { version } = await world.verb(ReadForum).execute(actor, id);
    const value = Number(settings['agendaBefore']);
    const answer = { setting: 'agendaBefore', value, version };
    await world.verb(SettleForum).execute(actor, id, answer);
  }

  private async become(actor: Actor, { key, status }: PlannedForum): Promise<void> {
    const { world } = this;
    const id = this.idOf(key);
    let at = next[status];
    while (at !== undefined) {
      const { version } = await world.verb(ReadForum).execute(actor, id);
      const step = { status: at, by: null, on: null, reason: null, version } as const;
      await world.verb(BecomeForum).execute(actor, id, step);
      at = next[at];
    }
  }

  private idOf(key: string): ForumId {
    const id = this.world.town.ids.forums.get(key);
    if (id === undefined) throw new Error(`The pack has no forum ${key}`);
    return id;
  }
}
