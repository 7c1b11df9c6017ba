import { Module } from '@nestjs/common';
import { ForumModule } from '#application/forum/forum.module';
import { responsibilityGroup } from './responsibility-group.policy.js';

@Module({ imports: [ForumModule.of(responsibilityGroup)] })
export class ResponsibilityGroupModule {}
