/**
 * Where a reference to an npm package may lead, the nearest `miniprogram_npm` first: the one beside the file, then those of the folders
 * above it. https://developers.weixin.qq.com/miniprogram/dev/devtools/npm.html
 */
export function npmPaths(from: string, reference: string): string[] {
  if (/^[./]/.test(reference)) return []
  const folders = from.split('/').slice(0, -1)
  return [...folders.keys(), folders.length]
    .reverse()
    .map(depth => [...folders.slice(0, depth), 'miniprogram_npm', reference].join('/'))
}
