import { type Answer, type Outcome, refuse, succeed } from '../answers'
import { INIT_FAULTS } from '../faults'
import type { PuzzleKind } from '../pictures/puzzle'
import { picturePaths } from '../pictures/route'
import { certifyIdFrom, requestIdFrom } from '../random'
import type { Placement } from '../records'
import { type CaptchaType, type Scene, sceneOf } from '../scenes'
import type { ServiceState } from '../state'
import type { ClientCall } from './call'
import { limited } from './limited'
import { missing } from './parameters'

const MODES = ['popup', 'embed']
const OWN_PART = /^[A-Za-z0-9]{10}$/

const hasPicture = (type: CaptchaType): type is PuzzleKind => type === 'PUZZLE' || type === 'INPAINTING'

/** UserCertifyId is the user tag, `_` and ten letters or digits. */
const isUserCertifyId = (value: string, prefix: string): boolean =>
  value.startsWith(`${prefix}_`) && OWN_PART.test(value.slice(prefix.length + 1))

async function placePiece(state: ServiceState, type: CaptchaType): Promise<Placement | undefined> {
  if (!hasPicture(type)) return undefined
  const puzzle = state.gallery.choose(type, state.puzzleChance)
  const drawn = await state.gallery.find(puzzle)
  if (!drawn) throw new Error(`puzzle ${puzzle} is not in the gallery`)
  const { x, pictureWidth, pictureHeight, pieceWidth } = drawn
  return { puzzle, x, pictureWidth, pictureHeight, pieceWidth }
}

/** Opens a record and answers its challenge, in the documented members. */
async function open({ state, prefix, fields }: ClientCall, scene: Scene, sceneId: string): Promise<Answer> {
  const { captchaType } = scene
  const certifyId = fields.UserCertifyId || certifyIdFrom(state.idChance)
  const placement = await placePiece(state, captchaType)
  const createdAt = state.clock.now()
  state.records.add({ certifyId, prefix, sceneId, captchaType, createdAt, placement, state: 'pending' })
  const pictures = placement ? picturePaths(scene.picturesMissing ? 'missing' : placement.puzzle) : {}
  return succeed({
    RequestId: requestIdFrom(state.idChance),
    LimitFlow: false,
    CertifyId: certifyId,
    CaptchaType: captchaType,
    Image: '',
    PuzzleImage: '',
    ...pictures,
    StaticPath: 'local/1.0.0',
    DeviceConfig: 'bG9jYWwgc2VydmljZQ==',
  })
}

/** Action InitCaptcha. `Language` may be any: a page can bring its own. A `TRACELESS` scene is served in `embed`, too. */
export async function initCaptcha(call: ClientCall): Promise<Outcome> {
  const { state, account, client, prefix, fields } = call
  const absent = missing(fields, ['SceneId', 'Mode', 'Language'])
  if (absent) return absent
  const { SceneId: sceneId = '', Mode: mode = '', UserCertifyId: userCertifyId } = fields
  if (!MODES.includes(mode)) return refuse('InvalidParameter', 'Mode')
  const scene = sceneOf(sceneId)
  if (!scene) return refuse('IllegalScene')
  if (userCertifyId && !isUserCertifyId(userCertifyId, prefix)) return refuse('IllegalCertifyId')
  const excess = await limited(state, account, 'initsPerMinute', `${prefix}/${client}`)
  if (excess) return excess
  const right = () => open(call, scene, sceneId)
  const caller = `init/${sceneId}/${userCertifyId || client}`
  return scene.initFault ? INIT_FAULTS[scene.initFault]({ state, caller, right }) : right()
}
