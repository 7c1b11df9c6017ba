import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { ForumMoved, SettleForum as SettleBody } from '#contract/forum-deeds';
import { valueSchema } from '#contract/setting-values';
import type { Actor } from '#kernel/access/actor';
import { staleness } from '#kernel/at';
import { settleForum, type Answered, type LivingForum, type Settled } from '#kernel/forum/become';
import { undecided, type SettingsSchema } from '#kernel/forum/settings';
import type { ForumId } from '#kernel/ids';
import { refuse, type Refusal } from '#kernel/outcome';
import type { Forum } from '#persistence/forum/forum.row';
import { UnitOfWork } from '../unit-of-work.js';
import { ForumRegistry } from './forum.registry.js';
import { holdForum, livingOf } from './living-forum.js';
import { leadOf, writeLead, type Lead } from './settle-lead.js';
import { writeRhythm } from './settle-rhythm.js';

interface Ground {
  readonly forum: Forum;
  /** The office or service the answer names; null where it names none, undefined where there is none by that key. */
  readonly lead: Lead | null | undefined;
}

/**
 * An administrator settles what the plan leaves open for one forum. The forum's seats and its rhythm follow the
 * answer: whoever is to lead or to write gets a seat, and a rhythm with its hour becomes the forum's series.
 */
@Injectable()
export class SettleForum {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registry: ForumRegistry,
  ) {}

  /** @throws Refused `forum.setting-invalid`, `version.stale`, and as `settleForum` of the kernel */
  execute(
    actor: Actor,
    id: ForumId,
    { setting, value, version }: SettleBody & { readonly version: number },
  ): Promise<ForumMoved> {
    return this.work.run<Ground, Settled, ForumMoved>(actor, 'forum.settle', {
      load: async (store) => {
        const forum = await holdForum(store, id);
        return forum && { forum, lead: await leadOf(store, { setting, value }) };
      },
      subject: () => ({ forum: id }),
      decide: ({ forum, lead }) => {
        const { settings: schema } = this.registry.of(forum.kind);
        const living = livingOf(forum);
        return (
          staleness(forum, version) ??
          invalid(schema, { setting, value }, lead) ??
          settleForum(living, answered(living, { setting, value }), schema)
        );
      },
      apply: async ({ forum, lead }, change, store) => {
        Object.assign(forum, {
          settings: { ...change.settings },
          mandate: { ...change.mandate },
          version: forum.version + 1,
        });
        const { ledBy } = this.registry.of(forum.kind);
        await writeLead(store, forum, { setting, lead: lead ?? null, ledBy });
        await writeRhythm(store, forum);
        return { id, status: forum.status, version: forum.version };
      },
    });
  }
}

/** Not a value of the setting's shape, or of someone who is not there. A setting that is not asked is refused after. */
const invalid = (
  schema: SettingsSchema,
  { setting, value }: SettleBody,
  lead: Ground['lead'],
): Refusal | null => {
  const asked = schema[setting];
  if (asked === undefined || (valueSchema(asked).safeParse(value).success && lead !== undefined)) {
    return null;
  }
  return refuse('forum.setting-invalid', { fields: [{ path: 'value', code: 'invalid' }] });
};

/** With the alternatives of the plan, which stay the only ones also when the answer is changed. */
const answered = ({ settings, mandate }: LivingForum, { setting, value }: SettleBody): Answered => {
  const offered = undecided(settings[setting]) ?? mandate.offered?.[setting] ?? null;
  const isOffered = offered?.some((one) => isDeepStrictEqual(one, value)) ?? true;
  return { setting, value, offered, isOffered };
};
