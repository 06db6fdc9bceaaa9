// One start: what it takes to have a pack compiled and the scripts of a component run for the first time. Prints milliseconds of CPU time.
const { readFileSync } = require('node:fs')
const { runInThisContext } = require('node:vm')

const [pack, ...entries] = process.argv.slice(2)
const source = readFileSync(pack, 'utf8')

const nothing = () => undefined
// Vant asks for the system as it is loaded.
const wx = new Proxy(
  { getSystemInfoSync: () => ({ SDKVersion: '3.5.0' }) },
  { get: (known, name) => known[name] ?? nothing },
)
Object.assign(globalThis, { wx, getApp: nothing, Component: nothing, Behavior: nothing, Page: nothing })

const factories = new Map()
const loaded = new Map()
globalThis.define = (path, factory) => factories.set(path, factory)

const join = (from, reference) => {
  const parts = reference.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of reference.split('/'))
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  const path = parts.join('/')
  return [path, `${path}.js`, `${path}/index.js`].find(found => factories.has(found)) ?? path
}

const load = path => {
  const known = loaded.get(path)
  if (known) return known.exports
  const module = { exports: {} }
  loaded.set(path, module)
  factories.get(path)(reference => load(join(path, reference)), module, module.exports)
  return module.exports
}

const start = process.cpuUsage()
runInThisContext(source, { filename: 'app-service.js' })
for (const entry of entries) load(entry)
const { user, system } = process.cpuUsage(start)
console.log((user + system) / 1000)
