import type { Provider } from '@nestjs/common';
import { SettleCalendar } from './calendar/settle-calendar.js';
import { FactStream } from './change/fact-stream.js';
import { JudgeChanges } from './change/judge-changes.js';
import { ListMissed } from './change/list-missed.js';
import { FillSeats } from './forum/fill-seats.js';
import { EnrolPeople } from './person/enrol-people.js';
import { FillOffices } from './person/fill-offices.js';
import { FetchFeed } from './feed/fetch-feed.js';
import { IssueFeed } from './feed/issue-feed.js';
import { ListFeeds } from './feed/list-feeds.js';
import { RevokeFeed } from './feed/revoke-feed.js';
import { ListForums } from './forum/list-forums.js';
import { ReadForum } from './forum/read-forum.js';
import { ReadMyDay } from './my-day/read-my-day.js';
import { CheckReady } from './owner/check-ready.js';
import { InstallPack } from './pack/install-pack.js';
import { NoteSession } from './session/note-session.js';
import { ReadPersonas } from './session/read-personas.js';
import { ReadSignedIn } from './session/read-signed-in.js';
import { OpenMeetings } from './year/open-meetings.js';
import { ReadYear } from './year/read-year.js';

/** Every verb and view of the house, noun by noun. What is not here cannot be injected. */
export const allVerbs: Provider[] = [
  // feed
  FetchFeed,
  IssueFeed,
  ListFeeds,
  RevokeFeed,
  // calendar
  SettleCalendar,
  // change
  FactStream,
  JudgeChanges,
  ListMissed,
  // forum
  FillSeats,
  ListForums,
  ReadForum,
  // my day
  ReadMyDay,
  // owner
  CheckReady,
  // pack
  InstallPack,
  // person
  EnrolPeople,
  FillOffices,
  // session
  NoteSession,
  ReadPersonas,
  ReadSignedIn,
  // year
  OpenMeetings,
  ReadYear,
];
