export { check } from './gulp/check'
