import { Module } from '@nestjs/common';
import { ForumModule } from '#application/forum/forum.module';
import { intakeTeam } from './intake-team.policy.js';

@Module({ imports: [ForumModule.of(intakeTeam)] })
export class IntakeTeamModule {}
