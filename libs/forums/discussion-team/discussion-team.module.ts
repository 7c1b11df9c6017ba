import { Module } from '@nestjs/common';
import { ForumModule } from '#application/forum/forum.module';
import { discussionTeam } from './discussion-team.policy.js';

@Module({ imports: [ForumModule.of(discussionTeam)] })
export class DiscussionTeamModule {}
