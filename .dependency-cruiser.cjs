/** Who may import whom (architecture.md 3). Each rule says why it is there. */
const outside = (folder) => `^(?!${folder}/)`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment:
        'Two files that need each other are one thought in two places; nobody can read or load one of them first.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'shared-is-pure',
      comment:
        'What is shared decides and reckons only: with a file, a socket or a framework in it, it could not be tested by its values alone.',
      severity: 'error',
      from: { path: '^shared/src/', pathNot: '\\.test\\.ts$' },
      to: {
        path: '^(connectors|server|dashboard|test)/|^node:|^(fs|net|http|https|child_process|crypto)$|node_modules/(@nestjs|typeorm|pg)/',
      },
    },
    {
      name: 'connectors-see-the-domain-only',
      comment:
        'A connector talks to a source. How figures are made, said or shown is none of its business, so it cannot break it.',
      severity: 'error',
      from: { path: '^connectors/src/', pathNot: '\\.test\\.ts$' },
      to: { path: '^shared/(src|dist)/(metrics|contracts|language)/|^(server|dashboard|test)/' },
    },
    {
      name: 'connectors-do-not-know-each-other',
      comment: 'A connector can be added, copied or removed without reading another.',
      severity: 'error',
      from: { path: '^connectors/src/(github|jira|sample)/' },
      to: { path: '^connectors/src/(github|jira|sample)/', pathNot: '^connectors/src/$1/' },
    },
    {
      name: 'one-file-sees-the-environment',
      comment: 'What an operator can set is found in one place, and is checked there before anything starts.',
      severity: 'error',
      from: { path: '^server/src/', pathNot: '^server/src/(main|config|database/embedded|supervisor|.*\\.test)' },
      to: { path: '^node:process$|^process$' },
    },
    {
      name: 'modules-meet-at-their-doors',
      comment:
        'A module may change everything behind its module and service files without reading another. What a route says of who may call it, and of whom it speaks, is for all.',
      severity: 'error',
      from: {
        path: '^server/src/(catalogue|sources|queue|sync|facts|flow|effect|learning|steering|perception|meeting|trust|access)/',
        pathNot: '\\.test\\.ts$',
      },
      to: {
        path: '^server/src/(catalogue|sources|queue|sync|facts|flow|effect|learning|steering|perception|meeting|trust|access)/',
        pathNot: [
          '^server/src/$1/',
          '\\.(module|service|entity)\\.ts$',
          '^server/src/(access/allow|catalogue/named-subject)\\.ts$',
        ],
      },
    },
    {
      name: 'the-dashboard-asks-over-http',
      comment:
        'A page sees what the contracts say and nothing else; metrics and their libraries would also weigh on every visitor.',
      severity: 'error',
      from: { path: '^dashboard/src/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(server|connectors|test)/|^shared/(src|dist)/metrics/' },
    },
    {
      name: 'nothing-needs-the-tests',
      comment: 'What runs at a user must not lean on what only proves it.',
      severity: 'error',
      from: { path: outside('test'), pathNot: '\\.test\\.ts$' },
      to: { path: '^test/' },
    },
    {
      name: 'names-say-something',
      comment:
        'A folder or file named utils, helpers, common, misc, base or manager says only that nobody found its subject.',
      severity: 'error',
      from: {},
      to: {
        path: '^(shared|connectors|server|dashboard|test)/(?!.*node_modules).*(^|[/.-])(utils?|helpers?|common|misc|base|manager)([/.-])',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules|/dist/' },
    exclude: { path: '/build/|/\\.svelte-kit/|/fixtures/' },
    tsPreCompilationDeps: 'specify',
    // It reads TypeScript with swc: it knows no compiler as new as ours, and without either it guesses, and overlooks `export type`.
    parser: 'swc',
    // No rule asks who depends on a file.
    skipAnalysisNotInRules: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'default'],
      // Milliseconds: no file comes or goes while it looks.
      cachedInputFileSystem: { cacheDuration: 600_000 },
    },
  },
};
