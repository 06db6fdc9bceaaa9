import { failureOf } from '../../../../plugin/core/errors/failure'
import { checkParameters } from '../../../../plugin/core/parameters/validate'
import { INITIAL_MODEL } from '../../../../plugin/core/state/model'
import {
  configOf,
  configure,
  emitted,
  failureIn,
  invalid,
  lineOf,
  modelIn,
  play,
  RAW,
  refresh,
  retry,
  show,
  type Turn,
  timer,
  unset,
  validated,
} from './journey'

describe('a settled set of properties', () => {
  test('is validated as the page gave it', () => {
    const { effects } = play(INITIAL_MODEL, [configure({ timeout: 'soon' })])
    expect(effects).toContainEqual({ type: 'validate', run: 1, raw: { ...RAW, timeout: 'soon' } })
  })

  test('starts an initialization at once', () => {
    const { model, effects } = play(INITIAL_MODEL, [configure(), validated()])
    expect(model.state).toBe('requesting')
    expect(effects).toContainEqual({ type: 'initialize', run: model.run, config: configOf() })
  })

  test('waits for show() without prefetch', () => {
    const raw = { prefetch: false }
    const { model } = play(INITIAL_MODEL, [configure(raw), validated(raw)])
    expect(model).toMatchObject({ state: 'idle', config: configOf(raw) })
  })

  test('starts at once without prefetch when the popup is open', () => {
    const raw = { prefetch: false }
    expect(play(modelIn('ready'), [configure(raw), validated(raw)]).model.state).toBe('requesting')
  })

  test('an embedded one waits for its button without prefetch', () => {
    const raw = { prefetch: false, mode: 'embed' }
    const waiting = play(INITIAL_MODEL, [configure(raw), validated(raw)])
    expect(waiting.model.state).toBe('idle')
    expect(play(waiting.model, [show]).model.state).toBe('requesting')
  })

  test('that is equal to the last one is ignored: a page that renders again must not disturb who is solving', () => {
    const before = modelIn('solving', { slideStyle: { width: 540, height: 60 } })
    expect(play(before, [configure({ slideStyle: { width: 540, height: 60 } })])).toEqual({
      model: before,
      effects: [],
    })
    expect(play(before, [configure({ slideStyle: { width: 541, height: 60 } })]).model.state).toBe('validating')
    expect(play(before, [configure({ slideStyle: { width: 540, height: 60 } }, true)]).model.state).toBe('validating')
  })

  test('that is equal but still being validated is validated again', () => {
    const before = modelIn('validating')
    expect(play(before, [configure()]).model).toMatchObject({ state: 'validating', run: before.run + 1 })
  })

  test('that is equal starts anew after the captcha left its page', () => {
    expect(play(modelIn('ready'), [{ type: 'detach' }, configure()]).model.state).toBe('validating')
  })

  test('discards all that belonged to the one before', () => {
    const before = { ...modelIn('failed'), refreshes: 3, pictureRetried: true }
    expect(play(before, [configure({ sceneId: 'next' })]).model).toEqual({
      ...INITIAL_MODEL,
      state: 'validating',
      visible: true,
      asked: true,
      run: before.run + 1,
      bucket: before.bucket,
      inputs: { raw: { ...RAW, sceneId: 'next' }, faults: [], given: true, handsOver: false },
    })
  })

  test('has the faults of props, of values, of nodes and of the client in one error, in this order', () => {
    const fault = { field: 'props.Foo', rule: 'value', expected: '', received: '1' } as const
    const raw = { ...RAW, client: 'plugin', mode: 'x', element: '#a' }
    const given = { type: 'configure', inputs: { raw, faults: [fault], given: true, handsOver: false } } as const
    const result: Turn = ({ run }) => {
      return {
        type: 'checked',
        run,
        checked: checkParameters(raw),
        found: [false],
        lacking: [{ name: 'plugin', what: 'configure({ plugin })' }],
      }
    }
    const { model, effects } = play(INITIAL_MODEL, [given, result])
    const fields = failureIn(model)?.faults?.map(({ field, rule }) => `${field} ${rule}`)
    expect(fields).toEqual(['props.Foo value', 'mode value', 'element selector', 'client value'])
    expect(emitted(effects, 'error')).toHaveLength(1)
  })

  test.each([
    ['own', null],
    ['plugin', null],
    ['webview', "'webview' + npm component"],
  ])('client %s, of a build that has the plugin alone', (client, expected) => {
    const raw = { ...RAW, client, page: '/pages/captcha/captcha' }
    const { model } = play(INITIAL_MODEL, [configure(raw), validated(raw)])
    const faults = expected && [{ field: 'client', rule: 'value', expected, received: `"${client}"` }]
    expect(failureIn(model)?.faults ?? null).toEqual(faults)
  })

  test('with faults is one error with all of them, and sends nothing', () => {
    const faults = [{ field: 'mode', rule: 'value', expected: 'x', received: 'y' }] as const
    const { model, effects } = play(modelIn('validating'), [invalid(faults)])
    expect(failureIn(model)).toEqual(failureOf('InvalidParameter', { faults }))
    expect(emitted(effects, 'error')).toEqual([{ name: 'error', failure: failureIn(model) }])
    expect(lineOf(effects)).not.toContain('initialize')
  })

  test.each([
    ['refresh()', refresh, 'validating'],
    ['retry', retry, 'validating'],
    ['show()', show, 'error'],
  ] as const)('with faults, %s', (_, event, state) => {
    const faulty = play(modelIn('validating'), [invalid()]).model
    expect(play(faulty, [event]).model.state).toBe(state)
  })
})

describe('neither a scene nor props', () => {
  const inEmbed = { ...unset, inputs: { ...unset.inputs, raw: { mode: 'embed' } } }
  const waiting = play(INITIAL_MODEL, [unset]).model
  const embedded = play(INITIAL_MODEL, [inEmbed]).model

  test('is idle, and nothing is looked at, sent or said', () => {
    const { model, effects } = play(INITIAL_MODEL, [unset])
    expect(model).toMatchObject({ state: 'idle', config: null, visible: false })
    expect(lineOf(effects)).toBe('stopAll, start reminder 5000')
  })

  test.each([
    ['refresh()', refresh],
    ['retry', retry],
    ['the same again', unset],
  ])('%s changes nothing', (_, event) => {
    expect(play(waiting, [event])).toEqual({ model: waiting, effects: [] })
  })

  test.each([
    ['before it was looked at', [show, unset]],
    ['afterwards', [unset, show]],
  ])('show() %s is a fault of what is missing', (_, turns) => {
    const { model } = play(INITIAL_MODEL, [...turns, invalid([missing])])
    expect(failureIn(model)).toMatchObject({ code: 'InvalidParameter', faults: [missing] })
    expect(play(INITIAL_MODEL, turns).effects).toContainEqual(expect.objectContaining({ type: 'validate' }))
  })
  const missing = { field: 'sceneId', rule: 'missing', expected: 'string', received: 'null' } as const

  test('a scene that comes later starts an initialization', () => {
    expect(play(waiting, [configure(), validated()]).model.state).toBe('requesting')
  })

  test('a scene that is taken away ends what was under way', () => {
    const { model, effects } = play(INITIAL_MODEL, [configure(), validated(), unset])
    expect(model).toMatchObject({ state: 'idle', config: null })
    expect(lineOf(effects)).toContain('stopAll')
  })

  test('the developer of an embedded one is reminded, once', () => {
    expect(lineOf(play(embedded, [timer('reminder')]).effects)).toBe('remind')
    // Whatever else changes meanwhile.
    const other = { ...inEmbed, inputs: { ...inEmbed.inputs, raw: { mode: 'embed', theme: 'dark' } } }
    expect(play(embedded, [other])).toMatchObject({ model: { inputs: other.inputs }, effects: [] })
  })

  test.each([
    ['of a popup, of which nothing is seen', waiting],
    ['of one that has its scene', play(embedded, [configure({ mode: 'embed' }), validated()]).model],
    ['of one that is idle for another reason', modelIn('idle', { mode: 'embed' })],
  ])('the developer %s is not', (_, model) => {
    expect(play(model, [timer('reminder')])).toEqual({ model, effects: [] })
  })
})
