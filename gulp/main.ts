import { join } from 'node:path'
import { refuseUnknownFlags } from './options'
import { root } from './run'

/** `npm run gulp -- <task>`: gulp itself passes over flags that no task knows. */
const [task = 'default', ...words] = process.argv.slice(2)
refuseUnknownFlags(task, words)
void import(join(root, 'node_modules/gulp/bin/gulp.js'))
