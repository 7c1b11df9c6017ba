import { Module } from '@nestjs/common';
import { ForumModule } from '#application/forum/forum.module';
import { participationArena } from './participation-arena.policy.js';

@Module({ imports: [ForumModule.of(participationArena)] })
export class ParticipationArenaModule {}
