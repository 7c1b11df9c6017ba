import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Logger,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refused } from '#application/refused';
import type { Refusal } from '#kernel/outcome';
import type { Problem } from '#contract/problem';
import { statusOf } from '#contract/refusals';
import { BodyInvalid } from './body-invalid.js';

/** Errors of PostgreSQL and its driver that mean: not now, try again. */
const passing = new Set([
  '40P01', // two deeds waited for each other
  '08000',
  '08003',
  '08006',
  '53300',
  '57P01',
  '57P03',
  'ECONNREFUSED',
  'ECONNRESET',
]);

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

const byStatus: Record<number, string> = {
  404: 'not-found',
  405: 'method.unknown',
  413: 'body.too-large',
  429: 'too-many',
};

/** Turns everything a door can throw into a problem+json answer: a code and what to do, never a stack, never a text of a row. */
@Catch()
export class RefusalFilter implements ExceptionFilter {
  private readonly logger = new Logger('problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const refusal = inItsWords(this.refusalOf(error), request);
    const status = statusOf(refusal.refused);
    if (status === 503) void reply.header('retry-after', '5');
    void reply
      .status(status)
      .header('cache-control', 'no-store')
      .type('application/problem+json')
      .send(problemOf(refusal, status));
  }

  private refusalOf(error: unknown): Refusal {
    if (error instanceof Refused) return error.refusal;
    if (error instanceof BodyInvalid) return { refused: 'body.invalid', fields: error.fields };
    const status = error instanceof HttpException ? error.getStatus() : statusIn(error);
    if (status !== undefined && status < 500)
      return { refused: byStatus[status] ?? 'body.invalid' };
    if (passing.has(codeOf(error))) return { refused: 'overloaded' };
    // Name and code only: messages of the database quote values of rows.
    this.logger.error({
      name: error instanceof Error ? error.name : typeof error,
      code: codeOf(error),
      stack: framesOf(error),
    });
    return { refused: 'internal' };
  }
}

/** A door that takes a file says that the file is too large, and not the text. */
const inItsWords = (refusal: Refusal, { routeOptions }: FastifyRequest): Refusal =>
  refusal.refused === 'body.too-large' && routeOptions.config.takesFile === true
    ? { refused: 'file.too-large' }
    : refusal;

const statusIn = (error: unknown): number | undefined =>
  typeof error === 'object' && error !== null && 'statusCode' in error
    ? Number(error.statusCode)
    : undefined;

/** Where it happened, without the message that leads the stack. */
const framesOf = (error: unknown): string[] =>
  error instanceof Error
    ? (error.stack ?? '')
        .split('\n')
        .filter((line) => line.startsWith('    at '))
        .slice(0, 8)
    : [];

/** The wire form of a refusal. */
export const problemOf = (refusal: Refusal, status: number): Problem => ({
  type: `urn:laget:${refusal.refused}`,
  title: refusal.refused,
  status,
  code: refusal.refused,
  ...(refusal.fields === undefined ? {} : { fields: [...refusal.fields] }),
  ...(refusal.current === undefined ? {} : { current: refusal.current }),
  ...(refusal.values === undefined ? {} : { values: refusal.values }),
});
