import { createServer } from 'node:net';
import { StartRefused, systemCode } from './start-refused.ts';

/** Refuses a port that somebody else has, before anything is started for nothing. */
export function checkPort(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(new StartRefused(reason(port, systemCode(error)))));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function reason(port: number, code = 'unknown'): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program; stop it, or choose another port with LAGET_PORT.`;
  return `Port ${port} cannot be opened (${code}); choose another with LAGET_PORT or LAGET_HOST.`;
}
