import type { NetworkPort } from '../core/ports'

export const network: NetworkPort = {
  isOnline(done) {
    wx.getNetworkType({
      success: ({ networkType }) => done(networkType !== 'none'),
      fail: () => done(true),
    })
  },
  onChange(callback) {
    const listener = ({ isConnected }: { isConnected: boolean }) => callback(isConnected)
    wx.onNetworkStatusChange(listener)
    // Exists from base library 2.9.3, below our oldest. The typings know the listener's argument in the `on` form only.
    return () => wx.offNetworkStatusChange(listener as () => void)
  },
}
