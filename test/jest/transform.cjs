const { createHash } = require('node:crypto')
const { readFileSync } = require('node:fs')
const { transformSync, version } = require('esbuild')

/**
 * What `import.meta.url` becomes: Jest evaluates modules as CommonJS, where esbuild would leave it undefined.
 * Kept on the first line, so that the lines of stack traces and of coverage stay those of the source.
 */
const moduleUrl = `const __moduleUrl = require('node:url').pathToFileURL(__filename).href;`

/** What every result depends on beside its source: this file, and esbuild. */
const transformer = createHash('sha256').update(readFileSync(__filename)).update(version).digest('hex')

/** TypeScript to CommonJS, one file at a time; types are checked by `npm run check`, not here. */
module.exports = {
  getCacheKey: (source, file, { configString }) =>
    createHash('sha256').update([transformer, configString, file, source].join('\0')).digest('hex'),

  process(source, file) {
    const { code, map } = transformSync(source, {
      loader: 'ts',
      format: 'cjs',
      target: 'es2022',
      // Apart from the code: Jest reads it when there is a stack trace to show, and a script is compiled faster without it.
      sourcemap: 'external',
      sourcefile: file,
      define: { 'import.meta.url': '__moduleUrl' },
      supported: { 'dynamic-import': false },
      banner: source.includes('import.meta.url') ? moduleUrl : '',
    })
    return { code, map }
  },
}
