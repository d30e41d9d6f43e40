import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const jsFiles = ['**/*.js', '**/*.mjs', '**/*.cjs'];

export default ts.config(
  {
    ignores: [
      '**/node_modules',
      '**/dist',
      '**/build',
      '**/.svelte-kit',
      '**/.turbo',
      '**/.data',
      'test/.artifacts',
      '**/fixtures',
      // TypeScript is oxlint's (`.oxlintrc.json`), which reads no components.
      '**/*.ts',
      '!**/*.svelte.ts',
    ],
  },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      // Naming a property beside `...rest` is how an object is copied without it.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'no-restricted-exports': [
        'error',
        {
          restrictDefaultExports: {
            direct: true,
            named: true,
            defaultFrom: true,
            namedFrom: true,
            namespaceFrom: true,
          },
        },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser }, globals: globals.browser },
  },
  {
    files: ['**/*.svelte'],
    rules: {
      // Components are checked for types by svelte-check alone, which does not mind a promise that nobody waits for.
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExpressionStatement > CallExpression[callee.name=/^(ask|goto|invalidate|invalidateAll|load)$/]',
          message: 'Await it, or say with `void` that nobody waits for it.',
        },
        {
          selector:
            'ExpressionStatement > CallExpression[callee.property.name=/^(run|then|finally)$/][arguments.length<2]',
          message: 'Await it, or say with `void` that nobody waits for it.',
        },
      ],
      // A space or a middle dot in braces is one that the formatter may not move.
      'svelte/no-useless-mustaches': 'off',
    },
  },
  // The dashboard is served from the root of its address; there is no base path to resolve.
  { files: ['dashboard/**'], rules: { 'svelte/no-navigation-without-resolve': 'off' } },
  // SvelteKit, ESLint and Jest ask for default exports in these.
  { files: jsFiles, rules: { 'no-restricted-exports': 'off' }, languageOptions: { globals: globals.node } },
);
