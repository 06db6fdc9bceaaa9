import {
  type Bench,
  bench,
  builtModule,
  type Captcha,
  drag,
  picturesLoad,
  REQUIRED,
  type Values,
} from '../../component/harness'

/** The methods of the module, as Alibaba's plugin has them. */
export const plugin = () => builtModule() as unknown as Record<'show' | 'refresh' | 'reloadCaptcha', () => void>

export interface PageBench extends Bench {
  /** A page that gives everything in `props`, as Alibaba's does. */
  drop(props: object, beside?: Values): ReturnType<Bench['mount']>
  /** What the component warned of, which is not printed. */
  readonly warnings: jest.SpyInstance
}

/** Kind 3: pages that were written for Alibaba's plugin. The tables, with the source of each row, are in pages.ts. */
export function pageBench(): PageBench {
  const b = bench()
  let warnings: jest.SpyInstance
  beforeEach(() => {
    warnings = jest.spyOn(console, 'warn').mockImplementation(() => undefined)
  })
  afterEach(() => warnings.mockRestore())
  const drop = (props: object, beside: Values = {}) =>
    b.mount({
      ...REQUIRED,
      sceneId: undefined,
      prefix: undefined,
      props: { SceneId: 'scene', prefix: 'demo', ...props },
      ...beside,
    })
  return Object.defineProperty(Object.assign(b, { drop }), 'warnings', { get: () => warnings }) as PageBench
}

/** Somebody opens the popup and drags the piece. */
export async function answer(captcha: Captcha): Promise<void> {
  await captcha.show()
  await picturesLoad(captcha)
  await drag(captcha)
}

/** Longer than a page may take over its verdict. */
export const PATIENCE_MS = 35000
