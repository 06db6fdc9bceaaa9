import { answersItself, CAPTCHA_TYPES, CHALLENGES } from '../../../../plugin/core/protocol/challenges'

test('the CaptchaTypes, the component of each, and which of them have pictures', () => {
  expect(CAPTCHA_TYPES.map(type => [type, CHALLENGES[type].component, CHALLENGES[type].pictured])).toEqual([
    ['TRACELESS', 'none', false],
    ['CHECK_BOX', 'tap', false],
    ['SLIDING', 'drag', false],
    ['PUZZLE', 'drag', true],
    ['INPAINTING', 'drag', true],
  ])
})

test('only a challenge that asks nothing answers itself', () => {
  expect(CAPTCHA_TYPES.filter(answersItself)).toEqual(['TRACELESS'])
})
