/** `npm run migrate:order`: writes new migrations at the end of migrations/ORDER, which is only ever added to. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', '..', 'migrations');
const order = join(folder, 'ORDER');

const known = existsSync(order) ? readFileSync(order, 'utf8').split('\n').filter(Boolean) : [];
const files = readdirSync(folder)
  .filter((file) => /^\d{14}_\w+\.ts$/.test(file))
  .map((file) => file.slice(0, -'.ts'.length))
  .toSorted();
const added = files.filter((name) => !known.includes(name));
writeFileSync(order, [...known, ...added].map((name) => `${name}\n`).join(''));
console.log(added.length === 0 ? 'Nothing new.' : added.join('\n'));
