/** What `requirePlugin('AliyunCaptcha')` gives the host; nobody but the host can ask for it. */
export interface OfficialPlugin {
  show(): unknown
}

let plugin: OfficialPlugin | null = null

export function setOfficialPlugin(given: OfficialPlugin | null): void {
  plugin = given
}

export const officialPlugin = (): OfficialPlugin | null => plugin
