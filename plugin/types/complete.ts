/** Whether two unions have the same members. */
export type Same<Left, Right> = [Exclude<Left, Right>, Exclude<Right, Left>] extends [never, never] ? true : false

/** `Assert<Same<…>>` compiles where they have: what keeps a hand-written type true to its table. */
export type Assert<Holds extends true> = Holds
