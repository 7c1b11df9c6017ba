import { Module } from '@nestjs/common';
import { ForumModule } from '#application/forum/forum.module';
import { steeringGroup } from './steering-group.policy.js';

@Module({ imports: [ForumModule.of(steeringGroup)] })
export class SteeringGroupModule {}
