import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const jsFiles = ['**/*.js', '**/*.mjs', '**/*.cjs'];
const typed = { parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] } };

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
    ],
  },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: typed,
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
      // Text made of numbers is what most of our sentences to operators are.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Nest modules are classes that only carry their decorator.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // `() => void doIt()` and `return next()` say plainly that there is no answer.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Nest's option classes are meant to be filled by object literals.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Interfaces that TypeORM and Nest ask for are often async only in name.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { ...typed.parserOptions, parser: ts.parser }, globals: globals.browser },
  },
  {
    files: ['**/*.svelte'],
    rules: {
      // What a component is given gets its type from SvelteKit: svelte-check sees it (`npm run check`), this parser does not.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // A space or a middle dot in braces is one that the formatter may not move.
      'svelte/no-useless-mustaches': 'off',
    },
  },
  // The dashboard is served from the root of its address; there is no base path to resolve.
  { files: ['dashboard/**'], rules: { 'svelte/no-navigation-without-resolve': 'off' } },
  // SvelteKit, Vite, ESLint and Jest ask for default exports in these.
  { files: [...jsFiles, 'dashboard/*.ts'], rules: { 'no-restricted-exports': 'off' } },
  { files: jsFiles, extends: [ts.configs.disableTypeChecked], languageOptions: { globals: globals.node } },
);
