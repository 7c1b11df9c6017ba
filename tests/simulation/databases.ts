import pg from 'pg';
import { migrate } from '#persistence/migrate';
import type { TestServer } from '../support/server.js';

/** Databases of a command: copies of one migrated template on the command's own server. */
export class Databases {
  constructor(private readonly server: TestServer) {}

  /** Lives something in a database of its own, which is dropped afterwards. */
  async within<Answer>(
    name: string,
    work: (urls: { appUrl: string; adminUrl: string }) => Promise<Answer>,
  ): Promise<Answer> {
    const { template } = this.server;
    await this.template();
    await this.say(`drop database if exists ${name} with (force)`);
    await this.say(`create database ${name} template ${template} owner laget_owner`);
    try {
      const { appUrl, adminUrl } = this.server;
      return await work({ appUrl: on(appUrl, name), adminUrl: on(adminUrl, name) });
    } finally {
      await this.say(`drop database if exists ${name} with (force)`);
    }
  }

  private async template(): Promise<void> {
    const { template, ownerUrl } = this.server;
    const found = await this.say(`select 1 from pg_database where datname = '${template}'`);
    if (found > 0) return;
    await this.say(`create database half_${template} owner laget_owner`);
    await migrate(on(ownerUrl, `half_${template}`));
    await this.say(`alter database half_${template} rename to ${template}`);
  }

  /** @returns how many rows it gave */
  private async say(sql: string): Promise<number> {
    const client = new pg.Client({ connectionString: this.server.adminUrl });
    await client.connect();
    try {
      return (await client.query(sql)).rowCount ?? 0;
    } finally {
      await client.end();
    }
  }
}

const on = (url: string, name: string): string => {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.toString();
};
