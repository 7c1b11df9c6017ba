import { Module } from '@nestjs/common';
import { ForumModule } from '#application/forum/forum.module';
import { network } from './network.policy.js';

@Module({ imports: [ForumModule.of(network)] })
export class NetworkModule {}
