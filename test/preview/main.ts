import { refuseUnknownFlags } from '../../gulp/options'
import { start } from './start'

refuseUnknownFlags('start', process.argv.slice(2))
void start()
