import { Module } from '@nestjs/common';
import { ForumModule } from '#application/forum/forum.module';
import { managementMeeting } from './management-meeting.policy.js';

@Module({ imports: [ForumModule.of(managementMeeting)] })
export class ManagementMeetingModule {}
