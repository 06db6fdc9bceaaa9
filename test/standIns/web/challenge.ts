import { type Answer, encodeVerifyParam } from '../../../plugin/core/protocol/verifyParam'
import { pickTexts } from '../../../plugin/locales/lookup'
import { type Dragged, dragTrack } from './drag'
import { make } from './elements'
import type { Options } from './options'
import type { Challenge } from './service'

type Submit = (captchaVerifyParam: string) => void

/** What a person does with a challenge: a check box, a slider, or a picture whose piece a slider moves. */
export function drawChallenge(challenge: Challenge, options: Options, base: string, submit: Submit): HTMLElement {
  const { CaptchaType: type, CertifyId } = challenge
  const texts = pickTexts(options.language ?? 'cn', options.upLang ?? {})
  const hand = (answer: Omit<Answer, 'type'>) =>
    submit(encodeVerifyParam(options.SceneId, CertifyId, { ...answer, type: type as Answer['type'] }))
  const dragged = ({ durationMs, input, track }: Dragged, position: number) =>
    hand({ position, durationMs, input, track })

  if (type === 'CHECK_BOX') {
    const box = make('button', 'stand-in-check', { type: 'button' }, [texts.CHECK_BOX_TIP])
    box.addEventListener('click', () => hand({ position: 0, durationMs: 0, input: 'touch', track: [[0, 0, 0]] }), {
      once: true,
    })
    return box
  }
  if (type === 'SLIDING')
    return dragTrack({
      label: texts.SLIDER_LABEL,
      hint: texts.SLIDE_TIP,
      width: options.slideStyle?.width,
      done: all => dragged(all, all.share),
    })
  return picture(challenge, base, (way, moved) =>
    dragTrack({
      label: texts.SLIDER_LABEL,
      hint: type === 'PUZZLE' ? texts.PUZZLE_TIP : texts.INPAINTING_TIP,
      moved,
      done: all => dragged(all, Math.round(way() * all.share * 10) / 10),
    }),
  )
}

/** A challenge that asks nothing of a person. */
export const tracelessParam = (sceneId: string, certifyId: string): string =>
  encodeVerifyParam(sceneId, certifyId, { type: 'TRACELESS', position: 0, durationMs: 0, input: 'touch', track: [] })

/** `way`: natural pixels from the piece's first place to its last. */
function picture(
  { Image, PuzzleImage }: Challenge,
  base: string,
  track: (way: () => number, moved: (share: number) => void) => HTMLElement,
): HTMLElement {
  const whole = make('img', '', { src: base + Image, alt: '', draggable: 'false' })
  const piece = make('img', 'stand-in-piece', { src: base + PuzzleImage, alt: '', draggable: 'false' })
  const moved = (share: number) => {
    piece.style.left = `${share * (whole.clientWidth - piece.clientWidth)}px`
  }
  const control = track(() => whole.naturalWidth - piece.naturalWidth, moved)
  return make('div', '', {}, [make('div', 'stand-in-picture', {}, [whole, piece]), control])
}
