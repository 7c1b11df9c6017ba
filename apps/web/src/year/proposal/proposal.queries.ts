import { queryOptions } from '@tanstack/react-query';
import type {
  ProposalMade,
  ReplanYear,
  YearProposal,
  YearProposals,
} from '#contract/year-proposal';
import { get, newIdempotencyKey, post, reading } from '../../shell/api.js';

const path = '/api/year/proposals';

/** How often it is asked how far the planning has come, in milliseconds. */
const pause = 700;

/** Where the planning of a school year stands. */
export const proposalsReading = (schoolYear: number) =>
  reading<YearProposals>(`${path}?schoolYear=${schoolYear}`, ['year-proposal']);

/** One proposal; asked for again while it is being planned. */
export const proposalReading = (id: string) =>
  queryOptions({
    queryKey: [`${path}/${id}`],
    queryFn: ({ signal }) => get<YearProposal>(`${path}/${id}`, signal),
    meta: { about: ['year-proposal', 'meeting'] },
    refetchInterval: ({ state }) => (state.data?.state === 'planning' ? pause : false),
  });

export const proposeYear = (schoolYear: number) =>
  post<ProposalMade>(path, { schoolYear }, { idempotencyKey: newIdempotencyKey() });

export const replanYear = (asked: ReplanYear) =>
  post<ProposalMade>(`${path}/replan`, asked, { idempotencyKey: newIdempotencyKey() });

export const approve = (id: string) => post(`${path}/${id}/approve`);

export const discard = (id: string) => post(`${path}/${id}/discard`);
