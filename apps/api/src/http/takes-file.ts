import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The door takes a file in its body. */
    takesFile?: boolean;
  }
}

/** Body of a door that takes a file: 2 MB in base64, and room for what is chosen beside it. */
const fileLimit = 2_900_000;

/** A door whose body holds a file. Others take less. */
export const TakesFile = () => RouteConfig({ takesFile: true });

/** Gives the doors that take a file their own limit: a larger one is refused by its length, before it is read. */
export const limitFiles = (fastify: Pick<FastifyInstance, 'addHook'>): void => {
  fastify.addHook('onRoute', (route) => {
    if (route.config?.takesFile === true) route.bodyLimit = fileLimit;
  });
};
