import type { FastifyInstance } from 'fastify'
import { RECORD_MS } from '../records'
import type { ServiceState } from '../state'
import type { Puzzle } from './puzzle'

const FILES: Readonly<Record<string, { type: string; of: (puzzle: Puzzle) => Buffer }>> = {
  'picture.jpg': { type: 'image/jpeg', of: puzzle => puzzle.picture },
  'piece.png': { type: 'image/png', of: puzzle => puzzle.piece },
}

/** Paths of a challenge's pictures, relative to the picture base as the real service gives them. */
export const picturePaths = (puzzle: string) => ({
  Image: `qst/${puzzle}/picture.jpg`,
  PuzzleImage: `qst/${puzzle}/piece.png`,
})

interface Address {
  Params: { puzzle: string; file: string }
}

/** A path holds the seed's puzzle, so what it answers never changes; it need not outlive the record. */
export function servePictures(app: FastifyInstance, state: ServiceState): void {
  for (const path of ['/qst/:puzzle/:file', '/:prefix/qst/:puzzle/:file'])
    app.get<Address>(path, async (request, reply) => {
      const startedAt = performance.now()
      const { puzzle: id, file } = request.params
      const known = Object.hasOwn(FILES, file) ? FILES[file] : undefined
      const puzzle = known && (await state.gallery.find(id))
      state.journal.line({
        method: 'GET',
        action: `picture ${file}`,
        status: puzzle ? 200 : 404,
        ms: performance.now() - startedAt,
      })
      if (!known || !puzzle)
        return reply.code(404).header('cache-control', 'no-store').type('text/plain').send('No such picture')
      return reply
        .header('cache-control', `public, max-age=${RECORD_MS / 1000}, immutable`)
        .type(known.type)
        .send(known.of(puzzle))
    })
}
