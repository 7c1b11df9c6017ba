import type { SeatRole } from '../access/actor.js';
import type { Name } from '../language.js';
import type { Cadence } from '../time/cadence/cadence.js';
import type { Preference } from '../year-plan/plan.js';
import type { ForumStatus } from './lifecycle.js';
import type { Edge } from './ladder.js';
import type { SettingValues } from './settings.js';
import type { AroundRole, ForumKind, OutcomeCode } from './vocabulary.js';

/** A school, a kindergarten, or both under one head. */
export interface ResolvedUnit {
  readonly key: string;
  readonly name: string;
  readonly kind: 'school' | 'kindergarten' | 'combined';
  readonly area: string | null;
}

export interface ResolvedService {
  readonly key: string;
  readonly name: Name;
  /** Employed elsewhere: police, hospital, county. */
  readonly external: boolean;
  /** The municipalities that share it; empty where it is the owner's own. */
  readonly serves: readonly string[];
}

/** An office; one per unit where its `unit` is set, with a key like `principal.gimse-barneskole`. */
export interface ResolvedOffice {
  readonly key: string;
  /** The key in the pack, the same for all units. */
  readonly role: string;
  readonly name: Name;
  readonly unit: string | null;
  readonly service: string | null;
  readonly leadership: boolean;
}

/** A sentence of the plan that the forum stands on. */
export interface MandateRule {
  readonly id: string;
  /** Word for word from the plan, misprints kept. */
  readonly quote: string;
  /** The same in other languages; in bokmål the quote itself. */
  readonly says: Name;
}

/** Shown on the forum's page: purpose, the sentences it stands on, and what the plan left open. */
export interface Mandate {
  readonly purpose: Name | null;
  readonly rules: readonly MandateRule[];
  /** Settings the plan leaves open and the municipality has settled itself. */
  readonly settledHere: readonly string[];
  /** What must be settled before it is activated: settings, edges, instances. */
  readonly open: readonly string[];
  readonly since: string | null;
  readonly replaces: readonly string[];
  readonly replacedBy: readonly string[];
}

/** A guest by plan, not by need: so many meetings of each half-year, or with a standing item. */
export interface ResolvedGuest {
  readonly forum: string;
  readonly office: string | null;
  readonly service: string | null;
  readonly label: Name;
  readonly timesPerHalfYear: number;
  /** The standing item the guest comes for, or null. */
  readonly withItem: string | null;
  /** Meetings need not wait for this guest. */
  readonly optional: boolean;
}

/** An item that comes by itself: at every meeting, or so many times per half-year. */
export interface ResolvedStandingItem {
  readonly forum: string;
  readonly key: string;
  readonly title: Name;
  /** Null: at every meeting. */
  readonly timesPerHalfYear: number | null;
}

export interface ResolvedForum {
  readonly key: string;
  readonly packKey: string;
  readonly kind: ForumKind;
  readonly level: 'individual' | 'system' | 'both';
  readonly status: ForumStatus;
  readonly name: Name;
  readonly unit: string | null;
  readonly area: string | null;
  readonly settings: SettingValues;
  /** Outcomes of the kind that lead nowhere in this municipality and so cannot be chosen. */
  readonly without: readonly OutcomeCode[];
  /** The office that is told of overdue measures: the nearest one the forum's way upward passes. */
  readonly overdueTo: string | null;
  readonly mandate: Mandate;
  readonly standing: readonly ResolvedStandingItem[];
}

/** One of several that may sit in a seat. */
export interface SeatHolder {
  readonly office: string | null;
  readonly service: string | null;
  readonly party: string | null;
  readonly label: Name;
}

/** How a seat is held, where it is more than an office or a service. */
export interface SeatTerms {
  readonly anyOf?: readonly SeatHolder[];
  /** And/or: both may come. */
  readonly both?: true;
  /** Whoever has this role in that forum sits here too. */
  readonly officeIn?: { readonly forum: string; readonly role: 'chair' | 'leader' };
  /** Any member of that forum. */
  readonly ofForum?: string;
  /** The head of the child’s school or kindergarten, by role. */
  readonly perCase?: { readonly school?: string; readonly kindergarten?: string };
  readonly condition?: Name;
  readonly agreement?: Name;
  readonly municipality?: string;
  /** Leads, though the seat is a facilitator’s: the forum has no chair. */
  readonly leads?: true;
}

/** A position in a forum. Exactly one of office, service and party says whose it is; a service may sit for a unit. */
export interface ResolvedSeat {
  readonly forum: string;
  readonly role: SeatRole;
  readonly office: string | null;
  readonly service: string | null;
  readonly unit: string | null;
  /** Someone who is neither an office nor a service: guardians, whoever referred the case. */
  readonly party: string | null;
  readonly label: Name;
  readonly required: boolean;
  /** Elected for so many months, or null. */
  readonly termMonths: number | null;
  readonly terms: SeatTerms | null;
  /** First and last day, where the plan dates the seat. */
  readonly from: string | null;
  readonly to: string | null;
}

/** When a forum meets: the plan's cadence, and the weekday and hour the municipality prefers. */
export interface ResolvedSeries {
  readonly forum: string;
  readonly cadence: Cadence;
  /** How many in each period where the plan gives a band; null plans the least. */
  readonly planned: number | null;
  readonly prefers: Preference;
  readonly minutes: number;
  readonly place: string;
}

/** What we do not run: drawn on the map. */
export interface ResolvedAround {
  readonly key: string;
  readonly name: Name;
  readonly role: AroundRole;
  readonly level: 'individual' | 'system' | 'both';
  readonly status: ForumStatus;
  readonly replacedBy: readonly string[];
}

/** Everything a pack with its settings creates: flat and pure, keys instead of ids. Edges and seats name forum instances. */
export interface ResolvedPack {
  readonly key: string;
  readonly owner: {
    readonly key: string;
    readonly name: Name;
    readonly kind: 'municipality' | 'region';
    /** The municipalities of a region, by key. */
    readonly covers: readonly string[];
  };
  /** The regional packs it rests on. */
  readonly regions: readonly string[];
  readonly around: readonly ResolvedAround[];
  readonly units: readonly ResolvedUnit[];
  readonly services: readonly ResolvedService[];
  readonly offices: readonly ResolvedOffice[];
  readonly forums: readonly ResolvedForum[];
  readonly seats: readonly ResolvedSeat[];
  readonly edges: readonly Edge[];
  readonly series: readonly ResolvedSeries[];
  readonly guests: readonly ResolvedGuest[];
}
