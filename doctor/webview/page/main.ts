import { run } from './browser'
import type { SharedTables } from './texts'

/** Put here by the build: the texts of {@link SharedTables} alone, of 17 languages. */
declare const __PAGE_TEXTS__: SharedTables

run(window, __PAGE_TEXTS__)
