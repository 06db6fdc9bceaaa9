/**
 * WXS is JavaScript with a few readings of its own. `x.constructor` names the type (`'Array'`), which the runtime's
 * `__wxsConstructor` gives; modules are known to the template compiler without their extension; a backslash in a string stays where
 * JavaScript knows no such escape, so that `getRegExp('\d')` finds digits.
 */
export function wxsToJavaScript(source: string): string {
  return source
    .replace(/([\w$.[\]]+)\.constructor\b/g, '__wxsConstructor($1)')
    .replace(/getRegExp\(\s*'[^'\n]*'/g, call => call.replace(/\\(?![bfnrtv\\])/g, '\\\\'))
    .replace(/(require\(\s*['"][^'"]+)\.wxs(['"]\s*\))/g, '$1$2')
}

/** The modules that a WXS module requires, as written but without `.wxs`. */
export function wxsRequires(source: string): string[] {
  return [...source.matchAll(/require\(\s*['"]([^'"]+?)(?:\.wxs)?['"]\s*\)/g)].map(match => match[1] ?? '')
}
