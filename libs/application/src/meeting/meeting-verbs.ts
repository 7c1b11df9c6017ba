import type { Provider } from '@nestjs/common';
import { AddItem } from './add-item.js';
import { AttendMeeting } from './attend.js';
import { AttendTogether } from './attend-together.js';
import { CallMeeting } from './call-meeting.js';
import { CancelMeeting } from './cancel-meeting.js';
import { ChangeItem } from './change-item.js';
import { ConcludeItem } from './conclude-item.js';
import { EndMeeting } from './end-meeting.js';
import { ListMeetings } from './list-meetings.js';
import { ListPlaces } from './list-places.js';
import { MoveMeeting } from './move-meeting.js';
import { OpenItem } from './open-item.js';
import { PostponeItem } from './postpone-item.js';
import { PublishAgenda } from './publish-agenda.js';
import { ReadMeeting } from './read-meeting.js';
import { StartMeeting } from './start-meeting.js';
import { WriteText } from './write-text.js';

/** Every verb and view of a meeting and its agenda. */
export const meetingVerbs: Provider[] = [
  AddItem,
  AttendMeeting,
  AttendTogether,
  CallMeeting,
  CancelMeeting,
  ChangeItem,
  ConcludeItem,
  EndMeeting,
  ListMeetings,
  ListPlaces,
  MoveMeeting,
  OpenItem,
  PostponeItem,
  PublishAgenda,
  ReadMeeting,
  StartMeeting,
  WriteText,
];
