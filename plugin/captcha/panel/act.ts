import type { MachineEvent } from '../../core/state/events'

/** What a panel asks for: an event of the state machine, or a text to copy. */
export type PanelAct = MachineEvent | { readonly type: 'copy'; readonly text: string }
