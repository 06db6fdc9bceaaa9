import { type CaptchaEvent, type CaptchaInstance, NOTHING_GIVEN, propertiesOf } from '../../captcha'
import { SCENES } from '../../choices'
import { type JournalEntry, withEvent } from '../../journal'
import { DEFAULTS, demoLanguage, readSettings, type Settings } from '../../settings'

/** `?sceneId=…&mode=…&language=…&theme=…` of the address go before what the settings page stores. */
Page({
  data: {
    language: demoLanguage(),
    /** One for each kind. */
    kinds: SCENES.slice(0, 5),
    properties: NOTHING_GIVEN,
    fontSize: DEFAULTS.fontSize,
    outcome: '',
    journal: [] as JournalEntry[],
  },

  onLoad(given: Partial<Settings>) {
    this.apply(Object.assign({}, readSettings(), given))
  },

  apply(settings: Settings) {
    const { mode, fontSize } = settings
    this.setData({ fontSize, properties: propertiesOf(settings, mode) })
  },

  choose(event: WechatMiniprogram.BaseEvent) {
    const sceneId: string = event.currentTarget.dataset.scene
    this.setData({ outcome: '', properties: Object.assign({}, this.data.properties, { sceneId }) })
  },

  toggle() {
    const mode = this.data.properties.mode === 'popup' ? 'embed' : 'popup'
    this.setData({ properties: Object.assign({}, this.data.properties, { mode }) })
  },

  open() {
    const captcha = this.selectComponent('#captcha') as unknown as CaptchaInstance
    captcha.show()
  },

  record(event: CaptchaEvent<unknown>) {
    this.setData({ outcome: event.type, journal: withEvent(this.data.journal, event) })
  },
})
