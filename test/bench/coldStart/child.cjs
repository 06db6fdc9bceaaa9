// One cold start: what it takes to have the modules of a component run for the first time. Prints milliseconds of CPU time, which other
// work on the machine does not lengthen.
const nothing = () => undefined
// Vant, where it is whole, asks for the system as it is loaded.
globalThis.wx = new Proxy(
  { getSystemInfoSync: () => ({ SDKVersion: '3.5.0' }) },
  { get: (known, name) => known[name] ?? nothing },
)
globalThis.getApp = nothing
globalThis.Component = nothing
globalThis.Behavior = nothing
globalThis.Page = nothing
const start = process.cpuUsage()
require(process.argv[2])
const { user, system } = process.cpuUsage(start)
console.log((user + system) / 1000)
