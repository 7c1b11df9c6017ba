import type { ProposalMade, YearProposal } from '#contract/year-proposal';
import type { Client } from './api.js';
import { asAdmin } from './cases.js';
import type { Municipality } from './municipality.js';

/** Gives forums of the invented municipality a rhythm in a school year: once a month where nothing else is said. */
export const giveRhythm = async (
  adminUrl: string,
  { owner, forum }: Municipality,
  cadences: Partial<Record<keyof Municipality['forum'], object>>,
): Promise<void> => {
  for (const [name, cadence] of Object.entries(cadences))
    await asAdmin(
      adminUrl,
      `insert into laget.series (id, owner_id, forum_id, school_year, cadence, preference, minutes, place, zone, version)
       values (gen_random_uuid(), '${owner}', '${forum[name as keyof Municipality['forum']]}', 2026,
         '${JSON.stringify(cadence)}', '{"weekdays": [2]}', 90, 'Rådhuset', 'Europe/Oslo', 1)`,
    );
};

/** Asks until a proposal is planned; each question is a request, so the api lives meanwhile. */
export const planned = async (client: Client, made: ProposalMade): Promise<YearProposal> => {
  for (;;) {
    const { body } = await client.get<YearProposal>(`/api/year/proposals/${made.id}`);
    if (body.state !== 'planning') return body;
  }
};
