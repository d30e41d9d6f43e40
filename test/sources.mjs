// Where a package's door leads in the sources: what tests run is never a stale build.
export const sourcePaths = [
  [/^shared\/(domain|time|metrics|language|contracts)$/, 'shared/src/$1/index.ts'],
  [/^connectors$/, 'connectors/src/index.ts'],
  [/^connectors\/conformance$/, 'connectors/src/conformance.ts'],
  [/^server\/(.*)$/, 'server/src/$1.ts'],
];

export const swcOptions = {
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};
