/** Not `Object.hasOwn`, which is ES2022: too new for older phones. */
const ownProperty = Object.prototype.hasOwnProperty

/** Whether `key` is the table's own: `constructor` and `__proto__` come from outside and must find nothing. */
export function hasOwn<Table extends object>(table: Table, key: PropertyKey): key is keyof Table {
  return ownProperty.call(table, key)
}
