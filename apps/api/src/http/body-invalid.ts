import { StandardSchemaValidationPipe } from '@nestjs/common';

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** A request its schema does not know: which fields, and a code for each. */
export class BodyInvalid extends Error {
  override readonly name = 'BodyInvalid';

  constructor(readonly fields: readonly { readonly path: string; readonly code: string }[]) {
    super('body.invalid');
  }
}

const pathOf = (issue: Issue) =>
  (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.');

/** Our own codes are single words (`required`); what the schema library says in prose becomes `invalid`. */
const codeOf = (issue: Issue) => (/^[a-z.-]+$/u.test(issue.message) ? issue.message : 'invalid');

/** Parses every parameter that has a schema; unknown fields are refused by the strict schemas. */
export const parsing = new StandardSchemaValidationPipe({
  transform: true,
  exceptionFactory: (issues) =>
    new BodyInvalid(issues.map((issue) => ({ path: pathOf(issue), code: codeOf(issue) }))),
});
