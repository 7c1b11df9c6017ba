import type { Page } from 'playwright-core';

/** How the page's own answer is changed before the page gets it. */
export const states = ['empty', 'long', 'error'] as const;
export type State = (typeof states)[number];

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const emptied = (json: Json): Json => {
  if (Array.isArray(json)) return [];
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [
      key,
      Array.isArray(value) && key !== 'may' ? [] : value,
    ]),
  );
};

/** Words people write: they may be long. Codes, days and ids may not. */
const written = new Set([
  'title',
  'question',
  'what',
  'goal',
  'place',
  'purpose',
  'text',
  'situation',
  'answer',
  'nb',
  'nn',
  'en',
  'unit',
  'name',
]);
const long =
  'Et svært langt navn med Sámi bátni, samarbeidsutvalgsrepresentantskapsmedlemmer og <script>alert("æ")</script> 🌧️ ‮snudd‬ som ingen har tenkt på';

const lengthened = (json: Json, key = ''): Json => {
  if (Array.isArray(json)) return json.map((one) => lengthened(one, key));
  if (typeof json === 'string') return written.has(key) && json !== '' ? `${json} ${long}` : json;
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).map(([name, value]) => [name, lengthened(value, name)]),
  );
};

const problem = { type: 'urn:laget:internal', title: 'internal', status: 500, code: 'internal' };

/** Lets the page meet the state: its own answer comes emptied, lengthened or not at all. */
export async function meet(page: Page, state: State, about: RegExp): Promise<void> {
  await page.route(about, async (route) => {
    if (route.request().method() !== 'GET') return route.continue();
    if (state === 'error') {
      return route.fulfill({ status: 500, contentType: 'application/problem+json', json: problem });
    }
    const answer = await route.fetch();
    const json = (await answer.json()) as Json;
    return route.fulfill({
      response: answer,
      json: state === 'empty' ? emptied(json) : lengthened(json),
    });
  });
}
