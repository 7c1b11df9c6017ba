import { z } from 'zod';
import { townPacks } from '#model-packs/demo/town/town-packs';
import { StartRefused } from './start-refused.ts';

const address = z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://');

const schema = z
  .object({
    LAGET_PORT: z.coerce.number().int().min(1).max(65_535).default(4100),
    LAGET_HOST: z.string().min(1).default('127.0.0.1'),
    LAGET_MODE: z.enum(['demo', 'production']).default('demo'),
    LAGET_DATABASE_URL: address.optional(),
    LAGET_OWNER_URL: address.optional(),
    LAGET_DATA: z.string().optional(),
    LAGET_BASE_URL: z.url().optional(),
    LAGET_TODAY: z.iso.date().optional(),
    /** A lived year of Melhus; another model, founded today; or `empty`: no forums and an administrator, to set it up oneself. */
    LAGET_DEMO: z.enum(['melhus', ...townPacks, 'empty']).default('melhus'),
  })
  .refine((env) => env.LAGET_MODE === 'demo' || env.LAGET_TODAY === undefined, {
    path: ['LAGET_TODAY'],
    message: 'is for demo and tests only',
  });

/** What the one process reads from its environment (CONVENTIONS, Environment). */
export type OneConfig = z.infer<typeof schema>;

/**
 * Reads the environment.
 * @throws StartRefused with a line for every mistake in it
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): OneConfig {
  const given = Object.entries(environment).filter(([, value]) => value !== '');
  const read = schema.safeParse(Object.fromEntries(given));
  if (read.success) return read.data;
  const lines = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new StartRefused(`The configuration has mistakes:\n  ${lines.join('\n  ')}`);
}

/** The address people use. */
export const baseUrlOf = (config: OneConfig): string =>
  (config.LAGET_BASE_URL ?? `http://localhost:${config.LAGET_PORT}`).replace(/\/$/, '');
