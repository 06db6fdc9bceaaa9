import { asyncApi, Refusal } from './api'

interface Key {
  readonly key: string
}

const prefix = 'miniprogram:'

const read = (key: string): unknown => {
  const text = localStorage.getItem(prefix + key)
  return text === null ? undefined : JSON.parse(text)
}
const write = (key: string, data: unknown) => localStorage.setItem(prefix + key, JSON.stringify(data))
const remove = (key: string) => localStorage.removeItem(prefix + key)
const keys = () =>
  Object.keys(localStorage)
    .filter(key => key.startsWith(prefix))
    .map(key => key.slice(prefix.length))
const clear = () => keys().forEach(remove)
const info = () => ({ keys: keys(), currentSize: 0, limitSize: 10_240 })

/** Storage of the mini program in the browser's own, under a prefix. */
export function storageApi() {
  return {
    getStorageSync: (key: string) => read(key) ?? '',
    setStorageSync: write,
    removeStorageSync: remove,
    clearStorageSync: clear,
    getStorageInfoSync: info,
    getStorageInfo: asyncApi('getStorageInfo', info),
    clearStorage: asyncApi('clearStorage', () => {
      clear()
      return {}
    }),
    setStorage: asyncApi('setStorage', ({ key, data }: Key & { readonly data: unknown }) => {
      write(key, data)
      return {}
    }),
    removeStorage: asyncApi('removeStorage', ({ key }: Key) => {
      remove(key)
      return {}
    }),
    getStorage: asyncApi('getStorage', ({ key }: Key) => {
      const data = read(key)
      if (data === undefined) throw new Refusal('data not found')
      return { data }
    }),
  }
}
