import type { Files } from './files'
import { bundle } from './modules'

/** Runs an ES module straight from memory and returns its exports. Only for modules without a platform. */
export async function evaluate(files: Files, entry: string): Promise<Record<string, unknown>> {
  const bundled = await bundle(files, [entry], { format: 'cjs' })
  const module = { exports: {} as Record<string, unknown> }
  new Function('module', [...bundled.values()].join(''))(module)
  return module.exports
}
