import { machineClock, machineIds } from '#application/ids';
import type { Sources } from '#application/session/actors';
import type { OneConfig } from './config.ts';

/**
 * The clock and id source of everybody who acts: the machine's.
 * With LAGET_TODAY (demo and tests) the hands are right and the calendar is turned to that day.
 */
export function sourcesOf(config: OneConfig): Sources {
  if (config.LAGET_TODAY === undefined) return { clock: machineClock, ids: machineIds };
  const today = machineClock.now().toISOString().slice(0, 10);
  const turned = Date.parse(config.LAGET_TODAY) - Date.parse(today);
  const now = (): Date => new Date(machineClock.now().getTime() + turned);
  return { clock: { now }, ids: machineIds };
}
