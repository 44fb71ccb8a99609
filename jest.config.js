/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@alliance-hub/source', 'node', 'require', 'default'] },
  roots: ['<rootDir>/gateway', '<rootDir>/subgraphs', '<rootDir>/shared'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/'],
  transform: {
    '^.+\\.(ts|js)$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          target: 'es2022',
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  // jose is an ES module; jest loads CommonJS alone.
  transformIgnorePatterns: ['/node_modules/(?!jose/)'],
  setupFiles: ['reflect-metadata'],
  globalSetup: '<rootDir>/shared/testing/src/before-all-tests.ts',
  globalTeardown: '<rootDir>/shared/testing/src/after-all-tests.ts',
  testTimeout: 30_000,
  // Jest leaves a core idle by default; most tests wait for a store or a process half of the time.
  maxWorkers: '100%',
};
