import type { ForumPolicy } from '#kernel/forum/policy';
import { discussionTeam } from './discussion-team/discussion-team.policy.js';
import { intakeTeam } from './intake-team/intake-team.policy.js';
import { localTeam } from './local-team/local-team.policy.js';
import { managementMeeting } from './management-meeting/management-meeting.policy.js';
import { network } from './network/network.policy.js';
import { outreachTeam } from './outreach-team/outreach-team.policy.js';
import { participationArena } from './participation-arena/participation-arena.policy.js';
import { policeCouncil } from './police-council/police-council.policy.js';
import { professionalArena } from './professional-arena/professional-arena.policy.js';
import { resourceTeam } from './resource-team/resource-team.policy.js';
import { responsibilityGroup } from './responsibility-group/responsibility-group.policy.js';
import { steeringGroup } from './steering-group/steering-group.policy.js';
import { strategicGroup } from './strategic-group/strategic-group.policy.js';

/** Every policy, for those who read packs outside the running house: the loader, generators, specs. */
export const allPolicies: readonly ForumPolicy[] = [
  discussionTeam,
  intakeTeam,
  localTeam,
  managementMeeting,
  network,
  outreachTeam,
  participationArena,
  policeCouncil,
  professionalArena,
  resourceTeam,
  responsibilityGroup,
  steeringGroup,
  strategicGroup,
];
