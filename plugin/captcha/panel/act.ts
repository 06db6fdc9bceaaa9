import type { MachineEvent } from '../../core/state/events'

/** What a panel asks for: an event of the state machine, or that the diagnostics of its error are copied. */
export type PanelAct = MachineEvent | { readonly type: 'copy' }
