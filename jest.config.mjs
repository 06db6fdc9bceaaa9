// JavaScript, not TypeScript: on Node 20 Jest reads a TypeScript configuration only through a loader of its own choice.

/** @type {(name: string, own?: import('jest').Config) => import('jest').Config} */
const project = (name, own = {}) => ({
  displayName: name,
  // Without them Jest lists all files of the project, `node_modules` included, for each of these projects.
  roots: [`<rootDir>/test/${name}`],
  testEnvironment: 'node',
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
  transform: { '\\.ts$': '<rootDir>/test/jest/transform.cjs' },
  moduleFileExtensions: ['js', 'mjs', 'cjs', 'ts', 'json', 'node'],
  ...own,
})

/** For the projects that test what is in `dist/`. */
const built = { globalSetup: '<rootDir>/test/jest/build.ts' }

/** @type {import('jest').Config} */
export default {
  // Half of what a browser test takes is waiting, so there is one more than two cores have.
  maxWorkers: 3,
  // Long enough to end only what hangs: a test says nothing about speed, and machines differ.
  testTimeout: 60_000,
  projects: [
    project('unit'),
    project('properties'),
    project('component', {
      ...built,
      testEnvironment: 'jsdom',
      snapshotSerializers: ['miniprogram-simulate/jest-snapshot-plugin'],
    }),
    project('contract', built),
    project('doctor', built),
    // One table for each kind of what phones, gateways, pages and attackers send; each row with its source.
    project('cases', built),
    project('consumers', { ...built, testMatch: ['<rootDir>/test/consumers/tests/**/*.test.ts'] }),
    project('service', { testMatch: ['<rootDir>/test/service/tests/**/*.test.ts'] }),
    project('browser', built),
  ],
}
