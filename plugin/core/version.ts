/** Of this package. `npm run release` compares it with package.json. */
export const VERSION = '0.1.0'
