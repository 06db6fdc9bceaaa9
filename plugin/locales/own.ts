/** `Object.hasOwn` is ES2022: too new for older phones. */
const { hasOwnProperty } = Object.prototype

/** Whether `key` is the table's own: `constructor` and `__proto__` come from outside and must find nothing. */
export function hasOwn<Table extends object>(table: Table, key: PropertyKey): key is keyof Table {
  return hasOwnProperty.call(table, key)
}
