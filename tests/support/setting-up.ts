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
