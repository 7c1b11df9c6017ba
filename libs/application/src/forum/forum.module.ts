import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { ForumPolicy } from '#kernel/forum/policy';
import { ForumRegistry } from './forum.registry.js';

/** One registry for the whole process. */
@Global()
@Module({ providers: [ForumRegistry], exports: [ForumRegistry] })
export class ForumRegistryModule {}

/** What a kind's module is made of: its policy, entered in the registry when the process starts. */
@Module({})
export class ForumModule {
  static of(policy: ForumPolicy): DynamicModule {
    const entered = Symbol(policy.kind);
    return {
      // a class of its own per kind, else Nest takes two kinds for one module
      module: class extends ForumModule {},
      imports: [ForumRegistryModule],
      providers: [
        {
          provide: entered,
          inject: [ForumRegistry],
          useFactory: (registry: ForumRegistry) => {
            registry.add(policy);
            return policy.kind;
          },
        },
      ],
    };
  }
}
