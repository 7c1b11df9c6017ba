import { Module } from '@nestjs/common';
import { ForumModule } from '#application/forum/forum.module';
import { policeCouncil } from './police-council.policy.js';

@Module({ imports: [ForumModule.of(policeCouncil)] })
export class PoliceCouncilModule {}
