import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const chromium = '/usr/bin/chromium';

/**
 * Whether the browser of the journeys is there. Debian's is installed where this process may;
 * elsewhere the one command to run is printed.
 */
export function hasChromium(): boolean {
  if (existsSync(chromium)) return true;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log('Chromium is missing; installing it with apt-get …');
    for (const command of ['update', 'install -y --no-install-recommends chromium'])
      spawnSync('apt-get', command.split(' '), {
        stdio: 'inherit',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    if (existsSync(chromium)) return true;
  }
  console.log('Chromium is missing. Install it with:\n  sudo apt-get install -y chromium');
  return false;
}
