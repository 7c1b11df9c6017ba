import type { ForumQuestion, ForumQuestions } from '#contract/forum-questions';
import { openIn, type ForumMandate } from '#kernel/forum/become';
import { isUnsettled, undecided, type Setting, type SettingsSchema } from '#kernel/forum/settings';
import type { ForumRow } from '#persistence/views/forum.queries';
import { Office } from '#persistence/person/office.row';
import { Service } from '#persistence/person/service.row';
import type { Store } from '../store.js';

/** What is still open for a forum, and what the municipality has settled itself: all that an administrator may answer. */
export async function questionsOf(
  { em, actor }: Store,
  { settings, level, mandate }: Pick<ForumRow, 'settings' | 'level' | 'mandate'>,
  schema: SettingsSchema,
): Promise<ForumQuestions> {
  const known = mandate as ForumMandate;
  const open = openIn({ settings, level, mandate: known }, schema);
  const asked = new Set([...open, ...(known.settledHere ?? [])]);
  const named = { fields: ['key', 'name'], orderBy: { key: 'asc' } } as const;
  const offices = await em.find(Office, { owner: actor.owner }, named);
  const services = await em.find(Service, { owner: actor.owner }, named);
  return {
    items: Object.entries(schema)
      .filter(([setting]) => asked.has(setting))
      .map(([setting, shape]) => ({
        ...shapeOf(shape),
        setting,
        open: open.includes(setting),
        value: isUnsettled(settings[setting])
          ? null
          : (settings[setting] as ForumQuestion['value']),
        offered: (undecided(settings[setting]) ??
          known.offered?.[setting] ??
          null) as ForumQuestion['offered'],
      })),
    elsewhere: open.filter((setting) => !(setting in schema)),
    offices: offices.map(({ key, name }) => ({ key, name })),
    services: services.map(({ key, name }) => ({ key, name })),
  };
}

const shapeOf = (setting: Setting): Pick<ForumQuestion, 'type' | 'of' | 'min' | 'max'> => ({
  type: setting.type,
  of: 'of' in setting ? [...setting.of] : [],
  min: 'min' in setting ? (setting.min ?? null) : null,
  max: 'max' in setting ? (setting.max ?? null) : null,
});
