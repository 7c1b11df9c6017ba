import type { TFunction } from 'i18next';
import type { SignedIn } from '#contract/session';
import { nameIn, type Language } from '#kernel/language';

/** What somebody is: the office, or else the role and the forum it is held in («Referent, Drøftingsteam»). */
export const titleIn = (
  { title, seat }: Pick<SignedIn, 'title' | 'seat'>,
  { t, language }: { readonly t: TFunction; readonly language: Language },
): string =>
  seat === null
    ? nameIn(title, language)
    : `${t(`forum-page.seats.roles.${seat.role}`)}, ${nameIn(seat.forum, language)}`;
