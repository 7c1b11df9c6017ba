/** Lets node run the application's sources, decorators and all, without a build: `node --import` of this file. */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const isOurs = (url: string): boolean => url.endsWith('.ts') && !url.includes('/node_modules/');

registerHooks({
  resolve: (specifier, context, next) =>
    specifier.startsWith('.') && isOurs(context.parentURL ?? '')
      ? next(specifier.replace(/\.js$/, '.ts'), context)
      : next(specifier, context),
  load: (url, context, next) => {
    if (!isOurs(url)) return next(url, context);
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, 'utf8'), {
      filename,
      sourceMaps: 'inline',
    });
    return { format: 'module', shortCircuit: true, source: code };
  },
});
