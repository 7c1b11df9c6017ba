import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { idOf } from '#contract/ids';
import { AddItem as AddItemBody, ItemAdded } from '#contract/meeting';
import { Attend as AttendBody, Attended } from '#contract/meeting';
import { MeetingList, MeetingPage, MeetingQuery } from '#contract/meeting';
import { MeetingPlaces, PlacesQuery } from '#contract/meeting-places';
import type { Actor } from '#kernel/access/actor';
import type { Id, MeetingId } from '#kernel/ids';
import { AddItem } from '#application/meeting/add-item';
import { AttendMeeting } from '#application/meeting/attend';
import { ListMeetings } from '#application/meeting/list-meetings';
import { ListPlaces } from '#application/meeting/list-places';
import { ReadMeeting } from '#application/meeting/read-meeting';
import { By, Gate, Key } from '../gates/gate.js';
import { tag } from './tag.js';
import { Answers } from './answers.js';

const meetingId = idOf<MeetingId>();

/** Meetings: the list, one with its agenda, and who is in the room. What moves a meeting is in the controller beside this. */
@Controller('api/meetings')
export class MeetingController {
  constructor(
    private readonly lists: ListMeetings,
    private readonly reading: ReadMeeting,
    private readonly placing: ListPlaces,
    private readonly adding: AddItem,
    private readonly attending: AttendMeeting,
  ) {}

  @Get()
  @Gate('meeting.list')
  @Answers(MeetingList)
  list(
    @By() actor: Actor,
    @Query({ schema: MeetingQuery }) query: MeetingQuery,
  ): Promise<MeetingList> {
    return this.lists.execute(actor, query);
  }

  @Get(':id')
  @Gate('meeting.read')
  @Answers(MeetingPage)
  async read(
    @By() actor: Actor,
    @Param('id', { schema: meetingId }) id: MeetingId,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeetingPage> {
    return tag(reply, await this.reading.execute(actor, id));
  }

  @Get(':id/places')
  @Gate('meeting.list-places')
  @Answers(MeetingPlaces)
  places(
    @By() actor: Actor,
    @Param('id', { schema: meetingId }) id: MeetingId,
    @Query({ schema: PlacesQuery }) query: PlacesQuery,
  ): Promise<MeetingPlaces> {
    return this.placing.execute(actor, id, query);
  }

  @Post(':id/items')
  @Gate('meeting.prepare')
  @Answers(ItemAdded)
  add(
    @By() actor: Actor,
    @Param('id', { schema: meetingId }) id: MeetingId,
    @Body({ schema: AddItemBody }) body: AddItemBody,
    @Key() key: string | undefined,
  ): Promise<ItemAdded> {
    return this.adding.execute(actor, id, { body, key });
  }

  @Post(':id/attendance/:attendance')
  @HttpCode(200)
  @Gate('meeting.attend')
  @Answers(Attended)
  attend(
    @By() actor: Actor,
    @Param('id', { schema: meetingId }) id: MeetingId,
    @Param('attendance', { schema: idOf<Id<'attendance'>>() }) attendance: string,
    @Body({ schema: AttendBody }) { presence }: AttendBody,
  ): Promise<Attended> {
    return this.attending.execute(actor, id, { attendance, presence });
  }
}
