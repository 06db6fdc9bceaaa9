/** Whether two unions have the same members. */
export type Same<Left, Right> = [Exclude<Left, Right>, Exclude<Right, Left>] extends [never, never] ? true : false

/** `Assert<Same<…>>` compiles only where they do: it keeps a hand-written type and its table equal. */
export type Assert<Holds extends true> = Holds
