import { EnrolPeople } from '#application/person/enrol-people';
import { LeavePerson } from '#application/person/leave-person';
import type { PersonId } from '#kernel/ids';
import type { Day } from '#kernel/time/day';
import { familyNames, givenNames } from '#model-packs/demo/texts/names';
import type { World } from '../world.js';

/** Months in which people leave, and how many: most of them with the new school year, some with open work after Christmas. */
const leave: Readonly<Record<string, number>> = { '08': 3, '01': 2, '03': 1 };
/** They leave from this day of the month on, one a day. */
const fromDay = 20;
const reason = 'Ny stilling i en annen kommune';

/** People leave and others take over. Without naming who, it is refused while anything is held. */
export class Leavers {
  private readonly gone = new Map<string, number>();
  private count = 0;

  constructor(private readonly world: World) {}

  async live(day: Day): Promise<void> {
    const month = day.slice(5, 7);
    const soFar = this.gone.get(month) ?? 0;
    if (Number(day.slice(8)) < fromDay || soFar >= (leave[month] ?? 0)) return;
    this.gone.set(month, soFar + 1);
    const { town } = this.world;
    const seated = town.sittings.map(({ person }) => person);
    const others = seated.filter((person) => person !== town.administrator);
    if (others.length > 0) await this.leave(this.world.chance('leavers').pick(others));
  }

  private async leave(person: PersonId): Promise<void> {
    const { world } = this;
    const administrator = await world.as(world.town.administrator);
    const verb = world.verb(LeavePerson);
    const alone = await world.tries(['person.heir-missing'], async () => {
      await verb.execute(administrator, { person, reason, heir: null });
      return true;
    });
    if (alone !== null) throw new Error('Somebody with a seat left, and nobody took over');
    const heir = await this.employ(person);
    await verb.execute(administrator, { person, reason, heir });
    world.inherits(person, heir);
  }

  /** Somebody new in the same service. */
  private async employ(instead: PersonId): Promise<PersonId> {
    const { world } = this;
    const work = world.town.work.get(instead) ?? { service: null, unit: null };
    const chance = world.chance('leavers');
    this.count += 1;
    const [heir] = await world.verb(EnrolPeople).execute(world.stage.machinery(), [
      {
        givenName: chance.pick(givenNames),
        familyName: chance.pick(familyNames),
        email: `heir-${this.count}@simulated.example`,
        ...work,
        language: 'nb',
        systemRoles: [],
        startedOn: world.today(),
        subject: null,
      },
    ]);
    if (heir === undefined) throw new Error('Nobody was enrolled');
    return heir;
  }
}
