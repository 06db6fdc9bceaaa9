/** One of a few: a row of pills. Properties `choices` (`{ id, name }[]`), `value` and `label`; event `change` with `{ value }`. */
Component({
  properties: {
    choices: { type: Array, value: [] },
    value: { type: String, value: '' },
    label: { type: String, value: '' },
  },
  methods: {
    choose(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
      const value = event.currentTarget.dataset.id
      if (value !== this.data.value) this.triggerEvent('change', { value })
    },
  },
})
