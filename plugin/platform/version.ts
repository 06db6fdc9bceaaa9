/** Whether `version` (`2.25.2`) is `wanted` or newer; a version that is not known is older. */
export function isAtLeast(version: string | undefined, wanted: readonly number[]): boolean {
  const parts = (version || '').split('.').map(Number)
  for (let index = 0; index < wanted.length; index += 1) {
    const difference = (parts[index] || 0) - (wanted[index] || 0)
    if (difference !== 0) return difference > 0
  }
  return true
}
