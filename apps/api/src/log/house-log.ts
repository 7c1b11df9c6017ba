import { pino, type DestinationStream, type Logger } from 'pino';

/**
 * The structured log of a process: one JSON object a line. Holds codes, ids of routes and times; never an address as it
 * was asked for (feeds have secrets in it), a body, a name or a message of the database.
 * @param level `info` where machines read it, `warn` where a person has the terminal
 */
export const houseLog = (level: 'info' | 'warn', destination: DestinationStream): Logger =>
  pino(
    { level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` },
    destination,
  );
