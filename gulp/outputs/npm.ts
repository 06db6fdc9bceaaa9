import { type Files, only } from '../files'

/** `dist/npm`: the plugin's tree without its manifest. All of it goes to phones, so the types stand elsewhere. */
export function npmOutput(plugin: Files): Files {
  return only(plugin, path => path !== 'plugin.json')
}
