import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '..', '..');
const boot = (door: string) =>
  spawnSync(process.execPath, ['tests/support/ungated-node.ts', door], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '' },
    encoding: 'utf8',
  });

beforeAll(() => {
  execFileSync(process.execPath, ['libs/tools/build.ts'], { cwd: root });
}, 120_000);

describe('a house', () => {
  it.each(['UngatedRoute', 'UngatedEvent', 'UngatedQueue', 'UngatedSchedule'])(
    'does not boot with an %s, and names it',
    (door) => {
      const { status, stderr } = boot(door);
      expect(status).not.toBe(0);
      expect(stderr).toContain(`Without a gate: ${door}.enter. Add @Gate`);
    },
  );

  it('boots when the same door has its gate', () => {
    expect(boot('Gated')).toMatchObject({ status: 0, stderr: '' });
  });
});
