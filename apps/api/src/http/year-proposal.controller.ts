import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApproveProposal } from '#application/year/proposal/approve-proposal';
import { DiscardProposal } from '#application/year/proposal/discard-proposal';
import { ListProposals } from '#application/year/proposal/list-proposals';
import { ProposeYear } from '#application/year/proposal/propose-year';
import { ReadProposal } from '#application/year/proposal/read-proposal';
import { ReplanYear } from '#application/year/proposal/replan-year';
import { idOf } from '#contract/ids';
import {
  ProposalApproved,
  ProposalMade,
  ProposalQuery,
  ProposeYear as ProposeBody,
  ReplanYear as ReplanBody,
  YearProposal,
  YearProposals,
} from '#contract/year-proposal';
import type { Actor } from '#kernel/access/actor';
import type { YearProposalId } from '#kernel/ids';
import { By, Gate, Key } from '../gates/gate.js';
import { Answers } from './answers.js';

const proposalId = idOf<YearProposalId>();

/** Plans of a school year that wait for an answer. */
@Controller('api/year/proposals')
export class YearProposalController {
  constructor(
    private readonly listing: ListProposals,
    private readonly reading: ReadProposal,
    private readonly proposing: ProposeYear,
    private readonly replanning: ReplanYear,
    private readonly approving: ApproveProposal,
    private readonly discarding: DiscardProposal,
  ) {}

  @Get()
  @Gate('year-plan.read')
  @Answers(YearProposals)
  list(
    @By() actor: Actor,
    @Query({ schema: ProposalQuery }) { schoolYear }: ProposalQuery,
  ): Promise<YearProposals> {
    return this.listing.execute(actor, schoolYear);
  }

  @Post()
  @HttpCode(202)
  @Gate('year-plan.propose')
  @Answers(ProposalMade)
  propose(
    @By() actor: Actor,
    @Body({ schema: ProposeBody }) body: ProposeBody,
    @Key() key: string | undefined,
  ): Promise<ProposalMade> {
    return this.proposing.execute(actor, body, key);
  }

  @Post('replan')
  @HttpCode(202)
  @Gate('year-plan.replan')
  @Answers(ProposalMade)
  replan(
    @By() actor: Actor,
    @Body({ schema: ReplanBody }) body: ReplanBody,
    @Key() key: string | undefined,
  ): Promise<ProposalMade> {
    return this.replanning.execute(actor, body, key);
  }

  @Get(':id')
  @Gate('year-plan.read')
  @Answers(YearProposal)
  read(
    @By() actor: Actor,
    @Param('id', { schema: proposalId }) id: YearProposalId,
  ): Promise<YearProposal> {
    return this.reading.execute(actor, id);
  }

  @Post(':id/approve')
  @HttpCode(200)
  @Gate('year-plan.approve')
  @Answers(ProposalApproved)
  approve(
    @By() actor: Actor,
    @Param('id', { schema: proposalId }) id: YearProposalId,
  ): Promise<ProposalApproved> {
    return this.approving.execute(actor, id);
  }

  @Post(':id/discard')
  @HttpCode(204)
  @Gate('year-plan.discard')
  discard(
    @By() actor: Actor,
    @Param('id', { schema: proposalId }) id: YearProposalId,
  ): Promise<void> {
    return this.discarding.execute(actor, id);
  }
}
