import { Injectable } from '@nestjs/common';
import type { ForumPolicy } from '#kernel/forum/policy';

/** The kinds that run in this process. The application asks it by the kind of a row and never names one. */
@Injectable()
export class ForumRegistry {
  private readonly policies = new Map<string, ForumPolicy>();

  /** Throws when the kind is taken: two meanings of one word is a mistake of the house, not of a user. */
  add(policy: ForumPolicy): void {
    if (this.policies.has(policy.kind)) {
      throw new Error(`The forum kind «${policy.kind}» is registered twice`);
    }
    this.policies.set(policy.kind, policy);
  }

  /** The policy of a kind. Throws when a row has a kind that no module brings: the pack and the code differ. */
  of(kind: string): ForumPolicy {
    const policy = this.policies.get(kind);
    if (policy) return policy;
    const known = [...this.policies.keys()].sort().join(', ');
    throw new Error(`No module brings the forum kind «${kind}»; known: ${known}`);
  }

  all(): readonly ForumPolicy[] {
    return [...this.policies.values()];
  }
}
