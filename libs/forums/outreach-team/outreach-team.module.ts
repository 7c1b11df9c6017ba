import { Module } from '@nestjs/common';
import { ForumModule } from '#application/forum/forum.module';
import { outreachTeam } from './outreach-team.policy.js';

@Module({ imports: [ForumModule.of(outreachTeam)] })
export class OutreachTeamModule {}
