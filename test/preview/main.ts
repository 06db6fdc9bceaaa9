import { refuseUnknownFlags } from '../../gulp/options'

refuseUnknownFlags('start', process.argv.slice(2))
void import('./start').then(({ start }) => start())
