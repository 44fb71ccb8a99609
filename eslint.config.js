const importX = require('eslint-plugin-import-x');
const prettier = require('eslint-config-prettier');
const tseslint = require('typescript-eslint');

/** Packages of ours that each folder may import; everything else of ours is refused (docs/adr/0001). */
const mayImport = {
  'shared/kernel': [],
  'shared/policy': ['kernel'],
  'shared/graphql': ['kernel'],
  'shared/database': ['kernel'],
  'shared/auth': ['kernel'],
  'shared/serving': ['kernel', 'auth', 'graphql'],
  'shared/testing': ['kernel', 'database', 'auth'],
  'subgraphs/catalogue': ['kernel', 'policy', 'graphql', 'database', 'auth', 'serving', 'testing'],
  'subgraphs/execution': ['kernel', 'policy', 'graphql', 'database', 'auth', 'serving', 'testing'],
  'subgraphs/settlement': ['kernel', 'policy', 'graphql', 'database', 'auth', 'serving', 'testing'],
  gateway: ['kernel', 'policy', 'graphql', 'database', 'auth', 'serving', 'testing'],
};
const ours = [
  'kernel',
  'policy',
  'graphql',
  'database',
  'auth',
  'serving',
  'testing',
  'catalogue',
  'execution',
  'settlement',
  'gateway',
];

const boundaries = Object.entries(mayImport).map(([folder, allowed]) => ({
  files: [`${folder}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: ours
              .filter(name => !allowed.includes(name))
              .flatMap(name => [`@alliance-hub/${name}`, `@alliance-hub/${name}/*`]),
            message: `${folder} may import ${allowed.join(', ') || 'nothing of ours'}.`,
          },
        ],
      },
    ],
  },
}));

module.exports = tseslint.config(
  { ignores: ['**/node_modules/', '**/dist/', '.data/', 'coverage/'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    plugins: { 'import-x': importX },
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: __dirname } },
    rules: {
      'max-lines': ['error', { max: 400 }],
      'import-x/no-relative-packages': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  ...boundaries,
  {
    // The composition roots are the only places that know every subgraph.
    files: [
      'gateway/src/commands/*.ts',
      'gateway/src/in-process.ts',
      'gateway/src/catalogue-facts.ts',
      'gateway/src/execution-facts.ts',
      'gateway/tests/**/*.ts',
    ],
    rules: { 'no-restricted-imports': 'off' },
  },
  prettier,
);
