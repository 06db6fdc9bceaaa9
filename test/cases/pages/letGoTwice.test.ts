/** @jest-environment jsdom */
import { advance, letGo, picturesLoad } from '../../component/harness'
import { pageBench } from './page'

const b = pageBench()

test('an answer that is let go twice is one login', async () => {
  const success = jest.fn()
  const { captcha } = await b.drop({ success })
  await captcha.show()
  await picturesLoad(captcha)
  letGo(captcha)
  letGo(captcha)
  await advance(3000)
  expect(success).toHaveBeenCalledTimes(1)
})
