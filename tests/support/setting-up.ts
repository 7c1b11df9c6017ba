import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { DraftQuestion, PackDraft, Setup } from '#contract/pack';
import type { Problem } from '#contract/problem';
import type { Answered, Client } from './api.js';
import { match } from './cases.js';

type Written = Promise<Answered<PackDraft & Problem>>;

/** The administrator who sets a municipality up, over HTTP; each deed rests on the edition that stands. */
export class SettingUp {
  constructor(private readonly administrator: Client) {}

  async setup(): Promise<Setup> {
    return (await this.administrator.get<Setup>('/api/setup')).body;
  }

  async draft(): Promise<PackDraft> {
    const { draft } = await this.setup();
    if (draft === null) throw new Error('nothing is chosen');
    return draft;
  }

  choose(body: { pack: string; copyAs: string | null }, client = this.administrator): Written {
    return client.post('/api/setup/choose', body);
  }

  async settle(answers: readonly { path: string; value: unknown }[]): Written {
    const { version } = await this.draft();
    return this.administrator.post('/api/setup/settle', { answers }, match(version));
  }

  async write(text: string): Written {
    const { version } = await this.draft();
    return this.administrator.put('/api/setup/text', { text }, match(version));
  }

  async install(): Written {
    const { version } = await this.draft();
    return this.administrator.post('/api/setup/install', {}, match(version));
  }

  async change(client = this.administrator): Written {
    const { version } = await this.draft();
    return client.post('/api/setup/change', {}, match(version));
  }
}

/** What the plan leaves to the municipality. */
export const asked = ({ forums, places }: PackDraft): DraftQuestion[] =>
  [...places, ...forums.flatMap(({ questions }) => questions)].filter((one) => one.asked);

/** The demo's own choices as answers, by the path of their question. */
export const demoAnswers = ({ forums }: PackDraft) => {
  const choices: {
    forums: Record<string, Record<string, unknown>>;
    edges: { from: string; kind: string; to: unknown; days?: number; settles: 'to' | 'days' }[];
  } = parse(readFileSync('libs/model-packs/demo/melhus.settings.yaml', 'utf8'));
  return [
    ...Object.entries(choices.forums).flatMap(([forum, values]) =>
      Object.entries(values).map(([setting, value]) => ({
        path: `forums.${forum}.${setting}`,
        value,
      })),
    ),
    ...choices.edges.flatMap(({ from, kind, to, days, settles }) => {
      const questions = forums.find(({ key }) => key === from)?.questions ?? [];
      const found = questions.find(
        (one) => one.setting === kind && one.path.endsWith(`.${settles}`),
      );
      return { path: found?.path ?? '', value: settles === 'to' ? to : days };
    }),
  ];
};
