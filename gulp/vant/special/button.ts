import type { Special } from '.'
import { component, premises, styles } from './shared'

/**
 * Without `open-type` and its events, forms, icons, a spinner and colours of its own; so Vant asks for the base library no more, by a call
 * that WeChat has given up.
 */
export const button: Special = {
  attributes: {
    type: ['default', 'primary'],
    block: 'any',
    disabled: 'any',
    'custom-class': 'any',
    'bind:click': 'any',
  },
  premises: [
    ...premises,
    ['button/index.wxs', 'function rootStyle(data) { if (!data.color) { return data.customStyle; }'],
    ['wxs/bem.wxs', "name = PREFIX + name; mods = mods.map(function(mod) { return name + '--' + mod; });"],
    ['wxs/bem.wxs', 'conf[key] && mods.push(key);'],
  ],
  files: {
    'button/index.js': {
      edits: [
        ['import … VantComponent({ mixins,', component],
        [
          "classes: ['hover-class', 'loading-class'], data: { baseStyle: '', }, props: {",
          "externalClasses: ['custom-class'], properties: {",
        ],
        ['formType: String, … plain: Boolean,', ''],
        ['round: Boolean, square: Boolean, loading: Boolean, hairline: Boolean,', ''],
        ["loadingText: String, customStyle: String, loadingType: { type: String, value: 'circular', },", ''],
        ["dataset: null, size: { type: String, value: 'normal', }, … color: String,", ''],
        ["this.$emit('click', event); const { canIUse … }); }", "this.triggerEvent('click', event);"],
      ],
    },
    'button/index.json': {
      edits: [[', "usingComponents": { "van-icon": "../icon/index", "van-loading": "../loading/index" }', '']],
    },
    'button/index.wxml': {
      edits: [
        ['<wxs … <button id="{{ id || buttonId }}" data-detail="{{ dataset }}"', '<button'],
        [
          "{{ utils.bem('button', [type, size, { block, round, plain, square, loading, disabled, hairline, unclickable: disabled || loading }]) }} {{ hairline ? 'van-hairline--surround' : '' }}",
          "van-button van-button--{{type}} van-button--normal {{block ? 'van-button--block' : ''}} {{disabled ? 'van-button--disabled van-button--unclickable' : ''}}",
        ],
        [
          `hover-class="{{ disabled || loading ? '' : 'van-button--active hover-class'}}"`,
          `hover-class="{{disabled ? '' : 'van-button--active'}}"`,
        ],
        [
          'lang="{{ lang }}" … style="{{ computed.rootStyle({ plain, color, customStyle }) }}" open-type … bindtap',
          'bindtap',
        ],
        ["{{ disabled || loading ? '' : 'onClick' }}", "{{disabled ? '' : 'onClick'}}"],
        ['bindgetuserinfo="onGetUserInfo" … bindchooseavatar="onChooseAvatar"', ''],
        ['<block wx:if="{{ loading }}"> … </block> <block wx:else> <van-icon … /> <view', '<view'],
        ['</block> </button>', '</button>'],
      ],
    },
    'button/index.wxss': styles('button/index.wxss'),
  },
}
