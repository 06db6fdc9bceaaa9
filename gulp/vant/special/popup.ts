import type { Special } from '.'
import { component, premises, styles } from './shared'

/** What Vant's style functions say of both views, which come and go together; the page's own style is last, so that it wins. */
const style = (own: string) => `z-index:100;transition-duration:300ms;{{display ? '' : 'display:none;'}}{{${own}}}`

const { of, edits } = styles('popup/index.wxss')

/**
 * In the centre, always over an overlay that holds the page still. Vant's overlay holds a transition, which does to a view what the popup
 * does to its own: here both views are the popup's and move by its transition. Nobody hears of its phases and of taps on the overlay.
 */
export const popup: Special = {
  attributes: {
    show: 'any',
    transition: ['fade'],
    'close-on-click-overlay': ['{{false}}'],
    'custom-class': 'any',
    'custom-style': 'any',
    'overlay-style': 'any',
  },
  given: ['van-fade-enter', 'van-fade-enter-active', 'van-fade-leave-active', 'van-fade-leave-to'],
  premises: [
    ...premises,
    [
      'popup/index.wxml',
      '<van-overlay wx:if="{{ overlay }}" show="{{ show }}" z-index="{{ zIndex }}" custom-style="{{ overlayStyle }}" duration="{{ duration }}" bind:click="onClickOverlay" lock-scroll="{{ lockScroll }}" root-portal="{{ rootPortal }}" />',
    ],
    ['popup/index.wxs', "'z-index': data.zIndex,"],
    [
      'popup/index.wxs',
      "'transition-duration': data.currentDuration + 'ms', }, data.display ? null : 'display: none', data.customStyle, ]);",
    ],
    ['transition/index.js', 'mixins: [transition(true)],'],
    [
      'transition/index.wxml',
      '<view wx:if="{{ inited }}" class="van-transition custom-class {{ classes }}" style="{{ computed.rootStyle({ currentDuration, display, customStyle }) }}" bind:transitionend="onTransitionEnd" > <slot /> </view>',
    ],
    [
      'transition/index.wxs',
      "'transition-duration': data.currentDuration + 'ms', }, data.display ? null : 'display: none', data.customStyle, ]);",
    ],
    // As every transition is timed that says nothing else: the class has nothing to add.
    ['transition/index.wxss', '.van-transition{transition-timing-function:ease}'],
    // What our own behavior does in its place, so that a popup may be called back while it goes.
    ['mixins/transition.js', 'duration: { type: null, value: 300, },'],
    ['mixins/transition.js', 'enter: `van-… van-…-enter-active enter-class enter-active-class`,'],
    ['mixins/transition.js', "'leave-to': `van-…-leave-to van-…-leave-active leave-to-class leave-active-class`,"],
  ],
  files: {
    'popup/index.js': {
      edits: [
        ["import { VantComponent } from '../common/component';", ''],
        ['../mixins/transition', '../../captcha/transition'],
        ["VantComponent({ classes: [ … 'close-icon-class', ],", `${component} externalClasses: ['custom-class'],`],
        [
          'mixins: [transition(false)], props: { round: Boolean, closeable: Boolean, customStyle: String,',
          'behaviors: [transition], properties: { customStyle: String,',
        ],
        // What is left between these two is `closeOnClickOverlay`: nobody asks for it, but a test may see that it is off.
        ["transition: { type: String, … value: 'top-right', },", ''],
        ["position: { type: String, value: 'center', … created() { this.observeClass(); },", '},'],
        ['onClickCloseIcon() { … this.setData(updateData); },', 'noop() {},'],
      ],
    },
    'popup/index.json': {
      edits: [[', "usingComponents": { "van-icon": "../icon/index", "van-overlay": "../overlay/index" }', '']],
    },
    'popup/index.wxml': {
      of: ['overlay/overlay.wxml', 'popup/popup.wxml'],
      edits: [
        [
          `<van-transition show="{{ show }}" custom-class="van-overlay custom-class" custom-style="z-index: {{ zIndex }}; {{ customStyle }}" duration="{{ duration }}" bind:tap="onClick" catch:touchmove="{{ lockScroll ? 'noop' : ''}}" > <slot></slot> </van-transition>`,
          `<view wx:if="{{inited}}" class="van-overlay {{classes}}" style="${style('overlayStyle')}" catch:touchmove="noop"/>`,
        ],
        ['<wxs src="../wxs/utils.wxs" module="utils" /> <wxs src="./index.wxs" module="computed" />', ''],
        ['"{{ inited }}"', '"{{inited}}"'],
        [
          "{{ classes }} {{ utils.bem('popup', [position, { round, safe: safeAreaInsetBottom, safeTop: safeAreaInsetTop, safeTabBar: safeAreaTabBar }]) }}",
          'van-popup van-popup--center {{classes}}',
        ],
        ['{{ computed.popupStyle({ zIndex, currentDuration, display, customStyle }) }}', style('customStyle')],
        // The script's timer says the same; this would also take the end of a movement within the popup for its own.
        ['bind:transitionend="onTransitionEnd"', ''],
        ['<van-icon wx:if="{{ closeable }}" … />', ''],
      ],
    },
    'popup/index.wxss': {
      of: [...of, 'overlay/index.wxss'],
      // The first import is the popup's, the second the overlay's.
      edits: [["@import '../common/index.wxss';.van-popup", '.van-popup'], ...edits],
    },
  },
}
