import { respond } from '../fakes/request'
import { initBody } from '../fakes/service'
import { stage } from './stage'

/** A page that gives all its data to its view again. */
const open = () => {
  const given = stage({ script: [respond(initBody())] })
  given.configure({ slideStyle: { width: 540, height: 60 } })
  given.dispatch({ type: 'show' })
  given.dispatch({ type: 'grabbed' })
  return given
}

test('equal parameters disturb nobody', () => {
  const { configure, controller, actions, names } = open()
  const before = names().length
  configure({ slideStyle: { width: 540, height: 60 } })
  expect(controller.current.state).toBe('solving')
  expect(actions()).toEqual(['InitCaptcha'])
  expect(names()).toHaveLength(before)
})

test('one that differs starts anew', () => {
  const { configure, actions } = open()
  configure({ slideStyle: { width: 500, height: 60 } })
  expect(actions()).toEqual(['InitCaptcha', 'InitCaptcha'])
})

test('a callback that takes over the verdict starts anew; another function in its place does not', () => {
  const { configure, actions } = open()
  const slideStyle = { width: 540, height: 60 }
  configure({ slideStyle }, { captchaVerifyCallback: () => ({ captchaResult: true }) })
  expect(actions()).toHaveLength(2)
  configure({ slideStyle }, { captchaVerifyCallback: () => ({ captchaResult: false }) })
  expect(actions()).toHaveLength(2)
})

test('what left the page and came back starts anew', () => {
  const { configure, dispatch, actions } = open()
  dispatch({ type: 'detach' })
  configure({ slideStyle: { width: 540, height: 60 } })
  expect(actions()).toHaveLength(2)
})
