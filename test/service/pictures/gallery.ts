import { createHash } from 'node:crypto'
import { pick, type Random } from '../random'
import { makePuzzle, type Puzzle, type PuzzleKind } from './puzzle'

const KINDS: readonly PuzzleKind[] = ['PUZZLE', 'INPAINTING']
/** Puzzles of each kind: enough to look inexhaustible, few enough to keep in memory (about 7 MB in all). */
const PUZZLES_OF_A_KIND = 64

/** The puzzles of one seed, each drawn when it is first needed and kept. */
export class Gallery {
  readonly #seeds = new Map<string, { kind: PuzzleKind; seed: string }>()
  readonly #ids: Record<PuzzleKind, string[]> = { PUZZLE: [], INPAINTING: [] }
  readonly #puzzles = new Map<string, Promise<Puzzle>>()

  constructor(seed: string) {
    for (const kind of KINDS)
      for (let number = 0; number < PUZZLES_OF_A_KIND; number++) {
        const own = `${seed}/${kind}/${number}`
        const id = createHash('sha256').update(own).digest('hex').slice(0, 16)
        this.#seeds.set(id, { kind, seed: own })
        this.#ids[kind].push(id)
      }
  }

  choose(kind: PuzzleKind, random: Random): string {
    return pick(random, this.#ids[kind])
  }

  /** `undefined`: there is no such puzzle. */
  find(id: string): Promise<Puzzle> | undefined {
    const plan = this.#seeds.get(id)
    if (!plan) return undefined
    const puzzle = this.#puzzles.get(id) ?? makePuzzle(plan.seed, plan.kind)
    this.#puzzles.set(id, puzzle)
    return puzzle
  }

  /** Draws everything, one puzzle after another, so that requests come through in between. */
  async warmUp(): Promise<void> {
    for (const id of this.#seeds.keys()) await this.find(id)
  }
}
