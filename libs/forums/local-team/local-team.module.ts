import { Module } from '@nestjs/common';
import { ForumModule } from '#application/forum/forum.module';
import { localTeam } from './local-team.policy.js';

@Module({ imports: [ForumModule.of(localTeam)] })
export class LocalTeamModule {}
