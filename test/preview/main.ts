import { refuseUnknownOptions } from '../../gulp/options'
import { start } from './start'

refuseUnknownOptions('start', process.argv.slice(2))
void start()
