import { Module } from '@nestjs/common';
import { ForumModule } from '#application/forum/forum.module';
import { resourceTeam } from './resource-team.policy.js';

@Module({ imports: [ForumModule.of(resourceTeam)] })
export class ResourceTeamModule {}
