// `evaluated`: modules of subpackages that have run.
App({ globalData: { evaluated: [] } })
