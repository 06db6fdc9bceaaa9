const { default: TestRunner } = require('jest-runner')

/** Runs its test files one after another: two Chromiums on two cores would starve each other. */
module.exports = class SerialRunner extends TestRunner {
  isSerial = true
}
