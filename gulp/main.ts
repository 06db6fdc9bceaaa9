import { join } from 'node:path'
import { refuseUnknownFlags } from './options'
import { root } from './run'

/** `npm run gulp -- <task>`: gulp itself passes over flags that no task knows. */
const [first = '', ...rest] = process.argv.slice(2)
const isTask = first !== '' && !first.startsWith('-')
refuseUnknownFlags(isTask ? first : 'gulp', isTask ? rest : [first, ...rest])
void import(join(root, 'node_modules/gulp/bin/gulp.js'))
