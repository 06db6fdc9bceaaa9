const { transformSync } = require('esbuild')

/**
 * What `import.meta.url` becomes: Jest evaluates modules as CommonJS, where esbuild would leave it undefined.
 * Kept on the first line, so that the lines of stack traces and of coverage stay those of the source.
 */
const moduleUrl = `const __moduleUrl = require('node:url').pathToFileURL(__filename).href;`

/** TypeScript to CommonJS, one file at a time; types are checked by `npm run check`, not here. */
module.exports = {
  process(source, file) {
    const { code } = transformSync(source, {
      loader: 'ts',
      format: 'cjs',
      target: 'es2022',
      sourcemap: 'inline',
      sourcefile: file,
      define: { 'import.meta.url': '__moduleUrl' },
      supported: { 'dynamic-import': false },
      banner: source.includes('import.meta.url') ? moduleUrl : '',
    })
    return { code }
  },
}
