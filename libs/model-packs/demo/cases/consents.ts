import { ReadReferral } from '#application/referral/read-referral';
import { RecordWaiver } from '#application/referral/record-waiver';
import { WithdrawWaiver } from '#application/referral/withdraw-waiver';
import type { ServiceId, WaiverId } from '#kernel/ids';
import { addDays } from '#kernel/time/day';
import type { Doing } from './case-deeds.js';

/** The services at the team's table. */
const teamServices = [
  'unit-family-prevention-mastery',
  'health-station-and-school-health',
  'pps',
  'mental-health-and-substance-use',
  'child-welfare',
  'occupational-and-physiotherapy',
  'nav',
  'health-and-welfare-office',
  'school-or-kindergarten',
] as const;

/** The guardians say yes or no to the services that sit in the team; a youth of 16 or more would say it alone. */
const say =
  (answer: 'given' | 'refused') =>
  async ({ stage, plan, asked, sender, services, one }: Doing): Promise<void> => {
    if (plan.kind === 'anonymous') return;
    const today = stage.day();
    await stage.verb(RecordWaiver).execute(sender, asked, {
      answer,
      capacity: plan.child.guardians.length > 1 ? 'both-guardians' : 'one-guardian',
      services: teamServices
        .map((key) => services.get(key))
        .filter((service): service is ServiceId => service !== undefined),
      purpose: 'Drøfting i teamet og videre oppfølging',
      channel: one(['paper', 'in-person', 'phone']) === 'paper' ? 'paper' : 'in-person',
      noticeVersion: '2026-1',
      givenOn: today,
      validFrom: today,
      validUntil: addDays(today, 365),
    });
  };

/** The guardians take it back: the case waits for them. */
const takeBack = async ({ stage, asked, sender }: Doing): Promise<void> => {
  const { waivers } = await stage.verb(ReadReferral).execute(sender, asked.id);
  const given = waivers.find(({ state }) => state === 'given');
  if (given !== undefined) await stage.verb(WithdrawWaiver).execute(sender, given.id as WaiverId);
};

/** What is said about sharing a case. */
export const consentDeeds = {
  consent: say('given'),
  refuse: say('refused'),
  'take-back': takeBack,
} as const;
