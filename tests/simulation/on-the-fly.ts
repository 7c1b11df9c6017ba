/** Translates decorators too, which node itself does not strip: the application runs without a build. Stands after `from-source.ts`. */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const isOurs = (url: string): boolean => url.endsWith('.ts') && !url.includes('/node_modules/');

registerHooks({
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
