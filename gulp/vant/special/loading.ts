import type { Special } from '.'
import { component, premises, styles } from './shared'

/** The circle alone: no dots, no text beside or below it. */
export const loading: Special = {
  attributes: { size: [/^\d+px$/], color: 'any' },
  premises: [
    ...premises,
    ['loading/index.wxs', 'color: data.color, width: addUnit(data.size), height: addUnit(data.size),'],
    ['wxs/add-unit.wxs', "return REGEXP.test('' + value) ? value + 'px' : value;"],
  ],
  files: {
    'loading/index.js': {
      edits: [
        ["import { VantComponent } from '../common/component'; VantComponent({ props: {", `${component} properties: {`],
        ["vertical: Boolean, type: { type: String, value: 'circular', },", ''],
        ['textSize: String, }, data: { array12: Array.from({ length: 12 }), },', '},'],
      ],
    },
    'loading/index.json': { edits: [] },
    'loading/index.wxml': {
      edits: [
        [`<wxs … <view class="custom-class {{ utils.bem('loading', { vertical }) }}">`, '<view class="van-loading">'],
        ['van-loading__spinner--{{ type }}', 'van-loading__spinner--circular'],
        ['{{ computed.spinnerStyle({ color, size }) }}', 'color:{{color}};width:{{size}};height:{{size}}'],
        [`> <view wx:if="{{ type === 'spinner' }}" … </view> <view class="van-loading__text" … </view>`, '/>'],
      ],
    },
    'loading/index.wxss': styles('loading/index.wxss'),
  },
}
