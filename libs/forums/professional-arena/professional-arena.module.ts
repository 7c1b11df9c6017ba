import { Module } from '@nestjs/common';
import { ForumModule } from '#application/forum/forum.module';
import { professionalArena } from './professional-arena.policy.js';

@Module({ imports: [ForumModule.of(professionalArena)] })
export class ProfessionalArenaModule {}
