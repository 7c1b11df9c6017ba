import { ListActions } from '#application/action/list-actions';
import { FactStream } from '#application/change/fact-stream';
import { JudgeChanges } from '#application/change/judge-changes';
import { ListMissed } from '#application/change/list-missed';
import { FetchFeed } from '#application/feed/fetch-feed';
import { IssueFeed } from '#application/feed/issue-feed';
import { ListFeeds } from '#application/feed/list-feeds';
import { RevokeFeed } from '#application/feed/revoke-feed';
import { ListForums } from '#application/forum/list-forums';
import { ReadForum } from '#application/forum/read-forum';
import { ReadLeadership } from '#application/leadership/read-leadership';
import { ListMeetings } from '#application/meeting/list-meetings';
import { ListMinutes } from '#application/minutes/list-minutes';
import { CheckReady } from '#application/owner/check-ready';
import { NoteSession } from '#application/session/note-session';
import { ReadMyDay } from '#application/my-day/read-my-day';
import { ReadPersonas } from '#application/session/read-personas';
import { ReadSignedIn } from '#application/session/read-signed-in';
import { positionOf } from '#application/change/position';
import { ListIssues } from '#application/system-issue/list-issues';
import { ReadStructure } from '#application/structure/read-structure';
import { isLeadership, type Actor } from '#kernel/access/actor';
import { type Day, daysBetween, weekdayOf } from '#kernel/time/day';
import type { World } from '../world.js';

type Look = (world: World, actor: Actor) => Promise<unknown>;

const feeds: Look = async (world, actor) => {
  const { id, token } = await world.verb(IssueFeed).execute(actor, { forum: null });
  await world.verb(FetchFeed).execute(token, 'https://laget.example');
  await world.verb(ListFeeds).execute(actor);
  await world.verb(RevokeFeed).execute(actor, id);
};

const changes: Look = async (world, actor) => {
  const { position } = await world.verb(ListMissed).execute(actor, { after: null });
  await world.verb(ListMissed).execute(actor, { after: positionOf(position) });
  const stream = world.verb(FactStream);
  const { facts } = await stream.after({ epoch: 1, tx: '0', seq: 0 }, 50);
  await world.verb(JudgeChanges).execute(actor, facts);
};

/** What people look at; the house writes nothing for most of it. */
const looks: readonly Look[] = [
  (world, actor) => world.verb(ListForums).execute(actor),
  (world, actor) =>
    world
      .verb(ReadForum)
      .execute(actor, world.chance('looks').pick([...world.town.ids.forums.values()])),
  (world, actor) => world.verb(ListMeetings).execute(actor, { limit: 20 }),
  (world, actor) => world.verb(ListMinutes).execute(actor, { limit: 20 }),
  (world, actor) => world.verb(ListActions).execute(actor, { box: 'mine', limit: 20 }),
  (world, actor) => world.verb(ReadSignedIn).execute(actor),
  (world, actor) => world.verb(NoteSession).execute(actor, 'session.open'),
  (world) => world.verb(ReadPersonas).execute(),
  (world) => world.verb(CheckReady).execute(),
  (world, actor) => world.verb(ReadStructure).execute(actor),
  (world, actor) => world.verb(ReadMyDay).execute(actor),
  (world, actor) => world.verb(ListIssues).execute(actor, { box: 'at-me', limit: 20 }),
  feeds,
  changes,
];

const wednesday = 3;
const looksAWeek = 3;

const weekOf = (world: World, day: Day): number =>
  Math.floor(daysBetween(world.town.founded, day) / 7);

/** Once a week a few people look around, at each thing in turn, and a leader of the municipality at the picture of it. */
export const lookAround = async (world: World, day: Day): Promise<void> => {
  if (weekdayOf(day) !== wednesday) return;
  const chance = world.chance('looks');
  for (let count = 0; count < looksAWeek; count += 1) {
    const actor = await world.as(chance.pick(world.leaders()));
    await looks[(weekOf(world, day) * looksAWeek + count) % looks.length]?.(world, actor);
  }
  const holders = [...new Set(world.town.holders.values())];
  if (holders.length === 0) return;
  const actor = await world.as(chance.pick(holders));
  if (isLeadership(actor)) await world.verb(ReadLeadership).execute(actor);
};
