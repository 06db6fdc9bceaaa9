// One cold start: what it takes to have the modules of a component run for the first time. Prints milliseconds.
const { performance } = require('node:perf_hooks')

const nothing = () => undefined
// Vant's button asks for it as it is loaded.
globalThis.wx = new Proxy(
  { getSystemInfoSync: () => ({ SDKVersion: '3.5.0' }) },
  { get: (known, name) => known[name] ?? nothing },
)
globalThis.getApp = nothing
globalThis.Component = nothing
globalThis.Behavior = nothing
globalThis.Page = nothing
const start = performance.now()
for (const path of process.argv.slice(2)) require(path)
console.log(performance.now() - start)
