import { Module } from '@nestjs/common';
import { DiscussionTeamModule } from './discussion-team/discussion-team.module.js';
import { IntakeTeamModule } from './intake-team/intake-team.module.js';
import { LocalTeamModule } from './local-team/local-team.module.js';
import { ManagementMeetingModule } from './management-meeting/management-meeting.module.js';
import { NetworkModule } from './network/network.module.js';
import { OutreachTeamModule } from './outreach-team/outreach-team.module.js';
import { ParticipationArenaModule } from './participation-arena/participation-arena.module.js';
import { PoliceCouncilModule } from './police-council/police-council.module.js';
import { ProfessionalArenaModule } from './professional-arena/professional-arena.module.js';
import { ResourceTeamModule } from './resource-team/resource-team.module.js';
import { ResponsibilityGroupModule } from './responsibility-group/responsibility-group.module.js';
import { SteeringGroupModule } from './steering-group/steering-group.module.js';
import { StrategicGroupModule } from './strategic-group/strategic-group.module.js';

/** The only list of the kinds: what is not here does not exist. */
@Module({
  imports: [
    DiscussionTeamModule,
    IntakeTeamModule,
    LocalTeamModule,
    ManagementMeetingModule,
    NetworkModule,
    OutreachTeamModule,
    ParticipationArenaModule,
    PoliceCouncilModule,
    ProfessionalArenaModule,
    ResourceTeamModule,
    ResponsibilityGroupModule,
    SteeringGroupModule,
    StrategicGroupModule,
  ],
})
export class AllForumsModule {}
