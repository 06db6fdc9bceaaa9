/** What `requirePlugin('AliyunCaptcha')` gives the host; nobody but the host can ask for it. */
export interface AlibabaPlugin {
  show(): unknown
}

let plugin: AlibabaPlugin | null = null

export function setAlibabaPlugin(given: AlibabaPlugin | null): void {
  plugin = given
}

export const alibabaPlugin = (): AlibabaPlugin | null => plugin
