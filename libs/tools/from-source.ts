/** `node --import ./libs/tools/from-source.ts -C source …`: our sources name each other `.js`, as they are called when built. */
import { registerHooks } from 'node:module';

registerHooks({
  resolve: (specifier, context, next) =>
    specifier.startsWith('.') &&
    specifier.endsWith('.js') &&
    context.parentURL?.endsWith('.ts') &&
    !context.parentURL.includes('/node_modules/')
      ? next(specifier.replace(/\.js$/, '.ts'), context)
      : next(specifier, context),
});
