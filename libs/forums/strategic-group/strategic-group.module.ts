import { Module } from '@nestjs/common';
import { ForumModule } from '#application/forum/forum.module';
import { strategicGroup } from './strategic-group.policy.js';

@Module({ imports: [ForumModule.of(strategicGroup)] })
export class StrategicGroupModule {}
