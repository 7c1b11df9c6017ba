/** Dependency-cruiser's configuration for `npm run check:floors`; the rules are in floor-rules.cjs. */
const { rules } = require('./floor-rules.cjs');

module.exports = {
  forbidden: rules.map(({ proof: _proof, ...rule }) => rule),
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|node_modules/.*/node_modules)' },
    tsPreCompilationDeps: true,
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css', '.d.ts'],
    },
  },
};
