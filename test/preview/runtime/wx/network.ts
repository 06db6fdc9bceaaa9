import { asyncApi, listeners } from './api'
import { request } from './request'

const networkType = () => (navigator.onLine ? 'wifi' : 'none')

export function networkApi() {
  const status = listeners<{ isConnected: boolean; networkType: string }>()
  const changed = () => status.tell({ isConnected: navigator.onLine, networkType: networkType() })
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return {
    request,
    getNetworkType: asyncApi('getNetworkType', () => ({ networkType: networkType(), signalStrength: 100 })),
    onNetworkStatusChange: status.on,
    offNetworkStatusChange: status.off,
  }
}
